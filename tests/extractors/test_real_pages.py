"""What pages and papers as they are published showed: parts as headings, notices, appendices sent alone, cells with breaks."""

from __future__ import annotations

import pytest
from reading import facts_of, row

from extractors.facts import Metadata
from pipeline.extract import Facts, extract
from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.segment import segment


def read(text: str, suffix: str = ".md") -> Facts:
    return extract(segment(lay_out(read_bytes(text.encode(), suffix))))


NAMED_BELOW = [
    row(
        "who leads and who supports, each a heading of its own below one that says both",
        ["2. Cơ quan chủ trì, phối hợp", "a) Cơ quan chủ trì", "- Ban Chỉ đạo tỉnh.", "- Sở Y tế; các sở, ngành liên quan.",
         "b) Cơ quan phối hợp", "- Hội Cựu chiến binh và Đoàn Thanh niên tỉnh."],
        ["lead Ban Chỉ đạo tỉnh", "lead Sở Y tế", "lead các sở, ngành liên quan",
         "support Hội Cựu chiến binh", "support Đoàn Thanh niên tỉnh"],
    ),
    row("the line below it, without a bullet",
        ["1. Chủ trì, thực hiện", "Phòng Kinh tế, Công an xã."],
        ["lead Phòng Kinh tế", "lead Công an xã"]),
    row("a duty below it is read as any", ["1. Cơ quan chủ trì", "- Sở Y tế tổng hợp kết quả."], ["lead Sở Y tế"]),
    row("how things stand gives nobody a duty", ["1. Đặc điểm tình hình", "- Khối 6: 05 em; Khối 7: 04 em."], []),
]  # fmt: skip


def parts(facts: Facts) -> list[str]:
    return [f"{a.role} {a.body}" for a in facts.assignments]


@pytest.mark.parametrize(("lines", "expected"), NAMED_BELOW)
def test_names_below_a_part(lines: list[str], expected: list[str]) -> None:
    assert parts(facts_of("I. NỘI DUNG", *lines, "II. KINH PHÍ")) == expected


