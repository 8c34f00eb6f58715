"""Headings: whose duties stand below them, and of which sections none are."""

from __future__ import annotations

import re

from extractors.bodies.patterns.heads import ISSUES
from extractors.lexicon.words import any_of
from extractors.marks import pattern

# "Các thôn không phân bổ": who is left out bears nothing.
LEFT_OUT = re.compile(r"\s(?:không|chưa)\s(?!chuyên)", re.I)
COMMITTEES = re.compile(
    r"(?:(?:thành phần|danh sách)\s+)?(?:(?:,\s+|\s+và\s+)?(?:ban (?:tổ chức|giám khảo|chỉ đạo|biên tập|thư ký|soạn thảo)|tổ (?:giám sát|thư ký|giúp việc|công tác)"
    r"|hội đồng (?:giám khảo|thẩm định|chấm thi|coi thi))(?: (?!(?:có|chịu|chủ|xây|lập|báo|họp|gửi|phân|tham)(?!\w))[^\s.;:,]+){0,8}){1,3}",
    re.I,
)
"""A heading that is the name of a committee, or of several."""
# "4.3. HĐND cấp xã: Thành phần dự hội nghị gồm …": who somebody is, behind the colon, and no duty.
MADE_OF = re.compile(r"\s*(?:Thành phần|(?:Bao )?[Gg]ồm)(?!\w)")
HEADING_LEAD = re.compile(
    r"\s*(?:(?:Giao|Đề nghị|Yêu cầu|Phân công|(?:Riêng )?[Đđ]ối với|Với|Về phía|Trách nhiệm (?:của )?|Nhiệm vụ (?:của )?)\s*:?\s*)?"
)
# Sections that say how things stand, to whom something applies, or what is rewarded, and so what stands under them.
NO_DUTIES = re.compile(
    r"(?:(?:đặc điểm|tình hình|thực trạng|bối cảnh|thuận lợi|khó khăn|khẩu hiệu|sự cần thiết|căn cứ|cơ sở pháp lý|kết quả (?:thực hiện|đạt được|năm))(?!\w)|đối tượng|tiêu chí|tiêu chuẩn|phạm vi|thành phần(?! (?:ban|đoàn|tổ|hội đồng|thực hiện)(?!\w)))(?!\w)(?!.*(?:nội dung|nhiệm vụ|thời gian|giải pháp|trách nhiệm|phương án))",
    re.I,
)
# "Thành phần: …", "Đại biểu mời: …": who is there, and does nothing else.
ATTENDANCE = re.compile(
    r"\W*(?:Thành phần(?! (?:[Bb]an|[Đđ]oàn|[Tt]ổ|[Hh]ội đồng)(?!\w))|(?:Đại biểu|Khách) (?:mời|dự|tham dự))[^:.;]{0,50}:\s*(?=\S)"
)
# "3. Cán bộ phụ trách lĩnh vực kiểm tra và thi đua": an office is named with all that it is in charge of.
OFFICE_IN_CHARGE = re.compile(
    r"(?:(?:Các |các )?(?:[Đđ]ồng chí |[Đđ]/c )?(?:[Cc]án bộ|[Cc]huyên viên|[Cc]ông chức|[Nn]hân viên|[Gg]iáo viên|[Ủủ]y viên|[Tt]hành viên|(?:Phó |phó )?(?:[Cc]hủ tịch|[Gg]iám đốc|[Hh]iệu trưởng|[Bb]í thư|[Tt]rưởng \w+)))"
    r"[^:;.]{0,50}?\b(?<!Tổng )(?<!tổng )phụ trách (?:(?:lĩnh vực|mảng|khối|công tác|địa bàn)(?!\w)(?!.* và (?:Tổ|Ban|Phòng|Hội|Đội|Trung tâm|Văn phòng)\s)[^:;.]{2,90}|\w+(?: \w+){0,3})[:.;\s]*"
)
LABEL_HEADING = re.compile(
    r"(?:Đơn vị|Cơ quan|Bộ phận|Người|Các đơn vị|Các cơ quan|Cán bộ)\s+(?:(?:chủ trì|phối hợp|thực hiện|phụ trách|tham mưu)(?:\s*(?:,|và)\s*(?:chủ trì|phối hợp|thực hiện|tham mưu))*|(?:trực tiếp )?(?:thực hiện|giải quyết)[^:]{0,25})\s*[:.]*\s*$"
)
DUTIES_OF = re.compile(r"\s*(?:Trách nhiệm) của\s+")
NO_TAIL = re.compile(
    r"\s*(?:phối hợp|có trách|chịu trách|bao gồm|gồm|xây dựng|tiếp tục|căn cứ|triển khai|tổ chức|ban hành|[,:;])"
)
_MANY = "đơn vị|cơ quan|tổ chức|cá nhân|doanh nghiệp|cơ sở|hộ|hợp tác xã|công ty|nhà thầu"
_MANY_FIRST = f"(?:{'|'.join(noun.capitalize() for noun in _MANY.split('|'))})"
# "Các đơn vị quản lý hồ chứa, công trình đang thi công": many, told by what they have to do with; a duty would end in a full stop.
MANY_BY_WORK = re.compile(
    rf"(?:(?:[Cc]ác|[Nn]hững) (?:{_MANY})|{_MANY_FIRST})(?:(?:, | và )(?:các )?(?:{_MANY}))*"
    r" (?:quản lý|sản xuất|kinh doanh|sử dụng|khai thác|cung cấp|cung ứng|hoạt động|thi công|vận hành|đầu tư|tham gia|chế biến|vận chuyển"
    r"|phân phối|tư vấn|đào tạo|nghiên cứu|được giao|đang|hành nghề)(?= [^.;:\n]*[^.;:\s]\s*:?\s*$)"
)
LONGEST_TAIL = 8  # words of a heading after the last sure syllable of a name ("Tổ hỗ trợ tuyển sinh trực tuyến")
HEADING_TAIL = re.compile(
    r"\s*,?\s*là (?:cơ quan|đơn vị|đầu mối|bộ phận) [^:.;]{2,40}[:.;]*$|"
    r"(?:\s*,?\s*(?:theo|trong phạm vi) (?:chức năng|nhiệm vụ|thẩm quyền)(?:,? (?:và )?(?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền|trách nhiệm))*(?: (?:được giao|của mình|quản lý))?)?"
    r"\s*(?:phối hợp|có trách nhiệm|chịu trách nhiệm|thực hiện|chủ trì|triển khai)?\s*[:.;]*\s*(?:\([^()]*\))?\s*[:.;]*$"
)
# "Về việc xin thêm biên chế: Giao Sở Nội vụ …": what a paragraph is about is nobody's duty.
TOPIC = re.compile(r"(?:Về|V/v)\s(?:(?!\.\s+[A-ZĐ])[^:\n]){5,600}:\s+(?=\S)")
# "* Đối với các chi bộ": to whom the lines below turn.
TURNS_TO = re.compile(r"(?:Đối với|Về phía)\s+(?P<body>[^:;.()]{3,80}?)\s*[:.]?\s*")
# Those who act at the beginning of a run-in heading that the grammar of names does not know.
RUN_IN_PEOPLE = re.compile(rf"(?:[Cc]ác )?(?:{any_of('people')}|[Nn]gười|[Hh]ộ|[Tt]ổ|[Nn]hóm|[Ll]ớp)(?!\w)")
# "7. Học sinh và cha mẹ học sinh": a heading that is nothing but people.
_PEOPLE = rf"(?:{any_of('people')}|{any_of('worker')}|[Nn]gười dân|[Nn]hân dân)"
PEOPLE = re.compile(rf"(?<!\w){_PEOPLE}(?!\w)")
PEOPLE_ALONE = re.compile(rf"{_PEOPLE}(?:(?:,| và) {_PEOPLE})*\s*[:.;]?\s*")
SHORTEST_TASK = 7  # characters
TAKES_IN = re.compile(
    r"(?:Nơi|Địa chỉ|Địa điểm|Đơn vị|Cơ quan|Bộ phận|Đầu mối) (?:tiếp )?nhận "
    r"(?:báo cáo|bài|hồ sơ|đăng ký|danh sách|sản phẩm|tác phẩm|ý kiến|phiếu)[^:]{0,40}:\s*"
)
"""What stands before those to whom something is handed in: "Địa chỉ nhận bài: | Phòng Kinh tế"."""
LONGEST_RUN_IN = 12  # words
# "Giáo viên dạy Tiếng Anh", "cán bộ hỗ trợ kỹ thuật", "Cơ quan cấp phép xả thải": those who are told by their work.
WORKERS = re.compile(rf"(?:[Cc]ác )?(?:{any_of('worker')}|[Nn]gười|[Cc]ơ quan)(?!\w)[^:;.,()\n]{{0,70}}")
# "Trang trí: cô Mai, lớp 9A": a task and the persons who do it, and nothing else.
NO_TASK = re.compile(
    r"(?:Liên hệ|Thông tin|Kính|Đồng kính|Nơi|Địa điểm|Đối tượng|Thành phần|Đại biểu|Khách|Ghi chú|Ví dụ|Gồm|(?:Phó )?Trưởng|Phó|Thư ký|Ủy viên|Thành viên|Tổ trưởng|Chủ tịch|Chủ tọa|Người ký|Điện thoại)(?!\w)"
)
# Whom to ask, what is remarked: whatever verb it looks like.
NEVER_TASK = re.compile(
    r"(?:Liên hệ|Ghi chú|Thông tin|Địa điểm|Lưu ý|Chủ đề|Khẩu hiệu|Kết quả|(?:Đạt )?[Gg]iải|Đạt|Khen|Cố vấn|Khách mời)(?!\w)"
)
TASK_OF_PERSONS = pattern(
    rf"(?!{NO_TASK.pattern})"
    r"[\p{Lu}][^:;.()]{2,60}:\s*(?=(?P<body>(?:[Tt]hầy|[Cc]ô|[Đđ]/c|[Đđ]ồng chí|[Aa]nh|[Cc]hị)\s+[\p{Lu}]))"
)
# Where tasks are given out: "- Cờ, hoa: Chi đoàn giáo viên".
GIVEN_OUT = re.compile(r"[Cc]huẩn bị|CHUẨN BỊ|[Pp]hân công|PHÂN CÔNG")
# "Các đơn vị sau đây niêm yết thủ tục: …": whose names follow behind the colon.
THE_FOLLOWING = re.compile(
    r"(?:Các|Những) (?:đơn vị|cơ quan|đồng chí|sở|phòng|xã|phường|trường|thôn|chi bộ)(?:, \w+)? (?:sau|sau đây|dưới đây)(?!\w)"
)
# "Kiểm tra 03 chi bộ: Khu phố 2, Khu phố 5": names behind the colon that are looked at, and do nothing.
LOOKED_AT = re.compile(
    r"\W*(?:Kiểm tra|Giám sát|Khảo sát|Thanh tra|Thăm|Phúc tra|Đối với)(?!\w)[^:]*(?:chi bộ|đơn vị|trường|xã|phường|thôn|cơ sở|doanh nghiệp|tổ chức|điểm|đồng chí|đảng viên|gia đình)(?: \w+){0,3}:\s*$"
)
# "…: Phòng Kế toán, xong trong quý I": a time behind those who do a task.
THEN_WHEN = re.compile(
    r"\s*,\s*(?:\d{1,2} (?:tháng|quý|tuần|ngày|lần)|xong|hoàn thành|trước|trong|chậm nhất|muộn nhất|từ ngày|hằng|hàng)(?!\w)"
)
# "UBND tỉnh | ban hành | Quyết định số …": who issued a paper that has its number did so; he need not do it.
HAS_ISSUED = re.compile(rf"\s+(?:đã\s+)?(?:{ISSUES})\s+(?:các\s+)?$")
LONGEST_ISSUING = 24
"""Characters between the issuer and his paper."""
# Below a body of the Party "lãnh đạo" is what it does, not who heads an office.
LEADS_OTHERS = re.compile(r"Lãnh đạo(?!\w)")
PARTY_BODY = re.compile(
    r"(?:Các )?(?:[Đđ]ảng (?:ủy|uỷ|bộ|đoàn)|[Cc]hi bộ|[Cc]ấp (?:ủy|uỷ)|Tỉnh ủy|Thành ủy|Huyện ủy|Ban Thường vụ|Ban cán sự)"
)
_ANYBODY = "(?:cơ quan|đơn vị|tổ chức|cá nhân|cấp|ngành|sở|ban|bộ|phòng|địa phương|đoàn thể|thành viên)"
# "IV. TRÁCH NHIỆM CỦA CÁC ĐƠN VỊ": a heading for those whom the headings below it name.
DUTIES_OF_ALL = re.compile(
    rf"(?:phân công )?(?:trách nhiệm|nhiệm vụ)(?: chung| cụ thể)? (?:của|cho) (?:các |từng ){_ANYBODY}(?:(?:,| và) (?:các )?{_ANYBODY})*"
    r"(?: (?:có )?liên quan| trực thuộc)?\W*",
    re.I,
)
