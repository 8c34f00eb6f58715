"""Printed lines with a place on the page: furniture dropped, columns told apart, wrapped lines joined."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.layout.beside import beside
from pipeline.layout.pieces import ENDS_SENTENCE, LABEL, RULE_LINE, STARTS_PART, Piece, goes_on_from, piece
from pipeline.model import Block, BlockKind, Box

CENTRED = 24.0  # points from the middle of the page
INDENT = 12.0  # points from the left edge
WIDEST_INDENT = 72.0  # of a paragraph's first line; what starts further right is centred
RAGGED = 8.0  # points: justified lines end nearer than that to the right edge
RECIPIENTS = re.compile(r"\W{0,3}N[ơƠ][iI] (?:nhận|NHẬN)\W*$")
EDGE = 24.0  # points from the first or last line of a page
MOTTO = re.compile(r"CỘNG\s+H[ÒO][ÀA]\s+XÃ|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT")
MARGIN_LINES = 3  # so many lines make a margin
FEW_LINES = 8  # of a page that may all be short by chance
LETTERHEAD_LINES = 3  # so many may stand above the first row of two columns
BULLET = re.compile(r"[-–+•*]\s")
SLACK = 6.0  # points by which a line may reach out of its column
OFFICES = 4  # lines of authority and office that may stand above "Nơi nhận"
LONGEST_ENDING = 30  # lines of recipients and signature
STAMP = 10  # heights of a line that a stamp takes between an office and a name
MIN_COLUMN_TEXT = 8  # letters and digits; less beside a line of text is a speck or a piece of a stamp
PAGE_NUMBER = re.compile(r"[-–\s]*(?:Trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–\s]*")
DIGITS = re.compile(r"\d+")


def without_page_furniture(blocks: Sequence[Block]) -> list[Block]:
    """Blocks without page numbers and without lines that stand at the same place on most pages; a letterhead stays on each of them."""
    lines = [b for b in blocks if b.kind is BlockKind.LINE]
    mottos = {b.page: b.box.bottom + EDGE for b in lines if b.box is not None and MOTTO.search(b.text)}
    pages = {b.page for b in lines if b.page is not None}
    edges: Counter[tuple[str, int]] = Counter()
    if len(pages) >= 3:
        for b in lines:
            if b.box is not None and _at_edge(b, lines):
                edges[(DIGITS.sub("#", b.text.strip()), round(b.box.top / 12))] += 1
    out = []
    for b in blocks:
        text = b.text.strip()
        if (
            b.kind is BlockKind.LINE
            and b.box is not None
            and _at_edge(b, lines)
            and b.box.top > mottos.get(b.page, 0.0)
        ):
            if PAGE_NUMBER.fullmatch(text) or edges[(DIGITS.sub("#", text), round(b.box.top / 12))] > len(pages) / 2:
                continue
        elif b.kind is BlockKind.LINE and b.box is None and b.gap and PAGE_NUMBER.fullmatch(text):
            continue
        out.append(b)
    return out or list(blocks)  # pages that are all alike have text, not furniture


def _at_edge(block: Block, lines: Sequence[Block]) -> bool:
    on_page = [b.box for b in lines if b.page == block.page and b.box is not None]
    assert block.box is not None
    top, bottom = min(b.top for b in on_page), max(b.bottom for b in on_page)
    return block.box.top <= top + EDGE or block.box.bottom >= bottom - EDGE


def edges_of(lines: Sequence[Block]) -> tuple[float, float]:
    """The left and right edge (points) to which most lines are set; noughts for no lines."""
    if not lines:
        return 0.0, 0.0
    lefts, rights = sorted(_box(b).x0 for b in lines), sorted(_box(b).x1 for b in lines)
    return lefts[int(len(lines) * 0.2)], rights[int(len(lines) * 0.8)]


def boxed(lines: Sequence[Block], document: tuple[float, float] = (0.0, 0.0)) -> Iterator[Piece]:
    """The lines of one page. Side-by-side columns (letterhead, signature) are read left first.

    `document`: the edges of the whole document's lines, for pages with too few lines to show their own.
    """
    lines = [part for n, line in enumerate(lines) for part in _parted(line, n)]
    rows = _visual_rows(lines)
    i = 0
    ordered: list[tuple[Block, str]] = []
    while i < len(rows):
        if (j := _ending(rows, i, _middle(lines))) > i:
            edge = _right_edge(rows[i:j], _middle(lines))
            sides = [(b, "right" if _box(b).x0 >= edge - SLACK else "left") for row in rows[i:j] for b in row]
            ordered += sorted(sides, key=lambda side: side[1])
            i = j
            continue
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
        while j < len(rows) and (j == i or len(rows[j]) > 1 or _in_column(rows[j][0], middle, right, left)):
            for b in rows[j]:
                (left if _center(b) < middle else right).append(b)
            j += 1
        ordered += [(b, "left") for b in left] + [(b, "right") for b in right]
        i = max(j, i + 1)
    yield from _join_boxed(ordered, document)


def _parted(line: Block, number: int) -> list[Block]:
    """The two columns of a line that was read across them; below the first line the Party's name may end a title."""
    parts = beside(line.text.strip())
    if not parts or number and parts[1].startswith("ĐẢNG"):
        return [line]
    box = _box(line)
    x = box.x0 + (box.x1 - box.x0) * len(parts[0]) / (len(parts[0]) + 1 + len(parts[1]))
    boxes = replace(box, x1=x), replace(box, x0=x)
    bolds = min(line.bold, len(parts[0])), max(0, line.bold - len(parts[0]) - 1)
    return [replace(line, text=t, box=b, bold=n) for t, b, n in zip(parts, boxes, bolds, strict=True)]


