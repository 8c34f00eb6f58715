"""What a recognised word may have been: syllables of the same letters, or of letters that look alike, and what each costs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from extractors.lexicon.sequences import sequences
from pipeline.ingest.letters.syllables import is_syllable

SHAPES = "\u0302\u0306\u031b"  # circumflex, breve, horn
TONES = "\u0300\u0301\u0303\u0309\u0323"
CHANGE = 5.5
"""What any change costs, as a logarithm; what follows comes on top of it."""
OTHER_TONE, TONE_LOST, TONE_ADDED = 0.8, 2.5, 2.0
"""Another tone than was read; none where one was read (but for the dot of an i: `I_TONE`); one on a vowel without any mark."""
I_TONE = 0.8
SHAPE_ADDED, SHAPE_OTHER = 0.5, 2.0
"""A hat, horn or bow that was not read; one that was read taken away or changed."""
STROKE, LETTER, SPACE = 2.0, 3.0, 1.0
"""đ for d; another letter; a space put in."""
BOTH_RIGHT = frozenset({("hàng", "hằng"), ("hằng", "hàng")})
"""Two spellings of one word."""
RARE, STRANGE = 12.0, 15.0
"""A syllable that was not counted, and what can be none, are as unlikely as this: they stay only where nothing else is likely."""
MOST_CANDIDATES = 12
CONFUSED = (
    ("l", "i"), ("i", "l"), ("t", "l"), ("l", "t"), ("i", "t"), ("c", "e"), ("e", "c"), ("o", "c"), ("c", "o"), ("u", "n"), ("n", "u"),
    ("h", "n"), ("n", "h"), ("h", "b"), ("b", "h"), ("y", "v"), ("v", "y"), ("m", "rn"), ("rn", "m"), ("li", "h"), ("a", "o"), ("o", "a"),
    ("e", "o"), ("o", "e"), ("r", "t"), ("g", "q"), ("q", "g"), ("s", "x"), ("e", "a"), ("a", "e"),
)  # fmt: skip
"""Letters without marks: as read, as meant."""

Reading = tuple[int, ...]
Readings = tuple[tuple[Reading, float], ...]
"""Numbers of syllables (`sequences().syllables`), and what each reading costs."""


def plain(word: str) -> str:
    """The word in small letters, each letter with its marks one character."""
    return unicodedata.normalize("NFC", word.lower())


def as_it_is(word: str) -> Readings:
    """The only reading of a word that must stay."""
    return (((sequences().number.get(plain(word), 0),), 0.0),)


@lru_cache(maxsize=20_000)
def readings(word: str, more: float = 0.0) -> Readings:
    """What a word may have been, the word itself first; `more`: what any change costs on top."""
    model = sequences()
    number = model.number.get(word) or model.number.get(_common_style(word), 0)
    own = (((number,), 0.0 if number else RARE if is_syllable(word) else STRANGE),)
    others: dict[Reading, float] = {(n,): price for n, price in _same(word)}
    others.pop((number,), None)
    if not number and not word.isascii():
        others |= {key: price for key, price in _confused(word) if key not in others}
        others |= {key: price for key, price in _parted(word) if key not in others}
    best = sorted(others.items(), key=lambda pair: (pair[1], pair[0]))[:MOST_CANDIDATES]
    return (*own, *((key, price + more) for key, price in best))


def _same(word: str) -> Iterator[tuple[int, float]]:
    """Syllables of the same letters, and what each costs; the word itself costs nothing."""
    syllables = sequences().syllables
    for n in _same_letters().get(skeleton(word), ()):
        if (word, syllables[n]) not in BOTH_RIGHT:
            yield n, _price(word, syllables[n]) if syllables[n] != word else 0.0


@cache
def _same_letters() -> dict[str, list[int]]:
    out: dict[str, list[int]] = {}
    for syllable, n in sequences().number.items():
        out.setdefault(skeleton(syllable), []).append(n)
    return out


@cache
def _by_marks() -> dict[str, str]:
    return {_marks_sorted(syllable): syllable for syllable in sequences().number}


def _common_style(word: str) -> str:
    """The word as the texts that were counted write it ("hoà": "hòa"): the same letters and marks, in another place."""
    return _by_marks().get(_marks_sorted(word), "")


def _marks_sorted(word: str) -> str:
    parts = unicodedata.normalize("NFD", word)
    tones = "".join(c for c in parts if c in TONES)
    return "".join(c for c in parts if c not in TONES) + tones


def skeleton(word: str) -> str:
    """The letters without marks; a vowel read twice is one."""
    parts = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return re.sub(r"([aeiouy])\1+", r"\1", "".join(c for c in parts if not unicodedata.combining(c)))


def _price(read: str, meant: str) -> float:
    """What it costs to take a word of the same letters for another: what the recogniser loses (the tone over a hat) is cheap."""
    a, b = unicodedata.normalize("NFD", read), unicodedata.normalize("NFD", meant)
    tone, other_tone = _of(a, TONES), _of(b, TONES)
    shape, other_shape = _of(a, SHAPES), _of(b, SHAPES)
    price = CHANGE
    if tone and not other_tone:
        price += I_TONE if "i" in meant else TONE_LOST
    elif tone and tone != other_tone:
        price += OTHER_TONE
    elif tone != other_tone and not shape:
        price += TONE_ADDED
    if shape != other_shape:
        price += SHAPE_OTHER if shape else SHAPE_ADDED
    return price + STROKE * (("đ" in a) != ("đ" in b))


def _of(word: str, marks: str) -> str:
    return "".join(c for c in word if c in marks)


def _confused(word: str) -> Iterator[tuple[Reading, float]]:
    """Syllables in which one pair of letters was taken for another."""
    bare = skeleton(word)
    for read, meant in CONFUSED:
        at = bare.find(read)
        while at >= 0:
            for n in _same_letters().get(bare[:at] + meant + bare[at + len(read) :], ()):
                yield (n,), CHANGE + LETTER
            at = bare.find(read, at + 1)


def _parted(word: str) -> Iterator[tuple[Reading, float]]:
    """Two syllables between which the space was lost; the marks of one of them may be wrong too."""
    for cut in range(1, len(word)):
        for first, price in _same(word[:cut]):
            for second, more in _same(word[cut:]):
                yield (first, second), max(price, more, CHANGE) + SPACE + min(price, more)
