"""Tables that a converter drew with characters: grids, columns below a ruler, bars between cells of fixed width.

    +-----+----------+      ---- ----------      |1    |Rà soát   |
    | 1   | Rà soát  |      1    Rà soát         |     |quy chế   |
    |     | quy chế  |           quy chế
    +-----+----------+      ---- ----------

A cell stands on several lines where its column was too narrow; the width tells which of its lines go on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from pipeline.ingest.plain.cells import unwrapped
from pipeline.ingest.plain.rows import row_starts
from pipeline.model import Cell

_BOX = str.maketrans(
    {
        **dict.fromkeys("─━═╌╍┄┅", "-"),
        **dict.fromkeys("│┃║╎╏┆┇", "|"),
        **dict.fromkeys(
            "┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬", "+"
        ),
    }
)
GRID_RULE = re.compile(r"\s*\+(?:[-=:]{2,}\+)+\s*")
RULER = re.compile(r"(\s*)-{2,}(?:\s+-{2,})+\s*")
FULL_RULER = re.compile(r"\s*-{12,}\s*")
MOST_LINES = 4000
SAME_PLACE = 0.8
"""The share of lines of a table of fixed width that have their bars at the same places."""


def drawn_table(lines: Sequence[str], i: int) -> tuple[tuple[Cell, ...], int]:
    """The cells of the table drawn from line i on, and the line after it; no cells if none is, and then the line before which
    no other begins."""
    first = lines[i].translate(_BOX) if lines[i][:1].isspace() or not lines[i][:1].isalnum() else ""
    if not first.strip():
        return (), i
    if GRID_RULE.fullmatch(first):
        return _grid(lines, i)
    if RULER.fullmatch(first) or FULL_RULER.fullmatch(first):
        return _ruled(lines, i)
    if first.lstrip().startswith("|") and first.count("|") >= 3:
        return _fixed(lines, i)
    return (), i


# --- grids -----------------------------------------------------------------------------------------------------


def _grid(lines: Sequence[str], i: int) -> tuple[tuple[Cell, ...], int]:
    end = i
    while end < min(len(lines), i + MOST_LINES) and lines[end].translate(_BOX).lstrip()[:1] in ("+", "|"):
        end += 1
    drawn = [line.translate(_BOX).strip() for line in lines[i:end]]
    edges = sorted({k for line in drawn if GRID_RULE.fullmatch(line) for k, c in enumerate(line) if c == "+"})
    if len(edges) < 3 or len(drawn) < 3:
        return (), end  # a box around text
    grid = _Grid(edges)
    for line in drawn[1:]:
        if "+-" in line or "+=" in line or "+:" in line:
            grid.rule(line)
        else:
            grid.text(line)
    return tuple(sorted(grid.cells, key=lambda c: (c.row, c.column))), end


class _Grid:
    """A grid read line by line. Its edges are all the places where columns end; a cell may go over some of them."""

    def __init__(self, edges: Sequence[int]) -> None:
        self.cells: list[Cell] = []
        self._edges = edges
        columns = range(len(edges) - 1)
        self._row = 0
        self._since = [0 for _ in columns]  # the row in which each column's open cell began
        self._held: list[list[str]] = [[] for _ in columns]
        self._home = list(columns)  # the first column of each column's open cell

    def rule(self, line: str) -> None:
        """A line between rows: cells above it end where it is drawn, and go on where it is not."""
        closed: list[int] = []
        for c, (a, b) in enumerate(pairwise(self._edges)):
            part = line[a + 1 : b]
            if part and set(part) <= set("-=:+"):
                closed.append(c)
            elif self._home[c] == c:
                self._held[c].append(part.strip("|+ "))
        for first, run in groupby(closed, key=lambda c: self._home[c]):
            columns = list(run)
            text, bold = unwrapped(self._held[first], self._edges[columns[-1] + 1] - self._edges[first] - 3)
            since = self._since[first]
            self.cells.append(Cell(text, since, first, self._row - since + 1, len(columns), bold))
        for c in closed:
            self._held[c], self._since[c], self._home[c] = [], self._row + 1, c
        self._row += 1

    def text(self, line: str) -> None:
        """A line of cells: parted by its bars where their number is right, else by the edges at which bars stand."""
        parts = line.strip("|").split("|")
        for c, a in enumerate(self._edges[:-1]):
            if len(parts) == len(self._home):
                self._held[c].append(parts[c].rstrip())
            elif c and line[a : a + 1] != "|":
                self._home[c] = self._home[c - 1]
            else:
                self._home[c] = c
                stop = next((k for k in self._edges[c + 1 :] if line[k : k + 1] == "|"), len(line))
                self._held[c].append(line[a + 1 : stop].rstrip())


# --- columns below a ruler ----------------------------------------------------------------------------------------


def _ruled(lines: Sequence[str], i: int) -> tuple[tuple[Cell, ...], int]:
    """From the first ruler to the last: `---- ----` tells the columns; titles stand between it and a full ruler above."""
    near = range(i, min(len(lines), i + 1 + LONGEST_TITLES))
    at = next((k for k in near if RULER.fullmatch(lines[k])), None)
    if at is None or (at > i and any(not line.strip() for line in lines[i + 1 : at])):
        return (), i
    spans = [(m.start(), m.end()) for m in re.finditer(r"-+", lines[at])]
    end = at + 1
    limit = min(len(lines), at + MOST_LINES)
    close = next((k for k in range(end, limit) if RULER.fullmatch(lines[k]) or FULL_RULER.fullmatch(lines[k])), None)
    if close is None or not all(_fits(line, spans) for line in lines[at + 1 : close]):
        return (), i
    body = lines[at + 1 : close]
    rows = [_sliced(lines[i + 1 : at], spans)] if at > i + 1 else []
    if any(not line.strip() for line in body):
        rows += [
            _sliced(list(run), spans) for blank, run in groupby(body, key=lambda line: not line.strip()) if not blank
        ]
    else:
        rows += [_sliced([line], spans) for line in body]
    cells = tuple(
        Cell(text, r, c, bold=bold)
        for r, row in enumerate(rows)
        for c, (held, (a, b)) in enumerate(zip(row, spans, strict=True))
        for text, bold in [unwrapped(held, b - a)]
    )
    return cells, close + 1


LONGEST_TITLES = 6  # lines


def _fits(line: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Is the line blank between the columns?"""
    return all(not line[b:c].strip() for (_, b), (c, _) in pairwise(spans))


