"""Two months or quarters, one after the other, are one time: "tháng 5, 6/2031", "trong quý II và quý III", "tháng 5 hoặc tháng 6"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from extractors.facts import Deadline

_ONE = re.compile(
    r"(?:(?:[Tt]rong|[Vv]ào|[Dd]ự kiến)\s+(?:các\s+)?)?(?:[Nn]ửa (?:đầu|cuối)\s+)?"
    r"(?:[Tt]háng\s+|[Qq]u[ýí]\s+|Q\.?\s?)?(?:\d{1,2}|IV|I{1,3})"
    r"(?:\s?[/-]\s?\d{4}|\s+năm\s+\d{4})?(?:\s+(?:h[àằ]ng|mỗi)\s+năm)?"
)
"""A month or quarter; in a list its word may be left out."""
_JOINT = re.compile(r"\s*(?:,|;|&|và|hoặc)?\s*(?:và\s+)?(?:(?:tháng|quý)\s+|Q\.?\s?)?", re.I)
_DAY = re.compile(
    r"(?:[Vv]ào\s+)?[Nn]gày\s+\d{1,2}\s?/\s?\d{1,2}(?:\s?/\s?\d{4})?(?:(?:,|\s+và)\s+ngày\s+\d{1,2}\s?/\s?\d{1,2}(?:\s?/\s?\d{4})?)*"
)
_AND_DAY = re.compile(r"(?:,|\s+và)\s+")
_NEAR = timedelta(31)
"""Days of one action are no further apart."""
PAIR = 2
_YEAR = re.compile(r"\d{4}$")
_EACH = re.compile(r"(?:[Tt]rong|[Vv]ào) các ")


def joined(text: str, found: Iterable[Deadline]) -> list[Deadline]:
    """Deadlines in reading order; two months or quarters, the second the next in time, with one year or none, are one. Of a longer
    list, with a year each, or behind "các", every one is a time of its own."""
    found = _days_of_one(text, found)
    lists: list[list[Deadline]] = []
    for one in found:
        if lists and _listed(text, lists[-1][-1], one):
            lists[-1].append(one)
        else:
            lists.append([one])
    return [one for row in lists for one in (_as_one(text, *row) if len(row) == PAIR else row)]


def _days_of_one(text: str, found: Iterable[Deadline]) -> Iterator[Deadline]:
    """Several days of one action are one time: "Ngày 31/8/2031 và ngày 04/9/2031 tập dượt"."""
    held: Deadline | None = None
    for one in found:
        if held is not None and _are_days(text, held, one):
            held = replace(
                one, start=held.start, text=text[held.start : one.end], kind="during", start_date=held.start_date
            )
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _are_days(text: str, before: Deadline, one: Deadline) -> bool:
    days = before.kind in ("on", "during") and one.kind == "on" and all(_DAY.fullmatch(d.text) for d in (before, one))
    first, last = before.end_date, one.end_date
    later = first is not None and last is not None and timedelta(0) < last - first <= _NEAR
    return days and later and _AND_DAY.fullmatch(text, before.end, one.start) is not None


def _as_one(text: str, first: Deadline, last: Deadline) -> list[Deadline]:
    apart = first.end_date is None or last.start_date != first.end_date + timedelta(1)
    if apart or _YEAR.search(first.text) or _EACH.match(first.text):
        return [first, last]
    return [replace(last, start=first.start, text=text[first.start : last.end], start_date=first.start_date)]


def _listed(text: str, before: Deadline, one: Deadline) -> bool:
    """Do two months or quarters stand side by side in a list?"""
    alike = one.kind == before.kind and one.freq == before.freq and all(map(_ONE.fullmatch, (before.text, one.text)))
    return alike and _JOINT.fullmatch(text, before.end, one.start) is not None