def _ending(rows: list[list[Block]], i: int, middle: float) -> int:
    """Where the end of a plan that begins with this row is over: recipients at the left, signature at the right; `i` if none begins.

    Their lines need not stand side by side: a stamp lifts one, a name comes rows below its office, the office may be above the others.
    """
    first = next((k for k in range(i, min(i + OFFICES, len(rows))) if RECIPIENTS.match(rows[k][0].text)), None)
    if first is None or any(
        _box(b).x0 < middle - CENTRED or _center(b) < middle + CENTRED for r in rows[i:first] for b in r
    ):
        return i
    edge, margin = _right_edge(rows[i : first + LONGEST_ENDING], middle), _box(rows[first][0]).x0
    j = i
    while j < len(rows) and edge < math.inf:
        boxes = [_box(b) for b in rows[j]]
        left = [b for b in boxes if b.x0 < edge - SLACK]
        if any(b.x1 > edge + SLACK or b.x0 > margin + INDENT and _is_centred(b, middle) for b in left):
            break
        height = min(b.bottom - b.top for b in boxes)
        if j > i and min(b.top for b in boxes) - max(_box(b).bottom for b in rows[j - 1]) > STAMP * height:
            break
        j += 1
    return j if j > first and _right_edge(rows[i:j], middle) < math.inf else i


def _is_centred(box: Box, middle: float) -> bool:
    return abs((box.x0 + box.x1) / 2 - middle) < CENTRED


def _right_edge(rows: Sequence[Sequence[Block]], middle: float) -> float:
    """Where the lines of the right column begin at most; infinite if there are none."""
    starts = (_box(b).x0 for row in rows for b in row if _center(b) > middle + CENTRED)
    return min((x for x in starts if x > middle - 2 * CENTRED), default=math.inf)


def _is_column_region(rows: list[list[Block]], i: int) -> bool:
    """Two columns go on for more than one row, or hold more than a scanner's speck on one side."""
    near = rows[i : i + 6]
    if sum(len(r) > 1 for r in near) >= 2 or RECIPIENTS.match(rows[i][0].text):
        return True
    return all(sum(c.isalnum() for c in b.text) >= MIN_COLUMN_TEXT for b in rows[i])


def _single(row: list[Block]) -> Block:
    """A row that was split by mistake, without the specks beside it."""
    kept = [b for b in row if sum(c.isalnum() for c in b.text) >= 4 or BULLET.match(b.text)] or row[:1]
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
    """A lone line that belongs to columns which the next rows show: one of a few narrow lines off the middle, just above them."""
    width = max(_box(b).x1 for r in rows for b in r) - min(_box(b).x0 for r in rows for b in r)
    for above, below in pairwise(rows[i : LETTERHEAD_LINES + 1]):
        box = _box(above[0])
        if (box.x1 - box.x0) >= width * 0.55 or _box(below[0]).top - box.bottom >= (box.bottom - box.top) * 1.5:
            return False
        if len(below) > 1:
            return True
    return False


def _in_column(b: Block, middle: float, right: list[Block], left: list[Block]) -> bool:
    """A lone line that goes on with one of the columns: it stays on its side of the middle."""
    box = _box(b)
    flush = any(abs(box.x0 - _box(o).x0) < SLACK for o in right)  # the last word of a line that its column broke
    if abs(_center(b) - middle) < CENTRED and not flush:
        return False
    others = right if box.x0 >= middle - 30 else left if box.x1 <= middle + 30 else []
    if not others:
        return False
    last = _box(others[-1])
    return box.top - last.bottom < (box.bottom - box.top) * 8


