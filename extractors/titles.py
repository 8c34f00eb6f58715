"""What the title of a column says that it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

# First match wins: "Thời gian thực hiện" is a time, "Nhiệm vụ thực hiện" a task, "Đơn vị thực hiện" the one who does it.
_ROLES: tuple[tuple[str, str], ...] = (
    ("order", r"^(?:s[ốo]\s*)?(?:stt|tt|thứ tự|số thứ tự)\b\.?$|^tt$|^#$"),
    ("other", r"^(?:đơn vị (?:tính|đo)|đvt)(?!\w)"),
    ("other", r"(?:ngày|năm|tháng)[^|]{0,14}(?<!vệ) sinh(?!\w| hoạt| viên)|^ngày (?:cấp|vào|mất)|năm cấp"),
    (
        "time",
        (
            r"thời gian|^t\.?g(?:ian)?$|thời hạn|thời điểm|tiến độ|^lộ trình|^mốc (?:hoàn|thực|thời)"
            r"|hoàn thành|kỳ báo cáo|tần suất|^ngày|^quý|^tháng|^năm thực hiện|lịch thực hiện"
            r"|^hạn\b|^deadline\b|hạn (?:chót|cuối|nộp|xong)|^xong\b|^thứ\s*[-,/]\s*ngày|(?:trong|theo) (?:các )?(?:tháng|quý|tuần)$"
        ),
    ),
    ("other", r"^họ (?:và |, |đệm và )?tên|^chức (?:vụ|danh)"),
    ("budget", r"kinh phí|dự toán|ngân sách|nguồn vốn"),
    ("report_to", r"(?:nơi|cơ quan|đơn vị) nhận"),
    (
        "support",
        (
            r"phối hợp|^(?:đv|cq)\s?ph$|^(?:(?:các )?(?:đơn vị|cơ quan|bộ phận|lực lượng|phòng|ban|người|cán bộ) )?"
            r"(?:cùng làm|cùng thực hiện|hỗ trợ|trợ giúp|giúp việc|giúp|giúp đỡ)(?: thực hiện)?$"
        ),
    ),
    ("lead", r"chủ trì|^(?:đv|cq)\s?ct$|chủ công|đầu mối|(?:chịu trách nhiệm|phụ trách|thực hiện|làm) chính|^chính$"),
    ("product", r"sản phẩm|kết quả|đầu ra|chỉ tiêu|mục tiêu"),
    ("task", r"nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|tên\b|(?<!giúp )việc"),
    (
        "assigned",
        r"thực hiện|phụ trách|phân công|trách nhiệm|đăng cai|đơn vị|cơ quan|bộ phận|phòng|ban\b|đồng chí|người",
    ),
)
_FIND = tuple((role, re.compile(pattern)) for role, pattern in _ROLES)
_BOTH = re.compile(r"chủ trì.*phối hợp|phối hợp.*chủ trì", re.S)


BEARERS = frozenset({"lead", "support", "assigned"})
"""The roles of columns that name who bears a duty."""


@lru_cache(maxsize=2_000)
def column_role(header: str) -> str:
    """ "order", "task", "lead", "support", "assigned", "report_to", "time", "product", "budget" or "other"."""
    text = re.sub(r"\s+", " ", header).strip().lower()
    if _BOTH.search(text):
        return "lead" if text.startswith(("chủ trì", "cơ quan chủ trì", "đơn vị chủ trì")) else "assigned"
    return next((role for role, pattern in _FIND if pattern.search(text)), "other")


def are_titles(cells: Sequence[str]) -> bool:
    """Whether a row of a table is one of titles: most of its cells say what their columns hold, in a few words, and the first is no
    number, label or time."""
    if not cells or _ORDINAL.fullmatch(cells[0].strip()) or any(len(cell) > LONGEST_TITLE for cell in cells):
        return False
    return sum(column_role(cell) != "other" for cell in cells) > len(cells) / 2


_ORDINAL = re.compile(r".*\d.*|\W*(?:[a-zđl|!]|[IVXLl]{1,5})?\W*", re.S)
LONGEST_TITLE = 80
"""Characters of a cell that is a title."""


_TWO_PARTS = re.compile(r"(?P<first>[^/]+?)\s*(?:/|(?<=\s)[-–](?=\s))\s*(?P<second>[^/]+)")


def two_parts(header: str) -> tuple[str, str] | None:
    """The roles before and behind the stroke or dash of "Đơn vị chủ trì/Đơn vị phối hợp"; None for a title of one part."""
    m = _TWO_PARTS.fullmatch(header.strip())
    if m is None or not re.search(r"phối hợp", header, re.I):
        return None
    first, second = column_role(m["first"]), column_role(m["second"])
    named = {first, second} in ({"lead", "support"}, {"assigned", "support"})
    return (first, second) if named else None


_WHO = (
    r"(?:(?:Các )?(?:[Đđ]ơn vị|[Cc]ơ quan)(?:\s?[,/]\s?(?:đơn vị|cơ quan))?|Bộ phận|Người(?:/đơn vị)?|Cán bộ|Phòng, ban|"
    r"(?:Các )?(?:[Ss]ở|[Bb]ộ)(?:, ban)?, ngành)(?: liên quan)?"
)
_DOES = (
    r"(?:chủ trì,? phối hợp|chủ trì(?: tham mưu)?|phối hợp(?: thực hiện)?|"
    r"thực hiện|phụ trách|tham mưu|đầu mối|chịu trách nhiệm|tham gia)"
)
_TITLE = re.compile(
    rf"(?:(?:Số\s+)?S?TT\b\.?|T\s?T\b\.?|{_WHO}(?:\s+{_DOES})?(?: thực hiện)?|(?:Chủ trì|Phối hợp)(?: thực hiện)?|Thực hiện|Phụ trách|"
    r"(?:Nội dung|Nhiệm vụ|Công việc|Hoạt động|Tên nhiệm vụ|Tên công việc)"
    r"(?:\s?(?:[,/]| và)?\s?(?:công việc|nhiệm vụ|hoạt động|thực hiện|giải pháp|cụ thể|được phân công))*|"
    r"(?:Thời gian|Thời hạn|Tiến độ)(?: (?:thực hiện|hoàn thành|tổ chức|triển khai|bắt đầu|kết thúc|trình|dự kiến))*|Hoàn thành|"
    r"Hạn (?:thực hiện|hoàn thành)|Ngày|Bắt đầu|Kết thúc|(?:Sản phẩm|Kết quả)(?: (?:đầu ra|dự kiến|đạt được|hoàn thành|chủ yếu))*|"
    r"Kinh phí(?: dự kiến)?|Họ và tên|Chức vụ|Chỉ tiêu|Địa điểm|Hình thức|Đối tượng|Ghi chú|Phân công)"
)


def titles_in(text: str) -> list[str]:
    """The titles of columns that a line is made of, one after another: "TT Nội dung Thời gian"; empty if it holds anything else."""
    out: list[str] = []
    at = 0
    while at < len(text):
        m = _TITLE.match(text, at)
        if m is None or (m.end() < len(text) and text[m.end()] not in " \t"):
            return []
        out.append("TT" if m[0].replace(" ", "") == "TT" else m[0])
        at = m.end() + len(text[m.end() :]) - len(text[m.end() :].lstrip())
    return out
