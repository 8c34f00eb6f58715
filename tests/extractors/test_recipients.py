"""The lines under "Nơi nhận": bodies and purposes, without "Lưu"."""

from __future__ import annotations

import pytest
from reading import facts_of, row

from pipeline.model import Block, BlockKind, Cell


def received(*lines: str) -> list[tuple[str, str | None]]:
    """Body and purpose of each recipient."""
    return [
        (r.body, r.purpose)
        for r in facts_of("I. NỘI DUNG", "1. Trồng cây.", *lines, "CHỦ TỊCH", "Hà Quang Vịnh").recipients
    ]


CASES = [
    row(
        "bodies",
        ["Nơi nhận:", "- Đảng ủy xã;", "- Các thôn;", "- Lưu: VT."],
        [("Đảng ủy xã", None), ("Các thôn", None)],
    ),
    row(
        "purposes",
        [
            "Nơi nhận:",
            "- UBND tỉnh (để báo cáo);",
            "- Các thôn (để thực hiện);",
            "- Đảng ủy xã (để biết);",
            "- Lưu: VT.",
        ],
        [("UBND tỉnh", "để báo cáo"), ("Các thôn", "để thực hiện"), ("Đảng ủy xã", "để biết")],
    ),
    row(
        "short purposes",
        ["Nơi nhận:", "- UBND tỉnh (b/c);", "- Các thôn (t/h);", "- Công an xã (p/h);", "- Lưu: VT."],
        [("UBND tỉnh", "b/c"), ("Các thôn", "t/h"), ("Công an xã", "p/h")],
    ),
    row(
        "two purposes",
        ["Nơi nhận:", "- Chủ tịch, các Phó Chủ tịch (để báo cáo, chỉ đạo);", "- Lưu: VT."],
        [("Chủ tịch, các Phó Chủ tịch", "để báo cáo, chỉ đạo")],
    ),
    row(
        "a purpose told by its verb",
        ["Nơi nhận:", "- Văn phòng Sở (bố trí xe, máy chiếu);", "- Phòng Kế hoạch (Tổng hợp);", "- Lưu: VT."],
        [("Văn phòng Sở", "bố trí xe, máy chiếu"), ("Phòng Kế hoạch", "Tổng hợp")],
    ),
    row(
        "contrary: by whom, or where",
        ["Nơi nhận:", "- Bộ Công an (qua Cục A07);", "- CT, PCT UBND TP (1A, 1G);", "- Lưu: VT."],
        [("Bộ Công an (qua Cục A07)", None), ("CT, PCT UBND TP (1A, 1G)", None)],
    ),
    row("như trên", ["Nơi nhận:", "- Như trên;", "- Lưu: VT."], [("Như trên", None)]),
    row("capitals", ["NƠI NHẬN:", "- Đảng ủy xã;", "- Lưu: VT."], [("Đảng ủy xã", None)]),
    row(
        "no bullets", ["Nơi nhận:", "Đảng ủy xã;", "Các thôn;", "Lưu: VT."], [("Đảng ủy xã", None), ("Các thôn", None)]
    ),
    row(
        "several on one line",
        ["Nơi nhận: - Đảng ủy xã; - Các thôn; - Lưu: VT."],
        [("Đảng ủy xã", None), ("Các thôn", None)],
    ),
    row(
        "first one on the line of the head",
        ["Nơi nhận: Đảng ủy xã;", "- Các thôn;", "- Lưu: VT."],
        [("Đảng ủy xã", None), ("Các thôn", None)],
    ),
    row(
        "one line wrapped onto two",
        ["Nơi nhận:", "- Các phòng, ban, đơn vị", "thuộc UBND xã (để thực hiện);", "- Lưu: VT."],
        [("Các phòng, ban, đơn vị thuộc UBND xã", "để thực hiện")],
    ),
    row(
        "commas stay in one record",
        ["Nơi nhận:", "- TT. Đảng ủy, HĐND xã;", "- Lưu: VT."],
        [("TT. Đảng ủy, HĐND xã", None)],
    ),
    row(
        "all in one line",
        ["Nơi nhận: UBND tỉnh; Sở Y tế; các ấp; Lưu: VT."],
        [("UBND tỉnh", None), ("Sở Y tế", None), ("các ấp", None)],
    ),
    row(
        "purposes in two letters",
        ["Nơi nhận:", "- TT. Đảng ủy (c/đ);", "- Các thôn (th);", "- Lưu: VT."],
        [("TT. Đảng ủy", "c/đ"), ("Các thôn", "th")],
    ),
    row("instead of a report", ["Nơi nhận:", "- Đảng ủy xã (thay b/c);", "- Lưu: VT."], [("Đảng ủy xã", "thay b/c")]),
    row(
        "brackets that are no purpose",
        ["Nơi nhận:", "- Các trường (12 trường);", "- Lưu: VT."],
        [("Các trường (12 trường)", None)],
    ),
    row(
        "a purpose that a scan cut off",
        ["Nơi nhận:", "- Sở Văn hóa (để", "- Công an tỉnh (", "- Lưu: VT."],
        [("Sở Văn hóa", None), ("Công an tỉnh", None)],
    ),
    row("Party Lưu without a colon", ["Nơi nhận:", "- Tỉnh ủy;", "- Lưu Văn phòng Đảng ủy."], [("Tỉnh ủy", None)]),
    row("Lưu in capitals", ["Nơi nhận:", "- Tỉnh ủy;", "- LƯU: VT."], [("Tỉnh ủy", None)]),
    row("only Lưu", ["Nơi nhận:", "- Lưu: VT."], []),
]


@pytest.mark.parametrize(("lines", "expected"), CASES)
def test_recipients(lines: list[str], expected: list[tuple[str, str | None]]) -> None:
    assert received(*lines) == expected


@pytest.mark.parametrize(("lines", "expected"), CASES)
def test_in_a_column_beside_the_signature(lines: list[str], expected: list[tuple[str, str | None]]) -> None:
    cells = (Cell("\n".join(lines), 0, 0), Cell("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nHà Quang Vịnh", 0, 1))
    facts = facts_of("I. NỘI DUNG", "1. Trồng cây.", Block(BlockKind.TABLE, cells=cells))
    assert [(r.body, r.purpose) for r in facts.recipients] == expected


def test_no_recipients() -> None:
    assert facts_of("I. NỘI DUNG", "1. Trồng cây.").recipients == ()


def test_spans_start_at_the_body() -> None:
    facts = facts_of(
        "I. NỘI DUNG", "1. Trồng cây.", "Nơi nhận:", "- UBND tỉnh (để báo cáo);", "- Các thôn;", "- Lưu: VT."
    )
    assert [facts.plan.text.text[r.start : r.end] for r in facts.recipients] == ["UBND tỉnh", "Các thôn"]
