"""Printed lines with a place on the page: furniture dropped, columns told apart, wrapped lines joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.layout.pieces import ENDS_SENTENCE, LABEL, RULE_LINE, STARTS_PART, Piece, goes_on_from, piece
from pipeline.layout.sides import BULLET, box_of, sided
from pipeline.model import Block, BlockKind, Box

INDENT = 12.0  # points from the left edge
WIDEST_INDENT = 72.0  # of a paragraph's first line; what starts further right is centred
RAGGED = 8.0  # points: justified lines end nearer than that to the right edge
STRAY = 0.2  # of the widest line
SHORT_LINES = 1.3  # so much wider than most lines is the one that is set to the edge, where a page has hardly any other
EDGE = 24.0  # points from the first or last line of a page
FOOT = 720.0  # points: below that two pages are enough to tell their furniture
MOTTO = re.compile(r"CỘNG\s+H[ÒO][ÀA]\s+XÃ|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT")
MARGIN_LINES = 3  # so many lines make a margin
FEW_LINES = 8  # of a page that may all be short by chance
PAGE_NUMBER = re.compile(r"[-–\s]*(?:Trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–\s]*")
POINTED = re.compile(r"[-–.\s]*(?P<page>\d{1,3})[-–.,'\s]*")
"""A page number with a speck beside it."""
DIGITS = re.compile(r"\d+")


def without_page_furniture(blocks: Sequence[Block]) -> list[Block]:
    """Blocks without page numbers and without lines that stand at the same place on most pages; a letterhead stays on each of them."""
    lines = [b for b in blocks if b.kind is BlockKind.LINE]
    mottos = {b.page: b.box.bottom + EDGE for b in lines if b.box is not None and MOTTO.search(b.text)}
    pages = {b.page for b in lines if b.page is not None}
    at_edge = _edge_lines(lines)
    edges: Counter[tuple[str, int]] = Counter()
    if len(pages) > 1:
        for b in lines:
            if b.box is not None and id(b) in at_edge and (len(pages) > 2 or b.box.top >= FOOT):
                edges[(DIGITS.sub("#", b.text.strip()), round(b.box.top / 12))] += 1
    out = []
    for b in blocks:
        text = b.text.strip()
        if b.kind is BlockKind.LINE and b.box is not None and id(b) in at_edge and b.box.top > mottos.get(b.page, 0.0):
            if _numbers_page(text, b.page) or edges[(DIGITS.sub("#", text), round(b.box.top / 12))] > len(pages) / 2:
                continue
        elif b.kind is BlockKind.LINE and b.box is None and b.gap and PAGE_NUMBER.fullmatch(text):
            continue
        out.append(b)
    return out or list(blocks)  # pages that are all alike have text, not furniture


def _numbers_page(text: str, page: int | None) -> bool:
    """A number alone; with a speck beside it the page's own."""
    pointed = POINTED.fullmatch(text)
    return PAGE_NUMBER.fullmatch(text) is not None or pointed is not None and int(pointed["page"]) == page


def _edge_lines(lines: Sequence[Block]) -> set[int]:
    """The lines (by `id`) at the top or the bottom of what their page holds."""
    by_page: dict[int | None, list[tuple[int, Box]]] = {}
    for b in lines:
        if b.box is not None:
            by_page.setdefault(b.page, []).append((id(b), b.box))
    found: set[int] = set()
    for on_page in by_page.values():
        top, bottom = min(box.top for _, box in on_page), max(box.bottom for _, box in on_page)
        found |= {key for key, box in on_page if box.top <= top + EDGE or box.bottom >= bottom - EDGE}
    return found


def edges_of(lines: Sequence[Block]) -> tuple[float, float]:
    """The left and right edge (points) to which most lines are set, of a page of short lines its longest; noughts for no lines."""
    if not lines:
        return 0.0, 0.0
    rights = sorted(box_of(b).x1 for b in lines)
    widest = max(box_of(b).x1 - box_of(b).x0 for b in lines)
    lefts = sorted(
        x.x0 for b in lines if (x := box_of(b)).x1 - x.x0 >= STRAY * widest
    )  # specks of a scan set no margin
    left, right = lefts[int(len(lefts) * 0.2)], rights[int(len(lines) * 0.8)]
    return left, rights[-1] if rights[-1] - left > SHORT_LINES * (right - left) else right


