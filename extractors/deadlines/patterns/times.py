"""What points of time are written with, as parts of the other expressions: days, months, quarters, hours, weekdays."""

from __future__ import annotations

from extractors.dates import MONTH_NAME
from extractors.deadlines import lunar

_NAMED = r"(?:Một|Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười(?:\s+(?:[Mm]ột|[Hh]ai))?)"
"""A month in words that no year need follow: with its capital."""
DAY = (
    r"(?:(?:[Nn]gày|NGÀY)\s+)?\d{1,2}/\d{1,2}/[2-5]\d(?!\d|/|\s?%)|(?:(?:[Nn]gày|NGÀY)\s+)?\d{1,2}(?:\s?/\s?\d{1,2}\s?/|\s?\.\s?\d{1,2}\s?\.|\s?-\s?\d{1,2}\s?-)\s?\d{4}|[Nn]gày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4}|\s?/\s?\d{4})?|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
    rf"|(?:[Nn]gày\s+)?\d{{1,2}}\s+tháng\s+{MONTH_NAME}(?:\s+năm\s+\d{{4}}|\s?/\s?\d{{4}})"
    rf"|[Nn]gày\s+\d{{1,2}}\s+tháng\s+{_NAMED}(?!\w|\s+(?:năm|{lunar.OLD})(?!\w))"
)
DAY_SHORT = r"(?:[Nn]gày\s+)?\d{1,2}\s?/\s?\d{1,2}(?!\s?[/\d])|(?<![Đđ]ợt )(?<![Ll]ần )(?<![Kk]ỳ )\d{1,2}\s+tháng\s+\d{1,2}(?!\d|\s*năm|/)"
YEAR_PART = r"(?:[Đđ]ầu|[Gg]iữa|[Cc]uối)\s+năm(?:\s+\d{4})?"
MONTH = rf"(?:(?:[Tt]hượng|[Tt]rung|[Hh]ạ) tuần\s+)?[Tt]háng\s+(?:\d{{1,2}}|{_NAMED})(?:\s?[/-]\s?\d{{4}}|\s+năm\s+\d{{4}})?(?![\w]|\s?[/-]\s?\d{{4}}|\s+(?:đầu|cuối) năm)"
QUARTER = r"[Qq]u[ýíyi]\s*(?:IV|I{1,3}|[1-4])(?!\w)(?:\s?[/-]\s?\d{4}|\s+năm\s+\d{4})?"
YEAR = r"[Nn]ăm\s+\d{4}"
HALF = r"(?:0?6|[Ss]áu) tháng (?:đầu|cuối) năm(?:\s+\d{4})?"
POINT = rf"(?:{lunar.POINT}|{DAY}|{DAY_SHORT}|{MONTH}|{QUARTER}|{YEAR_PART}|{YEAR}|{HALF})"
WEEKDAY = r"(?:[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ\s?[Nn]hật|THỨ\s+(?:HAI|BA|TƯ|NĂM|SÁU|BẢY|[2-7])|CHỦ\s?NHẬT)(?!\w)"
HOUR = r"\d{1,2}\s?(?:giờ|h|g|:)\s?(?:\d{2}\s?(?:phút|p|’|')?)?"
CLOCK = rf"(?:(?:\d{{1,2}}\s?(?:giờ|h|g|:(?=\s?\d{{2}}(?!\s?[/\d])))\s?(?:\d{{2}}\s?(?:phút|p|’|')?|00)?[’']?(?:\s?-\s?\d{{1,2}}\s?(?:giờ|h|:)\s?\d{{0,2}}[’']?)?\s*,?\s*(?:{WEEKDAY}\s*,?\s*\(?)?|{WEEKDAY}\s*,?\s*\(?)(?:[Nn]gày\s+)?)"
EACH = r"(?:h[àằ]ng|mỗi|từng)"
EACH_ANY = r"(?:[Hh][àằ]ng|[Mm]ỗi)"
MONTH_PART = (
    r"(?:(?:[Tt]uần\s+(?:đầu(?: tiên)?|cuối(?: cùng)?|thứ\s+\w+|\d)|[Đđ]ầu|[Gg]iữa|[Cc]uối)\s+(?:của\s+)?(?=[Tt]háng))?"
)
"""Before the months of a span: "từ đầu tháng 3 đến giữa tháng 5"."""
PERIOD = {
    "ngày": "daily",
    "tuần": "weekly",
    "tháng": "monthly",
    "quý": "quarterly",
    "quí": "quarterly",
    "năm": "annual",
    "học kỳ": "semiannual",
}
