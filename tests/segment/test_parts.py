"""The parts of a plan: title, preamble, closing, signature, recipients, appendices, notes."""

from __future__ import annotations

import pytest
from reading import headings, lines, outline, plan_of, row

from pipeline.extract import extract
from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.model import Plan
from pipeline.segment import segment

TITLE = ("KẾ HOẠCH", "Trồng cây phân tán năm 2031")
BODY = ("I. NỘI DUNG", "1. Trồng cây.")
END = ("Nơi nhận:", "- Đảng ủy xã;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hà Quang Vịnh")


def items(plan: Plan) -> list[str]:
    return [item for _, item in outline(plan)]


TITLES = [
    row("on two lines", [*TITLE], 2),
    row("on the line of KẾ HOẠCH", ["KẾ HOẠCH Trồng cây phân tán năm 2031"], 1),
    row("in capitals", ["KẾ HOẠCH", "TRỒNG CÂY PHÂN TÁN", "NĂM 2031"], 3),
    row("marks misread", ["KÉ HOẠCH", "Trồng cây phân tán năm 2031"], 2),
    row("draft", ["DỰ THẢO KẾ HOẠCH", "Trồng cây phân tán năm 2031"], 2),
    row("with what it is attached to", [*TITLE, "(Kèm theo Quyết định số 9112/QĐ-UBND ngày 05/4/2031 của UBND xã)"], 3),
    row("with a stray sign before it", [":KẾ HOẠCH", "Trồng cây phân tán năm 2031"], 2),
    row("title case", ["Kế hoạch", "Trồng cây phân tán năm 2031"], 2),
]


@pytest.mark.parametrize(("head", "count"), TITLES)
def test_title(head: list[str], count: int) -> None:
    plan = plan_of("Số: 9145/KH-UBND", *head, "Căn cứ ý kiến của Đảng ủy xã, UBND xã xây dựng kế hoạch như sau:", *BODY)
    assert lines(plan, plan.title) == head[:count]
    assert [plan.text.text[u.start : u.end][:7] for u in plan.units if u.role.value == "preamble"] == ["Căn cứ "]
    assert lines(plan, plan.letterhead) == ["Số: 9145/KH-UBND"]


def test_preamble_is_what_stands_before_the_first_heading() -> None:
    plan = plan_of(
        *TITLE,
        "Căn cứ Quyết định số 9112/QĐ-UBND;",
        "- Căn cứ Chỉ thị số 907-CT/TU;",
        "UBND xã xây dựng kế hoạch như sau:",
        *BODY,
    )
    assert [(u.item, u.role.value) for u in plan.units][2:] == [
        ("preamble", "preamble"),
        ("preamble", "preamble"),
        ("preamble", "preamble"),
        ("I", "content"),
        ("I/1", "content"),
    ]


def test_plan_without_a_title_is_read_all_the_same() -> None:
    plan = plan_of("UBND xã xây dựng kế hoạch như sau:", *BODY)
    assert plan.title == ()
    assert items(plan) == ["I", "I/1"]
    assert [d.code for d in plan.diagnostics] == ["no_title"]


def test_text_without_an_outline_says_so() -> None:
    plan = plan_of(*TITLE, "Các thôn trồng cây.")
    assert [d.code for d in plan.diagnostics] == ["no_outline"]


def test_empty_text() -> None:
    plan = plan_of()
    assert (plan.units, plan.title, plan.recipients) == ((), (), ())


GROUND = "Căn cứ Luật Trồng trọt ngày 19/11/2018 và ý kiến của Đảng ủy xã;"


