"""Tables without rules on printed pages: columns that only white space parts, under the titles of a task table.

The pages are set anew in letters of one width, and read as such a table in plain text is (`plain/gaps`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extractors.titles import column_role
from pipeline.ingest.plain.gaps import PAGE_BREAK, table_with_gaps
from pipeline.ingest.printed.lines import MOST_LINES, SAME_BASE, Word, union
from pipeline.model import Block, BlockKind

WIDE = 2.2
"""Letters between two columns; justified text stays below two."""
FINER = 0.92
"""Of the usual width of a letter, the one that lines are set with: words of wide letters keep out of the next column."""
APART = 1.6
"""Of the usual distance of two lines: what is more stands for a blank line."""
FEWEST = 3  # columns
LONGEST = 3  # letters of a word that tell little of their width

Lines = Sequence[Sequence[Word]]


@dataclass(frozen=True, slots=True)
class Spaced:
    """A table, the page that it begins on, and the words in it by page."""

    block: Block
    words: Mapping[int, frozenset[int]]
    """`id` of each word: two words of a page may be equal."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands side by side on a page."""

    page: int
    words: tuple[Word, ...]


def spaced_tables(pages: Mapping[int, Lines]) -> list[Spaced]:
    """The tables without rules on some pages, whose lines stand in no ruled table."""
    rows = [row for number in sorted(pages) for row in _rows(pages[number], number)]
    widths = [(w.box.x1 - w.box.x0) / len(w.text) for row in rows for w in row.words if len(w.text) > LONGEST]
    letter = median(widths) if widths else 0.0
    if not letter or not any(_may_be_titles(row, letter) for row in rows):
        return []
    lines, places = _typed(rows, FINER * letter, min(w.box.x0 for row in rows for w in row.words))
    found: list[Spaced] = []
    i = 0
    while i < len(lines):
        cells, end = table_with_gaps(lines, i)
        held = [rows[n] for n in places[i:end] if n is not None] if cells else []
        if held:
            first = [w.box for row in held for w in row.words if row.page == held[0].page]
            block = Block(BlockKind.TABLE, page=held[0].page, box=union(first), cells=cells)
            words = {
                p: frozenset(id(w) for row in held if row.page == p for w in row.words) for p in {r.page for r in held}
            }
            found.append(Spaced(block, words))
        i = end if held else i + 1
    return found


def without(lines: Lines, words: frozenset[int]) -> list[list[Word]]:
    """Lines without some of their words."""
    rest = ([word for word in line if id(word) not in words] for line in lines)
    return [line for line in rest if line]


def _rows(lines: Lines, page: int) -> Iterator[_Row]:
    """The words of a page by what stands on one height, from above."""
    if len(lines) > MOST_LINES:
        return
    words = sorted((w for line in lines for w in line), key=lambda w: (w.box.bottom, w.box.x0))
    row: list[Word] = []
    for word in words:
        if row and word.box.bottom - row[0].box.bottom > SAME_BASE * (word.box.bottom - word.box.top):
            yield _Row(page, tuple(sorted(row, key=lambda w: w.box.x0)))
            row = []
        row.append(word)
    if row:
        yield _Row(page, tuple(sorted(row, key=lambda w: w.box.x0)))


def _may_be_titles(row: _Row, width: float) -> bool:
    """Three texts side by side, one of them the title of a column."""
    gaps = [i for i, (a, b) in enumerate(pairwise(row.words), 1) if b.box.x0 - a.box.x1 > WIDE * width]
    parts = pairwise([0, *gaps, len(row.words)])
    return len(gaps) >= FEWEST - 1 and any(
        column_role(" ".join([w.text for w in row.words[begin:end]])) != "other" for begin, end in parts
    )


def _typed(rows: Sequence[_Row], width: float, left: float) -> tuple[list[str], list[int | None]]:
    """Rows as lines of letters of one width, and which row each line is; a blank line where much white stands above."""
    steps = [b.words[0].box.bottom - a.words[0].box.bottom for a, b in pairwise(rows) if a.page == b.page]
    usual = median(steps) if steps else 0.0
    lines: list[str] = []
    places: list[int | None] = []
    for n, row in enumerate(rows):
        above = rows[n - 1] if n and rows[n - 1].page == row.page else None
        if above and row.words[0].box.bottom - above.words[0].box.bottom > APART * usual:
            lines.append("")
            places.append(None)
        line = ""
        for k, word in enumerate(row.words):
            at = round((word.box.x0 - left) / width)
            if k == 0:
                line = " " * at
            elif word.box.x0 - row.words[k - 1].box.x1 > WIDE / FINER * width:
                line += " " * max(2, at - len(line))
            else:
                line += " "
            line += word.text
        lines.append(PAGE_BREAK * (above is None and n > 0) + line)
        places.append(n)
    return lines, places
