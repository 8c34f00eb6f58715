"""Assignments where structure says who: headings that are bodies, the parts of a plan, columns of tables."""

from __future__ import annotations

import pytest
from reading import Rows, facts_of, row


def items(*pieces: str | Rows) -> list[tuple[str, str, str]]:
    """Role, body and the path of the unit that holds it."""
    facts = facts_of("I. TỔ CHỨC THỰC HIỆN", *pieces)
    out = []
    for a in facts.assignments:
        (item,) = [u.item for u in facts.plan.units if u.start <= a.start < u.end]
        out.append((a.role, a.body, item))
    return out


HEADED = [
    row(
        "9 heading is a body, its duties are not repeated",
        [
            "1. Phòng Giáo dục và Đào tạo",
            "- Hướng dẫn các trường trồng cây.",
            "- Tổng hợp kết quả.",
            "2. Công an xã",
            "- Tuần tra rừng.",
        ],
        [("assigned", "Phòng Giáo dục và Đào tạo", "I/1"), ("assigned", "Công an xã", "I/2")],
    ),
    row(
        "support under such a heading",
        ["1. Công an xã", "- Phối hợp với Ban Chỉ huy Quân sự xã tuần tra rừng."],
        [("assigned", "Công an xã", "I/1"), ("support", "Ban Chỉ huy Quân sự xã", "I/1/-1")],
    ),
    row(
        "Giao and Đề nghị before the name",
        ["1. Đề nghị Ủy ban MTTQ Việt Nam xã", "- Vận động Nhân dân.", "2. Giao Phòng Kinh tế", "- Cấp cây giống."],
        [("assigned", "Ủy ban MTTQ Việt Nam xã", "I/1"), ("assigned", "Phòng Kinh tế", "I/2")],
    ),
    row(
        "two bodies in a heading",
        ["1. Phòng Kinh tế và Công an xã", "- Tuần tra rừng."],
        [("assigned", "Phòng Kinh tế", "I/1"), ("assigned", "Công an xã", "I/1")],
    ),
    row(
        "run-in heading",
        ["1. Phòng Kinh tế: Cấp cây giống, hướng dẫn kỹ thuật.", "2. Các thôn: Chăm sóc cây."],
        [("assigned", "Phòng Kinh tế", "I/1"), ("assigned", "Các thôn", "I/2")],
    ),
    row(
        "groups before a colon, and what all of them do behind it",
        [
            "1. Các Sở, ngành, UBND các xã và các cơ quan, đơn vị có liên quan: Căn cứ nhiệm vụ được giao, tổ chức trồng cây."
        ],
        [
            ("assigned", "Các Sở, ngành", "I/1"),
            ("assigned", "UBND các xã", "I/1"),
            ("assigned", "các cơ quan, đơn vị có liên quan", "I/1"),
        ],
    ),
    row("the same in a line", ["1. Các phòng, ban: Rà soát số cây."], [("assigned", "Các phòng, ban", "I/1")]),
    row(
        "contrary: names that look like what they do",
        ["1. Các Ban: Tổ chức, Tuyên giáo rà soát số cây."],
        [("assigned", "Các Ban: Tổ chức", "I/1"), ("assigned", "Tuyên giáo", "I/1")],
    ),
    row(
        "many, told by what they have to do with",
        ["1. Các đơn vị quản lý hồ chứa, công trình đang thi công", "- Lập phương án."],
        [("assigned", "Các đơn vị quản lý hồ chứa, công trình đang thi công", "I/1")],
    ),
    row(
        "the same behind another body",
        ["1. Sở Y tế, các cơ sở kinh doanh thuốc", "- Niêm yết giá."],
        [("assigned", "Sở Y tế", "I/1"), ("assigned", "các cơ sở kinh doanh thuốc", "I/1")],
    ),
    row(
        "contrary: a duty, which ends in a full stop",
        ["1. Các cơ quan sử dụng điện tiết kiệm, hiệu quả.", "- Ghi sổ."],
        [("assigned", "Các cơ quan", "I/1")],
    ),
    row(
        "all of them, and each below",
        ["1. Trách nhiệm của các cơ quan, đơn vị", "1.1. Công an xã", "- Tuần tra.", "1.2. Trạm Y tế", "- Trực."],
        [("assigned", "Công an xã", "I/1/1.1"), ("assigned", "Trạm Y tế", "I/1/1.2")],
    ),
    row(
        "contrary: all of them, and what they do",
        ["1. Trách nhiệm của các cơ quan, đơn vị", "- Tuần tra rừng."],
        [("assigned", "các cơ quan, đơn vị", "I/1")],
    ),
    row(
        "lãnh đạo is what a body of the Party does",
        ["1. Đảng ủy xã", "- Lãnh đạo UBND xã ban hành quy chế."],
        [("assigned", "Đảng ủy xã", "I/1")],
    ),
    row(
        "contrary: who heads an office",
        ["1. Sở Y tế", "- Lãnh đạo Sở trực cấp cứu."],
        [("assigned", "Sở Y tế", "I/1"), ("assigned", "Lãnh đạo Sở", "I/1/-1")],
    ),
    row("people", ["1. Người dân", "- Không vứt rác."], [("assigned", "Người dân", "I/1")]),
    row(
        "group as a heading",
        ["1. Các sở, ban, ngành, đơn vị liên quan", "- Thực hiện nghiêm túc."],
        [("assigned", "Các sở, ban, ngành, đơn vị liên quan", "I/1")],
    ),
    row(
        "heading that is no body",
        ["1. Công tác tuyên truyền", "- Phát thanh hằng tuần."],
        [],
    ),
    row(
        "label lines below a task",
        [
            "1. Trồng cây dọc sông",
            "- Đơn vị chủ trì: Phòng Kinh tế.",
            "- Đơn vị phối hợp: Các thôn.",
            "- Thời gian: Quý I.",
        ],
        [("lead", "Phòng Kinh tế", "I/1/-1"), ("support", "Các thôn", "I/1/-2")],
    ),
    row(
        "paragraph without a label has the path of its unit",
        ["1. Trồng cây dọc sông", "Giao Phòng Kinh tế thực hiện."],
        [("assigned", "Phòng Kinh tế", "I/1")],
    ),
    row(
        "headings in capitals: groups whole, names with a comma whole, abbreviations kept",
        [
            "1. SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
            "- Tuyên truyền.",
            "2. CÁC SỞ, BAN, NGÀNH TỈNH VÀ UBND CÁC XÃ, PHƯỜNG",
            "- Xây dựng kế hoạch.",
            "3. SỞ Y TẾ, SỞ NỘI VỤ",
            "- Rà soát.",
        ],
        [
            ("assigned", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "I/1"),
            ("assigned", "CÁC SỞ, BAN, NGÀNH TỈNH", "I/2"),
            ("assigned", "UBND CÁC XÃ, PHƯỜNG", "I/2"),
            ("assigned", "SỞ Y TẾ", "I/3"),
            ("assigned", "SỞ NỘI VỤ", "I/3"),
        ],
    ),
    row(
        "capitals that name no body",
        ["1. CƠ SỞ THỰC TIỄN", "- Rừng già cỗi.", "2. TỔ CHỨC TẬP HUẤN", "- Mời báo cáo viên."],
        [],
    ),
    row(
        "'Trách nhiệm của': whoever follows, without the bracket",
        [
            "1. Trách nhiệm của chủ vườn, chủ trại",
            "- Rào chuồng.",
            "2. Trách nhiệm của các chủ đầu tư (kể cả tư nhân)",
            "- Nộp phí.",
        ],
        [("assigned", "chủ vườn, chủ trại", "I/1"), ("assigned", "các chủ đầu tư", "I/2")],
    ),
    row(
        "an apposition is not the name",
        ["1. Sở Tài chính - Cơ quan thường trực Ban Chỉ đạo", "- Tổng hợp."],
        [("assigned", "Sở Tài chính", "I/1")],
    ),
    row(
        "who a section on those concerned names has no duty by that",
        ["1. Đối tượng thi đua", "a) Cá nhân", "- Người lao động.", "b) Các đơn vị", "- Đơn vị cơ sở tham gia."],
        [],
    ),
    row(
        "unless it says so outright",
        ["1. Tiêu chuẩn khen thưởng", "Các phòng, đơn vị căn cứ thành tích để bình xét."],
        [("assigned", "Các phòng, đơn vị", "I/1")],
    ),
    row(
        "a line alone says the part of those below it",
        ["1. Chủ trì:", "a) Sở Tài chính", "- Cấp giống cây.", "2. Phối hợp:", "a) Sở Nội vụ", "- Cử người trồng."],
        [("lead", "Sở Tài chính", "I/1/a"), ("support", "Sở Nội vụ", "I/2/a")],
    ),
    row(
        "those who head several kinds of body are one name",
        ["- Người đứng đầu cấp ủy, chính quyền chịu trách nhiệm giữ rừng."],
        [("assigned", "Người đứng đầu cấp ủy, chính quyền", "I/-1")],
    ),
]


