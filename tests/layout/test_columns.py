"""Columns and tables, and what holds for every layout: offsets slice, the text is normalized."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from layout_build import MARGIN, body, laid, lines, para, printed, typed
from reading import table

from pipeline.model import Block, BlockKind, Box, Cell, Region, Text

# --- columns ---------------------------------------------------------------------------------------------------

LEFT = ["ỦY BAN NHÂN DÂN", "XÃ CỒN SẬY", "Số: 9145/KH-UBND"]
RIGHT = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Cồn Sậy, ngày 10 tháng 3 năm 2031"]
BODY = ["KẾ HOẠCH", "Trồng cây phân tán năm 2031"]


def zones(text: Text) -> list[tuple[str, str]]:
    return [(p.zone, text.of(p)) for p in text.paragraphs]


EXPECTED = [*[("left", t) for t in LEFT], *[("right", t) for t in RIGHT]]


def test_columns_by_boxes() -> None:
    blocks = [
        b
        for k, (a, c) in enumerate(zip(LEFT, RIGHT, strict=True))
        for b in (printed(a, 1, 60 + 20 * k, 70, 230), printed(c, 1, 60 + 20 * k, 280, 540))
    ]
    blocks += [printed(t, 1, 160 + 20 * k, 200, 400) for k, t in enumerate(BODY)]
    assert zones(laid(*blocks))[:6] == EXPECTED


def test_columns_by_spaces() -> None:
    text = "\n".join(f"{a:<30}{c}" for a, c in zip(LEFT, RIGHT, strict=True))
    assert zones(typed(f"{text}\n\n{BODY[0]}\n{BODY[1]}\n"))[:6] == EXPECTED


def test_no_line_of_a_letterhead_is_lost() -> None:
    """The issuer stands in two lines above the first line of the other column."""
    lone = [printed("ỦY BAN NHÂN DÂN", 1, 60, 70, 180), printed("XÃ AN KHÊ", 1, 80, 80, 170)]
    both = [printed("Số: 12/KH-UBND", 1, 100, 75, 175), printed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1, 100, 280, 540)]
    below = [printed("Độc lập - Tự do - Hạnh phúc", 1, 120, 320, 500)]
    rest = [printed(t, 1, 160 + 20 * k, 200, 400) for k, t in enumerate(BODY)]
    found = zones(laid(*lone, *both, *below, *rest))
    assert found[:3] == [("left", "ỦY BAN NHÂN DÂN"), ("left", "XÃ AN KHÊ"), ("left", "Số: 12/KH-UBND")]


def test_a_short_office_beside_the_recipients() -> None:
    """ "GIÁM ĐỐC" alone in the right column: no piece of the left line."""
    rows = [
        (("Nơi nhận:", 90, 140), ("GIÁM ĐỐC", 390, 445)),
        (("- UBND tỉnh;", 90, 180), None),
        (None, ("Khổng Lưỡng", 370, 460)),
    ]
    blocks = [
        printed(cell[0], 1, 400 + 20 * k, cell[1], cell[2])
        for k, row_ in enumerate(rows)
        for cell in row_
        if cell is not None
    ]
    found = zones(laid(*body(*MARGIN), *blocks))
    assert ("left", "Nơi nhận:") in found
    assert ("right", "GIÁM ĐỐC") in found


def test_two_sign_beside_the_recipients() -> None:
    """Three columns: who signs first is read whole before the second, though their lines stand at one height."""
    rows = [
        (("Nơi nhận:", 70, 120), ("KT. GIÁM ĐỐC", 310, 400), ("GIÁM ĐỐC", 430, 500)),
        (("- Sở Nội vụ;", 70, 140), ("PHÓ GIÁM ĐỐC", 310, 400), None),
        (("- Lưu: VT.", 70, 130), ("Lý Trung Kiên", 315, 395), ("Hà Quang Vịnh", 425, 505)),
    ]
    blocks = [
        printed(cell[0], 1, 400 + 20 * k, cell[1], cell[2]) for k, row_ in enumerate(rows) for cell in row_ if cell
    ]
    right = [t for zone, t in zones(laid(*body(*MARGIN), *blocks)) if zone == "right"]
    assert right == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lý Trung Kiên", "GIÁM ĐỐC", "Hà Quang Vịnh"]


def test_the_signer_stands_some_recipients_below_his_office() -> None:
    text = f"{'Nơi nhận:':<40}GIÁM ĐỐC\n- UBND tỉnh;\n- Sở Nội vụ;\n{'- Các sở, ngành;':<40}Khổng Lưỡng\n- UBND các xã;\n- Lưu: VT.\n"
    found = zones(typed(f"{BODY[1]}\n\n{text}"))
    assert [t for zone, t in found if zone == "right"] == ["GIÁM ĐỐC", "Khổng Lưỡng"]
    assert [t for zone, t in found if zone == "left"][-1] == "- Lưu: VT."


def test_a_name_in_three_lines_beside_the_motto() -> None:
    left = ["MTTQ VIỆT NAM TỈNH A", "BAN THƯỜNG TRỰC ỦY BAN MTTQ", "VIỆT NAM PHƯỜNG B", ""]
    right = [RIGHT[0], RIGHT[1], "", "B, ngày 30 tháng 6 năm 2031"]
    text = "\n".join(f"{a:<44}{b}".rstrip() for a, b in zip(left, right, strict=True))
    assert zones(typed(f"{text}\n\n{BODY[0]}\n{BODY[1]}\n"))[:3] == [("left", t) for t in left[:3]]


def test_a_letterhead_table_with_an_empty_cell() -> None:
    cells = (
        Cell("UBND TỈNH A\nSỞ CÔNG THƯƠNG", 0, 0), Cell("", 0, 1),
        Cell("Số: 12/KH-SCT", 1, 0), Cell("\n".join(RIGHT), 1, 1),
    )  # fmt: skip
    found = zones(laid(Block(BlockKind.TABLE, cells=cells)))
    assert found[:3] == [("left", "UBND TỈNH A"), ("left", "SỞ CÔNG THƯƠNG"), ("left", "Số: 12/KH-SCT")]


def test_columns_by_a_table_without_lines() -> None:
    cells = (Cell("\n".join(LEFT), 0, 0), Cell("\n".join(RIGHT), 0, 1))
    assert zones(laid(Block(BlockKind.TABLE, cells=cells))) == EXPECTED


def test_signature_beside_the_recipients() -> None:
    left, right = ["Nơi nhận:", "- Đảng ủy xã;", "- Lưu: VT."], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hà Quang Vịnh"]
    cells = (Cell("\n".join(left), 0, 0), Cell("\n".join(right), 0, 1))
    assert zones(laid(Block(BlockKind.TABLE, cells=cells))) == [
        *[("left", t) for t in left],
        *[("right", t) for t in right],
    ]


# --- tables ----------------------------------------------------------------------------------------------------


def test_a_row_is_one_paragraph_with_its_cells() -> None:
    text = laid(table([("TT", "Nội dung", "Đơn vị"), ("1", "Trồng cây", ""), ("2", "Tưới\ncây", "Các  thôn")]))
    assert text.text == "TT | Nội dung | Đơn vị\n1 | Trồng cây | \n2 | Tưới\ncây | Các thôn"
    assert [[(c.column, text.text[c.start : c.end]) for c in p.cells] for p in text.paragraphs] == [
        [(0, "TT"), (1, "Nội dung"), (2, "Đơn vị")],
        [(0, "1"), (1, "Trồng cây"), (2, "")],
        [(0, "2"), (1, "Tưới\ncây"), (2, "Các thôn")],
    ]


def test_tables_are_counted() -> None:
    one = table([("TT", "Việc", "Ai"), ("1", "Cây", "Thôn")])
    text = laid(one, para("Giữa."), one)
    assert [p.table for p in text.paragraphs] == [0, 0, None, 1, 1]


def test_empty_rows_go() -> None:
    assert lines(laid(table([("TT", "Việc"), ("", ""), ("1", "Cây")]))) == ["TT | Việc", "1 | Cây"]


def test_bold_rows_are_bold() -> None:
    text = laid(table([("TT", "Việc"), ("1", "Cây")], bold_head=True))
    assert [p.bold == p.end - p.start for p in text.paragraphs] == [True, False]


def test_automatic_label_stands_at_the_start_of_the_text() -> None:
    text = laid(para("Trồng cây", label="1.", bold=9))
    (p,) = text.paragraphs
    assert (text.text, p.label, p.bold) == ("1. Trồng cây", "1.", 12)


def test_no_blocks_no_text() -> None:
    assert laid() == Text("")


# --- invariants ------------------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    [
        "Kế hoạch",
        "I. NỘI DUNG",
        "- trồng cây;",
        "1. Chọn",
        "a) đất",
        "Nơi nhận:",
        "TM. ỦY BAN",
        "  ",
        "\n",
        "2031 -",
        "Số: 9145/KH-UBND",
        "hoà",
        "…",
    ]
)
SENTENCES = st.lists(WORDS, min_size=0, max_size=6).map(" ".join)
PARAGRAPHS = st.builds(
    lambda text, label, bold, page: Block(BlockKind.PARAGRAPH, text, label=label, bold=min(bold, len(text)), page=page),
    SENTENCES,
    st.sampled_from(["", "1.", "a)", "-"]),
    st.integers(0, 40),
    st.integers(1, 3),
)
LINES = st.builds(
    lambda text, page, top, x0: Block(BlockKind.LINE, text, page=page, box=Box(x0, top, x0 + 200, top + 14)),
    SENTENCES,
    st.integers(1, 4),
    st.floats(20, 800),
    st.sampled_from([70.0, 300.0]),
)
TYPED = st.builds(lambda text, gap: Block(BlockKind.LINE, text.replace("\n", " "), gap=gap), SENTENCES, st.booleans())
TABLES = st.lists(st.lists(SENTENCES, min_size=2, max_size=3), min_size=1, max_size=3).map(
    lambda rows: table([tuple(r) for r in rows])
)


@given(
    st.lists(st.one_of(PARAGRAPHS, TABLES), max_size=8) | st.lists(LINES, max_size=10) | st.lists(TYPED, max_size=10)
)
def test_paragraphs_slice_to_the_lines_of_the_text(blocks: list[Block]) -> None:
    text = laid(*blocks)
    assert text.text == "\n".join(lines(text))
    assert all(a.end + 1 == b.start for a, b in zip(text.paragraphs, text.paragraphs[1:], strict=False))
    for p in text.paragraphs:
        assert text.of(p).strip()
        assert 0 <= p.bold <= p.end - p.start
        assert text.of(p).startswith(p.label)
        assert all(p.start <= c.start <= c.end <= p.end for c in p.cells)
        assert unicodedata.is_normalized("NFC", text.of(p))


def test_a_page_header_that_is_the_letterhead_is_read() -> None:
    head = [
        replace(para("ỦY BAN NHÂN DÂN XÃ CỒN SẬY"), region=Region.HEADER),
        replace(para("Số: 9345/KH-UBND"), region=Region.HEADER),
    ]
    body = [para("KẾ HOẠCH"), para("Dạy bơi năm 2031"), para("I. MỤC ĐÍCH")]
    assert lines(laid(*head, *body))[:2] == ["ỦY BAN NHÂN DÂN XÃ CỒN SẬY", "Số: 9345/KH-UBND"]
    own = [para("Số: 9345/KH-UBND"), *body]
    assert lines(laid(*head, *own))[0] == "Số: 9345/KH-UBND", "a body with a letterhead of its own keeps it alone"


def test_the_blank_of_a_form_is_no_gap_between_columns() -> None:
    text = typed("Số:     /KH-UBND\n\nCồn Sậy, ngày      tháng 3 năm 2031\n")
    assert lines(text) == ["Số: /KH-UBND", "Cồn Sậy, ngày tháng 3 năm 2031"]


def test_the_signer_stands_below_recipients_of_any_length() -> None:
    text = (
        f"{'Nơi nhận:':<55}T/M BAN THƯỜNG VỤ\n{'- Ủy ban Kiểm tra Tỉnh ủy,':<60}BÍ THƯ\n"
        f"- Thường trực HĐND, UBND, Ban Thường trực UBMTTQ phường,\n- Lưu Văn phòng Đảng ủy.\n{'':<55}Đoàn Nhật Phương\n"
    )
    found = zones(typed(f"{BODY[1]}\n\n{text}"))
    assert [t for zone, t in found if zone == "right"] == ["T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Đoàn Nhật Phương"]
