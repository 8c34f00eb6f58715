"""Names in full: a plan calls a body by one name, so one that a verb in it cut short is what it is elsewhere in the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractors.facts import Assignment


def in_full(text: str, found: Sequence[Assignment], others: Iterable[str] = ()) -> list[Assignment]:
    """The assignments, with names in full where the plan has them so elsewhere, as a bearer of a duty or among `others`: "Phòng Kế
    hoạch | tổng hợp" beside "Phòng Kế hoạch tổng hợp chủ trì"."""
    longer: dict[str, set[str]] = {}
    names = {a.body for a in found}
    for name in names.union(name for name in others if not _SEVERAL.search(name)):
        words = name.split()
        for n in range(_SHORTEST_NAME, len(words)):
            if words[n][0].islower() and (short := " ".join(words[:n])) in names:
                longer.setdefault(short, set()).add(name)
    return [_longest(text, a, longer.get(a.body, ())) for a in found]


def _longest(text: str, found: Assignment, names: Iterable[str]) -> Assignment:
    """An assignment with the longest of some names that stands in its place."""
    for name in sorted(names, key=len, reverse=True):
        end = found.start + len(name)
        if text.startswith(name, found.start) and not text[end : end + 1].isalnum():
            return replace(found, end=end, body=name)
    return found


_SEVERAL = re.compile(r"[,;]|(?<!\w)và(?!\w)")
_SHORTEST_NAME = 2
"""Words of a name that may be cut short."""
