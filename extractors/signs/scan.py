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
_ODD = re.compile(
    "[İıſ\u212a\u212b\U00010000-\U0010ffff" + "".join(filter(str.isdecimal, map(chr, range(128, 1 << 16)))) + "]"
)
"""Digits of other scripts, and letters whose small and capital forms are not one to one: such texts are read without this."""


def each(pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None) -> Iterable[re.Match[str]]:
    """The matches of an expression between two places, as its `finditer` gives them."""
    return stretch(text, start, len(text) if end is None else end).each(pattern)


def stretch(text: str, start: int, end: int) -> Stretch:
    """A stretch of a text, to be asked for many expressions."""
    return signs_of(text).stretch(start, end)


class Stretch:
    """A stretch of a text and what stands there, a bit for each thing that is looked for; all bits where that is not known."""

    def __init__(self, text: str, start: int, end: int, there: int, known: _Known) -> None:
        self._text, self._start, self._end = text, start, end
        self._there = there
        self._known = known

    def each(self, pattern: re.Pattern[str]) -> Iterable[re.Match[str]]:
        """The matches of an expression in the stretch, as its `finditer` gives them."""
        if not self.may(pattern):
            return ()
        quick = self._known.quick.get(id(pattern)) if self._there >= 0 else None
        return (quick or pattern).finditer(self._text, self._start, self._end)

    def may(self, pattern: re.Pattern[str]) -> bool:
        """Whether an expression can match anywhere in the stretch."""
        alternatives = self._known.masks.get(id(pattern))
        if alternatives is None:
            _asked[pattern] += 1 + (self._end - self._start) // _LINE
            return True
        there = self._there
        for masks in alternatives:
            for mask in masks:
                if not there & mask:
                    break
            else:
                return True
        return False


class Signs:
    """What stands where in one text."""

    def __init__(self, text: str, known: _Known) -> None:
        low = text.lower()
        self._text, self._known = text, known
        self._off = not known.masks or len(low) != len(text) or _ODD.search(text) is not None
        hits = [] if self._off else list(known.automaton.iter(low))
        self._ends = [end for end, _ in hits]
        self._bits = [bit for _, bit in hits]
        self._last: tuple[int, int, Stretch] | None = None

    def stretch(self, start: int, end: int) -> Stretch:
        """The text between two places; the last one is kept, since many expressions are asked for in turn."""
        if self._last is not None and self._last[0] == start and self._last[1] == end:
            return self._last[2]
        made = Stretch(self._text, start, end, self._within(start, end), self._known)
        self._last = (start, end, made)
        return made

    def _within(self, start: int, end: int) -> int:
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
