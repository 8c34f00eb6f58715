"""Those whom a clause, a task or a bracket tells: the verb of the clause is not that of the duty."""

from __future__ import annotations

import pytest
from reading import facts_of, row

TOLD = [
    row("wants a verb: nhu cầu", "Các cơ sở có nhu cầu vay vốn nộp hồ sơ tại Quỹ tín dụng.", "Các cơ sở có nhu cầu vay vốn"),
    row("wants a verb: chưa", "Học viên chưa hoàn thành bài tập phải nộp bù.", "Học viên chưa hoàn thành bài tập"),
    row("passive", "Nhân viên được phân công trực kho có mặt lúc 6 giờ.", "Nhân viên được phân công trực kho"),
    row("a noun that may be a verb", "Các đơn vị chưa gửi báo cáo khẩn trương gửi bổ sung.", "Các đơn vị chưa gửi báo cáo"),
    row("belongs to a group", "Công chức thuộc diện luân chuyển nộp đơn về Phòng Nội vụ.", "Công chức thuộc diện luân chuyển"),
    row("at some age", "Thanh niên trong độ tuổi nhập ngũ phải khám sức khỏe.", "Thanh niên trong độ tuổi nhập ngũ"),
    row("two verbs", "Các cơ quan được giao chủ trì thực hiện đề án phải lập dự toán.", "Các cơ quan được giao chủ trì thực hiện đề án"),
    row("things that they have", "Hộ kinh doanh có mái che lấn vỉa hè phải tự tháo dỡ.", "Hộ kinh doanh có mái che lấn vỉa hè"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "body"), TOLD)
def test_a_body_told_by_a_clause_has_the_clause_in_its_name(line: str, body: str) -> None:
    assert ("assigned", body) in [(a.role, a.body) for a in facts_of("I. NHIỆM VỤ", f"- {line}").assignments]


@pytest.mark.parametrize(
    "line",
    [
        row("a condition, not a duty", "- Học viên chưa nộp học phí thì không được thi."),
        row("nothing to be done", "- Người bị ngã trên công trường được bồi thường."),
        row("a comma ends the clause", "- Cá nhân có thành tích, phong trào tốt, nộp ảnh là một lợi thế."),
    ],
)
def test_a_clause_without_a_duty_tells_nobody(line: str) -> None:
    assert facts_of("I. NHIỆM VỤ", line).assignments == ()


def test_the_last_of_a_list_may_be_told_by_a_clause() -> None:
    line = "- Trưởng phòng Kế toán và các nhà giáo có tên trong danh sách đăng ký chịu trách nhiệm in phiếu."
    assert [a.body for a in facts_of("I. NHIỆM VỤ", line).assignments] == [
        "Trưởng phòng Kế toán", "các nhà giáo có tên trong danh sách đăng ký",
    ]  # fmt: skip


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


def test_a_heading_that_turns_to_somebody() -> None:
    facts = facts_of("I. PHÂN CÔNG", "**Về phía Phòng Điều dưỡng**", "Mua găng tay.")
    assert [(a.role, a.body) for a in facts.assignments] == [("assigned", "Phòng Điều dưỡng")]


CELLS = [
    row(
        "a dash inside the name of an office",
        "Đơn vị thực hiện",
        "Phòng Tài chính - Kế toán",
        ["Phòng Tài chính - Kế toán"],
    ),
    row(
        "a dash between two offices",
        "Đơn vị thực hiện",
        "Phòng Đào tạo - Phòng Tài chính",
        ["Phòng Đào tạo", "Phòng Tài chính"],
    ),
    row("where something is held", "Trường đăng cai", "Mầm non Hoa Ban", ["Mầm non Hoa Ban"]),
]


@pytest.mark.parametrize(("title", "cell", "bodies"), CELLS)
def test_cells_with_names_of_offices_and_schools(title: str, cell: str, bodies: list[str]) -> None:
    table = [("TT", "Nội dung", title), ("1", "Dạy mẫu", cell), ("2", "In phiếu", "Phòng Đào tạo")]
    assert [a.body for a in facts_of("I. NỘI DUNG", table).assignments] == [*bodies, "Phòng Đào tạo"]


BY_WHOM = [
    row("to be looked at by", "Hồ sơ được Phòng Kỹ thuật thẩm tra trong 10 ngày.", ["Phòng Kỹ thuật"]),
    row("it was approved: no duty", "Làm theo Đề án đã được UBND tỉnh phê duyệt.", []),
    row("done by, watched by", "Tạm ứng do Phòng Kế toán theo dõi, thu hồi.", ["Phòng Kế toán"]),
    row("a time behind the names", "Cầu Bến Sậy: Phòng Điều hành, xong trước ngày 15/5/2031.", ["Phòng Điều hành"]),
    row("a line that turns to somebody", "Đối với các chi bộ:", ["các chi bộ"]),
    row("how often, behind a name", "Ca trực báo cáo Sở Chỉ huy 02 giờ một lần.", ["Sở Chỉ huy"]),
]


@pytest.mark.parametrize(("line", "bodies"), BY_WHOM)
def test_by_whom_something_is_done(line: str, bodies: list[str]) -> None:
    assert [a.body for a in facts_of("I. NHIỆM VỤ", f"- {line}").assignments] == bodies


def test_a_mark_below_the_name_of_an_office_gives_it_the_task() -> None:
    table = [
        ("TT", "Công việc", "KTKT", "Phòng Tài chính", "Quý I"),
        ("1", "Đo đạc", "x", "", "x"),
        ("2", "Chi trả", "X", "x", ""),
    ]
    assert [a.body for a in facts_of("I. NỘI DUNG", table).assignments] == ["KTKT", "KTKT", "Phòng Tài chính"]
