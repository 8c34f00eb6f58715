"""From blocks to one normalized text: what belongs to the page is dropped, what the page cut is joined again.

Page numbers and repeated page headers go; wrapped lines and paragraphs cut by a page are rejoined; tables that only hold a
letterhead or a signature become their two columns; the rows of other tables become one paragraph each, cells kept apart.
The text is NFC with one code point for one: tone marks in one style, "Ð" → "Đ", every dash "-", every space " ".
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.model import Block, BlockKind, Box, Cell, CellSpan, Paragraph, Region, Source, Text

CELL_SEPARATOR = " | "
_GAP = re.compile(r"\s{3,}")
RIGHT_HALF = 24  # leading spaces of a typed line that stands in the right column
CENTRED = 24.0  # points from the middle of the page
MIN_COLUMN_TEXT = 8  # letters and digits; less beside a line of text is a speck or a piece of a stamp

LETTERHEAD = re.compile(r"CỘNG\s+H[ÒO][ÀA]\s+XÃ\s+HỘI|Độc\s+lập\s*[-–]\s*Tự\s+do|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|^\s*Số\s*:", re.M)
SIGNATURE = re.compile(r"^\s*\W{0,2}N[ơƠ][iI]\s+(?:nhận|NHẬN)|^\s*(?:TM|T/M|KT|K/T|TL|T/L|TUQ)\b\s*[./]", re.M)
LABEL = re.compile(
    r"(?:[-+•*–]\s|(?:\d{1,2}(?:\.\d{1,2})*)\s*[.)/]\s*\D|[IVXL]{1,6}\s*[.\-/)]|[a-zđ]\s*\)|[A-HĐ]\s*\.\s"
    r"|(?:Điều|Phần|Chương|Mục|PHẦN|CHƯƠNG|MỤC|PHỤ LỤC)\s|\[\d{1,3}\]|\(\w{1,2}\)\s)"
)
ENDS_SENTENCE = re.compile(r"[.;:!?…]\s*[”\"’)]*\s*$")
PAGE_NUMBER = re.compile(r"[-–\s]*(?:Trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–\s]*")
RULE_LINE = re.compile(r"[\s\-_=*.·~<>…‘’'`|]*")
DIGITS = re.compile(r"\d+")

# --- characters ----------------------------------------------------------------------------------------------

_ONE_FOR_ONE = {
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uf02d"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t\v\f"), " "),
    ord("\u00d0"): "\u0110",
    **dict.fromkeys(map(ord, "\uf0b7\u25aa\u25cf\u25e6\u2023\u00b7\uf0a7\uf0d8\u27a2"), "•"),
}
_DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
_CHARACTERS: dict[int, str | None] = {**_ONE_FOR_ONE, **_DROPPED}
_RARE = re.compile("[" + "".join(re.escape(chr(c)) for c in _CHARACTERS) + "]")
_AROUND_BREAK = re.compile(r" ?\n ?")
_TONE_STYLE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_TONE_STYLE |= {k.upper(): v.upper() for k, v in _TONE_STYLE.items()} | {k.capitalize(): v.capitalize() for k, v in _TONE_STYLE.items()}
_OLD_TONE = re.compile(r"(?<![qQ])(?:" + "|".join(_TONE_STYLE) + r")(?!\w)")


def normalize(text: str) -> str:
    """The text in NFC, one tone-mark style (uỷ → ủy), one dash, one space; line breaks kept, runs of spaces folded."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if _RARE.search(text):
        text = text.translate(_CHARACTERS)
    text = _OLD_TONE.sub(lambda m: _TONE_STYLE[m[0]], text)
    if "  " in text:
        text = re.sub(r" {2,}", " ", text)
    return _AROUND_BREAK.sub("\n", text).strip(" ") if "\n" in text else text.strip(" ")


# --- pieces --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph on its way to the text; a table row has cells (column, text) instead of a text."""

    text: str
    label: str = ""
    bold: int = 0
    centered: bool = False
    region: Region = Region.BODY
    page: int | None = None
    zone: str = ""
    table: int | None = None
    cells: tuple[tuple[int, str], ...] = ()


