"""What ends the title of a cited document within a sentence. In the examples "|" is where it ends."""

from __future__ import annotations

import re

from extractors.citations import patterns as g
from extractors.context import HANDED_OUT
from extractors.marks import pattern

_NUMBERED = r"(?:số\s*:?\s*)?\d"
_MARKS = (
    r";(?!\s+(?:việc|xác định(?! rõ)|chế độ|chính sách|trình tự|tiêu chuẩn|mức)\s)",  # but "quy định mức chi; trình tự xét"
    r"[\n|\[]",
    r"\.(?=\s|$)(?!\s*\d)",
)
# "về phân cấp quản lý | (sau đây gọi là Quy định)"; but "của Quốc hội (khóa XV) về …".
_REMARK = (
    r"\s\((?:sau đây|gọi tắt|viết tắt|dưới đây|Nghị quyết|Chỉ thị|Kế hoạch|Quyết định|Nghị định|Đề án|Chương trình|Luật"
    r"|khóa(?![^()]*\)\s+về\s)|kèm|có|trong đó|theo|danh mục|hiệu lực)"
)
# "| và căn cứ tình hình địa phương", "| và điều kiện thực tế của nhà trường".
_AND_STATE = (
    r"\s+và\s+(?:căn cứ\s+(?:tình hình|điều kiện|yêu cầu|nhu cầu|đặc điểm)"
    r"|(?:tình hình|điều kiện)\s+thực t(?:ế|iễn)\s+(?:của|tại|địa|nhà|đơn|ở|trên))\s"
)
_CLAUSES = (
    r"\s+và gửi\s",
    r"(?<!và)\s+giao\s+(?=[\p{Lu}])[^,;.]{3,60}?\schủ trì\s",  # "| giao Sở Y tế chủ trì"
    _AND_STATE,
    r"\s+thì\s",
    r"\s[-–]\s+[Xx]em tại",  # a page's link
)
_OTHER_PAPERS = (
    rf"\s+và\s+(?:các\s+)?{g.TYPE}\s+(?:(?:[\p{{Ll}}]+\s+){{0,5}}số\s*:?\s*)?\d",  # "| và Kế hoạch số 12/KH-UBND"
    rf",\s*{g.TYPE}\s+{_NUMBERED}",
    rf"\s+và\s+(?:\w+\s+){{1,4}}của\s+[^,;.]{{2,60}}?\s+tại\s+{g.TYPE}\s",  # "| và chỉ đạo của Sở Y tế tại Công văn …"
    r"\s+theo\s+[Hh]ướng dẫn\s+số\s",
    r",?\s+theo (?:quy định )?(?:tại )?(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm)\s+\w+\s",
    rf"\s+và\s+các\s+{g.TYPE}(?=\s+(?:thành lập|điều chỉnh|sửa đổi|bổ sung|(?:có )?liên quan|khác|hướng dẫn|hiện hành))",
    r"\s+(?:và các văn bản|và văn bản|cùng các văn bản|và những văn bản)",
)
_SENTENCE = (
    r":\s",
    r"\s+được\s+(?:sửa đổi|ban hành|thay thế)(?=[^.;]{0,45}?\b(?:tại|bởi|theo|năm|ngày)\b)",
    r"\s+được\s+(?:các|toàn thể)\s[^,;.]{3,40}?\s(?:triển khai|thực hiện|quán triệt)\s",  # "| được các đơn vị triển khai kịp thời"
    r",?\s+như sau",
    r"\s+do\s(?=[A-ZĐ])[^;,.]{3,70}?\sban hành(?!\w)",  # "| do Bộ Y tế ban hành"
    r"\s+trong đó\s",
)
STOP = pattern("|".join((*_MARKS, _REMARK, *_OTHER_PAPERS, *_CLAUSES, *_SENTENCE)))
"""What ends a title wherever it stands."""

