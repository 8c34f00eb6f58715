"""Pictures of letterhead lines with figures that a hand wrote between printed words, to learn from (`learn_figures.py`).

A figure is one of three: a picture of a written digit, a glyph of a typeface that looks written, or strokes that are drawn here as
Vietnamese hands draw them: a one with a long flag, a two with a loop, an open four, a seven with a bar. Around it stands print, a
dotted rule, a line above or below, noise; all of it shifted, slanted, thick or faint.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

HEIGHT, WIDTH = 40, 256
BEFORE = ("Số:", "Số", "Số: ", "SỐ:", "Số :", "ngày", "ngày ", "tháng", "tháng ", "Giang, ngày", "Nội, ngày", "")
BEHIND = (
    *("/KH-UBND", "/KH-SYT", "/QĐ-UBND", "/BC-", "-KH/ĐU", "-NQ/TW", "/UBND-VX", " /KH-THCS", "./KH-UBND", "../QĐ", "…/KH"),
    *("tháng", "thán", "th", "năm", "nă", "/CT", ""),
)  # fmt: skip
ABOVE = ("SỞ Y TẾ", "ỦY BAN", "V/v triển khai", "Độc lập - Tự do", "TRƯỜNG THPT")
COUNTS = (0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4)
"""How many figures, drawn from."""
DIGITS = "011112223344556789"
"""Which, drawn from: ones and twos are the commonest of a year's days and numbers."""

# Points of the strokes of each digit, from left and top, in its own width and height; several shapes of some.
STROKES: dict[str, Sequence[Sequence[Sequence[tuple[float, float]]]]] = {
    "0": [[[(0.6, 0.03), (0.2, 0.2), (0.05, 0.6), (0.35, 1), (0.8, 0.75), (0.9, 0.3), (0.55, 0), (0.4, 0.05)]]],
    "1": [
        [[(0, 0.6), (0.3, 0.2), (0.5, 0), (0.5, 0.5), (0.45, 1)]],
        [[(0, 0.8), (0.6, 0), (0.55, 1)]],
        [[(0.5, 0), (0.4, 1)]],
    ],
    "2": [
        [[(0.1, 0.3), (0.25, 0.08), (0.55, 0), (0.8, 0.22), (0.55, 0.55), (0.2, 0.9), (0.08, 1), (0.5, 0.97), (0.95, 0.98)]],
        [[(0.1, 0.3), (0.55, 0), (0.8, 0.22), (0.5, 0.6), (0.02, 0.98), (0, 0.86), (0.15, 0.82), (0.45, 0.96), (1, 0.85)]],
    ],
    "3": [[[(0.15, 0.1), (0.5, 0), (0.8, 0.2), (0.45, 0.45), (0.85, 0.7), (0.5, 1), (0.08, 0.88)]]],
    "4": [
        [[(0.35, 0), (0.2, 0.3), (0.05, 0.58), (0.5, 0.58), (0.95, 0.5)], [(0.72, 0.2), (0.65, 0.6), (0.58, 1)]],
        [[(0.15, 0.05), (0.12, 0.4), (0.3, 0.58), (0.7, 0.45)], [(0.8, 0), (0.72, 0.5), (0.62, 1)]],
    ],
    "5": [[[(0.3, 0.05), (0.22, 0.45), (0.6, 0.38), (0.85, 0.65), (0.6, 0.97), (0.1, 0.95)], [(0.3, 0.04), (0.95, 0)]]],
    "6": [[[(0.75, 0), (0.3, 0.25), (0.08, 0.7), (0.4, 1), (0.8, 0.8), (0.65, 0.52), (0.15, 0.7)]]],
    "7": [
        [[(0.02, 0.1), (0.4, 0.05), (0.9, 0.03), (0.6, 0.45), (0.35, 1)]],
        [[(0.02, 0.12), (0.9, 0.05), (0.6, 0.45), (0.35, 1)], [(0.3, 0.52), (0.85, 0.48)]],
    ],
    "8": [[[(0.8, 0.12), (0.45, 0), (0.2, 0.2), (0.85, 0.75), (0.5, 1), (0.1, 0.78), (0.45, 0.48), (0.8, 0.2), (0.75, 0.08)]]],
    "9": [[[(0.85, 0.15), (0.5, 0), (0.12, 0.22), (0.35, 0.48), (0.75, 0.3), (0.85, 0.12), (0.8, 0.55), (0.55, 0.9), (0.2, 1)]]],
}  # fmt: skip

