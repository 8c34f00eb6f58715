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
from typing import Any, NamedTuple

import ahocorasick

from extractors.signs.needs import Needs, needs
from extractors.signs.openings import Quick

_OFTEN, _LINE = 100, 200
"""On how many lines an expression is tried before it pays to look at it closely; letters of a line."""
_KEPT = 2_000
"""Stretches of a text that are kept: readers go through it from its beginning to its end, so that few are asked for again far behind."""
_ODD = re.compile(
    "[İıſ\u212a\u212b\U00010000-\U0010ffff" + "".join(filter(str.isdecimal, map(chr, range(128, 1 << 16)))) + "]"
)
"""Digits of other scripts, and letters whose small and capital forms are not one to one: such texts are read without this."""


def each(pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None) -> Iterable[re.Match[str]]:
    """The matches of an expression between two places, as its `finditer` gives them."""
    return signs_of(text).stretch(start, len(text) if end is None else end).each(pattern)


def stretch(text: str, start: int, end: int) -> Stretch:
    """A stretch of a text, to be asked for many expressions."""
    return signs_of(text).stretch(start, end)


class Stretch:
    """A stretch of a text and what stands there: a bit for each set of things of which one must stand in a match."""

    __slots__ = ("_end", "_sought", "_start", "_text", "_there")

    def __init__(self, text: str, start: int, end: int, there: int, sought: dict[int, _Sought]) -> None:
        self._text, self._start, self._end = text, start, end
        self._there = there
        self._sought = sought

    def each(self, pattern: re.Pattern[str]) -> Iterable[re.Match[str]]:
        """The matches of an expression in the stretch, as its `finditer` gives them."""
        sought = self._sought.get(id(pattern))
        if sought is None:
            self._ask(pattern)
            return pattern.finditer(self._text, self._start, self._end)
        for wanted in sought.wanted:
            if self._there & wanted == wanted:
                return sought.quick.finditer(self._text, self._start, self._end)
        return ()

    def may(self, pattern: re.Pattern[str]) -> bool:
        """Whether an expression can match anywhere in the stretch."""
        sought = self._sought.get(id(pattern))
        if sought is None:
            self._ask(pattern)
            return True
        for wanted in sought.wanted:  # noqa: SIM110 - asked too often for a generator
            if self._there & wanted == wanted:
                return True
        return False

    def _ask(self, pattern: re.Pattern[str]) -> None:
        _asked[pattern] += 1 + (self._end - self._start) // _LINE


class Signs:
    """What stands where in one text."""

    def __init__(self, text: str, known: _Known) -> None:
        low = text.lower()
        off = not known.sought or len(low) != len(text) or _ODD.search(text) is not None
        hits = [] if off or not known.automaton else list(known.automaton.iter(low))
        self._text = text
        self._sought = {} if off else known.sought
        self._ends = [end for end, _ in hits]
        self._bits = [bits for _, bits in hits]
        self._stretches: dict[tuple[int, int], Stretch] = {}

    def stretch(self, start: int, end: int) -> Stretch:
        """The text between two places; kept, since many expressions are asked for in the same one."""
        made = self._stretches.get((start, end))
        if made is None:
            if len(self._stretches) >= _KEPT:
                self._stretches.clear()
            made = Stretch(self._text, start, end, self._within(start, end), self._sought)
            self._stretches[start, end] = made
        return made

    def _within(self, start: int, end: int) -> int:
        return reduce(or_, self._bits[bisect_left(self._ends, start) : bisect_left(self._ends, end)], 0)


class _Sought(NamedTuple):
    """An expression that is looked for, and the bits of what its alternatives want: all of those of one."""

    quick: Quick
    wanted: tuple[int, ...]


class _Known:
    """Some expressions, and the automaton that looks for what they need."""

    def __init__(self, patterns: Sequence[re.Pattern[str]] = ()) -> None:
        bits: dict[frozenset[str], int] = {}
        self.sought = {
            id(p): _Sought(_quick(p), tuple(_wanted(needed, bits) for needed in _needs(p))) for p in patterns
        }
        told: dict[str, int] = {}
        for members, bit in bits.items():
            for word in members:
                told[word] = told.get(word, 0) | bit
        self.automaton = _automaton(told)


def _automaton(told: dict[str, int]) -> Any:
    """What finds words in a text, with the bits of each; None for no words."""
    if not told:
        return None
    automaton = ahocorasick.Automaton()
    for word, bits in sorted(told.items()):
        automaton.add_word(word, bits)
    automaton.make_automaton()
    return automaton


def _wanted(needed: Needs, bits: dict[frozenset[str], int]) -> int:
    """The bits of all that an alternative needs; a new set gets a new one."""
    return reduce(or_, (bits.setdefault(members, 1 << len(bits)) for members in needed), 0)


_quick, _needs = cache(Quick), cache(needs)
_asked: Counter[re.Pattern[str]] = Counter()
_known = _Known()


@lru_cache(maxsize=2)
def signs_of(text: str) -> Signs:
    """What stands where in a text; kept for the last one, and for one like it with a heading in small letters."""
    global _known  # noqa: PLW0603 - what was asked for while earlier texts were read
    often = [p for p, n in _asked.items() if n >= _OFTEN]
    if len(often) > len(_known.sought):
        _known = _Known(often)
    return Signs(text, _known)
