"""Roman numbers before headings by the strokes that stand on the page: Tesseract loses one of "VII", or sees one too many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PIL import Image

from pipeline.ingest.printed.lines import Word
from pipeline.ingest.printed.tables import inside
from pipeline.ingest.scan.cells import Line
from pipeline.ingest.scan.ink import in_pixels, inked
from pipeline.ingest.scan.labels import NUMERALS, strokes
from pipeline.ingest.scan.mending import Repair
from pipeline.model import Box

NUMERAL = re.compile(r"(?P<label>[IVXHTLl|!]{1,6})(?P<mark>[.\-–/)]?)")
ENDING = re.compile(r"(?P<head>X{0,2}V?)(?P<ones>I{1,3})")
BAND = (0.12, 0.88)
"""Of a numeral's height, without its serifs: there a stroke of V or X leaves its column, that of I stays in it."""
UPRIGHT = 0.92  # of the band that an upright stroke fills
ASLANT = 3  # pixels from its foot to its head: with more a stroke is one of V or X, however broad
BESIDE = 3  # pixels beside the word, which may have been cut too small
MOST = 3  # strokes of a numeral


def counted(
    lines: Sequence[Line], tables: Sequence[Box], page: Image.Image, scale: float
) -> tuple[list[Line], list[Repair]]:
    """The lines, boxes in points, and what was changed: a Roman number that begins a line has as many strokes as its picture.

    In a table "TT" is a title.
    """
    dark = inked(np.asarray(page))
    out, repairs = list(lines), list[Repair]()
    for at, line in enumerate(lines):
        label = None if any(inside(line[0][0].box, table) for table in tables) else _label(line, dark, scale)
        if label is not None:
            word, sure = line[0]
            out[at] = [(replace(word, text=label), sure), *line[1:]]
            repairs.append((word.text, label))
    return out, repairs


def _label(line: Line, dark: np.ndarray, scale: float) -> str | None:
    """The number that a line begins with, where its picture has another than was read."""
    if len(line) < 2 or not line[1][0].text[:1].isupper():
        return None
    word = line[0][0]
    found = NUMERAL.fullmatch(word.text)
    ending = ENDING.fullmatch(strokes(found["label"])) if found else None
    if found is None or ending is None:
        return None
    count = _uprights(word, dark, scale)
    put = ending["head"] + "I" * count
    changed = count != len(ending["ones"]) and 0 < count <= MOST and put in NUMERALS
    return put + found["mark"] if changed else None


def _uprights(word: Word, dark: np.ndarray, scale: float) -> int:
    """How many upright strokes stand in a word's place."""
    left, top, right, bottom = in_pixels(word.box, scale)
    height = bottom - top
    band = dark[top + int(BAND[0] * height) : top + int(BAND[1] * height) + 1, max(0, left - BESIDE) : right + BESIDE]
    if not band.size:
        return 0
    upright = np.concatenate([[False], band.mean(axis=0) >= UPRIGHT])
    places = np.flatnonzero(upright[1:] & ~upright[:-1])
    return sum(abs(_edge(band[0], x) - _edge(band[-1], x)) <= ASLANT for x in places.tolist())


def _edge(row: np.ndarray, x: int) -> int:
    """Where the ink that covers a point of a row begins."""
    white = np.flatnonzero(~row[: x + 1])
    return int(white[-1]) + 1 if len(white) else 0
