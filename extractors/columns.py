"""What the columns of a task table hold where their titles do not tell: told by the cells, and by the other columns.

A table without a header, or whose header was lost on an earlier page, still has a column of times and one of bodies; and
"Đơn vị" over "đồng/m3" is no column of bodies.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import combinations, groupby

from extractors.bodies.names import HEAD, list_end
from extractors.context import Cell, PlanContext, Unit
from extractors.marks import pattern
from extractors.titles import BEARERS

TIME = re.compile(
    r"(?:ngày|tháng|quý|năm)\s+\S*\d|h[àằ]ng (?:năm|quý|tháng|tuần|ngày)|thường xuyên|định kỳ|\bquý\s+[IV]+|^\W*\d{1,2}/\d{1,4}|"
    r"^\W*T\d{1,2}\b|trước \d|cả năm",
    re.I,
)
LONGEST_TIME, LONGEST_BODIES = 70, 240
PART_LABEL = re.compile(r"(?:(?:[Đđ]ơn vị|[Cc]ơ quan)\s+)?(?:[Cc]hủ trì|[Pp]hối hợp|[Tt]hực hiện)\s*:\s*")
"""Before the bodies of a cell that tells their parts itself: "Chủ trì: Sở A. Phối hợp: Sở B"."""
PERSON = pattern(r"\W*(?:[Đđ]/c|[Đđ]ồng chí|Ông|Bà|Thầy|Cô)\s+[\p{Lu}]")
MEASURE = re.compile(
    r"\W*(?:\d[\d.,]*\s+)?(?:(?:đồng|nghìn|triệu|tỷ|(?:tr\.?)?đ(?!/c)|%|kg|tấn|tạ|m2|m3|ha"
    r"|người|hộ|lượt|lần|lớp(?!\s*\d)|cuộc|cái|chiếc|bộ|suất|ngày công|làn|tờ|cuốn"
    r"|bao|viên(?! chức)|cây|lít|thùng|hộp|túi|gói|tấm|cuộn|lọ|mét|sào|kwh)"
    r"\b.{0,16}|(?:mm|cm|m|km|l|g)\b(?:/.{1,8})?)",
    re.I,
)
# "Đơn vị giúp việc", "Báo cáo viên" say nothing that the lists know, and hold bodies; under these titles bodies bear no duty.
NO_DUTY_TITLE = re.compile(
    r"đối tượng|thành phần|phạm vi|khu vực|tuyến|địa (?:điểm|bàn)|nơi(?! (?:lập|báo cáo|gửi))|khách|mời|tham (?:dự|gia)|dự họp|"
    r"chức (?:vụ|danh)|ghi chú|căn cứ|được|hưởng|học viên|người học",
    re.I,
)
SUPPORT_TITLE = re.compile(r"giúp việc|tham mưu, giúp|liên quan|hỗ trợ|cùng thực hiện", re.I)
NAME_TITLE, DUTY_TITLE = (
    re.compile(r"\s*họ (?:và |, |đệm và )?tên", re.I),
    re.compile(r"nhiệm vụ|công việc|phân công", re.I),
)
# "Tuần | Công việc": a stretch of time by its number, with its days beside it ("Tuần 27 (23/3 - 28/3)").
STRETCH_TITLE = re.compile(r"\s*(?:tuần|đợt|giai đoạn|ngày|thứ)(?!\w| (?:sinh|cấp|vào|mất))", re.I)
CALENDAR_TITLE = re.compile(r"\s*lịch(?!\w)", re.I)  # "Lịch kiểm tra"; "Lịch trực" may hold those on duty
DAYS = re.compile(r"(?<!\d)\d{1,2}\s?/\s?\d{1,2}(?!\d)")
# What a person is in charge of; who is looked at, helped or paid.
IN_CHARGE_OF = re.compile(r"phụ trách (?:thôn|ấp|bản|xã|phường|địa bàn|khu vực|khu phố|tuyến|cụm|lĩnh vực|khối)", re.I)
LOOKED_AT = re.compile(r"được (?:kiểm tra|thanh tra|giám sát|khảo sát|hỗ trợ|đầu tư|thăm|tặng|khen)|thụ hưởng", re.I)
ORDER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[a-zA-Hđ])[.)]?")
SHARED = frozenset({"lead", "support", "assigned", "report_to", "time"})
"""What a cell merged downwards tells of every row."""
FEWEST = 3
"""Cells of a row that can be told to have lost some: a group's row has two, but not two of bodies."""
WIDEST = 9
"""Columns of a task table; wider ones hold numbers."""
MOST = 0.6
"""The share of a column's filled cells that tells what it holds."""
FEW = 0.25
"""The share of a column's cells below which it does not hold bodies."""
LEAST = 2
"""Cells that must be filled for it."""


