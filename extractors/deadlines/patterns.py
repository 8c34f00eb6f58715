"""The time expressions of plans, as small named patterns."""

from __future__ import annotations

import re

from extractors.deadlines import lunar
from extractors.marks import pattern

DAY = r"(?:[Nn]gày\s+)?\d{1,2}/\d{1,2}/[2-5]\d(?!\d|/|\s?%)|(?:[Nn]gày\s+)?\d{1,2}(?:\s?/\s?\d{1,2}\s?/|\s?\.\s?\d{1,2}\s?\.|\s?-\s?\d{1,2}\s?-)\s?\d{4}|[Nn]gày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4}|\s?/\s?\d{4})?|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
DAY_SHORT = r"(?:[Nn]gày\s+)?\d{1,2}\s?/\s?\d{1,2}(?!\s?[/\d])|(?<![Đđ]ợt )(?<![Ll]ần )(?<![Kk]ỳ )\d{1,2}\s+tháng\s+\d{1,2}(?!\d|\s*năm|/)"
YEAR_PART = r"(?:[Đđ]ầu|[Gg]iữa|[Cc]uối)\s+năm(?:\s+\d{4})?"
MONTH = r"(?:(?:[Tt]hượng|[Tt]rung|[Hh]ạ) tuần\s+)?[Tt]háng\s+(?:\d{1,2}|Một|Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười(?:\s+(?:[Mm]ột|[Hh]ai))?)(?:\s?[/-]\s?\d{4}|\s+năm\s+\d{4})?(?![\w]|\s?[/-]\s?\d{4}|\s+(?:đầu|cuối) năm)"
QUARTER = r"[Qq]u[ýíyi]\s*(?:IV|I{1,3}|[1-4])(?!\w)(?:\s?[/-]\s?\d{4}|\s+năm\s+\d{4})?"
YEAR = r"[Nn]ăm\s+\d{4}"
HALF = r"(?:0?6|[Ss]áu) tháng (?:đầu|cuối) năm(?:\s+\d{4})?"
POINT = rf"(?:{lunar.POINT}|{DAY}|{DAY_SHORT}|{MONTH}|{QUARTER}|{YEAR_PART}|{YEAR}|{HALF})"
WEEKDAY = r"(?:[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ\s?[Nn]hật)(?!\w)"
HOUR = r"\d{1,2}\s?(?:giờ|h|g|:)\s?(?:\d{2}\s?(?:phút|p|’|')?)?"
CLOCK = rf"(?:(?:\d{{1,2}}\s?(?:giờ|h|g|:)\s?(?:\d{{2}}\s?(?:phút|p|’|')?|00)?[’']?(?:\s?-\s?\d{{1,2}}\s?(?:giờ|h|:)\s?\d{{0,2}}[’']?)?\s*,?\s*(?:{WEEKDAY}\s*,?\s*\(?)?|{WEEKDAY}\s*,?\s*\(?)(?:[Nn]gày\s+)?)"
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

