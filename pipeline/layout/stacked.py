"""Tables that a copy left with one cell to a line: the rows are found again by the numbers that stand before them.

    TT / Nhiệm vụ / Chủ trì / Thời gian / 1 / Rà soát quy chế / Phòng Nội vụ / Quý I / 2 / …

Such a copy drops empty cells and breaks others onto several lines; where each line belongs is told by what the whole rows
of the same table hold. A table in which few rows are whole is left as it is.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.titles import BEARERS, column_role
from pipeline.layout.periodic import LONGEST_TITLE, MAX_COLUMNS, MIN_COLUMNS, unnumbered_at
from pipeline.layout.pieces import STARTS_PART
from pipeline.model import Block, BlockKind, Cell

ORDER_TITLE = re.compile(r"\W*(?:S?TT|Stt|Số\s*(?:TT|thứ tự|t/t))\W*")
REMARKS = re.compile(r"Ghi chú", re.I)
"""The title of a last column that is often empty throughout."""
NUMBER = re.compile(r"\(?0*([1-9]\d{0,2})\)?[.)]?")
GROUP = re.compile(r"(?:[IVX]{1,5}|[A-H])(?:[.)]?|[.)\-/]\s*(?P<title>\S.*))")
LONGEST_ROW, MOST_LINES = 24, 20_000
WHOLE_SHARE = 0.3
EXTRA_LINE, EMPTY_CELL, SEEN, NO_FIGURE = -0.4, -1.5, 1.5, -3.0
"""What a further line of a cell costs, what an empty cell costs, what a first word is worth that whole rows have there, what one
without a figure costs where all of them begin with one."""


def with_stacked_tables(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such lines as tables."""
    out: list[Block] = []
    texts = [_text(block) for block in blocks]
    i = 0
    while i < len(blocks):
        found = _table_at(blocks, texts, i) if ORDER_TITLE.fullmatch(texts[i]) else unnumbered_at(blocks, i)
        if found is None:
            out.append(blocks[i])
            i += 1
        else:
            out.append(found[0])
            i = found[1]
    return out


def _text(block: Block) -> str:
    return "" if block.cells or block.box is not None else block.text.strip()


@dataclass(frozen=True, slots=True)
class _Row:
    """The lines of a row below its number; a group of rows has its title as the only one."""

    order: str
    lines: tuple[str, ...]
    is_group: bool = False


def _table_at(blocks: Sequence[Block], of_all: Sequence[str], i: int) -> tuple[Block, int] | None:
    texts = of_all[i : i + MOST_LINES]
    width = next(
        (k for k, t in enumerate(texts[: MAX_COLUMNS + 1]) if k and (NUMBER.fullmatch(t) or GROUP.fullmatch(t))), 0
    )
    if width < MIN_COLUMNS or not all(0 < len(t) <= LONGEST_TITLE for t in texts[:width]):
        return None
    counted = next(
        (
            k
            for k in range(width + 1)
            if texts[width + k : width + k + 1] and texts[width + k].strip("().") != str(k + 1)
        ),
        0,
    )
    at = width + counted if counted >= width - 1 else width  # a row that numbers the columns, the first one or not
    rows, end = _rows(texts, at, width)
    tasks = [r for r in rows if not r.is_group]
    titles = list(texts[:width])
    lengths = Counter(len(r.lines) for r in tasks)
    if lengths[width - 2] > lengths[width - 1] and (below := _titles_below(titles)):
        titles = below
        width -= 1
    filled = [width - 1, width - 2] if REMARKS.fullmatch(titles[-1]) else [width - 1]
    whole = max(([r.lines for r in tasks if len(r.lines) == n] for n in filled), key=len)
    if len(tasks) < 2 or len(whole) < 2 or len(whole) < len(tasks) * WHOLE_SHARE:
        return None
    cells = [Cell(t, 0, c, bold=len(t)) for c, t in enumerate(titles)]
    kinds = [_Column.of([row[c] for row in whole]) for c in range(len(whole[0]))]
    for r, row in enumerate(rows, 1):
        if row.is_group:
            whole_row = " ".join(row.lines) if not row.order else f"{row.order.rstrip('.)')}. {' '.join(row.lines)}"
            cells.append(Cell(whole_row, r, 0, column_span=width, bold=len(whole_row)))
        else:
            cells.append(Cell(row.order, r, 0))
            cells += [Cell(t, r, c) for c, t in enumerate(_placed(row.lines, kinds), 1)]
    first = blocks[i]
    return replace(first, kind=BlockKind.TABLE, text="", label="", bold=0, cells=tuple(cells)), i + end