Ink = NDArray[np.float64]
"""From 0, paper, to 1."""


class Sources(NamedTuple):
    """Pictures of written digits by digit, typefaces that look written, and typefaces of print."""

    written: dict[str, list[Ink]]
    hands: list[Path]
    print: list[Path]


def sources(digits: Path, hands: Path, printed: Path) -> Sources:
    """`digits` holds `0.json` … `9.json`, each with rows of 28 × 28 values ("data"); the others hold .ttf files."""
    written = {}
    for d in "0123456789":
        rows = np.array(json.loads((digits / f"{d}.json").read_text(encoding="utf-8"))["data"], dtype=float)
        written[d] = list(rows.reshape(-1, 28, 28))
    return Sources(written, sorted(hands.glob("*.ttf")), sorted(printed.glob("*.ttf")))


class Pen:
    """Draws one line after another."""

    def __init__(self, found: Sources, seed: int) -> None:
        self.found, self.random, self.noise = found, random.Random(seed), np.random.default_rng(seed)
        self._print = [ImageFont.truetype(str(p), size) for p in found.print for size in (23, 25, 27)]

    def line(self) -> tuple[NDArray[np.uint8], str]:
        """A picture of HEIGHT × WIDTH, white on black, and the figures in it."""
        while (made := self._line()) is None:
            pass
        return made

    def _line(self) -> tuple[NDArray[np.uint8], str] | None:
        r = self.random
        page = np.zeros((HEIGHT, WIDTH + 60))
        font, foot = r.choice(self._print), round(r.gauss(28, 1.5))
        x = r.uniform(0, 6)
        if before := r.choice(BEFORE):
            ink = _printed(before, font)
            cut = r.randrange(ink.shape[1]) if r.random() < 0.35 else 0
            x = _put(page, ink[:, cut:], 0, foot - _ascent(font)) + r.uniform(-2.5, 9 if r.random() < 0.9 else 30)
        digits = "".join(r.choice(DIGITS) for _ in range(r.choice(COUNTS)))
        shape, high, middle = r.random(), r.uniform(15, 31), r.gauss(foot - 9, 2.5)
        slant, wide = r.gauss(0.15, 0.2), r.uniform(0.75, 1.25)
        hand = ImageFont.truetype(str(r.choice(self.found.hands)), r.randint(50, 70))
        for d in digits:
            ink = self._figure(d, shape, hand)
            tall = high * r.uniform(0.82, 1.18)
            across = max(2.0, min(ink.shape[1] * tall / ink.shape[0] * wide, tall * 1.15))
            ink = _slanted(_sized(ink, tall, across), slant)
            if x + ink.shape[1] > WIDTH - 40:
                return None
            x = _put(page, ink, x, round(middle - ink.shape[0] / 2 + r.gauss(0, 1.3)))
            x += r.choice([r.uniform(-3.5, 1), r.uniform(-1, 3), r.uniform(1, 7)])
        end = x
        if behind := r.choice(BEHIND):
            gap = r.choice([r.uniform(-4, 2), r.uniform(0, 6), r.uniform(3, 25)])
            end = _put(page, _printed(behind, font), x + gap, foot - _ascent(font))
        self._around(page, font, foot)
        return self._copied(page, min(WIDTH, round(max(x + 3, end - r.choice([0, 0, r.uniform(0, 80)]))))), digits

    def _figure(self, digit: str, shape: float, hand: ImageFont.FreeTypeFont) -> Ink:
        if shape < 0.3:
            return _tight(self.random.choice(self.found.written[digit]))
        return _tight(_printed(digit, hand)) if shape < 0.58 else self._drawn(digit)

    def _drawn(self, digit: str, high: int = 64) -> Ink:
        r = self.random
        wide = high * (r.uniform(0.3, 0.65) if digit == "1" else r.uniform(0.4, 0.75))
        picture = Image.new("L", (round(wide) + 20, high + 20))
        pen = max(1, round(r.uniform(2.2, 9)))
        for stroke in r.choice(STROKES[digit]):
            points = [(10 + wide * (x + r.gauss(0, 0.04)), 10 + high * (y + r.gauss(0, 0.04))) for x, y in stroke]
            ImageDraw.Draw(picture).line(_smooth(points), fill=255, width=pen, joint="curve")
        return _tight(np.asarray(picture.filter(ImageFilter.GaussianBlur(0.8))) / 255)

    def _around(self, page: Ink, font: ImageFont.FreeTypeFont, foot: int) -> None:
        r = self.random
        if r.random() < 0.12:
            start = r.randint(20, 60)
            page[min(HEIGHT - 2, foot), start : start + r.randint(30, 90) : r.randint(2, 5)] = 1
        if r.random() < 0.25:
            top = -r.randint(28, 36) if r.random() < 0.6 else HEIGHT - r.randint(11, 16)
            _put(page, _printed(r.choice(ABOVE), font), r.randint(0, 40), top)
        if r.random() < 0.12:
            page[r.randint(0, 4), r.randint(0, 30) : r.randint(50, 120)] = 1

    def _copied(self, page: Ink, width: int) -> NDArray[np.uint8]:
        r = self.random
        ink = page[:, :WIDTH]
        if r.random() < 0.5:
            blurred = Image.fromarray((ink * 255).astype(np.uint8)).filter(
                ImageFilter.GaussianBlur(r.uniform(0.2, 0.9))
            )
            ink = np.asarray(blurred) / 255
        ink = ink * r.uniform(0.6, 1.3)
        if r.random() < 0.3:
            ink = (ink > r.uniform(0.2, 0.5)).astype(float)
        if r.random() < 0.3:
            ink = ink + self.noise.standard_normal(ink.shape) * r.uniform(0, 0.12)
        out = np.zeros((HEIGHT, WIDTH), np.uint8)
        out[:, :width] = (ink.clip(0, 1) * 255).astype(np.uint8)[:, :width]
        return out