RANGE = re.compile(
    rf"(?:[Dd]ự kiến\s+)?(?:[Tt]ừ|[Kk]ể từ)\s+(?:{CLOCK})?{MONTH_PART}(?P<a>{POINT}|(?:ngày\s+)?\d{{1,2}}(?!\s?[/\d]))\s*(?:đến|tới|-)\s*(?:hết\s+)?(?:{CLOCK})?{MONTH_PART}(?P<b>{POINT}|\d{{4}})"
    rf"|(?P<c>{DAY}|{DAY_SHORT}|{MONTH}|{QUARTER})\s*(?:-|đến)\s*(?:hết\s+)?(?P<d>{POINT})"
    r"|[Qq]u[ýí]\s+(?P<q1>IV|I{1,3}|[1-4])\s*(?:-|đến)\s*(?P<q2>IV|I{1,3}|[1-4])(?P<qy>\s?/\s?\d{4}|\s+năm\s+\d{4})?(?!\w)"
    r"|[Tt]háng\s+(?P<m1>\d{1,2})\s*(?:-|đến|và)\s*(?P<m2>\d{1,2})(?P<my>\s?/\s?\d{4}|\s+năm\s+\d{4})?(?!\d|\s?[/.-]\s?\d)"
)
HOURS_ON = re.compile(
    rf"(?:[Tt]ừ\s+)?{HOUR}\s*(?:đến|-)\s*{HOUR}\s*,?\s*(?:{WEEKDAY}\s*,?\s*)?(?P<point>[Nn]gày\s+(?:{DAY_SHORT})|{DAY})"
)
"""Hours of one day: "từ 7h30 đến 11h00 ngày 15/5/2031"."""
EACH_YEAR = re.compile(rf"\s*,?\s*(?:của\s+)?{EACH}\s+năm(?!\w)")
"""After a time that it makes come again each year."""
MONTH_BEFORE = re.compile(r"(?:tháng\s+\d{1,2}|qu[ýíyi]\s*(?:IV|I{1,3}|[1-4]))\s*,?\s*(?:của\s+)?$", re.I)
BEGIN_AND_END = re.compile(
    rf"(?:[Bb]ắt đầu\s+)?[Tt]ừ\s+(?P<a>{DAY}|{DAY_SHORT}|{MONTH})\s*(?:,|và|;)\s*(?:và\s+)?(?:kết thúc|hoàn thành)\s+(?:vào\s+|trong\s+)?(?P<before>trước\s+)?(?P<b>{DAY}|{DAY_SHORT}|{MONTH})"
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
    rf"(?:[Tt]ừ|[Kk]ể từ)\s+(?P<clock>{CLOCK})?(?P<a>{DAY}|{DAY_SHORT}|{MONTH}|{QUARTER}|{YEAR})(?!\s*(?:đến|tới|-))(?P<on>\s+(?:trở đi|và các năm tiếp theo))?"
)
YEARS = re.compile(
    r"(?:[Tt]rong\s+)?(?<![\d/.-])(?:(?P<word>[Gg]iai đoạn|[Tt]hời kỳ|[Nn]ăm|[Tt]ừ năm|[Cc]ác năm|[Tt]ừ)\s+)?(?P<a>20\d{2})\s*(?:-|đến(?: năm)?)\s*(?P<b>20\d{2})(?![\d/-])(?P<on>\s+và (?:các|những) năm tiếp theo)?"
)
YEAR_ON = re.compile(r"(?:[Tt]rong\s+)?[Nn]ăm\s+(?P<a>20\d{2})\s+và\s+(?:các|những)\s+năm\s+(?:tiếp theo|sau)")
BY = re.compile(
    rf"(?P<word>(?:(?:[Xx]ong|[Hh]oàn thành|[Gg]ửi|[Nn]ộp)\s+)?(?:[Tt]rước|[Cc]hậm nhất(?:\s+(?:là|đến|vào|trước|trong))*|[Mm]uộn nhất(?:\s+(?:là|đến|vào|trong))*|[Kk]hông muộn hơn|[Kk]hông quá|[Đđ]ến hết|[Tt]rễ nhất(?: là)?|[Đđ]ến trước|[Đđ]ến|[Tt]ới|[Hh]ết|[Hh]ạn cuối(?: là)?|[Tt]ính đến)(?:\s+vào)?)\s+(?:{CLOCK})?(?P<point>{POINT}|(?:ngày\s+)?\d{{1,2}}-\d{{1,2}}(?![-/\d]))"
)
DONE_DAY = re.compile(rf"(?:[Xx]ong|[Hh]oàn thành)\s+(?P<point>{DAY}|{DAY_SHORT})")
"""The last day without its limit word: "lắp đặt xong 08/3/2031"."""
HALF_YEAR = re.compile(rf"{HALF}|{YEAR_PART}")
YEAR_END = re.compile(
    r"(?:(?:[Tt]ổng kết|[Ss]ơ kết|[Hh]oàn thành|[Xx]ong)\s+(?P<time>cuối|vào cuối)|(?P<said>[Vv]ào|[Tt]rong)\s+cuối)\s+(?P<point>năm\s+20\d{2})(?!\s*[-/])"
)
"""The end of a year by which something is reached."""
AND_DAY = re.compile(
    rf"\s*(?:,|và)\s+(?=ngày\s)(?P<point>{DAY}|{DAY_SHORT})(?!\s*(?:h[àằ]ng|mỗi)\s)"
    rf"|\s*\([^()\d]{{0,30}}(?:6 tháng|sáu tháng|quý)[^()\d]{{0,20}}\)\s*(?:,|và)\s+(?P<bracketed>{DAY}|{DAY_SHORT})"
)
"""A further day of the same limit: "… và ngày 15/12", "… (báo cáo 6 tháng) và 15/12"."""
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
    r"(?P<word>(?:[Tt]rong|[Vv]ào)\s+(?:các\s+)?)?(?:[Cc]ác\s+)?[Qq]u[ýí]\s+(?P<quarters>(?:IV|I{1,3}|[1-4])(?:\s*(?:,|và|;)\s*(?:qu[ýí]\s+)?(?:IV|I{1,3}|[1-4])(?!\w))+)(?:\s?/\s?(?P<y1>\d{4})|\s+năm\s+(?P<y2>\d{4}))?",
    re.I,
)
AND_THEN = re.compile(r"\s*(?:,|và|;|và trong|, trong)\s*$")
"""Between a month or quarter and the next."""
MONTH_LIST = re.compile(
    r"(?P<word>(?:[Tt]rong|[Vv]ào)\s+(?:các\s+)?)?(?:[Cc]ác\s+)?[Tt]háng\s+(?P<months>\d{1,2}(?:\s*(?:,|và|;|&)\s*(?:tháng\s+)?\d{1,2})+)(?:\s?/\s?(?P<y1>\d{4})|\s+năm\s+(?P<y2>\d{4}))?(?![\d/])"
)
"""Several months with one year: "tháng 5, 6, 7/2031"."""
BARE_YEAR = re.compile(r"(?:[Nn]ăm\s+)?(?P<year>20\d{2})(?![\d/-]|\.\d)")
ON = re.compile(
    rf"(?P<word>(?:(?:[Vv]ào\s+)?[Ll]úc|[Vv]ào|[Dd]ịp|[Nn]gay trong)\s+)?(?:{CLOCK})?(?P<point>{DAY}|[Nn]gày\s+\d{{1,2}}\s?/\s?\d{{1,2}}(?!\s?[/\d]))"
)
PART_OF_DAY = re.compile(rf"(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|{WEEKDAY},?)\s+(?P<point>{DAY_SHORT})")
"""A day told by its part, without the word: "Tối 14/10: …"."""
DUE_LABEL = re.compile(
    r"(?:[Tt]hời h|[Hh])ạn(?:\s+[^\W\d]+){0,5}\s*:\s*$|[Hh]ạn\s+(?:nộp|gửi|nhận|chót|cuối|đăng ký|hoàn thành)(?:\s+(?!ngày)[^\W\d]+){0,3}?\s+(?:là\s+)?$"
)
"""A label that makes the day behind it the last one: "Hạn cuối nhận hồ sơ: …", "Hạn nộp ngày …"."""
ON_LUNAR = re.compile(
    rf"(?P<word>(?:[Vv]ào|[Dd]ịp)\s+)?(?P<point>(?:(?=[Nn]gày)|(?<=[Vv]ào )|(?<=[Dd]ịp )){lunar.POINT})"
)
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

