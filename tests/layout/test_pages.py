"""Pages: what belongs to the page is dropped, what the page cut is joined."""

from __future__ import annotations

import textwrap
from dataclasses import replace

import pytest
from layout_build import FULL, MARGIN, body, laid, lines, page_of, para, printed, typed

from pipeline.layout import lay_out
from pipeline.model import Block, BlockKind, Box, Cell, Region, Source

# --- pages -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", ["2", "- 2 -", "Trang 2", "2/3", "Trang 2/3", "2.", ". 2 '"])
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


def test_a_line_at_the_foot_of_both_pages_goes() -> None:
    foot = [printed("Kế hoạch trồng cây của xã Đồng Lau", n, 790, 70, 300) for n in (1, 2)]
    blocks = [
        *page_of(1, "Các thôn trồng cây theo Kế hoạch số"),
        foot[0],
        *page_of(2, "77/KH-UBND của UBND tỉnh."),
        foot[1],
    ]
    assert "Đồng Lau" not in laid(*blocks).text


def test_a_line_at_the_foot_of_one_page_stays() -> None:
    blocks = [*page_of(1, "Các thôn trồng cây."), printed("Các thôn tưới cây.", 1, 790, 70, 300), *page_of(2, "Hết.")]
    assert "Các thôn tưới cây." in laid(*blocks).text


def test_short_lines_above_a_wide_one_are_not_joined() -> None:
    """A page whose lines are nearly all short: its edge is that of the longest, so a title is not taken for a wrapped line."""
    short = [
        "Số: 77/KH-UBND",
        "Độc lập - Tự do - Hạnh phúc",
        "Mây, ngày 12 tháng 02 năm 2031",
        "KẾ HOẠCH",
        "Trồng cây năm 2031",
    ]
    widths = (170, 220, 270, 135, 190)
    blocks = [
        printed(text, 1, 100 + 20 * n, 66, width) for n, (text, width) in enumerate(zip(short, widths, strict=True))
    ]
    blocks.append(
        printed(
            "Ủy ban nhân dân xã ban hành Kế hoạch trồng cây như sau, các thôn thực hiện nghiêm túc:", 1, 220, 66, 540
        )
    )
    assert lines(laid(*blocks))[:5] == short


def test_a_label_at_the_top_of_a_page_is_no_page_number() -> None:
    blocks = [
        *page_of(1, "Các thôn trồng cây."),
        *page_of(2, "3.", "Các thôn chăm sóc cây."),
        *page_of(3, "Các thôn tưới cây."),
    ]
    assert "3." in laid(*blocks).text


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


def test_letterheads_are_no_page_headers() -> None:
    """A decision and the plan that comes with it: the same letterhead on two of three pages."""
    said = ("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    blocks: list[Block] = []
    for page in (1, 2, 3):
        if page < 3:
            blocks += [printed(said[0], page, 60, 90, 200), printed(said[1], page, 60, 300, 530)]
        blocks += [printed(f"Việc {n} của trang {page}.", page, 150 + 20 * n, 90, 400) for n in range(6)]
    text = lines(laid(*blocks))
    assert [text.count(line) for line in said] == [2, 2]


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


@pytest.mark.parametrize(("width", "joined"), [(30, True), (200, False)])
def test_stamps_beside_the_text_set_no_margin(width: float, joined: bool) -> None:
    """Specks and stamps of a scan that stand left of the text; what is wide is text, and the margin is there."""
    rows = [("Căn cứ Quyết định của Chủ tịch Hội đồng quản lý", 106, FULL), ("Quỹ về việc trồng cây;", 70, 230)]
    stamps = [("Ký số", 20, 20 + width)] * 3
    found = lines(laid(*body(*MARGIN, *rows, *stamps)))
    assert (f"{rows[0][0]} {rows[1][0]}" in found) is joined


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


@pytest.mark.parametrize(
    ("why", "line", "parts"),
    [
        (
            "an office beside the motto",
            "CÔNG ĐOÀN CƠ SỞ BẾN SIM Độc lập - Tự do - Hạnh phúc",
            ["CÔNG ĐOÀN CƠ SỞ BẾN SIM", "Độc lập - Tự do - Hạnh phúc"],
        ),
        (
            "a number beside place and day",
            "Số: 12/KH-CĐCS Bến Sim, ngày 05 tháng 4 năm 2031",
            ["Số: 12/KH-CĐCS", "Bến Sim, ngày 05 tháng 4 năm 2031"],
        ),
        (
            "the State's name ends a title",
            "KỶ NIỆM NGÀY QUỐC KHÁNH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            ["KỶ NIỆM NGÀY QUỐC KHÁNH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ),
        (
            "the Party's name ends a title",
            "KỶ NIỆM NGÀY THÀNH LẬP ĐẢNG CỘNG SẢN VIỆT NAM",
            ["KỶ NIỆM NGÀY THÀNH LẬP ĐẢNG CỘNG SẢN VIỆT NAM"],
        ),
    ],
)
def test_a_line_read_across_both_columns(why: str, line: str, parts: list[str]) -> None:
    above = [
        printed("CÔNG ĐOÀN NGÀNH Y TẾ", 1, 60, 80, 250),
        printed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1, 60, 290, 530),
    ]
    text = laid(*above, printed(line, 1, 78, 80, 530), printed("KẾ HOẠCH", 1, 130, 270, 330))
    assert set(parts) <= set(lines(text)), why
    assert (line in lines(text)) == (parts == [line]), why


