"""The outline: what stands under what, which paragraphs are headings, and the rows of tables."""

from __future__ import annotations

import pytest
from reading import Rows, headings, outline, plan_of, row, unit

from pipeline.model import Block, BlockKind, Cell

TITLE = ("KẾ HOẠCH", "Trồng cây phân tán năm 2031")
Piece = str | Block | Rows


def paths(*pieces: Piece) -> list[str]:
    """The paths of the units below the title."""
    return [item for _, item in outline(plan_of(*TITLE, *pieces))]


NESTING = [
    row(
        "I, 1, a, dash, plus",
        [
            "I. NỘI DUNG",
            "1. Trồng cây",
            "a) Chọn đất",
            "- Đất ven sông:",
            "+ Bãi bồi.",
            "+ Bờ kè.",
            "- Đất đồi.",
            "b) Chọn giống.",
            "2. Chăm sóc.",
        ],
        ["I", "I/1", "I/1/a", "I/1/a/-1", "I/1/a/-1/+1", "I/1/a/-1/+2", "I/1/a/-2", "I/1/b", "I/2"],
    ),
    row(
        "A over I",
        [
            "A. NHIỆM VỤ",
            "I. CÔNG TÁC TUYÊN TRUYỀN",
            "1. Phát thanh.",
            "II. CÔNG TÁC TRỒNG CÂY",
            "B. TỔ CHỨC",
            "I. PHÂN CÔNG",
        ],
        ["A", "A/I", "A/I/1", "A/II", "B", "B/I"],
    ),
    row(
        "I over A",
        ["I. NỘI DUNG", "A. Trồng cây", "1. Chọn đất.", "B. Chăm sóc", "1. Tưới nước.", "II. KINH PHÍ"],
        ["I", "I/A", "I/A/1", "I/B", "I/B/1", "II"],
    ),
    row(
        "A, B, C as siblings: C is the letter",
        ["A. MỤC TIÊU", "- Một.", "B. NỘI DUNG", "- Hai.", "C. TỔ CHỨC", "- Ba.", "D. KINH PHÍ"],
        ["A", "A/-1", "B", "B/-1", "C", "C/-1", "D"],
    ),
    row(
        "decimals under their number",
        [
            "I. NỘI DUNG",
            "1. Trồng cây",
            "1.1. Chọn đất",
            "- Đất đồi.",
            "1.2. Chọn giống.",
            "2. Chăm sóc",
            "2.1. Tưới nước.",
        ],
        ["I", "I/1", "I/1/1.1", "I/1/1.1/-1", "I/1/1.2", "I/2", "I/2/2.1"],
    ),
    row(
        "three decimals",
        ["1. NỘI DUNG", "1.1. Trồng cây", "1.1.1. Chọn đất", "1.1.2. Chọn giống.", "1.2. Chăm sóc."],
        ["1", "1/1.1", "1/1.1/1.1.1", "1/1.1/1.1.2", "1/1.2"],
    ),
    row(
        "decimals without their number hang below the Roman one",
        ["II. NỘI DUNG", "2.1. Trồng cây.", "2.2. Chăm sóc."],
        ["II", "II/2.1", "II/2.2"],
    ),
    row(
        "Phần, Chương, Mục",
        ["Phần I. TÌNH HÌNH", "1. Kết quả.", "Phần II. NỘI DUNG", "1. Trồng cây."],
        ["Phần I", "Phần I/1", "Phần II", "Phần II/1"],
    ),
    row(
        "Arabic over letters without Roman",
        ["1. Mục đích", "a) Một.", "b) Hai.", "2. Nội dung", "a) Ba."],
        ["1", "1/a", "1/b", "2", "2/a"],
    ),
    row(
        "bullets are counted within their parent",
        ["I. NỘI DUNG", "- Một.", "- Hai.", "1. Trồng cây:", "- Ba.", "2. Chăm sóc:", "- Bốn."],
        ["I", "I/-1", "I/-2", "I/1", "I/1/-1", "I/2", "I/2/-1"],
    ),
    row(
        "plus above dash is learnt from what follows what",
        ["I. NỘI DUNG", "+ Một:", "- Một a.", "- Một b.", "+ Hai:", "- Hai a."],
        ["I", "I/+1", "I/+1/-1", "I/+1/-2", "I/+2", "I/+2/-1"],
    ),
    row(
        "star above dash",
        ["I. NỘI DUNG", "* Một:", "- Một a.", "* Hai:", "- Hai a."],
        ["I", "I/*1", "I/*1/-1", "I/*2", "I/*2/-1"],
    ),
    row(
        "letters above numbers is learnt",
        ["I. NỘI DUNG", "a) Trồng cây:", "(1) Chọn đất.", "(2) Chọn giống.", "b) Chăm sóc:", "(1) Tưới nước."],
        ["I", "I/a", "I/a/1", "I/a/2", "I/b", "I/b/1"],
    ),
    row(
        "a paragraph without a label has the path of its unit",
        ["I. NỘI DUNG", "Toàn xã trồng cây.", "1. Chọn đất", "Ưu tiên đất đồi.", "- Một.", "Các thôn lưu ý."],
        ["I", "I", "I/1", "I/1", "I/1/-1", "I/1"],
    ),
    row(
        "missing ordinal",
        ["I. MỤC ĐÍCH", "- Một.", "II. NỘI DUNG", "- Hai.", "IV. TỔ CHỨC", "- Ba."],
        ["I", "I/-1", "II", "II/-1", "IV", "IV/-1"],
    ),
    row(
        "repeated ordinal",
        ["I. MỤC ĐÍCH", "- Một.", "II. NỘI DUNG", "- Hai.", "II. KINH PHÍ", "- Ba.", "V. TỔ CHỨC", "- Bốn."],
        ["I", "I/-1", "II", "II/-1", "II", "II/-1", "V", "V/-1"],
    ),
    row(
        "numbers that go on through the parts",
        ["I. MỤC ĐÍCH", "1. Một.", "2. Hai.", "II. NỘI DUNG", "3. Ba.", "4. Bốn."],
        ["I", "I/1", "I/2", "II", "II/3", "II/4"],
    ),
    row(
        "misread numerals",
        ["I. MỤC ĐÍCH", "- Một.", "H. NỘI DUNG", "- Hai.", "1H. KINH PHÍ", "- Ba.", "IV. TỔ CHỨC"],
        ["I", "I/-1", "II", "II/-1", "III", "III/-1", "IV"],
    ),
    row(
        "heading in capitals without a label",
        [
            "UBND xã xây dựng kế hoạch như sau:",
            "MỤC ĐÍCH, YÊU CẦU",
            "1. Một.",
            "2. Hai.",
            "NỘI DUNG THỰC HIỆN",
            "1. Ba.",
        ],
        ["", "1", "2", "", "1"],
    ),
]