SENTENCES = [
    row("under whose management", "Các doanh nghiệp thuộc thẩm quyền quản lý của Ủy ban nhân dân tỉnh tổ chức rà soát cây giống.",
        ["assigned Các doanh nghiệp thuộc thẩm quyền quản lý của Ủy ban nhân dân tỉnh"]),
    row("in whose field", "Các đơn vị thuộc phạm vi quản lý của Sở Xây dựng báo cáo kết quả.",
        ["assigned Các đơn vị thuộc phạm vi quản lý của Sở Xây dựng"]),
    row("who controls assets (Luật Phòng, chống tham nhũng, Điều 30)", "Gửi Cơ quan kiểm soát tài sản, thu nhập theo quy định.",
        ["report_to Cơ quan kiểm soát tài sản, thu nhập"]),
    row("a common noun behind “liên quan”", "Phối hợp với các sở, ngành liên quan, hợp tác xã rà soát đất.",
        ["support các sở, ngành liên quan", "support hợp tác xã"]),
    row("what it was given is no part of its name", "Sở Xây dựng được giao nhiệm vụ chủ trì, phối hợp với Sở Tài chính lập đề án.",
        ["lead Sở Xây dựng", "support Sở Tài chính"]),
    row("nor of a name with a joint", "Bộ Văn hóa, Thể thao và Du lịch được phân công chủ trì xây dựng kịch bản.",
        ["lead Bộ Văn hóa, Thể thao và Du lịch"]),
    row("but tells which of many are meant", "Các thôn được giao nhiệm vụ báo cáo kết quả.", ["assigned Các thôn được giao nhiệm vụ"]),
    row("people of a notice", "Khi nhận giấy, thí sinh xuất trình thẻ.", ["assigned thí sinh"]),
    row("told by a duty verb", "Trường hợp mất thẻ, sinh viên cần nộp đơn.", ["assigned sinh viên"]),
    row("spoken of", "Có 25 thí sinh đạt giải; sinh viên năm cuối làm đồ án.", []),
    row("those below and those under somebody are one", "Giao các đơn vị thuộc và trực thuộc, Hạt Kiểm lâm rà soát.",
        ["assigned các đơn vị thuộc và trực thuộc", "assigned Hạt Kiểm lâm"]),
    row("“các” holds for the rule too",
        "Các cấp ủy, chi bộ, chính quyền quán triệt Nghị quyết.",
        ["assigned Các cấp ủy, chi bộ, chính quyền"]),
    row("not where a place tells which",
        "Các chi bộ, chính quyền xã vận động Nhân dân.",
        ["assigned Các chi bộ", "assigned chính quyền xã"]),
    row("what each is there for", "Chủ trì: Sở Công Thương (cấp phép, theo dõi); Sở Tài chính và UBND các xã, phường (thuê đất).",
        ["lead Sở Công Thương", "lead Sở Tài chính", "lead UBND các xã, phường"]),
    row("one or the other",
        "Kịp thời báo cáo giáo viên chủ nhiệm hoặc nhà trường.",
        ["report_to giáo viên chủ nhiệm", "report_to nhà trường"]),
    row("who acts behind a time", "Cuối năm học, nhà trường tổ chức đánh giá.", ["assigned nhà trường"]),
    row("who acts behind what may happen", "Nếu có phát sinh, vướng mắc các xã, phường báo cáo về Sở Y tế.",
        ["assigned các xã, phường", "report_to Sở Y tế"]),
    row("fields with a comma inside", "Giao Phòng Quản lý thu, BHYT rà soát.", ["assigned Phòng Quản lý thu, BHYT"]),
    row("departments of one kind, one of them with “Kế hoạch”",
        "Giám đốc các sở: Giáo dục và Đào tạo, Kế hoạch và Đầu tư, Nội vụ chịu trách nhiệm thi hành.",
        ["assigned Giám đốc Sở Giáo dục và Đào tạo", "assigned Giám đốc Sở Kế hoạch và Đầu tư",
         "assigned Giám đốc Sở Nội vụ"]),
    row("a room is no office", "Phòng học thông minh lớp 8A1 trang bị màn hình.", []),
    row("a town by its letters", "Giao Công an TP. Lam Sơn, Hội Nông dân TP. Lam Sơn rà soát.",
        ["assigned Công an TP. Lam Sơn", "assigned Hội Nông dân TP. Lam Sơn"]),
    row("to protect is no guard", "Tuyên truyền, bảo vệ môi trường nông thôn.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_duties_of_pages(sentence: str, expected: list[str]) -> None:
    assert parts(facts_of("I. NỘI DUNG", f"- {sentence}")) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        row("two parts of a school", "4. Đối với các tổ chuyên môn và bộ phận văn phòng", ["các tổ chuyên môn", "bộ phận văn phòng"]),
        row("an office with what it is in charge of, and a group",
            "3. Đối với giáo viên phụ trách công tác Đoàn và Tổ Tư vấn tâm lý", ["giáo viên phụ trách công tác Đoàn", "Tổ Tư vấn tâm lý"]),
        row("nothing but people", "7. Học sinh và cha mẹ học sinh", ["Học sinh", "cha mẹ học sinh"]),
        row("people of an event", "7. Học sinh giỏi các cấp", []),
        row("a label", "2. Cơ quan chủ trì, phối hợp", []),
    ],
)  # fmt: skip
def test_headings_of_pages(heading: str, expected: list[str]) -> None:
    assert [a.body for a in facts_of("I. NỘI DUNG", heading, "- Rà soát các văn bản.").assignments] == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        row("the word in capitals", "NGÀY 1: THỨ HAI, NGÀY 24/8/2031", [("on", "2031-08-24", "2031-08-24", None)]),
        row("months with one year", "Thời gian: 09 - 10/2031", [("during", "2031-09-01", "2031-10-31", None)]),
        row("the same behind “từ”", "Thời gian: Từ 10 - 12/2031", [("during", "2031-10-01", "2031-12-31", None)]),
        row("months with a plus are one time", "Thời gian: Tháng 1+2+3", [("during", "2031-01-01", "2031-03-31", None)]),
        row("a bare year as a limit", "Vận hành trước 2033.", [("by", "None", "2033-01-01", None)]),
        row("years that go on", "Thời gian: Từ năm 2031 đến năm 2035 và tiếp theo", [("during", "2031-01-01", "None", None)]),
        row("days a month", "Đi cơ sở ít nhất 01 ngày/tháng.", [("recurring", "None", "None", "monthly")]),
        row("leave is no duty", "Được nghỉ 12 ngày/năm.", []),
        row("the end of a term",
            "Định kỳ họp cuối Học kỳ 1.",
            [("recurring", "None", "None", "periodic"), ("relative", "None", "None", None)]),
    ],
)  # fmt: skip
def test_times_of_pages(written: str, expected: list[tuple[str, str, str, str | None]]) -> None:
    found = facts_of("KẾ HOẠCH", "Công tác năm 2031", "I. THỜI GIAN", f"- {written}").deadlines
    assert [(d.kind, str(d.start_date), str(d.end_date), d.freq) for d in found] == expected


