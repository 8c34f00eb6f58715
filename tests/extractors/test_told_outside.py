"""Duties outside the outline's own sentences: told in the opening, above the bullets that say them, in the last paragraph, by
labels; and names that end before a verb that no list knows. All rows are made up."""

from __future__ import annotations

import pytest
from reading import facts_of, plan_of, row

from extractors.facts import Assignment
from pipeline.extract import extract
from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.segment import segment

TITLE = ("KẾ HOẠCH", "Phòng, chống cháy rừng năm 2031")
END = ("Nơi nhận:", "- Như trên;", "- Lưu: VT.")


def parts(found: tuple[Assignment, ...]) -> list[str]:
    return [f"{a.role} {a.body}" for a in found]


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        row(
            "who issues it asks others to do what follows",
            "Thực hiện Chỉ thị số 12/CT-UBND ngày 03/3/2031 của UBND tỉnh, Chủ tịch UBND huyện Cồn Hạc yêu cầu Trưởng các phòng, ban;"
            " Chủ tịch UBND các xã tập trung thực hiện các nội dung sau:",
            ["assigned Trưởng các phòng, ban", "assigned Chủ tịch UBND các xã"],
        ),
        row(
            "the sentence that issues the plan asks nobody",
            "Thực hiện Chỉ thị số 12/CT-UBND ngày 03/3/2031 của UBND tỉnh, UBND huyện Cồn Hạc ban hành Kế hoạch như sau:",
            [],
        ),
        row(
            "what the ground itself asks is its own",
            "Căn cứ Công văn số 45/SYT-NVY ngày 04/3/2031 của Sở Y tế về việc đề nghị các đơn vị báo cáo;",
            [],
        ),
        row(
            "the same with a full stop",
            "Căn cứ Công văn số 45/SYT-NVY của Sở Y tế về việc đề nghị các đơn vị báo cáo.",
            [],
        ),
        row(
            "the same behind a comma",
            "Thực hiện Công văn số 45/SYT-NVY, Công văn số 46/SYT-NVY về việc yêu cầu các đơn vị báo cáo kết quả.",
            [],
        ),
    ],
)
def test_asked_in_the_opening(opening: str, expected: list[str]) -> None:
    facts = facts_of(*TITLE, opening, "I. NỘI DUNG", "1. Dọn thực bì", *END)
    assert parts(facts.assignments) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        row(
            "a bullet that is a name, above what it does",
            ["- Phòng Kinh tế", "+ Rà soát phương án.", "+ Ban hành hướng dẫn.", "- Công an xã:", "+ Tuần tra ban đêm."],
            ["assigned Phòng Kinh tế", "assigned Công an xã"],
        ),
        row("a paragraph that is a name", ["UBND các xã, phường:", "a) Huy động lực lượng tại chỗ."], ["assigned UBND các xã, phường"]),
        row("names above people are those invited", ["- Phòng Kinh tế:", "+ 01 đồng chí lãnh đạo;", "+ 02 chuyên viên."], []),
    ],
)  # fmt: skip
def test_a_name_above_its_bullets(lines: list[str], expected: list[str]) -> None:
    assert parts(facts_of("I. NỘI DUNG", "1. Canh phòng", *lines).assignments) == expected


@pytest.mark.parametrize(
    ("last", "item"),
    [
        row("an order to all, whoever gives it", "Chủ tịch UBND xã yêu cầu các thôn thực hiện nghiêm túc Kế hoạch này./.", "closing"),
        row("who is told", "Văn phòng UBND xã thông báo để các thôn và các cơ quan liên quan biết, thực hiện./.", "closing"),
        row("a second sentence asks", "Đây là việc quan trọng. UBND xã đề nghị các thôn quan tâm chỉ đạo./.", "closing"),
        row("it speaks of the plan as a whole", "Các thôn, các đơn vị nghiêm túc triển khai Kế hoạch này./.", "closing"),
        row("an article says who carries it out", "Các thôn chịu trách nhiệm thi hành Kế hoạch này./.", "I/1"),
        row("not the plan's last words", "Chủ tịch UBND xã yêu cầu các thôn dọn thực bì.", "I/1"),
    ],
)  # fmt: skip
def test_last_paragraph(last: str, item: str) -> None:
    plan = plan_of(*TITLE, "I. NỘI DUNG", "1. Dọn thực bì", last, *END)
    assert [u.item for u in plan.units][-1] == item


