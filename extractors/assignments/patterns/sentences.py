"""Sentences: who is their subject, what is asked of him."""

from __future__ import annotations

import re

from extractors.bodies.patterns.heads import GIVEN
from extractors.lexicon.words import any_of
from extractors.marks import pattern

# What a stop shortens, and ends no sentence.
SHORTENED = re.compile(rf"(?<!\w)(?:TT|TP|Đ/c|P|{any_of('degree')})$")
# "(2) Trưởng ban họp …": a list within a sentence.
MARK = re.compile(r"(?:[ \-+]|\(\d{1,2}\)\s)+")
NOUN_BEFORE = re.compile(
    r"(?:[Vv]iệc|[Ss]ự|[Cc]ông tác|cơ chế|quy chế|chương trình|hiệu quả|mối|trong)\s+(?:chủ trì,?\s*)?$"
)
LONGEST_NOUN_BEFORE = 60
"""Characters in which such a noun stands: a sentence of many duties is not looked through for each."""
# "Trong năm 2031, …", "Quý I/2031, …", "Chậm nhất ngày 15/3, …"; "Đến năm 2031, …" tells what is aimed at.
_TIME = (
    r"(?:Trong|Vào) (?:các )?(?:năm|tháng|quý|tuần|ngày|giai đoạn|học kỳ|dịp)|(?:Năm(?: học)?|Tháng|Quý|Tuần|Ngày|Giai đoạn) (?=\d|[IVX])"
    r"|(?:Chậm|Muộn) nhất|Kể từ|Nhân dịp|Dịp"
)
_GROUND = (
    r"[Tt]rên cơ sở|[Cc]ăn cứ|[Tt]ùy (?:theo|tình hình)|Dưới sự (?!chủ trì)|Trừ |Ngoài (?:nhiệm vụ|việc|các nhiệm vụ)|Song song với"
    r"|Ở (?:những|các) nơi|Tại (?:những|các) nơi|Trong khi|Trong bối cảnh|Ngay khi|Ngay từ|[Tt]heo(?! dõi)|[Tt]rong quá trình|[Qq]uá trình"
)
_REGULAR = (
    r"H[àằ]ng (?:ngày|tuần|năm|quý|tháng)|(?:Chiều|Sáng|Tối) (?:ngày|thứ)"
    r"|(?:Đầu|Giữa|Cuối) (?:mỗi )?(?:năm học|năm|học kỳ|kỳ|quý|tháng|tuần|buổi|đợt|ngày)|Định kỳ"
)
_WHEN = (
    r"[Kk]hi|[Ss]au khi|[Đđ]ể|[Tt]rường hợp|Ngoài ra|Đồng thời|Nếu|Trước|Từ|Nhằm|Bên cạnh đó|[Đđ]ối với|Với|với (?:vai trò|tư cách)"
    r"|Ngay sau khi|Kết thúc|Sau|Trong vòng|Trong thời|Trong đó"
)
_PREFACE_ENDS = (
    r"[,:]\s*(?!vướng mắc|khó khăn|phát sinh)"
    r"|(?<=vướng mắc)\s+(?=các\s)|(?<=phát sinh)\s+(?=các\s)|(?<=khó khăn)\s+(?=các\s)"
)
# "Trên cơ sở kế hoạch của tỉnh, | các xã xây dựng …": what stands before who acts.
PREFACE = re.compile(
    rf"(?:Riêng (?=đối với))?(?:{_GROUND}|{_REGULAR}|{_WHEN}|{_TIME})\b[^.;:]{{0,400}}?(?:{_PREFACE_ENDS})(?=(?P<subject>\S))"
)
# "… nếu có khó khăn, vướng mắc | các đơn vị báo cáo": what ends a preface without a comma.
TROUBLE = re.compile(r"(?:(?:[Kk]hó khăn|vướng mắc|phát sinh|bất cập)(?:,| và)?\s+)+(?=các\s)")
# A group that the comma before a subject parts: "nếu cần thay đổi | các phòng, trạm kịp thời báo"; one that others turn to is none.
GROUP_PARTED = re.compile(r"(?<=\w )(?:các|những)(?= [^,;:.()\d]{2,25},)")
LONGEST_PARTED = 90
"""Characters in which such a group stands before the comma."""
WHERE_DOUBT = re.compile(r"(?<!\w)(?:[Nn]ếu|[Kk]hi|[Tt]rường hợp)(?!\w)")
NO_SUBJECT_BEHIND = re.compile(
    r"(?:yêu cầu|đề nghị|giao|đôn đốc|chỉ đạo|hướng dẫn|nhắc nhở|vận động|hỗ trợ|cùng|với|của|cho|tại|ở|từ|và|về|gửi) $"
)
# What may stand before a subject without a comma: "Riêng Phòng Kinh tế", "Hằng tuần các ấp", "Các ông, bà Trưởng phòng Nội vụ".
_CLOCK = r"(?:(?:Đúng |Lúc |Từ )?\d{1,2}\s?(?:giờ|h)(?:\s?\d{1,2}(?:\sphút)?)?,?\s)"
_DAY = r"(?:(?:[Nn]gày|[Ss]áng|[Cc]hiều|[Tt]ối)(?: ngày)? \d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?)"
_MANY_OR_OFFICE = r"(?=(?:các|tất cả|toàn thể|giáo viên|học sinh|đoàn viên|lực lượng|công an|thôn|bản|xóm|ấp|tổ|khu phố|khối)\s|[\p{Lu}])"
OPENER = pattern(
    rf"(?:(?:{_CLOCK}{_DAY}?|{_DAY})(?: và {_DAY})?)\s+{_MANY_OR_OFFICE}|"
    r"(?:(?:[Tt]rong|[Ss]au)\s(?:vòng\s)?\d+\s(?:ngày|tuần|tháng|giờ)(?:\s(?:làm việc|tiếp theo|sau đó|đầu))*|[Rr]iêng|[Tt]rong đó,?|[Cc]òn|Về phía|Phía|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám),|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy) là[,:]|Các [Ôô]ng(?:, | và |/)\(?[Bb]à\)?:?|Các [Ôô]ng \([Bb]à\):?|(?:Cụ thể|Đặc biệt|Bên cạnh đó|Ngoài ra|Đồng thời),|(?:H[àằ]ng|Mỗi|Định kỳ h[àằ]ng) (?:ngày|tuần|tháng|quý|năm)"
    r"|(?:\d{1,2} giờ(?: \d{1,2}(?: phút)?)? )?(?:[Tt]hứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật)(?: h[àằ]ng tuần)?)\s+(?=các\s|(?:thôn|bản|xóm|ấp|tổ|khu phố|khối)\s|lực lượng\s|công an\s|[\p{Lu}])"
)
# "Đối với các chủ tàu cá cần sớm …".
CONCERNS = pattern(r"Đối với\s+(?=(?P<body>các\s|từng\s|[\p{Lu}]))")
# "Riêng đối với Sở Y tế: | rà soát …", "Về phía nhà trường: bố trí …", "Với Bộ Công an, | tiếp tục …".
TURNED_TO = re.compile(r"(?:(?:Riêng\s+)?(?:[Đđ]ối với|[Vv]ề phía)|(?P<with>Với))\s+(?=(?P<body>\S))")
# "Đối với học sinh: Tham gia đầy đủ …": whom the duty behind the colon is about bears it.
CONCERNED = re.compile(
    rf"(?:Riêng\s+)?(?:[Đđ]ối với|[Vv]ề phía)\s+(?=(?P<body>(?:[Cc]ác )?(?:{any_of('people')}|{any_of('worker')}|[Nn]gười (?:dân|lao động|đứng đầu)|[Hh]ộ|[Nn]hà trường|[Tt]ổ chuyên môn|[Cc]ơ quan|[Đđ]ơn vị"
    r"|[Dd]oanh nghiệp|[Cc]ơ sở)(?!\w)[^:;.()]{0,60}?)(?P<duty>\s*:\s+)(?=\S))"
)
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
_IN_ITS_PART = (
    r"căn cứ|với (?:vai trò|tư cách|chức năng|trách nhiệm|tinh thần)|trên tinh thần|trong phạm vi|trên cơ sở"
    r"|theo (?:chức năng|nhiệm vụ|thẩm quyền|dõi|lĩnh vực|địa bàn|phân công|Kế hoạch)"
    r"|là (?:cơ quan|đơn vị|đầu mối|thường trực|lực lượng|nòng cốt)|mỗi (?:ngày|tuần|tháng|quý|năm)|trong quá trình"
)
_MUST = (
    r"(?:còn|cũng) (?:có|phải)|không (?:được|để|làm thay|tự ý|cho phép|bố trí|tổ chức)|nghiêm cấm|tuyệt đối không|tổ chức"
    r"|phải|cần|sẽ(?! có(?! trách nhiệm))|họp|được (?:đề nghị|yêu cầu)|trước|đọc|nhận|mở|thu|nắm|hằng|hàng"
    r"|có (?:văn bản|kế hoạch|báo cáo|biện pháp|giải pháp|phương án)"
)
# What a duty goes on with behind who has it: "Công an xã | với vai trò thường trực …", "| phải …".
DUTY_AHEAD = re.compile(rf"\s*,?\s*(?:\([^()]*\)\s*)?(?:{_IN_ITS_PART}|{_MUST})(?!\w)")
# Verbs that say what a body is, has or stands in, and not what it does.
_STATES = (
    r"giáp|tiếp giáp|cách|ngập|thiệt hại|xảy ra|chiếm|hiện(?: có| nay| tại)|tọa lạc|tiền thân|ra đời|mang tên|tổng số|xếp thứ|đứng thứ"
    r"|giành|đoạt|đạt|gặp|vinh dự|dẫn đầu|quá tải|đóng quân|thắng|thua|trúng thầu|trúng cử|vi phạm|nợ|trú tại|quê ở|nghỉ phép|nghỉ hưu"
    r"|đi công tác|xuống cấp|hư hỏng|chịu sự|nhận được|phát hiện được|xử phạt được"
)
NO_DEED = re.compile(
    r"(?:là|gồm|bao gồm|có|được|bị|theo|thuộc|như|bằng|vì|do|để|đã|đang|vừa|không|chưa|trở thành|thành|đóng (?:vai trò|góp)"
    rf"|cho (?:biết|rằng|thấy)|còn|mất|thiếu|nằm|sinh|chết|biến|trái|{_STATES})(?!\w)"
)
# What is no verb: how, when, where, with whom.
NO_VERB = re.compile(
    r"(?:về|với|cùng|từ|đến|vào|tới|qua|bởi|ra|khi|nếu|mà|thì|nhân|dịp|năm|tháng|ngày|quý|tuần|sáng|chiều|tối|lúc|hồi|giờ|đợt|lần|số|cho|kính|xin|rất|mong"
    r"|này|đó|kia|trước|sau|ngoài|dưới|giữa|gần|bên|nói riêng|nói chung|việc|sự|cuộc|những|mọi|mỗi|từng|chủ đề|tên|loại|khác)(?!\w)"
)
NOT = re.compile(r"[Kk]hông $")
LONGEST_BEFORE_ORDER = 80
"""Letters before an order that say whether it is none: "không giao", "được … giao"."""
_GIVE = r"[Gg]iao(?! ban| thông)(?: nhiệm vụ cho| trách nhiệm cho|(?<!đã được giao) cho)?"
_ASK = (
    r"(?<!trình, )(?<!xét, )[Đđ][ềể] nghị|[Yy]êu cầu|(?:[Kk]ính|[Rr]ất) mong(?: muốn)?|(?<![^\W\d_] )(?<!, )[Kk]iến nghị"
    r"|[Kk]huyến khích(?=\s+(?:Đoàn|Hội|Liên|Mặt trận|Sở|UBND|Ủy ban|Công đoàn|Công an|Ban)\b)"
)
_CHARGE = r"[Pp]hân công(?: nhiệm vụ(?: cụ thể)? cho(?=\s+[A-ZĐ])| cho)?(?! (?:cán bộ|công chức|viên chức|nhân viên|người)(?![\w,]))|(?<![Bb]an )[Cc]hỉ đạo|[Ủủ]y quyền cho"
# "Giao | Sở Y tế …", "đề nghị | các đơn vị …": an order, and whom it names.
ORDER = re.compile(
    rf"(?<!\w)(?<!bàn )(?<!chuyển )(?<!trao )(?<!đấu )(?:{_GIVE}|{_ASK}|{_CHARGE})(?:\s*:|,(?=\s+(?:Sở|UBND|Ủy ban|Phòng|Công an|Ban|Hội)\s))?\s+"
    r"(?:(?:[Cc]ác )?[Ôô]ng\s?(?:\(|,|và|/)\s?[Bb]à\)?\s?:?\s+(?=(?:Phó |Trưởng|Chủ|Giám|Hiệu|Bí|Tổ)))?(?=(?P<body>\S))"
)
# "các nhiệm vụ UBND tỉnh giao cho ngành": what was given tells which task is meant, and gives nothing out.
WAS_GIVEN = pattern(
    r"(?:nhiệm vụ|chỉ tiêu|nội dung|kế hoạch|công việc|biên chế)\s+(?:do |mà |được )?[\p{Lu}][^,;:.()\n]{2,50}\s$"
)
_TOGETHER = (
    r"[Pp]hối hợp|[Pp]hối(?= với )|chủ trì(?= cùng )|[Pp]hối, kết hợp|[Kk]ết hợp"
    r"|(?:trao đổi|bàn bạc|làm việc(?: cụ thể)?)(?:,| và) thống nhất(?= với )"
)
_HOW = r"(?:\s+(?:chặt chẽ|thực hiện|triển khai|tốt|đồng bộ|hiệu quả|chủ động|thường xuyên|tổ chức))*"
_AND_WHAT = (
    r"(?:\s*,\s*(?:cung cấp|trao đổi|thống nhất|chia sẻ|hiệp đồng|làm việc|kịp thời|chặt chẽ|thường xuyên|liên hệ|hỗ trợ|giúp đỡ)"
    r"(?:\s+(?!với|cùng|các)[^\s,;.:]+){0,4}?)?"
)
_SURE_BODY = r"[A-ZĐ]|các\s|chính quyền|cơ quan|đơn vị|lực lượng|phòng|sở|công an|giáo viên|cán bộ|nhà trường|đồng chí"
# "phối hợp chặt chẽ với | Sở Y tế", "trao đổi, thống nhất với | các phòng"; "với" may be left out before what is surely a body.
WITH = re.compile(
    rf"(?<!\w)(?:{_TOGETHER}){_HOW}{_AND_WHAT}\s*(?:,?\s*(?:với|cùng)\s+|\s+(?={_SURE_BODY}))(?=(?P<body>\S))"
)
# Whom an office leads with, before anything is said of what it leads: "Sở A | chủ trì, phối hợp với | Sở B; các xã rà soát".
LEADS_WITH = re.compile(r"\s+chủ trì,?\s+(?:và\s+)?phối hợp(?:\s+chặt chẽ)?\s+(?:với|cùng)\s+")
# "Khoa A - bộ phận giúp việc của Hội đồng B - | cập nhật", "Công an xã, nơi lưu hồ sơ, | rà soát": who it is, between the marks.
APPOSED = re.compile(
    r"\s+[-–]\s+(?:bộ phận|cơ quan|đơn vị|đầu mối|nơi|thường trực)\s[^-–;.:]{3,120}\s[-–](?=\s)"
    r"|\s+[-–]\s+(?:[Bb]ộ phận|[Cc]ơ quan) (?:giúp việc|[Tt]hường trực)\s[^-–;.:]{3,120}?(?=\s(?:làm đầu mối|chủ trì|chủ động|có trách nhiệm|chịu trách nhiệm|tham mưu)(?!\w))"
    r"|,\s+(?:nơi|thay vì|với vai trò|với tư cách|là (?:cơ quan|đơn vị|bộ phận|đầu mối|lực lượng))\s[^,;.:]{3,140},(?=\s)"
)
# "Cùng với A, B mở lớp", "Dưới sự chủ trì của A, B đăng ký": of those named here the last acts.
BESIDE_OTHERS = re.compile(r"(?:Cùng với|Dưới sự (?P<lead>chủ trì) của)\s+(?=(?P<body>[A-ZĐ]\S|các\s))")
# "Nhiệm vụ của A: bố trí …", "Trách nhiệm của A là đón …".
WHOSE_DUTY = re.compile(r"(?:Nhiệm vụ|Trách nhiệm)(?: chính| cụ thể)? của\s+(?=(?P<body>[A-ZĐ]\S|các\s))")
IS_WHAT = re.compile(r"\s*:\s+(?=\S)|\s+là\s+(?=[^\W\d_])")
# "A và B | cùng phối hợp …", "các hộ dân | tự tháo dỡ": how several, or somebody alone, do it, or that it was given to them.
HOW = re.compile(
    r",?\s+mỗi (?:bên|đơn vị|hội|cơ quan)(?=\s)|\s+(?:cùng(?: nhau)?|cũng|đều|mỗi (?:hội|đơn vị|tổ chức|đoàn thể|thôn|xã|phường|trường|lớp|đội|tổ|chi bộ|chi đoàn|chi hội)|tự(?! (?:giác|nguyện|chủ|quản))|thì|đồng loạt|lần lượt"
    rf"|{GIVEN.pattern})(?=\s)"
    r"|\s+sau khi [^,.;:()]{3,70}?(?=\s(?:khẩn trương|kịp thời|chủ động|có trách nhiệm|phải|cần|tiến hành|tổng hợp|gửi|lập|báo cáo|rà soát|thông báo|chuyển)\s)"
)
"""What may stand between a name and its verb: "Các ấp | lần lượt | phát quang", "Văn phòng | sau khi nhận đơn | lập danh sách"."""
# "Nguyễn Văn A - Bí thư Đoàn trường: …", "Nguyễn Văn A phụ trách …": a person without a title before the name.
BARE_PERSON = pattern(
    r"(?P<body>(?P<name>[\p{Lu}][\p{Ll}]+(?: [\p{Lu}][\p{Ll}]+){1,3})(?:\s*[-–,]\s*(?:Phó |Quyền )?(?:Bí thư|Chủ tịch|Trưởng|Hiệu trưởng|Giám đốc|Tổ trưởng|Chủ nhiệm|Ủy viên|Chi ủy viên|Kế toán|Giáo viên|Chánh)[^:;.()]{0,60}?)?)"
    r"\s*(?:\([^()]{1,40}\)\s*)?(?P<after>:\s+(?=\S)|(?=phụ trách|chịu trách nhiệm|đảm nhiệm|chủ trì)|,\s*(?=phụ trách|chịu trách nhiệm))"
)
# "…: Trạm Khuyến nông thực hiện, …": the task stands before.
DOES_IT = re.compile(r"\s+(?:tổ chức )?thực hiện\s*[,;.]")
# "Tổ 1 (đồng chí Thắng): các thôn 1, 2": a numbered team, and where it works.
NUMBERED_TEAM = re.compile(r"(?:[Tt]ổ|[Đđ]ội|[Đđ]oàn)(?: số)? \d{1,2}")
JOINS_IN = re.compile(
    r"\s+(?:(?:cùng )?phối hợp(?: (?:thực hiện|triển khai))?\s*(?:[.;]|$)|phối hợp cung cấp|là (?:cơ quan|đơn vị|bộ phận|lực lượng) (?:phối hợp|hỗ trợ)(?!\w))"
)
# "…, đồng thời Ban Thường trực chủ động báo cáo …": a second one who bears a duty.
MEANWHILE = pattern(r"[,;]\s+(?:đồng thời|trong đó|còn|riêng)\s*,?\s+(?=(?P<body>(?:[\p{Lu}]\S|(?:các|mỗi|từng) \w)))")
RESPONSIBLE = re.compile(
    r"(?:(?<!\w)thì\s+|^|(?<=\n)|(?<=[-+*•.;] ))(?P<body>\S[^;.:]{2,110}?)(?:\s+(?:sẽ|cũng|đều))*\s+(?:có trách nhiệm|chịu trách nhiệm)(?!\w)"
)
# What a body does its duty within, who chose it or what it is, and no part of its name.
WITHIN = re.compile(
    r"\s(?:do|là|trong phạm vi|theo (?:chức năng|nhiệm vụ|thẩm quyền|lĩnh vực)|căn cứ|trên cơ sở|tùy theo)(?!\w)"
)
CAPITAL = pattern(r"[\p{Lu}]")
COMMA_BODY = pattern(r",\s+(?=[\p{Lu}]|các\s)")
COLON_BODY = pattern(r":\s+(?=[\p{Lu}]|các\s)")
# "Cờ hoa: | Đoàn trường chuẩn bị", "Trò chơi: kéo co: | BCH Liên đội chuẩn bị dây": what it is about, and who does it.
_ABOUT = r"[^:.;()]{3,90}:\s+"
_WHO = r"(?=[\p{Lu}]|mỗi\s|giáo viên|nhân viên|các\s|phòng [\p{Lu}]|ban [\p{Lu}]|đồng chí|đ/c)"
RUN_IN = (pattern(rf"[^:.;()]{{3,70}}:\s+{_WHO}"), pattern(rf"{_ABOUT}{_ABOUT}{_WHO}"))
COLON = re.compile(r"\s*(?:\([^():]{1,60}\)\s*)?:\s+(?=\S)")
# "các văn bản của Chính phủ, Bộ, ngành, …": who wrote what a duty rests on.
AUTHORS = re.compile(
    r"\scủa\s+(?:[A-ZĐỦ][^,;]{2,40}|các (?:[Bb]ộ|[Ss]ở|[Bb]an)|(?:các |từng |mỗi )?(?:đơn vị|cơ quan|ngành|địa phương|tổ chức|cá nhân|cấp)[^,;]{0,20}),\s*$"
)
# What makes somebody's duty even where a section speaks of those whom something concerns.
SURE_DUTY = re.compile(r"\s*,?\s*(?:căn cứ|có trách nhiệm|chịu trách nhiệm)(?!\w)")
# "Các đơn vị phối hợp đào tạo: …": who they are, by what they do together.
PARTNERS = re.compile(r"\s+phối hợp(?: \w+){1,3}(?=:\s)")
# "Các khoa lâm sàng, cận lâm sàng: Thực hiện …": names to the colon, though the grammar of names stops before.
BEFORE_COLON = re.compile(
    r"(?P<names>[^:.;()\n]{4,120}?)(?:\s+có (?:chức năng|nhiệm vụ)[^:.;()\n]{0,40})?\s*:\s+(?=\S)"
)
LONGEST_LIST = 80
HAS_TOLD = re.compile(
    r"\s*(?:vừa|mới)\s|\s*(?:có ý kiến|đồng ý|thống nhất với|chấp thuận|có quyền|nhận được|(?:xin )?cảm ơn|biểu dương|phê bình|chịu sự"
    r"|(?:thông báo|truyền đạt) (?:ý kiến|kết luận)|thông báo (?:lịch|về việc)[^.;]*(?:như sau\s*:|:\s*$))(?!\w)"
)
"""Behind who hands on what another decided, or agreed to it: what a page tells of, and no duty."""
# "Mỗi xã | sẽ có 03 phòng": what there will be.
WILL_HAVE = re.compile(r"\s+sẽ có\s")
# "Văn phòng Sở xin trân trọng thông báo." tells that the paper is over.
NOTIFIES = re.compile(
    r"\s*(?:(?:xin|trân trọng|kính)\s+){1,3}thông báo|\s*thông báo (?:để|đến|tới)[^;]*(?:biết|thực hiện)[^;]{0,25}$|\s*thông báo\s*[./]*$"
)
# The issuer who asks, in the closing of its own plan, bears no duty by that; nor who hands one on to bodies named behind it.
# Who "phân công" his own people has that to do.
ASKS = re.compile(
    r"\s*(?:mỗi (?:đơn vị|tổ chức|cơ quan) )?(?:(?:kính|trân trọng|rất)\s+)?(?:đề nghị|yêu cầu|mong(?:\s+muốn)?|lưu ý|chỉ đạo\s*:|phát biểu|đánh giá cao|cho biết|nhấn mạnh|khẳng định|ghi nhận|chỉ rõ)(?!\w)"
)
HANDS_ON = pattern(r"\s*giao\s+(?:(?:nhiệm vụ|trách nhiệm)\s+)?(?:cho\s+)?(?=[\p{Lu}]|(?:các|từng|mỗi)\s)")
