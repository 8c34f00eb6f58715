"""Times told by what happens: before, after and within it, and what only looks like one."""

from __future__ import annotations

import pytest
from reading import facts_of, row

EVENTS = [
    row("before what is done next", "Thử tải trước khi vận hành; ghi sổ.", ["trước khi vận hành"]),
    row("before what somebody does", "Phát áo phao trước khi các hộ ra khơi.", ["trước khi các hộ ra khơi"]),
    row("as the first words", "Trước khi mở thầu, tổ chuyên gia họp kín.", ["Trước khi mở thầu"]),
    row("for persons too", "Dặn dò học sinh trước khi xuống nước.", ["trước khi xuống nước"]),
    row("before each round", "Ký cam kết trước mỗi đợt ra quân.", ["trước mỗi đợt ra quân"]),
    row("so long before each", "Duyệt lịch trước mỗi ca trực 01 giờ.", ["trước mỗi ca trực 01 giờ"]),
    row("before a crop", "Nạo vét mương trước vụ Hè Thu.", ["trước vụ Hè Thu"]),
    row("so long before a harvest", "Sửa máy trước vụ gặt 20 ngày.", ["trước vụ gặt 20 ngày"]),
    row("the name of a service", "Mở lớp học làm cha mẹ trước khi kết hôn.", []),
    row("units as they were", "Các xã trước khi sáp nhập có 12 thôn.", []),
    row("how it was", "Dạy đủ 35 tuần như trước khi có dịch.", []),
    row(
        "another time ends the words of an event",
        "Nghiệm thu trước khi bàn giao và trước ngày 30/6/2031.",
        ["trước khi bàn giao", "trước ngày 30/6/2031"],
    ),
    row(
        "so does a limit to it",
        "Công bố sau khi kết thúc vòng loại nhưng không quá sớm.",
        ["sau khi kết thúc vòng loại"],
    ),
    row("so many persons or more", "Báo vụ tai nạn của ba người trở lên ngay sau khi biết.", ["ngay sau khi biết"]),
    row("which persons are meant", "Tư vấn cho người ngay sau khi xuất viện.", []),
    row("the name of the plan's work", "Rà soát công tác kết thúc năm học.", []),
    row("within the lesson", "Báo phụ huynh ngay trong buổi học.", ["ngay trong buổi học"]),
    row("within the working day", "Chuyển đơn đến phòng phụ trách trong ngày làm việc.", ["trong ngày làm việc"]),
    row("within the day", "Trả lời người dân trong ngày.", ["trong ngày"]),
    row("what happened that day", "Thống kê các vụ cháy phát sinh trong ngày.", []),
    row("how that day went", "Gửi báo cáo tình hình trong ngày.", []),
    row("within so many days", "Xử lý phản ánh trong 07 ngày.", ["trong 07 ngày"]),
    row("within so many days, by a rule", "Hồ sơ hoàn thiện trong 05 ngày theo quy định.", ["trong 05 ngày"]),
    row("what lasts so long", "Tổ chức tập huấn trong 03 ngày.", []),
    row("the last verb decides", "Gửi giấy mời và mở lớp trong 02 ngày.", []),
    row("a session by its part of the year", "Trình Hội đồng tại kỳ họp cuối năm 2031.", ["tại kỳ họp cuối năm 2031"]),
    row("so long before a session", "Gửi hồ sơ trước kỳ họp giữa năm 15 ngày.", ["trước kỳ họp giữa năm 15 ngày"]),
    row("sessions of no part of the year", "Phục vụ các kỳ họp trong năm.", []),
    row("what is held each time is no session", "Đơn vị định kỳ họp cuối năm.", ["định kỳ"]),
    row("an hour of the day is no length", "Trực trạm (buổi sáng 7 giờ, buổi chiều 17 giờ).", []),
]


@pytest.mark.parametrize(("line", "expected"), EVENTS)
def test_times_told_by_what_happens(line: str, expected: list[str]) -> None:
    assert [d.text for d in facts_of("I. NỘI DUNG", f"- {line}").deadlines] == expected


def test_a_target_may_be_due_before_an_event() -> None:
    (found,) = facts_of("I. MỤC ĐÍCH, YÊU CẦU", "- 100% bến đò có phao cứu sinh trước khi vào mùa lũ.").deadlines
    assert (found.kind, found.anchor) == ("relative", "vào mùa lũ")
