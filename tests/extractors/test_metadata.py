"""What a plan says of itself: letterheads of State, Party and mass organisations, titles."""

from __future__ import annotations

from typing import Any

import pytest
from reading import frame, plan_of, row

from extractors.facts import Metadata
from pipeline.extract import extract
from pipeline.layout import lay_out
from pipeline.model import Block, BlockKind, Source
from pipeline.segment import segment

Column = list[str]
STATE = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
PARTY = ["ĐẢNG CỘNG SẢN VIỆT NAM"]


def read(left: Column, right: Column, title: Column | None = None, *rest: str | Block) -> Metadata:
    """The data of a plan with this letterhead."""
    lines = title or ["KẾ HOẠCH", "Trồng cây phân tán năm 2031"]
    body = rest or ("UBND xã xây dựng kế hoạch như sau:", "I. NỘI DUNG", "1. Trồng cây.")
    return extract(plan_of(frame(left, right), *lines, *body)).metadata


def fields(found: Metadata, expected: dict[str, Any]) -> dict[str, Any]:
    out = {f: getattr(found, f) for f in expected}
    return {f: str(v) if f == "issue_date" and v else v for f, v in out.items()}


LETTERHEADS = [
    row(
        "State: one body on two lines",
        ["ỦY BAN NHÂN DÂN", "XÃ CỒN SẬY", "Số: 9145/KH-UBND"],
        [*STATE, "Cồn Sậy, ngày 10 tháng 3 năm 2031"],
        {
            "issuer": "ỦY BAN NHÂN DÂN XÃ CỒN SẬY",
            "parent_body": None,
            "number": "9145",
            "symbol": "KH-UBND",
            "code": "9145/KH-UBND",
            "issue_date": "2031-03-10",
            "place": "Cồn Sậy",
            "system": "state",
            "level": "commune",
        },
    ),
    row(
        "the same in one line, by a plan",
        ["SỞ CÔNG THƯƠNG", "ĐOÀN KIỂM TRA THEO KẾ HOẠCH SỐ 9050/KH-SCT", "Số: 9105/KH-ĐKT"],
        [*STATE, "Lâm Hải, ngày 05 tháng 01 năm 2031"],
        {"code": "9105/KH-ĐKT", "issuer": "ĐOÀN KIỂM TRA THEO KẾ HOẠCH SỐ 9050/KH-SCT"},
    ),
    row(
        "a name that ends in the number of another paper",
        ["SỞ CÔNG THƯƠNG", "ĐOÀN KIỂM TRA", "THEO QUYẾT ĐỊNH", "SỐ 9050/QĐ-SCT", "Số: 9105/KH-ĐKT"],
        [*STATE, "Lâm Hải, ngày 05 tháng 01 năm 2031"],
        {
            "code": "9105/KH-ĐKT",
            "issuer": "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 9050/QĐ-SCT",
            "parent_body": "SỞ CÔNG THƯƠNG",
        },
    ),
    row(
        "State: body under a body",
        ["UBND TỈNH LÂM HẢI", "SỞ NỘI VỤ", "Số: 9145/KH-SNV"],
        [*STATE, "Lâm Hải, ngày 05 tháng 01 năm 2031"],
        {
            "issuer": "SỞ NỘI VỤ",
            "parent_body": "UBND TỈNH LÂM HẢI",
            "code": "9145/KH-SNV",
            "issue_date": "2031-01-05",
            "level": "province",
        },
    ),
    row(
        "State: name of the body on two lines under a parent",
        ["UBND TỈNH LÂM HẢI", "SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH", "Số: 9145/KH-SVHTTDL"],
        [*STATE, "Lâm Hải, ngày 05 tháng 01 năm 2031"],
        {"issuer": "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "parent_body": "UBND TỈNH LÂM HẢI"},
    ),
    row(
        "school under a commune",
        ["UBND XÃ CỒN SẬY", "TRƯỜNG THCS LÊ HOA CƯƠNG", "Số: 945/KH-THCSLHC"],
        [*STATE, "Cồn Sậy, ngày 05 tháng 9 năm 2031"],
        {
            "issuer": "TRƯỜNG THCS LÊ HOA CƯƠNG",
            "parent_body": "UBND XÃ CỒN SẬY",
            "symbol": "KH-THCSLHC",
            "level": "unit",
            "system": "state",
        },
    ),
    row(
        "Party committee",
        ["ĐẢNG BỘ TỈNH LÂM HẢI", "ĐẢNG ỦY XÃ CỒN SẬY", "*", "Số 9145-KH/ĐU"],
        [*PARTY, "Cồn Sậy, ngày 10 tháng 3 năm 2031"],
        {
            "issuer": "ĐẢNG ỦY XÃ CỒN SẬY",
            "parent_body": "ĐẢNG BỘ TỈNH LÂM HẢI",
            "number": "9145",
            "symbol": "KH/ĐU",
            "code": "9145-KH/ĐU",
            "system": "party",
            "issue_date": "2031-03-10",
        },
    ),
    row(
        "provincial Party committee without a parent",
        ["TỈNH ỦY LÂM HẢI", "*", "Số 9112-KH/TU"],
        [*PARTY, "Lâm Hải, ngày 02 tháng 11 năm 2032"],
        {
            "issuer": "TỈNH ỦY LÂM HẢI",
            "parent_body": None,
            "code": "9112-KH/TU",
            "system": "party",
            "level": "province",
        },
    ),
    row(
        "department of a Party committee",
        ["TỈNH ỦY LÂM HẢI", "BAN TUYÊN GIÁO VÀ DÂN VẬN", "*", "Số 912-KH/BTGDVTU"],
        [*PARTY, "Lâm Hải, ngày 02 tháng 11 năm 2032"],
        {
            "issuer": "BAN TUYÊN GIÁO VÀ DÂN VẬN",
            "parent_body": "TỈNH ỦY LÂM HẢI",
            "code": "912-KH/BTGDVTU",
            "system": "party",
        },
    ),
    row(
        "Front: inner body is named with its committee",
        ["ỦY BAN MTTQ VIỆT NAM XÃ CỒN SẬY", "BAN THƯỜNG TRỰC", "Số: 945/KH-MTTQ-BTT"],
        [*STATE, "Cồn Sậy, ngày 10 tháng 3 năm 2031"],
        {
            "issuer": "BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM XÃ CỒN SẬY",
            "code": "945/KH-MTTQ-BTT",
            "symbol": "KH-MTTQ-BTT",
            "system": "front",
        },
    ),
    row(
        "trade union",
        ["LIÊN ĐOÀN LAO ĐỘNG TỈNH LÂM HẢI", "CÔNG ĐOÀN NGÀNH Y TẾ", "Số: 945/KH-CĐN"],
        [*STATE, "Lâm Hải, ngày 10 tháng 4 năm 2031"],
        {"issuer": "CÔNG ĐOÀN NGÀNH Y TẾ", "parent_body": "LIÊN ĐOÀN LAO ĐỘNG TỈNH LÂM HẢI", "system": "front"},
    ),
    row(
        "Youth Union",
        ["TỈNH ĐOÀN LÂM HẢI", "***", "Số: 945-KH/TĐTN"],
        ["ĐOÀN TNCS HỒ CHÍ MINH", "Lâm Hải, ngày 10 tháng 4 năm 2031"],
        {"issuer": "TỈNH ĐOÀN LÂM HẢI", "code": "945-KH/TĐTN", "system": "front", "place": "Lâm Hải"},
    ),
    row(
        "steering committee",
        ["UBND TỈNH LÂM HẢI", "BAN CHỈ ĐẠO LIÊN NGÀNH VỀ AN TOÀN THỰC PHẨM", "Số: 945/KH-BCĐ"],
        [*STATE, "Lâm Hải, ngày 10 tháng 4 năm 2031"],
        {
            "issuer": "BAN CHỈ ĐẠO LIÊN NGÀNH VỀ AN TOÀN THỰC PHẨM",
            "parent_body": "UBND TỈNH LÂM HẢI",
            "code": "945/KH-BCĐ",
        },
    ),
    row(
        "number and day left blank",
        ["UBND TỈNH LÂM HẢI", "SỞ CÔNG THƯƠNG", "Số:      /KH-SCT"],
        [*STATE, "Lâm Hải, ngày     tháng 3 năm 2031"],
        {
            "number": None,
            "symbol": "KH-SCT",
            "code": None,
            "issue_date": None,
            "place": "Lâm Hải",
            "issuer": "SỞ CÔNG THƯƠNG",
        },
    ),
    row(
        "blanks dotted",
        ["UBND TỈNH LÂM HẢI", "SỞ CÔNG THƯƠNG", "Số: ……/KH-SCT"],
        [*STATE, "Lâm Hải, ngày … tháng … năm 2031"],
        {"number": None, "symbol": "KH-SCT", "code": None, "issue_date": None, "place": "Lâm Hải"},
    ),
    row(
        "Party number left blank",
        ["TỈNH ỦY LÂM HẢI", "*", "Số      -KH/TU"],
        [*PARTY, "Lâm Hải, ngày    tháng    năm 2031"],
        {"number": None, "symbol": "KH/TU", "code": None, "issue_date": None},
    ),
    row(
        "spaces in the code",
        ["ỦY BAN NHÂN DÂN", "PHƯỜNG BẾN SIM", "Số: 9145 / KH - UBND"],
        [*STATE, "Bến Sim, ngày 10 tháng 3 năm 2031"],
        {"code": "9145/KH-UBND", "symbol": "KH-UBND", "issuer": "ỦY BAN NHÂN DÂN PHƯỜNG BẾN SIM"},
    ),
    row(
        "day written with slashes",
        ["ỦY BAN NHÂN DÂN", "PHƯỜNG BẾN SIM", "Số: 9145/KH-UBND"],
        [*STATE, "Bến Sim, ngày 10/3/2031"],
        {"issue_date": "2031-03-10", "place": "Bến Sim"},
    ),
    row(
        "a day without its word",
        ["ỦY BAN NHÂN DÂN", "PHƯỜNG BẾN SIM", "Số: 9145/KH-UBND"],
        [*STATE, "Bến Sim, 10/3/2031"],
        {"issue_date": "2031-03-10", "place": "Bến Sim", "issuer": "ỦY BAN NHÂN DÂN PHƯỜNG BẾN SIM"},
    ),
    row(
        "a day without a place",
        ["ỦY BAN NHÂN DÂN", "PHƯỜNG BẾN SIM", "Số: 9145/KH-UBND"],
        [*STATE, "Ngày 10 tháng 3 năm 2031"],
        {"issue_date": "2031-03-10", "place": None, "issuer": "ỦY BAN NHÂN DÂN PHƯỜNG BẾN SIM"},
    ),
    row(
        "a weekday is no place",
        ["ỦY BAN NHÂN DÂN", "PHƯỜNG BẾN SIM", "Số: 9145/KH-UBND"],
        [*STATE, "Thứ Hai, 10/3/2031"],
        {"place": None},
    ),
    row(
        "a month in words",
        ["ỦY BAN NHÂN DÂN", "PHƯỜNG BẾN SIM", "Số: 9145/KH-UBND"],
        [*STATE, "Bến Sim, ngày 10 tháng mười hai năm 2031"],
        {"issue_date": "2031-12-10", "place": "Bến Sim"},
    ),
    row(
        "the year below the rest, in a narrow column",
        ["ỦY BAN NHÂN DÂN", "PHƯỜNG BẾN SIM", "Số: 9145/KH-UBND"],
        [*STATE, "Bến Sim, ngày 10 tháng 3 năm", "2031"],
        {"issue_date": "2031-03-10", "place": "Bến Sim"},
    ),
    row(
        "place of two words with a title",
        ["ỦY BAN NHÂN DÂN", "TỈNH LÂM HẢI", "Số: 9145/KH-UBND"],
        [*STATE, "TP. Lâm Hải, ngày 10 tháng 3 năm 2031"],
        {"place": "TP. Lâm Hải", "issue_date": "2031-03-10", "issuer": "ỦY BAN NHÂN DÂN TỈNH LÂM HẢI"},
    ),
]


@pytest.mark.parametrize(("left", "right", "expected"), LETTERHEADS)
def test_letterhead(left: Column, right: Column, expected: dict[str, Any]) -> None:
    assert fields(read(left, right), expected) == expected


LEFT, RIGHT = ["ỦY BAN NHÂN DÂN", "XÃ CỒN SẬY", "Số: 9145/KH-UBND"], [*STATE, "Cồn Sậy, ngày 10 tháng 3 năm 2031"]

TITLES = [
    row(
        "what kind of plan, above its title",
        ["KẾ HOẠCH QUỐC GIA", "Trồng cây phân tán", "năm 2031"],
        "Trồng cây phân tán năm 2031",
        2031,
    ),
    row("two lines", ["KẾ HOẠCH", "Trồng cây phân tán năm 2031"], "Trồng cây phân tán năm 2031", 2031),
    row("on one line", ["KẾ HOẠCH Trồng cây phân tán năm 2031"], "Trồng cây phân tán năm 2031", 2031),
    row(
        "Về việc is left out", ["KẾ HOẠCH", "Về việc trồng cây phân tán năm 2031"], "trồng cây phân tán năm 2031", 2031
    ),
    row("V/v is left out", ["KẾ HOẠCH", "V/v trồng cây phân tán"], "trồng cây phân tán", None),
    row("several lines", ["KẾ HOẠCH", "TRỒNG CÂY PHÂN TÁN", "NĂM 2031"], "TRỒNG CÂY PHÂN TÁN NĂM 2031", 2031),
    row(
        "a span of years is no year",
        ["KẾ HOẠCH", "Trồng cây giai đoạn 2031 - 2033"],
        "Trồng cây giai đoạn 2031 - 2033",
        None,
    ),
    row(
        "school year counts by its first",
        ["KẾ HOẠCH", "Công tác năm học 2031 - 2032"],
        "Công tác năm học 2031 - 2032",
        2031,
    ),
    row("a target year is no year", ["KẾ HOẠCH", "Trồng rừng đến năm 2035"], "Trồng rừng đến năm 2035", None),
    row(
        "the year of a New Year",
        ["KẾ HOẠCH", "Trực Tết Nguyên đán Tân Hợi 2031"],
        "Trực Tết Nguyên đán Tân Hợi 2031",
        2031,
    ),
    row(
        "a campaign's motto is no title",
        ["KẾ HOẠCH", "Tháng Nhân đạo năm 2031", "Chủ đề: “Kết nối yêu thương”"],
        "Tháng Nhân đạo năm 2031",
        2031,
    ),
    row("quarter of a year", ["KẾ HOẠCH", "Công tác quý II năm 2031"], "Công tác quý II năm 2031", 2031),
]


@pytest.mark.parametrize(("lines", "title", "year"), TITLES)
def test_title(lines: list[str], title: str, year: int | None) -> None:
    found = read(LEFT, RIGHT, lines)
    assert (found.doc_type, found.title, found.period_year) == ("Kế hoạch", title, year)


def test_number_that_stands_only_in_the_appendix() -> None:
    found = extract(
        plan_of(
            "KẾ HOẠCH", "Trồng cây năm 2031", "I. NỘI DUNG", "1. Trồng cây.", "Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Hà Quang Vịnh",
            "PHỤ LỤC", "(Kèm theo Kế hoạch số 947-KH/BCĐ, ngày 12/01/2031 của Ban Chỉ đạo xã)",
        )
    ).metadata  # fmt: skip
    assert (found.number, found.symbol, found.code) == ("947", "KH/BCĐ", "947-KH/BCĐ")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        row("by the decision that carried it", [], {"code": "9145/QĐ-UBND", "issue_date": "2031-11-19"}),
        row(
            "contrary: it has a number of its own",
            ["Số: 9012/KH-UBND"],
            {"code": "9012/KH-UBND", "issue_date": "2031-03-10"},
        ),
        row("contrary: room for its own number", ["Số:     /KH-UBND"], {"code": None, "issue_date": "2031-03-10"}),
    ],
)
def test_a_plan_without_the_decision_that_carried_it(number: Column, expected: dict[str, Any]) -> None:
    title = ["KẾ HOẠCH", "Trồng rừng năm 2031", "(Kèm theo Quyết định số 9145/QĐ-UBND ngày 19/11/2031 của UBND xã)"]
    assert fields(read([*LEFT[:2], *number], RIGHT if number else RIGHT[:2], title), expected) == expected


