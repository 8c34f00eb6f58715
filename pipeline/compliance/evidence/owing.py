"""Who owes a document nothing (không phải viện dẫn): its author, the bodies above him, bodies of another place or that had ended."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from extractors.bodies.kinds import level_of
from extractors.lexicon.register import symbol_key, symbols
from pipeline.compliance.register.places import apart, places_in
from pipeline.compliance.register.requirements import Requirement
from pipeline.compliance.register.units import Unit, Units, place_of, unit_key
from pipeline.resolve.mentions import house
from pipeline.resolve.territory import territory

_RANKS = {"central": 4, "province": 3, "district": 2, "commune": 1, "unit": 0}
_LEVELS = {"trung ương": "central", "tỉnh": "province", "huyện": "district", "xã": "commune", "đơn vị": "unit"}
_HEADS = {"thủ tướng chính phủ": "chính phủ"}
"""Who issues for a body that he heads: that one owes him nothing, but he may owe it."""
_CALLED = {"thủ tướng": "thủ tướng chính phủ", "ban bí thư": "bộ chính trị"}
"""Short names, and who acts for a body as the body itself."""


def owes_nothing(unit: Unit, r: Requirement, units: Units, issuers: Collection[str]) -> str | None:
    """Why a unit need not cite a document, as a code of a sentence; None if that cannot be said of it.

    `issuers` are the ids of units whose file the document is, by the run.
    """
    if not r.concerns(unit, units):
        return "not_concerned"
    if unit.id in issuers or (r.issuer and _same_house(unit, r, units)):
        return "issued_it"
    if any(unit.id in {above.id for above in units.superiors(units.by_id[i])} for i in issuers) or _is_above(unit, r):
        return "above_issuer"
    if r.issue_date and unit.valid_to and unit.valid_to < r.issue_date:
        return "unit_ended"
    if not r.applies_to and apart(place_of(unit, units), places_in(r.issuer or ""), unit.level):
        return "other_place"
    return None


def _same_house(unit: Unit, r: Requirement, units: Units) -> bool:
    """The unit is the author: the house behind the office that signed, of the same place."""
    wanted = _house(r.issuer)
    for key in map(_house, unit.keys):
        if key in (wanted, _HEADS.get(wanted)):
            return True
        if key.startswith(f"{wanted} ") or wanted.startswith(f"{key} "):  # one of them without its place
            return not apart(place_of(unit, units), territory(r.issuer, None), "province") and _placeless(key, wanted)
    return False


def _placeless(one: str, other: str) -> bool:
    """All that one name says more than the other is its place."""
    short, long = sorted((one, other), key=len)
    rest = long.removeprefix(short).strip()
    return bool(re.match(r"(?:tỉnh|thành phố|xã|phường|huyện) \S", rest)) or bool(
        re.search(r"(?:tỉnh|thành phố|ủy|xã|phường)$", short)
    )


@lru_cache(maxsize=20_000)
def _house(name: str) -> str:
    key = house(unit_key(name))
    return _CALLED.get(key, key)


def _is_above(unit: Unit, r: Requirement) -> bool:
    """The unit works at a higher level than the author."""
    own = unit.level or level_of(unit_key(unit.name)) or ""
    its = level_of_issuer(r) or ""
    return own in _RANKS and its in _RANKS and _RANKS[own] > _RANKS[its]


def level_of_issuer(r: Requirement) -> str | None:
    """The level of the body that issued a document: by its name, else by the symbol of the code."""
    if r.issuer and (told := level_of(unit_key(r.issuer))):
        return told
    symbol = symbols().get(symbol_key(re.split(r"[-/]", r.code)[-1]))
    return _LEVELS.get(symbol.level) if symbol else None
