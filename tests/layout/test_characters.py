"""Characters: what word processors and fonts write in many ways is written in one, code point for code point where it can be."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import row

from pipeline.layout import normalize

CHARACTERS = [
    row("decomposed", "Kế hoạch", "Kế hoạch"),
    row("Eth for Đ", "QÐ-UBND", "QĐ-UBND"),
    row("en dash, em dash, minus", "a – b — c − d", "a - b - c - d"),
    row("non-breaking and soft hyphen", "KH‑UB\u00adND", "KH-UBND"),
    row("spaces of all kinds", "a\u00a0b\u2009c\u3000d\te", "a b c d e"),
    row("zero-width and byte order mark", "\ufeffa\u200bb\u200dc", "abc"),
    row("runs of spaces", "a    b", "a b"),
    row("spaces around a break", " a  \n   b ", "a\nb"),
    row("bullets of symbol fonts", "\uf0b7 a ▪ b", "• a • b"),
    row("triangles, stars and diamonds as bullets", "▸ a ▶ b ★ c ❖ d ◆ e", "• a • b • c • d • e"),
    row(
        "dropped character before a combining mark",
        "a\u00ad\u0300",
        "à",
    ),
    row("old tone marks", "uỷ ban, hoà bình, Uỷ ban, ỦY BAN, HOÀ", "ủy ban, hòa bình, Ủy ban, ỦY BAN, HÒA"),
    row("tone marks inside a syllable stay", "hoàn thành, thuỷ triều, khuỷu", "hoàn thành, thủy triều, khuỷu"),
    row("quý keeps its mark", "Quý I, quỹ đất, QUÝ", "Quý I, quỹ đất, QUÝ"),
    row("breaks are kept", "a\n\nb", "a\n\nb"),
    row(
        "a mark that does not fit stays, and all stays composed", "UỸ\u0303, KẾ HOẠCH\u0301", "UỸ\u0303, KẾ HOẠCH\u0301"
    ),
    row("controls and marks of direction show nothing", "a\x07\x1b\x9f\u202eb\u2066c\ufffed", "abcd"),
    row("separators of lines are spaces in a line", "a\u2028b\u2029c\x1cd\x85e", "a b c d e"),
    row(
        "halves of pairs and private letters are unknown letters",
        "a\ud800b\ue123c\U000f0001d",
        "a\ufffdb\ufffdc\ufffdd",
    ),
    row("quotes are kept", '“a” "b" «c»', '“a” "b" «c»'),
]


@pytest.mark.parametrize(("written", "normal"), CHARACTERS)
def test_characters(written: str, normal: str) -> None:
    assert normalize(written) == normal


LETTERS = "aKếhoạchuỷoàQĐ Ð-–−\n\t.,;()"
COMPOSED = st.text(st.sampled_from([*LETTERS, "\u200b", "\u00a0", "\u00ad", "\ufeff"]), max_size=80)
DECOMPOSED = st.text(LETTERS, max_size=80).map(lambda text: unicodedata.normalize("NFD", text))


@given(COMPOSED | DECOMPOSED)
def test_normalizing_twice_is_normalizing_once(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)


@given(COMPOSED | DECOMPOSED)
def test_either_composition_gives_the_same(text: str) -> None:
    assert normalize(unicodedata.normalize("NFD", text)) == normalize(unicodedata.normalize("NFC", text))


ONE_FOR_ONE = st.text(alphabet=st.sampled_from([*"aKếhoạchuỷoàQĐÐ–—−‑.,;()“”0123456789"]), max_size=60)


@given(ONE_FOR_ONE)
def test_one_code_point_for_one(text: str) -> None:
    assert len(normalize(text)) == len(unicodedata.normalize("NFC", text))
