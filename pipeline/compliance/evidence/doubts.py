"""Whether a mention really may be a document (nghi vấn): number, symbol, day, issuer, type and subject weighed together.

Each that agrees speaks for it, each that differs against it, and what is not said does neither. One thing alone that fits is no
doubt: numbers restart each year, offices issue many papers a day, and a subject has many papers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from pipeline.compliance.evidence.verdicts import Kind, Verdict, without_place
from pipeline.compliance.records import Mention, likeness, number_and_symbol, symbol_letters
from pipeline.compliance.register.requirements import Requirement
from pipeline.compliance.register.units import unit_key
from pipeline.compliance.subjects import Topic, topic
from pipeline.resolve.mentions import house
from pipeline.resolve.names import code_key, fold

SAME_TITLE = 0.8
"""The share of the words of two titles from which they are one title."""
_NEAR_TITLE = 0.55
"""The share of the words of two titles from which a mention without a number may be the document."""
_OTHER_NUMBER = -2
_OTHER_YEAR = -2
_ON_ANOTHER = 2
"""What a mention in a plan on another subject needs."""


def doubt(doc_id: str, cited: Sequence[Mention], r: Requirement, about: Topic) -> Verdict | None:
    """The mention of a plan that most likely is the document, as a verdict; None if none may be."""
    weighed = [(weight, reason, m) for m in cited for weight, reason in [_weighed(m, r)] if reason]
    enough = [w for w in weighed if w[0] >= (1 if about is not Topic.OTHER else _ON_ANOTHER)]
    if not enough:
        return None
    _, reason, m = max(enough, key=lambda w: w[0])
    return Verdict(Kind.UNRESOLVABLE, reason, doc_id, m, r.told)


def _weighed(m: Mention, r: Requirement) -> tuple[int, str]:
    """How much speaks for a mention's being the document, and the reason to ask; an empty reason where nothing could."""
    number, symbol = r.key
    its_number, its_symbol = number_and_symbol(m.code) if m.code else (code_key(m.number or ""), "")
    same_number, same_day = its_number == number, bool(r.issue_date and m.issue_date == r.issue_date)
    if same_number and same_day:
        return _ON_ANOTHER, "may_be_meant"
    if r.type and m.type and fold(m.type) != r.type:
        return 0, ""
    about = topic(r.about, m.title or "") if m.title and r.about else Topic.UNCLEAR
    close = bool(its_number) and _one_slip(its_number, number)
    weight = sum((
        1 if same_number else 0 if not its_number or close else _OTHER_NUMBER,
        0 if not its_symbol or not symbol else 1 if symbol_letters(its_symbol) == symbol_letters(symbol) else -1,
        _day(m, r.issue_date),
        -1 if other_house(m, r) else 1 if m.issuer and r.issuer else 0,
        2 if likeness(m.title, r.title) >= SAME_TITLE else {Topic.SAME: 1, Topic.UNCLEAR: 0, Topic.OTHER: -1}[about],
    ))  # fmt: skip
    if same_number:
        without_day = m.issue_date is None and symbol_letters(its_symbol) == symbol_letters(symbol)
        return weight, "number_without_symbol" if not m.code else "without_day" if without_day else "may_be_meant"
    if not its_number:
        if m.basis and "missing_number" in m.wrong and about is not Topic.OTHER:
            return weight, "ground_without_number"
        if same_day and m.title and not r.title:
            return weight, "named_of_that_day"
        return weight, "title_alike" if likeness(m.title, r.title) >= _NEAR_TITLE else ""
    return weight, "may_be_meant"


def _day(m: Mention, day: date | None) -> int:
    """Another year says more against it than another day of the year."""
    if day is None:
        return 0
    if m.issue_date:
        return 1 if m.issue_date == day else -1 if m.issue_date.year == day.year else _OTHER_YEAR
    year = re.search(r"/((?:19|20)\d\d)/", m.code or "")
    return _OTHER_YEAR if year and int(year[1]) != day.year else 0


def _one_slip(one: str, other: str) -> bool:
    """Two numbers of three digits or more that one wrong, missing or swapped digit tells apart."""
    if min(len(one), len(other)) < 3 or one == other:
        return False
    if len(one) == len(other):
        apart = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        swapped = len(apart) == 2 and apart[1] == apart[0] + 1 and one[apart[0]] == other[apart[1]]
        return len(apart) == 1 or (swapped and one[apart[1]] == other[apart[0]])
    long, short = (one, other) if len(one) > len(other) else (other, one)
    return len(long) - len(short) == 1 and any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def other_house(m: Mention, r: Requirement) -> bool:
    """The mention names another issuer than the document's: by its own words, not by one that a short form leaves open."""
    if not m.issuer or not r.issuer:
        return False
    one, other = house(unit_key(m.issuer)), house(unit_key(r.issuer))
    its, wanted = without_place(one), without_place(other)
    if its == wanted:
        return its not in (one, other) and one != other and one not in other and other not in one  # of two places
    return not (one in other or other in one or its in other or wanted in one)
