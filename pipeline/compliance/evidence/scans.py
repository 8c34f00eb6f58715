"""Whether a scan was read well enough to say what it does not cite (bản quét đọc rõ)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.compliance.passages import Passage
from pipeline.compliance.records import Mention
from pipeline.ingest.letters.syllables import marked_words

_GROUND = re.compile(r"\W*(?:căn cứ|thực hiện|theo|xét|triển khai|để)\b", re.IGNORECASE)
_CODE = re.compile(r"(?:số|Số)\s*:?\s*\d|\d\s?[/-]\s?[A-ZĐ]{2}")
_RIGHT_GROUNDS, _RIGHT_BODY = 0.98, 0.95
"""Of the words with a mark so many are syllables of Vietnamese."""
_LEAST = 40
"""Marked words that a plan must have for that to be told."""


def well_read(plan: Sequence[Passage], cited: Sequence[Mention]) -> bool:
    """Every ground that names a number gave a whole code of a known symbol, and nearly all words are words."""
    grounds = [p for p in plan if p.role == "preamble" and not p.heading and _GROUND.match(p.text)]
    if not grounds or not legible(" ".join(p.text for p in grounds), _RIGHT_GROUNDS):
        return False
    if not legible(" ".join(p.text for p in plan), _RIGHT_BODY, _LEAST):
        return False
    whole = [m.char_start for m in cited if m.char_start is not None and m.code and not m.wrong]
    return all(
        any(p.start <= start < p.start + len(p.text) for start in whole) for p in grounds if _CODE.search(p.text)
    )


def legible(text: str, share: float = 0.98, least: int = 1) -> bool:
    """Of the words of a text that have a mark, so many or more there are, and this share is Vietnamese."""
    words, right = marked_words(text)
    return words >= least and right >= share * words
