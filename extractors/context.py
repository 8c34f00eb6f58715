"""What an extractor may know of the plan around a text: its units, parts, year and issuer.

On a spaCy Doc it travels as `doc._.plan` (components). Where nobody set it, every line of the text is a unit of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date

from extractors.marks import pattern

# What a plan is made on, and the sentence that makes it.
GROUNDS = re.compile(
    r"\W{0,4}(?:Căn cứ|Thực hiện|Triển khai|Theo(?! (?:đó|kế hoạch|yêu cầu|dự kiến)\s*,)|Thi hành|Xét|Trên cơ sở(?! đó\s*,)"
    r"|Tiếp tục|Quán triệt|Cụ thể hóa|Nhằm|Hưởng ứng|Chào mừng)(?!\w)"
)
SECTION_OF_GROUNDS = re.compile(
    r"(?:CĂN CỨ|Căn cứ|CƠ SỞ (?:PHÁP LÝ|(?:ĐỂ )?XÂY DỰNG)|Cơ sở (?:pháp lý|(?:để )?xây dựng))"
)
ISSUES = re.compile(r"(?:ban hành|xây dựng|lập|đề ra|triển khai)\s+(?:\S+\s+){0,4}?[Kk]ế hoạch|như sau\s*[:.]")

_ORDER = (
    r"(?m)(?:^(?!\W*(?:Căn cứ|Theo|Xét))|[,;.]\s+)[\p{Lu}](?:(?!về việc|V/v)[^,;.:]){2,80}?\s(?:yêu cầu|đề nghị|chỉ thị)(?:\s*:)?\s"
    r"(?=[\p{Lu}]|(?:các|từng|mỗi|toàn thể|thủ trưởng|hiệu trưởng|giám đốc|chủ tịch|lãnh đạo|đồng chí)\s)"
    r"[^.:]{10,800}?(?:\ssau(?:\sđây)?\s*:|\snội dung\s*:|\.\W*$)"
)
_AS_FOLLOWS = r"như sau\s*:\s*(?:Giao|Đề nghị|Yêu cầu)\s"
HANDED_OUT = r"giao\s(?=[\p{Lu}]|các\s)[^,;.]{3,80}?\s(?:chủ trì|phối hợp|tham mưu|thực hiện|nghiên cứu|kiểm tra|rà soát|hướng dẫn)\s"
"""Behind the comma of a sentence that cites a paper: "…, | giao Sở Y tế chủ trì …"."""
ASKS = pattern(rf"{_ORDER}|{_AS_FOLLOWS}|,\s*{HANDED_OUT}")
"""Who issues it asks others to do what follows: "…, Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở … thực hiện các nội dung sau:",
"…, UBND tỉnh có ý kiến như sau: Giao Sở Y tế …", "…, giao Sở Y tế chủ trì …"."""
ORDERS = pattern(r"(?<!\w)(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị)\s+(?=[\p{Lu}]|các\s)")
"""Before "xây dựng kế hoạch" it tells that others shall do so: "Tỉnh ủy giao Sở Y tế xây dựng kế hoạch"."""
LED_TO = pattern(
    r"\W*(?:(?:Sáng|Chiều|Tối)\s+)?(?:ngày\s+|Ngày\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?\s*,?\s+[\p{Lu}][^,;.:]{2,80}?\s"
    r"(?:ban hành|ký|họp|giao ban|làm việc|kiểm tra|có (?:văn bản|công văn)|tổ chức (?:hội nghị|cuộc họp|họp|giao ban))(?!\w)"
)
"""What a page begins with that tells of it: "Ngày 17/4, Sở Xây dựng ban hành Quyết định …"."""
RETELLS = re.compile(
    r"\W{0,4}(?:Theo (?:đó|kế hoạch|yêu cầu|dự kiến)|Trên cơ sở đó|Cụ thể|Trong đó|Bên cạnh đó|Ngoài ra|Đồng thời)\s*,"
)
"""What a notice goes on with that retells a paper: "Theo đó, UBND tỉnh giao Sở Y tế …"."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: what its column holds ("lead", "time" …), its span of characters, that of its column's title, and which
    column of the grid it is."""

    column: str
    start: int
    end: int
    title: tuple[int, int] | None = None
    index: int = 0


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, heading, bullet or table row. `body` is where the text after the label starts.

    kind     "heading", "numbered", "bullet", "paragraph" or "table_row"
    role     of its section ("organization"), or "preamble", "closing", "title"
    heading  of a heading: its text; `run_in`: its content follows in the same paragraph
    section  the heading it stands under, "" if none
    cells    of a table row, and those of rows above that hold for it too
    table    counts the tables of the plan
    """

    item: str
    kind: str
    role: str
    start: int
    end: int
    body: int
    heading: str = ""
    run_in: bool = False
    section: str = ""
    cells: tuple[Cell, ...] = ()
    header: bool = False
    table: int | None = None

    def owns(self, cell: Cell) -> bool:
        """Whether a cell stands in this row, not in one above that it is shared with."""
        return self.start <= cell.start < self.end or cell.start == cell.end


