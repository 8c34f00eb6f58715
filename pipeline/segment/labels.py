"""The labels that open a unit: "Phần I", "Bước 1", "I.", "A.", "1.", "1.1.", "a)", "(1)", "-", "+" (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from extractors.marks import BULLET_LETTERS, BULLET_SIGNS, pattern

VIETNAMESE_LETTERS = "abcdđeghiklmnopqrstuvxy"  # points are counted in this order
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class Style(StrEnum):
    """A way of numbering; siblings share one."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    STEP = "step"
    ROMAN = "roman"
    UPPER = "upper"
    DECIMAL = "decimal"
    DECIMAL_2 = "decimal2"
    DECIMAL_3 = "decimal3"
    DECIMAL_4 = "decimal4"
    DECIMAL_PAREN = "decimal_paren"
    LOWER = "lower"
    LOWER_2 = "lower2"
    LOWER_ROMAN = "lower_roman"
    PARENS = "parens"
    PARENS_LOWER = "parens_lower"
    DASH = "dash"
    PLUS = "plus"
    STAR = "star"


BULLETS = frozenset({Style.DASH, Style.PLUS, Style.STAR})


@dataclass(frozen=True, slots=True)
class Label:
    """A label as written without its end mark, its style, its ordinal (0 for bullets), where the text after it starts, and the
    first character of its end mark where sloppy and nested numbering differ by nothing else ("1-" above "1.")."""

    text: str
    style: Style
    ordinal: int
    end: int
    mark: str = ""


