"""Days that a page tells of itself: when it was published, and when what led to it was done. They are no deadlines."""

from __future__ import annotations

import re

from extractors.context import Unit
from extractors.deadlines.patterns.times import WEEKDAY

_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?"
_PUBLISHED = re.compile(
    rf"\W*(?:Đăng (?:lúc|ngày)|Cập nhật)?\W*(?:{_CLOCK}\W*)?(?:{WEEKDAY})?\W*(?:{_CLOCK}\W*)?(?:ngày\s+)?"
    rf"\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}(?:\W*{_CLOCK})?\s*(?:\(?GMT[+-]\d+\)?)?[^\w:]*"
)
"""A line of its own: "CHỦ NHẬT, 24/01/2031 20:00:49"; "Thứ Tư (07/10/2031):" heads what is done then."""
_WITH_CLOCK = re.compile(r"\d{1,2}:\d\d")
_LONGEST, _HEAD_OF_PAGE = 80, 250
"""Characters of such a line; of a page in which its headline and its day stand."""
_HAS_HAPPENED = re.compile(
    r"\s*,?\s*[^.;:,]{2,110}?\s(?:đã\s(?:ký|ban hành|tổ chức|có|triển khai|họp|làm việc|kiểm tra|chủ trì)(?!\w)"
    r"|(?:vừa |mới )?(?:có|ban hành) (?:Thông báo|Công văn|[Vv]ăn bản|Công điện|Chỉ thị|Kế hoạch|Quyết định)(?!\w))"
)


def is_published(text: str, unit: Unit) -> bool:
    """Whether a paragraph is the line of a page that says when it was published: to the minute, or below its headline."""
    said = _PUBLISHED.fullmatch(text, unit.start, unit.end) if unit.end - unit.start <= _LONGEST else None
    return said is not None and (unit.start < _HEAD_OF_PAGE or _WITH_CLOCK.search(said[0]) is not None)


def has_happened(text: str, at: int, end: int) -> bool:
    """Whether behind a day stands what somebody has done on it: "Ngày 19/01/2031, | Bộ Tư pháp đã ban hành …"."""
    return _HAS_HAPPENED.match(text, at, end) is not None
