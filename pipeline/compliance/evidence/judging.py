"""The verdict on a unit, from all plans that it sent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.marks import unmarked
from pipeline.compliance.evidence.citing import look
from pipeline.compliance.evidence.owing import owes_nothing
from pipeline.compliance.evidence.traces import trace
from pipeline.compliance.evidence.verdicts import ORDER, Evidence, Judgement, Kind, Look, Verdict, without_place
from pipeline.compliance.records import Mention, Paper, place_of_paper
from pipeline.compliance.register.places import apart
from pipeline.compliance.register.requirements import Requirement, of_paper
from pipeline.compliance.register.units import Unit, Units, place_of, unit_key
from pipeline.compliance.subjects import Topic, topic
from pipeline.resolve.names import fold

_CITED = {Kind.BASIS, Kind.BODY, Kind.MISQUOTED, Kind.NAMED, Kind.INDIRECT}
_NO_ANSWER = {Kind.NOT_APPLICABLE, Kind.NOT_SUBMITTED}
_HOLDS_NOTHING = {Kind.ABSENT, Kind.NOT_APPLICABLE, Kind.NOT_SUBMITTED}


def judge(unit: Unit, r: Requirement, units: Units, evidence: Evidence) -> Judgement:
    """The verdict on a unit for a document: of several valid plans that of the one that speaks best for it."""
    if reason := owes_nothing(unit, r, units, issuers(r, evidence)):
        return Judgement(Verdict(Kind.NOT_APPLICABLE, reason))
    own = [evidence.papers[d] for d in evidence.sent.get(unit.id, ()) if d != r.doc_id]
    gone = replaced(own, evidence)
    looks = tuple(replace(look(p, r, evidence), replaced_by=gone.get(p.doc_id, "")) for p in own)
    best = min((s.verdict for s in looks if not s.replaced_by), key=lambda v: ORDER[v.kind], default=None)
    if not r.applies_to and r.system and unit.system and r.system != unit.system:
        return Judgement(_of_other_system(looks, best), looks)
    unread = evidence.unread.get(unit.id, ())
    if unread and (best is None or best.kind in _HOLDS_NOTHING):  # what could not be read may be the plan that cites
        return Judgement(Verdict(Kind.UNREADABLE, "file_unread", unread[0]), looks)
    if best is not None and best.kind is Kind.ABSENT:
        return Judgement(_through_superior(unit, r, best, units, evidence), looks)
    if best is not None and best.kind is not Kind.NOT_SUBMITTED:
        return Judgement(best, looks)
    if unit.required and (other := _may_be_from(unit, r, units, evidence)):
        return Judgement(Verdict(Kind.UNRESOLVABLE, "may_be_its_file", other.doc_id), looks)
    if not unit.required:
        return Judgement(Verdict(Kind.NOT_APPLICABLE, "not_required"), looks)
    return Judgement(Verdict(Kind.NOT_SUBMITTED, best.reason if best is not None else "nothing_sent"), looks)


def issuers(r: Requirement, evidence: Evidence) -> list[str]:
    """The ids of the units that sent the document itself."""
    return [evidence.sender[r.doc_id]] if r.doc_id is not None and r.doc_id in evidence.sender else []


def _of_other_system(looks: Sequence[Look], best: Verdict | None) -> Verdict:
    """A unit of another system: checked if it cites the document; else it is asked whether it must, where it has a plan on the
    subject, and named as not looked at where it has none."""
    if best is not None and best.kind in _CITED:
        return best
    same = next(
        (s for s in looks if s.about is Topic.SAME and s.verdict.kind in (Kind.ABSENT, Kind.UNRESOLVABLE)), None
    )
    if same is not None:
        return replace(same.verdict, kind=Kind.UNRESOLVABLE, reason="other_system_silent")
    return Verdict(Kind.NOT_APPLICABLE, "other_system")


_REPLACES = re.compile(r"(?:thay thế|bãi bỏ|hủy bỏ)\s*(?:cho\s+)?$", re.IGNORECASE)


def replaced(own: Sequence[Paper], evidence: Evidence) -> dict[str, str]:
    """Of a unit's plans those that a later one of it says it replaces, with that one's doc_id."""
    found: dict[str, str] = {}
    by_directive = {p.directive_id: p for p in own if p.directive_id}
    if len(own) > 1:
        for paper in own:
            for m in evidence.cited_in(paper.doc_id):
                old = by_directive.get(m.directive_id) if m.directive_id else None
                if old is not None and old is not paper and _REPLACES.search(evidence.said_before(m)):
                    found[old.doc_id] = paper.doc_id
    return found


def _through_superior(unit: Unit, r: Requirement, absent: Verdict, units: Units, evidence: Evidence) -> Verdict:
    """A plan that names or cites a plan of a unit between itself and the document's issuer may rest on it through that one."""
    for_all, sent_by = replace(r, applies_to=()), issuers(r, evidence)
    outside = ("issued_it", "above_issuer")
    between = [u for u in units.superiors(unit) if owes_nothing(u, for_all, units, sent_by) not in outside]
    keys = {key for u in between for key in u.keys}
    keys |= {without_place(key) for key in keys}
    plans = [evidence.papers[d] for u in between for d in evidence.sent.get(u.id, ())]
    for doc_id in evidence.sent.get(unit.id, ()):
        for m in evidence.cited_in(doc_id):
            if m.issuer and unit_key(m.issuer) in keys and _may_lead_to(m, r, evidence):
                return Verdict(Kind.UNRESOLVABLE, "superior_cited", doc_id, m)
        for plan in plans:
            if found := trace(of_paper(plan), evidence.read(doc_id)):
                return Verdict(Kind.UNRESOLVABLE, "superior_cited", doc_id, found.mention)
    return absent


