"""Tables: frames that only set letterhead or signature side by side become two columns, the rest one paragraph a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.metadata.signature import is_signed
from extractors.titles import are_titles
from pipeline.layout.pieces import RULE_LINE, Piece
from pipeline.model import Block, Cell

FRAME_COLUMNS = 3
ISSUER_LINES = 4
SAME_EDGE = 3.0  # points
NUMBERED = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-H])(?:[.)/\s]|$)")
FEW_ROWS = 3
SIGNED_ROWS = 3
"""Rows of a table that only sets who signs side by side: office, space, name."""
LETTERHEAD = re.compile(
    r"CỘNG\s+H[ÒO][ÀA]\s+XÃ\s+HỘI|Độc\s+lập\s*[-–]\s*Tự\s+do|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|^[^\S\n]*Số\s*:", re.M
)
SIGNATURE = re.compile(
    r"^[^\S\n]*\W{0,2}N[ơƠ][iI]\s+(?:nhận|NHẬN)|^[^\S\n]*(?:TM|T/M|KT|K/T|TL|T/L|TUQ)\b\s*[./]", re.M
)


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
        if run and here != framed and not (here and _heads_letter(run)):
            yield replace(table, cells=tuple(run))
            run = []
        framed = here
        run += cells
    yield replace(table, cells=tuple(run))


def _heads_letter(run: Sequence[Cell]) -> bool:
    """Rows above the first row with a motto or a number that hold nothing but the name of the issuer."""
    lines = [line for cell in run for line in cell.text.split("\n") if line.strip()]
    return len({c.row for c in run}) <= 2 and len(lines) <= ISSUER_LINES and all(len(line) <= 60 for line in lines)


def continues(above: Block, below: Block) -> bool:
    """Does a table go on at the top of the next page? The same columns, and no titles of its own first, but the same ones."""
    if above.page is None or below.page != above.page + 1 or above.box is None or below.box is None:
        return False
    if abs(above.box.x0 - below.box.x0) > SAME_EDGE or abs(above.box.x1 - below.box.x1) > SAME_EDGE:
        return False
    if {c.column for c in above.cells} != {c.column for c in below.cells}:
        return False
    first = _row(below, min(c.row for c in below.cells))
    return _texts(first) == _texts(_row(above, 0)) or not are_titles([c.text for c in first])


def with_cut_rows_joined(blocks: Sequence[Block]) -> list[Block]:
    """Tables whose last row a page break cut get the rest of it back from the next page."""
    out: list[Block] = []
    page: int | None = None  # the last one that the table before goes to
    for block in blocks:
        if out and out[-1].cells and block.cells and continues(replace(out[-1], page=page), block):
            out[-1], rest = _joined(out[-1], block)
            page = block.page
            if not rest.cells:  # all of it was one row's
                continue
            block = rest
        page = block.page
        out.append(block)
    return out


def _joined(above: Block, below: Block) -> tuple[Block, Block]:
    numbers = sorted({c.row for c in below.cells})
    titles = 0
    while titles < len(numbers) - 1 and _texts(_row(below, numbers[titles])) == _texts(_row(above, titles)):
        titles += 1
    rest = {c.column: c.text.strip() for c in _row(below, numbers[titles])}
    last = max(c.row for c in above.cells)
    begun = {c.column: c.text.strip() for c in _row(above, last)}
    filled = {column: text for column, text in rest.items() if text}
    goes_on = bool(filled) and all(map(begun.get, filled)) and any(text[0].islower() for text in filled.values())
    if rest.get(0) or not (goes_on or _lacks_number(above, below, numbers[titles:])):
        return above, below
    cells = tuple(
        replace(c, text=f"{c.text.rstrip()} {filled[c.column]}") if c.row == last and c.column in filled else c
        for c in above.cells
    )
    return replace(above, cells=cells), replace(below, cells=tuple(c for c in below.cells if c.row != numbers[titles]))


def _lacks_number(above: Block, below: Block, numbers: Sequence[int]) -> bool:
    """Has every row of a table its number but the first one of a page? Then that is the rest of the row above. Not so where cells
    are merged downwards: there several rows have one number."""
    before = [_row(above, n) for n in sorted({c.row for c in above.cells})]
    first = next((n for n, row in enumerate(before) if NUMBERED.match(row[0].text)), len(before))
    rows = [*before[first:], *(_row(below, n) for n in numbers[1:])]
    return first < len(before) and len(rows) >= FEW_ROWS and all(map(_is_numbered, rows))


def _is_numbered(row: Sequence[Cell]) -> bool:
    return NUMBERED.match(row[0].text) is not None and all(c.row_span == 1 for c in row)


def _row(table: Block, number: int) -> list[Cell]:
    return sorted((c for c in table.cells if c.row == number), key=lambda c: c.column)


def _texts(row: Sequence[Cell]) -> list[str]:
    return [" ".join(c.text.split()) for c in row]


def is_frame(table: Block) -> bool:
    """A table without lines of its own, that only sets letterhead, signature or recipients side by side."""
    columns = {c.column for c in table.cells}
    if len(columns) > 1 and (len(columns) > 4 or len(table.cells) > 16):
        return False
    text = "\n".join(c.text for c in table.cells)
    framed = len(columns) == 1 or LETTERHEAD.search(text) is not None or SIGNATURE.search(text) is not None
    return framed or _only_signs([c for c in table.cells if c.text.strip()])


def _only_signs(cells: Sequence[Cell]) -> bool:
    """Whether cells hold nothing but who signs, without "KT." and the like ("HIỆU TRƯỞNG", "Hà Quang Vịnh"), and a stamp's words."""
    signed = [is_signed([line for line in c.text.split("\n") if line.strip()]) for c in cells]
    plain = all(one or c.text.isupper() for one, c in zip(signed, cells, strict=True))
    return any(signed) and plain and len({c.row for c in cells}) <= SIGNED_ROWS


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
            cells=tuple(replace(c, text=c.text.strip()) for c in cells),
        )
