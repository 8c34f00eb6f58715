"""Bodies in the cells of a task table: the column says their part, unless the cell itself does.

"Sở A (chủ trì), Sở B (phối hợp)", "Chủ trì: Sở A; phối hợp: Sở B", "Sở A chủ trì, phối hợp với các xã".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.assignments.actors import ACTOR, POST_ALONE, called_by_given_name, people
from extractors.assignments.actors import PERSON as PERSON_NAMED
from extractors.assignments.patterns import labels as g
from extractors.bodies.names import HEAD, names_end, past_blanks
from extractors.bodies.patterns.heads import WHOLE
from extractors.bodies.patterns.persons import PERSON
from extractors.bodies.splitting import split_names, split_run_together
from extractors.context import Cell, Unit
from extractors.marks import pattern
from extractors.titles import two_parts

Found = tuple[int, int, str]

PART = pattern(
    r"(?<!\w)(?P<bracket>\(\s*)?(?:(?:[Gg]iao|[Ll]à|(?:[Cc]ác )?(?:[Đđ]ơn vị|[Cc]ơ quan)|[Bb]ộ phận|[Nn]gười|[Cc]án bộ)\s+)?"
    r"(?:(?P<lead>[Cc]hủ trì|[Đđ]ầu mối)|(?P<support>(?:và\s+)?[Pp]hối hợp))"
    r"(?:\s*,?\s*(?:chính|tham mưu|thực hiện|triển khai|tổ chức|chủ trì|chặt chẽ))*(?P<with>\s+(?:với|cùng)(?!\w))?"
    r"\s*(?P<colon>:)?(?(bracket)\s*\))"
)
LABEL = pattern(
    r"(?<!\w)(?:(?:Đơn vị|Cơ quan|Bộ phận|Người|Cán bộ)\s+)?"
    r"(?:[Tt]hực hiện|[Tt]ham mưu|[Pp]hụ trách|[Pp]hân công|[Gg]iám sát|[Tt]heo dõi)\s*:"
)
OPENS = re.compile(r"[;\n.•]|(?:^|(?<=\s))[-+](?=\s)|,(?=\s*(?:và\s+)?(?:[Cc]hủ|[Pp]hối))")
BRACKETED = pattern(rf"\s*\((?:(?P<person>{PERSON_NAMED})|\d{{1,3}} [^()]*)\)\s*$")
COMMA_OR_BRACKET = re.compile(r"\([^()]*\)|,")
LINE = re.compile(r"[;\n]")
GOES_ON = re.compile(r"\s*(?:[,;.:\n)]|và(?!\w)|$)")
JOINED_BY = re.compile(r"[\s,;.:]*(?:(?:và|cùng|với)(?!\w)\s*)?")
BETWEEN = pattern(r"\s*\+\s*|,\s*(?=\w)|(?<=\w\w)\s*/\s*(?=[\p{Lu}])|\s+[-–]\s+(?=[\p{Lu}])")
STROKE = pattern(r"\s*/\s*(?=[\p{Lu}]|(?:[Cc]ác|[Mm]ột số)\s)|\s+[-–]\s+(?=[\p{Lu}])")
# What an office may do besides, in small letters behind the first word: no office of its own.
INSPECTS = pattern(r"(?:Kiểm (?:toán|tra|soát)|Giám sát|Thanh tra|Pháp chế|Công đoàn)(?=\s+[\p{Ll}]|\s*(?:[,;.)\n]|$))")
# A cell that goes on with the duty of the body it names: "Sở A thúc đẩy, giám sát".
DUTY_AFTER = re.compile(
    r"\s+(?:thực hiện(?! dự án)|thúc đẩy|có trách nhiệm|chịu trách nhiệm|tham mưu|triển khai(?! dự án)|hướng dẫn|đôn đốc)(?=\s*,|\s+\w)"
)
ABBREVIATIONS = pattern(r"\W*[\p{Lu}]{2,6}(?:\s*[,;+/]\s*[\p{Lu}]{2,6})+\W*")
ABBREVIATION = re.compile(r"\w+")

MARK = re.compile(r"\s*(?:[xX✓✔]|(?P<lead>C\.?T\.?|[Cc]hủ trì)|(?P<support>P\.?H\.?|[Pp]hối hợp))\s*")
"""What a row holds below the name of a body that takes part in its task."""
# The short name of a part of an office; no quarter, no title of another column.
UNIT_CODE = pattern(r"(?!(?:Q(?:I{1,3}|IV)|S?TT|ĐVT|SL|TG|KP|GC)$)[\p{Lu}]{2,6}\d?")
ACTS = re.compile(r"thực hiện|chủ trì|phối hợp|phụ trách|triển khai|trách nhiệm|phân công|giao", re.I)
COUNT = re.compile(r"\d{1,3}(?:[.,]\d+)?\s?%?")
"""A figure that is no time, below "Quý I" as below any title."""
MANY_FIGURES = 4
"""Cells with figures of a row that is a statistic."""
FIGURES = re.compile(r"[\d.,%/()+–\s-]*\d[\d.,%/()+–\s-]*")
ELSE_TOLD = re.compile(
    r"(?:thời (?:gian|hạn)|hoàn thành|tiến độ|kinh phí|nguồn|sản phẩm|kết quả|địa điểm|nội dung|số lượng|ghi chú)[^:,;]{0,25}:",
    re.I,
)
"""What is told besides, behind its label: "(chủ trì: Sở A; phối hợp: Sở B; | kinh phí: ngân sách tỉnh)"."""
LEAST = 2
"""Filled cells, the number not counted, of a row that is a task."""


def row_bodies(text: str, unit: Unit) -> list[Found]:
    """The bodies in the columns of a table row; a row with a single cell, or with one beside its number, heads a group."""
    filled = [c for c in unit.cells if text[c.start : c.end].strip()]
    said = [c for c in filled if c.column != "order"]
    if len(said) < LEAST:
        return _heads_group(text, said[0]) if said and any(c.column == "time" for c in unit.cells) else []
    if tells_figures(text, unit):
        return []
    out: list[Found] = []
    for cell in filled:
        if (marked := _marked(text, cell)) is not None:
            out.append(marked)
            continue
        role = g.CELL_ROLES.get(cell.column)
        if role is None or g.NOBODY.fullmatch(text[cell.start : cell.end]):
            continue
        if cell.title and (parts := two_parts(text[slice(*cell.title)])):
            out += _on_both_sides(text, cell.start, cell.end, parts)
        else:
            out += part_of_cell(text, cell.start, cell.end, role)
    return out


def _heads_group(text: str, cell: Cell) -> list[Found]:
    """The bodies that are all that a row says, above the rows of their tasks: "I | Sở Nội vụ"."""
    start, stop = past_blanks(text, cell.start), len(text[: cell.end].rstrip(" .:\n"))
    if cell.column != "task" or not HEAD.match(text, start, stop) or names_end(text, start, stop) != stop:
        return []
    return [(a, b, "assigned") for a, b in split_names(text, start, stop)]


def tells_figures(text: str, unit: Unit) -> bool:
    """Whether a table's row gives the figures of one body, and no task or time: "Sở Y tế | 54 | 0 | 73 %" below "Đơn vị"."""
    said = [c for c in unit.cells if c.column != "order" and text[c.start : c.end].strip()]
    worded = [c for c in said if not FIGURES.fullmatch(text, c.start, c.end)]
    titles = [text[slice(*c.title)] for c in worded if c.title and c.column in g.CELL_ROLES]
    if any(ACTS.search(title) for title in titles):
        return False  # "Đơn vị thực hiện | Số cây": what is to be reached
    alone = len(worded) == 1 < len(said) and worded[0].column in g.CELL_ROLES
    tasks = any(c.column in ("task", "product") and " " in text[c.start : c.end].strip() for c in worded)
    mostly = len(said) - len(worded) >= MANY_FIGURES and len(said) > 2 * len(worded) and not tasks
    times = (c for c in said if c.column == "time")
    return (alone or mostly) and all(COUNT.fullmatch(text[c.start : c.end].strip()) for c in times)


