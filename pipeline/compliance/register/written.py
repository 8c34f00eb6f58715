"""How the name of a unit is written in a register (Nghị định 30/2020/NĐ-CP, Phụ lục II): what kind of body it is, its field of work
and its own name with capitals, one body for a name, its place where it has one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from extractors.lexicon.register import symbols
from pipeline.compliance.register.units import spoken, unit_key
from pipeline.resolve.names import body_key, fold
from pipeline.resolve.territory import KINDS, split_place

_OF_ONE_PLAN = re.compile(r"\s*\[[^\]]*\]$")
"""What tells a body apart that only one plan knows."""
_NUMBER = re.compile(r"[\s,–-]*\b[Ss][Ốố]\s*:?\s*\d.*$|\s+[Kk]hóa\s.*$", re.DOTALL)
"""The line below in a letterhead."""
_HEAD = "Ủy ban nhân dân|UBND|Sở|Phòng|Trường|Công đoàn|Liên đoàn|Đảng ủy|Bệnh viện|Công an|Trung tâm"
_SECOND = re.compile(rf"(?<=\w)(?:\s*[-–]\s*(?=(?:(?i:{_HEAD}))\s)|\s+(?=(?:{_HEAD})\s))")
_FIRST = re.compile(r"(?:ủy ban nhân dân|ubnd|sở|phòng|trường)\s", re.IGNORECASE)
_SCHOOL = re.compile(
    r"\b(?P<head>trường)\s+(?P<kind>tiểu học|mầm non|mẫu giáo|thcs|thpt|trung học cơ sở|trung học phổ thông|đại học|cao đẳng)\s+"
    r"(?P<own>.+)$",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"^(?P<head>Sở|Ban(?! Thường)|Phòng|Văn phòng|Trung tâm|Chi cục|Cục|Trạm|Hội|Ủy ban(?= kiểm)|Trường|Bệnh viện|Đội|Tổ)\s+(?P<field>\w)"
)
_BUREAU_OF = re.compile(
    r"^(?P<ban>ban (?:tổ chức|tuyên giáo(?: và dân vận)?|dân vận|nội chính)) (?P<place>tỉnh|thành phố|huyện|thị xã) (?!ủy)"
)
_COMMITTEE = {"tỉnh": "tỉnh ủy", "thành phố": "thành ủy", "huyện": "huyện ủy", "thị xã": "thị ủy"}
_PROVINCE = re.compile(r"(?:^|[ ,])(?P<place>(?:tỉnh|thành phố) (?!ủy|đoàn)\w.*)$")
_OF_PROVINCE = re.compile(r"Hội (?!Liên hiệp$)\w+ \w+(?: \w+)?|Liên đoàn Lao động|Công an|Thanh tra|Bộ Chỉ huy \w+ sự")
"""Names that say no place; each province has one."""


def written(key: str, names: Sequence[str], *, whole: bool = True) -> str:
    """The name of a body from its key and the ways in which plans spell it.

    whole  the name is one body's; where it may hold several (a letterhead read as one), the first is named
    """
    if department := _department(key):
        return department
    name = _NUMBER.sub("", _OF_ONE_PLAN.sub("", _fullest(key, names)))
    in_capitals = name.isupper()
    name = " ".join(spoken(name).split())
    if not whole and (second := second_body(name)):
        name = name[:second]
        if (place := _PROVINCE.search(key)) and (department := _department(f"{fold(name)} {place['place']}")):
            return department
    name = _SCHOOL.sub(lambda m: f"Trường {_kind(m['kind'])} {m['own'].title() if in_capitals else m['own']}", name)
    name = _known(name)
    name = _FIELD.sub(lambda m: f"{m['head']} {m['field'].upper()}", name[:1].upper() + name[1:])
    return _with_place(name, key)


def named(body_id: str) -> str:
    """The name that a body's id stands for: "sở y tế, tỉnh lâm hải" is "Sở Y tế, tỉnh Lâm Hải"."""
    return ", ".join(map(_named, body_id.split(", ")))


def _named(part: str) -> str:
    """A body, its place, or both."""
    known = next((key for key in _names() if f"{part} ".startswith(f"{key} ")), "")
    rest = part.removeprefix(known).strip()
    of_place = _COMMITTEE_ENDS.search(known)
    place = None if of_place else _ANY_PLACE.search(rest)
    field = rest[: place.start()].strip() if place else "" if of_place else rest
    where = place_name(place[0]) if place else rest.title() if of_place else ""
    if not known:
        field = _FIELD.sub(lambda m: f"{m['head']} {m['field'].upper()}", field[:1].upper() + field[1:])
    return " ".join(filter(None, (_names().get(known, ""), field, where)))


