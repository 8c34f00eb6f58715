"""Which words of a recognised page are set apart, in bold or underlined: their strokes are broader than those of the page's text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np
from PIL import Image

from pipeline.ingest.printed.lines import Word, columns
from pipeline.ingest.printed.tables import Grid, inside
from pipeline.ingest.scan.cells import Line
from pipeline.ingest.scan.ink import in_pixels, inked
from pipeline.model import Box

BOLD = 1.19
"""From so many times the page's usual breadth of strokes on letters are bold; Times in bold has 1.25 to 1.6, in Roman 0.8 to 1.15."""
LETTERS = 3  # of a word whose breadth tells; a dash, a digit or a stop does not
NEARLY = 1.1  # the first word that tells must have as much
LEAST = 4  # letters of what is set apart


def weighed(lines: Sequence[Line], grids: Sequence[Grid], page: Image.Image, scale: float) -> list[Line]:
    """The lines, boxes in points, their words bold where they are. `page`: grey, level, without its rules."""
    dark = inked(np.asarray(page))
    breadth = {id(word): _breadth(dark, word.box, scale) for line in lines for word, _ in line}
    usual = [breadth[id(word)] for line in lines for word, _ in line if _letters(word) >= LETTERS]
    if not usual:
        return list(lines)
    middle = float(np.median(usual))
    if not middle:
        return list(lines)  # ink too faint to be told from the paper
    out: list[Line] = []
    for line in lines:
        sure = dict(zip([id(word) for word, _ in line], line, strict=True))
        done: Line = []
        for column in columns([word for word, _ in line]):
            for _, part in groupby(column, key=lambda word: _cell(word, grids)):
                words = list(part)
                bold = _leading([breadth[id(w)] / middle for w in words], [_letters(w) for w in words])
                done += [(replace(w, bold=n < bold), sure[id(w)][1]) for n, w in enumerate(words)]
        out.append(done)
    return out


def _breadth(dark: np.ndarray, box: Box, scale: float) -> float:
    """The mean length, in pixels, of the stretches of ink along a word's rows."""
    left, top, right, bottom = in_pixels(box, scale)
    ink = dark[max(0, top) : bottom + 1, max(0, left) : right + 1]
    starts = int(ink[:, :1].sum()) + int((ink[:, 1:] & ~ink[:, :-1]).sum())
    return int(ink.sum()) / max(1, starts)


def _letters(word: Word) -> int:
    return sum(char.isalpha() for char in word.text)


def _cell(word: Word, grids: Sequence[Grid]) -> Box | None:
    """The cell that a word stands in."""
    return next(
        (cell for grid in grids if inside(word.box, grid.box) for cell in grid.cells if inside(word.box, cell)), None
    )


def _leading(breadths: Sequence[float], letters: Sequence[int]) -> int:
    """How many words from the first on are bold: where what comes before is broadest against what comes after."""
    first = next((b for b, count in zip(breadths, letters, strict=True) if count >= LETTERS), 0.0)
    if first < NEARLY:
        return 0
    over = [(breadth - BOLD) * count for breadth, count in zip(breadths, letters, strict=True)]
    best = max(range(len(over) + 1), key=lambda n: (sum(over[:n]) - sum(over[n:]), n))
    return best if sum(over[:best]) > 0 and sum(letters[:best]) >= LEAST else 0
