"""Hyphens inside names: a line that begins with one goes on with the line before, and is no bullet."""

from __future__ import annotations

import re
from functools import cache

from extractors.lexicon import rows

_HYPHENED = re.compile(r"[-–]\s+([^\W\d_]+)")

_RANGE = re.compile(r"[-–]\s*(?:19|20)\d\d(?!\d)")


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    """The syllables around each hyphen in names of bodies and their fields: ("động", "thương"), ("tế", "xã")."""
    names = [*(row["name"] for row in rows("issuers")), *FIELDS]
    return frozenset((m[1], m[2]) for name in names for m in re.finditer(r"(\w+) [-–] (\w+)", name.lower()))


FIELDS = (
    "lao động - thương binh", "kinh tế - xã hội", "chính trị - xã hội", "văn hóa - xã hội", "xã hội - nghề nghiệp",
    "kinh tế - kỹ thuật", "tài chính - kế hoạch", "kế hoạch - tài chính", "tổ chức - hành chính", "khoa học - kỹ thuật",
    "hành chính - tổng hợp", "giáo dục - đào tạo", "y tế - dân số", "phát thanh - truyền hình", "tư pháp - hộ tịch", "địa chính - xây dựng",
    "công nghiệp - thương mại", "quốc phòng - an ninh", "nông - lâm", "dân số - kế hoạch", "thể dục - thể thao", "văn phòng - thống kê",
    "văn hóa - thông tin", "kinh tế - ngân sách",
)  # fmt: skip


def is_hyphened(before: str, after: str) -> bool:
    """ "Sở Lao động / - Thương binh và Xã hội": a line that begins with the hyphen of a name, or of a range of years."""
    if before[-1:].isdigit() and _RANGE.match(after):
        return True
    m = _HYPHENED.match(after)
    return m is not None and bool(before) and (before.rsplit(maxsplit=1)[-1].lower(), m[1].lower()) in _pairs()
