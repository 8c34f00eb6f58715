"""Labels that a tab sets far off their text: Tesseract leaves them out, or takes them for something else.

Where ink stands at the margin before a line that begins further in, a short flat stroke is a dash; everything else is read once more,
moved up to the words that it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PIL import Image

from pipeline.ingest.printed.lines import LABEL, Word, union
from pipeline.ingest.printed.tables import inside
from pipeline.ingest.scan.cells import Ask, Line
from pipeline.ingest.scan.ink import inked, paper
from pipeline.model import Box

INDENT = (14.0, 70.0)  # points from the text's edge to where a line after a tab begins
SET_OFF = 9.0  # points of white between a label and its text; a space has 4
LEAST_WHITE, BESIDE = 2.0, 24.0  # the same between a dash and its text, and where one is looked for
WIDER = 1.5  # times every other gap of its line
EDGE, ROUND = 4.0, 2.0  # points around the text's edge, and around a line
BODY = 0.3  # of the page's width: a line that tells where the text's edge is
SAME, FEWEST = 8.0, 3  # points within which lines begin alike on a sheet that lies askew; lines that do
LEAST_INK, WIDEST, TALLEST = 15, 70, 45  # pixels at 200 dpi
FLAT, DASH_WIDTH, MIDDLE = 7, (6, 30), (0.3, 0.8)  # pixels: of a dash; where in its line's height it stands
LONGEST = 4  # characters of what a label may be taken for
SPACE, APART, FOLLOWING = 12, 24, 3  # pixels before the words, between lines; words that are read with a label
SURE = 50.0
LOWEST = 9  # pixels: of a sign that is no dash; what is lower is a speck
MARKED = re.compile(r"[+*•]|.*[\d.)/]")
"""What is surely a label: letters alone may be a word, and a dash is told by its shape."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Ink before a line: which line, how many of its words stand for it now, and where it is (pixels)."""

    line: int
    replaced: int
    box: tuple[int, int, int, int]


def with_labels(lines: Sequence[Line], tables: Sequence[Box], page: Image.Image, scale: float, ask: Ask) -> list[Line]:
    """The lines of a page, boxes in points, with the labels that stand at the margin before them."""
    out = [list(line) for line in lines]
    dark = inked(np.asarray(page))
    unread: list[_Found] = []
    for found in _found(lines, tables, dark, scale):
        if _is_dash(found, lines[found.line], scale):
            out[found.line] = [(_word("-", found, scale), 100.0), *lines[found.line][found.replaced :]]
        elif found.box[3] - found.box[1] >= LOWEST:
            unread.append(found)
    for found, (label, sure) in zip(unread, _read(unread, lines, page, scale, ask), strict=True):
        if LABEL.fullmatch(label) and MARKED.fullmatch(label) and sure >= SURE:
            out[found.line] = [(_word(label, found, scale), sure), *lines[found.line][found.replaced :]]
    return out


def _found(lines: Sequence[Line], tables: Sequence[Box], dark: np.ndarray, scale: float) -> Iterator[_Found]:
    least = BODY * dark.shape[1] * scale
    edges = [line[0][0].box.x0 for line in lines if line[-1][0].box.x1 - line[0][0].box.x0 >= least]
    shared = [x for x in edges if sum(abs(x - other) <= SAME for other in edges) >= min(FEWEST, len(edges))]
    if not shared:
        return
    edge = min(shared)
    for at, line in enumerate(lines):
        words = [word for word, _ in line]
        box = union([word.box for word in words])
        if any(inside(words[0].box, table) for table in tables) or not box.bottom > box.top:
            continue
        replaced = int(_is_set_off(words, edge) or _is_speck(words))
        text = words[replaced:]
        if not text or not INDENT[0] <= text[0].box.x0 - edge <= INDENT[1] or not text[0].text[:1].isalpha():
            continue
        if not replaced and any(_is_left_of(other[0][0].box, text[0].box) for other in lines if other is not line):
            continue
        top, bottom, right = text[0].box.top - ROUND, text[0].box.bottom + ROUND, text[0].box.x0
        near = _ink(dark, Box(max(edge - EDGE, right - BESIDE), top, right - LEAST_WHITE, bottom), scale)
        if near is not None and text[0].text[0].isupper() and _is_dash(_Found(at, replaced, near), line, scale):
            yield _Found(at, replaced, near)
            continue
        ink = _ink(dark, Box(edge - EDGE, top, right - EDGE, bottom), scale)
        if ink is not None and right - ink[2] * scale >= SET_OFF:
            yield _Found(at, replaced, ink)


