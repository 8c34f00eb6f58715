"""What the tests of deadlines share: the deadlines of a sentence, and what is expected of one of each kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reading import Expected, iso

from extractors.citations.reader import find_citations
from extractors.context import plain_context
from extractors.deadlines.reader import find_deadlines
from extractors.facts import Deadline
from pipeline.layout import normalize


def due(sentence: str) -> tuple[Deadline, ...]:
    """The deadlines of a sentence in a plan of 2031, issued on 10 January."""
    text = normalize(sentence)
    context = replace(plain_context(text), year=2031, issue_date=date(2031, 1, 10))
    return find_deadlines(text, context, find_citations(text, context))


def by(text: str, end: str | None, inclusive: bool, inferred: bool) -> Expected:
    (last,) = iso(end)
    more = {"end_inclusive": inclusive, "freq": None, "year_inferred": inferred}
    return {"kind": "by", "text": text, "start_date": None, "end_date": last, **more}


def during(text: str, start: str | None, end: str | None, inferred: bool) -> Expected:
    first, last = iso(start, end)
    return {
        "kind": "during",
        "text": text,
        "start_date": first,
        "end_date": last,
        "freq": None,
        "year_inferred": inferred,
    }


def on(text: str, day: str, inferred: bool) -> Expected:
    (at,) = iso(day)
    return {
        "kind": "on",
        "text": text,
        "start_date": at,
        "end_date": at,
        "end_inclusive": True,
        "year_inferred": inferred,
    }


def each(text: str, freq: str, day: int | None = None, end: str | None = None, **more: object) -> Expected:
    (last,) = iso(end)
    return {"kind": "recurring", "text": text, "freq": freq, "start_date": None, "end_date": last, "day": day, **more}


def relative(text: str) -> Expected:
    return {"kind": "relative", "text": text, "start_date": None, "end_date": None, "freq": None}
