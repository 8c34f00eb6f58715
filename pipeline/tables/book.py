"""The workbook of a run (kehoach.xlsx), for who reads and prints it: a summary first, then tasks and times with their plan.

A sheet per table, names of values in the reader's language, texts wrapped, what a clerk needs first; that is what is printed: A4
across, one page wide, the head on every page. The other columns stand outside the print area, ids, offsets and hashes last; the
sheets that repeat the plans word by word are hidden, which keeps them off the paper.
Text is always written as text: never a formula, a link or a number. Long ones are cut visibly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from itertools import islice
from math import ceil
from pathlib import Path
from typing import Any

from pipeline.messages import Lang, word
from pipeline.messages.values import named
from pipeline.tables import schema
from pipeline.tables.schema import Column, Table, Value
from pipeline.tables.streams import Streams

_ORDER = (
    schema.TASKS, schema.DEADLINES, schema.DOCUMENTS, schema.CITATIONS, schema.ASSIGNMENTS, schema.RECIPIENTS, schema.DIRECTIVES,
    schema.BODIES, schema.DIAGNOSTICS, schema.SECTIONS, schema.ITEMS,
)  # fmt: skip
"""The sheets, what is asked for most first; tables that are not named here follow."""
_HIDDEN = (schema.SECTIONS, schema.ITEMS)
_PLAN = ("code", "issuer", "title")
"""What is said of the plan on sheets of facts."""
_FACTS = frozenset({"tasks", "deadlines", "citations", "assignments", "recipients"})
_LAST = frozenset({
    "section_id", "parent_id", "directive_id", "body_id", "issuer_id", "amends", "rrule", "offset",
    "page", "char_start", "char_end", "sha256", "n_chars",
})  # fmt: skip
"""Columns for programs: they stand last."""
_CELL_LIMIT, _SHEET_LIMIT = 32_767, 50_000
"""Letters of a cell (Excel's own limit), and rows of a table: nobody reads more of them in a workbook, and they would have to
be in memory together. The summary says how many there are, and where the rest is."""
_FIRST: dict[str, tuple[str, ...]] = {
    "tasks": ("doc_id", "plan.code", "item", "text", "lead", "support", "deadline", "due_date"),
    "deadlines": ("doc_id", "plan.code", "item", "text", "kind", "start_date", "end_date", "freq"),
    "documents": ("doc_id", "code", "issue_date", "issuer", "title", "signer", "status", "n_diagnostics"),
    "citations": ("doc_id", "plan.code", "item", "text", "code", "issue_date", "title", "flags"),
    "assignments": ("doc_id", "plan.code", "item", "section_role", "body", "role"),
    "recipients": ("doc_id", "plan.code", "body", "purpose"),
    "directives": ("type", "code", "issue_date", "issuer", "title", "n_documents", "n_mentions"),
    "bodies": ("name", "level", "system", "valid_to", "successor", "n_documents", "n_mentions"),
    "diagnostics": ("doc_id", "severity", "item", "message", "page"),
    "sections": ("doc_id", "label", "heading", "role", "item", "level"),
    "items": ("doc_id", "item", "kind", "section_role", "text", "page"),
}
"""The columns of each sheet that a clerk needs first, and that are printed: one page of A4 across, in letters of 8 points or more."""
_WIDTHS = {
    "doc_id": 18, "code": 15, "item": 10, "text": 50, "title": 40, "issuer": 24, "heading": 50, "message": 70, "lead": 22, "support": 22,
    "body": 36, "purpose": 30, "name": 40, "successor": 30, "deadline": 18, "signer": 18, "flags": 16, "section_role": 14, "kind": 14,
    "start_date": 11, "end_date": 11, "due_date": 11, "issue_date": 11, "page": 8, "n_documents": 10, "n_mentions": 10, "n_diagnostics": 9,
    "variants": 40, "sha256": 20, "assigned": 22, "report_to": 22,
    "tasks.doc_id": 16, "tasks.text": 86, "tasks.lead": 20, "tasks.support": 20, "tasks.deadline": 16, "assignments.body": 70,
    "citations.text": 62, "citations.title": 46, "directives.title": 80, "bodies.name": 66, "diagnostics.message": 110,
    "recipients.body": 60, "recipients.purpose": 40,
}  # fmt: skip
_WIDTH = 13
"""Letters of a column, of one on one sheet, and of one that is not named."""
LINE = 15
"""Points of a line of text: the height of a wrapped row must be given, some programs do not grow it."""
MOST_LINES = 27
"""Excel lets no row be higher."""
_TOLD = 500
"""Rows after which is told how many are written."""
Told = Callable[[int, int], None]
"""Called with the rows that are written, and those that will be."""


@contextmanager
def workbook(path: Path, *, large: bool = False) -> Iterator[Any]:
    """A new workbook, written at the end, the same bytes each time; a large one row by row. Raises OSError where it cannot be."""
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxWriterException

    book = xlsxwriter.Workbook(str(path), {"constant_memory": large, "tmpdir": str(path.parent)})
    book.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)})
    try:
        yield book
        book.close()
    except XlsxWriterException as error:
        raise OSError(" ".join(str(error).split())) from error


def write(rows: Streams, path: Path, lang: Lang, told: Told = lambda *_: None) -> None:
    """Writes the workbook of a run, of each table the first 50,000 rows. Raises OSError, and what `told` raises."""
    with workbook(path, large=sum(map(len, rows.values())) > _SHEET_LIMIT) as file:
        book = _Book(file, rows, lang, told)
        book.summary()
        for table in (*_ORDER, *(t for t in schema.TABLES if t not in _ORDER)):
            book.table(table)


class _Book:
    def __init__(self, file: Any, rows: Streams, lang: Lang, told: Told) -> None:
        self._file, self._rows, self._lang, self._told = file, rows, lang, told
        self._done, self._total = 0, sum(min(len(found), _SHEET_LIMIT) for found in rows.values())
        self._head = file.add_format(
            {"bold": True, "bg_color": "#DDE6F0", "bottom": 1, "valign": "top", "text_wrap": True}
        )
        self._text = file.add_format({"valign": "top", "text_wrap": True})
        self._day = file.add_format({"num_format": "dd/mm/yyyy", "align": "left", "valign": "top"})
        where = schema.DOCUMENTS.names.index
        self._plans = {row[0]: tuple(row[where(name)] for name in _PLAN) for row in rows[schema.DOCUMENTS.name]}

    def summary(self) -> None:
        """How much was read, and what each sheet holds."""
        sheet = self._sheet(word("sheet.overview", self._lang))
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, 1, 12)
        sheet.set_column(2, 2, 90)
        number = self._file.add_format({"valign": "top", "align": "left"})
        status = [row[schema.DOCUMENTS.index("status")] for row in self._rows[schema.DOCUMENTS.name]]
        severity = [row[schema.DIAGNOSTICS.index("severity")] for row in self._rows[schema.DIAGNOSTICS.name]]
        problems = word("book.problems", self._lang)
        lines: list[tuple[str, int, str]] = [
            (word("book.documents", self._lang), len(status), ""),
            *((f"  {named('status', s, self._lang)}", status.count(s), "") for s in ("ok", "partial", "failed")),
            *((f"{problems}: {named('severity', s, self._lang)}", severity.count(s), "") for s in ("error", "warning")),
            *((t.title(self._lang), len(self._rows[t.name]), self._about(t)) for t in _ORDER),
        ]  # fmt: skip
        for x, name in enumerate(("sheet", "rows", "meaning")):
            sheet.write_string(0, x, word(f"book.{name}", self._lang), self._head)
        for y, (name, count, about) in enumerate(lines, 1):
            sheet.write_string(y, 0, name, self._text)
            sheet.write_number(y, 1, count, number)
            sheet.write_string(y, 2, about, self._text)

    def _about(self, table: Table) -> str:
        """What a sheet holds, and that it does not hold all."""
        about = word(f"about.{table.name}", self._lang)
        if table in _HIDDEN:
            about = f"{about} {word('book.hidden', self._lang)}"
        if len(self._rows[table.name]) <= _SHEET_LIMIT:
            return about
        return f"{about} {word('book.cut', self._lang, shown=f'{_SHEET_LIMIT:,}', name=table.name)}"

    def table(self, table: Table) -> None:
        """A table on its sheet, its first rows where it is longer than one may be."""
        sheet = self._sheet(table.title(self._lang))
        hidden = table in _HIDDEN
        if hidden:
            sheet.hide()
        self._fill(sheet, *self._arranged(table), printed=len(_FIRST[table.name]), hidden=hidden)

    def _arranged(self, table: Table) -> tuple[list[tuple[Column, int]], list[list[Value | object]]]:
        """The columns as people read them, with their widths, and the rows in this order, values by their names."""
        where = {c.name: x for x, c in enumerate(table.columns)}
        of_plan = {f"plan.{name}": n for n, name in enumerate(_PLAN)} if table.name in _FACTS else {}
        first = [name for name in _FIRST[table.name] if name in where or name in of_plan]
        rest = sorted({*of_plan, *where} - {*first}, key=lambda name: (name in _LAST, [*of_plan, *where].index(name)))
        columns = []
        for name in (*first, *rest):
            column = table.columns[where[name]] if name in where else _of_plan(_PLAN[of_plan[name]])
            width = _WIDTHS.get(f"{table.name}.{name}", _WIDTHS.get(column.name, _WIDTH))
            columns.append((column, width))
        rows: list[list[Value | object]] = []
        for row in islice(self._rows[table.name], _SHEET_LIMIT):
            plan = self._plans.get(row[0], (None,) * len(_PLAN))
            rows.append([
                named(name, row[where[name]], self._lang) if name in where else plan[of_plan[name]]
                for name in (*first, *rest)
            ])  # fmt: skip
        return columns, rows

    def _sheet(self, title: str) -> Any:
        sheet = self._file.add_worksheet(title)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_footer("&L&A&R&P/&N")
        return sheet

    def _fill(
        self,
        sheet: Any,
        columns: Sequence[tuple[Column, int]],
        rows: Sequence[Sequence[Any]],
        printed: int,
        hidden: bool,
    ) -> None:
        """Writes a table; what is printed is its first columns."""
        titles = [column.title(self._lang) for column, _ in columns]
        sheet.set_row(0, LINE * max(map(heads, titles, (width for _, width in columns))))
        for x, (title, (_, width)) in enumerate(zip(titles, columns, strict=True)):
            sheet.write_string(0, x, title, self._head)
            sheet.set_column(x, x, width)
        for y, row in enumerate(rows, 1):
            sheet.set_row(y, LINE * min(max(map(lines, row, (w for _, w in columns[:printed]))), MOST_LINES))
            for x, value in enumerate(row):
                if isinstance(value, int):
                    sheet.write_number(y, x, value, self._text)
                elif isinstance(value, date) and value.year >= 1900:
                    sheet.write_datetime(y, x, value, self._day)
                elif value is not None:
                    text = str(value)
                    cut = text if len(text) <= _CELL_LIMIT else text[: _CELL_LIMIT - 1] + "…"
                    sheet.write_string(y, x, cut, self._text)
            self._done += 1
            if self._done % _TOLD == 0:
                self._told(self._done, self._total)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
        if not hidden:  # LibreOffice prints a hidden sheet that has a print area
            sheet.print_area(0, 0, len(rows), printed - 1)


def lines(value: object, width: int) -> int:
    """So many lines a value takes in a column of this width, which counts digits: the letters of running text are narrower."""
    return sum(max(ceil(len(part) / (width * _NARROWER)), 1) for part in str(value or "").split("\n"))


def heads(title: str, width: int) -> int:
    """So many lines a title takes, in bold and beside the button of the filter."""
    return ceil(len(title) / max(width - _BUTTON, 1))


_NARROWER, _BUTTON = 1.12, 2


def _of_plan(name: str) -> Column:
    """A column of the plan on a sheet of facts, which may have one of its own under that name."""
    column = schema.DOCUMENTS.columns[schema.DOCUMENTS.index(name)]
    return Column(column.name, column.kind, f"{column.vi} (kế hoạch)", f"{column.en} (plan)", column.meaning)
