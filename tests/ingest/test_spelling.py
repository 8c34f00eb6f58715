"""Marks and letters of recognised text put right by their context: what is mended, and what must be left alone."""

from __future__ import annotations

from pathlib import Path

import markup
import pytest

from pipeline.ingest.scan.repair import repaired
from pipeline.ingest.scan.spelling import respelled
from pipeline.model import Block, BlockKind, Box

SOURCES = Path(markup.__file__).parent / "sources"
ONE_IN = 2000


@pytest.mark.parametrize(
    ("line", "expected", "why"),
    [
        ("kê hoạch kiêm tra mỹ phâm", "kế hoạch kiểm tra mỹ phẩm", "the tone over a hat is lost"),
        (
            "Tát cả các thiếu nhỉ trong tỉnh",
            "Tất cả các thiếu nhi trong tỉnh",
            "a hat is lost, the dot of an i is a tone",
        ),
        ("CÔNG TÁC TUYÊN TRUYÈN", "CÔNG TÁC TUYÊN TRUYỀN", "capitals"),
        ("II. TÔ CHỨC THỰC HIỆN", "II. TỔ CHỨC THỰC HIỆN", "a heading after its label"),
        ("các huyện, thành phó;", "các huyện, thành phố;", "both are words, one is meant"),
        ("quy dịnh câp giây phép", "quy định cấp giấy phép", "đ without its stroke"),
        ("Cân Thơ, ngày 5 tháng 3", "Cần Thơ, ngày 5 tháng 3", "the name of a place"),
        ("trách nhiệmcủa cán bộ", "trách nhiệm của cán bộ", "a lost space"),
        ("MỤC ĐÍCH, YÊUCÀU", "MỤC ĐÍCH, YÊU CẦU", "a lost space, and marks"),
        ("của Giám đốc SởY tế", "của Giám đốc Sở Y tế", "a lost space before a capital"),
        ("ĐỊA ĐIÊỄM TÔ CHỨC", "ĐỊA ĐIỂM TỔ CHỨC", "a vowel read twice"),
        ("ĐỊA ĐIÊỄM, ĐƠN VỊ PHÓI HỢP", "ĐỊA ĐIỂM, ĐƠN VỊ PHỐI HỢP", "what was changed before has another length"),
        ("Ủy ban nhân dân tỉnh trinh Hội đồng", "Ủy ban nhân dân tỉnh trình Hội đồng", "all marks of a word are lost"),
    ],
)
def test_what_the_context_mends(line: str, expected: str, why: str) -> None:
    assert respelled([line])[0] == [expected], why


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Chỉ thị của Ban Thường vụ TU", "an abbreviation that is a syllable"),
        ("Nghị quyết số 18-NQ/TU ngày 05/3/2031", "a code"),
        ("BÁO CÁO CỦA BCH ĐẢNG BỘ", "an abbreviation among capitals"),
        ("HUYỆN XUÂN MAI TU", "an abbreviation at the end of capitals"),
        ("Đồng chí Lê Thị Thuy chủ trì", "the name of a person, however rare"),
        ("hoà giải ở cơ sở", "the tone on the other vowel, as many write"),
        ("báo cáo hàng tháng, hằng năm", "two spellings of one word"),
        ("theo Phụ lục III đính kèm", "a Roman number"),
        ("Quản lý được và dược phẩm", "words that differ by a stroke, where both may be meant"),
        ("video, website, led", "words of other languages"),
        ("a) Giao Phòng Y tế", "a label, and a verb that opens the sentence"),
        ("", "an empty line"),
        ("… | / -", "signs"),
    ],
)
def test_what_is_left_alone(line: str, why: str) -> None:
    assert respelled([line]) == ([line], [[]]), why


def test_a_line_goes_on_in_the_next() -> None:
    """A break that the paper's width forced does not hide the context."""
    assert respelled(["thành viên Ban chỉ đạo thành", "phô triệu tập"])[0][1] == "phố triệu tập"


def test_a_mark_parts_what_stands_around_it() -> None:
    assert respelled(["họp tại thành. phô"])[1] == [[]]


def test_columns_of_print_are_read_one_by_one() -> None:
    """What stands beside a line is not its context; each page says once what was changed on it."""

    def line(text: str, x: float, page: int = 1) -> Block:
        return Block(BlockKind.LINE, text, page=page, box=Box(x, 100, x + 150, 112))

    blocks, notes = repaired([
        line("SỞ Y TÉ", 50), line("CỘNG HÒA XÃ HỌI", 300), line("KÉ HOẠCH", 50, 2), line("Tông hợp", 50, 2),
    ])  # fmt: skip
    assert [b.text for b in blocks] == ["SỞ Y TẾ", "CỘNG HÒA XÃ HỘI", "KẾ HOẠCH", "Tổng hợp"]
    assert [(n.code, n.page, dict(n.values)) for n in notes] == [
        ("ocr_respelled", 1, {"count": "2", "words": "TÉ → TẾ, HỌI → HỘI"}),
        ("ocr_respelled", 2, {"count": "2", "words": "KÉ → KẾ, Tông → Tổng"}),
    ]


def test_clean_text_stays() -> None:
    """The sample plans as they were written: next to nothing in them is taken for a misreading, and nothing that has a digit."""
    lines = [
        block.text
        for file in sorted(SOURCES.glob("*.txt"))
        for block in markup.parse(file.read_text(encoding="utf-8")).blocks
        if block.text
    ]
    new, changes = respelled(lines)
    words = sum(len(line.split()) for line in lines)
    wrong = [pair for some in changes for pair in some]
    assert len(wrong) * ONE_IN <= words, wrong
    digits = [[w for w in line.split() if any(map(str.isdigit, w))] for line in (lines, new) for line in line]
    assert digits[: len(lines)] == digits[len(lines) :]