@pytest.mark.parametrize(("lines", "expected"), NESTING)
def test_nesting(lines: list[str], expected: list[str]) -> None:
    assert paths(*lines) == expected


SENTENCE = (
    "Các thôn vận động người dân trồng cây ở bãi bồi, hai bên đường và quanh trường học, chăm sóc cây sau khi trồng, "
    "thay cây chết trước mùa mưa bão."
)
HEADINGS = [
    row(
        "capitals, title case, sub-section",
        ["I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "- Một.", "2. Yêu cầu", "- Hai.", "II. Nội dung", "- Ba."],
        [
            ("I", "MỤC ĐÍCH, YÊU CẦU", 1, "purpose"),
            ("1", "Mục đích", 2, "purpose"),
            ("2", "Yêu cầu", 2, "purpose"),
            ("II", "Nội dung", 1, "content"),
        ],
    ),
    row(
        "long numbered paragraphs are no headings",
        [
            "I. NỘI DUNG",
            "1. Các thôn tổ chức trồng cây dọc hai bên đường liên thôn.",
            "2. Các thôn chăm sóc cây trong hai năm đầu.",
        ],
        [("I", "NỘI DUNG", 1, "content")],
    ),
    row(
        "bullets are no headings",
        ["I. NỘI DUNG", "- Công tác tuyên truyền", "+ Phát thanh.", "- Công tác trồng cây", "+ Chọn đất."],
        [("I", "NỘI DUNG", 1, "content")],
    ),
    row(
        "run-in heading in bold",
        ["I. TỔ CHỨC THỰC HIỆN", Block(BlockKind.PARAGRAPH, "1. Thời gian: Trong quý I năm 2031.", bold=13)],
        [("I", "TỔ CHỨC THỰC HIỆN", 1, "organization"), ("1", "Thời gian", 2, "schedule")],
    ),
    row(
        "colon and dot are dropped from the heading",
        ["I. MỤC ĐÍCH:", "- Một.", "II. NỘI DUNG.", "- Hai."],
        [("I", "MỤC ĐÍCH", 1, "purpose"), ("II", "NỘI DUNG", 1, "content")],
    ),
    row(
        "bodies as headings inherit the role",
        ["I. TỔ CHỨC THỰC HIỆN", "1. Phòng Kinh tế", "- Cấp cây giống.", "2. Công an xã", "- Tuần tra."],
        [
            ("I", "TỔ CHỨC THỰC HIỆN", 1, "organization"),
            ("1", "Phòng Kinh tế", 2, "organization"),
            ("2", "Công an xã", 2, "organization"),
        ],
    ),
    row(
        "a sub-section with a role of its own",
        ["I. TỔ CHỨC THỰC HIỆN", "1. Kinh phí", "Ngân sách xã.", "2. Chế độ báo cáo", "Trước ngày 20/11."],
        [
            ("I", "TỔ CHỨC THỰC HIỆN", 1, "organization"),
            ("1", "Kinh phí", 2, "budget"),
            ("2", "Chế độ báo cáo", 2, "reporting"),
        ],
    ),
    row(
        "three levels",
        ["I. NỘI DUNG", "1. Trồng cây", "1.1. Chọn đất", "- Đất đồi.", "1.2. Chọn giống", "- Keo."],
        [
            ("I", "NỘI DUNG", 1, "content"),
            ("1", "Trồng cây", 2, "content"),
            ("1.1", "Chọn đất", 3, "content"),
            ("1.2", "Chọn giống", 3, "content"),
        ],
    ),
    row(
        "in bold without a label",
        ["I. NỘI DUNG", "**Công tác tuyên truyền:**", "- Phát thanh."],
        [("I", "NỘI DUNG", 1, "content"), ("", "Công tác tuyên truyền", 2, "content")],
    ),
    row(
        "a short line without a stop, where all sentences have one",
        ["I. NỘI DUNG", "Công tác tuyên truyền", SENTENCE, SENTENCE, "Trồng và giữ rừng", SENTENCE, SENTENCE, SENTENCE],
        [
            ("I", "NỘI DUNG", 1, "content"),
            ("", "Công tác tuyên truyền", 2, "content"),
            ("", "Trồng và giữ rừng", 2, "content"),
        ],
    ),
    *(
        row(
            f"contrary: {why}",
            ["I. NỘI DUNG", SENTENCE, SENTENCE, line, SENTENCE, SENTENCE, SENTENCE],
            [("I", "NỘI DUNG", 1, "content")],
        )
        for why, line in (
            ("a body and its duty that lost its stop", "Trạm Y tế xã phân công cán bộ trực cấp cứu"),
            ("a sum", "Tổng kinh phí 20 triệu đồng"),
            ("an order", "Trân trọng đề nghị các thôn phối hợp"),
            ("a person", "Đồng chí Lý Trung Kiên, Chủ tịch UBND xã làm Trưởng ban"),
        )
    ),
    row(
        "contrary: where sentences end without a stop too",
        ["I. NỘI DUNG", "Công tác tuyên truyền", *[SENTENCE.rstrip(".")] * 2, "Trồng và giữ rừng", *[SENTENCE] * 3],
        [("I", "NỘI DUNG", 1, "content")],
    ),
    row(
        "contrary: a line that another short line follows",
        ["I. NỘI DUNG", SENTENCE, SENTENCE, "Trồng cây", "Giữ rừng.", SENTENCE, SENTENCE, SENTENCE],
        [("I", "NỘI DUNG", 1, "content")],
    ),
    row(
        "quarter as a heading",
        ["I. TIẾN ĐỘ", "1. Quý I", "- Trồng cây.", "2. Quý II", "- Chăm sóc."],
        [("I", "TIẾN ĐỘ", 1, "schedule"), ("1", "Quý I", 2, "schedule"), ("2", "Quý II", 2, "schedule")],
    ),
]


@pytest.mark.parametrize(("lines", "expected"), HEADINGS)
def test_headings(lines: list[Piece], expected: list[tuple[str, str, int, str]]) -> None:
    assert headings(plan_of(*TITLE, *lines)) == expected


def test_section_of_a_unit_is_the_heading_above_it() -> None:
    plan = plan_of(*TITLE, "I. NỘI DUNG", "1. Trồng cây", "- Chọn đất.", "II. KINH PHÍ", "Ngân sách xã.")
    above = {
        u.item: plan.units[u.section].heading if u.section is not None else None
        for u in plan.units
        if u.role.value != "title"
    }
    assert above == {"I": None, "I/1": "NỘI DUNG", "I/1/-1": "Trồng cây", "II": "KINH PHÍ"}


def test_body_of_a_unit_starts_after_its_label() -> None:
    plan = plan_of(*TITLE, "I. NỘI DUNG", "1. Trồng cây", "- Chọn đất.")
    assert [plan.text.text[u.body : u.end] for u in plan.units[-3:]] == ["NỘI DUNG", "Trồng cây", "Chọn đất."]


def test_every_paragraph_of_the_body_is_one_unit() -> None:
    plan = plan_of(
        *TITLE,
        "Căn cứ ý kiến của Đảng ủy xã;",
        "I. NỘI DUNG",
        "Toàn xã.",
        "1. Trồng cây",
        "- Chọn đất.",
        [("TT", "Việc"), ("1", "Cây")],
    )
    assert [(u.start, u.end) for u in plan.units] == [(p.start, p.end) for p in plan.text.paragraphs]


# --- tables ----------------------------------------------------------------------------------------------------

TABLES = [
    row(
        "one header row",
        [("TT", "Nội dung", "Đơn vị"), ("1", "Trồng cây", "Các thôn"), ("2", "Sơ kết", "Phòng Kinh tế")],
        ["I/header", "I/row-1", "I/row-2"],
    ),
    row(
        "column numbers belong to the header",
        [("TT", "Nội dung", "Đơn vị"), ("(1)", "(2)", "(3)"), ("1", "Trồng cây", "Các thôn")],
        ["I/header", "I/header", "I/row-1"],
    ),
    row(
        "group rows are counted",
        [
            ("TT", "Nội dung", "Đơn vị"),
            ("I", "Tuyên truyền", ""),
            ("1", "Phát thanh", "Các thôn"),
            ("II", "Trồng cây", ""),
        ],
        ["I/header", "I/row-1", "I/row-2", "I/row-3"],
    ),
    row("no header row", [("1", "Trồng cây", "Các thôn"), ("2", "Sơ kết", "Phòng Kinh tế")], ["I/row-1", "I/row-2"]),
    row(
        "empty rows are not counted",
        [("TT", "Nội dung", "Đơn vị"), ("", "", ""), ("1", "Trồng cây", "Các thôn")],
        ["I/header", "I/row-1"],
    ),
    row(
        "header without a column for numbers",
        [("Nội dung", "Đơn vị thực hiện", "Thời gian"), ("Trồng cây", "Các thôn", "Quý I")],
        ["I/header", "I/row-1"],
    ),
    row(
        "header repeated for a group",
        [
            ("TT", "Nội dung", "Đơn vị", "Thời gian"),
            ("1", "Trồng cây", "Các thôn", "Quý I"),
            ("II", "Nội dung", "Đơn vị", "Thời gian"),
            ("1", "Sơ kết", "Phòng Kinh tế", "Quý IV"),
        ],
        ["I/header", "I/row-1", "I/header", "I/row-2"],
    ),
]


@pytest.mark.parametrize(("rows", "expected"), TABLES)
def test_table_rows(rows: Rows, expected: list[str]) -> None:
    assert paths("I. NỘI DUNG", rows)[1:] == expected


def test_columns_of_a_row() -> None:
    plan = plan_of(
        *TITLE,
        "I. NỘI DUNG",
        "1. Phân công",
        [("TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian"), ("1", "Trồng", "A", "B", "Quý I")],
    )
    assert unit(plan, "I/1/row-1").columns == ("order", "task", "lead", "support", "time")
    assert unit(plan, "I/1/header").header
    assert not unit(plan, "I/1/row-1").header


def test_rows_count_on_through_two_tables() -> None:
    rows: Rows = [("TT", "Nội dung", "Đơn vị"), ("1", "Trồng cây", "Các thôn")]
    assert paths("I. NỘI DUNG", rows, "Bảng 2:", rows) == ["I", "I/header", "I/row-1", "I", "I/header", "I/row-2"]


def test_merged_cells_keep_their_column() -> None:
    head = tuple(Cell(t, 0, c) for c, t in enumerate(("TT", "Nội dung", "Chủ trì", "Thời gian")))
    body = (Cell("1", 1, 0), Cell("Trồng cây", 1, 1, column_span=2), Cell("Quý I", 1, 3))
    plan = plan_of(*TITLE, "I. NỘI DUNG", Block(BlockKind.TABLE, cells=head + body))
    assert unit(plan, "I/row-1").columns == ("order", "task", "time")


def test_a_name_above_duties_is_no_chapter_of_a_page() -> None:
    """A text without a letterhead is read as a page; there a line that nothing sets apart stays below the chapter it is in."""
    duty = "Theo dõi việc trồng cây của các thôn."
    plan = plan_of(
        "Thực hiện ý kiến của xã, trường lập kế hoạch.",
        "I. NỘI DUNG",
        "1. Trồng cây.",
        "II. PHÂN CÔNG",
        "Ban Giám hiệu",
        duty,
    )
    assert [(heading, level) for _, heading, level, _ in headings(plan)][-2:] == [
        ("PHÂN CÔNG", 1),
        ("Ban Giám hiệu", 2),
    ]
    assert plan.units[-1].item == "II"
