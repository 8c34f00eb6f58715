"""Ruled tables of a page: a grid (of what a page draws, or of a picture) and the words in its cells."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.lexicon.hyphens import is_hyphened
from pipeline.ingest.printed.lines import Word, columns, leading_bold, line_block, text_of, union, with_gaps
from pipeline.ingest.printed.ruling import Edge, Shape
from pipeline.ingest.printed.ruling import tables as tables_of
from pipeline.model import Block, BlockKind, Box, Cell

EDGE = 3.0  # points: edges nearer than that are one
OPEN_WIDTH, OPEN_LINES = 0.5, 3  # of the page's width; lines that make a table without edges
SHADED = 6  # words of a sentence
LEAST_OF_A_ROW = 3
"""Cells of a row all but one of which are empty: the rest of a long cell, from the page before."""
PARAGRAPH_START = re.compile(r"(?:[-–+•*]|\d{1,2}(?:\.\d{1,2})*[.)/]|[a-zđ]\)|[IVX]+\.)\s*\S?")
ENDS = (".", ";", ":", "!", "?")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's rectangle and the rectangles of its cells."""

    box: Box
    cells: tuple[Box, ...]


def find_grids(shapes: Sequence[Shape], width: float) -> list[Grid]:
    """Tables with at least two columns that lines make on a page, those too that have no line at their left and right edge."""
    grids = [grid for cells in tables_of([e for s in shapes for e in s.edges]) if (grid := _grid(cells))]
    for box in _open_sided(shapes, width):
        region = Box(box.x0 - 1, box.top - 1, box.x1 + 1, box.bottom + 1)
        edges = [e for s in shapes if _is_within(s.box, region) for e in s.edges]
        sides = [Edge(x, region.top, x, region.bottom, True) for x in (box.x0, box.x1)]
        sides += [Edge(region.x0, y, region.x1, y, False) for y in (box.top, box.bottom)]
        grids += [grid for cells in tables_of(edges, sides) if (grid := _grid(cells))]
    return [g for g in grids if not any(o is not g and _holds(o.box, g.box) for o in grids)]


def _grid(cells: Sequence[Box]) -> Grid | None:
    if len(_edges([c.x0 for c in cells])) < 2 or len(cells) < 2:
        return None
    return Grid(union(cells), tuple(cells))


def _is_within(box: Box, region: Box) -> bool:
    return region.x0 <= box.x0 and region.top <= box.top and box.x1 <= region.x1 and box.bottom <= region.bottom


def _open_sided(shapes: Sequence[Shape], width: float) -> list[Box]:
    """Where lines from column to column go on to the left and right of the outermost lines between columns."""
    found: list[Box] = []
    edges = [e for s in shapes for e in s.edges]
    verticals = [e for e in edges if e.upright]
    across: dict[int, list[Edge]] = {}
    for e in edges:
        if not e.upright:
            across.setdefault(round(e.top), []).append(e)
    by_reach: dict[tuple[int, int], list[Box]] = {}
    for level in across.values():
        line = Box(min(e.x0 for e in level), level[0].top, max(e.x1 for e in level), 0.0)
        if line.x1 - line.x0 > OPEN_WIDTH * width:
            by_reach.setdefault((round(line.x0 / EDGE), round(line.x1 / EDGE)), []).append(line)
    for lines in by_reach.values():
        tops = _edges([line.top for line in lines])
        if len(tops) < OPEN_LINES:
            continue
        box = Box(lines[0].x0, tops[0], lines[0].x1, tops[-1])
        between = [e for e in verticals if e.top < box.bottom - EDGE and e.bottom > box.top + EDGE]
        if between and all(box.x0 + EDGE < e.x0 < box.x1 - EDGE for e in between):
            top, bottom = min(e.top for e in between), max(e.bottom for e in between)
            found.append(Box(box.x0, min(top, box.top), box.x1, max(bottom, box.bottom)))
    return found


def inside(box: Box, outer: Box) -> bool:
    """Is the middle of a box within another?"""
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return outer.x0 <= x <= outer.x1 and outer.top <= y <= outer.bottom


def outside(lines: Sequence[Sequence[Word]], tables: Sequence[Block]) -> list[list[Word]]:
    """Lines without the words that stand in tables."""
    boxes = [t.box for t in tables if t.box]
    rest = ([w for w in line if not any(inside(w.box, box) for box in boxes)] if boxes else [*line] for line in lines)
    return [line for line in rest if line]


def with_tables(lines: Sequence[Sequence[Word]], tables: Sequence[Block], page: int) -> list[Block]:
    """Lines as blocks, columns apart; each table stands where its first word does."""
    blocks: list[Block] = []
    homes = [(table, table.box) for table in tables if table.box]
    placed: set[int] = set()
    for line in lines:
        free: list[Word] = []
        for word in line:
            home = next((table for table, box in homes if inside(word.box, box)), None) if homes else None
            if home is None:
                free.append(word)
            elif id(home) not in placed:
                placed.add(id(home))
                blocks.append(home)
        blocks += [line_block(part, page) for part in columns(free)]
    return with_gaps(blocks)