def test_who_is_told_of_what_is_to_be_done() -> None:
    facts = facts_of("I. NỘI DUNG", "- Văn phòng UBND xã thông báo để Trạm Y tế và các thôn biết, thực hiện.")
    assert parts(facts.assignments) == ["assigned Văn phòng UBND xã", "assigned Trạm Y tế", "assigned các thôn"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        row("a registered office is whole", "Sở Y tế kết luận và kiến nghị xử lý.", ["assigned Sở Y tế"]),
        row(
            "behind its place", "Ban Chỉ huy Quân sự xã gọi khám tuyển thanh niên.", ["assigned Ban Chỉ huy Quân sự xã"]
        ),
        row("what an office is, is no deed", "Bộ Tư pháp thuộc nhóm thứ nhất.", []),
        row("of whom a team is made", "Ban Chỉ đạo gồm 9 đồng chí.", []),
        row(
            "which of all bodies is meant: the one that leads",
            "Cơ quan chủ trì báo cáo tiến độ với Sở Y tế.",
            ["assigned Cơ quan chủ trì", "report_to Sở Y tế"],
        ),
        row(
            "those that lead what the plan gives out",
            "Các đơn vị chủ trì nhiệm vụ được giao có trách nhiệm lập dự toán.",
            ["assigned Các đơn vị chủ trì nhiệm vụ được giao"],
        ),
        row(
            "leading is what they do",
            "Các đơn vị chủ trì, phối hợp với Sở Y tế tổ chức thực hiện.",
            ["lead Các đơn vị", "support Sở Y tế"],
        ),
        row(
            "what a clause ends with is no part of what must be done",
            "Các cơ quan được giao chủ trì phải lập kế hoạch chi tiết.",
            ["assigned Các cơ quan được giao chủ trì"],
        ),
        row(
            "an office for two things, one of them a name of its own",
            "Cục Lâm nghiệp và Kiểm lâm hướng dẫn các tỉnh.",
            ["assigned Cục Lâm nghiệp và Kiểm lâm"],
        ),
        row(
            "what an office pulls together, and others behind it",
            "Khoa Dược chủ trì, phối hợp Phòng Kế hoạch tổng hợp và các khoa lâm sàng kiểm kê.",
            ["lead Khoa Dược", "support Phòng Kế hoạch tổng hợp", "support các khoa lâm sàng"],
        ),
        row(
            "a force with commas in its name",
            "Công an xã phối hợp với lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở tuần tra.",
            ["assigned Công an xã", "support lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở"],
        ),
        row(
            "under whose lead",
            "Tọa đàm được tổ chức dưới sự chủ trì của Phòng Kinh tế, với sự phối hợp của Khoa Thủy sản.",
            ["lead Phòng Kinh tế", "support Khoa Thủy sản"],
        ),
        row(
            "each of the associations behind a colon",
            "Các Hội: Nông dân, Phụ nữ và Cựu chiến binh xã vận động hội viên.",
            ["assigned Hội Nông dân", "assigned Hội Phụ nữ", "assigned Hội Cựu chiến binh xã"],
        ),
        row(
            "a forest for two ends",
            "Ban Quản lý rừng đặc dụng và phòng hộ theo dõi biến động.",
            ["assigned Ban Quản lý rừng đặc dụng và phòng hộ"],
        ),
        row(
            "kinds of school, one of them double",
            "Các trường TH&THCS, PTDTBT trên địa bàn xã hướng dẫn phụ huynh.",
            ["assigned Các trường TH&THCS, PTDTBT trên địa bàn xã"],
        ),
        row("what an office gives out", "Phòng Kinh tế cấp biển số nhà.", ["assigned Phòng Kinh tế"]),
        row(
            "enterprises, and the offices of a level",
            "Phối hợp với Doanh nghiệp, Sở, ban, ngành có liên quan thực hiện.",
            ["support Doanh nghiệp", "support Sở, ban, ngành có liên quan"],
        ),
        row("a post and its team", "Nhiệm vụ do Tổ trưởng tổ công tác phân công.", ["assigned Tổ trưởng tổ công tác"]),
        row("an office and what it pulls together", "Văn phòng tổng hợp báo cáo.", ["assigned Văn phòng"]),
        row("an office that is told by that", "Văn phòng tổng hợp chủ trì.", ["lead Văn phòng tổng hợp"]),
        row(
            "the number of an office behind a place",
            "Phối hợp với Đội Quản lý thuế liên xã số 3 tập huấn.",
            ["support Đội Quản lý thuế liên xã số 3"],
        ),
        row(
            "offices of a ministry with a comma",
            "Phối hợp với Cục Quản lý Khám, chữa bệnh và Thanh tra Bộ tổng hợp nhu cầu.",
            ["support Cục Quản lý Khám, chữa bệnh", "support Thanh tra Bộ"],
        ),
        row("what is guarded is no guard", "Bảo vệ sản xuất trong nước.", []),
        row("a paper for somebody is no report", "Soạn Tờ trình Cục Hải quan.", []),
        row("who is asked before", "Báo cáo Lãnh đạo Sở xin chủ trương.", ["report_to Lãnh đạo Sở"]),
        row(
            "of teachers all that a word holds for, and others",
            "Tổ Văn phối hợp với giáo viên các bộ môn, cha mẹ học sinh và nhân viên y tế soạn đề.",
            ["assigned Tổ Văn", "support giáo viên các bộ môn", "support cha mẹ học sinh", "support nhân viên y tế"],
        ),
        row("its level goes on with it", "Sở Y tế tỉnh Bình Sơn kiểm tra.", ["assigned Sở Y tế tỉnh Bình Sơn"]),
        row(
            "on what ground it leads",
            "Sở Tài chính trên cơ sở đề xuất kinh phí của các đơn vị, chủ trì thẩm định.",
            ["lead Sở Tài chính"],
        ),
        row(
            "a heading and the line below it, run together",
            "2. Giám đốc Sở Y tế, Chủ tịch UBND các xã, phường Khẩn trương rà soát tủ thuốc.",
            ["assigned Giám đốc Sở Y tế", "assigned Chủ tịch UBND các xã, phường"],
        ),
    ],
)
def test_where_a_name_ends(sentence: str, expected: list[str]) -> None:
    assert parts(facts_of("I. TỔ CHỨC THỰC HIỆN", sentence).assignments) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        row(
            "one title for all",
            "Phân công các đồng chí Lê Văn Sáu, Trần Thị Sậy và Huỳnh Văn Bần theo dõi lớp học.",
            ["Lê Văn Sáu", "Trần Thị Sậy", "Huỳnh Văn Bần"],
        ),
        row("with a colon", "Phân công các đồng chí: Lê Văn Sáu, Trần Thị Sậy theo dõi.", ["Lê Văn Sáu", "Trần Thị Sậy"]),
        row("what they are in charge of", "Phân công các ông Lê Văn Sáu, Phạm Thị Na phụ trách ấp 1.", ["Lê Văn Sáu", "Phạm Thị Na"]),
        row(
            "a person and his post",
            "Phân công đồng chí Lê Văn Sáu, Phó Chủ tịch UBND xã chỉ đạo chung.",
            ["đồng chí Lê Văn Sáu, Phó Chủ tịch UBND xã"],
        ),
        row(
            "schools named after persons",
            "Các trường Tiểu học Lê Văn Tám, Nguyễn Trãi ký cam kết.",
            ["Các trường Tiểu học Lê Văn Tám, Nguyễn Trãi"],
        ),
    ],
)  # fmt: skip
def test_persons_in_a_row(sentence: str, expected: list[str]) -> None:
    assert [a.body for a in facts_of("I. TỔ CHỨC THỰC HIỆN", sentence).assignments] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        row(
            "a heading in capitals cut after a few words",
            "I. MỤC ĐÍCH\n1. Trồng rừng.\nII. VỀ DỊCH VỤ CÔNG TRỰC\nTUYẾN VÀ THỦ TỤC TRÊN MẠNG\n1. Phòng Kinh tế rà soát.\n",
            ["I", "I/1", "II", "II/1"],
        ),
        row(
            "a heading, and capitals behind a blank line",
            "I. MỤC ĐÍCH\n\nYÊU CẦU CHUNG\n\n1. Trồng rừng.\n",
            ["I", "", "1"],
        ),
    ],
)
def test_cut_headings(text: str, expected: list[str]) -> None:
    plan = extract(segment(lay_out(read_bytes(text.encode(), ".txt")))).plan
    assert [u.item for u in plan.units if u.item or u.kind == "heading"] == expected


