"""Marks in recognised text that are specks, and those that are not."""

from __future__ import annotations

import pytest

from pipeline.ingest.scan.repair import repaired
from pipeline.ingest.scan.stray import without_stray
from pipeline.model import Block, BlockKind


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
        (
            "TTs ngày 11/12/2031 của Thủ tướng",
            "TTg ngày 11/12/2031 của Thủ tướng",
            "the same where a line begins with it",
        ),
        ("ghi kết-quả xét nghiệm", "ghi kết quả xét nghiệm", "a dash without gaps"),
        ("theo nơi.sinh của trẻ", "theo nơi sinh của trẻ", "a full stop without a gap"),
        ("tiêm chủng mở. rộng", "tiêm chủng mở rộng", "a full stop before a small letter"),
        ("Hội Làm ` vườn xã ˆ", "Hội Làm vườn xã", "specks that stand alone between words and behind them"),
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
