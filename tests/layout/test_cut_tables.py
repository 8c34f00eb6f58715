"""A table that goes on over pages says what it says on one: whatever row a page's end falls into, titles once more or not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from extractors.facts import Assignment
from pipeline.extract import extract
from pipeline.layout import lay_out
from pipeline.model import Block, BlockKind, Box, Cell, Source
from pipeline.segment import segment

ONE = [[("TT", 1, 1), ("Nhiệm vụ", 1, 1), ("Chủ trì", 1, 1), ("Phối hợp", 1, 1), ("Thời gian", 1, 1)]]
TWO = [
    [("TT", 2, 1), ("Nhiệm vụ", 2, 1), ("Đơn vị thực hiện", 1, 2), ("", 0, 0), ("Thời gian", 2, 1)],
    [("", 0, 0), ("", 0, 0), ("Chủ trì", 1, 1), ("Phối hợp", 1, 1), ("", 0, 0)],
]
"""Titles with the rows and columns that they go over; 0 where another title stands."""
ROWS = [
    ["1", "Vớt bèo trên kênh Ba", "Phòng Kinh tế", "Công an xã; các ấp", "Tháng 3/2031"],
    ["2", "Thả cá giống ở hồ Đá", "Hội Nông dân xã", "Đoàn Thanh niên xã; Trạm Khuyến nông", "Quý II/2031"],
    ["3", "Đo mực nước", "Ban Chỉ huy Quân sự xã", "Trung tâm Dịch vụ tổng hợp xã", "Trước 30/6/2031"],
    ["4", "Sơn lại cầu gỗ", "Văn phòng HĐND và UBND xã", "Các ấp", "Quý IV/2031"],
]
GROUPED = [["I", "VIỆC ĐẦU NĂM", "", "", ""], *ROWS[:2], ["II", "VIỆC CUỐI NĂM", "", "", ""], *ROWS[2:]]
Title = tuple[str, int, int]


def table(page: int, titles: Sequence[Sequence[Title]], rows: Sequence[Sequence[str]]) -> Block:
    cells = [
        Cell(text, r, c, down, over, len(text))
        for r, row in enumerate(titles)
        for c, (text, down, over) in enumerate(row)
        if down
    ]
    cells += [Cell(text, r, c) for r, row in enumerate(rows, len(titles)) for c, text in enumerate(row)]
    return Block(BlockKind.TABLE, page=page, box=Box(80, 100, 500, 700), cells=tuple(cells))


def duties(*tables: Block) -> list[tuple[str | None, str, str]]:
    lines = ["KẾ HOẠCH", "Nước sạch năm 2031", "I. NỘI DUNG", "Làm sạch nguồn nước.", "II. PHÂN CÔNG"]
    last = tables[-1].page
    blocks = [Block(BlockKind.PARAGRAPH, line, page=1) for line in lines] + list(tables)
    plan = segment(lay_out(Source("pdf", "", (*blocks, Block(BlockKind.PARAGRAPH, "III. KINH PHÍ", page=last)))))
    item = {u.start: u.item for u in plan.units}
    found: list[Assignment] = list(extract(plan).assignments)
    return [(item.get(max(s for s in item if s <= a.start)), a.role, a.body) for a in found]


@pytest.mark.parametrize("titles", [pytest.param(ONE, id="one row of titles"), pytest.param(TWO, id="two")])
@pytest.mark.parametrize(
    "again", [pytest.param(True, id="titles on each page"), pytest.param(False, id="on the first")]
)
@pytest.mark.parametrize("rows", [pytest.param(ROWS, id="rows"), pytest.param(GROUPED, id="groups")])
@pytest.mark.parametrize("cuts", [(1,), (2,), (3,), (1, 3), (2, 3)])
def test_pages_end_between_rows(
    titles: list[list[Title]], again: bool, rows: list[list[str]], cuts: tuple[int, ...]
) -> None:
    parts = [rows[a:b] for a, b in pairwise([0, *cuts, len(rows)])]
    pages = [table(n, titles if n == 1 or again else [], part) for n, part in enumerate(parts, 1)]
    assert duties(*pages) == duties(table(1, titles, rows)) != []


@pytest.mark.parametrize("titles", [pytest.param(ONE, id="one row of titles"), pytest.param(TWO, id="two")])
@pytest.mark.parametrize(
    "again", [pytest.param(True, id="titles on each page"), pytest.param(False, id="on the first")]
)
@pytest.mark.parametrize("rows", [pytest.param(ROWS, id="rows"), pytest.param(GROUPED, id="groups")])
@pytest.mark.parametrize("words", [1, 2, 3])
@pytest.mark.parametrize("row", [1, 2, 3])
def test_a_page_ends_within_a_row(
    titles: list[list[Title]], again: bool, rows: list[list[str]], words: int, row: int
) -> None:
    """Each cell is cut after so many words, a short one stays whole; what goes on begins in capitals or not."""
    above = [" ".join(text.split()[:words]) for text in rows[row]]
    below = ["", *(" ".join(text.split()[words:]) for text in rows[row][1:])]
    pages = [
        table(1, titles, [*rows[:row], [rows[row][0], *above[1:]]]),
        table(2, titles if again else [], [below, *rows[row + 1 :]]),
    ]
    assert duties(*pages) == duties(table(1, titles, rows))


def test_rows_that_share_a_number_are_not_joined() -> None:
    """Where a cell goes over two rows the second has no number; it is a row of its own on the next page too."""
    rows = [*ROWS[:2], ["", "Phát tờ rơi", "Hội Phụ nữ xã", "", "Quý II/2031"], *ROWS[2:]]
    merged = table(1, ONE, rows)
    number = next(c for c in merged.cells if c.text == "2")
    cells = tuple(
        Cell("2", c.row, 0, 2) if c is number else c
        for c in merged.cells
        if not (c.row == number.row + 1 and c.column == 0)
    )
    whole = Block(BlockKind.TABLE, page=1, box=merged.box, cells=cells)
    found = duties(whole, table(2, [], [["5", "Họp ấp", "Các ấp", "", "Quý IV/2031"]]))
    assert ("II/row-3", "lead", "Hội Phụ nữ xã") in found
    assert found[-1] == ("II/row-6", "lead", "Các ấp")
