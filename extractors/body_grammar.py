"""The words that names of bodies are made of: heads, names with a comma or a verb inside, what tells which one it is."""

from __future__ import annotations

import re

from extractors.marks import pattern

# What "các", "những" must be followed by to open the name of bodies: "các sở", not "các nhiệm vụ".
_SOME = (
    r"(?=\s+(?:"
    r"[\p{Lu}]|sở|ban|bộ|ngành|cơ quan|đơn vị|địa phương|phòng|xã|phường|thị trấn|đặc khu|quận|huyện|tỉnh|thành phố|thành viên|tổ|đội"
    r"|đoàn|hội|chi|đảng|cấp|doanh nghiệp|trường|cơ sở(?! dữ liệu| vật chất| pháp| hạ tầng| lý)|đồng chí|công ty|trung tâm|cá nhân"
    r"|lực lượng|hợp tác xã|hộ|thôn|ấp|bản|khu(?! vực)|văn phòng|khoa(?! học)|bệnh viện|trạm|ủy ban|chủ đầu tư|chủ cơ sở|chủ nhiệm"
    r"|chủ tịch|nhà trường|nhà đầu tư|nhà mạng|cục|viện|vụ(?! án| việc)|giáo viên|cán bộ|công chức|nhóm|báo|đài|tiểu ban|hiệp hội"
    r"|liên đoàn|tập đoàn|tổng công ty|ngân hàng|công đoàn|mặt trận|giám đốc|hiệu trưởng|thủ trưởng|trưởng|bí thư|đại biểu|già làng"
    r"|gia đình|tầng lớp|cụm|khối|học viện|điểm bưu điện|lớp|em học sinh|nhà máy|xí nghiệp|cơ quan,|phó|đại diện|hội đồng|quỹ|chuyên gia|tác giả"
    r"|tình nguyện|chuyên viên|nhân viên|câu lạc bộ|cộng tác viên|bên|mầm non"
    r"))"
)
# The same for "mỗi", "từng".
_EACH = r"(?= (?:đơn vị|cơ quan|xã|phường|chi bộ|công đoàn|trường|thôn|phòng|cán bộ|đồng chí|chi|ban|tổ|hội|giáo viên|cấp ủy|địa phương|khoa|trạm|doanh nghiệp|cơ sở|sở|ngành|thành viên|công chức))"
# What opens a name of its own. Word boundaries are added below; what must not follow stands in a look-ahead.
PROPER = (
    r"Ủy [Bb]an|Ủy nhân dân|UBND|UBMTTQ(?:VN)?|UB\.?MTTQ\w*|UBKT|UBBC|MTTQ|Mặt trận|Hội đồng|HĐND|HĐTS|Thường trực|TT\.?(?= ?(?:HĐND|Tỉnh|Thành|TU|ĐU|BCĐ))|Ban(?! hành| đầu)|Bộ(?! tiêu| chỉ số| câu| hồ sơ| quy| tài| công cụ| nhận| sách| máy)"
    r"|Sở(?! hữu)|Phòng(?! chống|, chống| ngừa| bệnh| trừ| tránh| cháy)|Cục|Chi cục|Tổng cục|Vụ(?! việc| án)|Viện|Trung tâm|Trường(?! hợp)|Nhà trường|Công an|CA(?= )|Bộ Chỉ huy|BCH|BCHQS|Quân đội"
    r"|Tòa án|TAND|VKSND|Thanh tra|Kiểm toán|Văn phòng|VP|VPUB\w*|Đảng ủy|ĐU|Đảng bộ|Đảng đoàn|Chi bộ|Chi ủy|Thành ủy|Tỉnh ủy|Huyện ủy|Quận ủy|Thị ủy|Thường vụ|Trung ương Đoàn|Tỉnh đoàn|Thành đoàn|Huyện đoàn"
    r"|Công đoàn|CĐCS|LĐLĐ|Liên đoàn|Đoàn(?! kết| viên)|ĐTN|Hội(?! nghị| thảo| thao| trại| thi| đàm| diễn| chợ| nhập| trường)|Liên minh|Liên hiệp|Hiệp hội|Tổ(?! chức| quốc)|Đội(?! ngũ)|Báo(?! cáo)|Đài|Cổng|Công ty|Cty|Tập đoàn|Tổng công ty"
    r"|Ngân hàng|Kho bạc|Bảo hiểm xã hội|BHXH|Chi nhánh|Quỹ|Trạm|Bệnh viện|Thư viện|Bảo tàng|Học viện|Khoa|Hạt|Hải quan|Thuế|Cảng|Bưu điện|Viễn thông"
    r"|Hiệu trưởng|Phó Hiệu trưởng|Giám đốc|Phó Giám đốc|Chủ tịch|Phó Chủ tịch|Chủ nhiệm|Thủ trưởng|Trưởng(?! thành)|Phó Trưởng|Bí thư|Phó Bí thư|Lãnh đạo(?!, chỉ đạo| thực hiện)|Thủ tướng|Chính phủ|Quốc hội|Bộ trưởng|Chánh|Tổng Biên tập|Tổng Giám đốc"
    rf"|Cấp ủy|Người đứng đầu|Phụ trách(?! chung)|Bộ phận|Ngành|Các{_SOME}|Toàn thể|Toàn bộ(?= (?:cán|công))|(?:Mỗi|Từng){_EACH}|Đồng chí|Đ/c|Đại diện|Tổ trưởng|Thành viên|Cơ quan|Đơn vị|Địa phương|Doanh nghiệp|Hợp tác xã|Chính quyền|Cán bộ|Công chức|Giáo viên"
    r"|Thôn(?= )|Chi hội|Thư ký|Chuyên viên|Kế toán|Người chủ trì|Người phụ trách|Chủ đầu tư|Cảnh sát|Điện lực|Tổng phụ trách|Chi đoàn|Cơ sở(?! vật| dữ| pháp| hạ| lý| để| thực tiễn| khoa học| chính trị| xây dựng| ban hành)|Cá nhân|Cử tri|Hội đồng|Cộng đồng|Hệ thống(?! kết cấu| văn bản| thông tin| pháp luật| cơ sở| giao thông| hạ tầng| tiêu chí| cấp nước| điện)|Lực lượng"
)
COMMON = (
    rf"các{_SOME}|những{_SOME}|toàn thể|cơ quan|đơn vị|địa phương|sở|ban|bộ(?= [A-ZĐ])|ngành|phòng(?! chống|, chống| ngừa)|chính quyền|lực lượng|đoàn thể|tổ chức(?= (?:chính trị|đoàn thể|thành viên|đảng|hội|cơ sở))|cấp ủy|thủ trưởng"
    r"|người đứng đầu|người phụ trách|hiệu trưởng|giám đốc|chủ tịch|trưởng|bộ phận|trung tâm|doanh nghiệp|cán bộ|đồng chí|đ/c|nhà trường|chi bộ|đảng bộ|đảng ủy|trường(?! hợp)|hội(?= [A-ZĐ])|công đoàn|công an|mặt trận|hệ thống|bí thư|lãnh đạo"
    rf"|ủy ban|văn phòng|thường trực|cấp có thẩm quyền|cơ sở giáo dục|chi hội|chi đoàn|đoàn thanh niên|tổ công tác|thư ký|ban chỉ đạo|thôn|đại diện|(?:mỗi|từng){_EACH}|hội đồng|giáo viên|chủ đầu tư"
)
PROPER_HEAD = pattern(rf"(?:{PROPER})(?!\w)")
HEAD = pattern(rf"(?:{PROPER}|{COMMON})(?!\w)")
STRONG_COMMON = pattern(
    rf"(?:(?:các|những){_SOME}|toàn thể|lực lượng|hệ thống|chính quyền|cấp ủy|thủ trưởng|đại diện|cán bộ(?!, (?:công|chiến|giáo|đảng|đoàn|viên))|chi hội|người|giáo viên(?!, ))(?!\w)|(?:giám đốc|hiệu trưởng|chủ tịch|trưởng|bí thư|đội trưởng)\s+(?:các|[A-ZĐ])"
    r"|(?:phòng|sở|ban|bộ|chi bộ|đảng ủy|công an|trường|trung tâm|hội|công đoàn|thôn|xã|phường|đồng chí)\s+[\p{Lu}]"
    r"|công an (?:xã|phường|tỉnh|huyện)"
)
BARE_NOUN = re.compile(
    r"(?:Sở|Ban|Ngành|Phòng|Đoàn|Hội|Cơ quan|Đơn vị|Địa phương|Tổ chức|Bộ|Trường|Doanh nghiệp|Viện|Trung tâm|Cá nhân|Công an(?= xã, phường))"
    r"(?=\s*(?:[,;/]|$|và\b|liên quan|ngành|có liên quan|trực thuộc))"
)
# Names with a comma inside.
WHOLE = re.compile(
    r"Văn hóa,\s*Thể thao(?:,| và)\s*Du lịch|Văn hóa,\s*Thể thao|(?i:Báo và (?:Đài )?Phát thanh\s*[,-]?\s*(?:và )?Truyền hình|Phát thanh,\s*Truyền hình)|[Pp]hòng cháy,\s*[Cc]hữa cháy(?: và [Cc]ứu nạn,\s*[Cc]ứu hộ)?"
    r"|[Cc]hính sách,\s*[Cc]hiến lược|Khoa học,\s*[Cc]ông nghệ(?: và [^,;]+)?|Lao động,\s*Thương binh và Xã hội|Thi đua,?\s*[Kk]hen thưởng|Kinh tế,\s*[Hh]ạ tầng và [Đđ]ô thị|[Gg]iáo dục,\s*[Đđ]ào tạo|Khu [Kk]inh tế(?: [^\s,;]+){0,5} và các [Kk]hu [Cc]ông nghiệp|Dân tộc,\s*Tôn giáo"
    r"|Mặt trận Tổ quốc(?: Việt Nam)?, các đoàn thể|tham mưu, giúp việc|Văn phòng (?:Đoàn ĐBQH|HĐND),\s*(?:HĐND|UBND)|[Xx]úc tiến [Đđ]ầu tư,\s*[Tt]hương mại(?:,? và\s*[Dd]u lịch)?|Phổ biến,\s*[Gg]iáo dục pháp luật|Quản lý,\s*[^,;]{3,30}"
)
# Heads with a verb inside.
COMPOUND_HEAD = re.compile(
    r"(?:(?:Các |các )?(?:Tiểu ban|Ban|ban|Tổ|tổ|Nhóm|Đoàn|Hội đồng|Lực lượng|lực lượng|Bộ phận|bộ phận|Đội|Phòng|phòng|Trung tâm|Văn phòng)\s+(?:chỉ đạo|tổ chức|kiểm tra|giám sát|giám khảo|giúp việc|vận động|kiểm phiếu|hỗ trợ|công tác|tuyển sinh|thẩm định|lựa chọn|quản lý|tuyên truyền|xây dựng|bầu cử|soạn thảo|biên tập|thanh tra|đánh giá|xét duyệt|tư vấn|điều hành|tổng hợp|hậu cần|nội dung|phục vụ|cứu hộ|ứng phó))(?!\w)",
    re.I,
)
# The same inside a name: "Trưởng ban chỉ đạo", "thành viên Tổ giúp việc".
COMMITTEE = re.compile(
    r"(?:[Tt]iểu ban|[Bb]an|[Tt]ổ|[Nn]hóm|[Đđ]oàn|[Hh]ội đồng|[Đđ]ội)\s+(?:chỉ đạo|chấp hành|tổ chức|kiểm tra|giám sát|giám khảo|giúp việc|vận động|công tác|tuyển sinh|tuyển dụng|thẩm định|thẩm tra|quản lý|xây dựng|bầu cử"
    r"|biên tập|thanh tra|xét duyệt|xét tuyển|tư vấn|điều hành|hòa giải|nghiệm thu|khảo sát|bồi thường|kỷ luật|kiểm kê|coi thi|chấm thi|ra đề|đại diện|cứu nạn|tìm kiếm)(?!\w)"
)
# "(sau đây gọi tắt là …)" after a list of bodies, and the people beside them.
ALIAS = re.compile(
    r"\s*\((?:sau đây )?(?:gọi|viết) (?:tắt|chung)?[^()]*\)(?:\s*và (?:mọi |toàn thể )?(?:người dân|[Nn]hân dân))?"
)
WORD = re.compile(r"[^\s,;:.()“”\"|\n\[\]]+(?:\.(?=[\wĐ])[^\s,;:.()“”\"|\n]+)*|[,;:.()“”\"|\n\[\]]")
# A capital after a comma that opens a clause of its own.
OPENS_CLAUSE = re.compile(r"(?:Trên|Trong|Để|Nhằm|Căn|Theo|Khi|Nếu|Định|Hằng|Hàng|Kế hoạch|Quyết|Nghị|Chỉ thị|Thông)")
# "các khoa và đơn vị": one group of common nouns, to which a further noun belongs.
GROUP_OF_COMMON = pattern(
    r"(?:(?:[Cc]ác|[Nn]hững|[Tt]hủ trưởng|[Nn]gười đứng đầu) )*(?:cơ quan|đơn vị|tổ chức).*|(?:[Cc]ác|[Nn]hững) [\p{Ll}]+(?: [\p{Ll}]+){0,2}"
)
# "Người đứng đầu cấp ủy, chính quyền, đoàn thể": those who head several kinds of body are one name.
HEADS_OF = re.compile(r"(?:[Nn]gười đứng đầu|[Tt]hủ trưởng) [^,;]*(?:,[^,;]*)*$")
LED = re.compile(r"(?:cấp ủy|chính quyền|cơ quan|tổ chức|đơn vị|địa phương)(?!\w)")
PEOPLES_COMMITTEES = re.compile(r"(?:Ủy ban|UBND|HĐND)(?!\w)")
OTHERS = re.compile(r"(?:doanh nghiệp|đơn vị|cơ quan|địa phương)(?!\w)")
PROPER_NAME = pattern(r"[\p{Lu}]\w*(?: [\p{Lu}]|.* [\p{Lu}])")
# "Công an xã, thôn": the commune's body and the hamlets; "UBND các xã, phường" is one group.
HAMLET = re.compile(r"(?:thôn|ấp|bản|tổ dân phố|khu phố|khu dân cư)(?!\w)")
ENDS_IN_COMMUNE = re.compile(r"^(?!(?:các|Các)\s)(?:(?!\s(?:các|cấp)\s).)+(?<!các)(?<!cấp)\s(?:xã|phường|thị trấn)$")
SHORTEST_NAME, LONGEST_PERSON, LEAST_PEOPLE = 2, 4, 6  # syllables; the last of a row of names
# What parts names; a line break does not after a joint or a bare head ("Sở\nY tế").
JOINT = re.compile(
    r";|(?<! và)(?<![,-])(?<!Sở)(?<!Phòng)(?<!Ban)(?<!UBND)(?<!Trường)(?<!Hội)(?<!Đoàn)\n|,|\b(?:và|hoặc)\b|(?<=\s)[-+](?=\s)|\|"
)
# Heads that open a name again where a line break between two was lost.
REPEATED = re.compile(
    r"(?:Bệnh viện|Sở|Phòng|Trường|Trung tâm|UBND (?:xã|phường)|Ủy ban nhân dân (?:xã|phường)|Công ty|Chi cục|Đảng ủy|Trạm)(?= )"
)
JOINTS = frozenset({",", "và", "hoặc"})
APPOSITION = re.compile(r"-\s+(?:[Cc]ơ quan|[Đđ]ơn vị|Trưởng|Phó|Chủ tịch)")
LOCATIVE = pattern(
    r"(?:trên địa bàn(?: (?:toàn )?(?:tỉnh|thành phố|xã|phường|huyện|quận|thị xã|Tỉnh|Thành phố)(?: [\p{Lu}]\w*)*)?|có liên quan|ở (?:thôn|cơ sở|địa phương|xã|khu dân cư|các thôn)|trong (?:[Kk]hối|Ban|Tổ|Hội đồng|cơ quan|đơn vị|tỉnh|ngành|nhà trường|toàn (?:tỉnh|ngành|xã)|hệ thống chính trị|Hội đồng tuyển sinh|xã|thành phố)"
    r"|có thẩm quyền|có người ứng cử|có người được giới thiệu ứng cử|giới thiệu người ứng cử|trực tiếp quản lý(?: người (?:đó|ứng cử))?|quản lý nhà nước|quản lý (?:xây|thị trường|Dự án|dự án)|cấp trên trực tiếp|được phân công|được giao(?: (?:chủ trì|nhiệm vụ|thực hiện các nhiệm vụ thuộc Kế hoạch))?|tổ chức hội nghị hiệp thương|tổ chức hiệp thương"
    r"|nơi người đó cư trú|tham mưu,? (?:giúp việc|tổng hợp)|giúp việc|cung cấp (?:dịch vụ|phần mềm)|xây dựng phần mềm|(?<=quan )tiếp nhận hồ sơ|(?<=phận )tiếp nhận hồ sơ|tổ chức cán bộ|kiểm tra, giám sát của \w+)"
)
LEADING = re.compile(r"lãnh đạo(?!,)")
ORGANISATION_AHEAD = re.compile(
    r"tổ chức\s*(?:,|;|chính trị|thành viên|cá nhân|có liên quan|liên quan|đoàn thể|hội\b(?! nghị| thảo| thi| chợ)|kinh tế|xã hội|đảng|cơ sở|tín dụng|và cá nhân|phi|trong hệ thống|quốc tế|doanh nghiệp)"
)
COMPOUNDS = frozenset(
    [
        "Đào tạo",
        "Thanh tra",
        "Giám sát",
        "Phát triển",
        "Quản lý",
        "Kiểm tra",
        "Xây dựng",
        "Tổ chức",
        "Tuyên truyền",
        "Đầu tư",
        "Chỉ đạo",
        "Hướng dẫn",
        "Vận động",
        "Tài chính",
        "Tổng hợp",
        "Hành chính",
        "Thông tin",
        "Bảo vệ",
        "Thường trực",
        "Thi đua",
        "bầu cử",
        "Bầu cử",
        "ứng cử",
        "đề cử",
        "phụ trách",
        "thư ký",
        "trật tự",
        "thường trực",
        "đối tác",
        "chuyên môn",
        "đại hội",
        "mặt trận",
        "doanh nghiệp",
        "dân cư",
        "kinh tế",
        "tư pháp",
        "đào tạo",
        "Đào tạo",
        "truyền thanh",
        "bảo hiểm",
        "Bảo vệ",
        "dân vận",
        "trực thuộc",
        "Thư ký",
        "sở khám",
        "Phòng khám",
        "phòng khám",
        "đạo diễn",
        "quan thanh",
        "Đoàn thanh",
        "Phòng xét",
        "Khoa xét",
        "tâm xét",
        "sát đầu",
        "Ngân hàng",
        "ngân hàng",
        "tiến đầu",
        "vụ tổng",
        "Phòng tổng",
    ]
)
LEAD = re.compile(
    r"(?:\s|[-+*•,;:.]|(?:Giao|giao|Đề nghị|đề nghị|Yêu cầu|yêu cầu|Phân công|Đối với|đối với|với|cùng|do|Do|của|cho|là|và|nhiệm vụ cho|trách nhiệm cho|gồm|(?:[Đđ]ơn vị|[Cc]ơ quan)?\s*(?:[Cc]hủ trì|[Pp]hối hợp)[^:;,]{0,25}:)(?=[\s:])|\d{1,2}[.)]\s)+"
)
TAIL = re.compile(r"[\s,;:.\-*]+$")
ABBREVIATED = {
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc", "mttqvn": "mặt trận tổ quốc việt nam",
    "ubmttq": "ủy ban mặt trận tổ quốc", "bcđ": "ban chỉ đạo", "gdđt": "giáo dục và đào tạo", "gd&đt": "giáo dục và đào tạo", "kh&cn": "khoa học và công nghệ",
    "tw": "trung ương", "tp": "thành phố", "bhxh": "bảo hiểm xã hội", "lđlđ": "liên đoàn lao động", "bch": "ban chấp hành", "btv": "ban thường vụ",
    "btt": "ban thường trực", "tt": "thường trực", "vp": "văn phòng", "đ/c": "đồng chí",
}  # fmt: skip
# Nouns that a list of bodies goes on with: "UBND các xã, phường".
LISTED_NOUN = re.compile(
    r"(?:xã|phường|thị trấn|thị(?=,)|đặc khu|tổ chức|cá nhân|đoàn thể|ngành|huyện|quận|thị xã|thành phố|tỉnh|khối|chi nhánh|hợp tác xã|trường|viện|thôn|bản|ấp|tổ dân phố|công chức|viên chức|người lao động|giáo viên|nhân viên|đoàn viên|hội viên|chiến sỹ|chiến sĩ|đảng viên|công nhân|tiểu học|trung học|mầm non|GV|NV|CB|cơ sở|báo chí|truyền thông|trung ương và địa phương)\b"
)
# "Công an xã": what tells which one it is, and the name is over, unless these words go on with it.
PLACES = frozenset({"tỉnh", "Tỉnh", "xã", "phường", "huyện", "quận"})
BEFORE_PLURAL_PLACES = frozenset({"tác", "các", "cấp", "toàn", "mỗi", "từng", "trực", ","})
AFTER_PLACES = frozenset(
    {
        "ủy",
        "đoàn",
        "và",
        "liên",
        "có",
        "trực",
        "thuộc",
        "nơi",
        "trên",
        "cùng",
        "khóa",
        "đội",
        "nhiệm",
        "hội",
        "viên",
        "lân",
        "miền",
        "vùng",
    }
)
