"""The wording of duties, as small named patterns."""

from __future__ import annotations

import re

from extractors.bodies.patterns import GIVEN
from extractors.lexicon.words import any_of
from extractors.marks import pattern

# "Các thôn không phân bổ": who is left out bears nothing.
LEFT_OUT = re.compile(r"\s(?:không|chưa)\s(?!chuyên)", re.I)
# What a stop shortens, and ends no sentence.
SHORTENED = re.compile(rf"(?<!\w)(?:TT|TP|Đ/c|P|{any_of('degree')})$")
# "(2) Trưởng ban họp …": a list within a sentence.
MARK = re.compile(r"(?:[ \-+]|\(\d{1,2}\)\s)+")
COMMITTEES = re.compile(
    r"(?:(?:thành phần|danh sách)\s+)?(?:(?:,\s+|\s+và\s+)?(?:ban (?:tổ chức|giám khảo|chỉ đạo|biên tập|thư ký|soạn thảo)|tổ (?:giám sát|thư ký|giúp việc|công tác)"
    r"|hội đồng (?:giám khảo|thẩm định|chấm thi|coi thi))(?: (?!(?:có|chịu|chủ|xây|lập|báo|họp|gửi|phân|tham)(?!\w))[^\s.;:,]+){0,8}){1,3}",
    re.I,
)
"""A heading that is the name of a committee, or of several."""
# "4.3. HĐND cấp xã: Thành phần dự hội nghị gồm …": who somebody is, behind the colon, and no duty.
MADE_OF = re.compile(r"\s*(?:Thành phần|(?:Bao )?[Gg]ồm)(?!\w)")
HEADING_LEAD = re.compile(
    r"\s*(?:(?:Giao|Đề nghị|Yêu cầu|Phân công|Đối với|Với|Về phía|Trách nhiệm (?:của )?|Nhiệm vụ (?:của )?)\s*:?\s*)?"
)
NOUN_BEFORE = re.compile(
    r"(?:[Vv]iệc|[Ss]ự|[Cc]ông tác|cơ chế|quy chế|chương trình|hiệu quả|mối|trong)\s+(?:chủ trì,?\s*)?$"
)
LONGEST_NOUN_BEFORE = 60
"""Characters in which such a noun stands: a sentence of many duties is not looked through for each."""
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
LONGEST_TAIL = 8  # words of a heading after the last sure syllable of a name ("Tổ hỗ trợ tuyển sinh trực tuyến")
HEADING_TAIL = re.compile(
    r"\s*,?\s*là (?:cơ quan|đơn vị|đầu mối|bộ phận) [^:.;]{2,40}[:.;]*$|"
    r"(?:\s*,?\s*(?:theo|trong phạm vi) (?:chức năng|nhiệm vụ|thẩm quyền)(?:,? (?:và )?(?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền|trách nhiệm))*(?: (?:được giao|của mình|quản lý))?)?"
    r"\s*(?:phối hợp|có trách nhiệm|chịu trách nhiệm|thực hiện|chủ trì|triển khai)?\s*[:.;]*\s*(?:\([^()]*\))?\s*[:.;]*$"
)
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
    r"(?<!TP)(?<!TX)(?<!TT)\.(?=\s+[\p{Lu}])|\.?\s*$|[.;]?\s*\n|\s*[.;,]\s*(?=(?:(?:[Đđ]ơn vị|[Cc]ơ quan)\s+)?(?:[Cc]hủ trì|[Pp]hối hợp|[Tt]hời gian|[Tt]hời hạn|[Hh]oàn thành|[Tt]hực hiện)[^:]{0,25}:)|;\s*(?=(?:riêng|trong đó|đối với|còn)\s)|\|"
)
PREFACE = re.compile(
    r"(?:[Tt]rên cơ sở|[Cc]ăn cứ|[Tt]ùy (?:theo|tình hình)|Dưới sự (?!chủ trì)|Trừ |Ngoài (?:nhiệm vụ|việc|các nhiệm vụ)|Song song với|Ở (?:những|các) nơi|Tại (?:những|các) nơi|Trong khi|Trong bối cảnh|Ngay khi|Ngay từ|[Tt]heo|[Tt]rong quá trình|[Qq]uá trình|H[àằ]ng (?:ngày|tuần|năm|quý|tháng)|(?:Chiều|Sáng|Tối) (?:ngày|thứ)|(?:Đầu|Giữa|Cuối) (?:mỗi )?(?:năm học|năm|học kỳ|kỳ|quý|tháng|tuần|buổi|đợt|ngày)|Định kỳ|[Kk]hi|[Ss]au khi|[Đđ]ể|[Tt]rường hợp|Ngoài ra|Đồng thời|Nếu|Trước|Từ|Nhằm|Bên cạnh đó|Đối với|Với|với (?:vai trò|tư cách)|Ngay sau khi|Kết thúc|Sau|Trong vòng|Trong thời|Trong đó)\b[^.;:]{0,400}?(?:[,:]\s*(?!vướng mắc|khó khăn|phát sinh)|(?<=vướng mắc)\s+(?=các\s)|(?<=phát sinh)\s+(?=các\s)|(?<=khó khăn)\s+(?=các\s))(?=(?P<subject>\S))"
)
# "… nếu có khó khăn, vướng mắc | các đơn vị báo cáo": what ends a preface without a comma.
TROUBLE = re.compile(r"(?:(?:[Kk]hó khăn|vướng mắc|phát sinh|bất cập)(?:,| và)?\s+)+(?=các\s)")
# What may stand before a subject without a comma: "Riêng Phòng Kinh tế", "Hằng tuần các ấp", "Các ông, bà Trưởng phòng Nội vụ".
OPENER = pattern(
    r"(?:(?:[Tt]rong|[Ss]au)\s(?:vòng\s)?\d+\s(?:ngày|tuần|tháng|giờ)(?:\s(?:làm việc|tiếp theo|sau đó|đầu))*|[Rr]iêng|[Tt]rong đó,?|[Cc]òn|Về phía|Phía|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám),|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy) là[,:]|Các [Ôô]ng(?:, | và |/)\(?[Bb]à\)?:?|Các [Ôô]ng \([Bb]à\):?|(?:H[àằ]ng|Mỗi|Định kỳ h[àằ]ng) (?:ngày|tuần|tháng|quý|năm)"
    r"|(?:\d{1,2} giờ(?: \d{1,2}(?: phút)?)? )?(?:[Tt]hứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật)(?: h[àằ]ng tuần)?)\s+(?=các\s|(?:thôn|bản|xóm|ấp|tổ|khu phố|khối)\s|[\p{Lu}])"
)
# "Về việc xin thêm biên chế: Giao Sở Nội vụ …": what a paragraph is about is nobody's duty.
TOPIC = re.compile(r"(?:Về|V/v)\s(?:(?!\.\s+[A-ZĐ])[^:\n]){5,600}:\s+(?=\S)")
# "Đối với các chủ tàu cá cần sớm …".
CONCERNS = pattern(r"Đối với\s+(?=(?P<body>các\s|từng\s|[\p{Lu}]))")
# "* Đối với các chi bộ": to whom the lines below turn.
TURNS_TO = re.compile(r"(?:Đối với|Về phía)\s+(?P<body>[^:;.()]{3,80}?)\s*[:.]?\s*")
# "Đối với học sinh: Tham gia đầy đủ …": whom the duty behind the colon is about bears it.
CONCERNED = re.compile(
    rf"Đối với\s+(?=(?P<body>(?:[Cc]ác )?(?:{any_of('people')}|{any_of('worker')}|[Nn]gười (?:dân|lao động|đứng đầu)|[Hh]ộ|[Nn]hà trường|[Tt]ổ chuyên môn|[Cc]ơ quan|[Đđ]ơn vị"
    r"|[Dd]oanh nghiệp|[Cc]ơ sở)(?!\w)[^:;.()]{0,60}?)(?P<duty>\s*:\s+)(?=\S))"
)
# Those who act at the beginning of a run-in heading that the grammar of names does not know.
RUN_IN_PEOPLE = re.compile(rf"(?:[Cc]ác )?(?:{any_of('people')}|[Nn]gười|[Hh]ộ|[Tt]ổ|[Nn]hóm|[Ll]ớp)(?!\w)")
# "7. Học sinh và cha mẹ học sinh": a heading that is nothing but people.
_PEOPLE = rf"(?:{any_of('people')}|{any_of('worker')})"
PEOPLE = re.compile(rf"(?<!\w){_PEOPLE}(?!\w)")
PEOPLE_ALONE = re.compile(rf"{_PEOPLE}(?:(?:,| và) {_PEOPLE})*\s*[:.;]?\s*")
SHORTEST_TASK = 12  # characters
LONGEST_RUN_IN = 12  # words
# "Giáo viên dạy Tiếng Anh", "cán bộ hỗ trợ kỹ thuật", "Cơ quan cấp phép xả thải": those who are told by their work.
WORKERS = re.compile(rf"(?:[Cc]ác )?(?:{any_of('worker')}|[Nn]gười|[Cc]ơ quan)(?!\w)[^:;.,()\n]{{0,70}}")
# "Tỉnh cần …", "Thành phố An Hải và các tỉnh Bình Sơn, Cồn Hạc khẩn trương …": places that act.
_PLACE = r"[\p{Lu}]\w*(?:\s[\p{Lu}]\w*){0,3}"
PLACES = pattern(
    rf"(?:các )?(?:[Tt]ỉnh|[Tt]hành phố)(?:\s{_PLACE}(?:,\s{_PLACE})*)?(?:(?:,| và) (?:các )?(?:tỉnh|thành phố)\s{_PLACE}(?:,\s{_PLACE})*)*(?=\s)"
)
PLACES_MUST = re.compile(r"\s+(?:cần|phải|khẩn trương|đẩy nhanh|quyết liệt|có trách nhiệm|chịu trách nhiệm)(?!\w)")
PLACE = pattern(rf"(?:(?P<many>[Cc]ác (?:tỉnh|thành phố)\s)|[Tt]hành phố\s|[Tt]ỉnh\s)?{_PLACE}|[Tt]ỉnh|[Tt]hành phố")
# "Cơ quan cấp phép xả thải có trách nhiệm …", "các đơn vị đào giếng đang dở dang tiếp tục …": bodies told by what they do.
SOME_BODY = re.compile(
    r"(?:(?:[Cc]ác|[Nn]hững|[Mm]ỗi|[Tt]ừng)\s+)?(?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Cc]á nhân|[Dd]oanh nghiệp|[Cc]hủ|[Nn]hà|[Hh]ộ|[Nn]gười|[Cc]ơ sở|[Cc]án bộ|[Bb]ộ phận|[Bb]ộ|[Ss]ở|[Bb]an|[Nn]gành|[Đđ]ịa phương|(?:UBND|Ủy ban nhân dân|Chủ tịch UBND|Chủ tịch Ủy ban nhân dân) các)(?!\w)[^;.:]*"
)
# "bộ phận xử lý đơn thư phải …": a part of an office that nothing but its work tells.
BARE_PART = re.compile(r"(?:[Cc]ác )?[Bb]ộ phận")
DOING = re.compile(
    r"(?P<what>(?:\s+(?!(?:và|hoặc|để|là|thì|đã|chưa|không|cũng|còn|sẽ|phải|cần|theo|trong|căn|trên|có|chịu|hoàn toàn)\s)[^\s,;.:()]+){1,9}?)"
    r"(?:\s+hoàn toàn|\s+(?:theo (?:chức năng|thẩm quyền|lĩnh vực|quy định)|trong phạm vi)[^;.:()]{0,80}?)?\s+(?:có trách nhiệm|chịu trách nhiệm)(?!\w)"
)
DOING_STILL = re.compile(
    r"(?P<what>(?:\s+có)?(?:\s+(?!(?:và|hoặc|để|là|thì|đã|chưa|không|cũng|còn|sẽ|phải|cần|theo|trong|căn|trên|có|chịu|hoàn toàn)\s)[^\s,;.:()]+){1,11}?)"
    r"\s+(?:tiếp tục|khẩn trương|chủ động|tập trung|phải|cần|đẩy mạnh|đẩy nhanh|tăng cường|nghiêm túc|thường xuyên|kịp thời|quyết liệt)(?!\w)"
)
# An aim names those whom it moves, one after another, before it comes to who acts.
AIM = re.compile(r"(?:Nhằm|[Đđ]ể)(?!\w)")
DUTY_AHEAD = re.compile(
    r"\s*,?\s*(?:\([^()]*\)\s*)?(?:căn cứ|với (?:vai trò|tư cách|chức năng|trách nhiệm|tinh thần)|trên tinh thần|trong phạm vi|trên cơ sở|theo (?:chức năng|nhiệm vụ|thẩm quyền|dõi|lĩnh vực|địa bàn|phân công|Kế hoạch)|là (?:cơ quan|đơn vị|đầu mối|thường trực|lực lượng|nòng cốt)|mỗi (?:ngày|tuần|tháng|quý|năm)|(?:còn|cũng) (?:có|phải)|không (?:được|để|làm thay|tự ý|cho phép|bố trí|tổ chức)|nghiêm cấm|tuyệt đối không|tổ chức|phải|cần|sẽ|họp|được (?:đề nghị|yêu cầu)|trước|đọc|nhận|mở|thu|nắm|hằng|hàng|có (?:văn bản|kế hoạch|báo cáo|biện pháp|giải pháp|phương án))(?!\w)"
)
# Verbs that say what a body is, has or stands in, and not what it does.
NO_DEED = re.compile(
    r"(?:là|gồm|bao gồm|có|được|bị|theo|thuộc|như|bằng|vì|do|để|đã|đang|vừa|không|chưa|trở thành|thành|đóng (?:vai trò|góp)|cho (?:biết|rằng|thấy)|đạt|còn|mất|thiếu|nằm|sinh|chết|biến|trái)(?!\w)"
)
LEADS = re.compile(
    r"\s*đầu mối\s*(?:,(?! chủ trì)|[;.]|$)|\s*,?\s*(?:\([^()]*\)\s*)?(?:(?:(?:theo|trong phạm vi|căn cứ) (?:chức năng|nhiệm vụ|thẩm quyền)[^;.:()]{0,60}?|(?:căn cứ|trên cơ sở) [^;.:()]{3,120}?,)\s+)?(?:là (?:cơ quan|đơn vị|lực lượng)\s+|(?:có|chịu) trách nhiệm\s+)?(?:đầu mối,?\s*)?(?:triệu tập(?:,| và) )?(?:đồng |cùng )?chủ trì(?!\w)"
)
NOT = re.compile(r"[Kk]hông $")
LONGEST_BEFORE_ORDER = 80
"""Letters before an order that say whether it is none: "không giao", "được … giao"."""
ORDER = re.compile(
    r"(?<!\w)(?<!bàn )(?<!chuyển )(?<!trao )(?<!đấu )(?:[Gg]iao(?! ban)(?: nhiệm vụ cho| trách nhiệm cho|(?<!đã được giao) cho)?|(?<!trình, )(?<!xét, )[Đđ]ề nghị|[Yy]êu cầu|(?:[Kk]ính|[Rr]ất) mong(?: muốn)?|(?<![^\W\d_] )(?<!, )[Kk]iến nghị|[Kk]huyến khích(?=\s+(?:Đoàn|Hội|Liên|Mặt trận|Sở|UBND|Ủy ban|Công đoàn|Công an|Ban)\b)|[Pp]hân công(?: cho)?(?! (?:cán bộ|công chức|viên chức|nhân viên|người)(?![\w,]))|(?<![Bb]an )[Cc]hỉ đạo|[Ủủ]y quyền cho)\s*:?\s+(?=(?P<body>\S))"
)
# "các nhiệm vụ UBND tỉnh giao cho ngành": what was given tells which task is meant, and gives nothing out.
WAS_GIVEN = pattern(
    r"(?:nhiệm vụ|chỉ tiêu|nội dung|kế hoạch|công việc|biên chế)\s+(?:do |mà |được )?[\p{Lu}][^,;:.()\n]{2,50}\s$"
)
WITH = re.compile(
    r"(?<!\w)(?:[Pp]hối hợp|[Pp]hối(?= với )|chủ trì(?= cùng )|[Pp]hối, kết hợp|[Kk]ết hợp)(?:\s+(?:chặt chẽ|thực hiện|triển khai|tốt|đồng bộ|hiệu quả|chủ động|thường xuyên|tổ chức))*(?:\s*,\s*(?:cung cấp|trao đổi|thống nhất|chia sẻ|hiệp đồng|làm việc|kịp thời|chặt chẽ|thường xuyên|liên hệ|hỗ trợ|giúp đỡ)(?:\s+(?!với|cùng|các)[^\s,;.:]+){0,4}?)?\s*(?:,?\s*(?:với|cùng)\s+|\s+(?=[A-ZĐ]|các\s|chính quyền|cơ quan|đơn vị|lực lượng|phòng|sở|công an|giáo viên|cán bộ|nhà trường|đồng chí))(?=(?P<body>\S))"
)
# "Tiểu ban Nội dung: đồng chí Trưởng phòng Văn hóa làm Trưởng tiểu ban": who heads it.
HEADED_BY = re.compile(r":\s+(?=(?P<body>(?:đồng chí|đ/c|ông|bà)\s|[A-ZĐỦ]\S))")
HEADS_IT = re.compile(r"\s+(?:làm|là) (?:[Tt]rưởng|[Tt]ổ trưởng|[Nn]hóm trưởng|[Đđ]ội trưởng)(?!\w)")
# "mời Công ty Điện lực cùng kiểm tra": who is asked to join in.
INVITED = re.compile(r"(?<!\w)[Mm]ời\s+(?=(?P<body>[A-ZĐ]\S|các\s))")
JOINS = re.compile(r"\s+(?:hướng dẫn|hỗ trợ|giúp|cùng (?!cấp)|tham gia (?:phối hợp|kiểm tra|giám sát|cùng)|phối hợp)")
# "Khoa A - bộ phận giúp việc của Hội đồng B - | cập nhật", "Công an xã, nơi lưu hồ sơ, | rà soát": who it is, between the marks.
APPOSED = re.compile(
    r"\s+[-–]\s+(?:bộ phận|cơ quan|đơn vị|đầu mối|nơi|thường trực)\s[^-–;.:]{3,120}\s[-–](?=\s)"
    r"|,\s+(?:nơi|thay vì|với vai trò|với tư cách|là (?:cơ quan|đơn vị|bộ phận|đầu mối|lực lượng))\s[^,;.:]{3,140},(?=\s)"
)
# "Tham gia đào tạo gồm Trường Cao đẳng …", "phối hợp giám sát có Hội Cựu chiến binh": who does it, named behind what is done.
DONE_BY = re.compile(
    r"(?<!\w)[Tt]ham gia(?:\s(?!với|cùng|có|gồm)[^\s,;.:()]+){0,4}\s(?:gồm có|gồm|có)(?: sự tham gia của)?:?\s+(?=(?P<body>[A-ZĐ]\S))"
)
FOCAL = re.compile(
    r"(?:(?<!\w)[Đđ]ầu mối(?:\s[^\s,;.:()]+){0,4}|(?:^|(?<=[.;] )|(?<=[-+] ))(?:[Cc]hịu trách nhiệm|[Tt]hường trực|[Bb]ộ phận thường trực)(?:\s[^\s,;.:()]+){1,12})"
    r"\slà\s+(?=(?P<body>[A-ZĐ]\S))"
)
WITH_THE_HELP = re.compile(r"(?<!\w)(?:có sự (?:tham gia|phối hợp)|với sự phối hợp) của\s+(?=(?P<body>[A-ZĐ]\S|các\s))")
UNDER_THE_LEAD = re.compile(r"(?<!\w)sự chủ trì của\s+(?=(?P<body>[A-ZĐ]\S))")
JOINED_BY = re.compile(
    r"(?<!\w)[Pp]hối hợp(?:\s(?!với|cùng|có|gồm)[^\s,;.:()]+){0,4}\s(?:gồm có|gồm|có)(?: sự tham gia của)?:?\s+(?=(?P<body>[A-ZĐ]\S))"
)
# "Trưởng đoàn là đồng chí A": which person is made what; a body that only sends somebody is no record.
APPOINTED = re.compile(
    r"(?<!\w)(?:[Tt]rưởng (?:đoàn|ban|nhóm)|[Pp]hó (?:[Tt]rưởng )?(?:đoàn|ban|nhóm)|[Tt]ổ (?:trưởng|phó)|[Tt]hư ký|[Tt]hành viên|[Gg]iảng viên|[Bb]áo cáo viên|[Nn]gười dẫn chương trình)(?: đoàn| tổ| ban)?\s*(?:là|gồm(?: có)?)\s*:?\s+(?=(?P<body>\S))"
)
# ", cùng với dân quân chốt chặn": who does it too; "Sở Y tế cùng Công an tỉnh kiểm tra": the same behind the subject.
TOGETHER = re.compile(r",\s*cùng(?:\s+với)?\s+(?=(?P<body>\S))")
TOGETHER_BEHIND = re.compile(r"(?<=[^\W\d_])\s+cùng(?:\s+với)?\s+(?=(?P<body>\S))")
WITH_WHOM = re.compile(r"\s+cùng(?:\s+với)?\s+(?=(?P<body>\S))")
# "Cùng với A, B mở lớp", "Dưới sự chủ trì của A, B đăng ký": of those named here the last acts.
BESIDE_OTHERS = re.compile(r"(?:Cùng với|Dưới sự (?P<lead>chủ trì) của)\s+(?=(?P<body>[A-ZĐ]\S|các\s))")
# "Nhiệm vụ của A: bố trí …", "Trách nhiệm của A là đón …".
WHOSE_DUTY = re.compile(r"(?:Nhiệm vụ|Trách nhiệm)(?: chính| cụ thể)? của\s+(?=(?P<body>[A-ZĐ]\S|các\s))")
IS_WHAT = re.compile(r"\s*:\s+(?=\S)|\s+là\s+(?=[^\W\d_])")
# "A và B | cùng phối hợp …", "các hộ dân | tự tháo dỡ": how several, or somebody alone, do it, or that it was given to them.
HOW = re.compile(
    r",?\s+mỗi (?:bên|đơn vị|hội|cơ quan)(?=\s)|\s+(?:cùng(?: nhau)?|mỗi (?:hội|đơn vị|tổ chức|đoàn thể|thôn|xã|phường|trường|lớp|đội|tổ|chi bộ|chi đoàn|chi hội)|tự|thì|đồng loạt|lần lượt"
    rf"|{GIVEN.pattern})(?=\s)"
)
# "Dạy bơi hè - Đoàn xã chủ trì", "…, Hội Chữ thập đỏ xã phụ trách chuyên môn": a name with its part behind the task.
BEHIND = pattern(r"(?:\s[-–]\s+|[,;]\s+)(?=(?P<body>[\p{Lu}]\S))")
# "…, cô Lan chuẩn bị âm thanh": another person with a duty of his own.
NEXT_PERSON = pattern(
    r"[,;]\s+(?:còn\s+|và\s+)?(?=(?P<body>(?:[Tt]hầy|[Cc]ô|[Đđ]/c|[Đđ]ồng chí|[Aa]nh|[Cc]hị|[Ôô]ng|[Bb]à)\s+[\p{Lu}]))"
)
# "Trang trí: cô Mai, lớp 9A": a task and the persons who do it, and nothing else.
NO_TASK = re.compile(
    r"(?:Liên hệ|Thông tin|Kính|Đồng kính|Nơi|Thành phần|Đại biểu|Khách|(?:Phó )?Trưởng|Phó|Thư ký|Ủy viên|Thành viên|Tổ trưởng|Chủ tịch|Chủ tọa|Người ký|Điện thoại)(?!\w)"
)
TASK_OF_PERSONS = pattern(
    rf"(?!{NO_TASK.pattern})"
    r"[\p{Lu}][^:;.()]{2,60}:\s*(?=(?P<body>(?:[Tt]hầy|[Cc]ô|[Đđ]/c|[Đđ]ồng chí|[Aa]nh|[Cc]hị)\s+[\p{Lu}]))"
)
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
ENDS_SENTENCE = pattern(r"[\s/;]*(?:$|\.(?:/\.)?\s*(?:$|[\p{Lu}]))")
ONLY_NAMES = pattern(
    r"(?:\s*\([^()]*\))?(?:\s*(?:[,;+&]|và(?!\w))\s*(?:(?:[Tt]hầy|[Cc]ô|[Đđ]/c|[Đđ]ồng chí|[Aa]nh|[Cc]hị|[Cc]hú|[Bb]ác)\s+)?"
    r"[^:;.,()]{2,30}(?:\s*\([^()]*\))?)*\W*$"
)
NAME_OR_BRACKET = re.compile(r"\([^()]*\)|(?<!\w)(?P<name>(?!và\s)[^\W\d_](?:(?!\s+và\s)[^,;+&().])*(?<!\s))")
# "Nguyễn Văn A - Bí thư Đoàn trường: …", "Nguyễn Văn A phụ trách …": a person without a title before the name.
BARE_PERSON = pattern(
    r"(?P<body>(?P<name>[\p{Lu}][\p{Ll}]+(?: [\p{Lu}][\p{Ll}]+){1,3})(?:\s*[-–,]\s*(?:Phó |Quyền )?(?:Bí thư|Chủ tịch|Trưởng|Hiệu trưởng|Giám đốc|Tổ trưởng|Chủ nhiệm|Ủy viên|Chi ủy viên|Kế toán|Giáo viên|Chánh)[^:;.()]{0,60}?)?)"
    r"\s*(?:\([^()]{1,40}\)\s*)?(?P<after>:\s+(?=\S)|(?=phụ trách|chịu trách nhiệm|đảm nhiệm|chủ trì)|,\s*(?=phụ trách|chịu trách nhiệm))"
)
# "…: Trạm Khuyến nông thực hiện, …": the task stands before.
DOES_IT = re.compile(r"\s+(?:tổ chức )?thực hiện\s*[,;.]")
# "Tổ 1 (đồng chí Thắng): các thôn 1, 2": a numbered team, and where it works.
NUMBERED_TEAM = re.compile(r"(?:[Tt]ổ|[Đđ]ội|[Đđ]oàn)(?: số)? \d{1,2}")
HAS_PART = re.compile(
    r"\s+(?:(?P<lead>chủ trì)|(?P<support>(?:cùng )?phối hợp|hỗ trợ)(?=\s*(?:[.;,)\n]|$))|phụ trách|đảm nhiệm|đảm nhận|chịu trách nhiệm)(?=\s*(?:[.;,)\n]|$|\d|chuyên môn|nội dung|thực hiện|tham mưu))"
)
# "do A chủ trì, B và C phối hợp".
LED_THEN = re.compile(r"(?<!\w)chủ trì\s*[,;]\s*(?:và\s+)?(?=(?P<body>[A-ZĐ]\S|các\s))")
JOINS_IN = re.compile(
    r"\s+(?:(?:cùng )?phối hợp(?: (?:thực hiện|triển khai))?\s*(?:[.;]|$)|phối hợp cung cấp|là (?:cơ quan|đơn vị|bộ phận|lực lượng) (?:phối hợp|hỗ trợ)(?!\w))"
)
SUPPORTS = re.compile(r"\s+(?:cùng\s+)?phối hợp(?!\w)")
JOIN_IN_DOING = re.compile(r"\s+(?:cùng\s+)?phối hợp\s+(?!với|cùng|chặt chẽ)\w")
SUPPORTS_ONLY = re.compile(r"\s+(?:cùng\s+)?phối hợp(?!\w|\s+(?:với|cùng|chặt chẽ với))")
BY_BODY = re.compile(r"(?<!\w)[Dd]o\s+(?=(?P<body>\S))")
# "do Hội Nông dân đảm nhiệm": whom a task is given to, not who made something ("do Bộ Tài chính ban hành").
TAKES_ON = re.compile(
    r"\s*,?\s*(?:(?:trực tiếp|tổ chức|chịu trách nhiệm|luân phiên|lần lượt|cùng)\s+)?(?:thực hiện|đảm nhiệm|đảm nhận|đảm trách|phụ trách|chịu trách nhiệm|tham mưu)(?!\w)"
)
# Those whom a school tells something.
FAMILIES = re.compile(r"(?:[Cc]ác )?(?:[Pp]hụ huynh|[Cc]ha mẹ|[Hh]ọc sinh|CMHS|PHHS|HS)(?!\w)")
# What is done in this plan wherever it stands: "do Hội Phụ nữ vận hành"; other verbs only behind what is done (`by_whom`).
BY_WHOM = re.compile(
    r"\s+(?:tập hợp|tổng hợp|lập danh sách|chuẩn bị|bố trí|vận hành|cho mượn|thu mua|ra đề|coi thi|chấm|in sao|soạn|biên soạn đề|nhập|trông|nấu|dẫn dắt|dạy|kèm|thu gom|gửi (?:qua|lên|về)"
    r"|theo dõi|chỉ huy|cử|đứng ra|thẩm tra|thẩm định|duyệt|trực|dọn|đón|khám|tiêm|cấp phát|chở|lắp|treo|dựng|thụ lý|bình xét|lập|chọn|trình bày|đảm bảo|bảo đảm|tự (?:bảo đảm|đảm bảo|lo|cân đối|chi trả|tổ chức)|lãnh đạo|làm (?:[Tt]rưởng|[Tt]ổ trưởng|chủ nhiệm|đầu mối|nòng cốt|chủ trì))(?!\w)"
)
# "hồ sơ được Phòng Kỹ thuật thẩm tra trong 10 ngày": by whom something is to be done, not by whom it was ("đã được UBND tỉnh phê duyệt").
PASSIVE_BY = re.compile(r"(?<!ã )(?<!ang )(?<!\w)được\s+(?=(?P<body>[A-ZĐỦ]\S))")
# "phải được bộ phận công nghệ thông tin thực hiện": by whom it must be done, whatever it is.
MUST_BE_BY = re.compile(r"(?<!\w)(?:phải|cần) được\s+(?=(?P<body>\S))")
TO_BE_DONE = re.compile(
    r"\s+(?:(?:luân phiên|lần lượt|trực tiếp) )?(?:(?<=luân phiên )tổ chức|(?<=lần lượt )tổ chức|thẩm tra|thẩm định|xác minh|nghiệm thu|góp ý|cử|tiếp nhận|đảm nhận|đảm nhiệm|kiểm(?: tra)?|rà soát|tổng hợp|theo dõi|bàn giao|bố trí|chuẩn bị|sắp xếp|bảo đảm|đảm bảo|thu gom|vận chuyển|mã hóa|thanh toán|chi trả|lo(?: liệu)?|hướng dẫn)(?!\w)"
)
# "Vận hành trạm bơm là nhiệm vụ của Hợp tác xã Hòa Lạc": whose task it is.
TASK_OF = re.compile(
    r"(?<!\w)(?:là (?:trách nhiệm|nhiệm vụ|phần việc) (?:của|thuộc)|[Tt]rách nhiệm(?:\s[^\s,;.:()]+){1,10}\sthuộc về)\s+(?=(?P<body>[A-ZĐỦ]\S|các\s))"
)
# "… thì chuyển đến Ủy ban bầu cử cấp xã giải quyết": to whom a matter is passed.
PASSED = re.compile(
    r"(?<!\w)[Cc]huyển(?: hồ sơ| đơn| vụ việc)?(?: cho| đến| tới)?\s+(?!(?:cơ quan|đơn vị|cấp trên) (?:xử|giải|xem))(?=(?P<body>\S))"
)
SUMS_UP = re.compile(r"\s+(?:\([^()]*\)\s*)?(?:để\s+)?tổng hợp(?!\w)")
SETTLES = re.compile(
    r"\s+(?:\([^()]*\)\s*)?(?:để\s+)?(?:được\s+)?(?:giải quyết|xác minh|xem xét|xử lý|thẩm định)(?!\w)"
)
# "Văn phòng UBND tỉnh thông báo để các sở biết, thực hiện": who is told of what is to be done.
TOLD = re.compile(r"(?<!\w)[Tt]hông báo (?:để|cho|đến|tới)\s+(?=(?P<body>\S))")
CARRIES_IT_OUT = re.compile(
    r"\s+(?:được )?biết(?:,| và|, và|,? để)\s(?:tổ chức |phối hợp |triển khai )*thực hiện(?!\w)"
)
# "…, đồng thời Ban Thường trực chủ động báo cáo …": a second one who bears a duty.
MEANWHILE = pattern(r"[,;]\s+(?:đồng thời|trong đó|còn|riêng)\s*,?\s+(?=(?P<body>(?:[\p{Lu}]\S|(?:các|mỗi|từng) \w)))")
REPORT_DIRECT = re.compile(
    r"(?<!\w)(?:[Bb]áo cáo|[Tt]hông tin(?= lại)|(?<=kết quả )chuyển|(?<=hồ sơ )chuyển|(?<=danh sách )chuyển|[Bb]áo(?= (?:ngay|lại|về|cho|trước|trưởng thôn|[A-ZĐ]))|[Gg]ửi|[Nn]ộp|(?<!hành )(?<!chương )(?<!quá )(?<!công )(?<!giáo )(?<!tiến )(?<![Tt]ờ )[Tt]rình|[Pp]hản ánh|[Pp]hản hồi|[Đđ]ồng gửi|[Đđ]ăng ký|[Cc]huyển(?= cho| về))(?:\s+(?:kết quả|về|cho|đến|tới|lên|với|lại|tại|trước|nhanh|kịp thời|bằng văn bản|định kỳ|ngay|đề xuất)|,\s*(?:đề xuất|kiến nghị|xin ý kiến)(?=\s))*\s+(?=(?P<body>\S))"
)
REPORT_ABOUT = re.compile(
    r"(?<!\w)(?:[Bb]áo cáo|[Tt]hông tin(?= kết quả| phản hồi| lại)|[Kk]hai báo|[Bb]àn giao (?=(?:dữ liệu|hồ sơ|danh sách|số liệu|tài liệu|kết quả)(?!\w))|[Tt]hông báo(?= (?:nhu cầu|kết quả|danh sách|số lượng|tình hình)(?!\w))|[Cc]huyển (?=(?:các )?(?:[Bb]iên bản|hồ sơ|danh sách|báo cáo|kết quả|tài liệu|phiếu))|[Cc]ung cấp (?=danh sách|số liệu|hồ sơ|tài liệu|báo cáo)|[Đđ]ăng ký(?= lịch| danh sách| số lượng| nội dung)|[Bb]áo(?= (?:số liệu|ngay|lại|về|kết quả|sĩ số|tình hình|tên))|[Gg]ửi|[Nn]ộp|[Pp]hản ánh|[Pp]hản hồi|[Tt]rả lời)[^.;|]{1,170}?\s(?:về|cho|tới|gửi|đến|với|báo cáo|phản ánh)\s+(?=(?P<body>[A-ZĐỦ]\S|phòng [A-ZĐỦ]|đồng chí [A-ZĐỦ]|đ/c [A-ZĐỦ]|(?:cô|thầy|ông|bà|bạn|anh|chị|bác|bác sĩ|khoa) [A-ZĐỦ]|các cơ quan, đơn vị có"
    r"|(?:văn thư|văn phòng|kế toán|thủ quỹ|giảng viên|(?:phó )?hiệu trưởng|bộ phận|tổ trưởng|trưởng|trạm|nhà trường|chi bộ|chi ủy|phó giám đốc|giám đốc|cô chủ nhiệm)(?!\w)))"
)
# Offices in small letters that something is handed in to.
REPORTED_TO = re.compile(
    r"phòng|khoa|tổ|đội|nhân viên|giảng viên|đồng chí|cấp|chính quyền|sở|ban|đảng ủy|giáo vụ|bộ phận|thư ký|văn|lãnh đạo|trạm|tổ trưởng|trưởng(?! thành)|hiệu trưởng|giáo viên|giám đốc|chủ tịch|công an|nhà trường|kế toán|ủy ban"
)
RESPONSIBLE = re.compile(
    r"(?:(?<!\w)thì\s+|^|(?<=\n)|(?<=[-+*•.;] ))(?P<body>\S[^;.:]{2,110}?)\s+(?:có trách nhiệm|chịu trách nhiệm)(?!\w)"
)
# What a body does its duty within, who chose it or what it is, and no part of its name.
WITHIN = re.compile(
    r"\s(?:do|là|trong phạm vi|theo (?:chức năng|nhiệm vụ|thẩm quyền|lĩnh vực)|căn cứ|trên cơ sở|tùy theo)(?!\w)"
)
CAPITAL = pattern(r"[\p{Lu}]")
COMMA_BODY = pattern(r",\s+(?=[\p{Lu}]|các\s)")
COLON_BODY = pattern(r":\s+(?=[\p{Lu}]|các\s)")
RUN_IN = pattern(
    r"[^:.;()]{3,70}:\s+(?=[\p{Lu}]|mỗi\s|giáo viên|nhân viên|các\s|phòng [\p{Lu}]|ban [\p{Lu}]|đồng chí|đ/c)"
)
THROUGH = re.compile(
    r"\(\s*(?:qua|thông qua|Qua)\s+(?P<body>[^()]{3,90})\)|(?<!\w)(?:thông qua|qua)\s+(?=(?P<plain>Sở|Phòng|Ban|Văn phòng|Ủy ban|Công đoàn))"
)
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
COLON = re.compile(r"\s*(?:\([^():]{1,60}\)\s*)?:\s+(?=\S)")
# "Chủ trì, phối hợp" alone on a line: the part of those whom the lines below it name.
PART_ALONE = re.compile(
    r"\s*(?:(?:[Cc]ác\s+)?(?:[Cc]ơ quan|[Đđ]ơn vị)\s+)?(?:[Cc]hủ trì|(?:[Cc]hủ trì\s*(?:,|và)\s*)?(?P<support>[Pp]hối hợp))(?:,? thực hiện| với)?\s*[:.]?\s*"
)
# "các văn bản của Chính phủ, Bộ, ngành, …": who wrote what a duty rests on.
AUTHORS = re.compile(
    r"\scủa\s+(?:[A-ZĐỦ][^,;]{2,40}|các (?:[Bb]ộ|[Ss]ở|[Bb]an)|(?:các |từng |mỗi )?(?:đơn vị|cơ quan|ngành|địa phương|tổ chức|cá nhân|cấp)[^,;]{0,20}),\s*$"
)
# What makes somebody's duty even where a section speaks of those whom something concerns.
SURE_DUTY = re.compile(r"\s*,?\s*(?:căn cứ|có trách nhiệm|chịu trách nhiệm)(?!\w)")
# "Các đơn vị phối hợp đào tạo: …": who they are, by what they do together.
PARTNERS = re.compile(r"\s+phối hợp(?: \w+){1,3}(?=:\s)")
# "Các khoa lâm sàng, cận lâm sàng: Thực hiện …": names to the colon, though the grammar of names stops before.
BEFORE_COLON = re.compile(r"(?P<names>[^:.;()\n]{4,120}?)\s*:\s+(?=\S)")
INFORMS = re.compile(
    r"thông tin (?!và truyền thông)|tổ chức (?!chính trị|đảng|xã hội|đoàn thể|hội |cá nhân|kinh tế|cơ sở)|là (?:cơ quan|đơn vị|đầu mối|bộ phận|thành viên|người)"
)
LONGEST_NAME = 22  # words
LONGEST_PERSON = 6  # the same for a person with his title
LONGEST_LIST = 80
LONGEST_BRACKETED = 14
CELL_ROLES = {"lead": "lead", "support": "support", "assigned": "assigned", "report_to": "report_to"}
NOBODY = re.compile(
    r"(?:[-–xX✓✔.…\s\d/]*|(?i:(?:(?:tỷ|triệu|nghìn)\s)?(?:đồng|USD)(?:/\S+)?|(?:(?:triệu|nghìn)\s)?(?:người|giường|cái|chiếc|con|cây|lượt(?:\s\w+)?|cuộc|buổi|vụ|ca|tờ))|(?i:(?:tổng )?cộng)|[Nn]hư trên|[Kk]hông|//|\".*)$"
)
# "Các nhiệm vụ …" opens like a body and is none.
NOT_A_BODY = re.compile(
    r"(?:Các|các|Những|những|Mỗi|Từng|từng|mỗi) (?:nội dung|nhiệm vụ|hoạt động|chỉ tiêu|mục tiêu|giải pháp|văn bản|kế hoạch|quy định|chương trình|phong trào|mô hình|biện pháp|trường hợp|vấn đề|công trình|hình thức|cuộc|điều kiện|chính sách|lớp|đợt|năm|khoản|thông tin|ý kiến|sản phẩm|dự án|tiêu chí)"
)
# How many of them, or who it is, and no work: "Phòng Kinh tế: không quá 05 cá nhân", "Thư ký: Lý Văn Mận".
NO_WORK = pattern(
    r"(?:(?:[Kk]hông quá|[Tt]ối (?:đa|thiểu)|[ÍíIi]t nhất|[Kk]hoảng|[Tt]ừ|[Cc]ó)\s*)?\d|(?:[Ôô]ng|[Bb]à|[Đđ]/c|[Đđ]ồng chí)\s|[\p{Lu}][\p{Ll}]+ [\p{Lu}][\p{Ll}]+"
)
# "Lãnh đạo các đơn vị tham dự.": who is there, and does nothing else.
ATTENDS = re.compile(r"\s+(?:cùng |đến )?(?:tham dự|dự|có mặt)\s*(?:[.;)]|$)")
PASSIVE = re.compile(r"\s*(?:sẽ\s+)?được\s+(?!giao|phân công|ủy quyền|đề nghị|yêu cầu)")
# "Văn phòng Sở xin trân trọng thông báo." tells that the paper is over.
NOTIFIES = re.compile(
    r"\s*(?:(?:xin|trân trọng|kính)\s+){1,3}thông báo|\s*thông báo (?:để|đến|tới)[^;]*(?:biết|thực hiện)[^;]{0,25}$|\s*thông báo\s*[./]*$"
)
# The issuer who asks, in the closing of its own plan, bears no duty by that; nor who hands one on to bodies named behind it.
# Who "phân công" his own people has that to do.
ASKS = re.compile(
    r"\s*(?:mỗi (?:đơn vị|tổ chức|cơ quan) )?(?:(?:kính|trân trọng|rất)\s+)?(?:đề nghị|yêu cầu|mong(?:\s+muốn)?)(?!\w)"
)
HANDS_ON = pattern(r"\s*giao\s+(?:(?:nhiệm vụ|trách nhiệm)\s+)?(?:cho\s+)?(?=[\p{Lu}]|(?:các|từng|mỗi)\s)")
# Where a column or label of those who lead goes on with those who support: "Sở A chủ trì, phối hợp với Sở B".
TURN = re.compile(r"(?:[;,.]|\n)?\s*(?:chủ trì\s*,?\s*)?(?:[Pp]hối hợp(?: với)?)\s*:?\s+|\s*,?\s*chủ trì\s*$")
