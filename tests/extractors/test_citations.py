"""Citations: the 54 forms in which offices name other documents (docs: citation grammar), and what only looks like one."""

from __future__ import annotations

import unicodedata

import pytest
from reading import Expected, facts_of, iso, picked, row

from extractors.citations import find_citations
from extractors.context import plain_context
from extractors.facts import Citation
from pipeline.layout import normalize


def cited(sentence: str) -> tuple[Citation, ...]:
    """The citations of a sentence that stands alone, read as the pipeline reads it."""
    text = normalize(sentence)
    return find_citations(text, plain_context(text))


def day(text: str) -> object:
    return iso(text)[0]


FULL = {
    "text": "Kế hoạch số 9145/KH-UBND ngày 10 tháng 3 năm 2031 của UBND phường An Lạc Đông",
    "type": "Kế hoạch",
    "number": "9145",
    "year": None,
    "symbol": "KH-UBND",
    "code": "9145/KH-UBND",
    "issue_date": day("2031-03-10"),
    "issuer": "UBND phường An Lạc Đông",
    "title": None,
    "pinpoint": (),
    "named": False,
    "flags": (),
}

FORMS = [
    row(
        "1 full form",
        "Thực hiện Kế hoạch số 9145/KH-UBND ngày 10 tháng 3 năm 2031 của UBND phường An Lạc Đông.",
        [FULL],
    ),
    row(
        "2 without 'số' at second mention",
        "Các thôn bám sát Kế hoạch 9145/KH-UBND để tổ chức thực hiện.",
        [
            {
                "text": "Kế hoạch 9145/KH-UBND",
                "type": "Kế hoạch",
                "code": "9145/KH-UBND",
                "issue_date": None,
                "issuer": None,
            }
        ],
    ),
    row(
        "3 Party, comma before ngày",
        "Quán triệt Chỉ thị số 907-CT/TU, ngày 06/5/2031 của BTV Tỉnh ủy.",
        [
            {
                "text": "Chỉ thị số 907-CT/TU, ngày 06/5/2031 của BTV Tỉnh ủy",
                "type": "Chỉ thị",
                "number": "907",
                "symbol": "CT/TU",
                "code": "907-CT/TU",
                "issue_date": day("2031-05-06"),
                "issuer": "BTV Tỉnh ủy",
            }
        ],
    ),
    row(
        "4 bare date after a comma",
        "Căn cứ Kế hoạch số 9145/KH-UBND, 10/3/2031 về trồng rừng.",
        [
            {
                "text": "Kế hoạch số 9145/KH-UBND, 10/3/2031",
                "code": "9145/KH-UBND",
                "issue_date": day("2031-03-10"),
                "title": "trồng rừng",
            }
        ],
    ),
    row(
        "5 date with dashes",
        "Căn cứ Quyết định số 9112/QĐ-UBND ngày 5-4-2031.",
        [{"text": "Quyết định số 9112/QĐ-UBND ngày 5-4-2031", "issue_date": day("2031-04-05")}],
    ),
    row(
        "6 date in brackets, short type",
        "Theo QĐ 9112/QĐ-UBND (05/4/2031) các thôn thành lập tổ tự quản.",
        [
            {
                "text": "QĐ 9112/QĐ-UBND (05/4/2031)",
                "type": "Quyết định",
                "code": "9112/QĐ-UBND",
                "issue_date": day("2031-04-05"),
            }
        ],
    ),
    row(
        "7 official letter without a unit",
        "Theo Công văn số 91774/UBND ngày 02/6/2031 về việc tăng cường trực ban.",
        [
            {
                "text": "Công văn số 91774/UBND ngày 02/6/2031",
                "type": "Công văn",
                "number": "91774",
                "symbol": "UBND",
                "code": "91774/UBND",
                "title": "tăng cường trực ban",
            }
        ],
    ),
    row(
        "8 ampersand in the unit",
        "Theo Công văn số 9188/SGDĐT-VP&TCCB của Sở Giáo dục và Đào tạo.",
        [
            {
                "symbol": "SGDĐT-VP&TCCB",
                "code": "9188/SGDĐT-VP&TCCB",
                "issuer": "Sở Giáo dục và Đào tạo",
                "text": "Công văn số 9188/SGDĐT-VP&TCCB của Sở Giáo dục và Đào tạo",
            }
        ],
    ),
    row(
        "9 Party letter with a third part",
        "Theo Công văn số 9116-CV/VPTW/nb, các cấp ủy rà soát.",
        [{"text": "Công văn số 9116-CV/VPTW/nb", "symbol": "CV/VPTW/nb", "code": "9116-CV/VPTW/nb"}],
    ),
    row(
        "10 unit after the issuer",
        "Bám sát Kế hoạch số 91108/KH-SGDĐT-CTTT.",
        [{"number": "91108", "symbol": "KH-SGDĐT-CTTT", "code": "91108/KH-SGDĐT-CTTT"}],
    ),
    row(
        "11 joint paper between two bodies",
        "Thực hiện Kế hoạch phối hợp số 901/KH-PH-UBND-BDV giữa UBND xã Cồn Sậy và Ban Dân vận Đảng ủy xã Cồn Sậy.",
        [
            {
                "type": "Kế hoạch phối hợp",
                "code": "901/KH-PH-UBND-BDV",
                "issuer": "UBND xã Cồn Sậy và Ban Dân vận Đảng ủy xã Cồn Sậy",
            }
        ],
    ),
    row(
        "12 Party separators in a state body",
        "Theo Quy chế phối hợp số 901-QCPH/UBND-BDVTU.",
        [
            {
                "type": "Quy chế phối hợp",
                "number": "901",
                "symbol": "QCPH/UBND-BDVTU",
                "code": "901-QCPH/UBND-BDVTU",
                "flags": (),
            }
        ],
    ),
    row(
        "13 date missing, Central Committee",
        "Thực hiện Nghị quyết số 925-NQ/TW của Ban Chấp hành Trung ương Đảng.",
        [{"code": "925-NQ/TW", "issue_date": None, "issuer": "Ban Chấp hành Trung ương Đảng"}],
    ),
    row(
        "14 date missing, ministry with 'và' in its name",
        "Thực hiện Chỉ thị số 91737/CT-BGDĐT của Bộ Giáo dục và Đào tạo, nhà trường xây dựng kế hoạch.",
        [{"code": "91737/CT-BGDĐT", "issue_date": None, "issuer": "Bộ Giáo dục và Đào tạo"}],
    ),
    row(
        "15 term in brackets after the issuer",
        "Nghị quyết số 925-NQ/TW, ngày 03/6/2031 của BCHTW Đảng (khóa XVI) đã nêu rõ.",
        [
            {
                "text": "Nghị quyết số 925-NQ/TW, ngày 03/6/2031 của BCHTW Đảng (khóa XVI)",
                "issuer": "BCHTW Đảng",
                "issue_date": day("2031-06-03"),
            }
        ],
    ),
    row(
        "16 term after the issuer, quoted title that opens with Về",
        "Thực hiện Chỉ thị số 905-CT/TW ngày 15/5/2031 của Bộ Chính trị khóa XVI “Về đẩy mạnh trồng cây trong dịp đầu xuân”.",
        [
            {
                "text": "Chỉ thị số 905-CT/TW ngày 15/5/2031 của Bộ Chính trị khóa XVI",
                "issuer": "Bộ Chính trị",
                "title": "đẩy mạnh trồng cây trong dịp đầu xuân",
            }
        ],
    ),
    row(
        "17 TT is Thông tri in a Party paper",
        "Thực hiện Thông tri 914-TT/TU của Ban Thường vụ Tỉnh ủy.",
        [{"type": "Thông tri", "code": "914-TT/TU", "flags": ()}],
    ),
    row(
        "18 TT is Thông tư in a legal normative one",
        "Căn cứ Thông tư 911/2031/TT-BGDĐT.",
        [
            {
                "type": "Thông tư",
                "number": "911",
                "year": 2031,
                "symbol": "TT-BGDĐT",
                "code": "911/2031/TT-BGDĐT",
                "flags": (),
            }
        ],
    ),
    row(
        "19 date and issuer shared backwards",
        "Quán triệt Quyết định số 9217-QĐ/TW, Quyết định số 9218-QĐ/TW ngày 12/12/2031 của Bộ Chính trị.",
        [
            {
                "text": "Quyết định số 9217-QĐ/TW",
                "code": "9217-QĐ/TW",
                "issue_date": day("2031-12-12"),
                "issuer": "Bộ Chính trị",
            },
            {
                "text": "Quyết định số 9218-QĐ/TW ngày 12/12/2031 của Bộ Chính trị",
                "code": "9218-QĐ/TW",
                "issue_date": day("2031-12-12"),
                "issuer": "Bộ Chính trị",
            },
        ],
    ),
    row(
        "20 type shared forwards",
        "Quán triệt Quyết định số 9217-QĐ/TW, số 9218-QĐ/TW của Bộ Chính trị.",
        [
            {"type": "Quyết định", "code": "9217-QĐ/TW", "issuer": "Bộ Chính trị"},
            {
                "type": "Quyết định",
                "code": "9218-QĐ/TW",
                "issuer": "Bộ Chính trị",
                "text": "số 9218-QĐ/TW của Bộ Chính trị",
            },
        ],
    ),
    row(
        "21 symbol shared backwards",
        "Quán triệt các Quyết định số 9217, 9218-QĐ/TW của Bộ Chính trị.",
        [
            {"type": "Quyết định", "number": "9217", "symbol": "QĐ/TW", "code": "9217-QĐ/TW", "issuer": "Bộ Chính trị"},
            {"type": "Quyết định", "number": "9218", "symbol": "QĐ/TW", "code": "9218-QĐ/TW", "issuer": "Bộ Chính trị"},
        ],
    ),
    row(
        "22 two numbers without a symbol",
        "Tiếp tục thực hiện Quyết định 9217, 9218 của Bộ Chính trị.",
        [
            {"type": "Quyết định", "number": "9217", "symbol": None, "code": None, "issuer": "Bộ Chính trị"},
            {"type": "Quyết định", "number": "9218", "symbol": None, "code": None, "issuer": "Bộ Chính trị"},
        ],
    ),
    row(
        "23 two numbers with a comma and no space are no decimal",
        "Theo Nghị quyết 922,991 của HĐND tỉnh.",
        [
            {"text": "Nghị quyết 922", "number": "922", "issuer": "HĐND tỉnh", "code": None},
            {"text": "991 của HĐND tỉnh", "number": "991", "issuer": "HĐND tỉnh", "code": None},
        ],
    ),
    row(
        "24a two numbers of plans",
        "Theo Kế hoạch số 922, 991 của UBND tỉnh.",
        [
            {"type": "Kế hoạch", "number": "922", "issuer": "UBND tỉnh"},
            {"type": "Kế hoạch", "number": "991", "issuer": "UBND tỉnh"},
        ],
    ),
    row(
        "24b two numbers joined by và",
        "Theo Nghị quyết 922 và 991 của HĐND tỉnh.",
        [{"number": "922", "issuer": "HĐND tỉnh"}, {"number": "991", "issuer": "HĐND tỉnh"}],
    ),
    row(
        "25 two articles before the citation",
        "Căn cứ Điều 4, Điều 5 Quy chế số 913-QC/TU ngày 02/4/2031 của Tỉnh ủy.",
        [{"text": "Quy chế số 913-QC/TU ngày 02/4/2031 của Tỉnh ủy", "pinpoint": ("Điều 4", "Điều 5")}],
    ),
    row(
        "26 point, clause and article of a law",
        "Theo điểm b khoản 2 Điều 7 Luật Trồng rừng ven biển năm 2032, UBND xã tổ chức.",
        [
            {
                "text": "Luật Trồng rừng ven biển năm 2032",
                "type": "Luật",
                "named": True,
                "pinpoint": ("điểm b khoản 2 Điều 7",),
            }
        ],
    ),
    row(
        "27a articles that share their word",
        "Thực hiện các Điều 3, 4 và 9 của Nghị định số 912/2031/NĐ-CP.",
        [{"code": "912/2031/NĐ-CP", "pinpoint": ("Điều 3", "Điều 4", "Điều 9")}],
    ),
    row(
        "27b two clauses of one article",
        "Thực hiện khoản 1, khoản 2 Điều 6 Nghị định số 912/2031/NĐ-CP.",
        [{"code": "912/2031/NĐ-CP", "pinpoint": ("khoản 1", "khoản 2 Điều 6")}],
    ),
    row(
        "28 law by name and year",
        "Căn cứ Luật Trồng rừng ven biển năm 2032.",
        [
            {
                "text": "Luật Trồng rừng ven biển năm 2032",
                "type": "Luật",
                "number": None,
                "code": None,
                "title": "Luật Trồng rừng ven biển",
                "named": True,
            }
        ],
    ),
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
        "41 alias definition is no second citation",
        "Kế hoạch số 9145/KH-UBND của UBND tỉnh (sau đây gọi tắt là Kế hoạch 9145).",
        [{"text": "Kế hoạch số 9145/KH-UBND của UBND tỉnh"}],
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
    row("44a space before the dash", "Kế hoạch số 9114 -KH/ĐUK.", [{"code": "9114-KH/ĐUK", "symbol": "KH/ĐUK"}]),
    row("44b spaces around the dash", "Hướng dẫn số 931 - HD/BTCTW.", [{"code": "931-HD/BTCTW", "symbol": "HD/BTCTW"}]),
    row("44c spaces in a state code", "Kế hoạch số 9045/ KH - UBND.", [{"code": "9045/KH-UBND", "symbol": "KH-UBND"}]),
    row("44d en dash", "Kế hoạch số 9045/KH–UBND.", [{"code": "9045/KH-UBND", "text": "Kế hoạch số 9045/KH-UBND"}]),
    row(
        "44e minus, non-breaking hyphen",
        "Kế hoạch số 9045/KH−UBND và Quyết định số 9046/QĐ‑UBND.",
        [{"code": "9045/KH-UBND"}, {"code": "9046/QĐ-UBND"}],
    ),
    row(
        "45a Party paper written like a state one",
        "Quyết định số 9217/QĐ-TW của Bộ Chính trị.",
        [{"code": "9217/QĐ-TW", "symbol": "QĐ-TW", "issuer": "Bộ Chính trị"}],
    ),
    row("45b the same of a directive", "Thực hiện Chỉ thị 930/CT-TW.", [{"code": "930/CT-TW", "type": "Chỉ thị"}]),
    row(
        "46a number left blank",
        "Căn cứ Kế hoạch số     /KH-UBND của UBND tỉnh về trồng rừng.",
        [
            {
                "type": "Kế hoạch",
                "number": None,
                "symbol": "KH-UBND",
                "code": None,
                "flags": ("missing_number",),
                "named": False,
            }
        ],
    ),
    row(
        "46b number dotted",
        "Căn cứ Kế hoạch số …/KH-SXD ngày 05/3/2031.",
        [{"number": None, "symbol": "KH-SXD", "issue_date": day("2031-03-05"), "flags": ("missing_number",)}],
    ),
    row(
        "46c Party number left blank",
        "Căn cứ Kế hoạch số      -KH/BCĐ ngày 05/3/2031.",
        [{"number": None, "symbol": "KH/BCĐ", "issue_date": day("2031-03-05"), "flags": ("missing_number",)}],
    ),
    row(
        "47 type and symbol disagree",
        "Công văn số 9100/KH-UBND ngày 05/3/2031 về việc phòng cháy rừng.",
        [{"type": "Công văn", "code": "9100/KH-UBND", "flags": ("type_symbol_mismatch",), "title": "phòng cháy rừng"}],
    ),
    row(
        "48 programme by name and year",
        "Thực hiện Chương trình công tác dân vận năm 2031 của Đảng ủy xã Cồn Sậy, chi bộ tổ chức sinh hoạt.",
        [{"type": "Chương trình", "number": None, "named": True, "issuer": "Đảng ủy xã Cồn Sậy"}],
    ),
    row("49a law in general", "Xử lý theo quy định của pháp luật và các nghị quyết, chỉ thị của Đảng.", []),
    row("49b groups of papers", "Quán triệt các Nghị quyết, Chỉ thị của Trung ương và Kế hoạch của Tỉnh ủy.", []),
    row("50a own number of an appendix", "(Kèm theo Kế hoạch số 947-KH/BCĐ, ngày 12/01/2031 của Ban Chỉ đạo xã)", []),
    row(
        "50b own number, 'Ban hành kèm theo'",
        "(Ban hành kèm theo Kế hoạch số 9147/KH-UBND ngày 12/01/2031 của UBND xã)",
        [],
    ),
    row(
        "50c what is attached to another paper cites it",
        "Thực hiện Quy chế ban hành kèm theo Quyết định số 9147/QĐ-UBND ngày 12/01/2031 của UBND xã.",
        [{"code": "9147/QĐ-UBND", "type": "Quyết định"}],
    ),
    row("51a Văn bản", "Văn bản số 9012/UBND-VX.", [{"type": "Văn bản", "code": "9012/UBND-VX", "flags": ()}]),
    row(
        "51b notice of a conclusion",
        "Thông báo kết luận số 9030/TB-VPCP.",
        [{"type": "Thông báo", "code": "9030/TB-VPCP", "text": "Thông báo kết luận số 9030/TB-VPCP", "flags": ()}],
    ),
    row("51c telegram", "Công điện 9005/CĐ-TTg.", [{"type": "Công điện", "code": "9005/CĐ-TTg", "flags": ()}]),
    row("51d proposal", "Tờ trình 9042/TTr-UBND.", [{"type": "Tờ trình", "code": "9042/TTr-UBND", "flags": ()}]),
    row(
        "52a old UB",
        "Quyết định số 9498/2031/QĐ-UB.",
        [{"number": "9498", "year": 2031, "symbol": "QĐ-UB", "code": "9498/2031/QĐ-UB"}],
    ),
    row(
        "52b council term in the symbol",
        "Nghị quyết số 922/2031/NQ-HĐND17.",
        [{"year": 2031, "symbol": "NQ-HĐND17", "code": "922/2031/NQ-HĐND17"}],
    ),
    row(
        "52c old decree",
        "Nghị định số 929-CP và Nghị định số 920/CP.",
        [{"code": "929-CP", "symbol": "CP"}, {"code": "920/CP", "symbol": "CP"}],
    ),
    row(
        "53 years of amendment are no citations",
        "Căn cứ Luật Trồng rừng ven biển năm 2031 được sửa đổi, bổ sung năm 2032, 2033.",
        [{"text": "Luật Trồng rừng ven biển năm 2031", "named": True}],
    ),
    row(
        "54 amended decree and the one that amends it",
        "Nghị định số 912/2031/NĐ-CP của Chính phủ quy định chi tiết về trồng rừng được sửa đổi, bổ sung bởi Nghị định số 934/2033/NĐ-CP.",
        [
            {"code": "912/2031/NĐ-CP", "issuer": "Chính phủ", "title": "quy định chi tiết về trồng rừng"},
            {"code": "934/2033/NĐ-CP", "year": 2033},
        ],
    ),
    row(
        "54b what an article lays down is no title",
        "Khoản 2 Điều 4 Nghị định số 912/2031/NĐ-CP quy định: “Cây trồng ven sông được giữ”.",
        [{"code": "912/2031/NĐ-CP", "title": None, "pinpoint": ("Khoản 2 Điều 4",)}],
    ),
    row(
        "54c laws by number, one after the other",
        "Luật Hải đảo số 903/2031/QH20, Luật số 957/2032/QH20.",
        [
            {"code": "903/2031/QH20", "title": "Luật Hải đảo"},
            {"text": "Luật số 957/2032/QH20", "code": "957/2032/QH20", "title": None},
        ],
    ),
    row(
        "54d semicolon inside a title",
        "Căn cứ Thông tư số 911/2031/TT-BNV ngày 02/5/2031 của Bộ Nội vụ hướng dẫn việc họp thôn; việc bầu trưởng thôn; Kế hoạch của xã.",
        [{"code": "911/2031/TT-BNV", "title": "hướng dẫn việc họp thôn; việc bầu trưởng thôn"}],
    ),
    row(
        "54e remark in brackets before the title",
        "Công văn số 944/UBND-KT ngày 02/5/2031 của UBND huyện Sông Lam (trước sắp xếp) về việc trồng cây.",
        [{"issuer": "UBND huyện Sông Lam", "title": "trồng cây"}],
    ),
    row(
        "54f notice of something",
        "Công văn số 944/SNN-KT ngày 02/5/2031 thông báo về việc kiểm tra rừng trồng.",
        [{"code": "944/SNN-KT", "title": "kiểm tra rừng trồng"}],
    ),
    row(
        "54g when it takes effect is no part of the title",
        "Nghị định số 926/2031/NĐ-CP ngày 08/10/2031 của Chính phủ quy định về quỹ rừng, có hiệu lực từ 26/11/2031.",
        [{"code": "926/2031/NĐ-CP", "title": "quy định về quỹ rừng"}],
    ),
    row(
        "54h letters after a dotted number",
        "Biên bản số 901.KCN/BB-VPHC ngày 02/5/2031.",
        [{"type": "Biên bản", "code": "901.KCN/BB-VPHC", "issue_date": day("2031-05-02")}],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), FORMS)
def test_form(sentence: str, expected: list[Expected]) -> None:
    assert picked(cited(sentence), expected) == expected


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


@pytest.mark.parametrize("sentence", [case.values[0] for case in FORMS], ids=[str(case.id) for case in FORMS])
def test_decomposed_letters_give_the_same(sentence: str) -> None:
    assert cited(unicodedata.normalize("NFD", sentence)) == cited(sentence)


@pytest.mark.parametrize("sentence", [case.values[0] for case in FORMS], ids=[str(case.id) for case in FORMS])
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