def _may_lead_to(m: Mention, r: Requirement, evidence: Evidence) -> bool:
    """A superior's paper may rest on the document: it is no older, not on another subject, and no plan of the run:
    that was looked at."""
    if m.directive_id and m.directive_id in evidence.by_directive:
        return False
    if m.issue_date and r.issue_date and m.issue_date < r.issue_date:
        return False
    return not m.title or not r.about or topic(r.about, m.title) is not Topic.OTHER


def _may_be_from(unit: Unit, r: Requirement, units: Units, evidence: Evidence) -> Paper | None:
    """A file of no unit of the register that may be this unit's: its name stands in the letterhead, or in the file's name, and the
    letterhead tells no other place; one that is older than the document, or on another subject, would not help."""
    wanted = [unmarked(name) for key in unit.keys if (name := _own_name(key))]
    for paper, told in evidence.unplaced_names():
        named = any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", told) for name in wanted)
        if not named and not any(_names_its_place(key, paper, evidence) for key in unit.keys):
            continue
        if apart(place_of(unit, units), place_of_paper(paper), unit.level):
            continue
        if look(paper, r, evidence).verdict.kind not in _NO_ANSWER:
            return paper
    return None


def _names_its_place(key: str, paper: Paper, evidence: Evidence) -> bool:
    """A letterhead gives a unit's name without its place, and the plan names that place: "Thị ủy Bến Mới", "UBND quận Bến Mới"."""
    found = _OF_DISTRICT.fullmatch(key)
    if found is None or unit_key(paper.issuer) != found["head"]:
        return False
    place = re.compile(
        rf"(?<!\S)(?:thị xã|quận|huyện|thành phố|thị ủy|quận ủy|huyện ủy|thành ủy) {re.escape(found['name'])}(?!\S)"
    )
    return any(place.search(fold(p.text)) for p in evidence.passages.get(paper.doc_id, ()))


_OF_DISTRICT = re.compile(
    r"(?P<head>(?:phòng|trường|trung tâm|ban|đảng ủy|hội) .+?) (?:thị xã|quận|huyện|thành phố) (?P<name>\S.*)"
)


def _own_name(key: str) -> str:
    """What tells a unit from others of its kind: the name of its place, else its whole name."""
    found = re.search(r"\b(?:xã|phường|đặc khu|thị trấn) (?P<name>(?!ủy)\w.*)$", key)
    return found["name"] if found else re.sub(r" (?:tỉnh|thành phố)(?: .*)?$", "", key)
