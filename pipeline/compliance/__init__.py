"""Compliance (đối chiếu): who cites what they must, and what is missing. `pipeline.check` is the door."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pandas as pd

from extractors.working_days import is_working_day
from pipeline.compliance.copies import copies
from pipeline.compliance.records import mentions, papers, recipients
from pipeline.compliance.requirements import Requirement, from_codes, read_requirements
from pipeline.compliance.submissions import by_unit, submissions
from pipeline.compliance.superiors import choices
from pipeline.compliance.tables import COPIES, PARENTS, SUBMISSIONS, VERDICTS
from pipeline.compliance.units import Unit, Units, read_units, unit_key
from pipeline.compliance.verdicts import Evidence, Kind, Verdict, judge
from pipeline.messages import Lang, sentence
from pipeline.schema import Row
from pipeline.tables import Tables, frame

_ENOUGH = {"basis": {Kind.BASIS}, "anywhere": {Kind.BASIS, Kind.BODY, Kind.NAMED}}
_UNKNOWN = {Kind.UNRESOLVABLE, Kind.UNREADABLE, Kind.NOT_APPLICABLE}


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """The outcome of a check, as DataFrames: one verdict per unit and requirement, what they rest on, plans that are copies."""

    verdicts: pd.DataFrame
    submissions: pd.DataFrame
    parents: pd.DataFrame
    copies: pd.DataFrame

    def to(self, folder: str | Path, formats: Collection[str] = ("csv", "xlsx"), lang: Lang = "vi") -> list[Path]:
        """Writes verdicts.csv, submissions.csv, parents.csv, copies.csv and compliance.xlsx into a folder; returns the files written.

        Raises UsageError for another format or an unwritable folder.
        """
        from pipeline.compliance.workbook import write

        return write(self, Path(folder), formats, lang)


def check(
    tables: Tables,
    units: Units | str | Path,
    parents: Iterable[str] = (),
    requirements: str | Path | None = None,
    lang: Lang = "vi",
) -> Report:
    """Who of a register cites what they must.

    units         the register, or its csv file (see `pipeline/compliance/units.py`)
    parents       files of the run or codes ("33/CT-TTg", "18-CT/TW@2022-10-26") that all below must cite
    requirements  a csv file that says so unit by unit; with neither, each unit must cite its superior's plan in the run

    Raises UsageError for a register or requirements that are wrong, with the rows at fault, or a code that means several
    documents.
    """
    register = units if isinstance(units, Units) else read_units(units)
    files = papers(tables)
    by_id = {p.doc_id: p for p in files}
    cited = mentions(tables)
    sent = submissions(files, register)
    evidence = Evidence(by_id, cited, by_unit(sent, by_id, failed=False), by_unit(sent, by_id, failed=True))
    wanted = from_codes(parents, files, cited)
    if requirements is not None:
        wanted += read_requirements(requirements, register, files, cited)
    chosen = [] if wanted else list(choices(register, evidence))
    pairs = [(u, r) for r in wanted for u in register]
    pairs += [
        (c.unit, c.requirement or Requirement("")) for c in chosen if c.requirement or not evidence.has_sent(c.unit)
    ]
    told = recipients(tables)
    rows = [_row(u, r, judge(u, r, register, evidence), evidence, told, lang) for u, r in pairs]
    parent_rows: list[Row] = [
        (c.unit.id, r.code if r else None, r.doc_id if r else None, c.superior.id, c.why)
        for c in chosen
        for r in (c.requirement,)
    ]
    sent_rows: list[Row] = [(s.doc_id, s.issuer or None, s.unit_id or None, s.how or None) for s in sent]
    from_unit = {s.doc_id: s.unit_id or None for s in sent}
    copy_rows: list[Row] = [
        (c.doc_id, from_unit[c.doc_id], c.other_id, from_unit[c.other_id], c.passages, round(100 * c.share))
        for c in copies(tables)
    ]
    return Report(
        frame(VERDICTS, rows), frame(SUBMISSIONS, sent_rows), frame(PARENTS, parent_rows), frame(COPIES, copy_rows)
    )


def _row(
    unit: Unit, r: Requirement, v: Verdict, evidence: Evidence, told: Mapping[str, Sequence[str]], lang: Lang
) -> Row:
    m = v.mention
    paper = evidence.papers.get(v.doc_id) if v.doc_id else None
    due = r.due_date or unit.due_date
    issued = paper.issue_date if paper else None
    values = {"code": r.code, "text": m.text if m else "", "should": v.should, "path": " → ".join(v.path)}
    return (
        unit.id, unit.name, unit.level or None, unit.system or None, r.code or None, r.directive_id, r.must, v.kind.value,
        None if v.kind in _UNKNOWN else v.kind in _ENOUGH[r.must], v.reason,
        sentence(v.reason, [(k, w) for k, w in values.items() if w], lang), v.doc_id, issued, due,
        working_days_late(issued, due), m.item if m else None, m.page if m else None, m.text if m else None,
        v.should or None, " → ".join(v.path) or None, _to_parent(v.doc_id, r, evidence, told),
        m.char_start if m else None,
    )  # fmt: skip


def _to_parent(
    doc_id: str | None, r: Requirement, evidence: Evidence, told: Mapping[str, Sequence[str]]
) -> bool | None:
    """Whether a plan goes to the issuer of the document; None where the plan has no list of recipients, or the issuer is not
    known from the run."""
    parent = evidence.papers.get(r.doc_id) if r.doc_id else None
    if parent is None or not parent.issuer_id or doc_id is None or not told.get(doc_id):
        return None
    issuer = parent.issuer_id.split(", ")[0]
    return any(issuer in name or unit_key(parent.issuer) in name for name in told[doc_id])


def working_days_late(issued: date | None, due: date | None) -> int | None:
    """The working days after the day on which a plan was due, up to the one on which it was issued; None if in time."""
    if issued is None or due is None or issued <= due:
        return None
    days = (due + timedelta(days=n) for n in range(1, (issued - due).days + 1))
    return sum(is_working_day(day) for day in days)


__all__ = ["Report", "check", "read_units", "working_days_late"]
