"""Documents cited by name, nickname or a bare number: a row each, with what it shows."""

from __future__ import annotations

import pytest
from reading import Expected, cited, facts_of, iso, picked, row

FORMS = [
    row(
        "an ordinance with a verb in its name",
        "Thực hiện đúng Pháp lệnh Ưu đãi người có công với cách mạng.",
        [{"type": "Pháp lệnh", "title": "Pháp lệnh Ưu đãi người có công với cách mạng"}],
    ),
    row(
        "a name ends with its cell",
        "Quy hoạch khoáng sản nhóm A, B | Sở Xây dựng | Các sở, ban, ngành | Trong năm 2032",
        [],
    ),
    row(
        "a contract behind the issuer of minutes",
        "Căn cứ Biên bản số 9015/BB-HĐT ngày 12/8/2031 của Hội đồng trường và Hợp đồng số 31/HĐ-CCDV;",
        [{"type": "Biên bản", "issuer": "Hội đồng trường"}, {"type": "Hợp đồng", "number": "31"}],
    ),
    row(
        "a joint circular by number and year",
        "Thực hiện Thông tư liên tịch 42/2031.",
        [{"type": "Thông tư liên tịch", "number": "42", "year": 2031, "symbol": None}],
    ),
    row(
        "the day between type and number",
        "Căn cứ Quyết định ngày 05/01/2031, số 9012/QĐ-TA của Chánh án Tòa án nhân dân tỉnh;",
        [{"number": "9012", "issue_date": iso("2031-01-05")[0], "issuer": "Chánh án Tòa án nhân dân tỉnh"}],
    ),
    row(
        "the issuer between type and a bracket with the number",
        "Thực hiện Hướng dẫn của Ủy ban Kiểm tra Tỉnh ủy (số 31-HD/UBKTTU, ngày 06/01/2031);",
        [
            {
                "type": "Hướng dẫn",
                "number": "31",
                "issue_date": iso("2031-01-06")[0],
                "issuer": "Ủy ban Kiểm tra Tỉnh ủy",
            }
        ],
    ),
    row(
        "issuers before their papers, one behind the other",
        "Thực hiện chỉ đạo của Bộ trưởng tại Công văn số 55/BTC-CHQ và của Cục trưởng Cục Hải quan tại Công văn số 56/CHQ-GSQL;",
        [{"number": "55"}, {"number": "56", "issuer": "Cục trưởng Cục Hải quan"}],
    ),
    row(
        "letters that are a circular of the State, and a Thông tri of the Party",
        "Căn cứ TT số 18/2030/TT-BYT; TT số 14-TT/TU ngày 15/01/2031;",
        [{"type": "Thông tư", "number": "18"}, {"type": "Thông tri", "number": "14"}],
    ),
    row(
        "a convention by its number",
        "Căn cứ Công ước số 187 của Tổ chức Lao động Quốc tế về an toàn lao động;",
        [{"type": "Công ước", "number": "187", "symbol": None}],
    ),
    row(
        "an issuer before the numbers of its letters",
        "Thực hiện các Công văn của Bộ Nội vụ số 18/BNV-TCBC ngày 12/01/2031 và số 19/BNV-CCHC ngày 13/01/2031;",
        [
            {"type": "Công văn", "number": "18", "issuer": "Bộ Nội vụ"},
            {"type": "Công văn", "number": "19", "issuer": "Bộ Nội vụ"},
        ],
    ),
    row(
        "an issuer of another paper before one without",
        "Thực hiện chính sách theo quy định của Bộ Y tế và Nghị định 81/2031.",
        [{"type": "Nghị định", "number": "81", "issuer": None}],
    ),
    row(
        "two boards of the Party",
        "Căn cứ Hướng dẫn số 31-HD/BTCTW-UBKTTW của Ban Tổ chức Trung ương, Ủy ban Kiểm tra Trung ương;",
        [{"number": "31", "issuer": "Ban Tổ chức Trung ương, Ủy ban Kiểm tra Trung ương"}],
    ),
    row("a letter box", "Gửi ý kiến về hộp thư số 15/BM.", []),
    row("a law of two things", "Theo Luật Địa chất và khoáng sản.", [{"title": "Luật Địa chất và khoáng sản"}]),
    row(
        "29 law by number",
        "Căn cứ Luật số 910/2032/QH18.",
        [
            {
                "text": "Luật số 910/2032/QH18",
                "type": "Luật",
                "number": "910",
                "year": 2032,
                "symbol": "QH18",
                "named": False,
            }
        ],
    ),
    row(
        "30a code of law with a bare year",
        "Căn cứ Bộ luật Hải sản 2031.",
        [{"text": "Bộ luật Hải sản 2031", "type": "Bộ luật", "title": "Bộ luật Hải sản", "named": True}],
    ),
    row(
        "an article of the constitution",
        "Bảo đảm quyền nêu tại khoản 1 Điều 38 Hiến pháp năm 2032.",
        [{"text": "Hiến pháp năm 2032", "type": "Hiến pháp", "pinpoint": ("khoản 1 Điều 38",)}],
    ),
    row(
        "30b constitution",
        "Căn cứ Hiến pháp năm 2032.",
        [{"text": "Hiến pháp năm 2032", "type": "Hiến pháp", "named": True}],
    ),
    row(
        "31 law that amends two laws is one",
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Trồng rừng và Luật Hải đảo năm 2032.",
        [
            {
                "text": "Luật sửa đổi, bổ sung một số điều của Luật Trồng rừng và Luật Hải đảo năm 2032",
                "type": "Luật",
                "named": True,
            }
        ],
    ),
    row(
        "32a plenum resolution with the term in brackets",
        "Thực hiện Nghị quyết Trung ương 97 (khóa XXI) về xây dựng Đảng.",
        [{"text": "Nghị quyết Trung ương 97 (khóa XXI)", "type": "Nghị quyết", "number": None, "named": True}],
    ),
    row("32b NQTW", "Thực hiện NQTW 97 khóa XXI.", [{"text": "NQTW 97 khóa XXI", "type": "Nghị quyết", "named": True}]),
    row(
        "32c T.Ư",
        "Thực hiện Nghị quyết T.Ư 97, khóa XXI.",
        [{"text": "Nghị quyết T.Ư 97, khóa XXI", "type": "Nghị quyết", "named": True}],
    ),
    row(
        "32d TW4 run together, Arabic term",
        "Thực hiện Nghị quyết TW97 khóa 21.",
        [{"text": "Nghị quyết TW97 khóa 21", "type": "Nghị quyết", "named": True}],
    ),
    row(
        "33 plenum by its ordinal",
        "Thực hiện Nghị quyết Hội nghị lần thứ mười bảy Ban Chấp hành Trung ương Đảng khóa XXI.",
        [
            {
                "text": "Nghị quyết Hội nghị lần thứ mười bảy Ban Chấp hành Trung ương Đảng khóa XXI",
                "type": "Nghị quyết",
                "named": True,
            }
        ],
    ),
    row(
        "34a congress of the Party",
        "Thực hiện Nghị quyết Đại hội XVI của Đảng.",
        [
            {
                "text": "Nghị quyết Đại hội XVI của Đảng",
                "title": "Nghị quyết Đại hội XVI của Đảng",
                "named": True,
                "number": None,
            }
        ],
    ),
    row(
        "34b national congress of delegates",
        "Thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XVI.",
        [{"text": "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XVI", "type": "Nghị quyết", "named": True}],
    ),
    row("34c NQĐH", "Thực hiện NQĐH XVI.", [{"text": "NQĐH XVI", "type": "Nghị quyết", "named": True}]),
    row(
        "35 congress of a local Party body with its term",
        "Thực hiện Nghị quyết Đại hội Đảng bộ thành phố lần thứ V, nhiệm kỳ 2030 - 2035, các chi bộ tổ chức học tập.",
        [
            {
                "text": "Nghị quyết Đại hội Đảng bộ thành phố lần thứ V, nhiệm kỳ 2030 - 2035",
                "title": "Nghị quyết Đại hội Đảng bộ thành phố lần thứ V, nhiệm kỳ 2030 - 2035",
                "named": True,
            }
        ],
    ),
    row(
        "36a scheme by its popular number",
        "Tiếp tục triển khai Đề án 96 trên địa bàn.",
        [{"text": "Đề án 96", "type": "Đề án", "number": "96", "symbol": None, "code": None}],
    ),
    row(
        "36b scheme with số",
        "Tiếp tục triển khai Đề án số 96.",
        [{"text": "Đề án số 96", "number": "96", "code": None}],
    ),
    row(
        "36c scheme /CP", "Tiếp tục triển khai Đề án 96/CP.", [{"text": "Đề án 96/CP", "type": "Đề án", "number": "96"}]
    ),
    row(
        "37 scheme with a symbol",
        "Thực hiện Đề án số 907-ĐA/TU.",
        [{"type": "Đề án", "number": "907", "symbol": "ĐA/TU", "code": "907-ĐA/TU", "flags": ()}],
    ),
    row(
        "38a popular number with the issuer",
        "Học tập theo Chỉ thị 905 của Bộ Chính trị.",
        [
            {
                "text": "Chỉ thị 905 của Bộ Chính trị",
                "type": "Chỉ thị",
                "number": "905",
                "symbol": None,
                "issuer": "Bộ Chính trị",
            }
        ],
    ),
    row(
        "38b popular number alone",
        "Tiếp tục thực hiện Chỉ thị 933.",
        [{"text": "Chỉ thị 933", "number": "933", "symbol": None}],
    ),
    row(
        "39a clipped number and year",
        "Theo Nghị định 904/2031, cơ quan công khai.",
        [
            {
                "text": "Nghị định 904/2031",
                "type": "Nghị định",
                "number": "904",
                "year": 2031,
                "symbol": None,
                "code": None,
            }
        ],
    ),
    row(
        "39b short type and number",
        "Theo NĐ 904, cơ quan công khai.",
        [{"text": "NĐ 904", "type": "Nghị định", "number": "904", "symbol": None}],
    ),
    row(
        "39c clipped to number and CP",
        "Theo Nghị định 904/CP, cơ quan công khai.",
        [{"type": "Nghị định", "number": "904", "symbol": "CP", "code": "904/CP", "text": "Nghị định 904/CP"}],
    ),
    row("39d clipped circular", "Theo Thông tư 936.", [{"text": "Thông tư 936", "type": "Thông tư", "number": "936"}]),
    row("40a this plan", "Căn cứ Kế hoạch này, các thôn thực hiện.", []),
    row("40b anaphora", "Thực hiện Chỉ thị trên, văn bản trên và Kế hoạch nêu trên.", []),
    row(
        "41 the bracket that introduces a short form",
        "Kế hoạch số 9145/KH-UBND của UBND tỉnh (sau đây gọi tắt là Kế hoạch 9145).",
        [{"text": "Kế hoạch số 9145/KH-UBND của UBND tỉnh"}, {"text": "Kế hoạch 9145", "code": None}],
    ),
    row(
        "42 dropped mark in the type",
        "Thực hiện Kế hoach số 9246/KH-UBND.",
        [
            {
                "text": "Kế hoach số 9246/KH-UBND",
                "type": "Kế hoạch",
                "code": "9246/KH-UBND",
                "flags": ("misspelled_type",),
            }
        ],
    ),
    row(
        "43 misread letter in the symbol is kept",
        "Thực hiện Kết luận số 9114-KU/TW của Bộ Chính trị.",
        [{"type": "Kết luận", "symbol": "KU/TW", "code": "9114-KU/TW", "flags": ("unknown_symbol",)}],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), FORMS)
