"""Syllables torn by a text layer, whole again; others stay apart."""

from __future__ import annotations

import pytest

from pipeline.layout.torn import is_torn, mended

ROWS = [
    ("Ngh ị quy ết s ố 9001", "Nghị quyết số 9001", "second part no syllable"),
    ("tăng c ường qu ản lý ng ười", "tăng cường quản lý người", "second part a syllable, first part none"),
    ("ở đ ịa phương, Ủ y ban", "ở địa phương, Ủ y ban", "a part without a mark is left"),
    ("theo mục b ở trên", "theo mục b ở trên", "a label before a word"),
    ("quy ước của ấp", "quy ước của ấp", "both are syllables"),
    ("KI Ể M TRA, SƠ K Ế T, T Ổ NG K Ế T", "KIỂM TRA, SƠ KẾT, TỔNG KẾT", "the marked letter alone, in capitals"),
    ("3. Th ờ i gian, H ƯỚ NG DẪN V Ề TÌM", "3. Thời gian, HƯỚNG DẪN VỀ TÌM", "one or two marked letters alone"),
    ("VII I. BẢO ĐẢM\nV I. ĐẨY MẠNH", "VIII. BẢO ĐẢM\nVI. ĐẨY MẠNH", "labels torn like words"),
    ("đi ở nhà, là ý kiến, mua ô tô", "đi ở nhà, là ý kiến, mua ô tô", "words of one letter"),
    ("Trạm Y tế", "Trạm Y tế", "a syllable of one letter"),
]


@pytest.mark.parametrize(("torn", "whole", "why"), ROWS)
def test_torn_syllables(torn: str, whole: str, why: str) -> None:
    assert mended(torn) == whole, why


def test_a_text_is_torn_where_it_is_so_often() -> None:
    assert is_torn(["Ngh ị quy ết s ố 1 c ủa B ộ"] * 2)
    assert not is_torn(["Nghị quyết s ố 1 của Bộ", "các mục a, b ở trên"])
