"""Word tables: cells with their spans, nested tables as lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from pipeline.ingest.grid import MAX_COLUMNS, OpenCell
from pipeline.ingest.package import Element
from pipeline.ingest.word.styles import w, w_int, w_val
from pipeline.model import Block, Region


class Walker(Protocol):
    """The walk over the document, which reads what stands in a cell."""

    def blocks(self, container: Element, region: Region, bare_labels: bool = False) -> Iterator[Block]:
        """Paragraphs and tables of a container."""


def read_table(table: Element, walker: Walker) -> list[list[OpenCell]]:
    """Rows of cells; a merged cell stands once, where it starts."""
    rows: list[list[OpenCell]] = []
    above: dict[int, OpenCell] = {}  # by grid column: the cell that a vertical merge would continue
    for node in _children(table, "tr"):
        properties = node.find(w("trPr"))
        if properties is not None and properties.find(w("del")) is not None:
            continue
        before = w_int(properties.find(w("gridBefore"))) if properties is not None else None
        row: list[OpenCell] = []
        current: dict[int, OpenCell] = {}
        column = min(max(0, before or 0), MAX_COLUMNS)
        for cell in _children(node, "tc"):
            column += _add(cell, len(rows), column, row, current, above, walker)
        rows.append(row)
        above = current
    return rows


def _add(
    node: Element,
    row_index: int,
    column: int,
    row: list[OpenCell],
    current: dict[int, OpenCell],
    above: dict[int, OpenCell],
    walker: Walker,
) -> int:
    """Put one cell in its row or lengthen the one it belongs to; the number of grid columns it takes."""
    properties = node.find(w("tcPr"))
    claimed = (w_int(properties.find(w("gridSpan"))) if properties is not None else 1) or 1
    width = max(1, min(claimed, MAX_COLUMNS - column))
    blocks = list(walker.blocks(node, Region.BODY, bare_labels=True))
    upper = above.get(column)
    if _continues(properties, "hMerge") and row:
        row[-1].width += width
        current[row[-1].column] = row[-1]
    elif _continues(properties, "vMerge") and upper is not None:
        upper.height = row_index - upper.row + 1
        current[column] = upper
    else:
        cell = OpenCell(row_index, column, width, blocks)
        row.append(cell)
        current[column] = cell
    return width


def _continues(properties: Element | None, name: str) -> bool:
    merge = properties.find(w(name)) if properties is not None else None
    return merge is not None and (w_val(merge) or "continue") == "continue"


def _children(node: Element, name: str) -> Iterator[Element]:
    """Rows or cells, through content controls and insertions."""
    for child in node:
        if child.tag == w(name):
            yield child
        elif child.tag in (w("sdt"), w("sdtContent"), w("customXml"), w("ins"), w("moveTo")):
            yield from _children(child, name)
