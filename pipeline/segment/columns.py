"""What the columns of a task table hold, read from its header row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from extractors.titles import column_role
from pipeline.model import CellSpan, Paragraph, Text

MONTHS = [str(month) for month in range(1, 13)]
"""The titles of a column for each month."""


def header_rows(text: Text, rows: Sequence[Paragraph]) -> int:
    """How many of a table's first rows are its header (0 if it has none); the table's own title above it is one of them."""
    titled = len(rows) > 1 and _is_table_title(text, rows[0], rows[1])
    count = _titles(text, rows[titled:])
    return count + titled if count else 0


def _is_table_title(text: Text, row: Paragraph, below: Paragraph) -> bool:
    """One text alone above the titles of the columns: "DANH MỤC NHIỆM VỤ NĂM 2031"."""
    return len(_filled(text, row)) == 1 < len(below.cells) and not _is_numbered(_filled(text, row)[0])


def _titles(text: Text, rows: Sequence[Paragraph]) -> int:
    count = 0
    for row in rows[:3]:
        filled = _filled(text, row)
        if not filled:
            count += count == 0
            continue
        blank = not text.text[row.cells[0].start : row.cells[0].end].strip()
        if count and (numbers_columns(text, row) or blank and _numbers_months(filled)):
            count += 1
            continue
        if _is_numbered(filled[0]) or len(filled) == 1 or not _is_short(filled):
            break
        if filled[-len(MONTHS) :] == MONTHS:  # "TT | Nội dung | 1 | 2 | … | 12"
            filled = filled[: -len(MONTHS)]
        named = sum(column_role(c) != "other" for c in filled)
        first = count == 0 and (named >= max(1, len(filled) // 3) or _is_bold(row))
        again = count and _repeats_above(text, rows[count - 1], row)
        goes_on = again or count and blank and (named and _is_bold(row) or named == len(filled) > 1)
        if not first and not goes_on:
            break
        count += 1
    return max(count, _spanned(rows)) if count else 0


def _numbers_months(filled: Sequence[str]) -> bool:
    """Months by their number alone, one after the other, as they stand below "Tháng"."""
    numbers = [int(c) for c in filled if c in MONTHS]
    run = list(range(numbers[0], numbers[0] + len(numbers))) if numbers else []
    return len(filled) == len(numbers) > 2 and numbers == run


def _repeats_above(text: Text, above: Paragraph, row: Paragraph) -> bool:
    """The lower row of titles, where a copy wrote merged titles into each cell: "Nội dung | Chủ trì" below "Nội dung | Phân công"."""
    said = {c.column: text.text[c.start : c.end].strip() for c in above.cells}
    same = sum(bool(t) and text.text[c.start : c.end].strip() == t for c in row.cells if (t := said.get(c.column)))
    return 2 <= same < len(row.cells)


def _filled(text: Text, row: Paragraph) -> list[str]:
    return [s for c in row.cells if (s := text.text[c.start : c.end].strip())]


def _is_short(cells: Sequence[str]) -> bool:
    return all(len(c) < 200 for c in cells) and sum(map(len, cells)) < 90 * len(cells)


def _is_numbered(cell: str) -> bool:
    return bool(_ORDINAL.fullmatch(cell))


_ORDINAL = re.compile(r"\(?\d{1,3}[.)]?\)?|[IVX]{1,5}\.?|[A-H]\.?")
_COLUMN_NUMBER = re.compile(r"[(\[]?(?:\d{1,2}|[A-H])[)\]]?(?:\s*=.*)?")


def numbers_columns(text: Text, row: Paragraph) -> bool:
    """The row below the titles that numbers the columns: "(1) | (2) | (3)", "A | B | 1 | 2 | 3 = 1 + 2"."""
    cells = _filled(text, row)
    blank = len(row.cells) - len(cells)  # "| | (1) | (2) |": the column of ordinals has none
    first = row.cells[0]
    if len(cells) < 3 or blank > (first.end <= first.start) or not all(map(_COLUMN_NUMBER.fullmatch, cells)):
        return False
    marks = [m[0] for c in cells if (m := re.search(r"\d+|[A-H]", c))]
    letters = [m for m in marks if m.isalpha()]
    return letters == list("ABCDEFGH"[: len(letters)]) and marks[len(letters) :] == [
        str(n) for n in range(1, len(marks) - len(letters) + 1)
    ]


def _spanned(rows: Sequence[Paragraph]) -> int:
    """Rows that a title over several columns heads: "Phân công" above "Chủ trì | Phối hợp", its neighbours merged downwards."""
    first = rows[0].cells
    if not any(c.column_span > 1 for c in first):
        return 1
    under = {column for c in first if c.column_span > 1 for column in range(c.column, c.column + c.column_span)}
    deepest = max(c.row_span for c in first)
    if deepest == 1 and len(rows) > 1:  # not merged: the neighbours are blank below
        own = {c.column for c in rows[1].cells if c.end > c.start}
        return 2 if own and own <= under else 1
    return 1 + sum(1 for _ in takewhile(lambda pair: _is_next(*pair, first[0].row + deepest), pairwise(rows)))


def _is_next(above: Paragraph, row: Paragraph, limit: int) -> bool:
    """Does a row stand below another in one grid, above the row `limit`? On the next page the rows are counted anew."""
    return bool(row.cells) and above.cells[0].row < row.cells[0].row < limit


def repeats_header(text: Text, row: Paragraph, header: Sequence[Paragraph]) -> bool:
    """The column titles once more, as at the top of a page or of a group of rows."""

    def filled(p: Paragraph) -> list[str]:
        return [s for c in p.cells if (s := " ".join(text.text[c.start : c.end].lower().split()))]

    rows = [filled(p) for p in header]
    titles = {title for cells in rows for title in cells}
    cells = filled(row)
    return len(cells) > 1 and cells in rows or len(cells) > 2 and 2 * sum(c in titles for c in cells) > len(cells)


def _is_bold(row: Paragraph) -> bool:
    return row.bold >= row.end - row.start > 0


def table_columns(text: Text, header: Sequence[Paragraph]) -> dict[int, str]:
    """The role of each column of the grid; a lower header row overrides the one above it, a title holds for all its columns."""
    roles: dict[int, str] = {}
    for row in header:
        for cell in row.cells:
            name = text.text[cell.start : cell.end]
            if name.strip():
                role = column_role(name)
                for column in range(cell.column, cell.column + cell.column_span):
                    if role != "other" or column not in roles:
                        roles[column] = role
    return roles


def table_titles(text: Text, header: Sequence[Paragraph]) -> dict[int, CellSpan]:
    """The title of each column of the grid, the lowest where there are several."""
    return {
        column: cell
        for row in header
        for cell in row.cells
        if text.text[cell.start : cell.end].strip()
        for column in range(cell.column, cell.column + cell.column_span)
    }


class Above:
    """The cells of the rows above that hold for a row too: merged downwards, or meant by "nt" (như trên)."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._cells: dict[int, CellSpan] = {}  # by column: the last cell with something in it

    def complete(self, row: Paragraph) -> tuple[CellSpan, ...]:
        """The row's own cells with those that it shares, by column."""
        cells = {c.column: c for c in row.cells}
        at = row.cells[0].row
        for column, above in self._cells.items():
            own = cells.get(column)
            reaches = above.row < at < above.row + above.row_span
            said = self._text.text[own.start : own.end] if own else ""
            if (reaches and not said.strip()) or (own and AS_ABOVE.fullmatch(said)):
                cells[column] = above
        for column, cell in cells.items():
            if self._text.text[cell.start : cell.end].strip():
                self._cells[column] = cell
        return tuple(cells[column] for column in sorted(cells))


AS_ABOVE = re.compile(r"\s*[-–]*\s*(?:nt|n/t|như trên|''|\"|”|“)\s*[-–.]*\s*", re.I)
