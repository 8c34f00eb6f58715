"""Tables of scans over all pages: their edges, which lie a little askew on each sheet, their titles, and the numbers of their rows
by sequence."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, takewhile

from extractors.titles import are_titles, column_role
from pipeline.ingest.scan.mending import Repair
from pipeline.model import Block, Cell

SHIFTED, STRETCHED = 18.0, 8.0  # points: a sheet lies so much to the side of the one before; its table is as wide
NUMBER = re.compile(r"[\W_]*(\d{1,3})[\W_]*")
MOST_TITLES, ALIKE = 3, 0.6  # rows of titles; the share of them that must be read alike
LONGEST = 5  # characters of what a number is taken for: "l6. -", "II", "§"
FEWEST, MOST_OF, MOST_TOLD = 3, 0.6, 0.7
"""Rows that count on from one to the next, the least, their share of the rows that have something in the first column, and of those
that have a number."""


def aligned(blocks: Sequence[Block]) -> list[Block]:
    """The blocks; a table at the top of a page that has the columns of the last one on the page before gets its edges, and its
    titles where they stand there once more."""
    out: list[Block] = []
    last: Block | None = None
    parts: list[list[int]] = []  # the blocks of each table
    for block in blocks:
        if block.cells:
            if last is not None and _goes_on(last, block):
                assert last.box is not None
                assert block.box is not None
                block = replace(block, box=replace(block.box, x0=last.box.x0, x1=last.box.x1))
                parts[-1].append(len(out))
            else:
                parts.append([len(out)])
            last = block
        out.append(block)
    for places in parts:
        for at, block in zip(places, _with_same_titles([out[at] for at in places]), strict=True):
            out[at] = block
    return out


def _goes_on(above: Block, below: Block) -> bool:
    if above.box is None or below.box is None or above.page is None or below.page != above.page + 1:
        return False
    a, b = above.box, below.box
    same = {c.column for c in above.cells} == {c.column for c in below.cells}
    return same and abs(a.x0 - b.x0) <= SHIFTED and abs((a.x1 - a.x0) - (b.x1 - b.x0)) <= STRETCHED


def _with_same_titles(blocks: Sequence[Block]) -> list[Block]:
    """The parts of a table; titles that stand on several pages are read on all as on most of them, of two as the longer says."""
    put: dict[int, dict[tuple[int, int], Cell]] = {n: {} for n in range(len(blocks))}
    for number in range(MOST_TITLES):
        rows = [[c for c in block.cells if c.row == number] for block in blocks]
        again = [n for n, row in enumerate(rows) if _are_titles(rows[0], row)]
        told = sum(column_role(c.text) != "other" for c in rows[0])
        if len(again) < 2 or told < 2 or any(NUMBER.fullmatch(c.text) for n in again for c in rows[n]):
            break
        for column, titles in enumerate(zip(*(rows[n] for n in again), strict=True)):
            texts = Counter(c.text for c in titles)
            text = max(texts, key=lambda text: (texts[text], len(text)))
            best = next(c for c in titles if c.text == text)
            for n in again:
                put[n][number, rows[n][column].column] = replace(rows[n][column], text=text, bold=best.bold)
    return [
        replace(block, cells=tuple(put[n].get((c.row, c.column), c) for c in block.cells)) if put[n] else block
        for n, block in enumerate(blocks)
    ]


def _are_titles(first: Sequence[Cell], row: Sequence[Cell]) -> bool:
    """Is a row the titles of the first page once more? The same cells, and most of their letters."""
    if [(c.column, c.row_span, c.column_span) for c in first] != [(c.column, c.row_span, c.column_span) for c in row]:
        return False
    alike = sum(bool(_letters(a)) and _letters(a) == _letters(b) for a, b in zip(first, row, strict=True))
    return alike >= max(2, ALIKE * len(first))


def _rows_alike(first: Block, block: Block) -> int:
    """How many rows from the top on two parts of a table have in common: their titles."""
    rows = (tuple([c for c in part.cells if c.row == n] for part in (first, block)) for n in range(MOST_TITLES))
    return sum(1 for _ in takewhile(lambda pair: pair[0] and pair[0] == pair[1], rows))


def _letters(cell: Cell) -> str:
    """What is surest of a cell that was recognised: its letters without marks, as if all were small."""
    return "".join(c for c in unicodedata.normalize("NFD", cell.text.lower()) if c.isalpha())


@dataclass(frozen=True, slots=True)
class _Row:
    """The first cell of a row: of which block, at which place among its cells, and how many other cells of the row hold something."""

    block: int
    cell: int
    text: str
    others: int

    @property
    def number(self) -> int | None:
        found = NUMBER.fullmatch(self.text)
        return int(found[1]) if found else None


def numbered(blocks: Sequence[Block]) -> tuple[list[Block], list[tuple[int | None, Repair]]]:
    """The blocks with the numbers of rows that their neighbours say ("§" between 7 and 9), and each page with what was put."""
    out, notes = list(blocks), list[tuple[int | None, Repair]]()
    for rows in _tables(blocks):
        for row, number in _counted(rows) or _counted_where_told(rows):
            put = f"{number}"
            if row.text.rstrip(".") == put or len(row.text) > LONGEST:
                continue
            cells = list(out[row.block].cells)
            cells[row.cell] = replace(cells[row.cell], text=put, bold=min(cells[row.cell].bold, len(put)))
            out[row.block] = replace(out[row.block], cells=tuple(cells))
            notes.append((out[row.block].page, (row.text, put)))
    return out, notes


def _counted(rows: Sequence[_Row]) -> list[tuple[_Row, int]]:
    """All rows of a table counted from 1, where most numbers that were read say so, and no row holds less than those with one."""
    told = [row for row in rows if row.number is not None]
    agreeing = [row for n, row in enumerate(rows, start=1) if row.number == n]
    if len(agreeing) < max(FEWEST, MOST_TOLD * len(told)):
        return []
    least = min(row.others for row in agreeing)
    return [] if any(row.others < least for row in rows) else [(row, n) for n, row in enumerate(rows, start=1)]


def _counted_where_told(rows: Sequence[_Row]) -> list[tuple[_Row, int]]:
    """The rows of a table that have something in their first cell, from the first number on, where most of them count on."""
    rows = [row for row in rows if row.text]
    rows = list(dropwhile(lambda row: row.number is None and not _may_be_one(row.text), rows))
    counts = Counter(row.number - n for n, row in enumerate(rows) if row.number is not None)
    first, agreeing = counts.most_common(1)[0] if counts else (0, 0)
    if agreeing < FEWEST or agreeing < MOST_OF * len(rows) or first < 0:
        return []
    return [(row, first + n) for n, row in enumerate(rows)]


def _tables(blocks: Sequence[Block]) -> Iterator[list[_Row]]:
    """The rows of each table, over all its pages, without their titles and those of groups."""
    rows: list[_Row] = []
    first: Block | None = None
    last: Block | None = None
    for at, block in enumerate(blocks):
        if not block.cells:
            continue
        if last is None or not _goes_on(last, block):
            yield rows
            rows, first = [], block
        last = block
        titles = _rows_alike(first, block) if first is not None and first is not block else _titles(block)
        for n, cell in enumerate(block.cells):
            if cell.column == 0 and cell.row >= titles and not _is_group(block, cell):
                others = sum(bool(c.text.strip()) for c in block.cells if c.row == cell.row and c is not cell)
                rows.append(_Row(at, n, cell.text.strip(), others))
    yield rows


def _titles(block: Block) -> int:
    """How many rows from the top on are titles of columns."""
    rows = (sorted((c for c in block.cells if c.row == n), key=lambda c: c.column) for n in range(MOST_TITLES))
    return sum(1 for _ in takewhile(lambda row: are_titles([c.text for c in row]), rows))


def _may_be_one(text: str) -> bool:
    """What the first number of a table may be taken for: no title of a column."""
    return len(text) <= 2 and text not in ("TT", "A", "I")  # "|", "l."


def _is_group(block: Block, cell: Cell) -> bool:
    """A row with one text over all columns, or with nothing but its first cell."""
    others = [c for c in block.cells if c.row == cell.row and c is not cell and c.text.strip()]
    return cell.column_span > 1 or not others
