"""What is too large to be a letter, too small, or paler than print: rings of stamps, strokes of a pen and dust, taken out of a page."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pipeline.ingest.scan.ink import Dark, inked, paper

TALLEST, WIDEST = 60, 400  # pixels at 200 dpi; letters of a post in 14 points with their marks are 45 high
DARKEST = 5.0
"""Percent of the inked points that are surely print's."""
DUST = (2, 3)
"""Pixels at 200 dpi: the side of fine and of coarse specks. A full stop has five, a tone's dot in small print three."""
COARSE = 0.1
"""The share of coarse specks among all from which on they are dust too, and no dots."""
MUCH_DUST = 300
"""Specks of a page that is dusty."""
MOST_POINTS = 30_000_000
Numbers = NDArray[np.int64]


def without_strokes(picture: Image.Image) -> Image.Image:
    """A grey picture without the connected ink that is taller or wider than letters are."""
    grey = np.asarray(picture)
    if not grey.size:
        return picture
    rows, starts, ends = _runs(inked(grey))
    if not len(rows):
        return picture
    home = _joined(rows, starts, ends, grey.shape[0])
    top, bottom = _extremes(home, rows, rows)
    left, right = _extremes(home, starts, ends)
    large = ((bottom - top) > TALLEST) | ((right - left) > WIDEST)
    out, white = grey.copy(), paper(picture)
    for row, start, end in zip(*(part[large[home]] for part in (rows, starts, ends)), strict=True):
        out[row, max(0, start - 1) : end + 1] = white
    return Image.fromarray(out)


def without_pale(picture: Image.Image, share: float) -> Image.Image:
    """A grey picture of only its darkest ink: a stamp in grey is paler than print, colours that faded are, too.

    share: of the way from the darkest ink to the paper, what is still ink (0 to 1).
    """
    grey = np.asarray(picture)
    ink = grey[inked(grey)] if grey.size else grey
    if not ink.size:
        return picture
    darkest = float(np.percentile(ink, DARKEST))
    reach = share * (float(np.median(grey)) - darkest)
    return Image.fromarray(((grey.astype(np.float32) - darkest) * (255 / reach)).clip(0, 255).astype(np.uint8))


def dust(picture: Image.Image) -> Image.Image | None:
    """Where a grey page has ink that touches no other and is smaller than any dot of a letter, white on black; None where there is
    little of it: a clean page at 200 dpi has some sixty such places, its full stops and tones being larger."""
    grey = np.asarray(picture)
    if min(grey.shape, default=0) <= DUST[-1] or grey.size > MOST_POINTS:
        return None
    dark = inked(grey)
    coarse = _alone(dark, DUST[1])
    if (many := _count(coarse)) < MUCH_DUST:
        return None  # nearly all pages: fine specks are among the coarse ones
    fine = _alone(dark, DUST[0])
    few = _count(fine)
    if many - few >= COARSE * many:
        return Image.fromarray((coarse * 255).astype(np.uint8))
    return Image.fromarray((fine * 255).astype(np.uint8)) if few >= MUCH_DUST else None


def _alone(dark: Dark, side: int) -> Dark:
    """The ink that a square of so many points holds and no ink is around."""
    edge = side + 1
    padded = np.pad(dark, edge)
    points = padded.view(np.uint8)
    around, inside = _in_squares(points, side + 2), _in_squares(points, side)[1:-1, 1:-1]
    rows, columns = np.nonzero((inside > 0) & (inside == around))
    found = np.zeros(padded.shape, dtype=bool)
    for down in range(1, edge):
        for right in range(1, edge):
            found[rows + down, columns + right] = True
    return (found & padded)[edge:-edge, edge:-edge]


def _in_squares(points: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    """How many points lie in the square of this side that begins at each place; there are few, so that small numbers do."""
    for axis in (0, 1):
        points = np.swapaxes(points, 0, axis)
        points = np.swapaxes(sum(points[n : len(points) - side + 1 + n] for n in range(side)), 0, axis)
    return points


def _count(specks: NDArray[np.bool_]) -> int:
    """How many specks there are: points with none above and none before them."""
    return int((specks & ~np.roll(specks, 1, axis=0) & ~np.roll(specks, 1, axis=1)).sum())


def _runs(dark: NDArray[np.bool_]) -> tuple[Numbers, Numbers, Numbers]:
    """Stretches of dark points: the row of each, where it starts and where it has ended."""
    edges = np.diff(np.pad(dark.astype(np.int8), ((0, 0), (1, 1))), axis=1)
    rows, starts = np.nonzero(edges == 1)
    return rows, starts, np.nonzero(edges == -1)[1]


def _joined(rows: Numbers, starts: Numbers, ends: Numbers, height: int) -> Numbers:
    """For each stretch the first one of the ink that it is connected with (union and find, row by row)."""
    parent = list(range(len(rows)))

    def find(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    first = np.searchsorted(rows, np.arange(height + 1)).tolist()
    start, end = starts.tolist(), ends.tolist()
    for (above, here), (_, below) in pairwise(pairwise(first)):
        i, j = above, here
        while i < here and j < below:
            if start[i] <= end[j] and start[j] <= end[i]:
                a, b = find(i), find(j)
                parent[max(a, b)] = min(a, b)
            if end[i] < end[j]:
                i += 1
            else:
                j += 1
    return np.array([find(n) for n in range(len(parent))], dtype=np.int64)


def _extremes(home: Numbers, least: Numbers, most: Numbers) -> tuple[Numbers, Numbers]:
    low, high = np.full(len(home), np.iinfo(np.int64).max), np.zeros(len(home), dtype=np.int64)
    np.minimum.at(low, home, least)
    np.maximum.at(high, home, most)
    return low, high
