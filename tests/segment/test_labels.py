"""Labels that open a unit, in every style that plans use, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import row

from pipeline.segment.labels import Style, letter_ordinal, misread_roman, read_label, roman_numeral, roman_value

STYLES = [
    row("Phần, Roman", "Phần II. NỘI DUNG", "Phần II", Style.PART, 2, "NỘI DUNG"),
    row("Phần thứ nhất", "Phần thứ nhất: TÌNH HÌNH", "Phần thứ nhất", Style.PART, 1, "TÌNH HÌNH"),
    row("PHẦN in capitals", "PHẦN THỨ HAI NHIỆM VỤ", "PHẦN THỨ HAI", Style.PART, 2, "NHIỆM VỤ"),
    row("Phần, letter", "PHẦN B. NHIỆM VỤ", "PHẦN B", Style.PART, 2, "NHIỆM VỤ"),
    row("Phần, letter that is a numeral too", "PHẦN C: Kinh phí", "PHẦN C", Style.PART, 3, "Kinh phí"),
    row("Phần, letter with a stop", "Phần B. Nội dung", "Phần B", Style.PART, 2, "Nội dung"),
    row("Phần, number in words", "Phần một: Tình hình", "Phần một", Style.PART, 1, "Tình hình"),
    row("Phần thứ sáu", "Phần thứ sáu. Kinh phí", "Phần thứ sáu", Style.PART, 6, "Kinh phí"),
    row("Chương", "Chương III. Tổ chức", "Chương III", Style.CHAPTER, 3, "Tổ chức"),
    row("Mục with its mark", "Mục 2. Nhiệm vụ", "Mục 2", Style.SECTION, 2, "Nhiệm vụ"),
    row("ĐIỀU in capitals, cited as Điều", "ĐIỀU 2. HIỆU LỰC", "Điều 2", Style.ARTICLE, 2, "HIỆU LỰC"),
    row("Điều", "Điều 5. Hiệu lực", "Điều 5", Style.ARTICLE, 5, "Hiệu lực"),
    row("Bước, always by its word", "Bước 2: Lấy ý kiến thôn", "Bước 2", Style.STEP, 2, "Lấy ý kiến thôn"),
    row("BƯỚC with a dash", "BƯỚC 1 - Chuẩn bị", "BƯỚC 1", Style.STEP, 1, "Chuẩn bị"),
    row("below a numeral", "II.1. Tuyên truyền", "II.1", Style.DECIMAL_2, 1, "Tuyên truyền"),
    row("two below a numeral", "II.1.2. Phát thanh", "II.1.2", Style.DECIMAL_3, 2, "Phát thanh"),
    row("below a letter", "a.1) Trên loa", "a.1", Style.LOWER_2, 1, "Trên loa"),
    row("over ninety-nine", "120. Việc thứ 120", "120", Style.DECIMAL, 120, "Việc thứ 120"),
    row("check mark", "√ Trạm Y tế xã tập huấn", "√", Style.STAR, 0, "Trạm Y tế xã tập huấn"),
    row("Word's round bullet", "o Trạm Y tế xã tập huấn", "o", Style.STAR, 0, "Trạm Y tế xã tập huấn"),
    row("Roman and dot", "IV. KINH PHÍ", "IV", Style.ROMAN, 4, "KINH PHÍ"),
    row("Roman and dash", "II- NỘI DUNG", "II", Style.ROMAN, 2, "NỘI DUNG"),
    row("Roman, dot and dash", "II.- NỘI DUNG", "II", Style.ROMAN, 2, "NỘI DUNG"),
    row("Roman and slash", "I/ MỤC ĐÍCH", "I", Style.ROMAN, 1, "MỤC ĐÍCH"),
    row("Roman and bracket", "III) Nội dung", "III", Style.ROMAN, 3, "Nội dung"),
    row("Roman without a mark", "II NỘI DUNG", "II", Style.ROMAN, 2, "NỘI DUNG"),
    row("Roman without a mark, in small letters", "III Thời gian thực hiện", "III", Style.ROMAN, 3, "Thời gian thực hiện"),
    row("Arabic without a mark", "1 MỤC ĐÍCH", "1", Style.DECIMAL, 1, "MỤC ĐÍCH"),
    row("Roman without a space", "I.MỤC ĐÍCH", "I", Style.ROMAN, 1, "MỤC ĐÍCH"),
    row("capital letter", "A. NHIỆM VỤ", "A", Style.UPPER, 1, "NHIỆM VỤ"),
    row("capital letter after c and d", "Đ. NHIỆM VỤ", "Đ", Style.UPPER, 5, "NHIỆM VỤ"),
    row("Arabic and dot", "12. Nhiệm vụ", "12", Style.DECIMAL, 12, "Nhiệm vụ"),
    row("Arabic and dash", "1- Nhiệm vụ", "1", Style.DECIMAL, 1, "Nhiệm vụ"),
    row("Arabic and slash", "1/ Nhiệm vụ", "1", Style.DECIMAL, 1, "Nhiệm vụ"),
    row("Arabic, no space", "1.Nhiệm vụ", "1", Style.DECIMAL, 1, "Nhiệm vụ"),
    row("Arabic before a quote", "2. “Ngôi nhà xanh”", "2", Style.DECIMAL, 2, "“Ngôi nhà xanh”"),
    row("Arabic before a percentage", "1. 90% số hộ", "1", Style.DECIMAL, 1, "90% số hộ"),
    row("Arabic and bracket", "1) Nhiệm vụ", "1", Style.DECIMAL_PAREN, 1, "Nhiệm vụ"),
    row("two numbers", "2.1. Nhiệm vụ", "2.1", Style.DECIMAL_2, 1, "Nhiệm vụ"),
    row("two numbers without the last dot", "2.10 Nhiệm vụ", "2.10", Style.DECIMAL_2, 10, "Nhiệm vụ"),
    row("two numbers, spaced", "2 . 1. Nhiệm vụ", "2.1", Style.DECIMAL_2, 1, "Nhiệm vụ"),
    row("three numbers", "2.1.3. Nhiệm vụ", "2.1.3", Style.DECIMAL_3, 3, "Nhiệm vụ"),
    row("four numbers", "2.1.3.4. Nhiệm vụ", "2.1.3.4", Style.DECIMAL_4, 4, "Nhiệm vụ"),
    row("letter and bracket", "a) Nhiệm vụ", "a", Style.LOWER, 1, "Nhiệm vụ"),
    row("letter and dot", "b. Nhiệm vụ", "b", Style.LOWER, 2, "Nhiệm vụ"),
    row("letter and slash", "c/ Nhiệm vụ", "c", Style.LOWER, 3, "Nhiệm vụ"),
    row("letter đ is the fifth", "đ) Nhiệm vụ", "đ", Style.LOWER, 5, "Nhiệm vụ"),
    row("letter i is a letter", "i) Nhiệm vụ", "i", Style.LOWER, 9, "Nhiệm vụ"),
    row("small Roman", "iii) Nhiệm vụ", "iii", Style.LOWER_ROMAN, 3, "Nhiệm vụ"),
    row("number in brackets", "(1) Nhiệm vụ", "1", Style.PARENS, 1, "Nhiệm vụ"),
    row("letter in brackets", "(đ) Nhiệm vụ", "đ", Style.PARENS_LOWER, 5, "Nhiệm vụ"),
    row("dash", "- Nhiệm vụ", "-", Style.DASH, 0, "Nhiệm vụ"),
    row("dash without a space", "-Nhiệm vụ", "-", Style.DASH, 0, "Nhiệm vụ"),
    row("plus", "+ Nhiệm vụ", "+", Style.PLUS, 0, "Nhiệm vụ"),
    row("star", "* Nhiệm vụ", "*", Style.STAR, 0, "Nhiệm vụ"),
    row("dot bullet", "• Nhiệm vụ", "•", Style.STAR, 0, "Nhiệm vụ"),
    row("the badge of a web page before an article", "VIĐiều 6. Thời gian", "Điều 6", Style.ARTICLE, 6, "Thời gian"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "label", "style", "ordinal", "rest"), STYLES)
def test_style(line: str, label: str, style: Style, ordinal: int, rest: str) -> None:
    found = read_label(line)
    assert found is not None
    assert (found.text, found.style, found.ordinal, line[found.end :]) == (label, style, ordinal, rest)


NO_LABEL = [
    row("a day", "01/3/2031 là ngày khởi công"),
    row("a number of things", "12 thôn tham gia trồng cây"),
    row("V/v", "V/v tăng cường trực ban"),
    row("things that are counted in capitals", "12 THÔN VÀ 05 XÃ"),
    row("a rank that a sentence begins with", "III là hạng của bệnh viện"),
    row("a comrade", "Đ/c Bí thư kết luận"),
    row("a word", "Các thôn trồng cây"),
    row("a word that begins with o", "o bế học sinh"),
    row("an article spoken of", "Điều 5 của Luật quy định việc này"),
    row("a section spoken of", "Mục 2 phần II nêu rõ nhiệm vụ"),
    row("a step that is spoken of", "Bước 2 của quy trình do Trạm Y tế làm."),
    row("a part of a form", "Phần B: Số liệu về lớp và học sinh."),
    row("a part of a contest", "Phần hai: Trả lời câu hỏi;"),
    row("amount", "1.200 cây giống được cấp"),
    row("range of years", "2031 - 2035 là giai đoạn đầu"),
    row("negative number alone", "-"),
    row("percent", "90% số hộ tham gia"),
    row("a Vietnamese word of one capital", "Ở các thôn ven sông"),
    row("a code that was torn from its first digits", "47/KH-UBND ngày 15/01/2032 của UBND tỉnh"),
    row("a foreign word that a line began with", "E-Learning theo chương trình của trường"),
]


@pytest.mark.parametrize("line", NO_LABEL)
def test_no_label(line: str) -> None:
    assert read_label(line) is None


LETTERS = [
    row("C. alone is a letter: no plan has 100 parts", "C. Nhiệm vụ", 0, Style.UPPER, 3),
    row("C. after B. is the letter", "C. Nhiệm vụ", 2, Style.UPPER, 3),
    row("D. is a letter in any case", "D. Nhiệm vụ", 0, Style.UPPER, 4),
    row("I. is the numeral", "I. Nhiệm vụ", 0, Style.ROMAN, 1),
    row("I. after A. is the numeral", "I. Nhiệm vụ", 1, Style.ROMAN, 1),
    row("V. after B. is the numeral", "V. Nhiệm vụ", 2, Style.ROMAN, 5),
]


@pytest.mark.parametrize(("line", "open_letter", "style", "ordinal"), LETTERS)
def test_letter_or_numeral(line: str, open_letter: int, style: Style, ordinal: int) -> None:
    found = read_label(line, open_letter)
    assert found is not None
    assert (found.style, found.ordinal) == (style, ordinal)


MISREAD = [
    row("H for II", "H. NỘI DUNG", 2, "II"),
    row("IL for II", "IL. NỘI DUNG", 2, "II"),
    row("11 for II", "11. NỘI DUNG", 2, "II"),
    row("U for II", "U. NỘI DUNG", 2, "II"),
    row("1H for III", "1H. KINH PHÍ", 3, "III"),
    row("M for III", "M. KINH PHÍ", 3, "III"),
    row("1V for IV", "1V. KINH PHÍ", 4, "IV"),
    row("L for I", "L. MỤC ĐÍCH", 1, "I"),
    row("comma for the dot", "IL, NỘI DUNG", 2, "II"),
]


@pytest.mark.parametrize(("line", "expected", "label"), MISREAD)
def test_misread_numeral(line: str, expected: int, label: str) -> None:
    found = misread_roman(line, expected)
    assert found is not None
    assert (found.text, found.style, found.ordinal) == (label, Style.ROMAN, expected)


NOT_MISREAD = [
    row("another one is due", "H. NỘI DUNG", 3),
    row("no capitals after it", "H. Nội dung", 2),
    row("read well", "II. NỘI DUNG", 2),
    row("a plain number", "1. NỘI DUNG", 1),
]


@pytest.mark.parametrize(("line", "expected"), NOT_MISREAD)
def test_not_misread(line: str, expected: int) -> None:
    assert misread_roman(line, expected) is None


@given(st.integers(1, 89))
def test_roman_numerals_there_and_back(n: int) -> None:
    assert roman_value(roman_numeral(n)) == n


@pytest.mark.parametrize("numeral", ["IIII", "VV", "IVI", "IL", "ABC"])
def test_malformed_numerals_have_no_value(numeral: str) -> None:
    assert roman_value(numeral) == 0


@pytest.mark.parametrize(
    ("letter", "n"), [("a", 1), ("d", 4), ("đ", 5), ("e", 6), ("i", 9), ("y", 23), ("w", 0), ("f", 0)]
)
def test_points_are_counted_in_vietnamese_order(letter: str, n: int) -> None:
    assert letter_ordinal(letter) == n
