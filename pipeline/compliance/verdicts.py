"""Verdict per unit and requirement (kết luận đối chiếu): cited as a ground, elsewhere, wrongly, by name, through another plan, not.

Nobody is accused where the tool cannot know: what may be meant but is not sure is `unresolvable`, with the reason; only a
unit all of whose files were read, and hold nothing that could be the document, is `absent`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from pipeline.compliance.grounds import Ground, unnumbered
from pipeline.compliance.records import Mention, Paper, likeness, number_and_symbol
from pipeline.compliance.requirements import Requirement
from pipeline.compliance.units import Unit, Units
from pipeline.names import code_key, fold

SAME_TITLE = 0.8
NEAR_TITLE = 0.55
_WRONG = {"date_conflict": "wrong_day", "issuer_symbol_mismatch": "wrong_issuer", "type_symbol_mismatch": "wrong_type"}
"""The flags of a mention that make it wrong, and the reason that a verdict gives."""


class Kind(StrEnum):
    """The verdicts, the best first: of several plans of a unit the best counts."""

    BASIS = "basis"
    BODY = "body"
    MISQUOTED = "misquoted"
    NAMED = "named"
    INDIRECT = "indirect"
    UNRESOLVABLE = "unresolvable"
    ABSENT = "absent"
    UNREADABLE = "unreadable"
    NOT_SUBMITTED = "not_submitted"
    NOT_APPLICABLE = "not_applicable"


ORDER = {kind: n for n, kind in enumerate(Kind)}
_HOLDS_NOTHING = {Kind.ABSENT, Kind.NOT_APPLICABLE}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict with its evidence: the file and the words that it rests on, and why.

    reason  a code that `pipeline/messages.py` has a sentence for; `should`: what is right, where the plan is wrong
    path    doc_ids of the plans through which the document is cited (indirect)
    """

    kind: Kind
    reason: str
    doc_id: str | None = None
    mention: Mention | None = None
    should: str = ""
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that verdicts rest on: the plans of the run by doc_id, their mentions, and which unit sent which, their opening paragraphs."""

    papers: Mapping[str, Paper]
    mentions: Mapping[str, Sequence[Mention]]
    sent: Mapping[str, Sequence[str]]
    unread: Mapping[str, Sequence[str]]
    openings: Mapping[str, Sequence[Ground]] = field(default_factory=dict)

    def has_sent(self, unit: Unit) -> bool:
        """Whether a file of the unit is there, read or not."""
        return bool(self.sent.get(unit.id) or self.unread.get(unit.id))

    def cited_in(self, doc_id: str) -> Sequence[Mention]:
        return self.mentions.get(doc_id, ())


def judge(unit: Unit, r: Requirement, units: Units, evidence: Evidence) -> Verdict:
    """The verdict on a unit for a requirement; of several plans the one that speaks best for it."""
    own = [evidence.papers[d] for d in evidence.sent.get(unit.id, ()) if d != r.doc_id]
    if not r.concerns(unit, units) or unit.id in _issuers(r, units, evidence):
        return Verdict(Kind.NOT_APPLICABLE, "not_concerned")
    if not r.applies_to and r.system and unit.system and r.system != unit.system:
        return Verdict(Kind.NOT_APPLICABLE, "other_system")
    if r.issue_date and unit.valid_to and unit.valid_to < r.issue_date:
        return Verdict(Kind.NOT_APPLICABLE, "unit_ended")
    best = min((judge_paper(p, r, evidence) for p in own), key=lambda v: ORDER[v.kind], default=None)
    unread = evidence.unread.get(unit.id, ())
    if unread and (best is None or best.kind in _HOLDS_NOTHING):  # what could not be read may be the plan that cites
        return Verdict(Kind.UNREADABLE, "file_unread", unread[0])
    if best is not None:
        return best
    reason = "nothing_sent" if unit.required else "not_required"
    return Verdict(Kind.NOT_SUBMITTED if unit.required else Kind.NOT_APPLICABLE, reason)


def _issuers(r: Requirement, units: Units, evidence: Evidence) -> set[str]:
    """The unit that issued the document, and those above it, who need not cite it."""
    senders = [u for u in units if r.doc_id is not None and r.doc_id in evidence.sent.get(u.id, ())]
    return {u.id for sender in senders for u in (sender, *units.superiors(sender))}


def judge_paper(paper: Paper, r: Requirement, evidence: Evidence) -> Verdict:
    """The verdict on one plan."""
    if r.issue_date and paper.issue_date and paper.issue_date < r.issue_date:
        return Verdict(Kind.NOT_APPLICABLE, "older_than_parent", paper.doc_id)
    found = [*_direct(paper, r, evidence), *_misquoted(paper, r, evidence), *_named(paper, r, evidence)]
    found += _indirect(paper, r, evidence)
    if found:
        return min(found, key=lambda v: ORDER[v.kind])
    return (
        _without_number(paper, r, evidence)
        or _doubt(paper, r, evidence)
        or Verdict(Kind.ABSENT, "not_cited", paper.doc_id)
    )


def _direct(paper: Paper, r: Requirement, evidence: Evidence) -> Iterator[Verdict]:
    """Mentions of the document itself; one with a wrong day, issuer or type is misquoted, and says what is right."""
    for m in evidence.cited_in(paper.doc_id):
        if r.directive_id is None or m.directive_id != r.directive_id:
            continue
        if wrong := sorted(m.wrong & _WRONG.keys()):
            yield Verdict(Kind.MISQUOTED, _WRONG[wrong[0]], paper.doc_id, m, _right(r))
        elif m.named or not m.code:
            yield Verdict(Kind.NAMED, "by_name", paper.doc_id, m)
        else:
            yield Verdict(Kind.BASIS if m.basis else Kind.BODY, "cited", paper.doc_id, m)


def _misquoted(paper: Paper, r: Requirement, evidence: Evidence) -> Iterator[Verdict]:
    """Mentions that surely mean the document and have its number, symbol or day wrong."""
    number, symbol = r.key
    if not symbol:
        return
    taken = {code_key(p.code): p for p in evidence.papers.values() if p.code and p.doc_id != r.doc_id}
    for m in evidence.cited_in(paper.doc_id):
        if m.directive_id == r.directive_id or not m.code or (m.issue_date and code_key(m.code) in taken):
            continue
        its_number, its_symbol = number_and_symbol(m.code)
        same_type = not r.type or fold(m.type) == r.type
        same_day = bool(r.issue_date and m.issue_date == r.issue_date)
        same_title = likeness(m.title, r.title) >= SAME_TITLE
        if (its_number, its_symbol) == (number, symbol):
            if m.issue_date and r.issue_date and not same_day and same_title and same_type:
                yield Verdict(Kind.MISQUOTED, "wrong_day", paper.doc_id, m, _right(r))
        elif its_number == number and same_day and (same_type or same_title):
            yield Verdict(Kind.MISQUOTED, "wrong_symbol", paper.doc_id, m, _right(r))
        elif its_symbol == symbol and same_day and same_type and same_title:
            yield Verdict(Kind.MISQUOTED, "wrong_number", paper.doc_id, m, _right(r))


def _named(paper: Paper, r: Requirement, evidence: Evidence) -> Iterator[Verdict]:
    """Mentions by type and title alone."""
    for m in evidence.cited_in(paper.doc_id):
        if m.directive_id == r.directive_id and r.directive_id is not None:
            continue
        if m.code or not r.title or (r.type and fold(m.type) != r.type):
            continue
        if likeness(m.title, r.title) >= SAME_TITLE:
            yield Verdict(Kind.NAMED, "by_name", paper.doc_id, m)


def _indirect(paper: Paper, r: Requirement, evidence: Evidence) -> Iterator[Verdict]:
    """A ground that is itself a plan of the run on the ground of the document, over any number of plans."""
    by_directive = {p.directive_id: p for p in evidence.papers.values() if p.directive_id}
    seen = {paper.doc_id}
    ways: list[tuple[Paper, tuple[str, ...], Mention | None]] = [(paper, (), None)]
    while ways:
        here, path, first = ways.pop(0)
        for m in evidence.cited_in(here.doc_id):
            if not m.basis or m.amends:
                continue
            if m.directive_id == r.directive_id and r.directive_id is not None and path:
                yield Verdict(Kind.INDIRECT, "through", paper.doc_id, first, path=path)
                return
            next_ = by_directive.get(m.directive_id) if m.directive_id else None
            if next_ is not None and next_.doc_id not in seen:
                seen.add(next_.doc_id)
                ways.append((next_, (*path, next_.doc_id), first or m))


def _without_number(paper: Paper, r: Requirement, evidence: Evidence) -> Verdict | None:
    """A ground that names type and issuer: with the title it is the document, without it may be."""
    found = unnumbered(r, paper.doc_id, evidence.openings)
    if found is None:
        return None
    mention, whole = found
    kind, reason = (Kind.NAMED, "by_name") if whole else (Kind.UNRESOLVABLE, "ground_without_number")
    return Verdict(kind, reason, paper.doc_id, mention)


def _doubt(paper: Paper, r: Requirement, evidence: Evidence) -> Verdict | None:
    """Why it cannot be said that the plan does not cite the document; None if it can."""
    number, symbol = r.key
    for m in evidence.cited_in(paper.doc_id):
        if r.type and m.type and fold(m.type) != r.type:
            continue
        its_number, its_symbol = number_and_symbol(m.code)
        if "missing_number" in m.wrong and m.basis:
            return Verdict(Kind.UNRESOLVABLE, "ground_without_number", paper.doc_id, m)
        if m.number and not m.code and code_key(m.number) == number:
            return Verdict(Kind.UNRESOLVABLE, "number_without_symbol", paper.doc_id, m)
        near = (its_number == number) + (its_symbol == symbol) + bool(r.issue_date and m.issue_date == r.issue_date)
        if m.code and symbol and near >= 2:
            return Verdict(Kind.UNRESOLVABLE, "may_be_meant", paper.doc_id, m, _right(r))
        if likeness(m.title, r.title) >= NEAR_TITLE:
            return Verdict(Kind.UNRESOLVABLE, "title_alike", paper.doc_id, m, _right(r))
    if paper.status == "partial":
        return Verdict(Kind.UNRESOLVABLE, "read_in_part", paper.doc_id)
    if paper.ocr:
        return Verdict(Kind.UNRESOLVABLE, "read_from_scan", paper.doc_id)
    return None


def _right(r: Requirement) -> str:
    return f"{r.code} ({r.issue_date.strftime('%d/%m/%Y')})" if r.issue_date else r.code