def lay_out(source: Source) -> Text:
    """The normalized text of a file and the paragraphs in it; empty for a source without blocks."""
    blocks = [b for b in source.blocks if b.region not in (Region.HEADER, Region.FOOTER)]
    pieces = list(_rejoin(_pieces(_without_page_furniture(blocks))))
    return _compose(pieces)


def _compose(pieces: Iterable[_Piece]) -> Text:
    out: list[str] = []
    paragraphs: list[Paragraph] = []
    at = 0
    for piece in pieces:
        spans: list[CellSpan] = []
        if piece.cells:
            row, cursor = [], at
            for column, cell in piece.cells:
                content = normalize(cell)
                spans.append(CellSpan(column, cursor, cursor + len(content)))
                cursor += len(content) + len(CELL_SEPARATOR)
                row.append(content)
            text = CELL_SEPARATOR.join(row)
        else:
            body = normalize(piece.text)
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
                at, at + len(text), piece.label, bold, piece.centered, piece.region, piece.page, piece.zone, piece.table, tuple(spans)
            )
        )
        out.append(text)
        at += len(text) + 1
    return Text("\n".join(out), tuple(paragraphs))


def _pieces(blocks: Sequence[Block]) -> Iterator[_Piece]:
    tables = 0
    run: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.LINE:
            run.append(block)
            continue
        yield from _lines(run)
        run = []
        if block.kind is BlockKind.TABLE:
            if _is_frame(block):
                yield from _frame(block)
            else:
                yield from _rows(block, tables)
                tables += 1
        else:
            yield from _split(block)
    yield from _lines(run)


def _split(block: Block) -> Iterator[_Piece]:
    """A paragraph, cut where its writer broke the line before a label or between short centred lines."""
    lines = [line for line in block.text.split("\n")]
    current, at, lead = "", 0, 0
    label = block.label
    for line in lines:
        bold = max(0, min(block.bold - at, len(line)))
        at += len(line) + 1
        text = line.strip()
        if not text or RULE_LINE.fullmatch(text):
            continue
        if current and (LABEL.match(text) or ENDS_SENTENCE.search(current) or _is_title_break(current, text)):
            yield _Piece(current, label, lead, block.centered, block.region, block.page)
            current, lead, label = text, bold, ""
        elif current:
            lead = lead + 1 + bold if lead >= len(current) and bold else lead
            current = f"{current} {text}"
        else:
            current, lead = text, bold
    if current or (label and not RULE_LINE.fullmatch(label)):
        yield _Piece(current, label, lead, block.centered, block.region, block.page)


def _is_title_break(before: str, after: str) -> bool:
    """Between lines of a title or signature, which are kept: capitals on one side only, or capitals on both."""
    return before.isupper() and len(before) < 80 and (after[:1].isupper() or after.isupper())


# --- tables --------------------------------------------------------------------------------------------------


def _is_frame(table: Block) -> bool:
    """A table without lines of its own, that only sets letterhead, signature or recipients side by side."""
    columns = {c.column for c in table.cells}
    text = "\n".join(c.text for c in table.cells)
    if len(columns) <= 4 and (LETTERHEAD.search(text) or SIGNATURE.search(text)) and len(table.cells) <= 16:
        return True
    return len(columns) == 1


def _frame(table: Block) -> Iterator[_Piece]:
    columns = sorted({c.column for c in table.cells if c.text.strip()})
    for column in columns:
        zone = "" if len(columns) == 1 else "left" if column == columns[0] else "right"
        for cell in (c for c in table.cells if c.column == column):
            lead = cell.bold
            for line in cell.text.split("\n"):
                text = line.strip()
                if text and not RULE_LINE.fullmatch(text):
                    yield _Piece(text, bold=min(lead, len(text)), page=table.page, zone=zone)
                lead = max(0, lead - len(line) - 1)


def _rows(table: Block, number: int) -> Iterator[_Piece]:
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    for row in sorted(rows):
        cells = sorted(rows[row], key=lambda c: c.column)
        bold = all(c.bold >= len(c.text) for c in cells if c.text)
        yield _Piece(
            "x" if bold else "",
            bold=1 if bold else 0,
            page=table.page,
            table=number,
            cells=tuple((c.column, c.text.strip()) for c in cells),
        )


