"""A first register of units, from the issuers and the bodies that a run names: to be corrected by hand."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from extractors.lexicon.register import symbols
from pipeline.compliance.register.places import district_told
from pipeline.compliance.register.units import COLUMNS, LONGEST_ID, slug, unit_key
from pipeline.compliance.register.written import same_unit, second_body, written
from pipeline.messages import UsageError
from pipeline.resolve.names import fold
from pipeline.resolve.territory import KINDS
from pipeline.tables import schema
from pipeline.tables.frames import Tables, records

_AUTHORITY: dict[str, tuple[str, ...]] = {
    "state": ("ủy ban nhân dân",),
    "party": ("tỉnh ủy", "thành ủy", *(f"đảng ủy {kind} " for kind in KINDS)),
    "front": ("ủy ban mặt trận tổ quốc",),
}
_UNIT = re.compile(
    r"^(?:ủy ban nhân dân|sở|thanh tra tỉnh|công an|bộ chỉ huy quân sự|ủy ban mặt trận|đảng ủy(?! viên)|tỉnh ủy|thành ủy"
    r"|ban tổ chức(?= (?:tỉnh|thành|huyện|quận|thị|đảng) ủy| (?:tỉnh|thành phố)(?!\w))|ban (?:tuyên giáo|dân vận|nội chính)"
    r"|hội (?:nông dân|liên hiệp|cựu chiến binh)|liên đoàn lao động|tỉnh đoàn"
    r"|thành đoàn|trường|bệnh viện|trung tâm)(?!\w)(?!.*ủy ban nhân dân (?:xã|phường) .*ủy ban nhân dân)"
)
_HIGHER = ("province", "district", "commune", "unit")
SEEN = ("seen_in", "times")
"""Two more columns of a draft, for whoever weeds it: the plans that name the unit, and how often they do."""
_SHOWN = 3
_ODD = re.compile(r"[;:~()\[\]\d/]|\b(?:để|be|tinh|TU|KV|TN)\b|[,.]\s*(?:[~,.]|$)")
"""What a half-read name has, or several names in one."""
_AFTER_HEAD = re.compile(
    r"^(?:Ủy ban nhân dân|UBND|Sở|Công an|Trường(?: [Cc]ao đẳng| [Đđ]ại học| [Tt]iểu học| THCS| THPT| [Mm]ầm non)?|Bệnh viện|Trung tâm"
    r"|Hội|Hội Liên hiệp|Ban) (?P<own>.+)$"
)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A unit on its way: the key of its body, its cells, and the folded name of the body above it that its letterhead tells."""

    key: str
    cells: dict[str, str]
    above: str = ""


def draft_units(tables: Tables) -> list[dict[str, str]]:
    """Rows for units.csv: issuers (required), and bodies named that may have to send a plan (not required until someone says so).

    The superior is the body above the issuer in its letterhead, else the authority of the same system and place one level up.
    Names that were read in part, and several in one, are left out.
    """
    d = tables.documents
    issuers = dict(zip(d["issuer_id"].fillna(""), d["parent_body"].fillna(""), strict=True))
    seen = _seen(tables)
    drafts: list[_Draft] = []
    taken: set[str] = set()
    for row in records(tables.bodies, schema.BODIES):
        body = dict(zip(schema.BODIES.names, row, strict=True))
        key = str(body["body_id"])
        is_issuer = key in issuers
        if not is_issuer and not (_UNIT.match(key) and body["level"] in _HIGHER and _is_whole(key)):
            continue
        names = [str(body["name"]), *str(body["variants"] or "").split(schema.LIST_SEPARATOR)]
        name = written(key, names, whole=not is_issuer)
        if not is_issuer and not _is_clean(name, key):
            continue
        told = _districts(tables, key) if is_issuer and body["level"] == "district" and not place_in(key) else {}
        for district in dict.fromkeys(told.values()) or ("",):  # each district has an office of this name
            named = [doc for doc in seen.get(key, ()) if not told or told.get(doc) == district]
            own = (key, name) if not district else (f"{key} {fold(district)}", f"{name} {district}")
            if (same := same_unit(own[1])) not in taken:
                taken.add(same)
                cells = _cells(body, own, named, is_issuer, {d.cells["unit_id"] for d in drafts})
                drafts.append(_Draft(own[0], cells, unit_key(issuers.get(key))))
    return [{**dict.fromkeys((*COLUMNS, *SEEN), ""), **d.cells, "parent_id": _superior(d, drafts)} for d in drafts]


