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
    row("the last day by one word", "Gửi ảnh dự thi (hạn 05/6/2031).", ["05/6/2031 | by None 2031-06-05"]),
    row("contrary: a time that is put off", "Gia hạn 05/6/2031.", ["05/6/2031 | on 2031-06-05 2031-06-05"]),
    row(
        "its end with a capital",
        "Từ 03.6.2031 Đến 17.6.2031",
        ["Từ 03.6.2031 Đến 17.6.2031 | during 2031-06-03 2031-06-17"],
    ),
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
    row(
        "before the end of a quarter is its last day",
        "Lát xong vỉa hè trước khi kết thúc quý III/2031.",
        ["trước khi kết thúc quý III/2031 | by None 2031-09-30"],
    ),
    row(
        "so is before a month is over",
        "Chạy thử trước khi hết tháng 9.",
        ["trước khi hết tháng 9 | by None 2031-09-30"],
    ),
    row(
        "the end of what has no day",
        "Chạy thử trước khi kết thúc ca trực.",
        ["trước khi kết thúc ca trực | relative None None"],
    ),
    row(
        "the end of a quarter, as of a year",
        "Hộ phân loại rác đạt 60% vào cuối quý III.",
        ["vào cuối quý III | by None 2031-09-30"],
    ),
    row(
        "a bracket tells the day of the event before which it is due",
        "Đóng cọc trước khi thuyền về bến (20/6); gia cố kè trước mùa lũ (ngày 15/7).",
        ["trước khi thuyền về bến (20/6) | by None 2031-06-20", "trước mùa lũ (ngày 15/7) | by None 2031-07-15"],
    ),
    row(
        "one month or the next",
        "Tổ chức hội thi bơi (tháng 7 hoặc tháng 8).",
        ["tháng 7 hoặc tháng 8 | during 2031-07-01 2031-08-31"],
    ),
    row(
        "months apart stay apart",
        "Dọn kênh vào tháng 3 hoặc tháng 9.",
        ["vào tháng 3 | during 2031-03-01 2031-03-31", "tháng 9 | during 2031-09-01 2031-09-30"],
    ),
    row(
        "quarters that each open a clause",
        "Sinh hoạt chuyên đề: quý I về cầu đường; quý II về vệ sinh chợ; quý III, quý IV do tổ tự chọn.",
        [
            "quý I | during 2031-01-01 2031-03-31",
            "quý II | during 2031-04-01 2031-06-30",
            "quý III, quý IV | during 2031-07-01 2031-12-31",
        ],
    ),
    row("a quarter alone behind a colon is no schedule", "Tổng hợp số vụ: quý I về trước còn thiếu.", []),
    row(
        "the part of a year of a part of a target",
        "Trồng 900 cây, trong đó 6 tháng đầu năm đạt ít nhất 40%.",
        ["6 tháng đầu năm | during 2031-01-01 2031-06-30"],
    ),
    row("what was reached is told", "Kết quả 6 tháng đầu năm đạt 60%.", []),
    row(
        "half a year before what is done then",
        "Sáu tháng cuối năm: rà soát cột bơm.",
        ["Sáu tháng cuối năm | during 2031-07-01 2031-12-31"],
    ),
    row(
        "the end of the plan's year",
        "80% hộ có nước sạch; đến hết năm đạt 95%.",
        ["đến hết năm | by None 2031-12-31"],
    ),
    row(
        "months in numbers behind their words",
        "Áp dụng từ 6/2031, xong trước 09/2031.",
        ["từ 6/2031 | during 2031-06-01 None", "trước 09/2031 | by None 2031-09-01"],
    ),
    row("a branch and its year are no month", "Chi 2/2031 cho chi nhánh.", []),
    row(
        "months added up behind a label",
        "Thời gian: 2 + 3/2031.",
        ["2 + 3/2031 | during 2031-02-01 2031-03-31"],
    ),
    row(
        "days that open a line",
        "10-14/5/2031: nhận bài dự thi.",
        ["10-14/5/2031 | during 2031-05-10 2031-05-14"],
    ),
    row(
        "a span in brackets, of two years",
        "Giai đoạn 1 (20/10/2031 - 10/01/2032): luyện tập.",
        ["20/10/2031 - 10/01/2032 | during 2031-10-20 2032-01-10"],
    ),
    row("the same day of two years is an anniversary", "Mừng hợp tác xã (01/9/2011 - 01/09/2031).", []),
    row("how the plan came about", "Kế hoạch này được thông qua tại cuộc họp liên tịch ngày 12/01/2031.", []),
    row(
        "a fee of a term and its last day",
        "Thu học phí học kỳ II đến hết ngày 31/3/2031.",
        ["đến hết ngày 31/3/2031 | by None 2031-03-31"],
    ),
    row(
        "years and quarters of review, later than the plan's",
        "Tổ chức sơ kết năm 2033, tổng kết quý IV năm 2035.",
        ["năm 2033 | during 2033-01-01 2033-12-31", "quý IV năm 2035 | during 2035-10-01 2035-12-31"],
    ),
    row("the year that a review covers", "Tổ chức tổng kết năm 2031, báo cáo tổng kết năm 2032.", []),
    row(
        "so many days before a meeting",
        "Chuẩn bị nội dung trước sinh hoạt từ 02 đến 03 ngày.",
        ["trước sinh hoạt từ 02 đến 03 ngày | relative None None"],
    ),
    row(
        "to the end of a month, not within it",
        "Đến cuối tháng 5/2031, cụm có 10 giờ dạy mẫu.",
        ["Đến cuối tháng 5/2031 | by None 2031-05-31"],
    ),
    row("before a day of the plan's own", "Thay biển trước ngày ra quân.", ["trước ngày ra quân | relative None None"]),
    row(
        "from a lunar day on",
        "Tăng chuyến xe từ ngày 20 tháng Chạp.",
        ["từ ngày 20 tháng Chạp | during 2031-01-13 None"],
    ),
    row("a feast in brackets is none", "Thăm gia đình nhân Ngày Thương binh - Liệt sĩ (27/7).", []),
    row("how long a speech may take", "Phần thi không quá 15 phút.", []),
    row(
        "days of one limit, the word said once",
        "Báo cáo quý gửi trước ngày 15/3, 15/6 và 15/12.",
        ["trước ngày 15/3 | by None 2031-03-15", "15/6 | by None 2031-06-15", "15/12 | by None 2031-12-15"],
    ),
    row(
        "a day behind a limit that opens another clause",
        "Xong trước ngày 15/3, 20/4 họp tổng kết.",
        ["trước ngày 15/3 | by None 2031-03-15"],
    ),
    row(
        "weekdays in brackets within a span",
        "Huấn luyện từ ngày 14/4/2031 (thứ Hai) đến ngày 18/4/2031 (thứ Sáu).",
        ["từ ngày 14/4/2031 (thứ Hai) đến ngày 18/4/2031 | during 2031-04-14 2031-04-18"],
    ),
    row(
        "so many days before a point of time",
        "Đối chiếu sổ trước thời điểm bàn giao 05 ngày làm việc.",
        ["trước thời điểm bàn giao 05 ngày làm việc | relative None None"],
    ),
    row(
        "a day in the words of the house",
        "Gửi báo cáo trước ngày mùng 10 tháng 5 năm 2031.",
        ["trước ngày mùng 10 tháng 5 năm 2031 | by None 2031-05-10"],
    ),
    row(
        "days of the report that a paragraph names",
        "Báo cáo 6 tháng: các xã gửi trước ngày 05/7; Sở tổng hợp trước ngày 10/7.",
        ["trước ngày 05/7 | recurring None 2031-07-05", "trước ngày 10/7 | recurring None 2031-07-10"],
    ),
    row("a point of time", "Lắp xong trước thời điểm 01/7/2031.", ["trước thời điểm 01/7/2031 | by None 2031-07-01"]),
    row(
        "no later than", "Sửa không chậm quá ngày 20/10/2031.", ["không chậm quá ngày 20/10/2031 | by None 2031-10-20"]
    ),
    row(
        "each year of several",
        "Mở hội nghị xúc tiến hằng năm 2032 - 2035.",
        ["hằng năm 2032 - 2035 | recurring 2032-01-01 2035-12-31"],
    ),
    row(
        "by when a month's report is sent",
        "Báo cáo tháng gửi trước ngày 18; báo cáo năm nộp trước ngày 10/12.",
        ["tháng gửi trước ngày 18 | recurring None None", "năm nộp trước ngày 10/12 | recurring None 2031-12-10"],
    ),
]


@pytest.mark.parametrize(("line", "expected"), SPOKEN)
def test_times_as_they_are_spoken(line: str, expected: list[str]) -> None:
    found = facts_of("I. NỘI DUNG", f"- {line}").deadlines
    assert [f"{d.text} | {d.kind} {d.start_date} {d.end_date}" for d in found] == expected
