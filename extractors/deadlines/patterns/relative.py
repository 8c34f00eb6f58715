"""Times counted from an event, and those of feasts."""

from __future__ import annotations

import re

from extractors.deadlines import lunar
from extractors.deadlines.patterns.times import DAY

NUMBER = r"(?:(?:từ\s+)?\d{1,3}\s?(?:-|đến)\s?)?(?P<n>\d{1,3}|một|hai|ba|năm|bảy|mười|mười lăm|ba mươi)(?:\s*\([^()\d]{2,14}\))?"
COUNT = rf"{NUMBER}\s*(?P<unit>ngày|giờ|phút|tuần|tháng)(?!\w)(?P<working>\s+làm việc)?(?P<first>\s+đầu(?:\s+tiên)?(?!\s+(?:của\s+)?năm(?!\w)))?"
WHO_HAS = re.compile(
    r"(?:người|thanh niên|đối tượng|học viên|học sinh|công dân|trường hợp)(?:\s+(?!trở)[\w]+){0,2}\s*$"
)
"""Before an event that tells which persons are meant: "thanh niên sau khi hoàn thành …"."""
PERIODIC = re.compile(r"[Đđ]ịnh k[ỳì](?!\s+(?:h[àằ]ng|mỗi|0?6|trước|ngày|tháng|quý|năm))")
KIND_OF = re.compile(
    r"(?:[Kk]iểm tra|[Đđ]ánh giá|[Kk]hám|[Ss]ức khỏe|[Đđ]ề|[Bb]ài|[Ss]inh hoạt|[Tt]in|[Cc]ông dân|[Vv]ệ sinh|[Bb]ảo dưỡng)\s+$"
)
"""Before "định kỳ" where it says of which kind something is: "đề kiểm tra định kỳ", "khám sức khỏe định kỳ"."""
THEN_DONE = re.compile(
    r"\s+(?:báo cáo|tổng hợp|rà soát|kiểm tra|đánh giá|tổ chức|họp|gửi|cập nhật|công bố|tham mưu|thông báo)(?!\w)"
)
SESSION = re.compile(
    rf"(?:[Tt]ại\s+|[Tt]rước\s+|[Tt]rong\s+)?(?P<event>(?:(?<![Đđ]ịnh )[Kk]ỳ|[Pp]hiên)\s+họp(?:\s+[^\W\d]+){{0,3}}?\s+(?:đầu|giữa|cuối)\s+năm(?:\s+20\d{{2}})?(?:\s+của\s+(?:HĐND|[Hh]ội đồng nhân dân)(?:\s+(?:tỉnh|thành phố|huyện|xã|phường))?)?)(?!\w|\s+(?:ít nhất\s+|chậm nhất\s+)?{COUNT})"
)
"""A session that is called by its part of the year, whose day is set when it is convened: "tại kỳ họp cuối năm 2031"."""
TERM_OF_OFFICE = re.compile(r"(?:[Gg]iữa|[Cc]uối|[Hh]ết|[Kk]ết thúc)\s+nhiệm kỳ(?!\s+\d)")
ALL_YEAR = re.compile(r"(?:[Cc]ả|[Tt]rong|[Ss]uốt)\s+năm(?:\s+(?P<year>20\d{2}))?(?!\w)")
REGULARLY = re.compile(r"[Tt]hường xuyên(?:\s*,\s*(?:liên tục|hàng ngày|hằng ngày))?|[Ll]iên tục|[Hh][àằ]ng ngày")
OWN_ISSUE = r"(?:ngày\s+|khi\s+)?(?:(?:ký(?:,?\s*(?:và\s+)?ban hành)?|ban hành|phát hành)(?:\s+(?:[Kk]ế hoạch|văn bản)(?P<this_a>\s+này)?)?|(?:[Kk]ế hoạch|[Vv]ăn bản)(?P<this_b>\s+này)?\s+(?:được\s+)?(?:ký(?:,?\s*ban hành)?|ban hành|phát hành))"
EVENT_ENDS = r"\s+(?:phải|có trách nhiệm|thì|nhưng|đề nghị|để|gửi|(?:và|hoặc)\s+(?:báo cáo|gửi|tổng hợp|lập|trước khi|sau khi|ngay)|các\s+(?:đơn vị|cơ quan|địa phương|xã|phường|thôn|trường|phòng|sở)(?!\s+(?:ký|ban hành|nhận|gửi|có)))(?!\w)"
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
_FOR_EACH = r"(?:\s?/\s?(?:0?1\s+|một\s+|mỗi\s+)?|\s+(?:tại|đối với|cho)\s+(?:0?1|một|mỗi)\s+)[^\W\d]+"
"""For how many such a time is meant: "02 ngày/đơn vị", "03 ngày đối với mỗi trường"."""
COUNTED_FROM = re.compile(
    rf"(?<!\d){COUNT}(?:{_FOR_EACH}(?:\s[^\W\d]+){{0,2}})?\s*,?\s*(?P<link>(?:kể từ|tính từ)(?: khi)?)\s+{EVENT}(?!\s+(?:đến|tới)\s)"
)
"""A length of time without a limit word: only where "kể từ" says that it is counted."""
AROUND_EVENT = re.compile(
    rf"(?P<link>(?:[Tt]rước|[Ss]au)(?: khi)?)\s+(?P<event>(?<=khi )[^\d,.;:()|\n]{{2,50}}?|(?:kỳ|ngày|giờ|thời điểm|đợt|vụ|cuộc|mỗi|phiên|buổi|lễ|diễn tập|khai mạc|[Hh]ội nghị|[Hh]ội thi|[Đđ]ại hội|sinh hoạt|họp)(?:\s[^\d,.;:()|\n]{{2,50}}?)?)\s+(?:ít nhất\s+|tối thiểu\s+|chậm nhất\s+|muộn nhất\s+|không quá\s+)?{COUNT}"
)
"""The event first: "trước ngày khai mạc 15 ngày"."""
_LINK_TO_EVENT = (
    r"[Nn]gay sau (?:khi\s+)?|[Ss]au mỗi\s+|[Ss]au khi (?=kết thúc|hoàn thành|có kết quả)|[Nn]gay khi\s+"
    r"|(?<!(?<!\w)[Nn]hư )(?<!so với )(?<!thời điểm )[Tt]rước khi\s+(?!(?:kết hôn|cưới|mang thai|sinh|chết|mất|sáp nhập|sắp xếp|hợp nhất|chia tách)(?!\w))|[Tt]rước (?:mỗi|từng)\s+"
    r"|[Tt]rước (?=kỳ nghỉ|năm học(?! 20\d\d\s*-\s*20\d\d (?:của|là)))"
    r"|[Tt]rước (?=ngày (?:khai giảng|khai mạc|bế mạc|bầu cử|tổ chức|diễn ra|thi|tựu trường|ra quân|khởi công)|mùa (?:mưa|bão|lũ|khô)|(?:mùa\s+)?vụ\s)"
)
"""What joins a task to an event; "khám sức khỏe trước khi kết hôn" names a service, "các xã trước khi sáp nhập" who is meant."""
AFTER_EVENT = re.compile(
    rf"(?:(?P<link>{_LINK_TO_EVENT})|(?P<verb>[Kk]ết thúc (?:đợt|Tháng|tháng|chiến dịch|tuyển sinh|năm học|hội nghị|cuộc)(?!\w)))(?P<event>(?:(?!{EVENT_ENDS})[^,.;:()\n|]){{0,90}}(?!\w))"
)
TIES = re.compile(r"(?:\s+(?:và|hoặc|trong|vào|từ|với|ngay|cho))*\s*$")
"""Words at the end of an event that belong to what follows."""
SAME_DAY = re.compile(
    r"[Nn]gay trong (?:ngày|buổi|ca)(?:\s+(?:làm việc|đó|hôm đó|học|họp))?(?!\s*\d|\s+(?:đầu|mai|lễ|hội)|\w)|[Tt]rong ngày (?:diễn ra|tổ chức|người bệnh)\s[^,.;:()|\n]{2,50}"
    r"|[Tt]rong (?:\d{1,2} )?(?:tuần|tháng|ngày) (?:tiếp theo|kế tiếp|liền kề)|[Tt]rong ngày làm việc"
)
"""A time told by the day of what happens: "ngay trong ngày", "trong ngày diễn ra hội thi"."""
WITHIN_A_DAY = re.compile(r"[Tt]rong ngày(?=\s*(?:[.,;)|\n]|$)|\s+(?:và|về|cho|để)\s)")
"""A time only where something is done by then: "xử lý trong ngày", not "các vụ phát sinh trong ngày"."""
DONE_OR_LASTS = re.compile(
    r"(?<!\w)(?:(?P<done>[Gg]ửi|[Nn]ộp|[Tt]rình|[Bb]áo(?: cáo)?|[Tt]rả(?: lời)?|[Xx]ử lý|[Gg]iải quyết|[Cc]huyển|[Cc]ập nhật|[Hh]oàn (?:thành|thiện|trả)"
    r"|[Kk]hắc phục|[Tt]hông (?:báo|tin)|[Pp]hản hồi|[Xx]ác minh|[Tt]hẩm định|[Pp]hê duyệt|[Gg]óp ý|[Cc]ông khai|[Đđ]ăng|[Bb]àn giao|[Cc]ung cấp|[Kk]iến nghị)"
    r"|[Tt]ổ chức|[Tt]ập huấn|[Dd]iễn ra|[Kk]éo dài|[Mm]ở|[Dd]uy trì|[Pp]hát sinh|[Xx]ảy ra|[Tt]rực|[Nn]iêm yết|[Nn]ghỉ|[Tt]rưng bày|[Tt]hực hiện|[Tt]riển khai)(?!\w)"
)
"""What is done by a time, or lasts so long: the last word of a clause decides."""
ENDS_CLAUSE = re.compile(r"\s*(?:[.;)|\n]|$)|\s+(?:theo|để)\s")
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
HOURS = re.compile(
    r"(?<!\d)(?<!sáng )(?<!trưa )(?<!chiều )(?<!tối )(?<!lúc )(?<!đến )(?:[Gg]iai đoạn\s+)?(?:sau\s+)?\d{1,2}(?:\s?-\s?\d{1,2})?\s+giờ(?=\s*[:)])"
)
LABEL_RELATIVE = re.compile(
    r"(?:[Tt]heo(?! (?:lớp|khối|nhóm|tổ|từng|đơn vị|danh sách)(?!\w))|[Tt]rong quá trình|[Ss]au|[Tt]rước|[Kk]hi|[Tt]rong suốt)\s+[^.;\n|]{3,120}"
)