def _districts(tables: Tables, issuer_id: str) -> dict[str, str]:
    """The plans of an issuer, and the district that each of them names; "" where it names none."""
    own = tables.documents.loc[tables.documents["issuer_id"] == issuer_id, "doc_id"]
    items = tables.items
    return {doc: district_told(items.loc[items["doc_id"] == doc, "text"].fillna("")) for doc in own}


def _cells(
    body: Mapping[str, Any], own: tuple[str, str], named: Sequence[str], is_issuer: bool, ids: Collection[str]
) -> dict[str, str]:
    """The cells of a unit, from its key and name and the plans that name it, each once for each time."""
    where = list(dict.fromkeys(named))
    return {
        "unit_id": slug(_short(own[1]), ids), "name": own[1], "level": str(body["level"] or ""),
        "system": str(body["system"] or ""), "valid_to": str(body["valid_to"] or ""), "required": "true" if is_issuer else "false",
        "seen_in": "; ".join(where[:_SHOWN]) + (f" … (+{len(where) - _SHOWN})" if len(where) > _SHOWN else ""),
        "times": str(len(named)),
    }  # fmt: skip


def _short(name: str) -> str:
    """A name without the last words that an id has no room for."""
    words = name.split()
    while len(words) > 1 and len(" ".join(words)) > LONGEST_ID:
        words.pop()
    return " ".join(words)


def _seen(tables: Tables) -> dict[str, list[str]]:
    """The plans in which each body is named, once for each time."""
    found: dict[str, list[str]] = {}
    for frame, column in (
        (tables.documents, "issuer_id"),
        (tables.assignments, "body_id"),
        (tables.recipients, "body_id"),
    ):
        for doc_id, body in zip(frame["doc_id"], frame[column].fillna(""), strict=True):
            found.setdefault(str(body), []).append(str(doc_id))
    return found


def _is_clean(name: str, key: str) -> bool:
    """A whole name of one body: no signs of others in it, a department that there is, a part of its own in capitals."""
    if _ODD.search(re.sub(r"\bsố \d+|\b(?:phường|Phường|quận|Quận|Trường[^,]*) \d+", "", name)):
        return False
    if _SEVERAL.search(name) or second_body(name):
        return False
    if key.startswith("sở "):
        own = re.sub(r"[, -]+", " ", key.split(", ", maxsplit=1)[0]).replace(" và ", " ")
        rest = next((own.removeprefix(house) for house in _departments() if own.startswith(house)), None)
        return rest is not None and (not rest.strip() or bool(re.match(r" (?:tỉnh|thành phố) \S", rest)))
    head = _AFTER_HEAD.match(name)
    words = [w for w in re.split(r"[\s-]+", head["own"] if head else name) if w[:1].isalpha()]
    return any(w[:1].isupper() for w in words) and not _BARE.match(unit_key(name))


_BARE = re.compile(
    r"(?:trung tâm|công an|hội(?: liên hiệp)?|trường(?: cao| đại)?|sở|bệnh viện|ban tuyên giáo)(?: \w+)?$"
    r"|ban .*(?:(?:tỉnh|thành|thị|huyện) ủy|đảng ủy(?: khối)?)$|.* có (?:quận|huyện|xã|phường)\b"
)
"""What is no whole name: of a bureau the committee whose place is missing."""
_SEVERAL = re.compile(r",\s+[A-ZĐ]{2}")
"""Where a second body follows: "Công an tỉnh, BCHQS tỉnh"."""


@cache
def _departments() -> list[str]:
    """The folded names of departments of provinces, without "và" and signs, the longest first."""
    names = {name for s in symbols().values() for name in s.names if name.startswith("Sở ")} | {
        "Sở Ngoại vụ",
        "Sở Du lịch",
    }
    return sorted((re.sub(r"[, -]+", " ", fold(n)).replace(" và ", " ") for n in names), key=len, reverse=True)


