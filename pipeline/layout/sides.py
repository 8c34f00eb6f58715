"""Side-by-side columns of a printed page: letterhead, recipients and signature, each read by itself."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.layout.beside import beside
from pipeline.model import Block, Box

CENTRED = 24.0  # points from the middle of the page
RECIPIENTS = re.compile(r"\W{0,3}N[ơƠ][iI] (?:nhận|NHẬN)\W*$")
LETTERHEAD_LINES = 3  # so many may stand above the first row of two columns
SLACK = 6.0  # points by which a line may reach out of its column
OFFICES = 6  # lines of authority, office and name that may stand above "Nơi nhận"
LONGEST_ENDING = 30  # lines of recipients and signature
STAMP = 10  # heights of a line that a stamp takes between an office and a name
MIN_COLUMN_TEXT = 8  # letters and digits; less beside a line of text is a speck or a piece of a stamp
BULLET = re.compile(r"[-–+•*]\s")
TWO_SIGN = 2  # rows of two lines in a column: an office and a name of each
INDENT = 12.0  # points from the left edge


def sided(lines: Sequence[Block]) -> list[tuple[Block, str]]:
    """The lines of one page in reading order, each with its column: "left", "right", or none."""
    lines = [part for n, line in enumerate(lines) for part in _parted(line, n)]
    rows, middle = _visual_rows(lines), _middle(lines)
    ordered: list[tuple[Block, str]] = []
    i = 0
    while i < len(rows):
        if (j := _ending(rows, i, middle)) > i:
            edge = _right_edge(rows[i:j], middle)
            sides = [(b, "right" if box_of(b).x0 >= edge - SLACK else "left") for row in rows[i:j] for b in row]
            ordered += [(b, "left") for b, side in sides if side == "left"]
            ordered += [(b, "right") for b in _one_by_one([b for b, side in sides if side == "right"])]
            i = j
            continue
        if len(rows[i]) == 1 and not _starts_columns(rows, i):
            ordered.append((rows[i][0], ""))
            i += 1
            continue
        if len(rows[i]) > 1 and not _is_column_region(rows, i) and not beside(_single(rows[i]).text):
            ordered.append((_single(rows[i]), ""))
            i += 1
            continue
        j = i
        left: list[Block] = []
        right: list[Block] = []
        while j < len(rows) and (j == i or len(rows[j]) > 1 or _in_column(rows[j][0], middle, right, left)):
            for b in rows[j]:
                (left if _center(b) < middle else right).append(b)
            j += 1
        ordered += [(b, "left") for b in left] + [(b, "right") for b in _one_by_one(right)]
        i = max(j, i + 1)
    return ordered


def _one_by_one(column: Sequence[Block]) -> Sequence[Block]:
    """The lines of a column, of two that sign side by side in it one after the other."""
    beside_another = [row[1] for row in _visual_rows(column) if len(row) == 2]
    if len(beside_another) < TWO_SIGN:
        return column
    edge = min(box_of(b).x0 for b in beside_another) - SLACK
    return sorted(column, key=lambda b: box_of(b).x0 >= edge)


def box_of(b: Block) -> Box:
    """The place of a printed line."""
    assert b.box is not None
    return b.box


def _parted(line: Block, number: int) -> list[Block]:
    """The two columns of a line that was read across them; below the first line the name of State or Party may end a title."""
    parts = beside(line.text.strip())
    if not parts or number and parts[1].startswith(("CỘNG", "ĐẢNG")):
        return [line]
    box = box_of(line)
    x = box.x0 + (box.x1 - box.x0) * len(parts[0]) / (len(parts[0]) + 1 + len(parts[1]))
    boxes = replace(box, x1=x), replace(box, x0=x)
    bolds = min(line.bold, len(parts[0])), max(0, line.bold - len(parts[0]) - 1)
    return [replace(line, text=t, box=b, bold=n) for t, b, n in zip(parts, boxes, bolds, strict=True)]


def _ending(rows: list[list[Block]], i: int, middle: float) -> int:
    """Where the end of a plan that begins with this row is over: recipients at the left, signature at the right; `i` if none begins.

    Their lines need not stand side by side: a stamp lifts one, a name comes rows below its office, the office may be above the others.
    """
    first = next((k for k in range(i, min(i + OFFICES, len(rows))) if RECIPIENTS.match(rows[k][0].text)), None)
    if first is None or any(
        box_of(b).x0 < middle - CENTRED or _center(b) < middle + CENTRED for r in rows[i:first] for b in r
    ):
        return i
    edge, margin = _right_edge(rows[i : first + LONGEST_ENDING], middle), box_of(rows[first][0]).x0
    j = i
    while j < len(rows) and edge < math.inf:
        boxes = [box_of(b) for b in rows[j]]
        left = [b for b in boxes if b.x0 < edge - SLACK]
        if any(b.x1 > edge + SLACK or b.x0 > margin + INDENT and _is_centred(b, middle) for b in left):
            break
        height = min(b.bottom - b.top for b in boxes)
        if j > i and min(b.top for b in boxes) - max(box_of(b).bottom for b in rows[j - 1]) > STAMP * height:
            break
        j += 1
    return j if j > first and _right_edge(rows[i:j], middle) < math.inf else i


def _is_centred(box: Box, middle: float) -> bool:
    return abs((box.x0 + box.x1) / 2 - middle) < CENTRED


def _right_edge(rows: Sequence[Sequence[Block]], middle: float) -> float:
    """Where the lines of the right column begin at most; infinite if there are none."""
    starts = (box_of(b).x0 for row in rows for b in row if _center(b) > middle + CENTRED)
    return min((x for x in starts if x > middle - 2 * CENTRED), default=math.inf)


def _is_column_region(rows: list[list[Block]], i: int) -> bool:
    """Two columns go on for more than one row, or hold more than a scanner's speck on one side."""
    near = rows[i : i + 6]
    if sum(len(r) > 1 for r in near) >= 2 or RECIPIENTS.match(rows[i][0].text):
        return True
    return all(sum(c.isalnum() for c in b.text) >= MIN_COLUMN_TEXT for b in rows[i])


