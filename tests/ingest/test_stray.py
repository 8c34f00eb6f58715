"""Marks in recognised text that are specks, and those that are not."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from pipeline.ingest.scan.repair import repaired
from pipeline.ingest.scan.stray import without_stray
from pipeline.ingest.scan.strokes import dust
from pipeline.model import Block, BlockKind, Box


@pytest.mark.parametrize(
    ("line", "expected", "why"),
    [
        ("theo Thông: tư số 21/2031/TT-BYT", "theo Thông tư số 21/2031/TT-BYT", "a colon inside a word"),
        ("tổ chức thực. hiện kế hoạch", "tổ chức thực hiện kế hoạch", "a full stop inside a word"),
        ("Giám ' đốc Sở Y tế", "Giám đốc Sở Y tế", "a stroke between two gaps"),
        ("bảo - vệ môi trường", "bảo vệ môi trường", "a dash between gaps"),
        ("từ ngày 10/1 1/2031 đến", "từ ngày 10/11/2031 đến", "a gap in a month"),
        ("trước ngày 1 5/3/2031", "trước ngày 15/3/2031", "a gap in a day"),
        ("ngày 05/3/20 31; năm 203 1", "ngày 05/3/2031; năm 2031", "gaps in years"),
        ("ngày - 10/12/2031. đến ngày", "ngày 10/12/2031 đến ngày", "specks around a date"),
        ("ngày. 5 tháng ' 3 năm - 2031", "ngày 5 tháng 3 năm 2031", "specks in a date in words"),
        ("trước l5/3/2031 và 3I/12/2O31", "trước 15/3/2031 và 31/12/2031", "strokes and a ring for digits"),
        ("ngày 26/12-2031 của Bộ", "ngày 26/12/2031 của Bộ", "the last slash as a dash"),
        (
            "Công điện số 131/CĐ-TTs ngày 11/12/2031",
            "Công điện số 131/CĐ-TTg ngày 11/12/2031",
            "the Prime Minister's symbol",
        ),
        ("ghi kết-quả xét nghiệm", "ghi kết quả xét nghiệm", "a dash without gaps"),
        ("theo nơi.sinh của trẻ", "theo nơi sinh của trẻ", "a full stop without a gap"),
        ("tiêm chủng mở. rộng", "tiêm chủng mở rộng", "a full stop before a small letter"),
        ("của Sở Văn hóa và -", "của Sở Văn hóa và", "at a line's end, behind a word that ends nothing"),
        ("số 60/NĐ-CP. ngày 05/7/2031", "số 60/NĐ-CP ngày 05/7/2031", "a speck behind a symbol"),
    ],
)
def test_specks_are_no_marks(line: str, expected: str, why: str) -> None:
    text, repairs = without_stray(line)
    assert text == expected, why
    assert repairs, "each repair is told"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("các ban, ngành, đoàn thể", "a comma parts what could be a word"),
        ("thị xã: thành phố trực thuộc", "what follows is counted up"),
        ("Nội dung: tuyên truyền; hội thi", "a colon behind a label"),
        ("kinh tế - xã hội, mục đích - yêu cầu", "a dash between two words"),
        ("Ngày: 15/3/2031", "a label of a form"),
        ("họp ngày 5, 12 và 19/3/2031", "a list of days"),
        ("số lượng 5/12 xã; tỷ lệ 1/3", "shares"),
        ("từ 01/3/2031 - 30/6/2031", "a span of days"),
        ("đạt 20 tỷ đồng năm 2031. Đến nay", "a sentence ends"),
        ("cấp 1 2/3 số xã", "no year behind it"),
        ("gửi về hop.thu@xa.gov.vn trước", "an address"),
        ("Giao nhiệm vụ cho:", "a list follows"),
        ("thuê 5 tr. đồng", "an abbreviation"),
        ("theo kế hoạch. các thôn", "a sentence may begin: its capital is only larger"),
        ("chính trị-xã hội", "a dash between two words"),
    ],
)
def test_marks_that_stay(line: str, why: str) -> None:
    assert without_stray(line) == (line, []), why


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        (
            ("1. Mục đích", "2, Yêu cầu", "3. Nội dung"),
            ("1. Mục đích", "2. Yêu cầu", "3. Nội dung"),
            "a point as a comma",
        ),
        (("8. Báo cáo", "9, Kinh phí"), ("8. Báo cáo", "9. Kinh phí"), "the last of its list"),
        (
            ("theo khoản", "5, Điều 6 Luật này"),
            ("theo khoản", "5, Điều 6 Luật này"),
            "a number that a line begins with",
        ),
        (("có 3, Trường hợp khác",), ("có 3, Trường hợp khác",), "a number inside a line"),
        (("©) Báo cáo kết quả", "ø) Lưu hồ sơ"), ("c) Báo cáo kết quả", "g) Lưu hồ sơ"), "letters as signs"),
        (("- Các đơn vị (đê th);",), ("- Các đơn vị (để t/h);",), "what a recipient gets it for"),
    ],
)
def test_labels_and_purposes(lines: tuple[str, ...], expected: tuple[str, ...], why: str) -> None:
    blocks, notes = repaired([Block(BlockKind.LINE, line, page=1) for line in lines])
    assert tuple(b.text for b in blocks) == expected, why
    assert bool(notes) == (lines != expected)


@pytest.mark.parametrize(
    ("line", "expected", "why"),
    [
        ("⁄ - HIỆU TRƯỞN cÈ—", "HIỆU TRƯỞNG", "the rim of a stamp behind it"),
        ("- GIÁM Ð", "GIÁM ĐỐC", "the stamp over its second half"),
        ("KT. GIÁM ĐỐ", "KT. GIÁM ĐỐC", "for whom he signs stays"),
        ("PHÓ GIÁM", "PHÓ GIÁM ĐỐC", "one post begins so"),
        ("TRƯỞNG", "TRƯỞNG", "many posts begin so"),
        ("GIÁM ĐỐC", "GIÁM ĐỐC", "a whole one"),
        ("CHỦ", "CHỦ", "too little of it"),
    ],
)
def test_torn_posts(line: str, expected: str, why: str) -> None:
    box = Box(360, 500, 480, 512)
    listed = [
        Block(BlockKind.LINE, text, page=3, box=Box(85, 500 + 12 * n, 200, 510 + 12 * n))
        for n, text in enumerate(("Nơi nhận:", "- Như trên;", "- Lưu: VT."))
    ]
    blocks, _ = repaired([*listed, Block(BlockKind.LINE, line, page=3, box=box)])
    assert blocks[-1].text == expected, why
    elsewhere, _ = repaired([*listed, Block(BlockKind.LINE, line, page=2, box=box)])
    assert elsewhere[-1].text == line, "on another page it is no post"


def test_head_of_the_recipients() -> None:
    lines = ["An nhận:", "- Như trên;", "- Lưu: VT."]
    blocks, _ = repaired([Block(BlockKind.LINE, line, page=1) for line in lines])
    assert blocks[0].text == "Nơi nhận:"


def page(specks: int, side: int) -> Image.Image:
    """A white page with two lines of dots of letters, 5 pixels each, and so many specks beside them."""
    grey = np.full((600, 800), 255, dtype=np.uint8)
    for n in range(40):
        grey[50:55, 20 + 19 * n : 25 + 19 * n] = 0
    for n in range(specks):
        top, left = 100 + 12 * (n // 60), 20 + 12 * (n % 60)
        grey[top : top + side, left : left + side] = 0
    return Image.fromarray(grey)


@pytest.mark.parametrize("side", [1, 2, 3])
def test_dust_is_found_and_dots_are_not(side: int) -> None:
    mask = dust(page(400, side))
    assert mask is not None
    found = np.asarray(mask) > 0
    assert found.sum() == 400 * side * side
    assert not found[:60].any(), "the dots of letters stay"


def test_a_clean_page_is_left_as_it_is() -> None:
    assert dust(page(60, 2)) is None


def test_dots_of_small_print_are_no_dust() -> None:
    """Fine specks, and a few larger ones that may be the dots of tones."""
    grey = np.asarray(page(400, 1)).copy()
    grey[580:583, 400:403] = 0
    mask = dust(Image.fromarray(grey))
    assert mask is not None
    assert not (np.asarray(mask)[570:] > 0).any()
