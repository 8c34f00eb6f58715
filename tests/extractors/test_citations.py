"""Citations: lists, titles, where they end, what only looks like one; and what holds of every form."""

from __future__ import annotations

import unicodedata

import pytest
from reading import Expected, cited, day, facts_of, picked, row
from test_citation_forms import FORMS as NUMBERED
from test_citation_names import FORMS as NAMED

from pipeline.layout import normalize

FALSE_FRIENDS = [
    row("phone number", "Liên hệ số 0908.198.546 để biết thêm."),
    row("amounts", "Có 45/2.000 hộ tham gia, 449/726 cán bộ, đạt 12/15 chỉ tiêu."),
    row("quarter and month", "Báo cáo Quý I/2031, tháng 4/2031 và Q2/2031."),
    row("an article alone", "Thực hiện nghiêm Điều 5 và khoản 2."),
    row("street number", "Địa điểm: số 12/3 đường Ven Sông, phường Bến Sim."),
    row("term of the council", "Kỳ họp thứ 4 HĐND xã khóa XXI."),
    row("model names", "Xây dựng mô hình “5 không, 3 sạch” và 3 cao điểm."),
    row("decision as a common noun", "Chủ tịch UBND xã quyết định 3 nội dung; lập kế hoạch 2 bước."),
    row("historic day", "Kỷ niệm ngày 30/4/1975 và 11/6/1948."),
    row("kinds of paper", "Quán triệt chỉ thị, nghị quyết; xây dựng kế hoạch, báo cáo, thông báo."),
    row("half-year meeting", "Tổ chức hội nghị 6 tháng, tổng kết năm."),
    row("numbered tasks", "Thực hiện 03 nhiệm vụ, 05 giải pháp tại mục 2 phần II."),
    row("vehicle and room", "Họp tại phòng 203-B, xe 79A-12345."),
    row("what the plan asks to be written", "Xây dựng Đề án “Làng sinh thái ven sông” trình UBND tỉnh."),
    row("shared years", "Giai đoạn 2031-2035, năm học 2031/2032."),
    row("a letterhead in one line", "ỦY BAN NHÂN DÂN PHƯỜNG CỬA LẠCH TRƯỜNG TIỂU HỌC BẾN MỚI Số: 33/KH-TH"),
    row("a movement and a campaign", "Hưởng ứng phong trào “Sạch ngõ” và Cuộc vận động “Góp gạo nuôi quân”."),
    row("unit of measure", "Trồng 120 cây/ha, 5 m2/hộ, 30 kg/người."),
]


@pytest.mark.parametrize("sentence", FALSE_FRIENDS)
def test_no_citation(sentence: str) -> None:
    assert [c.text for c in cited(sentence)] == []


