"""Words beside a name that say which part its body takes: who leads, who helps, by whom, to whom."""

from __future__ import annotations

import re

from extractors.marks import pattern

LEADS = re.compile(
    r"\s*đầu mối\s*(?:,(?! chủ trì)|[;.]|$)|\s*,?\s*(?:\([^()]*\)\s*)?(?:(?:(?:theo|trong phạm vi|căn cứ) (?:chức năng|nhiệm vụ|thẩm quyền)[^;.:()]{0,60}?|(?:căn cứ|trên cơ sở) [^;.:()]{3,120}?,)\s+)?(?:là (?:cơ quan|đơn vị|lực lượng)\s+|(?:có|chịu) trách nhiệm\s+)?(?:đầu mối,?\s*)?(?:triệu tập(?:,| và) )?(?:đồng |cùng )?chủ trì(?!\w)"
)
# "Tiểu ban Nội dung: đồng chí Trưởng phòng Văn hóa làm Trưởng tiểu ban": who heads it.
HEADED_BY = re.compile(r":\s+(?=(?P<body>(?:đồng chí|đ/c|ông|bà)\s|[A-ZĐỦ]\S))")
HEADS_IT = re.compile(r"\s+(?:làm|là) (?:[Tt]rưởng|[Tt]ổ trưởng|[Nn]hóm trưởng|[Đđ]ội trưởng)(?!\w)")
# "mời Công ty Điện lực cùng kiểm tra": who is asked to join in.
INVITED = re.compile(r"(?<!\w)[Mm]ời\s+(?=(?P<body>[A-ZĐ]\S|các\s))")
JOINS = re.compile(r"\s+(?:hướng dẫn|hỗ trợ|giúp|cùng (?!cấp)|tham gia (?:phối hợp|kiểm tra|giám sát|cùng)|phối hợp)")
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
# "Dạy bơi hè - Đoàn xã chủ trì", "…, Hội Chữ thập đỏ xã phụ trách chuyên môn": a name with its part behind the task.
BEHIND = pattern(
    r"(?:\s[-–]\s+(?!(?:Cơ quan|Bộ phận) (?:[Tt]hường trực|giúp việc)(?!\w))|[,;]\s+)(?=(?P<body>[\p{Lu}]\S))"
)
# "…, cô Lan chuẩn bị âm thanh": another person with a duty of his own.
NEXT_PERSON = pattern(
    r"[,;]\s+(?:còn\s+|và\s+)?(?=(?P<body>(?:[Tt]hầy|[Cc]ô|[Đđ]/c|[Đđ]ồng chí|[Aa]nh|[Cc]hị|[Ôô]ng|[Bb]à)\s+[\p{Lu}]))"
)
HAS_PART = re.compile(
    r"\s+(?:(?P<lead>chủ trì)|(?P<support>(?:cùng )?phối hợp|hỗ trợ)(?=\s*(?:[.;,)\n]|$))|phụ trách|đảm nhiệm|đảm nhận|chịu trách nhiệm)(?=\s*(?:[.;,)\n]|$|\d|chuyên môn|nội dung|thực hiện|tham mưu))"
)
# "do A chủ trì, B và C phối hợp".
LED_THEN = re.compile(r"(?<!\w)chủ trì\s*[,;]\s*(?:và\s+)?(?=(?P<body>[A-ZĐ]\S|các\s))")
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
    r"\s+(?:được )?biết(?:,| và|, và|,? để)\s(?:nghiêm túc |tổ chức |phối hợp |triển khai )*thực hiện(?!\w)"
)
_HANDS_IN = (
    r"[Bb]áo cáo|[Tt]hông tin(?= lại)|(?<=kết quả )chuyển|(?<=hồ sơ )chuyển|(?<=danh sách )chuyển"
    r"|[Bb]áo(?= (?:ngay|lại|về|cho|trước|trưởng thôn|[A-ZĐ]))|[Gg][ửở]i|[Nn]ộp"
    r"|(?<!hành )(?<!chương )(?<!quá )(?<!công )(?<!giáo )(?<!tiến )(?<![Tt]ờ )[Tt]rình"
    r"|[Pp]hản ánh|[Pp]hản hồi|[Đđ]ồng gửi|[Đđ]ăng ký|[Cc]huyển(?= cho| về)"
)
_TOWARDS = (
    r"\s+(?:kết quả|về|cho|đến|tới|lên|với|lại|tại|trước|nhanh|kịp thời|bằng văn bản|định kỳ|ngay|đề xuất)"
    r"|,\s*(?:đề xuất|kiến nghị|xin ý kiến)(?=\s)"
)
# "báo cáo kịp thời về | Sở Y tế", "trình | UBND tỉnh".
REPORT_DIRECT = re.compile(rf"(?<!\w)(?:{_HANDS_IN})(?:{_TOWARDS})*\s+(?=(?P<body>\S))")
_HANDS_OVER = (
    r"[Bb]áo cáo|[Tt]hông tin(?= kết quả| phản hồi| lại)|[Kk]hai báo"
    r"|[Bb]àn giao (?=(?:dữ liệu|hồ sơ|danh sách|số liệu|tài liệu|kết quả|biên bản|bảng điểm|sản phẩm)(?!\w))"
    r"|[Tt]hông báo(?= (?:nhu cầu|kết quả|danh sách|số lượng|tình hình)(?!\w))"
    r"|[Cc]huyển (?=(?:các )?(?:[Bb]iên bản|hồ sơ|danh sách|báo cáo|kết quả|tài liệu|phiếu))"
    r"|[Cc]ung cấp (?=danh sách|số liệu|hồ sơ|tài liệu|báo cáo)|[Đđ]ăng ký(?= lịch| danh sách| số lượng| nội dung)"
    r"|[Bb]áo(?= (?:số liệu|ngay|lại|về|kết quả|sĩ số|tình hình|tên))|[Gg][ửở]i|[Nn]ộp|[Pp]hản ánh|[Pp]hản hồi|[Tt]rả lời"
)
_NAMED = (
    r"[A-ZĐỦ]\S|phòng [A-ZĐỦ]|đồng chí [A-ZĐỦ]|đ/c [A-ZĐỦ]|(?:cô|thầy|ông|bà|bạn|anh|chị|bác|bác sĩ|khoa) [A-ZĐỦ]"
    r"|các cơ quan, đơn vị có"
)
_BY_OFFICE = (
    r"(?:văn thư|văn phòng|kế toán|thủ quỹ|giảng viên|(?:phó )?hiệu trưởng|bộ phận|tổ trưởng|trưởng|trạm|nhà trường|chi bộ|chi ủy"
    r"|phó giám đốc|giám đốc|cô chủ nhiệm)(?!\w)"
)
# "gửi kết quả rà soát về | Phòng Nội vụ": what is handed over stands before to whom.
REPORT_ABOUT = re.compile(
    rf"(?<!\w)(?:{_HANDS_OVER})[^.;|]{{1,170}}?\s(?:về|cho|tới|gửi|đến|với|báo cáo|phản ánh)\s+(?=(?P<body>{_NAMED}|{_BY_OFFICE}))"
)
# "nộp đơn tại | Văn phòng Khoa": where what is handed in is taken.
HANDED_IN_AT = re.compile(
    r"(?<!\w)[Nn]ộp\s(?!tiền|phí|lệ phí|học phí|thuế)[^.;|:]{2,80}?\stại\s+(?=(?P<body>Khoa|Phòng|Văn phòng|Ban|Bộ phận|Trung tâm|Tổ)(?!\w))"
)
# Offices in small letters that something is handed in to.
REPORTED_TO = re.compile(
    r"phòng|khoa|tổ|đội|nhân viên|giảng viên|đồng chí|cấp|chính quyền|sở|ban|đảng ủy|giáo vụ|bộ phận|thư ký|văn|lãnh đạo|trạm|tổ trưởng|trưởng(?! thành)|hiệu trưởng|giáo viên|giám đốc|chủ tịch|công an|nhà trường|kế toán|ủy ban"
)
WHOEVER_DECIDES = re.compile(r"(?:các )?(?:cấp|cơ quan|người) có thẩm quyền", re.I)
"""Nobody in particular, and so nobody who is reported to: "trình cấp có thẩm quyền xem xét"."""
THROUGH = re.compile(
    r"\(\s*(?:qua|thông qua|Qua)\s+(?P<body>[^()]{3,90})\)|(?<!\w)(?:thông qua|qua)\s+(?=(?P<plain>Sở|Phòng|Ban|Văn phòng|Ủy ban|Công đoàn))"
)
# "Lãnh đạo các đơn vị tham dự.": who is there, and does nothing else.
ATTENDS = re.compile(r"\s+(?:cùng |đến )?(?:tham dự|dự|có mặt)\s*(?:[.;)]|$)")
PASSIVE = re.compile(r"\s*(?:sẽ\s+)?được\s+(?!giao|phân công|ủy quyền|đề nghị|yêu cầu)")
