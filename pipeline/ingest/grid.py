"""What Word and HTML share: text with bold letters, and cells and tables in the making."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.model import Block, BlockKind, Cell

LONG_CELL = 40  # paragraphs; a cell with more of them holds a page, not an entry
MAX_COLUMNS = 1000
"""Columns of a table that anybody can read; Word itself allows 63."""


@dataclass(frozen=True, slots=True)
class Rich:
    """Text with a flag per character: is it bold?"""

    text: str = ""
    flags: tuple[bool, ...] = ()

    def __add__(self, other: Rich) -> Rich:
        return Rich(self.text + other.text, self.flags + other.flags)

    def __bool__(self) -> bool:
        return bool(self.text)

    def stripped(self) -> Rich:
        """Without white space at both ends."""
        start = len(self.text) - len(self.text.lstrip())
        end = max(len(self.text.rstrip()), start)
        return Rich(self.text[start:end], self.flags[start:end])

    def leading_bold(self) -> int:
        """How many leading characters are bold; white space at the end of them does not count, unless all is bold."""
        count = 0
        for index, (char, flag) in enumerate(zip(self.text, self.flags, strict=True)):
            if flag and not char.isspace():
                count = index + 1
            elif not flag and not char.isspace():
                break
        return count


@dataclass
class OpenCell:
    """A cell while its table is read: later rows may lengthen it."""

    row: int
    column: int
    width: int
    blocks: list[Block] = field(default_factory=list)
    height: int = 1

    def as_cell(self) -> Cell:
        """The finished cell: one line per paragraph, automatic numbers written out."""
        text, bold = lines_of(self.blocks)
        return Cell(text, self.row, self.column, self.height, self.width, bold)


def is_frame(rows: list[list[OpenCell]]) -> bool:
    """Is this table only a frame around text (one column, or cells that hold whole tables or pages)?"""
    if all(len(row) == 1 for row in rows):
        return True
    own = nested = 0
    for cell in (cell for row in rows for cell in row):
        if len(cell.blocks) > LONG_CELL:
            return True
        for block in cell.blocks:
            if block.kind is BlockKind.TABLE:
                nested += sum(len(inner.text) for inner in block.cells)
            else:
                own += len(block.text)
    return nested > own


def lines_of(blocks: list[Block]) -> tuple[str, int]:
    """Text of blocks as lines, with automatic numbers written out, and the count of leading bold characters."""
    lines = [line for block in blocks for line in _lines(block)]
    text = "\n".join(line for line, _ in lines)
    bold = 0
    for line, lead in lines:
        if lead == 0:
            break
        bold += lead + 1  # the line break before it
        if lead < len(line):
            break
    return text, max(0, bold - 1)


def _lines(block: Block) -> Iterator[tuple[str, int]]:
    if block.kind is not BlockKind.TABLE:
        label = f"{block.label} " if block.label else ""
        text = (label + block.text).rstrip()
        yield text, min(len(text), block.bold + len(label)) if block.bold else 0
        return
    for index in sorted({cell.row for cell in block.cells}):
        row = [cell for cell in block.cells if cell.row == index and cell.text]
        if all("\n" not in cell.text for cell in row):
            line = "\t".join(cell.text for cell in row)
            yield line, len(line) if row and all(cell.bold == len(cell.text) for cell in row) else 0
        else:
            for cell in row:
                for line in cell.text.split("\n"):
                    yield line, len(line) if cell.bold == len(cell.text) else 0
