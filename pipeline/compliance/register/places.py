"""Where a unit or a plan is from (địa bàn): whether two places are one, and which district a plan without a letterhead is of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from extractors.marks import pattern, unmarked
from pipeline.resolve.names import fold
from pipeline.resolve.territory import COMMITTEES, Territory, provinces, territory


@lru_cache(maxsize=20_000)
def places_in(name: str) -> Territory:
    """The places that a name tells."""
    return territory(name, None)


def apart(one: Territory, other: Territory, level: str | None) -> bool:
    """Two bodies are of different places: both tell a place of one kind, and not the same; a commune's province may have become
    part of the other's."""
    if _clash(one, other):
        return True
    mine, its = _province(one), _province(other)
    if not mine or not its or mine == its:
        return False
    merged = level in ("commune", "unit", "district") and _successor(mine) == _successor(its)
    return not merged


def _clash(one: Territory, other: Territory) -> bool:
    pairs = [(one[kind], other[kind]) for kind in one.keys() & other.keys() if kind != "tỉnh"]
    pairs += [(a, b) for a, b in ((district_of(one), district_of(other)), (_commune(one), _commune(other))) if a and b]
    names = [(_bare(a), _bare(b)) for a, b in pairs]
    return any(not _one_name(a, b) for a, b in names)


def _one_name(one: str, other: str) -> bool:
    """Two bare names may be one: the same beginning, written as one word, or with initials ("b c đông")."""
    if one.startswith(other) or other.startswith(one) or one.replace(" ", "") == other.replace(" ", ""):
        return True
    pairs = list(zip(one.split(), other.split(), strict=False))
    same_length = len(one.split()) == len(other.split())
    return same_length and all(a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in pairs)


def district_of(where: Territory) -> str:
    """The name of the district, town or city below a province, whichever it is called; "" for none."""
    kinds = [kind for kind in _DISTRICTS if kind in where]
    return next((where[k] for k in kinds if k != "thành phố" or not _known_province(where[k])), "")


def _commune(where: Territory) -> str:
    return next((where[kind] for kind in _COMMUNES if kind in where), "")


def district_told(texts: Iterable[str]) -> str:
    """The one district that a plan names again and again, "thị xã Bến Mới"; "" where it names none, or several."""
    named: dict[str, Counter[str]] = {}
    for m in (m for text in texts for m in _DISTRICT_NAMED.finditer(text)):
        kind = _OF_COMMITTEE.get(fold(m["kind"]), fold(m["kind"]))
        if not _known_province(fold(m["name"])):
            named.setdefault(fold(m["name"]), Counter())[f"{kind} {m['name']}"] += 1
    if len(named) != 1:
        return ""
    ((said, _),) = (own := next(iter(named.values()))).most_common(1)
    return said if own.total() >= _AGAIN else ""


_OF_COMMITTEE = {committee: kind for kind, committee in COMMITTEES.items()} | {"tp.": "thành phố", "tp": "thành phố"}
_AGAIN = 2
_DISTRICTS = ("quận", "huyện", "thị xã", "thành phố")
_COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
_DISTRICT_NAMED = pattern(
    r"(?<!\w)(?P<kind>[Qq]uận|[Hh]uyện|[Tt]hị xã|[Tt]hành phố|TP\.?|(?:[Qq]uận|[Hh]uyện|[Tt]hị|[Tt]hành) (?:ủy|uỷ|Ủy|Uỷ))"
    r" (?P<name>\d{1,2}(?!\d)|(?!(?:Quận|Huyện|Thị xã|Thành phố)(?!\w))[\p{Lu}][\p{Ll}]+(?: [\p{Lu}][\p{Ll}]+){0,3})"
)
"""A district by its kind or by its Party committee: "quận Hải Lâm", "Thị ủy Bến Mới"."""


def _bare(name: str) -> str:
    """The name of a place without marks, numbers in one form: letterheads leave out the ones, and write "phường 03"."""
    return re.sub(r"\b0+(?=\d)", "", unmarked(name))


def _province(where: Territory) -> str:
    """The province, or city that is one, of a place, as it is known or written."""
    told = [where[kind] for kind in ("tỉnh", "thành phố") if kind in where]
    known = next(filter(None, map(_known_province, told)), "")
    return known or (re.split(r"[,(]", told[0])[0].strip() if "tỉnh" in where else "")


@lru_cache(maxsize=20_000)
def _known_province(name: str) -> str:
    """The province that a name begins with, as the lexicon has it."""
    name = re.split(r"[,(]", name)[0].strip()
    return next((p for p in provinces() if name == p or name.startswith(f"{p} ")), "")


def _successor(name: str) -> str:
    known = provinces().get(name)
    return known.successor.removeprefix("tỉnh ").removeprefix("thành phố ") if known and known.successor else name
