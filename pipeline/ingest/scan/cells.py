"""Cells of ruled tables in which nothing was read, though something stands there, or what was read is doubtful.

A page mode of Tesseract takes the cells of a row for lines that go on; so such cells are read once more, cut out and set below one
another as if they were the lines of a page. Of two readings the surer one is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

from pipeline.ingest.printed.lines import Word
from pipeline.ingest.printed.tables import Grid, inside
from pipeline.ingest.scan.ink import in_pixels, inked, paper
from pipeline.model import Box

EDGE = 5  # pixels at a cell's sides that its rules may have left
LEAST_INK, LEAST_HEIGHT, TALLEST = 25, 11, 400  # pixels of ink, and of its height; a digit of 12 points is 25 high
PAD, SPACE = 6, 22  # pixels around a cell's ink, and between two of them
LINE = 16  # pixels: the height of small letters in 12 points
MOST_CELLS = 160
SURE = 35.0
DOUBTFUL = 80.0
"""A cell whose letters were read with less confidence is read again."""
BETTER = 2.0
"""By so much the second reading must be surer."""

Line = list[tuple[Word, float]]
Ask = Callable[[Image.Image, str], list[Line]]
"""Reads a grey picture in a page mode of Tesseract: lines of words in pixels, each with its confidence."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """A cell, its ink on the page (left, top, right, bottom), and where its picture begins in the row of cells; in pixels but `cell`."""

    cell: Box
    box: tuple[int, int, int, int]
    at: int

    @property
    def height(self) -> int:
        return self.box[3] - self.box[1]


def with_cells_read_again(
    lines: list[Line], grids: Sequence[Grid], page: Image.Image, scale: float, ask: Ask
) -> list[Line]:
    """The lines of a page, boxes in points, with the cells that are read better alone. `page` has no rules any more."""
    cells = [cell for grid in grids for cell in grid.cells]
    before = {cell: [pair for line in lines for pair in line if inside(pair[0].box, cell)] for cell in cells}
    every = list(_cuts(sorted(cells, key=lambda c: _sure(before[c])), np.asarray(page), scale))
    cuts = _below_one_another(
        [c for c in every if _sure(before[c.cell]) < DOUBTFUL or _left_out(c, before[c.cell], scale)][:MOST_CELLS]
    )
    if not cuts:
        return lines
    width = max(cut.box[2] - cut.box[0] for cut in cuts)
    sheet = Image.new("L", (width + 2 * SPACE, cuts[-1].at + cuts[-1].height + SPACE), paper(page))
    for cut in cuts:
        sheet.paste(page.crop(cut.box), (SPACE, cut.at))
    after = _back(ask(sheet, "6"), cuts, scale)
    out = list(lines)
    for cell, read in after.items():
        if not before[cell]:
            out += [kept for line in read if (kept := [pair for pair in line if pair[1] >= SURE])]
        elif _is_better([pair for line in read for pair in line], before[cell]):
            out = [kept for line in out if (kept := [pair for pair in line if not inside(pair[0].box, cell)])] + read
    return out


def _is_better(again: Line, before: Line) -> bool:
    """Surer, or more of it and sure."""
    if _sure(again) > _sure(before) + BETTER:
        return True
    return _sure(again) >= DOUBTFUL and _letters(again) > _letters(before) + 1


def _left_out(cut: _Cut, pairs: Line, scale: float) -> bool:
    """Does ink as high as a line of letters stand above or below all that was read in a cell?"""
    top = min(word.box.top for word, _ in pairs) / scale
    bottom = max(word.box.bottom for word, _ in pairs) / scale
    return max(top - cut.box[1], cut.box[3] - bottom) - PAD > LINE


def _letters(pairs: Line) -> int:
    return sum(len(word.text) for word, _ in pairs)


def _sure(pairs: Line) -> float:
    """How surely a cell was read, by letter; 0 if nothing was."""
    letters = _letters(pairs)
    return sum(sure * len(word.text) for word, sure in pairs) / letters if letters else 0.0


def _cuts(cells: Sequence[Box], grey: np.ndarray, scale: float) -> Iterator[_Cut]:
    """The ink of each cell that holds some."""
    ground = np.median(grey)
    for cell in cells:
        x0, y0, x1, y1 = in_pixels(cell, scale)
        x0, y0 = max(0, x0 + EDGE), max(0, y0 + EDGE)
        dark = inked(grey[y0 : y1 - EDGE, x0 : x1 - EDGE], ground)
        if dark.sum() < LEAST_INK:
            continue
        rows, columns = np.flatnonzero(dark.sum(axis=1) > 1), np.flatnonzero(dark.sum(axis=0) > 1)
        if not len(rows) or not len(columns) or not LEAST_HEIGHT <= rows[-1] - rows[0] <= TALLEST:
            continue
        box = (x0 + columns[0] - PAD, y0 + rows[0] - PAD, x0 + columns[-1] + PAD, y0 + rows[-1] + PAD)
        yield _Cut(cell, tuple(max(0, int(side)) for side in box), 0)  # type: ignore[arg-type]


def _below_one_another(cuts: Sequence[_Cut]) -> list[_Cut]:
    out: list[_Cut] = []
    at = SPACE
    for cut in cuts:
        out.append(replace(cut, at=at))
        at += cut.height + SPACE
    return out


def _back(lines: Sequence[Line], cuts: Sequence[_Cut], scale: float) -> dict[Box, list[Line]]:
    """What was read in the row of cells, by cell, each line at its place on the page."""
    out: dict[Box, list[Line]] = {}
    for line in lines:
        kept: dict[int, Line] = {}
        for word, sure in line:
            middle = (word.box.top + word.box.bottom) / 2
            n = next((n for n, cut in enumerate(cuts) if cut.at - PAD <= middle <= cut.at + cut.height + PAD), None)
            if n is None:
                continue
            x, y = cuts[n].box[0] - SPACE, cuts[n].box[1] - cuts[n].at
            b = word.box
            box = Box((b.x0 + x) * scale, (b.top + y) * scale, (b.x1 + x) * scale, (b.bottom + y) * scale)
            kept.setdefault(n, []).append((replace(word, box=box), sure))
        for n, pairs in kept.items():
            out.setdefault(cuts[n].cell, []).append(pairs)
    return out
