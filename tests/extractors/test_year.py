"""The year of days that are written without one, where the day of issue is not known."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.extract import extract
from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.segment import segment

HEAD = "ỦY BAN NHÂN DÂN\nPHƯỜNG BẾN SIM\nSố:     /KH-UBND\n"
TITLE = "KẾ HOẠCH\nThu gom rác thải nhựa ven sông\n"


def due(*lines: str) -> list[date | None]:
    """The last days of all times of a plan that asks for a report by 15 April."""
    text = "\n".join((*lines, "I. NHIỆM VỤ", "1. Trạm Y tế báo cáo trước ngày 15/4."))
    facts = extract(segment(lay_out(read_bytes(text.encode(), ".txt"))))
    return [d.end_date for d in facts.deadlines]


@pytest.mark.parametrize(
    ("why", "lines", "expected"),
    [
        (
            "the letterhead leaves the day blank, not the year",
            [HEAD, "Bến Sim, ngày     tháng 3 năm 2031", TITLE],
            [date(2031, 4, 15)],
        ),
        (
            "nothing stands there: the year that the plan's other days have",
            [HEAD, TITLE, "Đợt ra quân mở đầu ngày 20/3/2031, kết thúc ngày 30/5/2031."],
            [date(2031, 3, 20), date(2031, 5, 30), date(2031, 4, 15)],
        ),
        (
            "days of cited papers are not the plan's",
            [HEAD, TITLE, "Căn cứ Kế hoạch số 9017/KH-UBND ngày 02/12/2030 của UBND tỉnh Lâm Hải;"],
            [None],
        ),
        (
            "a plan is not older than what it rests on",
            [HEAD, TITLE, "Căn cứ Kế hoạch số 9017/KH-UBND ngày 02/01/2031 của UBND tỉnh Lâm Hải;", "Số liệu đến ngày 31/12/2030."],
            [None],
        ),
        (
            "days of two years decide nothing",
            [HEAD, TITLE, "Đợt một trước ngày 20/3/2031, đợt hai trước ngày 20/3/2032."],
            [date(2031, 3, 20), date(2032, 3, 20), None],
        ),
    ],
)  # fmt: skip
def test_the_year_of_a_day_without_one(why: str, lines: list[str], expected: list[date | None]) -> None:
    assert due(*lines) == expected, why


@pytest.mark.parametrize(
    ("why", "line", "expected"),
    [
        (
            "what is done first for the year to come",
            "Các lớp đăng ký từ 05/12/2030 đến 25/12/2030.",
            [(date(2030, 12, 5), date(2030, 12, 25))],
        ),
        ("contrary: a last day alone may be that of an account", "Số liệu đến ngày 25/12/2030.", []),
    ],
)
def test_the_last_months_before_the_year_of_the_title(why: str, line: str, expected: list[object]) -> None:
    text = "\n".join((HEAD, "KẾ HOẠCH\nThi vẽ tranh năm 2031\n", "I. NHIỆM VỤ", f"1. {line}"))
    facts = extract(segment(lay_out(read_bytes(text.encode(), ".txt"))))
    assert [(d.start_date, d.end_date) for d in facts.deadlines] == expected, why
