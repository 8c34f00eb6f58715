"""The rows of a check's tables: each verdict with its reason, its evidence and its lateness, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extractors.deadlines.working_days import is_working_day
from pipeline.compliance.duties.asked import Asked
from pipeline.compliance.duties.coverage import Answer
from pipeline.compliance.evidence.verdicts import Evidence, Judgement, Kind, Look, Verdict, without_place
from pipeline.compliance.records import symbol_letters
from pipeline.compliance.register.requirements import Requirement
from pipeline.compliance.register.units import Unit, unit_key
from pipeline.compliance.report.decisions import Decision, Outcome
from pipeline.compliance.report.tables import DUTIES, LOOKS, REQUIREMENTS, VERDICTS
from pipeline.compliance.subjects import Topic
from pipeline.messages import Lang, sentence
from pipeline.tables.schema import Row

_ENOUGH = {"basis": {Kind.BASIS}, "anywhere": {Kind.BASIS, Kind.BODY, Kind.NAMED}}
_UNKNOWN = {Kind.UNRESOLVABLE, Kind.UNREADABLE, Kind.NOT_APPLICABLE}
_NO_PLAN = {Kind.NOT_SUBMITTED, Kind.NOT_APPLICABLE, Kind.UNREADABLE}
"""Verdicts on units without a plan that could be late."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A unit, a document, the verdict, the duties that the document gives the unit with their answers, a
    decision, and when the unit first issued a plan about the document."""

    unit: Unit
    requirement: Requirement
    judgement: Judgement
    answers: tuple[Answer, ...]
    decision: tuple[Decision, Outcome] | None
    issued: date | None

    @property
    def verdict(self) -> Verdict:
        """What the tool says."""
        return self.judgement.verdict

    @property
    def kind(self) -> Kind:
        """The verdict that counts: the reviewer's where it holds."""
        if self.decision and self.decision[1] is Outcome.APPLIED:
            return Kind(self.decision[0].value)
        return self.verdict.kind

    @property
    def wrong_elsewhere(self) -> Verdict | None:
        """What another plan of the unit, which counts too, has wrong, where the verdict is that one cites rightly."""
        if self.kind not in (Kind.BASIS, Kind.BODY):
            return None
        others = (s.verdict for s in self.judgement.looks if not s.replaced_by)
        return next((v for v in others if v.kind is Kind.MISQUOTED), None)

    @property
    def due(self) -> tuple[date | None, str]:
        """The day by which the plan had to be issued, by the register for this unit, the requirement, or the document itself, and the
        words of that."""
        if told := self.unit.due_date or self.requirement.due_date:
            return told, ""
        asked = [(a.duty.due, a.duty.passage) for a in self.answers if a.duty.asked is Asked.PLAN and a.duty.due]
        if not asked:
            return None, ""
        day, passage = min(asked, key=lambda d: d[0])
        return day, next((t.text for t in passage.times if t.due == day), "")

    @property
    def late(self) -> int | None:
        """The working days that the plan was late; None for a unit that has none, by the verdict that counts."""
        return None if self.kind in _NO_PLAN else working_days_late(self.issued, self.due[0])


def said(j: Judged, evidence: Evidence, lang: Lang) -> str:
    """The reason of a verdict in a sentence; a reviewer's where there is one that holds."""
    v, m = j.verdict, j.verdict.mention
    values = {
        "code": j.requirement.code, "told": j.requirement.told, "text": m.text if m else "", "should": v.should,
        "path": " → ".join(evidence.papers[d].name for d in v.path),
        "plans": "; ".join(_plans_seen(j, evidence)), "plan": evidence.papers[v.doc_id].name if v.doc_id else "",
    }  # fmt: skip
    machine = sentence(v.reason, [(k, w) for k, w in values.items() if w], lang)
    if wrong := j.wrong_elsewhere:
        plan, text = evidence.papers[wrong.doc_id or ""].name, wrong.mention.text if wrong.mention else ""
        values = {"said": machine, "plan": plan, "text": text, "should": wrong.should}
        machine = sentence("right_and_wrong", values.items(), lang)
    if j.decision and j.decision[1] is Outcome.APPLIED:
        d = j.decision[0]
        return sentence("decided", {"who": d.who, "when": d.when, "why": d.why, "machine": machine}.items(), lang)
    return machine


def requirement_rows(judged: Sequence[Judged]) -> list[Row]:
    """What must be cited, with the number of units that it concerns."""
    concerned = Counter(j.requirement.name for j in judged if j.kind is not Kind.NOT_APPLICABLE)
    return [
        REQUIREMENTS.row(
            requirement=r.name or None, citation=r.citation, doc_id=r.doc_id, issue_date=r.issue_date, issuer=r.issuer or None,
            title=r.title or None, system=r.system or None, must=r.must, due_date=r.due_date, units=concerned[r.name],
        )
        for r in {j.requirement.name: j.requirement for j in judged}.values()
    ]  # fmt: skip


