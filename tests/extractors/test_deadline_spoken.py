"""Times as they are spoken: in short, in brackets, told by what happens. The plan's year is 2031."""

from __future__ import annotations

import pytest
from reading import facts_of, row

SPOKEN = [
    row(
        "a span of short months behind a label", "Thời gian: T5-T8/2031.", ["T5-T8/2031 | during 2031-05-01 2031-08-31"]
    ),
    row("numbers of months", "Thời gian: 05/2031 đến 08/2031.", ["05/2031 đến 08/2031 | during 2031-05-01 2031-08-31"]),
    row(
        "from a month to what happens",
        "Thời gian: Từ tháng 5/2031 đến khi bế mạc hội thi.",
        ["Từ tháng 5/2031 đến khi bế mạc hội thi | during 2031-05-01 None"],
    ),
    row(
        "from a month to a quarter",
        "Thời gian: Từ tháng 5/2031 đến quý III/2031.",
        ["Từ tháng 5/2031 đến quý III/2031 | during 2031-05-01 2031-09-30"],
    ),
    row(
        "from an event to a month",
        "Thời gian: từ khi ban hành Kế hoạch đến hết tháng 9.",
        ["từ khi ban hành Kế hoạch đến hết tháng 9 | during None 2031-09-30"],
    ),
    row(
        "beginning and end",
        "Ra quân bắt đầu từ ngày 01/4/2031 và kết thúc vào ngày 31/5/2031.",
        ["bắt đầu từ ngày 01/4/2031 và kết thúc vào ngày 31/5/2031 | during 2031-04-01 2031-05-31"],
    ),
    row("the last day by its name", "Hạn nộp ngày 5/6.", ["ngày 5/6 | by None 2031-06-05"]),
    row(
        "a day for each report",
        "Gửi trước ngày 15/6 (báo cáo 6 tháng) và 15/12 (báo cáo năm).",
        ["trước ngày 15/6 | by None 2031-06-15", "15/12 | by None 2031-12-15"],
    ),
    row(
        "rounds are no days",
        "Tổ chức đợt 1 tháng 4, đợt 2 tháng 10.",
        ["tháng 4 | during 2031-04-01 2031-04-30", "tháng 10 | during 2031-10-01 2031-10-31"],
    ),
    row("the end of a year is a limit", "Tổng kết cuối năm 2031.", ["cuối năm 2031 | by None 2031-12-31"]),
    row(
        "a quarter with its year at the end of a clause",
        "Trình Bộ trưởng quý III/2031, hướng dẫn các xã.",
        ["quý III/2031 | during 2031-07-01 2031-09-30"],
    ),
    row("within hours", "Khi có bão, trong 24 giờ phải có báo cáo.", ["trong 24 giờ | relative None None"]),
    row("first weeks", "Chạy song song trong hai tuần đầu tiên.", ["trong hai tuần đầu tiên | relative None None"]),
    row("the same day", "Trả kết quả ngay trong ngày.", ["ngay trong ngày | relative None None"]),
    row("so long after an event", "Gửi báo cáo sau Ngày hội 03 ngày.", ["sau Ngày hội 03 ngày | relative None None"]),
    row(
        "before a school year",
        "Xong trước khi bước vào năm học 2031 - 2032.",
        ["trước khi bước vào năm học 2031 - 2032 | relative None None"],
    ),
    row("how long something takes is none", "Lễ khai mạc kéo dài trong 30 phút.", []),
    row(
        "so long before an event",
        "Nộp bài 03 ngày trước mỗi cụm thi.",
        ["03 ngày trước mỗi cụm thi | relative None None"],
    ),
    row(
        "at least so long before",
        "Báo tới từng nhà trước ít nhất 02 ngày.",
        ["trước ít nhất 02 ngày | relative None None"],
    ),
    row("the days that follow", "Xác minh trong 03 ngày tiếp theo.", ["trong 03 ngày tiếp theo | relative None None"]),
    row(
        "days alone in brackets",
        "Tổ chức phiên chợ tại xã An Bình (09/5), xã Tân Hòa (16/5).",
        ["09/5 | on 2031-05-09 2031-05-09", "16/5 | on 2031-05-16 2031-05-16"],
    ),
    row(
        "the day before which an occasion falls",
        "Thông cầu trước dịp Quốc khánh 02/9.",
        ["trước dịp Quốc khánh 02/9 | by None 2031-09-02"],
    ),
    row(
        "months alone in a bracket",
        "Mở 02 lớp đan lát (tháng 4 và tháng 8), chấm giải (tháng 12).",
        [
            "tháng 4 | during 2031-04-01 2031-04-30",
            "tháng 8 | during 2031-08-01 2031-08-31",
            "tháng 12 | during 2031-12-01 2031-12-31",
        ],
    ),
    row(
        "the months of so many rounds",
        "Kiểm tra chợ làm 02 đợt: tháng 5 và tháng 9; ghi biên bản.",
        ["tháng 5 | during 2031-05-01 2031-05-31", "tháng 9 | during 2031-09-01 2031-09-30"],
    ),
    row(
        "a round with half a month",
        "Đợt 2: tháng 9 và nửa đầu tháng 10.",
        ["tháng 9 và nửa đầu tháng 10 | during 2031-09-01 2031-10-15"],
    ),
    row(
        "a month for each of a series",
        "Dạy nghề: nhóm thêu tháng 3, nhóm mộc tháng 4, nhóm gốm tháng 6/2031.",
        [
            "tháng 3 | during 2031-03-01 2031-03-31",
            "tháng 4 | during 2031-04-01 2031-04-30",
            "tháng 6/2031 | during 2031-06-01 2031-06-30",
        ],
    ),
    row(
        "quarters that end a clause",
        "Đưa nội dung vào sinh hoạt câu lạc bộ quý I và quý II; chọn gương tốt.",
        ["quý I và quý II | during 2031-01-01 2031-06-30"],
    ),
    row("quarters long past", "Sửa lại hồ sơ quý I và quý II/2029.", []),
    row("months long past", "Trả nợ phát sinh tháng 5 và tháng 7 năm 2029.", []),
    row("quarters that are compared", "Số vụ giảm so sánh với quý I và quý II.", []),
    row(
        "months added up before a colon",
        "Tháng 1+2: chuẩn bị; Tháng 3+4: thi công.",
        ["Tháng 1+2 | during 2031-01-01 2031-02-28", "Tháng 3+4 | during 2031-03-01 2031-04-30"],
    ),
    row("a feast in brackets is none", "Thăm gia đình nhân Ngày Thương binh - Liệt sĩ (27/7).", []),
    row("how long a speech may take", "Phần thi không quá 15 phút.", []),
]


@pytest.mark.parametrize(("line", "expected"), SPOKEN)
def test_times_as_they_are_spoken(line: str, expected: list[str]) -> None:
    found = facts_of("I. NỘI DUNG", f"- {line}").deadlines
    assert [f"{d.text} | {d.kind} {d.start_date} {d.end_date}" for d in found] == expected
