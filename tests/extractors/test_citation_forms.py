"""The forms in which offices cite documents by number: a row each, with what it shows."""

from __future__ import annotations

import pytest
from reading import Expected, cited, day, picked, row

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
        "divisions joined by a plus",
        "Theo Văn bản số 9715/EVNDH-KT+AT ngày 05/12/2031 của Tổng công ty Điện lực miền Duyên hải.",
        [{"code": "9715/EVNDH-KT+AT", "issuer": "Tổng công ty Điện lực miền Duyên hải"}],
    ),
    row(
        "an issuer by the two things it manages",
        "Theo Công văn số 9188/CNTY-DT ngày 14/01/2031 của Cục Chăn nuôi và Thú y về tiêm phòng.",
        [{"issuer": "Cục Chăn nuôi và Thú y", "title": "tiêm phòng"}],
    ),
    row(
        "two ministries in the symbol",
        "Theo Kế hoạch số 9615/KH-BCA-BNNMT ngày 31/8/2031 của Bộ Công an và Bộ Nông nghiệp và Môi trường về dữ liệu đất.",
        [{"issuer": "Bộ Công an và Bộ Nông nghiệp và Môi trường", "title": "dữ liệu đất"}],
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
        [{"code": "912/2031/NĐ-CP", "pinpoint": ("khoản 1 Điều 6", "khoản 2 Điều 6")}],
    ),
    row(
        "27c points, clauses and a path by commas",
        "Theo điểm a, b khoản 3 Điều 6 và điểm c, khoản 4, Điều 7 Nghị định số 912/2031/NĐ-CP.",
        [
            {
                "code": "912/2031/NĐ-CP",
                "pinpoint": ("điểm a khoản 3 Điều 6", "điểm b khoản 3 Điều 6", "điểm c, khoản 4, Điều 7"),
            }
        ],
    ),
    row(
        "27d a clause of another article",
        "Theo khoản 1 và Điều 6 Nghị định số 912/2031/NĐ-CP.",
        [{"code": "912/2031/NĐ-CP", "pinpoint": ("khoản 1", "Điều 6")}],
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
        [
            {
                "type": "Thông báo kết luận",
                "code": "9030/TB-VPCP",
                "text": "Thông báo kết luận số 9030/TB-VPCP",
                "flags": (),
            }
        ],
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
        "54i who asked stands before, one after the other",
        "Xét đề nghị của Trại Bến Sim tại Tờ trình số 911/TTr-BS; HTX Ven Sông tại Văn bản số 912/VS; Vườn Lâm Hải tại Văn bản số 913/LH.",
        [
            {"code": "911/TTr-BS", "issuer": "Trại Bến Sim"},
            {"code": "912/VS", "issuer": "HTX Ven Sông"},
            {"code": "913/LH", "issuer": "Vườn Lâm Hải"},
        ],
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


def test_a_long_list_of_articles_is_read_once() -> None:
    """Every way to part the list would be tried otherwise, and there are more of them than anybody can wait for."""
    lines = ("khoản 1, " * 60, "khoản 1 Điều 2, " * 60, "Điều 2 và 3, 4 " * 60)
    for line in lines:
        assert [c.code for c in cited(f"{line}x Nghị định số 912/2031/NĐ-CP.")] == ["912/2031/NĐ-CP"]
