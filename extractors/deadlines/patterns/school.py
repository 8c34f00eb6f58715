"""Times of a school's calendar."""

from __future__ import annotations

import re

SCHOOL_TIME = re.compile(
    r"(?P<word>(?:[Tt]rong|[Ss]uốt|[Hh]ết|[Đđ]ến hết)\s+)?(?:(?:[Hh]ọc k[ỳì]|HK)\s*(?P<term>II|I|2|1)\s*,?\s*)?[Nn]ăm học\s+(?P<a>20\d{2})\s*-\s*(?P<b>20\d{2})"
)
ENDS_OF_TERM = re.compile(r"(?<!\w)(?:[Kk]ết thúc|[Tt]rước|[Ss]au|[Kk]hi|[Đđ]ầu|[Cc]uối)\s+$")
"""Before a term of school whose days are not meant, but what comes before or after: "trước khi kết thúc học kỳ I …"."""
_TERM = r"(?:[Hh]ọc k[ỳì]|HK)\s*"
SCHOOL_POINT = re.compile(
    r"(?P<word>(?:(?:[Tt]rong|[Vv]ào)\s+)?(?:[Tt]uần (?:lễ )?)?(?:[Đđ]ầu(?: tiên)?|[Cc]uối(?: cùng)?)(?:\s+của)?"
    rf"|[Tt]rước(?: thềm| khi bước vào)?|[Hh]ết|[Kk]ết thúc|[Bb]ắt đầu|[Ss]au|(?:[Tt]rong|[Vv]ào)(?=\s+{_TERM}))\s+"
    rf"(?:{_TERM}(?P<term>II|I|2|1)(?!\w)\s*(?:,|của)?\s*)?(?P<event>năm học(?:\s+mới)?(?:\s+20\d{{2}}\s*-\s*20\d{{2}})?)?(?!\w)"
)
"""The beginning or end of a school year or term, or a term, whose days the school sets: "đầu năm học mới", "trong học kỳ I"."""
EXAM = re.compile(r"(?:[Kk]iểm tra|(?<!\w)[Tt]hi|[Kk]hảo sát|[Đđ]ề cương|[Đđ]ề|[Ôô]n tập|[Bb]ài)(?:\s+ôn tập)?\s*$")
"""Before the end of a term that tells which examination is meant: "Kiểm tra cuối học kỳ I"."""
HOLIDAY = re.compile(
    r"(?:[Tt]rong\s+|[Vv]ào\s+|[Nn]hân\s+)?(?P<event>[Dd]ịp\s+(?:nghỉ\s+)?hè|[Kk]ỳ nghỉ hè|[Dd]ịp\s+(?:tổng kết|sơ kết|khai giảng|bế giảng|tựu trường)(?:\s+năm học(?:\s+mới)?|\s+năm(?!\s+\d))?)(?:,?\s+năm(?: học)?\s+20\d{2}(?:\s*-\s*20\d{2})?)?(?!\w)"
)
_WEEK = r"tuần\s+(?:thứ\s+)?\d{1,2}(?![\d/]|\s+(?:của\s+)?tháng)"
WEEKS = re.compile(
    rf"[Tt]ừ\s+{_WEEK}\s*(?:đến|tới|-)\s*(?:hết\s+)?(?:{_WEEK}|\d{{1,2}}(?![\d/]))|(?P<limit>[Đđ]ến\s+hết|[Hh]ết|[Tt]rước)\s+{_WEEK}|(?:[Tt]rong|[Vv]ào)\s+{_WEEK}(?=\s*(?:[.,;)|\n]|$))"
)
"""Weeks by their number in a school's calendar, whose days it does not say: "từ tuần 9 đến tuần 16", "hết tuần 12"."""
WEEK_ALONE = re.compile(rf"(?i:{_WEEK}(?:\s*-\s*(?:{_WEEK}|\d{{1,2}}(?![\d/])))?)")
"""The same in a column of times."""
