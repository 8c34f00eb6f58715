"""Times that name a day, a month, a quarter or a year."""

from __future__ import annotations

import re

from extractors.deadlines import lunar
from extractors.deadlines.patterns.times import (
    CLOCK,
    DAY,
    DAY_PART,
    DAY_SHORT,
    EACH,
    EACH_ANY,
    HALF,
    HOUR,
    MONTH,
    MONTH_IN_NUMBERS,
    MONTH_PART,
    POINT,
    QUARTER,
    QUARTER_WORD,
    SIDE_YEAR,
    WEEKDAY,
    WHICH_MONTH,
    YEAR,
    YEAR_PART,
)

NAMED = r"(?:ngày\s+(?:[^\W\d]+\s+){1,4}\(?(?=\d{1,2}\s?/))"
"""What a day is, before its date: "ngày bầu cử 15/3/2031"."""
RANGE = re.compile(
    rf"(?:[Dd]ự kiến\s+)?(?:[Tt]ừ|[Kk]ể từ)\s+(?:{CLOCK})?{DAY_PART}{MONTH_PART}(?P<a>{POINT}|(?:ngày\s+)?(?:(?:mùng|mồng)\s+)?\d{{1,2}}(?!\s?[/\d]))(?:\s*\((?:{WEEKDAY}|(?:tức\s+)?ngày [^()]{{3,45}})\))?(?P<each>\s+{EACH}\s+năm)?\s*(?:[Đđ]ến|tới|-)\s*(?:hết\s+)?(?:{CLOCK})?{DAY_PART}{MONTH_PART}{NAMED}?(?P<b>{POINT}|\d{{4}})"
    rf"|(?:{CLOCK})?(?P<c>{DAY}|{DAY_SHORT}|{MONTH}|{QUARTER})\s*(?:-|đến)\s*(?:hết\s+)?(?:{CLOCK})?(?P<d>{POINT})"
    rf"|{QUARTER_WORD}(?P<q1>IV|I{{1,3}}|[1-4])\s*(?:-|đến)\s*(?:Q\.?\s?)?(?P<q2>IV|I{{1,3}}|[1-4])(?P<qy>\s?/\s?\d{{4}}|\s+năm\s+\d{{4}})?(?!\w)"
    r"|[Tt]háng\s+(?P<m1>\d{1,2})\s*(?:-|đến|và)\s*(?P<m2>\d{1,2})(?P<my>\s?/\s?\d{4}|\s+năm\s+\d{4})?(?!\d|\s?[/.-]\s?\d)"
)
HOURS_ON = re.compile(
    rf"(?:[Tt]ừ\s+)?{HOUR}\s*(?:đến|-)\s*{HOUR}\s*,?\s*(?:{WEEKDAY}\s*,?\s*)?(?P<point>[Nn]gày\s+(?:{DAY_SHORT})|{DAY})"
)
"""Hours of one day: "từ 7h30 đến 11h00 ngày 15/5/2031"."""
YEAR_BEFORE = re.compile(rf"{EACH_ANY}\s+năm\s*,?\s+(?:vào\s+)?$")
"""Before a time that it makes come again each year: "hằng năm, từ tháng 3 đến tháng 5"."""
EACH_YEAR = re.compile(rf"\s*,?\s*(?:của\s+)?{EACH}\s+năm(?!\w)")
"""After a time that it makes come again each year."""
BEGIN_AND_END = re.compile(
    rf"(?:[Bb]ắt đầu\s+)?[Tt]ừ\s+(?P<a>{DAY}|{DAY_SHORT}|{MONTH})\s*(?:,|và|;)\s*(?:và\s+)?(?:kết thúc|hoàn thành)\s+(?:vào\s+|trong\s+)?(?P<before>trước\s+)?(?:{CLOCK})?(?P<b>{DAY}|{DAY_SHORT}|{MONTH})"
)
"""A span told by its beginning and its end: "bắt đầu từ ngày 01/4 và kết thúc vào ngày 31/5"."""
RANGE_TO_EVENT = re.compile(
    rf"(?:[Tt]ừ|[Kk]ể từ)\s+(?P<a>{DAY}|{DAY_SHORT}|{MONTH})\s+(?:đến|cho đến|tới)\s+(?P<event>(?:ngày|khi(?:\s+tổ chức)?|hết|kết thúc)\s+[^\d,.;:()|]{{3,100}}?)(?=\s+(?:tổ chức|thực hiện|triển khai|phải|các|trực|tiến hành|duy trì)(?!\w)|\s*[\d,.;:()|\n]|$)"
)
FROM_NOW = re.compile(rf"[Tt]ừ nay\s+(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?(?:{CLOCK})?(?P<b>{POINT})")
EVENT_TO_DAY = re.compile(
    rf"[Tt]ừ\s+(?:khi|ngày)\s+[^\d.;()]{{2,110}}?\s+đến\s+(?:hết\s+)?(?:{CLOCK})?(?P<b>{DAY}|{DAY_SHORT}|{MONTH}|{QUARTER}|{YEAR})"
)
OPEN = re.compile(
    rf"(?:[Tt]ừ|[Kk]ể từ)\s+(?P<clock>{CLOCK})?(?P<a>{lunar.POINT}|{DAY}|{DAY_SHORT}|{MONTH}|{MONTH_IN_NUMBERS}|{QUARTER}|{YEAR})(?!\s*(?:đến|tới|-))(?P<on>\s+(?:trở đi|và các năm tiếp theo))?"
)
HOLDS_ON = re.compile(r"[Kk]ể từ|[Tt]ừ\s+(?:0{1,2}|24)\s?(?:giờ|h|g|:)|.*trở đi$", re.S)
"""A window that opens at an hour: from midnight, or from that hour on."""
AFTER = re.compile(rf"(?<![^\W\d] )(?:[Tt]ừ\s+)?[Ss]au\s+{NAMED}?(?P<a>{DAY})(?:\s+trở đi)?")
"""A stretch of time that begins behind a day: "Đợt 3: Sau ngày 15/3/2031"."""
OPENING_YEAR = re.compile(r"[Nn]ăm\s+(?P<year>20\d{2})(?=\s*[:,]\s)")
"""The year of what a paragraph asks for, its first words: "- Năm 2031: Rà soát …"."""
REACHED_IN = re.compile(r"(?<=[,;:] )(?:[Tt]rong )?[Nn]ăm\s+(?P<year>20\d{2})(?=\s+(?:đạt|có|hoàn thành|phấn đấu)\s)")
"""The year of a part of a target: "…, năm 2032 đạt 99,5%"."""
YEARS = re.compile(
    r"(?:[Tt]rong\s+)?(?<![\d/.-])(?:(?P<word>[Gg]iai đoạn|[Tt]hời kỳ|[Nn]ăm|[Tt]ừ năm|[Cc]ác năm|[Tt]ừ)\s+)?(?<![Hh]ọc )(?<!HỌC )(?P<a>20\d{2})\s*(?:-|đến(?: năm)?)\s*(?P<b>20\d{2})(?![\d/-])(?P<on>\s+và (?:(?:các|những) năm )?tiếp theo)?"
)
AIM = re.compile(
    r"(?:Các\s+)?(?:[Mm]ục tiêu|[Cc]hỉ tiêu|Tầm nhìn)(?:\s+[^\W\d]+){0,6}?\s+"
    r"(?P<time>đến\s+(?:hết\s+)?năm\s+(?P<year>20\d{2})|giai đoạn\s+(?P<a>20\d{2})\s*[-–]\s*(?P<b>20\d{2}))\s*[:.]?\s*"
)
"""A line that only says by when all that stands below it is to be reached: "Mục tiêu cụ thể đến năm 2035"."""
AIM_OF_HEADING = re.compile(
    r"(?!.*(?:[Cc]hiến lược|[Đđ]ề án|[Cc]hương trình|[Kk]ế hoạch|[Qq]uy hoạch|[Nn]ghị quyết|[Tt]ầm nhìn|[Dd]ự án|[Qq]uyết định|[Cc]hỉ thị))"
    r".{6,90}?\s(?P<time>đến\s+(?:hết\s+)?năm\s+(?P<year>20\d{2}))\s*(?:\([^()]*\)|với các mục tiêu[^.;]*)?\s*[:.]?\s*"
)
"""The same of what is aimed at, as a heading: "1. Phát triển kinh tế số đến năm 2035 (16 mục tiêu)"."""
IN_NAME = re.compile(
    r"chiến lược|đề án|chương trình|kế hoạch|quy hoạch|nghị quyết|định hướng|tầm nhìn|dự án|quyết định|giai đoạn|chỉ thị|lộ trình",
    re.I,
)
"""Words of names that end in a year: "Chiến lược phát triển … đến năm 2035"."""
ENDS_SENTENCE = re.compile(r"\s*(?:[.;]|$)")
# Behind the end of a span that does not end there: "đến năm 2031 và tiếp theo".
AND_ON = re.compile(r"\s+và\s+(?:(?:các|những)\s+năm\s+(?:tiếp theo|sau)|tiếp theo)(?!\w)")
YEAR_ON = re.compile(rf"(?:[Tt]rong\s+)?[Nn]ăm\s+(?P<a>20\d{{2}}){AND_ON.pattern}")
OCCASION = (
    r"(?<=rước )(?:(?:dịp|[Ll]ễ|[Nn]gày)\s+(?:[^\W\d]+\s+){1,5}\(?"
    r"|(?:khi|mùa|vụ|kỳ|đợt|hội|cuộc)\s+(?:[^\W\d]+\s+){1,6}\((?:ngày\s+)?)(?=\d{1,2}\s?/)"
)
"""What falls on the day before which something is due: "trước dịp Quốc khánh 02/9", "trước khi thu hoạch (20/6)"."""
_LATEST = (
    r"(?:(?:[Xx]ong|[Hh]oàn thành|[Gg]ửi|[Nn]ộp)\s+)?(?:[Tt]rước(?:\s+(?:khi\s+(?:kết thúc|hết)|thời điểm))?"
    r"|[Cc]hậm nhất(?:\s+(?:là|đến|vào|trước|trong))*|[Mm]uộn nhất(?:\s+(?:là|đến|vào|trong))*"
    r"|[Kk]hông (?:(?:muộn|chậm|trễ) )?(?:hơn|quá)|[Đđ]ến hết|[Tt]rễ nhất(?: là)?|[Đđ]ến trước"
    r"|[Đđ]ến(?:\s+cuối(?=\s+(?:tháng|qu[ýí])\s))?|[Tt]ới|[Hh]ết|[Hh]ạn cuối(?: là)?|[Tt]ính đến)(?:\s+vào)?"
)
_LAST_POINT = rf"{POINT}|{MONTH_IN_NUMBERS}|(?:ngày\s+)?\d{{1,2}}-\d{{1,2}}(?![-/\d])|20[2-5]\d(?=\s*(?:[,.;:)\n|]|$))"
# "trước ngày 15/3", "chậm nhất vào 17 giờ ngày 15/3", "hết tháng 6/2031".
BY = re.compile(rf"(?P<word>{_LATEST})\s+(?:{CLOCK})?{DAY_PART}(?:{OCCASION})?(?P<point>{_LAST_POINT})")
QUARTER_DAY = re.compile(
    rf"(?P<word>(?:[Tt]rước|(?:[Cc]hậm|[Mm]uộn) nhất(?: là| vào)*|[Vv]ào|[Tt]rong)\s+)?[Nn]gày\s+(?P<day>\d{{1,2}})\s+(?:của\s+)?tháng\s+(?P<which>{WHICH_MONTH})\s+(?:của\s+)?(?P<quarter>{QUARTER})"
)
"""A day of one quarter: "trước ngày 05 tháng đầu quý II/2031"."""
DONE_DAY = re.compile(rf"(?:[Xx]ong|[Hh]oàn thành)\s+(?P<point>{DAY}|{DAY_SHORT})")
"""The last day without its limit word: "lắp đặt xong 08/3/2031"."""
HALF_YEAR = re.compile(rf"{HALF}|{YEAR_PART}")
YEAR_END = re.compile(
    rf"(?:(?:[Tt]ổng kết|[Ss]ơ kết|[Hh]oàn thành|[Xx]ong)\s+(?P<time>cuối|vào cuối)|(?P<said>[Vv]ào|[Tt]rong)\s+cuối)\s+(?P<point>năm\s+20\d{{2}}|{QUARTER})(?!\s*[-/])"
)
"""The end of a year or quarter by which something is reached."""
THIS_YEAR_END = re.compile(r"[Đđ]ến hết năm(?=\s*(?:[.,;)\n]|$)|\s+(?:phải|đạt|có|hoàn thành|giảm|tăng)\s)")
"""The end of the plan's year."""
REVIEW = re.compile(
    rf"(?<!áo )(?:(?<!\w)[Ss]ơ|(?<!\w)[Tt]ổng) kết\s+(?P<point>năm\s+20\d{{2}}|{QUARTER})(?<=\d{{4}})(?!\s*[-/])"
)
"""A year or quarter in which the work is reviewed."""
HALF_REACHED = re.compile(rf"(?P<point>{HALF})(?=\s+(?:đạt|có|hoàn thành|phấn đấu)\s)")
"""The part of a year of a part of a target: "trong đó 6 tháng đầu năm đạt 50%"."""
AND_DAY = re.compile(
    rf"\s*(?:,|và)\s+(?=ngày\s)(?P<point>{DAY}|{DAY_SHORT})(?!\s*(?:h[àằ]ng|mỗi)\s)"
    rf"|\s*(?:,|và)\s+(?P<short>\d{{1,2}}\s?/\s?\d{{1,2}}(?:\s?/\s?\d{{4}})?)(?=\s*(?:[.,;)\n|]|$|và\s+\d))"
    rf"|\s*\([^()\d]{{0,30}}(?:6 tháng|sáu tháng|quý)[^()\d]{{0,20}}\)\s*(?:,|và)\s+(?P<bracketed>{DAY}|{DAY_SHORT})"
)
"""A further day of the same limit: "… và ngày 15/12", "…, 15/6 và 15/12", "… (báo cáo 6 tháng) và 15/12"."""
DURING = re.compile(
    rf"(?P<word>(?:[Tt]rong|[Vv]ào|[Pp]hấn đấu(?=\s+năm\s+\d{{4}}\s+(?:đạt|có|hoàn thành))|[Hh]oàn thành(?: trong)?|[Dd]ự kiến(?: trong| vào)?|[Xx]ong trong)\s+(?:khoảng\s+)?(?:(?:(?:đầu|giữa|cuối)(?!\s+năm)|nửa đầu|nửa cuối|tuần\s+(?:đầu(?: tiên)?|cuối(?: cùng)?|thứ\s+\w+)(?:\s+của)?)\s+)?)(?P<point>{lunar.POINT}|{MONTH}|{QUARTER}|{YEAR_PART}|{YEAR}|{HALF})"
)
BARE = re.compile(
    rf"(?P<part>(?:[Đđ]ầu|[Gg]iữa|[Cc]uối|[Nn]ửa (?:đầu|cuối)|[Tt]uần\s+(?:đầu(?: tiên)?|cuối(?: cùng)?|thứ\s+\w+|\d(?:\s*[,-]\s*\d)?)(?:\s+của)?)\s+)?(?P<point>{QUARTER}|{lunar.MONTH}|{MONTH})"
)
TEN_DAYS = re.compile(
    rf"(?:[Tt]rong\s+)?(?P<n>\d{{1,2}})\s+ngày\s+(?P<part>đầu|cuối)(?:\s+(?:của|trong))?\s+(?P<point>{MONTH})"
)
"""The first or last days of a month: "10 ngày đầu tháng 6/2031"."""
QUARTER_LIST = re.compile(
    rf"(?P<word>(?:[Tt]rong|[Vv]ào)\s+(?:các\s+)?)?(?:[Cc]ác\s+)?{QUARTER_WORD}(?P<quarters>(?:IV|I{{1,3}}|[1-4])(?:\s*(?:,|và|hoặc|;)\s*(?:qu[ýí]\s+|Q\.?\s?)?(?:IV|I{{1,3}}|[1-4])(?!\w))+)(?:\s?/\s?(?P<y1>\d{{4}})|\s+năm\s+(?P<y2>\d{{4}}))?",
    re.I,
)
AND_THEN = re.compile(r"\s*(?:,|và|hoặc|;|và trong|, trong)\s*$")
"""Between a month or quarter and the next."""
MONTH_LIST = re.compile(
    r"(?P<word>(?:[Tt]rong|[Vv]ào)\s+(?:các\s+)?)?(?:[Cc]ác\s+)?[Tt]háng\s+(?P<months>\d{1,2}(?:\s*(?:,|và|hoặc|;|&|\+)\s*(?:tháng\s+)?\d{1,2})+)(?:\s?/\s?(?P<y1>\d{4})|\s+năm\s+(?P<y2>\d{4}))?(?![\d/])"
)
"""Several months with one year: "tháng 5, 6, 7/2031"."""
OPENS_CLAUSE = re.compile(rf"(?<=[:;] )(?:{QUARTER}|{MONTH})")
"""A month or quarter that says when what follows it is done: "quý I về …; quý II về …"."""
ENDS_LIST = re.compile(r"\s*(?:[.;]|$)")
NEXT_OF_SERIES = re.compile(r",\s+(?:[^\W\d]+\s+){1,6}tháng\s+\d{1,2}(?:\s?/\s?\d{4})?\s*(?:[,.;]|$)")
"""After a month: the next of a series, "cụm phía Tây tháng 3, cụm phía Đông tháng 4"."""
ROUND_BEFORE = re.compile(
    r"(?:(?:[Đđ]ợt|[Ll]ần|[Vv]òng|[Bb]ước|[Gg]iai đoạn)\s+(?:\d{1,2}|[IVX]+|một|hai|ba)|\d{1,2}\s+(?:đợt|lần|vòng|kỳ))\s*:\s+$"
)
"""Before the time of a round: "Đợt 2: tháng 9", "làm 02 đợt: tháng 5"."""
BARE_YEAR = re.compile(r"(?<![\d/.-])(?:[Nn]ăm\s+)?(?P<year>20\d{2})(?![\d/-]|\.\d)")
ON = re.compile(
    rf"(?P<word>(?:(?:[Vv]ào\s+)?[Ll]úc|[Vv]ào|[Dd]ịp|[Nn]gay trong)\s+)?(?:{CLOCK})?(?P<point>{DAY}|[Nn]gày\s+\d{{1,2}}\s?/\s?\d{{1,2}}(?!\s?[/\d]){SIDE_YEAR}?)"
)
PART_OF_DAY = re.compile(rf"(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|{WEEKDAY},?)\s+(?P<point>{DAY_SHORT})")
"""A day told by its part, without the word: "Tối 14/10: …"."""
DUE_LABEL = re.compile(
    r"(?:[Tt]hời h|(?<!ới )(?<!ền )[Hh])ạn(?! hán| chế| mặn)(?:,?\s+[^\W\d]+){0,8}\s*:\s*$|[Hh]ạn\s+(?:nộp|gửi|nhận|chót|cuối|đăng ký|hoàn thành)(?:\s+(?!ngày)[^\W\d]+){0,3}?\s+(?:là\s+)?$"
    r"|(?:^|[.;:(|–-])\s*[Hh]ạn\s+(?:là\s+)?$"
    r"|[Tt]hời (?:gian|hạn) (?:chậm|muộn) nhất(?:\s+(?!ngày)[^\W\d]+){0,18}?\s+(?:là\s+)?$"
)
"""A label that makes the day behind it the last one: "Hạn cuối nhận hồ sơ: …", "Hạn nộp ngày …", "(hạn 15/5)"."""
ON_LUNAR = re.compile(
    rf"(?P<word>(?:[Vv]ào|[Dd]ịp)\s+)?(?P<point>(?:(?=[Nn]gày)|(?<=[Vv]ào )|(?<=[Dd]ịp )|(?P<alone>)(?=[Mm][ùồ]ng|[Rr]ằm)){lunar.POINT})(?!\s+là(?!\w))"
)
OPENS_SENTENCE = re.compile(r"(?:[.;:(]|(?<!\w)(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Tt]rong|[Tt]ổ chức))\s*$")
"""Before a day that is a time although no word says so."""
BRACKETED_DAY = re.compile(r"\((?P<point>\d{1,2}/\d{1,2})\)")
"""A day alone in a bracket: "phiên chợ tại xã An Bình (09/5)"."""
A_FEAST = re.compile(
    r"(?:[Nn]gày\s+[^\W\d]|[Kk]ỷ niệm|[Dd]ịp|[Tt]ruyền thống|[Qq]uốc tế|[Tt]hành lập|[Ll]ễ)[^();:.]{0,60}$"
)
LABELLED_DAY = re.compile(rf"(?<=[:|] )(?P<point>{DAY_SHORT})(?=\s*(?:[.;,)|\n]|$))")
DAY_LAST = r"\d{1,2}\s?/\s?\d{1,2}(?:\s?/\s?\d{4})?|\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?"
DAYS = re.compile(
    rf"(?:{WEEKDAY}(?:\s*(?:,|và)\s*{WEEKDAY})*\s*,?\s*)?(?:(?:[Cc]hiều|[Ss]áng|[Cc]ả)\s+)?(?:[Nn]gày|[Cc]ác ngày)\s+(?P<first>\d{{1,2}}(?:/\d{{1,2}})?)(?:\s*,\s*(?:ngày\s+)?\d{{1,2}}(?:/\d{{1,2}})?)*\s*(?:,|và|-)\s*(?:(?:cả|sáng|chiều)\s+)?(?:ngày\s+)?"
    rf"(?P<last>{DAY_LAST})"
)
DAYS_BARE = re.compile(
    rf"(?<![\d/.])(?:(?P<first>\d{{1,2}})\s*-|(?P<listed>\d{{1,2}}(?:/\d{{1,2}})?)(?:\s*,\s*\d{{1,2}}(?:/\d{{1,2}})?)*\s*(?:,|và))\s*(?P<last>{DAY_LAST})(?![\d/])"
)
YEAR_IN_BRACKETS = re.compile(r"\((?:vào\s+)?(?P<point>năm\s+20\d{2})\)")
REPORT_BEFORE = re.compile(r"(?:[Ss]ơ kết|[Tt]ổng kết|[Bb]áo cáo|[Đđ]ánh giá|[Gg]iữa kỳ|[Cc]uối kỳ)[^.;:()|]{0,60}$")
MEETS = re.compile(r"(?<!quả )(?<!cáo )(?<!bản )(?<!sau )(?:[Tt]ổng kết|[Ss]ơ kết|[Gg]iao ban)(?:\s+\w+){0,4}\s*$")
"""Before the day of a meeting that looks back."""
COMMEMORATED = re.compile(
    r"(?:kỷ niệm|thành lập|truyền thống|(?<!học )(?<!vệ )(?<!thí )sinh(?! viên| hoạt| thái| học)|số liệu|[Tt]ính đến|[Bb]áo cáo|[Kk]ết quả|[Tt]ình hình)(?:\s+\w+){0,4}\s*$",
    re.I,
)
"""Before days that are remembered or reported on, although the word "ngày" stands there."""
