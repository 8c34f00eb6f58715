"""Specks, strokes of a pen and rims of stamps that were taken for signs or letters; and the dashes that look like them."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.ingest.letters.syllables import is_syllable
from pipeline.ingest.printed.lines import Word

NOISE_CONFIDENCE = 30.0  # of a sign: with less it is a speck
SPECK_CONFIDENCE, SPECK_LETTERS = 20.0, 3
DASH = re.compile(r"[._=]{0,3}[-–—]{1,2}[.„=]{0,2}")
"""How a dash is read, specks around it and all."""

STROKES = re.compile(r"[IVXHTLl1|!]{1,5}[.\-/)]?")

Read = tuple[Word, float]
"""A word, and how sure the recogniser is of it (0 to 100)."""


def without_specks(line: list[Read]) -> list[Read]:
    """A line without what strokes of a pen and the rim of a stamp were taken for at its ends; a dash before a capital is a bullet."""
    if len(line) > 1 and DASH.fullmatch(line[0][0].text) and line[1][0].text[0].isupper():
        bullet, confidence = line[0]
        return [(replace(bullet, text="-"), confidence), *without_specks(line[1:])]
    first, last = 0, len(line)
    while first < last and _is_speck(*line[first]) and not _may_be_label(line[first:last]):
        first += 1
    while first < last and _is_speck(*line[last - 1]):
        last -= 1
    return line[first:last]


def _may_be_label(line: list[Read]) -> bool:
    """Strokes before a capital may be a heading's Roman number, however unsure ("HI." is III)."""
    return len(line) > 1 and STROKES.fullmatch(line[0][0].text) is not None and line[1][0].text[0].isupper()


def _is_speck(word: Word, confidence: float) -> bool:
    letters = [c for c in word.text if c.isalnum()]
    if not letters:
        return confidence < NOISE_CONFIDENCE
    if confidence >= SPECK_CONFIDENCE or len(letters) > SPECK_LETTERS or any(c.isdigit() for c in letters):
        return False
    return len(letters) == 1 or not is_syllable("".join(letters))