LABELS = [
    row("a part and what is done", "Cơ quan chủ trì, thực hiện: Sở Y tế.", ["lead Sở Y tế"]),
    row("the same with a stroke", "Đơn vị chủ trì/thực hiện: Sở Y tế.", ["lead Sở Y tế"]),
    row("several nouns for whom it speaks of", "Cơ quan, đơn vị chủ trì: Sở Y tế.", ["lead Sở Y tế"]),
    row("offices of a level", "Sở, ngành chủ trì: Sở Y tế.", ["lead Sở Y tế"]),
    row("all of them", "Các cơ quan, đơn vị phối hợp: Sở Nội vụ.", ["support Sở Nội vụ"]),
    row("to whom it was given", "Đơn vị được giao chủ trì: Sở Y tế.", ["lead Sở Y tế"]),
    row("who watches", "Cơ quan theo dõi, đôn đốc: Văn phòng Sở.", ["assigned Văn phòng Sở"]),
    row("who holds it", "Đơn vị tổ chức: Trung tâm Văn hóa.", ["assigned Trung tâm Văn hóa"]),
    row("a body or a person", "Đơn vị, cá nhân thực hiện: Tổ trưởng Tổ Văn.", ["assigned Tổ trưởng Tổ Văn"]),
    row("whose duty", "Trách nhiệm: Sở Y tế.", ["assigned Sở Y tế"]),
    row(
        "parts in brackets",
        "Đơn vị thực hiện: Phòng Đào tạo (chủ trì), Đoàn trường (phối hợp).",
        ["lead Phòng Đào tạo", "support Đoàn trường"],
    ),
    row("by letters", "ĐV phối hợp: Công an xã; các ấp.", ["support Công an xã", "support các ấp"]),
    row("by other letters", "CQ chủ trì: Phòng Kinh tế.", ["lead Phòng Kinh tế"]),
    row(
        "said in a sentence",
        "Cơ quan chủ trì là Sở Y tế, cơ quan phối hợp là Sở Nội vụ.",
        ["lead Sở Y tế", "support Sở Nội vụ"],
    ),
]


@pytest.mark.parametrize(("line", "expected"), LABELS)
def test_labels_of_those_who_act(line: str, expected: list[str]) -> None:
    assert parts(facts_of("I. NỘI DUNG", f"- {line}").assignments) == expected
