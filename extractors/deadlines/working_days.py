"""Working days in Vietnam: Monday to Friday without the public holidays (Labour Code 2019, art. 112).

Days off that replace a holiday on a weekend, and working days swapped between weeks, are announced each year: the
`holidays` package holds those announced so far; for later years it has what the law says, so that the days around Tết
and between two holidays may still move. Offices that work on Saturday mornings are not known here.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase


@cache
def _calendar() -> HolidayBase:
    import holidays

    return holidays.country_holidays("VN")


def is_working_day(day: date) -> bool:
    """Whether offices work on this day."""
    return _calendar().is_working_day(day)


def on_or_after(day: date) -> date:
    """The day itself, or the next working day: where a period ends on a day off (Civil Code 2015, art. 148.5)."""
    while not is_working_day(day):
        day += timedelta(1)
    return day


def add_working_days(day: date, count: int) -> date:
    """The working day that many after a day, before it for a negative count; the day itself does not count (art. 147)."""
    step = timedelta(1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while not is_working_day(day):
            day += step
    return day
