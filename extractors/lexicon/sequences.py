"""How likely a syllable is after two others (mô hình ngôn ngữ), counted in public texts: `sequences.npz`, made by `make words`.

syllables  the vocabulary, in small letters, the commonest first; a syllable's number is its place, from 1 (0: any other)
singles    how often each was counted
pairs      two syllables that were counted together, as `first << 12 | second`, in order, as differences
triples    three of them, as `first << 24 | second << 12 | third`, the same
*_logs     sixteen times the natural logarithm of each count

Counts are facts; no sentence can be put together from them. Loaded where a scan asks for it (0.2 s, 50 MB), not before.
"""

from __future__ import annotations

import io
from array import array
from bisect import bisect_left
from functools import cache
from importlib.resources import files
from math import log

BITS = 12
LOG_STEPS = 16.0
BACK_OFF = log(0.4)
"""What falling back on a shorter sequence costs ("stupid backoff", Brants et al. 2007)."""


class Sequences:
    """The counts, and the likelihood that they give."""

    def __init__(self, syllables: list[str], logs: list[float], pairs: _Counts, triples: _Counts) -> None:
        self.number = {syllable: n for n, syllable in enumerate(syllables, 1)}
        self.syllables = ("", *syllables)
        self._singles = [0.0, *logs]
        self._pairs, self._triples = pairs, triples
        self._total = log(sum(2.718281828**v for v in logs))
        self._known: dict[int, float] = {}

    def score(self, first: int, second: int, third: int) -> float:
        """The logarithm of how likely `third` is after the other two; 0 stands for a break or a word that was not counted."""
        key = (first << BITS | second) << BITS | third
        found = self._known.get(key)
        if found is None:
            if len(self._known) > MOST_KNOWN:
                self._known.clear()
            found = self._known[key] = self._score(first, second, third)
        return found

    def _score(self, first: int, second: int, third: int) -> float:
        if not third:
            return -self._total - 1.0
        pair = self._pairs.log(second << BITS | third) if second else None
        if first and second and pair is not None:
            triple = self._triples.log((first << BITS | second) << BITS | third)
            before = self._pairs.log(first << BITS | second)
            if triple is not None and before is not None:
                return min(0.0, triple - before)
        fallen = BACK_OFF if first and second else 0.0
        if pair is not None:
            return fallen + min(0.0, pair - self._singles[second])
        if second:
            fallen += BACK_OFF
        return fallen + self._singles[third] - self._total


class _Counts:
    """Logarithms of counts by ordered keys: a tenth of the memory of a dict."""

    def __init__(self, keys: array[int], logs: bytes) -> None:
        self._keys, self._logs = keys, logs

    def log(self, key: int) -> float | None:
        at = bisect_left(self._keys, key)
        if at == len(self._keys) or self._keys[at] != key:
            return None
        return self._logs[at] / LOG_STEPS


MOST_KNOWN = 200_000


@cache
def sequences() -> Sequences:
    """The counts that the package carries."""
    import numpy as np

    with np.load(io.BytesIO((files("extractors") / "lexicon" / "sequences.npz").read_bytes())) as kept:
        syllables = bytes(kept["syllables"]).decode("utf-8").split()

        def counts(name: str) -> _Counts:
            keys = array("Q")
            keys.frombytes(np.cumsum(kept[name], dtype=np.uint64).tobytes())
            return _Counts(keys, kept[f"{name}_logs"].tobytes())

        logs = [v / LOG_STEPS for v in kept["singles_logs"].tolist()]
        return Sequences(syllables, logs, counts("pairs"), counts("triples"))