LISTS = [
    row(
        "three codes, one type, date and issuer at the end",
        "Căn cứ Nghị quyết số 921-NQ/TU, số 922-NQ/TU và số 923-NQ/TU ngày 02/3/2031 của Tỉnh ủy Lâm Hải.",
        [
            {"code": "921-NQ/TU", "issuer": "Tỉnh ủy Lâm Hải", "issue_date": day("2031-03-02")},
            {"code": "922-NQ/TU", "issuer": "Tỉnh ủy Lâm Hải", "issue_date": day("2031-03-02")},
            {"code": "923-NQ/TU", "issuer": "Tỉnh ủy Lâm Hải", "issue_date": day("2031-03-02")},
        ],
    ),
    row(
        "each with its own date, issuer at the end",
        "Căn cứ Quyết định số 9217-QĐ/TW ngày 01/3/2031, Quyết định số 9218-QĐ/TW ngày 02/3/2031 của Bộ Chính trị.",
        [
            {"code": "9217-QĐ/TW", "issue_date": day("2031-03-01"), "issuer": "Bộ Chính trị"},
            {"code": "9218-QĐ/TW", "issue_date": day("2031-03-02"), "issuer": "Bộ Chính trị"},
        ],
    ),
    row(
        "title of the last belongs to each at a comma",
        "Quyết định số 9217-QĐ/TW, Quyết định số 9218-QĐ/TW ngày 12/12/2031 của Bộ Chính trị về giám sát.",
        [{"code": "9217-QĐ/TW", "title": "giám sát"}, {"code": "9218-QĐ/TW", "title": "giám sát"}],
    ),
    row(
        "nothing is shared at a semicolon",
        "Căn cứ Chỉ thị số 907-CT/TU ngày 06/5/2031; Quyết định số 9112/QĐ-UBND ngày 07/5/2031 của UBND tỉnh về trồng rừng.",
        [
            {"code": "907-CT/TU", "issuer": None, "title": None, "issue_date": day("2031-05-06")},
            {"code": "9112/QĐ-UBND", "issuer": "UBND tỉnh", "title": "trồng rừng", "issue_date": day("2031-05-07")},
        ],
    ),
    row(
        "two kinds of paper of different bodies joined by và",
        "Thực hiện Nghị quyết số 925-NQ/TW của Bộ Chính trị và Kế hoạch số 9145/KH-UBND của UBND tỉnh.",
        [{"code": "925-NQ/TW", "issuer": "Bộ Chính trị"}, {"code": "9145/KH-UBND", "issuer": "UBND tỉnh"}],
    ),
    row(
        "papers of two provincial committees share the one issuer named",
        "Theo Chỉ thị số 907-CT/TU và Kế hoạch số 9112-KH/TU của Tỉnh ủy Lâm Hải.",
        [{"code": "907-CT/TU", "issuer": "Tỉnh ủy Lâm Hải"}, {"code": "9112-KH/TU", "issuer": "Tỉnh ủy Lâm Hải"}],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), LISTS)
def test_list(sentence: str, expected: list[Expected]) -> None:
    assert picked(cited(sentence), expected) == expected


