"""A first register of units, from the issuers and the bodies that a run names: to be corrected by hand."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from extractors.assignments.headings import in_small_letters
from pipeline.compliance.register.units import COLUMNS, slug, unit_key
from pipeline.messages import UsageError
from pipeline.resolve.names import body_key
from pipeline.resolve.territory import COMMITTEES, KINDS, split_place
from pipeline.tables import schema
from pipeline.tables.emit import records
from pipeline.tables.frames import Tables

_AUTHORITY: dict[str, tuple[str, ...]] = {
    "state": ("ủy ban nhân dân",),
    "party": ("tỉnh ủy", "thành ủy", "đảng ủy"),
    "front": ("ủy ban mặt trận tổ quốc",),
}
_UNIT = re.compile(
    r"^(?:ủy ban nhân dân|sở|thanh tra tỉnh|công an|bộ chỉ huy quân sự|ủy ban mặt trận|đảng ủy|tỉnh ủy|thành ủy"
    r"|ban (?:tổ chức|tuyên giáo|dân vận|nội chính)|hội (?:nông dân|liên hiệp|cựu chiến binh)|liên đoàn lao động|tỉnh đoàn"
    r"|thành đoàn|trường|bệnh viện|trung tâm)(?!\w)(?!.*ủy ban nhân dân (?:xã|phường) .*ủy ban nhân dân)"
)
_AUTHORITY_OF_PLACE = re.compile(r".*(?:xã|phường|thị trấn|đặc khu) \w")
_OWN_PLACE = re.compile(rf"(?:{'|'.join((*KINDS, *COMMITTEES.values()))}) (?P<name>(?!ủy)\w.*)$", re.IGNORECASE)
_HIGHER = ("province", "district", "commune", "unit")


@dataclass(frozen=True, slots=True)
class _Draft:
    """A unit on its way: the key of its body, and its cells."""

    key: str
    cells: dict[str, str]


def draft_units(tables: Tables) -> list[dict[str, str]]:
    """Rows for units.csv: issuers (required), and bodies named that may have to send a plan (not required until someone says so).

    The superior is the authority of the same system one level up, where just one is there.
    """
    issuers = set(tables.documents["issuer_id"].dropna())
    drafts: list[_Draft] = []
    for row in records(tables.bodies, schema.BODIES):
        body = dict(zip(schema.BODIES.names, row, strict=True))
        key = str(body["body_id"])
        if key not in issuers and not (_UNIT.match(key) and body["level"] in _HIGHER and _is_whole(key)):
            continue
        names = [str(body["name"]), *str(body["variants"] or "").split(schema.LIST_SEPARATOR)]
        ended = body["valid_to"]
        cells = {
            "unit_id": slug(key, {d.cells["unit_id"] for d in drafts}), "name": _full_name(key, names), "level": str(body["level"] or ""),
            "system": str(body["system"] or ""), "valid_to": str(ended or ""), "required": "true" if key in issuers else "false",
        }  # fmt: skip
        if all(unit_key(cells["name"]) != unit_key(d.cells["name"]) for d in drafts):
            drafts.append(_Draft(key, cells))
    return [{**dict.fromkeys(COLUMNS, ""), **d.cells, "parent_id": _superior(d, drafts)} for d in drafts]


def write_draft(tables: Tables, path: Path) -> int:
    """Writes the draft beside and moves it; returns the number of units. Raises UsageError for an unwritable place, or a file
    that is there already: somebody may have corrected it."""
    if path.exists():
        raise UsageError("exists", path=str(path))
    rows = draft_units(tables)
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("w", encoding="utf-8-sig", newline="") as file:
            out = csv.DictWriter(file, COLUMNS)
            out.writeheader()
            out.writerows(rows)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UsageError("unwritable", path=str(path), reason=error.strerror or str(error)) from error
    return len(rows)


def _is_whole(key: str) -> bool:
    """What follows a comma is a place, not the house whose part it is."""
    return all(part.startswith(tuple(f"{kind} " for kind in KINDS)) for part in key.split(", ")[1:]) and "[" not in key


def _full_name(key: str, names: list[str]) -> str:
    """The name in full: its shortest spelling in small letters, and the place that the key adds to it."""
    first, *places = key.split(", ")
    fitting = [n for n in names if not n.isupper() and first.startswith(body_key(n))] or names[:1]
    name = max(fitting, key=lambda n: len(body_key(n)))
    missing = first.removeprefix(body_key(name)).strip() if first.startswith(body_key(name)) else ""
    if name.isupper() and (place := _OWN_PLACE.search(small := in_small_letters(name))):
        name = small[: place.start("name")] + place["name"].title()
    inner = (
        [p for p in places if not p.startswith(("tỉnh ", "thành phố "))] if not _AUTHORITY_OF_PLACE.match(first) else []
    )
    return " ".join(filter(None, (name, *map(_place_name, (missing, *inner)))))


def _place_name(place: str) -> str:
    """A folded place with the capitals of its name: "xã thạch vân" is "xã Thạch Vân"."""
    kind, name = split_place(place)
    return f"{kind} {name.title()}".strip() if place else ""


def _superior(draft: _Draft, drafts: list[_Draft]) -> str:
    """The authority of its system in its province, where one is there."""
    authority = _AUTHORITY.get(draft.cells["system"], _AUTHORITY["state"])
    place = re.search(r"(?:tỉnh|thành phố) [^,]+$", draft.key)
    above = [
        d.cells["unit_id"]
        for d in drafts
        if d is not draft
        and d.key.startswith(authority)
        and d.cells["level"] == "province"
        and (place is None or d.key.endswith(split_place(place[0])[1]))
    ]
    itself = draft.cells["level"] == "province" and draft.key.startswith(authority)
    return above[0] if len(above) == 1 and not itself else ""
