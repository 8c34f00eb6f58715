"""The text layer of a PDF page: words with boxes from pdfium, and what can be told about its health."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium_c

from pipeline.ingest.printed.lines import Word, union
from pipeline.model import Box

BOLD_FROM = 600
BOLD_NAME = re.compile(rb"Bold|Black|Heavy|,B", re.IGNORECASE)
SPACE_GAP = 0.18  # of the font's height: a wider gap between sorted glyphs is a space
BASE_STEP = 0.2  # of the height: base lines nearer than that are one
RAISED_HEIGHT = 0.8
RAISED_STEP = 0.6
ONE_LETTER_WORDS = frozenset("àởýôồủỷ")
WORD = re.compile(r"[^\W\d_]+")
MIN_ISOLATED = 4
ISOLATED_SHARE = 0.06
FEW_ISOLATED, SURE_SHARE = 2, 0.1
"""The same of a page with hardly any words."""
LETTERS_SHARE = 0.6  # of the signs of a text; a scanner's garbage has fewer
INK_SCALE = 0.75  # pixels a point: enough to tell print from paper
INK_DEPTH = 60  # grey levels below the paper
MIN_INK = 0.0005  # of the page
VIETNAMESE_SHARE = 0.05  # of letters with a mark; real text has 0.25 to 0.35


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character as printed. `generated`: pdfium put it in (spaces, line ends)."""

    char: str
    index: int
    box: Box
    generated: bool


@dataclass
class _Row:
    """Glyphs on one base line, each with the place where it starts."""

    base: float
    height: float
    glyphs: list[tuple[float, Glyph]]


def _with_raised(rows: list[_Row]) -> list[_Row]:
    """Put raised and lowered small signs (8h30 with a small h, m²) into the line they belong to."""
    out: list[_Row] = []
    for index, row in enumerate(rows):
        below = rows[index + 1] if index + 1 < len(rows) else None
        for home in (below, out[-1] if out else None):
            if home is not None and _is_raised(row, home):
                home.glyphs += row.glyphs
                break
        else:
            out.append(row)
    return out


def _is_raised(small: _Row, home: _Row) -> bool:
    if small.height > RAISED_HEIGHT * home.height or abs(small.base - home.base) > RAISED_STEP * home.height:
        return False
    starts = [x for x, _ in home.glyphs]
    return min(starts) < small.glyphs[0][0] < max(starts) + home.height


