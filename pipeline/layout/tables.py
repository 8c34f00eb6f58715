"""Tables: frames that only set letterhead or signature side by side become two columns, the rest one paragraph a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.layout.pieces import RULE_LINE, Piece
from pipeline.model import Block, Cell

FRAME_COLUMNS = 3
LETTERHEAD = re.compile(
    r"CỘNG\s+H[ÒO][ÀA]\s+XÃ\s+HỘI|Độc\s+lập\s*[-–]\s*Tự\s+do|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|^\s*Số\s*:", re.M
)
SIGNATURE = re.compile(r"^\s*\W{0,2}N[ơƠ][iI]\s+(?:nhận|NHẬN)|^\s*(?:TM|T/M|KT|K/T|TL|T/L|TUQ)\b\s*[./]", re.M)


def parts(table: Block) -> Iterator[Block]:
    """A table that a careless export ran together, cut where a letterhead or a signature stands between other rows."""
    by_row: dict[int, list[Cell]] = {}
    for cell in table.cells:
        by_row.setdefault(cell.row, []).append(cell)
    run: list[Cell] = []
    framed = False
    for cells in by_row.values():
        text = "\n".join(c.text for c in cells)
        filled = sum(bool(c.text.strip()) for c in cells)
        here = filled <= FRAME_COLUMNS and bool(LETTERHEAD.search(text) or SIGNATURE.search(text))
        if run and here != framed:
            yield replace(table, cells=tuple(run))
            run = []
        framed = here
        run += cells
    yield replace(table, cells=tuple(run))


def is_frame(table: Block) -> bool:
    """A table without lines of its own, that only sets letterhead, signature or recipients side by side."""
    columns = {c.column for c in table.cells}
    text = "\n".join(c.text for c in table.cells)
    if len(columns) <= 4 and (LETTERHEAD.search(text) or SIGNATURE.search(text)) and len(table.cells) <= 16:
        return True
    return len(columns) == 1


def frame(table: Block) -> Iterator[Piece]:
    columns = sorted({c.column for c in table.cells if c.text.strip()})
    for column in columns:
        zone = "" if len(columns) == 1 else "left" if column == columns[0] else "right"
        for cell in (c for c in table.cells if c.column == column):
            lead = cell.bold
            for line in cell.text.split("\n"):
                text = line.strip()
                if text and not RULE_LINE.fullmatch(text):
                    yield Piece(text, bold=min(lead, len(text)), page=table.page, zone=zone)
                lead = max(0, lead - len(line) - 1)


def rows(table: Block, number: int) -> Iterator[Piece]:
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    for row in sorted(rows):
        cells = sorted(rows[row], key=lambda c: c.column)
        bold = all(c.bold >= len(c.text) for c in cells if c.text)
        yield Piece(
            "x" if bold else "",
            bold=1 if bold else 0,
            page=table.page,
            table=number,
            cells=tuple((c.column, c.text.strip()) for c in cells),
        )