def test_form(sentence: str, expected: list[Expected]) -> None:
    assert picked(cited(sentence), expected) == expected


BY_ITS_DAY = [
    row(
        "a body's resolution",
        "Căn cứ Nghị quyết Hội đồng trường ngày 15/8/2031;",
        [("Nghị quyết", "Nghị quyết Hội đồng trường", "Hội đồng trường", "2031-08-15")],
    ),
    row(
        "a meeting's minutes",
        "Căn cứ Biên bản họp Ban Giám hiệu ngày 12 tháng 9 năm 2031;",
        [("Biên bản", "Biên bản họp Ban Giám hiệu", None, "2031-09-12")],
    ),
    row(
        "a paper with its number is read by it",
        "Căn cứ Nghị quyết số 9-NQ/ĐU ngày 15/8/2031;",
        [("Nghị quyết", None, None, "2031-08-15")],
    ),
    row("without a day it is nobody's", "Căn cứ Nghị quyết của Hội đồng trường;", []),
    row("what is to be written is none", "Ban Giám hiệu ban hành Quyết định của nhà trường ngày 15/8/2031.", []),
]


@pytest.mark.parametrize(("ground", "expected"), BY_ITS_DAY)
def test_a_paper_without_a_number_is_told_by_its_day(
    ground: str, expected: list[tuple[str, str | None, str | None, str]]
) -> None:
    found = facts_of(ground, "I. NỘI DUNG", "- Trồng cây.").citations
    told = [(c.type, c.title, c.issuer, c.issue_date) for c in found]
    assert told == [(kind, title, issuer, *iso(day)) for kind, title, issuer, day in expected]


def test_v_v_begins_a_title_and_ends_an_issuer() -> None:
    (found,) = cited("Căn cứ văn bản số 9803/UBND-CN ngày 24/02/2031 của UBND tỉnh Lam Giang v/v chuẩn bị nguồn điện;")
    assert (found.issuer, found.title) == ("UBND tỉnh Lam Giang", "chuẩn bị nguồn điện")


@pytest.mark.parametrize(
    ("line", "types"),
    [
        row("what a section is about", "**1. Chương trình “Suối trong làng sạch”", []),
        row("what is carried out", "- Lồng ghép với Chương trình “Suối trong làng sạch”.", ["Chương trình"]),
    ],
)
def test_a_heading_that_is_a_programme_cites_nothing(line: str, types: list[str]) -> None:
    assert [c.type for c in facts_of("I. NỘI DUNG", line, "- Dọn suối.").citations] == types
