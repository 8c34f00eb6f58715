"""Gaps between words that were not seen: "BanChỉ huy", "UBNDcác xã", "sở,ban". Spelling by context needs each word by itself."""

from __future__ import annotations

import re
from functools import cache

from extractors.lexicon import rows
from extractors.marks import pattern
from pipeline.ingest.letters.syllables import is_syllable
from pipeline.ingest.scan.mending import Repair

TOKEN = re.compile(r"\S+")
CAPITAL = pattern(r"(?<=[\p{Ll}])(?=[\p{Lu}])")
ABBREVIATED = pattern(r"(?P<code>[\p{Lu}]{3,})(?P<word>[\p{Ll}]{2,})(?P<mark>\W*)")
COMMA = re.compile(r"(?<=[^\W\d_]{2})([,;:])(?=[^\W\d_]{2})")


def parted(text: str) -> tuple[str, list[Repair]]:
    """A recognised line with the gaps that must stand in it, and what was parted."""
    repairs: list[Repair] = []

    def one(found: re.Match[str]) -> str:
        better = _parted(found[0])
        if better != found[0]:
            repairs.append((found[0], better))
        return better

    return TOKEN.sub(one, text), repairs


def _parted(word: str) -> str:
    return " ".join(map(_by_capitals, COMMA.sub(r"\1 ", word).split(" ")))


def _by_capitals(word: str) -> str:
    found = ABBREVIATED.fullmatch(word)
    if found and found["code"] in _abbreviations() and is_syllable(found["word"]):
        return f"{found['code']} {found['word']}{found['mark']}"
    parts = CAPITAL.split(word)
    letters = ["".join(filter(str.isalpha, part)).lower() for part in parts]
    return " ".join(parts) if is_syllable(letters[0]) and all(len(each) > 1 for each in letters) else word


@cache
def _abbreviations() -> frozenset[str]:
    """Capitals that stand for a body or its name in symbols: UBND, HĐND, MTTQ."""
    found = (re.findall(r"[^\W\d_]{3,}", row["abbr"]) for row in rows("issuers"))
    return frozenset(part for parts in found for part in parts if part.isupper())
