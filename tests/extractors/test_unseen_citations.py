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
    row("a number that nothing was cited by is a count", "Các ấp lập Kế hoạch 45 ngày đêm.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), FORMS)
def test_form(sentence: str, expected: list[Expected]) -> None:
    assert picked(cited(sentence), expected) == expected
