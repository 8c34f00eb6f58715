"""Tables of web copies that set "|" on a line of its own before each cell and after each row.

Two bars end a row or hold an empty cell, and nothing says which: the rows are read for which most are full, and number one
another. What is read is a sequence of cells, "" for two bars.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import inf

ORDER = re.compile(r"[*\s]*(?:(?P<n>\d{1,3})(?:\.\d{1,2})*|[IVX]{1,5}|[A-H])[.)]?[*\s]*")
"""The number of a table's row or group of rows."""
WIDEST = 40
TITLED = 4  # rows among which the titles of the columns are
# What a cell is worth: in a full row, in one that merged cells shorten, alone in its row, if it is empty.
FULL, PART, ALONE, EMPTY = 1.0, 0.2, 0.5, -0.25
OPENS, FOLLOWS, MISSED, NUMBER_ALONE, LETTERHEAD = 1.0, 2.0, -4.0, -3.0, 6.0


@dataclass(frozen=True, slots=True)
class _Best:
    """The best reading of the cells up to a row's end: its worth, where that row begins, its number."""

    worth: float
    begin: int
    number: int


def bar_rows(cells: Sequence[str], is_letterhead: re.Pattern[str]) -> list[tuple[int, int]]:
    """The rows as stretches of cells, of the table that reads best among all widths."""
    if not cells:
        return []
    runs = [len(run) for run in "".join("x" if cell else " " for cell in cells).split()]
    widest = min(WIDEST, 2 * max(runs[:TITLED], default=1) + 1)  # titles are filled, some stand over several columns
    seen = _Cells(cells, is_letterhead)
    readings = (_read(seen, width) for width in range(2, widest + 1))
    return max(readings, key=lambda r: r[0], default=(0.0, [(0, len(cells))]))[1]


class _Cells:
    """What the cells say, looked at once for all the rows that they may stand in.

    filled  how many of the cells before each place are filled
    heads   whether a cell has the words of a letterhead
    opens   the number with which a cell opens a row: -1 for a letter or Roman numeral, None for no number
    alone   places of the cells that hold a number behind an empty cell, by the number
    """

    def __init__(self, cells: Sequence[str], is_letterhead: re.Pattern[str]) -> None:
        self.ends = [k for k in range(1, len(cells) + 1) if k == len(cells) or not cells[k]]
        self.filled = list(accumulate(map(bool, cells), initial=0))
        self.heads = [is_letterhead.search(cell) is not None for cell in cells]
        orders = map(ORDER.fullmatch, cells)
        self.opens = [int(found["n"] or -1) if found else None for found in orders]
        self.alone: dict[str, list[int]] = {}
        for place, (before, cell) in enumerate(pairwise(cells), 1):
            if cell and not before:
                self.alone.setdefault(cell, []).append(place)

    def worth(self, begin: int, end: int, width: int, number: int) -> tuple[float, int]:
        """What a row is worth beside the others, and its number (that of the last one if it has none)."""
        size, filled = end - begin, self.filled[end] - self.filled[begin]
        if not filled:
            return -1.0, number
        if size == 2 and (self.heads[begin] or self.heads[begin + 1]):
            return LETTERHEAD, 0
        if size > width:
            return float(width - size), number  # a bar too few in the copy
        opens = self.opens[begin]
        if opens is not None and size == 1:
            return NUMBER_ALONE, number
        worth = (FULL if size == width else PART) * filled + EMPTY * (size - filled) if size > 1 else ALONE
        own = number if opens is None or opens < 0 else opens
        if opens is not None:
            worth += FOLLOWS if own == number + 1 else OPENS
        if missed := self.alone.get(str(own + 1)):
            worth += MISSED * (bisect_left(missed, end) - bisect_right(missed, begin))
        return worth, own


def _read(cells: _Cells, width: int) -> tuple[float, list[tuple[int, int]]]:
    ends = cells.ends
    before: dict[int, _Best] = {0: _Best(0.0, 0, 0)}  # the best reading up to a place where a row may begin
    recent = [0]  # these places, as far as a row may reach back
    for end in ends:
        recent = [begin for begin in recent if begin >= end - WIDEST]
        near = recent[:-1] if recent and recent[-1] == end else recent
        top, begins, number = -inf, 0, 0
        for begin in near or [max(before)]:  # a copy without any two bars is one long row: no cell is lost
            last = before[begin]
            worth, own = cells.worth(begin, end, width, last.number)
            if last.worth + worth > top:
                top, begins, number = last.worth + worth, begin, own
        before[end + 1] = _Best(top, begins, number)
        recent.append(end + 1)
    rows: list[tuple[int, int]] = []
    at = ends[-1]
    while at > 0:
        begin = before[at + 1].begin
        rows.append((begin, at))
        at = begin - 1
    return before[ends[-1] + 1].worth, rows[::-1]
