"""Layout: what belongs to the page is dropped, what the page cut is joined, the text is normalized, offsets hold."""

from __future__ import annotations

import textwrap
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import table

from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.model import Block, BlockKind, Box, Cell, Region, Source, Text


def laid(*blocks: Block) -> Text:
    return lay_out(Source("pdf", "0" * 64, blocks))


def lines(text: Text) -> list[str]:
    return [text.of(p) for p in text.paragraphs]


def para(text: str, **more: object) -> Block:
    return Block(BlockKind.PARAGRAPH, text, **more)  # type: ignore[arg-type]


def printed(text: str, page: int, top: float, x0: float = 70, x1: float = 0, bold: int = 0) -> Block:
    """A line of print, 14 points high, as wide as its letters if nothing else is said."""
    x1 = x1 or min(540, x0 + 7 * len(text))
    return Block(BlockKind.LINE, text, page=page, box=Box(x0, top, x1, top + 14), bold=bold)


def typed(text: str) -> Text:
    """A plain text file, laid out."""
    return lay_out(read_bytes(text.encode(), ".txt"))


# --- pages -----------------------------------------------------------------------------------------------------


def page_of(n: int, *body: str, header: str = "", number: str = "") -> list[Block]:
    out = [printed(number, n, 30, 295, 305)] if number else []
    out += [printed(header, n, 50, 70, 300)] if header else []
    return out + [printed(t, n, 120 + 20 * k) for k, t in enumerate(body)]


@pytest.mark.parametrize("number", ["2", "- 2 -", "Trang 2", "2/3", "Trang 2/3"])
def test_page_numbers_go(number: str) -> None:
    blocks = [
        *page_of(1, "Các thôn trồng cây."),
        *page_of(2, "Các thôn chăm sóc cây.", number=number),
        *page_of(3, "Các thôn tưới cây."),
    ]
    assert lines(laid(*blocks)) == ["Các thôn trồng cây.", "Các thôn chăm sóc cây.", "Các thôn tưới cây."]


def test_page_number_at_the_foot_goes() -> None:
    blocks = [*page_of(1, "Các thôn trồng cây.", "Các thôn chăm sóc cây."), printed("1", 1, 800, 295, 305)]
    assert lines(laid(*blocks)) == ["Các thôn trồng cây.", "Các thôn chăm sóc cây."]


def test_number_in_the_body_stays() -> None:
    blocks = page_of(
        1,
        "Các thôn trồng cây.",
        "Các thôn tưới cây.",
        "Số cây trồng là",
        "120",
        "cây keo.",
        "Các thôn chăm sóc.",
        "Hết.",
    )
    assert "120" in laid(*blocks).text.split()


def test_repeated_page_headers_go_whatever_number_they_carry() -> None:
    bodies = [
        ("1. Trồng cây.", "- Họp dân."),
        ("2. Cấp cây.", "- Tưới cây."),
        ("3. Tuần tra.", "- Sơ kết."),
    ]
    blocks = [
        b for n, body in enumerate(bodies, 1) for b in page_of(n, *body, header=f"Kế hoạch trồng cây - trang {n}")
    ]
    assert lines(laid(*blocks)) == [line for body in bodies for line in body]


def test_headers_and_footers_of_a_file_go_footnotes_stay() -> None:
    text = laid(
        para("Trang 1", region=Region.HEADER),
        para("Các thôn trồng cây."),
        para("[1] Ghi chú.", region=Region.FOOTNOTE),
        para("Chân trang", region=Region.FOOTER),
    )
    assert [(text.of(p), p.region) for p in text.paragraphs] == [
        ("Các thôn trồng cây.", Region.BODY),
        ("[1] Ghi chú.", Region.FOOTNOTE),
    ]


@pytest.mark.parametrize("rule", ["----------", "_____", "* * *", "……….", "=====", "~~~"])
def test_rules_go(rule: str) -> None:
    assert lines(laid(para("Một."), para(rule), para("Hai."))) == ["Một.", "Hai."]


# --- joining ---------------------------------------------------------------------------------------------------


def test_wrapped_lines_of_print_are_joined() -> None:
    blocks = page_of(
        1,
        "Các thôn tổ chức trồng cây dọc hai bên đường liên thôn và",
        "chăm sóc cây trong hai năm đầu.",
        "- Phát thanh hằng tuần.",
    )
    assert lines(laid(*blocks)) == [
        "Các thôn tổ chức trồng cây dọc hai bên đường liên thôn và chăm sóc cây trong hai năm đầu.",
        "- Phát thanh hằng tuần.",
    ]


def test_paragraph_cut_by_a_page_is_joined() -> None:
    blocks = [*page_of(1, "Các thôn trồng cây.")]
    blocks += [
        printed("Các thôn chăm sóc cây trong", 1, 780, 70, 540),
        *page_of(2, "hai năm đầu.", "Các thôn tưới cây."),
    ]
    text = laid(*blocks)
    assert "Các thôn chăm sóc cây trong hai năm đầu." in text.text


FULL = 540  # the right edge of a full line


