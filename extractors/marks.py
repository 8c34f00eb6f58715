"""Vietnamese letters: without their marks, which a scanner gets wrong first ("KÉ HOẠCH"), and as classes in expressions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache


class _Unmarked(dict[int, int]):
    """A translation table that fills itself: each letter's base letter, "đ" as "d"."""

    def __missing__(self, code: int) -> int:
        base = {"đ": "d", "Đ": "D"}.get(chr(code)) or unicodedata.normalize("NFD", chr(code))[0]
        self[code] = ord(base)
        return self[code]


_TABLE = _Unmarked()
BULLET_SIGNS = "-+*•√✓✔⁃►➤➔▶○■□◆❖❑→⇒"
"""What a bullet is written with, other signs of its kind being "•" in our texts."""
BULLET_LETTERS = "o§Øü"
"""The same where the typeface of signs was lost: "o" of Courier, "§", "Ø", "ü" of Wingdings."""
SENT_WITH = r"(?:[Bb]an hành\s+)?(?:[Kk]èm theo|[Đđ]ính kèm)"
"""What a paper opens with that came with another: "(Ban hành kèm theo Quyết định số …)"."""


def unmarked(text: str) -> str:
    """The text without tone and vowel marks, one character for one: "TỔ CHỨC" → "TO CHUC"."""
    return text.translate(_TABLE)


_BASES = "AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VOWELS = "AĂÂEÊIOÔƠUƯY"
_CAPITALS = "".join(
    unicodedata.normalize("NFC", base + tone) for base in _BASES for tone in (_TONES if base in _VOWELS else ("",))
)


@cache
def pattern(source: str) -> re.Pattern[str]:
    r"""An expression in which \p{Lu} and \p{Ll}, inside brackets, stand for the Vietnamese capital and small letters.

    A range such as À-Ỹ holds both; the `regex` library knows these classes but reads our texts more slowly than `re`.
    """
    return re.compile(source.replace(r"\p{Lu}", _CAPITALS).replace(r"\p{Ll}", _CAPITALS.lower()))


def one_of(words: Iterable[str]) -> str:
    """An expression for the longest of some words that stands in a place, factored letter by letter: long lists are read fast so."""
    tails: dict[str, list[str]] = {}
    ends = False
    for word in words:
        if word:
            tails.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    if not tails:
        return ""
    ways = "|".join(re.escape(first) + one_of(rest) for first, rest in sorted(tails.items()))
    return f"(?:{ways})" + "?" * ends if ends or len(tails) > 1 else ways


_FIRST_LETTERS = re.compile(r"(?:(?P<one>[^\W\d_])|\[(?P<any>[^\W\d_]+)\])(?![?*+{])")


def by_first_letter(ways: Iterable[str]) -> str:
    """Expressions as one alternation in which those that begin with the same letter stand together behind it, each in its order: `re`
    passes over all of them at once. Not for expressions without regard to case."""
    together: list[tuple[str, list[str]]] = []
    run: dict[str, list[str]] = {}
    for way in ways:
        first = _FIRST_LETTERS.match(way)
        if first is None:  # begins with a group or a condition: keeps its place
            together += [*run.items(), ("", [way])]
            run = {}
            continue
        for letter in first["one"] or first["any"]:
            run.setdefault(letter, []).append(way[first.end() :])
    return "|".join(
        f"{letter}(?:{'|'.join(rest)})" if len(rest) > 1 else letter + rest[0]
        for letter, rest in [*together, *run.items()]
    )
