"""From one plan's facts to its rows: pure functions; every value is put into its column by name.

What needs more than one plan (directive ids, body ids) is left empty here and filled by `pipeline/resolve/reduce.py`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from extractors.facts import Assignment, Citation, Deadline, Recipient
from pipeline.extract import Facts, with_source
from pipeline.messages import Lang, sentence
from pipeline.model import Diagnostic, Intact, Paragraph, Plan, Role, Source, Status, UnitKind
from pipeline.segment.stamped import stamped_at
from pipeline.tables import schema
from pipeline.tables.schema import Row, Rows, Table, Value, joined
from pipeline.tables.tasks import task_rows

F = TypeVar("F", Assignment, Deadline, Citation)


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
            row = getattr(fact, "row", None)
            index = self.unit(fact.start if row is None else row)
            if index is not None:
                found.setdefault(index, []).append(fact)
        return found

    def at(self, start: int, end: int) -> dict[str, Value]:
        """The columns that say where a record stands, whichever of them its table has."""
        return {
            "item": self.item(start), "section_role": self.role(start),
            "page": self.page(start), "char_start": start, "char_end": end,
        }  # fmt: skip


def rows(doc_id: str, source: Source, facts: Facts, lang: Lang = "vi") -> Rows:
    """All rows of one document, by table name (`directives` stays empty: it needs the whole run)."""
    places = _Places(facts.plan)
    facts = with_source(facts, source)
    diagnostics = (*source.diagnostics, *facts.plan.diagnostics, *facts.diagnostics)
    result: Rows = {
        "sections": _sections(doc_id, places),
        "items": _items(doc_id, places),
        "citations": [_fact(schema.CITATIONS, doc_id, places, c) for c in facts.citations],
        "deadlines": [_fact(schema.DEADLINES, doc_id, places, d) for d in facts.deadlines],
        "assignments": [_fact(schema.ASSIGNMENTS, doc_id, places, a) for a in facts.assignments],
        "recipients": [_fact(schema.RECIPIENTS, doc_id, places, r) for r in facts.recipients],
        "tasks": task_rows(
            doc_id,
            facts.plan,
            places.by_unit(facts.assignments),
            places.by_unit(facts.deadlines),
            places.by_unit(facts.citations),
        ),
        "diagnostics": [_diagnostic(doc_id, places, d, lang) for d in diagnostics],
        "texts": [schema.TEXTS.row(doc_id=doc_id, text=facts.plan.text.text)] if facts.plan.text.text else [],
    }
    result["documents"] = [_document(doc_id, source, facts, result)]
    return result


def failed(doc_id: str, sha256: str | None, problem: Diagnostic, lang: Lang = "vi") -> Rows:
    """The rows of a file that could not be read at all: its document row and what went wrong."""
    counts: dict[str, Value] = dict.fromkeys((name for name in schema.DOCUMENTS.names if name.startswith("n_")), 0)
    counts["n_diagnostics"] = 1
    document = schema.DOCUMENTS.row(doc_id=doc_id, sha256=sha256, status=Status.FAILED.value, **counts)
    return {"documents": [document], "diagnostics": [_problem(doc_id, problem, lang, page=problem.page)]}


def _intact(source: Source) -> str | None:
    """The worst that any signature says; None without signatures, or where one cannot be judged."""
    said = [s.intact for s in source.signatures]
    return None if not said or None in said else next(i.value for i in reversed(Intact) if i in said)


def _shared(table: Table, fact: object) -> dict[str, Value]:
    """The columns of a table that a fact has fields for, lists joined: a field and a column of one name are one thing."""
    found = ((name, getattr(fact, name)) for name in table.names if hasattr(fact, name))
    return {name: joined(value) if isinstance(value, tuple) else value for name, value in found}


def _fact(table: Table, doc_id: str, places: _Places, fact: Citation | Deadline | Assignment | Recipient) -> Row:
    row = getattr(fact, "row", None)
    where = places.at(fact.start, fact.end) | ({} if row is None else {"item": places.item(row)})
    here = {name: value for name, value in where.items() if name in table.names}
    return table.row(doc_id=doc_id, **here, **_shared(table, fact))


def _document(doc_id: str, source: Source, facts: Facts, done: Rows) -> Row:
    counted: dict[str, Value] = {
        f"n_{name}": len(done[name])
        for name in ("sections", "items", "citations", "deadlines", "assignments", "diagnostics")
    }
    return schema.DOCUMENTS.row(
        doc_id=doc_id,
        format=source.format,
        sha256=source.sha256,
        pages=source.pages,
        ocr=source.ocr,
        signed_at=source.signed_at or stamped_at(facts.plan.text.text),
        signed_by=joined(tuple(s.by for s in source.signatures if s.by)),
        signature=_intact(source),
        status=source.status.value,
        n_chars=len(facts.plan.text.text),
        **counted,
        **_shared(schema.DOCUMENTS, facts.metadata),
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
        schema.SECTIONS.row(
            doc_id=doc_id,
            section_id=section_id,
            parent_id=places.section(i),
            label=units[i].label,
            heading=units[i].heading.rstrip(" :."),
            level=units[i].level,
            role=units[i].role.value,
            item=units[i].item,
            page=places.page(units[i].start),
            char_start=units[i].start,
            char_end=ends[i],
        )
        for i, section_id in places.section_ids.items()
    ]


def _items(doc_id: str, places: _Places) -> list[Row]:
    """One row per paragraph; one that begins with its heading ("1. Phòng Kinh tế: …") is a section and an item."""
    return [
        schema.ITEMS.row(
            doc_id=doc_id,
            item=unit.item,
            section_id=places.section_ids.get(i) or places.section(i),
            section_role=unit.role.value,
            kind=unit.kind.value if unit.kind is not UnitKind.HEADING else _KIND[bool(unit.label)].value,
            label=unit.label,
            text=places.plan.text.text[unit.start : unit.end],
            page=places.page(unit.start),
            char_start=unit.start,
            char_end=unit.end,
        )
        for i, unit in enumerate(places.plan.units)
        if (unit.kind is not UnitKind.HEADING or unit.run_in) and not unit.header
    ]


_KIND = {True: UnitKind.NUMBERED, False: UnitKind.PARAGRAPH}


def _diagnostic(doc_id: str, places: _Places, d: Diagnostic, lang: Lang) -> Row:
    page = d.page if d.page is not None or d.start is None else places.page(d.start)
    item = None if d.start is None else places.item(d.start)
    return _problem(doc_id, d, lang, item=item, page=page, char_start=d.start, char_end=d.end)


def _problem(doc_id: str, d: Diagnostic, lang: Lang, **where: Value) -> Row:
    message = sentence(d.code, d.values, lang)
    return schema.DIAGNOSTICS.row(doc_id=doc_id, severity=d.severity.value, code=d.code, message=message, **where)
