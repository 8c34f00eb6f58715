"""Times from one to another: days, months, quarters, years."""

from __future__ import annotations

import re
from datetime import date

from extractors.dates import year_span
from extractors.deadlines import lunar
from extractors.deadlines.patterns import around, times
from extractors.deadlines.patterns import dated as g
from extractors.deadlines.points import Point
from extractors.deadlines.reading import UnitReader

MOST_DAYS = 366
"""A longer span does not come again each year: "từ năm 2032 đến năm 2034, mỗi năm mở 02 lớp"."""
_READIED_FROM = 11
"""The month from which a plan for the year to come has days: "Kế hoạch năm 2032", "từ 05/12/2031 đến 20/12/2031"."""


def read_ranges(r: UnitReader) -> None:
    for m in r.each(g.HOURS_ON):
        if (p := r.point(m["point"])) and p.is_day:
            r.add(m.start(), m.end(), "on", p.first, p.last, inclusive=True, inferred=p.inferred)
    for m in r.each(g.BEGIN_AND_END):
        last = r.point(m["b"])
        first = r.point(m["a"], None if re.search(times.SIDE_YEAR, m["b"]) else last.last.year) if last else None
        if first and last and first.first <= last.last:
            day = last.first if m["before"] else last.last
            r.add(m.start(), m.end(), "during", first.first, day, inclusive=not m["before"], inferred=last.inferred)
    for m in r.each(g.RANGE):
        _range(r, m)
    for m in r.each(g.RANGE_TO_EVENT):
        if first := r.point(m["a"]):
            r.add(m.start(), m.end(), "during", first.first, inferred=first.inferred)
    for m in (*r.each(g.FROM_NOW), *r.each(g.EVENT_TO_DAY)):
        if last := r.point(m["b"]):
            r.add(m.start(), m.end(), "during", last=last.last, inclusive=True, inferred=last.inferred)
    for m in r.each(g.AFTER):
        if (r.opens(m.start()) or r.is_time(m.start()) or r.before(m.start(), 2) == ": ") and (p := r.point(m["a"])):
            r.add(m.start(), m.end(), "during", p.first)
    _years(r)


_NUMBERED_STAGE = re.compile(r"[Gg]iai đoạn\s+(?:\d|[IVX]+)\s*\($")
"""Before the years of a stage: "Giai đoạn 1 (2031-2033): …"."""


def _heads(r: UnitReader, m: re.Match[str]) -> bool:
    """ "1. Giai đoạn 2031 - 2033": a heading that says when all below it is due."""
    alone = not r.text[m.end() : r.unit.end].strip(" .:")
    return r.unit.kind == "heading" and alone and r.opens(m.start()) and m["word"] is not None


def _years(r: UnitReader) -> None:
    """ "giai đoạn 2031 - 2035", "năm 2031 và các năm tiếp theo", "- Năm 2031: Rà soát …", "…, năm 2032 đạt 99,5%"."""
    for m in r.each(g.YEARS, free=False):
        if r.free(*m.span()) and (
            r.is_time(m.start())
            or _heads(r, m)
            or _NUMBERED_STAGE.search(r.before(m.start()))
            or m[0].startswith(("Trong giai", "trong giai"))
            and not r.before(m.start()).rstrip().endswith("mới")
        ):
            begin, final = year_span(int(m["a"])), year_span(int(m["b"]))
            if begin and final and begin[0] < final[1]:
                last = None if m["on"] else final[1]
                r.add(m.start(), m.end(), "during", begin[0], last, inclusive=None if m["on"] else True)
    _aims(r)
    for m in r.each(g.YEAR_ON):
        r.add(m.start(), m.end(), "during", date(int(m["a"]), 1, 1))
    for m in (*(m for m in r.each(g.OPENING_YEAR) if r.opens(m.start())), *r.each(g.REACHED_IN)):
        span = year_span(int(m["year"]))
        if span and r.is_plausible(span[1]) and r.unit.role not in ("preamble", "budget", "other"):
            r.add(m.start(), m.end(), "during", span[0], span[1], inclusive=True)


def _aims(r: UnitReader) -> None:
    """ "Mục tiêu cụ thể giai đoạn 2031 - 2035", "1. Phát triển kinh tế số đến năm 2035": what all that stands below is aimed at."""
    if r.unit.kind == "heading" and r.unit.role == "purpose":
        goal = g.AIM_OF_HEADING.fullmatch(r.text, r.unit.body, r.unit.end)
        if goal and r.free(*goal.span("time")) and (year := year_span(int(goal["year"]))):
            r.add(*goal.span("time"), "by", last=year[1], inclusive=True)
    aim = g.AIM.fullmatch(r.text, r.unit.body, r.unit.end)
    if aim is None or not r.free(*aim.span("time")):
        return
    begins, ends = year_span(int(aim["a"] or aim["year"])), year_span(int(aim["b"] or aim["year"]))
    if begins and ends and aim["year"]:
        r.add(*aim.span("time"), "by", last=ends[1], inclusive=True)
    elif begins and ends and begins[0] < ends[1]:
        r.add(*aim.span("time"), "during", begins[0], ends[1], inclusive=True)


