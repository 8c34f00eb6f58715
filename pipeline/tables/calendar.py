"""The deadlines of a run as an iCalendar file (RFC 5545): a whole-day event each, recurring ones with their rule.

`by` is its last day in time, `during` its span, `on` its day; an open window is the day it opens. A span of more than two
weeks is a task (VTODO) due on its last day: as an event it would be a bar over the year. Recurrences run from the plan's
issue to the end of its period. What has no day, or a rule that does not say which day, is left out and
counted in the calendar's description.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from textwrap import shorten
from typing import Any

from dateutil.rrule import rrulestr
from icalendar import Calendar, Event, Todo

from pipeline.messages import Lang, word
from pipeline.signs import UNSEEN, shown
from pipeline.tables import schema
from pipeline.tables.schema import Row, Table

Record = dict[str, Any]

_LONGEST_EVENT = timedelta(14)
_WHAT = 90
_UNDER = 1000
_BODIES = 2
_SCHOOL_YEAR_STARTS = 8
_SHORTEST_SENTENCE = 15
_PERIOD = re.compile(r"(giai đoạn|năm học)\s+(20\d{2})\s*-\s*(20\d{2})", re.I)
_TIME_LABEL = re.compile(r"(?:Thời (?:gian|hạn|điểm)|Hoàn thành|Tiến độ|Hạn)\b[^:]{0,30}:")
_TIME_HEADING = re.compile(r"thời (?:gian|hạn|điểm)|tiến độ|hoàn thành|lộ trình", re.I)
_GENERAL_HEADING = re.compile(
    r"(?:(?:một số|các) )?(?:nội dung|nhiệm vụ|mục (?:đích|tiêu)|yêu cầu|tổ chức thực hiện|phân công(?: nhiệm vụ)?)"
    r"(?: (?:chung|chính|cụ thể|chủ yếu|trọng tâm|thực hiện))?",
    re.I,
)
_DAY_KNOWN = re.compile(
    r"FREQ=(?:DAILY$|WEEKLY;BYDAY|MONTHLY;BYDAY|MONTHLY;BYMONTHDAY|YEARLY;BYMONTH=[\d,]+;BYMONTHDAY)"
)
_BRACKETS = re.compile(r"\([^()]*\)")
_ROLES = ("lead", "support", "assigned", "report_to")


def calendar(rows: Mapping[str, Iterable[Row]], lang: Lang = "vi") -> bytes:
    """The calendar of a run from its tables' rows, every document among them; the same rows give the same bytes."""
    plans = {d["doc_id"]: _Plan(d) for d in _records(schema.DOCUMENTS, rows)}
    for record in _records(schema.TEXTS, rows):
        plans[record["doc_id"]].text = record["text"] or ""
    for table, kept in ((schema.SECTIONS, "sections"), (schema.ITEMS, "items"), (schema.ASSIGNMENTS, "assignments")):
        for record in _records(table, rows):
            getattr(plans[record["doc_id"]], kept).append(record)
    events, left_out = [], 0
    for deadline in _records(schema.DEADLINES, rows):
        plan = plans[deadline["doc_id"]]
        when = _recurrence(deadline, plan.document) if deadline["kind"] == "recurring" else _days(deadline)
        if when is None:
            left_out += 1
        else:
            events.append(_event(deadline, plan, when, lang))
    return bytes(_calendar(events, left_out, lang).to_ical())


def _records(table: Table, rows: Mapping[str, Iterable[Row]]) -> Iterable[Record]:
    return (dict(zip(table.names, row, strict=True)) for row in rows.get(table.name, ()))


def _calendar(events: list[Event | Todo], left_out: int, lang: Lang) -> Calendar:
    result = Calendar()
    result.add("prodid", f"-//kehoach//kehoach//{lang.upper()}")
    result.add("version", "2.0")
    result.add("x-wr-calname", word("calendar.name", lang))
    result.add("x-wr-caldesc", word("calendar.counts", lang, count=len(events), left_out=left_out))
    for event in events:
        result.add_component(event)
    return result


# --- when ------------------------------------------------------------------------------------------------------

When = tuple[date, date, dict[str, Any] | None]
"""First day, last day, rule."""


def _days(d: Record) -> When | None:
    first, last = d["start_date"], d["due_date"]
    if last is None:
        return (first, first, None) if first else None
    return (first if first and first <= last else last), last, None


def _recurrence(d: Record, document: Record) -> When | None:
    """Each day that is the last in time, from the plan's issue to the end of its period."""
    rule, due = d["rrule"], d["due_date"]
    if due is not None and not _DAY_KNOWN.match(rule or ""):
        return due, due, None
    period = _period(document)
    if not rule or period is None or not _DAY_KNOWN.match(rule):
        return None
    if due and d["start_date"]:  # a span that comes again each year
        return d["start_date"], due, {"FREQ": "YEARLY", "UNTIL": period[1]}
    if d["end_inclusive"] is False:
        rule = _day_before(rule)
    begin, end = due or period[0], period[1]
    first = next(iter(rrulestr(rule, dtstart=datetime(begin.year, begin.month, begin.day))), None)
    if first is None or first.date() > end:
        return (due, due, None) if due else None
    parts: dict[str, Any] = {k: v.split(",") for k, v in (part.split("=") for part in rule.split(";"))}
    return first.date(), first.date(), {**parts, "UNTIL": end}


