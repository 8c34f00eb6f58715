"""Syllables that a page's text layer tore apart: "Ngh ị quy ết s ố" for "Nghị quyết số", "KI Ể M TRA" for "KIỂM TRA".

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
_TEAR = re.compile(rf"(?<![^\W_])(?P<head>[^\W\d_]{{1,5}}) (?P<tail>[{_MARKED}][^\W\d_]{{0,3}})(?![^\W\d_])", re.I)
_TWICE = re.compile(
    rf"(?<![^\W_])(?P<head>[^\W\d_]{{1,4}}) (?P<mid>[{_MARKED}]{{1,2}}) (?P<tail>[^\W\d_]{{1,3}})(?![^\W\d_])", re.I
)
"""A letter with marks that stands alone between the letters of its syllable."""
_MARK_BEHIND_BLANK = re.compile(f" [{_MARKED}{_MARKED.upper()}]")
"""What stands in every tear: looked for first, since most lines have none."""
_NUMERAL = re.compile(r"^(?P<head>[VX]I{0,2}) (?P<tail>I{1,3})(?=\.\s)", re.M)
"""A label torn like the words behind it: "VII I. BẢO ĐẢM …"."""
FEWEST = 8
"""Tears by which a text shows that it is torn; a stray space happens."""


def is_torn(texts: Iterable[str]) -> bool:
    """Does a text show many torn syllables whose second part is none of its own?"""
    found = 0
    for text in filter(_MARK_BEHIND_BLANK.search, texts):
        for m in (*_TEAR.finditer(text), *_TWICE.finditer(text)):
            tail = "".join(m.groups()[1:]).lower()
            found += not is_common(tail) and _belongs(m["head"], tail)
            if found >= FEWEST:
                return True
    return False


def mended(text: str) -> str:
    """The text with its torn syllables and labels whole."""
    for tear in (_TWICE, _TEAR):
        text = tear.sub(_whole, text)
    return _NUMERAL.sub(r"\g<head>\g<tail>", text)


def _whole(m: re.Match[str]) -> str:
    head, *rest = m.groups()
    tail = "".join(rest)
    return head + tail if _belongs(head, tail.lower()) else m[0]


@lru_cache(maxsize=20_000)
def _belongs(head: str, tail: str) -> bool:
    whole = (head + tail).lower()
    return is_common(whole) and is_syllable(whole) and not (is_common(head.lower()) and is_common(tail))
