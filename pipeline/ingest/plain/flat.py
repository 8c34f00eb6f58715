"""Tables that lost everything between their cells: each row is a line, or some, with single spaces.

    TT Nội dung công việc Thời gian Đơn vị thực hiện
    1 Họp lớp, chọn đội bơi thuyền
    của khóa 06/9 - 17/9/2031 Các khoa
    2 Đo sức khỏe đội viên 20/9 - 24/9/2031 Trạm Y tế

The line of titles tells what the columns hold; rows begin with their numbers; from its end a row is read back, a time where a
time stands, names of bodies where bodies stand, and what is left is the task.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.bodies.names import HEAD, list_end
from extractors.titles import BEARERS, column_role, titles_in
from pipeline.ingest.plain.cells import as_cells
from pipeline.ingest.plain.gaps import ENDS
from pipeline.model import Cell

FIRST_TITLE = re.compile(r"\s*(?:Số\s+)?S?T\s?T\b|\s*T\s*$")
TITLE_LINES = 8
LONGEST_ROW = 14  # lines
MOST_LINES = 3000
LONGEST_NAMES = 200
NUMBER = re.compile(r"\s*(?P<n>\d{1,3}(?:\.\d{1,2}){0,2})(?:[.)]\s*|\s+|$)(?!tháng|ngày|năm|/|-)")
LONE_NUMBER = re.compile(r"-?\s*\d{1,3}\s*-?")
GROUP = re.compile(r"\s*(?:[IVX]{1,5}|[A-H])(?:[.)\-/]\s*|\s+)(?=\S)")
_DAY = r"\d{1,2}\s?/\s?\d{1,2}(?:\s?/\s?\d{2,4})?"
TIME = re.compile(
    r"(?:^|(?<=\s))(?P<time>(?:(?:[Tt]ừ|[Tt]rước|[Đđ]ến|[Tt]rong|[Hh]ết|Xong|Sáng|Chiều|Chậm nhất|[Nn]gày)\s+)*"
    rf"(?:{_DAY}|\d{{1,2}}h\d{{0,2}}[ ,]+(?:ngày\s+)?{_DAY})(?:\s*(?:[-–,;]|đến|và)\s*(?:ngày\s+)?{_DAY})*|"
    r"(?:(?:Trong|Trước|Hết|Cuối|Đầu|Giữa)\s+)?(?:[Tt]háng|[Qq]uý|[Nn]ăm|[Tt]uần|[Hh]ọc kỳ)\s+"
    r"[\dIVX][\dIVX/,\s\-–]*?(?:\s*(?:năm\s+)?\d{4})?|"
    r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?|Thường xuyên|H[àằ]ng (?:năm|tháng|quý|tuần|ngày)|Cả năm(?: học)?)\s*$"
)
DATED = re.compile(r"\d\s?/\s?\d")
GAP = re.compile(r" {2,}")
TIMES = frozenset({"Bắt đầu", "Kết thúc"})


def table_of_lines(lines: Sequence[str], i: int) -> tuple[tuple[Cell, ...], int]:
    """The cells of such a table that begins with line i, and the line after it; no cells if none begins there."""
    if not FIRST_TITLE.match(lines[i]) or "\t" in lines[i]:
        return (), i
    head = _titles(lines, i)
    if head is None:
        return (), i
    titles, at = head
    roles = ["time" if t in TIMES else column_role(t) for t in titles]
    if not {"time", *BEARERS} & set(roles) or "task" not in roles:
        return (), i
    rows, places = _rows(lines, at)
    end = at
    if rows and isinstance(rows[-1], list):
        whole = _whole(rows[-1], roles)
        end = places[whole - 1] + 1
        del rows[-1][whole:]
    read = [row if isinstance(row, str) else _cells(row, roles) for row in rows]
    full = [row for row in read if not isinstance(row, str)]
    told = sum(any(row[c] for c, role in enumerate(roles) if role == "time" or role in BEARERS) for row in full)
    if len(full) < 2 or told < len(full) / 2:
        return (), i
    cells = [Cell(title, 0, c, bold=len(title)) for c, title in enumerate(titles)]
    for r, row in enumerate(read, 1):
        if isinstance(row, str):
            cells.append(Cell(row, r, 0, column_span=len(titles), bold=len(row)))
        else:
            cells += [Cell(text, r, c) for c, text in enumerate(row)]
    return tuple(cells), end


def table_of_segments(lines: Sequence[str], i: int) -> tuple[tuple[Cell, ...], int]:
    """The cells of a table that begins with line i and keeps them apart by two spaces, each row on its line; the line after it."""
    titles = GAP.split(lines[i].strip()) if FIRST_TITLE.match(lines[i]) else []
    roles = [column_role(t) for t in titles]
    if len(titles) < 3 or "task" not in roles:
        return (), i
    rows = [titles]
    full = lacking = 0
    k = i + 1
    while k < len(lines) and (line := lines[k].strip()) and not ENDS.match(line):
        cells = GAP.split(line)
        if len(cells) <= 2 and GROUP.match(f"{line} "):
            cells = [line]
        elif len(cells) == len(titles):
            full += 1
        elif len(cells) > len(titles) or not NUMBER.match(line):
            return (), i
        else:  # an empty cell left no trace
            cells = _cells([" ".join(line.split())], roles)
            lacking += 1
        rows.append(cells)
        k += 1
    if len(rows) <= 2 or full < lacking:
        return (), i
    return as_cells([[(text, len(text) if r == 0 else 0) for text in row] for r, row in enumerate(rows)]), k


def _titles(lines: Sequence[str], i: int) -> tuple[list[str], int] | None:
    """The titles from line i on, and the line of the first row."""
    best = None
    for k in range(i + 1, min(len(lines), i + TITLE_LINES) + 1):
        if not lines[k - 1].strip():
            break
        titles = titles_in(" ".join(" ".join(lines[i:k]).split()))
        if len(titles) == k - i:
            continue  # each title on a line of its own: so are the cells, and layout finds their rows
        if len(titles) >= 3 and k < len(lines) and (NUMBER.match(lines[k]) or GROUP.match(lines[k])):
            best = titles, k
    return best


def _rows(lines: Sequence[str], i: int) -> tuple[list[str | list[str]], list[int]]:
    """The rows, each the lines from its number on, a group of rows its title; and where the lines of the last row stand."""
    rows: list[str | list[str]] = []
    places: list[int] = []
    last: tuple[int, ...] = (0,)
    grouped = False
    for k in range(i, min(len(lines), i + MOST_LINES)):
        line = lines[k].strip()
        if not line:
            continue
        if ENDS.match(line):
            break
        number = NUMBER.match(line)
        own = tuple(int(x) for x in number["n"].split(".")) if number else ()
        if own and _follows(last, own, bool(rows) and isinstance(rows[-1], str)):
            rows.append([line])
            places, last = [k], own
        elif LONE_NUMBER.fullmatch(line):
            continue  # a page's
        elif _names_group(line, numbered=grouped or not rows) and _leads_row(lines, k + 1, last):
            rows.append(line)
            grouped = grouped or GROUP.match(line) is not None
        elif GROUP.match(line) and rows:
            break  # the next section
        elif (
            rows
            and isinstance(rows[-1], list)
            and len(rows[-1]) < LONGEST_ROW
            and (lines[k - 1].strip() or _leads_row(lines, k + 1, last))
        ):
            rows[-1].append(line)
            places.append(k)
        else:
            break
    while rows and isinstance(rows[-1], str):
        rows.pop()
    return rows, places


def _names_group(line: str, numbered: bool) -> bool:
    """May a line name a group of rows? In capitals, or with a numeral where the groups of the table have numerals."""
    if GROUP.match(line):
        return numbered
    return line.isupper() and " " in line


def _whole(row: Sequence[str], roles: Sequence[str]) -> int:
    """How many lines of the last row are the table's: those after which its times and bodies are all there."""
    wanted = [c for c, role in enumerate(roles) if role == "time" or role in BEARERS]
    for n in range(1, len(row)):
        goes_on = row[n][:1].islower() or row[n - 1].endswith((",", ";", "-"))
        if not goes_on and all(_cells(row[:n], roles)[c] for c in wanted):
            return n
    return len(row)


