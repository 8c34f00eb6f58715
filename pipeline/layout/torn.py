"""Syllables that a page's text layer tore apart: "Ngh ị quy ết s ố" for "Nghị quyết số".

Programs that take letters with two marks from another font leave a space before them. A page that has this has it everywhere, so
only a text that shows it many times is mended, and only where one of the two parts is no syllable and both together are a
common one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.ingest.letters.syllables import is_syllable
from pipeline.layout.glued import is_common

_MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_TEAR = re.compile(rf"(?<![^\W_])(?P<head>[^\W\d_]{{1,5}}) (?P<tail>[{_MARKED}][^\W\d_]{{0,3}})(?![^\W\d_])")
FEWEST = 8
"""Tears by which a text shows that it is torn; a stray space happens."""


def is_torn(texts: Iterable[str]) -> bool:
    """Does a text show many torn syllables whose second part is none of its own?"""
    found = 0
    for text in texts:
        for m in _TEAR.finditer(text):
            found += not is_common(m["tail"]) and _belongs(m["head"], m["tail"])
            if found >= FEWEST:
                return True
    return False


def mended(text: str) -> str:
    """The text with its torn syllables whole."""
    return _TEAR.sub(lambda m: m["head"] + m["tail"] if _belongs(m["head"], m["tail"]) else m[0], text)


@lru_cache(maxsize=20_000)
def _belongs(head: str, tail: str) -> bool:
    whole = (head + tail).lower()
    return is_common(whole) and is_syllable(whole) and not (is_common(head.lower()) and is_common(tail))
