"""Documents as sites of offices, schools and of law show them: below a menu, a headline, the fields of a data base; and how they cite."""

from __future__ import annotations

from datetime import date

import pytest
from reading import facts_of, plan_of, row

from extractors.facts import Metadata
from pipeline.extract import extract
from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.segment import segment

LETTERHEAD = "UBND HUYỆN LAM KHÊ\n\nTRƯỜNG TIỂU HỌC LAM SƠN\n\nSố: 12/KH-THLS\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nLam Sơn, ngày 05 tháng 3 năm 2031\n\n"
PLAN = "KẾ HOẠCH\n\nTổ chức ngày hội đọc sách\n\nCăn cứ nhiệm vụ năm 2031;\n\nI. NỘI DUNG\n\n1. Trưng bày sách.\n"


def metadata(text: str) -> Metadata:
    return extract(segment(lay_out(read_bytes(text.encode(), ".txt")))).metadata


HEADS = [
    row("nothing", ""),
    row("the headline and its day", "KẾ HOẠCH TỔ CHỨC NGÀY HỘI ĐỌC SÁCH\n\nNgày 06/04/2031 23:23:18\n\n"),
    row("in small letters", "Kế hoạch tổ chức ngày hội đọc sách\n\nThứ sáu - 16/09/2031 10:11\n\n"),
    row("a menu and counters", "Ý kiến thăm dò\n\nTruy cập\n\nHôm nay:\n\n65\n\nTất cả:\n\n235709\n\nKế hoạch ngày hội đọc sách\n\nĐăng lúc: 09:44:14 24/08/2031\n\nTrường tổ chức ngày hội tại sân trường\n\n"),
    row("the fields of a site of law", "Kế hoạch 12/KH-THLS năm 2031 về ngày hội\n\nSố hiệu: 12/KH-THLS Loại văn bản: Văn bản khác\n\nNơi ban hành: Lam Sơn Người ký: Lê Mận\n\nNgày ban hành: 25/09/2031 Ngày hiệu lực: Đã biết\n\n"),
    row("a greeting", "Chào mừng bạn đến với cổng thông tin của Trường\n\nKẾ HOẠCH NGÀY HỘI\n\nTài liệu đính kèm: Tải về\n\n"),
]  # fmt: skip


@pytest.mark.parametrize("head", HEADS)
def test_what_a_page_says_above_a_document_is_none_of_it(head: str) -> None:
    m = metadata(head + LETTERHEAD + PLAN)
    assert (m.code, m.title, m.issuer, m.parent_body, m.place, str(m.issue_date)) == (
        "12/KH-THLS", "Tổ chức ngày hội đọc sách", "TRƯỜNG TIỂU HỌC LAM SƠN", "UBND HUYỆN LAM KHÊ", "Lam Sơn", "2031-03-05",
    )  # fmt: skip


def test_a_page_without_letterhead_is_told_by_the_day_below_its_headline() -> None:
    menu = "Tìm kiếm tin tức\n\nSở, Ban, Ngành\n\nTRUNG TÂM GIÁM SÁT TỈNH LAM KINH\n\n"
    m = metadata(
        f"{menu}Kế hoạch phòng chống dịch\n\nNgày cập nhật 20/08/2031\n\nI. ĐẶT VẤN ĐỀ\n\n1. Dịch diễn biến phức tạp.\n"
    )
    assert (m.doc_type, m.title, m.issuer, m.parent_body) == ("Kế hoạch", "phòng chống dịch", None, None)


def test_a_plan_that_names_a_day_keeps_its_letterhead() -> None:
    """Nothing above it tells of a page: a line in small letters belongs to the letterhead."""
    m = metadata("Mẫu số 01\n\n" + LETTERHEAD + PLAN)
    assert (m.code, m.issuer) == ("12/KH-THLS", "TRƯỜNG TIỂU HỌC LAM SƠN")


