"""The box of a received-mark (dấu "ĐẾN": number, day, to whom) stamped on a letterhead: taken out before the page is read for good.

The word "ĐẾN" at the head of a page says that there may be one; its frame, turned as the stamp was, says where. Where the office's
name or the plan's text goes on under it, it is left there: what stands under it is worth more than what it says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from PIL import Image

from pipeline.ingest.printed.lines import Word, columns, text_of
from pipeline.ingest.scan.cells import Line
from pipeline.ingest.scan.ink import PALE, inked, paper
from pipeline.model import Box

TOP = 230.0  # points: a received-mark stands above that
MARK = re.compile(r"\W*[ĐDÐ][ẾÊEÉỀẺẼ]N\W*")
MOTTO = re.compile(r"C[ỘO]NG H[ÒO]|X[ÃA] H[ỘO]I CH[ỦU]|Đ[ộo]c l[ậa]p|C[ỘO]NG S[ẢA]N")
REACH = (60.0, 45.0, 175.0, 95.0)  # points to the left of the word, above it, to the right of it, below it
TURNS = tuple(step / 2 for step in range(-8, 9))  # degrees
LEAST_WIDE, LEAST_HIGH = 70.0, 30.0  # points: of a frame
RIM = 2  # pixels around a frame that are taken out with it
SIDE = 0.85  # of a frame's side that must be drawn


def received(lines: Sequence[Line], page: Image.Image, scale: float) -> Image.Image | None:
    """Where on a grey page a received-mark is, its frame and all, as a mask (255); None where there is none.

    lines: as they were read, boxes in points; scale: points per pixel.
    """
    marks = (word for line in lines for word, _ in line if word.box.top < TOP and MARK.fullmatch(word.text))
    for word in marks:
        mask = _frame(word, page, scale)
        if mask is not None and not any(_goes_under(line, mask, scale) for line in lines):
            return mask
    return None


def _goes_under(line: Line, mask: Image.Image, scale: float) -> bool:
    """Does a line of print go on in a place, a word in it and the next one close to it outside? That of the motto need not be read."""
    return any(
        _is_in(left.box, mask, scale) != _is_in(right.box, mask, scale)
        for words in columns([word for word, _ in line])
        if not MOTTO.search(text_of(words))
        for left, right in pairwise(words)
        if all(len(word.text) > 1 and word.text.strip(",.;:()").isalpha() for word in (left, right))
    )


def _is_in(box: Box, mask: Image.Image, scale: float) -> bool:
    at = int((box.x0 + box.x1) / 2 / scale), int((box.top + box.bottom) / 2 / scale)
    return bool(mask.getpixel((min(at[0], mask.width - 1), min(at[1], mask.height - 1))))


def without(page: Image.Image, mask: Image.Image) -> Image.Image:
    """A grey page with a place made as white as its paper."""
    out = page.copy()
    out.paste(paper(page), (0, 0), mask)
    return out


def _frame(word: Word, page: Image.Image, scale: float) -> Image.Image | None:
    """The frame around a word, and what is in it."""
    box = word.box
    left, top = max(0, round((box.x0 - REACH[0]) / scale)), max(0, round((box.top - REACH[1]) / scale))
    right = min(page.width, round((box.x0 + REACH[2]) / scale))
    bottom = min(page.height, round((box.top + REACH[3]) / scale))
    part = page.crop((left, top, right, bottom))
    x, y = (box.x0 + box.x1) / 2 / scale - left, (box.top + box.bottom) / 2 / scale - top
    ink = Image.fromarray((inked(np.asarray(part), paper(page), PALE) * 255).astype(np.uint8))
    middle = part.width / 2, part.height / 2
    best: tuple[float, float, tuple[int, int, int, int]] | None = None
    for angle in TURNS:
        turned = np.asarray(ink.rotate(angle, Image.Resampling.BILINEAR)) > 90
        radians = np.deg2rad(angle)
        at = (
            round(middle[0] + (x - middle[0]) * np.cos(radians) + (y - middle[1]) * np.sin(radians)),
            round(middle[1] - (x - middle[0]) * np.sin(radians) + (y - middle[1]) * np.cos(radians)),
        )
        found = _sides(turned, at, scale)
        if found is not None and (best is None or found[0] > best[0]):
            best = (found[0], angle, found[1])
    if best is None:
        return None
    _, angle, (x0, y0, x1, y1) = best
    mask = Image.new("L", part.size, 0)
    mask.paste(255, (x0 - RIM, y0 - RIM, x1 + RIM, y1 + RIM))
    out = Image.new("L", page.size, 0)
    out.paste(mask.rotate(-angle, Image.Resampling.NEAREST), (left, top))
    return out


def _sides(ink: np.ndarray, at: tuple[int, int], scale: float) -> tuple[float, tuple[int, int, int, int]] | None:
    """How well a frame around a place is drawn, and its sides; None where one is missing."""
    x, y = at
    height, width = ink.shape
    if not (0 < x < width - 1 and 0 < y < height - 1):
        return None
    high, wide = round(LEAST_HIGH / scale), round(LEAST_WIDE / scale)
    # above and below the word, as far as the least frame reaches
    across = _thick(ink)[:, x : min(width, x + wide)].mean(axis=1)
    top, bottom = _last(across[:y]), _first(across[y:], y)
    if top is None or bottom is None or bottom - top < high:
        return None
    down = _thick(ink.T).T[top : bottom + 1].mean(axis=0)
    left, right = _last(down[:x]), _first(down[x + wide // 2 :], x + wide // 2)
    if left is None or right is None or right - left < wide:
        return None
    edges = (
        _thick(ink)[[top, bottom], left : right + 1].mean() + _thick(ink.T).T[top : bottom + 1, [left, right]].mean()
    )
    return float(edges), (left, top, right, bottom)


def _thick(ink: np.ndarray) -> np.ndarray:
    out = ink.copy()
    out[1:] |= ink[:-1]
    out[:-1] |= ink[1:]
    return out


def _last(shares: np.ndarray) -> int | None:
    """The outer edge of the last line before a place."""
    found = np.flatnonzero(shares >= SIDE)
    if not len(found):
        return None
    at = int(found[-1])
    while at > 0 and shares[at - 1] >= SIDE / 2:
        at -= 1
    return at


def _first(shares: np.ndarray, start: int) -> int | None:
    found = np.flatnonzero(shares >= SIDE)
    if not len(found):
        return None
    at = int(found[0])
    while at + 1 < len(shares) and shares[at + 1] >= SIDE / 2:
        at += 1
    return start + at
