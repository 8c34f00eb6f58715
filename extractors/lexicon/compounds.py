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
def _counts() -> tuple[dict[str, str], float]:
    """How often each word was counted, as its file says it, and the cost of a syllable that never was: the rarer, the dearer."""
    syllables = dict(pairs("syllables"))
    return syllables | dict(pairs("compounds")), log(sum(map(int, syllables.values())))


@lru_cache(maxsize=4096)
def _starts(syllables: tuple[str, ...]) -> frozenset[int]:
    counts, unknown = _counts()
    best = [0.0] + [float("inf")] * len(syllables)
    came = [0] * (len(syllables) + 1)
    for end in range(1, len(syllables) + 1):
        for start in range(max(0, end - LONGEST), end):
            cost = unknown if end - start == 1 else float("inf")
            if (count := counts.get(" ".join(syllables[start:end]))) is not None:
                cost = unknown - log(int(count))
            if best[start] + cost < best[end]:
                best[end], came[end] = best[start] + cost, start
    starts = set()
    at = len(syllables)
    while at:
        at = came[at]
        starts.add(at)
    return frozenset(starts)


def word_starts(syllables: Sequence[str]) -> frozenset[int]:
    """The places among the syllables of a clause (without punctuation, in any case) at which a word begins."""
    return _starts(tuple(s.lower() for s in syllables))
