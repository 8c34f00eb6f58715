"""The words that names of bodies are made of: heads, names with a comma or a verb inside, what tells which one it is."""

from __future__ import annotations

import re

from extractors.lexicon import rows
from extractors.lexicon.words import any_of, words
from extractors.marks import by_first_letter, one_of, pattern

# What "các", "những" must be followed by to open the name of bodies: "các sở", not "các nhiệm vụ".
_SOME = rf"(?=\s+(?:{any_of('after_some')}))"
# The same for "mỗi", "từng".
_EACH = rf"(?= (?:{any_of('after_each')}))"
# "Các bộ môn, P3": an office by its letter and number.
OFFICE_CODE = re.compile(r"[A-ZĐ]{1,3}\d{1,2}")
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
# People and small groups that are names of their own in a list without "các": "trưởng thôn, tổ trưởng tổ dân phố".
ALONE = pattern(
    r"(?:tổ trưởng|trưởng (?:thôn|ấp|bản|xóm|khu phố)|nhân viên|điều tra viên|cộng tác viên|kế toán|văn thư|thủ quỹ|bảo vệ|phụ huynh|cố vấn học tập|giảng viên|GVHD|ban (?:quản trị|quản lý)|hộ (?:kinh doanh|gia đình)|(?:đảng ủy|đảng bộ|chi bộ) (?:trực thuộc|cơ sở))(?!\w)"
    r"|trưởng (?:ban|khoa|phòng|đoàn|nhóm|đài|trạm|cụm) [\p{Ll}]|thành viên [\p{Lu}]|(?:chi hội trưởng|đội trưởng|bí thư chi|hiệu trưởng|phó hiệu trưởng)(?!\w)"
    r"|(?:lớp|khối|tổ|nhóm|đội|thôn|ấp|khu phố|chi bộ|chi đoàn) [\p{Lu}\d]"
)
IN_PLURAL = re.compile(r"(?:[Cc]ác|[Nn]hững|[Tt]oàn thể|[Tt]ất cả|[Mm]ỗi|[Tt]ừng|[Cc]án bộ|[Gg]iáo viên)(?!\w)")
# "…, bộ phận truyền thông của Trung tâm Dịch vụ": a part of another office.
PART_OF_ANOTHER = re.compile(r"bộ phận (?:\w+ ){1,4}(?:của|thuộc) ")
# "các tổ chuyên môn và bộ phận văn phòng": which part is told, so that "các" does not hold for it.
PART_OF_OFFICE = re.compile(r"bộ phận (?!liên quan|có |trực thuộc|chuyên môn|khác|được)\w+")
# "giáo viên chủ nhiệm hoặc nhà trường": one or the other.
EITHER = re.compile(r"(?:nhà trường|giáo viên|bộ phận \w+|gia đình|công an|người (?:phụ trách|đứng đầu))(?!\w)")
# "các cấp ủy, chi bộ, chính quyền": one of the common nouns that "các" holds for, where no place tells which one.
GOVERNMENT = re.compile(r"chính quyền(?!\s+(?:địa phương|cơ sở|các|xã|phường|tỉnh|huyện|thành phố|thôn|sở tại))(?!\w)")
# "Phòng Quản lý" says nothing without what it manages: the next word is no verb of a duty.
NEEDS_OBJECT = re.compile(
    r"(?:Phòng|Cục|Chi cục|Trung tâm|Vụ|Trạm|Viện) (?:[Qq]uản lý|[Hh]ỗ trợ|[Pp]hát triển|[Ứứ]ng dụng|[Xx]úc tiến|[Đđ]ăng ký|[Cc]hăm sóc|[Kk]iểm soát)$"
)
# "Các Trạm Kiểm lâm địa bàn Ba Khe, Đắk Rơi", "Trưởng các bản Nà Hin, Pá Cuồng": places that tell which ones are meant.
OF_PLACES = pattern(
    r"(?:(?:UBND|Trưởng|Trưởng ban|Bí thư|Chủ tịch) )?(?:[Cc]ác|các) (?:[\p{Lu}\p{Ll}]+ ){1,5}?(?:[\p{Lu}][\p{Ll}]* ?){1,3}(?:, (?:[\p{Lu}][\p{Ll}]* ?){1,3})*$"
)
# "Phòng Nội vụ, Tư pháp, Kinh tế": more than two are several offices.
MORE_OFFICES = pattern(r"[^,;.]{2,40}?(?:,| và)\s+[\p{Lu}]")
ONE_OFFICE = pattern(r"(?:Phòng|Ban|Vụ|Khoa) [\p{Lu}][^,;]*$")
# "Trung tâm Điều tra, Quy hoạch và Thiết kế": one, whatever it is named by.
ALWAYS_ONE = pattern(r"(?:Trung tâm|Viện|Chi cục|Cục|Tổng cục|Công ty|Xí nghiệp) [\p{Lu}][^,;]*$")
# "Khoa/Viện chuyên môn", "Trường/Viện đào tạo": a name of its own behind a comma.
EITHER_HEAD = pattern(r"[\p{Lu}][\p{Ll}]+/[\p{Lu}][\p{Ll}]+(?!\w)")
# "Giám đốc, Thủ trưởng các sở": two words for who heads them.
HEADS_OF_ALL = re.compile(r"(?:Giám đốc|Thủ trưởng|Trưởng|Bộ trưởng|Lãnh đạo) các(?!\w)")
BARE_HEAD = re.compile(r"(?:Giám đốc|Thủ trưởng|Bộ trưởng)")
ENDS_NEEDING = frozenset({"lý", "trợ", "triển", "dụng", "tiến", "ký", "sóc", "soát"})
BARE_NOUN = re.compile(rf"(?:{any_of('bare')})(?=\s*(?:[,;/]|$|và\b|liên quan|ngành|có liên quan|trực thuộc))")
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
# "cấp tỉnh, cấp xã": the levels of one body.
LEVELS = re.compile(r"cấp (?:tỉnh|huyện|xã|cơ sở)(?:\s*(?:,|và|hoặc)\s+cấp (?:tỉnh|huyện|xã|cơ sở)(?!\w))+")
# "Đội tổ chức …", "Đoàn xây dựng …" are no names but a name and its duty.
NO_HEAD = re.compile(
    r"(?:[Đđ]ội|[Đđ]oàn|[Nn]hóm)\s+(?:tổ chức|xây dựng|quản lý)$|(?:[Vv]ăn phòng|[Pp]hòng|[Tt]rung tâm)\s+hướng dẫn$"
)
# "Văn phòng | tổng hợp báo cáo": an office that needs no task to be told by, and a duty with its object.
OFFICE_AND_DUTY = re.compile(rf"[Vv]ăn phòng (?:{any_of('sure_duty')})(?!\w)")
# "(sau đây gọi tắt là …)" after a list of bodies, and the people beside them.
ALIAS = re.compile(
    r"\s*\((?:sau đây )?(?:gọi|viết) (?:tắt|chung)?[^()]*\)(?:\s*và (?:mọi |toàn thể )?(?:người dân|[Nn]hân dân))?"
)
WORD = re.compile(
    rf"(?:{any_of('degree')}|P|TP|TX|TT)\.(?=\s[A-ZĐ])|(?:{any_of('degree')})\.(?=[A-ZĐ])|"
    r"[^\s,;:.()“”\"|\n\[\]]+(?:\.(?=[\wĐ])[^\s,;:.()“”\"|\n]+)*|[,;:.()“”\"|\n\[\]]"
)
# A capital after a comma that opens a clause of its own.
OPENS_CLAUSE = re.compile(
    r"(?:Kỳ họp|Trên|Trong|Để|Nhằm|Căn|Theo|Khi|Nếu|Định|Hằng|Hàng|Kế hoạch(?! (?:và|-|–) Đầu tư)|Quyết|Nghị|Chỉ thị|Thông)"
)
# "các khoa và đơn vị": one group of common nouns, to which a further noun belongs.
GROUP_OF_COMMON = pattern(
    r"(?:(?:[Cc]ác|[Nn]hững|[Tt]hủ trưởng|[Nn]gười đứng đầu) )*(?:cơ quan|đơn vị|tổ chức).*|(?:[Cc]ác|[Nn]hững) [\p{Ll}]+(?: [\p{Ll}]+){0,2}"
)
# "các bộ, ngành": one "các" with its common nouns. "Sở Y tế và Bộ, ngành": a name, and such a group without "các".
PLURAL_NOUNS = pattern(r"(?:[Cc]ác|[Nn]hững) (?:Bộ|Sở|Ban|Ngành|[\p{Ll}]+)(?:[ ,]+[\p{Ll}]+){0,7}")
BARE_GROUP = re.compile(r"(?:Bộ|Sở|Ban|Phòng|sở|ban)(?:, (?:ngành|ban|phòng))+(?!\w)")
# "toàn thể viên chức, người lao động và HSSV", "cán bộ, công chức và người lao động": all of them are one.
ALL_OF = pattern(
    r"[Tt]oàn thể [^\p{Lu}]*|(?:[Cc]án bộ|[Cc]ông chức|[Vv]iên chức)(?:(?:,| và) (?:công chức|viên chức|chiến sĩ|giáo viên|nhân viên))*"
)
OF_ALL = re.compile(
    r"(?:cán bộ|công chức|viên chức|người lao động|giáo viên|giảng viên|nhân viên|học sinh|sinh viên|học viên|đoàn viên|hội viên|đảng viên"
    r"|nhân dân|người dân|phụ huynh|cha mẹ|CB\w*|GV\w*|NV|HS\w*|SV|NLĐ)(?!\w)"
)
# "Người đứng đầu cấp ủy, chính quyền, đoàn thể": those who head several kinds of body are one name.
HEADS_OF = re.compile(r"(?:[Nn]gười đứng đầu|[Tt]hủ trưởng) [^,;]*(?:,[^,;]*)*$")
LED = re.compile(r"(?:cấp ủy|chính quyền|cơ quan|tổ chức|đơn vị|địa phương)(?!\w)")
PEOPLES_COMMITTEES = re.compile(r"(?:Ủy ban|UBND|HĐND)(?!\w)")
PLAIN_NOUNS = re.compile(
    r"(?:cơ quan|đơn vị|sở|ban, ngành|ngành|phòng|địa phương|tổ chức,? (?:và )?cá nhân|cá nhân,? (?:và )?tổ chức)(?!\w)"
)
OTHERS = re.compile(r"(?:doanh nghiệp|đơn vị|cơ quan|địa phương)(?!\w)")
# "viện nghiên cứu, trường đại học": names of their own behind a name for which no "các" holds.
MEMBER = pattern(rf"(?:{any_of('member')})(?!\w)")
GIVEN = re.compile(r"được (?:giao|phân công)(?: nhiệm vụ| làm)?(?=\s)")
"""What follows a body's name before its duty: "Sở Y tế | được giao | chủ trì …"."""
MANY = re.compile(
    r"(?:Các|Những|Mỗi|Từng|Mọi|Toàn|Tất cả|Cơ quan|Đơn vị|Tổ chức|Cá nhân|Người|Cán bộ|Công chức|Viên chức)(?!\w)"
)
"""What many are called."""
GOVERNED = re.compile(
    r"(?:.* )?(?<!iáo viên )(?:[Cc]ác|[Nn]hững|[Mm]ỗi|[Tt]ừng|[Tt]oàn thể|[Tt]ất cả|[Nn]gười đứng đầu|[Tt]hủ trưởng)(?!\w)|(?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Cc]á nhân|[Cc]án bộ|[Cc]ông chức|[Vv]iên chức|CB\w*|[Gg]iáo viên(?=, | và ))(?!\w)"
)
# "Bộ Y tế, TW Đoàn", "Trường MN Hoa Sen, TH Lê Lợi": heads of two letters, and what they are named by.
SHORT_HEAD = pattern(r"(?:TW|CA|BV|VP|TT|MN|TH|PT) [\p{Lu}][\p{Ll}]+")
IN_BRACKETS = re.compile(r"\([^()]*\)")
PROPER_NAME = pattern(r"[\p{Lu}]\w*(?: [\p{Lu}]|.* [\p{Lu}])")
# "Công an xã, thôn": the commune's body and the hamlets; "UBND các xã, phường" is one group.
HAMLET = re.compile(r"(?:thôn|ấp|bản|tổ dân phố|khu phố|khu dân cư)(?!\w)")
ENDS_IN_COMMUNE = re.compile(r"^(?!(?:các|Các)\s)(?:(?!\s(?:các|cấp)\s).)+(?<!các)(?<!cấp)\s(?:xã|phường|thị trấn)$")
SHORTEST_NAME, LONGEST_PERSON, LEAST_PEOPLE = 2, 4, 6  # syllables; the last of a row of names
# What parts names; a line break does not after a joint or a bare head ("Sở\nY tế").
JOINT = pattern(
    r";|(?<! và)(?<![,-])\n"
    r"(?!\s*(?!(?:các|những|toàn|mỗi|từng|phòng|ban|sở|tổ|chi|đồng chí|đ/c|công an|trường|trạm|thôn|cô|thầy|bà|ông|anh|chị)(?!\w))[\p{Ll}])"
    r"|,|\b(?:và|hoặc)\b|(?<=\s)[-+](?=\s)|\|"
)
MAY_PART = re.compile(r"[;\n,|+-]|và|hoặc")
"""What stands in every joint."""
# Heads that open a name again where a line break between two was lost.
REPEATED = re.compile(
    r"(?:Bệnh viện|Bộ|Sở|Phòng|Trường|Trung tâm|UBND (?:xã|phường)|Ủy ban nhân dân (?:xã|phường)|Công ty|Chi cục|Đảng ủy|Trạm|Khoa|Ban|Hội|Xã|Phường|Thôn)(?= )"
)
# "P.KHTH Trưởng các khoa", "BGH Các tổ chuyên môn": behind an office or post by its letters another name begins.
BEHIND_LETTERS = pattern(
    rf"(?:{SHORT_OFFICE.pattern}|BGH|GVCN|GVBM|CMHS|TPT)(?=\s+(?:{PROPER_HEAD.pattern}|Trưởng |Các |Tổ )[^,;]*$)"
)
# A name that is whole, its last syllables, and what it may go on with all the same.
_OPEN = frozenset(
    {"Ban Chỉ đạo", "Đảng ủy", "Chi bộ", "Đảng đoàn", "Đảng ủy Khối", "Đoàn Khối", "Tổ chức cán bộ", "Đảng ủy Sở"}
)
"""Issuers in the register whose names go on in small letters ("Ban Chỉ đạo phòng, chống thiên tai")."""
_REGISTERED = tuple(
    name for row in rows("issuers") for name in row["name"].split("|") if name not in _OPEN and " " in name
)
_OFFICES = one_of(_REGISTERED)
CLOSED = re.compile(rf"(?:{any_of('closed')}|{_OFFICES})(?!\w)")
ENDS_CLOSED = frozenset({"quyền", "hội", "phủ", "trị", "thư"} | {name.split()[-1] for name in _REGISTERED})
AFTER_CLOSED = pattern(
    r"(?:số|điện tử|cấp|của|ở|trên|tại|thuộc|địa phương|liên quan|quản lý|khóa|nhiệm kỳ|các|trong|theo"
    r"|tỉnh|thành|huyện|quận|thị|xã|phường|đặc|thôn|khu|vùng|miền|liên|nơi|cơ sở|trực thuộc|thường trực|lưu động|cửa khẩu|khác|này|đó|nêu trên|nói trên|có (?:liên|thẩm)|hai cấp|hạng|trường|cuộc thi|hội thi|giải)(?!\w)"
    r"|\d|(?!(?:Nghị|Quyết|Chỉ thị|Dự|Đề án|Báo cáo|Tờ trình|Kế hoạch|Luật|Thông|Chương trình|Công(?! (?:ty|an|đoàn))))[\p{Lu}]"
)
# A duty that opens with a capital behind a name: a heading and the line below it, run together by a copy.
CAPITAL_DUTY = re.compile(
    r"(?:Khẩn trương|Tập trung|Chủ trì|Chủ động|Phối hợp|Tiếp tục|Thực hiện|Rà soát|Tăng cường|Đẩy mạnh|Căn cứ|Chịu trách nhiệm|Có trách nhiệm"
    r"|Bố trí|Bảo đảm|Đảm bảo|Báo cáo|Hoàn thành|Quán triệt|Triển khai|Tổng hợp|Hướng dẫn|Chỉ đạo|Theo dõi|Xây dựng|Tổ chức|Tham mưu|Nghiên cứu|Ban hành)(?!\w)"
)
BEFORE_CAPITAL_DUTY = frozenset({"tỉnh", "xã", "phường", "huyện", "quận", "phố", "khu", "trấn"})
# Heads that are nobody without the name behind them, on the next line of a cell too: "Lãnh đạo / Phòng Nội vụ".
NEEDS_NAME = re.compile(
    r"(?:Các |Đ/c |Đồng chí )?(?:[Ll]ãnh đạo|[Đđ]ại diện|[Tt]hủ trưởng|[Nn]gười đứng đầu|[Tt]oàn thể|[Tt]ập thể|[Tt]hành viên"
    r"|Sở|Phòng|Ban|UBND|Trường|Hội|Đoàn|Bộ|Cục)"
)
ENDS_BARE = re.compile(r"(?<!\w)(?:Sở|Phòng|Ban|UBND|Trường|Hội|Đoàn|Bộ|Cục)$")
"""A head whose name may stand on the next line: "Giám đốc Sở / Y tế", but "Văn phòng Sở / Thanh tra Sở"."""
JOINTS = frozenset({",", "và", "hoặc"})
ISSUES = "ban hành|thông qua|có|gửi|ký"
"""What a body does with a paper of its own: "UBND tỉnh | ban hành | Quyết định số …"."""
APPOSITION = re.compile(r"-\s+(?:phụ trách|bộ phận (?:giúp việc|thường trực)|[Cc]ơ quan|[Đđ]ơn vị|Trưởng|Phó|Chủ tịch)")
LOCATIVE = pattern(f"(?:{any_of('which')})")
LEADING = re.compile(r"lãnh đạo(?!,)")
# "Các chi bộ lãnh đạo đảng viên …": there it is a verb.
LEADS_WHOM = re.compile(
    r"\s+(?:nhà trường|đảng viên|cán bộ|chính quyền|quần chúng|tổ chức|các tổ chức|việc|công tác|toàn|thực hiện|chỉ đạo)(?!\w)"
)
# A person is named with his post: "đồng chí A, Phó Chủ tịch UBND xã" is one.
SURNAMES = by_first_letter(row["name"] for row in rows("surnames"))
PERSON = pattern(
    rf"(?:(?:{any_of('person')}|(?:{any_of('degree')})(?=\.))\.?\s*(?<=[\s.])[\p{{Lu}}]|(?:{any_of('degree')}) (?:{SURNAMES}) [\p{{Lu}}])"
)
# Persons listed by name alone: "các đồng chí | Nguyễn Văn Đước, Trần Thị Sậy", "ông, bà: …".
FULL_NAME = rf"(?:{SURNAMES})(?: [\p{{Lu}}][\p{{Ll}}]+){{1,3}}"
THEIR_TITLES = pattern(
    rf"(?:(?:[Cc]ác|[Hh]ai|[Bb]a)\s+(?:{any_of('person')})(?:(?:,? |/)(?:{any_of('person')}))?\s*:?\s*)(?={FULL_NAME})"
)
ONLY_PERSON = pattern(rf"(?:{THEIR_TITLES.pattern}|(?:{any_of('person')})\.?\s*)?{FULL_NAME}")
NEXT_PERSON = pattern(rf"{FULL_NAME}(?=\s*(?:[,;.)]|$|và\s))")
# What a person is in charge of in this plan; "phụ trách lĩnh vực …" is his office.
IN_CHARGE = re.compile(r"phụ trách(?!\s+(?:lĩnh vực|khối|mảng|địa bàn|công tác|dân vận|xã|phường))")
# Posts of which there are several, so that one is told by what it is in charge of.
POST_BEFORE = pattern(
    r"(?:(?:[Đđ]ồng chí|[Đđ]/c|[Cc]ác) )?(?:Phó|Ủy viên|[Gg]iảng viên|[Gg]iáo viên|[Cc]án bộ|[Cc]huyên viên|[Tt]hành viên|[Đđ]ảng ủy viên|[Cc]hi ủy viên)(?!\w)"
)
# "Cơ quan | chủ trì | cụ thể hóa tiến độ", "các đơn vị | chủ trì nhiệm vụ được giao | có trách nhiệm": which of all is meant.
ANY_BODY = re.compile(
    r"(?:[Cc]ác )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận|[Gg]iáo viên|[Cc]á nhân)(?: được (?:giao|phân công))?\s"
)
WHO_LEADS = re.compile(
    r"chủ trì(?: (?:soạn thảo|(?:các )?(?:nhiệm vụ|nội dung|đề án|hoạt động|chỉ tiêu|tiêu chí)(?: được giao)?"
    r"(?: (?:tại|trong|theo) [Kk]ế hoạch(?: này)?)?))?(?! (?:phối hợp|thực hiện|tham mưu|tổ chức|xây dựng|triển khai)(?!\w))"
)
# What opens a duty behind any name.
MUST = re.compile(r"\s+(?:phải|cần|có trách nhiệm|chịu trách nhiệm)(?!\w)")
# "đồng chí Phó Trưởng ban phụ trách.", "Phó Hiệu trưởng phụ trách đào tạo …": alone, or with its field.
IN_CHARGE_OF = pattern(r"phụ trách(?:(?P<alone>\s*(?:[.;)]|$))|(?= [\p{Ll}]))")
# "Phòng Kinh tế phụ trách nội dung 1": of an office it is the duty, of a person the post ("Cán bộ phụ trách thi đua").
OFFICE = re.compile(
    r"(?:Sở|Phòng|Ban|Công an|UBND|Ủy ban|Trung tâm|Trạm|Hội|Đoàn|Văn phòng|Chi cục|Tổ|Đội|Khoa|Trường|Bộ Chỉ huy)(?!\w)"
)
# An office and the first word of what it is called by; a word in small letters that may go on with it.
NAMED_OFFICE = pattern(rf"{OFFICE.pattern} [\p{{Lu}}]|(?:Quỹ|Chi cục|Cục|Vụ|Viện|Công ty) [\p{{Lu}}]")
MAY_BE_TAIL = pattern(r"[\p{Ll}]")
_SYLLABLE = (
    r"(?!(?:chủ trì|phối hợp|thực hiện|có trách|chịu trách|báo cáo|tổ chức|theo dõi|xây dựng kế"
    r"|là|được|các|để|khi|theo|trên|trong|tại|cùng|với|do|về|và|đồng|còn|cũng|sẽ|phải|cần)(?!\w))[\p{Ll}]+"
)
DUTY_OF_OFFICE = re.compile(
    r"(?:chủ trì|có trách nhiệm|chịu trách nhiệm|là (?:đầu mối|cơ quan)|đảm nhiệm|đảm nhận)(?!\w)"
)
_DUTY_FOLLOWS = rf"(?: (?:tỉnh|xã|phường|thành phố))? {DUTY_OF_OFFICE.pattern}"
_WORKS = (
    "xây dựng|đầu tư|phát triển|đào tạo|quản lý|bảo vệ|khai thác|đánh giá|kiểm định|thẩm định|tổng hợp|truyền thông|tuyên truyền"
    "|giám sát|kiểm tra|cung ứng|thi công"
)
# "Phòng Quản lý bến | và phương tiện": what an office manages.
MANAGES = pattern(r"(?:[^,;]* )?(?:Phòng|Ban|Chi cục|Cục|Trung tâm|Vụ|Đội|Trạm|Tổ) Quản lý [^,;]+ $")
# "Phòng Quản lý quy hoạch | và xây dựng | chủ trì", "Ban Hỗ trợ phụ nữ | phát triển kinh tế | có trách nhiệm": what looks like a duty
# and is part of the name, since the duty follows; "và xây dựng," with nothing that is built.
TAIL_OF_OFFICE = pattern(
    rf"(?:và )?{_SYLLABLE} {_SYLLABLE}(?: {_SYLLABLE} {_SYLLABLE})?(?={_DUTY_FOLLOWS})|và (?:{_WORKS})(?=\s*[,;.)]|\s*$)"
)
# A committee is told by what it is about: "Ban Chỉ đạo Trung ương về chuyển đổi số". What follows "về" opens no duty.
COMMITTEE_HEAD = re.compile(
    r"(?:Ban [Cc]hỉ đạo|Tổ công tác|Tổ giúp việc|Ủy ban [Qq]uốc gia|Hội đồng [Qq]uốc gia|Hội đồng tư vấn)(?!\w)"
)
SUBJECT = pattern(r"về\s+(?!việc)[\p{Ll}]+(?:\s+[\p{Ll}]+)?")
POST = re.compile(
    r"(?:Quyền |Phó |phó )?(?:Chủ tịch|Bí thư|Giám đốc|Hiệu trưởng|Trưởng|Chánh|Chủ nhiệm|Tổ trưởng|Ủy viên|Thành viên|Phó|Tổng|Chỉ huy|Đội trưởng|Cục trưởng|Viện trưởng|trưởng|chủ tịch|bí thư|giám đốc)(?!\w)|"
    r"(?:[Kk]ế toán|[Vv]ăn thư|[Tt]hủ quỹ|[Tt]hư ký|[Yy] tế|[Nn]hân viên|[Gg]iáo viên|[Gg]iảng viên|[Cc]huyên viên|[Cc]ông chức|[Bb]ảo vệ)(?!\w)"
)
ABBREVIATION = re.compile(r"(?:^|[,;]\s*)[A-ZĐ]{2,6}$")
POST_AND_NAME = pattern(
    r"(?:[\p{Lu}\p{Ll}]+\s+){1,3}?(?:[\p{Lu}][\p{Ll}]+\s+){1,3}[\p{Lu}][\p{Ll}]+\s*(?:[,;.]|$|và\s)"
)
# "các Sở: Y tế, Tài chính": what follows the colon are their names.
_LISTED = r"(?:(?:,| và)\s*(?:ban|ngành|phòng|khoa|trung tâm|bộ phận|tổ|bản|ấp|xóm|chi hội|xã|phường|đơn vị|cơ quan|thành phố|đặc khu|địa phương|Tổng công ty|Tổng Công ty))*(?:\s+(?:trực thuộc [Tt]rung ương|chuyên môn|chức năng|trực thuộc|có liên quan|liên quan|sau|sau đây))?\s*:\s*"
ELLIPTIC = pattern(
    r"(?:(?:[Gg]iám đốc|[Tt]rưởng|[Tt]hủ trưởng|[Cc]hủ tịch|[Hh]iệu trưởng|[Ll]ãnh đạo|[Đđ]ại diện|[Bb]ộ trưởng|[Bb]í thư|UBND|Ủy ban nhân dân|Công an)\s+){0,2}(?:[Cc]ác|[Nn]hững)\s+(?:"
    r"(?:[Ss]ở|[Pp]hòng|[Bb]an|[Bb]ộ|[Nn]gành|[Cc]hi cục|[Cc]ục|[Tt]rường|[Xx]ã|[Pp]hường|[Hh]uyện|[Tt]ỉnh|[Tt]hành phố|[Tt]rung tâm|[Tt]ổng công ty|Tổng Công ty|[Cc]ông ty|[Tt]ập đoàn|[Nn]gân hàng|[Đđ]oàn thể|[Đđ]ơn vị|[Cc]ơ quan|[Đđ]ịa phương|[Đđ]ảng (?:ủy|uỷ))"
    rf"{_LISTED}"
    r"|(?:[Kk]hoa|[Hh]ội|[Tt]rạm|[Bb]ệnh viện|[Tt]ổ|[Đđ]ội|[Tt]hôn|[Bb]ản|[Ấấ]p|[Xx]óm|[Cc]hi (?:bộ|hội|đoàn))"
    rf"{_LISTED}(?=[\p{{Lu}}][^,;.:|\n]{{0,40}}(?:,| và) [\p{{Lu}}]))"
)
# "Các đơn vị chuyên môn: Khoa Luật, Viện Sử": what all of them are, and no part of the first name.
THE_GROUP = re.compile(r"(?:[Cc]ác|[Nn]hững) (?:đơn vị|cơ quan|bộ phận|địa phương|đoàn thể)[^,;.:]{0,40}:\s+")
# "các hợp tác xã, chủ cơ sở …": owners are a group of their own.
OWNERS = re.compile(
    r"[Cc]hủ (?:hộ|cơ sở|phương tiện|bến|đò|tàu|thuyền|rừng|trang trại|doanh nghiệp|cửa hàng|nhà|hồ|mỏ|đập|ao|vườn|lò|dự án|các)(?!\w)"
)
# "các trường MN, TH, THCS": kinds of school.
SCHOOLS = re.compile(
    r"(?:[Mm]ầm non|[Tt]iểu học|[Tt]rung học (?:cơ sở|phổ thông)|MN|TH|THCS|THPT|TH&THCS|PTDTBT|PTDTNT|GDTX|GDNN)(?!\w)"
)
SCHOOLS_BEFORE = re.compile(
    r"[Cc]ác [Tt]rường\s+(?:học\s+)?(?:(?:[Mm]ầm non|[Tt]iểu học|[Tt]rung học (?:cơ sở|phổ thông)|MN|TH|THCS|THPT|TH&THCS|THCS&THPT|PTDTBT|PTDTNT)(?:,\s*|\s+và\s+))+$"
)
# A branch is told by its place: "Chi nhánh … tại Sông Nhạn".
BRANCH = re.compile(r"(?:Chi nhánh|Văn phòng đại diện|Công ty|Ngân hàng|Phòng giao dịch)")
AT_PLACE = pattern(r"tại\s+(?:(?:tỉnh|thành phố|xã|phường|huyện|khu vực)\s+)?[\p{Lu}]\w*(?:\s+[\p{Lu}]\w*)*")
# "các" after a name that is whole opens what the duty is about, unless bodies follow ("UBND các xã").
WHAT_FOLLOWS = pattern(rf"các{_SOME}")
GOVERNS_MANY = re.compile(
    r"(?:Ban (?:Quản lý|[Cc]hỉ đạo|quản lý)|Chủ đầu tư|Liên hiệp|Hiệp hội|Hội|Quỹ|Văn phòng|Ủy ban|Trung tâm|Cục|Vụ|Chương trình|Tổ)(?!\w)"
)
ORGANISATION_AHEAD = re.compile(
    r"tổ chức\s*(?:,|;|chính trị|thành viên|cá nhân|có liên quan|liên quan|đoàn thể|hội\b(?! nghị| thảo| thi| chợ)|kinh tế|xã hội|đảng|cơ sở|tín dụng|và cá nhân|phi|trong hệ thống|quốc tế|doanh nghiệp)"
)
COMPOUNDS = frozenset(words("compound"))
# What a bracket behind a name adds: for what it is named, and what it is there for ("Sở Công Thương (cấp phép, theo dõi)").
REMARK = pattern(
    r"\s*\((?:nếu có|b/c|t/h|để [^)]*)\)?\s*$|\s*\((?:sau đây )?(?:gọi|viết) .*$|(?<=[\p{Lu}\p{Ll}&]) \([^()]+\)\s*$"
)
LEAD = re.compile(
    r"(?:\s|[-+*•,;:.]|(?:[Gg]iao(?! thông)|Đề nghị|đề nghị|Yêu cầu|yêu cầu|Phân công|Đối với|đối với|với|cùng|do|Do|của|cho|là|và|nhiệm vụ cho|trách nhiệm cho|gồm|(?:[Đđ]ơn vị|[Cc]ơ quan)?\s*(?:[Cc]hủ trì|[Pp]hối hợp)[^:;,]{0,25}:)(?=[\s:])|\d{1,2}[.)]\s)+"
)
TAIL = "".join(filter(str.isspace, map(chr, range(0x3001)))) + ",;:.-*"
ABBREVIATED = {
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc", "mttqvn": "mặt trận tổ quốc việt nam",
    "ubmttq": "ủy ban mặt trận tổ quốc", "bcđ": "ban chỉ đạo", "gdđt": "giáo dục và đào tạo", "gd&đt": "giáo dục và đào tạo", "kh&cn": "khoa học và công nghệ",
    "tw": "trung ương", "tp": "thành phố", "bhxh": "bảo hiểm xã hội", "lđlđ": "liên đoàn lao động", "bch": "ban chấp hành", "btv": "ban thường vụ",
    "btt": "ban thường trực", "tt": "thường trực", "vp": "văn phòng", "đ/c": "đồng chí",
}  # fmt: skip
# Nouns that a list of bodies goes on with: "UBND các xã, phường".
LISTED_NOUN = re.compile(rf"(?:{any_of('listed')})\b")
# "Công an xã": what tells which one it is, and the name is over, unless these words go on with it.
PLACES = frozenset({"tỉnh", "Tỉnh", "xã", "phường", "huyện", "quận"})
BEFORE_PLURAL_PLACES = frozenset({"tác", "các", "cấp", "toàn", "mỗi", "từng", "trực", ","})
AFTER_PLACES = frozenset(words("after_place"))
