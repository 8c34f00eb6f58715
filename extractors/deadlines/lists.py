"""Months and quarters named one by one: "tháng 5, 6, 7/2031", "các quý II, III"."""

from __future__ import annotations

import re

from extractors.deadlines.patterns import dated as g
from extractors.deadlines.reading import UnitReader
from extractors.deadlines.spans import add_span


def read_lists(r: UnitReader) -> None:
    """Lists of months and quarters."""
    for m in r.each(g.QUARTER_LIST):
        _quarter_list(r, m)
    for m in r.each(g.MONTH_LIST):
        _month_list(r, m)


def _month_list(r: UnitReader, m: re.Match[str]) -> None:
    """ "tháng 5, 6, 7/2031": each month is one; "tháng 1+2+3" is one time."""
    again = g.EACH_YEAR.match(r.text, m.end(), r.unit.end)
    if not (m["word"] or again or r.is_time(m.start()) or ends_clause(r, m)) or r.is_spoken_of(m.start()):
        return
    year = int(m["y1"] or m["y2"] or 0) or None
    months = list(re.finditer(r"(?:tháng\s+)?(\d{1,2})", m["months"]))
    if "+" in m["months"]:
        first, last = (r.point(f"tháng {n[1]}" + (f"/{year}" if year else "")) for n in (months[0], months[-1]))
        if first and last and first.first < last.first:
            add_span(r, m.start(), m.end(), first.first, last.last, inferred=last.inferred)
        return
    for n, month in enumerate(months):
        p = r.point(f"tháng {month[1]}" + (f"/{year}" if year else ""))
        if p and (r.is_plausible(p.last) or r.is_time(m.start())):
            start = m.start() if n == 0 else m.start("months") + month.start()
            end = m.start("months") + month.end()
            if n == len(months) - 1:
                end = again.end() if again else m.end()
            kind, freq = ("recurring", "annual") if again else ("during", None)
            r.add(start, end, kind, p.first, p.last, inclusive=True, freq=freq, inferred=p.inferred)


def _quarter_list(r: UnitReader, m: re.Match[str]) -> None:
    """ "các quý II, III/2031": each quarter is one."""
    if not (m["word"] or r.is_time(m.start()) or ends_clause(r, m)) or r.is_spoken_of(m.start()):
        return
    year = m["y1"] or m["y2"]
    quarters = list(re.finditer(r"(?:qu[ýí]\s+|Q\.?\s?)?(IV|I{1,3}|[1-4])(?!\w)", m["quarters"], re.I))
    for n, quarter in enumerate(quarters):
        p = r.point(f"quý {quarter[1]}" + (f"/{year}" if year else ""))
        if p and (r.is_plausible(p.last) or r.is_time(m.start())):
            start = m.start() if n == 0 else m.start("quarters") + quarter.start()
            end = m.end() if n == len(quarters) - 1 else m.start("quarters") + quarter.end()
            r.add(start, end, "during", p.first, p.last, inclusive=True, inferred=p.inferred)


def ends_clause(r: UnitReader, m: re.Match[str]) -> bool:
    """Whether a list of months or quarters is the last of its clause or all of a bracket, or opens a line of a schedule."""
    if r.unit.role in ("purpose", "preamble", "budget"):
        return False
    bracketed = r.before(m.start(), 1) == "(" and r.text.startswith(")", m.end())
    opens = (r.opens(m.start()) or r.before(m.start(), 2) == "; ") and r.text.startswith(":", m.end())
    return bracketed or opens or g.ENDS_LIST.match(r.text, m.end(), r.unit.end) is not None