_ORDINAL = "(?:nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám)"
_WORD = re.compile(
    r"(?:[IVX]{1,5}\s?(?=Điều \d))?"  # the badge of a web page
    r"(?P<word>Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU|Bước|BƯỚC)\s+(?:thứ\s+|THỨ\s+)?"
    r"(?P<n>[IVXL]{1,6}|\d{1,3}|[A-HĐ](?=\s*(?:[.:]|-\s|$))|"
    rf"NHẤT|MỘT|HAI|BA|TƯ|BỐN|NĂM|SÁU|BẢY|TÁM|(?<=thứ ){_ORDINAL}|{_ORDINAL}(?=\s*(?:[.:]|-\s|$)))\b\s*[.:\-]?\s*"
)
_ROMAN = re.compile(r"(?!V/[Vv]|[IVX]+/\d)(?P<n>[IVXL]{1,6})\s*(?:\.\s*-|/\s*[.\-]|\./|\.|-|/|\)|:)\s*(?=\S)")
_MISREAD = re.compile(r"(?P<n>[IVXLHMU1l]{1,5})\s*[.,]\s+(?=\S)")
_BARE_ROMAN = pattern(r"(?P<n>[IVX]{1,5})\s+(?=[\p{Lu}]{2})")
# "1 MỤC ĐÍCH", "III Thời gian thực hiện": a short line alone, whose label lost its mark.
_BARE_DECIMAL = pattern(r"(?P<n>\d{1,2})\s+(?=[\p{Lu}]{2,}[\p{Lu}\s,–-]{2,70}$)")
_BARE_ROMAN_SMALL = pattern(r"(?P<n>I{2,3}|IV|VI{1,3}|IX|XI{1,3})\s+(?=[\p{Lu}][\p{Ll}]{2,}[^.;:,]{3,50}$)")
_UPPER = re.compile(r"(?!E-\w|Đ/c\s)(?P<n>[A-HĐ])\s*(?:\.\s*-|\.|-|/|\))\s*(?=\S)")
_MULTI = re.compile(r"(?P<n>\d{1,2}(?:\s?\.\s?\d{1,2}){1,3})(?!\d)\s*(?:[.)/:]|-(?=\s))?\s*(?=[^\W\d]|[“\"(])")
_DECIMAL = re.compile(
    r"(?!\d{1,3}/[A-ZĐ]{1,6}-[A-ZĐ])"  # a code that a line began with: "47/KH-UBND"
    r"(?P<n>\d{1,2}|\d{3}(?=\.\s))\s*(?P<mark>\.\s*-|/\s*[.\-]|\./|[./\-]|\.\))\s*(?=[^\W\d]|[“\"(‘]|(?<=\s)\d+\s*%|(?<=\s)\d{2,}\s)"
)
_DECIMAL_PAREN = re.compile(r"(?P<n>\d{1,3})\s*\)\s*(?=\S)")
_LOWER = pattern(r"(?P<n>[a-zđ])\s*(?:(?:\.\)|[.)/])\s*(?=[^\W\d]|[“\"(\d])|-\s+(?=[\p{Lu}]))")
_LOWER_2 = pattern(r"(?P<n>[a-zđ]\.?\d{1,2})(?:\s*[.)]\s*(?=[^\W\d]|[“\"(])|(?<=\.\d)\s+(?=[\p{Lu}]))")
_UNDER_CAPITAL = re.compile(
    r"(?P<n>(?:[IVX]{1,5}|[A-HĐ])(?:\s?\.\s?\d{1,2}){1,3})(?!\d)\s*(?:[.)/:]|-(?=\s))?\s*(?=[^\W\d]|[“\"(])"
)
_LOWER_ROMAN = re.compile(r"(?P<n>i{2,3}|iv|vi{1,3}|ix)\s*[.)]\s*(?=\S)")
_PARENS = re.compile(r"\((?P<n>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)")
_BULLET = pattern(
    rf"(?P<n>[{BULLET_SIGNS}])(?:\s?-)?\s*(?=[^\W\d]|[“\"(‘\[\d])|(?P<o>[{BULLET_LETTERS}])\s+(?=[\p{{Lu}}])"
)
_LETTERS_OF_PARTS = frozenset("ABCDĐEFGH")
_SPELLED = {"nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8}
_LONG_LABELS = frozenset("PCMĐBIVXLiv")
"""The letters that begin a label of several: "Phần", "Chương", "Mục", "Điều", "Bước", a numeral."""
_WORDS = {
    "phần": Style.PART, "chương": Style.CHAPTER, "mục": Style.SECTION, "điều": Style.ARTICLE, "bước": Style.STEP,
}  # fmt: skip


def roman_value(text: str) -> int:
    """The value of a Roman numeral, 0 if it is none in the usual form."""
    total = 0
    for a, b in zip(text, text[1:] + " ", strict=True):
        value = ROMAN.get(a, 0)
        total += -value if value < ROMAN.get(b, 0) else value
    return total if total and roman_numeral(total) == text else 0


def roman_numeral(n: int) -> str:
    """The Roman numeral of 1 ≤ n < 90."""
    out = ""
    for value, mark in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= value:
            out += mark
            n -= value
    return out


def letter_ordinal(letter: str) -> int:
    """The place of a letter in the Vietnamese order of points, 0 if it has none."""
    return VIETNAMESE_LETTERS.find(letter.lower()) + 1


def misread_roman(text: str, expected: int) -> Label | None:
    """A Roman numeral as a scanner misreads it ("IL." or "H." for II, "1H." for III), where the one expected next fits."""
    m = _MISREAD.match(text)
    if (
        not m
        or m["n"].isdigit()
        and len(m["n"]) == 1
        or m["n"] == roman_numeral(expected)
        or not text[m.end() :].isupper()
    ):
        return None
    if expected == 1:
        return Label("I", Style.ROMAN, 1, m.end()) if m["n"] in ("IL", "LI", "L", "l") else None
    strokes = m["n"].replace("H", "II").replace("L", "I").replace("1", "I").replace("l", "I").replace("M", "III")
    if strokes == roman_numeral(expected) or (m["n"] in ("H", "IL", "LI", "11", "1I", "I1", "U") and expected == 2):
        return Label(roman_numeral(expected), Style.ROMAN, expected, m.end())
    return None


def read_label(text: str, previous_upper: int = 0) -> Label | None:
    """The label at the start of a paragraph, or None.

    previous_upper  the ordinal of the open A., B., C. … level (0 if none is open): it tells "C." the letter from "C." the numeral.
    """
    first, second = text[:1], text[1:2]
    if first in BULLET_SIGNS:
        return _bulleted(text)
    if first == "(" or first.isdigit():
        return _numbered(text)
    if second.isalpha() and first not in _LONG_LABELS:
        return None
    return (
        _worded(text) or _under_capital(text) or _lettered(text, previous_upper) or _numbered(text) or _bulleted(text)
    )


def _worded(text: str) -> Label | None:
    """ "Phần I", "Chương II", "Mục 1", "Điều 5."; a mention such as "Điều 5 của Luật" is none."""
    m = _WORD.match(text)
    if m is None:
        return None
    word, n = m["word"].lower(), m["n"]
    after = text[m.end("n") :].lstrip()[:1]
    if word == "điều" and after not in (".", ":", "") or word == "bước" and after not in (".", ":", "-", "–", ""):
        return None
    if word == "mục" and not text[: m.end()].isupper() and after not in (".", ":", "-"):
        return None
    rest = text[m.end() :]
    if n in _LETTERS_OF_PARTS and after != "." and not (m["word"].isupper() or rest.isupper()):
        return None  # of a form: "Phần A: Thông tin chung của trường."
    if n in _SPELLED and "thứ" not in m[0] and rest.endswith((".", ";")):
        return None  # of a contest: "Phần một: chào hỏi;"
    letter = letter_ordinal(n) if n in _LETTERS_OF_PARTS else 0
    ordinal = letter or roman_value(n) or _SPELLED.get(n.lower(), 0) or (int(n) if n.isdigit() else 0)
    written = " ".join(text[m.start("word") : m.end("n")].split())  # always called by its word
    name = f"Điều {n}" if word == "điều" else written
    return Label(name, _WORDS[word], ordinal, m.end())


def _under_capital(text: str) -> Label | None:
    """ "II.1.", "II.1.2.", "A.1."."""
    m = _UNDER_CAPITAL.match(text)
    if m is None:
        return None
    parts = [p.strip() for p in m["n"].split(".")]
    style = {2: Style.DECIMAL_2, 3: Style.DECIMAL_3}.get(len(parts), Style.DECIMAL_4)
    return (
        Label(".".join(parts), style, int(parts[-1]), m.end()) if roman_value(parts[0]) or len(parts[0]) == 1 else None
    )


def _lettered(text: str, previous_upper: int) -> Label | None:
    """ "A.", "B." or "I.", "II.": a letter that is a numeral too is a letter only where the letter before it is open."""
    upper = _UPPER.match(text)
    if upper and (upper["n"] not in ROMAN or 0 < previous_upper == letter_ordinal(upper["n"]) - 1):
        return Label(upper["n"], Style.UPPER, letter_ordinal(upper["n"]), upper.end())
    roman = _ROMAN.match(text) or _BARE_ROMAN.match(text) or _BARE_ROMAN_SMALL.match(text)
    if roman and (value := roman_value(roman["n"])):
        return Label(roman["n"], Style.ROMAN, value, roman.end())
    return Label(upper["n"], Style.UPPER, letter_ordinal(upper["n"]), upper.end()) if upper else None


def _numbered(text: str) -> Label | None:
    """ "1.1.", "1.", "1)", "ii)", "a)", "(1)"."""
    if m := _MULTI.match(text):
        parts = [p.strip() for p in m["n"].split(".")]
        style = {2: Style.DECIMAL_2, 3: Style.DECIMAL_3}.get(len(parts), Style.DECIMAL_4)
        return Label(".".join(parts), style, int(parts[-1]), m.end())
    if m := _DECIMAL.match(text):
        return Label(m["n"], Style.DECIMAL, int(m["n"]), m.end(), m["mark"][0])
    if m := _BARE_DECIMAL.match(text):
        return Label(m["n"], Style.DECIMAL, int(m["n"]), m.end())
    if m := _DECIMAL_PAREN.match(text):
        return Label(m["n"], Style.DECIMAL_PAREN, int(m["n"]), m.end())
    if m := _LOWER_ROMAN.match(text):
        return Label(m["n"], Style.LOWER_ROMAN, roman_value(m["n"].upper()), m.end())
    if m := _LOWER_2.match(text):
        return Label(m["n"], Style.LOWER_2, int(re.sub(r"\D", "", m["n"])), m.end())
    if m := _LOWER.match(text):
        return Label(m["n"], Style.LOWER, letter_ordinal(m["n"]), m.end(), text[m.end("n") : m.end()].strip()[0])
    if m := _PARENS.match(text):
        ordinal = int(m["n"]) if m["n"].isdigit() else letter_ordinal(m["n"][:1])
        return Label(m["n"], Style.PARENS if m["n"].isdigit() else Style.PARENS_LOWER, ordinal, m.end())
    return None


def _bulleted(text: str) -> Label | None:
    m = _BULLET.match(text)
    if m is None:
        return None
    sign = m["n"] or m["o"]
    style = {"-": Style.DASH, "⁃": Style.DASH, "+": Style.PLUS}.get(sign, Style.STAR)
    return Label(sign, style, 0, m.end())
