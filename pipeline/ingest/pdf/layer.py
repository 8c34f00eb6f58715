"""The text layer of a PDF page: words with boxes from pdfium, and what can be told about its health."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np

from pipeline.ingest.pdf.letters import Floats, Letters, Places, Turn
from pipeline.ingest.printed.lines import Word, merged
from pipeline.model import Box

SPACE_GAP = 0.18  # of the font's height: a wider gap between sorted glyphs is a space
BASE_STEP = 0.2  # of the height: base lines nearer than that are one
RAISED_HEIGHT = 0.8
RAISED_STEP = 0.6
ONE_LETTER_WORDS = frozenset("àởýôồủỷ")
WORD = re.compile(r"[^\W\d_]+")
LONE = re.compile(r"(?<![^\W\d_])[^\W\d_\x00-\x7f](?![^\W\d_])")
MIN_ISOLATED = 4
ISOLATED_SHARE = 0.06
FEW_ISOLATED, SURE_SHARE = 2, 0.1
"""The same of a page with hardly any words."""
LETTERS_SHARE = 0.6  # of the signs of a text; a scanner's garbage has fewer
INK_SCALE = 0.75  # pixels a point: enough to tell print from paper
INK_DEPTH = 60  # grey levels below the paper
MIN_INK = 0.0005  # of the page
VIETNAMESE_SHARE = 0.05  # of letters with a mark; real text has 0.25 to 0.35


@dataclass
class _Row:
    """Letters on one base line, and where the first of them starts."""

    base: float
    height: float
    start: float
    letters: list[int]


class PageText:
    """The letters of one page, and the words and lines in them."""

    def __init__(self, page: Any, textpage: Any) -> None:
        self._letters = Letters(textpage, turned(page))
        self.text = self._letters.text()

    @cached_property
    def lines(self) -> list[list[Word]]:
        """Lines in the file's order, as pdfium breaks them, put together where they stand side by side."""
        held = self._letters
        order = np.flatnonzero(~held.space)
        begins = np.flatnonzero(np.diff(order, prepend=-2) > 1)
        first = order[begins]
        spaces = np.cumsum(held.space & ~held.line_end & ~held.generated)[first]
        return merged(
            self._lines(order, begins, np.cumsum(held.line_end, dtype=np.intp)[first], np.diff(spaces, prepend=0))
        )

    def sorted_lines(self) -> list[list[Word]]:
        """Lines by position alone: for text whose order in the file is broken."""
        held = self._letters
        placed = np.flatnonzero(~held.generated & ~held.line_end)
        if not len(placed):
            return []
        x = np.zeros(len(held.codes))
        x[placed], base = held.origins(placed)
        rows = _with_raised(_rows(placed, base, held.boxes, x), x)
        order = np.array([place for row in rows for place in row.letters])
        row = np.repeat(np.arange(len(rows)), [len(row.letters) for row in rows])
        order = order[np.lexsort((x[order], row))]
        space = held.space[order]
        x0, top, x1, bottom = held.boxes[order].T
        begin = ~space
        begin[1:] &= (row[1:] != row[:-1]) | space[:-1] | (x0[1:] - x1[:-1] > SPACE_GAP * (bottom - top)[1:])
        first = np.flatnonzero(begin)
        spaces = np.cumsum(space)
        before = (spaces - space)[np.searchsorted(row, row[first])]  # those of the rows above
        spaces = spaces[first] - np.maximum(before, np.concatenate(([0], spaces[first][:-1])))
        return self._lines(order[~space], np.cumsum(~space)[first] - 1, row[first], spaces)

    def _lines(self, order: Places, begins: Places, line: Places, spaces: Places) -> list[list[Word]]:
        """Lines from letters in the order of reading; for each word, where it begins, its line, the spaces before it."""
        if not len(begins):
            return []
        held = self._letters
        text = held.text(order)
        boxes = held.boxes[order]
        x0, top = np.minimum.reduceat(boxes[:, :2], begins).T.tolist()
        x1, bottom = np.maximum.reduceat(boxes[:, 2:], begins).T.tolist()
        texts = [text[a:b] for a, b in pairwise([*begins.tolist(), len(text)])]
        words = list(map(Word, texts, map(Box, x0, top, x1, bottom), held.bold(order[begins]), spaces.tolist()))
        ends = (np.flatnonzero(np.diff(line)) + 1).tolist()
        return [words[a:b] for a, b in pairwise([0, *ends, len(words)])]


