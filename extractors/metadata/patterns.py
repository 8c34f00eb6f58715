"""The wording of letterheads, titles and signatures, as small named patterns."""

from __future__ import annotations

import re

from extractors.citations import patterns as g
from extractors.dates import DAY_NUMERIC, DAY_WORDS, MONTH_NAME
from extractors.marks import SENT_WITH, pattern, unmarked

MOTTO = re.compile(
    r"(?:CỘNG\s+H|Độc\s+lập|ĐẢNG\s+CỘNG\s+SẢN|CHỦ NGHĨA VIỆT NAM|(?<!HÀNH )(?<!BCH )(?<!VỤ )ĐOÀN TNCS(?:\s+HỒ CHÍ MINH)?\W*$|CỘNG HOÀ|Tự do\s*-|Hạnh phúc|(?<!HÀNH )(?<!BCH )(?<!VỤ )ĐOÀN THANH NIÊN CỘNG SẢN(?:\s+HỒ CHÍ MINH)?\W*$)",
    re.I,
)
# "SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": a copy set both columns of a letterhead on a line.
MOTTO_BEHIND = re.compile(
    r"(?P<left>\S.{2,90}?)(?<!CỦA)\s+(?P<right>CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM"
    r"|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)\W*"
)
MOTTO_END = re.compile(r"Hạnh phúc\W*(?=\w)", re.I)
NUMBER_LINE = re.compile(r"[Ss][ốoóòôỗÓỐO]\s*:?\s*(?P<rest>.*)$", re.S)
# A number that ran into the name above it: "SỞ NỘI VỤ số: 95 /KH-SNV".
NUMBER_BEHIND = re.compile(
    r"(?<=\w)(?<!THEO QUYẾT ĐỊNH)(?<!THEO KẾ HOẠCH)\s+(?:[Ss]ố|SỐ)\s*:?\s*\d*[\s.…_]*[-/]\s?[A-ZĐ]{2}[\w&/-]*\s*$"
)
OWN_CODE = re.compile(
    rf"(?P<number>\d{{1,5}}[a-zđ]?(?:/(?:19|20)\d\d(?=/))?)?(?P<gap>[\s.…_]*)(?P<sep>[-/])\s?(?P<symbol>{g.SEGMENT}{g.TAIL})"
)
TYPED_SYMBOL = re.compile(
    rf"(?P<number>(?!))?(?P<sep>[-/])\s?(?P<symbol>(?:KH|CTr|PA|QĐ|CT|HD|ĐA)[-/]{g.SEGMENT}{g.TAIL})"
)
NUMBER_CUT = re.compile(r"\s*(?:Số|SỐ)\s*:?\s*")
DATE_CUT = re.compile(r",\s*ngày(?:\s+\d{1,2})?\s*$")
_DAY = (
    r"(?:[Nn]gày|NGÀY)\s*(?:(?P<day>[0-3] \d(?= tháng)|\d{1,2})?[\s.…_:]*|\S{1,6}\s*)(?:tháng|/)\s*"
    rf"(?:(?P<month>[01] \d(?= năm)|\d{{1,2}}|{MONTH_NAME}(?=\s+năm))?[\s.…_]*|\S{{1,4}}\s*)(?:năm|/)\s*(?P<year>\d{{4}})?"
)
_PLACE = r"(?P<place>[\p{Lu}][\w.' -]{1,40}?)"
PLACE_DATE = pattern(rf"{_PLACE}\s*,\s*{_DAY}")
# Lines of a letterhead: a day alone ("Ngày 12 tháng 02 năm 2033"), a place and a day without its word ("Bến Sim, 12/02/2033").
DAY_LINES = (
    pattern(rf"\W*(?P<place>(?!))?{_DAY}\W*"),
    pattern(
        rf"\W*(?!Thứ |Chủ nhật){_PLACE}\s*[,-]\s*(?:[Nn]gày\s+)?(?P<day>\d{{1,2}})\s?(?:[/.-]|tháng)\s?(?P<month>\d{{1,2}}|{MONTH_NAME})\s?(?:[/.-]|năm)\s?(?P<year>\d{{4}})\W*"
    ),
)
# The first word of a place, alone on a line.
PLACE_WORD = pattern(r"(?!Khẩn|Mật|Gấp|Hỏa|Kính|Nhận)[\p{Lu}][\p{Ll}]{1,6}")
# What a code, and no place, is.
NO_PLACE = re.compile(r"[A-ZĐ]{2,}-|-[A-ZĐ]{2,}|/|\d")
# The plan in the title of the paper that is or carries it.
PLAN_AFTER = re.compile(
    r"\s*(?:(?:[Vv]/[Vv]|[Vv]ề việc|VỀ VIỆC|[Vv]ề|VỀ)\s*:?\s+)?(?:[Bb]an hành\s+|BAN HÀNH\s+|[Pp]hê duyệt\s+|PHÊ DUYỆT\s+)?(?:[Kk]ế hoạch|KẾ HOẠCH)\s+(?=\S)"
)
# A syllable of a person's name, those of the highlands too: "Niê", "H'Linh", "K’ Duyên", "Bh'riu", "A-Lưi", one letter before others.
_CAPITAL, _SMALL = r"[\p{Lu}ĔŎŬĬČÑƁ]", r"[\p{Ll}ĕŏŭĭčñƀ\u0306\u0302]"
_QUOTED = rf"{_CAPITAL}{_SMALL}{{0,2}}['’‘ʼ`]\s?(?:{_CAPITAL}|(?={_SMALL})){_SMALL}+"
_SYLLABLE = rf"(?:{_QUOTED}|{_CAPITAL}{_SMALL}*(?:-{_CAPITAL}{_SMALL}+)?)"
_PERSON = rf"(?:(?:{_QUOTED}|{_CAPITAL}{_SMALL}+|[AHKY])(?:\s+{_SYLLABLE}){{1,5}}|{_QUOTED})"
_IN_CAPITALS = rf"(?:{_CAPITAL}{{1,3}}['’‘ʼ`]\s?)?{_CAPITAL}"
# The lines of a signature in one.
RUN_TOGETHER = pattern(
    r"(?P<authority>(?:TM\.?|T/M|KT\.?|K/T|TL\.?|T/L|TUQ\.?|Q\.)\s(?:[\p{Lu},.]+\s)+?)?(?P<post>(?:PHÓ\s|QUYỀN\s)?(?:(?:TỔNG )?GIÁM ĐỐC|CHỦ TỊCH|HIỆU TRƯỞNG|BÍ THƯ|(?:CỤC|VỤ|BỘ|VIỆN|THỨ|THỦ) TRƯỞNG|(?<!CỤC )(?<!VỤ )(?<!BỘ )(?<!VIỆN )(?<!TH[ỨỦ] )TRƯỞNG|CHÁNH|CHỦ NHIỆM|THỦ TƯỚNG)(?:\s[\p{Lu},.]{2,})*)\s(?:\((?:[Đđ]ã ký|[Kk]ý)[^()]*\)\s*)?"
    rf"(?P<name>{_PERSON})"
)
PREFIX_ALONE = re.compile(r"\W*(?:TM|T/M|KT|K/T|TL|T/L|TUQ)\s?[./]?\s*")
# "TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH" in one line.
ANOTHER_AUTHORITY = pattern(r"(?<=[\p{Lu}])\s+(?=(?:KT|K/T|TL|T/L|TUQ)\s?[./]\s*[\p{Lu}]{2})")
# A post and who holds it: "PHÓ CHỦ TỊCH: Hà Văn Tám".
POST_AND_NAME = re.compile(r"(?P<post>[^:]{3,80}?)(?P<joint>\s*:\s*|\s+[-–]\s+)(?P<name>\S.*)")
# What may look like a name behind a post: "BÍ THƯ - Chủ Tịch".
SECOND_POST = re.compile(r"(?:Phó|Quyền|Chủ|Giám|Bí|Trưởng|Hiệu|Tổng|Chánh|Viện|Cục|Chi) ", re.I)
ATTACHED = pattern(
    rf"{SENT_WITH}\s+(?:[A-ZĐ][\p{{Ll}}]+\s+)?[Kk]ế\s+[Hh]oạch\s+(?:số\s*:?\s*)?(?P<whole>{g.CODE.pattern})"
)
# Below its title a plan that came without the decision tells which one carried it: "(Kèm theo Quyết định số … ngày …)".
CARRIED_BY = pattern(
    rf"\({SENT_WITH}\s+Quyết định\s+số\s*:?\s*(?P<whole>{g.CODE.pattern})(?:\s*,?\s*(?P<day>[Nn]gày\s+(?:{DAY_NUMERIC}|{DAY_WORDS})))?"
)
REACH_OF_CARRIED = 300
"""Characters behind the title in which that stands."""
# "ĐOÀN KIỂM TRA / THEO QUYẾT ĐỊNH / SỐ 9012/QĐ-STC": the number of another paper, part of the name above it.
NAMED_BY_PAPER = re.compile(r".*\bTHEO (?:QUYẾT ĐỊNH|KẾ HOẠCH)\W*", re.I)
BODY_TWO_LINES = re.compile(
    r"(?:ỦY BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|ĐẢNG BỘ|ĐẢNG ỦY|ỦY BAN (?:MTTQ|MẶT TRẬN).*|BAN CHẤP HÀNH.*|ĐOÀN TNCS.*|HUYỆN ỦY|THÀNH ỦY|TỈNH ỦY|ỦY BAN|BAN CHỈ ĐẠO|MẶT TRẬN TỔ QUỐC.*)$"
)
PLACE_LINE = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|KHÓA|LẦN)\b")
# An issuer whose place a copy lost; the line of a decision that names it whole: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH PHÚ LÂM".
WITHOUT_PLACE = re.compile(r"(?:[ỦU][ỶY] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)")
AUTHORITY_LINE = pattern(
    r"(?:CHỦ TỊCH\s+)?(?P<body>(?:[ỦU][ỶY] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)\s+(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)\s[\p{Lu} .'-]{2,40}?)[\s*:]*"
)
# The Youth Union's letterhead has its name where the State's has the country's; the Party's committee has the same words at the left.
YOUTH_UNION = re.compile(r"ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH")
CENTRAL_COMMITTEE = re.compile(r"(?:BAN CHẤP HÀNH|BCH) TRUNG ƯƠNG")
INNER_BODY = re.compile(r"(?:BAN THƯỜNG TRỰC|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BAN CHỈ ĐẠO)\s*$")
SIGN_PREFIX = pattern(r"\s*(?:T\s?/\s?M|TM|KT|K\s?/\s?T|TL|T\s?/\s?L|TUQ|T\s?/\s?UQ)\s?[./]?\s*(?=[\p{Lu}])")
# What who wrote the plan for another to sign it has done.
_DRAFTS = "LẬP|VIẾT|XÂY DỰNG|SOẠN|BÁO CÁO|THỰC HIỆN"
POST = re.compile(
    rf"\s*(?:PHO|QUYEN|Q\.|UY VIEN|THUONG TRUC)?\s*(?:TONG\s+)?(?:CHU TICH|GIAM DOC|HIEU TRUONG|TRUONG|CHANH|BI THU|VIEN TRUONG|CUC TRUONG|CHI CUC|THU TRUONG|CHI HUY|BO TRUONG|THU TUONG|UY VIEN|CHU NHIEM|TO TRUONG|NGUOI (?:{unmarked(_DRAFTS)})|(?:HAT|TRAM|DOI|DON|KHOA) TRUONG|PHO|KIEM)\b",
    re.I,
)
# Below a signature: who certifies a copy of it.
CERTIFIED = re.compile(r"\W*SAO\s+(?:Y|LỤC)\b", re.I)
# Above an office, that its holder agrees to what another wrote: "XÁC NHẬN CỦA HIỆU TRƯỞNG".
APPROVED = re.compile(r"(?:XÁC NHẬN|(?:PHÊ |KÝ )?DUYỆT)(?:\s+CỦA)?\s+")
DRAFTED = re.compile(rf"\s*NGƯỜI (?:{_DRAFTS})\b", re.I)
NAME = pattern(
    rf"(?P<name>(?:(?:TS|ThS|PGS|GS|BS(?:CK)?I{{0,2}}|CKI{{1,2}}|Thượng tá|Đại tá|Trung tá|Thiếu tá|Thiếu tướng|Bác sĩ)\.?\s*)*{_PERSON})\s*$"
)
CAPS_NAME = pattern(
    rf"(?P<name>(?:{_IN_CAPITALS}{_CAPITAL}+|[AHKY])(?:\s+{_IN_CAPITALS}{_CAPITAL}*){{1,4}}|{_CAPITAL}['’‘ʼ`]\s?{_CAPITAL}{{2,}})\s*$"
)
ISSUES = re.compile(
    r"(?:xây dựng|ban hành|đề ra|xây dựng và ban hành|tổ chức triển khai|triển khai|lập|thông báo)\s+(?:và\s+\w+\s+\w+\s+)?(?:nội dung\s+)?[Kk]ế\s+[Hh]oạch"
)
# "Trường Đại học … sẽ đón tiếp …": the opening of a notice says whose it is.
NOTIFIES = re.compile(
    r"(?<=\w)\s+(?=(?:đề nghị|yêu cầu|phát động|sẽ|dự kiến|tổ chức|trân trọng thông báo|thông báo|công bố)\s)"
)
# Lines below a title that are none of it: what it is attached to, a campaign's motto.
NO_TITLE = re.compile(r"\W{0,2}(?:[Bb]an hành |[Đđ]ính )?[Kk]èm theo|\W{0,2}[Đđ]ính kèm|\W{0,2}Ch(?:ủ|uyên) đề\s*:")
YEAR = re.compile(
    r"(?:năm học|Năm học|NĂM HỌC|năm|Năm|NĂM)\s+(?P<year>(?:19|20)\d{2})(?P<range>\s*[-–]\s*(?:19|20)\d{2})?"
)
# A title's year without the word: "đợt tháng 3/2031", "“Năm cây xanh” 2031", "Tết Nguyên đán Tân Hợi 2031".
_LUNAR = r"(?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý)\s+(?:Tý|Sửu|Dần|Mão|Thìn|Tỵ|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi)\s*,?\s*[-–(]?\s*"
TITLE_YEAR = re.compile(
    rf"(?:tháng\s+\d{{1,2}}/|[”\"]\s*|{_LUNAR})(?P<year>(?:19|20)\d{{2}})(?!\s*[-–/]|\d)",
    re.I,
)
RANGE = re.compile(r"(?:19|20)\d{2}\s*-\s*(?:19|20)\d{2}")
PLAN = re.compile(
    r"(?:DỰ THẢO\s+)?(?:K[ẾÊÉEỀẺẸẼ]\s*HO[ẠAẬ]CH|Kế hoạch)(?:\s+(?:HÀNH ĐỘNG|PHỐI HỢP|LIÊN TỊCH|QUỐC GIA))?(?!\w)"
)
# "ĐẢNG BỘ HUYỆN PHÚ LÂM ĐẢNG ỦY XÃ AN KHÊ": the body above and the issuer on one line; the first is whole by its place.
TWO_BODIES = re.compile(
    r"(?P<parent>(?:ĐẢNG BỘ|ĐẢNG [ỦU][ỶY]|UBND|[ỦU][ỶY] BAN NHÂN DÂN|ỦY BAN BẦU CỬ|ỦY BAN MTTQ(?: VIỆT NAM)?|(?:SỞ|Sở) [^,]{2,40}?|PHÒNG GD ?& ?ĐT)\s(?:HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TP\.?|TỈNH|XÃ|PHƯỜNG|THỊ TRẤN)\s\w+(?:\s\w+){0,2}?|ĐỘI TNTP HỒ CHÍ MINH)"
    r"\s*(?!SỞ .* (?:BAN|TRUNG TÂM|PHÒNG|CHI CỤC) )(?P<issuer>(?:ĐẢNG [ỦU][ỶY]|CHI BỘ|BCĐ|BAN|TIỂU BAN|TRƯỜNG|TRUNG TÂM|TRẠM|HỘI|SỞ|UBND|[ỦU][ỶY] BAN NHÂN DÂN|PHÒNG|LIÊN ĐỘI|CÔNG AN|VĂN PHÒNG)\s.+)"
)
_OF_THE_STATE = (
    r"ỦY BAN|UBND|HỘI ĐỒNG|HĐND|SỞ|PHÒNG|BAN|BỘ|CỤC|CHI CỤC|TỔNG|VĂN PHÒNG|VP|THANH TRA|TÒA|TAND|VKSND|THI HÀNH ÁN|UB"
    r"|THUẾ|HẢI QUAN|THỐNG KÊ|KHO BẠC|BẢO HIỂM|CẢNG VỤ|THÔN|KHU PHỐ|ẤP|TỔ(?! CHỨC)|BCĐ|BQL|TIỂU BAN"
)
_OF_THE_PARTY = (
    r"ĐẢNG|CHI BỘ|THÀNH ỦY|TỈNH ỦY|HUYỆN ỦY|QUẬN ỦY|BCH|BTV|MẶT TRẬN|CÔNG ĐOÀN|CĐ(?:CS)?|LIÊN ĐOÀN|LĐLĐ|ĐOÀN|CHI ĐOÀN|LIÊN CHI"
    r"|(?:TỈNH|THÀNH) (?:ĐOÀN|HỘI)|HỘI|CHI HỘI|LHPN|HLHPN|LIÊN MINH|LIÊN HIỆP"
)
_OF_ARMS = r"CÔNG AN|QUÂN KHU|SƯ ĐOÀN|LỮ ĐOÀN|TRUNG ĐOÀN|TIỂU ĐOÀN|ĐỘI|ĐỒN|HẠT"
_OF_SERVICES = (
    r"TRƯỜNG|HỌC VIỆN|TRUNG TÂM|TTGD\w*|KHOA(?! HỌC)|LỚP|LIÊN ĐỘI|VIỆN|BỆNH VIỆN|BV\w*|TTYT|TRẠM|TYT|ĐÀI|BÁO(?! CÁO)|TẠP CHÍ"
    r"|CỔNG THÔNG TIN|BẢO TÀNG|THƯ VIỆN|NHÀ (?:VĂN HÓA|THIẾU NHI|HÁT|XUẤT BẢN)|VƯỜN QUỐC GIA|QUỸ"
    r"|CÔNG TY|NGÂN HÀNG|ĐIỆN LỰC|BƯU ĐIỆN|VIỄN THÔNG|XÍ NGHIỆP|NHÀ MÁY|HTX|HỢP TÁC XÃ"
)
BODY_START = re.compile(rf"(?:{_OF_THE_STATE}|{_OF_THE_PARTY}|{_OF_ARMS}|{_OF_SERVICES})\b")
"""The first words of a body in a letterhead."""
PLAN_OF = re.compile(r"[Kk]ế hoạch[^.;]{0,300}?\bcủa\s+(?=[A-ZĐỦ])")
# Years that are not the plan's: of cited papers, of terms, of targets.
OTHER_TIMES = re.compile(
    rf"{DAY_WORDS}|{DAY_NUMERIC}|(?:Luật|Bộ luật|Pháp lệnh)\s[^;.]{{2,110}}?năm\s+\d{{4}}|(?:tháng|THÁNG)\s+\d{{1,2}}\s+(?:năm|NĂM)\s+\d{{4}}|nhiệm kỳ\s+\d{{4}}\s*-\s*\d{{4}}|(?:đến|ĐẾN)\s+(?:năm|NĂM)\s+\d{{4}}"
)
# The headline of a notice, which may stand twice: "[CTSV] KẾ HOẠCH …".
TAGGED_PLAN = re.compile(r"(?:\[[^\]]{1,20}\]\s*)?K[ẾÊ] HO[ẠA]CH\s")
# What an electronic signature prints between post and name.
STAMP = re.compile(
    r"(?:Ký (?:bởi|ngày|điện tử bởi|số bởi|vào)|Người ký|Được ký bởi|Thời gian(?: ký)?|Giờ ký|Ngày ký|Email|E-mail|Cơ quan|Tổ chức|Chức vụ|Lý do|Vị trí|Signature|Digitally signed|Signed by|Date|DN|Reason|Location|Foxit|Adobe)\s*:|"
    r"Digitally signed|Signature (?:[Nn]ot )?(?:[Vv]alid|[Vv]erified)|(?:C|CN|OU?|L|S)=|\d{2,4}[./-]\d{2}[./-]\d{2,4}\s+\d{2}:\d{2}",
    re.I,
)
# The headline of a page that names the paper: "Kế hoạch số 12/KH-SYT ngày 23/8/2031 của Sở Y tế về việc …".
NUMBERED_TITLE = re.compile(
    rf"số\s*:?\s*(?P<number>\d{{1,5}}[a-zđ]?)\s?(?P<sep>[-/])\s?(?P<symbol>{g.SEGMENT}{g.TAIL})\s*,?(?:\s*ngày\s+(?P<day>{DAY_NUMERIC}|{DAY_WORDS}))?"
    r"(?:\s*,?\s*của\s+(?P<issuer>[^,;]{3,90}?))?\s*,?\s+(?:[Vv]ề việc|[Vv]ề|[Vv]/[Vv])\s+(?:[Kk]ế hoạch\s+)?(?P<title>\S.+)"
)
# What the opening of a paper without a title calls it: "UBND tỉnh xây dựng Kế hoạch tổ chức hội thi như sau:".
TOLD_TITLE = re.compile(
    r"(?:xây dựng|ban hành)\s+[Kk]ế hoạch\s+(?P<title>(?!này|với |cụ thể|như |(?:tổ chức )?(?:triển khai|thực hiện) (?:như|với|cụ|trên địa bàn))[^;:.\n]{8,300}?)(?=\s*,?\s*(?:như sau|cụ thể|với (?:các|những) nội dung|với nội dung))"
)
# "Trường Đại học … công bố kế hoạch tuyển sinh": the headline of a page that publishes a plan.
HEADLINE = re.compile(r"(?!Kính gửi)[^.:;|]{0,70}(?<!\w)(?:[Kk]ế hoạch|KẾ HOẠCH)(?=\s+\w)")