def test_an_order_between_grounds_and_articles_is_no_title() -> None:
    """The line "QUYẾT ĐỊNH" above the title was lost; the one above the articles ends no letterhead."""
    plan = plan_of(
        "ỦY BAN NHÂN DÂN XÃ CỒN SẬY",
        "PHÊ DUYỆT KẾ HOẠCH TRỒNG CÂY",
        "ỦY BAN NHÂN DÂN XÃ",
        GROUND,
        "QUYẾT ĐỊNH:",
        "Điều 1. Trồng cây.",
        *END,
    )
    assert [plan.text.text[p.start : p.end] for p in plan.title] == ["PHÊ DUYỆT KẾ HOẠCH TRỒNG CÂY"]
    assert items(plan)[-1] == "Điều 1"
    assert next(u.role for u in plan.units if GROUND in plan.text.text[u.start : u.end]) == "preamble"
    plan = plan_of("QUYẾT ĐỊNH", "Về việc trồng cây", GROUND, "QUYẾT ĐỊNH:", "Điều 1. Trồng cây.", *END)
    assert [plan.text.text[p.start : p.end] for p in plan.title] == ["QUYẾT ĐỊNH", "Về việc trồng cây"]


CLOSINGS = [
    row("on the ground of what was said", ["Căn cứ nội dung chỉ đạo trên, yêu cầu các thôn triển khai thực hiện./."]),
    row("Trên đây là", ["Trên đây là Kế hoạch trồng cây năm 2031./."]),
    row("a dash that a scanner's speck was taken for", ["- Trên đây là Kế hoạch trồng cây năm 2031./."]),
    row("two paragraphs", ["Trên đây là Kế hoạch trồng cây.", "Yêu cầu các thôn thực hiện nghiêm túc./."]),
    row("Trong quá trình", ["Trong quá trình thực hiện, nếu có vướng mắc, các thôn báo cáo UBND xã./."]),
    row("an order to all, with the mark of the end", ["Đề nghị các thôn nghiêm túc triển khai thực hiện./."]),
    row(
        "a note on what comes with it, below",
        [
            "Trong quá trình thực hiện, nếu có vướng mắc, các thôn báo cáo UBND xã.",
            "(Kèm theo Phụ lục danh mục cây trồng).",
        ],
    ),
    row("Đề nghị after Trên đây là", ["Trên đây là Kế hoạch trồng cây;", "Đề nghị các thôn thực hiện."]),
]


@pytest.mark.parametrize("closing", CLOSINGS)
def test_closing(closing: list[str]) -> None:
    plan = plan_of(*TITLE, *BODY, *closing, *END)
    assert items(plan) == ["I", "I/1", *["closing"] * len(closing)]


def test_what_one_body_is_given_above_the_closing_is_a_duty_of_its_part() -> None:
    one = "Giao Ban Xây dựng Đảng chủ trì, hướng dẫn các chi bộ trồng cây."
    asked = "Đề nghị các thôn nghiêm túc triển khai thực hiện."
    plan = plan_of(*TITLE, "I. NỘI DUNG", "1. Trồng cây", "Các thôn trồng 500 cây.", one, asked, *END)
    assert items(plan) == ["I", "I/1", "I/1", "I/1", "closing"]
    whole = "Giao Ban Xây dựng Đảng theo dõi, đôn đốc việc thực hiện Kế hoạch này."
    plan = plan_of(*TITLE, "I. NỘI DUNG", "1. Trồng cây", "Các thôn trồng 500 cây.", whole, asked, *END)
    assert items(plan) == ["I", "I/1", "I/1", "closing", "closing"]


def test_last_duty_is_no_closing() -> None:
    plan = plan_of(*TITLE, "I. NỘI DUNG", "1. Trồng cây", "Yêu cầu các thôn trồng cây xong trong quý I.", *END)
    assert items(plan) == ["I", "I/1", "I/1"]


