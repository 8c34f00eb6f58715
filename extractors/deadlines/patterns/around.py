"""Signs that a paragraph may hold a time, and what stands around what is none."""

from __future__ import annotations

import re

from extractors.bodies.patterns.heads import ISSUES
from extractors.dates import DAY_NUMERIC, DAY_WORDS
from extractors.marks import SENT_WITH, pattern

NOT_YET = re.compile(r"\s*,?\s*(?:mà\s+|vẫn\s+)*(?:chưa|không (?:thực hiện|hoàn thành|nộp|gửi|báo cáo|có))(?!\w)")
"""After a day that is a condition: "đến ngày 30/6 chưa phân bổ thì …"."""
OWN_NOTE = re.compile(
    rf"\({SENT_WITH}[^()]*\)"
    r"|\([Cc]ập nhật\s+(?:lần \d+\s*,?\s*)?(?:(?:đến|vào)\s+)?(?:ngày\s+)?[\d./\s-]+\)"
)
"""A bracket on the paper itself: what it belongs to, when it was last changed."""
OWN_PASSING = re.compile(
    rf"[Kk]ế hoạch này (?:đã )?được (?:[^.;:\n\d]{{0,60}}\s)?(?:thông qua|thống nhất|phê duyệt|quán triệt|xây dựng)(?:\s[^.;:\n\d]{{0,60}}?)?\s+"
    rf"(?:ngày\s+)?(?:{DAY_NUMERIC}|{DAY_WORDS})"
)
"""How the plan itself came about: "Kế hoạch này được thông qua tại cuộc họp ngày 03/01/2031"."""
NO_TIMES = re.compile(
    r"(?:[Tt]ối đa|[Kk]hông quá|công suất|khoảng|chỉ|không bao gồm|trừ|kể cả|nghỉ|kéo dài|diễn ra|lần)\s+$"
)
"""Before what only looks like a frequency or a window: a limit, an exception, a length."""
HAS_DIGIT = re.compile(r"\d")
HAS_TIME_WORD = re.compile("ngày|tháng|năm|quý|tuần|giờ|phút|kỳ|đợt|thứ|chủ nhật")
HAS_TIME_SIGN = re.compile(r"(?<!\w)t\s?\d|\d\s?(?:h|g)|\d\s?[/.:-]\s?\d|\d{4}|(?<!\w)[xivl]+(?!\w)")
_SLASHED = r"/\s?\d{1,2} (?:tháng|tuần|ngày|năm)|/\s?(?:ngày|tuần|tháng|quý|năm)"  # "2 lần/tháng", "01 lần/6 tháng"
_EVERY = (
    r"h[àằ]ng |mỗi |từng |định k[ỳì]|lần|(?:đợt|lượt|kỳ|phiên|chuyến) (?:trong|một|trên) |(?<!trong )ngày \d{1,2} buổi"
    r"|theo (?:tuần|tháng|quý)|6 tháng|sáu tháng|tháng (?:sau|tiếp|kế|liền)|(?:tháng|quý|năm) (?:\(|(?:(?:gửi|nộp) )?trước)"
)
_ON_WEEKDAYS = r"thứ |chủ nhật|(?:các|những) (?:ngày )?thứ"
_AT_ENDS = (
    r"(?:đầu|cuối) tuần|(?:đầu|cuối) các |(?:cuối|đầu|cùng|tiên|giữa|thứ ba|thứ hai|thứ nhất) (?:của )?quý"
    r"|cùng của tháng|(?:ngày|việc) cuối tháng"
)
HAS_FREQUENCY = re.compile(rf"{_SLASHED}|{_EVERY}|{_ON_WEEKDAYS}|{_AT_ENDS}")
HAS_EVENT = re.compile(
    r"trước (?:ngày|mùa|kỳ|năm|mỗi|từng|vụ)|trong (?:ngày|buổi|ca)|(?:tuần|tháng|ngày) (?:tiếp theo|kế tiếp|liền kề)|nhiệm kỳ|năm học|học k[ỳì]|(?<!\w)hk|hè|dịp (?:tổng|sơ|khai|bế|tựu)|tuần (?:đầu|thứ|\d)|từ (?:ngày|khi) (?:ký|ban hành|kế hoạch)|sau |ngay khi|kết thúc|trước khi|định k[ỳì]"
)
HAS_COUNTED = re.compile(r"(?:kể từ|tính từ|so với|sau) (?:ngày )?\d")
HAS_LUNAR = re.compile(r"tết|trung thu|âm lịch|rằm|giêng|tháng chạp|giỗ tổ|vu lan|phật đản")
SPOKEN_OF = re.compile(
    r"(?:[Kk]ết quả|[Tt]ình hình|[Ss]o với|[Kk]ỷ niệm|nhiệm kỳ|năm học|số liệu|thành lập)(?:\s+[\w]+){0,2}\s*$"
)
BORN = re.compile(
    r"(?<![Hh]ọc )(?<![Vv]ệ )(?<![Tt]hí )(?<![Tt]uyển )(?<![Kk]hai )(?<![Pp]hát )(?<![Aa]n )(?<!(?<!ông )dân )(?<!\w)[Ss]inh(?:\s+(?:con|ra|sống))?"
    r"(?:\s+(?:từ|vào|trong))?\s*$|(?:ngày|tháng|năm) sinh\s*$"
)
"""Before the days on which those who are meant were born."""
FIGURES = re.compile(
    r"(?:[Ss]ố liệu|[Kk]ết quả|[Tt]ình hình|[Kk]ỳ báo cáo)(?:\s+\w+){0,5}\s*$|(?:[Ss]ố liệu|[Bb]áo cáo)[^.;:|]{0,40}\s(?:tính|lấy|chốt)\s*$"
)
"""Before the days from which to which figures are counted."""
_REMEMBERED = r"[Kk]ỷ niệm|[Nn]gày (?:thành lập|truyền thống|sinh|hội|quốc tế|toàn dân)|thành lập|sinh năm|[Tt]ết"
_PERIOD_OF = r"[Nn]hiệm kỳ|[Nn]ăm học|[Hh]ọc k[ỳì]|(?<!ngoại )(?<!chính )khóa|(?<!học )(?<!vệ )(?<!thí )sinh(?! viên| hoạt| thái| học)"
_COUNTED_UP_TO = r"[Kk]ết quả|[Tt]ình hình|[Ss]o (?:sánh )?với|[Tt]ính đến|[Ss]ố liệu|[Tt]ổng kết|[Ss]ơ kết|[Bb]áo cáo"
_NAMED_AFTER = (
    r"phiên bản|[Kk]ế hoạch|[Cc]hương trình|[Cc]hủ đề|[Gg]iao ban|[Cc]ông tác|[Pp]hong trào|[Dd]ự toán|[Nn]gân sách"
    r"|[Tt]ầm nhìn|[Đđ]ịnh hướng"
)
NOT_BEFORE = re.compile(rf"(?:{_REMEMBERED}|{_PERIOD_OF}|{_COUNTED_UP_TO}|{_NAMED_AFTER})(?:\s+[\w]+){{0,4}}\s*$")
"""Before a time that is none of the plan's: "kỷ niệm ngày …", "khóa 2031", "so với năm 2030", "Chương trình công tác năm 2031"."""
# "Quý II", "Tháng 7, 8:" on a line of its own: a heading in time, for all that stands below it.
TIME_ALONE = re.compile(
    r"\W*(?:Năm|NĂM)\s+20\d{2}\s*[:.]?\s*|\W*(?:\d{1,2}|[^\W\d]+) tháng (?:đầu|cuối) năm(?:\s+20\d{2})?\s*[:.]?\s*|\W*(?:Tháng|Quý|THÁNG|QUÝ)\s+[\dIVX]+(?:\s*(?:,|và)\s*(?:tháng\s+|quý\s+)?[\dIVX]+)*(?:\s*(?:/|năm)\s*\d{4})?\s*[:.]?\s*"
)
ANNIVERSARY = re.compile(
    r"\(\s*\(?(?:\d{1,2}/\d{1,2}/1[89]\d{2}\s*-\s*\d{1,2}/\d{1,2}|0?(?P<d>[1-9]\d?)/0?(?P<m>[1-9]\d?)/20\d{2}\s*-\s*0?(?P=d)/0?(?P=m))/\d{4}\s*\)?\)?|\(\d{1,2}/\d{1,2}/1\d{3}\)|\d{1,2}/\d{1,2}/1[0-9]{3}|\b\d{1,2}/\d{1,2}/1[0-9]{3}\s*-\s*\d{1,2}/\d{1,2}/\d{4}|[Nn]gày (?:[Qq]uốc tế|[Tt]hế giới|[Tt]oàn dân|[Tt]ruyền thống|[Hh]ội|[Pp]háp luật|[Tt]hành lập)[^.;()|]{0,80}\(\s*(?:ngày\s+)?\d{1,2}\s?/\s?\d{1,2}\s*\)"
)
TIME_LABEL = pattern(
    r"(?:^|(?<=[\s|.;(-]))(?:[Tt]hời (?:gian|hạn|điểm)(?:\s+[\p{Ll}]+){0,5}|[Hh]oàn thành|[Tt]iến độ(?:\s+[\p{Ll}]+){0,3}|[Tt]hực hiện từ|[Hh]ạn(?: cuối| hoàn thành)?)\s*:\s*"
)
ENDS_TIMES = re.compile(r"[\n;|]|\.\s|,\s*(?=[^\W\d]+(?:\s[^\W\d]+){0,3}\s*:)")
"""Where the times behind their label end."""
LONGEST_ISSUER = 200
"""Letters before a paper in which its day is looked for."""
ISSUED_ON = re.compile(
    rf"(?P<day>[Nn]gày\s+(?:{DAY_NUMERIC}|{DAY_WORDS}))\s*,\s*(?:(?!\.\s)[^;:\n\d]){{2,120}}?\s(?:{ISSUES}|ra)\s+(?:các\s+)?$"
)
"""The day of a paper, before the one who issued it and what he did."""
OWN_ATTACHMENT = re.compile(rf"\W{{0,2}}{SENT_WITH}")
OF_A_TERM = re.compile(r"[Hh]ọc k[ỳì]\s+(?:I{1,2}|[12])\s*$")
"""Before a limit that belongs to what is asked for, not to the term: "học phí học kỳ II đến hết ngày 31/3"."""
IN_A_NAME = re.compile(r"[“\"‘]$")
"""Before what is the first word of a name."""
PAST_SECTION = re.compile(r"tình hình|kết quả|thực trạng|đặc điểm|đánh giá", re.I)