def write_draft(tables: Tables, path: Path, *, force: bool = False) -> int:
    """Writes the draft (csv, xlsx) beside and moves it; returns the number of units. Raises UsageError for another suffix, an
    unwritable place, or a file that is there already (unless `force`): somebody may have corrected it."""
    writers = {".csv": _csv, ".xlsx": _xlsx}
    if path.suffix.lower() not in writers:
        raise UsageError("unknown_output", format=path.suffix, known=", ".join(writers))
    if path.exists() and not force:
        raise UsageError("exists", path=str(path))
    rows = draft_units(tables)
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        writers[path.suffix.lower()](beside, rows)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UsageError("unwritable", path=str(path), reason=error.strerror or str(error)) from error
    return len(rows)


def _csv(path: Path, rows: Sequence[Mapping[str, str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.DictWriter(file, (*COLUMNS, *SEEN))
        out.writeheader()
        out.writerows(rows)


def _xlsx(path: Path, rows: Sequence[Mapping[str, str]]) -> None:
    import xlsxwriter

    data = io.BytesIO()  # XlsxWriter has errors of its own for a place that cannot be written
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        columns = (*COLUMNS, *SEEN)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(columns) - 1, 18)
        sheet.set_column(1, 1, 48)
        for x, name in enumerate(columns):
            sheet.write_string(0, x, name, book.add_format({"bold": True}))
            for y, row in enumerate(rows, 1):
                sheet.write_string(y, x, row[name])
    path.write_bytes(data.getbuffer())


def _is_whole(key: str) -> bool:
    """What follows a comma is a place, not the house whose part it is."""
    return all(part.startswith(tuple(f"{kind} " for kind in KINDS)) for part in key.split(", ")[1:]) and "[" not in key


def _superior(draft: _Draft, drafts: list[_Draft]) -> str:
    """The body above in the letterhead; else the authority of its system in its commune, or its province, where one is there."""
    told = [d.cells["unit_id"] for d in drafts if draft.above and unit_key(d.cells["name"]) == draft.above]
    if len(told) == 1 and told[0] != draft.cells["unit_id"]:
        return told[0]
    authority = _AUTHORITY.get(draft.cells["system"], _AUTHORITY["state"])
    itself = draft.key.startswith(authority)
    told_places = place_in(draft.above)
    own = {**told_places, **place_in(draft.key)}
    # a letterhead that names a commune or a district tells that the province is not the next above
    for level in ("commune", "province") if set(told_places) <= {"tỉnh"} else ("commune",):
        if itself and level == draft.cells["level"]:
            continue
        above = [
            d.cells["unit_id"] for d in drafts
            if d is not draft and d.key.startswith(authority) and d.cells["level"] == level and _is_over(place_in(d.key), own, level)
        ]  # fmt: skip
        if len(above) == 1:
            return above[0]
    return ""


def place_in(key: str) -> dict[str, str]:
    """The places in a body's key: {"xã": "thạch vân", "tỉnh": "lâm hải"}."""
    found: dict[str, str] = {}
    for part in key.split(", "):
        for kind in KINDS:
            if m := re.search(rf"(?:^|\s){kind} (?P<name>(?!ủy|đoàn)\w.*)$", part):
                found.setdefault("tỉnh" if kind == "thành phố" else kind, m["name"])
                break
        else:
            if m := re.search(r"(?:tỉnh|thành) ủy (?P<name>\w.*)$", part):
                found.setdefault("tỉnh", m["name"])
    return found


def _is_over(above: dict[str, str], own: dict[str, str], level: str) -> bool:
    """The places of an authority are those of the body; a province's authority has no place inside it. Of a
    body that tells no province it may be any: the caller takes the only one."""
    inner = {k: v for k, v in above.items() if k != "tỉnh"}
    if level == "commune" and not inner:
        return False
    if level == "province" and (inner or (own.get("tỉnh") and not above)):
        return False  # "Tỉnh ủy" alone may be another province's
    return all(own.get(kind) == name for kind, name in above.items() if kind in own or kind != "tỉnh")