LINES = [
    row("both bodies on one line", "ĐẢNG BỘ HUYỆN LAM KHÊ ĐẢNG ỦY XÃ NAM SƠN", ("ĐẢNG BỘ HUYỆN LAM KHÊ", "ĐẢNG ỦY XÃ NAM SƠN")),
    row("glued", "ĐỘI TNTP HỒ CHÍ MINHLIÊN ĐỘI TRƯỜNG TH NAM SƠN", ("ĐỘI TNTP HỒ CHÍ MINH", "LIÊN ĐỘI TRƯỜNG TH NAM SƠN")),
    row("a committee of a commune", "ỦY BAN BẦU CỬ XÃ LAM BẢNG\n\nTIỂU BAN TUYÊN TRUYỀN", ("ỦY BAN BẦU CỬ XÃ LAM BẢNG", "TIỂU BAN TUYÊN TRUYỀN")),
    row("a union in short", "CĐ GIÁO DỤC LAM KHÊ\n\nCĐCS TRƯỜNG THPT NAM SƠN", ("CĐ GIÁO DỤC LAM KHÊ", "CĐCS TRƯỜNG THPT NAM SƠN")),
    row("one body with another in its name", "BAN THƯỜNG TRỰC ỦY BAN MTTQ XÃ LAM BẢNG", (None, "BAN THƯỜNG TRỰC ỦY BAN MTTQ XÃ LAM BẢNG")),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), LINES)
def test_issuers(lines: str, expected: tuple[str | None, str]) -> None:
    rest = "Số: 30-KH/NS\n\nNam Sơn, ngày 05 tháng 01 năm 2031\n\n"
    m = metadata(f"{lines}\n\n{rest}{PLAN}")
    assert (m.parent_body, m.issuer) == expected


DAYS = [
    row("behind the number, far to the right", "Số: 02 -KH/TVLS                      Lam Sơn, ngày 30 tháng 4 năm 2031", ("Lam Sơn", "2031-04-30")),
    row("a blank in the month", "Lam Sơn, ngày 26 tháng 0 6 năm 2031", ("Lam Sơn", "2031-06-26")),
    row("broken behind “ngày”", "Lam Sơn, ngày\n10 tháng 12 năm 2031", ("Lam Sơn", "2031-12-10")),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), DAYS)
def test_place_and_day(line: str, expected: tuple[str, str]) -> None:
    m = metadata(f"TRƯỜNG TIỂU HỌC LAM SƠN\n\n{line}\n\n{PLAN}")
    assert (m.place, str(m.issue_date)) == expected


def test_a_letterhead_on_one_line() -> None:
    head = "UBND PHƯỜNG BẾN LAM BCĐ HOẠT ĐỘNG HÈ Số: 04/KH-BCĐ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Bến Lam, ngày 28 tháng 8 năm 2031 |\n"
    m = metadata(head + PLAN)
    assert (m.code, m.parent_body, m.issuer, m.place, str(m.issue_date)) == (
        "04/KH-BCĐ", "UBND PHƯỜNG BẾN LAM", "BCĐ HOẠT ĐỘNG HÈ", "Bến Lam", "2031-08-28",
    )  # fmt: skip


def test_a_letterhead_parted_by_lines_with_a_bar_alone() -> None:
    """A copy wrote no bar before the first cell."""
    head = "ỦY BAN NHÂN DÂN\nXÃ LAM BẢNG\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố: 04/KH-UBND\n|\nLam Bảng, ngày 28 tháng 8 năm 2031\n|\n\n"
    m = metadata(head + PLAN)
    assert (m.code, m.issuer, m.place, str(m.issue_date), m.title) == (
        "04/KH-UBND", "ỦY BAN NHÂN DÂN XÃ LAM BẢNG", "Lam Bảng", "2031-08-28", "Tổ chức ngày hội đọc sách",
    )  # fmt: skip


CUT_LETTERHEADS = [
    row("the number below its word", "ỦY BAN NHÂN DÂN\nXÃ LAM BẢNG\n\nSố:\n04/KH-UBND\n\nLam Bảng, ngày 28 tháng 8 năm 2031"),
    row("the day below its word", "ỦY BAN NHÂN DÂN\nXÃ LAM BẢNG\n\nSố: 04/KH-UBND\n\nLam Bảng, ngày 28\ntháng 8 năm 2031"),
    row("the committee in three lines", "ỦY\nBAN NHÂN DÂN\nXÃ LAM BẢNG\n\nSố: 04/KH-UBND\n\nLam Bảng, ngày 28 tháng 8 năm 2031"),
]  # fmt: skip


