"""What the columns of a task table hold, read from its header row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.model import Paragraph, Text

# First match wins: "Thời gian thực hiện" is a time, "Nhiệm vụ thực hiện" a task, "Đơn vị thực hiện" the one who does it.
_ROLES: tuple[tuple[str, str], ...] = (
    ("order", r"^(?:s[ốo]\s*)?(?:stt|tt|thứ tự|số thứ tự)\b\.?$|^tt$|^#$"),
    (
        "time",
        r"thời gian|thời hạn|thời điểm|tiến độ|hoàn thành|kỳ báo cáo|tần suất|^ngày|^quý|^tháng|^năm thực hiện|lịch thực hiện|^hạn\b",
    ),
    ("budget", r"kinh phí|dự toán|ngân sách|nguồn vốn"),
    ("report_to", r"nơi nhận báo cáo|cơ quan nhận|nơi nhận"),
    ("support", r"phối hợp"),
    ("lead", r"chủ trì|đầu mối|chịu trách nhiệm chính"),
    ("product", r"sản phẩm|kết quả|đầu ra|chỉ tiêu|mục tiêu"),
    ("task", r"nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|tên\b|việc"),
    ("assigned", r"thực hiện|phụ trách|phân công|trách nhiệm|đơn vị|cơ quan|bộ phận|phòng|ban\b|đồng chí|người"),
)
_FIND = tuple((role, re.compile(pattern)) for role, pattern in _ROLES)
_BOTH = re.compile(r"chủ trì.*phối hợp|phối hợp.*chủ trì", re.S)


def column_role(header: str) -> str:
    """ "order", "task", "lead", "support", "assigned", "report_to", "time", "product", "budget" or "other"."""
    text = re.sub(r"\s+", " ", header).strip().lower()
    if _BOTH.search(text):
        return "lead" if text.startswith(("chủ trì", "cơ quan chủ trì", "đơn vị chủ trì")) else "assigned"
    return next((role for role, pattern in _FIND if pattern.search(text)), "other")


def header_rows(text: Text, rows: Sequence[Paragraph]) -> int:
    """How many of a table's first rows are its header (0 if it has none)."""
    count = 0
    for row in rows[:3]:
        cells = [text.text[c.start : c.end].strip() for c in row.cells]
        filled = [c for c in cells if c]
        if not filled:
            count += count == 0
            continue
        named = sum(column_role(c) != "other" for c in filled)
        short = all(len(c) < 200 for c in filled) and sum(map(len, filled)) < 90 * len(filled)
        numbered = bool(
            re.fullmatch(r"\(?\d{1,3}[.)]?\)?", filled[0]) or re.fullmatch(r"[IVX]{1,5}\.?|[A-H]\.?", filled[0])
        )
        column_numbers = len(filled) > 2 and all(re.fullmatch(r"\(?\d{1,2}\)?", c) for c in filled)
        if column_numbers and count:
            count += 1
            continue
        if (
            count == 0
            and (short and len(filled) > 1 and not numbered and (named >= max(1, len(filled) // 3) or _is_bold(row)))
            or count
            and not numbered
            and short
            and len(filled) > 1
            and cells[0] == ""
            and _is_bold(row)
            and named
        ):
            count += 1
        else:
            break
    return count


def repeats_header(text: Text, row: Paragraph, header: Sequence[Paragraph]) -> bool:
    """The column titles once more, as at the top of a page or of a group of rows."""

    def filled(p: Paragraph) -> list[str]:
        return [s for c in p.cells if (s := " ".join(text.text[c.start : c.end].lower().split()))]

    titles = {title for p in header for title in filled(p)}
    cells = filled(row)
    return len(cells) > 2 and 2 * sum(c in titles for c in cells) > len(cells)


def _is_bold(row: Paragraph) -> bool:
    return row.bold >= row.end - row.start > 0


def table_columns(text: Text, header: Sequence[Paragraph]) -> dict[int, str]:
    """The role of each column of the grid; a lower header row overrides the one above it."""
    roles: dict[int, str] = {}
    for row in header:
        for cell in row.cells:
            name = text.text[cell.start : cell.end]
            if name.strip():
                role = column_role(name)
                if role != "other" or cell.column not in roles:
                    roles[cell.column] = role
    return roles
