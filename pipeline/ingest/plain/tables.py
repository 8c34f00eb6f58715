"""Tables in plain text and Markdown: rows between bars, cells between tabs, drawn ones, and web tables left as they were."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.ingest.plain.bars import bar_rows
from pipeline.ingest.plain.cells import LABEL, Content, as_cells, content
from pipeline.ingest.plain.drawn import drawn_table
from pipeline.ingest.plain.flat import table_of_lines, table_of_segments
from pipeline.ingest.plain.gaps import table_with_gaps
from pipeline.ingest.plain.strides import table_of_strides
from pipeline.ingest.web.page import read_html
from pipeline.model import Block, BlockKind

LONGEST_CELL = 40  # lines
OUTLINE_HEADING = re.compile(r"\*{0,2}\s*(?:[IVX]{1,5}\.|[1-9]\.\s*\*\*)\s*\S")
TITLE_LINE = re.compile(r"\*{0,2}\s*(?:KẾ HOẠCH|QUYẾT ĐỊNH|PHỤ LỤC(?: [IVX\d]+)?)\s*\*{0,2}")
SIDE_BY_SIDE = re.compile(r"CỘNG H[ÒO][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN|^[^\w\n]*Nơi nhận|^Số\s*:", re.M)
"""What stands beside something else, letterhead or recipients: a table of one row is no table without it."""
RECIPIENTS = re.compile(r"\W*N[ơƠ][iI] (?:nhận|NHẬN)\b")
"""Beside it stands who signs, below it lines that nothing stands beside."""
FEW_LINES, OF_A_LETTERHEAD = 7, 4
"""Lines of a cell, and cells, of a letterhead."""
GFM_DIVIDER = re.compile(r"\|?\s*:?-{3,}:?\s*(\|\s*:?-{3,}:?\s*)*\|?")
WEB_TABLE = re.compile(r"\s*<table[\s>]", re.I)
WEB_TABLE_EDGE = re.compile(r"<(/?)table[\s>]", re.I)
MOST_LINES = 20_000
LEFT_OUT = re.compile(r"[\s.…]*(?:…|\.{4})[\s.…]*")
"""A cell of dots: rows that a copy leaves out, no row of the table."""


def table_at(lines: list[str], i: int) -> tuple[list[Block], int]:
    """The table that starts at line i as blocks, and the line after it; no blocks if none starts here."""
    if "<" in lines[i] and WEB_TABLE.match(lines[i]):
        return _web_table(lines, i)
    cells, end = drawn_table(lines, i)
    if not cells and end > i:
        return [], end
    for table in (table_of_segments, table_of_strides, table_with_gaps, table_of_lines):
        if not cells:
            cells, end = table(lines, i)
    if not cells:
        rows, end = _rows_at(lines, i)
        cells = as_cells(rows) if rows else ()
    return ([Block(BlockKind.TABLE, cells=cells, gap=True)] if cells else []), end


def _web_table(lines: list[str], i: int) -> tuple[list[Block], int]:
    """A table that stayed HTML, as converters leave those that Markdown cannot hold."""
    depth = 0
    last = i
    for end in range(i, min(len(lines), i + MOST_LINES)):
        for m in WEB_TABLE_EDGE.finditer(lines[end]):
            depth += -1 if m[1] else 1
            last = end
        if depth <= 0:
            return list(read_html("\n".join(lines[i : end + 1]).encode()).blocks), end + 1
    return [], last + 1  # never closed


def _rows_at(lines: list[str], i: int) -> tuple[list[list[Content]], int]:
    """The table that starts at line i, as rows of (text, bold), and the line after it; no rows if none starts here."""
    line = lines[i].strip()
    if line.startswith("|") and line != "|":
        rows, end = _broken_rows(lines, i)
        if rows:
            return rows, end
    if (letterhead := _open_letterhead(lines, i))[0]:
        return letterhead
    if line == "|":
        rows, end = _bar_table(lines, i)
        if not rows:  # nor does one at the next bars
            end = next((k for k in range(i, end) if lines[k].strip() not in ("|", "")), end)
        return rows, end
    if line.count("|") >= 2:
        end = _end_of_bars(lines, i)
        kept = [_between_bars(x) for x in lines[i:end] if x.strip() and not GFM_DIVIDER.fullmatch(x.strip())]
        if len(kept) >= 2 or kept and len(kept[0]) > 1 and SIDE_BY_SIDE.search("\n".join(kept[0])):
            return [[content(_lines_of(x)) for x in row] for row in kept], end
        return [], next((k for k in range(i, end) if not GFM_DIVIDER.fullmatch(lines[k].strip())), end)
    if line.count("\t") >= 1 and lines[i].count("\t") >= 2 and not RECIPIENTS.match(line):
        end = i
        while end < len(lines) and _is_tabbed_row(lines[end], lines[i]):
            end += 1
        if end - i >= 2:
            return _between_tabs(lines[i:end]), end
    return [], i


def _open_letterhead(lines: list[str], i: int) -> tuple[list[list[Content]], int]:
    """A letterhead whose cells a copy parted by lines with "|" alone, none before the first: four cells in two rows."""
    if not lines[i].isupper() or not any(line.strip() == "|" for line in lines[i + 1 : i + FEW_LINES]):
        return [], i
    cells: list[list[str]] = [[]]
    end = i
    while end < len(lines) and len(cells) <= OF_A_LETTERHEAD and end - i < OF_A_LETTERHEAD * FEW_LINES:
        if lines[end].strip() == "|":
            cells.append([])
        elif lines[end].strip():
            cells[-1].append(lines[end])
        end += 1
    motto, number = "\n".join(cells[1]) if len(cells) > OF_A_LETTERHEAD else "", cells[2] if len(cells) > 2 else []
    if not SIDE_BY_SIDE.search(" ".join(motto.split())) or not SIDE_BY_SIDE.search(" ".join(number)):
        return [], i
    left, right = cells[:OF_A_LETTERHEAD:2], cells[1:OF_A_LETTERHEAD:2]
    return [[content(a), content(b)] for a, b in zip(left, right, strict=True)], end - len(cells[-1])


def _lines_of(cell: str) -> list[str]:
    """The lines of a cell: recipients that a converter ran together are one to a dash."""
    return re.split(r"\s+(?=[-+]\s)", cell) if RECIPIENTS.match(cell) else [cell]


def _is_tabbed_row(line: str, first: str) -> bool:
    """Cells between tabs, not a paragraph that is indented with one or whose label has one after it."""
    filled = [cell.strip() for cell in line.split("\t") if cell.strip()]
    if filled and LABEL.fullmatch(filled[0]):
        return len(filled) > 2
    return len(filled) > 1 or bool(filled) and line.count("\t") == first.count("\t")


def _between_tabs(lines: list[str]) -> list[list[Content]]:
    """The cells of rows; where tabs only set them one below the other, a row has more of them the shorter its words are."""
    rows = [line.split("\t") for line in lines]
    indent = min(next(n for n, cell in enumerate(row) if cell.strip()) for row in rows)
    rows = [row[indent:] for row in rows]
    filled = [[cell for cell in row if cell.strip()] for row in rows]
    if len({len(row) for row in rows}) > 1 and len({len(row) for row in filled}) == 1:
        rows = filled
    return [[content([cell]) for cell in row] for row in rows]


def _end_of_bars(lines: list[str], i: int) -> int:
    """After the last line of a table that has each row on one line with bars between the cells, blank lines between rows or not."""
    end = i
    for k in range(i, len(lines)):
        if k > end > i and k + 1 < len(lines) and GFM_DIVIDER.fullmatch(lines[k + 1].strip()):
            break  # after a blank line another table, with titles of its own
        if lines[k].count("|") >= 1 and lines[k].strip() != "|":
            end = k + 1
        elif lines[k].strip():
            break
    return end


def _between_bars(line: str) -> list[str]:
    """The cells of a line; a bar at its start and its end is the table's edge."""
    return re.sub(r"^\|", "", re.sub(r"\|$", "", line.strip())).split("|")