# --- printed lines -------------------------------------------------------------------------------------------


def _without_page_furniture(blocks: Sequence[Block]) -> list[Block]:
    """Blocks without page numbers and without lines that stand at the same place on most pages."""
    lines = [b for b in blocks if b.kind is BlockKind.LINE]
    pages = {b.page for b in lines if b.page is not None}
    edges: Counter[tuple[str, int]] = Counter()
    if len(pages) >= 3:
        for b in lines:
            if b.box is not None and _at_edge(b, lines):
                edges[(DIGITS.sub("#", b.text.strip()), round(b.box.top / 12))] += 1
    out = []
    for b in blocks:
        text = b.text.strip()
        if b.kind is BlockKind.LINE and b.box is not None and _at_edge(b, lines):
            if PAGE_NUMBER.fullmatch(text) or edges[(DIGITS.sub("#", text), round(b.box.top / 12))] > len(pages) / 2:
                continue
        elif b.kind is BlockKind.LINE and b.box is None and b.gap and PAGE_NUMBER.fullmatch(text):
            continue
        out.append(b)
    return out


def _at_edge(block: Block, lines: Sequence[Block]) -> bool:
    on_page = [b.box for b in lines if b.page == block.page and b.box is not None]
    assert block.box is not None
    top, bottom = min(b.top for b in on_page), max(b.bottom for b in on_page)
    return block.box.top <= top + 24 or block.box.bottom >= bottom - 24


def _lines(run: Sequence[Block]) -> Iterator[_Piece]:
    """Printed lines joined into paragraphs: by their place on the page where known, else by length and wording."""
    boxed = [b for b in run if b.box is not None]
    if len(boxed) == len(run) and boxed:
        for page in dict.fromkeys(b.page for b in boxed):
            yield from _boxed([b for b in boxed if b.page == page])
        return
    width = _wrap_width([b.text for b in run])
    current: Block | None = None
    last = ""
    zones = _typed_columns(run)
    for k, block in enumerate(run):
        if k in zones:
            if current is not None:
                yield _piece(current)
                current, last = None, ""
            yield from zones[k]
            continue
        text = block.text.strip()
        if not text or RULE_LINE.fullmatch(text):
            continue
        if current is not None and _continues(last, text, width, gap=block.gap):
            whole = current.bold >= len(current.text)
            bold = current.bold + (1 + block.bold if whole and block.bold else 0)
            current = replace(current, text=f"{current.text} {text}", bold=bold)
        else:
            if current is not None:
                yield _piece(current)
            current = replace(block, text=text)
        last = text
    if current is not None:
        yield _piece(current)


def _typed_columns(run: Sequence[Block]) -> dict[int, list[_Piece]]:
    """Letterheads and signatures that a typist set in two columns with spaces: their lines, left column first.

    The pieces stand at the first line of each such stretch, the other lines of it get none.
    """
    split = {k: parts for k, b in enumerate(run) if len(parts := _GAP.split(b.text.strip(), maxsplit=1)) == 2}
    out: dict[int, list[_Piece]] = {}
    k = 0
    while k < len(run):
        if k not in split:
            k += 1
            continue
        end = k
        while end < len(run) and (end in split or len(run[end].text) < RIGHT_HALF * 2 and end + 1 in split):
            end += 1
        while end < len(run) and _is_side_line(run[end]):
            end += 1
        if sum(j in split for j in range(k, end)) >= 2:
            left, right = [], []
            for j in range(k, end):
                text = run[j].text
                if j in split:
                    left.append(split[j][0])
                    right.append(split[j][1])
                elif len(text) - len(text.lstrip()) > RIGHT_HALF:
                    right.append(text.strip())
                else:
                    left.append(text.strip())
            pieces = [_Piece(t, zone="left") for t in left] + [_Piece(t, zone="right") for t in right]
            out[k] = [p for p in pieces if p.text and not RULE_LINE.fullmatch(p.text)]
            out.update({j: [] for j in range(k + 1, end)})
        k = max(end, k + 1)
    return out


