"""The whole check: from the tables of a run, a register of units and what must be cited to a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from extractors.deadlines.working_days import is_working_day
from pipeline.compliance.duties.asked import Asked, Duty, duties, is_meant
from pipeline.compliance.duties.coverage import Answer, Plan, answer
from pipeline.compliance.evidence import faults
from pipeline.compliance.evidence.copies import copies
from pipeline.compliance.evidence.judging import judge
from pipeline.compliance.evidence.submissions import Submission, by_unit, submissions
from pipeline.compliance.evidence.superiors import choices
from pipeline.compliance.evidence.verdicts import Evidence, Judgement, Kind, Look, Verdict, without_place
from pipeline.compliance.passages import passages
from pipeline.compliance.records import Paper, mentions, papers, recipients, symbol_letters
from pipeline.compliance.register.requirements import Requirement, from_codes, read_requirements
from pipeline.compliance.register.units import Unit, Units, read_units, unit_key
from pipeline.compliance.report import chain
from pipeline.compliance.report.decisions import Decision, Outcome, corrected, of_verdict, read_decisions
from pipeline.compliance.report.outcome import Report
from pipeline.compliance.report.tables import (
    COPIES,
    DECISIONS,
    DUTIES,
    FAULTS,
    LOOKS,
    PARENTS,
    REQUIREMENTS,
    SUBMISSIONS,
    VERDICTS,
)
from pipeline.compliance.subjects import Topic
from pipeline.compliance.weights import Weights
from pipeline.messages import Lang, sentence
from pipeline.tables.frames import Tables, frame
from pipeline.tables.schema import Row

_ENOUGH = {"basis": {Kind.BASIS}, "anywhere": {Kind.BASIS, Kind.BODY, Kind.NAMED}}
_UNKNOWN = {Kind.UNRESOLVABLE, Kind.UNREADABLE, Kind.NOT_APPLICABLE}
_NO_PLAN = {Kind.NOT_SUBMITTED, Kind.NOT_APPLICABLE, Kind.UNREADABLE}
"""Verdicts on units without a plan that could be late."""
_ABOUT_IT = {Kind.BASIS, Kind.BODY, Kind.MISQUOTED, Kind.NAMED, Kind.INDIRECT}
"""Verdicts that show a plan to be about the document: its duties are looked for there."""


@dataclass(frozen=True, slots=True)
class _Judged:
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


def check(
    tables: Tables,
    units: Units | str | Path,
    parents: Iterable[str] = (),
    requirements: str | Path | None = None,
    lang: Lang = "vi",
    overrides: str | Path | None = None,
    plans: str | Path | None = None,
) -> Report:
    """Who of a register cites what they must, and what else their plans lack.

    units         the register, or its csv file (see `pipeline/compliance/register/units.py`)
    parents       files of the run or codes ("33/CT-TTg", "18-CT/TW@2022-10-26") that all below must cite
    requirements  a csv file that says so unit by unit; with neither, each unit must cite its superior's plan in the run
    overrides     a reviewer's decisions (see `pipeline/compliance/report/decisions.py`)
    plans         the folder that was read: the workbook and the picture then link to the files

    Raises UsageError for a register, requirements or decisions that are wrong, with the rows at fault, or a code that means
    several documents.
    """
    register = units if isinstance(units, Units) else read_units(units)
    decisions = read_decisions(overrides) if overrides is not None else []
    tables, told = corrected(tables, decisions)
    evidence, sent = _read(tables, register)
    by_id, cited, files = evidence.papers, evidence.mentions, list(evidence.papers.values())
    wanted = from_codes(parents, files, cited)
    if requirements is not None:
        wanted += read_requirements(requirements, register, files, cited)
    wanted = _told_apart(wanted)
    chosen = [] if wanted else list(choices(register, evidence))
    pairs = [(u, r) for r in wanted for u in register]
    pairs += [
        (c.unit, c.requirement or Requirement("")) for c in chosen if c.requirement or not evidence.has_sent(c.unit)
    ]
    hashes = _hashes(tables)
    coverage = _Coverage(tables, evidence)
    judged = []
    for unit, r in pairs:
        judgement = judge(unit, r, register, evidence)
        verdict = judgement.verdict
        decision = of_verdict(unit.id, r.name, verdict.kind, decisions, hashes)
        answers = tuple(coverage.answers(unit, r, verdict))
        judged.append(_Judged(unit, r, judgement, answers, decision, _first_issued(judgement, evidence)))
    goes_to = recipients(tables)
    from_unit = {s.doc_id: s.unit_id or None for s in sent}
    told += [(d, j) for d, j in _on_verdicts(judged, decisions)]
    where = Path(plans) if plans is not None else None
    return Report(
        frame(VERDICTS, [_verdict_row(j, evidence, goes_to, lang) for j in judged]),
        frame(REQUIREMENTS, _requirement_rows(judged)),
        frame(LOOKS, [_look_row(j, look, evidence) for j in judged for look in j.judgement.looks]),
        frame(DUTIES, [_duty_row(j, a, lang) for j in judged for a in j.answers]),
        frame(FAULTS, [
            FAULTS.row(
                unit_id=from_unit[f.doc_id], doc_id=f.doc_id, about=f.about, code=f.code, message=f.message, text=f.text,
                item=f.item, page=f.page, char_start=f.char_start,
            )
            for f in faults.faults(tables, by_id, register, lang)
        ]),
        frame(SUBMISSIONS, [
            SUBMISSIONS.row(doc_id=s.doc_id, issuer=s.issuer or None, unit_id=s.unit_id or None, how=s.how or None)
            for s in sent
        ]),
        frame(PARENTS, [
            PARENTS.row(
                unit_id=c.unit.id, requirement=c.requirement.code if c.requirement else None,
                doc_id=c.requirement.doc_id if c.requirement else None, superior_id=c.superior.id, why=c.why,
            )
            for c in chosen
        ]),
        frame(COPIES, [
            COPIES.row(
                doc_id=c.doc_id, unit_id=from_unit[c.doc_id], other_id=c.other_id, other_unit_id=from_unit[c.other_id],
                passages=c.passages, percent=round(100 * c.share),
            )
            for c in copies(tables)
        ]),
        frame(DECISIONS, [
            DECISIONS.row(
                doc_id=d.doc_id or None, table=d.table, key=d.key or None, field=d.field, value=d.value or None,
                who=d.who, when=d.when, why=d.why, outcome=outcome.value,
            )
            for d, outcome in told
        ]),
        chain.draw(list(_chains(judged, evidence, from_unit, lang)), register, lang, _addresses(files, where)),
        {p.doc_id: where / p.doc_id.split("#")[0] for p in files} if where else {},
        hashes,
    )  # fmt: skip


def evidence_of(tables: Tables, register: Units) -> Evidence:
    """What the verdicts of a check rest on."""
    return _read(tables, register)[0]


def _read(tables: Tables, register: Units) -> tuple[Evidence, list[Submission]]:
    files = papers(tables)
    by_id = {p.doc_id: p for p in files}
    sent = submissions(files, register)
    unplaced = [by_id[s.doc_id] for s in sent if not s.unit_id]
    read, unread = by_unit(sent, by_id, failed=False), by_unit(sent, by_id, failed=True)
    return Evidence(by_id, mentions(tables), read, unread, passages(tables), unplaced), sent


def _addresses(files: Sequence[Paper], where: Path | None) -> dict[str, str]:
    """The addresses of the plans' files, where their folder is known."""
    if where is None:
        return {}
    paths = {p.doc_id: (where / p.doc_id.split("#")[0]).resolve() for p in files}
    return {doc_id: path.as_uri() for doc_id, path in paths.items() if path.is_file()}