@pytest.mark.parametrize("head", CUT_LETTERHEADS)
def test_letterheads_broken_by_narrow_columns(head: str) -> None:
    m = metadata(f"{head}\n\n{PLAN}")
    assert (m.code, m.issuer, m.place, str(m.issue_date)) == (
        "04/KH-UBND", "ỦY BAN NHÂN DÂN XÃ LAM BẢNG", "Lam Bảng", "2031-08-28",
    )  # fmt: skip


def test_a_headline_that_holds_number_day_and_issuer() -> None:
    m = metadata(
        "Kế hoạch số 9145/KH-UBND ngày 05/3/2031 của UBND xã Lam Bảng về tổ chức ngày hội đọc sách\n\nI. NỘI DUNG\n\n1. Trưng bày sách.\n"
    )
    assert (m.doc_type, m.code, str(m.issue_date), m.issuer, m.title) == (
        "Kế hoạch", "9145/KH-UBND", "2031-03-05", "UBND xã Lam Bảng", "tổ chức ngày hội đọc sách",
    )  # fmt: skip


def test_a_paper_without_title_is_told_by_its_opening() -> None:
    body = "Căn cứ nhiệm vụ năm 2031, UBND xã xây dựng Kế hoạch tổ chức ngày hội đọc sách như sau:\n\nI. NỘI DUNG\n\n1. Trưng bày sách.\n"
    m = metadata(LETTERHEAD + body)
    assert (m.doc_type, m.title) == ("Kế hoạch", "tổ chức ngày hội đọc sách")


def test_a_title_ends_with_its_years() -> None:
    plan = PLAN.replace(
        "KẾ HOẠCH\n\nTổ chức ngày hội đọc sách", "KẾ HOẠCH TỔ CHỨC NGÀY HỘI ĐỌC SÁCH\n\nNăm học 2031 - 2032"
    )
    assert metadata(LETTERHEAD + plan).title == "TỔ CHỨC NGÀY HỘI ĐỌC SÁCH Năm học 2031 - 2032"


@pytest.mark.parametrize("word", ["KẺ HOẠCH", "KÉ HOẠCH", "KE HOẠCH"])
def test_a_type_whose_mark_was_misread(word: str) -> None:
    m = metadata(LETTERHEAD + PLAN.replace("KẾ HOẠCH", word))
    assert (m.doc_type, m.title) == ("Kế hoạch", "Tổ chức ngày hội đọc sách")


def test_a_number_with_its_year() -> None:
    decision = PLAN.replace("KẾ HOẠCH\n\nTổ chức", "QUYẾT ĐỊNH\n\nBan hành Kế hoạch tổ chức")
    assert metadata(LETTERHEAD.replace("12/KH-THLS", "135/2031/QĐ-UBND") + decision).code == "135/2031/QĐ-UBND"


RUN_IN = [
    row("the State", "UBND XÃ LAM BẢNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", "UBND XÃ LAM BẢNG"),
    row("the Party", "ĐẢNG ỦY XÃ LAM BẢNG ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY XÃ LAM BẢNG"),
    row("the motto behind the second line", "TRƯỜNG TIỂU HỌC LAM SƠN Độc lập - Tự do - Hạnh phúc", "TRƯỜNG TIỂU HỌC LAM SƠN"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "issuer"), RUN_IN)
def test_names_of_state_and_party_behind_the_issuer_are_none_of_it(head: str, issuer: str) -> None:
    assert metadata(f"{head}\n\nSố: 04/KH-LB\n\nLam Bảng, ngày 28 tháng 8 năm 2031\n\n{PLAN}").issuer == issuer


