"""Tables as offices merge them: cells that hold for several rows, titles over several columns, tables without a title."""

from __future__ import annotations

import pytest
from reading import facts_of, outline, plan_of

from pipeline.model import Block, BlockKind, Cell


def merged(*cells: tuple[str, int, int, int, int]) -> Block:
    """A table of (text, row, column, rows, columns)."""
    return Block(BlockKind.TABLE, cells=tuple(Cell(*cell) for cell in cells))


def test_a_merged_cell_holds_for_every_row_that_it_spans() -> None:
    table = merged(
        ("Nội dung", 0, 0, 1, 1), ("Chủ trì", 0, 1, 1, 1), ("Thời gian", 0, 2, 1, 1),
        ("Dạy bơi", 1, 0, 1, 1), ("Phòng Kinh tế", 1, 1, 2, 1), ("Quý II/2031", 1, 2, 2, 1),
        ("Thi bơi", 2, 0, 1, 1),
        ("Tổng kết", 3, 0, 1, 1), ("Công an xã", 3, 1, 1, 1), ("Quý IV/2031", 3, 2, 1, 1),
    )  # fmt: skip
    facts = facts_of("I. NỘI DUNG", table)
    text = facts.plan.text.text
    rows = {u.start: u.item for u in facts.plan.units}
    at = next(u for u in facts.plan.units if u.item == "I/row-2").start
    assert [(a.body, a.row) for a in facts.assignments] == [
        ("Phòng Kinh tế", None),
        ("Phòng Kinh tế", at),
        ("Công an xã", None),
    ]
    assert [(d.text, d.row) for d in facts.deadlines] == [
        ("Quý II/2031", None),
        ("Quý II/2031", at),
        ("Quý IV/2031", None),
    ]
    assert rows[at] == "I/row-2"
    assert all(text[f.start : f.end] == f.text for f in facts.deadlines), "spans still slice to what is written"


def test_a_title_over_two_columns_makes_two_header_rows() -> None:
    table = merged(
        ("Nội dung", 0, 0, 2, 1), ("Phân công", 0, 1, 1, 2),
        ("Chủ trì", 1, 1, 1, 1), ("Phối hợp", 1, 2, 1, 1),
        ("Dạy bơi", 2, 0, 1, 1), ("Phòng Kinh tế", 2, 1, 1, 1), ("Công an xã", 2, 2, 1, 1),
    )  # fmt: skip
    facts = facts_of("I. NỘI DUNG", table)
    assert [(a.role, a.body) for a in facts.assignments] == [("lead", "Phòng Kinh tế"), ("support", "Công an xã")]
    assert [u.item for u in facts.plan.units if u.kind.value == "table_row"] == ["I/header", "I/header", "I/row-1"]


def test_a_table_after_the_signature_is_an_appendix() -> None:
    plan = plan_of(
        "KẾ HOẠCH", "Dạy bơi năm 2031", "I. NỘI DUNG", "1. Dạy bơi cho học sinh.", "Nơi nhận:", "- Đảng ủy xã;", "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lý Trung Kiên", "Tiến độ thực hiện",
        [("STT", "Nội dung", "Chủ trì"), ("1", "Dạy bơi", "Phòng Kinh tế"), ("2", "Thi bơi", "Công an xã")],
    )  # fmt: skip
    assert [item for _, item in outline(plan)][-2:] == ["PL/row-1", "PL/row-2"]


def test_a_heading_below_its_label_is_one_heading() -> None:
    plan = plan_of(
        "KẾ HOẠCH",
        "Dạy bơi năm 2031",
        "Phần I",
        "MỤC ĐÍCH, YÊU CẦU",
        "Bảo vệ trẻ em.",
        "Phần II",
        "NỘI DUNG",
        "Dạy bơi.",
    )
    assert [(u.label, u.heading) for u in plan.units if u.kind.value == "heading"] == [
        ("Phần I", "MỤC ĐÍCH, YÊU CẦU"),
        ("Phần II", "NỘI DUNG"),
    ]


def test_articles_of_a_decision_give_duties() -> None:
    facts = facts_of("I. NỘI DUNG", "1. Dạy bơi.")
    assert facts.assignments == ()
    lines = (
        "QUYẾT ĐỊNH", "Ban hành Kế hoạch dạy bơi năm 2031", "Căn cứ Luật Trẻ em;", "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch dạy bơi.",
        "Điều 2. Giao Phòng Kinh tế chủ trì theo dõi việc thực hiện.",
        "Nơi nhận:", "- Như Điều 2;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lý Trung Kiên",
        "KẾ HOẠCH", "Dạy bơi năm 2031", "I. NỘI DUNG", "1. Dạy bơi cho học sinh.",
    )  # fmt: skip
    from pipeline.extract import extract

    found = extract(plan_of(*lines))
    items = {u.start: u.item for u in found.plan.units}
    assert [(a.role, a.body) for a in found.assignments] == [("lead", "Phòng Kinh tế")]
    at = max(start for start in items if start <= found.assignments[0].start)
    assert items[at] == "Điều 2"


@pytest.mark.parametrize(
    ("titles", "cells", "bearers", "why"),
    [
        (("TT", "Nội dung", "Đơn vị báo cáo kết quả"), ("Công an xã", "Trạm Y tế"), ["Công an xã", "Trạm Y tế"], "it holds bodies"),
        (("TT", "Nội dung", "Kết quả"), ("Danh sách lớp", "Báo cáo"), [], "results"),
        (("TT", "Chủ trì", "Sản phẩm"), ("Hội Nông dân xã", "Công an xã"), ["Phòng Kinh tế", "Phòng Kinh tế"], "others do it"),
    ],
)  # fmt: skip
def test_a_column_of_bodies_under_the_title_of_a_result(
    titles: tuple[str, ...], cells: tuple[str, ...], bearers: list[str], why: str
) -> None:
    middle = "Phòng Kinh tế" if "Chủ trì" in titles else "Dạy bơi"
    facts = facts_of("I. NỘI DUNG", [titles, *((str(n), middle, cell) for n, cell in enumerate(cells, 1))])
    assert [a.body for a in facts.assignments] == bearers, why