def _told_apart(wanted: Sequence[Requirement]) -> list[Requirement]:
    """The requirements, those of one code named with their days."""
    counts = Counter(r.code for r in wanted)
    return [replace(r, label=f"{r.code}@{r.issue_date}") if counts[r.code] > 1 and r.issue_date else r for r in wanted]


def _hashes(tables: Tables) -> dict[str, str]:
    d = tables.documents
    return {doc_id: sha or "" for doc_id, sha in zip(d["doc_id"], d["sha256"].fillna(""), strict=True)}


def _first_issued(judgement: Judgement, evidence: Evidence) -> date | None:
    """The day of a unit's first plan about a document: a later one that amends or replaces it is not late."""
    about = [evidence.papers[s.verdict.doc_id] for s in judgement.looks if s.verdict.doc_id and s.about is Topic.SAME]
    return min((p.issue_date for p in about if p.issue_date), default=None) if judgement.verdict.doc_id else None


class _Coverage:
    """The duties of the documents that must be cited, and the plans of the units, read once each."""

    def __init__(self, tables: Tables, evidence: Evidence) -> None:
        self._passages = evidence.passages
        self._evidence = evidence
        self._weights = Weights.of(p.words for plan in self._passages.values() for p in plan)
        self._levels = dict(zip(tables.bodies["body_id"], tables.bodies["level"].fillna(""), strict=True))
        self._duties: dict[str, list[Duty]] = {}
        self._plans: dict[str, Plan] = {}

    def answers(self, unit: Unit, r: Requirement, verdict: Verdict) -> Iterator[Answer]:
        """How the plan that a verdict rests on answers what the document asks of its unit."""
        about_it = verdict.kind in _ABOUT_IT or (verdict.kind is Kind.UNRESOLVABLE and verdict.mention is not None)
        if not r.doc_id or not verdict.doc_id or verdict.doc_id == r.doc_id or not about_it:
            return
        if r.doc_id not in self._duties:
            self._duties[r.doc_id] = duties(self._passages.get(r.doc_id, ()))
        if verdict.doc_id not in self._plans:
            paper = self._evidence.papers[verdict.doc_id]
            self._plans[verdict.doc_id] = Plan.of(paper, self._passages.get(verdict.doc_id, ()))
        for duty in self._duties[r.doc_id]:
            if any(is_meant(bearer, unit) for bearer in duty.bearers):
                yield answer(duty, self._plans[verdict.doc_id], self._weights, self._levels)