def _join_boxed(ordered: Sequence[tuple[Block, str]], document: tuple[float, float]) -> Iterator[Piece]:
    body = [b for b, zone in ordered if not zone]
    left_edge, right_edge = edges_of(body)
    edges = {z: max((_box(b).x1 for b, zone in ordered if zone == z), default=0.0) for z in ("left", "right")}
    has_margin = sum(_box(b).x1 >= right_edge - RAGGED for b in body) >= MARGIN_LINES
    if (not has_margin or len(body) < FEW_LINES) and document[1] > right_edge:
        has_margin = False
        left_edge, right_edge = min(left_edge, document[0]), document[1]
    indents = has_margin and not _has_flush_labels(body, right_edge, left_edge)
    current: Block | None = None
    zone = ""
    first: Block | None = None
    last: Block | None = None

    def finished(block: Block, first: Block | None, last: Block | None) -> Piece:
        whole = piece(block, zone)
        if zone or first is None or last is None:
            return whole
        full = _box(last).x1 >= right_edge - (right_edge - left_edge) * 0.12
        indented = _box(first).x0 > left_edge + INDENT
        flush = not indented and (indents or not LABEL.match(first.text.strip()))
        return replace(whole, full=full, flush=flush, indented=indented)

    for b, where in ordered:
        text = b.text.strip()
        if not text or RULE_LINE.fullmatch(text):
            continue
        joins = (
            current is not None
            and last is not None
            and where == zone
            and (
                _goes_on_in_column(current, last, b, edges[where])
                if where
                else _in_open_quote(current, last, b)
                or _goes_on(last, b, right_edge, left_edge)
                or (indents and first is not None and _is_flush_below_indent(first, last, b, right_edge, left_edge))
                or (has_margin and _goes_on_centred(last, b, right_edge, left_edge))
            )
        )
        if joins and current is not None:
            whole = current.bold >= len(current.text)
            bold = current.bold + (1 + b.bold if whole and b.bold else 0)
            current = replace(current, text=f"{current.text} {text}", bold=bold)
        else:
            if current is not None:
                yield finished(current, first, last)
            current, zone, first = replace(b, text=text), where, b
        last = b
    if current is not None:
        yield finished(current, first, last)


def _in_open_quote(paragraph: Block, before: Block, after: Block) -> bool:
    """The line goes on with words in quotes that the line before it opened; a dash in there is no bullet."""
    near = _box(after).top - _box(before).bottom < _box(before).bottom - _box(before).top
    return near and paragraph.text.count("“") > paragraph.text.count("”") and "”" in after.text


def _goes_on(before: Block, after: Block, right_edge: float, left_edge: float) -> bool:
    a, b = _box(before), _box(after)
    text = after.text.strip()
    if STARTS_PART.match(text) or (LABEL.match(text) and not goes_on_from(before.text.strip(), text)):
        return False
    if not _is_near(before, after):
        return False
    full = a.x1 >= right_edge - (right_edge - left_edge) * 0.08 or (
        a.x1 + _first_word(after) > right_edge and not ENDS_SENTENCE.search(before.text)
    )
    indented = b.x0 > left_edge + INDENT
    if full and not indented:
        return True
    return text[:1].islower() and not ENDS_SENTENCE.search(before.text)


def _goes_on_in_column(paragraph: Block, before: Block, after: Block, right_edge: float) -> bool:
    text = after.text.strip()
    if ENDS_SENTENCE.search(before.text) or LABEL.match(text):
        return False
    is_listed = BULLET.match(paragraph.text) is not None
    return text[:1].islower() or (is_listed and _box(before).x1 + _first_word(after) > right_edge)


def _first_word(line: Block) -> float:
    """The width of a line's first word with the space after it, in points."""
    text = line.text.strip()
    return (_box(line).x1 - _box(line).x0) * (text.find(" ") + 1 or len(text)) / max(1, len(text))


def _is_near(before: Block, after: Block) -> bool:
    a, b = _box(before), _box(after)
    return b.top - a.bottom <= max(a.bottom - a.top, 1.0) * 1.3


def _has_flush_labels(body: Sequence[Block], right_edge: float, left_edge: float) -> bool:
    """Does a numbered paragraph start at the left edge, where others of the page are indented?"""
    return any(
        LABEL.match(b.text.strip())
        and _box(b).x0 <= left_edge + INDENT
        and (_box(a).x1 < right_edge - (right_edge - left_edge) * 0.08 or ENDS_SENTENCE.search(a.text))
        for a, b in pairwise(body)
    )


def _is_flush_below_indent(first: Block, before: Block, after: Block, right_edge: float, left_edge: float) -> bool:
    """A wrapped line that only looks labelled ("… theo mẫu / 05/BBKT"): paragraphs start indented, and it does not."""
    full = _box(before).x1 + _first_word(after) > right_edge
    flush = _box(after).x0 <= left_edge + INDENT < _box(first).x0 < left_edge + WIDEST_INDENT
    return full and flush and _is_near(before, after) and not ENDS_SENTENCE.search(before.text)


def _goes_on_centred(before: Block, after: Block, right_edge: float, left_edge: float) -> bool:
    """A centred title whose line was full: its next word had no room."""
    middle, width = left_edge + right_edge, right_edge - left_edge
    a, b = _box(before), _box(after)
    centred = all(abs(box.x0 + box.x1 - middle) < 2 * INDENT for box in (a, b)) and b.x0 > left_edge + INDENT
    full = a.x1 - a.x0 + _first_word(after) > width
    return centred and full and _is_near(before, after) and not ENDS_SENTENCE.search(before.text)