def _is_side_line(block: Block) -> bool:
    """A line of one column only: set far to the right, or a bullet of the recipients' list."""
    text = block.text
    return len(text) - len(text.lstrip()) > RIGHT_HALF or (len(text) < 60 and bool(re.match(r"-\s*\S.*[;.]$", text.strip())) and not block.gap)


def _piece(block: Block, zone: str = "") -> _Piece:
    return _Piece(block.text, block.label, block.bold, block.centered, block.region, block.page, zone)


def _wrap_width(lines: Sequence[str]) -> int:
    """The width to which the lines were wrapped, 0 where each paragraph is one line."""
    lengths = sorted(len(line) for line in lines if line.strip())
    if len(lengths) < 12:
        return 0
    width = lengths[int(len(lengths) * 0.98)]
    full = sum(1 for n in lengths if n >= width * 0.8)
    return width if width <= 130 and full >= len(lengths) * 0.3 else 0


def _continues(before: str, after: str, width: int, gap: bool) -> bool:
    if LABEL.match(after) and not _is_range_end(before, after):
        return False
    if width and not gap:
        first = after.split(" ", 1)[0]
        if len(before) + 1 + len(first) > width * 0.92 and not before.isupper():
            return True
    return after[:1].islower() and not ENDS_SENTENCE.search(before)


def _is_range_end(before: str, after: str) -> bool:
    """ "giai đoạn 2026 / - 2030": a dash that goes on with a number after one."""
    return bool(re.match(r"[-–]\s*\d", after)) and before[-1:].isdigit()


def _boxed(lines: Sequence[Block]) -> Iterator[_Piece]:
    """The lines of one page. Side-by-side columns (letterhead, signature) are read left first."""
    rows = _visual_rows(lines)
    i = 0
    ordered: list[tuple[Block, str]] = []
    while i < len(rows):
        if len(rows[i]) == 1 and not _starts_columns(rows, i):
            ordered.append((rows[i][0], ""))
            i += 1
            continue
        j = i
        left: list[Block] = []
        right: list[Block] = []
        middle = _middle(lines)
        if len(rows[i]) > 1 and not _is_column_region(rows, i):
            ordered.append((_single(rows[i]), ""))
            i += 1
            continue
        while j < len(rows) and (len(rows[j]) > 1 or _in_column(rows[j][0], middle, right, left)):
            for b in rows[j]:
                (left if _center(b) < middle else right).append(b)
            j += 1
        ordered += [(b, "left") for b in left] + [(b, "right") for b in right]
        i = max(j, i + 1)
    yield from _join_boxed(ordered)


def _is_column_region(rows: list[list[Block]], i: int) -> bool:
    """Two columns go on for more than one row, or hold more than a scanner's speck on one side."""
    near = rows[i : i + 6]
    if sum(len(r) > 1 for r in near) >= 2:
        return True
    return all(sum(c.isalnum() for c in b.text) >= MIN_COLUMN_TEXT for b in rows[i])


def _single(row: list[Block]) -> Block:
    """A row that was split by mistake, without the specks beside it."""
    kept = [b for b in row if sum(c.isalnum() for c in b.text) >= 4] or row[:1]
    first, last = _box(kept[0]), _box(kept[-1])
    box = Box(first.x0, first.top, last.x1, first.bottom)
    return replace(kept[0], text=" ".join(b.text.strip() for b in kept), box=box)


def _visual_rows(lines: Sequence[Block]) -> list[list[Block]]:
    rows: list[list[Block]] = []
    for b in sorted(lines, key=lambda b: (_box(b).top + _box(b).bottom) / 2):
        if rows:
            last = _box(rows[-1][-1])
            mid = (_box(b).top + _box(b).bottom) / 2
            if last.top < mid < last.bottom and all(_apart(_box(b), _box(o)) for o in rows[-1]):
                rows[-1].append(b)
                continue
        rows.append([b])
    return [sorted(row, key=lambda b: _box(b).x0) for row in rows]


def _box(b: Block) -> Box:
    assert b.box is not None
    return b.box