TITLES = [
    row(
        "'số' that lost its mark",
        "Thực hiện Chỉ thị so 941-CT/TW ngày 26/12/2031 của Bộ Chính trị về thi đua.",
        [{"type": "Chỉ thị", "code": "941-CT/TW", "title": "thi đua"}],
    ),
    row(
        "a symbol that ends in digits",
        "Theo Văn bản số 993/CT-05 ngày 18/6/2031 của Cục Thuế về hóa đơn.",
        [{"code": "993/CT-05", "issuer": "Cục Thuế", "title": "hóa đơn"}],
    ),
    row(
        "a joint paper has all its issuers",
        "Nghị quyết liên tịch số 9155/2031/NQLT-UBTVQH15-CP ngày 10/3/2031 của Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ tịch"
        " Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam hướng dẫn hiệp thương.",
        [
            {
                "issuer": "Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
                "title": "hướng dẫn hiệp thương",
            }
        ],
    ),
    row(
        "where the plan's own issuer speaks, the cited one's name is over",
        "Thực hiện Kế hoạch số 9156-KH/BCĐTW của Ban Chỉ đạo kiểm kê rừng Trung ương, Sở Xây dựng ban hành Kế hoạch rà soát như sau:",
        [{"issuer": "Ban Chỉ đạo kiểm kê rừng Trung ương", "title": None}],
    ),
    row(
        "who wrote one wrote the other too",
        "Theo đề nghị của Sở Xây dựng tại Tờ trình số 9157/TTr-SXD ngày 10/3/2031 và Công văn số 9158/SXD-QLN ngày 12/3/2031.",
        [{"issuer": "Sở Xây dựng"}, {"issuer": "Sở Xây dựng"}],
    ),
    row(
        "an article cited after a title ends it",
        "Quyết định số 9159/QĐ-UBND ngày 10/3/2031 của UBND tỉnh về kiểm kê rừng theo quy định tại Điều 40 Luật Lâm nghiệp năm 2017.",
        [{"title": "kiểm kê rừng"}, {"title": "Luật Lâm nghiệp", "pinpoint": ("Điều 40",)}],
    ),
    row(
        "a title whose verb has a capital follows the issuer",
        "Quyết định số 9152/QĐ-UBND ngày 10/3/2031 của Ủy ban nhân dân tỉnh Lâm Hải Thành lập Trạm quan trắc Cồn Hạc.",
        [{"issuer": "Ủy ban nhân dân tỉnh Lâm Hải", "title": "Thành lập Trạm quan trắc Cồn Hạc"}],
    ),
    row(
        "what follows from it is not its title",
        "Theo Quy định số 9153-QĐ/TU ngày 10/3/2031 của Tỉnh ủy về tiếp dân thì lịch tiếp dân phải niêm yết.",
        [{"code": "9153-QĐ/TU", "title": "tiếp dân"}],
    ),
    row(
        "other papers without a number are not its title",
        "Theo Quyết định số 9154/QĐ-UBND ngày 10/3/2031 của UBND tỉnh về quản lý chợ và các Quyết định thành lập chợ xã.",
        [{"code": "9154/QĐ-UBND", "title": "quản lý chợ"}],
    ),
    row(
        "a numbered paper inside a title is a citation of its own",
        "Kế hoạch số 9145/KH-UBND ngày 10/3/2031 của UBND tỉnh về thực hiện Chỉ thị số 933/CT-TTg ngày 01/02/2031 của Thủ tướng Chính phủ "
        "về tiết kiệm điện.",
        [
            {
                "code": "9145/KH-UBND",
                "title": "thực hiện Chỉ thị số 933/CT-TTg ngày 01/02/2031 của Thủ tướng Chính phủ về tiết kiệm điện",
            },
            {"code": "933/CT-TTg", "issuer": "Thủ tướng Chính phủ", "title": "tiết kiệm điện"},
        ],
    ),
    row(
        "an unnumbered one inside a title is none",
        "Kế hoạch số 9145/KH-UBND ngày 10/3/2031 của UBND tỉnh về thực hiện Luật Trồng rừng ven biển trên địa bàn tỉnh.",
        [{"code": "9145/KH-UBND", "title": "thực hiện Luật Trồng rừng ven biển trên địa bàn tỉnh"}],
    ),
    row(
        "quotes inside quotes",
        "Nghị quyết số 925-NQ/TW ngày 03/6/2031 của Bộ Chính trị “Về ngăn chặn “tự diễn biến” trong nội bộ”.",
        [{"code": "925-NQ/TW", "title": "ngăn chặn “tự diễn biến” trong nội bộ"}],
    ),
    row(
        "semicolon inside quotes",
        "Nghị quyết số 925-NQ/TW ngày 03/6/2031 của Bộ Chính trị “Về trồng rừng; phát triển du lịch”.",
        [{"title": "trồng rừng; phát triển du lịch"}],
    ),
    row(
        "semicolon ends a bare title",
        "Nghị quyết số 925-NQ/TW ngày 03/6/2031 của Bộ Chính trị về trồng rừng, giữ đất; các thôn phổ biến đến hộ dân.",
        [{"title": "trồng rừng, giữ đất"}],
    ),
    row(
        "ban hành opens a title and stays in it",
        "Quyết định số 9112/QĐ-UBND ngày 05/4/2031 của UBND tỉnh ban hành Quy chế tiếp công dân.",
        [{"title": "ban hành Quy chế tiếp công dân"}],
    ),
    row(
        "phê duyệt opens a title, quotes inside stay",
        "Quyết định số 9112/QĐ-TTg ngày 05/4/2031 của Thủ tướng Chính phủ phê duyệt Đề án “Mỗi xã một rừng”;",
        [{"title": "phê duyệt Đề án “Mỗi xã một rừng”"}],
    ),
    row(
        "V/v",
        "Công văn số 91774/UBND-NN ngày 02/6/2031 của UBND tỉnh V/v chăm sóc cây non;",
        [{"title": "chăm sóc cây non", "issuer": "UBND tỉnh"}],
    ),
    row(
        "title in capitals",
        "QUYẾT ĐỊNH SỐ 9112/QĐ-UBND NGÀY 05/4/2031 CỦA UBND TỈNH VỀ VIỆC TRỒNG RỪNG",
        [{"type": "Quyết định", "code": "9112/QĐ-UBND", "issue_date": day("2031-04-05"), "title": "TRỒNG RỪNG"}],
    ),
    row(
        "law named before its number",
        "Căn cứ Luật Trồng rừng ven biển số 961/2032/QH18 ngày 30/11/2032;",
        [
            {
                "type": "Luật",
                "number": "961",
                "code": "961/2032/QH18",
                "title": "Luật Trồng rừng ven biển",
                "issue_date": day("2032-11-30"),
            }
        ],
    ),
    row(
        "committee with commas in its name",
        "Kế hoạch số 947-KH/BCĐ ngày 12/01/2031 của Ban Chỉ đạo Phong trào cây xanh, công tác trồng cây, vệ sinh môi trường về kiểm tra.",
        [{"issuer": "Ban Chỉ đạo Phong trào cây xanh, công tác trồng cây, vệ sinh môi trường", "title": "kiểm tra"}],
    ),
    row(
        "department with a comma in its name",
        "Hướng dẫn số 9031/HD-SVHTTDL ngày 12/01/2031 của Sở Văn hóa, Thể thao và Du lịch về tổ chức lễ hội.",
        [{"issuer": "Sở Văn hóa, Thể thao và Du lịch", "title": "tổ chức lễ hội"}],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), TITLES)
