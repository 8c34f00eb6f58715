"""Rows of a sheet as blocks: letterhead and titles as paragraphs, the table with its merged cells, what stands below it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from pipeline.model import Block, BlockKind, Cell

Spans = Mapping[tuple[int, int], tuple[int, int]]
"""(row, column) where a merged cell starts → its rows and columns."""


class Written(NamedTuple):
    """A cell that holds something: its column (from 1), its text, its look."""

    column: int
    text: str
    bold: bool = False
    centered: bool = False


class Line(NamedTuple):
    """A row of the sheet (from 1); `ruled`: its cells have rules at their sides."""

    row: int
    cells: tuple[Written, ...]
    ruled: bool = False


def blocks(lines: Sequence[Line], spans: Spans) -> Iterator[Block]:
    """Blocks of one sheet, in reading order."""
    first, last = _table(lines)
    yield from _around(lines[:first], spans)
    if first < last:
        yield table(lines[first:last], spans)
    yield from _around(lines[last:], spans)


def _table(lines: Sequence[Line]) -> tuple[int, int]:
    """Which lines are the table: those with rules; in a sheet without any, from the first to the last with three cells."""
    ruled = [n for n, line in enumerate(lines) if line.ruled]
    rows = ruled if len(ruled) > 1 else [n for n, line in enumerate(lines) if len(line.cells) > 2]
    if len(rows) < 2:
        return len(lines), len(lines)
    first = next((n for n in range(rows[0], rows[-1]) if len(lines[n].cells) > 1), rows[0])
    return first, rows[-1] + 1


def table(lines: Sequence[Line], spans: Spans) -> Block:
    """The table: rows without a word are left out, columns that are never begun too."""
    held = [line for line in lines if line.cells]
    rows = [line.row for line in held]
    columns = sorted({cell.column for line in held for cell in line.cells})
    cells = []
    for n, line in enumerate(held):
        for cell in line.cells:
            height, width = spans.get((line.row, cell.column), (1, 1))
            column = bisect_left(columns, cell.column)
            below, across = bisect_left(rows, line.row + height) - n, bisect_left(columns, cell.column + width) - column
            cells.append(Cell(cell.text, n, column, below, across, len(cell.text) if cell.bold else 0))
    return Block(BlockKind.TABLE, cells=tuple(cells))


def _around(lines: Sequence[Line], spans: Spans) -> Iterator[Block]:
    """Lines outside the table: two parts beside each other (letterhead, signature) are a table of two cells."""
    if not any(line.cells for line in lines):
        return
    wide = max(cell.column for line in lines for cell in line.cells)
    beside = {line.row for line in lines if len(line.cells) == 2}
    right = min((line.cells[1].column for line in lines if line.row in beside), default=wide + 1)

    def side(line: Line) -> bool:
        """Is this a row of two parts, or one below such a row that holds only one of them?"""
        if line.row in beside:
            return True
        if len(line.cells) != 1 or not beside or line.row < min(beside):
            return False
        (cell,) = line.cells
        return cell.column >= right or cell.column + spans.get((line.row, cell.column), (1, 1))[1] <= right

    for together, some in groupby(lines, side):
        if together:
            parts: tuple[list[Written], list[Written]] = ([], [])
            for line in some:
                for cell in line.cells:
                    parts[cell.column >= right].append(cell)
            yield Block(BlockKind.TABLE, cells=tuple(
                Cell("\n".join(c.text for c in part), 0, n) for n, part in enumerate(parts)
            ))  # fmt: skip
            continue
        for line in some:
            text = "\t".join(cell.text for cell in line.cells)
            bold = len(text) if line.cells and all(cell.bold for cell in line.cells) else 0
            if text:
                yield Block(BlockKind.PARAGRAPH, text, bold=bold, centered=any(cell.centered for cell in line.cells))
