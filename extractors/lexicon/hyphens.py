"""Hyphens inside names: a line that begins with one goes on with the line before, and is no bullet."""

from __future__ import annotations

import re
from functools import cache

from extractors.lexicon import rows

_HYPHENED = re.compile(r"[-–]\s+([^\W\d_]+)")

_RANGE = re.compile(r"[-–]\s*(?:19|20)\d\d(?!\d)")


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    """The syllables around each hyphen in names of bodies and their fields: ("động", "thương"), ("tế", "xã")."""
    names = [row["name"] for file in ("issuers", "hyphened_fields") for row in rows(file)]
    return frozenset((m[1], m[2]) for name in names for m in re.finditer(r"(\w+) [-–] (\w+)", name.lower()))


def is_hyphened(before: str, after: str) -> bool:
    """ "Sở Lao động / - Thương binh và Xã hội": a line that begins with the hyphen of a name, or of a range of years."""
    if before[-1:].isdigit() and _RANGE.match(after):
        return True
    m = _HYPHENED.match(after)
    return m is not None and bool(before) and (before.rsplit(maxsplit=1)[-1].lower(), m[1].lower()) in _pairs()
