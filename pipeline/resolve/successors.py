"""What took over from a body that was renamed, merged or ended: ministries and departments, provinces, communes.

The merger of ministries on 01/3/2025 (Nghị quyết 176/2025/QH15), of provinces and communes on 01/7/2025 (Nghị quyết
202/2025/QH15). Communes are told by `underthesea.convert_address`; where an old one was divided among several, nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from extractors.lexicon.register import symbols
from pipeline.resolve.names import body_key, fold
from pipeline.resolve.territory import COMMITTEES, provinces, split_place

TWO_LEVELS = date(2025, 7, 1)
"""Since when provinces and communes have nothing between them."""

_COMMUNE = re.compile(
    r"(?P<commune>(?:xã|phường|thị trấn) [^,]+), (?:huyện|quận|thị xã|thành phố) [^,]+, (?:tỉnh|thành phố) [^,]+$"
)


@cache
def _renamed() -> Mapping[str, tuple[date | None, str]]:
    """Folded names of bodies that were, their last day and what took over."""
    return {
        body_key(name): (symbol.valid_to, body_key(after))
        for symbol in symbols().values()
        for name, after in zip(symbol.names, symbol.successors, strict=False)
    }


def successor(body_id: str) -> tuple[date | None, str | None]:
    """The last day of a body and the id of what took over; (None, None) where nothing is known to have ended it."""
    ended: list[date] = []
    now = body_id
    if _JOINT.search(now):  # a letterhead of two bodies: either may have gone its own way
        return None, None
    for name, (last, after) in _renamed().items():
        if now == name or (now.startswith(f"{name} ") and not now.startswith(f"{name} và ")):
            if name.endswith("thành ủy") and now != name and now.removeprefix(f"{name} ") not in provinces():
                return None, None  # of a city within a province, which is not the register's
            now = after + now.removeprefix(name)
            ended += [last] if last else []
            break
    m = _COMMUNE.search(now)
    if m and (not now[: m.start()] or _OF_COMMUNE.match(now)):
        place = _commune_now(m[0])
        return (TWO_LEVELS - date.resolution, now[: m.start()] + place) if place else (None, None)
    for name, old in provinces().items():
        if old.valid_to and now.endswith(f" {name}"):
            stem = now.removesuffix(name).rstrip()
            kind = next((k for k in (*COMMITTEES, *COMMITTEES.values()) if stem.endswith(k)), "")
            if kind and _is_the_provinces(now, f"{kind} {name}"):
                now = stem.removesuffix(kind) + _in_new_place(kind, old.successor)
                ended.append(old.valid_to)
            break
    return (min(ended), now) if ended and now != body_id else (None, None)


def _is_the_provinces(body: str, place: str) -> bool:
    """Whether a body is a province's own, or an office of one, so that it went where the province went: companies, schools, groups,
    persons and the local offices of central agencies (thuế, kho bạc, bảo hiểm xã hội) did not."""
    *before, last = body.split(", ")
    if before and last == place:
        before, last = before[:-1], before[-1]
    return _OWN.match(last) is not None and all(_OFFICE.match(part) for part in before)


_JOINT = re.compile(
    r"\s?[-–]\s?(?:công đoàn|liên đoàn|đoàn thanh niên|hội|sở|ban|ủy ban|đảng ủy|phòng|trung tâm|công an|bộ chỉ huy)(?!\w)"
)
"""Where the second of two bodies begins: "sở y tế - công đoàn ngành y tế", not "bà rịa - vũng tàu"."""
_OWN = re.compile(
    r"(?:tỉnh(?: ủy| đoàn)?|thành (?:phố|ủy|đoàn)|ủy ban nhân dân|hội đồng nhân dân|đảng ủy|ban thường vụ|thường trực|sở|thanh tra"
    r"|công an|bộ chỉ huy quân sự|ban (?:tổ chức|tuyên giáo|dân vận|nội chính|chỉ đạo)|ủy ban (?:mặt trận|kiểm tra)"
    r"|văn phòng (?:ủy ban|hội đồng|đoàn|tỉnh ủy|thành ủy)|hội (?:nông dân|liên hiệp|cựu chiến binh|chữ thập đỏ)|liên đoàn lao động"
    r"|liên minh hợp tác xã|đoàn thanh niên)(?!\w)"
)
"""How the names of a province's own bodies begin."""
_OFFICE = re.compile(r"(?:văn )?phòng(?! khám)(?!\w)|thanh tra sở")
"""How those of the offices of a department begin."""
_OF_COMMUNE = re.compile(
    r"(?:ủy ban nhân dân|hội đồng nhân dân|đảng ủy|đảng bộ|ủy ban mặt trận|ban thường (?:vụ|trực)|thường trực|chủ tịch|công an"
    r"|ban chỉ huy quân sự|hội (?:nông dân|liên hiệp|cựu chiến binh|chữ thập đỏ)|đoàn thanh niên|văn phòng)(?!\w)"
)
"""How the names of a commune's own bodies begin: schools, health posts, villages and companies went on under their names."""


def _in_new_place(kind: str, place: str) -> str:
    new, name = split_place(place)
    return f"{COMMITTEES[new]} {name}" if kind in COMMITTEES.values() else place


@cache
def _commune_now(old: str) -> str | None:
    """The commune that an old one is part of since 01/7/2025, with its province; None where it was divided or is unknown."""
    from underthesea import convert_address  # slow to import, seldom needed

    found = convert_address(old)
    if found.status != "success" or found.mapping_type == "divided":
        return None
    return f"{fold(found.new.ward)}, {fold(found.new.province)}"
