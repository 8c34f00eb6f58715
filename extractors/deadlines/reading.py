"""What every reader of deadlines needs: the unit it reads, what is claimed already, and what is no deadline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import TypedDict

from extractors.context import PlanContext, Unit
from extractors.deadlines import lunar
from extractors.deadlines.patterns import around, times
from extractors.deadlines.points import Point, read_point
from extractors.facts import Deadline
from extractors.signs import scan

RRULE = {
    "daily": "FREQ=DAILY",
    "weekly": "FREQ=WEEKLY",
    "monthly": "FREQ=MONTHLY",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "semiannual": "FREQ=MONTHLY;INTERVAL=6",
    "annual": "FREQ=YEARLY",
}
UNITS = {"ngày": "P{}D", "tuần": "P{}W", "tháng": "P{}M", "giờ": "PT{}H", "phút": "PT{}M"}
"""Lengths of time as RFC 5545 writes them."""
SCHOOL_YEAR_STARTS = 8  # a month before this one falls into the second year of "năm học 2031 - 2032"


UNKNOWN_YEAR = 2000
_LONGEST_LABEL = 2_000  # characters that times after one label take
"""Stands for the year of a plan that tells none while a time is read; no record keeps it."""


class Counted(TypedDict, total=False):
    """The fields of a `Deadline` that is counted from an event."""

    anchor: str | None
    offset: str | None
    working_days: bool | None
    due_date: date | None


class UnitReader:
    """Reads one unit of a plan; the first reading to claim a stretch of text keeps it."""

    def __init__(self, text: str, unit: Unit, context: PlanContext, masked: list[tuple[int, int]]):
        self.text = text
        self.unit = unit
        self.context = context
        self.taken = list(masked)
        self.words = text[unit.start : unit.end].lower()
        self._stretch = scan.stretch(text, unit.start, unit.end)
        self.has_lunar = self.says(around.HAS_LUNAR)
        self.found: list[Deadline] = []

    def each(self, pattern: re.Pattern[str], *, free: bool = True) -> Iterable[re.Match[str]]:
        """The matches in this unit; those only that no earlier reading has claimed, unless `free` is off."""
        found = self._stretch.each(pattern)
        return (m for m in found if self.free(*m.span())) if free and found else found

    def may(self, pattern: re.Pattern[str]) -> bool:
        """Whether an expression can match in this unit at all."""
        return self._stretch.may(pattern)

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Whether the unit has it, in small letters."""
        return self.may(pattern) and pattern.search(self.words) is not None

    def free(self, start: int, end: int) -> bool:
        return not any(a < end and start < b for a, b in self.taken)

    def free_until(self, start: int, end: int) -> int:
        """Where the stretch that no reader has claimed ends; `start` itself where it is claimed."""
        return min((max(a, start) for a, b in self.taken if a < end and start < b), default=end)

    def add(
        self,
        start: int,
        end: int,
        kind: str,
        first: date | None = None,
        last: date | None = None,
        *,
        inclusive: bool | None = None,
        freq: str | None = None,
        day: int | None = None,
        inferred: bool = False,
        rule: str | None = None,
        counted: Counted | None = None,
    ) -> None:
        """Keeps a deadline: its span without the brackets and commas around it, and the rule of a recurring one (RFC 5545)."""
        written = self.text[start:end]
        lead = len(written) - len(written.lstrip(" (,;"))
        tail = written.rstrip(" ,;")
        start, end = start + lead, start + len(tail)
        if inferred and self.context.year is None:  # nothing says which year: the day as far as it is written
            day = day or (last.day if last and kind in ("by", "on") else None)
            first = last = None
            inferred = False
        due = last - timedelta(1) if last and inclusive is False else last
        rule = rule_of(freq, day, last) if rule is None else rule or None
        written = self.text[start:end]
        dated = Deadline(start, end, written, kind, first, last, inclusive, freq, day, inferred, rule, due)
        self.found.append(replace(dated, **counted) if counted else dated)
        self.taken.append((start, end))

    @property
    def since(self) -> date | None:
        """The first day that a lunar date without a year may mean: the plan's year begins, or the plan is issued."""
        begins = date(self.context.year, 1, 1) if self.context.year else None
        return max((d for d in (begins, self.context.issue_date) if d), default=None)

    def point(self, written: str, year: int | None = None) -> Point | None:
        if re.fullmatch(lunar.POINT, written):
            span = lunar.read(written, self.since)
            return Point(span.first, span.last, span.inferred, span.first == span.last) if span else None
        p = read_point(written, year or self.context.year or UNKNOWN_YEAR)
        if (
            p
            and p.inferred
            and year is None
            and not re.search(times.SIDE_YEAR, written)
            and self.context.school_year
            and p.first.month < SCHOOL_YEAR_STARTS
        ):
            return read_point(written, p.first.year + 1)
        return p

    def before(self, at: int, width: int = 60) -> str:
        return self.text[max(self.unit.start, at - width) : at]

    def opens(self, at: int) -> bool:
        """Whether nothing but the mark of a bullet stands before this place in its unit."""
        return self.text[self.unit.body : at].strip(" -+*") == ""

    def is_time(self, at: int) -> bool:
        """The text at this place is known to be about time: it follows a time label or stands in a time column."""
        for cell in self.unit.cells:
            if cell.start <= at < cell.end:
                return cell.column == "time"
        first = max(self.unit.start, at - _LONGEST_LABEL)
        line = self.text[first:at]
        cut = max(line.rfind(". "), line.rfind("\n"))
        return bool(around.TIME_LABEL.search(line, cut + 1))

    def is_no_due(self, at: int) -> bool:
        return bool(around.NOT_BEFORE.search(self.before(at))) and not self.is_time(at)

    def is_spoken_of(self, at: int) -> bool:
        """The words before say that the time is one reported on, or belongs to a name."""
        if self.is_time(at):
            return False
        return bool(around.NOT_BEFORE.search(self.before(at, 48)))

    def is_reported_on(self, at: int, word: str) -> bool:
        """As `_past_tense`, for times with a word of their own ("trước", "trong"), which little can belong to anything else."""
        if self.is_time(at):
            return False
        if around.BORN.search(self.before(at, 30)):
            return True
        if re.search(r"đến|tới|hết", word) and not re.search(r"chậm|muộn|trễ", word):
            return self.is_spoken_of(at) and not around.OF_A_TERM.search(self.before(at, 14))
        return bool(around.SPOKEN_OF.search(self.before(at, 40))) and not re.search(r"trước|chậm|muộn|quá", word, re.I)

    def is_plausible(self, last: date) -> bool:
        """Not a day long before the plan."""
        issued = self.context.issue_date
        if issued is not None:
            return (last - issued).days > -45
        return self.context.year is None or last.year >= self.context.year


def rule_of(freq: str | None, day: int | None, last: date | None) -> str | None:
    """The rule of a frequency (RFC 5545): a day without a month is one of each period, a date comes again each year.

    A half-year's report with its date comes once a year: the other half has a report of its own ("6 tháng …, năm …").
    """
    if freq in ("semiannual", "annual") and last:
        return f"FREQ=YEARLY;BYMONTH={last.month};BYMONTHDAY={last.day}"
    rule = RRULE.get(freq or "")
    if freq == "quarterly" and last:
        day = last.day
    if not (rule and day and day <= 31 and freq in ("monthly", "quarterly")):
        return rule
    if day <= 28:
        return f"{rule};BYMONTHDAY={day}"
    return f"{rule};BYMONTHDAY={','.join(map(str, range(28, day + 1)))};BYSETPOS=-1"  # a short month's last day
