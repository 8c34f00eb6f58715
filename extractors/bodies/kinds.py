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
    (
        "central",
        (
            r"^(?:ban chỉ đạo (?:quốc gia|trung ương)|ủy ban (?:thường vụ quốc hội|quốc gia|dân tộc$)|đảng đoàn quốc hội"
            r"|bảo hiểm xã hội việt nam|tổng liên đoàn lao động|kiểm toán nhà nước$|thanh tra chính phủ"
            r"|(?:văn phòng|ban (?:tôn giáo|cơ yếu)) (?:chính phủ|quốc hội|chủ tịch nước)(?!\w))"
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
_UNION = r"^(?:(?:bch|btv|ban chấp hành|ban thường vụ|thường trực|bí thư|phó bí thư) )?"
_FRONT = re.compile(
    r"mặt trận|công đoàn|liên đoàn lao động|đoàn (?:tncs|thanh niên|trường)"
    r"|(?:tỉnh|thành) đoàn(?! (?:đại biểu|đbqh|kiểm tra|công tác|giám sát))|chi đoàn|liên đội|đội (?:tntp|thiếu niên)"
    r"|hội (?:liên hiệp|nông dân|cựu|phụ nữ|chữ thập|khuyến|sinh viên|người cao tuổi|luật gia|nhà báo)"
    r"|^(?:bch|btv|ban chấp hành|ban thường vụ) đoàn(?!\w)|^hội (?!đồng|nghị|thi(?!\w)|thảo|trường|trại|diễn|chợ)"
    rf"|{_UNION}(?:(?:huyện|quận|thị) đoàn|đoàn (?:xã|phường|thị trấn|cơ sở))(?!\w)"
    r"|^cđcs(?!\w)|^(?:bch |ban chấp hành )?cđ trường (?:mầm non|mn|tiểu học|th|thcs|thpt)(?!\w)"
)
_PARTY = re.compile(
    r"đảng ủy|đảng bộ|chi bộ|thành ủy|tỉnh ủy|huyện ủy|quận ủy|thị ủy|chi ủy|cấp ủy|ban (?:dân vận|tuyên giáo|nội chính)"
    r"|ban tổ chức (?:(?:tỉnh|thành|huyện|quận|thị|đảng) ủy|trung ương)|(?<!ủy )ban thường vụ|bộ chính trị|ban bí thư|trung ương đảng"
    r"|(?:ban chấp hành|văn phòng|ủy ban kiểm tra) trung ương|ban cán sự đảng|đảng đoàn|ủy ban kiểm tra|quân ủy"
)
_SECOND = re.compile(r"(?<=\w{2})\s?[-–]\s?(?:công đoàn|liên đoàn lao động|đoàn thanh niên|đảng ủy|chi bộ)(?!\w)")
"""Where the second of two bodies in one letterhead begins: what is known is known of the first."""
_NO_PARTY = re.compile(
    r"^(?:trường|khoa|trung tâm|bệnh viện|công ty|phòng|sở|ủy ban nhân dân|hội đồng nhân dân)(?!\w)"
    r"|^ban tổ chức (?:cuộc|hội|kỳ|chương trình|lễ|giải)(?!\w)"
)
"""Bodies that are none of the Party's, however their papers are numbered."""


@lru_cache(maxsize=4096)
def level_of(name: str) -> str | None:
    """The level that a folded name tells: central, province, district, commune or unit."""
    return next((level for level, words in _LEVELS if re.search(words, name)), None)


def system_of(name: str) -> str | None:
    """ "front" (the Front and mass organisations) or "party" where a folded name tells; None may be the State."""
    name = _SECOND.split(name, maxsplit=1)[0]
    return "front" if _FRONT.search(name) else "party" if _PARTY.search(name) else None


def may_be_party(name: str) -> bool:
    """Whether a body of a folded name that does not tell its system may be the Party's where its papers are numbered as
    those are ("01-KH/BCĐ")."""
    return not _NO_PARTY.search(name)