_GOES_ON = (
    r"gắn với|trình (?:Thủ tướng|Chính phủ|UBND|Ủy ban|HĐND|Hội đồng|Bộ|Sở|Tỉnh ủy|Ban Thường)|với (?:nhiệm vụ|mục tiêu|nội dung)"
    r"|trong đó|đồng thời|cụ thể|nhằm|để |góp phần|theo đó|bảo đảm (?:đến|đúng)|đặc biệt|nhất là|qua đó|có hiệu lực|thay thế"
    r"|xác định (?:cụ thể|rõ)|phấn đấu (?:đạt|đến)|và căn cứ"
)
_NEXT_PAPER = rf"và {g.TYPE}\s+(?:số\s+)?\d|các {g.TYPE}\s+(?:số\s+)?\d|{g.TYPE}\s+(?:số\s*:?\s*)?[\d.…/]"
_GROUND = r"căn cứ|trên cơ sở|đi đôi|song song"
_BODY = (
    r"UBND|Ủy ban nhân dân|Ủy ban|Ban (?:Thường|Chấp|Chỉ|Quản|Dân|Tuyên|Bí|Giám|Tổ)|Đảng (?:ủy|bộ)|Hội đồng|Nhà trường|Huyện ủy"
    r"|Viện|Khoa|Bệnh viện|Liên đội|Mặt trận|Chi (?:đoàn|cục)|Văn phòng|Sở|Phòng|Trường|Chi bộ|Công đoàn|Hội|Đoàn|Thành ủy|Tỉnh ủy"
    r"|BTV|Liên đoàn|Trung tâm|Công an|Bộ|Cục|Thủ tướng Chính phủ|Chính phủ|Tổng cục|Học viện|Tập đoàn|Vụ|Cơ quan|Tòa án|Kho bạc"
    r"|Bảo hiểm|Ngân hàng|Thanh tra"
)
# "… năm 2031, | UBND xã An Khê xây dựng kế hoạch", "… năm 2031, | Sở Y tế đề nghị các đơn vị thực hiện".
_MAKES = (
    r"\b(?:ban hành|xây dựng|đề ra|triển khai|tổ chức|chủ trì|có trách nhiệm)\b"
    r"|\s(?:yêu cầu|đề nghị)\s(?=[\p{Lu}]|các\s)|\sđã (?:có|ban hành|gửi)\s"
    r"|(?<!Bộ biểu mẫu) (?:[Hh]ướng dẫn|đề nghị|yêu cầu|thông báo|báo cáo)\s(?=[^;.]{0,200}?(?:\bsau|:|thực hiện))"
)
_AFTER_COMMA = pattern(
    rf",\s*(?:{_GOES_ON}|{_NEXT_PAPER}|{_GROUND}|{HANDED_OUT}|(?:{_BODY})\b[^,;.]{{0,120}}?(?:{_MAKES}))"
)
# "… năm 2031, | các trường học tổ chức ra quân".
_ALL_DO = pattern(
    r",\s*(?:[Cc]ác\s(?:trường|đơn vị|cơ quan|địa phương|xã|phường|sở|chi bộ|chi đoàn|công đoàn)|(?:[Pp]hường|[Xx]ã) [\p{Lu}])"
    r"[^,;.]{0,60}?\s(?:tổ chức|triển khai|thực hiện|xây dựng|ban hành|yêu cầu|đề nghị|chủ động|tăng cường|có trách nhiệm)\s"
)
_MANY_BEFORE = re.compile(r"(?:các|những|phường|xã)\s[^,;.]{2,30}$")
"""Before a comma behind which others of the same kind are named: "hỗ trợ các hộ, các xã thực hiện chương trình"."""


def clause_follows(text: str, start: int, comma: int, stop: int) -> bool:
    """Whether a new clause of the plan, or the next citation, follows the comma within what may be a title from `start` on."""
    if _AFTER_COMMA.match(text, comma, stop):
        return True
    return _ALL_DO.match(text, comma, stop) is not None and _MANY_BEFORE.search(text[start:comma]) is None
