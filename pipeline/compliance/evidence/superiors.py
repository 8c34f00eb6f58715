"""Without a requirement: each unit must cite the plan of its nearest superior that has one in the run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.compliance.evidence.verdicts import Evidence
from pipeline.compliance.records import Paper
from pipeline.compliance.register.requirements import Requirement, of_paper
from pipeline.compliance.register.units import Unit, Units
from pipeline.compliance.subjects import SAME, likeness, terms

CLEARLY = 0.15
"""By how much the title of one plan must be more alike than those of the others."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The plan that a unit must cite, the superior that issued it, and why this one; None where several may be meant."""

    unit: Unit
    requirement: Requirement | None
    superior: Unit
    why: str


def choices(units: Units, evidence: Evidence) -> Iterator[Choice]:
    """For each unit that sent a plan, or must: its superior's plan, where one can be told."""
    for unit in units:
        for superior in units.superiors(unit):
            plans = [evidence.papers[d] for d in evidence.sent.get(superior.id, ())]
            if not plans:
                continue
            own = [evidence.papers[d] for d in evidence.sent.get(unit.id, ())]
            paper, why = _chosen(own, plans, evidence)
            yield Choice(unit, of_paper(paper) if paper else None, superior, why)
            break


def _chosen(own: Sequence[Paper], plans: Sequence[Paper], evidence: Evidence) -> tuple[Paper | None, str]:
    """Of a superior's plans the one that is cited, the only one in time, or the one whose title is clearly the most alike."""
    cited = {m.directive_id for p in own for m in evidence.cited_in(p.doc_id) if m.directive_id}
    named = [p for p in plans if p.directive_id in cited]
    if len(named) == 1:
        return named[0], "cited"
    days = [p.issue_date for p in own if p.issue_date]
    before = [p for p in plans if not days or p.issue_date is None or p.issue_date <= max(days)]
    alike = [max((_alike(o, p, evidence) for o in own), default=0.0) for p in before]
    if len(before) == 1 and (not own or alike[0] >= SAME):
        return before[0], "only"
    best, next_best = (*sorted(alike, reverse=True), 0.0, 0.0)[:2]
    if len(before) > 1 and best >= next_best + CLEARLY:
        return before[alike.index(best)], "title"
    return None, "unclear"


def _alike(one: Paper, other: Paper, evidence: Evidence) -> float:
    """How much of the subject of a superior's plan another has, without the names of their places."""
    places = evidence.places(one) | evidence.places(other)
    return likeness(terms(evidence.subject(other), places), terms(evidence.subject(one), places))
