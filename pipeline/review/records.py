"""The facts of a plan as records that a person accepts, corrects or rejects."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pipeline.tables import schema
from pipeline.tables.schema import Kind, Row, Table, Value

METADATA = (
    "doc_type", "number", "symbol", "code", "issue_date", "place", "title", "issuer", "parent_body", "signing_authority",
    "signer_title", "signer", "period_year",
)  # fmt: skip
"""The fields of `documents` that a plan states, in the order of gold annotations."""

EDITABLE: Mapping[str, tuple[str, ...]] = {
    "documents": METADATA,
    "sections": ("label", "heading", "level", "role"),
    "citations": ("type", "number", "year", "symbol", "code", "issue_date", "issuer", "title", "pinpoint", "basis", "named"),
    "deadlines": ("kind", "start_date", "end_date", "end_inclusive", "freq", "day", "year_inferred", "due_date"),
    "assignments": ("body", "role", "item"),
    "recipients": ("body", "purpose"),
}  # fmt: skip
"""The tables whose records a person judges, with the fields that may be corrected."""

BY_NAME: Mapping[str, Table] = {t.name: t for t in schema.TABLES}
SHOWN: Mapping[str, str] = {
    "sections": "heading", "citations": "text", "deadlines": "text", "assignments": "body", "recipients": "body",
}  # fmt: skip
"""The column of each table that holds the words of the plan."""

Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a record is worth a look: a code that `messages/review.py` names, or the sentence of a diagnostic; how much it weighs."""

    code: str
    weight: int
    said: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A fact of a plan.

    id     table, first and last character, and the how manieth of these: the same as long as the file is the same
    start  first code point in the plan's text, end the one after the last; None where it stands in no one place
    """

    id: str
    table: str
    values: Values
    start: int | None = None
    end: int | None = None
    page: int | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def words(self) -> str:
        """The words of the plan that it was read from."""
        name = SHOWN.get(self.table) or next(iter(self.values))
        return str(self.values.get(name) or "")

    @property
    def weight(self) -> int:
        """How doubtful it is; 0 for nothing that speaks against it."""
        return sum(d.weight for d in self.doubts)

    @property
    def doubtful(self) -> bool:
        """Whether it is worth a look: a year put in, or a document cited without its day, alone is not."""
        return self.weight > 1

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that may be corrected."""
        return tuple(self.values) if self.table == "documents" else EDITABLE[self.table]


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan with all that was read in it."""

    doc_id: str
    document: Mapping[str, Value]
    text: str
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)

    def of(self, table: str) -> list[dict[str, Any]]:
        """Its rows of a table, by column."""
        names = BY_NAME[table].names
        return [dict(zip(names, row, strict=True)) for row in self.rows.get(table, ())]


def records(plan: Plan) -> list[Record]:
    """All records of a plan, table by table, in reading order; their doubts are not told yet. None of a file that could not be
    read: there is nothing to judge."""
    if plan.document.get("status") == "failed":
        return []
    found = [_of_metadata(plan, name) for name in METADATA]
    for table in list(EDITABLE)[1:]:
        found += of_table(plan, table)
    return found


def of_table(plan: Plan, table: str) -> list[Record]:
    """The records of a plan in one table, in reading order."""
    found = []
    seen: dict[tuple[Any, Any], int] = {}
    for values in plan.of(table):
        first, last = values["char_start"], values["char_end"]
        n = seen[first, last] = seen.get((first, last), -1) + 1
        start, end = heading_span(plan.text, values) if table == "sections" else (first, last)
        found.append(Record(f"{table}:{first}:{last}:{n}", table, values, start, end, values["page"]))
    return found


def _of_metadata(plan: Plan, name: str) -> Record:
    value = plan.document.get(name)
    # number and symbol stand in the code, and the type is a word that stands anywhere
    words = plan.document.get("code") if name in ("number", "symbol") else None if name == "doc_type" else value
    span = located(plan.text, words, last=name.startswith("sign")) if isinstance(words, str) else None
    return Record(f"documents:{name}", "documents", {name: value}, *(span or (None, None)))


def located(text: str, words: str, *, last: bool = False) -> tuple[int, int] | None:
    """Where words stand in a text, whatever white space is between them; None where they do not stand there in one piece."""
    parts = words.split()
    if not parts:
        return None
    found = list(re.finditer(r"\s+".join(map(re.escape, parts)), text[:_HEAD] if not last else text[-_HEAD:]))
    if not found:
        return None
    shift = max(0, len(text) - _HEAD) if last else 0
    m = found[-1 if last else 0]
    return m.start() + shift, m.end() + shift


_HEAD = 20_000
"""Characters at either end of a plan in which its letterhead and signature are looked for."""


def heading_span(text: str, section: Mapping[str, Any]) -> tuple[int, int]:
    """The characters of a section's heading: its span in the tables is that of the whole section."""
    start, end = section["char_start"], section["char_end"]
    line = text.find("\n", start, end)
    first = line if line >= 0 else end
    words = (section["heading"] or "").split()
    found = re.search(r"\s+".join(map(re.escape, words)), text[start : start + _LONGEST]) if words else None
    return start, max(start + 1, start + found.end() if found else min(first, end))


_LONGEST = 1000


def parsed(table: str, name: str, written: str) -> Value:
    """What a person wrote into a field, as its column holds it; None for nothing. Raises ValueError, KeyError."""
    from pipeline.tables.stored import PARSERS

    column = BY_NAME[table].columns[BY_NAME[table].index(name)]
    text = " ".join(written.split())
    if column.kind is Kind.DATE and (day := re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text)):
        text = f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
    return PARSERS[column.kind](text) if text else None
