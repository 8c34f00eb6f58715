"""What pages of the web and plans of schools showed: who only attends, offices in charge, days side by side, what a site adds."""

from __future__ import annotations

import pytest
from reading import Rows, facts_of, row

from pipeline.extract import Facts, extract
from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.segment import segment


def read(text: str, suffix: str = ".md") -> Facts:
    return extract(segment(lay_out(read_bytes(text.encode(), suffix))))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        row(
            "who attends does nothing else",
            ["1. Hội nghị thôn", "- Thành phần: Thường trực HĐND, UBND xã; đại diện các đoàn thể.", "- Đơn vị chủ trì: Phòng Y tế."],
            [("Phòng Y tế", "lead")],
        ),
        row("nor do guests", ["1. Hội nghị thôn", "- Đại biểu mời: UBND xã phường Cồn Sậy, Công an xã."], []),
        row(
            "the members of a team do",
            ["1. Kiểm tra", "- Thành phần đoàn: Giao Phòng Y tế chủ trì, Công an xã tham gia."],
            [("Phòng Y tế", "lead")],
        ),
        row(
            "an office is named with what it is in charge of",
            ["1. Cán bộ phụ trách lĩnh vực kiểm tra và thi đua", "- Chuẩn bị tài liệu."],
            [("Cán bộ phụ trách lĩnh vực kiểm tra và thi đua", "assigned")],
        ),
        row(
            "also where it has commas",
            ["1. Chuyên viên phụ trách lĩnh vực đất đai, xây dựng và lĩnh vực khác", "- Chuẩn bị tài liệu."],
            [("Chuyên viên phụ trách lĩnh vực đất đai, xây dựng và lĩnh vực khác", "assigned")],
        ),
    ],
)  # fmt: skip
def test_duties(lines: list[str], expected: list[tuple[str, str]]) -> None:
    facts = facts_of("I. NỘI DUNG", *lines)
    assert [(a.body, a.role) for a in facts.assignments] == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        row("days side by side", "Hội thi tay nghề của sinh viên ngày 12-13/04/2031.", ["ngày 12-13/04/2031"]),
        row("what sums up has its days", "Tổng kết hội thi ngày 06-07/06/2031.", ["ngày 06-07/06/2031"]),
        row("days that are remembered are none, nor is their last", "Kỷ niệm ngày 26-27/7/2031.", []),
    ],
)
def test_days(clause: str, expected: list[str]) -> None:
    facts = facts_of("I. NỘI DUNG", f"- {clause}")
    assert [d.text for d in facts.deadlines] == expected


@pytest.mark.parametrize(
    ("title", "year"),
    [
        row("a month and its year", "Tổ chức lễ phát thưởng đợt tháng 5/2031", 2031),
        row("a year after a name in quotes", "Triển khai “Năm cây xanh” 2031 tại xã", 2031),
        row("two years are none", "Triển khai “Năm cây xanh” 2031 - 2032 tại xã", None),
        row("a day is no year", "Triển khai Chỉ thị số 5/CT-UBND ngày 02/3/2030 tại xã", None),
    ],
)
def test_year_of_a_title(title: str, year: int | None) -> None:
    facts = read(
        f"KẾ HOẠCH\n\n{title}\n\nThực hiện chỉ đạo của xã, Trường xây dựng kế hoạch như sau:\n\nI. NỘI DUNG\n\nTrồng cây."
    )
    assert facts.metadata.period_year == year


BODY = "Kế hoạch trồng cây năm 2031\n\n" + "\n\n".join(
    f"{n}. Lớp {n} trồng cây trước ngày {n}/3/2031." for n in range(1, 9)
)


@pytest.mark.parametrize(
    "tail",
    ["Những tin mới hơn", "Những tin cũ hơn", "Tin liên quan", "Ý kiến bạn đọc", "Xếp hạng: 5 - 1 phiếu bầu", "Từ khóa: trồng cây"],
)  # fmt: skip
def test_what_a_site_adds_below_a_notice_is_no_part_of_it(tail: str) -> None:
    facts = read(f"{BODY}\n\n{tail}\n\nHội khỏe cấp trường\n\n(26/04/2031)")
    assert len(facts.deadlines) == 8


def test_a_line_that_only_begins_like_it_is_part_of_it() -> None:
    facts = read(f"{BODY}\n\nTin liên quan đến hội thi gửi trước ngày 20/3/2031.")
    assert len(facts.deadlines) == 9