def test_issuer_from_the_preamble_where_no_letterhead_is_left() -> None:
    found = extract(
        plan_of(
            "KẾ HOẠCH",
            "Trồng cây năm 2031",
            "Căn cứ ý kiến của Đảng ủy xã, Ủy ban nhân dân xã Cồn Sậy xây dựng kế hoạch như sau:",
            "I. NỘI DUNG",
            "1. Một.",
        )
    ).metadata
    assert (found.issuer, found.code, found.issue_date) == ("Ủy ban nhân dân xã Cồn Sậy", None, None)


def test_nothing_is_guessed() -> None:
    source = Source("txt", "0" * 64, (Block(BlockKind.PARAGRAPH, "Các thôn trồng cây."),))
    assert extract(segment(lay_out(source))).metadata == Metadata()


def test_year_of_the_opening_where_the_title_has_none() -> None:
    opening = "Căn cứ ý kiến của Đảng ủy xã, UBND xã Cồn Sậy xây dựng kế hoạch trồng cây năm 2031 như sau:"
    assert read(LEFT, RIGHT, ["KẾ HOẠCH", "Trồng cây phân tán"], opening, "I. NỘI DUNG", "1. Một.").period_year == 2031


def test_a_notice_has_title_and_issuer() -> None:
    from pipeline.extract import extract

    plan = plan_of(
        "[CTSV] KẾ HOẠCH TỔ CHỨC LỄ TỐT NGHIỆP", "Các em thân mến,", "1. Đăng ký dự lễ.", "BAN CÔNG TÁC SINH VIÊN"
    )
    found = extract(plan).metadata
    assert (found.doc_type, found.title, found.issuer) == (
        "Kế hoạch",
        "TỔ CHỨC LỄ TỐT NGHIỆP",
        "BAN CÔNG TÁC SINH VIÊN",
    )


