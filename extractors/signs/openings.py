"""The letters that an expression may begin with: `re` tries the whole of it at every letter of a text, unless it is told.

`Quick` looks for these letters first, which `re` does many times sooner, and tries the expression only there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

DEPTH, MOST, MOST_FIRST = 6, 1000, 60
"""Letters that are looked at, openings that are worth it, letters of the alphabet that one of them may begin with."""
_CLASSES = {op.CATEGORY_DIGIT: r"\d", op.CATEGORY_SPACE: r"\s", op.CATEGORY_WORD: r"\w"}
Opening = tuple[str, ...]
"""The first letters of a match, each as the inside of a class of letters ("Nn", r"\\d")."""


class Quick:
    """An expression as its `finditer` is, and quicker where it matches seldom."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self._places = _places(pattern)

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Its matches between two places."""
        return self._tried(text, start, end) if self._places else self.pattern.finditer(text, start, end)

    def _tried(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        assert self._places is not None
        match = self.pattern.match
        for place in self._places.finditer(text, start, end):
            at = place.start()
            if at >= start and (found := match(text, at, end)) is not None:
                yield found
                start = found.end()


def _places(pattern: re.Pattern[str]) -> re.Pattern[str] | None:
    """The first letter of what may be a match; None where that is not sure, or any letter may be.

    A choice of literal letters, which `re` looks for as one set, each with what may follow it."""
    if pattern.flags & re.IGNORECASE or pattern.match("") is not None:
        return None
    tree = _tree(pattern)
    for depth in range(DEPTH, 0, -1):
        with suppress(_UnknownError):
            by_letter = _by_letter(_of(tree, depth))
            break
    else:
        return None
    kind, value = tree[0]
    before = kind in (op.ASSERT, op.ASSERT_NOT) and value[0] < 0 and len(value[1]) == 1
    letter = _letter(*value[1][0]) if before else None
    sign = "=" if kind is op.ASSERT else "!"
    no = f"(?<{sign}[{letter}]{{}})" if letter else ""  # what must, or must not, stand before it
    parts = ((re.escape(first), _together(rest)) for first, rest in sorted(by_letter.items()))
    return re.compile("|".join(f"{first}{no.format(first)}{f'(?={rest})' if rest else ''}" for first, rest in parts))


def _tree(pattern: re.Pattern[str]) -> list[tuple[Any, Any]]:
    return list(_parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG))


def begins(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """An expression for the words, each alone, with which a match may begin as far as their first letters tell."""
    for depth in range(DEPTH, 0, -1):
        with suppress(_UnknownError):
            return re.compile(_or_shorter(_of(_tree(pattern), depth)), pattern.flags & re.IGNORECASE)
    return re.compile("")


def _or_shorter(openings: set[Opening]) -> str:
    """The openings as one expression that a word may also end within: "ngày" → n(?:$|g(?:$|à…))."""
    if () in openings:
        return ""
    return f"(?:$|{'|'.join(f'[{letter}]{_or_shorter(more)}' for letter, more in _by_first(openings))})"


def _by_letter(found: Iterable[Opening]) -> dict[str, set[Opening]]:
    """The openings by their first letter itself, and how they go on. Raises _UnknownError."""
    by_letter: dict[str, set[Opening]] = {}
    for first, *rest in found:
        for letter in _members(first):
            by_letter.setdefault(letter, set()).add(tuple(rest))
    return by_letter


@cache
def _alphabet() -> str:
    """All letters and signs but the digits of other scripts, with which texts are read without this (`scan`)."""
    return "".join(chr(n) for n in range(0x10000) if not chr(n).isdecimal() or n < 128)


@cache
def _members(inside: str) -> tuple[str, ...]:
    """The letters of a class of letters. Raises _UnknownError where they are too many."""
    found = tuple(re.findall(f"[{inside}]", _alphabet())) if inside[0] != "^" else ()
    if not found or len(found) > MOST_FIRST:
        raise _UnknownError
    return found


def _by_first(found: Iterable[Opening]) -> Iterator[tuple[str, set[Opening]]]:
    """The openings by their first letter, and how they go on."""
    by_first: dict[str, set[Opening]] = {}
    for opening in found:
        by_first.setdefault(opening[0], set()).add(opening[1:])
    yield from sorted(by_first.items())


def _together(rest: set[Opening]) -> str:
    """What may follow a letter, as one expression in which no letter is looked at twice: "ngày", "năm" → n(?:g|ă)…"""
    if () in rest:
        return ""
    parts = [f"[{letter}]{_together(more)}" for letter, more in _by_first(rest)]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


class _UnknownError(Exception):
    """The expression may begin with anything."""


def _of(nodes: Sequence[tuple[Any, Any]], depth: int) -> set[Opening]:
    """The openings of a sequence, of at most so many letters. Raises _UnknownError."""
    if not depth or not nodes:
        return {()}
    (kind, value), rest = nodes[0], nodes[1:]
    if (letter := _letter(kind, value)) is not None:
        return _followed({(letter,)}, rest, depth)
    if kind in (op.ASSERT, op.ASSERT_NOT, op.AT):
        return _of(rest, depth)
    if kind is op.SUBPATTERN and value[1] in (0, re.I) and not value[2]:
        inside = list(_in_both_cases(value[3])) if value[1] else list(value[3])
        return _followed(_of(inside, depth), rest, depth)
    if kind is op.BRANCH:
        return _followed(set().union(*(_of(list(branch), depth) for branch in value[1])), rest, depth)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, most, tree = value
        once = _of(list(tree), depth)
        if () in once:
            raise _UnknownError
        again = [(kind, (0, most - 1, tree)), *rest] if most > 1 else rest
        some = _followed(once, again, depth)
        return some if least else some | _of(rest, depth)
    raise _UnknownError


def _in_both_cases(nodes: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    """A sequence that says by its letters what "(?i:…)" says of it. Raises _UnknownError."""
    for kind, value in nodes:
        if kind is op.LITERAL or kind is op.IN and all(k is op.LITERAL for k, _ in value):
            letters = chr(value) if kind is op.LITERAL else "".join(chr(v) for _, v in value)
            yield op.IN, [(op.LITERAL, ord(c)) for c in sorted({*letters, *letters.lower(), *letters.upper()})]
        elif kind is op.SUBPATTERN and not value[1] and not value[2]:
            yield kind, (*value[:3], list(_in_both_cases(value[3])))
        elif kind is op.BRANCH:
            yield kind, (value[0], [list(_in_both_cases(branch)) for branch in value[1]])
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            yield kind, (*value[:2], list(_in_both_cases(value[2])))
        elif kind is op.IN and all(k is op.CATEGORY for k, _ in value):
            yield kind, value
        else:
            raise _UnknownError


def _followed(found: set[Opening], rest: Sequence[tuple[Any, Any]], depth: int) -> set[Opening]:
    out: set[Opening] = set()
    for opening in found:
        if len(opening) >= depth:
            out.add(opening)
        else:
            out |= {opening + more for more in _of(rest, depth - len(opening))}
        if len(out) > MOST:
            raise _UnknownError
    return out


def _letter(kind: Any, value: Any) -> str | None:
    """One letter of the tree as the inside of a class; None for what is none, or is written with a class not known here."""
    if kind is op.LITERAL:
        return re.escape(chr(value))
    if kind is op.NOT_LITERAL:
        return f"^{re.escape(chr(value))}"
    parts = [_member(*node) for node in value] if kind is op.IN else [None]
    return "".join(p for p in parts if p) if None not in parts else None


def _member(kind: Any, value: Any) -> str | None:
    if kind is op.LITERAL:
        return re.escape(chr(value))
    if kind is op.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    if kind is op.NEGATE:
        return "^"
    return _CLASSES.get(value) if kind is op.CATEGORY else None