def _is_set_off(words: Sequence[Word], edge: float) -> bool:
    """Does a line begin with something short that is no label, far from the next word?"""
    if len(words) < 2 or LABEL.fullmatch(words[0].text) or len(words[0].text) > LONGEST:
        return False
    gaps = [b.box.x0 - a.box.x1 for a, b in pairwise(words)]
    return abs(words[0].box.x0 - edge) <= INDENT[0] and gaps[0] >= max([SET_OFF, *(WIDER * gap for gap in gaps[1:])])


def _is_speck(words: Sequence[Word]) -> bool:
    """Does a line begin with signs that are no bullet ("._")? A dash may have been taken for them."""
    return len(words) > 1 and not any(map(str.isalnum, words[0].text)) and LABEL.fullmatch(words[0].text) is None


def _is_left_of(other: Box, box: Box) -> bool:
    return other.x1 <= box.x0 and other.top < (box.top + box.bottom) / 2 < other.bottom


def _ink(dark: np.ndarray, box: Box, scale: float) -> tuple[int, int, int, int] | None:
    """The smallest rectangle around the ink of a place, in pixels; None where there is none, or more than a label has."""
    left, top, right, bottom = (max(0, round(side / scale)) for side in (box.x0, box.top, box.x1, box.bottom))
    part = dark[top:bottom, left:right]
    if part.sum() < LEAST_INK:
        return None
    rows, columns = (np.flatnonzero(part.sum(axis=axis) > 1) for axis in (1, 0))  # a speck is a single point
    if not len(rows) or not len(columns):
        return None
    ink = int(left + columns[0]), int(top + rows[0]), int(left + columns[-1] + 1), int(top + rows[-1] + 1)
    return ink if ink[2] - ink[0] <= WIDEST and ink[3] - ink[1] <= TALLEST else None


def _is_dash(found: _Found, line: Line, scale: float) -> bool:
    left, top, right, bottom = found.box
    box = line[found.replaced][0].box
    height = ((top + bottom) / 2 * scale - box.top) / (box.bottom - box.top)
    is_flat = bottom - top <= FLAT and DASH_WIDTH[0] <= right - left <= DASH_WIDTH[1]
    return is_flat and MIDDLE[0] <= height <= MIDDLE[1]


def _word(text: str, found: _Found, scale: float) -> Word:
    return Word(text, Box(*(side * scale for side in found.box)))


def _read(
    found: Sequence[_Found], lines: Sequence[Line], page: Image.Image, scale: float, ask: Ask
) -> list[tuple[str, float]]:
    """What stands before each line, and how surely it was read; "" where nothing was."""
    if not found:
        return []
    pieces = [_piece(one, lines[one.line], page, scale) for one in found]
    width = max(piece.width for piece in pieces) + 2 * APART
    sheet = Image.new("L", (width, sum(p.height + APART for p in pieces) + APART), paper(page))
    places: list[tuple[int, int]] = []
    at = APART
    for piece in pieces:
        sheet.paste(piece, (APART, at))
        places.append((at, at + piece.height))
        at += piece.height + APART
    read = ask(sheet, "6")
    return [_first(read, *place) for place in places]


def _piece(found: _Found, line: Line, page: Image.Image, scale: float) -> Image.Image:
    """A label and the words after it, side by side as if there were no tab."""
    words = [word for word, _ in line[found.replaced : found.replaced + FOLLOWING]]
    box = union([word.box for word in words])
    top = max(0, min(round((box.top - ROUND) / scale), found.box[1]))
    bottom = max(round((box.bottom + ROUND) / scale), found.box[3])
    label = page.crop((max(0, found.box[0] - 2), top, found.box[2] + 2, bottom))
    text = page.crop((round(box.x0 / scale) - 2, top, round(box.x1 / scale) + 2, bottom))
    piece = Image.new("L", (label.width + SPACE + text.width, label.height), paper(page))
    piece.paste(label, (0, 0))
    piece.paste(text, (label.width + SPACE, 0))
    return piece


def _first(lines: Sequence[Line], top: int, bottom: int) -> tuple[str, float]:
    """The first word of the line that stands between two heights."""
    near = [line[0] for line in lines if top <= (line[0][0].box.top + line[0][0].box.bottom) / 2 <= bottom]
    word, sure = min(near, key=lambda read: read[0].box.x0, default=(None, 0.0))
    return (word.text, sure) if word is not None else ("", 0.0)
