"""Which unit of the register sent which file: by the issuer that it names, the district that it tells, else by the name of the file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from extractors.bodies.kinds import level_of
from extractors.marks import unmarked
from pipeline.compliance.passages import Passage
from pipeline.compliance.records import Paper, place_of_paper
from pipeline.compliance.register.places import apart, district_of, district_told, places_in
from pipeline.compliance.register.units import Unit, Units, place_of, unit_key
from pipeline.resolve.names import fold


@dataclass(frozen=True, slots=True)
class Submission:
    """A file and the unit that it is from; `unit_id` is empty where no unit of the register fits."""

    doc_id: str
    issuer: str
    unit_id: str
    how: str


def submissions(
    papers: Sequence[Paper], units: Units, plans: Mapping[str, Sequence[Passage]] | None = None
) -> list[Submission]:
    """The unit of every file, in the order of the files; `plans`: what they say, by doc_id."""
    by_key: dict[str, list[Unit]] = {}
    in_district: dict[str, list[Unit]] = {}
    for unit in units:
        for key in unit.keys if district_of(place_of(unit, units)) else ():
            in_district.setdefault(_OF_DISTRICT.sub(r"\g<head>", key), []).append(unit)
        for key in {k for name in unit.keys for k in _forms(name)}:
            by_key.setdefault(key, []).append(unit)
    return [
        _submission(paper, by_key, units) or _of_district(paper, in_district, units, (plans or {}).get(paper.doc_id, ()))
        or Submission(paper.doc_id, paper.issuer or "", "", "")
        for paper in papers
    ]  # fmt: skip


_OF_DISTRICT = re.compile(
    r"^(?P<head>(?:phòng|trường|trung tâm|ban|đảng ủy|hội) .+?) (?:thị xã|quận|huyện|thành phố) \S.*$"
)


def _of_district(
    paper: Paper, in_district: Mapping[str, Sequence[Unit]], units: Units, plan: Sequence[Passage]
) -> Submission | None:
    """Of several districts' offices of the name in a letterhead without a place that of the one district that the plan names."""
    named = in_district.get(unit_key(paper.issuer), ())
    if (
        not named
        or district_of(place_of_paper(paper))
        or not (told := district_of(places_in(district_told(p.text for p in plan))))
    ):
        return None
    fitting = [u for u in named if district_of(place_of(u, units)) == told and _may_be_of(paper, u, units)]
    return Submission(paper.doc_id, paper.issuer or "", fitting[0].id, "place") if len(fitting) == 1 else None


_ABBREVIATED = {
    "trường mn": "trường mầm non", "trường mg": "trường mẫu giáo", "trường th": "trường tiểu học", "thcs": "trung học cơ sở",
    "thpt": "trung học phổ thông", "ptdtbt": "phổ thông dân tộc bán trú", "ptdtnt": "phổ thông dân tộc nội trú", "tyt": "trạm y tế",
    "ttyt": "trung tâm y tế", "bql": "ban quản lý", "chqs": "chỉ huy quân sự", "ca": "công an", "đu": "đảng ủy", "vp": "văn phòng",
    "vh-xh": "văn hóa-xã hội", "u b n d": "ủy ban nhân dân", "bcđ": "ban chỉ đạo", "dt&tg": "dân tộc và tôn giáo", "p": "phường",
    "vh tt và dl": "văn hóa thể thao và du lịch", "vh tt&dl": "văn hóa thể thao và du lịch", "gd và đt": "giáo dục và đào tạo",
    "kh và cn": "khoa học và công nghệ", "nn và mt": "nông nghiệp và môi trường", "bđbp": "bộ đội biên phòng",
}  # fmt: skip
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5"}


def loose_key(key: str) -> str:
    """A folded name without what letterheads and registers differ in: abbreviations written out, the province left out where
    the place or the house tells enough, numbers in one form."""
    for short, long in _ABBREVIATED.items():
        key = re.sub(rf"(?<!\S){re.escape(short)}(?!\S)", long, key)
    key = re.sub(r"^(?:ban chấp hành )?đảng bộ (?=xã |phường |tỉnh )", "đảng ủy ", key)
    key = re.sub(r"^ban (?:chấp hành|thường vụ) (?=hội |đoàn |tỉnh đoàn|thành đoàn)|^chủ tịch (?=ủy ban)", "", key)
    key = re.sub(
        r"^hội đồng nhân dân(?: và |[ -])(?=ủy ban nhân dân )", "", key
    )  # what both sign is the committee's too
    key = re.sub(
        r"^(?:bộ|ban) (?:chỉ huy|chấp hành) (?=quân sự|bộ đội)", "chỉ huy ", key
    )  # "BCH", which mostly is "ban chấp hành"
    key = re.sub(r"^(hội .+?) việt nam(?=$| )", r"\1", key)
    key = re.sub(r"((?:xã|phường|đặc khu) .+?)[ -]+tỉnh .*$", r"\1", key)
    key = re.sub(r"(?<= )(tỉnh|thành phố) \S.*$", r"\1", key) if not key.startswith("trường") else key
    key = re.sub(r"^(sở .*) (?:tỉnh|thành phố)$", r"\1", key)
    words = [_ROMAN.get(w, w.lstrip("0") or "0") if n else w for n, w in enumerate(re.split(r"[\s-]+", key))]
    return " ".join(words)


