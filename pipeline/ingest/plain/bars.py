"""Tables of web copies that set "|" on a line of its own before each cell and after each row.

Two bars end a row or hold an empty cell, and nothing says which: the rows are read for which most are full, and number one
another. What is read is a sequence of cells, "" for two bars.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

ORDER = re.compile(r"[*\s]*(?:(?P<n>\d{1,3})(?:\.\d{1,2})*|[IVX]{1,5}|[A-H])[.)]?[*\s]*")
"""The number of a table's row or group of rows."""
WIDEST = 40
TITLED = 4  # rows among which the titles of the columns are
# What a cell is worth: in a full row, in one that merged cells shorten, alone in its row, if it is empty.
FULL, PART, ALONE, EMPTY = 1.0, 0.2, 0.5, -0.25
OPENS, FOLLOWS, MISSED, NUMBER_ALONE, LETTERHEAD = 1.0, 2.0, -4.0, -3.0, 6.0


@dataclass(frozen=True, slots=True)
class _Best:
    """The best reading of the cells before a place: its worth, where its last row begins, the number of that row."""

    worth: float
    begin: int
    number: int


def bar_rows(cells: Sequence[str], is_letterhead: re.Pattern[str]) -> list[tuple[int, int]]:
    """The rows as stretches of cells, of the table that reads best among all widths."""
    runs = [len(run) for run in "".join("x" if cell else " " for cell in cells).split()]
    widest = min(WIDEST, 2 * max(runs[:TITLED], default=1) + 1)  # titles are filled, some stand over several columns
    readings = (_read(cells, width, is_letterhead) for width in range(2, widest + 1))
    return max(readings, key=lambda r: r[0], default=(0.0, [(0, len(cells))]))[1]


def _read(cells: Sequence[str], width: int, is_letterhead: re.Pattern[str]) -> tuple[float, list[tuple[int, int]]]:
    ends = [k for k in range(1, len(cells) + 1) if k == len(cells) or not cells[k]]
    best: dict[int, _Best] = {0: _Best(0.0, 0, 0)}  # by the place after a row
    starts = {0: 0}  # place where a row may begin: the end of the one before
    for end in ends:
        near = [begin for begin in range(max(0, end - WIDEST), end) if begin in starts]
        found: list[_Best] = []
        for begin in near or [max(starts)]:  # a copy without any two bars is one long row: no cell is lost
            before = best[starts[begin]]
            worth, number = _worth(cells[begin:end], width, before.number, is_letterhead)
            found.append(_Best(before.worth + worth, begin, number))
        best[end] = max(found, key=lambda b: b.worth)
        starts[end + 1] = end
    rows: list[tuple[int, int]] = []
    at = len(cells)
    while at > 0:
        rows.append((best[at].begin, at))
        at = starts[best[at].begin]
    return best[len(cells)].worth, rows[::-1]


def _worth(row: Sequence[str], width: int, number: int, is_letterhead: re.Pattern[str]) -> tuple[float, int]:
    """What a row is worth beside the others, and its number (that of the last one if it has none)."""
    if not any(row):
        return -1.0, number
    if len(row) == 2 and any(is_letterhead.search(cell) for cell in row):
        return LETTERHEAD, 0
    if len(row) > width:
        return float(width - len(row)), number  # a bar too few in the copy
    opens = ORDER.fullmatch(row[0])
    if opens and len(row) == 1:
        return NUMBER_ALONE, number
    filled = sum(bool(cell) for cell in row)
    worth = (FULL if len(row) == width else PART) * filled + EMPTY * (len(row) - filled) if len(row) > 1 else ALONE
    own = int(opens["n"]) if opens and opens["n"] else number
    if opens:
        worth += FOLLOWS if own == number + 1 else OPENS
    worth += MISSED * sum(cell == str(own + 1) and before == "" for before, cell in pairwise(row))
    return worth, own
