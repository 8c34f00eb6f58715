"""What points of time are written with, as parts of the other expressions: days, months, quarters, hours, weekdays."""

from __future__ import annotations

from extractors.dates import MONTH_NAME, QUARTER_NAME
from extractors.deadlines import lunar

_NAMED = r"(?:Một|Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười(?:\s+(?:[Mm]ột|[Hh]ai))?)"
"""A month in words that no year need follow: with its capital."""
NEXT_YEAR = r"(?:sau|tiếp theo|kế tiếp|liền kề|liền sau|tới)"
SIDE_YEAR = rf"(?:\s+(?:của\s+)?năm\s+(?:{NEXT_YEAR}|trước|nay|này)(?!\w))"
"""A year told by the one that is spoken of: "tháng 4 năm sau"."""
_SHORT_YEAR = (
    r"(?:(?:[Nn]gày|NGÀY)\s+)?(?:\d{1,2}/\d{1,2}/|(?<![\d.-])\d{1,2}-(?:0?[1-9]|1[0-2])-)[2-5]\d(?!\d|[/-]|\s?%)"
    r"|(?:[Nn]gày|NGÀY)\s+\d{1,2}\.(?:0?[1-9]|1[0-2])\.[2-5]\d(?!\d|[./-]\d)"
)
_IN_NUMBERS = r"(?:(?:[Nn]gày|NGÀY)\s+)?\d{1,2}(?:\s?/\s?\d{1,2}\s?/|\s?\.\s?\d{1,2}\s?\.|\s?-\s?\d{1,2}\s?-)\s?\d{4}"
_WITH_WORDS = (
    rf"[Nn]gày\s+(?:m[ùồ]ng\s+)?\d{{1,2}}\s+[Tt]háng\s+\d{{1,2}}(?:,?\s+[Nn]ăm\s+\d{{4}}|\s?/\s?\d{{4}}|{SIDE_YEAR})?"
    r"|\d{1,2}\s+[Tt]háng\s+\d{1,2}\s+[Nn]ăm\s+\d{4}"
)
_MONTH_IN_WORDS = (
    rf"(?:[Nn]gày\s+)?\d{{1,2}}\s+[Tt]háng\s+{MONTH_NAME}(?:\s+[Nn]ăm\s+\d{{4}}|\s?/\s?\d{{4}})"
    rf"|[Nn]gày\s+\d{{1,2}}\s+[Tt]háng\s+{_NAMED}(?:{SIDE_YEAR}|(?!\w|\s+(?:năm|{lunar.OLD})(?!\w)))"
)
DAY = rf"{_SHORT_YEAR}|{_IN_NUMBERS}|{_WITH_WORDS}|{_MONTH_IN_WORDS}"
"""A day with its year, or a day and a month said in words."""
DAY_SHORT = rf"(?:[Nn]gày\s+)?\d{{1,2}}\s?/\s?\d{{1,2}}(?!\s?[/\d]){SIDE_YEAR}?|(?<![Đđ]ợt )(?<![Ll]ần )(?<![Kk]ỳ )\d{{1,2}}\s+[Tt]háng\s+\d{{1,2}}(?:{SIDE_YEAR}|(?!\d|\s*năm|/))"
YEAR_PART = r"(?:[Đđ]ầu|[Gg]iữa|[Cc]uối)\s+năm(?!\s+học(?!\w))(?:\s+\d{4})?"
MONTH = rf"(?:(?:[Tt]hượng|[Tt]rung|[Hh]ạ) tuần\s+)?[Tt]háng\s+(?:\d{{1,2}}|{_NAMED})(?:\s?[/-]\s?\d{{4}}|,?\s+[Nn]ăm\s+\d{{4}}|{SIDE_YEAR})?(?![\w]|\s?[/-]\s?\d{{4}}|\s+(?:đầu|cuối) năm)"
MONTH_IN_NUMBERS = r"(?<![\d/])(?:0?[1-9]|1[0-2])\s?/\s?20\d{2}(?!\d|\s?[/-])"
"""A month without its word, where another word makes it a time: "từ 03/2031"."""
QUARTER_WORD = r"(?:[Qq]u[ýíyi]\s*|(?<!\w)Q(?:\.\s?(?=IV|I{1,3}(?!\w))|\.?\s?(?=[IV1-4]{1,3}(?:\s*(?:-|,|và|đến)\s*(?:Q\.?\s?)?[IV1-4]{1,3})*(?:\s?[/-]\s?|\s+năm\s+)\d{4})))"
"""The word before a quarter's number; "Q" alone is a quarter where a year follows, or a Roman number ("Q.1" is a district)."""
_NAMED_QUARTER = rf"(?<![Mm]ỗi )(?<![HhTt][àằừ]ng )(?<![Mm]ột )[Qq]u[ýí] {QUARTER_NAME}(?!\s+(?!năm(?!\w)|và(?!\w)|đến(?!\w)|tới(?!\w))[^\W\d])"
"""A quarter in words; before a noun they count it ("mỗi quý hai buổi", "quý một lần")."""
QUARTER = rf"(?:{QUARTER_WORD}(?:IV|I{{1,3}}|[1-4])(?!\w)|{_NAMED_QUARTER})(?:\s?[/-]\s?\d{{4}}|,?\s+[Nn]ăm\s+\d{{4}}|{SIDE_YEAR})?"
YEAR = r"[Nn]ăm\s+\d{4}"
HALF = rf"(?:(?:0?[1-9]|1[01]|[Mm]ột|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười)\s+tháng|(?:(?:0?[1-3]|[Hh]ai|[Bb]a)\s+)?quý)\s+(?:đầu|cuối)\s+(?:của\s+)?năm(?!\s+học)(?:\s+\d{{4}}|\s+(?:{NEXT_YEAR}|nay|này)(?!\w))?"
"""So many months or quarters from the beginning of a year, or to its end."""
POINT = rf"(?:{lunar.POINT}|{DAY}|{DAY_SHORT}|{MONTH}|{QUARTER}|{YEAR_PART}|{YEAR}|{HALF})"
WEEKDAY = r"(?:[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ\s?[Nn]hật|THỨ\s+(?:HAI|BA|TƯ|NĂM|SÁU|BẢY|[2-7])|CHỦ\s?NHẬT)(?!\w)"
_STOPPED = r"(?:[01]?\d|2[0-3])\.[0-5]\d(?![\d./])"
"""A clock with a full stop: "16.30"."""
HOUR = rf"(?:\d{{1,2}}\s?(?:giờ|h|g|:)\s?(?:\d{{2}}\s?(?:phút|p|’|')?)?|(?<![\d.,]){_STOPPED})"
CLOCK = rf"(?:(?:\d{{1,2}}\s?(?:giờ|h|g|:(?=\s?\d{{2}}(?!\s?[/\d])))\s?(?:\d{{2}}\s?(?:phút|p|’|')?|00)?[’']?(?:\s?-\s?\d{{1,2}}\s?(?:giờ|h|:)\s?\d{{0,2}}[’']?)?\s*,?\s*(?:{WEEKDAY}\s*,?\s*\(?)?|(?<![\d.,]){_STOPPED}\s*,?\s*(?:{WEEKDAY}\s*,?\s*\(?)?(?=[Nn]gày\s+\d)|{WEEKDAY}\s*,?\s*\(?)(?:[Nn]gày\s+)?)"
DAY_PART = r"(?:(?:buổi\s+)?(?:sáng|trưa|chiều|tối)\s+)?"
EACH = r"(?:h[àằ]ng|mỗi|từng)"
EACH_ANY = r"(?:[Hh][àằ]ng|[Mm]ỗi)"
WHICH_MONTH = r"(?:đầu(?:\s+tiên)?|cuối(?:\s+cùng)?|giữa|thứ\s+(?:nhất|hai|ba))"
MONTH_OF_QUARTER = (
    r"(?:(?:của\s+)?(?:(?:tháng\s+)?(?:đầu(?:\s+tiên)?|cuối(?:\s+cùng)?)|tháng\s+(?:giữa|thứ\s+(?:nhất|hai|ba)))"
    rf"\s+(?:của\s+)?(?:{EACH_ANY}\s+)?quý(?:\s+{NEXT_YEAR})?(?!\w|\s+(?:IV|I{{1,3}}|[1-4]|này|trước)(?!\w)))"
)
"""A month of every quarter: "tháng đầu tiên của quý"; "cuối quý" is the last one."""
MONTH_PART = (
    r"(?:(?:[Tt]uần\s+(?:đầu(?: tiên)?|cuối(?: cùng)?|thứ\s+\w+|\d)|[Đđ]ầu|[Gg]iữa|[Cc]uối)\s+(?:của\s+)?(?=[Tt]háng))?"
)
"""Before the months of a span: "từ đầu tháng 3 đến giữa tháng 5"."""
PERIOD = {
    "ngày": "daily",
    "đêm": "daily",
    "sáng": "daily",
    "chiều": "daily",
    "tối": "daily",
    "tuần": "weekly",
    "tháng": "monthly",
    "quý": "quarterly",
    "quí": "quarterly",
    "năm": "annual",
    "học kỳ": "semiannual",
    "học kì": "semiannual",
}
