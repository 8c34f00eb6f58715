"""Times that come again."""

from __future__ import annotations

import re

from extractors.deadlines.patterns.times import (
    DAY_PART,
    DAY_SHORT,
    EACH,
    EACH_ANY,
    HOUR,
    MONTH_OF_QUARTER,
    SIDE_YEAR,
    WEEKDAY,
)

MONTH_BEFORE = re.compile(r"(?:tháng\s+\d{1,2}|qu[ýíyi]\s*(?:IV|I{1,3}|[1-4]))\s*,?\s*(?:của\s+)?$", re.I)
OTHER_YEAR_BEFORE = re.compile(rf"{SIDE_YEAR},?\s*$")
YEARLY_DAYS = re.compile(
    rf"(?P<word>(?:[Đđ]ịnh k[ỳì]\s+)?(?:(?:[Tt]rước|[Vv]ào|(?:[Cc]hậm|[Mm]uộn) nhất(?: là| vào)?|[Đđ]ến|[Tt]ừ)\s+(?:[Nn]gày\s+)?|[Nn]gày\s+))(?P<first>\d{{1,2}}(?:\s?/\s?\d{{1,2}}|\s+tháng\s+\d{{1,2}}))(?P<more>(?:\s*(?:,|và|và trước|và ngày|, ngày)\s*(?:ngày\s+)?\d{{1,2}}(?:\s?/\s?\d{{1,2}}|\s+tháng\s+\d{{1,2}}))*)\s*(?P<each>(?:{EACH})\s+năm)"
)
SINCE_YEAR = re.compile(r"\s*,?\s*(?:bắt đầu\s+)?(?:kể\s+)?từ\s+năm\s+(?P<year>20\d{2})(?![\d/-]|\s+(?:đến|-))")
"""Behind a day of each year: the first year in which it comes."""
EACH_BEFORE = re.compile(
    rf"(?:{EACH_ANY}\s+(?:quý|tháng)(?:\s+(?:một|0?1)\s+lần)?|(?:một|0?1)\s+lần\s*/\s*(?:quý|tháng))\s*,?\s*(?P<bracket>\()?(?:vào\s+)?$"
)
"""Before a day of each month: the same frequency, said twice."""
_SAID = rf"\s*,?\s*(?P<bracket>\(\s*)?(?:(?:tổ chức|họp|định k[ỳì])\s+)?(?P<word>vào|trước|(?:chậm|muộn) nhất(?: là| vào)*|lúc)?\s*(?:{HOUR}\s*,?\s*)?"
WEEKDAYS_BESIDE = re.compile(
    rf"{_SAID}(?:(?:các|những)\s+)?{DAY_PART}(?:ngày\s+)?(?P<days>{WEEKDAY}(?:\s*(?:,|và)\s*{DAY_PART}(?:ngày\s+)?{WEEKDAY})*)"
    rf"(?:\s+(?:(?:trong\s+|của\s+)?tuần|{EACH}\s+tuần)(?!\w))?(?!\s*,?\s*(?:hoặc|[-(]?\s*(?:ngày\s+)?\d))(?(bracket)[^()\d]{{0,30}}\))"
)
"""Behind "mỗi tuần một lần": the days of the week."""
DAY_BESIDE = re.compile(
    rf"{_SAID}ngày\s+(?:mùng\s+|mồng\s+)?(?P<day>0?[1-9]|[12]\d|3[01])(?!\d|\s?[/.-]\s?\d|\s+(?:của\s+)?(?:tháng|tuần|đầu|cuối)\s|\s*(?:,|và|hoặc|đến)\s*(?:ngày\s+)?\d)"
    rf"(?:\s+(?:của\s+)?(?:{EACH}\s+)?tháng(?=\s*[.,;)]|$))?(?(bracket)[^()\d]{{0,30}}\))"
)
"""Behind "mỗi tháng một lần": the day of the month."""
_UP_TO_DAY = (
    rf"(?:[Tt]rước|[Cc]hậm nhất(?: là)?)\s+(?=\d{{1,2}}\s+(?:{EACH})\s)"
    rf"|(?:[Đđ]ịnh k[ỳì]\s+)?(?:(?:[Tt]rước|[Vv]ào|[Tt]ừ|(?:[Cc]hậm|[Mm]uộn) nhất(?: là| vào)*)(?:\s+{HOUR}\s*,?)?)?\s*"
    r"(?:[Nn]gày\s+(?:mùng\s+|mồng\s+)?)(?:\d{1,2}\s*(?:-|đến)\s*(?:hết\s+)?(?:ngày\s+)?)?"
)
_OF_EACH_MONTH = (
    rf"(?:của\s+)?(?:{EACH})\s+(?P<period>tháng|quý|năm)|(?P<quarter>{MONTH_OF_QUARTER})"
    r"|(?:của\s+)?(?P<next>tháng)\s+(?:sau|tiếp theo|kế tiếp|liền kề|liền sau)"
)
# "trước ngày 15 hằng tháng", "ngày 25 của tháng cuối quý", "ngày 05 tháng sau".
MONTHLY_DAY = re.compile(rf"(?P<word>{_UP_TO_DAY})(?P<day>\d{{1,2}})\s+(?:{_OF_EACH_MONTH})(?!\w)")
MONTHLY_DAYS = re.compile(
    rf"(?:[Tt]rước|[Vv]ào|[Cc]hậm nhất(?: là)?)?\s*(?:[Cc]ác\s+)?[Nn]gày\s+(?P<days>\d{{1,2}}(?:\s*(?:,|và|, ngày|và ngày)\s*\d{{1,2}})+)\s+(?:của\s+)?(?:{EACH})\s+tháng"
)
WEEKDAY_OF_MONTH = re.compile(
    rf"(?P<weekday>(?:[Nn]gày\s+)?{WEEKDAY}\s+(?:đầu tiên|cuối cùng|tuần đầu(?: tiên)?|tuần cuối(?: cùng)?|(?:tuần\s+)?thứ\s+(?:nhất|hai|ba|tư)|đầu|cuối))\s+(?:của\s+)?(?:{EACH}\s+)?(?P<period>tháng)(?!\s+\d|\w)"
)
MONTH_END = re.compile(
    rf"(?:[Đđ]ịnh k[ỳì]\s+)?(?:(?:[Tt]rước|[Vv]ào|[Cc]hậm nhất(?: là)?)\s+)?[Nn]gày\s+(?P<working>làm việc\s+)?cuối(?:\s+cùng)?\s+(?:(?:của\s+)?{EACH}\s+tháng|(?:của\s+)?tháng,?\s+{EACH}\s+tháng|(?<=cùng )của\s+tháng(?=\s*(?:[.,;)]|$))|tháng(?!\s+(?:\d|này|sau|trước|h[àằ]ng|mỗi)))"
)
QUARTER_END = re.compile(
    rf"(?:[Đđ]ịnh k[ỳì]\s+)?(?:(?:[Tt]rước|[Vv]ào|[Cc]hậm nhất(?: là)?)\s+)?[Nn]gày\s+(?P<working>làm việc\s+)?cuối(?:\s+cùng)?\s+(?:của\s+)?(?:tháng\s+cuối\s+)?(?:{EACH}\s+)?quý(?!\w|\s+(?:IV|I{{1,3}}|[1-4]|này|trước)(?!\w))"
)
IS_TIME = r"(?:ngày\s|tháng\s\d|thứ\s|[Cc]hủ nhật|\d\s?(?:h|giờ)|\d\s?/\s?\d)"
"""What a bracket after a frequency must hold to be part of it."""
EACH_WITH_DAY = re.compile(
    rf"(?<!\d )(?P<each>(?:{EACH_ANY})\s+(?P<period>ngày|tuần|tháng|quý|năm))\s*\((?P<in>(?=[^()]*{IS_TIME})[^()]{{4,70}})\)"
)
PERIODS_WITH_DAYS = re.compile(
    rf"(?:[Đđ]ịnh k[ỳì]\s+)?(?P<list>(?:{EACH_ANY}\s+)?(?:tháng|quý|(?:0?6|[Ss]áu|0?9)\s+tháng(?:\s+đầu năm)?)(?:\s*(?:,|và)\s*(?:{EACH}\s+)?(?:quý|(?:0?6|sáu|0?9)\s+tháng(?:\s+đầu năm)?|(?:0?1\s+|một\s+|cả\s+)?năm))+)\s*\((?P<in>[^()]*\d[^()]{{0,90}})\)"
)
"""Several periods and the days of their reports in one bracket: "6 tháng, năm (trước ngày 15/6 và 15/12)"."""
REPORT_WITH_DAY = re.compile(
    r"(?P<each>(?P<half>(?:0?6|[Ss]áu) tháng(?:\s+(?:đầu năm|cuối năm|một lần))?)|(?P<year>(?<=báo cáo )năm|(?<=, )năm|(?<=; )năm|(?<=và )năm|(?<=và )0?1 năm|(?<=, )0?1 năm|(?<=kỳ )năm|(?<=tổng kết )năm|cả năm)|(?P<quarter>(?<=báo cáo )quý|(?<=, )quý|(?<=kỳ )quý)|(?P<month>(?<=báo cáo )tháng|(?<=\), )tháng))\s*\((?P<in>(?:trước|vào|chậm nhất|ngày|gửi trước|muộn nhất)[^()]{3,60})\)"
)
OF_ALL_PERIODS = re.compile(r"ngày\s+\d{1,2}\s+(?:h[àằ]ng\s+)?tháng\s*(?:,|và)\s*(?:h[àằ]ng\s+)?(?:quý|năm)")
CLOCK_EACH = re.compile(
    rf"(?:[Tt]rước|[Vv]ào|[Ll]úc)\s+\d{{1,2}}\s?(?:h|giờ|:)\s?\d{{0,2}}[’']?(?:\s*(?:,|và)\s*\d{{1,2}}\s?(?:h|giờ|:)\s?\d{{0,2}}[’']?)*\s+(?:{EACH})\s+(?P<period>ngày|tuần)"
)
NUMBER_WORD = r"(?<!\w)(?:[Mm](?:ột|ười)|[Hh]ai|[Bb](?:a|ốn|ảy)|[Nn]ăm|[Ss]áu|[Tt]ám|[Cc]hín)"
_AT_LEAST = r"(?:ít nhất\s+|tối thiểu\s+)?"
_PERIOD = r"ngày|tuần|tháng|quý|học k[ỳì]|năm"
# "2 lần/tháng", "tối thiểu 1 lần trong năm", "1 lần/năm học".
_N_IN_PERIOD = (
    r"(?:[Íí]t nhất\s+|[Tt]ối thiểu\s+)?(?P<n>\d{1,2})\s+(?:lần|chuyến|phiên|buổi(?=\s*/\s*(?:tuần|tháng|quý|năm))|(?P<rounds>đợt|lượt|kỳ))"
    r"(?:/(?:người|đơn vị|lớp|tổ))?\s*(?:/\s*(?:0?1\s+)?|(?:trong|mỗi|một|trên)\s+(?:(?:một|mỗi|0?1)\s+)?)"
    rf"(?P<period>{_PERIOD})(?:(?<=/năm)\s+học|(?!\s+học))(?!\w|\s+(?:\d|[IVX]+\b))(?P<in>\s*\((?=[^()]*{IS_TIME})[^()]{{4,50}}\))?"
)
# "6 tháng/lần", "tháng/lần", "1 lần/3 tháng".
_PERIODS_A_TIME = (
    rf"(?P<per>\d{{1,2}}|{NUMBER_WORD})\s+(?P<unit>ngày|tuần|tháng|năm|quý)\s*(?:/\s*(?:0?1\s+)?lần|(?:một|0?1)\s+lần)"
    r"|(?<!\w)(?P<alone>[Nn]gày|[Tt]uần|[Tt]háng|[Qq]u[ýí]|[Nn]ăm)\s?/\s?(?:0?1\s+)?lần"
    rf"|(?:0?1|[Mm]ột)\s+lần\s*/\s*(?P<per_b>\d{{1,2}}|{NUMBER_WORD})\s+(?P<unit_b>ngày|tuần|tháng|năm)"
)
# "mỗi tháng ít nhất 1 lần", "tuần 2 buổi".
_EACH_PERIOD_N = (
    rf"(?:[Mm]ỗi\s+|(?<!\w)(?=(?:{_PERIOD})\s+{_AT_LEAST}(?:\d{{1,2}}|một|hai)\s+(?:lần|buổi)))(?P<each>{_PERIOD})"
    rf"(?:\s+(?:[\w]+\s+)?{_AT_LEAST}(?P<each_n>\d{{1,2}}|một|hai)\s+(?:lần|buổi|đợt|lượt|kỳ))"
)
TIMES = re.compile(rf"{_N_IN_PERIOD}|{_PERIODS_A_TIME}|{_EACH_PERIOD_N}")
# "16 giờ các ngày thứ Sáu", "sáng thứ Hai, thứ Năm": weekdays that have no day beside them come again each week.
WEEKDAYS_ALONE = re.compile(
    rf"(?:(?:[Vv]ào|[Tt]rước|[Ll]úc)\s+)?(?:{HOUR}\s*,?\s*)?(?:(?:buổi\s+)?(?:[Ss]áng|[Cc]hiều|[Tt]ối)\s+)?"
    rf"(?P<weekday>(?:(?:[Cc]ác|[Nn]hững)\s+(?:ngày\s+|(?:buổi\s+)?(?:sáng|chiều|tối)\s+)?{WEEKDAY}(?:\s*(?:,|và)\s*{WEEKDAY})*|(?<=áng ){WEEKDAY}(?:\s*(?:,|và)\s*{WEEKDAY})+|(?<=iều ){WEEKDAY}(?:\s*(?:,|và)\s*{WEEKDAY})+))(?:\s+đầu\s+tuần(?!\w))?(?!\s*,?\s*[-(]?\s*(?:ngày|\d|h[àằ]ng|tuần|mỗi|đầu|cuối))"
)
WEEKDAY_TO_WEEKDAY = re.compile(
    rf"[Tt]ừ\s+(?P<first>{WEEKDAY})\s+(?:đến|tới)\s+(?:hết\s+)?(?P<last>{WEEKDAY})\s+(?:{EACH}|các|trong)\s+tuần(?!\w|\s+(?:này|sau|tới|trước|\d))"
)
"""All days of the week between two: "từ thứ Hai đến thứ Sáu hằng tuần"."""
_NO_DAY = r"(?!\w|\s*,?\s*[-(]?\s*(?:ngày|\d|h[àằ]ng|tuần|mỗi|đầu|cuối|này))"
CLOCK_OF_WEEK = re.compile(
    rf"[Tt]rước\s+{HOUR}\s*,?\s*{DAY_PART}(?:ngày\s+)?(?P<weekday>{WEEKDAY})(?:\s+(?:của\s+)?tuần\s+(?:sau|kế tiếp|tiếp theo|liền kề))?{_NO_DAY}"
)
"""A limit by clock and weekday, without a day, comes again each week: "trước 15 giờ thứ Năm"."""
WEEKLY_REPORT = re.compile(
    rf"(?:[Bb]áo cáo|[Gg]iao ban|[Hh]ọp)(?:\s+[^\W\d]+){{0,3}}?\s+(?P<time>(?<!h[àằ]ng )(?<!mỗi )(?<!trong )tuần\s*(?:\(\s*)?(?:gửi\s[^,.;:()\d]{{2,40}}?\s)?(?:(?:vào|trước)\s+)?{DAY_PART}(?:ngày\s+)?(?P<weekday>{WEEKDAY})\)?){_NO_DAY}"
)
"""A week's report or meeting and its weekday: "báo cáo tuần (chiều thứ Năm)", "báo cáo tuần gửi xã vào sáng thứ Hai"."""
WEEKDAY_SAID = re.compile(
    rf"[Vv]ào\s+{DAY_PART}(?:ngày\s+)?(?P<weekday>{WEEKDAY}(?:\s*(?:,|và)\s*{WEEKDAY})*)(?=\s*(?:[.;]|$))"
)
"""A weekday without a day, the last words of a clause: "phun khử khuẩn vào tối Chủ nhật"."""
ONE_DAY = re.compile(
    r"(?<!\w)(?:khai (?:mạc|giảng|trương)|bế mạc|lễ|hội(?! trường)|chung kết|vòng|diễn ra|ra quân|thi|đợt)(?!\w)[^.;\n]*$",
    re.I,
)
"""Before the weekday of what happens once."""
# "cuối mỗi học kỳ", "đầu mỗi tháng".
EDGE_OF_EACH = re.compile(
    r"(?<!khởi )(?<!bắt )(?<!ngày )(?:[Vv]ào\s+)?(?:[Đđ]ầu|[Cc]uối)\s+(?:mỗi|từng|các)\s+(?P<period>ngày|tuần|tháng|quý|học k[ỳì]|năm(?=\s+học(?!\w|\s+\d))|năm(?!\s+học))(?:(?<=năm)\s+học)?(?!\w|\s+\d)"
)
MEETS_WEEKLY = re.compile(
    r"(?:[Cc]hào cờ|[Gg]iao ban|[Ss]inh hoạt|[Hh]ọp)(?:\s+[^\W\d]+){0,2}?\s+(?P<time>(?:đầu|cuối) tuần)(?!\w|\s+(?:\d|đầu|cuối|lễ|thứ|này|tới|sau|trước))"
)
"""What a school or an office does each week: "giờ chào cờ đầu tuần"."""
# "02 phóng sự/tuần", "01 chi bộ/tháng": so many things a period.
THINGS_PER = re.compile(
    r"(?:[Íí]t nhất\s+|[Tt]ối thiểu\s+)?(?<![\d.,])(?P<n>0?[1-9]|10)\s+(?!(?:triệu|nghìn|ngàn|tỷ|tỉ|đồng|lần|giờ|ca|công|kg|ha|m2|người)(?!\w))(?!ngày(?!\s?/\s?(?:0?1\s+)?(?:tháng|quý)))[^\W\d_]+(?:\s[^\W\d_]+){0,3}\s?/\s?(?:(?:môn|lớp|khối|tổ|nhóm|đơn vị)\s?/\s?)?(?:0?1\s+)?(?P<period>tuần|tháng|quý|năm)(?!\w|\s+học)"
)
THINGS_A_DAY = re.compile(
    r"(?:[Íí]t nhất\s+|[Tt]ối thiểu\s+)?(?<![\d.,])(?P<n>0?[1-9]|10)\s+(?:buổi|ca|bản tin|tin|chuyến)(?:\s[^\W\d_]+){0,2}\s?/\s?(?P<period>ngày)(?!\w)"
)
LESSONS = re.compile(r"(?:[Dd]ạy|[Hh]ọc|[Ll]ớp|[Cc]hương trình|giáo dục)(?!\w)[^.;\n]*$")
"""Before "2 buổi/ngày" where it is a way of teaching."""
ON_AVERAGE = re.compile(r"[Bb]ình quân(?!\w)[^.;\n]*$")
"""Before a rate that nobody is asked for at that time: "bình quân mỗi người đọc 05 quyển sách/năm"."""
WEEKDAY_LISTED = re.compile(rf"(?P<weekday>{WEEKDAY})(?=\s*;)")
"""A weekday before that of the next: "cụm 1 thứ Ba; cụm 2 thứ Sáu hằng tuần"."""
BY_PERIOD = re.compile(r"[Tt]heo\s+(?P<period>[Tt]háng|[Qq]uý)(?=\s*(?:[.;]|$))")
"""So often, as the last words of a clause: "cấp theo quý"."""
OPEN_BRACKET = re.compile(r"\s*(?:bắt đầu\s+|kể\s+)*từ\s")
"""A bracket behind a frequency that tells when it begins: "hằng tuần (từ 01/4)"."""
# "mỗi sáng Chủ nhật", "vào mỗi chiều thứ Sáu".
EACH_WEEKDAY = re.compile(
    r"(?<!\w)(?:vào\s+)?[Mm]ỗi\s+(?:(?:buổi\s+)?(?:sáng|trưa|chiều|tối)\s+)?(?P<weekday>thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s?nhật)(?!\w)",
    re.I,
)
_ON_WEEKDAY = (
    rf"(?:(?:{WEEKDAY}\s*(?:,|và)\s*)*(?:[Nn]gày\s+)?(?:[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|\d)|[Cc]hủ\s?[Nn]hật)"
    r"(?:\s+(?:đầu tiên|cuối cùng|tuần đầu(?: tiên)?|tuần cuối(?: cùng)?|tuần thứ \w+|thứ \w+))?\s+(?:của\s+)?)?"
)
_EACH_OF = (
    rf"(?:{EACH_ANY})\s+(?:buổi\s+)?(?P<period>ngày|(?:đêm|sáng|chiều|tối)(?!\s+(?:[Tt]hứ|[Cc]hủ)\s)|tuần|tháng|quý|năm(?! học)|học k[ỳì])(?!\w)"
    r"|[Tt]ừng\s+(?P<one>tuần|tháng|quý)(?=\s*(?:[.,;]|$))"
)
# "hằng tháng", "định kỳ trước 16 giờ thứ Sáu hằng tuần".
EACH_PLAIN = re.compile(
    rf"(?:[Đđ]ịnh k[ỳì]\s+)?(?:(?:[Tt]rước|[Vv]ào|[Ll]úc)\s+{HOUR}\s*,?\s*)?(?P<weekday>{_ON_WEEKDAY})(?:{_EACH_OF})"
)
_REGULARLY = (
    rf"(?:{EACH_ANY})\s+|[Đđ]ịnh k[ỳì]\s+(?:{EACH}\s+)?|[Tt]heo\s+"
    rf"|[Bb]áo cáo\s+(?:định k[ỳì]\s+)?(?:kết quả\s+(?:thực hiện\s+)?)?(?:{EACH}\s+)"
)
_PERIODS = (
    r"(?:ngày|tuần|tháng|quý|quí|năm|0?6 tháng|sáu tháng|0?9 tháng)"
    rf"(?:\s*(?:,|và|;|/)\s*(?:{EACH}\s+)?(?:tuần|tháng|quý|quí|(?:0?1\s+|một\s+)?năm|cả năm|0?6 tháng(?: đầu năm)?|sáu tháng|0?9 tháng)"
    r"(?:\s*\([^()]{4,60}\))?)+|0?6 tháng(?: đầu năm)?(?:\s*(?:,|và)\s*(?:cả )?năm)?|sáu tháng"
)
# "định kỳ hằng tháng, quý, 6 tháng và năm".
PERIOD_LIST = re.compile(rf"(?:{_REGULARLY})(?P<list>{_PERIODS})(?!\w)")
_WHICH_REPORT = (
    r"(?P<half>(?:0?6|[Ss]áu) tháng(?: đầu năm)?)"
    rf"|(?P<year>(?<=áo cáo )(?:tổng kết )?năm|(?<=, )(?:cả )?năm|(?<=và )năm|(?:{EACH_ANY})\s+năm)"
    rf"|(?P<quarter>(?:{EACH_ANY})\s+quý|(?<=áo cáo )quý)|(?P<month>(?:{EACH_ANY})\s+tháng|(?<=áo cáo )tháng)"
)
_BY_ITS_DAY = (
    r"(?:trước|vào|chậm nhất(?: là)?)\s+(?:ngày\s+)?\d{1,2}"
    r"(?:\s+(?:của\s+)?tháng cuối(?: của)? quý|\s?/\s?\d{1,2}(?:\s?/\s?\d{4})?(?!\s?[/\d])|\s+tháng\s+\d{1,2}(?!\s+năm|\d|/))?"
    r"(?!\d|\s?/|\s*(?:,|và)\s*(?:ngày\s+)?\d{1,2}\s?/)"
)
# "báo cáo 6 tháng trước ngày 15/6, năm trước ngày 15/12".
PERIOD_BY = re.compile(rf"(?P<each>{_WHICH_REPORT})\s*,?\s*(?:(?:gửi|nộp)\s+)?(?P<in>{_BY_ITS_DAY})")
TIMES_BY = re.compile(rf"\s*,\s*(?P<word>trước|chậm nhất(?: là)?|vào)\s+(?P<point>{DAY_SHORT})(?!\s*/)")
"""After "mỗi năm một lần": the day by which it is due."""
REPORT_LABEL = re.compile(
    r"(?:Đối với )?[Bb]áo cáo (?:định k[ỳì] )?(?:(?P<half>(?:0?6|sáu) tháng(?: đầu năm)?)|(?:tổng kết )?(?:cả )?năm)\s*:"
)
"""What report a paragraph is about, before its days."""
YEARS_BESIDE = re.compile(
    r"\s*,?\s*(?:\()?(?:giai đoạn\s+|từ\s+(?:năm\s+)?)?(?P<a>20\d{2})\s*(?:-|đến(?:\s+năm)?)\s*(?P<b>20\d{2})(?![\d/-])"
)
"""Behind "hằng năm": the years in which it comes again: "hằng năm 2031 - 2035"."""
HAS_EACH = re.compile(r"h[àằ]ng|mỗi|từng")
ORGANISES = re.compile(
    r"báo cáo|tổ chức|định k[ỳì]|sơ kết|tổng kết|rà soát|kiểm tra|đánh giá|tổng hợp|giao ban|tham mưu|cập nhật|gửi|họp|tiếp công dân|đối thoại",
    re.I,
)
REVIEWS_PLAN = re.compile(
    r"(?:[Đđ]ánh giá|[Ss]ơ kết|[Tt]ổng kết|[Bb]áo cáo)[^.;:]*\sthực hiện (?:Kế hoạch|Chương trình|Đề án)\s*$"
)
"""How this plan is carried out, looked at each year; "kế hoạch hằng năm" in small letters is a plan for a year."""
MONEY = re.compile(r"ngân sách|dự toán|kinh phí|chi thường xuyên|trợ cấp|phụ cấp|lương|hưu trí", re.I)
UNTIL_REPORTED = re.compile(
    r"(?:\s*,)?\s+[^.;:\n]{0,80}?(?<!\w)(?:báo cáo|gửi|nộp|tổng hợp)(?!\w)[^.;:\n]{0,160}?\s\(?"
)
"""From how often something is reported to the day until which it is."""
FOR_REPORT = re.compile(
    r"(?:\s+(?:của\s+)?năm (?:tiếp theo|sau))?\s+đối với báo cáo (?:(?P<half>(?:0?6|sáu) tháng)|(?:tổng kết )?(?:cả )?(?P<year>năm)(?!\s*\d))"
)
"""Behind a day: the report that is due on it each year: "trước ngày 25/6 đối với báo cáo 6 tháng"."""
OTHER_YEAR = re.compile(r"\d{4}|năm")
