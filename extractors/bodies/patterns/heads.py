"""What the name of a body opens with, and what is sure to be its name or its duty."""

from __future__ import annotations

import re

from extractors.lexicon.words import any_of
from extractors.marks import pattern

# What "các", "những" must be followed by to open the name of bodies: "các sở", not "các nhiệm vụ".
_SOME = rf"(?=\s+(?:{any_of('after_some')}))"
# The same for "mỗi", "từng".
_EACH = rf"(?= (?:{any_of('after_each')}))"
# What opens a name of its own.
PROPER = rf"{any_of('proper')}|Các{_SOME}|(?:Mỗi|Từng){_EACH}|(?:Hai|Ba|Bốn|Cả (?:hai|ba|bốn))(?= [\p{{Ll}}])(?! (?:tổ chức|xã hội|bộ phận))(?= (?:{any_of('after_each')})(?!\w))"
COMMON = rf"{any_of('common')}|(?:các|những){_SOME}|(?:mỗi|từng){_EACH}"
# "P.KHTH", "P. CTSV": an office by the letters of its name, which nothing goes on with.
SHORT_OFFICE = re.compile(r"P\.\s?[A-ZĐ][A-ZĐa-z&-]*[A-ZĐ]")
PROPER_HEAD = pattern(rf"(?:{PROPER})(?!\w)")
HEAD = pattern(rf"(?:{PROPER}|{COMMON})(?!\w)")
STRONG_COMMON = pattern(
    rf"(?:(?:các|những){_SOME}|(?:mỗi|từng){_EACH}|lãnh đạo (?=các |[A-ZĐ])|toàn thể|lực lượng|dân quân|tổ chức (?=Đoàn|Hội|Đảng)|hệ thống|chính quyền|cấp ủy|thủ trưởng|đại diện|cán bộ(?!, (?:công|chiến|giáo|đảng|đoàn|viên))|chi hội|người|giáo viên(?!, ))(?!\w)|(?:giám đốc|hiệu trưởng|chủ tịch|trưởng|bí thư|đội trưởng)\s+(?:các|[A-ZĐ])"
    r"|(?:phòng|sở|ban|bộ|chi bộ|đảng ủy|công an|trường|trung tâm|hội|công đoàn|thôn|xã|phường|đồng chí|khoa|tổ|đội|trạm)\s+[\p{Lu}]|\d{1,3} (?:tổ|thôn|bản|ấp|xã|phường|chi nhánh|chi bộ|chi hội|chi đoàn|trường|đội|trạm|khoa|phòng|đơn vị)(?!\w)"
    r"|công an (?:xã|phường|tỉnh|huyện)|báo, đài(?!\w)"
)
# Names with a comma inside.
WHOLE = re.compile(any_of("whole"))
WHOLE_IN_ANY_CASE = re.compile(any_of("whole", in_any_case=True), re.I)
# Heads with a verb inside.
COMPOUND_HEAD = re.compile(
    rf"(?:(?:Các |các )?(?:{any_of('task_head', in_any_case=True)})\s+(?:{any_of('head_task', in_any_case=True)}))(?!\w)",
    re.I,
)
# The same inside a name: "Trưởng ban chỉ đạo", "thành viên Tổ giúp việc".
COMMITTEE = re.compile(rf"(?:{any_of('inner_head')})\s+(?:{any_of('inner_task')})(?!\w)")
# Verb and object that are a duty wherever they stand: "Tổ giúp việc Ban Chỉ đạo | xây dựng kế hoạch".
VERB_AND_OBJECT = re.compile(rf"(?:{any_of('sure_duty')})(?!\w)")
# "Đội tổ chức …", "Đoàn xây dựng …" are no names but a name and its duty.
NO_HEAD = re.compile(
    r"(?:[Đđ]ội|[Đđ]oàn|[Nn]hóm)\s+(?:tổ chức|xây dựng|quản lý)$|(?:[Vv]ăn phòng|[Pp]hòng|[Tt]rung tâm)\s+hướng dẫn$"
)
# "Văn phòng | tổng hợp báo cáo": an office that needs no task to be told by, and a duty with its object.
OFFICE_AND_DUTY = re.compile(rf"[Vv]ăn phòng (?:{any_of('sure_duty')})(?!\w)")
# "viện nghiên cứu, trường đại học": names of their own behind a name for which no "các" holds.
MEMBER = pattern(rf"(?:{any_of('member')})(?!\w)")
GIVEN = re.compile(r"được (?:giao|phân công)(?: nhiệm vụ| làm)?(?=\s)")
"""What follows a body's name before its duty: "Sở Y tế | được giao | chủ trì …"."""
JOINTS = frozenset({",", "và", "hoặc", "+"})
ISSUES = "ban hành|thông qua|có|gửi|ký"
"""What a body does with a paper of its own: "UBND tỉnh | ban hành | Quyết định số …"."""
# What opens a duty behind any name.
MUST = re.compile(r"\s+(?:phải|cần|có trách nhiệm|chịu trách nhiệm)(?!\w)")
# "các Sở: Y tế, Tài chính": what follows the colon are their names.
_LISTED = r"(?:(?:,| và)\s*(?:ban|ngành|phòng|khoa|trung tâm|bộ phận|tổ|bản|ấp|xóm|chi hội|xã|phường|đơn vị|cơ quan|thành phố|đặc khu|địa phương|Tổng công ty|Tổng Công ty))*(?:\s+(?:trực thuộc [Tt]rung ương|chuyên môn|chức năng|trực thuộc|có liên quan|liên quan|sau|sau đây))?\s*:\s*"
ELLIPTIC = pattern(
    r"(?:(?:[Gg]iám đốc|[Tt]rưởng|[Tt]hủ trưởng|[Cc]hủ tịch|[Hh]iệu trưởng|[Ll]ãnh đạo|[Đđ]ại diện|[Bb]ộ trưởng|[Bb]í thư|UBND|Ủy ban nhân dân|Công an)\s+){0,2}(?:[Cc]ác|[Nn]hững)\s+(?:"
    r"(?:[Ss]ở|[Pp]hòng|[Bb]an|[Bb]ộ|[Nn]gành|[Cc]hi cục|[Cc]ục|[Tt]rường|[Xx]ã|[Pp]hường|[Hh]uyện|[Tt]ỉnh|[Tt]hành phố|[Tt]rung tâm|[Tt]ổng công ty|Tổng Công ty|[Cc]ông ty|[Tt]ập đoàn|[Nn]gân hàng|[Đđ]oàn thể|[Đđ]ơn vị|[Cc]ơ quan|[Đđ]ịa phương|[Đđ]ảng (?:ủy|uỷ))"
    rf"{_LISTED}"
    r"|(?:[Kk]hoa|[Hh]ội|[Tt]rạm|[Bb]ệnh viện|[Tt]ổ|[Đđ]ội|[Tt]hôn|[Bb]ản|[Ấấ]p|[Xx]óm|[Cc]hi (?:bộ|hội|đoàn))"
    rf"{_LISTED}(?=[\p{{Lu}}][^,;.:|\n]{{0,40}}(?:,| và) [\p{{Lu}}]))"
)
# "Các Sở: | Xây dựng, Nội vụ, …": fields behind a colon that look like a duty; "Rà soát, Tổng hợp …" are two.
FIELDS_LISTED = pattern(
    r"(?:Xây dựng|Giao thông vận tải|Thông tin và Truyền thông|Tổ chức(?: cán bộ)?|Kiểm tra|Quản lý [\p{Ll}]+(?: [\p{Ll}]+)?)(?:,| và) (?P<second>[\p{Lu}][\p{Ll}]+ [\p{Lu}\p{Ll}]+)"
)
# What opens a duty behind a colon besides the verbs that end a name.
INFORMS = re.compile(
    r"thông tin (?!và truyền thông)|tổ chức (?!chính trị|đảng|xã hội|đoàn thể|hội |cá nhân|kinh tế|cơ sở)|là (?:cơ quan|đơn vị|đầu mối|bộ phận|thành viên|người)"
)