def _day_before(rule: str) -> str:
    """The rule of the days before: "trước ngày 20" is in time on the 19th. Rules by weekday or hour stay."""
    found = re.search(r";BYMONTHDAY=([\d,]+)(;BYSETPOS=-1)?", rule)
    if found is None:
        return rule
    day = int(found[1].split(",")[-1]) - 1
    if not day:  # before the first: the last of the month before
        months = re.search(r"BYMONTH=([\d,]+)", rule)
        earlier = ",".join(str((int(m) - 2) % 12 + 1) for m in months[1].split(",")) if months else ""
        rule = rule.replace(months[0], f"BYMONTH={earlier}") if months else rule
        return rule.replace(found[0], ";BYMONTHDAY=-1")
    days = ",".join(map(str, range(28, day + 1)))
    return rule.replace(found[0], f";BYMONTHDAY={day}" if day <= 28 else f";BYMONTHDAY={days};BYSETPOS=-1")


def _period(document: Record) -> tuple[date, date] | None:
    """The days that a plan is for, from its issue on; None where neither title nor date of issue says."""
    issued, year = document["issue_date"], document["period_year"]
    named = _PERIOD.search(document["title"] or "")
    if named and named[1].lower() == "năm học":
        begin = date(int(named[2]), _SCHOOL_YEAR_STARTS, 1)
        end = date(int(named[3]), _SCHOOL_YEAR_STARTS, 1) - timedelta(1)
    elif named:
        begin, end = date(int(named[2]), 1, 1), date(int(named[3]), 12, 31)
    elif year or issued:
        begin, end = date(year or issued.year, 1, 1), date(year or issued.year, 12, 31)
    else:
        return None
    begin = max(begin, issued) if issued else begin
    return (begin, end) if begin <= end else None


# --- what and who ----------------------------------------------------------------------------------------------


class _Plan:
    """A document's rows, and where in them a deadline stands."""

    def __init__(self, document: Record) -> None:
        self.document = document
        self.text = ""
        self.sections: list[Record] = []
        self.items: list[Record] = []
        self.assignments: list[Record] = []
        self._starts: list[int] | None = None
        self._bodies: dict[str, list[Record]] = defaultdict(list)

    def _index(self) -> list[int]:
        if self._starts is None:
            self.items.sort(key=lambda i: i["char_start"])
            self._starts = [i["char_start"] for i in self.items]
            for a in self.assignments:
                self._bodies[a["item"] or ""].append(a)
        return self._starts

    def unit(self, at: int) -> Record | None:
        """The paragraph or row at an offset; None in a heading."""
        i = bisect_right(self._index(), at) - 1
        return self.items[i] if i >= 0 and at < self.items[i]["char_end"] else None

    def line(self, at: int) -> tuple[str, int]:
        """The line of the text at an offset, and where in it that is."""
        start = self.text.rfind("\n", 0, at) + 1
        stop = self.text.find("\n", at)
        return self.text[start : stop if stop >= 0 else len(self.text)], at - start

    def headings(self, at: int) -> list[Record]:
        """The sections around an offset, the innermost last."""
        return [s for s in self.sections if s["char_start"] <= at < s["char_end"]]

    def assignments_of(self, item: str | None) -> list[Record]:
        """The assignments of an item, whatever their role."""
        self._index()
        return self._bodies.get(item or "", [])

    def bodies(self, item: str | None, at: int) -> dict[str, list[str]]:
        """Bodies of an item by role; where it names nobody to do it, the body that the heading above it is."""
        found: dict[str, list[str]] = defaultdict(list)
        for a in self.assignments_of(item):
            found[a["role"]].append(a["body"])
        if not (found["lead"] or found["assigned"]):
            for s in reversed(self.headings(at)):
                named = [
                    a["body"]
                    for a in self._bodies.get(s["item"] or "", ())
                    if a["role"] == "assigned" and a["body"] and a["body"] in (s["heading"] or "")
                ]
                if named:
                    found["assigned"] = named
                    break
        return {role: list(dict.fromkeys(names)) for role, names in found.items() if names}


def _event(d: Record, plan: _Plan, when: When, lang: Lang) -> Event | Todo:
    first, last, rule = when
    document = plan.document
    bodies = plan.bodies(d["item"], d["char_start"])
    what, sentence = _what(d, plan)
    named = {name for names in bodies.values() for name in names}
    what = _BRACKETS.sub(lambda m: "" if any(name in m[0] for name in named) else m[0], what).strip(" .;,:/")
    what = what[:1].upper() + what[1:]
    who = (bodies.get("lead") or bodies.get("assigned") or [])[:_BODIES]
    opens = d["kind"] == "during" and d["due_date"] is None
    lead = word("calendar.opens", lang) if opens else ""
    is_task = last - first > _LONGEST_EVENT
    event = Todo() if is_task else Event()
    event.add("uid", _uid(d))
    event.add("dtstamp", _stamp(document["issue_date"]))
    event.add("dtstart", first)
    if is_task:
        event.add("due", last)
    else:
        event.add("dtend", last + timedelta(1))  # the day after, as RFC 5545 has it
    if rule:
        event.add("rrule", rule)
    event.add("summary", _plain(lead + shorten(what, _WHAT, placeholder="…") + (f" ({', '.join(who)})" if who else "")))
    event.add("description", _plain(_description(d, document, bodies, sentence, lang)))
    event.add("categories", [_plain(document["issuer"] or document["doc_id"])])
    if not is_task:
        event.add("transp", "TRANSPARENT")
    return event


