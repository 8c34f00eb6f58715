"""Vietnamese without its marks: what a scanner gets wrong first ("KÉ HOẠCH", "TỎ CHỨC THỰC HIỆN")."""

from __future__ import annotations

import unicodedata

_PLAIN = str.maketrans("đĐ", "dD")


def unmarked(text: str) -> str:
    """The text without tone and vowel marks, one character for one: "TỔ CHỨC" → "TO CHUC"."""
    text = text.translate(_PLAIN)
    out = []
    for c in text:
        out.append(unicodedata.normalize("NFD", c)[0])
    return "".join(out)
