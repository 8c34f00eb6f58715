"""Labels, brackets and cells in which the names of bodies stand alone ("Đơn vị thực hiện: …")."""

from __future__ import annotations

import re

from extractors.marks import pattern

_ANYBODY = r"(?:[Đđ]ơn vị|[Cc]ơ quan|[Bb]ộ phận|[Ll]ực lượng|[Cc]á nhân|[Tt]ổ chức|[Nn]gành|[Nn]gười|[Cc]án bộ|[Ll]ãnh đạo|[Đđ]ồng chí|Sở|Phòng|Ban|ĐV|CQ)"
"""Whom a label speaks of without a name: "Cơ quan, đơn vị chủ trì:", "Đơn vị được giao chủ trì:"."""
_SOMEBODY = (
    rf"(?:[Cc]ác )?{_ANYBODY}(?:(?:\s*[,/]\s*|\s+và\s+)(?:đơn vị|cơ quan|bộ phận|tổ chức|ngành|ban|cá nhân|địa phương|lực lượng))*"
    r"(?:\s+được (?:giao|phân công))?"
)
_TAKE_PART = (
    r"(?:[Cc]hủ trì|[Pp]hối hợp|[Tt]hực hiện|[Pp]hụ trách|[Đđ]ầu mối|[Tt]ham mưu|[Pp]hân công|chịu trách nhiệm"
    r"|(?<=Cùng )tham gia|[Hh]ỗ trợ|(?<=vị )tổng hợp|(?<=quan )tổng hợp|(?<=vị )tổ chức|(?<=[Ll]ực lượng )tham gia|(?<=vị )theo dõi|(?<=quan )theo dõi)"
)
_AND_MORE = (
    r"(?:(?:\s*[,/]\s*|\s+)(?:chính|tham mưu|thực hiện|chủ trì|phối hợp|và|triển khai|tổ chức|giám sát|theo dõi|tổng hợp|đôn đốc|hướng dẫn"
    r"|xây dựng|soạn thảo|kiểm tra|báo cáo))*"
)
ROLE_LABEL = re.compile(
    rf"(?:^|(?<=[\s(|.;-]))(?P<label>(?:Đồng |Cùng |(?P<of>{_SOMEBODY}\s+)|(?:Đầu mối|Phân công)\s+)?{_TAKE_PART}{_AND_MORE}"
    r"|Phân công|Người phụ trách|Trách nhiệm)(?:\s*:\s*|(?(of)\s+là\s+(?=[A-ZĐ])|(?!)))"
)
NOT_LABEL = re.compile(
    r"(?:Thời gian|Kinh phí|Hình thức|Địa điểm|Nội dung|Phương pháp|Quy trình|Đối tượng|Tổ chức)\s*$"
)
LABEL_END = pattern(
    r"(?<!TP)(?<!TX)(?<!TT)\.(?=\s+[\p{Lu}])|\.?\s*$|[.;]?\s*\n|\s*[.;,]\s*(?=(?:(?:[Đđ]ơn vị|[Cc]ơ quan)\s+)?(?:[Cc]hủ trì|[Pp]hối hợp|[Tt]hời gian|[Tt]hời hạn|[Hh]oàn thành|[Tt]hực hiện|[Kk]inh phí|[Ss]ản phẩm|[Kk]ết quả|[Đđ]ịa điểm|[Tt]iến độ)[^:]{0,25}:)|;\s*(?=(?:riêng|trong đó|đối với|còn)\s)|\|"
)
ENDS_SENTENCE = pattern(r"[\s/;]*(?:$|\.(?:/\.)?\s*(?:$|[\p{Lu}(]))")
ONLY_NAMES = pattern(
    r"(?:\s*\([^()]*\))?(?:\s*(?:[,;+&]|và(?!\w))\s*(?:(?:[Tt]hầy|[Cc]ô|[Đđ]/c|[Đđ]ồng chí|[Aa]nh|[Cc]hị|[Cc]hú|[Bb]ác)\s+)?"
    r"[^:;.,()]{2,30}(?:\s*\([^()]*\))?)*\W*$"
)
NAME_OR_BRACKET = re.compile(r"\([^()]*\)|(?<!\w)(?P<name>(?!và\s)[^\W\d_](?:(?!\s+và\s)[^,;+&().])*(?<!\s))")
# "(tổ Nội soi)": an office in small letters with its name.
SMALL_OFFICE = pattern(r"(?:tổ|khoa|phòng|đội|nhóm|ban|trạm|bộ phận) [\p{Lu}]")
# "(thầy Quảng, email: …)": whom to ask, and who has nothing to do.
CONTACT = re.compile(r"(?:[Ee]-?mail|[Đđ]iện thoại|ĐT|SĐT|[Zz]alo|[Hh]otline)\W|@|\d{4}[.\s]?\d{3}")
BRACKET = re.compile(r"\((?P<in>[^()]{4,160})\)\s*(?:(?=;)|[.;]?\s*$)")
# What may stand after the names in a bracket: "(Trung tâm Y tế thực hiện)".
BRACKET_TAIL = re.compile(
    r"\s+(?:tổ chức )?(?:thực hiện|phụ trách|đảm nhiệm|đảm nhận|chịu trách nhiệm|tham mưu|điều hành)\s*$"
    r"|\s*[-–,;]\s*(?:xong|hoàn thành|trước|chậm nhất|hạn|muộn nhất)(?!\w).*$"
)
NOT_BODY_BRACKET = re.compile(
    r"(?:nếu|để|theo|sau đây|gọi tắt|kèm|có|trước|vào|từ|qua|đối với|trong|không|gồm|như|ví dụ|dự kiến|kể cả|b/c|t/h|Đối với|Theo|Có|Kèm|Thời gian|\d)",
    re.I,
)
# "Chủ trì, phối hợp" alone on a line: the part of those whom the lines below it name.
PART_ALONE = re.compile(
    r"\s*(?:(?:[Cc]ác\s+)?(?:[Cc]ơ quan|[Đđ]ơn vị)\s+)?(?:[Cc]hủ trì|(?:[Cc]hủ trì\s*(?:,|và)\s*)?(?P<support>[Pp]hối hợp))(?:,? thực hiện| với)?\s*[:.]?\s*"
)
LONGEST_NAME = 22  # words
LONGEST_PERSON = 6  # the same for a person with his title
LONGEST_BRACKETED = 14
CELL_ROLES = {"lead": "lead", "support": "support", "assigned": "assigned", "report_to": "report_to"}
NOBODY = re.compile(
    r"(?:[-–xX✓✔.…\s\d/]*|(?i:(?:(?:tỷ|triệu|nghìn)\s)?(?:đồng|USD)(?:/\S+)?|(?:(?:triệu|nghìn)\s)?(?:người|giường|cái|chiếc|con|cây|lượt(?:\s\w+)?|cuộc|buổi|vụ|ca|tờ))|(?i:(?:tổng )?cộng)|[Nn]hư trên|[Kk]hông|//|\".*)$"
)
# "Các nhiệm vụ …" opens like a body and is none.
NOT_A_BODY = re.compile(
    r"[Cc]ác [Ôô]ng(?:,? | và |/|\s?\()[Bb]à\)?$|(?:Các|các|Những|những|Mỗi|Từng|từng|mỗi) (?:nội dung|nhiệm vụ|hoạt động|chỉ tiêu|mục tiêu|giải pháp|văn bản|kế hoạch|quy định|chương trình|phong trào|mô hình|biện pháp|trường hợp|vấn đề|công trình|hình thức|cuộc|điều kiện|chính sách|lớp|đợt|năm|khoản|thông tin|ý kiến|sản phẩm|dự án|tiêu chí)"
)
# How many of them, or who it is, and no work: "Phòng Kinh tế: không quá 05 cá nhân", "Thư ký: Lý Văn Mận".
NO_WORK = pattern(
    r"(?:(?:[Kk]hông quá|[Tt]ối (?:đa|thiểu)|[ÍíIi]t nhất|[Kk]hoảng|[Tt]ừ|[Cc]ó)\s*)?\d|(?:[Ôô]ng|[Bb]à|[Đđ]/c|[Đđ]ồng chí)\s|[\p{Lu}][\p{Ll}]+ [\p{Lu}][\p{Ll}]+"
)
# Where a column or label of those who lead goes on with those who support: "Sở A chủ trì, phối hợp với Sở B".
TURN = re.compile(r"(?:[;,.]|\n)?\s*(?:chủ trì\s*,?\s*)?(?:[Pp]hối hợp(?: với)?)\s*:?\s+|\s*,?\s*chủ trì\s*$")