def _uid(d: Record) -> str:
    """The same for the same words at the same place of the same file."""
    key = "\n".join(str(d[name]) for name in ("doc_id", "item", "char_start", "char_end", "freq"))
    return hashlib.sha256(key.encode()).hexdigest()[:32] + "@kehoach"


def _stamp(issued: date | None) -> datetime:
    """The plan's day of issue: the events say what it said then."""
    day = issued or date(2000, 1, 1)
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _plain(text: str) -> str:
    return UNSEEN.sub(" ", shown(text))


def _what(d: Record, plan: _Plan) -> tuple[str, str]:
    """What is due in a few words, and the sentence that says so."""
    unit, headings = plan.unit(d["char_start"]), plan.headings(d["char_start"])
    named_above = [s["heading"] for s in headings if s["heading"] and not _TIME_HEADING.match(s["heading"])]
    if unit is None:
        heading = headings[-1] if headings else {"label": None, "heading": "", "item": None}
        line, at = plan.line(d["char_start"])
        after = line.find(heading["heading"] or "", 0, at) + len(heading["heading"] or "")
        if at - after > len(" : "):  # what follows a heading in its own line
            return _short(_sentence(line, at), heading["label"], d["text"]) or _topic(named_above, plan), line
        under = (i["text"] or "" for i in plan.items if (i["item"] or "").startswith(f"{heading['item']}/"))
        return _topic(named_above[-2:], plan), "\n".join(under)[:_UNDER] or line
    text = unit["text"] or ""
    if unit["kind"] == "table_row":
        cells = [c.strip() for c in text.split(" | ")]
        named = {a["body"] for a in plan.assignments_of(unit["item"])}
        said = [c for c in cells if " " in c and d["text"] not in c and c not in named]
        return (said[0] if said else _topic(named_above[-1:], plan)), text
    sentence = _sentence(text, d["char_start"] - unit["char_start"])
    if what := _short(sentence, unit["label"], d["text"]):
        return what, sentence
    first = next(i for i in plan.items if i["item"] == unit["item"])
    if first is not unit and (what := _short(first["text"] or "", first["label"], "")):
        return what, sentence
    return _topic(named_above[-1:], plan), sentence


def _topic(headings: list[str], plan: _Plan) -> str:
    """What headings say, the plan's title where there are none, and after those that every plan has."""
    title = plan.document["title"] or plan.document["doc_id"]
    general = all(_GENERAL_HEADING.fullmatch(heading) for heading in headings)
    return ": ".join((*headings, title) if general else headings)


def _short(sentence: str, label: str | None, time: str) -> str | None:
    """A sentence in one line without its label; None where it says little more than the time."""
    said = " ".join(_unlabelled(sentence, label).split())
    return None if _TIME_LABEL.match(said) or len(said) - len(time) < _SHORTEST_SENTENCE else said


def _sentence(text: str, at: int) -> str:
    """The sentence of a paragraph around an offset; what stands in brackets ends none."""
    whole, text = text, _BRACKETS.sub(lambda m: "_" * len(m[0]), text)
    start = max((m.end() for m in re.finditer(r"[.;](?=\s)|\n", text[:at])), default=0)
    stop = re.search(r"[.;](?=\s|$)|\n", text[at:])
    return whole[start : at + stop.start() if stop else len(text)].strip()


def _unlabelled(text: str, label: str | None) -> str:
    """A paragraph without the label before it."""
    text = text.lstrip(" -+*•–")
    return re.sub(rf"^\(?{re.escape(label)}[\s.):/-]+", "", text) if label else text


def _description(d: Record, document: Record, bodies: dict[str, list[str]], sentence: str, lang: Lang) -> str:
    issued = document["issue_date"]
    day = f"{issued:%d/%m/}{issued.year}" if issued else ""
    parts = {"code": document["code"], "day": day, "issuer": document["issuer"]}
    named = (
        document["doc_type"] or "Kế hoạch",
        *(word(f"calendar.{name}", lang, value=value) for name, value in parts.items() if value),
    )
    lines = [
        " ".join(part for part in named if part),
        document["title"] or "",
        word("calendar.item", lang, value=d["item"]) if d["item"] else "",
        word("calendar.due", lang, value=d["text"]),
        *(f"{word(f'role.{role}', lang)}: {'; '.join(bodies[role])}" for role in _ROLES if role in bodies),
        f"“{sentence}”",
        word("calendar.file", lang, value=document["doc_id"]),
    ]
    return "\n".join(line for line in lines if line)