def cited(ground: str) -> list[tuple[str | None, str | None]]:
    return [(c.issuer, c.title) for c in facts_of("KẾ HOẠCH", "Công tác năm 2031", ground, "I. NỘI DUNG").citations]


@pytest.mark.parametrize(
    ("ground", "expected"),
    [
        row("the place belongs to the local paper",
            "Căn cứ Kế hoạch số 9369/KH-UBND ngày 29/3/2031 của UBND tỉnh thực hiện Chỉ thị số 9003/CT-TTg của Thủ tướng Chính phủ về "
            "ngăn chặn bạo lực trên địa bàn tỉnh Lam Sơn;",
            "ngăn chặn bạo lực"),
        row("a central paper may be about a place itself",
            "Căn cứ Quyết định số 9003/QĐ-TTg ngày 2/3/2031 về phát triển nghề cá trên địa bàn tỉnh Lam Sơn;",
            "phát triển nghề cá trên địa bàn tỉnh Lam Sơn"),
    ],
)  # fmt: skip
def test_the_title_of_a_paper_inside_a_title(ground: str, expected: str) -> None:
    assert cited(ground)[-1][1] == expected


@pytest.mark.parametrize(
    ("ground", "issuer"),
    [
        row("a school of a university", "Căn cứ Quyết định số 9176/QĐ-ĐHNN của Trường Đại học Ngoại ngữ, Đại học Lam Sơn về thi;",
            "Trường Đại học Ngoại ngữ, Đại học Lam Sơn"),
        row("a school of two levels",
            "Căn cứ Kế hoạch số 34/KH-ĐBK của Trường THCS và THPT Đốc Lam về năm học;",
            "Trường THCS và THPT Đốc Lam"),
        row("a verb that opens what the paper says",
            "Căn cứ Công văn số 9162/ĐHLS-ĐT của Đại học Lam Sơn đồng ý cho tổ chức thi;",
            "Đại học Lam Sơn"),
        row("a bank", "Căn cứ Thông tư số 9044/2031/TT-NHNN của Ngân hàng Nhà nước Việt Nam về thanh toán;", "Ngân hàng Nhà nước Việt Nam"),
        row("a duty", "100% chi bộ học Kế hoạch số 83-KH/TU của Tỉnh ủy hoàn thành trong Quý II/2031.", "Tỉnh ủy"),
    ],
)  # fmt: skip
def test_where_an_issuer_ends(ground: str, issuer: str) -> None:
    assert cited(ground)[0][0] == issuer


def test_breaks_that_were_written_part_the_names_of_a_cell() -> None:
    table = (
        "| TT | Việc | Người thực hiện |\n|---|---|---|\n"
        "| 1 | Dạy minh họa | Thầy Trần Văn Mận (Dạy)<br>Toàn thể giáo viên tổ Toán |\n"
        "| 2 | Ôn bài | Cô Lê Thị Bưởi<br>Thầy Đỗ Văn Na |"
    )
    assert [a.body for a in read(f"I. NỘI DUNG\n\n{table}\n").assignments][1:] == [
        "Toàn thể giáo viên tổ Toán",
        "Cô Lê Thị Bưởi",
        "Thầy Đỗ Văn Na",
    ]