def _plans_seen(j: Judged, evidence: Evidence) -> list[str]:
    """The numbers of the unit's plans that were looked at, those on the subject first."""
    looks = sorted(j.judgement.looks, key=lambda s: s.about is Topic.OTHER)
    return [evidence.papers[s.verdict.doc_id].name for s in looks if s.verdict.doc_id]


def look_row(j: Judged, look: Look, evidence: Evidence) -> Row:
    paper = evidence.papers[look.verdict.doc_id or ""]
    return LOOKS.row(
        unit_id=j.unit.id, unit=j.unit.name, requirement=j.requirement.name or None, doc_id=paper.doc_id, plan=paper.name,
        issue_date=paper.issue_date, about=look.about.value, verdict=look.verdict.kind.value, reason=look.verdict.reason,
        replaced_by=look.replaced_by or None,
    )  # fmt: skip


def verdict_row(j: Judged, evidence: Evidence, goes_to: Mapping[str, Sequence[str]], lang: Lang) -> Row:
    unit, r, v, m = j.unit, j.requirement, j.verdict, j.verdict.mention
    paper = evidence.papers.get(v.doc_id) if v.doc_id else None
    issued = paper.issue_date if paper else None
    decided = j.decision[0] if j.decision and j.decision[1] is Outcome.APPLIED else None
    return VERDICTS.row(
        unit_id=unit.id,
        unit=unit.name,
        level=unit.level or None,
        system=unit.system or None,
        requirement=r.name or None,
        directive_id=r.directive_id,
        must=r.must,
        verdict=j.kind.value,
        met=None if j.kind in _UNKNOWN else j.kind in _ENOUGH[r.must],
        reason="decided" if decided else v.reason,
        message=said(j, evidence, lang),
        doc_id=v.doc_id,
        issue_date=issued,
        due_date=j.due[0],
        days_late=j.late,
        item=m.item if m else None,
        page=m.page if m else None,
        text=m.text if m else None,
        should=v.should or (j.wrong_elsewhere.should if j.wrong_elsewhere else None) or None,
        path=" → ".join(v.path) or None,
        to_parent=_to_parent(v.doc_id, r, evidence, goes_to),
        char_start=m.char_start if m else None,
        due_said=j.due[1] or None,
        plan=paper.name if paper else None,
        looked="; ".join(_plans_seen(j, evidence)) or None,
        scan=paper.ocr if paper else None,
        first_issued=j.issued,
        machine=v.kind.value if decided else None,
        decided_by=f"{decided.who}, {decided.when}" if decided else None,
    )


def duty_row(j: Judged, a: Answer, lang: Lang) -> Row:
    duty, p = a.duty, a.passage
    asked = f"{duty.due:%d/%m/%Y}" if duty.due else duty.time.text if duty.time else ""
    values = {
        "due": f"{a.due:%d/%m/%Y}" if a.due else "", "asked": asked, "time": a.time.text if a.time else "",
        "should": ", ".join(b.body for b in duty.report_to),
    }  # fmt: skip
    return DUTIES.row(
        unit_id=j.unit.id,
        unit=j.unit.name,
        requirement=j.requirement.name or None,
        asked=duty.asked.value,
        duty_item=duty.passage.item,
        duty=duty.passage.shown,
        duty_due=duty.due,
        duty_time=duty.time.text if duty.time else None,
        outcome=a.outcome.value,
        message=sentence(f"{duty.asked}_{a.outcome}", values.items(), lang),
        doc_id=j.verdict.doc_id,
        item=p.item if p else None,
        page=p.page if p else None,
        text=p.shown if p else None,
        due_date=a.due,
        time=a.time.text if a.time else None,
        likeness=round(100 * a.likeness),
        char_start=p.start if p else None,
    )


def _to_parent(
    doc_id: str | None, r: Requirement, evidence: Evidence, goes_to: Mapping[str, Sequence[str]]
) -> bool | None:
    """Whether a plan goes to the issuer of the document; None where the plan has no list of recipients, or the issuer is not
    known from the run."""
    parent = evidence.papers.get(r.doc_id) if r.doc_id else None
    if parent is None or not parent.issuer_id or doc_id is None or doc_id == r.doc_id or not goes_to.get(doc_id):
        return None
    wanted = {parent.issuer_id.split(", ")[0], unit_key(parent.issuer), without_place(unit_key(parent.issuer))}
    wanted |= {symbol_letters(part).lower() for part in (parent.code or "").split("-")[-1:] if len(part) > _SHORT}
    told = goes_to[doc_id]
    if any(name and name in line for line in told for name in wanted):
        return True
    return None if any("như " in line or "kính gửi" in line for line in told) else False


_SHORT = 2
"""Letters of a symbol that may stand inside other words ("BN")."""


def working_days_late(issued: date | None, due: date | None) -> int | None:
    """The working days after the day on which a plan was due, up to the one on which it was issued; None if in time."""
    if issued is None or due is None or issued <= due:
        return None
    # a term that ends on a day off ends on the next working day (Bộ luật Dân sự, Điều 148)
    while not is_working_day(due):
        due += timedelta(days=1)
    days = (due + timedelta(days=n) for n in range(1, (issued - due).days + 1))
    return sum(is_working_day(day) for day in days) or None
