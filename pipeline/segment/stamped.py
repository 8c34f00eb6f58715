"""The day that the printed stamp of an electronic signature names (thời gian ký): it goes on with a plan that was copied or scanned,
where the signature itself is lost."""

from __future__ import annotations

import re
from datetime import date

_DAY = r"(?:(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>20\d\d)|(?P<y2>20\d\d)[./-](?P<m2>\d{1,2})[./-](?P<d2>\d{1,2}))(?!\d)"
_TIME = re.compile(
    r"(?P<sure>Thời gian ký|Ngày giờ ký|Signing time)|(?:Ngày ký(?: số)?|Date)(?=\s*[:|])", re.IGNORECASE
)
_AFTER = re.compile(rf"[\s:|]*{_DAY}")
_WHO = re.compile(r"Ký bởi|Người ký|Ký số bởi|Digitally signed|Signed by|\bCN=", re.IGNORECASE)
_AROUND = 300
"""Characters between who signed and when, in a stamp of a few lines."""


def stamped_at(text: str) -> date | None:
    """The last day that a stamp in a text names; None without one. "Ngày ký" alone is none: it stands beside who signed."""
    found: list[date] = []
    for m in _TIME.finditer(text):
        day = _AFTER.match(text, m.end())
        if day is None or not (m["sure"] or _WHO.search(text, max(m.start() - _AROUND, 0), day.end() + _AROUND)):
            continue
        try:
            found.append(date(*(int(day[name] or day[f"{name}2"]) for name in ("y", "m", "d"))))
        except ValueError:
            continue
    return max(found, default=None)
