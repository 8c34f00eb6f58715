"""Duties in notices and short lists as lower offices write them: a page that retells a paper, a list of small tasks, a closing article."""

from __future__ import annotations

import pytest
from reading import facts_of, plan_of, row

from pipeline.extract import extract

HEADLINE = "Phú Lâm trồng rừng ven biển"
LEAD = "Ngày 05/01/2031, UBND tỉnh ban hành Công văn số 9012/UBND-KT về trồng rừng ven biển trên địa bàn tỉnh."


def told(*lines: str) -> list[str]:
    """The duties of a page without letterhead, title and headings."""
    return [f"{a.role}: {a.body}" for a in extract(plan_of(HEADLINE, LEAD, *lines)).assignments]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        row(
            "what a paper gives out, told again",
            "Theo đó, giao Sở Tài chính chủ trì, phối hợp với Kho bạc Nhà nước rà soát nguồn vốn.",
            ["lead: Sở Tài chính", "support: Kho bạc Nhà nước"],
        ),
        row("an order without an introduction", "Giao Sở Nội vụ rà soát biên chế.", ["assigned: Sở Nội vụ"]),
        row("an order misspelt", "Để nghị UBND các xã, phường lập danh sách.", ["assigned: UBND các xã, phường"]),
        row(
            "on the ground of what was told",
            "Trên cơ sở đó, UBND tỉnh yêu cầu các xã ven biển giữ rừng.",
            ["assigned: các xã ven biển"],
        ),
        row("as planned", "Theo kế hoạch, Sở Xây dựng khảo sát hiện trường.", ["assigned: Sở Xây dựng"]),
        row("with what was told", "Với Công an tỉnh, tiếp tục tuần tra ban đêm.", ["assigned: Công an tỉnh"]),
        row("also", "Công an xã cũng tăng cường tuần tra.", ["assigned: Công an xã"]),
        row("a stray comma", "UBND tỉnh yêu cầu, Sở Y tế chủ động kiểm tra.", ["assigned: Sở Y tế"]),
        row("behind “Cụ thể”", "Cụ thể, lực lượng kiểm lâm tăng cường gác rừng.", ["assigned: lực lượng kiểm lâm"]),
        row("who only agrees", "UBND tỉnh đồng ý và giao các Sở chủ trì thực hiện.", ["lead: các Sở"]),
        row("who only hands on", "Văn phòng UBND tỉnh thông báo ý kiến của Chủ tịch UBND tỉnh.", []),
        row("who has just done so", "Sở Y tế vừa có văn bản yêu cầu các trạm rà soát.", ["assigned: các trạm"]),
        row("who only speaks", "Ông Lò Văn Tám phát biểu tại hội nghị.", []),
        row("what there will be is no duty", "Mỗi xã sẽ có 03 phòng chuyên môn.", []),
        row("what led to it is none", "Thực hiện chỉ đạo của Chính phủ, ngày 03/01/2031, Sở Y tế đã họp.", []),
    ],
)
def test_pages_that_retell_a_paper(line: str, expected: list[str]) -> None:
    assert told(line) == expected


def test_an_opening_may_end_in_an_order() -> None:
    line = "Triển khai Công văn số 9013/CV-BCĐ ngày 24/01/2031 của Ban Chỉ đạo, UBND tỉnh có ý kiến như sau: Giao Sở Y tế rà soát."
    assert told(line) == ["assigned: Sở Y tế"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        row(
            "heads in small letters",
            "Nhằm phòng dịch, Sở Giáo dục và Đào tạo yêu cầu thủ trưởng các trường học triển khai những nội dung sau:",
            ["assigned: thủ trưởng các trường học"],
        ),
        row("contrary: what a plan asks for", "Nhằm phòng dịch theo yêu cầu mới, xã xây dựng kế hoạch như sau:", []),
    ],
)
def test_an_opening_behind_grounds_may_ask(line: str, expected: list[str]) -> None:
    ground = "Căn cứ Công văn số 9336/SYT-NVY ngày 03/3/2031 của Sở Y tế về phòng dịch;"
    found = extract(plan_of("KẾ HOẠCH", "Phòng dịch tại trường học", ground, line, "1. Rửa tay.")).assignments
    assert [f"{a.role}: {a.body}" for a in found] == expected