RECIPIENTS = ["Nơi nhận:", "- UBND phường;", "- Các tổ dân phố;", "- Lưu: VT."]


@pytest.mark.parametrize(
    ("why", "x", "office", "name", "recipients"),
    [
        ("side by side", 312, 100, 160, RECIPIENTS),
        ("the office is above the recipients, its name below them", 430, 84, 172, RECIPIENTS),
        ("a stamp lifts the office off its line", 430, 93, 160, RECIPIENTS),
        ("a recipient reaches over the middle", 430, 100, 160, ["Nơi nhận:", "- Thường trực Đảng ủy phường, HĐND và UBND phường;"]),
        ("a stamp between office and name", 430, 100, 240, RECIPIENTS),
    ],
)  # fmt: skip
def test_recipients_and_signature_stand_side_by_side(
    why: str, x: float, office: float, name: float, recipients: list[str]
) -> None:
    left = [printed(text, 1, 100 + 16 * k, 70) for k, text in enumerate(recipients)]
    right = [printed("HIỆU TRƯỞNG", 1, office, x, x + 80), printed("Lò Thị Mây", 1, name, x, x + 70)]
    above = [printed("Các tổ dân phố nghiêm túc thực hiện kế hoạch này trong toàn phường./.", 1, 60, 70, 540)]
    text = laid(*above, *left, *right, printed("PHỤ LỤC", 1, 300, 280, 330))
    shown = [(p.zone, text.of(p)) for p in text.paragraphs]
    assert shown[1:-1] == [*(("left", r) for r in recipients), ("right", "HIỆU TRƯỞNG"), ("right", "Lò Thị Mây")], why
    assert shown[-1] == ("", "PHỤ LỤC"), why


def test_a_column_breaks_its_line_near_the_middle() -> None:
    """The last word of the motto, alone in the right column, stands in the middle of the page and is no title."""
    left = [printed("ỦY BAN NHÂN DÂN", 1, 70, 90, 194), printed("XÃ CỒN SẬY", 1, 95, 90, 175)]
    right = [printed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", 1, 70, 306, 501), printed("NAM", 1, 88, 306, 332)]
    text = laid(
        *left, *right, printed("KẾ HOẠCH", 1, 140, 275, 337), printed("Các thôn trồng cây quanh xã.", 1, 170, 90, 516)
    )
    assert [(p.zone, text.of(p)) for p in text.paragraphs][:2] == [("left", "ỦY BAN NHÂN DÂN"), ("left", "XÃ CỒN SẬY")]
    assert ("", "KẾ HOẠCH") in [(p.zone, text.of(p)) for p in text.paragraphs]


@pytest.mark.parametrize(
    ("above", "below", "why"),
    [
        ("TM. ỦY BAN NHÂN DÂN XÃ", "CHỦ TỊCH XÃ", "an authority and a post, however little room is beside it"),
        ("T/M BAN THƯỜNG VỤ ĐẢNG ỦY", "PHÓ BÍ THƯ", "written with a stroke"),
        ("I. NỘI DUNG TRỒNG CÂY CỦA XÃ", "Các thôn rà soát, tổng hợp.", "a heading that nothing goes on with"),
    ],
)
def test_lines_that_fill_their_width_and_end_there(above: str, below: str, why: str) -> None:
    assert lines(laid(*body(*MARGIN, (above, 70, FULL), (below, 70, 260))))[-2:] == [above, below], why


def test_a_heading_in_capitals_goes_on_in_capitals() -> None:
    rows = [("I. NỘI DUNG TRỒNG CÂY VÀ CHĂM SÓC CÂY CỦA CÁC", 70, FULL), ("THÔN TRONG XÃ", 70, 200)]
    assert lines(laid(*body(*MARGIN, *rows)))[-1] == " ".join(text for text, *_ in rows)
