"""Tables of web copies: bars on lines of their own, where two bars end a row or hold an empty cell."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import row

from pipeline.ingest import read_bytes
from pipeline.ingest.plain.bars import bar_rows

HEAD = ["TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian"]
LETTERHEAD = re.compile("CỘNG HÒA XÃ HỘI|^Số:")


def copied(*rows: list[str]) -> list[str]:
    """The cells as the copy leaves them: "" between rows."""
    return list(itertools.chain.from_iterable([*r, ""] for r in rows))[:-1]


def task(n: int, *rest: str) -> list[str]:
    return [str(n), f"Việc thứ {n}", *(rest or ("Sở Y tế", "UBND các xã", "Quý II/2031"))]


@pytest.mark.parametrize(
    "rows",
    [
        row("full rows", [HEAD, task(1), task(2), task(3)]),
        row("a last cell is empty", [HEAD, task(1, "Sở Y tế", "UBND các xã", ""), task(2), task(3)]),
        row("a cell in the middle is empty", [HEAD, task(1, "Sở Y tế", "", "Quý II"), task(2, "Sở Y tế", "", "Quý III"), task(3)]),
        row("titles of groups", [HEAD, ["I", "Tuyên truyền"], task(1), task(2), ["II", "Kiểm tra"], task(3), task(4)]),
        row("cells merged downwards", [HEAD, task(1), task(2, "Sở Nội vụ"), task(3, "Sở Tài chính"), task(4)]),
        row("a letterhead above", [["UBND TỈNH", "CỘNG HÒA XÃ HỘI"], HEAD, task(1), task(2), task(3)]),
        row("two cells are empty in every row", [HEAD, *([str(n), "Việc", "Sở Y tế", "", ""] for n in range(1, 6)), task(6)]),
    ],
)  # fmt: skip
def test_rows_are_cut_as_they_were(rows: list[list[str]]) -> None:
    cells = copied(*rows)
    assert [cells[a:b] for a, b in bar_rows(cells, LETTERHEAD)] == rows


@settings(max_examples=60)
@given(
    st.lists(
        st.lists(st.sampled_from(["Sở Y tế", "UBND các xã", "Quý II/2031"]), min_size=4, max_size=4),
        min_size=2,
        max_size=12,
    )
)
def test_a_full_table_is_read_whole(rest: list[list[str]]) -> None:
    rows = [HEAD, *([str(n), *cells] for n, cells in enumerate(rest, 1))]
    cells = copied(*rows)
    assert [cells[a:b] for a, b in bar_rows(cells, LETTERHEAD)] == rows


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["", "", "1", "Sở Y tế", "I", "Quý II"]), max_size=60))
def test_no_cell_is_lost(cells: list[str]) -> None:
    """Rows follow one another, with nothing but an empty place between two."""
    rows = bar_rows(cells, LETTERHEAD)
    kept = {k for a, b in rows for k in range(a, b)}
    assert all(not cells[k] for k in range(len(cells)) if k not in kept)


def test_a_row_wider_than_any_table_loses_nothing() -> None:
    cells = [f"ô {k}" for k in range(55)] + ["", *task(1), "", *task(2)]
    assert [cells[a:b] for a, b in bar_rows(cells, LETTERHEAD)] == [cells[:55], task(1), task(2)]


@pytest.mark.parametrize("dots", ["…", "….................", "....."])
def test_dots_stand_for_rows_that_a_copy_leaves_out(dots: str) -> None:
    rows = [HEAD, task(1), task(2), [dots], task(7), task(8)]
    text = "".join("".join(f"|\n{cell}\n" for cell in r) + "|\n" for r in rows)
    (table,) = (b for b in read_bytes(text.encode(), ".md").blocks if b.cells)
    found = [[c.text for c in table.cells if c.row == n] for n in range(5)]
    assert found == [r for r in rows if r != [dots]]
