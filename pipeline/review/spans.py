"""A plan's text cut where highlights begin and end, line by line: what a page shows, without any markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.review.records import Record

LONGEST = 240_000
"""Characters that are shown at once: of a longer text only what lies around the record that is looked at."""
MOST_LINE = 20_000
"""Characters of one line; a longer one is shown in pieces."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a line, with the records that they belong to, the shortest (the innermost) first."""

    start: int
    text: str
    records: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a plan's text: its pieces, the level of the heading that it begins with (0: none) and whether all of it is that, the
    page that begins with it, whether it is a row of a table."""

    start: int
    pieces: tuple[Piece, ...]
    level: int = 0
    page: int | None = None
    row: bool = False
    whole: bool = True


def window(text: str, at: int | None) -> tuple[int, int]:
    """The part of a text that is shown: all of it, or the lines around a place."""
    if len(text) <= LONGEST:
        return 0, len(text)
    first = max(0, min((at or 0) - LONGEST // 2, len(text) - LONGEST))
    begin = text.rfind("\n", max(0, first - MOST_LINE), first) + 1 if first else 0
    begin = begin or first
    return begin, min(begin + LONGEST, len(text))


def lines(
    text: str, found: Sequence[Record], pages: Sequence[tuple[int, int]], rows: frozenset[int], part: tuple[int, int]
) -> Iterator[Line]:
    """The lines of a part of a text.

    found  records with their places; pages: (first character, page) in order; rows: first characters of rows of tables
    """
    first, last = part
    placed = sorted(
        (r for r in found if r.start is not None and r.end is not None and r.start < last and r.end > first),
        key=lambda r: (r.start or 0, -(r.end or 0)),
    )
    turns = iter([p for p in pages if first <= p[0] < last])
    turn = next(turns, None)
    active: list[Record] = []
    n, at = 0, first
    while at < last:
        stop = text.find("\n", at, last)
        stop = last if stop < 0 else stop
        stop = min(stop, at + MOST_LINE)
        while n < len(placed) and (placed[n].start or 0) < max(stop, at + 1):
            active.append(placed[n])
            n += 1
        page = None
        while turn and turn[0] <= max(stop, at):
            page, turn = turn[1], next(turns, None)
        heading = next((r for r in active if r.table == "sections" and at <= (r.start or 0) < stop + 1), None)
        level = int(str(heading.values["level"] or 1)) if heading else 0
        whole = heading is None or not any(c.isalnum() for c in text[heading.end or stop : stop])
        yield Line(at, tuple(_pieces(text, at, stop, active)), level, page, at in rows, whole)
        at = stop + 1 if stop < last and text[stop] == "\n" else max(stop, at + 1)
        active = [r for r in active if (r.end or 0) > at]


def _pieces(text: str, first: int, last: int, active: Sequence[Record]) -> Iterator[Piece]:
    cuts = {first, last}
    for r in active:
        cuts.update(p for p in (r.start, r.end) if p is not None and first < p < last)
    ordered = sorted(cuts)
    for begin, end in pairwise(ordered):
        inside = [r for r in active if (r.start or 0) <= begin and end <= (r.end or 0)]
        inside.sort(key=lambda r: ((r.end or 0) - (r.start or 0), r.table))
        yield Piece(begin, text[begin:end], tuple(inside))
