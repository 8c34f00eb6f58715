"""Sentences of a unit, and the clauses between their semicolons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.assignments.patterns import sentences as g
from extractors.bodies.names import list_end, past_blanks
from extractors.bodies.patterns.reach import SHORT_NAME
from extractors.marks import pattern

_MARK = re.compile(r"[().;…\n]")
_CAPITAL_BEHIND = pattern(r"\s*[\p{Lu}][\p{Ll}]")


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences and the clauses between semicolons; brackets do not cut."""
    depth, begin = 0, start
    for mark in _MARK.finditer(text, start, end):
        i, c = mark.start(), mark[0]
        if c == "(":
            depth += 1
        elif c == ")":
            depth = max(0, depth - 1)
        elif c == "…":  # "…, đo thân nhiệt… | Công an xã gác cổng"; within a sentence it only breaks a list off
            if depth or not _CAPITAL_BEHIND.match(text, i + 1, end):
                continue
            yield begin, i
            begin = i + 1
        elif c == "\n" or (
            c in ".;"
            and not depth
            and (i + 1 >= end or text[i + 1].isspace())
            and not g.SHORTENED.search(text, max(start, i - 6), i)
        ):
            if text[begin:i].strip():
                yield begin, i
            begin = i + 1
    if text[begin:end].strip():
        yield begin, end


def clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The same, a clause that has names and no task yet put before the next: "Ban A; Ban B; các sở thực hiện …", "Sở A chủ trì, phối
    hợp với Sở B; các xã rà soát …"."""
    begin: int | None = None
    for a, b in sentences(text, start, end):
        begin = a if begin is None else begin
        if text[b : b + 1] == ";" and b - begin < _LONGEST_NAMES and _no_task_yet(text, begin, b):
            continue
        yield begin, b
        begin = None
    if begin is not None:
        yield begin, end


_LONGEST_NAMES = 2_000
"""Characters that names before a duty may take."""


def _no_task_yet(text: str, start: int, end: int) -> bool:
    order = g.ORDER.match(text, start, end)
    at = order.start("body") if order else past_blanks(text, start)
    names = list_end(text, at, end)
    if names > at and (leads := g.LEADS_WITH.match(text, names, end)):
        names = list_end(text, leads.end(), end)
    short = SHORT_NAME.match(text, names, end)
    return not text[short.end() if short else names : end].strip()
