"""Those whom a clause tells: the verb of the clause is not that of the duty."""

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
