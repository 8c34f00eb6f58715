"""Ruled tables from what a page draws: straight edges, the points where they meet, the cells between, cells that touch.

The steps and distances are those of pdfplumber (and of Nurminen's thesis, on which it rests), so that either finds the same.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise, product
from typing import NamedTuple

import numpy as np

from pipeline.model import Box

NEAR = 3.0  # points: lines nearer than that are one, and meet
SHORTEST_DRAWN, SHORTEST = 1.0, 3.0  # edges: before and after they are joined

Point = tuple[float, float]
_Line = tuple[float, float, float]
"""Where an upright or level line is, and where it begins and ends."""
_Crossings = dict[Point, tuple[set[int], set[int]]]
"""Which upright and which level lines meet at a point."""


class Edge(NamedTuple):
    """A straight line that is upright or level; one that slants a little counts as upright."""

    x0: float
    top: float
    x1: float
    bottom: float
    upright: bool

    @property
    def length(self) -> float:
        """How long it is."""
        return self.bottom - self.top if self.upright else self.x1 - self.x0


class Shape(NamedTuple):
    """Lines that were drawn in one stroke, and the rectangle around it."""

    box: Box
    edges: tuple[Edge, ...]


def shape(points: Sequence[Point], straight: bool, closed: bool) -> Shape:
    """A path as a line, a rectangle, or the edges that are upright or level."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    box = Box(min(xs), min(ys), max(xs), max(ys))
    if straight and (len(points) == 2 or (len(points) == 3 and closed)):
        (x0, y0), (x1, y1) = points[:2]
        return Shape(box, (_edge(x0, y0, x1, y1, y0 != y1),))
    if straight and len(points) == 5 and points[0] == points[4] and _is_square(points):
        return Shape(box, tuple(_sides(box)))
    edges = (_edge(a, b, c, d, a == c) for (a, b), (c, d) in pairwise(points) if a == c or b == d)
    return Shape(box, tuple(edges))


def _edge(x0: float, y0: float, x1: float, y1: float, upright: bool) -> Edge:
    return Edge(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), upright)


def _is_square(points: Sequence[Point]) -> bool:
    (x0, y0), (x1, y1), (x2, y2), (x3, y3), _ = points
    return (x0 == x1 and y1 == y2 and x2 == x3 and y3 == y0) or (y0 == y1 and x1 == x2 and y2 == y3 and x3 == x0)


def _sides(box: Box) -> Iterator[Edge]:
    for y in (box.top, box.bottom):
        yield Edge(box.x0, y, box.x1, y, False)
    for x in (box.x0, box.x1):
        yield Edge(x, box.top, x, box.bottom, True)


def tables(edges: Iterable[Edge], sides: Iterable[Edge] = ()) -> list[list[Box]]:
    """The cells of each table that some edges make; `sides` are edges that nobody drew."""
    drawn = [*(edge for edge in edges if edge.length >= SHORTEST_DRAWN), *sides]
    upright = _joined([(e.x0, e.top, e.bottom) for e in drawn if e.upright])
    level = _joined([(e.top, e.x0, e.x1) for e in drawn if not e.upright])
    return _touching(_cells(_meeting(upright, level)))


def _joined(lines: Sequence[_Line]) -> list[_Line]:
    """Lines that are near each other moved to their middle, and joined where one goes on after the other."""
    ordered = sorted(lines, key=lambda line: line[0])
    cuts = [i for i, (a, b) in enumerate(pairwise(ordered), 1) if b[0] > a[0] + NEAR]
    out: list[_Line] = []
    for begin, end in pairwise([0, *cuts, len(ordered)]):
        near = ordered[begin:end]
        place = sum(at for at, _, _ in near) / max(1, len(near))
        whole: list[_Line] = []
        for _, first, last in sorted(near, key=lambda line: line[1]):
            if whole and first <= whole[-1][2] + NEAR:
                whole[-1] = (place, whole[-1][1], max(whole[-1][2], last))
            else:
                whole.append((place, first, last))
        out += [line for line in whole if line[2] - line[1] >= SHORTEST]
    return out


def _meeting(upright: Sequence[_Line], level: Sequence[_Line]) -> _Crossings:
    """Where lines meet, and which of them."""
    found: _Crossings = {}
    y, x0, x1 = np.array(level).reshape(-1, 3).T
    for i, (x, top, bottom) in enumerate(upright):
        meet = (y >= top - NEAR) & (y <= bottom + NEAR) & (x0 <= x + NEAR) & (x1 >= x - NEAR)
        for j in np.flatnonzero(meet).tolist():
            crossing = found.setdefault((x, level[j][0]), (set(), set()))
            crossing[0].add(i)
            crossing[1].add(j)
    return found


def _cells(crossings: _Crossings) -> list[Box]:
    """The smallest rectangle to the right of and below each crossing."""
    columns: dict[float, list[float]] = {}
    rows: dict[float, list[float]] = {}
    for x, y in sorted(crossings):
        columns.setdefault(x, []).append(y)
        rows.setdefault(y, []).append(x)
    found: list[Box] = []
    for x, y in sorted(crossings):
        upright, level = crossings[x, y]
        below = (b for b in columns[x][bisect(columns[x], y) :] if upright & crossings[x, b][0])
        right = [r for r in rows[y][bisect(rows[y], x) :] if level & crossings[r, y][1]]
        corners = ((r, b) for b in below for r in right if (r, b) in crossings)
        closed = (Box(x, y, r, b) for r, b in corners if _are_joined(crossings, (x, b), (r, y), (r, b)))
        found += islice(closed, 1)
    return found


def _are_joined(crossings: _Crossings, left: Point, above: Point, corner: Point) -> bool:
    """Do lines go from the corner at the lower right to the other two?"""
    upright, level = crossings[corner]
    return bool(upright & crossings[above][0] and level & crossings[left][1])


def _touching(cells: Sequence[Box]) -> list[list[Box]]:
    """Cells that share corners, from above; a cell alone is no table."""
    at_corner: dict[Point, list[int]] = {}
    for i, cell in enumerate(cells):
        for corner in _corners(cell):
            at_corner.setdefault(corner, []).append(i)
    seen: set[int] = set()
    groups: list[list[Box]] = []
    for i in range(len(cells)):
        group, waiting = set[int](), {i} - seen
        while waiting:
            group |= waiting
            waiting = {n for k in waiting for corner in _corners(cells[k]) for n in at_corner[corner]} - group
        seen |= group
        if len(group) > 1:
            groups.append([cells[k] for k in sorted(group)])
    return sorted(groups, key=lambda group: min((cell.top, cell.x0) for cell in group))


def _corners(cell: Box) -> Iterator[Point]:
    return product((cell.x0, cell.x1), (cell.top, cell.bottom))
