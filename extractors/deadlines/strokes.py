"""Days written with a full stop or a dash for their stroke, as newspapers and notices write them, read with a stroke: "ngày 3.2" as
"ngày 3/2". The text keeps its length, so that places found in it hold for what was written."""

from __future__ import annotations

import re

_UNITS = "nghìn|ngàn|triệu|tỷ|tấn|tạ|kg|lít|km|m[23]?|ha|giờ|đồng|lần|người"
_DAY_OF = (
    r"(?:0?[1-9]|[12]\d|3[01])(?:\.(?:0?[1-9]|1[0-2])(?:\.20\d\d)?)?"
    rf"(?!\d|\.\d|\s?%|\s(?:{_UNITS})(?!\w))"
)
_DOTTED = re.compile(rf"gày {_DAY_OF}(?:\s*(?:-|–|,|và|đến(?: hết)?)\s*(?:ngày )?{_DAY_OF})*")
"""Days with a full stop: "ngày 3.2", "từ ngày 3 - 17.2", "ngày 28.2 đến 3.3.2031"; no share, no amount."""
_STOP_WITHIN = re.compile(r"(?<=\d)\.(?=\d)")
_D_M = r"(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])"
_TO = r"đến (?:hết )?(?:ngày )?"
_DASHED = re.compile(
    rf"gày (?P<a>{_D_M})(?:\s+{_TO}(?P<b>{_D_M}))?(?![-/\d]|\.\d|\s*(?:tháng|,\s*\d))"
    rf"|gày \d{{1,2}} {_TO}(?P<c>{_D_M})(?![-/\d]|\.\d|\s*tháng)"
)
"""Days with a dash: "ngày 27-1", "từ ngày 3-4 đến ngày 15-4"; "ngày 5-6" may be two days, and stays."""


def stroked(text: str) -> str:
    """The text with a stroke in each day that has a full stop or a dash for it."""
    text = _DOTTED.sub(lambda m: _STOP_WITHIN.sub("/", m[0]), text)
    return _DASHED.sub(lambda m: m[0].replace("-", "/") if _is_day_and_month(m) else m[0], text)


def _is_day_and_month(m: re.Match[str]) -> bool:
    """Whether two numbers with a dash between them are a day and a month: another such follows, or the first one is the larger."""
    if m["b"] or m["c"]:
        return True
    first, _, second = m["a"].partition("-")
    return int(first) > int(second)