def _forms(key: str) -> tuple[str, ...]:
    """The forms of a folded name by which it is looked for, the nearest to what is written first: as it is, loosely, without marks, and
    as one word ("xã Krôngbúk")."""
    loose = loose_key(key)
    bare = unmarked(loose)
    return key, loose, bare, bare.replace(" ", "")


_PLACE = re.compile(r"(?:xã|phường|đặc khu|thị trấn|huyện|tỉnh|thành phố) \w.*$")
_COMMITTEE = re.compile(r"(?:tỉnh|thành|huyện) ủy")


def _submission(paper: Paper, by_key: Mapping[str, list[Unit]], units: Units) -> Submission | None:
    """The unit of a file by the names that its letterhead gives, or by its own; None if no unit of the register fits."""
    if paper.status == "failed":
        unit = _by_file(paper.doc_id, units)
        return Submission(paper.doc_id, "", unit.id, "file") if unit else None
    names = _keys(paper)
    for key in (form for forms in zip(*map(_forms, names), strict=True) for form in forms):
        named = [u for u in {u.id: u for u in by_key.get(key, [])}.values() if _may_be_of(paper, u, units)]
        fitting = [u for u in named if paper.issue_date is None or u.valid_on(paper.issue_date)] or named
        if len(fitting) == 1:  # a plan whose day was mistyped is still the one unit's of this name
            return Submission(paper.doc_id, paper.issuer or "", fitting[0].id, "name")
    unit = _by_file(paper.doc_id, units)
    if unit is not None and not _may_be_of(paper, unit, units):
        unit = None
    return Submission(paper.doc_id, paper.issuer or "", unit.id, "file") if unit else None


def _may_be_of(paper: Paper, unit: Unit, units: Units) -> bool:
    """The places of letterhead and unit are not two: "UBND thành phố" of Cần Thơ is not that of Hồ Chí Minh, nor is a house of Kiên
    Giang one of the province that it became part of."""
    return not apart(place_of(unit, units), place_of_paper(paper), unit.level or level_of(unit_key(unit.name)))


def _keys(paper: Paper) -> list[str]:
    """The names that the issuer may have in the register: as written, and completed by its place, the fullest first."""
    if not paper.issuer:
        return []
    full = unit_key(paper.issuer_id or "")
    own, above = unit_key(paper.issuer), unit_key(paper.parent_body)
    inside = [f"{own} {m[0]}" for m in (_PLACE.search(above), _COMMITTEE.match(above)) if m]
    inside += [f"{own} {name}" for name in places_in(above).values()]
    inside += [f"{own} {above}"] if above else []
    return list(dict.fromkeys((full, full.split(", ")[0], own, *inside)))


def _by_file(doc_id: str, units: Units) -> Unit | None:
    """The one unit whose id or name stands in the path of a file."""
    parts = {fold(p) for p in re.split(r"[/\\]", re.sub(r"\.\w{2,5}$", "", doc_id))}
    words = {w for p in parts for w in re.split(r"[\s_]+", p)} | parts
    fitting = [u for u in units if fold(u.id) in words or any(key in part for key in u.keys for part in parts)]
    return fitting[0] if len(fitting) == 1 else None


def by_unit(found: Sequence[Submission], papers: Mapping[str, Paper], failed: bool) -> dict[str, list[str]]:
    """The doc_ids of each unit's files, read ones or failed ones, by unit id; the newest plan last."""
    out: dict[str, list[str]] = {}
    for s in found:
        if s.unit_id and (papers[s.doc_id].status == "failed") is failed:
            out.setdefault(s.unit_id, []).append(s.doc_id)
    for doc_ids in out.values():
        doc_ids.sort(key=lambda d: (papers[d].issue_date or date.min, d))
    return out
