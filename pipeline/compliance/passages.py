"""The paragraphs of a run's plans with the facts that stand in them: what duties and their counterparts are read from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

from pipeline.resolve.names import fold
from pipeline.tables import schema
from pipeline.tables.frames import Tables, records

_LABEL = re.compile(r"^\s*(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])\s?[.)/-]\s?|^\s*[-+*•]\s?")
_NUMBER = re.compile(r"\d")
_CELLS = " | "
_CLAUSE_END = re.compile(r";\s+|(?<=[^\W\d]{2})[.]\s+(?=[^\W\da-z])|\s(?=để (?:[^;.]{0,60} )?báo cáo)|\n")


@dataclass(frozen=True, slots=True)
class Part:
    """A body's part in a paragraph: its name as written and its id, the role (lead, support, assigned, report_to)."""

    body: str
    body_id: str
    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Time:
    """A time in a paragraph: as written, its first day, the last day on which it is met, how often, by which day of the month."""

    text: str
    first: date | None
    due: date | None
    freq: str
    day: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A paragraph, bullet or table row (đoạn), or a heading, with its facts."""

    doc_id: str
    item: str
    role: str
    text: str
    page: int | None
    start: int
    heading: bool = False
    parts: tuple[Part, ...] = ()
    times: tuple[Time, ...] = ()

    @property
    def words(self) -> list[str]:
        """What it says: its words without label, names of bodies, times and numbers."""
        left, at = [], 0
        spans = [(p.start, p.end) for p in self.parts] + [(t.start, t.end) for t in self.times]
        for start, end in sorted(spans if not self.heading else ()):
            left.append(self.text[at : max(start - self.start, at)])
            at = max(at, end - self.start)
        left.append(self.text[at:])
        return [w for w in fold(_LABEL.sub("", " ".join(left))).split() if not _NUMBER.search(w)]

    @property
    def shown(self) -> str:
        """What a reader is shown: without the label, and of a table row the cells that are neither number, body nor time."""
        text = " ".join(self.text.split())
        if _CELLS not in text:
            return _LABEL.sub("", text)
        cells = [c.strip() for c in text.split(_CELLS) if c.strip(" -.")]
        told = {fold(p.body) for p in self.parts} | {fold(t.text) for t in self.times}
        left = [c for c in cells if fold(c) not in told and not c.strip(".").isdigit()]
        return "; ".join(left or cells)

    def since(self, start: int, end: int | None = None) -> Passage:
        """The passage from an offset on, or to another."""
        end = self.start + len(self.text) if end is None else end
        parts = tuple(p for p in self.parts if start <= p.start < end)
        times = tuple(t for t in self.times if start <= t.start < end)
        text = self.text[start - self.start : end - self.start]
        return replace(self, text=text, start=start, parts=parts, times=times)

    def clauses(self) -> list[Passage]:
        """Its sentences, and their parts between semicolons and before "để … báo cáo"."""
        cuts = [0, *(m.end() for m in _CLAUSE_END.finditer(self.text)), len(self.text)]
        return [self.since(self.start + a, self.start + b) for a, b in pairwise(cuts) if self.text[a:b].strip()]

    def bodies(self, *roles: str) -> list[Part]:
        """The bodies with one of these roles, in reading order."""
        return [p for p in self.parts if p.role in roles]

    @property
    def first_due(self) -> date | None:
        """The earliest of its days; None if it names none."""
        return min((t.due for t in self.times if t.due), default=None)

    @property
    def due(self) -> date | None:
        """The latest of its days; None if it names none."""
        return max((t.due for t in self.times if t.due), default=None)


def passages(tables: Tables) -> dict[str, list[Passage]]:
    """The paragraphs and headings of every plan, by doc_id, in reading order."""
    found: dict[str, list[Passage]] = {}
    for row in rows_of(tables, schema.SECTIONS):
        p = Passage(
            row["doc_id"], row["item"] or "", row["role"] or "", row["heading"] or "", row["page"], row["char_start"], True
        )  # fmt: skip
        found.setdefault(p.doc_id, []).append(p)
    for row in rows_of(tables, schema.ITEMS):
        p = Passage(
            row["doc_id"], row["item"] or "", row["section_role"] or "", row["text"] or "", row["page"], row["char_start"]
        )  # fmt: skip
        found.setdefault(p.doc_id, []).append(p)
    for its in found.values():
        its.sort(key=lambda p: (p.start, not p.heading))
    starts = {doc_id: [p.start for p in its] for doc_id, its in found.items()}
    parts: dict[tuple[str, int], list[Part]] = {}
    for row in rows_of(tables, schema.ASSIGNMENTS):
        part = Part(row["body"] or "", row["body_id"] or "", row["role"] or "", row["char_start"], row["char_end"])
        parts.setdefault(_place(row, starts), []).append(part)
    times: dict[tuple[str, int], list[Time]] = {}
    for row in rows_of(tables, schema.DEADLINES):
        time = Time(
            row["text"] or "",
            row["start_date"],
            row["due_date"],
            row["freq"] or "",
            row["day"],
            row["char_start"],
            row["char_end"],
        )
        times.setdefault(_place(row, starts), []).append(time)
    return {
        doc_id: [
            replace(p, parts=tuple(parts.get((doc_id, n), ())), times=tuple(times.get((doc_id, n), ())))
            for n, p in enumerate(its)
        ]
        for doc_id, its in found.items()
    }


def rows_of(tables: Tables, table: schema.Table) -> Iterator[dict[str, Any]]:
    """The rows of a table of the run as plain values by column."""
    return (dict(zip(table.names, row, strict=True)) for row in records(tables.frames()[table.name], table))


def _place(row: Mapping[str, Any], starts: Mapping[str, Sequence[int]]) -> tuple[str, int]:
    """The plan that a fact is from, and the place of the passage that it stands in; -1 before the first."""
    doc_id = row["doc_id"]
    return doc_id, bisect_right(starts.get(doc_id, ()), row["char_start"]) - 1
