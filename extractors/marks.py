"""Vietnamese without its marks: what a scanner gets wrong first ("KÉ HOẠCH", "TỎ CHỨC THỰC HIỆN")."""

from __future__ import annotations

import unicodedata


class _Unmarked(dict[int, int]):
    """A translation table that fills itself: each letter's base letter, "đ" as "d"."""

    def __missing__(self, code: int) -> int:
        base = {"đ": "d", "Đ": "D"}.get(chr(code)) or unicodedata.normalize("NFD", chr(code))[0]
        self[code] = ord(base)
        return self[code]


_TABLE = _Unmarked()


def unmarked(text: str) -> str:
    """The text without tone and vowel marks, one character for one: "TỔ CHỨC" → "TO CHUC"."""
    return text.translate(_TABLE)
