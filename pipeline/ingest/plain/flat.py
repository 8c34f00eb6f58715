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

from extractors.titles import BEARERS, column_role, titles_in
from pipeline.ingest.plain.cells import as_cells
from pipeline.ingest.plain.gaps import ENDS
from pipeline.ingest.plain.rowcells import cells_of
from pipeline.model import Cell

FIRST_TITLE = re.compile(r"\s*(?:Số\s+)?S?T\s?T\b|\s*T\s*$")
TITLE_LINES = 14
LONGEST_ROW = 70  # lines
MOST_LINES = 3000
NUMBER = re.compile(r"\s*(?P<n>\d{1,3}(?:\.\d{1,2}){0,2})(?:[.)]\s*|\s+|$)(?!tháng|ngày|năm|/|-)")
LONE_NUMBER = re.compile(r"-?\s*\d{1,3}\s*-?")
COUNTS = re.compile(r"\s*(?:\(\d{1,2}\)\s*){3,}")
"""A row that numbers the columns."""
FULL_LINE = 80
"""Letters from which on the title of a group may go on below."""
GROUP = re.compile(r"\s*(?:[IVX]{1,5}|[A-H])(?:[.)\-/](?!\d)\s*|\s+)(?=\S)")
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
    again = [line.strip() for line in lines[i:at] if not COUNTS.fullmatch(line)]
    rows, places = _rows(lines, again, at)
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
        below = k + 1 if k < len(lines) and COUNTS.fullmatch(lines[k]) else k
        if len(titles) >= 3 and below < len(lines) and (NUMBER.match(lines[below]) or GROUP.match(lines[below])):
            best = titles, below
    return best


def _rows(lines: Sequence[str], head: Sequence[str], i: int) -> tuple[list[str | list[str]], list[int]]:
    """The rows below the lines of titles, each the lines from its number on, a group of rows its title; and where the lines of the
    last row stand."""
    rows: list[str | list[str]] = []
    places: list[int] = []
    last: tuple[int, ...] = (0,)
    grouped, again = False, 0
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
        elif LONE_NUMBER.fullmatch(line) or k < again:
            continue  # of a page
        elif [one.strip() for one in lines[k : k + len(head)]] == head:
            again = k + len(head)  # the titles once more, on the next page
        elif rows and isinstance(rows[-1], str) and _goes_on(rows[-1], lines[k - 1], line):
            rows[-1] = f"{rows[-1]} {line}"
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


def _goes_on(group: str, above: str, line: str) -> bool:
    """Does the title of a group go on with a line: in small letters, behind a full line, in capitals as it began?"""
    return (
        line[:1].islower()
        or len(above.strip()) >= FULL_LINE
        or (line.isupper() and group.isupper() and not GROUP.match(line))
    )


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
    """The cells of a row, its number first where the first column is for numbers."""
    number = NUMBER.match(lines[0])
    first = lines[0][number.end() :] if number else lines[0]
    if roles[0] == "order" and number:
        return [number["n"], *cells_of([first, *lines[1:]], roles[1:])]
    return cells_of([first, *lines[1:]], roles)