def _range(r: UnitReader, m: re.Match[str]) -> None:
    """ "từ … đến …": a year written once belongs to both ends."""
    dated = m["a"] and re.search(r"\d\s?/", m["a"]) and not g.COMMEMORATED.search(r.before(m.start()))
    if r.is_spoken_of(m.start()) and not dated:
        before = r.before(m.start())
        if around.BORN.search(before) or around.FIGURES.search(before):
            r.taken.append(m.span())  # nor is its last day a day of its own
        return
    if m["m1"] or m["q1"]:
        _numbered(r, m)
        return
    first_text, last_text = m["a"] or m["c"], m["b"] or m["d"]
    if re.search(times.SIDE_YEAR, last_text):
        _into_next_year(r, m, first_text, last_text)
        return
    last = r.point(last_text if not re.fullmatch(r"\d{4}", last_text) else f"năm {last_text}")
    if last is None:
        return
    if day := re.fullmatch(r"(?:ngày\s+)?(?:(?:mùng|mồng)\s+)?(\d{1,2})", first_text):
        same_month = re.fullmatch(lunar.POINT, last_text)
        first_text = (
            re.sub(r"\d{1,2}", day[1], last_text, count=1) if same_month else f"ngày {day[1]}/{last.last:%m/%Y}"
        )
    first = r.point(first_text, last.last.year)
    if first and first.inferred and first.first > last.last:
        first = r.point(first_text, last.last.year - 1)
    if first is None or first.first > last.last:
        return
    if not (r.is_plausible(last.last) or r.is_time(m.start()) or _made_ready(r, first.first, last)):
        return
    if r.unit.role == "budget" and not r.is_time(m.start()) and re.fullmatch(r"(?:năm\s+)?\d{4}", m["b"] or ""):
        return  # the years of a sum of money
    if not last.is_day and (on := g.AND_ON.match(r.text, m.end(), r.unit.end)):
        r.add(m.start(), on.end(), "during", first.first, inferred=last.inferred)
        return
    add_span(r, m.start(), m.end(), first.first, last.last, inferred=last.inferred, each_year=bool(m["each"]))


def _made_ready(r: UnitReader, first: date, last: Point) -> bool:
    """Whether days from one to another begin in the last months before the year of a plan without a day of issue."""
    year = r.context.year if r.context.issue_date is None else None
    return year is not None and last.is_day and date(year - 1, _READIED_FROM, 1) <= first < date(year, 1, 1)


def _into_next_year(r: UnitReader, m: re.Match[str], first_text: str, last_text: str) -> None:
    """ "từ 15/11/2031 đến 30/4 năm sau": the year after that of the beginning; "từ tháng 11 năm trước" is any year's."""
    any_year = re.search(r"\s+năm\s+trước$", first_text) and not re.search(r"(?:nay|này)$", last_text)
    first = r.point(re.sub(times.SIDE_YEAR, "", first_text) if any_year else first_text)
    own = first is not None and not first.inferred
    last = r.point(last_text, first.first.year) if first and own else r.point(last_text)
    if first and last and first.first <= last.last and (r.is_plausible(last.last) or r.is_time(m.start())):
        add_span(r, m.start(), m.end(), first.first, last.last, inferred=not own, each_year=bool(any_year or m["each"]))


def add_span(
    r: UnitReader, start: int, end: int, first: date, last: date, *, inferred: bool, each_year: bool = False
) -> None:
    """A span of days, or one that comes again each year: "từ tháng 3 đến tháng 11 hằng năm"."""
    again = None if (last - first).days > MOST_DAYS else g.EACH_YEAR.match(r.text, end, r.unit.end)
    if inferred and (before := g.YEAR_BEFORE.search(r.before(start, 20))):
        r.found = [d for d in r.found if not (d.freq == "annual" and start - len(before[0]) <= d.start < start)]
        start, each_year = start - len(before[0]), True
    end = again.end() if again else end
    kind, freq = ("recurring", "annual") if again or each_year else ("during", None)
    r.add(start, end, kind, first, last, inclusive=True, freq=freq, inferred=inferred)


def _numbered(r: UnitReader, m: re.Match[str]) -> None:
    """ "tháng 11 - 12/2031", "quý II - III/2031": the word and the year said once."""
    word, first_no, last_no = ("tháng", m["m1"], m["m2"]) if m["m1"] else ("quý", m["q1"], m["q2"])
    year = re.search(r"\d{4}", m["my"] or m["qy"] or "")
    last = r.point(f"{word} {last_no}" + (f"/{year[0]}" if year else ""))
    first = r.point(f"{word} {first_no}", last.last.year) if last else None
    if first and last and first.first < last.first and (r.is_time(m.start()) or r.is_plausible(last.last)):
        add_span(r, m.start(), m.end(), first.first, last.last, inferred=last.inferred)
