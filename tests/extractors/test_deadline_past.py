"""Days that a page tells of itself and are no deadlines: when it was published, when what led to it was done."""

from __future__ import annotations

import pytest
from reading import plan_of, row

from extractors.context import plain_context
from extractors.deadlines.past import is_published
from pipeline.extract import extract


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        row("a weekday and a clock", "CHỦ NHẬT, 24/01/2031 20:00:49", []),
        row("a clock first", "Thứ Năm, 8:05 ngày 24/01/2031 (GMT+7)", []),
        row("said", "Đăng ngày 24/01/2031", []),
        row("contrary: what is done then", "Ra quân ngày 24/01/2031", ["ngày 24/01/2031"]),
    ],
)
def test_when_a_page_was_published_is_no_deadline(line: str, expected: list[str]) -> None:
    found = extract(plan_of("Xã Cồn Sậy trồng cây ven sông", line, "UBND xã yêu cầu các ấp trồng cây.")).deadlines
    assert [d.text for d in found] == expected


@pytest.mark.parametrize(
    ("lead", "days"),
    [
        row("what an office has issued", "Ngày 14/11, UBND tỉnh có Thông báo về việc trồng rừng.", []),
        row("or has done", "Ngày 14/11, UBND tỉnh đã họp về việc trồng rừng.", []),
        row("contrary: what is to be done", "Ngày 14/11, UBND tỉnh trồng rừng tại Cồn Sậy.", ["Ngày 14/11"]),
    ],
)
def test_days_of_what_led_to_a_notice(lead: str, days: list[str]) -> None:
    found = extract(plan_of("Phú Lâm giữ bãi bồi", lead, "UBND tỉnh yêu cầu các xã giữ rừng.")).deadlines
    assert [d.text for d in found] == days


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        row("a weekday, its day in a bracket", "Thứ Sáu (24/01/2031)", True),
        row("contrary: a colon, behind which stands what is done then", "Thứ Sáu (24/01/2031):", False),
        row("contrary: words beside it", "Thứ Sáu (24/01/2031) ra quân", False),
    ],
)
def test_the_line_of_a_calendar_is_none_of_publishing(line: str, expected: bool) -> None:
    assert is_published(line, plain_context(line).units[0]) is expected
