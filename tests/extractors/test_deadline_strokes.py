"""Days written with a full stop or a dash for their stroke, and what only looks like one. The plan's year is 2031."""

from __future__ import annotations

import pytest
from reading import facts_of, row

STROKES = [
    row("a day with a dash", "In tài liệu trước 30-6.", ["trước 30-6 | by - 2031-06-30"]),
    row("a short year behind dashes", "Gửi ảnh trước 08-5-31.", ["trước 08-5-31 | by - 2031-05-08"]),
    row("a short year behind stops", "Gửi ảnh trước ngày 08.05.31.", ["trước ngày 08.05.31 | by - 2031-05-08"]),
    row("a stop for the stroke", "Nộp sổ trước ngày 6.2.", ["trước ngày 6.2 | by - 2031-02-06"]),
    row(
        "the same of a span",
        "Mở hội nghị từ ngày 3 - 17.2.",
        ["từ ngày 3 - 17.2 | during 2031-02-03 2031-02-17"],
    ),
    row("contrary: a share", "Trồng trong ngày 3.2% diện tích.", []),
    row(
        "a stop in both days of a span",
        "Ra quân từ ngày 28.2 - 3.3.",
        ["từ ngày 28.2 - 3.3 | during 2031-02-28 2031-03-03"],
    ),
    row(
        "in both, and a year",
        "Trực từ ngày 28.2 đến 3.3.2031.",
        ["từ ngày 28.2 đến 3.3.2031 | during 2031-02-28 2031-03-03"],
    ),
    row("contrary: an amount", "Công suất ngày 3.5 triệu lít.", []),
    row("a dash for the stroke, the first the larger", "Họp ngày 27-1.", ["ngày 27-1 | on 2031-01-27 2031-01-27"]),
    row(
        "a dash in both days of a span",
        "Trực từ ngày 3-4 đến ngày 15-4.",
        ["từ ngày 3-4 đến ngày 15-4 | during 2031-04-03 2031-04-15"],
    ),
    row("contrary: two days, or one", "Họp ngày 5-6.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), STROKES)
def test_days(sentence: str, expected: list[str]) -> None:
    found = facts_of("I. NỘI DUNG", f"1. {sentence}").deadlines
    assert [f"{d.text} | {d.kind} {d.start_date or '-'} {d.end_date or '-'}" for d in found] == expected