def _apart(a: Box, b: Box) -> bool:
    return a.x1 <= b.x0 + 2 or b.x1 <= a.x0 + 2


def _center(b: Block) -> float:
    return (_box(b).x0 + _box(b).x1) / 2


def _middle(lines: Sequence[Block]) -> float:
    return (min(_box(b).x0 for b in lines) + max(_box(b).x1 for b in lines)) / 2


def _starts_columns(rows: list[list[Block]], i: int) -> bool:
    """A lone line that belongs to columns which the next rows show: a narrow line off the middle just above them."""
    if i + 1 >= len(rows) or len(rows[i + 1]) < 2:
        return False
    box, below = _box(rows[i][0]), _box(rows[i + 1][0])
    width = max(_box(b).x1 for r in rows for b in r) - min(_box(b).x0 for r in rows for b in r)
    return (box.x1 - box.x0) < width * 0.55 and below.top - box.bottom < (box.bottom - box.top) * 1.5 and i < 3


def _in_column(b: Block, middle: float, right: list[Block], left: list[Block]) -> bool:
    """A lone line that goes on with one of the columns: it stays on its side of the middle."""
    box = _box(b)
    if abs(_center(b) - middle) < CENTRED:
        return False
    others = right if box.x0 >= middle - 30 else left if box.x1 <= middle + 30 else []
    if not others:
        return False
    last = _box(others[-1])
    return box.top - last.bottom < (box.bottom - box.top) * 8


def _join_boxed(ordered: Sequence[tuple[Block, str]]) -> Iterator[_Piece]:
    body = [b for b, zone in ordered if not zone]
    right_edge = sorted(_box(b).x1 for b in body)[int(len(body) * 0.8)] if body else 0.0
    left_edge = sorted(_box(b).x0 for b in body)[int(len(body) * 0.2)] if body else 0.0
    current: Block | None = None
    zone = ""
    last: Block | None = None
    for b, where in ordered:
        text = b.text.strip()
        if not text or RULE_LINE.fullmatch(text):
            continue
        joins = (
            current is not None
            and last is not None
            and where == zone
            and (_goes_on(last, b, right_edge, left_edge) if not where else _goes_on_in_column(last, b))
        )
        if joins and current is not None:
            whole = current.bold >= len(current.text)
            bold = current.bold + (1 + b.bold if whole and b.bold else 0)
            current = replace(current, text=f"{current.text} {text}", bold=bold)
        else:
            if current is not None:
                yield _piece(current, zone)
            current, zone = replace(b, text=text), where
        last = b
    if current is not None:
        yield _piece(current, zone)


def _goes_on(before: Block, after: Block, right_edge: float, left_edge: float) -> bool:
    a, b = _box(before), _box(after)
    text = after.text.strip()
    if LABEL.match(text) and not _is_range_end(before.text.strip(), text):
        return False
    height = max(a.bottom - a.top, 1.0)
    if b.top - a.bottom > height * 1.3:
        return False
    full = a.x1 >= right_edge - (right_edge - left_edge) * 0.08
    indented = b.x0 > left_edge + 12
    if full and not indented:
        return True
    return text[:1].islower() and not ENDS_SENTENCE.search(before.text)


def _goes_on_in_column(before: Block, after: Block) -> bool:
    text = after.text.strip()
    return text[:1].islower() and not ENDS_SENTENCE.search(before.text) and not LABEL.match(text)


# --- paragraphs cut by a page --------------------------------------------------------------------------------


def _rejoin(pieces: Iterator[_Piece]) -> Iterator[_Piece]:
    """Joins a paragraph that stops in the middle of a sentence with one that goes on in lower case."""
    held: _Piece | None = None
    for piece in pieces:
        if held is not None and _was_cut(held, piece):
            held = replace(held, text=f"{held.text} {piece.text}")
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _was_cut(a: _Piece, b: _Piece) -> bool:
    if a.cells or b.cells or a.zone != b.zone or b.label or a.region is not b.region or not a.text or not b.text:
        return False
    if LABEL.match(b.text) or ENDS_SENTENCE.search(a.text) or a.centered != b.centered:
        return False
    return b.text[0].islower()
