"""Periods of reports and the days that stand in their brackets: "hằng quý, 6 tháng, năm (trước ngày 15/6 và 15/12)"."""

from __future__ import annotations

import re
from itertools import islice

from extractors.deadlines.patterns import recurring as g
from extractors.deadlines.patterns import times
from extractors.deadlines.patterns.dated import RANGE
from extractors.deadlines.reading import UnitReader
from extractors.deadlines.rules import WEEKDAY, WEEKDAYS, of_the_quarter

_PART = re.compile(
    rf"(?:{times.EACH_ANY}\s+)?(?:(?:0?6|[Ss]áu|0?9)\s+tháng(?:\s+đầu năm)?|ngày|tuần|tháng|qu[ýí]|(?:0?1\s+|một\s+|cả\s+)?năm(?!\)))"
)
"""A period of a list of them."""


def bracketed(r: UnitReader, m: re.Match[str], freq: str) -> None:
    """ "hằng năm (trước ngày 15 tháng 11)": the bracket gives the day of the recurrence."""
    inside = m["in"]
    if (span := RANGE.fullmatch(inside.strip())) and freq == "annual" and span["b"]:
        last = r.point(span["b"])
        first = r.point(span["a"], last.last.year) if last else None
        if first and last and first.first <= last.last:
            r.add(*m.span(), "recurring", first.first, last.last, inclusive=True, freq=freq, inferred=last.inferred)
            return
    if g.OPEN_BRACKET.match(inside):
        return  # when it begins
    inclusive = not re.search(r"trước", inside)
    if freq == "annual" and (whole := re.fullmatch(rf"(?:vào |trong )?(?P<point>{times.MONTH})", inside.strip())):
        if p := r.point(whole["point"]):
            r.add(m.start(), m.end(), "recurring", p.first, p.last, inclusive=True, freq=freq, inferred=p.inferred)
        return
    dates = list(re.finditer(rf"{times.DAY}|{times.DAY_SHORT}|ngày\s+\d{{1,2}}\s+tháng\s+\d{{1,2}}", inside))
    if dates:
        p = r.point(dates[0][0])
        once = all(
            len(list(islice(r.each(p, free=False), 2))) < 2 for p in (g.REPORT_WITH_DAY, g.PERIOD_BY)
        )  # in a list of periods it belongs to its period
        if once and p and not p.inferred and freq in ("semiannual", "annual"):  # a day with its year comes once
            start = m.start("in") + dates[0].start()
            word = re.search(r"(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|vào)\s+$", r.text[m.start("in") : start])
            lead = len(word[0]) if word else 0
            r.add(start - lead, m.start("in") + dates[0].end(), "by", last=p.last, inclusive=inclusive)
            return
        r.add(
            m.start(),
            m.end(),
            "recurring",
            last=p.last if p else None,
            inclusive=inclusive,
            freq=freq,
            inferred=bool(p and p.inferred),
        )
        return
    d = re.search(r"ngày\s+(?P<d>\d{1,2})", inside)
    rule = of_the_quarter(inside) if freq == "quarterly" else None
    if freq == "weekly" and (day := WEEKDAY.search(inside)):
        rule = f"FREQ=WEEKLY;BYDAY={WEEKDAYS[(day[1] or '').lower()]}"
    r.add(m.start(), m.end(), "recurring", inclusive=inclusive, freq=freq, day=int(d["d"]) if d else None, rule=rule)


def days_of_periods(r: UnitReader, m: re.Match[str]) -> None:
    """ "6 tháng, năm (trước ngày 15/6 và 15/12)": as many days as periods, one for each; a day alone is that of each."""
    parts = list(_PART.finditer(m["list"]))
    days = list(re.finditer(rf"{times.DAY}|{times.DAY_SHORT}|[Nn]gày\s+\d{{1,2}}\s+tháng\s+\d{{1,2}}", m["in"]))
    day = None if days else _day_of_month(m["in"])
    if not (len(days) == len(parts) or day) or g.OF_ALL_PERIODS.search(m["in"]):
        return
    inclusive = "trước" not in m["in"]
    for k, part in enumerate(parts):
        p = r.point(days[k][0]) if days else None
        start = m.start() if k == 0 else m.start("list") + part.start()
        end = m.end() if k == len(parts) - 1 else m.start("list") + part.end()
        last, inferred = (p.last, p.inferred) if p else (None, False)
        r.add(start, end, "recurring", last=last, inclusive=inclusive, freq=_freq(part[0]), day=day, inferred=inferred)


def _freq(period: str) -> str:
    """The frequency of a period as it is written: "6 tháng", "hằng quý", "cả năm"."""
    low = period.lower()
    if "6 tháng" in low or "sáu" in low:
        return "semiannual"
    last = low.split()[-1]
    return "periodic" if "9 tháng" in low else times.PERIOD.get("quý" if last == "quí" else last, "periodic")


def period_list(r: UnitReader, m: re.Match[str]) -> None:
    """ "hàng quý, 6 tháng, năm (vào ngày 10 …)": one record for each frequency."""
    parts = list(_PART.finditer(re.sub(r"\([^()]*\)", lambda x: " " * len(x[0]), m["list"])))
    brackets = list(re.finditer(r"\((?P<in>[^()]{4,70})\)", m["list"]))
    within = brackets[-1] if brackets and g.OF_ALL_PERIODS.search(brackets[-1]["in"]) else None
    shared = within or re.compile(r"\s*\((?P<in>[^()]{4,70})\)").match(r.text, m.end())
    stop = m.start("list") + within.end() if within else shared.end() if shared else m.end()
    day = _day_of_month(shared["in"]) if shared else None
    offset = m.start("list")
    for k, part in enumerate(parts):
        freq = _freq(part[0])
        start = m.start() + _verb(m[0]) if k == 0 else offset + part.start()
        end = offset + part.end()
        last, inclusive, inferred, own_day = None, None, False, day
        own = re.compile(r"\s*\((?P<in>[^()]{4,70})\)").match(r.text, end)
        if k == len(parts) - 1 and day:
            end = stop
        elif own and (d := re.search(rf"{times.DAY}|{times.DAY_SHORT}", own["in"])):
            p = r.point(d[0])
            last, inclusive, inferred = (p.last if p else None), "trước" not in own["in"], bool(p and p.inferred)
            end = own.end()
        elif own and (own_day := _day_of_month(own["in"])):
            inclusive, end = "trước" not in own["in"], own.end()
        r.add(
            start,
            end,
            "recurring",
            last=last,
            inclusive=inclusive,
            freq=freq,
            day=own_day,
            inferred=inferred,
            rule=of_the_quarter(own["in"]) if own and freq == "quarterly" else None,
        )


def _day_of_month(written: str) -> int | None:
    """ "vào ngày 10": a day without a month."""
    m = re.search(r"ngày\s+(\d{1,2})(?!\s?/|\s+tháng\s+\d)", written)
    return int(m[1]) if m else None


def _verb(written: str) -> int:
    """Where the time starts after its verb: "Báo cáo (kết quả) hàng quý"."""
    m = re.match(r"báo cáo\s+(?:kết quả\s+(?:thực hiện\s+)?)?", written, re.I)
    return m.end() if m else 0