@pytest.mark.parametrize("carrier", ["NGHỊ QUYẾT", "QUYẾT ĐỊNH"])
def test_a_programme_that_a_resolution_carries(carrier: str) -> None:
    text = (
        f"CHÍNH PHỦ\n\nSố: 903/NQ-CP\n\nHà Nội, ngày 09 tháng 01 năm 2031\n\n{carrier}\nBan hành Chương trình hành động\n\n"
        "Căn cứ Luật Tổ chức Chính phủ;\n\nĐiều 1. Ban hành kèm theo văn bản này Chương trình hành động.\n\n"
        "Nơi nhận:\n- Các bộ;\n- Lưu: VT.\n\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\n\nLý Văn Mận\n\n"
        "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ\nThực hiện Nghị quyết về trồng cây\n\n(Kèm theo văn bản số 903/NQ-CP)\n\n"
        "I. MỤC TIÊU\n\n1. Phủ xanh đồi trọc.\n"
    )
    m = metadata(text)
    assert (m.doc_type, m.title, m.code, m.issuer) == (
        "Chương trình hành động", "CỦA CHÍNH PHỦ Thực hiện Nghị quyết về trồng cây", "903/NQ-CP", "CHÍNH PHỦ",
    )  # fmt: skip


SIGNED = [
    row("post and name", "THỦ TƯỚNG Nguyễn Văn Mận", (None, "THỦ TƯỚNG", "Nguyễn Văn Mận")),
    row("two posts", "TRƯỞNG BAN PHÓ THỦ TƯỚNG Lý Văn Mận", (None, "TRƯỞNG BAN PHÓ THỦ TƯỚNG", "Lý Văn Mận")),
]  # fmt: skip


@pytest.mark.parametrize(("signed", "expected"), SIGNED)
def test_a_signature_without_authority_on_one_line(signed: str, expected: tuple[str | None, str, str]) -> None:
    m = metadata(f"{LETTERHEAD}{PLAN}\n| Nơi nhận: - Sở Y tế; - Lưu: VT. | {signed} |\n|---|---|\n")
    assert (m.signing_authority, m.signer_title, m.signer) == expected


