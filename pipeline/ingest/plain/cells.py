"""The text of a table's cell from the lines that it stands on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.ingest.plain.marks import BREAK, LINE_BREAK, RULE_LINE, folded, unmark
from pipeline.model import Cell

MIN_WRAPPED = 22  # a cell line shorter than this was not wrapped by the column
ENDS_SENTENCE = re.compile(r"[.;:!?…”\"]\s*$")
LABEL = re.compile(r"[-–+•*]|(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]")
BULLET_OR_LABEL = re.compile(r"\s*(?:[-–+•*]\s|(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,5}[.)]|[a-zđ]\)|\[\d{1,3}\])\s)")

Content = tuple[str, int]
"""A cell's text and how many of its leading characters are bold."""


def content(lines: Sequence[str]) -> Content:
    """The lines of a cell as its text: emphasis gone, lines that only draw dropped, wrapped ones joined."""
    unmarked = (
        (folded(t), min(b, len(folded(t)))) for t, b in unmark("\n".join(map(_signed, lines)), soft_inside=True)
    )
    pieces = [p for p in unmarked if p[0] and not RULE_LINE.fullmatch(p[0])]
    pieces = _join_wrapped(pieces, meant=any(LINE_BREAK.search(line) for line in lines))
    bold = all(b == len(t) for t, b in pieces) and bool(pieces)
    text = "\n".join(t for t, _ in pieces)
    return text, len(text) if bold else 0


def unwrapped(lines: Sequence[str], width: int) -> Content:
    """The lines of a cell as paragraphs: a line goes on with the one before where its first word had no room there."""
    out: list[str] = []
    before = ""
    for line in lines:
        text = line.strip()
        if text and before and len(before) + 1 + len(text.split(maxsplit=1)[0]) > width:
            out[-1] = f"{out[-1]} {text}"
        elif text:
            out.append(text)
        before = text
    return content(out)


def _signed(line: str) -> str:
    """A line of a signature, which the next one never goes on with, within one emphasis or not."""
    return line.rstrip() + BREAK if OFFICE.fullmatch(line) else line


OFFICE = re.compile(
    r"\W*(?:(?:T/?M|K/?T|T/?L|TUQ|Q)\b\.?.{3,60}|(?:PHÓ |QUYỀN )?"
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|BÍ THƯ|VIỆN TRƯỞNG|CỤC TRƯỞNG|BỘ TRƯỞNG))\W*"
)


def _join_wrapped(pieces: list[Content], *, meant: bool) -> list[Content]:
    """Cell lines that a narrow column wrapped: the next one goes on in lower case, or the full one before has no end, where no
    break was written (`meant`)."""
    out: list[Content] = []
    for text, bold in pieces:
        before = out[-1][0] if out else ""
        full = not meant and len(before) >= MIN_WRAPPED and not before.isupper() and not ENDS_SENTENCE.search(before)
        if out and not BULLET_OR_LABEL.match(text) and (text[0].islower() or full or before.endswith((" và", " -"))):
            out[-1] = (f"{before} {text}", out[-1][1])
        else:
            out.append((text, bold))
    return out


def as_cells(rows: Sequence[Sequence[Content]]) -> tuple[Cell, ...]:
    """Rows of contents as cells; a row of one cell goes over the whole width."""
    width = max(len(row) for row in rows)
    out: list[Cell] = []
    for r, row in enumerate(rows):
        for c, (text, bold) in enumerate(row):
            span = width - c if len(row) == 1 and width > 1 else 1
            out.append(Cell(text, r, c, column_span=span, bold=bold))
    return tuple(out)