def _printed(text: str, font: ImageFont.FreeTypeFont) -> Ink:
    picture = Image.new("L", (400, 140))
    ImageDraw.Draw(picture).text((4, 8), text, font=font, fill=255)
    ink = np.asarray(picture) / 255
    columns = np.flatnonzero(ink.max(axis=0) > 0.1)
    return ink[:, columns[0] : columns[-1] + 1] if len(columns) else ink[:, :1]


def _ascent(font: ImageFont.FreeTypeFont) -> int:
    return font.getmetrics()[0] + 8


def _put(page: Ink, ink: Ink, x: float, y: int) -> float:
    """Puts ink onto a page, whatever of it is on it; where it ends on the right."""
    left = max(0, round(x))
    high, wide = ink.shape
    top, bottom, right = max(0, y), min(page.shape[0], y + high), min(page.shape[1], left + wide)
    if bottom > top and right > left:
        place = page[top:bottom, left:right]
        np.maximum(place, ink[top - y : bottom - y, : right - left], out=place)
    return left + wide


def _tight(ink: Ink) -> Ink:
    rows, columns = np.flatnonzero(ink.max(axis=1) > 0.25), np.flatnonzero(ink.max(axis=0) > 0.25)
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] if len(rows) else ink


def _sized(ink: Ink, high: float, wide: float) -> Ink:
    picture = Image.fromarray((ink * 255).astype(np.uint8))
    return np.asarray(picture.resize((max(1, round(wide)), max(1, round(high))), Image.Resampling.BILINEAR)) / 255


def _slanted(ink: Ink, slant: float) -> Ink:
    high, wide = ink.shape
    picture = Image.fromarray((ink * 255).astype(np.uint8))
    shift = slant * high if slant > 0 else 0.0
    turned = picture.transform(
        (wide + round(abs(slant) * high) + 1, high),
        Image.Transform.AFFINE,
        (1, slant, -shift, 0, 1, 0),
        Image.Resampling.BILINEAR,
    )
    return _tight(np.asarray(turned) / 255)


def _smooth(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Points along a curve through the given ones (Catmull and Rom)."""
    path = np.array([points[0], *points, points[-1]])
    steps = np.array([0.0, 0.25, 0.5, 0.75])[:, None]
    curve = [
        0.5 * (2 * b + (c - a) * steps + (2 * a - 5 * b + 4 * c - d) * steps**2 + (3 * b - a - 3 * c + d) * steps**3)
        for a, b, c, d in zip(path, path[1:], path[2:], path[3:], strict=False)
    ]
    return [(float(x), float(y)) for x, y in (*np.concatenate(curve), path[-1])]