def in_order(lines: Sequence[Sequence[Word]], grids: Sequence[Grid]) -> list[Sequence[Word]]:
    """Lines that a recogniser gave block by block: what stands above a wide table comes before it, what stands below after it."""
    if not lines:
        return []
    width = max(line[-1].box.x1 for line in lines) - min(line[0].box.x0 for line in lines)
    wide = [grid.box for grid in grids if grid.box.x1 - grid.box.x0 > width / 2]

    def place(line: Sequence[Word]) -> int:
        box = union([word.box for word in line])
        middle = (box.top + box.bottom) / 2
        return sum((table.top <= middle) + (table.bottom <= middle) for table in wide)

    return sorted(lines, key=place)


def scaled(grid: Grid, scale: float) -> Grid:
    """A grid in other units."""

    def box(b: Box) -> Box:
        return Box(b.x0 * scale, b.top * scale, b.x1 * scale, b.bottom * scale)

    return Grid(box(grid.box), tuple(map(box, grid.cells)))


def table_block(grid: Grid, lines: Sequence[Sequence[Word]], page: int) -> Block | None:
    """The table with its text; None if fewer than two cells hold any, unless it is a row that goes on from the page before, and for
    words that are shaded one by one."""
    xs = _edges([x for cell in grid.cells for x in (cell.x0, cell.x1)])
    ys = _edges([y for cell in grid.cells for y in (cell.top, cell.bottom)])
    whole = union(grid.cells)
    held = _inside(whole, lines)
    levels = {(box.top, box.bottom) for box in grid.cells}
    beside = {(top, bottom): _inside(Box(whole.x0, top, whole.x1, bottom), held) for top, bottom in levels}
    cells = []
    for box in grid.cells:
        text, bold = _cell_text(box, beside[box.top, box.bottom])
        row, column = _at(ys, box.top), _at(xs, box.x0)
        cells.append(Cell(text, row, column, max(1, _at(ys, box.bottom) - row), max(1, _at(xs, box.x1) - column), bold))
    filled = sum(1 for cell in cells if cell.text)
    if _is_shaded_text(cells):
        return None
    if filled < 2 and not (filled and len(cells) >= LEAST_OF_A_ROW and not any(cell.row for cell in cells)):
        return None
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Block(BlockKind.TABLE, page=page, box=grid.box, cells=tuple(cells))


def _is_shaded_text(cells: Sequence[Cell]) -> bool:
    """A box around each word of a sentence: no table has a word to each cell, most of them in small letters."""
    words = [cell.text for cell in cells if cell.text]
    small = sum(word[:1].islower() and len(word) > 1 for word in words)
    return len(words) >= SHADED and small > len(words) / 2 and not any(" " in word or "\n" in word for word in words)


def _inside(box: Box, lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The pieces of lines that stand in a rectangle."""
    return [part for line in lines if (part := [word for word in line if inside(word.box, box)])]


def _cell_text(box: Box, lines: Sequence[Sequence[Word]]) -> tuple[str, int]:
    parts = _inside(box, lines)
    parts.sort(key=lambda part: (round(union([w.box for w in part]).top), part[0].box.x0))
    out: list[str] = []
    previous: Sequence[Word] = ()
    for part in parts:
        text = text_of(part)
        if previous and not _begins_paragraph(previous, part, box):
            out[-1] += text if text.startswith("&") else f" {text}"
        else:
            out.append(text)
        previous = part
    words = [word for part in parts for word in part]
    text = "\n".join(out)
    return text, min(leading_bold(words), len(text))


def _begins_paragraph(above: Sequence[Word], line: Sequence[Word], cell: Box) -> bool:
    """Was the break before this line meant, or did the cell's width force it?"""
    if above[-1].box.bottom > line[0].box.bottom - 2 and line[0].box.x0 > above[-1].box.x1:
        return False  # two pieces of one line
    last = text_of(above)
    if text_of(line).startswith("&") or is_hyphened(last, text_of(line)):
        return False  # "KH" and "&CN", "Phòng Văn hóa" and "- Xã hội"
    first = line[0]
    if PARAGRAPH_START.match(text_of(line)) and last.endswith(ENDS):
        return True
    if re.match(r"[-–+•]\s", text_of(line)):
        return True
    room = cell.x1 - above[-1].box.x1 - 2 * EDGE
    centred = abs((above[0].box.x0 - cell.x0) - (cell.x1 - above[-1].box.x1)) < 2 * EDGE
    room += (above[0].box.x0 - cell.x0 - 2 * EDGE) if centred else 0
    return room > (first.box.x1 - first.box.x0) * (1.0 if first.text[:1].isupper() else 1.1) + 4


def _edges(values: Sequence[float]) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > EDGE:
            out.append(value)
    return out


def _at(edges: Sequence[float], value: float) -> int:
    """The edge next to a value, of those in their order."""
    after = bisect(edges, value)
    return min((i for i in (after - 1, after) if 0 <= i < len(edges)), key=lambda i: abs(edges[i] - value))


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.x0 - 1 <= inner.x0
        and outer.top - 1 <= inner.top
        and outer.x1 + 1 >= inner.x1
        and outer.bottom + 1 >= inner.bottom
    )
