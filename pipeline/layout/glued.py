"""Words that lost the space between them ("Quy chếlàm việc"): a text layer's tone marks often take it along.

Syllables are a closed set: what is none, but can be parted into syllables that are common, is parted. Words without a mark are left
alone (they may be foreign), as are abbreviations.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import log

from extractors.lexicon import rows
from extractors.marks import pattern
from pipeline.ingest.letters.syllables import is_syllable

_WORD = pattern(r"[^\W\d_]{4,}|(?<!\w)[\p{Lu}][\p{Ll}][\p{Lu}](?!\w)")  # a short one with a capital inside: "SởY"
_AFTER_STOP = pattern(r"[.;](?=(?P<after>[\p{Lu}][\p{Ll}]+)\s)")
"""A sentence that begins right after a full stop."""
_LAST_WORD = re.compile(r"(?<!\w)\w+$")
_LONGEST_WORD = 12
_BEHIND_NUMBER = re.compile(r"(?<=\d)(?=(?:ngày|tháng|năm|của|về)(?!\w))|(?<=[A-ZĐ]{2})(?=(?:ngày|của|về)[ \d])")
"""Where a word begins right behind a number or a symbol: "07|tháng", "2031|của", "QĐ-UBND|ngày"."""
_OFFICE_LETTERS = "UBND|HĐND|MTTQ|UBMTTQ"
_BESIDE_LETTERS = pattern(
    rf"(?<=[\p{{Ll}}])(?=(?:{_OFFICE_LETTERS})(?!\w))|(?:(?<=UBND)|(?<=HĐND)|(?<=MTTQ))(?=[\p{{Ll}}]{{2,}})"
)
"""Where a word and the letters of an office were run together: "phòng|UBND", "UBND|các"."""
_BEFORE_NUMBER = re.compile(r"\b(số|ngày|tháng|năm|khóa|điều|khoản|quý)(?=\d)", re.I)
_MAY_BE_GLUED = re.compile(r"\d(?:(?=[ntcv])|(?<=[ốýygmaunỐÝYGMAUN]\d))|[A-ZĐ](?<=[A-ZĐ]{2})(?=[ncv])|[.;](?=[^\W\d_])")
"""What stands wherever one of the three expressions matches; most texts have none of it, which this tells much sooner."""
COMMON = 100
"""A part must have been counted as often: parts of names ("Kađăng") are rarer."""
SHORTEST_CAPITALS = 6
MOST_PARTS = 4
_ONE_LETTER = frozenset("yýở")


@cache
def _counts() -> dict[str, int]:
    counted = {row["syllable"]: int(row["count"]) for row in rows("syllables")}
    return {s: n for s, n in counted.items() if n >= COMMON and (len(s) > 1 or s in _ONE_LETTER)}


@cache
def _longest() -> int:
    return max(map(len, _counts()))


def is_common(syllable: str) -> bool:
    """Is it a syllable that texts of offices often have?"""
    return syllable in _counts()


def parted(text: str) -> str:
    """The text with spaces where common syllables were run together."""
    if text.isascii():
        return text
    if "UBND" in text or "HĐND" in text or "MTTQ" in text:
        text = _BESIDE_LETTERS.sub(" ", text)
    if _MAY_BE_GLUED.search(text):
        text = _BEFORE_NUMBER.sub(r"\1 ", _BEHIND_NUMBER.sub(" ", _AFTER_STOP.sub(_spaced, text)))
    if all(map(_is_whole, set(text.split()))):
        return text
    return _BEFORE_NUMBER.sub(r"\1 ", _WORD.sub(lambda m: _parted(m[0]), text))


def _spaced(stop: re.Match[str]) -> str:
    before = _LAST_WORD.search(stop.string, max(0, stop.start() - _LONGEST_WORD), stop.start())
    both = (
        before and len(before[0]) > 1 and before[0].islower() and is_syllable(before[0]) and is_syllable(stop["after"])
    )
    return f"{stop[0]} " if both else stop[0]


@lru_cache(maxsize=20_000)
def _is_whole(written: str) -> bool:
    return all(_parted(word) == word for word in _WORD.findall(written))


@lru_cache(maxsize=20_000)
def _parted(word: str) -> str:
    if word.isascii() or is_syllable(word) or word.isupper() and len(word) < SHORTEST_CAPITALS:
        return word
    best = _best(word, MOST_PARTS)
    return " ".join(best[1]) if best else word


def _best(word: str, parts: int) -> tuple[float, list[str]] | None:
    """The likeliest way to part a word into at most so many common syllables, None if there is none."""
    counts = _counts()
    found: tuple[float, list[str]] | None = None
    if len(word) > parts * _longest():
        return None
    for cut in range(1, min(len(word), _longest()) + 1):
        head, rest = word[:cut], word[cut:]
        if head.lower() not in counts or not _well_written(head):
            continue
        if not rest:
            value, pieces = log(counts[head.lower()]), [head]
        else:
            tail = _best(rest, parts - 1) if parts > 1 else None
            if tail is None:
                continue
            value, pieces = log(counts[head.lower()]) + tail[0] - _PART, [head, *tail[1]]
        if found is None or value > found[0]:
            found = value, pieces
    return found


_PART = 20.0
"""What a further part costs: the fewest are meant."""


def _well_written(part: str) -> bool:
    return part.islower() or part.istitle() or part.isupper()