def test_an_issuer_ends_before_its_number() -> None:
    left = ("UBND TỈNH LÂM HẢI", "SỞ Y TẾ số: 245 /KH-SYT")
    found = read(left, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"))
    assert (found.issuer, found.parent_body, found.code) == ("SỞ Y TẾ", "UBND TỈNH LÂM HẢI", "245/KH-SYT")


def test_a_name_that_ends_as_the_motto_is_no_motto() -> None:
    left = ["BAN CHẤP HÀNH ĐOÀN TNCS HỒ CHÍ MINH", "TỈNH LÂM HẢI", "Số: 47-KH/TĐTN"]
    found = read(left, ["ĐOÀN TNCS HỒ CHÍ MINH", "Lâm Hải, ngày 10 tháng 4 năm 2031"], ["KẾ HOẠCH", "Hè xanh"])
    assert found.issuer == "BAN CHẤP HÀNH ĐOÀN TNCS HỒ CHÍ MINH TỈNH LÂM HẢI"


def test_the_year_of_a_law_is_not_the_plans() -> None:
    opening = "Thực hiện Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ năm 2029, Ban Quản lý chợ bố trí như sau:"
    assert read(LEFT, RIGHT, ["KẾ HOẠCH", "Giữ chợ an toàn"], opening, "I. NỘI DUNG", "1. Một.").period_year is None


def test_offices_of_other_kinds_have_a_letterhead_too() -> None:
    found = read(["THUẾ TỈNH LÂM HẢI", "THUẾ CƠ SỞ 4", "Số: 9017/KH-CS4"], RIGHT, ["KẾ HOẠCH", "Hỗ trợ hộ kinh doanh"])
    assert (found.parent_body, found.issuer) == ("THUẾ TỈNH LÂM HẢI", "THUẾ CƠ SỞ 4")


@pytest.mark.parametrize(
    ("above", "own"),
    [
        ("UBND TỈNH LÂM HẢI", "BQL KHU KINH TẾ"),
        ("SỞ Y TẾ LÂM HẢI", "TTYT KHU VỰC AN KHÊ"),
        ("TỈNH ỦY LÂM HẢI", "BÁO VÀ PHÁT THANH, TRUYỀN HÌNH"),
        ("UBND TỈNH LÂM HẢI", "NHÀ THIẾU NHI TỈNH"),
    ],
)
def test_a_second_line_that_is_a_body_does_not_go_on_with_the_first(above: str, own: str) -> None:
    found = read([above, own, "Số: 9018/KH-ABC"], RIGHT, ["KẾ HOẠCH", "Giữ chợ an toàn"])
    assert (found.parent_body, found.issuer) == (above, own)


BARE = ["ỦY BAN NHÂN DÂN", "Số: 9145/QĐ-UBND"]


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        row(
            "the line above the grounds of a decision",
            [
                "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM HẢI",
                "Căn cứ Luật Thú y;",
                "QUYẾT ĐỊNH:",
                "Điều 1. Ban hành Kế hoạch.",
            ],
            "ỦY BAN NHÂN DÂN TỈNH LÂM HẢI",
        ),
        row(
            "who issues it in the opening",
            ["Ủy ban nhân dân thành phố ban hành Kế hoạch như sau:", "I. NỘI DUNG", "1. Trồng cây."],
            "Ủy ban nhân dân thành phố",
        ),
        row(
            "contrary: another body in the opening",
            ["Sở Nội vụ xây dựng kế hoạch như sau:", "I. NỘI DUNG", "1. Trồng cây."],
            "ỦY BAN NHÂN DÂN",
        ),
    ],
)
def test_an_issuer_whose_place_a_copy_lost(lines: list[str], issuer: str) -> None:
    assert read(BARE, RIGHT, ["QUYẾT ĐỊNH", "Ban hành Kế hoạch trồng cây"], *lines).issuer == issuer


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        row("the first word of the place on the line above", ["Lâm", "Hải, ngày 10 tháng 3 năm 2031"], "Lâm Hải"),
        row("contrary: a mark of urgency above it", ["Khẩn", "Huế, ngày 10 tháng 3 năm 2031"], "Huế"),
        row("contrary: a place of one word", ["Độc lập - Tự do - Hạnh phúc", "Huế, ngày 10 tháng 3 năm 2031"], "Huế"),
    ],
)
def test_a_place_that_a_narrow_column_broke(lines: list[str], place: str) -> None:
    assert read(["ỦY BAN NHÂN DÂN", "XÃ CỒN SẬY"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", *lines]).place == place


def test_the_central_committee_of_the_youth_union_is_not_the_partys() -> None:
    left = ["BAN CHẤP HÀNH TRUNG ƯƠNG", "Số: 9225-KH/TWĐTN"]
    youth = read(left, ["ĐOÀN TNCS HỒ CHÍ MINH", "Hà Nội, ngày 16 tháng 5 năm 2031"])
    assert youth.issuer == "BAN CHẤP HÀNH TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH"
    assert read(left, ["ĐẢNG CỘNG SẢN VIỆT NAM"]).issuer == "BAN CHẤP HÀNH TRUNG ƯƠNG"


def test_a_department_and_its_province_in_one_line() -> None:
    found = read(["UBND TỈNH LÂM HẢI SỞ CÔNG THƯƠNG", "Số: 9145/KH-SCT"], RIGHT)
    assert (found.parent_body, found.issuer) == ("UBND TỈNH LÂM HẢI", "SỞ CÔNG THƯƠNG")


def test_a_paper_without_a_title_is_what_its_symbol_says() -> None:
    head = frame(["ỦY BAN NHÂN DÂN", "XÃ CỒN SẬY", "Số: 9145/QĐ-UBND"], STATE)
    found = extract(plan_of(head, "Căn cứ Luật Thú y;", "Điều 1. Trồng cây.")).metadata
    assert (found.doc_type, found.title) == ("Quyết định", None)


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        row("a head and its field on two lines", ["BỘ", "TƯ PHÁP"], "BỘ TƯ PHÁP"),
        row("a procuracy", ["VIỆN", "KIỂM SÁT NHÂN DÂN TỈNH LÂM HẢI"], "VIỆN KIỂM SÁT NHÂN DÂN TỈNH LÂM HẢI"),
        row("contrary: two bodies", ["SỞ Y TẾ", "TRẠM Y TẾ XÃ CỒN SẬY"], "TRẠM Y TẾ XÃ CỒN SẬY"),
    ],
)
def test_a_name_that_a_narrow_column_broke_behind_its_head(lines: list[str], issuer: str) -> None:
    assert read([*lines, "Số: 9145/QĐ-ABC"], RIGHT).issuer == issuer


