"""Tables in a picture that are ruled across only: rules of one length below one another, columns where the white between texts is.

Lengths are in pixels of a page at 100 dpi.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from pipeline.ingest.printed.tables import Grid
from pipeline.ingest.scan.ink import Dark
from pipeline.model import Box

LEAST_RULES = 4
WIDEST_ENDS = 10  # so far apart the ends of two rules may be: a sheet lies a little askew
NARROWEST = 250
LOWEST, HIGHEST = 12, 400  # of a row
INSET = 3  # beside a rule that is left out
GAP, LEAST_GAP = 8, 4  # white between columns; where texts of two columns come near each other
MOST_OF = 0.6
"""Of the rows that must have a white where a column ends; those of groups have their text over it."""
DRAWN = 0.7  # of a cell's side
FEWEST = 2  # ends of columns within a table


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line: its place across, and where it begins and ends along its way; it may be a little aslant (`band`)."""

    at: int
    start: int
    end: int
    band: tuple[int, int]


def tables_across(rules: Sequence[Rule], dark: Dark) -> list[tuple[list[Rule], Grid]]:
    """The rules and the grid of each table that is ruled across only. `dark`: what is ink."""
    found = []
    for group in _groups(rules):
        left, right = min(r.start for r in group), max(r.end for r in group)
        bands = [(above.at + INSET, below.at - INSET) for above, below in pairwise(group)]
        whites = [list(_whites(dark[top:bottom, left:right], left)) for top, bottom in bands]
        edges = list(_edges(whites))
        if len(edges) < FEWEST:
            continue
        cells = []
        for (above, below), white in zip(pairwise(group), whites, strict=True):
            sides = [left, *(e for e in edges if any(a <= e <= b for a, b in white)), right]
            cells += [
                Box(a, top, b, bottom)
                for a, b in pairwise(sides)
                for top, bottom in pairwise([above.at, *_between(rules, a, b, above.at, below.at), below.at])
            ]
        found.append((group, Grid(Box(left, group[0].at, right, group[-1].at), tuple(cells))))
    return found


def _between(rules: Sequence[Rule], left: int, right: int, top: int, bottom: int) -> list[int]:
    """The heights of shorter rules that part a column of a row; beside them a cell goes over two rows."""
    over = (r for r in rules if top + LOWEST <= r.at <= bottom - LOWEST)
    return sorted({r.at for r in over if min(r.end, right) - max(r.start, left) >= DRAWN * (right - left)})


def _groups(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Rules of one length below one another."""
    left = sorted(rules, key=lambda r: r.at)
    while left:
        group = [left.pop(0)]
        for rule in list(left):
            last = group[-1]
            same = abs(rule.start - last.start) <= WIDEST_ENDS and abs(rule.end - last.end) <= WIDEST_ENDS
            if same and LOWEST <= rule.at - last.at <= HIGHEST:
                group.append(rule)
                left.remove(rule)
        if len(group) >= LEAST_RULES and group[0].end - group[0].start >= NARROWEST:
            yield group


def _whites(band: Dark, left: int) -> Iterator[tuple[int, int]]:
    """Where a row is white from rule to rule: from, to."""
    clear = np.pad(~band.any(axis=0), 1).astype(np.int8)
    steps = np.diff(clear)
    for start, end in zip(np.flatnonzero(steps == 1), np.flatnonzero(steps == -1), strict=True):
        if end - start >= LEAST_GAP:
            yield left + int(start), left + int(end)


def _edges(whites: Sequence[list[tuple[int, int]]]) -> Iterator[int]:
    """Where columns end: the white that most rows share, in the places that the row with most of them has."""
    within = [[w for w in row[1:-1] if w[1] - w[0] >= GAP] for row in whites]  # the outermost are the table's own sides
    for start, end in max(within, key=len, default=[]):
        low, high, shared = start, end, 0
        for row in whites:
            near = [(max(low, a), min(high, b)) for a, b in row if min(high, b) - max(low, a) >= LEAST_GAP]
            if near:
                low, high = max(near, key=lambda w: w[1] - w[0])
                shared += 1
        if shared >= MOST_OF * len(whites):
            yield (low + high) // 2
