"""Times counted from an event, and those of the school year and of feasts."""

from __future__ import annotations

import re

from extractors.deadlines import lunar
from extractors.deadlines.patterns.times import DAY

WHO_HAS = re.compile(r"(?:người|thanh niên|đối tượng|học viên|học sinh|công dân|trường hợp)(?:\s+[\w]+){0,2}\s*$")
"""Before an event that tells which persons are meant: "thanh niên sau khi hoàn thành …"."""
PERIODIC = re.compile(r"[Đđ]ịnh k[ỳì](?!\s+(?:h[àằ]ng|mỗi|0?6|trước|ngày|tháng|quý|năm))")
KIND_OF = re.compile(
    r"(?:[Kk]iểm tra|[Đđ]ánh giá|[Kk]hám|[Ss]ức khỏe|[Đđ]ề|[Bb]ài|[Ss]inh hoạt|[Tt]in|[Cc]ông dân|[Vv]ệ sinh|[Bb]ảo dưỡng)\s+$"
)
"""Before "định kỳ" where it says of which kind something is: "đề kiểm tra định kỳ", "khám sức khỏe định kỳ"."""
THEN_DONE = re.compile(
    r"\s+(?:báo cáo|tổng hợp|rà soát|kiểm tra|đánh giá|tổ chức|họp|gửi|cập nhật|công bố|tham mưu|thông báo)(?!\w)"
)
SCHOOL_POINT = re.compile(
    r"(?P<word>[Đđ]ầu|[Cc]uối|[Tt]rước(?: thềm| khi bước vào)?|[Hh]ết|[Kk]ết thúc|[Bb]ắt đầu|[Ss]au)\s+(?:(?:[Hh]ọc k[ỳì]|HK)\s*(?P<term>II|I|2|1)\s*(?:,|của)?\s*)?(?P<event>năm học(?:\s+mới)?(?:\s+20\d{2}\s*-\s*20\d{2})?)?(?!\w)"
)
"""The beginning or end of a school year or term, whose day the school sets: "đầu năm học mới"."""
EXAM = re.compile(r"(?:[Kk]iểm tra|(?<!\w)[Tt]hi|[Kk]hảo sát|[Đđ]ề cương|[Đđ]ề|[Ôô]n tập|[Bb]ài)(?:\s+ôn tập)?\s*$")
"""Before the end of a term that tells which examination is meant: "Kiểm tra cuối học kỳ I"."""
HOLIDAY = re.compile(
    r"(?:[Tt]rong\s+|[Vv]ào\s+)?(?P<event>[Dd]ịp\s+(?:nghỉ\s+)?hè|[Kk]ỳ nghỉ hè)(?:,?\s+năm(?: học)?\s+20\d{2}(?:\s*-\s*20\d{2})?)?(?!\w)"
)
TERM_OF_OFFICE = re.compile(r"(?:[Gg]iữa|[Cc]uối|[Hh]ết|[Kk]ết thúc)\s+nhiệm kỳ(?!\s+\d)")
ALL_YEAR = re.compile(r"(?:[Cc]ả|[Tt]rong|[Ss]uốt)\s+năm(?:\s+(?P<year>20\d{2}))?(?!\w)")
REGULARLY = re.compile(r"[Tt]hường xuyên(?:\s*,\s*(?:liên tục|hàng ngày|hằng ngày))?|[Ll]iên tục|[Hh][àằ]ng ngày")
NUMBER = r"(?:\d{1,3}\s?-\s?)?(?P<n>\d{1,3}|một|hai|ba|năm|bảy|mười|mười lăm|ba mươi)(?:\s*\([^()\d]{2,14}\))?"
COUNT = rf"{NUMBER}\s*(?P<unit>ngày|giờ|phút|tuần|tháng)(?!\w)(?P<working>\s+làm việc)?(?P<first>\s+đầu(?:\s+tiên)?(?!\s+(?:của\s+)?năm(?!\w)))?"
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
COUNTED_FROM = re.compile(rf"(?<!\d){COUNT}\s*,?\s*(?P<link>(?:kể từ|tính từ)(?: khi)?)\s+{EVENT}(?!\s+(?:đến|tới)\s)")
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
