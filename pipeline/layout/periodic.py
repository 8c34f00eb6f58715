"""Tables that a copy left with one cell to a line and that have no row numbers: a time begins or ends each row.

    Thời gian / Người thực hiện / Nội dung / Ngày 09/9 / Tổ truyền thông / Rà soát danh sách / Ngày 14/9 / …

Of the cells of such a row only the task goes over several lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.titles import BEARERS, column_role
from pipeline.layout.pieces import STARTS_PART
from pipeline.model import Block, BlockKind, Cell

MIN_COLUMNS, MAX_COLUMNS = 3, 10
LONGEST_TITLE = 70  # letters
LONGEST_ROW = 24  # lines
FEWEST_ROWS = 3
WHOLE_SHARE = 0.3
TIME = re.compile(
    r"(?:(?:Từ|Trước|Đến|Trong|Sáng|Chiều|Hết|Xong)\s+.{0,30}\d|(?:Ngày|Tháng|Quý|Năm|Thứ|Tuần)\s+\S+|"
    r"\d{1,2}[/.-]\d|\d{1,2}h|T\d|Thường xuyên|H[àằ]ng |Cả năm).{0,60}",
    re.I,
)
GROUP = re.compile(r"(?:[IVX]{1,5}|[A-H])[.)\-/]\s*\S")


def unnumbered_at(blocks: Sequence[Block], i: int) -> tuple[Block, int] | None:
    """The table whose titles begin with block i, and the number of the block after it; None if there is none."""
    roles = _titles(blocks, i)
    width = len(roles)
    if width < MIN_COLUMNS or "time" not in (roles[0], roles[-1]) or not BEARERS & set(roles):
        return None
    texts = [_text(b) for b in blocks[i + width : i + width + MOST_LINES]]
    rows, lines = _rows(texts, width) if roles[0] == "time" else _rows_to(texts, width)
    while rows and len(rows[-1]) == 1:
        lines -= len(rows.pop())
    tasks = [row for row in rows if len(row) > 1]
    if len(tasks) < FEWEST_ROWS or sum(len(row) == width for row in tasks) < WHOLE_SHARE * len(tasks):
        return None
    titles = [_text(b) for b in blocks[i : i + width]]
    cells = [Cell(title, 0, c, bold=len(title)) for c, title in enumerate(titles)]
    task = roles.index("task") if "task" in roles else width - 1
    for r, row in enumerate(rows, 1):
        if len(row) == 1:
            cells.append(Cell(row[0], r, 0, column_span=width, bold=len(row[0])))
            continue
        stop = task + len(row) - width + 1
        contents = [*row[:task], "\n".join(row[task:stop]), *row[stop:]]
        cells += [Cell(text, r, c) for c, text in enumerate(contents)]
    return replace(blocks[i], kind=BlockKind.TABLE, text="", label="", bold=0, cells=tuple(cells)), i + width + lines


MOST_LINES = 2000


def _titles(blocks: Sequence[Block], i: int) -> list[str]:
    """What the lines from block i on hold as titles of columns, each another thing."""
    roles: list[str] = []
    for block in blocks[i : i + MAX_COLUMNS]:
        title = _text(block)
        is_title = (
            0 < len(title) <= LONGEST_TITLE
            and title[0].isupper()
            and title[-1] not in ".;:"
            and not TIME.fullmatch(title)
        )
        role = column_role(title) if is_title else "other"
        if role in ("other", *roles):
            break
        roles.append(role)
    return roles


def _rows(texts: Sequence[str], width: int) -> tuple[list[list[str]], int]:
    """Rows that begin with a time, and how many lines they are."""
    rows: list[list[str]] = []
    at = -1
    for text in [*texts, ""]:
        at += 1
        is_group = bool(rows) and len(rows[-1]) == 1 and _names_rows(rows[-1][0])
        if not text or STARTS_PART.match(text) or (rows and len(rows[-1]) == LONGEST_ROW):
            break
        if (not rows or is_group or len(rows[-1]) >= width) and (TIME.fullmatch(text) or _names_rows(text)):
            rows.append([text])
        elif rows and not is_group:
            rows[-1].append(text)
        else:
            break
    if rows and len(rows[-1]) > width:  # what is more than a row stands below the table
        at -= len(rows[-1]) - width
        del rows[-1][width:]
    return rows, at


def _rows_to(texts: Sequence[str], width: int) -> tuple[list[list[str]], int]:
    """Rows that end with a time, and how many lines they are."""
    rows: list[list[str]] = []
    held: list[str] = []
    for text in texts:
        if not text or STARTS_PART.match(text) or len(held) == LONGEST_ROW:
            break
        held.append(text)
        if (len(held) >= width and TIME.fullmatch(text)) or (len(held) == 1 and _names_rows(text)):
            rows.append(held)
            held = []
    return rows, sum(map(len, rows))


def _names_rows(text: str) -> bool:
    return bool(GROUP.match(text)) or (text.isupper() and " " in text)


def _text(block: Block) -> str:
    return "" if block.cells or block.box is not None else block.text.strip()