def _marked(text: str, cell: Cell) -> Found | None:
    """The body that is the title of a column, in a row where a mark says its part: "x", "CT" below "Phòng Kỹ thuật", "TCKT"."""
    mark = MARK.fullmatch(text, cell.start, cell.end)
    if cell.title is None or mark is None:
        return None
    start, end = cell.title
    name = text[start:end].strip()
    if not (UNIT_CODE.fullmatch(name) or HEAD.match(name) and names_end(name, 0) == len(name)):
        return None
    return start, end, "lead" if mark["lead"] else "support" if mark["support"] else "assigned"


def _on_both_sides(text: str, start: int, end: int, parts: tuple[str, str]) -> Iterator[Found]:
    """A cell parted like its title: "Sở A/Sở B" below "Chủ trì/Phối hợp"; one that says its parts itself is read as it is."""
    cut = STROKE.search(text, start, end)
    if cut is None or PART.search(text, start, end):
        yield from part_of_cell(text, start, end, parts[0])
        return
    yield from part_of_cell(text, start, cut.start(), parts[0])
    yield from part_of_cell(text, cut.end(), end, parts[1])


def part_of_cell(text: str, start: int, end: int, column: str) -> Iterator[Found]:
    """The bodies with their part. A part before names holds for all up to the next, one after them for its own line."""
    role, at = column, start
    marks = sorted([*PART.finditer(text, start, end), *LABEL.finditer(text, start, end)], key=lambda m: m.start())
    for m in marks:
        if m.start() < at:
            continue
        said = _said(m) or column
        if _comes_before(text, at, m, end):
            yield from _all(text, at, m.start(), role)
            role, at = said, m.end()
            continue
        names = list(_all(text, at, m.start(), role))
        line = max((s.end() for s in LINE.finditer(text, at, m.start())), default=at)
        own = [f for f in names if f[0] >= line]
        if m.groupdict().get("bracket") and said == "lead":
            own = own[-1:]
        yield from (f for f in names if f not in own)
        yield from ((a, b, said) for a, b, _ in own)
        role, at = column, m.end()
        if not GOES_ON.match(text, at, end):  # "chủ trì tham mưu UBND tỉnh": whom the duty is about
            after = LINE.search(text, at, end)
            at = after.end() if after else end
    yield from _all(text, at, end, role)