def body(*rows: tuple[str, float, float], page: int = 1, top: float = 100) -> list[Block]:
    """Lines of print below one another: text, left and right edge."""
    return [printed(text, page, top + 18 * k, x0, x1) for k, (text, x0, x1) in enumerate(rows)]


MARGIN = [
    ("Các thôn rà soát, tổng hợp và báo cáo kết quả trồng cây", 106, FULL),
    ("của mình theo quy định.", 70, 230),
] * 3


@pytest.mark.parametrize(
    ("rows", "expected", "why"),
    [
        (
            [("- Lập biên bản hội nghị theo mẫu", 106, FULL), ("05/BBKT của Quy chế.", 70, 230)],
            ["- Lập biên bản hội nghị theo mẫu 05/BBKT của Quy chế."],
            "paragraphs are indented, a wrapped line is not: what looks like a number is none",
        ),
        (
            [("- Lập biên bản hội nghị theo quy định tại", 106, FULL), ("Chương IV của Quy chế.", 70, 230)],
            ["- Lập biên bản hội nghị theo quy định tại Chương IV của Quy chế."],
            "the same with a word that opens a heading elsewhere",
        ),
        (
            [("- Lập biên bản hội nghị theo mẫu.", 106, FULL), ("2. Báo cáo kết quả.", 70, 230)],
            ["- Lập biên bản hội nghị theo mẫu.", "2. Báo cáo kết quả."],
            "a sentence ends, a number begins, even at the edge",
        ),
        (
            [("- Lập biên bản hội nghị theo mẫu", 106, 300), ("2. Báo cáo kết quả.", 70, 230)],
            ["- Lập biên bản hội nghị theo mẫu", "2. Báo cáo kết quả."],
            "there was room for a number on the line above",
        ),
        (
            [("Phát triển kinh tế vườn đồi giai đoạn mới của Ban", 80, 532), ("Chấp hành Đảng bộ xã", 220, 390)],
            ["Phát triển kinh tế vườn đồi giai đoạn mới của Ban Chấp hành Đảng bộ xã"],
            "a centred title that was full",
        ),
        (
            [("KẾ HOẠCH", 270, 340), ("Phát triển kinh tế vườn đồi giai đoạn mới", 150, 460)],
            ["KẾ HOẠCH", "Phát triển kinh tế vườn đồi giai đoạn mới"],
            "a centred line that was not",
        ),
    ],
)
def test_wrapped_lines_by_their_edges(rows: list[tuple[str, float, float]], expected: list[str], why: str) -> None:
    found = lines(laid(*body(*MARGIN, *rows)))
    assert found[3:] == expected, why


def test_a_line_cut_by_a_page_may_look_numbered() -> None:
    above = body(*MARGIN, ("- Lập biên bản hội nghị theo mẫu", 106, FULL))
    below = body(("05/BBKT của Quy chế.", 70, 230), *MARGIN, page=2)
    assert lines(laid(*above, *below))[3] == "- Lập biên bản hội nghị theo mẫu 05/BBKT của Quy chế."


def test_a_page_of_few_lines_takes_the_margin_of_the_document() -> None:
    below = body(("II. TỔ CHỨC", 106, 200), ("Văn phòng theo dõi.", 106, 230), page=2)
    assert lines(laid(*body(*MARGIN), *below))[3:] == ["II. TỔ CHỨC", "Văn phòng theo dõi."]


def test_recipients_over_two_lines_of_their_column() -> None:
    left = body(
        ("Nơi nhận:", 70, 120),
        ("- Đồng chí Bí thư, Chủ tịch HĐND", 70, 240),
        ("Thành phố;", 70, 120),
        ("- Lưu.", 70, 100),
    )
    right = body(("TM. BAN", 380, 450), ("CHỦ TỊCH", 380, 450), ("", 380, 381), ("Lê Na", 380, 420))
    both = [b for pair in zip(left, right, strict=True) for b in pair]
    assert "- Đồng chí Bí thư, Chủ tịch HĐND Thành phố;" in lines(laid(*both))


# --- tables over pages -----------------------------------------------------------------------------------------


def part(page: int, *rows: tuple[str, ...], x1: float = 540) -> Block:
    cells = tuple(Cell(text, r, c) for r, row_ in enumerate(rows) for c, text in enumerate(row_))
    return Block(BlockKind.TABLE, page=page, box=Box(70, 60, x1, 700), cells=cells)


HEAD = ("TT", "Nhiệm vụ", "Chủ trì")


