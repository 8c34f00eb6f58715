"""Where the rows of a table begin whose lines are known only by column: no rule between the rows, cells over several lines.

A row is a stretch of lines whose cells are whole: none begins in lower case, none has a hole, few are empty, and all stand at the
top of their rows, or all in the middle. Of all ways to cut the lines the one is taken that is best in sum.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

ORDER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-H])[.)]?\)?")
HYPHEN = re.compile(r"[-–] (?!.*[.;]$)")
"""A line that begins with the hyphen of a name ("Phòng Tổ chức / - Lao động"), unless it ends as a sentence does."""
LONGEST_ROW = 40  # lines
# What makes a row good or bad.
FILLED, EMPTY, ROW, LONELY = 1.0, -0.6, -1.0, -1.5
CUT, HOLE, ASKEW, NUMBERED = -2.5, -0.6, -1.0, 1.0
BESIDE = -0.2  # half lines from the middle
BLANK_BEFORE, BLANK_INSIDE = 1.5, -1.5
SPACED, UNSPACED = 0.6, -2.5
"""Blank lines to numbers where blank lines part the rows, and what a row without one costs there."""
ANEW = -0.35
"""A line in a cell that looks like the beginning of another cell."""


def row_starts(lines: Sequence[Sequence[str]], blank_before: Sequence[bool]) -> list[int]:
    """The numbers of the lines with which rows begin. `lines`: the text of each line by column, "" where a column has none;
    `blank_before`: does a blank line stand above it?"""
    return max(_cut(lines, blank_before, centred=False), _cut(lines, blank_before, centred=True), key=lambda c: c[0])[1]


def _cut(lines: Sequence[Sequence[str]], blank_before: Sequence[bool], centred: bool) -> tuple[float, list[int]]:
    """The best cut where cells stand in the middle of their rows, or at their top, and its worth."""
    count = len(lines)
    spaced = sum(blank_before) >= SPACED * max(2, sum(bool(ORDER.fullmatch(line[0])) for line in lines if line))
    best = [(0.0, 0)] + [(float("-inf"), 0)] * count
    for end in range(1, count + 1):
        numbers = 0
        for begin in range(end - 1, max(0, end - LONGEST_ROW) - 1, -1):
            numbers += bool(ORDER.fullmatch(lines[begin][0]))
            if numbers > 1:
                break  # no row has two numbers
            worth = best[begin][0] + _worth(lines[begin:end], blank_before[begin:end], centred) + NUMBERED * numbers
            worth += UNSPACED * (spaced and begin > 0 and not blank_before[begin])
            if worth > best[end][0]:
                best[end] = (worth, begin)
    starts: list[int] = []
    at = count
    while at > 0:
        at = best[at][1]
        starts.append(at)
    return best[count][0], starts[::-1]


def _worth(row: Sequence[Sequence[str]], blank_before: Sequence[bool], centred: bool) -> float:
    cells = list(zip(*row, strict=True))
    filled = sum(any(cell) for cell in cells)
    worth = ROW + FILLED * filled + EMPTY * (len(cells) - filled)
    worth += LONELY * (filled == 1 < len(cells))
    worth += BLANK_BEFORE * blank_before[0] + BLANK_INSIDE * sum(blank_before[1:])
    return worth + sum(_cell(cell, centred) for cell in cells if any(cell))


def _cell(cell: Sequence[str], centred: bool) -> float:
    """How well the lines of one column of a row make one cell."""
    at = [k for k, line in enumerate(cell) if line]
    first, last = at[0], at[-1]
    worth = CUT * bool(cell[first][0].islower() or HYPHEN.match(cell[first])) + HOLE * (last - first + 1 - len(at))
    beside = abs((first + last) - (len(cell) - 1)) if centred else 0
    worth += BESIDE * beside + ASKEW * (beside > 1 if centred else first > 0)
    said = [cell[k] for k in at]
    return worth + ANEW * sum(_begins(b) and not a.endswith((",", ";", "-", " và")) for a, b in pairwise(said))


def _begins(line: str) -> bool:
    return line[0].isupper()
