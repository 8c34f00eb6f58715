"""Times without a date: counted from an event, or whatever a time label or a time column says."""

from __future__ import annotations

import re

from extractors import deadline_grammar as g
from extractors.dates import year_span
from extractors.deadline_reader import UnitReader


def read_relative(r: UnitReader) -> None:
    for m in r.each(g.WITHIN):
        if _is_window(m):
            r.add(m.start(), m.end(), "relative")
    for m in r.each(g.AFTER_EVENT):
        if r.unit.role not in ("purpose", "preamble"):
            r.add(m.start(), m.end(), "relative")
    for m in r.each(g.HOURS):
        r.add(m.start(), m.end(), "relative")
    for m in r.each(g.PERIODIC):
        if not _says_when(r, m.start()):
            r.add(m.start(), m.end(), "recurring", freq="periodic")


def _says_when(r: UnitReader, at: int) -> bool:
    """The same sentence names a frequency."""
    stop = r.text.find(". ", at, r.unit.end)
    stop = stop if stop >= 0 else r.unit.end
    return any(d.freq and at <= d.start < stop for d in r.found)


def _is_window(m: re.Match[str]) -> bool:
    if m["event"]:
        return True
    tail = m[0][len(m["word"]) :]
    return (
        bool(re.search(r"kể từ|tính từ|làm việc|sau|khi|trước", tail))
        or m["word"].strip().lower() != "trong"
        and m["unit"] != "tháng"
    )


def read_labelled(r: UnitReader) -> None:
    """What a time label or a time column says when it is no date: "Theo lịch công tác", "Thường xuyên"."""
    for m in r.each(g.REGULARLY):
        if r.is_time(m.start()):
            r.add(m.start(), m.end(), "recurring", freq="periodic")
    for m in r.each(g.ALL_YEAR, free=False):
        year = int(m["year"]) if m["year"] else r.context.year
        if r.free(*m.span()) and r.is_time(m.start()) and year and (span := year_span(year)):
            r.add(m.start(), m.end(), "during", span[0], span[1], inclusive=True, inferred=not m["year"])
    for m in r.each(g.LABEL_RELATIVE, free=False):
        if r.free(*m.span()) and r.is_time(m.start()) and not any(m.start() - 40 <= d.start < m.end() for d in r.found):
            r.add(m.start(), m.end(), "relative")