def test_a_number_alone_on_its_line() -> None:
    assert read(["SỞ NỘI VỤ", "9620/KH-SNV"], RIGHT).code == "9620/KH-SNV"


def test_those_to_whom_a_letter_goes_issue_nothing() -> None:
    found = extract(
        plan_of(
            "Kính gửi:",
            "- Tòa án nhân dân tỉnh;",
            "- Hội Luật gia tỉnh.",
            "Nhằm trồng cây, đề nghị các thôn:",
            "1. Làm đất.",
        )
    )
    assert (found.metadata.issuer, found.metadata.parent_body) == (None, None)


def test_a_prefix_alone_on_its_line_belongs_to_the_office_below() -> None:
    end = frame(["Nơi nhận:", "- Lưu: VT."], ["KT.", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "Hà Quang Vịnh"])
    found = extract(plan_of("KẾ HOẠCH", "Trồng cây", "I. NỘI DUNG", "1. Làm đất.", end)).metadata
    assert (found.signing_authority, found.signer_title) == ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG")


def test_a_title_in_capitals_goes_on_behind_a_code() -> None:
    title = ["KẾ HOẠCH", "THỰC HIỆN QUYẾT ĐỊNH SỐ 9012/QĐ-TTg NGÀY 10 THÁNG 7 NĂM 2031", "VỀ TRỒNG CÂY PHÂN TÁN"]
    assert read(LEFT, RIGHT, title).title == " ".join(title[1:])
