"""What is wrong with a citation as written: a table of cases for each flag, each with its reason, and what must stay silent.

All numbers are made up (9…), the codes of the register's own tests excepted.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from extractors.citations.flags import suggestion, take_apart
from extractors.citations.reader import find_citations
from extractors.context import plain_context
from extractors.lexicon.register import fits_term, known_directives, legislatures, party_term, symbols

ISSUED = date(2031, 3, 1)

Case = tuple[str, str, str | None, str]
"""A sentence, the one flag of its first citation, what it should be, why."""

FLAGGED: list[Case] = [
    (
        "Căn cứ Kế hoạch số 9100/KH-SYT ngày 01/02/2031 của UBND tỉnh Lam", "issuer_symbol_mismatch", "9100/KH-UBND",
        "a department's symbol under the committee's name",
    ),
    (
        "Căn cứ Công văn số 9100/KH-UBND ngày 01/02/2031 của UBND tỉnh Lam",
        "type_symbol_mismatch", "Kế hoạch 9100/KH-UBND", "a công văn has no letters: the symbol tells the type",
    ),
    (
        "Căn cứ Quyết định số 9100/KH-UBND ngày 01/02/2031",
        "type_symbol_mismatch", None, "type or symbol may be wrong",
    ),
    ("Thực hiện Thông tư số 914-TT/TU ngày 02/01/2031", "type_symbol_mismatch", "Thông tri 914-TT/TU", "the Party's TT is a thông tri"),
    ("Thực hiện Nghị quyết số 95/QĐ-TTg ngày 02/01/2031", "type_symbol_mismatch", None, "a decision's letters"),
    (
        "Thực hiện Kết luận số 9114-KU/TW ngày 14/7/2030 của Ban Bí thư",
        "unknown_symbol", "9114-KL/TW", "one letter of the type's two is wrong",
    ),
    ("Chỉ thị số 927/CTTg ngày 15/7/2030 của Thủ tướng Chính phủ", "unknown_symbol", "927/CT-TTg", "type and office run together"),
    ("Thực hiện Nghị quyết số 912-NQTW ngày 15/7/2030", "unknown_symbol", "912-NQ/TW", "the same in a Party code"),
    ("Thực hiện Quyết định số 955/QD-UBND ngày 15/7/2030", "unknown_symbol", "955/QĐ-UBND", "the stroke of Đ is missing"),
    ("Thực hiện Chỉ thị số 912-XYZ/TU ngày 15/7/2030", "unknown_symbol", None, "no letters of any type in a Party code"),
    (
        "Thực hiện Quyết định số 923-QĐ/TU ngày 30/7/2030 của Bộ Chính trị",
        "issuer_symbol_mismatch", "923-QĐ/TW", "TU is a province's committee",
    ),
    ("Chỉ thị số 96/CT-UBND ngày 16/5/2030 của Thủ tướng Chính phủ", "issuer_symbol_mismatch", "96/CT-TTg", "another office"),
    ("Nghị quyết số 976/NQ-CP ngày 15/7/2030 của Thủ tướng Chính phủ", "issuer_symbol_mismatch", None, "he issues none"),
    ("Thực hiện Thông tư số 936/2030/TT-BYT ngày 28/12/2030 của Bộ Nội vụ", "issuer_symbol_mismatch", "936/2030/TT-BNV", "two ministries"),
    ("Thực hiện Kế hoạch số 920-KH/TU ngày 15/7/2030 của Huyện ủy Lam", "issuer_symbol_mismatch", None, "HU or another paper"),
    ("Thực hiện Quyết định số 9217/QĐ-TW ngày 12/12/2030", "separator_style", "9217-QĐ/TW", "a Party paper written the State's way"),
    ("Thực hiện Nghị quyết số 927/NQ/TW ngày 12/12/2030", "separator_style", "927-NQ/TW", "two strokes"),
    ("Thực hiện Chỉ thị số 933-CT/TTg ngày 12/12/2030", "separator_style", "933/CT-TTg", "a State paper written the Party's way"),
    ("Thực hiện Nghị định số 904/2030/NĐ/CP ngày 09/01/2030", "separator_style", "904/2030/NĐ-CP", "two strokes, with a year"),
    ("Nghị quyết số 925-NQ/TW ngày 03/6/2017 của Ban Chấp hành Trung ương khóa XI", "term_conflict", None, "XI ended in 2016"),
    ("Thực hiện Chỉ thị số 918-CT/TW ngày 26/10/2022 của Ban Bí thư (khóa XII)", "term_conflict", None, "term XIII began in 2021"),
    ("Nghị quyết số 935/2023/UBTVQH13 ngày 12/7/2023", "term_conflict", "935/2023/UBTVQH15", "13 sat until 2016, as the day says"),
    ("Thực hiện Nghị quyết số 935/2023/QH13 của Quốc hội", "term_conflict", None, "no day to confirm the year"),
    ("Thực hiện Chỉ thị số 933/CT-TTg ngày 31/11/2030", "impossible_date", None, "November has 30 days"),
    ("Thực hiện Chỉ thị số 933/CT-TTg ngày 30 tháng 02 năm 2030", "impossible_date", None, "in words"),
    ("Thực hiện Chỉ thị số 933/CT-TTg ngày 29/02/2030", "impossible_date", None, "no leap year"),
    ("Thực hiện Chỉ thị số 933/CT-TTg ngày 15/13/2030", "impossible_date", None, "month 13"),
    ("Thực hiện Chỉ thị số 933/CT-TTg ngày 02/3/2031", "future_date", None, "the day after the plan's own"),
    ("Căn cứ Luật Trẻ em ngày 05/4/2036", "future_date", None, "of a law called by name"),
    ("Thực hiện Kế hoach số 9246/KH-UBND ngày 21/01/2030", "misspelled_type", "Kế hoạch", "a tone mark is missing"),
    ("Thực hiện Kế hoạch số …/KH-UBND ngày 21/01/2030 của UBND tỉnh", "missing_number", None, "dots for the number"),
]  # fmt: skip

SILENT = [
    ("Thông báo số 17/TB-TTHĐND ngày 12/12/2030 của HĐND xã An Khê", "the standing committee of the council"),
    ("Quy định số 937-QĐ/TW ngày 25/10/2030 của Bộ Chính trị", "Quy định is QĐ in Party papers"),
    ("Quy định số 908-QĐi/TW ngày 25/10/2018 của Ban Chấp hành Trung ương (khóa XII)", "so the centre wrote from 2018"),
    ("Thông tri số 914-TT/TU ngày 29/12/2030 của Ban Thường vụ Thành ủy", "Thông tri is TT"),
    ("Thông tư số 911/2030/TT-BGDĐT ngày 19/5/2030 của Bộ trưởng Bộ Giáo dục và Đào tạo", "the minister is the ministry"),
    ("Thông tư số 911/2030/TT-BGDĐT của Bộ GD&ĐT", "an abbreviated name is not judged"),
    ("Thông tư số 906/2022/TT-BTTTT ngày 30/6/2022 của Bộ Khoa học và Công nghệ", "the successor of a ministry that ended"),
    ("Kết luận số 9196-TB/TW ngày 16/3/2030 của Ban Bí thư", "thông báo kết luận"),
    ("Chương trình hành động số 910-CTr/TU ngày 13/8/2030 của Ban Thường vụ Tỉnh ủy", "a longer name of the type"),
    ("Chương trình số 927-CTr/TU ngày 12/3/2030 của Ban Chấp hành Đảng bộ tỉnh Lam", "the committee of the province"),
    ("Kế hoạch số 9328-KH/TU ngày 24/4/2030 của Ban Chấp hành Đảng bộ tỉnh Lam", "the same"),
    ("Quyết định số 967/2030/QĐ-UBND ngày 29/12/2030 của Chủ tịch Ủy ban nhân dân huyện Lam", "UBND at any level"),
    ("Kế hoạch số 9108/KH-SGDĐT-CTTT ngày 15/4/2030 của Sở Giáo dục và Đào tạo", "a unit after the office"),
    ("Kế hoạch số 9194/KH-PGD&ĐT ngày 18/6/2030 của UBND quận Lam", "issued through its office"),
    ("Công văn số 95487/CT-CS ngày 25/11/2030", "CT is the Cục Thuế here"),
    ("Thông báo số 92948/TT-ĐKT ngày 25/5/2030", "a company's own letters"),
    ("Công văn số 91774/UBND ngày 12/4/2030 của Ủy ban nhân dân quận", "a công văn has no letters"),
    ("Văn bản số 92/GĐN-ĐD ngày 12/4/2030", "letters of a company's own"),
    ("Nghị định số 929-CP ngày 12/4/1994", "the old form"),
    ("Nghị quyết số 922/2011/NQ-HĐND17 ngày 19/7/2011 của Hội đồng nhân dân tỉnh Lam", "the council's term in the symbol"),
    ("Nghị quyết liên tịch số 901/2014/NQLT/CP-UBTƯMTTQVN", "joint papers have two strokes"),
    ("Hướng dẫn số 903-HD/BCĐ ngày 30/5/2030 của Ban Chỉ đạo", "steering committees write either way"),
    ("Hướng dẫn số 903/HD-BCĐ ngày 30/5/2030 của Ban Chỉ đạo", "steering committees write either way"),
    ("Kế hoạch số 902-KH/BCĐTW ngày 19/6/2030 của Ban Chỉ đạo Trung ương", "not the Central Committee"),
    ("Nghị quyết số 916/NQ-HĐND ngày 19/7/2030 của HĐND tỉnh khóa XI", "the term of a council, not of the Party"),
    ("Nghị quyết số 915/2021/QH14 ngày 30/3/2021 của Quốc hội", "2021 belongs to two legislatures"),
    ("Chỉ thị số 901-CT/TW ngày 23/01/2026 của Ban Bí thư khóa XIV", "on the congress's last day"),
    ("CHỈ THỊ SỐ 927/CT-TTG NGÀY 15 THÁNG 8 NĂM 2030 CỦA THỦ TƯỚNG CHÍNH PHỦ", "capitals"),
    ("Kế hoạch số 9145/KH-UBND ngày 29/02/2028", "a leap year"),
    ("Quyết định số 91/QĐ-UBND ngày 01/3/2031 của UBND tỉnh", "of the plan's own day"),
    ("Kế hoạch số 912/KH-UBND của UBND tỉnh", "no day: nothing to say"),
    ("Quy chế số 93-QC/ĐU, ngày 17/9/2030 của Ban Chấp hành Đảng bộ Ủy ban nhân dân tỉnh", "a Party body of an authority"),
    ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "named"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "flag", "should", "why"), FLAGGED)
def test_a_flag_and_what_it_should_be(sentence: str, flag: str, should: str | None, why: str) -> None:
    context = replace(plain_context(sentence), issue_date=ISSUED)
    citation = find_citations(sentence, context)[0]
    assert citation.flags == (flag,), why
    assert suggestion(citation, flag) == should, why


def test_one_citation_may_have_two_flags() -> None:
    sentence = "Kế hoach số 9145/KH-UBND ngày 31/4/2030"
    (citation,) = find_citations(sentence, replace(plain_context(sentence), issue_date=ISSUED))
    assert citation.flags == ("misspelled_type", "impossible_date")


@pytest.mark.parametrize(("sentence", "why"), SILENT)
def test_right_citations_are_left_alone(sentence: str, why: str) -> None:
    context = replace(plain_context(sentence), issue_date=ISSUED)
    citations = find_citations(sentence, context)
    assert citations, why
    assert [c.flags for c in citations] == [()] * len(citations), why


def test_a_plan_without_a_day_makes_nothing_future() -> None:
    text = "Thực hiện Chỉ thị số 933/CT-TTg ngày 02/3/2099"
    assert find_citations(text, plain_context(text))[0].flags == ()


@pytest.mark.parametrize(
    ("code", "kind", "parts"),
    [
        ("217/QĐ-TW", "Quyết định", ("217", "/", "QĐ", "-", ("TW",))),
        ("04/2015/NĐ-CP", "Nghị định", ("04/2015", "/", "NĐ", "-", ("CP",))),
        ("1363/SGD&ĐT-QLT", "Công văn", ("1363", "/", "", "-", ("SGD&ĐT", "QLT"))),
        ("29-CP", "Nghị định", ("29", "-", "", "-", ("CP",))),
    ],
)
def test_codes_are_taken_apart(code: str, kind: str, parts: tuple[object, ...]) -> None:
    assert tuple(take_apart(code, kind) or ()) == parts


# --- the register ----------------------------------------------------------------------------------------------


def test_the_register_contradicts_none_of_its_own_checks() -> None:
    for known in known_directives():
        day = f" ngày {known.day:%d/%m/%Y}" if known.day else ""
        text = f"{known.type} số {known.code}{day}" + (f" của {known.issuer}" if known.issuer else "")
        (citation,) = find_citations(text, plain_context(text))
        assert (citation.code, citation.issue_date, citation.flags) == (known.code, known.day, ()), text


def test_what_replaced_a_document_is_in_the_register_too() -> None:
    codes = {known.code for known in known_directives()}
    assert {k.replaced_by.partition("@")[0] for k in known_directives() if k.replaced_by} <= codes


def test_symbols_are_unique_and_of_a_known_system() -> None:
    assert len(symbols()) > 100
    assert {s.system for s in symbols().values()} == {"nhà nước", "đảng", "đoàn thể", "liên ngành"}
    assert all(s.valid_from is None or s.valid_to is None or s.valid_from <= s.valid_to for s in symbols().values())


@pytest.mark.parametrize(
    ("day", "term"),
    [(date(2012, 9, 4), "XI"), (date(2022, 10, 26), "XIII"), (date(2016, 1, 7), "XI"), (date(2026, 1, 9), "XIII")],
)
def test_terms_of_the_central_committee(day: date, term: str) -> None:
    assert party_term(day) == term
    assert fits_term(day, term)


def test_a_year_of_election_belongs_to_two_legislatures() -> None:
    assert legislatures(2021) == (14, 15)
    assert legislatures(2023) == (15,)
