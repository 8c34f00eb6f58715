"""Times of a school's calendar: years, terms, weeks and holidays, whose days the school sets. The plan's year is 2031."""

from __future__ import annotations

import pytest
from reading import facts_of, row

SCHOOL = [
    row("a term whose year is not said", "Mượn sân bóng trong học kỳ I.", ["trong học kỳ I | during None None"]),
    row("a term in short", "Thi nấu ăn vào HK2.", ["vào HK2 | during None None"]),
    row(
        "before the end of a term, not during it",
        "Kiểm kê xong trước khi kết thúc học kỳ II năm học 2031 - 2032.",
        ["trước khi kết thúc học kỳ II năm học 2031 - 2032 | relative None None"],
    ),
    row(
        "so long before the end of a term",
        "Trả sách trước khi kết thúc học kỳ I ít nhất 05 ngày.",
        ["trước khi kết thúc học kỳ I ít nhất 05 ngày | relative None None"],
    ),
    row(
        "a term behind a label keeps its words",
        "Thời gian: Học kỳ I năm học 2031 - 2032.",
        ["Học kỳ I năm học 2031 - 2032 | during 2031-09-05 2032-01-18"],
    ),
    row(
        "what is taught beside the lessons is no course",
        "Đưa trò chơi dân gian vào giờ ngoại khóa của học kỳ II năm học 2030 - 2031.",
        ["học kỳ II năm học 2030 - 2031 | during 2031-01-19 2031-05-31"],
    ),
    row("the plan's own year is none", "Lộ trình dạy bơi trong năm học 2031 - 2032 gồm hai bước.", []),
    row(
        "a year in which something is done",
        "Xây xong nhà xe trong năm học 2031 - 2032.",
        ["trong năm học 2031 - 2032 | during 2031-09-05 2032-05-31"],
    ),
    row(
        "the last week of a year",
        "Trong tuần lễ cuối của năm học 2030 - 2031, các lớp bàn giao phòng.",
        ["Trong tuần lễ cuối của năm học 2030 - 2031 | relative None None"],
    ),
    row("from week to week", "Dạy bơi từ tuần 9 đến tuần 16.", ["từ tuần 9 đến tuần 16 | during None None"]),
    row("the last week", "Ôn tập đến hết tuần 35.", ["đến hết tuần 35 | by None None"]),
    row("a week", "Thi kể chuyện trong tuần thứ 12.", ["trong tuần thứ 12 | during None None"]),
    row("weeks behind a label", "Thời gian: Tuần 12 - 14.", ["Tuần 12 - 14 | during None None"]),
    row("a week of a month", "Thời gian: tuần 3 tháng 5/2031.", ["tháng 5/2031 | during 2031-05-01 2031-05-31"]),
    row("a number of lessons is no week", "Luyện chữ trong tuần 03 buổi cho lớp 1.", []),
    row(
        "an occasion of the calendar",
        "Tặng quà vào dịp tổng kết năm học.",
        ["vào dịp tổng kết năm học | relative None None"],
    ),
    row(
        "the ends of a term and of the year",
        "Kiểm kê sách: cuối học kỳ I và cuối năm học.",
        ["cuối học kỳ I | relative None None", "cuối năm học | relative None None"],
    ),
    row(
        "from its beginning on",
        "Đưa trò chơi dân gian vào giờ chơi ngay từ đầu năm học 2031 - 2032.",
        ["đầu năm học 2031 - 2032 | relative None None"],
    ),
    row(
        "the end of a school year is not the year's",
        "Thi vẽ vào cuối năm học.",
        ["vào cuối năm học | relative None None"],
    ),
    row("a course that is only named", "Báo cáo sơ kết học kỳ I.", []),
]


@pytest.mark.parametrize(("line", "expected"), SCHOOL)
def test_times_of_a_school(line: str, expected: list[str]) -> None:
    found = facts_of("I. NỘI DUNG", f"- {line}").deadlines
    assert [f"{d.text} | {d.kind} {d.start_date} {d.end_date}" for d in found] == expected
