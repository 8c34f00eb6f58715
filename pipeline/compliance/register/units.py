"""The register of units (danh mục đơn vị): who must send a plan, under whom, from when to when.

`units.csv` or a workbook: name, and where known unit_id, aliases (parted by ";"), parent_id (an id or a name), level, system,
valid_from, valid_to, required, due_date; titles and values may be Vietnamese, days 20/11/2025 (see `desk`). A register that is
wrong is refused with the rows at fault: verdicts rest on it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import count
from pathlib import Path

from extractors.assignments.headings import in_small_letters, small_syllables
from extractors.lexicon import rows
from extractors.marks import unmarked
from pipeline.compliance.register.desk import day, read_desk
from pipeline.compliance.register.places import apart, places_in
from pipeline.messages import UsageError
from pipeline.resolve.names import body_key, fold
from pipeline.resolve.territory import COMMITTEES, KINDS, Territory

LEVELS = ("central", "province", "district", "commune", "unit")
SYSTEMS = ("state", "party", "front")
COLUMNS = (
    "unit_id", "name", "aliases", "parent_id", "level", "system", "valid_from", "valid_to", "required", "due_date",
)  # fmt: skip
TITLES = {
    "unit_id": ("ma don vi", "ma", "ky hieu", "ma co quan"),
    "name": ("ten don vi", "don vi", "ten co quan", "co quan", "ten co quan don vi", "co quan don vi", "ten"),
    "aliases": ("ten goi khac", "ten khac", "ten viet tat"),
    "parent_id": (
        "parent", "superior", "cap tren", "ma cap tren", "co quan cap tren", "don vi cap tren", "truc thuoc", "co quan chu quan",
        "don vi chu quan",
    ),
    "level": ("cap", "cap hanh chinh"),
    "system": ("khoi", "he thong"),
    "valid_from": ("tu ngay", "hieu luc tu", "thanh lap", "ngay thanh lap", "hoat dong tu"),
    "valid_to": ("den ngay", "hieu luc den", "ket thuc", "ngay ket thuc", "hoat dong den"),
    "required": ("phai gui", "bat buoc", "phai gui ke hoach", "phai lap ke hoach", "phai bao cao"),
    "due_date": ("han gui", "han", "thoi han", "han nop", "han ban hanh", "thoi han gui", "han bao cao"),
}  # fmt: skip
"""The titles that offices give to the columns, without marks."""
LEVEL_WORDS = {
    "trung ương": "central", "tỉnh": "province", "thành phố": "province", "huyện": "district", "xã": "commune", "phường": "commune",
    "đơn vị": "unit", "cơ sở": "unit", "trực thuộc": "unit",
}  # fmt: skip
SYSTEM_WORDS = {
    "nhà nước": "state", "chính quyền": "state", "đảng": "party", "mặt trận": "front", "đoàn thể": "front",
    "mặt trận đoàn thể": "front",
}  # fmt: skip
_TRUE = {"", "true", "1", "x", "có", "yes"}
_FALSE = {"false", "0", "không", "no"}
_MOST_FAULTS = 12


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit (đơn vị). `required`: it must send a plan, by `due_date` if that is set."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    parent_id: str = ""
    level: str = ""
    system: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    required: bool = True
    due_date: date | None = None

    def valid_on(self, day: date) -> bool:
        """Whether it exists on a day."""
        return (self.valid_from or day) <= day <= (self.valid_to or day)

    @property
    def keys(self) -> frozenset[str]:
        """The folded names that it goes by."""
        return frozenset(unit_key(name) for name in (self.name, *self.aliases))


@dataclass(frozen=True, slots=True)
class Units:
    """The units of a register by id, in its order."""

    by_id: Mapping[str, Unit]

    def __iter__(self) -> Iterator[Unit]:
        return iter(self.by_id.values())

    def superiors(self, unit: Unit) -> Iterator[Unit]:
        """The units above one, the nearest first."""
        while unit.parent_id:
            unit = self.by_id[unit.parent_id]
            yield unit


def place_of(unit: Unit, units: Units) -> Territory:
    """The places that a unit's name and those of its superiors tell."""
    found: dict[str, str] = {}
    for u in (unit, *units.superiors(unit)):
        for kind, name in places_in(u.name).items():
            found.setdefault(kind, name)
    return found


