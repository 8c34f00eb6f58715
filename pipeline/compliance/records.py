"""What the checks need of a run's tables, as plain records: plans, and what each of them cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from pipeline.resolve.names import body_key, code_key, fold
from pipeline.resolve.territory import Territory, territory
from pipeline.tables import schema
from pipeline.tables.frames import Tables, records
from pipeline.tables.schema import LIST_SEPARATOR

_TITLE = 12
"""Words of a title that stand for a plan without a number."""

R = TypeVar("R", "Paper", "Mention")


@dataclass(frozen=True, slots=True)
class Paper:
    """A file of the run: a plan as `documents` has it."""

    doc_id: str
    status: str
    ocr: bool | None
    doc_type: str | None
    code: str | None
    issue_date: date | None
    place: str | None
    title: str | None
    issuer: str | None
    parent_body: str | None
    level: str | None
    system: str | None
    period_year: int | None
    directive_id: str | None
    issuer_id: str | None
    signed_at: date | None = None

    @property
    def name(self) -> str:
        """How people call it: its number and day, else its title, else its file."""
        day = f" ({self.issue_date:%d/%m/%Y})" if self.issue_date else ""
        if self.code:
            return f"{self.code}{day}"
        words = (self.title or "").split()
        title = " ".join(words[:_TITLE]) + (" …" if len(words) > _TITLE else "")
        return f"“{title}”{day}" if title else self.doc_id


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of a document, as `citations` has it."""

    doc_id: str
    item: str | None
    text: str
    type: str | None
    number: str | None
    symbol: str | None
    code: str | None
    issue_date: date | None
    issuer: str | None
    title: str | None
    basis: bool | None
    named: bool | None
    directive_id: str | None
    flags: str | None
    page: int | None
    char_start: int | None
    amends: str | None

    @property
    def wrong(self) -> frozenset[str]:
        """What is wrong with it as written."""
        return frozenset(filter(None, (self.flags or "").split(LIST_SEPARATOR)))


def papers(tables: Tables) -> list[Paper]:
    """The files of a run, in its order."""
    return list(_of(Paper, tables, schema.DOCUMENTS))


def file_of(doc_id: str) -> str:
    """The file that a plan stands in: "all.pdf" of "all.pdf#2", the second plan in it; "#" may stand in the name of a file."""
    return re.sub(r"#\d+$", "", doc_id)


def place_of_paper(paper: Paper) -> Territory:
    """The places that a plan's letterhead tells, the province as the run completed it."""
    told = _territory(paper.issuer, paper.parent_body)
    return told if told.keys() & {"tỉnh", "thành phố"} else {**_territory(paper.issuer_id, None), **told}


_territory = lru_cache(maxsize=20_000)(territory)


def mentions(tables: Tables) -> dict[str, list[Mention]]:
    """The mentions of a run by the file they stand in, in reading order."""
    found: dict[str, list[Mention]] = {}
    for m in _of(Mention, tables, schema.CITATIONS):
        found.setdefault(m.doc_id, []).append(m)
    return found


def recipients(tables: Tables) -> dict[str, list[str]]:
    """The keys of the recipients of each file: the body as folded and as completed by its place."""
    found: dict[str, list[str]] = {}
    rows = tables.recipients
    for doc_id, body, body_id in zip(rows["doc_id"], rows["body"], rows["body_id"], strict=True):
        found.setdefault(doc_id, []).append(f"{body_key(str(body))} | {body_id}")
    return found


def _of(kind: type[R], tables: Tables, table: schema.Table) -> Iterator[R]:
    places: Mapping[str, int] = {f.name: table.index(f.name) for f in fields(kind)}
    for row in records(tables.frames()[table.name], table):
        values: dict[str, Any] = {name: row[at] for name, at in places.items()}
        yield kind(**values)


def symbol_letters(symbol: str) -> str:
    """A folded symbol without what its spellings differ in: "KH-SGD&ĐT" is "KHSGDDT", a year before it is left out."""
    return re.sub(r"[^\w]", "", re.sub(r"^(?:19|20)\d\d-", "", symbol)).replace("Đ", "D")


_TYPE = r"(?:kế hoạch|chương trình|đề án|chỉ thị|nghị quyết|quyết định|hướng dẫn) "
_LEAD = re.compile(rf"^(?:{_TYPE}(?:của .*? )?)?(?:v/v|về việc|về) |^{_TYPE}")


@lru_cache(maxsize=100_000)
def number_and_symbol(code: str | None) -> tuple[str, str]:
    """The number and the folded symbol of a code: "045 /KH – UBND" is "45" and "KH-UBND"."""
    number, _, symbol = code_key(code or "").partition("-")
    return number, symbol


@lru_cache(maxsize=20_000)
def content_words(title: str | None) -> frozenset[str]:
    """The folded words of a title, without its type and "về việc"."""
    return frozenset(_LEAD.sub("", fold(title)).split())


def likeness(one: str | None, other: str | None) -> float:
    """How much two titles share, 0 to 1: common words by all words, whatever their order, case and quotes."""
    a, b = content_words(one), content_words(other)
    return len(a & b) / len(a | b) if a and b else 0.0
