"""Whether a unit's plan answers what its parent's plan asks (bao quát nhiệm vụ): each duty beside the passage that takes it up.

A task is taken up by the passage that shares most of its wording, rare words counting more; a report by the passage that
promises one to the same body; a plan by being issued. Likeness of words is no proof: what is not found is to be looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pipeline.compliance.duties.asked import Asked, Duty
from pipeline.compliance.passages import Part, Passage, Time
from pipeline.compliance.records import Paper
from pipeline.compliance.register.units import unit_key
from pipeline.compliance.weights import Weights
from pipeline.resolve.names import fold

SURE = 0.44
"""The likeness from which a passage is taken for the counterpart of a task (`make coverage` prints what it is worth)."""
MAYBE = 0.33
"""The likeness from which it may be."""

_OUTSIDE = ("letterhead", "title", "preamble", "signature", "recipients")
_OFTEN = {"daily": 0, "weekly": 1, "monthly": 2, "quarterly": 3, "semiannual": 4, "annual": 5}


class Outcome(StrEnum):
    """How a plan answers a duty."""

    COVERED = "covered"
    LATE = "late"
    LESS_OFTEN = "less_often"
    OTHER_BODY = "other_body"
    UNCLEAR = "unclear"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Answer:
    """A duty's outcome with the passage that it rests on, how alike the two are (0 to 1), and its day or time."""

    duty: Duty
    outcome: Outcome
    passage: Passage | None = None
    likeness: float = 0.0
    due: date | None = None
    time: Time | None = None


def words_of(passage: Passage) -> list[str]:
    """The words by which a passage is compared."""
    return passage.words


@dataclass(frozen=True, slots=True)
class Plan:
    """A unit's plan, ready to be searched: its passages with their words."""

    paper: Paper
    passages: Sequence[Passage]
    words: Sequence[tuple[frozenset[str], frozenset[str]]]

    @classmethod
    def of(cls, paper: Paper, passages: Sequence[Passage], terms: Callable[[Passage], list[str]] = words_of) -> Plan:
        """The plan of a file, without letterhead, grounds and signature; beside each passage its words and its heading's."""
        body = [p for p in passages if p.role not in _OUTSIDE and not p.heading]
        heads = {p.item: terms(p) for p in passages if p.heading}
        return cls(paper, body, [(frozenset(terms(p)), frozenset(_heading(p, heads))) for p in body])


def _heading(p: Passage, heads: Mapping[str, list[str]]) -> list[str]:
    """The words of the heading that a passage stands under, if it is a mere line of it."""
    return heads.get(p.item) or heads.get(p.item.rpartition("/")[0], [])


def answer(duty: Duty, plan: Plan, weights: Weights, levels: Mapping[str, str], first: date | None = None) -> Answer:
    """How a plan answers a duty. `levels` are those of the run's bodies by body_id; first: when the unit first issued one, of
    which this is a later version."""
    if duty.asked is Asked.PLAN:
        return _issued(duty, first or plan.paper.issue_date)
    if duty.asked is Asked.REPORT:
        return _promised(duty, plan, levels)
    return _taken_up(duty, plan, weights)


def _issued(duty: Duty, issued: date | None) -> Answer:
    if issued is None:
        return Answer(duty, Outcome.UNCLEAR)
    late = duty.due is not None and issued > duty.due
    return Answer(duty, Outcome.LATE if late else Outcome.COVERED, None, 1.0, issued)


def _taken_up(duty: Duty, plan: Plan, weights: Weights) -> Answer:
    """The passage most like a task; where several surely are, one that is in time."""
    asked = frozenset(duty.passage.words)
    scored = [(weights.likeness(asked, *words), p) for words, p in zip(plan.words, plan.passages, strict=True)]
    scored.sort(key=lambda s: -s[0])
    if not scored or scored[0][0] < MAYBE:
        return Answer(duty, Outcome.NOT_FOUND)
    sure = [(score, p, _day_of(p, duty, asked, weights)) for score, p in scored if score >= SURE]
    if not sure:
        score, p = scored[0]
        return Answer(duty, Outcome.UNCLEAR, p, score, p.due)
    limit, days = duty.due, [day for *_, day in sure]
    if limit and days[0] and all(day is None or day > limit for day in days):
        return Answer(duty, Outcome.LATE, sure[0][1], sure[0][0], days[0])
    named = [(score, p, day or p.first_due) for score, p, day in sure]
    in_time = [s for s in named if s[2] and (limit is None or s[2] <= limit)]
    score, p, day = (in_time or [s for s in sure if s[2] is None] or sure)[0]
    doubtful = day is None and limit and p.first_due and p.first_due > limit  # a later day, but of another clause
    return Answer(duty, Outcome.UNCLEAR if doubtful else Outcome.COVERED, p, score, day)