def test_title(sentence: str, expected: list[Expected]) -> None:
    assert picked(cited(sentence), expected) == expected


EDGES = [
    row("end of the text", "Thực hiện Kế hoạch số 9145/KH-UBND", "Kế hoạch số 9145/KH-UBND"),
    row("before a bracket", "Kế hoạch số 9145/KH-UBND (đợt 1) đã xong.", "Kế hoạch số 9145/KH-UBND"),
    row(
        "inside brackets",
        "Đã phê duyệt (Quyết định số 9112/QĐ-UBND ngày 05/4/2031).",
        "Quyết định số 9112/QĐ-UBND ngày 05/4/2031",
    ),
    row("before a table cell's end", "Trồng cây | Quyết định số 9112/QĐ-UBND | Quý I", "Quyết định số 9112/QĐ-UBND"),
    row(
        "before a line break",
        "Theo Quyết định số 9112/QĐ-UBND\nngày 05/4/2031 các thôn họp.",
        "Quyết định số 9112/QĐ-UBND",
    ),
    row("in quotes", "Theo “Quyết định số 9112/QĐ-UBND”.", "Quyết định số 9112/QĐ-UBND"),
    row("Latin Eth for Đ", "Quyết định số 9112/QÐ-UBND của UBND tỉnh", "Quyết định số 9112/QĐ-UBND của UBND tỉnh"),
    row(
        "non-breaking spaces",
        "Kế hoạch\u00a0số\u00a09145/KH-UBND ngày\u00a010/3/2031",
        "Kế hoạch số 9145/KH-UBND ngày 10/3/2031",
    ),
    row("zero-width and soft hyphen", "Kế hoạch số 9145/KH\u200b-UB\u00adND", "Kế hoạch số 9145/KH-UBND"),
    row("capitals", "KẾ HOẠCH SỐ 9145/KH-UBND", "KẾ HOẠCH SỐ 9145/KH-UBND"),
    row("lower-case letter in the number", "Nghị quyết số 930c/NQ-CP", "Nghị quyết số 930c/NQ-CP"),
    row("QĐi", "Quy định số 911-QĐi/TW", "Quy định số 911-QĐi/TW"),
    row(
        "two slashes",
        "Nghị quyết liên tịch số 901/2031/NQLT/CP-UBTƯMTTQVN",
        "Nghị quyết liên tịch số 901/2031/NQLT/CP-UBTƯMTTQVN",
    ),
    row("Youth Union symbol", "Kế hoạch số 9367-KH/TWĐTN-VP", "Kế hoạch số 9367-KH/TWĐTN-VP"),
    row("standing committee of the legislature", "Nghị quyết số 935/2031/UBTVQH18", "Nghị quyết số 935/2031/UBTVQH18"),
    row("consolidated text", "Văn bản hợp nhất số 905/VBHN-BGDĐT", "Văn bản hợp nhất số 905/VBHN-BGDĐT"),
    row("ordinance", "Pháp lệnh số 934/2031/PL-UBTVQH18", "Pháp lệnh số 934/2031/PL-UBTVQH18"),
    row("Front symbol", "Kế hoạch số 9012/KH-MTTQ-BTT", "Kế hoạch số 9012/KH-MTTQ-BTT"),
]


