"""Frequencies and rules (RFC 5545) of what comes again: weekdays, months of a quarter, so many times a period."""

from __future__ import annotations

import re

from extractors.deadlines.patterns import times
from extractors.deadlines.points import number

WEEKDAYS = {
    "": "SU", "hai": "MO", "2": "MO", "ba": "TU", "3": "TU", "tư": "WE", "4": "WE", "năm": "TH", "5": "TH",
    "sáu": "FR", "6": "FR", "bảy": "SA", "7": "SA",
}  # fmt: skip


_NTH = (("đầu", "nhất"), ("giữa", "hai"), ("cuối", "ba"))
SHORTEST_MONTH, LONGEST_MONTH = 28, 31
QUARTER_ENDS = "3,6,9,12"
"""The last months of the quarters."""
WEEKDAY = re.compile(r"(?:thứ\s+(hai|ba|tư|năm|sáu|bảy|[2-7])(?!\w))|chủ\s?nhật", re.I)


def weekday_rule(m: re.Match[str]) -> str | None:
    """ "thứ Sáu hằng tuần", "Chủ nhật đầu tiên hằng tháng"; None where no weekday or no week of the month is named."""
    days = list(WEEKDAY.finditer(m["weekday"] or ""))
    if not days:
        return None
    named = days[0]
    if m["period"] == "tuần":
        return weekly_on(m["weekday"])
    day = WEEKDAYS[(named[1] or "").lower()]
    which = re.search(r"(cuối)|(đầu)|thứ\s+(nhất|hai|ba|tư)\s", m["weekday"].lower()[named.end() :] + " ")
    if m["period"] != "tháng" or which is None:
        return None
    n = -1 if which[1] else 1 if which[2] else {"nhất": 1, "hai": 2, "ba": 3, "tư": 4}[which[3]]
    return f"FREQ=MONTHLY;BYDAY={n}{day}"


def weekly_on(written: str) -> str:
    """The rule of the weekdays in "thứ Ba và thứ Năm"."""
    return "FREQ=WEEKLY;BYDAY=" + ",".join(WEEKDAYS[(d[1] or "").lower()] for d in WEEKDAY.finditer(written))


def weekly_through(first: str, last: str) -> str:
    """The rule of all weekdays between two, both counted: "từ thứ Hai đến thứ Sáu"."""
    week = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    a, b = (week.index(weekly_on(day)[-2:]) for day in (first, last))
    days = week[a : b + 1] if a <= b else week[a:] + week[: b + 1]
    return "FREQ=WEEKLY;BYDAY=" + ",".join(days)


def nth_month(which: str) -> int:
    """ "đầu", "thứ hai", "cuối cùng": which month of the quarter, from 0 on."""
    return next(n for n, words in enumerate(_NTH) if any(w in which for w in words))


def of_the_quarter(written: str) -> str | None:
    """ "ngày 10 tháng cuối quý": the months are known."""
    day = re.search(r"ngày\s+(?:mùng\s+|mồng\s+)?(0?[1-9]|[12]\d|3[01])(?!\d)", written, re.I)
    m = re.search(times.MONTH_OF_QUARTER, written)
    which = re.search(r"cuối|đầu|giữa|thứ\s+(?:nhất|hai|ba)", m[0]) if m else None
    first, second, third = "1,4,7,10", "2,5,8,11", QUARTER_ENDS
    if which is None or day is None:
        return None
    of, last = (first, second, third)[nth_month(which[0])], int(day[1])
    if last == LONGEST_MONTH or last > SHORTEST_MONTH and of == second:
        days = ",".join(map(str, range(SHORTEST_MONTH, last + 1)))
        return f"FREQ=MONTHLY;BYMONTH={of};BYMONTHDAY={days};BYSETPOS=-1"  # a short month's last day
    return f"FREQ=YEARLY;BYMONTH={of};BYMONTHDAY={last}"


def so_often(m: re.Match[str]) -> tuple[str, str | None]:
    """Frequency and rule of "02 lần/năm", "03 tháng/lần", "mỗi quý 01 lần", "Quý/lần". Without a rule ("") where the days of a
    second time within the period are not said; None leaves the rule to the frequency."""
    if m["alone"]:
        return times.PERIOD[m["alone"].lower()], None
    if m["per"] or m["per_b"]:
        return _apart(_number(m["per"] or m["per_b"]), m["unit"] or m["unit_b"])
    period = m["period"] or m["each"]
    n = count(m)
    if n == 1:
        return times.PERIOD[period], None
    if period == "năm" and 12 % n == 0:
        return {2: "semiannual", 4: "quarterly", 12: "monthly"}.get(n, "annual"), f"FREQ=MONTHLY;INTERVAL={12 // n}"
    return ("periodic" if period == "năm" else times.PERIOD[period]), ""


def count(m: re.Match[str]) -> int:
    """How many times a period."""
    return _number(m["n"] or m["each_n"] or "1")


def _apart(n: int, unit: str) -> tuple[str, str]:
    """ "03 tháng/lần": so many periods apart."""
    if unit == "ngày":
        return {1: "daily", 7: "weekly"}.get(n, "periodic"), f"FREQ=DAILY;INTERVAL={n}"
    months = n * {"tháng": 1, "quý": 3, "năm": 12}.get(unit, 0)
    freq = {0: "weekly", 1: "monthly", 3: "quarterly", 6: "semiannual", 12: "annual"}.get(months, "periodic")
    every, count = ("WEEKLY", n) if not months else ("MONTHLY", months) if months % 12 else ("YEARLY", months // 12)
    return freq, f"FREQ={every};INTERVAL={count}" if count > 1 else f"FREQ={every}"


def _number(written: str) -> int:
    return number(written.lower()) or 1
