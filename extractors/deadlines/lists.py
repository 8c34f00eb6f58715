"""Months and quarters named one by one: "tháng 5, 6, 7/2031", "các quý II, III"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.deadlines.patterns import dated as g
from extractors.deadlines.reading import UnitReader
from extractors.deadlines.spans import add_span


def read_lists(r: UnitReader) -> None:
    """Lists of months and quarters."""
    if "q" in r.words:
        for m in r.each(g.QUARTER_LIST):
            _quarter_list(r, m)
    for m in r.each(g.MONTH_LIST):
        _month_list(r, m)


def _month_list(r: UnitReader, m: re.Match[str]) -> None:
    """ "tháng 5, 6, 7/2031": each month is one; "tháng 1+2+3" is one time."""
    months = list(re.finditer(r"(?:tháng\s+)?(\d{1,2})", m["months"]))
    if "+" not in m["months"]:
        _each(r, m, "tháng", m.start("months"), months)
    elif _is_time(r, m):
        points = [r.point(_of_year(f"tháng {n[1]}", m)) for n in (months[0], months[-1])]
        if points[0] and points[1] and points[0].first < points[1].last:
            add_span(r, m.start(), m.end(), points[0].first, points[1].last, inferred=points[1].inferred)


def _quarter_list(r: UnitReader, m: re.Match[str]) -> None:
    """ "các quý II, III/2031": each quarter is one."""
    quarters = list(re.finditer(r"(?:qu[ýí]\s+|Q\.?\s?)?(IV|I{1,3}|[1-4])(?!\w)", m["quarters"], re.I))
    _each(r, m, "quý", m.start("quarters"), quarters)


def _each(r: UnitReader, m: re.Match[str], word: str, start: int, numbers: Sequence[re.Match[str]]) -> None:
    """Each month or quarter of a list, which may come again each year."""
    if not _is_time(r, m):
        return
    again = g.EACH_YEAR.match(r.text, m.end(), r.unit.end)
    kind, freq = ("recurring", "annual") if again else ("during", None)
    for n, number in enumerate(numbers):
        p = r.point(_of_year(f"{word} {number[1]}", m))
        if p and (r.is_plausible(p.last) or r.is_time(m.start())):
            begins = m.start() if n == 0 else start + number.start()
            ends = start + number.end() if n < len(numbers) - 1 else again.end() if again else m.end()
            r.add(begins, ends, kind, p.first, p.last, inclusive=True, freq=freq, inferred=p.inferred)


def _of_year(written: str, m: re.Match[str]) -> str:
    """A month or quarter with the year at the end of its list."""
    year = m["y1"] or m["y2"]
    return f"{written}/{year}" if year else written


def _is_time(r: UnitReader, m: re.Match[str]) -> bool:
    """Does a list say when something is due?"""
    again = g.EACH_YEAR.match(r.text, m.end(), r.unit.end)
    told = m["word"] or again or r.is_time(m.start()) or ends_clause(r, m)
    return bool(told) and not r.is_spoken_of(m.start())


def ends_clause(r: UnitReader, m: re.Match[str]) -> bool:
    """Whether a list of months or quarters is the last of its clause or all of a bracket, or opens a line of a schedule."""
    if r.unit.role in ("purpose", "preamble", "budget"):
        return False
    bracketed = r.before(m.start(), 1) == "(" and r.text.startswith(")", m.end())
    opens = (r.opens(m.start()) or r.before(m.start(), 2) == "; ") and r.text.startswith(":", m.end())
    return bracketed or opens or g.ENDS_LIST.match(r.text, m.end(), r.unit.end) is not None