# --- recurring -----------------------------------------------------------------------------------------------

YEARLY_DAYS = re.compile(
    rf"(?P<word>(?:[Đđ]ịnh kỳ\s+)?(?:(?:[Tt]rước|[Vv]ào|(?:[Cc]hậm|[Mm]uộn) nhất(?: là| vào)?|[Đđ]ến|[Tt]ừ)\s+(?:[Nn]gày\s+)?|[Nn]gày\s+))(?P<first>\d{{1,2}}(?:\s?/\s?\d{{1,2}}|\s+tháng\s+\d{{1,2}}))(?P<more>(?:\s*(?:,|và|và trước|và ngày|, ngày)\s*(?:ngày\s+)?\d{{1,2}}(?:\s?/\s?\d{{1,2}}|\s+tháng\s+\d{{1,2}}))*)\s*(?P<each>(?:{EACH})\s+năm)"
)
EACH_BEFORE = re.compile(rf"{EACH_ANY}\s+(?:quý|tháng)\s*,?\s+$")
"""Before a day of each month: the same frequency, said twice."""
MONTHLY_DAY = re.compile(
    rf"(?P<word>(?:[Đđ]ịnh kỳ\s+)?(?:[Tt]rước|[Vv]ào|[Tt]ừ|(?:[Cc]hậm|[Mm]uộn) nhất(?: là| vào)*)?\s*(?:[Nn]gày\s+(?:mùng\s+|mồng\s+)?)(?:\d{{1,2}}\s*(?:-|đến)\s*(?:hết\s+)?(?:ngày\s+)?)?)(?P<day>\d{{1,2}})\s+(?:(?:của\s+)?(?:{EACH})\s+(?P<period>tháng|quý|năm)|(?:của\s+)?tháng\s+(?:cuối|đầu|thứ (?:nhất|hai|ba))\s+(?:của\s+)?(?:(?:{EACH})\s+)?(?P<quarter>quý)|(?:của\s+)?(?P<next>tháng)\s+(?:sau|tiếp theo|kế tiếp|liền kề|liền sau))(?!\w)"
)
MONTHLY_DAYS = re.compile(
    rf"(?:[Tt]rước|[Vv]ào|[Cc]hậm nhất(?: là)?)?\s*(?:[Cc]ác\s+)?[Nn]gày\s+(?P<days>\d{{1,2}}(?:\s*(?:,|và|, ngày|và ngày)\s*\d{{1,2}})+)\s+(?:của\s+)?(?:{EACH})\s+tháng"
)
WEEKDAY_OF_MONTH = re.compile(
    rf"(?P<weekday>(?:[Nn]gày\s+)?{WEEKDAY}\s+(?:đầu tiên|cuối cùng|tuần đầu(?: tiên)?|tuần cuối(?: cùng)?|đầu|cuối))\s+(?:của\s+)?(?:{EACH}\s+)?(?P<period>tháng)(?!\s+\d|\w)"
)
MONTH_END = re.compile(
    rf"(?:[Đđ]ịnh kỳ\s+)?(?:(?:[Tt]rước|[Vv]ào|[Cc]hậm nhất(?: là)?)\s+)?ngày\s+(?P<working>làm việc\s+)?cuối(?:\s+cùng)?\s+(?:(?:của\s+)?{EACH}\s+tháng|(?:của\s+)?tháng,?\s+{EACH}\s+tháng|(?<=cùng )của\s+tháng(?=\s*(?:[.,;)]|$))|tháng(?!\s+(?:\d|này|sau|trước|h[àằ]ng|mỗi)))"
)
IS_TIME = r"(?:ngày\s|tháng\s\d|thứ\s|[Cc]hủ nhật|\d\s?(?:h|giờ)|\d\s?/\s?\d)"
"""What a bracket after a frequency must hold to be part of it."""
EACH_WITH_DAY = re.compile(
    rf"(?<!\d )(?P<each>(?:{EACH_ANY})\s+(?P<period>ngày|tuần|tháng|quý|năm))\s*\((?P<in>(?=[^()]*{IS_TIME})[^()]{{4,70}})\)"
)
PERIODS_WITH_DAYS = re.compile(
    rf"(?:[Đđ]ịnh kỳ\s+)?(?P<list>(?:{EACH_ANY}\s+)?(?:tháng|quý|(?:0?6|[Ss]áu|0?9)\s+tháng(?:\s+đầu năm)?)(?:\s*(?:,|và)\s*(?:{EACH}\s+)?(?:quý|(?:0?6|sáu|0?9)\s+tháng(?:\s+đầu năm)?|(?:0?1\s+|một\s+|cả\s+)?năm))+)\s*\((?P<in>[^()]*\d[^()]{{0,90}})\)"
)
"""Several periods and the days of their reports in one bracket: "6 tháng, năm (trước ngày 15/6 và 15/12)"."""
REPORT_WITH_DAY = re.compile(
    r"(?P<each>(?P<half>(?:0?6|[Ss]áu) tháng(?:\s+(?:đầu năm|cuối năm|một lần))?)|(?P<year>(?<=báo cáo )năm|(?<=, )năm|(?<=; )năm|(?<=và )năm|(?<=và )0?1 năm|(?<=, )0?1 năm|(?<=kỳ )năm|(?<=tổng kết )năm|cả năm)|(?P<quarter>(?<=báo cáo )quý|(?<=, )quý|(?<=kỳ )quý)|(?P<month>(?<=báo cáo )tháng))\s*\((?P<in>(?:trước|vào|chậm nhất|ngày|gửi trước|muộn nhất)[^()]{3,60})\)"
)
OF_ALL_PERIODS = re.compile(r"ngày\s+\d{1,2}\s+(?:h[àằ]ng\s+)?tháng\s*(?:,|và)\s*(?:h[àằ]ng\s+)?(?:quý|năm)")
YEAR_IN_BRACKETS = re.compile(r"\((?:vào\s+)?(?P<point>năm\s+20\d{2})\)")
REPORT_BEFORE = re.compile(r"(?:[Ss]ơ kết|[Tt]ổng kết|[Bb]áo cáo|[Đđ]ánh giá|[Gg]iữa kỳ|[Cc]uối kỳ)[^.;:()|]{0,60}$")
NOT_YET = re.compile(r"\s*,?\s*(?:mà\s+|vẫn\s+)*(?:chưa|không (?:thực hiện|hoàn thành|nộp|gửi|báo cáo|có))(?!\w)")
"""After a day that is a condition: "đến ngày 30/6 chưa phân bổ thì …"."""
OWN_NOTE = re.compile(r"\((?:[Bb]an hành )?[Kk]èm theo[^()]*\)")
WHO_HAS = re.compile(r"(?:người|thanh niên|đối tượng|học viên|học sinh|công dân|trường hợp)(?:\s+[\w]+){0,2}\s*$")
"""Before an event that tells which persons are meant: "thanh niên sau khi hoàn thành …"."""
CLOCK_EACH = re.compile(
    rf"(?:[Tt]rước|[Vv]ào|[Ll]úc)\s+\d{{1,2}}\s?(?:h|giờ|:)\s?\d{{0,2}}[’']?(?:\s*(?:,|và)\s*\d{{1,2}}\s?(?:h|giờ|:)\s?\d{{0,2}}[’']?)*\s+(?:{EACH})\s+(?P<period>ngày|tuần)"
)
TIMES = re.compile(
    rf"(?:[Íí]t nhất\s+|[Tt]ối thiểu\s+)?(?P<n>\d{{1,2}})\s+(?:lần|chuyến|phiên|buổi(?=\s*/\s*(?:tuần|tháng|quý|năm))|(?P<rounds>đợt|lượt|kỳ))(?:/(?:người|đơn vị|lớp|tổ))?\s*(?:/\s*(?:0?1\s+)?|(?:trong|mỗi|một|trên)\s+(?:(?:một|mỗi|0?1)\s+)?)(?P<period>ngày|tuần|tháng|quý|học kỳ|năm(?!\s+học))(?!\w|\s+(?:\d|[IVX]+\b))(?P<in>\s*\((?=[^()]*{IS_TIME})[^()]{{4,50}}\))?|(?P<per>\d{{1,2}}|hai|ba|năm)\s+(?P<unit>ngày|tuần|tháng|năm|quý)\s*(?:/\s*(?:0?1\s+)?lần|(?:một|0?1)\s+lần)|(?:0?1|một)\s+lần\s*/\s*(?P<per_b>\d{{1,2}})\s+(?P<unit_b>ngày|tuần|tháng|năm)|(?:[Mm]ỗi\s+|(?<!\w)(?=(?:ngày|tuần|tháng|quý|học kỳ|năm)\s+(?:ít nhất\s+|tối thiểu\s+)?(?:\d{{1,2}}|một|hai)\s+(?:lần|buổi)))(?P<each>ngày|tuần|tháng|quý|học kỳ|năm)(?:\s+(?:[\w]+\s+)?(?:ít nhất\s+|tối thiểu\s+)?(?P<each_n>\d{{1,2}}|một|hai)\s+(?:lần|buổi|đợt|lượt|kỳ))"
)
# "16 giờ các ngày thứ Sáu", "sáng thứ Hai, thứ Năm": weekdays that have no day beside them come again each week.
WEEKDAYS_ALONE = re.compile(
    rf"(?:(?:[Vv]ào|[Tt]rước|[Ll]úc)\s+)?(?:{HOUR}\s*,?\s*)?(?:(?:buổi\s+)?(?:[Ss]áng|[Cc]hiều|[Tt]ối)\s+)?"
    rf"(?P<weekday>(?:(?:các|những)\s+(?:ngày\s+)?{WEEKDAY}(?:\s*(?:,|và)\s*{WEEKDAY})*|(?<=áng ){WEEKDAY}(?:\s*(?:,|và)\s*{WEEKDAY})+|(?<=iều ){WEEKDAY}(?:\s*(?:,|và)\s*{WEEKDAY})+))(?!\s*,?\s*[-(]?\s*(?:ngày|\d|h[àằ]ng|tuần|mỗi|đầu|cuối))"
)
NO_TIMES = re.compile(
    r"(?:[Tt]ối đa|[Kk]hông quá|công suất|khoảng|chỉ|không bao gồm|trừ|kể cả|nghỉ|kéo dài|diễn ra|lần)\s+$"
)
"""Before what only looks like a frequency or a window: a limit, an exception, a length."""
# "cuối mỗi học kỳ", "đầu mỗi tháng".
EDGE_OF_EACH = re.compile(
    r"(?<!khởi )(?<!bắt )(?<!ngày )(?:[Vv]ào\s+)?(?:[Đđ]ầu|[Cc]uối)\s+(?:mỗi|từng|các)\s+(?P<period>ngày|tuần|tháng|quý|học kỳ|năm)(?!\s+học)(?!\w|\s+\d)"
)
# "02 phóng sự/tuần", "01 chi bộ/tháng": so many things a period.
THINGS_PER = re.compile(
    r"(?:[Íí]t nhất\s+|[Tt]ối thiểu\s+)?(?<![\d.,])(?P<n>0?[1-9]|10)\s+(?!(?:triệu|nghìn|ngàn|tỷ|tỉ|đồng|lần|giờ|ca|công|kg|ha|m2|người|ngày)(?!\w))[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s?/\s?(?:0?1\s+)?(?P<period>tuần|tháng|quý|năm)(?!\w|\s+học)"
)
# "mỗi sáng Chủ nhật", "vào mỗi chiều thứ Sáu".
EACH_WEEKDAY = re.compile(
    r"(?<!\w)(?:vào\s+)?[Mm]ỗi\s+(?:(?:buổi\s+)?(?:sáng|trưa|chiều|tối)\s+)?(?P<weekday>thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s?nhật)(?!\w)",
    re.I,
)
EACH_PLAIN = re.compile(
    rf"(?:[Đđ]ịnh kỳ\s+)?(?:(?:[Tt]rước|[Vv]ào|[Ll]úc)\s+{HOUR}\s*,?\s*)?(?P<weekday>(?:(?:{WEEKDAY}\s*(?:,|và)\s*)*(?:[Nn]gày\s+)?(?:[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|\d)|[Cc]hủ\s?[Nn]hật)(?:\s+(?:đầu tiên|cuối cùng|tuần đầu(?: tiên)?|tuần cuối(?: cùng)?|tuần thứ \w+|thứ \w+))?\s+(?:của\s+)?)?)(?:{EACH_ANY})\s+(?P<period>ngày|tuần|tháng|quý|năm(?! học)|học kỳ)(?!\w)(?P<after>(?<=tuần)\s*,?\s*(?:vào\s+)?(?:ngày\s+)?{WEEKDAY})?"
)
PERIOD_LIST = re.compile(
    rf"(?:(?:{EACH_ANY})\s+|[Đđ]ịnh kỳ\s+(?:{EACH}\s+)?|[Bb]áo cáo\s+(?:định kỳ\s+)?(?:kết quả\s+(?:thực hiện\s+)?)?(?:{EACH}\s+))(?P<list>(?:ngày|tuần|tháng|quý|quí|năm|0?6 tháng|sáu tháng|0?9 tháng)(?:\s*(?:,|và|;|/)\s*(?:{EACH}\s+)?(?:tuần|tháng|quý|quí|(?:0?1\s+|một\s+)?năm|cả năm|0?6 tháng(?: đầu năm)?|sáu tháng|0?9 tháng)(?:\s*\([^()]{{4,60}}\))?)+|0?6 tháng(?: đầu năm)?(?:\s*(?:,|và)\s*(?:cả )?năm)?|sáu tháng)(?!\w)"
)
PERIOD_BY = re.compile(
    rf"(?P<each>(?P<half>(?:0?6|[Ss]áu) tháng(?: đầu năm)?)|(?P<year>(?<=báo cáo )(?:tổng kết )?năm|(?<=, )năm|(?<=và )năm|(?:{EACH_ANY})\s+năm)|(?P<quarter>(?:{EACH_ANY})\s+quý|(?<=báo cáo )quý)|(?P<month>(?:{EACH_ANY})\s+tháng))\s*,?\s*(?P<in>(?:trước|vào|chậm nhất(?: là)?)\s+(?:ngày\s+)?\d{{1,2}}(?:\s+(?:của\s+)?tháng cuối(?: của)? quý|\s?/\s?\d{{1,2}}(?:\s?/\s?\d{{4}})?(?!\s?[/\d])|\s+tháng\s+\d{{1,2}}(?!\s+năm|\d|/))?(?!\s?/))"
)
PERIODIC = re.compile(r"[Đđ]ịnh kỳ(?!\s+(?:h[àằ]ng|mỗi|0?6|trước|ngày|tháng|quý|năm))")
SCHOOL_TIME = re.compile(
    r"(?P<word>(?:[Tt]rong|[Ss]uốt|[Hh]ết|[Đđ]ến hết)\s+)?(?:(?:[Hh]ọc kỳ|HK)\s*(?P<term>II|I|2|1)\s*,?\s*)?[Nn]ăm học\s+(?P<a>20\d{2})\s*-\s*(?P<b>20\d{2})"
)
SCHOOL_POINT = re.compile(
    r"(?P<word>[Đđ]ầu|[Cc]uối|[Tt]rước(?: thềm| khi bước vào)?|[Hh]ết|[Kk]ết thúc|[Bb]ắt đầu|[Ss]au)\s+(?:(?:học kỳ|HK)\s*(?P<term>II|I|2|1)\s*(?:,|của)?\s*)?(?P<event>năm học(?:\s+mới)?(?:\s+20\d{2}\s*-\s*20\d{2})?)?(?!\w)"
)
"""The beginning or end of a school year or term, whose day the school sets: "đầu năm học mới"."""
HOLIDAY = re.compile(
    r"(?:[Tt]rong\s+|[Vv]ào\s+)?(?P<event>[Dd]ịp\s+(?:nghỉ\s+)?hè|[Kk]ỳ nghỉ hè)(?:,?\s+năm(?: học)?\s+20\d{2}(?:\s*-\s*20\d{2})?)?(?!\w)"
)
TERM_OF_OFFICE = re.compile(r"(?:[Gg]iữa|[Cc]uối|[Hh]ết|[Kk]ết thúc)\s+nhiệm kỳ(?!\s+\d)")
ALL_YEAR = re.compile(r"(?:[Cc]ả|[Tt]rong|[Ss]uốt)\s+năm(?:\s+(?P<year>20\d{2}))?(?!\w)")
REGULARLY = re.compile(r"[Tt]hường xuyên(?:\s*,\s*(?:liên tục|hàng ngày|hằng ngày))?|[Ll]iên tục|[Hh][àằ]ng ngày")

