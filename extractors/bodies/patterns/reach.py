"""How far a name goes: what belongs to it, what tells which body is meant, what ends it."""

from __future__ import annotations

import re

from extractors.bodies.patterns.heads import _SOME
from extractors.lexicon import rows
from extractors.lexicon.words import any_of, words
from extractors.marks import one_of, pattern

# "Phòng Quản lý" says nothing without what it manages: the next word is no verb of a duty.
NEEDS_OBJECT = re.compile(
    r"(?:Phòng|Cục|Chi cục|Trung tâm|Vụ|Trạm|Viện) (?:[Qq]uản lý|[Hh]ỗ trợ|[Pp]hát triển|[Ứứ]ng dụng|[Xx]úc tiến|[Đđ]ăng ký|[Cc]hăm sóc|[Kk]iểm soát)$|(?:Đội|Tổ|Hạt) Quản lý$"
)
ENDS_NEEDING = frozenset({"lý", "trợ", "triển", "dụng", "tiến", "ký", "sóc", "soát"})
# "cấp tỉnh, cấp xã": the levels of one body.
LEVELS = re.compile(r"cấp (?:tỉnh|huyện|xã|cơ sở)(?:\s*(?:,|và|hoặc)\s+cấp (?:tỉnh|huyện|xã|cơ sở)(?!\w))+")
# "Doanh nghiệp viễn thông, bưu chính", "các trường đại học, cao đẳng": groups that are told by their fields.
OF_FIELDS = pattern(
    r"(?:[Cc]ác |[Nn]hững )?(?:[Dd]oanh nghiệp|[Cc]ơ sở|[Cc]ơ quan|[Tt]ổ chức|[Tt]rường|[Hh]ợp tác xã|[Cc]ông ty|[Hh]iệp hội|[Nn]hân viên|[Bb]ộ phận)(?= [\p{Ll}])"
)
AFTER_FIELDS = re.compile(
    r" (?:(?:trên|ở|tại|trong) (?:địa bàn|tỉnh|phạm vi)|(?:có )?liên quan)(?!\w)|\s*(?:[.:;)\n]|$)"
)
# "(sau đây gọi tắt là …)" after a list of bodies, and the people beside them.
ALIAS = re.compile(
    r"\s*\((?:sau đây )?(?:gọi|viết) (?:tắt|chung)?[^()]*\)(?:\s*và (?:mọi |toàn thể )?(?:người dân|[Nn]hân dân))?"
)
# "trung học cơ sở (THCS), trung học phổ thông (THPT); Giám đốc …": what a kind of body is called for short ends no list.
SHORT_NAME = re.compile(r"\s*\([A-ZĐ][A-ZĐ&\-]{1,9}\)\s*")
WORD = re.compile(
    rf"(?:{any_of('degree')}|P|TP|TX|TT)\.(?=\s[A-ZĐ])|(?:{any_of('degree')})\.(?=[A-ZĐ])|"
    r"[^\s,;:.()“”\"|\n\[\]]+(?:\.(?=[\wĐ])[^\s,;:.()“”\"|\n]+)*|[,;:.()“”\"|\n\[\]]"
)
# A capital after a comma that opens a clause of its own.
OPENS_CLAUSE = re.compile(
    r"(?:Kỳ họp|Trên|Trong|Để|Nhằm|Căn|Theo|Khi|Nếu|Định|Hằng|Hàng|Kế hoạch(?! (?:và|-|–) Đầu tư)|Quyết|Nghị|Chỉ thị|Thông)"
)
MANY = re.compile(
    r"(?:Các|Những|Mỗi|Từng|Mọi|Toàn|Tất cả|Cơ quan|Đơn vị|Tổ chức|Cá nhân|Người|Cán bộ|Công chức|Viên chức)(?!\w)"
)
"""What many are called."""
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
APPOSITION = re.compile(r"-\s+(?:phụ trách|bộ phận (?:giúp việc|thường trực)|[Cc]ơ quan|[Đđ]ơn vị|Trưởng|Phó|Chủ tịch)")
LOCATIVE = pattern(f"(?:{any_of('which')})")
LEADING = re.compile(r"lãnh đạo(?!,)")
# "Các chi bộ lãnh đạo đảng viên …": there it is a verb.
LEADS_WHOM = re.compile(
    r"\s+(?:nhà trường|đảng viên|cán bộ|chính quyền|quần chúng|tổ chức|các tổ chức|việc|công tác|toàn|thực hiện|chỉ đạo)(?!\w)"
)
# "Cơ quan | chủ trì | cụ thể hóa tiến độ", "các đơn vị | chủ trì nhiệm vụ được giao | có trách nhiệm": which of all is meant.
ANY_BODY = re.compile(
    r"(?:[Cc]ác )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận|[Gg]iáo viên|[Cc]á nhân)(?: được (?:giao|phân công))?\s"
)
WHO_LEADS = re.compile(
    r"chủ trì(?: (?:soạn thảo|(?:các )?(?:nhiệm vụ|nội dung|đề án|hoạt động|chỉ tiêu|tiêu chí)(?: được giao)?"
    r"(?: (?:tại|trong|theo) [Kk]ế hoạch(?: này)?)?))?(?! (?:phối hợp|thực hiện|tham mưu|tổ chức|xây dựng|triển khai)(?!\w))"
)
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
COMPANY = re.compile(r"(?:Tổng [Cc]ông ty|Công ty|Xí nghiệp|Trung tâm|Ban [Qq]uản lý)(?!\w)")
# A committee is told by what it is about: "Ban Chỉ đạo Trung ương về chuyển đổi số". What follows "về" opens no duty.
COMMITTEE_HEAD = re.compile(
    r"(?:Ban [Cc]hỉ đạo|Tổ công tác|Tổ giúp việc|Ủy ban [Qq]uốc gia|Hội đồng [Qq]uốc gia|Hội đồng tư vấn)(?!\w)"
)
SUBJECT = pattern(r"về\s+(?!việc)[\p{Ll}]+(?:\s+[\p{Ll}]+)?")
# A branch is told by its place: "Chi nhánh … tại Sông Nhạn".
BRANCH = re.compile(r"(?:Chi nhánh|Văn phòng đại diện|Công ty|Ngân hàng|Phòng giao dịch)")
AT_PLACE = pattern(r"tại\s+(?:(?:tỉnh|thành phố|xã|phường|huyện|khu vực)\s+)?[\p{Lu}]\w*(?:\s+[\p{Lu}]\w*)*")
# "các" after a name that is whole opens what the duty is about, unless bodies follow ("UBND các xã").
WHAT_FOLLOWS = pattern(rf"các{_SOME}")
GOVERNS_MANY = re.compile(
    r"(?:Ban (?:Quản lý|[Cc]hỉ đạo|quản lý)|Chủ đầu tư|Liên hiệp|Hiệp hội|Hội|Quỹ|Văn phòng|Ủy ban|Trung tâm|Cục|Vụ|Chương trình|Tổ)(?!\w)"
)
ORGANISATION_AHEAD = re.compile(
    r"tổ chức\s*(?:,|;|chính trị|thành viên|cá nhân|có liên quan|liên quan|đoàn thể|hội(?! (?:nghị|thảo|thi|chợ|diễn|họp|đàm|thao|trại|khỏe|khoẻ|làng|hoa|báo|vật|đua|xuân|trăng|hè)(?!\w))|kinh tế|xã hội|đảng|cơ sở|tín dụng|và cá nhân|phi|trong hệ thống|quốc tế|doanh nghiệp)"
)
COMPOUNDS = frozenset(words("compound"))
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