class PageText:
    """Glyphs of one page, and the words and lines in them."""

    def __init__(self, page: Any, textpage: Any) -> None:
        self._text = textpage
        self._page = page
        self._turn = _turn(page)
        self._bold: dict[int, bool] = {}
        self.glyphs = list(self._glyphs())

    def lines(self) -> list[list[Word]]:
        """Lines in the file's order, as pdfium breaks them."""
        out: list[list[Word]] = [[]]
        word: list[Glyph] = []
        spaces = 0
        for glyph in self.glyphs:
            if glyph.char in "\r\n" or glyph.char.isspace():
                if word:
                    out[-1].append(self._word(word, spaces))
                    word, spaces = [], 0
                if glyph.char in "\r\n":
                    out.append([])
                elif not glyph.generated:
                    spaces += 1
            else:
                word.append(glyph)
        if word:
            out[-1].append(self._word(word, spaces))
        return [line for line in out if line]

    def sorted_lines(self) -> list[list[Word]]:
        """Lines by position alone: for text whose order in the file is broken."""
        rows: list[_Row] = []
        placed = [(self._origin(g), g) for g in self.glyphs if not g.generated and g.char not in "\r\n"]
        for (x, base), glyph in sorted(placed, key=lambda item: item[0][1]):
            height = max(glyph.box.bottom - glyph.box.top, 4.0)
            row = rows[-1] if rows else None
            if row is not None and abs(row.base - base) < BASE_STEP * max(height, row.height):
                row.glyphs.append((x, glyph))
                row.height = max(row.height, height)
            else:
                rows.append(_Row(base, height, [(x, glyph)]))
        return [line for line in (list(self._spaced(row.glyphs)) for row in _with_raised(rows)) if line]

    def _spaced(self, row: list[tuple[float, Glyph]]) -> Iterator[Word]:
        word: list[Glyph] = []
        spaces = 0
        for _, glyph in sorted(row, key=lambda item: item[0]):
            space = glyph.char.isspace()
            far = bool(word) and glyph.box.x0 - word[-1].box.x1 > SPACE_GAP * (glyph.box.bottom - glyph.box.top)
            if word and (space or far):
                yield self._word(word, spaces)
                word, spaces = [], 0
            if space:
                spaces += 1
            else:
                word.append(glyph)
        if word:
            yield self._word(word, spaces)

    def _word(self, glyphs: Sequence[Glyph], spaces: int) -> Word:
        text = "".join(glyph.char for glyph in glyphs)
        return Word(text, union([glyph.box for glyph in glyphs]), self._is_bold(glyphs[0].index), spaces)

    # --- asking pdfium ------------------------------------------------------------------------------------

    def _glyphs(self) -> Iterator[Glyph]:
        raw = self._text.raw
        rect = pdfium_c.FS_RECTF()
        for index in range(pdfium_c.FPDFText_CountChars(raw)):
            code = pdfium_c.FPDFText_GetUnicode(raw, index)
            if code in (0, 0xFFFE, 0xFFFF, 0xAD, 0xFEFF, 0x200B) or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
                continue
            char = "-" if code == 2 else chr(code)  # pdfium marks a hyphen at the end of a line so
            pdfium_c.FPDFText_GetLooseCharBox(raw, index, ctypes.byref(rect))
            box = self._turn(rect.left, rect.bottom, rect.right, rect.top)
            generated = char.isspace() and pdfium_c.FPDFText_IsGenerated(raw, index) == 1
            yield Glyph(char, index, box, generated)

    def _origin(self, glyph: Glyph) -> tuple[float, float]:
        x, y = ctypes.c_double(), ctypes.c_double()
        if not pdfium_c.FPDFText_GetCharOrigin(self._text.raw, glyph.index, ctypes.byref(x), ctypes.byref(y)):
            return glyph.box.x0, glyph.box.bottom
        box = self._turn(x.value, y.value, x.value, y.value)
        return box.x0, box.top

    def _is_bold(self, index: int) -> bool:
        weight = pdfium_c.FPDFText_GetFontWeight(self._text.raw, index)
        if weight >= BOLD_FROM:
            return True
        name = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        length = pdfium_c.FPDFText_GetFontInfo(self._text.raw, index, name, 128, ctypes.byref(flags))
        return bool(length) and BOLD_NAME.search(name.value) is not None


def _turn(page: Any) -> Any:
    """A function from the page's own coordinates to points from the top left of the page as shown."""
    left, bottom, right, top = page.get_cropbox()
    angle = page.get_rotation()

    def turned(x0: float, y0: float, x1: float, y1: float) -> Box:
        if angle == 90:
            return Box(y0 - bottom, x0 - left, y1 - bottom, x1 - left)
        if angle == 180:
            return Box(right - x1, y0 - bottom, right - x0, y1 - bottom)
        if angle == 270:
            return Box(top - y1, right - x1, top - y0, right - x0)
        return Box(x0 - left, top - y1, x1 - left, top - y0)

    return turned


# --- health --------------------------------------------------------------------------------------------------


def isolated_share(lines: Sequence[str]) -> float:
    """Share of words that are a lone accented letter, as where glyphs were torn out ("K HO CH Ế Ạ"); 0 for a few."""
    words = WORD.findall(unicodedata.normalize("NFC", "\n".join(lines)))
    lone = [w for w in words if len(w) == 1 and ord(w) > 0x7F and w.lower() not in ONE_LETTER_WORDS and w not in "đĐ"]
    share = len(lone) / len(words) if words else 0.0
    return share if len(lone) >= MIN_ISOLATED or len(lone) >= FEW_ISOLATED and share >= SURE_SHARE else 0.0


def is_damaged(lines: Sequence[str]) -> bool:
    """Are accented letters torn out of their words?"""
    return isolated_share(lines) > ISOLATED_SHARE


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
