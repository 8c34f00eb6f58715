"""How much words tell, and how much of what is asked is said: the likeness by which tasks and subjects are compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import fsum, log

from extractors.lexicon import rows

_HEADING = 0.5
_BESIDES = 0.05
_PAIR = 1.5
"""The weight of two syllables that stand together, of the sum of theirs: they tell more than the two apart."""
_PASSAGE = 150
"""Syllables of a paragraph of an office: what turns the counts of a language into those of passages."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much a word tells: the rarer over the passages of a run, or of the language, the more."""

    counts: Mapping[str, int]
    total: int

    @classmethod
    def of(cls, passages: Iterable[Iterable[str]]) -> Weights:
        """The weights of words, from the words of all passages of a run."""
        counts: Counter[str] = Counter()
        total = 0
        for words in passages:
            counts.update(set(words))
            total += 1
        return cls(counts, total)

    def of_word(self, word: str) -> float:
        """The weight of a word, or of two that stand together ("bầu cử")."""
        one, _, other = word.partition(" ")
        if other:
            return _PAIR * (self.of_word(one) + self.of_word(other))
        return max(log((self.total + 1) / (self.counts.get(word, 0) + 1)), 0.0)

    def sum(self, words: Iterable[str]) -> float:
        """The weight of some words together."""
        return fsum(map(self.of_word, words))

    def likeness(self, asked: frozenset[str], said: frozenset[str], heading: frozenset[str] = frozenset()) -> float:
        """How much of what is asked is said, 0 to 1. What only the heading above says counts less; what is said besides counts
        a little against it."""
        whole = self.sum(asked)
        if not whole:
            return 0.0
        shared = self.sum(asked & said)
        above = self.sum((asked & heading) - said)
        besides = max(self.sum(said - asked) - whole, 0.0)
        return (shared + _HEADING * above) / (whole + _BESIDES * besides)


@cache
def of_language() -> Weights:
    """The weights of syllables by `extractors/lexicon/syllables.csv`: the same for every run, so that a pair of titles is
    judged alike whatever lies beside it."""
    counts = {row["syllable"]: int(row["count"]) for row in rows("syllables")}
    return Weights(counts, sum(counts.values()) // _PASSAGE)
