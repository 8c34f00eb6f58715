"""Fonts from before Unicode."""

from __future__ import annotations

import unicodedata

import pytest
from ingest_build import docx, para, run, shown

from pipeline.ingest import read_bytes
from pipeline.ingest.letters.fonts import TCVN3, VNI, decode, is_unicode

LETTERS = {
    unicodedata.normalize("NFC", base + mark)
    for base in "aăâeêioôơuưy"
    for mark in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
} - set("aeiouy") | {"đ"}


def test_tables_have_every_letter_once() -> None:
    small = [letter for letter in TCVN3.values() if letter.islower()]
    assert set(small) == LETTERS
    assert len(small) == len(set(small))
    assert {letter for letter in VNI.values() if letter.islower()} == LETTERS
    assert {letter.upper() for letter in LETTERS} <= set(VNI.values())


@pytest.mark.parametrize(
    ("text", "font", "expected", "why"),
    [
        ("KÕ ho¹ch", ".VnTime", "Kế hoạch", "TCVN3"),
        ("\xady ban nh©n d©n", ".VnTime", "ưy ban nhân dân", "the code of the soft hyphen is a letter"),
        ("kÕ ho¹ch", ".VnTimeH", "KẾ HOẠCH", "the capital font"),
        ("C¤éNG HOA·", ".VnTime", "CỘNG HOÃ", "capitals written as two letters"),
        ("so 5", ".VnTimeH", "SO 5", "plain letters in the capital font"),
        ("Keá hoaïch", "VNI-Times", "Kế hoạch", "VNI"),
        ("UÛY BAN NHAÂN DAÂN", "VNI-Times", "ỦY BAN NHÂN DÂN", "capitals in VNI"),
        ("thöïc hieän ñeà nghò", "vni-helve", "thực hiện đề nghị", "letters of one sign in VNI"),
        ("KÕ ho¹ch", "Times New Roman", "KÕ ho¹ch", "other fonts"),
        ("KÕ ho¹ch", None, "KÕ ho¹ch", "no font"),
    ],
)
def test_decode(text: str, font: str | None, expected: str, why: str) -> None:
    assert decode(text, font) == expected, why


def test_unicode_is_told_by_its_letters() -> None:
    assert is_unicode(["Kế hoạch của Ủy ban"])
    assert not is_unicode(["KÕ ho¹ch cña Uy ban"])


FONT = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'


def test_word_file_in_old_fonts() -> None:
    body = para(run("KÕ ho¹ch", FONT), run(" 05/KH"))
    assert shown(read_bytes(docx(body), ".docx").blocks) == ["Kế hoạch 05/KH"]


def test_font_of_the_style() -> None:
    styles = f'<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>{FONT}</w:rPr></w:style>'
    assert shown(read_bytes(docx(para("KÕ ho¹ch"), styles=styles), ".docx").blocks) == ["Kế hoạch"]


def test_unicode_in_an_old_font_stays() -> None:
    body = para(run("Kế hoạch có mục tiêu", FONT))
    assert shown(read_bytes(docx(body), ".docx").blocks) == ["Kế hoạch có mục tiêu"]


@pytest.mark.parametrize(
    "markup",
    [
        "<p style='font-family:.VnTime'>KÕ ho¹ch</p>",
        "<p><font face='.VnTime'>KÕ <b>ho¹ch</b></font></p>",
        '<style>p.T {font-family:".VnTime"}</style><p class=T>KÕ ho¹ch</p>',
    ],
)
def test_web_page_in_old_fonts(markup: str) -> None:
    page = f"<html><meta charset=windows-1252><body>{markup}</body></html>".encode("cp1252")
    assert shown(read_bytes(page, ".htm").blocks) == ["Kế hoạch"]
