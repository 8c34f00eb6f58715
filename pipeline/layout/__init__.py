"""From blocks to one normalized text: what belongs to the page is dropped, what the page cut is joined again.

Page numbers and repeated page headers go; wrapped lines and paragraphs cut by a page are rejoined; tables that only hold a
letterhead or a signature become their two columns; the rows of other tables become one paragraph each, cells kept apart.
The text is NFC with one code point for one: tone marks in one style, "Ð" → "Đ", every dash "-", every space " ".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.layout.characters import normalize
from pipeline.layout.glued import parted
from pipeline.layout.page import boxed, edges_of, without_page_furniture
from pipeline.layout.pieces import ENDS_SENTENCE, GLUED_SIGNATURE, LABEL, RULE_LINE, Piece
from pipeline.layout.stacked import with_stacked_tables
from pipeline.layout.tables import LETTERHEAD, continues, frame, is_frame, parts, rows, with_cut_rows_joined
from pipeline.layout.torn import is_torn, mended
from pipeline.layout.typed import typed_lines
from pipeline.model import Block, BlockKind, CellSpan, Paragraph, Region, Source, Text

CELL_SEPARATOR = " | "

__all__ = ["CELL_SEPARATOR", "lay_out", "normalize"]


def lay_out(source: Source) -> Text:
    """The normalized text of a file and the paragraphs in it; empty for a source without blocks."""
    blocks = [b for b in source.blocks if b.region not in (Region.HEADER, Region.FOOTER)]
    if is_torn(map(_said, blocks)):
        blocks = [
            replace(b, text=mended(b.text), cells=tuple(replace(c, text=mended(c.text)) for c in b.cells))
            for b in blocks
        ]
    blocks = _letterhead_in_header(source.blocks, blocks) + blocks
    blocks = [part for b in blocks for part in _signature_apart(b)]
    pieces = list(_rejoin(_pieces(with_cut_rows_joined(without_page_furniture(with_stacked_tables(blocks))))))
    return _compose(pieces)


def _signature_apart(block: Block) -> list[Block]:
    """A line or paragraph, the signature that ran into the last recipient parted from it."""
    if block.cells or block.box is not None:
        return [block]
    lines = block.text.split("\n")
    for n, line in enumerate(lines):
        if m := GLUED_SIGNATURE.match(line):
            above = "\n".join([*lines[:n], m["kept"]])
            below = "\n".join([line[m.end() :], *lines[n + 1 :]])
            return [replace(block, text=above), replace(block, text=below, label="", bold=0, gap=True)]
    return [block]


def _letterhead_in_header(every: Sequence[Block], body: Sequence[Block]) -> list[Block]:
    """The page header where it is the letterhead: it has the motto or the number, and the body begins without them."""
    seen: set[str] = set()
    header = []
    for b in every:
        said = _said(b)
        if b.region is Region.HEADER and said.strip() and said not in seen:
            seen.add(said)
            header.append(replace(b, region=Region.BODY))
    opening = "\n".join(_said(b) for b in body[:_OPENING])
    above = "\n".join(map(_said, header))
    return header if LETTERHEAD.search(above) and not LETTERHEAD.search(opening) else []


_OPENING = 12
"""Blocks in which a body that has its letterhead shows it."""


def _said(block: Block) -> str:
    return "\n".join(c.text for c in block.cells) if block.cells else block.text


def _compose(pieces: Iterable[Piece]) -> Text:
    out: list[str] = []
    paragraphs: list[Paragraph] = []
    at = 0
    for piece in pieces:
        spans: list[CellSpan] = []
        if piece.cells:
            row, cursor = [], at
            for cell in piece.cells:
                content = parted(normalize(cell.text))
                end = cursor + len(content)
                spans.append(CellSpan(cell.column, cursor, end, cell.row, cell.row_span, cell.column_span))
                cursor += len(content) + len(CELL_SEPARATOR)
                row.append(content)
            text = CELL_SEPARATOR.join(row)
        else:
            body = parted(normalize(piece.text))
            text = f"{piece.label} {body}" if piece.label else body
        if not text.strip(" |\n"):
            continue
        grown = len(text) - len(piece.text) if piece.bold else 0
        bold = min(len(text), piece.bold + (len(piece.label) + 1 if piece.label else 0))
        if piece.bold and piece.bold >= len(piece.text.rstrip()):
            bold = len(text)
        elif grown < 0:
            bold = min(bold, len(text))
        paragraphs.append(
            Paragraph(
                at,
                at + len(text),
                piece.label,
                bold,
                piece.centered,
                piece.region,
                piece.page,
                piece.zone,
                piece.table,
                tuple(spans),
                piece.rank,
            )
        )
        out.append(text)
        at += len(text) + 1
    return Text("\n".join(out), tuple(paragraphs))


def _pieces(blocks: Sequence[Block]) -> Iterator[Piece]:
    tables = 0
    run: list[Block] = []
    document = edges_of([b for b in blocks if b.kind is BlockKind.LINE and b.box is not None])
    tables_on = [b for b in blocks if b.cells and b.box is not None]
    for before, block in zip([None, *blocks], blocks, strict=False):
        if block.kind is BlockKind.LINE:
            run.append(block)
            continue
        yield from _lines(run, document, tables_on)
        run = []
        if block.kind is BlockKind.TABLE:
            if before is not None and before.cells and block.cells and continues(before, block) and tables:
                tables -= 1
            for part in parts(block):
                if is_frame(part):
                    yield from frame(part)
                else:
                    yield from rows(part, tables)
                    tables += 1
        elif block.text.count("\n") >= MANY_BREAKS:
            yield from typed_lines(_broken(block))
        else:
            yield from _split(block)
    yield from _lines(run, document, tables_on)


def _lines(run: Sequence[Block], document: tuple[float, float], tables: Sequence[Block]) -> Iterator[Piece]:
    """A run of printed lines: by their place on the page where every one has it, else by length and wording."""
    if run and all(b.box is not None for b in run):
        for page in dict.fromkeys(b.page for b in run):
            yield from boxed([b for b in run if b.page == page], _edges_on(page, document, tables))
    else:
        yield from typed_lines(run)


def _edges_on(page: int | None, document: tuple[float, float], tables: Sequence[Block]) -> tuple[float, float]:
    """The edges of the text: ruled tables go from one to the other where a page's lines are too few to show them."""
    left, right = document
    for table in tables:
        if table.box is not None and (table.page == page or table.box.x1 <= _PORTRAIT):
            left, right = min(left, table.box.x0), max(right, table.box.x1)
    return left, right


