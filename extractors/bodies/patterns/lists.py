"""What parts a list of bodies into its names, and what holds several words together as one."""

from __future__ import annotations

import re

from extractors.bodies.patterns.heads import PROPER_HEAD, SHORT_OFFICE
from extractors.lexicon.words import any_of
from extractors.marks import pattern

# "Các bộ môn, P3": an office by its letter and number.
OFFICE_CODE = re.compile(r"[A-ZĐ]{1,3}\d{1,2}")
# People and small groups that are names of their own in a list without "các": "trưởng thôn, tổ trưởng tổ dân phố".
ALONE = pattern(
    r"(?:tổ trưởng|trưởng (?:thôn|ấp|bản|xóm|khu phố)|nhân viên|điều tra viên|cộng tác viên|kế toán|văn thư|thủ quỹ|bảo vệ|phụ huynh|cố vấn học tập|giảng viên|GVHD|ban (?:quản trị|quản lý|công tác [Mm]ặt trận|giám sát|thanh tra nhân dân|đại diện|chấp hành)|hộ (?:kinh doanh|gia đình)|(?:đảng ủy|đảng bộ|chi bộ) (?:trực thuộc|cơ sở))(?!\w)"
    r"|trưởng (?:ban|khoa|phòng|đoàn|nhóm|đài|trạm|cụm) [\p{Ll}]|thành viên [\p{Lu}]|(?:chi hội trưởng|đội trưởng|bí thư chi|hiệu trưởng|phó hiệu trưởng)(?!\w)"
    r"|(?:lớp|khối|tổ|nhóm|đội|thôn|ấp|khu phố|chi bộ|chi đoàn) [\p{Lu}\d]"
)
IN_PLURAL = re.compile(
    r"(?:[Cc]ấp ủy (?=các))?(?:[Cc]ác|[Nn]hững|[Tt]oàn thể|[Tt]ất cả|[Mm]ỗi|[Tt]ừng|[Cc]án bộ|[Gg]iáo viên)(?!\w)"
)
# "…, bộ phận truyền thông của Trung tâm Dịch vụ": a part of another office.
PART_OF_ANOTHER = re.compile(r"bộ phận (?:\w+ ){1,4}(?:của|thuộc) ")
# "các tổ chuyên môn và bộ phận văn phòng": which part is told, so that "các" does not hold for it.
PART_OF_OFFICE = re.compile(r"bộ phận (?!liên quan|có |trực thuộc|chuyên môn|khác|được)\w+")
# "giáo viên chủ nhiệm hoặc nhà trường": one or the other.
EITHER = re.compile(
    r"(?:phụ huynh|cha mẹ học sinh|nhà trường|giáo viên|bộ phận \w+|gia đình|công an|người (?:phụ trách|đứng đầu))(?!\w)"
)
# "các cấp ủy, chi bộ, chính quyền": one of the common nouns that "các" holds for, where no place tells which one.
GOVERNMENT = re.compile(r"chính quyền(?!\s+(?:địa phương|cơ sở|các|xã|phường|tỉnh|huyện|thành phố|thôn|sở tại))(?!\w)")
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
HEADS_OF_ALL = re.compile(r"(?:[Gg]iám đốc|[Tt]hủ trưởng|[Tt]rưởng|[Bb]ộ trưởng|[Ll]ãnh đạo) các(?!\w)")
BARE_HEAD = re.compile(r"(?:Giám đốc|Thủ trưởng|Bộ trưởng)")
BARE_NOUN = re.compile(rf"(?:{any_of('bare')})(?=\s*(?:[,;/]|$|và\b|liên quan|ngành|có liên quan|trực thuộc))")
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
GOVERNED = re.compile(
    r"(?:.* )?(?<!iáo viên )(?:[Cc]ác|[Nn]hững|[Mm]ỗi|[Tt]ừng|[Tt]oàn thể|[Tt]ất cả|[Nn]gười đứng đầu|[Tt]hủ trưởng)(?!\w)|(?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Cc]á nhân|[Cc]án bộ|[Cc]ông chức|[Vv]iên chức|CB\w*|[Gg]iáo viên(?=, | và ))(?!\w)"
)
# "Bộ Y tế, TW Đoàn", "Trường MN Hoa Sen, TH Lê Lợi": heads of two letters, and what they are named by.
SHORT_HEAD = pattern(r"(?:TW|CA|BV|VP|TT|MN|TH|PT) [\p{Lu}][\p{Ll}]+")
IN_BRACKETS = re.compile(r"\([^()]*\)")
PROPER_NAME = pattern(r"[\p{Lu}]\w*(?: [\p{Lu}]|.* [\p{Lu}])")
# "các đơn vị, lực lượng chức năng liên quan": which forces, nothing tells.
PLAIN_FORCES = re.compile(r"lực lượng (?:chức năng )?(?:có )?liên quan(?!\w)")
# "BCH Liên đội + BGH": a body by its letters alone.
BY_LETTERS = pattern(rf"(?:{any_of('actor')})(?!\w)")
_KIND = (
    r"(?:Bệnh viện|Viện(?: nghiên cứu)?|Trường(?: [Đđ]ại học| [Cc]ao đẳng)?|Học viện|Trung tâm|Công ty|Tập đoàn|Tổng công ty"
    r"|Ngân hàng|Doanh nghiệp|Chi cục)"
)
PLURAL_KIND = pattern(rf"(?:.* )?(?:[Cc]ác|[Nn]hững) {_KIND}(?:, {_KIND})*")
KIND = pattern(rf"{_KIND}(?= (?:có(?! trách nhiệm)|thuộc|trực thuộc|trên|trong|ngoài|liên quan)(?!\w)|\s*(?:[,;.]|$))")
"""Behind "Giám đốc các Bệnh viện": a further kind without a name of its own, for which "các" holds too."""
# "Công an xã, thôn": the commune's body and the hamlets; "UBND các xã, phường" is one group.
HAMLET = re.compile(r"(?:thôn|ấp|bản|tổ dân phố|khu phố|khu dân cư)(?!\w)")
ENDS_IN_COMMUNE = re.compile(r"^(?!(?:các|Các)\s)(?:(?!\s(?:các|cấp)\s).)+(?<!các)(?<!cấp)\s(?:xã|phường|thị trấn)$")
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
# Heads that are nobody without the name behind them, on the next line of a cell too: "Lãnh đạo / Phòng Nội vụ".
NEEDS_NAME = re.compile(
    r"(?:Các |Đ/c |Đồng chí )?(?:[Ll]ãnh đạo|[Đđ]ại diện|[Tt]hủ trưởng|[Nn]gười đứng đầu|[Tt]oàn thể|[Tt]ập thể|[Tt]hành viên"
    r"|Sở|Phòng|Ban|UBND|Trường|Hội|Đoàn|Bộ|Cục)"
)
ENDS_BARE = re.compile(r"(?<!\w)(?:Sở|Phòng|Ban|UBND|Trường|Hội|Đoàn|Bộ|Cục)$")
"""A head whose name may stand on the next line: "Giám đốc Sở / Y tế", but "Văn phòng Sở / Thanh tra Sở"."""
ABBREVIATION = re.compile(r"(?:^|[,;]\s*)[A-ZĐ]{2,6}$")
# "Các đơn vị chuyên môn: Khoa Luật, Viện Sử": what all of them are, and no part of the first name.
THE_GROUP = re.compile(
    r"(?:(?:Thủ trưởng|Lãnh đạo|Giám đốc|Người đứng đầu) )?(?:[Cc]ác|[Nn]hững) (?:đơn vị|cơ quan|bộ phận|địa phương|đoàn thể)[^,;.:]{0,40}:\s+"
)
# "các hợp tác xã, chủ cơ sở …": owners are a group of their own.
OWNERS = re.compile(
    r"[Cc]hủ (?:hộ|cơ sở|phương tiện|bến|đò|tàu|thuyền|rừng|trang trại|doanh nghiệp|cửa hàng|nhà|hồ|mỏ|đập|ao|vườn|lò|dự án|các)(?!\w)"
)
# "Hội, hiệp hội nghề nghiệp", "Trường, trung tâm": a bare noun is nobody without what follows.
BARE_BEFORE = re.compile(r"Hội|Đoàn|Trường|Ngành")
# "các trường MN, TH, THCS": kinds of school.
SCHOOLS = pattern(
    r"(?:[Mm]ầm non|[Tt]iểu học|[Tt]rung học (?:cơ sở|phổ thông)|[Đđ]ại học|[Cc]ao đẳng|[Tt]rung cấp|MN|TH|THCS|THPT|TH&THCS|PTDTBT|PTDTNT|GDTX|GDNN)(?!\w)(?! [\p{Lu}])"
)
SCHOOLS_BEFORE = re.compile(
    r"[Cc]ác [Tt]rường:?\s+(?:học\s+)?(?:(?:[Mm]ầm non|[Tt]iểu học|[Tt]rung học (?:cơ sở|phổ thông)|[Đđ]ại học|[Cc]ao đẳng|[Tt]rung cấp|MN|TH|THCS|THPT|TH&THCS|THCS&THPT|PTDTBT|PTDTNT)(?:,\s*|\s+và\s+))+$"
)
# What a bracket behind a name adds: for what it is named, and what it is there for ("Sở Công Thương (cấp phép, theo dõi)").
REMARK = pattern(
    r"\s*\((?:nếu có|b/c|t/h|để [^)]*)\)?\s*$|\s*\((?:sau đây )?(?:gọi|viết) .*$|(?<=[\p{Lu}\p{Ll}&]) \([^()]+\)\s*$"
)
LEAD = re.compile(
    r"(?:\s|[-+*•,;:.]|(?:[Gg]iao(?! thông)|Đề nghị|đề nghị|Yêu cầu|yêu cầu|Phân công|Đối với|đối với|với|cùng|do|Do|của|cho|là|và|nhiệm vụ cho|trách nhiệm cho|gồm|(?:[Đđ]ơn vị|[Cc]ơ quan)?\s*(?:[Cc]hủ trì|[Pp]hối hợp)[^:;,]{0,25}:)(?=[\s:])|\d{1,2}[.)]\s)+"
)
TAIL = "".join(filter(str.isspace, map(chr, range(0x3001)))) + ",;:.-*"
