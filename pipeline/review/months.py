"""The deadlines of all plans day by day (lịch thời hạn), month after month."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.review.records import Record


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline: its last day in time, the plan's place on the shelf, the record, where it stands, who issued the plan."""

    day: date
    n: int
    record: str
    words: str
    who: str
    item: str = ""
    start: int = -1


def due_of(n: int, issuer: str, found: Iterable[Record]) -> Iterable[Due]:
    """The dated deadlines among a plan's records."""
    for r in found:
        day = (r.values.get("due_date") or r.values.get("end_date")) if r.table == "deadlines" else None
        if isinstance(day, date):
            yield Due(
                day, n, r.id, r.words, issuer, str(r.values.get("item") or ""), -1 if r.start is None else r.start
            )


def weeks(year: int, month: int) -> list[list[date]]:
    """The weeks of a month, from Monday, with the days of its neighbours that fill them."""
    first = date(year, month, 1)
    begin = first - timedelta(first.weekday())
    last = date(year, month, calendar.monthrange(year, month)[1])
    count = ((last - begin).days // 7) + 1
    return [[begin + timedelta(7 * w + d) for d in range(7)] for w in range(count)]


def by_day(found: Iterable[Due]) -> dict[date, list[Due]]:
    """Deadlines by their days."""
    days: dict[date, list[Due]] = {}
    for d in found:
        days.setdefault(d.day, []).append(d)
    return days


def months(found: Sequence[Due]) -> list[tuple[int, int, int]]:
    """The months that have deadlines, with how many, in order."""
    counts: dict[tuple[int, int], int] = {}
    for d in found:
        counts[d.day.year, d.day.month] = counts.get((d.day.year, d.day.month), 0) + 1
    return [(y, m, n) for (y, m), n in sorted(counts.items())]


def fullest(known: Sequence[tuple[int, int, int]], year: int) -> tuple[int, int]:
    """Of the months of a year the one with most deadlines, and how many the year has."""
    ours = [(n, -m) for y, m, n in known if y == year]
    return -max(ours)[1], sum(n for n, _ in ours)


def turned(year: int, month: int, step: int) -> tuple[int, int]:
    """The month so many months on."""
    at = min(max(year * 12 + month - 1 + step, 12), 9999 * 12 + 11)
    return at // 12, at % 12 + 1
