"""Where a plan comes from: its province, district and commune, and what "UBND tỉnh" or "Thành ủy" means in it.

Names of provinces before and after 01/7/2025 (Nghị quyết 202/2025/QH15) stand in `extractors/lexicon/provinces.csv`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from extractors.lexicon import rows
from extractors.marks import pattern
from pipeline.resolve.names import fold

Territory = Mapping[str, str]
"""The places that a plan is from, by their folded kind: {"tỉnh": "lâm hải", "xã": "thạch vân"}."""

COMMITTEES = {"tỉnh": "tỉnh ủy", "thành phố": "thành ủy", "huyện": "huyện ủy", "quận": "quận ủy", "thị xã": "thị ủy"}
"""The Party committee of each kind of place (tỉnh ủy, thành ủy …)."""

KINDS = {
    "tỉnh": "province", "thành phố": "province", "thị xã": "district", "huyện": "district", "quận": "district",
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "đặc khu": "commune",
}  # fmt: skip
"""The level of each kind of place; a city is a district where its province is known (`level_of_place`)."""

_PLACE = re.compile(rf"(?:^|\s)(?P<kind>{'|'.join(KINDS)}) (?P<name>(?!ủy(?: |$)|đoàn(?: |$))\w.*)$")
_COMMITTEE = re.compile(r"(?:^|\s)(?P<kind>tỉnh|thành|huyện|quận|thị) (?:ủy|đoàn) (?P<name>\w.*)$")
_IN_TEXT = pattern(r"(?<!\w)(?P<kind>[Tt]ỉnh|[Tt]hành phố|TP\.?) (?P<name>[\p{Lu}]\w+(?:(?: | - )[\p{Lu}]\w+){1,3})")
_ENOUGH = 2
_LOOK = 20_000  # characters; a plan names its province early


@dataclass(frozen=True, slots=True)
class Province:
    """A province or city under the centre, the last day of its old form, and what it became part of."""

    place: str
    valid_to: date | None
    successor: str


@cache
def provinces() -> Mapping[str, Province]:
    """All provinces of 2024 and 2025 by their folded names without the kind."""
    return {
        fold(r["name"]): Province(
            fold(f"{r['kind']} {r['name']}"),
            date.fromisoformat(r["valid_to"]) if r["valid_to"] else None,
            fold(r["successor"]),
        )
        for r in rows("provinces")
    }


def territory(issuer: str | None, parent_body: str | None, title: str | None = None, text: str = "") -> Territory:
    """The places that the issuer and the body above it name; the province otherwise as title or text name it most."""
    found: dict[str, str] = {}
    for name in (issuer, parent_body):
        key = fold(name)
        if m := _PLACE.search(key) or _COMMITTEE.search(key):
            kind = {"thành": "thành phố", "thị": "thị xã"}.get(m["kind"], m["kind"])
            found.setdefault(kind, m["name"])
    if "tỉnh" not in found and found.get("thành phố", "") not in provinces():
        kind, name = _province_in(title or "", 1) or _province_in(text[:_LOOK], _ENOUGH) or ("", "")
        if kind and kind not in found:
            found[kind] = name
    return found


def complete_provinces(places: Mapping[str, Territory]) -> dict[str, Territory]:
    """The places of documents, by doc_id, where a commune or district of one plan has the province that others of the same name tell."""
    told: dict[tuple[str, str], set[str]] = {}
    for where in places.values():
        for own in where.items():
            if "tỉnh" in where and own[0] != "tỉnh":
                told.setdefault(own, set()).add(where["tỉnh"])
    out = {}
    for doc_id, where in places.items():
        fits = set.intersection(*found) if (found := [told[own] for own in where.items() if own in told]) else set()
        out[doc_id] = {**where, "tỉnh": next(iter(fits))} if "tỉnh" not in where and len(fits) == 1 else where
    return out


def _province_in(text: str, enough: int) -> tuple[str, str] | None:
    """The province that a text names most, and twice as often as any other."""
    counts: Counter[tuple[str, str]] = Counter()
    for m in _IN_TEXT.finditer(text):
        kind, name = fold(m["kind"]).replace("tp.", "thành phố"), fold(m["name"])
        known = next(
            (p for n in range(len(name.split()), 0, -1) if (p := " ".join(name.split()[:n])) in provinces()), ""
        )
        if known or kind == "tỉnh":
            counts[provinces()[known].place.removesuffix(known).strip() if known else kind, known or name] += 1
    (best, n), (_, next_n) = (*counts.most_common(2), (("", ""), 0), (("", ""), 0))[:2]
    return best if n >= enough and n >= 2 * next_n else None


def level_of_place(kind: str, places: Territory) -> str:
    """The level of a kind of place in a plan from there: a city that is no province is a district."""
    return "district" if kind == "thành phố" and places.get(kind) not in provinces() else KINDS[kind]


@lru_cache(maxsize=4096)
def split_place(place: str) -> tuple[str, str]:
    """The kind and the name of a folded place: "thành phố hồ chí minh" is a "thành phố" and "hồ chí minh"."""
    kind = next((k for k in KINDS if place.startswith(f"{k} ")), "")
    return kind, place.removeprefix(kind).strip()


def placed(body: str, places: Territory) -> str:
    """A folded name that ends in a bare kind of place, with the name of that place: "ủy ban nhân dân tỉnh" of Lâm Hải."""
    for kind, name in places.items():
        if body.endswith((f" {kind}", COMMITTEES.get(kind, "\0"))):
            return f"{body} {name}"
    return body
