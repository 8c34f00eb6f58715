"""What the columns of a task table hold where their titles do not tell: told by the cells, and by the other columns.

A table without a header, or whose header was lost on an earlier page, still has a column of times and one of bodies; and
"Đơn vị" over "đồng/m3" is no column of bodies.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations, groupby

from extractors.bodies.names import HEAD, list_end
from extractors.context import Cell, PlanContext, Unit
from extractors.marks import pattern

TIME = re.compile(
    r"(?:ngày|tháng|quý|năm)\s+\S*\d|h[àằ]ng (?:năm|quý|tháng|tuần|ngày)|thường xuyên|định kỳ|\bquý\s+[IV]+|^\W*\d{1,2}/\d{1,4}|"
    r"^\W*T\d{1,2}\b|trước \d|cả năm",
    re.I,
)
LONGEST_TIME, LONGEST_BODIES = 70, 240
PERSON = pattern(r"\W*(?:[Đđ]/c|[Đđ]ồng chí|Ông|Bà|Thầy|Cô)\s+[\p{Lu}]")
MEASURE = re.compile(
    r"\W*(?:(?:đồng|nghìn|triệu|tỷ|tr\.?đ|%|kg|tấn|tạ|m2|m3|ha|người|hộ|lượt|lần|lớp(?!\s*\d)|cuộc|cái|chiếc|bộ|suất|ngày công|làn|tờ|cuốn)"
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
# What a person is in charge of; who is looked at, helped or paid.
IN_CHARGE_OF = re.compile(r"phụ trách (?:thôn|ấp|bản|xã|phường|địa bàn|khu vực|khu phố|tuyến|cụm|lĩnh vực|khối)", re.I)
LOOKED_AT = re.compile(r"được (?:kiểm tra|thanh tra|giám sát|khảo sát|hỗ trợ|đầu tư|thăm|tặng|khen)|thụ hưởng", re.I)
ORDER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[a-zA-Hđ])[.)]?")
SHARED = frozenset({"lead", "support", "assigned", "report_to", "time"})
"""What a cell merged downwards tells of every row."""
FEWEST = 3
"""Cells of a row that can be told to have lost some: a group's row has two."""
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


def _told(text: str, rows: list[Unit]) -> list[Unit]:
    changed: dict[int, str] = {}
    titles = {c.index: c for r in rows for c in r.cells}
    named = {index: _title(text, c) for index, c in titles.items()}
    given_out = any(DUTY_TITLE.search(t) or IN_CHARGE_OF.search(t) for t in named.values())
    filled_of = {
        i: [
            c
            for r in rows
            if not r.header
            for c in r.cells
            if c.index == i and r.owns(c) and text[c.start : c.end].strip()
        ]
        for i in titles
    }
    bodies = {i: _share(_are_bodies(text, c) for c in cells) if cells else 0.0 for i, cells in filled_of.items()}
    rivals = {i for i, c in titles.items() if c.column in ("assigned", "lead") and bodies[i] >= MOST}
    for index, example in titles.items():
        if given_out and NAME_TITLE.match(named[index]):
            changed[index] = "assigned"  # "Họ và tên | Chức vụ | Nhiệm vụ"
            continue
        if example.column == "assigned" and (IN_CHARGE_OF.search(named[index]) or LOOKED_AT.search(named[index])):
            changed[index] = "other"  # "Họ và tên | Phụ trách thôn", "Đơn vị được kiểm tra"
            continue
        filled = filled_of[index]
        if len(filled) < LEAST:
            continue
        if example.title is None and example.column == "other":
            if _share(_is_time(text, c) for c in filled) >= MOST:
                changed[index] = "time"
            elif bodies[index] >= MOST:
                changed[index] = "assigned"
        elif example.column == "other" and not NO_DUTY_TITLE.search(named[index]):
            if bodies[index] >= MOST:
                changed[index] = "support" if SUPPORT_TITLE.search(named[index]) else "assigned"
        elif example.column == "assigned" and re.search(r"liên quan|giúp việc", named[index], re.I):
            changed[index] = "support"
        elif example.column == "assigned" and not given_out and bodies[index] < FEW and rivals - {index}:
            changed[index] = "other"  # "Tiểu ban | Việc | Người làm": what a group is called, beside who it is
        elif example.column in ("assigned", "lead") and _share(_is_measure(text, c) for c in filled) >= MOST:
            changed[index] = "other"
    if not changed:
        return rows
    return [replace(r, cells=tuple(replace(c, column=changed.get(c.index, c.column)) for c in r.cells)) for r in rows]


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
        short = not r.header and FEWEST <= len(cells) < width and len(r.cells) == len(cells)
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


def _title(text: str, cell: Cell) -> str:
    return text[cell.title[0] : cell.title[1]] if cell.title else ""


def _share(values: Iterable[bool]) -> float:
    found = list(values)
    return sum(found) / len(found)


def _is_time(text: str, c: Cell) -> bool:
    return c.end - c.start <= LONGEST_TIME and bool(TIME.search(text[c.start : c.end]))


def _are_bodies(text: str, c: Cell) -> bool:
    start = c.start + len(text[c.start : c.end]) - len(text[c.start : c.end].lstrip(" -+*•\n"))
    if c.end - start > LONGEST_BODIES:
        return False
    if PERSON.match(text, start, c.end):
        return True
    return bool(HEAD.match(text, start, c.end)) and list_end(text, start, c.end) - start >= MOST * (c.end - start)


def _is_measure(text: str, c: Cell) -> bool:
    return bool(MEASURE.fullmatch(text, c.start, c.end)) and not _are_bodies(text, c)  # "bộ", and "Bộ Xây dựng"