@lru_cache(maxsize=100_000)
def unit_key(name: str | None) -> str:
    """A unit's name as a key: the standing committee that signs for a committee of the Front or the Party is the committee."""
    key = body_key(name)
    for bureau in ("ban thường trực ", "thường trực ", "ban thường vụ ", "ban chấp hành "):
        if key.startswith((f"{bureau}ủy ban mặt trận", f"{bureau}đảng ủy", f"{bureau}tỉnh ủy", f"{bureau}thành ủy")):
            return key.removeprefix(bureau)
    return key


def level_word(value: str) -> str:
    """A level as the register has it: "cấp xã" is "commune"."""
    return LEVEL_WORDS.get(fold(value).removeprefix("cấp "), value)


def system_word(value: str) -> str:
    """A system as the register has it: "khối Đảng" is "party"."""
    return SYSTEM_WORDS.get(re.sub(r"^(?:khối|cơ quan) ", "", fold(value)), value)


def read_units(path: str | Path) -> Units:
    """The register in a csv file or a workbook. Raises UsageError with the rows at fault, all of them at once."""
    columns, rows = read_desk(path, TITLES, "name")
    if "unit_id" not in columns:
        rows = _with_ids(rows)
    rows = _with_parents(rows)
    faults: list[tuple[int, str]] = []
    found: dict[str, Unit] = {}
    lines: dict[str, int] = {}
    for line, row in rows:
        unit = _unit(row, line, faults)
        if unit is None:
            continue
        if unit.id in found:
            faults.append((line, f"unit_id {unit.id}: ×2 ({lines[unit.id]})"))
            continue
        found[unit.id], lines[unit.id] = unit, line
    bad = list(_bad_parents(found, lines))
    faults += [*bad, *_shared_names(found, lines, Units(found) if not bad else None)]
    if faults:
        shown = "; ".join(f"{line}: {said}" for line, said in sorted(faults)[:_MOST_FAULTS])
        more = f" … (+{len(faults) - _MOST_FAULTS})" if len(faults) > _MOST_FAULTS else ""
        raise UsageError("bad_units", path=str(path), faults=shown + more)
    return Units(found)


def _unit(row: Mapping[str, str], line: int, faults: list[tuple[int, str]]) -> Unit | None:
    before = len(faults)
    days: dict[str, date | None] = {}
    for name in ("valid_from", "valid_to", "due_date"):
        value = row.get(name, "")
        try:
            days[name] = day(value)
        except ValueError:
            faults.append((line, f"{name} = {value}"))
    level, system = level_word(row.get("level", "")), system_word(row.get("system", ""))
    for name, told, allowed in (("level", level, LEVELS), ("system", system, SYSTEMS)):
        if told not in ("", *allowed):
            faults.append((line, f"{name} = {told} ({', '.join(allowed)})"))
    required = row.get("required", "").lower()
    if required not in _TRUE | _FALSE:
        faults.append((line, f"required = {required} (true, false)"))
    faults += [(line, name) for name in ("unit_id", "name") if not row.get(name)]
    start, end = days.get("valid_from"), days.get("valid_to")
    if start and end and end < start:
        faults.append((line, f"valid_to < valid_from ({end} < {start})"))
    if len(faults) > before:
        return None
    aliases = tuple(a for a in map(str.strip, row.get("aliases", "").split(";")) if a)
    return Unit(
        row["unit_id"], row["name"], aliases, row.get("parent_id", ""), level, system,
        start, end, required in _TRUE, days["due_date"],
    )  # fmt: skip


def _with_ids(rows: list[tuple[int, dict[str, str]]]) -> list[tuple[int, dict[str, str]]]:
    """Rows of a register without ids: made from the names."""
    taken: set[str] = set()
    found = []
    for line, row in rows:
        id_ = slug(row["name"], taken)
        taken.add(id_)
        found.append((line, {"unit_id": id_, **row}))
    return found


def _with_parents(rows: list[tuple[int, dict[str, str]]]) -> list[tuple[int, dict[str, str]]]:
    """Superiors that are given by their names, by their ids."""
    ids = {row.get("unit_id", "") for _, row in rows}
    by_name: dict[str, list[str]] = {}
    for _, row in rows:
        by_name.setdefault(unit_key(row.get("name")), []).append(row.get("unit_id", ""))
    found = []
    for line, row in rows:
        told = row.get("parent_id", "")
        named = by_name.get(unit_key(told), [])
        found.append((line, {**row, "parent_id": named[0]} if told and told not in ids and len(named) == 1 else row))
    return found