def _rows(placed: Places, base: Floats, boxes: Floats, x: Floats) -> list[_Row]:
    """Letters by base line, from above."""
    order = np.argsort(base, kind="stable")
    placed, base = placed[order], base[order]
    height = np.maximum(boxes[placed, 3] - boxes[placed, 1], 4.0)
    begins = np.flatnonzero(np.diff(base, prepend=np.nan) != 0)
    letters, ends = placed.tolist(), [*begins[1:].tolist(), len(placed)]
    level = (a.tolist() for a in (begins, base[begins], height[begins], np.maximum.reduceat(height, begins)))
    rows: list[_Row] = []
    for end, begin, at, first, highest in zip(ends, *level, strict=True):
        row = rows[-1] if rows else None
        if row is not None and abs(row.base - at) < BASE_STEP * max(first, row.height):
            row.letters += letters[begin:end]
            row.height = max(row.height, highest)
        else:
            rows.append(_Row(at, highest, float(x[letters[begin]]), letters[begin:end]))
    return rows


def _with_raised(rows: list[_Row], x: Floats) -> list[_Row]:
    """Put raised and lowered small signs (8h30 with a small h, m²) into the line they belong to."""
    out: list[_Row] = []
    for index, row in enumerate(rows):
        below = rows[index + 1] if index + 1 < len(rows) else None
        for home in (below, out[-1] if out else None):
            if home is not None and _is_raised(row, home, x):
                home.letters += row.letters
                break
        else:
            out.append(row)
    return out


def _is_raised(small: _Row, home: _Row, x: Floats) -> bool:
    if small.height > RAISED_HEIGHT * home.height or abs(small.base - home.base) > RAISED_STEP * home.height:
        return False
    starts = x[home.letters]
    return bool(starts.min() < small.start < starts.max() + home.height)


def turned(page: Any) -> Turn:
    """A function from the page's own coordinates to points from the top left of the page as shown."""
    left, bottom, right, top = page.get_cropbox()
    angle = page.get_rotation()

    def turn(x0: Any, y0: Any, x1: Any, y1: Any) -> tuple[Any, Any, Any, Any]:
        if angle == 90:
            return y0 - bottom, x0 - left, y1 - bottom, x1 - left
        if angle == 180:
            return right - x1, y0 - bottom, right - x0, y1 - bottom
        if angle == 270:
            return top - y1, right - x1, top - y0, right - x0
        return x0 - left, top - y1, x1 - left, top - y0

    return turn


# --- health --------------------------------------------------------------------------------------------------


def isolated_share(lines: Sequence[str]) -> float:
    """Share of words that are a lone accented letter, as where glyphs were torn out ("K HO CH Ế Ạ"); 0 for a few."""
    text = unicodedata.normalize("NFC", "\n".join(lines))
    lone = [letter for letter in LONE.findall(text) if letter.lower() not in ONE_LETTER_WORDS and letter not in "đĐ"]
    share = len(lone) / len(WORD.findall(text)) if len(lone) >= FEW_ISOLATED else 0.0
    return share if len(lone) >= MIN_ISOLATED or share >= SURE_SHARE else 0.0


def is_plausible(text: str) -> bool:
    """Could this be the text of a Vietnamese page? Not if it is mostly signs, or letters without marks."""
    signs = [c for c in text if not c.isspace()]
    return sum(c.isalnum() for c in signs) >= LETTERS_SHARE * len(signs) and is_vietnamese(text)


def covered_ink(page: Any, words: Sequence[Box]) -> float:
    """Share of a page's dark points that lie under its text, 1.0 for an empty page.

    Next to nothing where the text is a stamp or a header on a scan, nearly all where a scanner laid it under the picture.
    """
    grey = np.asarray(page.render(scale=INK_SCALE, grayscale=True).to_pil().convert("L"), dtype=np.int16)
    dark = grey < np.median(grey) - INK_DEPTH
    under = np.zeros_like(dark)
    for box in words:
        margin = 0.15 * (box.bottom - box.top)
        rows = slice(_pixel(box.top - margin), _pixel(box.bottom + margin) + 1)
        under[rows, _pixel(box.x0 - margin) : _pixel(box.x1 + margin) + 1] = True
    ink = int(dark.sum())
    return float((dark & under).sum() / ink) if ink > MIN_INK * dark.size else 1.0


def _pixel(points: float) -> int:
    return max(0, int(points * INK_SCALE))


def is_vietnamese(text: str) -> bool:
    """Does the text have Vietnamese marks at all? Text layers of foreign scanners have none."""
    letters = [
        c
        for c in unicodedata.normalize("NFD", text.replace("đ", "d\u0301").replace("Đ", "D\u0301"))
        if c.isalpha() or unicodedata.combining(c)
    ]
    marks = sum(1 for c in letters if unicodedata.combining(c))
    return not letters or marks >= VIETNAMESE_SHARE * len(letters)
