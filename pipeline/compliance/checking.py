"""The whole check: from the tables of a run, a register of units and what must be cited to a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from pipeline.compliance.duties.asked import Duty, duties, is_meant
from pipeline.compliance.duties.coverage import Answer, Plan, answer
from pipeline.compliance.evidence import faults
from pipeline.compliance.evidence.copies import copies
from pipeline.compliance.evidence.judging import judge
from pipeline.compliance.evidence.submissions import Submission, by_unit, submissions
from pipeline.compliance.evidence.superiors import choices
from pipeline.compliance.evidence.verdicts import Evidence, Judgement, Kind, Verdict
from pipeline.compliance.passages import passages
from pipeline.compliance.records import Mention, Paper, file_of, mentions, papers, recipients
from pipeline.compliance.register.requirements import Requirement, from_codes, of_superior, read_requirements
from pipeline.compliance.register.units import Unit, Units, read_units
from pipeline.compliance.report import chain
from pipeline.compliance.report.corrected import corrected
from pipeline.compliance.report.decisions import Decision, Outcome, of_verdict, read_decisions
from pipeline.compliance.report.outcome import Report
from pipeline.compliance.report.rows import Judged, duty_row, look_row, requirement_rows, said, verdict_row
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
from pipeline.messages import Lang, UsageError, sentence, speaks
from pipeline.resolve.names import code_key
from pipeline.tables.frames import Tables, frame

_ABOUT_IT = {Kind.BASIS, Kind.BODY, Kind.MISQUOTED, Kind.NAMED, Kind.INDIRECT}
"""Verdicts that show a plan to be about the document: its duties are looked for there."""


def check(
    tables: Tables,
    units: Units | str | Path,
    parents: str | Iterable[str] = (),
    requirements: str | Path | None = None,
    lang: Lang = "vi",
    overrides: str | Path | None = None,
    plans: str | Path | None = None,
) -> Report:
    """Who of a register cites what they must, and what else their plans lack.

    units         the register, or its csv file (see `pipeline/compliance/register/units.py`)
    parents       files of the run or codes ("33/CT-TTg", "18-CT/TW@2022-10-26") that all below must cite; one alone needs no list
    requirements  a csv file that says so unit by unit; with neither, each unit must cite its superior's plan in the run
    overrides     a reviewer's decisions (see `pipeline/compliance/report/decisions.py`)
    plans         the folder that was read: the picture then links to the files

    Raises UsageError for a register, requirements or decisions that are wrong, with the rows at fault, or a code that means
    several documents.
    """
    speaks(lang)
    if not isinstance(tables, Tables):
        raise UsageError("no_tables_given", given=type(tables).__name__)
    register = units if isinstance(units, Units) else read_units(units)
    decisions = read_decisions(overrides) if overrides is not None else []
    tables, told = corrected(tables, decisions)
    evidence, sent = _read(tables, register)
    by_id, cited, files = evidence.papers, evidence.mentions, list(evidence.papers.values())
    wanted = from_codes([parents] if isinstance(parents, str) else parents, files, cited)
    if requirements is not None:
        wanted += read_requirements(requirements, register, files, cited)
    wanted = [evidence.with_subject(r) for r in _told_apart(wanted)]
    chosen = [] if wanted else list(choices(register, evidence))
    pairs = [(u, r) for r in wanted for u in register]
    pairs += [
        (c.unit, evidence.with_subject(c.requirement or of_superior()))
        for c in chosen
        if c.requirement or not evidence.has_sent(c.unit)
    ]
    hashes = _hashes(tables)
    coverage = _Coverage(tables, evidence)
    judged = []
    for unit, r in pairs:
        judgement = judge(unit, r, register, evidence)
        verdict = judgement.verdict
        decision = of_verdict(unit.id, r.name, verdict.kind, decisions, hashes)
        first = _first_issued(judgement, evidence)
        answers = tuple(coverage.answers(unit, r, verdict, first))
        judged.append(Judged(unit, r, judgement, answers, decision, first))
    goes_to = recipients(tables)
    from_unit = {s.doc_id: s.unit_id or None for s in sent}
    told += [(d, j) for d, j in _on_verdicts(judged, decisions)]
    where = Path(plans) if plans is not None else None
    return Report(
        frame(VERDICTS, [verdict_row(j, evidence, goes_to, lang) for j in judged]),
        frame(REQUIREMENTS, requirement_rows(judged)),
        frame(LOOKS, [look_row(j, look, evidence) for j in judged for look in j.judgement.looks]),
        frame(DUTIES, [duty_row(j, a, lang) for j in judged for a in j.answers]),
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
        hashes,
        tuple(_notes(wanted, cited, lang)),
    )  # fmt: skip


def _notes(wanted: Iterable[Requirement], mentions: Mapping[str, Sequence[Mention]], lang: Lang) -> Iterator[str]:
    """What is odd about the documents asked for: a code that no file gives, a day that none gives it while others agree on another."""
    for r in wanted:
        if r.doc_id is not None or not r.code:
            continue
        key = code_key(r.code)
        days = {d: {m.issue_date for m in found if m.code and code_key(m.code) == key} for d, found in mentions.items()}
        told = [said for said in days.values() if said]
        if not told:
            yield sentence("parent_nowhere", {"told": r.told}.items(), lang)
        counted = Counter(day for said in told for day in said if day)
        if r.issue_date and counted and r.issue_date not in counted:
            other, n = counted.most_common(1)[0]
            said = {"code": r.code, "day": f"{r.issue_date:%d/%m/%Y}", "n": str(n), "other": f"{other:%d/%m/%Y}"}
            yield sentence("parent_day", said.items(), lang)


def evidence_of(tables: Tables, register: Units) -> Evidence:
    """What the verdicts of a check rest on."""
    return _read(tables, register)[0]


def _read(tables: Tables, register: Units) -> tuple[Evidence, list[Submission]]:
    files = papers(tables)
    by_id = {p.doc_id: p for p in files}
    plans = passages(tables)
    sent = submissions(files, register, plans)
    unplaced = [by_id[s.doc_id] for s in sent if not s.unit_id]
    read, unread = by_unit(sent, by_id, failed=False), by_unit(sent, by_id, failed=True)
    return Evidence(by_id, mentions(tables), read, unread, plans, unplaced), sent


def _addresses(files: Sequence[Paper], where: Path | None) -> dict[str, str]:
    """The addresses of the plans' files, where their folder is known."""
    if where is None:
        return {}
    paths = {p.doc_id: (where / file_of(p.doc_id)).resolve() for p in files}
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
        self._weighed: Weights | None = None
        self._levels = dict(zip(tables.bodies["body_id"], tables.bodies["level"].fillna(""), strict=True))
        self._duties: dict[str, list[Duty]] = {}
        self._plans: dict[str, Plan] = {}

    @property
    def _weights(self) -> Weights:
        """The weights of the words of the run, once something is to be weighed."""
        if self._weighed is None:
            self._weighed = Weights.of(p.words for plan in self._passages.values() for p in plan)
        return self._weighed

    def answers(self, unit: Unit, r: Requirement, verdict: Verdict, first: date | None) -> Iterator[Answer]:
        """How the plan that a verdict rests on answers what the document asks of its unit; first: when it issued its first."""
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
                yield answer(duty, self._plans[verdict.doc_id], self._weights, self._levels, first)


def _on_verdicts(judged: Sequence[Judged], decisions: Sequence[Decision]) -> Iterator[tuple[Decision, Outcome]]:
    """What became of the decisions on verdicts."""
    held = [j.decision for j in judged if j.decision]
    yield from held
    done = {id(d) for d, _ in held}
    yield from ((d, Outcome.NOT_FOUND) for d in decisions if d.table == "verdicts" and id(d) not in done)


def _chains(
    judged: Sequence[Judged], evidence: Evidence, from_unit: Mapping[str, str | None], lang: Lang
) -> Iterator[chain.Chain]:
    """The chain of each document, in the order of the requirements."""
    by_code: dict[str, list[Judged]] = {}
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
                    j.unit, j.kind, said(j, evidence, lang), paper.code or "" if paper else "", through, v.doc_id or ""
                )
            )
        yield chain.Chain(code or "?", ours[0].requirement.title, links)
