"""Citations in forms that unseen plans use: shared issuers and symbols, issuers before the paper, odd numbers, slashes and days."""

from __future__ import annotations

import pytest
from reading import Expected, cited, day, picked, row

ONE = {"number": "9012", "symbol": "QĐ-UBND", "issuer": "UBND tỉnh"}


def decision(number: str, **more: object) -> Expected:
    return {"type": "Quyết định", "number": number, "symbol": "QĐ-UBND", "issuer": "UBND tỉnh", **more}


FORMS = [
    row(
        "numbers that share symbol, day and issuer",
        "Căn cứ các Quyết định số 9001, 9002 và 9003/QĐ-UBND ngày 05/01/2031 của UBND tỉnh;",
        [decision(n, code=f"{n}/QĐ-UBND", issue_date=day("2031-01-05")) for n in ("9001", "9002", "9003")],
    ),
    row(
        "the issuer before the list",
        "Căn cứ các Quyết định của UBND tỉnh: số 9001/QĐ-UBND ngày 05/01/2031, số 9002/QĐ-UBND ngày 06/01/2031;",
        [decision("9001", issue_date=day("2031-01-05")), decision("9002", issue_date=day("2031-01-06"))],
    ),
    row(
        "day and issuer before the paper",
        "Ngày 05/01/2031, UBND tỉnh ban hành Quyết định số 9012/QĐ-UBND về dạy bơi.",
        [decision("9012", issue_date=day("2031-01-05"), title="dạy bơi")],
    ),
    row(
        "a council that passed it",
        "Ngày 05/01/2031, HĐND tỉnh đã thông qua Nghị quyết số 9012/NQ-HĐND về dạy bơi.",
        [{"issuer": "HĐND tỉnh", "issue_date": day("2031-01-05"), "title": "dạy bơi"}],
    ),
    row(
        "plans and a letter of one body",
        "Theo Kế hoạch số 9003/KH-UBND ngày 05/01/2031 và Công văn số 9004/UBND-VX ngày 06/01/2031 của UBND tỉnh;",
        [{"type": "Kế hoạch", "issuer": "UBND tỉnh"}, {"type": "Công văn", "issuer": "UBND tỉnh"}],
    ),
    row(
        "an issuer before the paper, without a day",
        "Sở Y tế đã có Công văn số 9012/SYT-NVY ngày 05/01/2031 hướng dẫn sơ cứu.",
        [{"type": "Công văn", "issuer": "Sở Y tế", "issue_date": day("2031-01-05")}],
    ),
    row(
        "who asks for a paper is not its issuer",
        "Các thôn có Quyết định số 9012/QĐ-UBND ngày 05/01/2031 để thực hiện.",
        [{"number": "9012", "issuer": None}],
    ),
    row(
        "cùng ngày, and one issuer for both",
        "Căn cứ Quyết định số 9012/QĐ-UBND ngày 05/01/2031 và Kế hoạch số 9013/KH-UBND cùng ngày của UBND tỉnh;",
        [decision("9012"), {"number": "9013", "issue_date": day("2031-01-05"), "issuer": "UBND tỉnh"}],
    ),
    row(
        "two issuers of one paper",
        "Thực hiện Kết luận số 9127-KL/TW ngày 28/02/2031 của Bộ Chính trị, Ban Bí thư;",
        [{"number": "9127", "issuer": "Bộ Chính trị, Ban Bí thư"}],
    ),
    row(
        "a session between term and day",
        "Căn cứ Nghị quyết số 9021/NQ-HĐND của HĐND tỉnh khóa XVIII (kỳ họp thứ 12) ngày 09/12/2030 về ngân sách;",
        [{"number": "9021", "issuer": "HĐND tỉnh", "issue_date": day("2030-12-09"), "title": "ngân sách"}],
    ),
    row(
        "a clock before the day",
        "Thực hiện Công điện số 9108/CĐ-UBND lúc 15 giờ 00 ngày 06/01/2031 của Chủ tịch UBND tỉnh;",
        [{"number": "9108", "issue_date": day("2031-01-06"), "issuer": "Chủ tịch UBND tỉnh"}],
    ),
    row(
        "a year of two digits",
        "Thực hiện Quyết định số 9012/QĐ-UBND ngày 05/3/30 của UBND tỉnh;",
        [{**ONE, "issue_date": day("2030-03-05")}],
    ),
    row(
        "a year of two digits behind dashes",
        "Thực hiện Quyết định số 9012/QĐ-UBND ngày 05-3-30 của UBND tỉnh;",
        [{**ONE, "issue_date": day("2030-03-05")}],
    ),
    row(
        "a year of two digits in the last century",
        "Thực hiện Quyết định số 9012/QĐ-UBND ngày 05/3/98 của UBND tỉnh;",
        [{**ONE, "issue_date": day("1998-03-05")}],
    ),
    row(
        "a year of two digits behind stops",
        "Thực hiện Quyết định số 9012/QĐ-UBND ngày 05.03.30 của UBND tỉnh;",
        [{**ONE, "issue_date": day("2030-03-05")}],
    ),
    row(
        "the issuer before the paper, its day in a bracket",
        "Bộ Y tế ban hành Công văn số 9012/BYT-DP (ngày 05/01/2031) về tiêm phòng dại.",
        [{"type": "Công văn", "issuer": "Bộ Y tế", "issue_date": day("2031-01-05"), "title": "tiêm phòng dại"}],
    ),
    row(
        "who only prepares a paper is not its issuer",
        "Tham mưu UBND xã ban hành Quyết định số 9012/QĐ-UBND.",
        [{"number": "9012", "issuer": None}],
    ),
    row(
        "the mark of a footnote before the day",
        "Thực hiện Quyết định số 9012/QĐ-UBND[2] ngày 05/3/2030 của UBND tỉnh về dạy bơi;",
        [{**ONE, "issue_date": day("2030-03-05"), "title": "dạy bơi"}],
    ),
    row(
        "marks of footnotes behind day and issuer",
        "Thực hiện Quyết định số 9012/QĐ-UBND, ngày 05/3/2030[ii] của UBND tỉnh[iii] về dạy bơi;",
        [{**ONE, "issue_date": day("2030-03-05"), "title": "dạy bơi"}],
    ),
    row(
        "a raised number behind the symbol",
        "Thực hiện Quyết định số 9012/QĐ-UBND¹ ngày 05/3/2030 của UBND tỉnh;",
        [{**ONE, "issue_date": day("2030-03-05")}],
    ),
    row(
        "a star behind the symbol",
        "Thực hiện Quyết định số 9012/QĐ-UBND(*) ngày 05/3/2030 của UBND tỉnh;",
        [{**ONE, "issue_date": day("2030-03-05")}],
    ),
    row(
        "a Roman month",
        "Thực hiện Quyết định số 9012/QĐ-UBND ngày 05/III/2030 của UBND tỉnh;",
        [{**ONE, "issue_date": day("2030-03-05")}],
    ),
    row(
        "mùng",
        "Thực hiện Quyết định số 9012/QĐ-UBND ngày mùng 5 tháng 3 năm 2030 của UBND tỉnh;",
        [{**ONE, "issue_date": day("2030-03-05")}],
    ),
    row(
        "a letter after the number",
        "Thực hiện Kế hoạch số 9012B/KH-UBND;",
        [{"number": "9012B", "code": "9012B/KH-UBND"}],
    ),
    row("a dot in the number", "Thực hiện Kế hoạch số 9.045/KH-UBND;", [{"number": "9.045", "symbol": "KH-UBND"}]),
    row(
        "division and full-width slashes",
        "Thực hiện Kế hoạch số 9012∕KH-UBND và Quyết định số 9014／QĐ-UBND;",
        [{"code": "9012/KH-UBND"}, {"code": "9014/QĐ-UBND"}],
    ),
    row(
        "a code in small letters",
        "Thực hiện Quyết định số 9012/qđ-ubnd ngày 05/01/2031;",
        [{"number": "9012", "symbol": "qđ-ubnd"}],
    ),
    row("small letters without a type are no code", "Tỷ lệ 12/nam-nu trong lớp.", []),
    row(
        "from one article to another",
        "Căn cứ từ Điều 3 đến Điều 7 Thông tư số 9011/2030/TT-BYT;",
        [{"number": "9011", "pinpoint": ("từ Điều 3 đến Điều 7",)}],
    ),
    row("a form is no document", "Lập biểu theo Mẫu số 02/BC-ĐN kèm theo Kế hoạch này.", []),
    row(
        "a short form of what is cited in full",
        "Thực hiện Kế hoạch số 9045/KH-UBND của UBND tỉnh.\nCác ấp bám sát Kế hoạch 9045 để triển khai.",
        [{"code": "9045/KH-UBND"}, {"number": "9045", "code": None}],
    ),
    row(
        "one day said of two papers",
        "Căn cứ Quyết định số 9001/QĐ-UBND và Quyết định số 9002/QĐ-UBND cùng ngày 05/01/2031 của UBND tỉnh;",
        [decision(n, issue_date=day("2031-01-05")) for n in ("9001", "9002")],
    ),
    row(
        "one day said of papers of several types",
        "Căn cứ Quyết định số 9001/QĐ-UBND, Kế hoạch số 9002/KH-UBND đều ban hành ngày 05 tháng 01 năm 2031 của UBND tỉnh;",
        [
            decision("9001", issue_date=day("2031-01-05")),
            {"type": "Kế hoạch", "issue_date": day("2031-01-05"), "issuer": "UBND tỉnh"},
        ],
    ),
    row(
        "two papers issued on one day",
        "Căn cứ Quyết định số 9001/QĐ-UBND, Quyết định số 9002/QĐ-UBND được ban hành cùng ngày 05/01/2031 của UBND tỉnh;",
        [decision(n, issue_date=day("2031-01-05")) for n in ("9001", "9002")],
    ),
    row(
        "a letter is not its head's, as the decision behind it",
        "Theo Công văn số 9003/UBND-KT ngày 05/01/2031 và Quyết định số 9004/QĐ-UBND ngày 06/01/2031 của Chủ tịch UBND tỉnh;",
        [{"issuer": None}, {"issuer": "Chủ tịch UBND tỉnh"}],
    ),
    row(
        "an office of two bodies",
        "Theo Báo cáo số 9005/BC-VP của Văn phòng HĐND và UBND phường về phiên họp;",
        [{"issuer": "Văn phòng HĐND và UBND phường", "title": "phiên họp"}],
    ),
    row(
        "one day said of the last alone",
        "Căn cứ Nghị quyết số 9001/NQ-HĐND ngày 04/01/2031 và Quyết định số 9002/QĐ-UBND cùng ngày 05/01/2031;",
        [{"issue_date": day("2031-01-04")}, {"issue_date": day("2031-01-05")}],
    ),
    row(
        "letters of one body, each with its day",
        "Theo Công văn số 9003/STC-NS ngày 05/01/2031, Công văn số 9004/STC-QLG ngày 06/01/2031 của Sở Tài chính;",
        [{"issuer": "Sở Tài chính", "issue_date": day("2031-01-05")}, {"issuer": "Sở Tài chính"}],
    ),
    row(
        "letters of two bodies",
        "Theo Công văn số 9003/SYT-NVY ngày 05/01/2031, Công văn số 9004/STC-QLG ngày 06/01/2031 của Sở Tài chính;",
        [{"issuer": None}, {"issuer": "Sở Tài chính"}],
    ),
    row(
        "day and issuer before the second paper, without a comma",
        "Theo Kế hoạch số 9003/KH-UBND ngày 05/01/2031 của UBND tỉnh; ngày 07/01/2031 Sở Y tế ban hành Công văn số 9004/SYT-NVY;",
        [{"issuer": "UBND tỉnh"}, {"issuer": "Sở Y tế", "issue_date": day("2031-01-07")}],
    ),
    row(
        "the day of the paper before is not this one's",
        "Theo Kế hoạch số 9003/KH-UBND ngày 05/01/2031, UBND xã ban hành Quyết định số 9004/QĐ-UBND về tiêm chủng.",
        [{"issue_date": day("2031-01-05")}, {"number": "9004", "issue_date": None}],
    ),
    row(
        "a month in words",
        "Thực hiện Quyết định số 9012/QĐ-UBND ngày 05 tháng Mười Một năm 2030 của UBND tỉnh;",
        [{**ONE, "issue_date": day("2030-11-05")}],
    ),
    row(
        "tháng năm is May only before the year's word",
        "Thực hiện Quyết định số 9012/QĐ-UBND ngày 05 tháng năm năm 2030; Quyết định số 9013/QĐ-UBND ngày 05 tháng năm 2030;",
        [{"issue_date": day("2030-05-05")}, {"number": "9013", "issue_date": None}],
    ),
    row(
        "an office with a comma in its name",
        "Xét Báo cáo số 9005/BC-KTHTĐT ngày 05/01/2031 của Phòng Kinh tế, Hạ tầng và Đô thị phường, Kế hoạch số 9006/KH-UBND;",
        [{"issuer": "Phòng Kinh tế, Hạ tầng và Đô thị phường"}, {"number": "9006"}],
    ),
    row(
        "a comma behind the name is none in it",
        "Căn cứ Kế hoạch số 9005/KH-BQL của Ban Quản lý, Kế hoạch số 9006/KH-UBND của UBND tỉnh;",
        [{"issuer": "Ban Quản lý"}, {"issuer": "UBND tỉnh"}],
    ),
    row(
        "types of Nghị định 30/2020 that are cited seldom",
        "Theo Phiếu gửi số 9001/PG-VP, Phiếu chuyển số 9002/PC-VP, Phiếu báo số 9003/PB-SYT, Giấy giới thiệu số 9004/GGT-SYT, "
        "Bản thỏa thuận số 9005/BTT-SYT, Bản ghi nhớ số 9006/BGN-SYT, Giấy nghỉ phép số 9007/GNP-SYT, Thư công số 9008/TC-UBND;",
        [
            {"type": kind, "number": f"900{n}"}
            for n, kind in enumerate(
                (
                    "Phiếu gửi",
                    "Phiếu chuyển",
                    "Phiếu báo",
                    "Giấy giới thiệu",
                    "Bản thỏa thuận",
                    "Bản ghi nhớ",
                    "Giấy nghỉ phép",
                    "Thư công",
                ),
                1,
            )
        ],
    ),
    row(
        "papers of offices that it does not list",
        "Theo Phiếu trình số 9001/PTr-VP và giấy phép xây dựng số 9002/GPXD ngày 05/01/2031 của Sở Xây dựng;",
        [{"type": "Phiếu trình", "number": "9001"}, {"type": "Giấy phép", "number": "9002", "issuer": "Sở Xây dựng"}],
    ),
    row(
        "a dot before the letters of the type",
        "Thực hiện Kế hoạch số 9012.KH/HU ngày 05/01/2031 của Huyện ủy;",
        [{"number": "9012", "symbol": "KH/HU", "issuer": "Huyện ủy"}],
    ),
    row("a number that nothing was cited by is a count", "Các ấp lập Kế hoạch 45 ngày đêm.", []),
    row(
        "neither so nor symbol, but the day of a paper",
        "Thực hiện Kế hoạch 210 ngày 12/01/2031 của UBND tỉnh;",
        [{"type": "Kế hoạch", "number": "210", "issue_date": day("2031-01-12"), "issuer": "UBND tỉnh"}],
    ),
    row(
        "a misread word behind a name that is whole",
        "Căn cứ Nghị định số 9075/2031/NĐ-CP ngày 20/6/2031 của Chính phủ quy ¡nh chức năng;",
        [{"code": "9075/2031/NĐ-CP", "issuer": "Chính phủ"}],
    ),
    row(
        "the whole name of the National Assembly",
        "Căn cứ Nghị quyết số 9076/2031/QH16 ngày 20/6/2031 của Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam;",
        [{"issuer": "Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam"}],
    ),
    row(
        "a code of laws with two capitals",
        "Căn cứ Bộ Luật Lao động năm 2019;",
        [{"type": "Bộ luật", "title": "Bộ Luật Lao động"}],
    ),
    row(
        "a word written twice before who wrote",
        "ý kiến đề xuất của của Giám đốc Sở Tài chính tại Văn bản số 9136/STC-NS ngày 24/6/2031.",
        [{"issuer": "Giám đốc Sở Tài chính"}],
    ),
    row(
        "a notice of what was concluded",
        "Căn cứ Thông báo Kết luận số 9158/TB-VPCP ngày 28 tháng 6 năm 2031 của Phó Thủ tướng Chính phủ;",
        [{"type": "Thông báo kết luận", "code": "9158/TB-VPCP"}],
    ),
    row(
        "who passed a law without a number",
        "Căn cứ Pháp lệnh Thú y ngày 29/4/2004 của Ủy ban thường vụ Quốc hội;",
        [{"title": "Pháp lệnh Thú y", "issuer": "Ủy ban thường vụ Quốc hội", "issue_date": day("2004-04-29")}],
    ),
    row(
        "the constitution by its whole name",
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;",
        [{"type": "Hiến pháp", "title": "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"}],
    ),
    row(
        "contrary: the word alone cites nothing",
        "Tuyên truyền về Hiến pháp và pháp luật.",
        [],
    ),
    row(
        "a congress by its term alone",
        "Góp phần thực hiện Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2030 - 2035.",
        [{"title": "Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2030 - 2035", "named": True}],
    ),
    row("how long, and no day of a paper", "Gửi Báo cáo 6 tháng, Kế hoạch 30 ngày cao điểm về Sở Y tế.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), FORMS)
def test_form(sentence: str, expected: list[Expected]) -> None:
    assert picked(cited(sentence), expected) == expected
