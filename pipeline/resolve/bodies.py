"""Which names of bodies (cơ quan, tổ chức, đơn vị) mean one body over a run, and what is known of each.

A name that means another body in another place ("UBND tỉnh", "Sở Y tế", "Phòng Kinh tế") is completed by where its plan is
from. Where the plan does not tell, a name joins only if exactly one body of the run fits. What was renamed or merged keeps
its name; what took over stands beside it (`extractors/lexicon/issuers.csv`, `provinces.csv`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractors.bodies.kinds import level_of, system_of
from extractors.bodies.names import HEAD, is_person
from extractors.lexicon.register import symbol_key, symbols
from pipeline.resolve.mentions import Records
from pipeline.resolve.names import body_key
from pipeline.resolve.successors import successor
from pipeline.resolve.territory import COMMITTEES, KINDS, Territory, level_of_place, placed, provinces, split_place
from pipeline.tables.schema import Row, Rows, joined

_GROUP = re.compile(
    r"^(?:\d+|những|toàn|mọi|mỗi|từng|cấp|đơn vị|cơ quan|tổ chức|doanh nghiệp|địa phương|sở (?:ban )?ngành|ban ngành)(?: |$)"
    r"| (?:các|cấp) |liên quan|trực thuộc"
    r"|(?:^| )(?:xã|phường|quận|huyện|tỉnh|thành phố|thị xã) (?:xã|phường|quận|huyện|thị xã|thành phố|thị trấn|đặc khu)"
)
_AUTHORITY = re.compile(
    r"^(?:(?:thường trực|ban thường trực|ban thường vụ|ban chấp hành|chủ tịch) )?(?:ủy ban nhân dân|hội đồng nhân dân"
    r"|ủy ban mặt trận tổ quốc|mặt trận tổ quốc|ban chỉ đạo|hội đồng|đảng ủy|đảng bộ"
    r"|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy)(?! (?:sở|khối))"
)
_WORK = re.compile(
    r"^tổ chức (?:hội (?:nghị|thảo|thi|diễn|trại)|lễ|cuộc|lớp|tập huấn|kiểm (?:tra|điểm)|tuyên truyền|thực hiện|triển khai|thi(?! đua)"
    r"|đoàn kiểm tra|sơ kết|tổng kết|quán triệt|các (?:hoạt động|cuộc|lớp|hội nghị|buổi))(?: |$)"
)
"""Work ("tổ chức hội nghị"), not organisations ("tổ chức chính trị - xã hội")."""
_AD_HOC = re.compile(
    r"^(?:trưởng |phó |thành viên )?(?:ban (?:chỉ đạo|tổ chức|giám khảo|biên tập|soạn thảo)|tổ (?:công tác|giúp việc|kiểm\S* \S+)"
    r"|hội đồng|tiểu ban|đoàn (?:kiểm tra|công tác|giám sát))(?: hội thi| kỳ thi| cuộc thi)?$"
)
_PERSON = re.compile(r"(?:thầy|cô|ông|bà|anh|chị) ")
_YOUTH_UNION = re.compile(r"(?:^| )(?:tỉnh|thành|huyện|quận|thị) đoàn$")
_OTHERS = r"thường trực|trưởng|phó|chủ tịch|hội đồng|ủy ban|và |các |\d"
_OF_CITY = re.compile(
    rf"(?:^| )thành (?:phố|ủy|đoàn)(?: (?!{_OTHERS})(?P<name>(?:(?! thành (?:phố|ủy|đoàn)(?!\w))[^,])+)|(?= (?:{_OTHERS})|,|$))"
)
"""A body of a city, with its name where it is told, and not what else stands after it."""
_TWO_MEANINGS = {"BTC", "BCT", "BTT", "TW", "TU", "TH", "MN", "CB", "ĐU", "CP"}
_INNERMOST = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh")


@dataclass(frozen=True, slots=True)
class House:
    """The plan that a name stands in: what it needs to complete the name."""

    doc_id: str
    places: Territory
    issuer: str = ""
    level: str = ""
    system: str = ""


@dataclass(frozen=True, slots=True)
class Completed:
    """A name's key, the same completed ("" where the plan does not tell), and whether it is a body, a group or neither ("")."""

    key: str
    full: str
    kind: str = "body"


