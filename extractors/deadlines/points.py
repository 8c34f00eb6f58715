"""A day, month, quarter or year in a time expression, as its first and last day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from extractors.dates import full_year, in_digits, make_date, month_span, quarter_span, year_span
from extractors.deadlines.patterns.times import NEXT_YEAR


@dataclass(frozen=True, slots=True)
class Point:
    """A day, month, quarter or year that was read: its first and last day, and whether its year had to be inferred."""

    first: date
    last: date
    inferred: bool
    is_day: bool


def read_point(written: str, year: int | None) -> Point | None:
    """The day, month, quarter or year that is written; a missing year is taken from `year`; None where nothing fits."""
    low = in_digits(written).lower()
    if side := _SIDE_YEAR.search(low):
        p = read_point(low[: side.start()], year + _YEARS_OFF.get(side[1], 1)) if year else None
        return p and replace(p, inferred=True)
    numbers = [int(n) for n in re.findall(r"\d+", low)]
    if m := re.search(r"(?<!\w)q(?:u[ýíyi]|\.)?\s*(iv|i{1,3}|[1-4])(?!\w)", low):
        quarter = {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(m[1]) or int(m[1])
        own = re.search(r"\d{4}", low)
        y = int(own[0]) if own else year
        span = quarter_span(y, quarter) if y else None
        return Point(*span, inferred=own is None, is_day=False) if span else None
    if part := re.match(r"(đầu|giữa|cuối)\s+năm(?:\s+(\d{4}))?$", low):
        y = int(part[2]) if part[2] else year
        if y is None:
            return None
        months = {"đầu": (1, 3), "giữa": (5, 7), "cuối": (10, 12)}[part[1]]
        spans = month_span(y, months[0]), month_span(y, months[1])
        return Point(spans[0][0], spans[1][1], part[2] is None, False) if spans[0] and spans[1] else None
    if part := _PART_OF_YEAR.match(low):
        y = int(part["year"]) if part["year"] else year
        n = number(part["months"]) if part["months"] else 3 * number(part["quarters"] or "1")
        if y is None or not 1 <= n < 12:
            return None
        edge = month_span(y, n if part["edge"] == "đầu" else 13 - n)
        if edge is None:
            return None
        first, last = (date(y, 1, 1), edge[1]) if part["edge"] == "đầu" else (edge[0], date(y, 12, 31))
        return Point(first, last, part["year"] is None, False)
    if (month := re.match(r"(?:(thượng|trung|hạ) tuần\s+)?tháng", low)) and numbers:
        y = numbers[1] if len(numbers) > 1 else year
        span = month_span(y, numbers[0]) if y else None
        if span and month[1]:
            span = _ten_days(span, month[1])
        return Point(*span, inferred=len(numbers) == 1, is_day=False) if span else None
    if low.startswith("năm") and numbers:
        span = year_span(numbers[0])
        return Point(*span, inferred=False, is_day=False) if span else None
    if len(numbers) == 3:
        day = make_date(full_year(numbers[2]), numbers[1], numbers[0])
        return Point(day, day, False, True) if day else None
    if (in_numbers := _MONTH_IN_NUMBERS.fullmatch(low)) and (
        span := month_span(int(in_numbers[2]), int(in_numbers[1]))
    ):
        return Point(*span, inferred=False, is_day=False)
    if len(numbers) == 2 and numbers[1] <= 12 and year:
        day = make_date(year, numbers[1], numbers[0])
        return Point(day, day, True, True) if day else None
    return None


_SIDE_YEAR = re.compile(rf"\s+(?:của\s+)?năm\s+({NEXT_YEAR}|trước|nay|này)$")
_MONTH_IN_NUMBERS = re.compile(r"(\d{1,2})\s?/\s?(\d{4})")
_YEARS_OFF = {"trước": -1, "nay": 0, "này": 0}
_PART_OF_YEAR = re.compile(
    r"(?:(?P<months>\w+)\s+tháng|(?:(?P<quarters>\w+)\s+)?quý)\s+(?P<edge>đầu|cuối)\s+(?:của\s+)?năm(?:\s+(?P<year>\d{4}))?$"
)
_NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


def number(written: str) -> int:
    """One to ten in words or a number in digits; 0 for anything else."""
    return 1 + _NUMBERS.index(written) if written in _NUMBERS else int(written) if written.isdigit() else 0


def _ten_days(month: tuple[date, date], which: str) -> tuple[date, date]:
    """ "thượng / trung / hạ tuần": the first ten days of a month, the second ten, the rest."""
    first, last = month
    return {
        "thượng": (first, first.replace(day=10)),
        "trung": (first.replace(day=11), first.replace(day=20)),
        "hạ": (first.replace(day=21), last),
    }[which]


def is_impossible(written: str) -> bool:
    """A full date that no calendar has ("31/4/2031"): kept as written, without a day."""
    return len(re.findall(r"\d+", written)) == 3