def with_columns(text: str, context: PlanContext) -> PlanContext:
    """The context with the roles of table columns put right by what their cells hold."""
    out: list[Unit] = []
    for table, units in groupby(context.units, key=lambda u: u.table):
        rows = list(units)
        out += rows if table is None else _realigned(text, _told(text, rows))
    return replace(context, units=tuple(out))


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: what its title says that it holds, its title, its filled cells, and the share of them that name bodies."""

    role: str
    title: str | None
    filled: list[Cell]
    bodies: float


def _told(text: str, rows: list[Unit]) -> list[Unit]:
    columns = _columns(text, rows)
    titles = [c.title for c in columns.values() if c.title]
    given_out = any(DUTY_TITLE.search(title) or IN_CHARGE_OF.search(title) for title in titles)
    roles = {i: _role(text, c, columns.values(), given_out=given_out) for i, c in columns.items()}
    changed = {i: role for i, role in roles.items() if role != columns[i].role}
    if not changed:
        return rows
    return [replace(r, cells=tuple(replace(c, column=changed.get(c.index, c.column)) for c in r.cells)) for r in rows]


def _columns(text: str, rows: list[Unit]) -> dict[int, _Column]:
    found: dict[int, _Column] = {}
    own: dict[int, list[Cell]] = {}
    for r in rows:
        for c in r.cells if not r.header else ():
            if r.owns(c) and text[c.start : c.end].strip():
                own.setdefault(c.index, []).append(c)
    for index, example in {c.index: c for r in rows for c in r.cells}.items():
        filled = own.get(index, [])
        bodies = _share(_are_bodies(text, c) for c in filled) if filled else 0.0
        title = text[example.title[0] : example.title[1]] if example.title else None
        found[index] = _Column(example.column, title, filled, bodies)
    return found


def _role(text: str, column: _Column, table: Collection[_Column], *, given_out: bool) -> str:
    """What a column holds: as its title says, unless its cells or the other columns say that it cannot.

    `given_out`: a title says that the table gives out work."""
    title, role = column.title or "", column.role
    if given_out and NAME_TITLE.match(title):
        return "assigned"  # "Họ và tên | Chức vụ | Nhiệm vụ"
    if role == "assigned" and (IN_CHARGE_OF.search(title) or LOOKED_AT.search(title)):
        return "other"  # "Họ và tên | Phụ trách thôn", "Đơn vị được kiểm tra"
    if len(column.filled) < LEAST:
        return role
    full = column.bodies >= MOST
    if column.title is None and role == "other":
        times = _share(_is_time(text, c) for c in column.filled) >= MOST
        return "time" if times else "assigned" if full else role
    if role == "other" and STRETCH_TITLE.match(title):
        return "time" if _of_days(text, column) else role
    if role == "other" and CALENDAR_TITLE.match(title) and _of_days(text, column):
        return "time"
    if role == "product":  # "Đơn vị báo cáo kết quả"
        return "assigned" if full and not any(c.role in BEARERS for c in table) else role
    if role == "task" and full and any(c is not column and c.role == "task" for c in table):
        return "assigned"  # "Nội dung | Phân công nhiệm vụ": what it tells is by whom
    if role == "other" and full and not NO_DUTY_TITLE.search(title):
        return "support" if SUPPORT_TITLE.search(title) else "assigned"
    if role == "assigned" and re.search(r"liên quan|giúp việc", title, re.I):
        return "support"
    outdone = role == "assigned" and not given_out and column.bodies < FEW
    if outdone and any(c is not column and c.role in ("assigned", "lead") and c.bodies >= MOST for c in table):
        return "other"  # "Tiểu ban | Việc | Người làm": what a group is called, beside who it is
    if role in ("assigned", "lead") and _share(_is_measure(text, c) for c in column.filled) >= MOST:
        return "other"
    return role


def _realigned(text: str, rows: list[Unit]) -> list[Unit]:
    """Rows that a copy left with fewer cells than their table has columns, because cells were merged downwards: which column each
    cell belongs to is told by what the columns hold, and what is missing is taken from the row above."""
    own = {id(r): [c for c in r.cells if r.owns(c)] for r in rows}
    widths = Counter(len(cells) for r in rows if len(cells := own[id(r)]) > FEWEST and not r.header)
    width, full = max(widths.items(), key=lambda w: w[1], default=(0, 0))
    if full < LEAST or width > WIDEST:
        return rows
    out: list[Unit] = []
    above: dict[int, Cell] = {}
    columns: list[Cell] = next(own[id(r)] for r in rows if len(own[id(r)]) == width and not r.header)
    for r in rows:
        cells = own[id(r)]
        fewest = FEWEST - 1 if all(_are_bodies(text, c) for c in cells) else FEWEST
        filled = sum(bool(text[c.start : c.end].strip()) for c in cells)  # "5.1 | | Thương mại" heads a group
        short = not r.header and fewest <= filled and len(cells) < width and len(r.cells) == len(cells)
        if short and (places := _places(text, cells, columns)) is not None:
            moved = {
                p: replace(c, column=columns[p].column, title=columns[p].title, index=columns[p].index)
                for p, c in zip(places, cells, strict=True)
            }
            shared = {p: c for p, c in above.items() if p not in moved and columns[p].column in SHARED}
            r = replace(r, cells=tuple(c for _, c in sorted({**shared, **moved}.items())))
        for p, c in enumerate(columns):
            held = next((x for x in r.cells if x.index == c.index), None)
            if held is None or r.header:
                continue
            if text[held.start : held.end].strip():
                above[p] = held
            elif r.owns(held):
                above.pop(p, None)  # blank, not merged
        out.append(r)
    return out


def _places(text: str, cells: list[Cell], columns: list[Cell]) -> tuple[int, ...] | None:
    """The columns that the cells of a short row fit best, None where their own places do as well."""
    fit = [[_fit(text, c, column.column) for column in columns] for c in cells]

    def worth(places: tuple[int, ...]) -> float:
        return sum(fit[k][p] for k, p in enumerate(places))

    best = max(combinations(range(len(columns)), len(cells)), key=worth)
    stay = tuple(range(len(cells)))
    return best if worth(best) > worth(stay) else stay if worth(stay) > 0 else None


def _fit(text: str, cell: Cell, column: str) -> float:
    """How well a cell fits a column: 1 for a time among times, a body among bodies, a number among numbers; -1 for what does not."""
    said = text[cell.start : cell.end].strip()
    kind = (
        "order"
        if ORDER.fullmatch(said)
        else "time"
        if _is_time(text, cell)
        else "body"
        if _are_bodies(text, cell)
        else "text"
        if said
        else ""
    )
    wanted = (
        "body"
        if column in ("lead", "support", "assigned", "report_to")
        else column
        if column in ("time", "order")
        else "text"
    )
    if kind == wanted == "body" and column in ("lead", "support"):
        many = re.search(r"[;,\n]|^\W*[Cc]ác\s", said) is not None
        return 1.25 if many == (column == "support") else 1.0  # one leads, many support
    return 0.0 if not kind else 1.0 if kind == wanted else -1.0


def _share(values: Iterable[bool]) -> float:
    found = list(values)
    return sum(found) / len(found)


def _of_days(text: str, column: _Column) -> bool:
    return _share(bool(DAYS.search(text, c.start, c.end)) for c in column.filled) >= MOST


def _is_time(text: str, c: Cell) -> bool:
    return c.end - c.start <= LONGEST_TIME and bool(TIME.search(text[c.start : c.end]))


def _are_bodies(text: str, c: Cell) -> bool:
    start = c.start + len(text[c.start : c.end]) - len(text[c.start : c.end].lstrip(" -+*•\n"))
    if label := PART_LABEL.match(text, start, c.end):
        return HEAD.match(text, label.end(), c.end) is not None
    if c.end - start > LONGEST_BODIES:
        return False
    if PERSON.match(text, start, c.end):
        return True
    return bool(HEAD.match(text, start, c.end)) and list_end(text, start, c.end) - start >= MOST * (c.end - start)


def _is_measure(text: str, c: Cell) -> bool:
    return bool(MEASURE.fullmatch(text, c.start, c.end)) and not _are_bodies(text, c)  # "bộ", and "Bộ Xây dựng"
