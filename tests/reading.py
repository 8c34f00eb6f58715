"""What the tests of reading share: rows of a table of phenomena, and plans made of a few lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from extractors.citations.reader import find_citations
from extractors.context import plain_context
from extractors.facts import Citation
from pipeline.extract import Facts, extract
from pipeline.layout import lay_out, normalize
from pipeline.model import Block, BlockKind, Cell, Paragraph, Plan, Source, Unit
from pipeline.segment import segment

Expected = dict[str, Any]
Rows = list[tuple[str, ...]]


def row(why: str, *values: object, wrong: str = "") -> Any:
    """A row of a table of phenomena. `wrong`: what the code gives today instead; the row must then fail."""
    marks = pytest.mark.xfail(strict=True, reason=wrong) if wrong else ()
    return pytest.param(*values, id=why, marks=marks)


def picked(found: Sequence[object], expected: Sequence[Expected]) -> list[Expected]:
    """Of each fact the fields that its expectation names; of a fact too many all that is set."""
    out = []
    for n, fact in enumerate(found):
        fields = expected[n] if n < len(expected) else dict.fromkeys(fact.__dataclass_fields__)  # type: ignore[attr-defined]
        out.append({f: getattr(fact, f) for f in fields})
    return out


def iso(*days: str | None) -> tuple[date | None, ...]:
    """Days from their ISO form."""
    return tuple(date.fromisoformat(d) if d else None for d in days)


def table(rows: Rows, bold_head: bool = False) -> Block:
    """A ruled table; "" is an empty cell."""
    cells = [
        Cell(text, r, c, bold=len(text) if bold_head and not r else 0)
        for r, row_ in enumerate(rows)
        for c, text in enumerate(row_)
    ]
    return Block(BlockKind.TABLE, cells=tuple(cells))


def frame(left: Sequence[str], right: Sequence[str]) -> Block:
    """A table without lines that sets two columns side by side."""
    cells = (Cell("\n".join(left), 0, 0), Cell("\n".join(right), 0, 1))
    return Block(BlockKind.TABLE, cells=cells)


def block(piece: str | Block | Rows) -> Block:
    """A paragraph, bold where it is set in `**`, or a table."""
    if isinstance(piece, Block):
        return piece
    if isinstance(piece, str):
        text = piece.strip("*") if piece.startswith("**") else piece
        return Block(BlockKind.PARAGRAPH, text, bold=len(text) if text != piece else 0)
    return table(piece)


def plan_of(*pieces: str | Block | Rows) -> Plan:
    """A segmented plan: strings are paragraphs, lists of tuples are tables."""
    return segment(lay_out(Source("txt", "0" * 64, tuple(block(p) for p in pieces))))


TITLE = ("KẾ HOẠCH", "Trồng cây phân tán trên địa bàn xã Cồn Sậy năm 2031")
"""The title that puts a plan's days without a year into 2031."""


def facts_of(*pieces: str | Block | Rows) -> Facts:
    """The facts of a plan with the title above, and these pieces as its body."""
    return extract(plan_of(*TITLE, *pieces))


def lines(plan: Plan, paragraphs: tuple[Paragraph, ...]) -> list[str]:
    """What these paragraphs of the plan say."""
    return [plan.text.of(p) for p in paragraphs]


def outline(plan: Plan) -> list[tuple[str, str]]:
    """Kind and path of each unit below the title."""
    return [(u.kind.value, u.item) for u in plan.units if u.role.value not in ("title", "preamble")]


def headings(plan: Plan) -> list[tuple[str, str, int, str]]:
    """Label, heading, level and role of each section."""
    return [(u.label, u.heading, u.level, u.role.value) for u in plan.units if u.kind.value == "heading"]


def unit(plan: Plan, item: str) -> Unit:
    """The unit with this path."""
    (found,) = [u for u in plan.units if u.item == item]
    return found


def cited(sentence: str) -> tuple[Citation, ...]:
    """The citations of a sentence that stands alone, read as the pipeline reads it."""
    text = normalize(sentence)
    return find_citations(text, plain_context(text))


def day(text: str) -> object:
    """A day from its ISO form."""
    return iso(text)[0]