def test_an_appendix_that_was_sent_alone() -> None:
    table = "| TT | Thời gian | Nội dung | Đơn vị đầu mối |\n|---|---|---|---|\n| 1 | 8/2031 | Đăng ký học | Phòng Đào tạo |"
    facts = read(f"# Phụ lục 3. Lịch trình đào tạo năm 2031\n\n## Học kỳ 1\n\n{table}\n")
    assert [u.item for u in facts.plan.units if u.kind.value == "table_row"] == ["PL3/header", "PL3/row-1"]


def test_the_work_in_nouns_where_it_is_given_out() -> None:
    lines = ["- Ban Truyền thông: Tuyển sinh.", "- Phòng Hành chính: Cơ sở vật chất."]
    given = facts_of("I. PHÂN CÔNG NHIỆM VỤ", *lines)
    assert parts(given) == ["assigned Ban Truyền thông", "assigned Phòng Hành chính"]
    assert parts(facts_of("I. MỤC ĐÍCH, YÊU CẦU", *lines)) == []


def items(html: str) -> list[str]:
    facts = read(f"<html><body>{html}</body></html>", ".html")
    return [
        f"{u.item} {facts.plan.text.text[u.start : u.end]}"
        for u in facts.plan.units
        if u.kind.value in ("bullet", "numbered", "heading")
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        row("bullets, and those within", "<p>I. NỘI DUNG</p><ul><li>Trồng cây<ul><li><p>Tưới cây</p></li></ul></li><li>Quét sân</li></ul>",
            ["I I. NỘI DUNG", "I/-1 - Trồng cây", "I/-1/+1 + Tưới cây", "I/-2 - Quét sân"]),
        row("numbers, from where they begin", "<p>I. NỘI DUNG</p><ol start='3'><li>Trồng cây.</li><li>Quét sân.</li></ol>",
            ["I I. NỘI DUNG", "I/3 3. Trồng cây.", "I/4 4. Quét sân."]),
        row("numerals", "<ol type='I'><li>NỘI DUNG</li><li>TỔ CHỨC</li></ol><p>Trồng cây.</p>", ["I I. NỘI DUNG", "II II. TỔ CHỨC"]),
        row("letters", "<p>I. NỘI DUNG</p><ol type='a'><li>Trồng cây.</li></ol>", ["I I. NỘI DUNG", "I/a a) Trồng cây."]),
        row("marks that were typed stay alone", "<p>I. NỘI DUNG</p><ul><li>- Trồng cây</li><li>2. Quét sân.</li></ul>",
            ["I I. NỘI DUNG", "I/-1 - Trồng cây", "I/2 2. Quét sân."]),
        row("a list that shows none", "<p>I. NỘI DUNG</p><ul style='list-style: none'><li>Trồng cây.</li></ul>", ["I I. NỘI DUNG"]),
    ],
)  # fmt: skip
def test_lists_of_a_web_page_have_the_marks_that_a_browser_shows(html: str, expected: list[str]) -> None:
    assert items(html) == expected


def test_a_notice_without_headings_hangs_on_its_opening() -> None:
    page = (
        "<h2>Kế hoạch tổ chức tuần lễ nghiên cứu năm 2031</h2><p>Nhằm thúc đẩy nghiên cứu, Viện Điện tử tổ chức tuần lễ nghiên cứu.</p>"
        "<p>Chương trình như sau:</p><ul><li>14/5/2031: Các đơn vị nộp danh sách về Phòng Khoa học.</li></ul>"
    )
    facts = read(f"<html><body>{page}</body></html>", ".html")
    (unit,) = [u for u in facts.plan.units if u.kind.value == "bullet"]
    assert unit.item == "preamble/-1"
    assert parts(facts) == ["assigned Các đơn vị", "report_to Phòng Khoa học"]


def test_a_numeral_begins_anew_behind_links_that_are_numbered() -> None:
    facts = facts_of("1. Xem mẫu đăng ký", "2. Xem hình ảnh", "I. MỤC ĐÍCH", "1. Yêu cầu", "II. NỘI DUNG")
    assert [(u.label, u.level) for u in facts.plan.units if u.label in ("I", "II")] == [("I", 1), ("II", 1)]