def _follows(last: tuple[int, ...], own: tuple[int, ...], anew: bool) -> bool:
    """Is a number the one after the last, below it, or after one of those above it?"""
    if own == (1,) and (anew or last == (0,)):
        return True
    if len(own) > len(last):
        return own[:-1] == last and own[-1] == 1
    return own[:-1] == last[: len(own) - 1] and own[-1] == last[len(own) - 1] + 1


def _leads_row(lines: Sequence[str], k: int, last: tuple[int, ...]) -> bool:
    """Does a numbered row follow within a few lines?"""
    for line in lines[k : k + LONGEST_ROW]:
        number = NUMBER.match(line)
        if number and _follows(last, tuple(int(x) for x in number["n"].split(".")), anew=True):
            return True
        if ENDS.match(line):
            return False
    return False


def _cells(lines: Sequence[str], roles: Sequence[str]) -> list[str]:
    """The cells of a row, read back from its end."""
    number = NUMBER.match(lines[0])
    first = lines[0][number.end() :] if number else lines[0]
    rest = _joined([first, *lines[1:]])
    cells = [""] * len(roles)
    if roles[0] == "order" and number:
        cells[0] = number["n"]
    bearers: list[int] = []
    for c in range(len(roles) - 1, 0, -1):
        role = roles[c]
        if role in BEARERS:
            bearers.append(c)
            if roles[c - 1] in BEARERS:
                continue
            behind = _last_time(rest) if roles[c - 1] == "time" else None
            if behind:  # all between the time and the end is names, known ones or not
                _part_names(rest[behind.end() :].strip(" ;,"), bearers[::-1], cells)
                rest = rest[: behind.end()]
            else:
                rest = _take_names(rest, bearers[::-1], cells)
            bearers = []
        elif role != "task" and role != "time" and "time" in roles[1:c] and (m := _last_time(rest)):
            cells[c] = rest[m.end() :].strip(" ;,")
            rest = rest[: m.end()]
        elif role == "time" and (m := TIME.search(rest)):
            cells[c] = m["time"].strip()
            rest = rest[: m.start("time")].rstrip(" ;,")
        elif role == "task":
            break
    cells[roles.index("task")] = rest.replace(_PART, " ").strip()
    return cells


