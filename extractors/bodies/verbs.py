"""The verbs and words that end the name of a body in running text."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.bodies.patterns.heads import FIELDS_LISTED, INFORMS
from extractors.lexicon import rows
from extractors.marks import one_of


@lru_cache(maxsize=1)
def stops() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words that end a name in running text, by their first syllable."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for row in rows("stop_phrases"):
        for phrase in _spellings(row["phrase"]):
            words = tuple(phrase.split())
            by_first.setdefault(words[0], []).append(words)
    return {k: tuple(sorted(v, key=len, reverse=True)) for k, v in by_first.items()}


def _spellings(phrase: str) -> set[str]:
    """A phrase as all write it: "đăng ký" and "đăng kí", "quy định" and "qui định"."""
    other = re.sub(r"\b(k|l|m|t|h)([yýỳỷỹỵ])\b", lambda m: m[1] + "iíìỉĩị"["yýỳỷỹỵ".index(m[2])], phrase)
    return {phrase, other, phrase.replace("quy", "qui")}


@lru_cache(maxsize=1)
def duty_verbs() -> re.Pattern[str]:
    """The verbs that may follow a name as its duty: those of the lexicon that end a name, not the prepositions."""
    verbs = [spelt for row in rows("stop_phrases") if row["kind"] == "verb" for spelt in _spellings(row["phrase"])]
    return re.compile(rf"\s*,?\s*(?:\([^()]*\)\s*)?{one_of(verbs)}(?!\w)")


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    """Words that are verbs in most places (`benchmarks/count_verbs.py`)."""
    return frozenset(row["word"] for row in rows("verbs"))


def is_verb(one: str, two: str | None) -> bool:
    """Whether the first of two syllables, or both together, are a verb in most places."""
    return one in _verbs() or f"{one} {two}" in _verbs()


def opens_duty(text: str, at: int) -> bool:
    """A duty behind the colon: "Sở Y tế: Là đầu mối …", but "các Sở: Xây dựng, Nội vụ …"."""
    if (names := FIELDS_LISTED.match(text, at)) and not is_verb(*names["second"].lower().split()):
        return False
    verb = text[at : at + 1].lower() + text[at + 1 : at + 30]
    return bool(duty_verbs().match(verb) or INFORMS.match(verb))