def _titles_below(titles: Sequence[str]) -> list[str]:
    """The titles of the columns where one of them stands over others: "Đơn vị thực hiện" over "Chủ trì" and "Phối hợp", "Hạn" over
    rounds that say nothing by themselves; none where no title does."""
    roles = [column_role(title) for title in titles]
    for k, role in enumerate(roles):
        below = roles[k + 1 : k + 3]
        if set(below) == {"lead", "support"} and role in (*BEARERS, "other"):
            return [*titles[:k], *titles[k + 1 :]]
        if role == "time" and len(below) > 1 and set(roles[k + 1 :]) == {"other"}:
            return [*titles[:k], *(f"{titles[k]}: {title}" for title in titles[k + 1 :])]
    return []


def _rows(texts: Sequence[str], at: int, width: int) -> tuple[list[_Row], int]:
    """The rows from a line on, and the line after the last."""
    rows: list[_Row] = []
    number = 0
    while at < len(texts):
        text = texts[at]
        group, order = GROUP.fullmatch(text), NUMBER.fullmatch(text)
        if group:
            if group["title"]:
                rows.append(_Row("", (text,), is_group=True))
                at += 1
            elif at + 1 < len(texts) and texts[at + 1]:
                rows.append(_Row(text, (texts[at + 1],), is_group=True))
                at += 2
            else:
                break
            continue
        after_group = bool(rows) and rows[-1].is_group
        if not order or int(order[1]) not in ((number + 1, 1) if after_group or not rows else (number + 1,)):
            break
        number = int(order[1])
        end = _end_of_row(texts, at + 1, number, width)
        rows.append(_Row(text, tuple(texts[at + 1 : end])))
        at = end
    while rows and rows[-1].is_group:
        at -= 1 if not rows.pop().order else 2
    return rows, at


def _end_of_row(texts: Sequence[str], at: int, number: int, width: int) -> int:
    """Where the next row begins: at the next number, or at a group whose first row has it or starts anew."""
    for k in range(at + 1, min(len(texts), at + LONGEST_ROW)):
        order = NUMBER.fullmatch(texts[k])
        if order and int(order[1]) == number + 1:
            return k
        if GROUP.fullmatch(texts[k]) and _is_group(texts, k, number):
            return k
    for k in range(at, min(len(texts), at + width - 1)):  # the last row
        if not texts[k] or STARTS_PART.match(texts[k]):
            return k
    return min(len(texts), at + width - 1)


def _is_group(texts: Sequence[str], at: int, number: int) -> bool:
    below = at + 1 if re.match(r"\w+[.)\-/]\s*\S", texts[at]) else at + 2
    order = NUMBER.fullmatch(texts[below]) if below < len(texts) else None
    return order is not None and int(order[1]) in (1, number + 1)


# --- which cell a line belongs to ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Column:
    """What whole rows hold in a column: how long its cells are (logarithm), with which words they begin, whether all do with a
    figure."""

    length: float
    words: frozenset[str]
    figures: bool

    @staticmethod
    def of(cells: Sequence[str]) -> _Column:
        lengths = [math.log(1 + len(c)) for c in cells]
        figures = all(c[:1].isdigit() for c in cells)
        return _Column(sum(lengths) / len(lengths), frozenset(c.split()[0] for c in cells if c), figures)

    def fits(self, line: str) -> float:
        known = SEEN * (line.split(maxsplit=1)[0].rstrip(",;") in self.words)
        other = NO_FIGURE * (self.figures and not line[:1].isdigit())
        return known + other - abs(math.log(1 + len(line)) - self.length)


def _placed(lines: Sequence[str], columns: Sequence[_Column]) -> list[str]:
    """The lines of a row in its cells, those that fit best."""
    if len(lines) == len(columns):
        return list(lines)
    # best[k]: worth and cells of the first k lines in the columns so far
    best: dict[int, tuple[float, list[str]]] = {0: (0.0, [])}
    for column in columns:
        after: dict[int, tuple[float, list[str]]] = {}
        for k, (worth, cells) in best.items():
            for end, gained in _stretches(lines, k, column):
                total = worth + gained
                if end not in after or total > after[end][0]:
                    after[end] = (total, [*cells, "\n".join(lines[k:end])])
        best = after
    if len(lines) not in best:
        return ["\n".join(lines), *[""] * (len(columns) - 1)]
    return best[len(lines)][1]


def _stretches(lines: Sequence[str], k: int, column: _Column) -> Iterator[tuple[int, float]]:
    """Each stretch of lines from `k` on that may be a column's cell, by its end, and what that is worth."""
    yield k, EMPTY_CELL
    for end in range(k + 1, len(lines) + 1):
        yield end, column.fits(lines[k]) + EXTRA_LINE * (end - k - 1)