def boxed(lines: Sequence[Block], document: tuple[float, float] = (0.0, 0.0)) -> Iterator[Piece]:
    """The lines of one page. Side-by-side columns (letterhead, signature) are read left first.

    `document`: the edges of the whole document's lines, for pages with too few lines to show their own.
    """
    yield from _join_boxed(sided(lines), document)


def _join_boxed(ordered: Sequence[tuple[Block, str]], document: tuple[float, float]) -> Iterator[Piece]:
    body = [b for b, zone in ordered if not zone]
    left_edge, right_edge = edges_of(body)
    edges = {z: max((box_of(b).x1 for b, zone in ordered if zone == z), default=0.0) for z in ("left", "right")}
    has_margin = sum(box_of(b).x1 >= right_edge - RAGGED for b in body) >= MARGIN_LINES
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
        full = box_of(last).x1 >= right_edge - (right_edge - left_edge) * 0.12
        indented = box_of(first).x0 > left_edge + INDENT
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


SIGNS_FOR = re.compile(r"\s*(?:T/?M|K/?T|T/?L|TUQ)[./ ]")
"""The first line of a signature: the post below it is a line of its own, however little room is beside it."""


def _in_open_quote(paragraph: Block, before: Block, after: Block) -> bool:
    """The line goes on with words in quotes that the line before it opened; a dash in there is no bullet."""
    near = box_of(after).top - box_of(before).bottom < box_of(before).bottom - box_of(before).top
    return near and paragraph.text.count("“") > paragraph.text.count("”") and "”" in after.text


def _goes_on(before: Block, after: Block, right_edge: float, left_edge: float) -> bool:
    a, b = box_of(before), box_of(after)
    text = after.text.strip()
    if STARTS_PART.match(text) or (LABEL.match(text) and not goes_on_from(before.text.strip(), text)):
        return False
    if not _is_near(before, after) or SIGNS_FOR.match(before.text) or (before.text.isupper() and not text.isupper()):
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
    return text[:1].islower() or (is_listed and box_of(before).x1 + _first_word(after) > right_edge)


def _first_word(line: Block) -> float:
    """The width of a line's first word with the space after it, in points."""
    text = line.text.strip()
    return (box_of(line).x1 - box_of(line).x0) * (text.find(" ") + 1 or len(text)) / max(1, len(text))


def _is_near(before: Block, after: Block) -> bool:
    a, b = box_of(before), box_of(after)
    return b.top - a.bottom <= max(a.bottom - a.top, 1.0) * 1.3


def _has_flush_labels(body: Sequence[Block], right_edge: float, left_edge: float) -> bool:
    """Does a numbered paragraph start at the left edge, where others of the page are indented?"""
    return any(
        LABEL.match(b.text.strip())
        and box_of(b).x0 <= left_edge + INDENT
        and (box_of(a).x1 < right_edge - (right_edge - left_edge) * 0.08 or ENDS_SENTENCE.search(a.text))
        for a, b in pairwise(body)
    )


def _is_flush_below_indent(first: Block, before: Block, after: Block, right_edge: float, left_edge: float) -> bool:
    """A wrapped line that only looks labelled ("… theo mẫu / 05/BBKT"): paragraphs start indented, and it does not."""
    full = box_of(before).x1 + _first_word(after) > right_edge
    flush = box_of(after).x0 <= left_edge + INDENT < box_of(first).x0 < left_edge + WIDEST_INDENT
    return full and flush and _is_near(before, after) and not ENDS_SENTENCE.search(before.text)


def _goes_on_centred(before: Block, after: Block, right_edge: float, left_edge: float) -> bool:
    """A centred title whose line was full: its next word had no room."""
    middle, width = left_edge + right_edge, right_edge - left_edge
    a, b = box_of(before), box_of(after)
    centred = all(abs(box.x0 + box.x1 - middle) < 2 * INDENT for box in (a, b)) and b.x0 > left_edge + INDENT
    full = a.x1 - a.x0 + _first_word(after) > width
    return centred and full and _is_near(before, after) and not ENDS_SENTENCE.search(before.text)