def _bar_table(lines: list[str], i: int) -> tuple[list[list[Content]], int]:
    """The export that sets "|" on a line of its own before each cell and after each row."""
    tokens: list[list[str] | None] = []  # None is a bar
    begins = end = i
    while end < len(lines):
        if lines[end].strip() == "|":
            tokens.append(None)
        elif tokens and tokens[-1] is not None:
            tokens[-1].append(lines[end])
        elif lines[end].strip():
            if _closes_table(tokens, lines, end) or _is_prose(lines, end):
                break
            tokens.append([lines[end]])
            begins = end
        elif tokens and tokens[-1] is None and _next_is_text(lines, end):
            break
        end += 1
    if tokens and tokens[-1] is not None:
        tokens.pop()
        end = begins  # what no bar closes is text below the table
    return _bar_rows(tokens), end


def _bar_rows(tokens: list[list[str] | None]) -> list[list[Content]]:
    """The rows between the bars, cut where they read best."""
    cells: list[Content] = []
    for before, token in pairwise([None, *tokens]):
        if token is not None:
            cells.append(("", 0) if LEFT_OUT.fullmatch("".join(token)) else content(token))
        elif before is None and cells:
            cells.append(("", 0))
    while cells and not cells[-1][0]:
        cells.pop()
    rows = [cells[a:b] for a, b in bar_rows([text for text, _ in cells], SIDE_BY_SIDE)] if cells else []
    return [row for row in rows if any(text for text, _ in row)]


def _is_prose(lines: list[str], i: int) -> bool:
    """Text after a bar that is no cell but the document itself going on: too long, or with headings of its own."""
    while i < len(lines) - 1 and lines[i].strip() and not lines[i].strip(" *\xa0"):
        i += 1  # an empty line in bold
    run: list[str] = []
    for line in lines[i : i + LONGEST_CELL + 1]:
        if line.strip() == "|":
            break
        run.append(line)
    headings = sum(bool(OUTLINE_HEADING.match(line)) for line in run)
    return len(run) > LONGEST_CELL or headings > 1 or bool(run and TITLE_LINE.fullmatch(run[0].strip()))


def _next_is_text(lines: list[str], i: int) -> bool:
    """After a bar and a blank line: does prose follow (the table is over)?"""
    rest = next((line for line in lines[i:] if line.strip()), "")
    return rest.strip() != "|"


def _closes_table(tokens: list[list[str] | None], lines: list[str], i: int) -> bool:
    return bool(tokens) and tokens[-1] is None and i > 0 and not lines[i - 1].strip()


def _broken_rows(lines: list[str], i: int) -> tuple[list[list[Content]], int]:
    """Rows between bars whose cells kept their line breaks: a row ends with the line that ends with a bar."""
    rows: list[list[Content]] = []
    end = k = i
    while k < len(lines) and lines[k].lstrip().startswith("|"):
        last = next((n for n in range(k, min(len(lines), k + LONGEST_CELL)) if lines[n].rstrip().endswith("|")), None)
        if last is None:
            break
        row = "\n".join(lines[k : last + 1]).strip()
        if not GFM_DIVIDER.fullmatch(row):
            rows.append([content(cell.split("\n")) for cell in _between_bars(row)])
        k = end = last + 1
    alike = len({len(row) for row in rows}) == 1 and 1 < len(rows) < end - i and len(rows[0]) > 2
    return (rows, end) if alike else ([], i)
