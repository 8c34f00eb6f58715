"""What must stand in whatever an expression matches: "từ ngày … đến ngày …" needs "từ", "đến" and a digit.

Read off the tree that `re` itself makes of an expression; whatever is not understood there asks for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Needs = tuple[frozenset[str], ...]
"""Of each set one member must stand there; in small letters."""
Tree = Iterable[tuple[Any, Any]]

MOST = 24
"""Members of the largest set that is looked for."""
DIGITS = frozenset("0123456789")


def needs(pattern: re.Pattern[str]) -> tuple[Needs, ...]:
    """What each of its alternatives needs: a match has all that one of them does. (() ,) where nothing can be told."""
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    branches = tree[0][1][1] if len(tree) == 1 and tree[0][0] is op.BRANCH else [tree]
    return tuple(tuple(dict.fromkeys(filter(_tells, _of(branch)))) for branch in branches)


def _tells(members: frozenset[str]) -> bool:
    """Whether a set is worth looking for: words, digits or signs, not single letters or blanks."""
    return len(members) <= MOST and all(len(m.strip()) > 1 or (m.strip() and not m.isalpha()) for m in members)


def _of(tree: Tree) -> Iterator[frozenset[str]]:
    run = frozenset({""})
    for kind, value in tree:
        one = _one_of(kind, value)
        if one is not None and len(run) * len(one) <= MOST:
            run = _joined(run, one)
        elif one is not None:
            yield run
            run = one
        elif kind in (op.ASSERT, op.ASSERT_NOT, op.AT):  # takes up no letters: the run goes on
            if kind is op.ASSERT and value[0] > 0:
                yield from _of(value[1])
        else:
            yield run
            run = frozenset({""})
            yield from _inside(kind, value)
    yield run


def _inside(kind: Any, value: Any) -> Iterator[frozenset[str]]:
    if kind is op.SUBPATTERN:
        yield from _of(value[3])
    elif kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT) and value[0] > 0:
        yield from _of(value[2])
    elif kind is op.ATOMIC_GROUP:
        yield from _of(value)
    elif kind is op.BRANCH:
        best = [_best(_of(branch)) for branch in value[1]]
        if all(best):
            yield frozenset().union(*best)
    elif kind is op.IN and value == [(op.CATEGORY, op.CATEGORY_DIGIT)]:
        yield DIGITS


def _best(found: Iterable[frozenset[str]]) -> frozenset[str]:
    """The set that tells most: its shortest member the longest, then the fewest members."""
    return max(filter(_tells, found), key=lambda s: (min(map(len, s)), -len(s)), default=frozenset())


def _one_of(kind: Any, value: Any) -> frozenset[str] | None:
    """The strings one of which stands there, in small letters; None where they are too many to be told."""
    if kind is op.LITERAL:
        return frozenset({chr(value).lower()})
    if kind is op.IN and len(value) <= MOST and all(k is op.LITERAL for k, _ in value):
        return frozenset(chr(v).lower() for _, v in value)
    if kind is op.SUBPATTERN:
        return _sequence(value[3])
    if kind is op.BRANCH:
        parts = [_sequence(branch) for branch in value[1]]
        together: frozenset[str] = frozenset().union(*(p for p in parts if p))
        return together if all(p is not None for p in parts) and len(together) <= MOST else None
    return None


def _sequence(tree: Tree) -> frozenset[str] | None:
    parts = [_one_of(*node) for node in tree]
    size = reduce(lambda n, part: n * len(part or ()), parts, 1)
    return reduce(_joined, (p for p in parts if p), frozenset({""})) if 0 < size <= MOST else None


def _joined(first: frozenset[str], second: frozenset[str]) -> frozenset[str]:
    return frozenset(a + b for a, b in product(first, second))
