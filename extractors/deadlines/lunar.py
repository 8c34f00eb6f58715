"""Days of the Vietnamese lunar calendar (âm lịch, reckoned at UTC+7) and the feasts that lie on them.

A year may be named by its stem and branch ("Bính Ngọ"): sixty years share no name, so the year nearest the plan's is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from extractors.dates import make_date

_STEM = r"(?:[Gg]iáp|[Ấấ]t|[Bb]ính|[Đđ]inh|[Mm]ậu|[Kk][ỷỉ]|[Cc]anh|[Tt]ân|[Nn]hâm|[Qq]u[ýí])"
_BRANCH = (
    r"(?:[Tt][ýí](?!\w)|[Ss]ửu|[Dd]ần|[Mm](?:ão|ẹo)|[Tt]hìn|[Tt][ỵị](?!\w)|[Nn]gọ|[Mm]ùi|[Tt]hân|[Dd]ậu|[Tt]uất|[Hh]ợi)"
)
CAN_CHI = rf"{_STEM}\s+{_BRANCH}"
_YEAR = rf"(?:\s+(?:năm\s+)?(?P<name>{CAN_CHI}))?(?:(?:\s+|\s*[-(]\s*)(?:năm\s+)?(?P<year>20\d{{2}})\)?)?"
OLD = r"\(?(?:[Ââ]m lịch|ÂL|AL)\)?"
_NAMED = {
    "giêng": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "chạp": 12,
}
_LUNAR_ONLY = r"(?:[Gg]iêng|[Cc]hạp)"
_ANY_MONTH = rf"(?:{_LUNAR_ONLY}|[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười|\d{{1,2}})"

DAY = (
    rf"(?:[Nn]gày\s+)?[Rr]ằm\s+tháng\s+{_ANY_MONTH}(?:\s+{OLD})?"
    rf"|(?:(?:[Nn]gày\s+)?(?:[Mm]ùng|[Mm]ồng)\s+|[Nn]gày\s+)?\d{{1,2}}\s+tháng\s+(?:{_LUNAR_ONLY}(?:\s+{OLD})?|{_ANY_MONTH}\s+{OLD})"
    rf"|(?:[Nn]gày\s+)?\d{{1,2}}\s?/\s?\d{{1,2}}\s+{OLD}"
    r"|(?:[Nn]gày\s+)?(?:[Mm]ùng|[Mm]ồng)\s+\d{1,2}\s+Tết"
)
MONTH = rf"[Tt]háng\s+(?:{_LUNAR_ONLY}(?!\w)(?:\s+{OLD})?|\d{{1,2}}\s+{OLD})"
POINT = rf"(?:(?:{DAY})(?:\s+năm\s+(?:{CAN_CHI}|20\d{{2}}))?|{MONTH}(?:\s+năm\s+(?:{CAN_CHI}|20\d{{2}}))?)"
"""A lunar day or month; without "âm lịch" only where no other calendar has its name (Giêng, Chạp, rằm)."""

FEASTS = {
    r"[Tt]ết [Nn]guyên [Đđ]án|[Tt]ết [Cc]ổ truyền|[Tt]ết [Ââ]m lịch": (1, 1),
    r"[Tt]ết [Nn]guyên [Tt]iêu": (15, 1),
    r"(?:[Nn]gày )?[Gg]iỗ [Tt]ổ(?: [Hh]ùng [Vv]ương)?": (10, 3),
    r"(?:[Ll]ễ |[Đđ]ại lễ )?[Pp]hật [Đđ]ản": (15, 4),
    r"[Tt]ết [Đđ]oan [Nn]gọ": (5, 5),
    r"(?:[Ll]ễ |[Đđ]ại lễ )?[Vv]u [Ll]an": (15, 7),
    r"(?:[Tt]ết )?[Tt]rung [Tt]hu": (15, 8),
    r"[Tt]ết [Ôô]ng [Cc]ông,? [Ôô]ng [Tt]áo|[Tt]ết [Ôô]ng [Tt]áo": (23, 12),
}
"""Feasts by the lunar day and month they lie on."""

NEW_YEAR = r"[Tt]ết [Dd]ương lịch"
"""The first of January, which is no lunar feast but is written like one."""

FEAST = (
    rf"(?P<feast>(?:{NEW_YEAR}|{'|'.join(FEASTS)}|[Tt]ết(?=\s+(?:năm\s+)?{CAN_CHI}|(?!\s+[A-ZĐÂÊÔƠƯÁÀ])))" + _YEAR + ")"
)
"""A feast with its year; Tết alone is the lunar new year, unless another name follows."""
_TET = (1, 1)


@dataclass(frozen=True, slots=True)
class LunarSpan:
    """A lunar day or month in the calendar of every day; `inferred`: its year was not written."""

    first: date
    last: date
    inferred: bool


def solar(day: int, month: int, year: int) -> date | None:
    """The day on which a lunar day of a year falls (of the month proper, not its leap month); None if there is none."""
    from lunar_vn import SUPPORTED_YEAR_RANGE, LunarDate, lunar_to_solar, solar_to_lunar

    if not (1 <= day <= 30 and 1 <= month <= 12 and SUPPORTED_YEAR_RANGE[0] <= year < SUPPORTED_YEAR_RANGE[1]):
        return None
    wanted = LunarDate(day, month, year)
    found = lunar_to_solar(wanted)
    return found if solar_to_lunar(found) == wanted else None  # the 30th of a month of 29 days


def year_of(can_chi: str, near: int) -> int | None:
    """The year of that name nearest to another."""
    from lunar_vn.can_chi import get_year_can_chi

    wanted = _spelled(can_chi)
    return next((y for d in range(31) for y in (near - d, near + d) if _spelled(get_year_can_chi(y)) == wanted), None)


def _spelled(can_chi: str) -> str:
    """One spelling of a year's name: Kỉ Tị is Kỷ Tỵ, Quí Mẹo is Quý Mão."""
    name = " ".join(can_chi.lower().split()).replace("mẹo", "mão").replace("kỉ ", "kỷ ").replace("quí ", "quý ")
    return re.sub(r"tị$", "tỵ", re.sub(r"tí$", "tý", name))


