"""The letters that an expression may begin with: `re` tries the whole of it at every letter of a text, unless it is told.

`guarded` puts them before the expression as a lookahead; what it matches is the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any


DEPTH, MOST = 3, 120
"""Letters that are looked at, and openings that are worth it."""
_CLASSES = {op.CATEGORY_DIGIT: r"\d", op.CATEGORY_SPACE: r"\s", op.CATEGORY_WORD: r"\w"}
Opening = tuple[str, ...]
"""The first letters of a match, each as an expression for one letter."""


def guarded(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """An expression that matches the same and fails sooner; itself where that is not sure or of no use."""
    flags = pattern.flags & ~re.DEBUG
    for depth in range(DEPTH, 0, -1):
        try:
            found = _of(list(_parser.parse(pattern.pattern, flags)), depth)
        except _UnknownError:
            continue
        if found and all(found) and len(found) <= MOST:
            break
    else:
        return pattern
    firsts = "|".join(dict.fromkeys(opening[0] for opening in sorted(found)))
    whole = "|".join("".join(opening) for opening in sorted(found))
    return re.compile(f"(?=(?:{firsts}))(?=(?:{whole}))(?:{pattern.pattern})", flags)


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
    if kind is op.SUBPATTERN and not value[1] and not value[2]:  # without flags of its own
        return _followed(_of(list(value[3]), depth), rest, depth)
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
    """One letter of the tree as an expression; None for what is none, or is written with a class that is not known."""
    if kind is op.LITERAL:
        return re.escape(chr(value))
    if kind is op.NOT_LITERAL:
        return f"[^{re.escape(chr(value))}]"
    if kind is not op.IN:
        return None
    parts = [_member(*node) for node in value]
    return f"[{''.join(map(str, parts))}]" if None not in parts else None


def _member(kind: Any, value: Any) -> str | None:
    if kind is op.LITERAL:
        return re.escape(chr(value))
    if kind is op.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    if kind is op.NEGATE:
        return "^"
    return _CLASSES.get(value) if kind is op.CATEGORY else None
