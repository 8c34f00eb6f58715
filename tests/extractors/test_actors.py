"""Who acts in the clauses of a sentence: persons with a title, posts, abbreviations of posts, numbered groups; how schools, wards and
unions give out work. One row per phenomenon; all of them made up."""

from __future__ import annotations

import pytest
from reading import Rows, facts_of, row

SENTENCES = [
    row(
        "several abbreviations, each with a verb of any kind",
        "- Dự giờ: BGH dự 08 tiết, TTCM dự 04 tiết, GV dự tối thiểu 02 tiết.",
        ["assigned BGH", "assigned TTCM", "assigned GV"],
    ),
    row("a clause behind a day", "- Tổng duyệt: chiều thứ Ba, 14/9, GVCN báo trước cho phụ huynh.", ["assigned GVCN"]),
    row(
        "made by one, read by another, kept by a third",
        "- Đề do nhóm trưởng bộ môn ra, TTCM phản biện, PHT duyệt và niêm phong.",
        ["assigned nhóm trưởng bộ môn", "assigned TTCM", "assigned PHT"],
    ),
    row(
        "persons behind a label, each with his duty",
        "- Phân công: đ/c Lý Trí Dũng (phó phòng) phụ trách chung phần lễ; chuyên viên Hoàng Kim Yến được giao quản lý quà.",
        ["assigned đ/c Lý Trí Dũng (phó phòng)", "assigned chuyên viên Hoàng Kim Yến"],
    ),
    row(
        "clauses in a bracket, and behind it",
        "- Sửa mái hiên (đ/c Vượng gọi thợ, kế toán làm thủ tục). NV y tế chuẩn bị sổ, GVCN đưa học sinh xuống đúng giờ.",
        ["assigned đ/c Vượng", "assigned kế toán", "assigned NV y tế", "assigned GVCN"],
    ),
    row(
        "persons with their work behind the name",
        "- Khu vực sân do cô Mít tạp vụ đảm nhiệm, bác Thuần bảo vệ phát quang bụi rậm.",
        ["assigned cô Mít tạp vụ", "assigned bác Thuần bảo vệ"],
    ),
    row(
        "persons with a degree",
        "- Số hóa hồ sơ bệnh án: do KS. Lý Quang Lịch cùng CN. Vi Thị Hòe đảm nhiệm.",
        ["assigned KS. Lý Quang Lịch", "assigned CN. Vi Thị Hòe"],
    ),
    row(
        "a degree at the start is no end of a sentence",
        "- Ds. Lộ Minh Thuận nhận vắc xin bằng phích.",
        ["assigned Ds. Lộ Minh Thuận"],
    ),
    row("a rank", "- Kịch bản do Đại úy Phùng Đức Mạnh xây dựng.", ["assigned Đại úy Phùng Đức Mạnh"]),
    row(
        "by whom something must be done",
        "- Học viên mới phải được Đội trưởng kèm cặp 03 tháng.",
        ["assigned Đội trưởng"],
    ),
    row(
        "to whom something is given",
        "- Hộp chống sốc được giao Ys. Kiều Văn Sửu kiểm tra.",
        ["assigned Ys. Kiều Văn Sửu"],
    ),
    row("everyone of a group", "- Mỗi công nhân tự kiểm tra dây đai đầu ca.", ["assigned Mỗi công nhân"]),
    row(
        "a post in small letters, whose verb no list knows",
        "- Học sinh nộp đơn trước khi đi; bí thư chi đoàn thu đơn trong ngày.",
        ["assigned Học sinh", "assigned bí thư chi đoàn"],
    ),
    row(
        "who collects, and to whom it goes",
        "- Đảng phí thu xong trước ngày 8 (đ/c Mai Thị Lụa thu, nộp về Văn phòng Đảng ủy).",
        ["assigned đ/c Mai Thị Lụa", "report_to Văn phòng Đảng ủy"],
    ),
    row(
        "what is behind the names in a bracket",
        "- Làm việc với thôn (đ/c Sơn, đ/c Xuyến - xong trước 25/5).",
        ["assigned đ/c Sơn", "assigned đ/c Xuyến"],
    ),
    row(
        "a post behind a person is his",
        "- Đồng chí Lý Văn Nam, Hiệu trưởng phụ trách chung.",
        ["assigned Đồng chí Lý Văn Nam, Hiệu trưởng"],
    ),
    row(
        "a department by its letters",
        "- Thuyết minh gửi về P.QLCL&CTXH trước 16h30 ngày 10/3.",
        ["report_to P.QLCL&CTXH"],
    ),
    row(
        "a post that gets something",
        "- Các đ/c tổ trưởng gửi bản mềm về văn thư trước 05/11.",
        ["assigned Các đ/c tổ trưởng", "report_to văn thư"],
    ),
    row(
        "a task, and who does it",
        "- Giúp bà con cài đặt ứng dụng, thanh toán trực tuyến: Câu lạc bộ Tin học.",
        ["assigned Câu lạc bộ Tin học"],
    ),
    row(
        "who joins in",
        "- Hội Nông dân xã và Trường Tiểu học Trà Lân phối hợp.",
        ["support Hội Nông dân xã", "support Trường Tiểu học Trà Lân"],
    ),
    row(
        "a time behind the name",
        "- NVYT báo cáo Hiệu trưởng trong vòng 30 phút.",
        ["assigned NVYT", "report_to Hiệu trưởng"],
    ),
    # --- nobody
    row("whose tasks they are is no duty", "- Nhiệm vụ của học sinh, phụ huynh và nhà trường trong năm học.", []),
    row("what somebody had done", "- Kế hoạch đã được cô Hà và thầy Nam góp ý từ năm trước.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_clauses(sentence: str, expected: list[str]) -> None:
    assert [f"{a.role} {a.body}" for a in facts_of("I. NỘI DUNG", sentence).assignments] == expected


RUN_IN = [
    row("people", "3. Sinh viên tốt nghiệp: hoàn thành nghĩa vụ tài chính.", ["Sinh viên tốt nghiệp"]),
    row(
        "a group with a list inside",
        "4. Các tổ công đoàn khoa, phòng, trạm: phổ biến kế hoạch.",
        ["Các tổ công đoàn khoa, phòng, trạm"],
    ),
    row("a network", "5. Mạng lưới ATVSV: giám sát, nhắc nhở.", ["Mạng lưới ATVSV"]),
    row("a topic is nobody", "6. Vệ sinh cá nhân: rửa tay trước khi ăn.", []),
]


@pytest.mark.parametrize(("heading", "expected"), RUN_IN)
def test_run_in_headings(heading: str, expected: list[str]) -> None:
    assert [a.body for a in facts_of("I. NỘI DUNG", heading).assignments] == expected


PEOPLE = [
    row(
        "persons with their posts in brackets before a colon",
        "- Đ/c Mai Văn Rành (bảo vệ) + đ/c Kha Thị Sậy (phục vụ): kê bàn ghế, quét nhà đa năng.",
        ["assigned Đ/c Mai Văn Rành (bảo vệ)", "assigned đ/c Kha Thị Sậy (phục vụ)"],
    ),
    row(
        "with posts behind commas, parted by a semicolon",
        "- Đ/c Võ Chí Tấm, GV Tin học; đ/c Phùng Thị Mơ, văn thư: làm giấy mời, nộp BGH duyệt trước 10/11.",
        ["assigned Đ/c Võ Chí Tấm, GV Tin học", "assigned đ/c Phùng Thị Mơ, văn thư", "report_to BGH"],
    ),
    row(
        "a degree without its stop, before a surname",
        "- BSCKII Đoàn Văn Rạng, Trưởng khoa: duyệt bài giảng của các giảng viên.",
        ["assigned BSCKII Đoàn Văn Rạng, Trưởng khoa"],
    ),
    row(
        "a task and its post, then another sentence",
        "- Họp thôn, phổ biến kế hoạch: Trưởng thôn. Tối 01/3.",
        ["assigned Trưởng thôn"],
    ),
    row("a task in nouns and an abbreviation", "- Giấy mời, pano, phông: GVCN.", ["assigned GVCN"]),
    row(
        "a post of a committee that is told by its task",
        "- Trưởng đoàn thẩm định chịu trách nhiệm phân công thành viên.",
        ["assigned Trưởng đoàn thẩm định"],
    ),
    row("no task but where to ask", "- Liên hệ: BGH.", []),
    row("what is done by hand", "- Góc đổi rác lấy quà do Hội Nông dân xã vận hành.", ["assigned Hội Nông dân xã"]),
    row("what somebody provides is no duty", "- Dùng chứng thư số do Bộ Nội vụ cung cấp để ký.", []),
    row(
        "faculties whose names look like deeds",
        "- Sáng 10/7/2032: Khoa Xây dựng, Khoa Truyền thông, Khoa Nông học.",
        [],
    ),
    row(
        "handed in to a person",
        "- Các phân đoàn gửi số liệu, hình ảnh cho bạn Tăng Thị Thơm trước 21h mỗi Chủ nhật.",
        ["report_to bạn Tăng Thị Thơm"],
    ),
    row(
        "to an office in small letters",
        "- Điểm thi được gửi về bộ phận chuyên môn trong vòng 05 ngày.",
        ["report_to bộ phận chuyên môn"],
    ),
    row(
        "a day behind the name is no part of it",
        "- Báo cáo Sở Y tế ngày 25 hằng tháng.",
        ["report_to Sở Y tế"],
    ),
    row(
        "to Ủy ban, whose first letter has a mark",
        "- Báo cáo nhanh số trẻ đã uống về Ủy ban nhân dân xã trước 17h30 mỗi ngày.",
        ["report_to Ủy ban nhân dân xã"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), PEOPLE)
def test_people_and_what_is_handed_in(sentence: str, expected: list[str]) -> None:
    assert [f"{a.role} {a.body}" for a in facts_of("I. NỘI DUNG", sentence).assignments] == expected


CELLS = [
    row("persons and an abbreviation joined by a plus", "Đ/c Mơ y tế + GVCN", ["Đ/c Mơ y tế", "GVCN"]),
    row("those who have no name of their own", "Bảo vệ, tổ cấp dưỡng", ["Bảo vệ", "tổ cấp dưỡng"]),
    row(
        "groups in small letters",
        "Tổ Tự nhiên, tổ Xã hội, tổ Năng khiếu",
        ["Tổ Tự nhiên", "tổ Xã hội", "tổ Năng khiếu"],
    ),
    row(
        "how many they are",
        "Khoa Hồi sức (01 bác sĩ, 02 điều dưỡng), lái xe Sùng A Phềnh",
        ["Khoa Hồi sức", "lái xe Sùng A Phềnh"],
    ),
    row("a department and its man", "P.CTSV (ThS. Lục Thị Hà)", ["P.CTSV", "ThS. Lục Thị Hà"]),
    row(
        "a person and his post", "Thầy Bùi Xuân Quế, Tổ trưởng tổ Tin học", ["Thầy Bùi Xuân Quế, Tổ trưởng tổ Tin học"]
    ),
    row(
        "persons without a stop behind the degree",
        "BS Kim Văn Sậy, DS Lưu Thị Bích",
        ["BS Kim Văn Sậy", "DS Lưu Thị Bích"],
    ),
    row("one below the other", "Đội Quản lý 1\nĐội Quản lý 2", ["Đội Quản lý 1", "Đội Quản lý 2"]),
    row("a wrapped name", "Sở Nông nghiệp\nvà Môi trường", ["Sở Nông nghiệp\nvà Môi trường"]),
]


@pytest.mark.parametrize(("cell", "expected"), CELLS)
def test_cells(cell: str, expected: list[str]) -> None:
    rows: Rows = [
        ("TT", "Công việc", "Người thực hiện", "Thời gian"),
        ("1", "Trực cổng", cell, "Tháng 5"),
        ("2", "Trực đêm", "BGH", "Tháng 6"),
    ]
    found = [a.body for a in facts_of("I. NỘI DUNG", rows).assignments]
    assert found == [*(" ".join(name.split()) for name in expected), "BGH"]


def test_to_whom_the_task_of_a_row_is_reported() -> None:
    rows: Rows = [("Thời gian", "Nội dung công việc", "Người thực hiện"), ("Tháng 5", "Nộp báo cáo thống kê về Phòng Kinh tế", "Kế toán"),
                  ("Tháng 6", "Tổng kết", "BGH")]  # fmt: skip
    assert [(a.role, a.body) for a in facts_of("I. NỘI DUNG", rows).assignments] == [
        ("report_to", "Phòng Kinh tế"), ("assigned", "Kế toán"), ("assigned", "BGH"),
    ]  # fmt: skip


@pytest.mark.parametrize("label", ["Điều 1.", "1.", "II.", "a)", "-", "Điều 1:", "Mục 2."])
def test_a_plan_may_end_with_a_bare_label(label: str) -> None:
    """As where its last page is missing: a crash would lose all of it."""
    assert [a.body for a in facts_of("I. NHIỆM VỤ", "Sở Nội vụ tổ chức họp.", label).assignments] == ["Sở Nội vụ"]


MEMBERS = [
    row("post behind a dash", "Ông Đỗ Văn Lực - Phó khoa - Trưởng ban (phụ trách chung);", "Ông Đỗ Văn Lực - Phó khoa - Trưởng ban"),
    row("post behind a comma", "Bà Kim Thị Đào, Trưởng khoa Nhi - Tổ trưởng (ký biên bản).", "Bà Kim Thị Đào, Trưởng khoa Nhi - Tổ trưởng"),
    row("no task in the bracket", "Ông Đỗ Văn Lực - Phó Hiệu trưởng (sinh năm 1980);", None),
]  # fmt: skip


@pytest.mark.parametrize(("line", "body"), MEMBERS)
def test_a_member_of_a_committee_has_the_task_in_the_bracket_behind_him(line: str, body: str | None) -> None:
    found = [(a.role, a.body) for a in facts_of("I. BAN TỔ CHỨC", f"- {line}").assignments]
    assert found == ([("assigned", body)] if body else [])


WORKING = [
    row("a team by its task", "Tổ xác minh báo cáo Chánh Thanh tra.", "Tổ xác minh"),
    row("a council by its task", "Hội đồng coi thi mở sổ trực.", "Hội đồng coi thi"),
    row("the head of a team", "Tổ trưởng Tổ khảo sát ký biên bản.", "Tổ trưởng Tổ khảo sát"),
    row("bare nouns of a company", "Các phòng, xí nghiệp kiểm tra máy bơm.", "Các phòng, xí nghiệp"),
    row("a verb that the lexicon did not know", "Các xí nghiệp bảo dưỡng máy bơm.", "Các xí nghiệp"),
]


@pytest.mark.parametrize(("line", "body"), WORKING)
def test_teams_and_parts_of_companies(line: str, body: str) -> None:
    assert ("assigned", body) in [(a.role, a.body) for a in facts_of("I. NHIỆM VỤ", f"- {line}").assignments]