@pytest.mark.parametrize(("sentence", "span"), EDGES)
def test_span(sentence: str, span: str) -> None:
    assert [c.text for c in cited(sentence)] == [span]


def test_impossible_date_is_no_date() -> None:
    (found,) = cited("Kế hoạch số 9145/KH-UBND ngày 31/4/2031 của UBND tỉnh")
    assert (found.issue_date, found.issuer) == (None, "UBND tỉnh")


@pytest.mark.parametrize(
    "sentence", [case.values[0] for case in (*NUMBERED, *NAMED)], ids=[str(case.id) for case in (*NUMBERED, *NAMED)]
)
def test_decomposed_letters_give_the_same(sentence: str) -> None:
    assert cited(unicodedata.normalize("NFD", sentence)) == cited(sentence)


@pytest.mark.parametrize(
    "sentence", [case.values[0] for case in (*NUMBERED, *NAMED)], ids=[str(case.id) for case in (*NUMBERED, *NAMED)]
)
def test_spans_slice_the_text(sentence: str) -> None:
    text = normalize(sentence)
    for c in cited(sentence):
        assert text[c.start : c.end] == c.text


def test_basis_is_what_the_opening_paragraphs_cite() -> None:
    facts = facts_of(
        "Căn cứ Quyết định số 9112/QĐ-UBND ngày 05/4/2031 của UBND tỉnh và Luật Trồng rừng ven biển năm 2032;",
        "Thực hiện Chỉ thị số 907-CT/TU của Tỉnh ủy, UBND xã Cồn Sậy xây dựng kế hoạch như sau:",
        "I. NỘI DUNG",
        "1. Triển khai Kế hoạch số 9145/KH-UBND của UBND tỉnh.",
    )
    assert [(c.code, c.named, c.basis) for c in facts.citations] == [
        ("9112/QĐ-UBND", False, True),
        (None, True, True),
        ("907-CT/TU", False, True),
        ("9145/KH-UBND", False, False),
    ]


def test_section_of_grounds_is_basis() -> None:
    facts = facts_of(
        "I. CĂN CỨ PHÁP LÝ",
        "- Quyết định số 9112/QĐ-UBND ngày 05/4/2031 của UBND tỉnh;",
        "II. NỘI DUNG",
        "- Theo Chỉ thị số 907-CT/TU.",
    )
    assert [(c.code, c.basis) for c in facts.citations] == [("9112/QĐ-UBND", True), ("907-CT/TU", False)]


def test_own_title_is_no_citation() -> None:
    facts = facts_of("I. NỘI DUNG", "- Các thôn tổ chức trồng cây.")
    assert facts.citations == ()


def test_reading_order() -> None:
    found = cited(
        "Luật Trồng rừng ven biển năm 2032, Chỉ thị 933, Đề án “Mỗi xã một rừng” và Kế hoạch số 9145/KH-UBND."
    )
    assert [c.start for c in found] == sorted(c.start for c in found)
    assert [c.type for c in found] == ["Luật", "Chỉ thị", "Đề án", "Kế hoạch"]
