"""From a plan to its facts: puts what segment knows on the spaCy Doc and collects what the extractors find."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractors.assignments.reader import find_assignments
from extractors.bodies.names import is_person
from extractors.citations.flags import suggestion
from extractors.citations.reader import find_citations
from extractors.columns import with_columns
from extractors.context import Cell, PlanContext
from extractors.context import Unit as ContextUnit
from extractors.dates import DAY_NUMERIC
from extractors.deadlines.reader import find_deadlines
from extractors.deadlines.reading import SCHOOL_YEAR_STARTS
from extractors.facts import Assignment, Citation, Deadline, Metadata, Recipient
from extractors.metadata.reader import dateline, find_metadata
from extractors.recipients import find_recipients
from pipeline.model import Diagnostic, Paragraph, Plan, Severity, Source

if TYPE_CHECKING:
    from spacy.language import Language


MOST_DAYS = 2 / 3
"""Of the days of a plan that are written in full: so many tell the year of the others."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was found in one plan, in reading order."""

    plan: Plan
    metadata: Metadata
    citations: tuple[Citation, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def extract(plan: Plan) -> Facts:
    """The facts of a segmented plan; empty for a plan without text.

    The extractors are called as functions; `load()` offers the same ones as spaCy components.
    """
    text = plan.text.text
    context = with_columns(text, _context(plan))
    metadata = find_metadata(text, context)
    context = replace(
        context, school_year=_school_year(metadata), issue_date=metadata.issue_date, issuer=metadata.issuer
    )
    citations = find_citations(text, context)
    context = replace(context, year=_year(plan, metadata, citations))
    deadlines = find_deadlines(text, context, citations)
    recipients = find_recipients(text, context)
    return Facts(
        plan,
        metadata,
        citations,
        deadlines,
        find_assignments(text, context, citations, (r.body for r in recipients)),
        recipients,
        (*_missing(plan, metadata), *_diagnostics(citations), *_impossible(deadlines), *_weekdays(text, deadlines)),
    )


def with_source(facts: Facts, source: Source) -> Facts:
    """What the file tells beside its text. A number or day that was left empty for its handwriting is not blank too; electronic
    signatures speak where the page is silent, each with a diagnostic: the signer's name where it is one person's. Their day is
    only shown: a plan may be signed on another day than it bears."""
    written = {_OF_HAND.get(d.code) for d in source.diagnostics}
    told = tuple(d for d in facts.diagnostics if d.code not in _BLANKS or d.code.partition("_")[2] not in written)
    metadata, notes = facts.metadata, []
    persons = {name for s in source.signatures if is_person(name := s.by.partition(" (")[0].title())}
    if metadata.signer is None and len(persons) == 1:
        metadata = replace(metadata, signer=persons.pop())
        notes.append(Diagnostic("signer_from_signature", Severity.INFO, (("by", metadata.signer or ""),)))
    if metadata.issue_date is None and source.signed_at is not None:
        notes.append(Diagnostic("day_of_signature", Severity.INFO, (("day", f"{source.signed_at:%d/%m/%Y}"),)))
    return replace(facts, metadata=metadata, diagnostics=(*told, *notes))


_OF_HAND = {"handwritten_number": "number", "handwritten_day": "date"}
_BLANKS = ("blank_number", "no_number", "blank_date", "no_date")


def _missing(plan: Plan, metadata: Metadata) -> Iterator[Diagnostic]:
    """That a plan has no number or no date: left blank, or not there at all. Of what has no title nothing is expected."""
    if not plan.title:
        return
    paragraphs = [*plan.letterhead, *plan.title]
    head = [(p, plan.text.of(p)) for p in paragraphs]
    for known, name, blank in ((metadata.number, "number", _BLANK_NUMBER), (metadata.issue_date, "date", _BLANK_DATE)):
        if known is None:
            place = next((p for p, line in head if blank.search(line)), None)
            first = place or paragraphs[0]
            code = f"blank_{name}" if place else f"no_{name}"
            yield Diagnostic(code, Severity.WARNING, start=first.start, end=first.end)


_BLANK_NUMBER = re.compile(r"(?<!\w)Số\s*:?\s*[.…_ ]*(?:/|-(?=[A-ZĐ]))")
_BLANK_DATE = re.compile(r"ngày[.…_\s]*\d{0,2}[.…_\s]*tháng[.…_\s]*\d{0,2}[.…_\s]*năm")


def load() -> Language:
    """The Vietnamese spaCy pipeline with `vi_citations`, `vi_deadlines` and `vi_assignments`."""
    from extractors.components import load as load_components

    return load_components()


def _context(plan: Plan) -> PlanContext:
    units = tuple(
        ContextUnit(
            u.item, u.kind.value, u.role.value, u.start, u.end, u.body, u.heading, u.run_in,
            plan.units[u.section].heading if u.section is not None else "",
            tuple(
                Cell(c, s.start, s.end, (t.start, t.end) if t else None, s.column)
                for c, s, t in zip(u.columns, u.cells, u.titles, strict=True)
            ),
            u.header, u.table,
        )
        for u in plan.units
    )  # fmt: skip
    ordered = tuple(sorted(units, key=lambda u: u.start))
    return PlanContext(
        ordered, _spans(plan.letterhead), _spans(plan.title), _spans(plan.signature), _spans(plan.recipients),
        starts=tuple(u.start for u in ordered),
    )  # fmt: skip


def _spans(paragraphs: Iterable[Paragraph]) -> tuple[tuple[int, int, str], ...]:
    return tuple((p.start, p.end, p.zone) for p in paragraphs)


def _year(plan: Plan, metadata: Metadata, citations: Sequence[Citation]) -> int | None:
    """The year that a date without one is meant to be in: the plan's period, the first of its years, the year of issue; where the day
    of issue is not known, the year that the letterhead leaves, or the one in which most days of the plan are."""
    if metadata.period_year:
        return metadata.period_year
    spans = re.search(r"(?:GIAI ĐOẠN|giai đoạn|Giai đoạn)\s+(20\d{2})\s*-\s*20\d{2}", metadata.title or "")
    if spans:
        return int(spans[1])
    if metadata.issue_date:
        return metadata.issue_date.year
    head = dateline([(plan.text.of(p), p.zone) for p in plan.letterhead])
    return int(head["year"]) if head and head["year"] else _spoken_year(plan.text.text, citations)


def _spoken_year(text: str, citations: Sequence[Citation]) -> int | None:
    """The year of two in three days that are written in full outside citations; none that is before a paper the plan rests on."""
    cited = {place for c in citations for place in range(c.start, c.end)}
    days = (m for m in re.finditer(DAY_NUMERIC, text) if m.start() not in cited)
    years = Counter(int(m[0][-4:]) for m in days if m[0][-4:].isdigit())
    if not years:
        return None
    year, count = years.most_common(1)[0]
    since = max((c.issue_date.year for c in citations if c.basis and c.issue_date), default=year)
    return year if count >= MOST_DAYS * years.total() and year >= since else None


def _school_year(metadata: Metadata) -> bool:
    """A plan for "năm học 2031 - 2032" that was made within it; one made before it counts by its own year."""
    m = re.search(r"(?:năm học|NĂM HỌC)\s+(20\d{2})\s*-\s*20\d{2}", metadata.title or "")
    issued = metadata.issue_date
    return m is not None and (issued is None or issued.year > int(m[1]) or issued.month >= SCHOOL_YEAR_STARTS)


def _weekdays(text: str, deadlines: Iterable[Deadline]) -> Iterator[Diagnostic]:
    """Days that are another day of the week than the one beside them: "thứ Hai ngày 16/3/2031", "02/01/2031 (thứ 2)"."""
    for d in deadlines:
        day = d.end_date if d.freq is None and (d.kind == "by" or d.start_date == d.end_date) else None
        said = [*_WEEKDAY.finditer(d.text), *filter(None, (_IN_BRACKET.match(text, d.end),))]
        if day is None or len(said) != 1 or _NUMBERED_DAY.search(d.text) is None:
            continue
        name = said[0]["day"].lower()
        if day.weekday() != (6 if "nhật" in name else _WEEKDAYS.index(name.split()[-1]) % 6):
            told = text[d.start : max(d.end, said[0].end() if said[0].string is text else 0)]
            values = (("text", told), ("day", f"{day:%d/%m/%Y}"), ("weekday", said[0]["day"]))
            yield Diagnostic("weekday_conflict", Severity.WARNING, values, start=d.start, end=d.end)


_DAY_NAME = r"(?P<day>[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ\s?[Nn]hật)(?!\w)"
_WEEKDAY = re.compile(_DAY_NAME)
_IN_BRACKET = re.compile(rf"\s*[(,]\s*{_DAY_NAME}\s*[).;]")
_NUMBERED_DAY = re.compile(r"\d{1,2}\s?[/.-]\s?\d|\d{1,2}\s+tháng")
_WEEKDAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy", "2", "3", "4", "5", "6", "7")


def _impossible(deadlines: Iterable[Deadline]) -> Iterable[Diagnostic]:
    """Days in full that no calendar has: kept as written, without a day."""
    for d in deadlines:
        if d.start_date is None and d.end_date is None and re.search(DAY_NUMERIC, d.text) and d.kind in ("by", "on"):
            yield Diagnostic("impossible_due_date", Severity.WARNING, (("text", d.text),), start=d.start, end=d.end)


def _diagnostics(citations: Iterable[Citation]) -> Iterable[Diagnostic]:
    for c in citations:
        for flag in c.flags:
            should = suggestion(c, flag)
            values = (("text", c.text), ("should", should)) if should else (("text", c.text),)
            yield Diagnostic(flag, Severity.WARNING, values, start=c.start, end=c.end)
