"""Excel workbooks (.xlsx, .xlsm): of each visible sheet the lines above its table, the table, and the lines below it.

Units send the appendices of their plans so, one sheet with one table of tasks. A value is what Excel last computed, written as
its number format shows it; macros are never run and links never followed.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from typing import Any, NamedTuple

from lxml import etree

from pipeline.ingest.package import DAMAGE, MAX_XML_PART, Package
from pipeline.ingest.problems import UnreadableError, problem
from pipeline.ingest.sheet.lines import Line, Spans, Written, blocks
from pipeline.ingest.sheet.values import shown
from pipeline.model import Severity, Source

MAX_ROWS, MAX_COLUMNS = 5_000, 100
"""Of a sheet: a province's list of tasks has some hundreds of rows; Excel allows a million."""
MAX_MERGED = 20_000
_CELL = re.compile(r"([A-Z]{1,3})\d{1,7}")
_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
# what openpyxl raises on damaged workbooks
_BROKEN = (
    *DAMAGE,
    ArithmeticError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    SyntaxError,
    etree.Error,
    RecursionError,
)


def read_workbook(data: bytes) -> Source:
    """Blocks of a workbook. Raises UnreadableError."""
    import openpyxl

    package = Package(data, "xlsx")
    _refuse(package)
    try:
        with warnings.catch_warnings():  # openpyxl's, about parts that do not matter here
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            sheets = list(zip(book.worksheets, _laid_out(package), strict=True))
            seen = [(sheet, grid) for sheet, grid in sheets if sheet.sheet_state == "visible"]
            found = [block for sheet, grid in seen for block in blocks(list(_lines(sheet)), grid.spans)]
            cut = any(grid.rows > MAX_ROWS or grid.columns > MAX_COLUMNS for _, grid in seen)
    except _BROKEN as error:
        raise UnreadableError("damaged_file", format="xlsx", reason=type(error).__name__) from error
    notes = [problem("sheet_cut", rows=str(MAX_ROWS), columns=str(MAX_COLUMNS))] if cut else []
    if len(seen) < len(sheets):
        notes.append(problem("sheets_hidden", Severity.INFO, count=str(len(sheets) - len(seen))))
    return Source("xlsx", "", tuple(found), diagnostics=tuple(notes))


def _refuse(package: Package) -> None:
    """Raises UnreadableError for what a workbook of an office never holds: parts of any size, document types."""
    if twin := package.twin():
        raise UnreadableError("damaged_file", format="xlsx", reason=f"{twin} × 2")
    for name in package.names():
        if name.startswith("xl/") and name.endswith((".xml", ".rels")):
            part = package.read(name)
            if part is None:
                raise UnreadableError("too_large", size=name, limit=f"{MAX_XML_PART >> 20} MB")
            if b"<!DOCTYPE" in part.replace(b"\0", b""):
                raise UnreadableError("damaged_file", format="xlsx", reason=name)


class _Grid(NamedTuple):
    """What the reader does not tell of a sheet: its merged cells, and the numbers of its last row and column with something in it."""

    spans: Spans
    rows: int
    columns: int


def _laid_out(package: Package) -> Iterator[_Grid]:
    """Per worksheet, in the book's order."""
    relations = package.related("xl/workbook.xml")
    root = package.xml("xl/workbook.xml", needed=True)
    for node in root.iter("{*}sheet") if root is not None else ():
        named = next((v for k, v in node.attrib.items() if str(k).endswith("}id")), "")
        kind, part = relations.get(str(named), ("", ""))
        if kind == "worksheet":
            sheet = package.xml(part, needed=True)
            rows = [] if sheet is None else [int(row.get("r") or n) for n, row in enumerate(sheet.iter("{*}row"), 1)]
            columns = 0 if sheet is None else max(map(_last_column, sheet.iter("{*}row")), default=0)
            yield _Grid({} if sheet is None else dict(_spans(sheet)), max(rows, default=0), columns)


def _last_column(row: Any) -> int:
    """The column of the last cell of a row that holds something."""
    from openpyxl.utils import column_index_from_string as column

    filled = [(n, cell) for n, cell in enumerate(row, 1) if len(cell)]
    if not filled:
        return 0
    n, cell = filled[-1]
    named = _CELL.fullmatch((cell.get("r") or "").upper())
    return column(named[1]) if named else n


def _spans(sheet: Any) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    from openpyxl.utils import column_index_from_string as column

    for n, node in enumerate(sheet.iter("{*}mergeCell")):
        m = _RANGE.fullmatch((node.get("ref") or "").replace("$", ""))
        if m is None or n >= MAX_MERGED:
            continue
        left, top, right, bottom = column(m[1]), int(m[2]), min(column(m[3]), MAX_COLUMNS), min(int(m[4]), MAX_ROWS)
        if top <= bottom and left <= right:
            yield (top, left), (bottom - top + 1, right - left + 1)


def _lines(sheet: Any) -> Iterator[Line]:
    """The rows that hold something, without a run of blank ones at their end."""
    sheet.reset_dimensions()  # what the file says of its size is not always true
    rows = sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS)
    for filled, some in groupby(enumerate(rows, 1), lambda row: any(c.value is not None or _ruled(c) for c in row[1])):
        if not filled:
            continue
        for n, cells in some:
            written = [
                Written(c, shown(cell), bool(cell.font.b), cell.alignment.horizontal in ("center", "centerContinuous"))
                for c, cell in enumerate(cells, 1)
                if cell.value is not None and shown(cell)
            ]
            yield Line(n, tuple(written), sum(map(_ruled, cells)) > 1)


def _ruled(cell: Any) -> bool:
    """Has a cell a rule at its left or right: is it one of a table? An empty cell of the reader has no style."""
    if not getattr(cell, "has_style", False):
        return False
    return any(side is not None and side.style for side in (cell.border.left, cell.border.right))
