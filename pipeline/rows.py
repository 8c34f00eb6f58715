"""From one plan's facts to its rows: pure functions, plain tuples in the order of the schema's columns.

What needs more than one plan (directive ids, body ids) is left empty here and filled by `pipeline/resolve.py`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeVar

from extractors.facts import Assignment, Citation, Deadline
from pipeline import schema
from pipeline.extract import Facts
from pipeline.messages import Lang, sentence
from pipeline.model import Diagnostic, Paragraph, Plan, Role, Source, Status, Unit, UnitKind
from pipeline.schema import LIST_SEPARATOR, Row

F = TypeVar("F", Assignment, Deadline, Citation)

Rows = dict[str, list[Row]]
"""Rows by table name; tables that a plan has nothing for may be absent."""


def joined(values: Iterable[str | None]) -> str | None:
    """Distinct values in their order, as one cell; None if there are none."""
    return LIST_SEPARATOR.join(dict.fromkeys(v for v in values if v)) or None


@dataclass(slots=True)
class _Places:
    """Where in a plan an offset stands: its unit, its item, its section, its page."""

    plan: Plan
    _starts: list[int] = field(init=False)
    _order: list[int] = field(init=False)
    _paragraphs: list[int] = field(init=False)
    section_ids: dict[int, str] = field(init=False)

    def __post_init__(self) -> None:
        units = self.plan.units
        self._order = sorted(range(len(units)), key=lambda i: (units[i].start, i))
        self._starts = [units[i].start for i in self._order]
        self._paragraphs = [p.start for p in self.plan.text.paragraphs]
        headings = (i for i, unit in enumerate(units) if unit.kind is UnitKind.HEADING)
        self.section_ids = {i: f"s{n}" for n, i in enumerate(headings, 1)}

    def unit(self, offset: int) -> int | None:
        """Index of the innermost unit that contains an offset; None in letterhead, title, signature and recipients."""
        at = bisect_right(self._starts, offset) - 1
        while at >= 0 and self.plan.units[self._order[at]].end <= offset:
            at -= 1
        return self._order[at] if at >= 0 else None

    def item(self, offset: int) -> str | None:
        """Path of labels of the unit at an offset."""
        index = self.unit(offset)
        return None if index is None else self.plan.units[index].item

    def role(self, offset: int) -> str | None:
        """Role of the section, or of the part without outline, at an offset."""
        index = self.unit(offset)
        if index is not None:
            return self.plan.units[index].role.value
        parts: tuple[tuple[Role, tuple[Paragraph, ...]], ...] = (
            (Role.LETTERHEAD, self.plan.letterhead),
            (Role.TITLE, self.plan.title),
            (Role.SIGNATURE, self.plan.signature),
            (Role.RECIPIENTS, self.plan.recipients),
        )
        return next((role.value for role, part in parts for p in part if p.start <= offset < p.end), None)

    def page(self, offset: int) -> int | None:
        """Page of the paragraph at an offset."""
        at = bisect_right(self._paragraphs, offset) - 1
        return self.plan.text.paragraphs[at].page if at >= 0 else None

    def section(self, index: int) -> str | None:
        """Id of the section that a unit stands under."""
        heading = self.plan.units[index].section
        return None if heading is None else self.section_ids.get(heading)

    def by_unit(self, facts: Iterable[F]) -> dict[int, list[F]]:
        """Facts by the index of the innermost unit that contains their start."""
        found: dict[int, list[F]] = {}
        for fact in facts:
            index = self.unit(fact.start)
            if index is not None:
                found.setdefault(index, []).append(fact)
        return found

    def span(self, start: int, end: int) -> Row:
        """The last three columns of a record: page and offsets."""
        return (self.page(start), start, end)


def rows(doc_id: str, source: Source, facts: Facts, lang: Lang = "vi") -> Rows:
    """All rows of one document, by table name (`directives` stays empty: it needs the whole run)."""
    places = _Places(facts.plan)
    result: Rows = {
        "sections": _sections(doc_id, places),
        "items": _items(doc_id, places),
        "citations": [_citation(doc_id, places, c) for c in facts.citations],
        "deadlines": [_deadline(doc_id, places, d) for d in facts.deadlines],
        "assignments": [
            (doc_id, places.item(a.start), places.role(a.start), a.body, None, a.role, *places.span(a.start, a.end))
            for a in facts.assignments
        ],
        "recipients": [(doc_id, r.body, None, r.purpose, *places.span(r.start, r.end)) for r in facts.recipients],
        "tasks": _tasks(doc_id, places, facts),
        "diagnostics": [
            _diagnostic(doc_id, places, d, lang)
            for d in (*source.diagnostics, *facts.plan.diagnostics, *facts.diagnostics)
        ],
        "texts": [(doc_id, facts.plan.text.text)] if facts.plan.text.text else [],
    }
    result["documents"] = [_document(doc_id, source, facts, result)]
    return result


def failed(doc_id: str, sha256: str | None, problem: Diagnostic, lang: Lang = "vi") -> Rows:
    """The rows of a file that could not be read at all: its document row and what went wrong."""
    counts = (0, 0, 0, 0, 0, 0, 1)
    blank: Row = (None,) * (len(schema.DOCUMENTS.columns) - 6 - len(counts) - 2)
    document: Row = (doc_id, None, sha256, None, None, Status.FAILED.value, *blank, *counts, None, None)
    message = sentence(problem.code, problem.values, lang)
    diagnostic: Row = (doc_id, problem.severity.value, problem.code, message, None, problem.page, None, None)
    return {"documents": [document], "diagnostics": [diagnostic]}


def _document(doc_id: str, source: Source, facts: Facts, done: Rows) -> Row:
    m = facts.metadata
    counted = ("sections", "items", "citations", "deadlines", "assignments", "diagnostics")
    return (
        doc_id,
        source.format,
        source.sha256,
        source.pages,
        source.ocr,
        source.status.value,
        m.doc_type,
        m.number,
        m.symbol,
        m.code,
        m.issue_date,
        m.place,
        m.title,
        m.issuer,
        m.parent_body,
        m.level,
        m.system,
        m.period_year,
        m.signing_authority,
        m.signer_title,
        m.signer,
        len(facts.plan.text.text),
        *(len(done[name]) for name in counted),
        None,
        None,
    )


def _sections(doc_id: str, places: _Places) -> list[Row]:
    units = places.plan.units
    ends = {i: units[i].end for i in places.section_ids}
    for unit in units:  # a section ends with the last unit under it, however deep
        above = unit.section
        while above is not None:
            ends[above] = max(ends[above], unit.end)
            above = units[above].section
    return [
        (
            doc_id,
            section_id,
            places.section(i),
            units[i].label,
            units[i].heading.rstrip(" :."),
            units[i].level,
            units[i].role.value,
            units[i].item,
            *places.span(units[i].start, ends[i]),
        )
        for i, section_id in places.section_ids.items()
    ]


def _items(doc_id: str, places: _Places) -> list[Row]:
    """One row per paragraph; one that begins with its heading ("1. Phòng Kinh tế: …") is a section and an item."""
    return [
        (
            doc_id,
            unit.item,
            places.section_ids.get(i) or places.section(i),
            unit.role.value,
            unit.kind.value if unit.kind is not UnitKind.HEADING else _KIND[bool(unit.label)].value,
            unit.label,
            places.plan.text.text[unit.start : unit.end],
            *places.span(unit.start, unit.end),
        )
        for i, unit in enumerate(places.plan.units)
        if (unit.kind is not UnitKind.HEADING or unit.run_in) and not unit.header
    ]


_KIND = {True: UnitKind.NUMBERED, False: UnitKind.PARAGRAPH}


def _citation(doc_id: str, places: _Places, c: Citation) -> Row:
    return (
        doc_id,
        places.item(c.start),
        places.role(c.start),
        c.text,
        c.type,
        c.number,
        c.year,
        c.symbol,
        c.code,
        c.issue_date,
        c.issuer,
        c.title,
        joined(c.pinpoint),
        c.basis,
        c.named,
        None,
        joined(c.flags),
        *places.span(c.start, c.end),
        None,
    )


def _deadline(doc_id: str, places: _Places, d: Deadline) -> Row:
    return (
        doc_id,
        places.item(d.start),
        places.role(d.start),
        d.text,
        d.kind,
        d.start_date,
        d.end_date,
        d.end_inclusive,
        d.freq,
        d.day,
        d.year_inferred,
        d.rrule,
        *places.span(d.start, d.end),
        d.due_date,
        d.anchor,
        d.offset,
        d.working_days,
    )


def _diagnostic(doc_id: str, places: _Places, d: Diagnostic, lang: Lang) -> Row:
    page = d.page if d.page is not None or d.start is None else places.page(d.start)
    item = None if d.start is None else places.item(d.start)
    return (doc_id, d.severity.value, d.code, sentence(d.code, d.values, lang), item, page, d.start, d.end)


def _tasks(doc_id: str, places: _Places, facts: Facts) -> list[Row]:
    """One row per item that someone must do. Neighbouring units of one item (a numbered line and the unlabelled
    paragraphs under it) make one task; an item that only says who gets a report makes none."""
    assignments = places.by_unit(facts.assignments)
    deadlines = places.by_unit(facts.deadlines)
    citations = places.by_unit(facts.citations)
    tasks = []
    units = facts.plan.units
    for _, group in groupby(range(len(units)), key=lambda i: units[i].item):
        members = [i for i in group if i in assignments or i in deadlines]
        times = [d for i in members for d in deadlines.get(i, ())]
        bodies = [a for i in members for a in assignments.get(i, ())]
        if times or any(a.role != "report_to" for a in bodies):
            cited = [c for i in members for c in citations.get(i, ())]
            tasks.append(_task(doc_id, [units[i] for i in members], places.plan, bodies, times, cited))
    return tasks


def _task(
    doc_id: str,
    members: list[Unit],
    plan: Plan,
    assignments: list[Assignment],
    deadlines: list[Deadline],
    citations: list[Citation],
) -> Row:
    first = members[0]
    heading = first if first.kind is UnitKind.HEADING else None if first.section is None else plan.units[first.section]
    due = [d.end_date for d in deadlines if d.end_date is not None]
    roles = ("lead", "support", "assigned", "report_to")
    return (
        doc_id,
        first.item,
        first.role.value,
        heading.heading.rstrip(" :.") if heading else None,
        "\n".join(plan.text.text[u.start : u.end] for u in members),
        *(joined(a.body for a in assignments if a.role == role) for role in roles),
        joined(d.text for d in deadlines),
        min(due, default=None),
        joined(d.freq for d in deadlines),
        joined(c.code or c.text for c in citations),
    )