TIMES_BY = re.compile(rf"\s*,\s*(?P<word>trước|chậm nhất(?: là)?|vào)\s+(?P<point>{DAY_SHORT})(?!\s*/)")
"""After "mỗi năm một lần": the day by which it is due."""

# --- relative ------------------------------------------------------------------------------------------------

NUMBER = r"(?:\d{1,3}\s?-\s?)?(?P<n>\d{1,3}|một|hai|ba|năm|bảy|mười|mười lăm|ba mươi)(?:\s*\([^()\d]{2,14}\))?"
COUNT = rf"{NUMBER}\s*(?P<unit>ngày|giờ|phút|tuần|tháng)(?!\w)(?P<working>\s+làm việc)?(?P<first>\s+đầu(?:\s+tiên)?)?"
OWN_ISSUE = r"(?:ngày\s+|khi\s+)?(?:(?:ký(?:,?\s*(?:và\s+)?ban hành)?|ban hành|phát hành)(?:\s+(?:[Kk]ế hoạch|văn bản)(?P<this_a>\s+này)?)?|(?:[Kk]ế hoạch|[Vv]ăn bản)(?P<this_b>\s+này)?\s+(?:được\s+)?(?:ký(?:,?\s*ban hành)?|ban hành|phát hành))"
EVENT_ENDS = r"\s+(?:phải|có trách nhiệm|thì|đề nghị|để|gửi|và\s+(?:báo cáo|gửi|tổng hợp|lập)|các\s+(?:đơn vị|cơ quan|địa phương|xã|phường|thôn|trường|phòng|sở)(?!\s+(?:ký|ban hành|nhận|gửi|có)))(?!\w)"
"""Where the words of an event stop and what is due begins."""
EVENT = rf"(?P<event>(?:ngày\s+)?(?:{DAY})|(?:(?!{EVENT_ENDS})[^,.;:()|\n]){{3,90}}(?!\w))"
LIMIT = r"(?:[Tt]rong(?: vòng| thời hạn| thời gian)?|[Cc]hậm nhất(?: là| trong| sau| trước)?|[Mm]uộn nhất(?: là| trong| sau| trước)?|[Kk]hông quá|[Tt]ối đa(?: là)?|[Tt]rước(?: ít nhất| tối thiểu)?|[Ss]au|[Íí]t nhất|[Tt]ối thiểu)"
LINK = r"(?P<link>(?:kể từ|tính từ|từ|(?:ngay )?sau|trước|so với)(?: khi)?|khi)"
WITHIN = re.compile(rf"(?P<word>{LIMIT})\s+{COUNT}(?:\s*,?\s*{LINK}\s+{EVENT})?")
"""A length of time with its limit word, and the event that it is counted from, where one is named."""
ISSUE_TO_EVENT = re.compile(
    rf"[Tt]ừ\s+(?P<event>(?:{OWN_ISSUE.replace('?P<this_a>', '?:').replace('?P<this_b>', '?:')})\s+(?:cho\s+)?đến\s+(?:(?!{EVENT_ENDS})[^\d,.;:()|\n]){{3,110}}(?!\w))"
)
"""A window without a day: "từ ngày ký đến khi bế mạc Hội thi"."""
COUNTED_BACK = re.compile(
    rf"(?<!\d){COUNT}\s+(?P<link>trước(?: khi)?)\s+(?P<event>(?:(?<=khi )[^\s\d]+|ngày|mỗi|kỳ|lễ|hội|cuộc|phiên)\s[^,.;:()|\n]{{2,60}}(?!\w))"
)
"""A length of time before an event: "03 ngày trước mỗi cụm thi"."""
COUNTED_FROM = re.compile(rf"(?<!\d){COUNT}\s*,?\s*(?P<link>(?:kể từ|tính từ)(?: khi)?)\s+{EVENT}")
"""A length of time without a limit word: only where "kể từ" says that it is counted."""
AROUND_EVENT = re.compile(
    rf"(?P<link>(?:[Tt]rước|[Ss]au)(?: khi)?)\s+(?P<event>(?<=khi )[^\d,.;:()|\n]{{2,50}}?|(?:kỳ|ngày|đợt|cuộc|mỗi|phiên|buổi|lễ|diễn tập|khai mạc|[Hh]ội nghị|[Hh]ội thi|[Đđ]ại hội)(?:\s[^\d,.;:()|\n]{{2,50}}?)?)\s+(?:ít nhất\s+|tối thiểu\s+|chậm nhất\s+|muộn nhất\s+|không quá\s+)?{COUNT}"
)
"""The event first: "trước ngày khai mạc 15 ngày"."""
AFTER_EVENT = re.compile(
    rf"(?:(?P<link>[Nn]gay sau (?:khi\s+)?|[Ss]au mỗi\s+|[Ss]au khi (?=kết thúc|hoàn thành|có kết quả)|[Nn]gay khi\s+|[Tt]rước khi (?=kết thúc|tổ chức|diễn ra|khai mạc|khai giảng|bước (?:vào|sang)|đăng ký)|[Tt]rước (?=kỳ nghỉ|năm học(?! 20\d\d\s*-\s*20\d\d (?:của|là)))|[Tt]rước (?=ngày (?:khai giảng|khai mạc|bế mạc|bầu cử|tổ chức|diễn ra|thi|tựu trường)|mùa (?:mưa|bão|lũ|khô)))|(?P<verb>[Kk]ết thúc (?:đợt|Tháng|tháng|chiến dịch|tuyển sinh|năm học|hội nghị|cuộc)(?!\w)))(?P<event>(?:(?!{EVENT_ENDS})[^,.;:()\n|]){{0,90}}(?!\w))"
)
SAME_DAY = re.compile(
    r"[Nn]gay trong (?:ngày|buổi|ca)(?:\s+(?:làm việc|đó|hôm đó|học|họp))?(?!\s*\d|\s+(?:đầu|mai|lễ|hội)|\w)|[Tt]rong ngày (?:diễn ra|tổ chức|người bệnh)\s[^,.;:()|\n]{2,50}"
    r"|[Tt]rong (?:\d{1,2} )?(?:tuần|tháng|ngày) (?:tiếp theo|kế tiếp|liền kề)"
)
"""A time told by the day of what happens: "ngay trong ngày", "trong ngày diễn ra hội thi"."""
AFTER_SHORT_EVENT = re.compile(
    rf"[Ss]au\s+(?P<event>(?!(?:khi|ngày|mỗi|đó|này|hơn|gần|khoảng|thời gian|thời hạn)(?!\w)|\d)[^\W\d_]+(?:\s[^\W\d_]+){{0,3}}?)\s+(?P<link>)(?:ít nhất\s+|tối thiểu\s+|chậm nhất\s+|không quá\s+)?{COUNT}"
)
"""An event in few words, and the time after it: "sau Ngày hội 03 ngày", "sau tiêm 21 - 30 ngày"."""
FEAST_TIME = re.compile(
    rf"(?P<word>[Tt]rước(?:,?\s+(?:và\s+)?trong)?(?:\s+và|,)?\s+sau|[Tt]rước(?:\s+thềm)?|[Ss]au|(?:[Tt]rong\s+|[Vv]ào\s+)?[Dd]ịp)\s+(?:dịp\s+|ngày\s+|lễ\s+)?{lunar.FEAST}(?:\s*\((?:ngày\s+)?{lunar.POINT}\))?(?:\s+(?:ít nhất\s+|tối thiểu\s+|chậm nhất\s+)?{COUNT})?"
)
FEAST_DAY = re.compile(rf"(?:{lunar.FEAST})\s*\((?:ngày\s+)?{lunar.POINT}\)")
LIMIT_BEFORE = re.compile(r"(?:[Cc]hậm nhất|[Mm]uộn nhất|[Nn]gay|[Íí]t nhất)\s+$")
OTHER_PAPER = re.compile(
    r"[Qq]uyết định|[Hh]ợp đồng|[Gg]iấy|[Tt]hông báo|[Kk]ết luận|[Bb]iên bản|[Vv]ăn bản|[Cc]ông văn|[Hh]ướng dẫn|[Qq]uy chế|[Nn]ghị quyết|[Xx]ây dựng [Kk]ế hoạch|[Cc]hứng nhận"
)
HOURS = re.compile(r"(?:[Gg]iai đoạn\s+)?(?:sau\s+)?\d{1,2}(?:\s?-\s?\d{1,2})?\s+giờ(?=\s*[:)])")
LABEL_RELATIVE = re.compile(r"(?:[Tt]heo|[Tt]rong quá trình|[Ss]au|[Tt]rước|[Kk]hi|[Tt]rong suốt)\s+[^.;\n|]{3,120}")

