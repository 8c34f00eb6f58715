"""Small letters that were taken for capitals."""

from __future__ import annotations

import pytest

from pipeline.ingest.scan.capitals import lowered
from pipeline.ingest.scan.repair import repaired
from pipeline.model import Block, BlockKind


@pytest.mark.parametrize(
    ("read", "put", "why"),
    [
        ("Các SỞ: Tài chính, Xây dựng", "Các Sở: Tài chính, Xây dựng", "a word of two letters"),
        ("HỖ trợ từng hỘ dân vay vỐn", "Hỗ trợ từng hộ dân vay vốn", "at its end, within it"),
        ("ThƯờng xuyên giỮ gìn", "Thường xuyên giữ gìn", "within a word"),
        ("lao động có vi\u1ec6c làm", "lao động có việc làm", "no gap before it"),
        ("Bí thư Đảng Ủy, Tỉnh Ủy", "Bí thư Đảng ủy, Tỉnh ủy", "a Party committee"),
        ("Đảng Ủy ban hành Kế hoạch", "Đảng ủy ban hành Kế hoạch", "and what it does"),
        ("Đảng Ủy Ủy ban nhân dân tỉnh", "Đảng ủy Ủy ban nhân dân tỉnh", "of a body"),
        ("sống Ở vùng sâu", "sống ở vùng sâu", "a word of one letter"),
        ("SỞY tế, SỞTài chính", "Sở Y tế, Sở Tài chính", "run together"),
        ("gửi Ủy ban Mặt trận, Ủy viên", "gửi Ủy ban Mặt trận, Ủy viên", "a body keeps its capital"),
        ("Nghị quyết của TƯ về đất đai", "Nghị quyết của TƯ về đất đai", "an abbreviation"),
        ("TỔ CM xây dựng", "TỔ CM xây dựng", "beside an abbreviation"),
        ("số 12/KH-SỞ ngày 05", "số 12/KH-SỞ ngày 05", "a piece of a code"),
        ("II. TỔ CHỨC, HỖ TRỢ", "II. TỔ CHỨC, HỖ TRỢ", "a heading in capitals"),
        ("Theo QĐ, NĐ của tỉnh", "Theo QĐ, NĐ của tỉnh", "symbols"),
    ],
)
def test_small_letters(read: str, put: str, why: str) -> None:
    (block,), notes = repaired([Block(BlockKind.LINE, read, page=1)])
    assert block.text == put, why
    assert bool(notes) == (read != put), "each repair is told"


def test_what_was_changed() -> None:
    assert lowered("từng hỘ và SỞ Y tế") == ("từng hộ và Sở Y tế", [("SỞ", "Sở"), ("hỘ", "hộ")][::-1])


@pytest.mark.parametrize(
    ("read", "put"),
    [
        ("báo cáo quý HI (trước 05/9)", "báo cáo quý III (trước 05/9)"),
        ("Trạm Thú y khu vực IH", "Trạm Thú y khu vực III"),
        ("khu vực II", "khu vực II"),
    ],
)
def test_roman_numbers_after_their_word(read: str, put: str) -> None:
    assert repaired([Block(BlockKind.LINE, read, page=1)])[0][0].text == put
