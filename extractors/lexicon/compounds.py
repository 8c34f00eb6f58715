"""Words of several syllables (từ ghép): which syllables belong together, so that no name ends inside "việc làm" or "công trình".

`compounds.csv` and `syllables.csv` hold counts (see `benchmarks/count_words.py`). A clause is cut into the words that are together the
most likely, each as often as it was counted: "ban hành" beats "phòng ban" in "phòng ban hành kế hoạch".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from math import log

from extractors.lexicon import pairs

LONGEST = 4
"""Syllables of the longest word."""


@cache
def _costs() -> tuple[dict[str, float], float]:
    """The cost of each word, and of a syllable that was never counted: the rarer, the dearer."""
    counts = {word: int(count) for word, count in pairs("syllables")}
    total = log(sum(counts.values()))
    counts |= {word: int(count) for word, count in pairs("compounds")}
    return {word: total - log(n) for word, n in counts.items()}, total


@lru_cache(maxsize=4096)
def _starts(syllables: tuple[str, ...]) -> frozenset[int]:
    costs, unknown = _costs()
    best = [0.0] + [float("inf")] * len(syllables)
    came = [0] * (len(syllables) + 1)
    for end in range(1, len(syllables) + 1):
        for start in range(max(0, end - LONGEST), end):
            cost = costs.get(" ".join(syllables[start:end]), unknown if end - start == 1 else float("inf"))
            if best[start] + cost < best[end]:
                best[end], came[end] = best[start] + cost, start
    starts = set()
    at = len(syllables)
    while at:
        at = came[at]
        starts.add(at)
    return frozenset(starts)


@cache
def _of_two() -> frozenset[str]:
    return frozenset(word for word, _ in pairs("compounds") if word.count(" ") == 1)


def is_word(first: str, second: str) -> bool:
    """Whether two syllables, in any case, are one word."""
    return f"{first} {second}".lower() in _of_two()


def word_starts(syllables: Sequence[str]) -> frozenset[int]:
    """The places among the syllables of a clause (without punctuation, in any case) at which a word begins."""
    return _starts(tuple(s.lower() for s in syllables))
