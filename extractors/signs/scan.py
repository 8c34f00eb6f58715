"""What stands where in a text, found in one pass (Aho-Corasick) for all expressions together.

What is told is "not here" or "perhaps": no result depends on it. Only expressions that are asked for again and again are
looked for, from the next text on: who reads one plan pays nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache, reduce
from operator import or_

import ahocorasick

from extractors.signs.needs import DIGITS, Needs, needs
from extractors.signs.openings import Quick

_OFTEN, _LINE = 100, 200
"""On how many lines an expression is tried before it pays to look at it closely; letters of a line."""
_ODD = re.compile("[İıſ\U00010000-\U0010ffff" + "".join(filter(str.isdecimal, map(chr, range(128, 1 << 16)))) + "]")
"""Digits of other scripts, and letters whose small and capital forms are not one to one: such texts are read without this."""


def each(pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None) -> Iterable[re.Match[str]]:
    """The matches of an expression between two places, as its `finditer` gives them."""
    end = len(text) if end is None else end
    signs = signs_of(text)
    if not signs.may(pattern, start, end):
        return ()
    quick = signs.quick.get(id(pattern))
    return quick.finditer(text, start, end) if quick else pattern.finditer(text, start, end)


def may(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether an expression can match anywhere between two places."""
    return signs_of(text).may(pattern, start, end)


class Signs:
    """What stands where in one text.

    quick  expressions that match the same as others and fail sooner, by the `id` of these
    """

    def __init__(self, text: str, known: _Known) -> None:
        low = text.lower()
        self._masks = known.masks
        self._off = not known.masks or len(low) != len(text) or _ODD.search(text) is not None
        self.quick = {} if self._off else known.quick
        hits = [] if self._off else list(known.automaton.iter(low))
        self._ends = [end for end, _ in hits]
        self._bits = [bit for _, bit in hits]
        self._last = (-1, -1, 0)

    def may(self, pattern: re.Pattern[str], start: int, end: int) -> bool:
        """Whether an expression can match anywhere between two places."""
        alternatives = self._masks.get(id(pattern))
        if alternatives is None:
            _asked[pattern] += 1 + (end - start) // _LINE
            return True
        first, last, there = self._last
        if first != start or last != end:
            there = self._within(start, end)
            self._last = (start, end, there)
        for masks in alternatives:
            for mask in masks:
                if not there & mask:
                    break
            else:
                return True
        return False

    def _within(self, start: int, end: int) -> int:
        """What stands between two places, a bit for each thing that is looked for."""
        if self._off:
            return -1
        return reduce(or_, self._bits[bisect_left(self._ends, start) : bisect_left(self._ends, end)], 0)


class _Known:
    """Some expressions, and the automaton that looks for what they need."""

    def __init__(self, patterns: Sequence[re.Pattern[str]] = ()) -> None:
        bits = dict.fromkeys(sorted(DIGITS), 1)
        self.quick = {id(p): _quick(p) for p in patterns}
        self.masks = {id(p): tuple(_masks(wanted, bits) for wanted in _needs(p)) for p in patterns}
        self.automaton = ahocorasick.Automaton()
        for word, bit in bits.items():
            self.automaton.add_word(word, bit)
        self.automaton.make_automaton()


def _masks(wanted: Needs, bits: dict[str, int]) -> tuple[int, ...]:
    """The bits of each set, of which one must be there; new words get new ones."""
    return tuple(reduce(or_, (bits.setdefault(m, 1 << len(bits)) for m in sorted(members))) for members in wanted)


_quick, _needs = cache(Quick), cache(needs)
_asked: Counter[re.Pattern[str]] = Counter()
_known = _Known()


@lru_cache(maxsize=1)
def signs_of(text: str) -> Signs:
    """What stands where in a text; kept for the last one."""
    global _known  # noqa: PLW0603 - what was asked for while earlier texts were read
    often = [p for p, n in _asked.items() if n >= _OFTEN]
    if len(often) > len(_known.masks):
        _known = _Known(often)
    return Signs(text, _known)
