"""Lines that are made to be slow: twice as long takes about twice as long, not four times."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from datetime import date

import growth
import pytest
from growth import assert_grows_no_faster, assert_linear

from extractors.alike import latin
from extractors.context import PlanContext, Unit
from extractors.deadlines.reader import find_deadlines
from extractors.facts import Citation
from pipeline.compliance.evidence.clauses import read
from pipeline.compliance.evidence.traces import trace
from pipeline.compliance.passages import Passage
from pipeline.compliance.register.places import district_told
from pipeline.compliance.register.requirements import Requirement
from pipeline.extract import extract
from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.layout.beside import beside
from pipeline.layout.characters import normalize
from pipeline.layout.glued import parted
from pipeline.layout.page import without_page_furniture
from pipeline.model import Block, BlockKind, Box, Source
from pipeline.segment import segment
from pipeline.tables.rows import rows

LENGTH = 20_000
PARENT = Requirement(
    "9047/KH-UBND", type="kế hoạch", issue_date=date(2032, 1, 15), issuer="Ủy ban nhân dân tỉnh Lâm Hải",
    title="Kế hoạch triển khai phân loại chất thải rắn sinh hoạt tại nguồn",
)  # fmt: skip


def searched(line: str) -> None:
    plan = read([Passage("a", "I", "body", line, 1, 0)])
    trace(PARENT, plan)
    trace(PARENT, plan, elsewhere=True)


@pytest.mark.parametrize(
    "unit",
    ["1", "1 ", "1.", "9047 ", "9047/", "9047/A&", "9 0 4 7 ", "KH 9047 ", "x, kế hoạch a b c d 1/K, ", "kế hoạch của tỉnh ",
     "15/01/2032 ", "kê hoach ", "u b n d ", "số ", "g9", "9,047"],
)  # fmt: skip
def test_a_clause_is_searched_in_time_that_grows_with_it(unit: str) -> None:
    assert_linear(searched, f"/{unit * (LENGTH // len(unit))}")


@pytest.mark.parametrize("unit", ["К", "Кế-", "đ", "ế", "К\u0301", "oà", "９"])
@pytest.mark.parametrize("work", [latin, normalize, parted])
def test_a_word_without_end(work: Callable[[str], object], unit: str) -> None:
    assert_linear(work, f"Kế hoạch {unit * (LENGTH // len(unit))}")


@pytest.mark.parametrize("line", ["A ", "Số: 12/KH-A A", "- A; B ", "huyện Ba "])
@pytest.mark.parametrize("work", [beside, lambda line: district_told([line])])
def test_a_line_of_a_letterhead(work: Callable[[str], object], line: str) -> None:
    assert_linear(work, line * (LENGTH // len(line)))


def extracted(line: str) -> None:
    text = f"KẾ HOẠCH\nThu gom rác\n\nI. NHIỆM VỤ\n- {line}\n"
    extract(segment(lay_out(read_bytes(text.encode(), ".txt"))))


@pytest.mark.parametrize(
    "unit",
    ["các Trạm A B, C D, ", "Phòng Thanh tra, Pháp chế, ", "a b c, Phòng Kinh tế kiểm tra ", "Phòng A cùng Công an xã ",
     "Thời gian: T5 ", "từ ngày 1/4 và kết thúc ", "sau a b c ", "6 tháng, năm (", "02 a b/tuần ", "do Phòng A (b) cùng Phòng B ",
     "Chủ trì: Trạm Y tế. ", "(Chủ trì: Phòng A) ", "Chủ trì: (", "Đồng chủ trì: Phòng A; ", "Người phụ trách: ông Mai Văn Bảy, ",
     "Phân công: Phòng A "],
)  # fmt: skip
def test_a_duty_without_end(unit: str) -> None:
    assert_linear(extracted, unit * (LENGTH // len(unit)))


@pytest.mark.parametrize("unit", ["|---|\n", "|---|---|\n", "| | |\n", "\\|", "|:-:| a\n", "a | b | \n\n"])
def test_bars_without_end(unit: str) -> None:
    assert_linear(extracted, unit * (LENGTH // len(unit)))


def test_a_sentence_that_joins_without_end() -> None:
    """What stands before each "phối hợp với" is looked at, not all of the sentence."""
    assert_linear(extracted, "phối hợp với " * 4000)


@pytest.mark.parametrize("unit", ["<span>Sở </span>", "Sở<sup>1</sup> ", "Sở<br>", "<a href=x>Sở"])
def test_a_paragraph_of_a_page_in_very_many_pieces(unit: str) -> None:
    assert_linear(lambda page: read_bytes(f"<p>KẾ HOẠCH</p><p>{page}".encode(), ".html"), unit * LENGTH)


def test_a_table_with_very_many_columns() -> None:
    def extracted_table(cells: str) -> None:
        page = f"<p>KẾ HOẠCH</p><table><tr>{cells}</tr><tr>{cells}</tr></table>"
        extract(segment(lay_out(read_bytes(page.encode(), ".html"))))

    assert_linear(extracted_table, "<td>chủ trì</td>" * (LENGTH // 5))


def test_a_page_of_very_many_lines() -> None:
    def page(count: int) -> Callable[[], object]:
        lines = [
            Block(BlockKind.LINE, "so", box=Box(9.0 * (n % 60), 2.2 * (n // 60), 9.0 * (n % 60) + 4, 2.2 * (n // 60) + 2), page=1)
            for n in range(count)
        ]  # fmt: skip
        return lambda: without_page_furniture(lines)

    assert_grows_no_faster(page, LENGTH // 2)


MANY = [
    "Trước ngày 05/06/2031 thực hiện Chỉ thị số {n}/CT-UBND ngày 01/02/2030 của UBND tỉnh.",
    "Thực hiện Kế hoạch số {n}/KH-UBND của UBND tỉnh thực hiện Chỉ thị số {n}/CT-TTg về trồng cây trên địa bàn tỉnh.",
]


@pytest.mark.parametrize("line", MANY, ids=["days and citations", "papers named in titles"])
def test_a_plan_of_many_items(line: str) -> None:
    def many(count: int) -> Callable[[], object]:
        items = "".join(f"- {line.format(n=n)}\n" for n in range(count))
        plan = segment(lay_out(read_bytes(f"KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n{items}".encode(), ".txt")))
        return lambda: extract(plan)

    assert_grows_no_faster(many, 4000)


@pytest.mark.parametrize("kind", ["ul", "ol"])
def test_a_list_of_a_page_without_end(kind: str) -> None:
    page = "<html><body><p>KẾ HOẠCH</p><{0} class='{1}'>{2}</{0}></body></html>"
    assert_linear(
        lambda items: read_bytes(page.format(kind, "a" * LENGTH, items).encode(), ".html"),
        "<li>Trồng cây</li>" * LENGTH,
    )


def test_a_time_inside_a_citation_is_none_however_the_citations_lie() -> None:
    text = "Trước ngày 05/06/2031 và trước ngày 07/06/2031, trước ngày 09/06/2031."
    second = text.index("trước ngày 07")

    def citation(start: int, end: int) -> Citation:
        return Citation(start, end, text[start:end], None, None, None, None, None, None, None, None)

    cited = [citation(second, second + 20), citation(second + 2, second + 4), citation(0, 8)]
    found = find_deadlines(text, PlanContext(units=(Unit("1", "paragraph", "content", 0, len(text), 0),)), cited)
    assert [d.end_date for d in found] == [date(2031, 6, 9)]


@pytest.mark.parametrize(
    ("power", "busy", "fails", "why"),
    [
        (1, 0, False, "linear"),
        (1, 3, False, "linear, and three times the machine was busy with something else"),
        (2, 0, True, "quadratic"),
    ],
)
def test_what_is_quadratic_is_found(
    monkeypatch: pytest.MonkeyPatch, power: int, busy: int, fails: bool, why: str
) -> None:
    assert why
    spoiled = iter([50.0] * busy)

    def taken(work: Callable[[], int]) -> float:
        return (work() / 10_000) ** power + (next(spoiled, 0.0) if work() > LENGTH else 0)

    monkeypatch.setattr(growth, "spent", taken)
    with pytest.raises(pytest.fail.Exception) if fails else nullcontext():
        assert_linear(len, "a" * 8 * LENGTH)


@pytest.mark.parametrize(
    "lines",
    [
        "- Tập huấn cho các thôn.\n",
        "- Tập huấn cho các thôn.\nĐơn vị chủ trì: Sở Y tế.\n",
        "- Tập huấn cho các thôn.\n" * 40 + "Đơn vị chủ trì: Sở Y tế.\n" * 40,
        "Sở Y tế triển khai các việc sau:\n- Sở Nội vụ tập huấn cho các thôn:\n",
        "Sở Y tế, Sở Nội vụ, Sở Tài chính chủ trì, phối hợp với các xã.\n",
    ],
)
def test_tasks_in_time_that_grows_with_the_plan(lines: str) -> None:
    def work(text: str) -> None:
        blocks = [Block(BlockKind.PARAGRAPH, line) for line in ("KẾ HOẠCH", "I. NỘI DUNG", *text.splitlines())]
        source = Source("txt", "0" * 64, tuple(blocks))
        rows("x", source, extract(segment(lay_out(source))))

    assert_linear(work, lines * (LENGTH // len(lines)))


@pytest.mark.parametrize(
    ("begin", "unit", "end", "suffix"),
    [
        ("", "<!---->", "x", ".txt"),
        ("<p>a</p><style>", "z", "</style>", ".html"),
        ("<p>a</p><style>", "/*", "</style>", ".html"),
        ("<p>a</p><style>", "{", "</style>", ".html"),
        ('<p style="', "z", '">a</p>', ".html"),
        ("Sở Y tế ", "I", "chủ trì", ".txt"),
        ("- ", " ", "\nx", ".txt"),
        ("I. A\n", "|", "\n1. B", ".txt"),
        ("", "STT\nNội dung\nChủ trì\n1\na\nb\n", "", ".txt"),
        ("a", "\u0337\u030f", "", ".txt"),
    ],
)
def test_a_file_made_to_be_slow(begin: str, unit: str, end: str, suffix: str) -> None:
    def made(size: int) -> Callable[[], object]:
        data = f"{begin}{unit * (size // len(unit))}{end}".encode()
        return lambda: lay_out(read_bytes(data, suffix))

    assert_grows_no_faster(made, LENGTH * 2)