def test_a_list_of_bodies_behind_a_colon_in_an_opening() -> None:
    line = "Chủ tịch UBND tỉnh yêu cầu: Chủ tịch UBND các xã; Giám đốc Sở Y tế; các đơn vị có liên quan thực hiện ngay một số nội dung:"
    assert told(line, "Rà soát hộ dân ven biển.") == [
        "assigned: Chủ tịch UBND các xã",
        "assigned: Giám đốc Sở Y tế",
        "assigned: các đơn vị có liên quan",
    ]


PREPARED = [
    row("a short task, one team", "- Quạt điện: Đội Tự quản.", ["Đội Tự quản"]),
    row("behind the last colon", "- Cờ; hoa; nước uống cho khách: Chi đoàn giáo viên.", ["Chi đoàn giáo viên"]),
    row("a bracket behind", "- Quét sân trường: Chi đội 7B. (GVCN cô Lan)", ["Chi đội 7B"]),
    row(
        "joined by plus",
        "- Văn nghệ: BCH Liên đội + Bí thư Chi đoàn chuẩn bị sân khấu.",
        ["BCH Liên đội", "Bí thư Chi đoàn"],
    ),
    row("two things it is about", "- Trò chơi: kéo co: BCH Liên đội chuẩn bị dây.", ["BCH Liên đội"]),
    row("whom to ask is no task", "- Liên hệ: Văn phòng Đoàn.", []),
    row("nor where it is", "- Địa điểm: Trường Tiểu học Hoa Mai.", []),
    row("nor who comes", "- Thành phần: Chi đoàn giáo viên.", []),
]


