"""Whether a unit's plan answers what its parent's plan asks (bao quát nhiệm vụ): each duty beside the passage that takes it up.

A task is taken up by the passage that shares most of its wording, rare words counting more; a report by the passage that
promises one to the same body; a plan by being issued. Likeness of words is no proof: what is not found is to be looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import log

from pipeline.compliance.duties import Asked, Duty
from pipeline.compliance.passages import Part, Passage, Time
from pipeline.compliance.records import Paper
from pipeline.compliance.units import unit_key
from pipeline.names import fold

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


@dataclass(frozen=True, slots=True)
class Weights:
    """How much a word tells: the rarer over the passages of a run, the more."""

    counts: Mapping[str, int]
    total: int

    @classmethod
    def of(cls, passages: Iterable[Iterable[str]]) -> Weights:
        """The weights of words, from the words of all passages of a run."""
        counts: Counter[str] = Counter()
        total = 0
        for words in passages:
            counts.update(set(words))
            total += 1
        return cls(counts, total)

    def sum(self, words: Iterable[str]) -> float:
        """The weight of some words together."""
        return sum(log((self.total + 1) / (self.counts.get(w, 0) + 1)) for w in words)

    def likeness(self, asked: frozenset[str], said: frozenset[str], heading: frozenset[str] = frozenset()) -> float:
        """How much of what is asked is said, 0 to 1. What only the heading above says counts less; what is said besides counts
        a little against it."""
        whole = self.sum(asked)
        if not whole:
            return 0.0
        shared = self.sum(asked & said)
        above = self.sum((asked & heading) - said)
        besides = max(self.sum(said - asked) - whole, 0.0)
        return (shared + _HEADING * above) / (whole + _BESIDES * besides)


_HEADING = 0.5
_BESIDES = 0.05


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


def answer(duty: Duty, plan: Plan, weights: Weights, levels: Mapping[str, str]) -> Answer:
    """How a plan answers a duty. `levels` are those of the run's bodies by body_id."""
    if duty.asked is Asked.PLAN:
        return _issued(duty, plan)
    if duty.asked is Asked.REPORT:
        return _promised(duty, plan, levels)
    return _taken_up(duty, plan, weights)


def _issued(duty: Duty, plan: Plan) -> Answer:
    issued = plan.paper.issue_date
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
    sure = [(score, p) for score, p in scored if score >= SURE]
    if not sure:
        score, p = scored[0]
        return Answer(duty, Outcome.UNCLEAR, p, score, p.due)
    in_time = [(score, p) for score, p in sure if duty.due is None or (p.first_due or duty.due) <= duty.due]
    dated = [(score, p) for score, p in in_time if duty.due is None or p.first_due]
    late = not dated and any(p.first_due for _, p in sure) and duty.due is not None
    if late:
        score, p = next((score, p) for score, p in sure if p.first_due)
        return Answer(duty, Outcome.LATE, p, score, p.first_due)
    score, p = (dated or sure)[0]
    return Answer(duty, Outcome.COVERED, p, score, p.first_due)


def _promised(duty: Duty, plan: Plan, levels: Mapping[str, str]) -> Answer:
    """The best of the passages that promise a report."""
    found = [
        _promise(duty, p, plan, levels) for p in plan.passages if p.bodies("report_to") or "báo cáo" in fold(p.text)
    ]
    order = list(Outcome)
    return min((a for a in found if a), key=lambda a: order.index(a.outcome), default=Answer(duty, Outcome.NOT_FOUND))


def _promise(duty: Duty, p: Passage, plan: Plan, levels: Mapping[str, str]) -> Answer | None:
    told = p.bodies("report_to")
    time = next((t for t in p.times if t.freq), None)
    if any(_same(a, b) for a in told for b in duty.report_to):
        return Answer(duty, _often_enough(duty.time, time), p, 1.0, None, time)
    own = plan.paper.issuer_id or ""
    other = [b for b in told if levels.get(b.body_id) in ("central", "province", "district") and own not in b.body_id]
    if other and time and not any(unit_key(plan.paper.issuer) in unit_key(b.body) for b in other):
        return Answer(duty, Outcome.OTHER_BODY, p, 1.0, None, time)
    return None


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