@dataclass(frozen=True, slots=True)
class PlanContext:
    """A plan as its extractors see it. Parts are tuples of (start, end, zone), zone being "left", "right" or "".

    year  the one that a date without a year is in; with `school_year` it is the first of the two"""

    units: tuple[Unit, ...] = ()
    letterhead: tuple[tuple[int, int, str], ...] = ()
    title: tuple[tuple[int, int, str], ...] = ()
    signature: tuple[tuple[int, int, str], ...] = ()
    recipients: tuple[tuple[int, int, str], ...] = ()
    year: int | None = None
    school_year: bool = False
    issue_date: date | None = None
    issuer: str | None = None
    starts: tuple[int, ...] = field(default=(), repr=False)
    grounds: dict[str, bool] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Whether the opening names grounds: asked of every unit, looked for once."""

    def has_duties(self, text: str, unit: Unit) -> bool:
        """Whether a unit may give somebody a duty or a day: not title, letterhead, grounds, or what stands after the plan.

        The opening of a notice (a plan without grounds) says what is asked; only the sentence that issues the plan does not. That of
        a plan with grounds does where it asks others.
        """
        if unit.header or unit.role in ("title", "letterhead") or unit.item.startswith(("[", "decision", "after")):
            return False
        if unit.role != "preamble":
            return True
        if text not in self.grounds:
            self.grounds[text] = any(u.role == "preamble" and GROUNDS.match(text, u.start) for u in self.units)
        if ASKS.search(text, unit.start, unit.end) or RETELLS.match(text, unit.start, unit.end):
            return True
        if LED_TO.match(text, unit.start, unit.end) and ORDERS.search(text, unit.start, unit.end) is None:
            return False
        issues = ISSUES.search(text, unit.start, unit.end)
        hands_on = issues is None or ORDERS.search(text, unit.start, issues.start())
        return not self.grounds[text] and bool(hands_on)

    def is_ground(self, offset: int) -> bool:
        """Whether what is cited there is what the plan is made on: in its opening, or in a section of its grounds."""
        unit = self.unit_at(offset)
        return unit is not None and (unit.role == "preamble" or SECTION_OF_GROUNDS.match(unit.section) is not None)

    def unit_at(self, offset: int) -> Unit | None:
        """The unit that holds a character, None outside the outline."""
        starts = self.starts or tuple(u.start for u in self.units)
        i = bisect_right(starts, offset) - 1
        return self.units[i] if i >= 0 and offset < self.units[i].end else None

    def role_at(self, offset: int) -> str:
        """The role of the section or part that holds a character, "" outside the outline."""
        unit = self.unit_at(offset)
        return unit.role if unit else ""


def plain_context(text: str) -> PlanContext:
    """The context of a text of which nothing is known: its lines."""
    units = tuple(Unit("", "paragraph", "", m.start(), m.end(), m.start()) for m in re.finditer(r"[^\n]+", text))
    return PlanContext(units, starts=tuple(u.start for u in units))