def test_an_appendix_that_was_sent_alone_keeps_its_notes() -> None:
    tasks = "1. Trồng cây[1].\n2. Quét sân.\n3. Tưới cây.\n4. Rào vườn."
    text = f"PHỤ LỤC 2\n\nDANH MỤC VIỆC\n\n{tasks}\n\n[1] Theo Kế hoạch số 9012/KH-UBND.\n"
    facts = read(text, ".txt")
    assert [c.code for c in facts.citations] == ["9012/KH-UBND"]
    assert [u.item for u in facts.plan.units if u.kind.value == "numbered"][:2] == ["PL2/1", "PL2/2"]


def metadata(text: str, suffix: str = ".md") -> Metadata:
    return read(text, suffix).metadata


END = "\n\nI. NỘI DUNG\n\n1. Trồng cây trước ngày 01/3/2031.\n\n"


def test_a_paper_whose_title_says_that_it_is_a_plan() -> None:
    head = "ỦY BAN NHÂN DÂN TỈNH LAM SƠN\n\nSố: 9986/QĐ-UBND\n\nLam Sơn, ngày 13 tháng 8 năm 2031\n\n"
    decision = metadata(f"{head}QUYẾT ĐỊNH\n\nBAN HÀNH KẾ HOẠCH THỜI GIAN TRỒNG RỪNG NĂM 2031{END}", ".txt")
    assert (decision.doc_type, decision.title) == ("Kế hoạch", "THỜI GIAN TRỒNG RỪNG NĂM 2031")
    notice = metadata(f"{head}THÔNG BÁO\n\nKế hoạch tổ chức thi tiếng Anh tháng 1/2031{END}", ".txt")
    assert (notice.doc_type, notice.title) == ("Kế hoạch", "tổ chức thi tiếng Anh tháng 1/2031")
    other = metadata(f"{head}THÔNG BÁO\n\nKết luận cuộc họp về kế hoạch trồng rừng{END}", ".txt")
    assert other.doc_type == "Thông báo"


def test_the_headline_of_a_page() -> None:
    assert metadata(f"# LỊCH CÔNG TÁC TUẦN 12{END}").title == "LỊCH CÔNG TÁC TUẦN 12"
    tagged = metadata(f"# [THÔNG BÁO] V/v Xác nhận đăng ký học phần{END}")
    assert (tagged.doc_type, tagged.title) == ("Thông báo", "Xác nhận đăng ký học phần")


def test_place_and_day_below_the_plan() -> None:
    end = "Lam Sơn, ngày 28 tháng 4 năm 2031\n\nNơi nhận:\n\n- Lưu: VT.\n"
    found = metadata(f"KẾ HOẠCH\n\nPhòng, chống bạo lực học đường{END}{end}", ".txt")
    assert (found.place, str(found.issue_date)) == ("Lam Sơn", "2031-04-28")


def test_a_place_and_day_in_a_sentence_are_not_the_plans() -> None:
    end = "Lam Sơn, ngày 28 tháng 4 năm 2031 khai mạc hội thi.\n\nNơi nhận:\n\n- Lưu: VT.\n"
    assert metadata(f"KẾ HOẠCH\n\nTổ chức hội thi{END}{end}", ".txt").issue_date is None


def test_a_day_behind_the_number_names_no_place() -> None:
    head = "XÃ LAM KHÊ\n\nSố: 01/KH-TTPVHCC, ngày 12 tháng 8 năm 2031\n\n"
    found = metadata(f"{head}KẾ HOẠCH\n\nTiếp công dân{END}", ".txt")
    assert (found.place, str(found.issue_date)) == (None, "2031-08-12")


def test_a_signature_in_a_table_of_one_row() -> None:
    end = (
        "| Nơi nhận: - Sở Y tế (báo cáo); - Các trạm; - Lưu: VT. | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lý Văn Mận |\n|---|---|\n"
    )
    facts = read(f"# KẾ HOẠCH\n\nTiêm chủng năm 2031{END}{end}")
    m = facts.metadata
    assert (m.signing_authority, m.signer_title, m.signer) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lý Văn Mận")
    assert [r.body for r in facts.recipients] == ["Sở Y tế", "Các trạm"]
