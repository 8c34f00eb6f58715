"""What a body's name says of it: the level it works at and the system it belongs to (State, Party, Front)."""

from __future__ import annotations

import re
from functools import lru_cache

_LEVELS = (
    (
        "unit",
        (
            r"^(?:trường|công ty|trung tâm|bệnh viện|chi bộ|viện|học viện|trạm)\b"
            r"|trường (?:mầm non|tiểu học|thcs|thpt|trung học)"
        ),
    ),
    ("commune", r"\b(?:xã|phường|thị trấn|đặc khu)\b(?! hội)"),
    ("district", r"\b(?:huyện|quận|thị xã|phòng giáo dục|huyện ủy|quận ủy|thị ủy)\b"),
    (
        "central",
        r"^(?:chính phủ|thủ tướng|quốc hội|bộ (?!chỉ huy|phận)|ban bí thư|bộ chính trị|tổng cục|trung ương)|trung ương|-bộ ",
    ),
    ("province", r"\b(?:tỉnh|thành phố|(?<!cơ )sở|thành ủy|tỉnh ủy|đảng ủy khối|liên đoàn lao động|ngành)\b"),
)
_FRONT = re.compile(
    r"mặt trận|công đoàn|liên đoàn lao động|đoàn (?:tncs|thanh niên)|tỉnh đoàn|thành đoàn"
    r"|hội (?:liên hiệp|nông dân|cựu|phụ nữ|chữ thập|khuyến)"
)
_PARTY = re.compile(
    r"đảng ủy|đảng bộ|chi bộ|thành ủy|tỉnh ủy|huyện ủy|quận ủy|ban (?:dân vận|tuyên giáo|nội chính)"
    r"|ban tổ chức (?:(?:tỉnh|thành|huyện|quận|thị|đảng) ủy|trung ương)|ban thường vụ|bộ chính trị|ban bí thư"
)


@lru_cache(maxsize=4096)
def level_of(name: str) -> str | None:
    """The level that a folded name tells: central, province, district, commune or unit."""
    return next((level for level, words in _LEVELS if re.search(words, name)), None)


def system_of(name: str) -> str | None:
    """ "front" (the Front and mass organisations) or "party" where a folded name tells; None may be the State."""
    return "front" if _FRONT.search(name) else "party" if _PARTY.search(name) else None