@cache
def _names() -> Mapping[str, str]:
    """The names of the register of issuers, and of those that took over, by their folded words, the longest first."""
    names = {name for s in symbols().values() for name in (*s.names, *s.successors)} | {"Ủy ban Mặt trận Tổ quốc"}
    names -= {"Công an tỉnh", "Thanh tra tỉnh"}
    return {fold(n): n for n in sorted(names, key=lambda n: (-len(n), n))}


_COMMITTEE_ENDS = re.compile(r"(?:tỉnh|thành|huyện|quận|thị) (?:ủy|đoàn)$")
_ANY_PLACE = re.compile(rf"(?:{'|'.join(KINDS)}) (?!ủy|đoàn).*$")


def second_body(name: str) -> int | None:
    """Where the second of two bodies begins that stand in one name: "UBND quận A phòng B"; None in the name of one."""
    found = _SECOND.search(name) if _FIRST.match(name) else None
    return found.start() if found else None


def same_unit(name: str) -> str:
    """A key under which two spellings of one unit meet: "và" left out, a bureau of a committee named after its place."""
    key = unit_key(name)
    key = _BUREAU_OF.sub(lambda m: f"{m['ban']} {_COMMITTEE[m['place']]} ", key)
    return " ".join(word for word in re.sub(r"[, -]+", " ", key).split() if word != "và")


def _fullest(key: str, names: Sequence[str]) -> str:
    """The longest spelling that the key begins with, one in small letters where there is one, and what the key adds to it."""
    first, *places = key.split(", ")
    fitting = [n for n in names if not n.isupper() and first.startswith(body_key(n))] or list(names[:1])
    name = max(fitting, key=lambda n: len(body_key(n)))
    missing = first.removeprefix(body_key(name)).strip() if first.startswith(body_key(name)) else ""
    of_place = _AUTHORITY_OF_PLACE.match(first) is not None
    inner = [] if of_place else [p for p in places if not p.startswith(("tỉnh ", "thành phố "))]
    return " ".join(filter(None, (spoken(name) if missing or inner else name, *map(place_name, (missing, *inner)))))


_AUTHORITY_OF_PLACE = re.compile(r".*(?:xã|phường|thị trấn|đặc khu) \w")


def place_name(place: str) -> str:
    """A folded place with the capitals of its name: "xã thạch vân" is "xã Thạch Vân"."""
    kind, name = split_place(place)
    return f"{kind} {name.title()}".strip() if place else ""


def _kind(kind: str) -> str:
    return kind.upper() if kind.casefold() in ("thcs", "thpt") else kind[:1].upper() + kind[1:].lower()


def _known(name: str) -> str:
    """A name that begins as one of the register of issuers does, spelt as there."""
    for spelt in _spellings().values():
        if name.casefold().startswith(f"{spelt} ".casefold()) or name.casefold() == spelt.casefold():
            return spelt + name[len(spelt) :]
    return name


def _department(key: str) -> str:
    """The name of a department of a province, as it is spelt, with its place: its key tells all of it; "" for another body."""
    first = re.sub(r"[, -]+", " ", key).replace(" và ", " ")
    known = next((k for k in _spellings() if k.startswith("sở ") and f"{first} ".startswith(f"{k} ")), "")
    rest = first.removeprefix(known).strip()
    if not known or (rest and not _PROVINCE.fullmatch(rest)):
        return ""
    return f"{_spellings()[known]} {place_name(rest)}".strip()


@cache
def _spellings() -> Mapping[str, str]:
    """Spellings of the register of issuers by their folded words, without "và" and signs, the longest first."""
    names = {n for s in symbols().values() for n in s.names if n.startswith(("Sở ", "Ban "))}
    names |= {"Sở Ngoại vụ", "Sở Du lịch", "Ban Tuyên giáo và Dân vận", "Ban Dân vận", "Ủy ban Kiểm tra"}
    found = {re.sub(r"[, -]+", " ", fold(n)).replace(" và ", " "): n for n in names}
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def _with_place(name: str, key: str) -> str:
    """The name of a province's body with the province that its key tells, where it tells no place itself: "Hội Nông dân"."""
    place = _PROVINCE.search(key)
    if place is None or not _OF_PROVINCE.fullmatch(name):
        return name
    return f"{name} {place_name(place['place'])}"