# Cheap signs that a paragraph is worth reading at all.
HAS_DIGIT = re.compile(r"\d")
HAS_TIME = re.compile(
    r"ngày|tháng|năm|quý|tuần|giờ|phút|kỳ|đợt|thứ|chủ nhật|(?<!\w)t\s?\d|\d\s?(?:h|g)|\d\s?[/.:-]\s?\d|\d{4}|(?<!\w)[xivl]+(?!\w)"
)
HAS_FREQUENCY = re.compile(
    r"/\s?\d{1,2} (?:tháng|tuần|ngày|năm)|h[àằ]ng |thứ |chủ nhật|tháng (?:sau|tiếp|kế|liền)|mỗi |từng |lần|định kỳ|/\s?(?:ngày|tuần|tháng|quý|năm)|tháng (?:\(|trước)|năm (?:\(|trước)|quý (?:\(|trước)|6 tháng|sáu tháng|cuối (?:của )?quý|đầu (?:của )?quý|cùng của tháng|ngày cuối tháng|(?:đầu|cuối) các |(?:các|những) (?:ngày )?thứ"
)
HAS_EACH = re.compile(r"h[àằ]ng|mỗi|từng")
HAS_EVENT = re.compile(
    r"trước (?:ngày|mùa|kỳ|năm)|trong ngày|(?:tuần|tháng|ngày) (?:tiếp theo|kế tiếp|liền kề)|nhiệm kỳ|năm học|học kỳ|hè|tuần đầu|từ (?:ngày|khi) (?:ký|ban hành|kế hoạch)|sau |ngay khi|kết thúc|trước khi|định kỳ"
)
HAS_COUNTED = re.compile(r"(?:kể từ|tính từ|so với|sau) (?:ngày )?\d")
HAS_LUNAR = re.compile(r"tết|trung thu|âm lịch|rằm|giêng|tháng chạp|giỗ tổ|vu lan|phật đản")