CITED = [
    row("nothing between number and symbol", "Kế hoạch số 9298 KH/TWĐTN ngày 14/7/2031 của Trung ương Đoàn về hè",
        ["9298-KH/TWĐTN 2031-07-14 Trung ương Đoàn | hè"]),
    row("a count is no number", "Thực hiện chỉ tiêu 12 KH/năm", []),
    row("the place behind the symbol", "Kế hoạch số 907/KH- HĐND xã ngày 02/11/2031 của thường trực HĐND xã Nam Sơn về việc tổ chức kỳ họp",
        ["907/KH-HĐND 2031-11-02 thường trực HĐND xã Nam Sơn | tổ chức kỳ họp"]),
    row("a committee in small letters", "Hướng dẫn số 923-HD/BTCTU ngày 25/11/2031 của Ban tổ chức Tỉnh ủy về khung chương trình",
        ["923-HD/BTCTU 2031-11-25 Ban tổ chức Tỉnh ủy | khung chương trình"]),
    row("the title begins with the type", "Kế hoạch số 940-KH/ĐU ngày 25/3/2031 của Đảng bộ xã Nam Sơn Kế hoạch đại hội các chi bộ",
        ["940-KH/ĐU 2031-03-25 Đảng bộ xã Nam Sơn | Kế hoạch đại hội các chi bộ"]),
    row("who issued it ends the title", "văn bản số 9118/VB-GDĐT ngày 17/4/2031 về Kế hoạch Tổ chức Ngày Sách của Phòng Giáo dục và Đào tạo Lam Khê",
        ["9118/VB-GDĐT 2031-04-17 Phòng Giáo dục và Đào tạo Lam Khê | Kế hoạch Tổ chức Ngày Sách"]),
    row("what a paper is about is no issuer", "Quyết định số 9118/QĐ-UBND ngày 17/4/2031 về sắp xếp bộ máy của Sở Y tế",
        ["9118/QĐ-UBND 2031-04-17 None | sắp xếp bộ máy của Sở Y tế"]),
    row("a dash in a title", "Kế hoạch số 9746/KH-PGDĐT ngày 10/10/2031 của Phòng Giáo dục về công tác Thư viện - Thiết bị trường học",
        ["9746/KH-PGDĐT 2031-10-10 Phòng Giáo dục | công tác Thư viện - Thiết bị trường học"]),
    row("the issuer of the plan behind a comma", "Kế hoạch số 9183-KH/TWĐTN ngày 28/2/2031 của Trung ương Đoàn về việc tổ chức chiến dịch, Ban Bí thư Trung ương Đoàn ban hành Kế hoạch hè",
        ["9183-KH/TWĐTN 2031-02-28 Trung ương Đoàn | tổ chức chiến dịch"]),
    row("two papers about one thing", "Kế hoạch số 9235/KH-SYT ngày 06/6/2031 của Sở Y tế và Công văn số 982/GDSK-KH ngày 10/6/2031 của Trung tâm Y tế về việc hưởng ứng ngày hội",
        ["9235/KH-SYT 2031-06-06 Sở Y tế | hưởng ứng ngày hội", "982/GDSK-KH 2031-06-10 Trung tâm Y tế | hưởng ứng ngày hội"]),
    row("by who gave it", "Thông báo của MTTQ xã về việc phân bổ cơ cấu", ["None None MTTQ xã | phân bổ cơ cấu"]),
    row("a plan of a year and its issuer", "kế hoạch hoạt động năm học 2031 - 2032 của Công đoàn ngành giáo dục tỉnh Lam Kinh",
        ["None None Công đoàn ngành giáo dục tỉnh Lam Kinh | kế hoạch hoạt động năm học 2031 - 2032"]),
    row("a charter in small letters", "điều lệ Công đoàn Việt Nam và Quy chế số 905/QC-CĐ", ["None None None | điều lệ Công đoàn Việt Nam", "905/QC-CĐ None None | None"]),
    row("an old law by its day", "Luật tổ chức HĐND và UBND ngày 26 tháng 11 năm 2003", ["None 2003-11-26 None | Luật tổ chức HĐND và UBND"]),
    row("glued to its day", "Công văn số 9102/SGDĐT-VP ngày15/6/2031 của Sở Giáo dục về hè", ["9102/SGDĐT-VP 2031-06-15 Sở Giáo dục | hè"]),
    row("a charter behind a semicolon", "Luật Thanh niên năm 2020; Điều lệ Đoàn Thanh niên", ["None None None | Luật Thanh niên", "None None None | Điều lệ Đoàn Thanh niên"]),
    row("by the congress of an association", "Nghị quyết Đại hội Hội Nông dân tỉnh Lam Kinh lần thứ IX, nhiệm kỳ 2031 - 2036",
        ["None None None | Nghị quyết Đại hội Hội Nông dân tỉnh Lam Kinh lần thứ IX, nhiệm kỳ 2031 - 2036"]),
    row("by those who run a scheme", "Kế hoạch số 905/KH-BĐHĐA ngày 02/3/2031 của Ban Điều hành Đề án 938 về hội thi", ["905/KH-BĐHĐA 2031-03-02 Ban Điều hành Đề án 938 | hội thi"]),
    row("consolidated by whom and when", "Văn bản hợp nhất số 903/VBHN-BGDĐT về Quy chế tuyển sinh do Bộ Giáo dục và Đào tạo ban hành ngày 03/5/2031",
        ["903/VBHN-BGDĐT None None | Quy chế tuyển sinh"]),
]  # fmt: skip


@pytest.mark.parametrize(("cited", "expected"), CITED)
def test_citations(cited: str, expected: list[str]) -> None:
    found = facts_of(f"Căn cứ {cited};", "I. NỘI DUNG", "1. Trưng bày.").citations
    assert [f"{c.code} {c.issue_date} {c.issuer} | {c.title}" for c in found] == expected


def test_a_line_that_breaks_behind_ngay_goes_on() -> None:
    text = LETTERHEAD + PLAN.replace(
        "Căn cứ nhiệm vụ năm 2031;",
        "Căn cứ Quyết định số 9149/QĐ-UBND ngày\n08/02/2031 của UBND tỉnh về việc phê duyệt\nĐề án;",
    )
    (found,) = extract(segment(lay_out(read_bytes(text.encode(), ".txt")))).citations
    assert (str(found.issue_date), found.issuer) == ("2031-02-08", "UBND tỉnh")


