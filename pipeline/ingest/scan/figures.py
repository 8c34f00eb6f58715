"""Figures that a hand wrote: two small nets read the digits of a letterhead's number or day and pass over what is printed there.

Convolutions along a line, for each step of it how likely every digit is, and the likeliest string of all (CTC, Graves et al. 2006).
Their weights, `figures.npz`, were learnt by `benchmarks/learn_figures.py`. Loaded where a letterhead has a hand's figures, not before.
"""

from __future__ import annotations

import io
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pipeline.model import Box

HEIGHT, BASELINE = 40, 28
"""Pixels of a line's picture, and from its top to the foot of its letters."""
PIXELS = 25 / 13
"""A point's: letters of 13 points, in which letterheads are set, are 25 pixels high."""
WIDEST = 400
"""Pixels of a line that is looked at."""
SHIFTS = ((0.0, 1.0), (-5.0, 1.0), (-2.5, 1.0), (2.5, 1.0), (5.0, 1.0), (0.0, 0.93), (0.0, 1.07))
"""Each net reads a line seven times: moved by so many pixels, for its foot is not sure, and in another size."""
AGREE, SUREST = 5, 3
"""Readings of fourteen that must agree; the figures are as sure as so many of them, the surest, are in the mean."""
BLANK = 10
"""The place of "no digit" behind the ten digits."""
EVERY, DARKEST = 4, 0.5
"""Of the page's points, how many are looked at for its paper and its ink; the percent that are surely ink."""
FAINTEST = 60.0
"""Grey levels from paper to ink, at least."""

Picture = NDArray[np.float32]
Chances = NDArray[np.float32]
Weights = dict[str, Picture]


class Figures(NamedTuple):
    """Digits, and how sure they are: the mean likelihood of the surest readings that agree (0 to 1)."""

    digits: str
    sure: float


def read(page: Image.Image, place: Box, foot: float, scale: float) -> Figures:
    """The digits between two sides of a place on a grey page; all in points, `scale` of them a pixel of the page; `foot` is where
    the letters of the line stand."""
    some = np.asarray(page)[::EVERY, ::EVERY]
    paper = float(np.median(some))
    ink = max(FAINTEST, paper - float(np.percentile(some, DARKEST)))
    seen = [_picture(page, place, foot, scale, shift, size, paper, ink) for shift, size in SHIFTS]
    told = [_spelt(_net(picture, weights)) for weights in _weights() for picture in seen]
    digits, count = Counter(digits for digits, _ in told).most_common(1)[0]
    surest = sorted((sure for said, sure in told if said == digits), reverse=True)[:SUREST]
    return Figures(digits, sum(surest) / SUREST if count >= AGREE else 0.0)


def _picture(
    page: Image.Image, place: Box, foot: float, scale: float, shift: float, size: float, paper: float, ink: float
) -> Picture:
    pixels = PIXELS * size  # of a point
    top = foot - (BASELINE + shift) / pixels
    box = [round(side / scale) for side in (place.x0, top, place.x1, top + HEIGHT / pixels)]
    line = page.crop((box[0], box[1], max(box[0] + 1, box[2]), max(box[1] + 1, box[3])))
    width = max(8, min(WIDEST, round((place.x1 - place.x0) * pixels)))
    picture = np.asarray(line.resize((width, HEIGHT), Image.Resampling.LANCZOS), dtype=np.float32)
    inked: Picture = ((paper - picture).clip(0, ink) / ink).astype(np.float32)
    return inked


def _spelt(chances: Chances) -> tuple[str, float]:
    digits = _likeliest(chances)
    return digits, _likelihood(chances, digits)


def _likeliest(chances: Chances) -> str:
    """The digits along the likeliest path: repeats are one, blanks part."""
    steps = chances.argmax(axis=1).tolist()
    return "".join(str(d) for d, before in zip(steps, [BLANK, *steps], strict=False) if d not in (BLANK, before))


def _likelihood(chances: Chances, digits: str) -> float:
    """How likely a string is over all paths that spell it (the forward pass of CTC)."""
    spelt = [BLANK]
    for d in digits:
        spelt += [int(d), BLANK]
    at = np.zeros(len(spelt))
    at[0] = 1.0
    skips = np.array([k > 1 and s not in (BLANK, spelt[k - 2]) for k, s in enumerate(spelt)])
    for step in chances:
        moved = at + np.concatenate(([0.0], at[:-1]))
        moved[2:] += np.where(skips[2:], at[:-2], 0.0)
        at = moved * step[spelt]
    return float(at[-1] + (at[-2] if len(at) > 1 else 0.0))


# --- the net -------------------------------------------------------------------------------------------------


def _net(picture: Picture, weights: Weights) -> Chances:
    """For each step of four pixels how likely every digit and the blank is."""
    layer: NDArray[np.float32] = picture[None]
    for name, pool in (("a", (2, 2)), ("b", (2, 2)), ("c", (2, 1)), ("d", (1, 1)), ("e", (1, 1)), ("f", (1, 1))):
        layer = _pooled(np.maximum(_convolved(layer, weights[f"{name}w"], weights[f"{name}b"]), 0.0), *pool)
    told = np.tensordot(weights["ow"][:, :, 0, 0], layer[:, 0], axes=(1, 0)).T + weights["ob"]
    told = np.exp(told - told.max(axis=1, keepdims=True))
    chances: Chances = told / told.sum(axis=1, keepdims=True)
    return chances


def _convolved(layer: Picture, kernel: Picture, bias: Picture) -> Picture:
    """A layer of channels by rows and columns, filtered; as wide as before, and as high unless the kernel is as high itself."""
    _, _, down, across = kernel.shape
    rows = 0 if down == layer.shape[1] else down // 2
    padded = np.pad(layer, ((0, 0), (rows, rows), (across // 2, across // 2)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (down, across), axis=(1, 2))
    found: Picture = np.einsum("cyxij,ocij->oyx", windows, kernel, optimize=True) + bias[:, None, None]
    return found


def _pooled(layer: Picture, down: int, across: int) -> Picture:
    channels, rows, columns = layer.shape
    cut = layer[:, : rows - rows % down, : columns - columns % across]
    found: Picture = cut.reshape(channels, rows // down, down, columns // across, across).max(axis=(2, 4))
    return found


@cache
def _weights() -> tuple[Weights, ...]:
    with np.load(io.BytesIO((files("pipeline") / "ingest" / "scan" / "figures.npz").read_bytes())) as kept:
        nets = sorted({name[0] for name in kept.files})
        return tuple({n[1:]: kept[n].astype(np.float32) for n in kept.files if n[0] == net} for net in nets)