@dataclass(slots=True)
class Body:
    """A body of the run: its names as written, and where they stand."""

    id: str
    level: str | None
    system: str | None
    written: Counter[str] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)


def name_bodies(documents: Records, tables: Sequence[Records], places: Mapping[str, Territory]) -> Rows:
    """Fills `body_id` in these tables and `issuer_id` in `documents`; returns the rows of the table `bodies`."""
    houses = _houses(documents, places)
    mentions: list[tuple[Records, int, str, str, House]] = [
        (documents, n, "issuer_id", documents.get(n, "issuer") or "", houses[documents.get(n, "doc_id")])
        for n in range(len(documents))
    ]
    for table in tables:
        mentions += [
            (table, n, "body_id", table.get(n, "body"), houses[table.get(n, "doc_id")]) for n in range(len(table))
        ]
    named = [complete(name, house) for *_, name, house in mentions]
    known: dict[str, set[str]] = {}
    for n in named:
        if n.full:
            known.setdefault(n.key, set()).add(n.full)
    bodies: dict[str, Body] = {}
    for (table, row, column, name, house), n in zip(mentions, named, strict=True):
        fits = known.get(n.key, set())
        id_ = n.full or (next(iter(fits)) if len(fits) == 1 else n.key)
        issues = column == "issuer_id"
        if not n.kind and not issues and not _may_be_one(name):
            id_ = ""
        table.set(row, column, id_ or None)
        if id_:
            body = bodies.setdefault(id_, Body(id_, *_known(n, house, issues)))
            body.written[" ".join(name.split())] += 1
            body.documents.add(house.doc_id)
    for row in range(len(documents)):
        if issuer := bodies.get(documents.get(row, "issuer_id") or ""):
            documents.set(row, "level", issuer.level)
            documents.set(row, "system", issuer.system)
    return {"bodies": [_row(body) for body in bodies.values()]}


_SHORT_FORM = re.compile(r"[^\W\d_]{2,}(?![\w/])")


def _may_be_one(name: str) -> bool:
    """What has no head of a body may be a person, or one under a short form ("HĐT", "BGĐ trường"); "Sáng", "Như Điều 2" are none."""
    first = _SHORT_FORM.match(name)
    return is_person(name) or bool(first and first[0].isupper() and not re.search(r"\d", name))


def _known(n: Completed, house: House, issues: bool) -> tuple[str | None, str | None]:
    """The level and system of a body as its name tells, of one that issues a plan also as the plan does; none of a group or person."""
    if issues:
        own = _OF_CITY.search(n.key) or level_of(n.key)
        return _level(n.key, house) if own or not house.level else house.level, system_of(
            n.key
        ) or house.system or "state"
    if n.kind != "body" or _PERSON.match(n.key):
        return None, None
    partys = (
        house.system == "party" and n.key == "ban tổ chức"
    )  # in a paper of the Party it is its own; else that of an event
    return _level(n.key, house), "party" if partys else system_of(n.key) or "state"


def _houses(documents: Records, places: Mapping[str, Territory]) -> dict[str, House]:
    houses = {}
    for n in range(len(documents)):
        doc_id, issuer, level, system = (documents.get(n, name) for name in ("doc_id", "issuer", "level", "system"))
        plain = House(doc_id, places.get(doc_id, {}), "", level or "", system or "")
        own = complete(issuer or "", plain)
        houses[doc_id] = House(doc_id, plain.places, own.full or own.key, plain.level, plain.system)
    return houses


def complete(name: str, house: House) -> Completed:
    """A name with the place or house that it belongs to, where its plan tells.

    A group ("các sở, ngành") and a person need nothing, nor does an office of the whole country.
    """
    key = body_key(_spelled_out(name, house))
    if _WORK.match(key):
        return Completed(key, key, "")
    bare = next((kind for kind in KINDS if key.endswith(f" {kind}") or key == kind), "")
    if _GROUP.search(key) or name[:4].lower() == "các " or (bare and bare not in house.places and bare != "tỉnh"):
        return Completed(key, key, "group")
    head = HEAD.match(name.capitalize() if name.isupper() else name[:1].upper() + name[1:])
    if not head and not level_of(key):
        return Completed(key, key, "")
    if _AD_HOC.match(key) and not (house.system == "party" and key == "ban tổ chức"):
        return Completed(key, f"{key} [{house.doc_id}]")
    if key.endswith("sở") and house.issuer.startswith("sở ") and re.search(r"(?<!cơ )\bsở$", key):
        return Completed(key, key + house.issuer.removeprefix("sở"))
    level = level_of(key)
    if level == "central":
        return Completed(key, key)
    if (whole := placed(key, house.places)) != key:
        return Completed(whole, _inside(whole, house))
    if level in ("commune", "district"):
        return Completed(key, _inside(key, house) if _ends_in_name(key) else "")
    province = _province(house.places)
    if level == "province":
        return _of_province(key, province)
    if level == "unit":
        return Completed(key, f"{key}, {province}" if province else "")
    return Completed(key, f"{key}, {owner}" if (owner := _owner(house)) and owner != key else key)