def _last_time(text: str) -> re.Match[str] | None:
    """The last time in a text, where few words follow it."""
    cuts = (m.start() for m in re.finditer(r"\s|$", text))
    found = [m for cut in list(cuts)[-MOST_AFTER:] if (m := TIME.search(text, 0, cut))]
    return max(found, key=lambda m: m.end(), default=None)


MOST_AFTER = 8
"""Words that may stand behind the time of a row: its product, a remark."""
_PART = "; "
"""Stands where a line that begins with a body was broken before it."""


def _joined(lines: Sequence[str]) -> str:
    out = ""
    for line in lines:
        text = line.strip()
        begins = (
            bool(out)
            and text[:1].isupper()
            and HEAD.match(text) is not None
            and not out.endswith((",", ";", " và", "-"))
        )
        out = f"{out}{_PART if begins else ' '}{text}" if out and text else out or text
    return out


def _take_names(rest: str, columns: Sequence[int], cells: list[str]) -> str:
    """The names at the end of a row into their columns: the first who leads, the others who support; what stands before them."""
    low = max(0, len(rest) - LONGEST_NAMES)
    near = _heads(rest, max(1, low))
    start = next((s for s in near if not DATED.search(rest, s) and not _beyond(rest, s).strip(" .;,")), None)
    if start is None:
        return rest
    _part_names(rest[start:], columns, cells)
    return rest[:start].rstrip(" ;,")


def _part_names(names: str, columns: Sequence[int], cells: list[str]) -> None:
    """Names into their columns: the first list of them into the first, the rest into the last."""
    if len(columns) == 1:
        cells[columns[0]] = names
        return
    cut = next((s for s in _heads(names, 1) if _is_whole(names, 0, s) or not HEAD.match(names)), len(names))
    cells[columns[0]] = names[:cut].strip(" ;")
    cells[columns[-1]] = names[cut:]


def _heads(text: str, at: int) -> list[int]:
    """Where names begin that are not joined to the word before, from first to last."""
    found = sorted({m.start() for m in (*HEAD.finditer(text, at), *WHOLE_OF.finditer(text, at))})
    return [s for s in found if text[s].isupper() and text[s - 1] in " ;" and not JOINED.search(text[:s])]


def _is_whole(text: str, start: int, end: int) -> bool:
    """Is a stretch a list of names, and more than the word with which one begins?"""
    stretch = text[start:end].strip(" ;")
    return HEAD.fullmatch(stretch) is None and list_end(stretch, 0, len(stretch)) == len(stretch)


def _beyond(text: str, start: int) -> str:
    """What is left behind all the lists of names from a place on, one after another."""
    rest = text[start:]
    while rest and (end := list_end(rest, 0, len(rest))):
        rest = rest[end:].lstrip(" ;")
    return rest


WHOLE_OF = re.compile(r"Toàn (?:trường|công ty|ngành|cơ quan|bệnh viện|viện|xã)\b")
JOINED = re.compile(r"(?:,|\bvà|\bcủa|\bvới|\bcho|\bvề|\btại|[-–/])\s*$")
