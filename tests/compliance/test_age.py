"""Between which days a plan was issued, by what it tells of itself: row by row, why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.compliance.evidence.age import Span, issued_between
from pipeline.compliance.passages import Passage, Time
from pipeline.compliance.records import Mention, Paper

PLAN = Paper(
    "a.pdf", "ok", False, "Kế hoạch", None, None, None, "phân loại rác thải", "UBND xã An Khê", "", "commune", "state", None, None, None,
)  # fmt: skip
CITED = Mention(
    "a.pdf", "preamble", "Quyết định số 9/QĐ-UBND", "Quyết định", "9", "QĐ-UBND", "9/QĐ-UBND", date(2032, 1, 5), None, None, True, False,
    None, None, 1, 10, None,
)  # fmt: skip
BY_JUNE = Time("30/6/2032", None, date(2032, 6, 30), "", None, 60, 70)
DUE = Passage("a.pdf", "I/1", "content", "Hoàn thành trước ngày 30/6/2032", 1, 50, times=(BY_JUNE,))


@pytest.mark.parametrize(
    ("paper", "cited", "plan", "span", "why"),
    [
        (
            replace(PLAN, issue_date=date(2032, 2, 1), signed_at=date(2032, 2, 3)), [], [], (date(2032, 2, 1), date(2032, 2, 1)),
            "its own day",
        ),
        (replace(PLAN, signed_at=date(2032, 2, 3)), [], [], (date(2032, 2, 3), date(2032, 2, 3)), "its electronic signature"),
        (replace(PLAN, code="12/2032/KH-UBND"), [], [], (date(2032, 1, 1), date(2032, 12, 31)), "the year of its number"),
        (replace(PLAN, title="phân loại rác năm 2032"), [], [], (date(2031, 7, 1), date(2032, 12, 31)), "the year that it is for"),
        (PLAN, [CITED], [], (date(2032, 1, 5), None), "younger than what it cites"),
        (PLAN, [replace(CITED, issue_date=None, code="9/2032/QĐ-UBND")], [], (date(2032, 1, 1), None), "or than its year"),
        (PLAN, [replace(CITED, flags="date_conflict")], [], (None, None), "a wrong day tells nothing"),
        (PLAN, [], [DUE], (None, date(2032, 6, 30)), "older than the last day that it sets"),
        (PLAN, [replace(CITED, issue_date=date(2032, 12, 1))], [DUE], (None, None), "what contradicts itself tells nothing"),
        (PLAN, [], [], (None, None), "nothing tells"),
    ],
)  # fmt: skip
def test_when_a_plan_was_issued(paper: Paper, cited: list[Mention], plan: list[Passage], span: Span, why: str) -> None:
    assert issued_between(paper, cited, plan) == span, why