def slug(name: str, taken: Collection[str] = ()) -> str:
    """An id from a name: "UBND xã Thạch Vân" is "ubnd-xa-thach-van"; with a number where another has it."""
    short = unmarked(unit_key(name).split(", ", maxsplit=1)[0].replace("ủy ban nhân dân", "ubnd"))
    base = re.sub(r"\W+", "-", short).strip("-")[:LONGEST_ID]
    return base if base not in taken else next(s for n in count(2) if (s := f"{base}-{n}") not in taken)


LONGEST_ID = 48
_OWN_PLACE = re.compile(rf"(?:{'|'.join((*KINDS, *COMMITTEES.values()))}) (?P<name>(?!ủy)\w.*)$", re.IGNORECASE)


def spoken(name: str) -> str:
    """A name in capitals as it stands in running text, that of its place with capitals: "UBND XÃ AN KHÊ" is "UBND xã An Khê"."""
    if not name.isupper():
        return name
    small = in_small_letters(name)
    place = _OWN_PLACE.search(small)
    small = small[: place.start("name")] + place["name"].title() if place else small
    return small[:1].upper() + small[1:]


def spoken_title(title: str) -> str:
    """A title in capitals as it stands in running text: "PHÁT TRIỂN KINH TẾ - XÃ HỘI TỈNH BẮC NINH NĂM 2026" is "phát triển kinh tế - xã
    hội tỉnh Bắc Ninh năm 2026"; only places that are named as such, and provinces, have their capitals."""
    if not title.isupper():
        return title
    small = small_syllables(title)
    small = _PAPER.sub(lambda m: m[0].capitalize(), small)
    small = _PLACE_IN_TITLE.sub(lambda m: f"{m['kind']} {m['name'].title()}", small)
    named, written = _known_names()
    small = named.sub(lambda m: written[m[0].lower()], small)
    return small[:1].upper() + small[1:]


_PAPER = re.compile(
    r"(?:nghị quyết|chỉ thị|quyết định|kế hoạch|chương trình|kết luận|nghị định|thông tư|đề án|công điện)(?= số \d)"
)
_PLACE_IN_TITLE = re.compile(
    rf"(?<!các )(?<!\w)(?P<kind>{'|'.join(KINDS)}) (?!(?:hội|viên|ủy|hóa)(?!\w))"
    r"(?P<name>[^\W\d]+(?: (?!(?:năm|giai|đến|về|và|trên|theo|trong|từ|để|nhiệm|lần|thực|triển|quý|tháng|của|tại|khóa|hội)(?!\w))"
    r"[^\W\d]+){0,2})"
)
_WORDS_TOO = frozenset({"Hòa Bình", "Thái Bình"})
"""Provinces whose names are words: peace."""


@lru_cache(maxsize=1)
def _known_names() -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds provinces and the issuers that all know, and how each is written."""
    known = {row["name"] for row in rows("provinces")} - _WORDS_TOO
    known |= {name for row in rows("issuers") for name in row["name"].split("|") if " " in name and not name.isupper()}
    by_small = {name.lower(): name for name in known}
    found = "|".join(map(re.escape, sorted(by_small, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE), by_small


def _bad_parents(found: Mapping[str, Unit], lines: Mapping[str, int]) -> Iterator[tuple[int, str]]:
    for unit in found.values():
        if unit.parent_id and unit.parent_id not in found:
            yield lines[unit.id], f"parent_id {unit.parent_id} ?"
            continue
        seen = [unit.id]
        above = unit.parent_id
        while above in found and above not in seen:
            seen.append(above)
            above = found[above].parent_id
        if above == unit.id:
            yield lines[unit.id], f"parent_id: {' → '.join([*seen, unit.id])}"


def _shared_names(
    found: Mapping[str, Unit], lines: Mapping[str, int], units: Units | None
) -> Iterator[tuple[int, str]]:
    """Two units of one name at one time cannot be told apart, unless their superiors are of two places: two districts' "Phòng
    Giáo dục và Đào tạo". units: None where the superiors are wrong."""
    by_key: dict[str, list[Unit]] = {}
    for unit in found.values():
        for key in unit.keys:
            by_key.setdefault(key, []).append(unit)
    for named in by_key.values():
        for n, unit in enumerate(named):
            for other in named[:n]:
                if units and apart(place_of(unit, units), place_of(other, units), unit.level):
                    continue
                latest = max(unit.valid_from or date.min, other.valid_from or date.min)
                if latest <= min(unit.valid_to or date.max, other.valid_to or date.max):
                    yield lines[unit.id], f"{unit.name} = {other.id} ({lines[other.id]})"