def read(written: str, since: date | None) -> LunarSpan | None:
    """The lunar day or month that is written (POINT). Without a year it is the first one on or after `since`."""
    low = written.lower()
    month = re.search(r"tháng\s+([^\W\d]+|\d{1,2})", low)
    numbers = [int(n) for n in re.findall(r"\d+", re.sub(r"năm\s+20\d{2}", "", low))]
    if month:
        number = int(month[1]) if month[1].isdigit() else _NAMED.get(month[1], 0)
        day = 15 if "rằm" in low else None if low.startswith("tháng") else numbers[0]
    else:
        day, number = numbers[0], numbers[1] if len(numbers) > 1 else 1  # "mùng 6 Tết"
    own = re.search(r"năm\s+(20\d{2})", low)
    name = re.search(CAN_CHI, written)
    return _placed(day, number, int(own[1]) if own else None, name[0] if name else None, since)


def feast(m: re.Match[str], since: date | None) -> LunarSpan | None:
    """The day of a feast (FEAST); None where its two years disagree or none can be known."""
    written = m["feast"]
    own = int(m["year"]) if m["year"] else None
    if re.match(NEW_YEAR, written):
        year = own or (since.year + (since > date(since.year, 1, 1)) if since else None)
        first = make_date(year, 1, 1) if year else None
        return LunarSpan(first, first, own is None) if first else None
    day, month = next((at for names, at in FEASTS.items() if re.match(names, written)), _TET)
    return _placed(day, month, own, m["name"], since)


def _placed(day: int | None, month: int, year: int | None, name: str | None, since: date | None) -> LunarSpan | None:
    near = year or (since.year if since else None)
    if near is None:
        return None
    if name:
        named = year_of(name, near)
        if named is None or year and named != year:
            return None
        year = named
    if year:
        span = _span(day, month, year, inferred=False)
        return (
            span if span and (name or span.last.year == year) else None
        )  # "tháng Chạp năm 2031" may be of either year
    for k in (-1, 0, 1):
        span = _span(day, month, near + k, inferred=True)
        edge = span or _span(None, month, near + k, inferred=True)  # the 30th, where the month has 29 days
        if edge and since and edge.last >= since:
            return span
    return None


def _span(day: int | None, month: int, year: int, *, inferred: bool) -> LunarSpan | None:
    first = solar(day or 1, month, year)
    if first is None:
        return None
    if day:
        return LunarSpan(first, first, inferred)
    last = solar(30, month, year) or first + timedelta(28)
    return LunarSpan(first, last, inferred)