def _on_verdicts(judged: Sequence[_Judged], decisions: Sequence[Decision]) -> Iterator[tuple[Decision, Outcome]]:
    """What became of the decisions on verdicts."""
    held = [j.decision for j in judged if j.decision]
    yield from held
    done = {id(d) for d, _ in held}
    yield from ((d, Outcome.NOT_FOUND) for d in decisions if d.table == "verdicts" and id(d) not in done)


def _chains(
    judged: Sequence[_Judged], evidence: Evidence, from_unit: Mapping[str, str | None], lang: Lang
) -> Iterator[chain.Chain]:
    """The chain of each document, in the order of the requirements."""
    by_code: dict[str, list[_Judged]] = {}
    for j in judged:
        by_code.setdefault(j.requirement.name, []).append(j)
    for code, ours in by_code.items():
        links = []
        for j in ours:
            v = j.verdict
            paper = evidence.papers.get(v.doc_id) if v.doc_id else None
            through = (from_unit.get(v.path[0]) or "") if v.path else ""
            links.append(
                chain.Link(
                    j.unit, j.kind, _said(j, evidence, lang), paper.code or "" if paper else "", through, v.doc_id or ""
                )
            )
        yield chain.Chain(code or "?", ours[0].requirement.title, links)


def _said(j: _Judged, evidence: Evidence, lang: Lang) -> str:
    """The reason of a verdict in a sentence; a reviewer's where there is one that holds."""
    v, m = j.verdict, j.verdict.mention
    values = {
        "code": j.requirement.code, "text": m.text if m else "", "should": v.should,
        "path": " → ".join(evidence.papers[d].name for d in v.path),
        "plans": "; ".join(_plans_seen(j, evidence)), "plan": evidence.papers[v.doc_id].name if v.doc_id else "",
    }  # fmt: skip
    machine = sentence(v.reason, [(k, w) for k, w in values.items() if w], lang)
    if j.decision and j.decision[1] is Outcome.APPLIED:
        d = j.decision[0]
        return sentence("decided", {"who": d.who, "when": d.when, "why": d.why, "machine": machine}.items(), lang)
    return machine


def _requirement_rows(judged: Sequence[_Judged]) -> list[Row]:
    """What must be cited, with the number of units that it concerns."""
    concerned = Counter(j.requirement.name for j in judged if j.kind is not Kind.NOT_APPLICABLE)
    return [
        REQUIREMENTS.row(
            requirement=r.name or None, citation=r.citation, doc_id=r.doc_id, issue_date=r.issue_date, issuer=r.issuer or None,
            title=r.title or None, system=r.system or None, must=r.must, due_date=r.due_date, units=concerned[r.name],
        )
        for r in {j.requirement.name: j.requirement for j in judged}.values()
    ]  # fmt: skip


def _plans_seen(j: _Judged, evidence: Evidence) -> list[str]:
    """The numbers of the unit's plans that were looked at, those on the subject first."""
    looks = sorted(j.judgement.looks, key=lambda s: s.about is Topic.OTHER)
    return [evidence.papers[s.verdict.doc_id].name for s in looks if s.verdict.doc_id]


def _look_row(j: _Judged, look: Look, evidence: Evidence) -> Row:
    paper = evidence.papers[look.verdict.doc_id or ""]
    return LOOKS.row(
        unit_id=j.unit.id, unit=j.unit.name, requirement=j.requirement.name or None, doc_id=paper.doc_id, plan=paper.name,
        issue_date=paper.issue_date, about=look.about.value, verdict=look.verdict.kind.value, reason=look.verdict.reason,
        replaced_by=look.replaced_by or None,
    )  # fmt: skip


def _verdict_row(j: _Judged, evidence: Evidence, goes_to: Mapping[str, Sequence[str]], lang: Lang) -> Row:
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
        message=_said(j, evidence, lang),
        doc_id=v.doc_id,
        issue_date=issued,
        due_date=j.due[0],
        days_late=j.late,
        item=m.item if m else None,
        page=m.page if m else None,
        text=m.text if m else None,
        should=v.should or None,
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


def _duty_row(j: _Judged, a: Answer, lang: Lang) -> Row:
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