def _sliced(lines: Sequence[str], spans: Sequence[tuple[int, int]]) -> list[list[str]]:
    edges = [a for a, _ in spans[1:]]
    return [[line[a:b] for line in lines] for a, b in zip([0, *edges], [*edges, None], strict=True)]


# --- bars between cells of fixed width ------------------------------------------------------------------------------


def _fixed(lines: Sequence[str], i: int) -> tuple[tuple[Cell, ...], int]:
    """Bars at the same places on every line, cells padded to their width: a row may go over several lines."""
    end = i
    while end < min(len(lines), i + MOST_LINES) and re.match(r"\s*\|.*\|\s*$", lines[end].translate(_BOX)):
        end += 1
    drawn = [line.translate(_BOX).strip() for line in lines[i:end]]
    places = [tuple(k for k, c in enumerate(line) if c == "|") for line in drawn]
    if len(drawn) < 2:
        return (), i
    most = Counter(places).most_common(1)[0][0]
    length = most[-1]
    alike = sum(p[-1] == length for p in places)
    if len(most) < 3 or alike < SAME_PLACE * len(drawn) or places.count(most) < len(drawn) / 2:
        return (), i
    texts = [[part.strip() for part in line.strip("|").split("|")] for line in drawn]
    if not any(_goes_on(a, b) for a, b in pairwise(texts)):
        return (), i  # each row on its own line: no need of the places
    width = len(most) - 1
    starts: list[int] = []
    whole = [p if len(p) == len(most) else None for p in places]
    at = 0
    for is_whole, run in groupby(range(len(drawn)), key=lambda k: whole[k] is not None):
        run_lines = list(run)
        if is_whole:
            starts += [at + s for s in row_starts([texts[k] for k in run_lines], [False] * len(run_lines))]
        else:
            starts += run_lines  # a group's row, or merged cells
        at += len(run_lines)
    cells: list[Cell] = []
    for r, (a, b) in enumerate(pairwise([*starts, len(drawn)])):
        columns = len(texts[a])
        for c in range(columns):
            span = width - c if c == columns - 1 and columns < width else 1
            room = places[a][c + 1] - places[a][c] - 1
            text, bold = unwrapped([texts[k][c] for k in range(a, b) if c < len(texts[k])], room)
            cells.append(Cell(text, r, c, column_span=span, bold=bold))
    return tuple(cells), end


def _goes_on(above: Sequence[str], below: Sequence[str]) -> bool:
    """Does a line end the cells of the one above? Few of them, or such as begin in lower case."""
    if len(above) != len(below) or not any(below):
        return False
    said = [b for a, b in zip(above, below, strict=True) if b and a]
    return bool(said) and (all(b[0].islower() for b in said) or (not below[0] and any(b[0].islower() for b in said)))