# --- what is not a deadline ----------------------------------------------------------------------------------

SPOKEN_OF = re.compile(
    r"(?:kết quả|tình hình|so với|[Kk]ỷ niệm|nhiệm kỳ|năm học|số liệu|thành lập)(?:\s+[\w]+){0,2}\s*$|(?:^|\s)sinh\s*$"
)
NOT_BEFORE = re.compile(
    r"(?:[Kk]ỷ niệm|[Nn]gày (?:thành lập|truyền thống|sinh|hội|quốc tế|toàn dân)|thành lập|sinh năm|[Nn]hiệm kỳ|[Nn]ăm học|[Kk]ết quả|[Tt]ình hình|so với|[Tt]ính đến|số liệu|phiên bản|khóa|[Kk]ế hoạch|[Cc]hương trình|[Cc]hủ đề|[Hh]ọc kỳ|[Tt]ổng kết|[Ss]ơ kết|[Gg]iao ban|[Cc]ông tác|[Pp]hong trào|[Dd]ự toán|[Nn]gân sách|[Bb]áo cáo|(?<!học )(?<!vệ )(?<!thí )sinh(?! viên| hoạt| thái| học)|[Tt]ết|[Tt]ầm nhìn|[Đđ]ịnh hướng)(?:\s+[\w]+){0,4}\s*$"
)
COMMEMORATED = re.compile(
    r"(?:kỷ niệm|thành lập|truyền thống|(?<!học )(?<!vệ )(?<!thí )sinh(?! viên| hoạt| thái| học)|số liệu|[Tt]ính đến|[Bb]áo cáo|[Kk]ết quả|[Tt]ình hình)(?:\s+\w+){0,4}\s*$",
    re.I,
)
"""Before days that are remembered or reported on, although the word "ngày" stands there."""
# "Quý II", "Tháng 7, 8:" on a line of its own: a heading in time, for all that stands below it.
TIME_ALONE = re.compile(
    r"\W*(?:Năm|NĂM)\s+20\d{2}\s*[:.]?\s*|\W*(?:6|[Ss]áu) tháng (?:đầu|cuối) năm(?:\s+20\d{2})?\s*[:.]?\s*|\W*(?:Tháng|Quý|THÁNG|QUÝ)\s+[\dIVX]+(?:\s*(?:,|và)\s*(?:tháng\s+|quý\s+)?[\dIVX]+)*(?:\s*(?:/|năm)\s*\d{4})?\s*[:.]?\s*"
)
ANNIVERSARY = re.compile(
    r"\(\s*\(?\d{1,2}/\d{1,2}/(?:1[89]|20)\d{2}\s*-\s*\d{1,2}/\d{1,2}/\d{4}\s*\)?\)?|\(\d{1,2}/\d{1,2}/1\d{3}\)|\d{1,2}/\d{1,2}/1[0-9]{3}|\b\d{1,2}/\d{1,2}/1[0-9]{3}\s*-\s*\d{1,2}/\d{1,2}/\d{4}|[Nn]gày (?:[Qq]uốc tế|[Tt]hế giới|[Tt]oàn dân|[Tt]ruyền thống|[Hh]ội|[Pp]háp luật|[Tt]hành lập)[^.;()|]{0,80}\(\s*(?:ngày\s+)?\d{1,2}\s?/\s?\d{1,2}\s*\)"
)
TIME_LABEL = pattern(
    r"(?:^|(?<=[\s|.;(-]))(?:[Tt]hời (?:gian|hạn|điểm)(?:\s+[\p{Ll}]+){0,5}|[Hh]oàn thành|[Tt]iến độ(?:\s+[\p{Ll}]+){0,3}|[Tt]hực hiện từ|[Hh]ạn(?: cuối| hoàn thành)?)\s*:\s*"
)
ENDS_TIMES = re.compile(r"[\n;|]|\.\s|,\s*(?=[^\W\d]+(?:\s[^\W\d]+){0,3}\s*:)")
"""Where the times behind their label end."""
OWN_ATTACHMENT = re.compile(r"\W{0,2}(?:[Bb]an hành )?(?:[Kk]èm|[Đđ]ính kèm)")
PAST_SECTION = re.compile(r"tình hình|kết quả|thực trạng|đặc điểm|đánh giá", re.I)

# --- context -------------------------------------------------------------------------------------------------

ORGANISES = re.compile(
    r"báo cáo|tổ chức|định kỳ|sơ kết|tổng kết|rà soát|kiểm tra|đánh giá|tổng hợp|giao ban|tham mưu|cập nhật|gửi|họp|tiếp công dân|đối thoại",
    re.I,
)
MONEY = re.compile(r"ngân sách|dự toán|kinh phí|chi thường xuyên|trợ cấp|phụ cấp|lương|hưu trí", re.I)