def _single(row: list[Block]) -> Block:
    """A row that was split by mistake, without the specks beside it."""
    kept = [b for b in row if sum(c.isalnum() for c in b.text) >= 4 or BULLET.match(b.text)] or row[:1]
    first, last = box_of(kept[0]), box_of(kept[-1])
    box = Box(first.x0, first.top, last.x1, first.bottom)
    return replace(kept[0], text=" ".join(b.text.strip() for b in kept), box=box)


def _visual_rows(lines: Sequence[Block]) -> list[list[Block]]:
    rows: list[list[Block]] = []
    for b in sorted(lines, key=lambda b: (box_of(b).top + box_of(b).bottom) / 2):
        if rows:
            last = box_of(rows[-1][-1])
            mid = (box_of(b).top + box_of(b).bottom) / 2
            if last.top < mid < last.bottom and all(_apart(box_of(b), box_of(o)) for o in rows[-1]):
                rows[-1].append(b)
                continue
        rows.append([b])
    return [sorted(row, key=lambda b: box_of(b).x0) for row in rows]


def _apart(a: Box, b: Box) -> bool:
    return a.x1 <= b.x0 + 2 or b.x1 <= a.x0 + 2


def _center(b: Block) -> float:
    return (box_of(b).x0 + box_of(b).x1) / 2


def _middle(lines: Sequence[Block]) -> float:
    return (min(box_of(b).x0 for b in lines) + max(box_of(b).x1 for b in lines)) / 2


def _starts_columns(rows: list[list[Block]], i: int) -> bool:
    """A lone line that belongs to columns which the next rows show: one of a few narrow lines off the middle, just above them."""
    near = rows[i : LETTERHEAD_LINES + 1]
    if len(near) < 2:
        return False
    width = max(box_of(b).x1 for r in rows for b in r) - min(box_of(b).x0 for r in rows for b in r)
    for above, below in pairwise(near):
        box = box_of(above[0])
        if (box.x1 - box.x0) >= width * 0.55 or box_of(below[0]).top - box.bottom >= (box.bottom - box.top) * 1.5:
            return False
        if len(below) > 1:
            return True
    return False


def _in_column(b: Block, middle: float, right: list[Block], left: list[Block]) -> bool:
    """A lone line that goes on with one of the columns: it stays on its side of the middle."""
    box = box_of(b)
    flush = any(abs(box.x0 - box_of(o).x0) < SLACK for o in right)  # the last word of a line that its column broke
    if abs(_center(b) - middle) < CENTRED and not flush:
        return False
    others = right if box.x0 >= middle - 30 else left if box.x1 <= middle + 30 else []
    if not others:
        return False
    last = box_of(others[-1])
    return box.top - last.bottom < (box.bottom - box.top) * 8