@pytest.mark.parametrize(("lines", "expected"), HEADED)
def test_heading(lines: list[str], expected: list[tuple[str, str, str]]) -> None:
    assert items(*lines) == expected


def test_closing_orders() -> None:
    facts = facts_of(
        "I. NỘI DUNG",
        "1. Trồng cây.",
        "Trên đây là Kế hoạch trồng cây năm 2031. Yêu cầu các phòng, đơn vị và các thôn triển khai thực hiện nghiêm túc./.",
        "Nơi nhận:",
        "- Đảng ủy xã (để báo cáo);",
        "- Các phòng, đơn vị;",
        "- Lưu: VT.",
    )
    assert [(a.role, a.body) for a in facts.assignments] == [
        ("assigned", "các phòng, đơn vị"),
        ("assigned", "các thôn"),
    ]


def test_preamble_and_recipients_have_no_duties() -> None:
    facts = facts_of(
        "Căn cứ ý kiến của Đảng ủy xã, Phòng Kinh tế chủ trì xây dựng kế hoạch như sau:",
        "I. NỘI DUNG",
        "1. Trồng cây.",
        "Nơi nhận:",
        "- Các phòng, đơn vị (để thực hiện);",
        "- Lưu: VT.",
    )
    assert facts.assignments == ()


# --- tables ----------------------------------------------------------------------------------------------------

