"""Times by, on, during or how often something that the plan asks for is due (thời hạn).

Each reader looks for one kind of expression; the first to claim a stretch of text keeps it. Days inside citations,
anniversaries, terms of office and accounts of the past are masked before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import accumulate, islice, pairwise

from extractors.context import Cell, PlanContext, Unit
from extractors.dates import read_day
from extractors.deadlines.cells import read_cells
from extractors.deadlines.dated import read_by, read_days, read_during
from extractors.deadlines.joined import joined
from extractors.deadlines.lists import read_lists
from extractors.deadlines.past import has_happened, is_published
from extractors.deadlines.patterns import around, recurring
from extractors.deadlines.reading import UnitReader, rule_of
from extractors.deadlines.recurring import read_recurring
from extractors.deadlines.relative import (
    read_counted_from_days,
    read_feasts,
    read_labelled,
    read_relative,
    read_sessions,
)
from extractors.deadlines.school import read_school_years
from extractors.deadlines.spans import read_ranges
from extractors.deadlines.strokes import stroked
from extractors.facts import Citation, Deadline
from extractors.signs import scan


def read_unit(r: UnitReader) -> list[Deadline]:
    """The deadlines of one unit, the most telling expressions first."""
    start, end = r.unit.start, r.unit.end
    words = r.words
    timed = (
        r.has_lunar
        or "quý" in words
        or "q.i" in words
        or "cuối năm" in words
        or "đầu năm" in words
        or "hết năm" in words
        or (r.says(around.HAS_DIGIT) and (r.says(around.HAS_TIME_WORD) or r.says(around.HAS_TIME_SIGN)))
    )
    if timed:
        r.taken += [
            m.span() for pattern in (around.ANNIVERSARY, around.OWN_NOTE, around.OWN_PASSING) for m in r.each(pattern)
        ]
    if "họp" in words:
        read_sessions(r)
    if r.unit.cells:
        read_cells(r)
    if r.says(around.HAS_FREQUENCY):
        read_recurring(r)
    if r.has_lunar:
        read_feasts(r)
    if r.says(around.HAS_COUNTED):
        read_counted_from_days(r)
    if timed:
        for read in (read_ranges, read_by, read_days, read_lists, read_school_years, read_during):
            read(r)
    if timed or r.says(around.HAS_EVENT):
        read_relative(r)
    if r.unit.cells or r.may(around.TIME_LABEL) and around.TIME_LABEL.search(r.text, start, end):
        read_labelled(r)
    return joined(r.text, _of_each(r.text, _of_report(r, sorted(r.found, key=lambda d: (d.start, d.end)))))


def _of_each(text: str, found: list[Deadline]) -> list[Deadline]:
    """A day without a year until which something is reported so often: "hằng năm báo cáo UBND xã | trước ngày 15 tháng 11"."""
    out = found[:1]
    for each, d in pairwise(found):
        alone = each.kind == "recurring" and each.end_date is None and each.day is None and each.freq in _LONG_PERIODS
        if alone and _is_one_day(d) and recurring.UNTIL_REPORTED.fullmatch(text, each.end, d.start):
            d = _again(d, each.freq)
        out.append(d)
    return out


def _again(d: Deadline, freq: str | None) -> Deadline:
    """A day that comes again so often."""
    return replace(d, kind="recurring", freq=freq, rrule=rule_of(freq, d.day, d.end_date))


_LONG_PERIODS = ("annual", "semiannual", "quarterly")
"""Periods in which a day and its month come again."""


def _is_one_day(d: Deadline) -> bool:
    """A day or the end of one, no year written."""
    return (
        d.kind in ("by", "on")
        and (d.year_inferred or d.end_date is None)
        and recurring.OTHER_YEAR.search(d.text) is None
    )


def _of_report(r: UnitReader, found: list[Deadline]) -> list[Deadline]:
    """Behind "Báo cáo 6 tháng: …; báo cáo năm: …" a day without a year is that of each such report."""
    found = [_for_report(r, d) for d in found]
    if recurring.REPORT_LABEL.match(r.text, r.unit.body, r.unit.end) is None:
        return found
    labels = list(recurring.REPORT_LABEL.finditer(r.text, r.unit.body, r.unit.end))
    out: list[Deadline] = []
    for d in found:
        label = next((m for m in reversed(labels) if m.end() <= d.start), None)
        yearly = label is not None and d.kind == "by" and d.end_date and d.year_inferred
        out.append(_again(d, "semiannual" if label and label["half"] else "annual") if yearly else d)
    return out


def _for_report(r: UnitReader, d: Deadline) -> Deadline:
    """A day without a year behind which stands for which report it is: "trước ngày 25/6 đối với báo cáo 6 tháng đầu năm"."""
    report = recurring.FOR_REPORT.match(r.text, d.end, r.unit.end) if d.kind == "by" and d.year_inferred else None
    return _again(d, "semiannual" if report["half"] else "annual") if report else d


def find_deadlines(text: str, context: PlanContext, citations: Iterable[Citation] = ()) -> tuple[Deadline, ...]:
    """All deadlines in reading order; times inside citations and their titles are none."""
    masks = sorted(_masks(text, citations))
    starts, reach = [a for a, _ in masks], list(accumulate((b for _, b in masks), max))
    out: list[Deadline] = []
    written, text = text, stroked(text)
    for unit in context.units:
        if is_published(text, unit):
            continue
        if around.OWN_ATTACHMENT.match(text, unit.start) or not context.has_duties(text, unit):
            continue
        if unit.role == "other" and around.PAST_SECTION.search(unit.section + unit.heading):
            continue
        near = masks[bisect_right(reach, unit.start) : bisect_left(starts, unit.end)]
        inside = [(a, b) for a, b in near if unit.start < b]
        if not unit.cells and (told := _told_as_times(text, unit)):
            unit = replace(unit, cells=told)
        found = read_unit(UnitReader(text, unit, context, inside))
        if unit.role == "preamble":
            found = [d for d in found if d.kind != "on" or not has_happened(text, d.end, unit.end)]
        if unit.role == "preamble" and context.issue_date:  # what led to the paper: "Ngày 18/11/2032, … đã họp về …"
            found = [d for d in found if d.end_date is None or d.end_date > context.issue_date]
        found = [_next_due(d, context.issue_date) for d in found]
        out += (d if unit.start <= d.start < unit.end else replace(d, row=unit.start) for d in found)
        for cell in unit.cells:  # of a row above, merged down to this one
            if cell.column == "time" and not unit.owns(cell):
                shared = replace(unit, start=cell.start, end=cell.end, body=cell.start, cells=(cell,))
                out += (replace(d, row=unit.start) for d in read_unit(UnitReader(text, shared, context, [])))
    return tuple(out if text == written else (replace(d, text=written[d.start : d.end]) for d in out))


def _next_due(d: Deadline, issued: date | None) -> Deadline:
    """What comes again each year, on a day whose year is not written, is first due after the paper is issued; 29 February is left open."""
    due = d.due_date
    if issued is None or d.kind != "recurring" or not d.year_inferred or d.start_date or due is None or due >= issued:
        return d
    years = issued.year - due.year + ((due.month, due.day) < (issued.month, issued.day))
    try:
        return replace(d, due_date=due.replace(year=due.year + years))
    except ValueError:  # no such day in that year
        return replace(d, due_date=None)


MOST_LABELS = 50
"""Labels of times that are looked at in one paragraph."""


def _told_as_times(text: str, unit: Unit) -> tuple[Cell, ...]:
    """What is a time by the label before it ("Thời gian: T5 - T8/2031"), or by standing alone, read like a cell of a column of times."""
    if around.TIME_ALONE.fullmatch(text, unit.body, unit.end):
        return (Cell("time", unit.body, unit.end),)
    labels = [m.span() for m in islice(scan.each(around.TIME_LABEL, text, unit.start, unit.end), MOST_LABELS)]
    bounds = [*(start for start, _ in labels[1:]), unit.end]
    times = (
        (at, around.ENDS_TIMES.search(text, at, bound), bound) for (_, at), bound in zip(labels, bounds, strict=False)
    )
    return tuple(Cell("time", at, end.start() if end else bound) for at, end, bound in times)


def _masks(text: str, citations: Iterable[Citation]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for c in citations:
        end = c.end
        if c.title and not c.named:
            near = text[c.end : c.end + len(c.title) + 40]
            at = re.sub(r"\s", " ", near).find(c.title[:40])
            end = c.end + at + len(c.title) if at >= 0 else c.end
        spans.append((c.start, end))
        if c.issue_date and (said := _day_before(text, c)):
            spans.append(said)
    return spans


def _day_before(text: str, c: Citation) -> tuple[int, int] | None:
    """The day of a paper where it stands before the one who issued it: "Ngày 05/01/2031, UBND tỉnh ban hành Quyết định …"."""
    line = text[max(0, c.start - around.LONGEST_ISSUER) : c.start]
    offset = c.start - len(line)
    said = around.ISSUED_ON.search(line, line.rfind("\n") + 1)
    if said is None or read_day(said["day"]) != c.issue_date:
        return None
    return offset + said.start("day"), offset + said.end("day")