def test_marks_of_a_web_page_in_a_markdown_copy() -> None:
    facts = read(
        f"{BODY}\n\n<h4>Lớp 9 trồng cây <b>trước ngày 9/3/2031</b></h4>\n\n<figcaption>Ảnh: ngày 1/1/2031</figcaption>"
    )
    assert [d.text for d in facts.deadlines][-1] == "trước ngày 9/3/2031"
    assert "<" not in facts.plan.text.text


ROWS: Rows = [
    ("TT", "Nhiệm vụ", "Chủ trì", "Thời gian"),
    ("1", "Rà soát", "Sở Y tế", "Quý I"),
    ("2", "Sơ kết", "Sở Nội vụ", "Quý II"),
]


@pytest.mark.parametrize("edge", ["| {} |", "{}"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_rows_on_a_line_each_with_bars(edge: str, gap: str) -> None:
    lines = gap.join(edge.format(" | ".join(r)) for r in ROWS)
    facts = read(f"KẾ HOẠCH\n\nCông tác năm 2031\n\nI. NỘI DUNG\n\n{lines}\n\nTrên đây là Kế hoạch.", ".txt")
    assert [(a.body, a.role) for a in facts.assignments] == [("Sở Y tế", "lead"), ("Sở Nội vụ", "lead")]
    assert [d.text for d in facts.deadlines] == ["Quý I", "Quý II"]


def test_an_empty_first_cell_stays_one() -> None:
    facts = read(
        "I. NỘI DUNG\n\n| TT | Nhiệm vụ | Chủ trì |\n|  | Rà soát | Sở Y tế |\n|| Sơ kết | Sở Nội vụ |", ".txt"
    )
    assert [a.body for a in facts.assignments] == ["Sở Y tế", "Sở Nội vụ"]


def test_two_tables_with_titles_of_their_own_stay_two() -> None:
    one = "| TT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | Rà soát | Sở Y tế |"
    other = "| TT | Nội dung | Đơn vị phối hợp |\n|---|---|---|\n| 1 | Sơ kết | Sở Nội vụ |"
    facts = read(f"I. NỘI DUNG\n\n{one}\n\n{other}\n")
    assert len({p.table for p in facts.plan.text.paragraphs if p.cells}) == 2
    assert [(a.body, a.role) for a in facts.assignments] == [("Sở Y tế", "lead"), ("Sở Nội vụ", "support")]


@pytest.mark.parametrize(
    ("head", "items"),
    [
        row("bold alone under a number that the page sets as a heading", "### 3.2. Phó Trưởng trạm", ["3.2/-1"]),
        row("contrary: under a number that is only bold", "**3.2. Phó Trưởng trạm**", ["-1"]),
    ],
)
def test_a_bold_line_stands_below_a_heading_with_its_mark(head: str, items: list[str]) -> None:
    page = f"{head}\n\n**Nhiệm vụ, quyền hạn:**\n\n- Trạm Y tế chủ trì tập huấn.\n"
    plan = segment(lay_out(read_bytes(page.encode(), ".md")))
    assert [u.item for u in plan.units if u.kind.value == "bullet"] == items


@pytest.mark.parametrize(
    ("line", "headings"),
    [
        row("the page marks it as a heading", "## Kỳ thứ nhất", ["NỘI DUNG", "PHỤ LỤC I", "Kỳ thứ nhất"]),
        row("contrary: a sentence so marked", "## Mời các lớp đăng ký sớm.", ["NỘI DUNG", "PHỤ LỤC I"]),
        row("contrary: no mark", "Kỳ thứ nhất", ["NỘI DUNG", "PHỤ LỤC I"]),
    ],
)
def test_what_a_page_marks_as_a_heading_is_one_in_an_appendix_too(line: str, headings: list[str]) -> None:
    body = "# KẾ HOẠCH\n\nTrồng cây\n\nI. NỘI DUNG\n\n1. Đào hố.\n\n2. Tưới nước.\n\n"
    page = f"{body}# PHỤ LỤC I\n\n{line}\n\n| TT | Nội dung |\n|---|---|\n| 1 | Trồng cau |\n"
    plan = segment(lay_out(read_bytes(page.encode(), ".md")))
    assert [u.heading for u in plan.units if u.kind.value == "heading"] == headings
