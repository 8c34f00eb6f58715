"""Days, months, quarters and years as offices write them: "05/3/2020", "ngày 5 tháng 3 năm 2020", "tháng 4/2023", "Quý I"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

LAST_CENTURY = 70
ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
DAY_NUMERIC = (
    r"(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2}/\d{1,2}/\d{2}(?![\d/])"
    r"|\d{1,2}-(?:0?[1-9]|1[0-2])-\d{2}(?![\d/-])|\d{1,2}\.(?:0?[1-9]|1[0-2])\.\d{2}(?!\d|[./-]\d)"
    r"|\d{1,2}\s?[/.-]\s?(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})\s?[/.-]\s?\d{4})"
)
MONTH_NAMES = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
MONTH_NAME = (
    r"(?:[Mm]ười\s+(?:[Mm]ột|[Hh]ai)|[Mm](?:ười|ột)|[Hh]ai|[Bb](?:a|ảy)|[Tt](?:ư|ám)|[Nn]ăm|[Ss]áu|[Cc]hín)(?!\w)"
)
"""A month in words. Behind "tháng" a small "năm" is also the year's word: "tháng năm" is May only before "năm 2031"."""
QUARTER_NAMES = {"một": 1, "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}
QUARTER_NAME = r"(?:[Mm]ột|[Nn]hất|[Hh]ai|[Bb](?:a|ốn)|[Tt]ư)(?!\w)"
_YEAR = r"(?:\s*,?\s+[Nn][Ăă][Mm]\s+\d{4}|\s?/\s?\d{4})"
DAY_WORDS = (
    r"(?:(?:mùng|mồng|Mùng|Mồng)\s+)?\d{1,2}\s+[Tt][Hh][Áá][Nn][Gg]\s+"
    rf"(?:\d{{1,2}}(?:{_YEAR}|\s*,?\s+\d{{4}})|{MONTH_NAME}{_YEAR})"
)

_NUMBERS = re.compile(r"\d+")
_MONTH_NAME = re.compile(rf"(?<=[Tt]háng )\s*{MONTH_NAME}")
_QUARTER_NAME = re.compile(rf"(?<=[Qq]u[ýíyi] ){QUARTER_NAME}")
_ROMAN = re.compile(r"(?<=[/. -])(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?=[/. -])")


def in_digits(text: str) -> str:
    """A date with its month or quarter in digits: "05 tháng Hai năm 2031" as "05 tháng 2 năm 2031", "quý tư" as "quý 4"."""
    text = _QUARTER_NAME.sub(lambda m: str(QUARTER_NAMES[m[0].lower()]), text)
    return _MONTH_NAME.sub(lambda m: str(1 + MONTH_NAMES.index(" ".join(m[0].lower().split()))), text)


def make_date(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    if not (1900 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def full_year(year: int) -> int:
    """A year written with two digits is one of this century; from 70 on, of the last."""
    return year if year >= 100 else year + (1900 if year >= LAST_CENTURY else 2000)


def read_day(text: str) -> date | None:
    """The day in a full date, numeric or in words; None where a part is missing or impossible."""
    written = _ROMAN.sub(lambda m: str(1 + ROMAN_MONTHS.index(m[0])), in_digits(text))
    numbers = [int(n) for n in _NUMBERS.findall(written)]
    if len(numbers) != 3:
        return None
    return make_date(full_year(numbers[2]), numbers[1], numbers[0])


def month_span(year: int, month: int) -> tuple[date, date] | None:
    """First and last day of a month, None if there is no such month."""
    if not (1900 <= year <= 2200 and 1 <= month <= 12):
        return None
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def quarter_span(year: int, quarter: int) -> tuple[date, date] | None:
    """First and last day of a quarter."""
    if not (1900 <= year <= 2200 and 1 <= quarter <= 4):
        return None
    last = quarter * 3
    return date(year, last - 2, 1), date(year, last, monthrange(year, last)[1])


def year_span(year: int) -> tuple[date, date] | None:
    """First and last day of a year."""
    return (date(year, 1, 1), date(year, 12, 31)) if 1900 <= year <= 2200 else None