CUT = [
    row("behind “số”", "Căn cứ Quyết định số\n9149/QĐ-UBND ngày 08/02/2031 của UBND tỉnh;"),
    row("behind “tháng”", "Căn cứ Quyết định số 9149/QĐ-UBND ngày 08 tháng\n02 năm 2031 của UBND tỉnh;"),
    row("behind “năm”", "Căn cứ Quyết định số 9149/QĐ-UBND ngày 08 tháng 02 năm\n2031 của UBND tỉnh;"),
    row("behind “của”", "Căn cứ Quyết định số 9149/QĐ-UBND ngày 08/02/2031 của\nUBND tỉnh;"),
]


@pytest.mark.parametrize("cited", CUT)
def test_lines_cut_within_a_number_a_day_or_a_name_go_on(cited: str) -> None:
    text = LETTERHEAD + PLAN.replace("Căn cứ nhiệm vụ năm 2031;", cited)
    (found,) = extract(segment(lay_out(read_bytes(text.encode(), ".txt")))).citations
    assert (found.code, str(found.issue_date), found.issuer) == ("9149/QĐ-UBND", "2031-02-08", "UBND tỉnh")


TOLD = [
    row(
        "verb before the number",
        "Ngày 05/03/2031, UBND tỉnh Lâm Hải đã ban hành Kế hoạch 47/KH-UBND về việc trồng rừng ven biển năm 2031.",
        ("47/KH-UBND", date(2031, 3, 5), "UBND tỉnh Lâm Hải", "trồng rừng ven biển năm 2031", None),
    ),
    row(
        "day behind the number",
        "Sở Y tế tỉnh Lâm Hải vừa có Kế hoạch số 112/KH-SYT ngày 07/4/2031 Kế hoạch tiêm vắc xin cho trẻ em, cụ thể như sau:",
        ("112/KH-SYT", date(2031, 4, 7), "Sở Y tế tỉnh Lâm Hải", "tiêm vắc xin cho trẻ em", None),
    ),
    row(
        "who has signed it",
        "Ngày 02/02/2031, đồng chí Hà Quang Vịnh, Phó Bí thư Tỉnh ủy đã ký ban hành Kế hoạch số 15-KH/TU của Tỉnh ủy Lâm Hải về học tập nghị quyết.",
        ("15-KH/TU", date(2031, 2, 2), "Tỉnh ủy Lâm Hải", "học tập nghị quyết", "Hà Quang Vịnh"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("opening", "expected"), TOLD)
def test_a_page_tells_of_its_plan_in_its_first_sentence(opening: str, expected: tuple[object, ...]) -> None:
    plan = plan_of(
        "**Kế hoạch mới của tỉnh ra sao?**",
        opening,
        "**1. Mục đích**",
        "Có rừng.",
        "**2. Nhiệm vụ**",
        "Thôn Ba trồng rừng.",
    )
    found = extract(plan).metadata
    assert (found.code, found.issue_date, found.issuer, found.title, found.signer) == expected


@pytest.mark.parametrize(
    "lines",
    [
        row(
            "the opening goes back to it: this plan is another",
            ["**Kế hoạch trồng rừng của xã**", "Ngày 05/03/2031, UBND tỉnh Lâm Hải đã ban hành Kế hoạch 47/KH-UBND về trồng rừng. Thực hiện Kế hoạch trên, xã Yên Hạ làm như sau:", "1. Trồng rừng."],
        ),
        row(
            "another body's plan follows",
            ["**Kế hoạch trồng rừng của xã**", "Ngày 05/03/2031, UBND tỉnh Lâm Hải đã ban hành Kế hoạch 47/KH-UBND về trồng rừng.", "UBND xã Yên Hạ xây dựng kế hoạch như sau:", "1. Trồng rừng."],
        ),
        row(
            "a letterhead of its own",
            ["ỦY BAN NHÂN DÂN XÃ YÊN HẠ", "KẾ HOẠCH", "Trồng rừng", "Ngày 05/03/2031, UBND tỉnh Lâm Hải đã ban hành Kế hoạch 47/KH-UBND về trồng rừng.", "1. Trồng rừng."],
        ),
    ],
)  # fmt: skip
def test_the_number_of_another_plan_is_not_taken_for_its_own(lines: list[str]) -> None:
    assert extract(plan_of(*lines)).metadata.code is None