@pytest.mark.parametrize(("line", "expected"), PREPARED)
def test_tasks_of_preparation(line: str, expected: list[str]) -> None:
    facts = facts_of("I. THỜI GIAN, ĐỊA ĐIỂM", "1. Đại hội", "- 15 giờ 00 ngày 14/9/2031.", "2. Chuẩn bị", line)
    assert [a.body for a in facts.assignments if a.role == "assigned"] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        row("their part stands before", "- Phụ trách Văn phòng Sở và phòng Tổ chức cán bộ.", []),
        row(
            "where what is handed in is taken",
            "- Sinh viên nộp đơn tại Văn phòng Khoa trước ngày 05/5/2031.",
            ["assigned: Sinh viên", "report_to: Văn phòng Khoa"],
        ),
        row("but not money", "- Sinh viên nộp lệ phí tại Phòng Tài chính.", ["assigned: Sinh viên"]),
        row("as the South spells it", "- Trường gởi danh sách về Phòng Đào tạo.", ["assigned: Trường", "report_to: Phòng Đào tạo"]),
        row(
            "tidying is a verb before what is tidied",
            "- Yêu cầu các đơn vị vệ sinh phòng làm việc.",
            ["assigned: các đơn vị"],
        ),
        row(
            "who it is, without a second dash",
            "- Sở Y tế - Cơ quan thường trực Ban Chỉ đạo chủ trì, phối hợp với Công an tỉnh rà soát.",
            ["lead: Sở Y tế", "support: Công an tỉnh"],
        ),
        row(
            "“tự giác” is one word",
            "- Người lao động tự giác khai báo y tế.",
            ["assigned: Người lao động"],
        ),
        row("where a place lies", "- Thôn Đông Hà giáp xã Cồn Nhum.", []),
        row("what an office has", "- Trạm Y tế xã hiện có 05 giường.", []),
        row("what was won", "- Trường Tiểu học Hoa Mai giành giải nhất.", []),
        row("what one may do", "- Sở Y tế có quyền thu hồi giấy phép.", []),
        row("what was agreed", "- Công an xã thống nhất với Ban Chỉ huy.", []),
        row("what came in", "- UBND xã nhận được 05 đơn.", []),
        row("thanks", "- UBND xã cảm ơn các hộ.", []),
        row("a notice that only lists", "- UBND xã thông báo lịch trực như sau:", []),
        row("contrary: who is to tell people", "- UBND xã thông báo về việc cắt điện.", ["assigned: UBND xã"]),
        row("who tells others what to do", "- UBND xã chỉ đạo: Công an xã tuần tra.", ["assigned: Công an xã"]),
        row("a household of the people", "- Các trường học và hộ nhân dân treo cờ.", ["assigned: Các trường học và hộ nhân dân"]),
        row("a control commission", "- Ủy ban kiểm tra Đảng ủy theo dõi đơn thư.", ["assigned: Ủy ban kiểm tra Đảng ủy"]),
        row("contrary: a commission that checks", "- Ủy ban kiểm tra việc trực đêm.", ["assigned: Ủy ban"]),
        row("what a body is for", "- Trung tâm Kiểm ngư có chức năng, nhiệm vụ: Tuần tra bãi đẻ.", ["assigned: Trung tâm Kiểm ngư"]),
        row(
            "a department's name with a dash",
            "- Giám đốc các Sở: Y tế, Kế hoạch - Đầu tư thi hành.",
            ["assigned: Giám đốc Sở Y tế", "assigned: Giám đốc Sở Kế hoạch - Đầu tư"],
        ),
        row("a person who asks", "- Thời gian tới, ông Lò Văn Tám đề nghị các thôn chăm sóc cây.", ["assigned: các thôn"]),
        row("contrary: a person who does it", "- Nhà trường lo loa, cô Lan chuẩn bị hoa.", ["assigned: Nhà trường", "assigned: cô Lan"]),
        row("a day before who acts, no comma", "- Sáng 04/9 Công an xã tuần tra.", ["assigned: Công an xã"]),
        row("a clock and a day", "- 07 giờ 30 ngày 04/9 Đoàn trường trồng cây.", ["assigned: Đoàn trường"]),
        row("contrary: a day before what happens", "- Sáng 04/9 Khai giảng năm học tại trường.", []),
        row("what they will have to do", "- Các đơn vị trúng thầu sẽ có trách nhiệm dọn rác.", ["assigned: Các đơn vị trúng thầu"]),
        row("contrary: what they will have", "- Mỗi xã sẽ có 03 phòng.", []),
        row("an office of pupils by its letters", "- TPT Đội: Chuẩn bị sổ trực.", ["assigned: TPT Đội"]),
        row("a street of one word", "- Gửi báo cáo về Sở Y tế số 217 Ngang, đồng thời gửi tệp.", ["report_to: Sở Y tế"]),
        row("a motto is no task", "- Khẩu hiệu: Đội Tự quản.", []),
        row("nor is a prize", "- Đạt giải: Chi đội 7B.", []),
        row("men and women who hold a post", "- Giao các ông (bà) Trưởng thôn rà soát hộ nghèo.", ["assigned: Trưởng thôn"]),
        row("and who are named above", "- Giao các ông (bà) có tên trên rà soát.", ["assigned: các ông (bà) có tên trên"]),
        row(
            "dots that end a sentence",
            "- Trạm Y tế đo thân nhiệt, ghi sổ… Công an xã tổ chức gác cổng.",
            ["assigned: Trạm Y tế", "assigned: Công an xã"],
        ),
        row("contrary: dots within one", "- Trạm Y tế đo thân nhiệt, ghi sổ… và báo xã.", ["assigned: Trạm Y tế"]),
    ],
)  # fmt: skip
def test_parts_of_duties(line: str, expected: list[str]) -> None:
    found = facts_of("I. TỔ CHỨC THỰC HIỆN", "1. Phân công", line).assignments
    assert [f"{a.role}: {a.body}" for a in found] == expected


def test_the_last_article_says_who_carries_a_decision_out() -> None:
    plan = plan_of(
        "QUYẾT ĐỊNH",
        "Về việc trồng rừng",
        "Căn cứ Luật Lâm nghiệp;",
        "QUYẾT ĐỊNH:",
        "Điều 1. Trồng 05 ha rừng phòng hộ ven biển.",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký ban hành.",
        "Thủ trưởng các cơ quan: Văn phòng UBND tỉnh; Sở Y tế; Chủ tịch UBND các xã căn cứ Quyết định thi hành./.",
        "Nơi nhận:",
        "- Như Điều 2;",
    )
    found = [(u.item, a.body) for a in extract(plan).assignments for u in plan.units if u.start <= a.start < u.end]
    assert found == [
        ("Điều 2", "Văn phòng UBND tỉnh"),
        ("Điều 2", "Sở Y tế"),
        ("Điều 2", "Chủ tịch UBND các xã"),
    ]