@pytest.mark.parametrize(
    ("above", "below", "expected", "why"),
    [
        (
            [HEAD, ("1", "Rà soát, tổng hợp", "Phòng Kinh tế")],
            [("", "danh mục nhiệm vụ", ""), ("2", "Báo cáo", "Công an")],
            ["TT | Nhiệm vụ | Chủ trì", "1 | Rà soát, tổng hợp danh mục nhiệm vụ | Phòng Kinh tế", "2 | Báo cáo | Công an"],
            "a row cut by the page",
        ),
        (
            [HEAD, ("1", "Rà soát, tổng hợp", "Phòng Kinh tế")],
            [HEAD, ("", "danh mục nhiệm vụ", "")],
            ["TT | Nhiệm vụ | Chủ trì", "1 | Rà soát, tổng hợp danh mục nhiệm vụ | Phòng Kinh tế", "TT | Nhiệm vụ | Chủ trì"],
            "below titles that are repeated",
        ),
        (
            [HEAD, ("1", "Rà soát", "Phòng Kinh tế")],
            [("", "Báo cáo kết quả", "Công an")],
            ["TT | Nhiệm vụ | Chủ trì", "1 | Rà soát | Phòng Kinh tế", "| Báo cáo kết quả | Công an"],
            "a row of its own under a merged number",
        ),
    ],
)  # fmt: skip
def test_a_row_cut_by_a_page(
    above: list[tuple[str, ...]], below: list[tuple[str, ...]], expected: list[str], why: str
) -> None:
    text = laid(part(1, *above), part(2, *below))
    assert [line.strip() for line in lines(text)] == expected, why
    assert {p.table for p in text.paragraphs} == {0}, "one table: its titles hold on the next page"


def test_another_table_on_the_next_page() -> None:
    text = laid(part(1, HEAD, ("1", "Rà soát", "Phòng Kinh tế")), part(2, HEAD, ("1", "Báo cáo", "Công an"), x1=400))
    assert [p.table for p in text.paragraphs] == [0, 0, 1, 1]


def test_range_cut_by_a_line_is_joined() -> None:
    blocks = page_of(1, "Chương trình trồng rừng ven biển của tỉnh Lâm Hải giai đoạn 2031", "- 2035 được phê duyệt.")
    assert lines(laid(*blocks)) == [
        "Chương trình trồng rừng ven biển của tỉnh Lâm Hải giai đoạn 2031 - 2035 được phê duyệt."
    ]


def test_a_label_opens_a_paragraph() -> None:
    blocks = page_of(
        1,
        "Các thôn tổ chức trồng cây dọc hai bên đường liên thôn và chăm sóc",
        "1. Chọn đất.",
        "a) Đất đồi.",
        "- Đất bãi.",
    )
    assert lines(laid(*blocks))[1:] == ["1. Chọn đất.", "a) Đất đồi.", "- Đất bãi."]


def test_break_inside_a_paragraph_is_a_space() -> None:
    assert lines(laid(para("Các thôn trồng cây\ndọc đường."))) == ["Các thôn trồng cây dọc đường."]


def test_break_before_a_label_is_a_paragraph() -> None:
    assert lines(laid(para("Các thôn:\n- Trồng cây;\n- Tưới cây."))) == ["Các thôn:", "- Trồng cây;", "- Tưới cây."]


def test_typed_lines_wrapped_at_a_width_are_joined() -> None:
    body = "Các thôn tổ chức trồng cây dọc hai bên đường liên thôn, chăm sóc cây trong hai năm đầu và báo cáo kết quả hằng tháng về xã."
    paragraphs = [f"{n}. {body}" for n in range(1, 7)]
    text = "\n".join("\n".join(textwrap.wrap(p, 60)) for p in paragraphs)
    assert lines(typed(text)) == paragraphs


def test_blank_line_ends_a_paragraph() -> None:
    assert lines(typed("Các thôn trồng cây.\n\nCác thôn tưới cây.\n")) == ["Các thôn trồng cây.", "Các thôn tưới cây."]


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


@settings(deadline=None)
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


def test_a_row_over_three_pages_is_one_row() -> None:
    text = laid(
        part(1, ("STT", "Nội dung", "Chủ trì"), ("1", "Việc một:", "Phòng")),
        part(2, ("", "tuyên truyền đến các thôn;", "Kinh tế")),
        part(3, ("", "vận động các hộ.", ""), ("2", "Việc hai", "Công an xã")),
    )
    rows = [line for line in lines(text) if line.startswith(("1 |", "2 |"))]
    assert rows == [
        "1 | Việc một: tuyên truyền đến các thôn; vận động các hộ. | Phòng Kinh tế",
        "2 | Việc hai | Công an xã",
    ]


def test_a_ruled_table_shows_where_the_text_ends() -> None:
    table = replace(part(1, ("STT", "Nội dung"), ("1", "Dạy bơi")), box=Box(70, 300, 540, 400))
    short = [
        printed("III. TỔ CHỨC THỰC HIỆN", 1, 420, 70, 240),
        printed("Nghiêm túc triển khai, bảo đảm an toàn.", 1, 436, 70, 290),
    ]
    assert lines(laid(table, *short))[-2:] == ["III. TỔ CHỨC THỰC HIỆN", "Nghiêm túc triển khai, bảo đảm an toàn."]


def test_pages_that_are_all_alike_have_text() -> None:
    """What stands at the same place on each page is furniture, unless nothing else is there."""
    blocks = [
        Block(BlockKind.LINE, text, page=page, box=Box(70, top, 400, top + 14))
        for page in (1, 2, 3, 4)
        for text, top in (("KẾ HOẠCH", 60), ("Phát triển nông thôn", 80))
    ]
    assert "Phát triển nông thôn" in lay_out(Source("pdf", "0" * 64, tuple(blocks))).text