COLUMNS = [
    row(
        "24 lead, support and time",
        ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian"),
        [("1", "Trồng cây", "Sở Nội vụ", "Sở Tài chính, Sở Tư pháp", "Quý I")],
        [
            ("lead", "Sở Nội vụ", "I/row-1"),
            ("support", "Sở Tài chính", "I/row-1"),
            ("support", "Sở Tư pháp", "I/row-1"),
        ],
    ),
    row(
        "25a Cơ quan thực hiện",
        ("TT", "Nội dung", "Cơ quan thực hiện"),
        [("1", "Trồng cây", "Phòng Kinh tế"), ("2", "Chăm sóc", "Các thôn")],
        [("assigned", "Phòng Kinh tế", "I/row-1"), ("assigned", "Các thôn", "I/row-2")],
    ),
    row(
        "25b Phân công",
        ("TT", "Công việc", "Phân công"),
        [("1", "Trồng cây", "Phòng Kinh tế và Công an xã")],
        [("assigned", "Phòng Kinh tế", "I/row-1"), ("assigned", "Công an xã", "I/row-1")],
    ),
    row(
        "25c Người phụ trách",
        ("TT", "Công việc", "Người phụ trách"),
        [("1", "Trồng cây", "Phó Hiệu trưởng")],
        [("assigned", "Phó Hiệu trưởng", "I/row-1")],
    ),
    row(
        "25d one column for both, support behind a word",
        ("TT", "Nhiệm vụ", "Đơn vị chủ trì, phối hợp"),
        [("1", "Trồng cây", "Phòng Kinh tế; phối hợp: Công an xã")],
        [("lead", "Phòng Kinh tế", "I/row-1"), ("support", "Công an xã", "I/row-1")],
    ),
    row(
        "one body for each line of a cell",
        ("TT", "Nhiệm vụ", "Đơn vị thực hiện"),
        [("1", "Trồng cây", "Phòng Kinh tế\nCông an xã\n- Các thôn")],
        [
            ("assigned", "Phòng Kinh tế", "I/row-1"),
            ("assigned", "Công an xã", "I/row-1"),
            ("assigned", "Các thôn", "I/row-1"),
        ],
    ),
    row(
        "group rows are counted, hold nobody",
        ("TT", "Nhiệm vụ", "Chủ trì"),
        [("I", "Phòng Kinh tế làm đầu mối", ""), ("1", "Trồng cây", "Phòng Kinh tế"), ("2", "Sơ kết", "")],
        [("lead", "Phòng Kinh tế", "I/row-2")],
    ),
    row(
        "empty marks are nobody",
        ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp"),
        [("1", "Trồng cây", "Phòng Kinh tế", "-"), ("2", "Sơ kết", "Công an xã", "Không")],
        [("lead", "Phòng Kinh tế", "I/row-1"), ("lead", "Công an xã", "I/row-2")],
    ),
    row(
        "a group beside its number heads the rows below",
        ("TT", "Đơn vị thực hiện", "Nhiệm vụ", "Thời gian"),
        [
            ("A", "CƠ SỞ KINH DOANH", "", ""),
            ("1", "Phòng Kinh tế", "Trồng cây", "Quý I"),
            ("2", "Công an xã", "Trực", "Quý II"),
        ],
        [("assigned", "Phòng Kinh tế", "I/row-2"), ("assigned", "Công an xã", "I/row-3")],
    ),
    row(
        "what a person is in charge of, and who is looked at",
        ("TT", "Họ và tên", "Phụ trách thôn", "Đơn vị được kiểm tra"),
        [("1", "Nguyễn Quang Tám", "Đồng Sim", "Trường Tiểu học"), ("2", "Lê Thị Nhàn", "Cẩm Văn", "Trạm Y tế")],
        [("assigned", "Nguyễn Quang Tám", "I/row-1"), ("assigned", "Lê Thị Nhàn", "I/row-2")],
    ),
    row(
        "who makes a report",
        ("TT", "Nội dung báo cáo", "Nơi lập", "Thời hạn"),
        [("1", "Tiến độ", "Các khoa", "Thứ Năm hằng tuần"), ("2", "Tổng kết", "Phòng Kế hoạch", "Tháng 12")],
        [("assigned", "Các khoa", "I/row-1"), ("assigned", "Phòng Kế hoạch", "I/row-2")],
    ),
    row(
        "a total is nobody",
        ("TT", "Đơn vị thực hiện", "Số cây"),
        [("1", "Thôn Xuân Lôi", "200"), ("2", "Thôn Xuân Mai", "300"), ("", "Cộng", "500")],
        [("assigned", "Thôn Xuân Lôi", "I/row-1"), ("assigned", "Thôn Xuân Mai", "I/row-2")],
    ),
    row(
        "several kinds of people by their letters",
        ("TT", "Nội dung", "Người thực hiện"),
        [("1", "Ngày hội", "Toàn thể CB, GV, NV"), ("2", "Dự giờ", "Tổ trưởng, GV")],
        [
            ("assigned", "Toàn thể CB, GV, NV", "I/row-1"),
            ("assigned", "Tổ trưởng", "I/row-2"),
            ("assigned", "GV", "I/row-2"),
        ],
    ),
]


@pytest.mark.parametrize(("head", "rows", "expected"), COLUMNS)
def test_columns(head: tuple[str, ...], rows: Rows, expected: list[tuple[str, str, str]]) -> None:
    assert items([head, *rows]) == expected


def test_rows_count_on_through_the_tables_of_a_unit() -> None:
    first: Rows = [("TT", "Nhiệm vụ", "Chủ trì"), ("1", "Trồng cây", "Phòng Kinh tế")]
    second: Rows = [("TT", "Nhiệm vụ", "Chủ trì"), ("2", "Sơ kết", "Công an xã")]
    assert items(first, "Bảng tiếp theo:", second) == [
        ("lead", "Phòng Kinh tế", "I/row-1"),
        ("lead", "Công an xã", "I/row-2"),
    ]
