"""Tables that a copy left with one cell to a line, an empty cell as an empty line: every row takes the same number of lines.

    TT / Nhiệm vụ / Chủ trì / Phối hợp / 1 / Rà soát quy chế / Phòng Nội vụ / (empty) / 2 / …

Some copies put an empty line between any two cells as well. Copies that drop empty cells are read by `layout.stacked`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.titles import BEARERS, column_role
from pipeline.ingest.plain.cells import as_cells, content
from pipeline.ingest.plain.gaps import ENDS
from pipeline.model import Cell

ORDER_TITLE = re.compile(r"\W*(?:S?TT|Stt|Số\s*(?:TT|thứ tự|t/t))\W*")
NUMBER = re.compile(r"\(?0*([1-9]\d{0,2})\)?[.)]?")
GROUP = re.compile(r"(?:[IVX]{1,5}|[A-H])[.)]?")
MIN_COLUMNS, MAX_COLUMNS = 3, 10
LONGEST_TITLE = 70  # letters
MOST_ROWS = 1000


def table_of_strides(lines: Sequence[str], i: int) -> tuple[tuple[Cell, ...], int]:
    """The cells of such a table that begins with line i, and the line after it; no cells if none begins there, or if it has no empty
    cell: its rows are told by their numbers alone then."""
    if not ORDER_TITLE.fullmatch(lines[i].strip()):
        return (), i
    for stride in (1, 2):
        titles = _titles(lines, i, stride)
        rows = _rows(lines, i + stride * len(titles), stride, len(titles)) if titles else []
        if len(rows) > 1 and any(not cell for row in rows for cell in row[1:]):
            contents = [[content([cell]) for cell in _merged(row)] for row in rows]
            head = [(title, len(title)) for title in titles]
            return as_cells([head, *contents]), i + stride * len(titles) * (1 + len(rows))
    return (), i


def _titles(lines: Sequence[str], i: int, stride: int) -> list[str]:
    """The titles from line i on, up to the first row's number; none if they tell neither who nor when."""
    places = range(i, min(len(lines), i + stride * (MAX_COLUMNS + 1)), stride)
    width = next((k for k, at in enumerate(places) if k and _opens_row(lines[at].strip())), 0)
    titles = [lines[at].strip() for at in places[:width]]
    apart = all(not lines[at + n].strip() for at in places[:width] for n in range(1, stride))
    if width < MIN_COLUMNS or not apart or not all(0 < len(title) <= LONGEST_TITLE for title in titles):
        return []
    return titles if {"time", *BEARERS} & {column_role(title) for title in titles} else []


def _opens_row(text: str) -> bool:
    return text.strip("().") == "1" or GROUP.fullmatch(text) is not None


def _rows(lines: Sequence[str], at: int, stride: int, width: int) -> list[list[str]]:
    """The rows from a line on, as long as each has all its cells and its number goes on."""
    rows: list[list[str]] = []
    number = 0
    size = stride * width
    while at + size - stride < len(lines) and len(rows) < MOST_ROWS:
        row = [lines[k].strip() for k in range(at, at + size, stride)]
        order = NUMBER.fullmatch(row[0])
        between = (k for k in range(at, min(at + size, len(lines))) if (k - at) % stride)
        if any(lines[k].strip() for k in between) or any(ENDS.match(cell) for cell in row if cell):
            break
        if order and int(order[1]) in (number + 1, 1):
            number = int(order[1])
        elif order or (row[0] and not GROUP.fullmatch(row[0])) or not any(row[1:]):
            break
        rows.append(row)
        at += size
    while rows and not NUMBER.fullmatch(rows[-1][0]):
        rows.pop()  # lines below the table, parted by empty ones
    return rows


def _merged(row: Sequence[str]) -> Sequence[str]:
    """A group of rows, its numeral and title with nothing beside them, as one cell over the whole width."""
    return [f"{row[0].rstrip('.)')}. {row[1]}"] if GROUP.fullmatch(row[0]) and not any(row[2:]) else row