def _spelled_out(name: str, house: House) -> str:
    """A symbol that stands for a name ("BDVTU") as that name."""
    symbol = symbols().get(symbol_key(name)) if name.isupper() and " " not in name.strip() else None
    if symbol is None or symbol.abbr in _TWO_MEANINGS:
        return name
    in_city = "tỉnh" not in house.places and "thành phố" in house.places
    return symbol.names[-1] if in_city else symbol.names[0]


def _province(places: Territory) -> str:
    if "tỉnh" in places:
        return f"tỉnh {places['tỉnh']}"
    city = places.get("thành phố", "")
    return f"thành phố {city}" if city in provinces() else ""


def _of_province(key: str, province: str) -> Completed:
    """A body of the province with the province: "sở y tế" and "sở y tế lâm hải" are "sở y tế tỉnh lâm hải"."""
    named = [p.place for p in provinces().values()] + [province]
    place = next((p for p in named if p and key.endswith(f" {split_place(p)[1]}")), "")
    if place:
        kind, name = split_place(place)
        stem = key.removesuffix(name).rstrip()
        if stem.endswith(f" {kind}"):
            return Completed(stem.removesuffix(kind).rstrip() if stem.startswith("sở ") else stem, key)
        return Completed(stem, key if stem.endswith((*COMMITTEES.values(), " đoàn")) else f"{stem} {place}")
    if _ends_in_name(key):
        return Completed(key, key)
    if not province:
        return Completed(key, "")
    return Completed(key, f"{key} {split_place(province)[1] if _YOUTH_UNION.search(key) else province}")


def _ends_in_name(key: str) -> bool:
    """After a kind of place comes its name: "ủy ban nhân dân xã thạch vân"."""
    kinds = "|".join((*KINDS, *COMMITTEES.values()))
    return bool(re.search(rf"(?:^| )(?:{kinds}) (?!ủy(?: |$)|đoàn(?: |$))\w", key))


def _inside(key: str, house: House) -> str:
    """A body of a commune or district with what that lies in, as far as the plan tells."""
    kind = next((k for k in _INNERMOST if re.search(rf"(?:^| ){k} \w", key)), "")
    if not kind or level_of_place(kind, house.places) == "province":
        return key
    above = [k for k in ("huyện", "quận", "thị xã") if KINDS[kind] == "commune" and k in house.places]
    around = [f"{k} {house.places[k]}" for k in above] + [p for p in (_province(house.places),) if p]
    return ", ".join((key, *around)) if around else ""


def _owner(house: House) -> str:
    """Whose part a "Phòng Kinh tế" is: the place that the plan's issuer governs, else the issuer."""
    if not _AUTHORITY.match(house.issuer):
        return house.issuer
    for kind in _INNERMOST:
        if kind in house.places:
            return _inside(f"{kind} {house.places[kind]}", house) or f"{kind} {house.places[kind]}"
    return house.issuer


# --- what is known of a body -----------------------------------------------------------------------------------


def _level(key: str, house: House) -> str | None:
    if m := _OF_CITY.search(key):
        return "province" if (m["name"] or house.places.get("thành phố")) in provinces() else "district"
    return level_of(key) or (house.level if _AUTHORITY.match(house.issuer) else "unit")


def _row(body: Body) -> Row:
    valid_to, after = successor(body.id)
    return (
        body.id,
        body.written.most_common(1)[0][0],
        body.level,
        body.system,
        valid_to,
        after,
        len(body.documents),
        body.written.total(),
        joined(_spellings(body.written)),
    )


def _spellings(written: Counter[str]) -> Iterator[str]:
    return (name for name, _ in written.most_common())