def _said(m: re.Match[str]) -> str:
    parts = m.groupdict()
    return "lead" if parts.get("lead") else "support" if parts.get("support") else ""


def _comes_before(text: str, at: int, m: re.Match[str], end: int) -> bool:
    """Does the part stand before the names that have it?"""
    parts = m.groupdict()
    if parts.get("bracket"):
        return False
    if not parts.keys() & {"lead"} or parts.get("colon") or parts.get("with"):
        return True
    opened = max((s.end() for s in OPENS.finditer(text, at, m.start())), default=at)
    if not text[opened : m.start()].strip(" ,-+") or m[0].startswith(("giao", "Giao")):
        return not GOES_ON.match(text, m.end(), end) or not text[at : m.start()].strip()
    return bool(parts.get("support")) and bool(HEAD.match(text, past_blanks(text, m.end()), end))


def _all(text: str, start: int, end: int, role: str) -> Iterator[Found]:
    m = JOINED_BY.match(text, start, end)
    at = m.end() if m else start
    if ABBREVIATIONS.fullmatch(text, at, end):
        yield from ((w.start(), w.end(), role) for w in re.compile(r"\w+").finditer(text, at, end))
        return
    if persons := called_by_given_name(text, at, end) or people(text, at, end):
        yield from ((a, b, role) for a, b in persons)
        return
    kept = [w.span() for w in WHOLE.finditer(text, at, end)]
    cuts = [
        j
        for j in BETWEEN.finditer(text, at, end)
        if _parts(text, at, j, end) and not any(a < j.start() < b for a, b in kept)
    ]
    for a, b in zip([at, *(j.end() for j in cuts)], [*(j.start() for j in cuts), end], strict=True):
        for name in split_names(text, a, b):
            if ABBREVIATIONS.fullmatch(text, *name):
                yield from ((w.start(), w.end(), role) for w in ABBREVIATION.finditer(text, *name))
                continue
            for x, y in split_run_together(text, *name):
                duty = DUTY_AFTER.search(text, x, y)
                last = (
                    duty.start() if duty and len(text[x : duty.start()].split()) > 1 and HEAD.match(text, x, y) else y
                )
                yield from _with_bracket(text, x, last, role)


def _with_bracket(text: str, start: int, end: int, role: str) -> Iterator[Found]:
    """A name, and the person whom a bracket behind it names: "P.CTSV (ThS. Lục Thị Hà)"; how many they are is left out."""
    bracket = BRACKETED.search(text, start, end)
    if bracket is None or bracket.start() == start:
        if _is_name(text[start:end]):
            yield start, end, role
        return
    yield start, bracket.start(), role
    if bracket["person"]:
        yield (*bracket.span("person"), role)


def _parts(text: str, at: int, joint: re.Match[str], end: int) -> bool:
    """Does a sign part two names: "A + B", "A / B", and "Bảo vệ, tổ cấp dưỡng" of those who have no name of their own?"""
    if "," in joint[0]:
        commas = [m.end() for m in COMMA_OR_BRACKET.finditer(text, at, joint.start()) if m[0] == ","]
        before = past_blanks(text, commas[-1] if commas else at)
        own = ACTOR.match(text, before, joint.start()) or HEAD.match(text, before, joint.start())
        return bool(own) and ACTOR.match(text, joint.end(), end) is not None
    if "+" in joint[0]:
        return bool(ACTOR.match(text, joint.end(), end) or HEAD.match(text, joint.end(), end))
    if joint[0].strip() in "-–" and POST_ALONE.match(text, joint.end(), end):
        return False  # "Phòng Tài chính - Kế toán"
    if joint[0].strip() in "-–" and INSPECTS.match(text, joint.end(), end):
        return False  # "Phòng Kiểm tra - Kiểm toán nội bộ"
    return bool(HEAD.match(text, joint.end(), end)) and _whole(text, at, joint)


def _whole(text: str, at: int, joint: re.Match[str]) -> bool:
    """A name before the joint too; a person's post after a dash belongs to the person ("Nguyễn Văn A - Phó Giám đốc")."""
    before = re.split(r"[,;\n]", text[at : joint.start()])[-1].strip(" -+")
    return bool(HEAD.match(before)) and not PERSON.match(before)


def _is_name(piece: str) -> bool:
    return (
        len(piece.split()) <= g.LONGEST_NAME
        and any(c.isalpha() for c in piece)
        and not re.match(r"(?:Theo|Trong|Khi|Từ|Tháng|Quý|Thường xuyên|Hằng|Hàng|Năm)\b", piece, re.I)
        and not ELSE_TOLD.match(piece)
    )