_PORTRAIT = 595.0
"""Points: the width of an A4 sheet that stands upright; a wider table says nothing of other pages."""


MANY_BREAKS = 8
"""Line breaks of one paragraph; with more of them it is a whole text whose paragraphs are parted by breaks, as web pages do."""


def _broken(block: Block) -> list[Block]:
    """The lines of such a text as lines."""
    out: list[Block] = []
    at, gap = 0, False
    for line in block.text.split("\n"):
        bold = max(0, min(block.bold - at, len(line)))
        at += len(line) + 1
        if line.strip():
            label = "" if out else block.label
            out.append(replace(block, kind=BlockKind.LINE, text=line, label=label, bold=bold, gap=gap))
        gap = not line.strip()
    return out


def _split(block: Block) -> Iterator[Piece]:
    """A paragraph, cut where its writer broke the line before a label or between short centred lines."""
    lines = list(block.text.split("\n"))
    current, at, lead = "", 0, 0
    label = block.label
    for line in lines:
        bold = max(0, min(block.bold - at, len(line)))
        at += len(line) + 1
        text = line.strip()
        if not text or RULE_LINE.fullmatch(text):
            continue
        if current and (LABEL.match(text) or ENDS_SENTENCE.search(current) or _is_title_break(current, text)):
            yield Piece(current, label, lead, block.centered, block.region, block.page, rank=block.rank)
            current, lead, label = text, bold, ""
        elif current:
            lead = lead + 1 + bold if lead >= len(current) and bold else lead
            current = f"{current} {text}"
        else:
            current, lead = text, bold
    if current or (label and not RULE_LINE.fullmatch(label)):
        yield Piece(current, label, lead, block.centered, block.region, block.page, rank=block.rank)


def _is_title_break(before: str, after: str) -> bool:
    """Between lines of a title or signature, which are kept: capitals on one side only, or capitals on both."""
    return before.isupper() and len(before) < 80 and (after[:1].isupper() or after.isupper())


def _rejoin(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Joins a paragraph that stops in the middle of a sentence with one that goes on, in lower case or on the next page."""
    held: Piece | None = None
    for piece in pieces:
        if held is not None and _was_cut(held, piece):
            held = replace(held, text=f"{held.text} {piece.text}", full=piece.full)
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _was_cut(a: Piece, b: Piece) -> bool:
    if a.cells or b.cells or a.zone != b.zone or b.label or a.region is not b.region or not a.text or not b.text:
        return False
    if ENDS_SENTENCE.search(a.text) or a.centered != b.centered:
        return False
    by_page = a.full and b.flush and a.page != b.page
    if LABEL.match(b.text):
        return by_page and a.indented
    return b.text[0].islower() or by_page