ENDS = [
    row("recipients first", [*END], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hà Quang Vịnh"]),
    row(
        "signature first",
        ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hà Quang Vịnh", "Nơi nhận:", "- Đảng ủy xã;", "- Lưu: VT."],
        ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hà Quang Vịnh"],
    ),
    row(
        "deputy for the head",
        ["Nơi nhận:", "- Đảng ủy xã;", "- Lưu: VT.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Hà Quang Vịnh"],
        ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Hà Quang Vịnh"],
    ),
    row(
        "post alone",
        ["Nơi nhận:", "- Đảng ủy xã;", "- Lưu: VT.", "HIỆU TRƯỞNG", "Hà Quang Vịnh"],
        ["HIỆU TRƯỞNG", "Hà Quang Vịnh"],
    ),
    row(
        "Party signature",
        ["Nơi nhận:", "- Tỉnh ủy;", "- Lưu Văn phòng.", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Hà Quang Vịnh"],
        ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Hà Quang Vịnh"],
    ),
]


@pytest.mark.parametrize(("end", "signature"), ENDS)
def test_signature_and_recipients(end: list[str], signature: list[str]) -> None:
    plan = plan_of(*TITLE, *BODY, *end)
    assert lines(plan, plan.signature) == signature
    assert lines(plan, plan.recipients) == [line for line in end if line not in signature]
    assert items(plan) == ["I", "I/1"]


def test_no_end_at_all() -> None:
    plan = plan_of(*TITLE, *BODY)
    assert (plan.signature, plan.recipients) == ((), ())


APPENDICES = [
    row("one", ["PHỤ LỤC", "DANH MỤC CÔNG VIỆC", "1. Trồng cây."], ["PL", "PL/1"], ["PHỤ LỤC DANH MỤC CÔNG VIỆC"]),
    row(
        "numbered",
        [
            "PHỤ LỤC 1",
            "(Kèm theo Kế hoạch số 9145/KH-UBND)",
            "1. Trồng cây.",
            "PHỤ LỤC 2",
            "Biểu theo dõi cây trồng.",
            "1. Chăm sóc.",
        ],
        ["PL1", "PL1", "PL1/1", "PL2", "PL2", "PL2/1"],
        ["PHỤ LỤC 1", "PHỤ LỤC 2"],
    ),
    row(
        "Roman",
        ["PHỤ LỤC I", "1. Trồng cây.", "2. Chăm sóc.", "PHỤ LỤC II", "1. Sơ kết.", "2. Tổng kết."],
        ["PLI", "PLI/1", "PLI/2", "PLII", "PLII/1", "PLII/2"],
        ["PHỤ LỤC I", "PHỤ LỤC II"],
    ),
    row(
        "title case", ["Phụ lục", "DANH MỤC CÔNG VIỆC", "1. Trồng cây."], ["PL", "PL/1"], ["Phụ lục DANH MỤC CÔNG VIỆC"]
    ),
    row(
        "forms by their numbers",
        [
            "Mẫu biểu số 01",
            "DỰ KIẾN CÂY GIỐNG",
            "1. Sú.",
            "2. Đước.",
            "Mẫu biểu số 02",
            "DỰ KIẾN NHÂN CÔNG",
            "1. Thôn Đông.",
            "2. Thôn Tây.",
        ],
        ["PL", "PL/1", "PL/2", "PL", "PL/1", "PL/2"],
        ["Mẫu biểu số 01 DỰ KIẾN CÂY GIỐNG", "Mẫu biểu số 02 DỰ KIẾN NHÂN CÔNG"],
    ),
    row(
        "in one line with the plan that it came with",
        [
            "PHỤ LỤC II ban hành kèm theo Kế hoạch trồng cây của Ủy ban nhân dân xã Bến Gỗ năm 2031",
            "1. Thôn Đông.",
            "2. Thôn Tây.",
        ],
        ["PLII", "PLII/1", "PLII/2"],
        ["PHỤ LỤC II"],
    ),
    row(
        "a guide by its type alone",
        [
            "HƯỚNG DẪN",
            "Trồng cây ven kênh",
            "(Ban hành kèm theo Quyết định số 9146/QĐ-UBND)",
            "1. Đào hố.",
            "2. Bón lót.",
        ],
        ["PL", "PL", "PL", "PL/1", "PL/2"],
        ["HƯỚNG DẪN"],
    ),
    row(
        "a list",
        ["DANH SÁCH HỘ TRỒNG CÂY", "1. Thôn Đông.", "2. Thôn Tây."],
        ["PL", "PL/1", "PL/2"],
        ["DANH SÁCH HỘ TRỒNG CÂY"],
    ),
]


@pytest.mark.parametrize(("after", "paths", "titles"), APPENDICES)
def test_appendix(after: list[str], paths: list[str], titles: list[str]) -> None:
    plan = plan_of(*TITLE, *BODY, *END, *after)
    assert items(plan) == ["I", "I/1", *paths]
    assert [(h, level, role) for _, h, level, role in headings(plan)[1:]] == [(t, 1, "appendix") for t in titles]


def test_an_appendix_above_the_signature_is_one_too() -> None:
    plan = plan_of(*TITLE, *BODY, "PHỤ LỤC", "1. Thôn Đông.", "2. Thôn Tây.", *END)
    assert items(plan) == ["I", "I/1", "PL", "PL/1", "PL/2"]
    assert plan.signature
    assert plan.recipients


def test_what_a_web_page_adds_below_is_no_appendix() -> None:
    plan = plan_of(
        "KẾ HOẠCH",
        "Trồng cây năm 2031",
        "I. NỘI DUNG",
        "1. Trồng cây.",
        "Nơi nhận:",
        "- Đảng ủy xã;",
        "- Lưu: VT.",
        "Văn bản liên quan",
        "Kế hoạch số 945/KH-UBND ngày 01/02/2030",
        "1. Trước ngày 20/5 nộp phí.",
    )
    assert not any(u.item.startswith(("PL", "after")) for u in plan.units)


def test_rows_of_an_appendix() -> None:
    plan = plan_of(
        *TITLE,
        *BODY,
        *END,
        "PHỤ LỤC II",
        [("TT", "Nội dung", "Đơn vị"), ("I", "Nhóm", ""), ("1", "Trồng cây", "Các thôn")],
    )
    assert items(plan) == ["I", "I/1", "PLII", "PLII/header", "PLII/row-1", "PLII/row-2"]
    assert {u.role.value for u in plan.units if u.item.startswith("PLII")} == {"appendix"}


def test_notes_at_the_end() -> None:
    plan = plan_of(*TITLE, *BODY, "2. Chăm sóc[1].", *END, "[1] Quyết định số 9112/QĐ-UBND ngày 05/4/2031.")
    assert items(plan) == ["I", "I/1", "I/2", "[1]"]


def test_note_between_the_paragraphs() -> None:
    plan = plan_of(
        *TITLE,
        "Căn cứ ý kiến của Đảng ủy xã;",
        "I. MỤC ĐÍCH",
        "1. Một[1].",
        "2. Hai.",
        "[1] Quyết định số 9112/QĐ-UBND.",
        "II. NỘI DUNG",
        "1. Ba.",
        *END,
    )
    assert items(plan) == ["I", "I/1", "I/2", "II", "II/1", "[1]"]


def test_articles_go_on_behind_a_heading_that_closed_them() -> None:
    """A heading in capitals among the parts of "Điều 1" closes it; "Điều 2" still is no part of the last section."""
    plan = plan_of(
        "QUYẾT ĐỊNH", "Phê duyệt Kế hoạch trồng cây phân tán", "Căn cứ Luật Lâm nghiệp ngày 15/11/2017;", "QUYẾT ĐỊNH:",
        "Điều 1. Phê duyệt Kế hoạch trồng cây phân tán với những nội dung chủ yếu như sau:",
        "I. MỤC TIÊU", "Trồng 1.000 cây.", "CÁC VƯỜN ƯƠM", "Giữ nguyên.", "II. TỔ CHỨC THỰC HIỆN", "1. Phòng Kinh tế rà soát đất trống.",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.", "Điều 3. Trưởng Phòng Kinh tế chịu trách nhiệm thi hành Quyết định này.",
    )  # fmt: skip
    assert [u.item for u in plan.units if "Điều" in u.item][-2:] == ["Điều 2", "Điều 3"]


@pytest.mark.parametrize(
    ("below", "wrapped"),
    [
        ("THỰC HIỆN TRONG NĂM", True), ("TRÊN ĐỊA BÀN XÃ", True), ("VÀ THỜI GIAN", True),
        ("SỞ CÔNG THƯƠNG", False), ("MỤC TIÊU CHUNG", False),
    ],
)  # fmt: skip
def test_a_short_heading_in_capitals_goes_on_in_words_that_open_none(below: str, wrapped: bool) -> None:
    plan = plan_of(
        "KẾ HOẠCH", "Trồng cây", "I. CÁC VƯỜN ƯƠM MỚI", below, "- Vườn ươm thôn Ba.", "II. KINH PHÍ", "Ngân sách xã."
    )
    first = next(u.heading for u in plan.units if u.kind.value == "heading")
    assert first == (f"CÁC VƯỜN ƯƠM MỚI {below}" if wrapped else "CÁC VƯỜN ƯƠM MỚI")


NOTICE = (
    "**Trường Đại học Sông Bạc công bố kế hoạch trao bằng đợt tháng 12/2031**",
    "Các em sinh viên thân mến,",
    "Thực hiện Thông báo số 9412/TB-ĐHSB ngày 05/11/2031, Trường Đại học Sông Bạc tổ chức Lễ trao bằng cho sinh viên khóa 24.",
    "**Đăng ký và lễ phục**",
    "Sinh viên đăng ký trước ngày 02/12/2031 theo Quyết định số 9905/QĐ-ĐHSB.",
    "+ Lớp trưởng thu lễ phục;",
    "**Về phía các đơn vị**",
    "Phòng Đào tạo in bằng xong trước ngày 12/12/2031.",
)


def test_a_notice_without_an_outline() -> None:
    """What was published as news: a headline, grounds, then headings in bold; its paths stay those of the opening."""
    plan = plan_of(*NOTICE)
    assert lines(plan, plan.title) == [NOTICE[0].strip("*")]
    assert headings(plan) == [
        ("", "Đăng ký và lễ phục", 1, "content"),
        ("", "Về phía các đơn vị", 1, "organization"),
    ]
    assert [u.role.value for u in plan.units] == [
        "title",
        "preamble",
        "preamble",
        *["content"] * 3,
        "organization",
        "organization",
    ]
    facts = extract(plan)
    assert [(c.code, c.basis) for c in facts.citations] == [("9412/TB-ĐHSB", True), ("9905/QĐ-ĐHSB", False)]
    assert [d.text for d in facts.deadlines] == ["trước ngày 02/12/2031", "trước ngày 12/12/2031"]
    assert facts.metadata.issuer == "Trường Đại học Sông Bạc"


BOLD = [  # lines of a plan, and the levels of its headings
    row(
        "in bold below a number: a part of it",
        ("I. NHIỆM VỤ", "**Đối với cấp thôn**", "Đào hố.", "1. Trồng cây.", "**Đối với cấp xã**", "Mua giống.", "II. KINH PHÍ"),
        [("I", 1), ("", 2), ("", 2), ("II", 1)],
    ),
    row("in bold, and the text of it too",
        ("I. NHIỆM VỤ", "**Đối với cấp thôn**", "**Đào hố**", "II. KINH PHÍ"), [("I", 1), ("", 2), ("II", 1)]),
    row("in bold, but a sentence",
        ("I. NHIỆM VỤ", "**Thôn nào cũng trồng cây.**", "Đào hố.", "II. KINH PHÍ"), [("I", 1), ("II", 1)]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BOLD)
def test_a_line_in_bold_above_text_that_is_not_is_a_heading(
    body: tuple[str, ...], expected: list[tuple[str, int]]
) -> None:
    assert [(label, level) for label, _, level, _ in headings(plan_of("KẾ HOẠCH", "Trồng cây", *body))] == expected


def test_a_member_and_his_work_are_no_heading() -> None:
    body = (
        "I. BAN TỔ CHỨC",
        "1. Ông Mai Văn Hạnh, Trưởng thôn - Phó ban: điều hành.",
        "2. Chị Kim Thị Sen, kế toán: ghi sổ.",
    )
    assert headings(plan_of(*TITLE, *body)) == [("I", "BAN TỔ CHỨC", 1, "organization")]


PAGE = ("**Kế hoạch trồng cây năm 2031 của xã Yên Hạ**", "Ngày 02/01/2031, xã Yên Hạ có kế hoạch trồng cây như sau.")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        row(
            "numbers begin anew below each: they stand under it",
            ("**1. Mục đích**", "Có bóng mát.", "**Việc phải làm**", "**1. Chọn giống**", "Thôn Ba.", "**2. Đào hố**", "Cả thôn."),
            [("1", 1), ("", 1), ("1", 2), ("2", 2)],
        ),
        row(
            "the numbers go on below it: it stands under a number",
            ("**1. Mục đích**", "Có bóng mát.", "**Ngày thứ nhất**", "Chọn giống.", "**2. Đào hố**", "Thôn Bốn đào hố."),
            [("1", 1), ("", 2), ("2", 1)],
        ),
    ],
)  # fmt: skip
def test_headings_of_a_page_that_tells_of_a_plan(body: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    assert [(label, level) for label, _, level, _ in headings(plan_of(*PAGE, *body))] == expected


@pytest.mark.parametrize(
    ("suffix", "page"),
    [
        (".html", "<h1>Kế hoạch trồng cây năm 2031</h1><p>Ngày 02/01/2031, xã Yên Hạ có kế hoạch như sau.</p>{}"),
        (".md", "# Kế hoạch trồng cây năm 2031\n\nNgày 02/01/2031, xã Yên Hạ có kế hoạch như sau.\n\n{}"),
    ],
)
def test_headings_of_a_page_stand_below_each_other_as_it_sets_them(suffix: str, page: str) -> None:
    parts = [
        (2, "Việc phải làm"),
        (3, "Đối với các thôn"),
        (0, "Đào hố."),
        (3, "Đối với xã"),
        (0, "Mua giống."),
        (2, "Kinh phí"),
        (0, "Của xã."),
    ]
    marks = {0: ("", "p")} | {n: ("#" * n + " ", f"h{n}") for n in (2, 3)}
    lines = [marks[n][0] + text if suffix == ".md" else f"<{marks[n][1]}>{text}</{marks[n][1]}>" for n, text in parts]
    plan = segment(lay_out(read_bytes(page.format("\n\n".join(lines)).encode(), suffix)))
    assert [(heading, level) for _, heading, level, _ in headings(plan)] == [
        ("Việc phải làm", 1), ("Đối với các thôn", 2), ("Đối với xã", 2), ("Kinh phí", 1),
    ]  # fmt: skip


def test_names_of_bodies_as_headings_among_who_does_what() -> None:
    body = (
        "I. NỘI DUNG",
        "Trồng cây.",
        "II. TỔ CHỨC THỰC HIỆN",
        "Phòng Kinh tế",
        "- Chọn giống cây trước ngày 05/3/2031.",
        "Công an xã",
        "Giữ trật tự.",
    )
    plan = plan_of(*TITLE, *body)
    assert headings(plan)[2:] == [("", "Phòng Kinh tế", 2, "organization"), ("", "Công an xã", 2, "organization")]
    assert [(a.body, a.role) for a in extract(plan).assignments] == [
        ("Phòng Kinh tế", "assigned"),
        ("Công an xã", "assigned"),
    ]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        row(
            "sent along, without a signature above it",
            ["DANH MỤC", "CÁC CÔNG VIỆC CỦA XÃ", "(Kèm theo Kế hoạch số 9012/KH-UBND ngày 05/4/2031)", "1. Ươm cây."],
            "PL/1",
        ),
        row("contrary: a heading of the plan", ["DANH MỤC", "CÁC CÔNG VIỆC CỦA XÃ", "1. Ươm cây."], "I/1"),
    ],
)
def test_a_list_below_a_plan_that_nobody_signed(below: list[str], expected: str) -> None:
    body = ("I. NỘI DUNG", "1. Trồng cây.", "2. Tưới cây.", "3. Chăm cây.")
    assert items(plan_of(*TITLE, *body, *below))[-1] == expected


def test_parts_of_an_article_stay_in_it_whatever_their_number() -> None:
    """Of a decision that is quoted in part, the first part may be the fifth."""
    plan = plan_of(
        "QUYẾT ĐỊNH:", "Điều 1. Phê duyệt Đề án với các nội dung sau:", "V. TỔ CHỨC THỰC HIỆN", "1. Trồng cây."
    )
    assert items(plan)[-1] == "Điều 1/V/1"
