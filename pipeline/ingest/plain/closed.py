"""Tables of web copies that close each cell with a bar at the end of its last line, and part nothing else.

    Thời gian | / Nội dung | / Thực hiện | / 7h30 | / Đón khách | / Tổ Lễ tân | / Chào cờ | / Đội nghi thức | / |

Every row has as many bars as there are titles; one that a cell merged downwards shortens has empty cells at its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.titles import BEARERS, are_titles, column_role

BAR = "|"
MIN_COLUMNS, MAX_COLUMNS = 2, 8
REMARKS = re.compile(r"Ghi chú|Địa điểm|Kết quả", re.I)
"""The title of a last column that says neither who nor when."""
MOST_LINES = 12
"""Lines of a cell."""
LEAST_CELLS = 6
COUNTS = re.compile(
    r"\W*(?:\d+\s*(?:[h:/.)–-]|giờ|phút|$)|[IVX]+(?:\W|$)|(?:từ|ngày|tháng|tuần|thứ|sáng|chiều|tối|trước|quý)(?!\w))",
    re.I,
)
"""How a time or a number begins."""


def in_rows(lines: Sequence[str]) -> list[str]:
    """The lines, each row of such a table on a line of its own with bars between the cells."""
    out: list[str] = []
    i = 0
    while i < len(lines):
        cells, end = _closed(lines, i) if lines[i].rstrip().endswith(BAR) else ([], i)
        end = max(end, i + 1)
        width = _width(cells)
        out += map(_line, _rows(cells, width)) if width else lines[i:end]
        i = end
    return out


def _line(row: Sequence[str]) -> str:
    return f"{BAR} {f' {BAR} '.join(row)} {BAR}"


def _closed(lines: Sequence[str], i: int) -> tuple[list[str], int]:
    """The cells from a line on, as long as a bar closes each, and the line after the last."""
    cells: list[str] = []
    begin = i
    for k in range(i, len(lines)):
        line = lines[k].rstrip()
        if line.startswith(BAR) and line != BAR or k - begin >= MOST_LINES:
            break
        if line.endswith(BAR):
            cells.append(" ".join(" ".join(lines[begin : k + 1]).rstrip(f" {BAR}").split()))
            begin = k + 1
    return cells, begin


def _width(cells: Sequence[str]) -> int:
    """How many titles open the cells, 0 if they are no table: all rows are of this width, and a title says who or when."""
    if len(cells) < LEAST_CELLS:
        return 0
    for width in range(min(MAX_COLUMNS, len(cells) // 2), MIN_COLUMNS - 1, -1):
        titles = cells[:width]
        roles = [column_role(title) for title in titles]
        ends = roles[-1] != "other" or REMARKS.match(titles[-1])
        if not len(cells) % width and ends and are_titles(titles) and {"time", *BEARERS} & set(roles):
            return width
    return 0


def _rows(cells: Sequence[str], width: int) -> Iterator[list[str]]:
    """The rows; a cell that was merged downwards, a time or number in the first column, is told again in those below."""
    counted = column_role(cells[0]) in ("time", "order")
    above: list[str] = []
    for at in range(0, len(cells), width):
        row = list(cells[at : at + width])
        missing = width - len("".join("x" if cell else " " for cell in row).rstrip())
        if counted and at > width and 0 < missing < width and not COUNTS.match(row[0]):
            row = above[:missing] + row[: width - missing]
        above = row
        yield row
