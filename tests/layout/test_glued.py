"""Words that were run together are parted, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import row

from extractors.lexicon import rows
from pipeline.layout.glued import parted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        row("after a tone mark", "Quy chếlàm việc", "Quy chế làm việc"),
        row("the shortest name of a department", "giao SởY tế chủ trì", "giao Sở Y tế chủ trì"),
        row("three words", "Vềviệctriển khai", "Về việc triển khai"),
        row("capitals inside show the joint", "Ban Thường vụTỉnh ủy", "Ban Thường vụ Tỉnh ủy"),
        row("the letters of an office behind a word", "Chánh Văn phòngUBND tỉnh", "Chánh Văn phòng UBND tỉnh"),
        row("a word behind them", "Chủ tịch UBNDcác huyện", "Chủ tịch UBND các huyện"),
        row("letters within a code stay", "Kế hoạch số 9047/KH-UBND", "Kế hoạch số 9047/KH-UBND"),
        row("a number after số", "Chỉ thịsố46-CT/TW", "Chỉ thị số 46-CT/TW"),
        row("all capitals", "KẾHOẠCH CÔNGTÁC", "KẾ HOẠCH CÔNG TÁC"),
        row("a sentence after a full stop", "được duy trì.Trạm Y tế xã", "được duy trì. Trạm Y tế xã"),
        row("right words stay", "Ủy ban nhân dân xã Cồn Sậy", "Ủy ban nhân dân xã Cồn Sậy"),
        row("abbreviations stay", "BCĐ, UBMTTQVN, SGDĐT, VHTTDL", "BCĐ, UBMTTQVN, SGDĐT, VHTTDL"),
        row("foreign words stay", "gửi qua email tới Viettel", "gửi qua email tới Viettel"),
        row("names of highland places stay", "huyện Đắk Glong, xã Đắk Ơ", "huyện Đắk Glong, xã Đắk Ơ"),
        row("a number after số, all else whole", "Kế hoạch số9047/KH-UBND", "Kế hoạch số 9047/KH-UBND"),
        row("words after numbers", "ngày 05tháng 3năm 2031của xã", "ngày 05 tháng 3 năm 2031 của xã"),
        row("a word after a symbol", "số 9047/QĐ-UBNDngày 05/3/2031", "số 9047/QĐ-UBND ngày 05/3/2031"),
        row("addresses stay", "www.abc.vn", "www.abc.vn"),
        row("without a mark nothing is known", "hoptac", "hoptac"),
    ],
)
def test_parted(text: str, expected: str) -> None:
    assert parted(text) == expected


_COMMON = sorted(r["syllable"] for r in rows("syllables") if int(r["count"]) > 20_000)


@given(st.lists(st.sampled_from(_COMMON), min_size=1, max_size=30))
@settings(max_examples=200)
def test_text_in_syllables_is_left_as_it_is(syllables: list[str]) -> None:
    text = " ".join(syllables)
    assert parted(text) == text
