"""Times counted from an event or tied to a feast, and whatever a time label or a time column says without a date."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from extractors.dates import year_span
from extractors.deadlines import lunar
from extractors.deadlines.patterns import around, times
from extractors.deadlines.patterns import relative as g
from extractors.deadlines.reading import UNITS, Counted, UnitReader
from extractors.deadlines.school import read_school_days, read_week_of_a_column
from extractors.deadlines.working_days import add_working_days, on_or_after

_NUMBERS = {"một": 1, "hai": 2, "ba": 3, "năm": 5, "bảy": 7, "mười": 10, "mười lăm": 15, "ba mươi": 30}


def read_counted_from_days(r: UnitReader) -> None:
    """Before the days themselves are read: "trong 10 ngày kể từ ngày 01/3/2031"."""
    for pattern in (g.WITHIN, g.COUNTED_FROM):
        for m in r.each(pattern):
            if m["event"] and r.point(m["event"]) and re.fullmatch(rf"(?:ngày\s+)?(?:{times.DAY})", m["event"]):
                _count(r, m)


def read_sessions(r: UnitReader) -> None:
    """Before the part of a year in their name is read: "tại kỳ họp cuối năm"."""
    for m in r.each(g.SESSION):
        r.add(m.start(), m.end(), "relative", counted={"anchor": m["event"]})


def read_relative(r: UnitReader) -> None:
    for m in r.each(g.ISSUE_TO_EVENT):
        r.add(m.start(), m.end(), "during", counted={"anchor": m["event"].strip()})
    for m in r.each(g.TERM_OF_OFFICE):
        r.add(m.start(), m.end(), "relative", counted={"anchor": "nhiệm kỳ"})
    read_school_days(r)
    _around_events(r)
    for m in r.each(g.COUNTED_FROM, free=False):
        if r.free(m.start(), m.start("event")):  # the event may name a paper: "tính từ ngày công bố Quyết định 118"
            _count(r, m)
    for m in r.each(g.AFTER_EVENT, free=False):
        end = r.free_until(m.start(), m.end())  # where another time begins: "trước khi khai mạc và trước ngày 05/5"
        said = g.TIES.sub("", r.text[m.start() : end])
        event = r.text[m.end("link") if m["link"] else m.start() : m.start() + len(said)].strip()
        if event and not _names_other(r, m):
            r.add(m.start(), m.start() + len(said), "relative", counted={"anchor": event})
    for m in r.each(g.HOURS) if r.text.find("giờ", r.unit.start, r.unit.end) >= 0 else ():
        last = re.findall(r"\d+", m[0])[-1]
        r.add(m.start(), m.end(), "relative", counted={"offset": f"PT{int(last)}H", "working_days": False})
    for m in r.each(g.PERIODIC):
        attribute = g.KIND_OF.search(r.before(m.start(), 30)) and not g.THEN_DONE.match(r.text, m.end(), r.unit.end)
        if not attribute and not _says_when(r, m.start()):
            r.add(m.start(), m.end(), "recurring", freq="periodic")


def _names_other(r: UnitReader, m: re.Match[str]) -> bool:
    """An event that only tells what led to the plan, which persons are meant ("người sau khi …"), or a name ("công tác kết thúc …")."""
    if r.unit.role == "preamble" or m["verb"] and r.is_spoken_of(m.start()):
        return True
    return not m[0].lower().startswith("trước") and g.WHO_HAS.search(r.before(m.start(), 40)) is not None


def _around_events(r: UnitReader) -> None:
    """ "sau Ngày hội 03 ngày", "ngay trong ngày", "trong 24 giờ"."""
    for m in (*r.each(g.AROUND_EVENT), *r.each(g.AFTER_SHORT_EVENT), *r.each(g.COUNTED_BACK)):
        if r.free(*m.span()):
            _count(r, m)
    for m in r.each(g.SAME_DAY):
        r.add(m.start(), m.end(), "relative", counted={"anchor": m[0].strip()})
    for m in r.each(g.WITHIN_A_DAY):
        if not r.is_spoken_of(m.start()) and _is_done(r, m.start()):
            r.add(m.start(), m.end(), "relative", counted={"anchor": m[0].strip()})
    for m in r.each(g.WITHIN):
        if around.NO_TIMES.search(r.before(m.start(), 20)):
            continue
        ends = m["word"].lower() == "trong" and m["unit"] == "ngày" and g.ENDS_CLAUSE.match(r.text, m.end(), r.unit.end)
        if _is_window(m) or ends and _is_done(r, m.start()):
            _count(r, m)


def _is_done(r: UnitReader, at: int) -> bool:
    """Whether the clause before a time says what is done by then, not what lasts so long."""
    clause = re.split(r"[.;:\n]", r.before(at, 160))[-1]
    words = list(g.DONE_OR_LASTS.finditer(clause))
    return bool(words and words[-1]["done"])


def read_feasts(r: UnitReader) -> None:
    """ "trước Tết Nguyên đán": relative to the feast; the day before it is the last in time, where its year is known."""
    for m in r.each(g.FEAST_TIME):
        word = m["word"].lower()
        if r.unit.role in ("purpose", "preamble") or "dịp" in word and r.is_spoken_of(m.start()):
            continue
        span = lunar.feast(m, r.since)
        before = word.startswith("trước") and "sau" not in word
        one_day = not re.match(r"[Tt]ết (?:[Nn]guyên|[Cc]ổ|[Ââ]m)|[Tt]ết\s*$", m["feast"])
        due = None
        if span and before and m["n"]:
            due = _counted_from(span.first, m, before)
        elif span and before:
            due = span.first - timedelta(1)
        elif span and "dịp" in word and one_day and not m["name"]:
            due = span.first
        r.add(
            m.start(),
            m.end(),
            "relative",
            inferred=bool(span and span.inferred),
            counted={"anchor": m["feast"], **(_length(m, before) if m["n"] else {}), "due_date": due},
        )
    r.taken += [m.span() for m in r.each(g.FEAST_DAY)]


def _count(r: UnitReader, m: re.Match[str]) -> None:
    """A length of time and its event: the offset has a sign where it is counted back."""
    lead = None if "word" in m.groupdict() else g.LIMIT_BEFORE.search(r.before(m.start(), 16))
    word, link = (lead[0] if lead else m.groupdict().get("word") or "").strip().lower(), (m["link"] or "").lower()
    before = link.startswith(("trước", "so với")) or not link and "trước" in word
    event = (m["event"] or "").strip() or None
    anchor = _anchor_day(r, event, m.start()) if event else None
    is_limit = before or not (word == "sau" or link.startswith("sau") and word in ("", "ngay", "ít nhất"))
    due = _counted_from(anchor, m, before) if anchor and is_limit else None
    if event and re.search(r"\smà\s", event):
        return  # a condition: "24 tháng kể từ … mà không triển khai"
    start = m.start() - len(lead[0]) if lead else m.start()
    if m["unit"] == "giờ" and word == "trước" and not event:  # a time of day
        r.add(start, m.end(), "relative")
        return
    r.add(start, m.end(), "relative", counted={"anchor": event, **_length(m, before), "due_date": due})


def _number(m: re.Match[str]) -> int:
    return int(m["n"]) if m["n"].isdigit() else _NUMBERS[m["n"]]


def _length(m: re.Match[str], before: bool) -> Counted:
    duration = ("-" if before else "") + UNITS[m["unit"]].format(_number(m))
    return {"offset": duration, "working_days": bool(m["working"])}


def _counted_from(day: date, m: re.Match[str], before: bool) -> date | None:
    """The last day in time; the day counted from is not itself counted (Civil Code 2015, art. 147–148)."""
    n = -_number(m) if before else _number(m)
    if m["unit"] in ("giờ", "phút"):
        return None
    if m["working"]:
        return add_working_days(day, n)
    days = {"ngày": relativedelta(days=n), "tuần": relativedelta(weeks=n), "tháng": relativedelta(months=n)}
    last = day + days[m["unit"]]
    return last if before else on_or_after(last)


def _anchor_day(r: UnitReader, event: str, at: int) -> date | None:
    """The day of an event that the plan itself dates: a day in full, or its own issue, no other paper being spoken of."""
    if re.fullmatch(rf"(?:ngày\s+)?(?:{times.DAY})", event):
        point = r.point(event)
        return point.last if point else None
    own = re.fullmatch(g.OWN_ISSUE, event)
    if own is None:
        return None
    sentence = r.before(at, 300)
    sentence = sentence[max(sentence.rfind(". "), sentence.rfind("\n")) + 1 :]
    meant = own["this_a"] or own["this_b"] or not g.OTHER_PAPER.search(sentence)
    return r.context.issue_date if meant else None


def _says_when(r: UnitReader, at: int) -> bool:
    """The same sentence names a frequency."""
    stop = r.text.find(". ", at, r.unit.end)
    stop = stop if stop >= 0 else r.unit.end
    return any(d.freq and at <= d.start < stop for d in r.found)


def _is_window(m: re.Match[str]) -> bool:
    """Not a mere length ("trong 3 tháng"): it has an event, working days, or a limit word of its own."""
    if m["link"] or m["working"]:
        return True
    if m["unit"] == "phút" and m["word"].lower() in ("không quá", "tối đa"):
        return False  # how long something takes
    if m["first"] or m["unit"] in ("giờ", "phút") and m["word"].lower() == "trong":
        return True
    return m["unit"] != "tháng" and not re.match(r"[Tt]rong$|[Íí]t nhất|[Tt]ối thiểu|[Tt]ối đa", m["word"])


def read_labelled(r: UnitReader) -> None:
    """What a time label or a time column says when it is no date: "Theo lịch công tác", "Thường xuyên"."""
    for m in r.each(g.REGULARLY):
        if r.is_time(m.start()):
            r.add(m.start(), m.end(), "recurring", freq="periodic")
    for m in r.each(g.ALL_YEAR, free=False):
        year = int(m["year"]) if m["year"] else r.context.year
        if r.free(*m.span()) and r.is_time(m.start()) and year and (span := year_span(year)):
            r.add(m.start(), m.end(), "during", span[0], span[1], inclusive=True, inferred=not m["year"])
    read_week_of_a_column(r)
    for m in r.each(g.LABEL_RELATIVE, free=False):
        if r.free(*m.span()) and r.is_time(m.start()) and not any(m.start() - 40 <= d.start < m.end() for d in r.found):
            r.add(m.start(), m.end(), "relative", counted={"anchor": _event(m[0])})


def _event(written: str) -> str | None:
    """The event in "sau khi có Quy chế"; none in "theo kế hoạch riêng", which names no event."""
    m = re.match(r"(?:sau|trước|khi)(?: khi)?\s+(?P<event>.+)", written, re.I)
    return m["event"].strip() if m else None