_AFTERWARDS = re.compile(
    r"báo cáo|tổng kết|sơ kết|danh sách|đánh giá|nghiệm thu|quyết toán|kết quả|duy trì|thường xuyên", re.IGNORECASE
)
"""What follows a task or goes with it: its day is not the task's."""


def _day_of(p: Passage, duty: Duty, asked: frozenset[str], weights: Weights) -> date | None:
    """The earliest day in the clause of a passage that is most like the task; None where that clause is about what comes
    after it, or names a time that began before the task was due."""
    clause = max(p.clauses(), key=lambda c: weights.likeness(asked, frozenset(c.words)), default=p)
    if _AFTERWARDS.search(clause.text) and not _AFTERWARDS.search(duty.passage.text):
        return None
    days = [t for t in clause.times if t.due]
    if any(t.first and duty.due and t.first <= duty.due < (t.due or duty.due) for t in days):
        return None
    return min((t.due for t in days if t.due), default=None)


def _promised(duty: Duty, plan: Plan, levels: Mapping[str, str]) -> Answer:
    """The best of the clauses that promise the report; to somebody else only where none goes to the body that asked."""
    found: list[Answer] = []
    other: list[Answer] = []
    for p in plan.passages:
        for clause in p.clauses():
            told = clause.bodies("report_to")
            time = min((t for t in clause.times if t.freq), key=lambda t: _OFTEN.get(t.freq, len(_OFTEN)), default=None)
            if any(_same(a, b) for a in told for b in duty.report_to):
                outcome = _often_enough(duty.time, time)
                if outcome is Outcome.LESS_OFTEN and _more_is_said(p, duty.time):
                    outcome = Outcome.UNCLEAR
                found.append(Answer(duty, outcome, p, 1.0, None, time))
            elif time and _goes_elsewhere(clause, plan, levels):
                other.append(Answer(duty, Outcome.OTHER_BODY, p, 1.0, None, time))
    if found:
        kind = [Outcome.COVERED, Outcome.UNCLEAR, Outcome.LATE, Outcome.LESS_OFTEN]
        return min(found, key=lambda a: kind.index(a.outcome))
    return other[0] if other else Answer(duty, Outcome.NOT_FOUND)


def _more_is_said(p: Passage, asked: Time | None) -> bool:
    """Another clause of the passage has a time as often as asked, and no body of its own, or the passage names the period."""
    if asked is None:
        return False
    period = _PERIODS.get(asked.freq)
    return bool(period and re.search(rf"(?:báo cáo|hằng|hàng|mỗi|định kỳ) {period}(?!\w)", fold(p.text))) or any(
        _OFTEN.get(t.freq, len(_OFTEN)) <= _OFTEN.get(asked.freq, 0)
        for clause in p.clauses()
        if not clause.bodies("report_to")
        for t in clause.times
        if t.freq
    )


_PERIODS = {"daily": "ngày", "weekly": "tuần", "monthly": "tháng", "quarterly": "quý"}
_RESULTS = re.compile(r"kết quả|tình hình|thực hiện|tiến độ", re.IGNORECASE)


def _goes_elsewhere(clause: Passage, plan: Plan, levels: Mapping[str, str]) -> bool:
    """A report on the work itself, by the unit itself, to a body above it."""
    own = plan.paper.issuer_id or ""
    others = [
        b for b in clause.bodies("report_to")
        if levels.get(b.body_id) in ("central", "province", "district")
        and own not in b.body_id and unit_key(plan.paper.issuer) not in unit_key(b.body)
    ]  # fmt: skip
    by_others = [b for b in clause.bodies("lead", "assigned") if unit_key(plan.paper.issuer) not in unit_key(b.body)]
    return bool(others and not by_others and _RESULTS.search(clause.text))


def _often_enough(asked: Time | None, said: Time | None) -> Outcome:
    if asked is None:
        return Outcome.COVERED
    if said is None or said.freq not in _OFTEN or asked.freq not in _OFTEN:
        return Outcome.UNCLEAR
    if _OFTEN[said.freq] != _OFTEN[asked.freq]:
        return Outcome.COVERED if _OFTEN[said.freq] < _OFTEN[asked.freq] else Outcome.LESS_OFTEN
    return Outcome.LATE if asked.day and said.day and said.day > asked.day else Outcome.COVERED


def _same(one: Part, other: Part) -> bool:
    return bool(one.body_id and one.body_id == other.body_id) or unit_key(one.body) == unit_key(other.body)
