"""Deadlines by where they stand: headings, columns of times, title, appendix note, accounts of the past, school years."""

from __future__ import annotations

from datetime import date

import pytest
from reading import Rows, facts_of, plan_of, row

from extractors.context import plain_context
from extractors.deadlines.reader import find_deadlines
from extractors.facts import Deadline
from pipeline.extract import extract


def test_heading_schedules_what_stands_under_it() -> None:  # 19, 20
    facts = facts_of("I. NỘI DUNG", "1. Quý I", "- Trồng cây dọc sông.", "- Tổng kết.", "2. Tháng 5:", "- Làm cỏ.")
    assert [(d.text, *iso_of(d)) for d in facts.deadlines] == [
        ("Quý I", "2031-01-01", "2031-03-31"),
        ("Tháng 5", "2031-05-01", "2031-05-31"),
    ]


def iso_of(d: Deadline) -> tuple[str, str]:
    return str(d.start_date), str(d.end_date)


COLUMN: Rows = [
    ("TT", "Nội dung công việc", "Đơn vị thực hiện", "Thời gian hoàn thành"),
    ("1", "Rà soát hộ trồng cây 12/15", "Phòng Kinh tế", "Tháng 5"),
    ("2", "Trồng cây dọc sông", "Phòng Kinh tế", "Quý III"),
    ("3", "Chăm sóc cây", "Các thôn", "Thường xuyên"),
    ("4", "Trực tưới nước", "Các thôn", "Cả năm"),
    ("5", "Báo cáo", "Các thôn", "Trước 20/11"),
    ("6", "Tập huấn", "Phòng Kinh tế", "15/4/2031"),
    ("7", "Sơ kết", "Phòng Kinh tế", "Từ 01/6 - 15/6"),
    ("8", "Họp", "Phòng Kinh tế", "Hằng tháng"),
    ("9", "Dự phòng", "Phòng Kinh tế", "2032"),
    ("10", "Tổng kết", "Phòng Kinh tế", ""),
]


def test_column_of_times() -> None:  # 21
    facts = facts_of("I. NỘI DUNG", "1. Phân công", COLUMN)
    rows = {u.start: u.item.rpartition("/")[2] for u in facts.plan.units if u.kind.value == "table_row"}
    found = [
        (item, d.text, d.kind, str(d.start_date), str(d.end_date), d.freq)
        for d in facts.deadlines
        for start, item in rows.items()
        if start == max(s for s in rows if s <= d.start)
    ]
    assert found == [
        ("row-1", "Tháng 5", "during", "2031-05-01", "2031-05-31", None),
        ("row-2", "Quý III", "during", "2031-07-01", "2031-09-30", None),
        ("row-3", "Thường xuyên", "recurring", "None", "None", "periodic"),
        ("row-4", "Cả năm", "during", "2031-01-01", "2031-12-31", None),
        ("row-5", "Trước 20/11", "by", "None", "2031-11-20", None),
        ("row-6", "15/4/2031", "on", "2031-04-15", "2031-04-15", None),
        ("row-7", "Từ 01/6 - 15/6", "during", "2031-06-01", "2031-06-15", None),
        ("row-8", "Hằng tháng", "recurring", "None", "None", "monthly"),
        ("row-9", "2032", "during", "2032-01-01", "2032-12-31", None),
    ]


def test_blank_form_has_no_times() -> None:  # 46
    rows: Rows = [
        ("TT", "Nội dung", "Thời gian bắt đầu", "Thời gian kết thúc"),
        ("1", "…………", "", ""),
        ("2", "…………", "…/…/20…", ""),
    ]
    assert facts_of("I. NỘI DUNG", "1. Biểu mẫu", rows).deadlines == ()


def test_no_times_in_title_preamble_and_appendix_note() -> None:
    facts = facts_of(
        "Căn cứ tình hình địa phương, UBND xã xây dựng kế hoạch thực hiện trong năm 2031 như sau:",
        "I. NỘI DUNG",
        "1. Trồng cây.",
        "Nơi nhận:",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Hà Quang Vịnh",
        "PHỤ LỤC",
        "(Kèm theo Kế hoạch ngày 12/01/2031 của UBND xã)",
    )
    assert facts.deadlines == ()


def test_account_of_the_past_has_no_deadlines() -> None:
    facts = facts_of(
        "I. ĐẶC ĐIỂM TÌNH HÌNH",
        "Trong năm 2031 xã có 2.100 hộ, xong trước ngày 20/11.",
        "II. NỘI DUNG",
        "1. Trồng cây trước ngày 20/11.",
    )
    assert [d.text for d in facts.deadlines] == ["trước ngày 20/11"]


def test_school_year_gives_the_second_year_before_august() -> None:
    lines = [
        "KẾ HOẠCH",
        "Công tác năm học 2031 - 2032",
        "I. NỘI DUNG",
        "1. Khai giảng trước ngày 05/9.",
        "2. Tổng kết trước ngày 30/5.",
    ]
    assert [str(d.end_date) for d in extract(plan_of(*lines)).deadlines] == ["2031-09-05", "2032-05-30"]


def test_without_any_year_a_day_is_a_record_without_a_date() -> None:
    text = "Gửi báo cáo trước ngày 20/11; tổ chức trong tháng 5; xong trước ngày 20/11/2031."
    found = find_deadlines(text, plain_context(text))
    assert [(d.kind, d.start_date, d.end_date, d.day) for d in found] == [
        ("by", None, None, 20),
        ("during", None, None, None),
        ("by", None, date(2031, 11, 20), None),
    ]
    assert found[0].due_date is None


HEADINGS_IN_TIME = [
    row("a year alone", "Năm 2032", ["Năm 2032 | 2032-01-01 2032-12-31"]),
    row("half a year alone", "Sáu tháng cuối năm", ["Sáu tháng cuối năm | 2031-07-01 2031-12-31"]),
    row("a quarter alone", "Quý II", ["Quý II | 2031-04-01 2031-06-30"]),
    row("a month with its colon", "Tháng 9:", ["Tháng 9 | 2031-09-01 2031-09-30"]),
    row("two months", "Tháng 3 và tháng 5", ["Tháng 3 | 2031-03-01 2031-03-31", "tháng 5 | 2031-05-01 2031-05-31"]),
    row("a span of quarters, the word said once", "Quý I - II", ["Quý I - II | 2031-01-01 2031-06-30"]),
    row("a month with more beside it", "Tháng 9 công an", []),
]


@pytest.mark.parametrize(("line", "expected"), HEADINGS_IN_TIME)
def test_a_line_that_is_only_a_time_dates_what_stands_below(line: str, expected: list[str]) -> None:
    found = facts_of("I. NỘI DUNG", line, "- Họp các ấp.").deadlines
    assert [f"{d.text} | {d.start_date} {d.end_date}" for d in found] == expected


CELLS = [
    row("a weekday and its day", "Thứ - ngày", "Thứ 5 - 01/11", "on 2031-11-01 2031-11-01"),
    row("a day alone below its title", "Ngày", "17/8", "on 2031-08-17 2031-08-17"),
    row("two days of one month", "Ngày", "14 và 15/12/2031", "during 2031-12-14 2031-12-15"),
    row("three, with commas", "Thời gian", "10, 12, 14/9", "during 2031-09-10 2031-09-14"),
    row("two days, each with its month", "Thời gian", "30/6 và 01/7", "during 2031-06-30 2031-07-01"),
    row("with its hour", "Thứ - ngày", "14h00 thứ 2 - 19/11", "on 2031-11-19 2031-11-19"),
    row("a day below a title that says last", "Xong", "20/9", "by None 2031-09-20"),
    row("the same", "Hạn chót", "05/10/2031", "by None 2031-10-05"),
    row("the same, as offices say it in English", "Deadline", "05/10/2031", "by None 2031-10-05"),
    row("the year that the title names", "Hạn, đợt II/2032", "05/10", "by None 2032-10-05"),
    row("contrary: two years decide nothing", "Hạn nộp năm học 2030 - 2031", "05/10", "by None 2031-10-05"),
    row("the day by which it is done", "Ngày hoàn thành", "05/10/2031", "by None 2031-10-05"),
]


@pytest.mark.parametrize(("title", "cell", "expected"), CELLS)
def test_days_of_a_column(title: str, cell: str, expected: str) -> None:
    rows = [(title, "Nội dung công việc", "Người thực hiện"), (cell, "Họp tổ", "BGH"), ("Tháng 12", "Tổng kết", "BGH")]
    found = facts_of("I. NỘI DUNG", rows).deadlines[0]
    assert (found.text, f"{found.kind} {found.start_date} {found.end_date}") == (cell, expected)


def test_a_column_of_a_calendar_holds_times() -> None:
    rows = [("TT", "Xóm", "Lịch phun thuốc"), ("1", "Xóm Bãi", "09 - 13/6"), ("2", "Xóm Soi", "16 - 20/6")]
    found = facts_of("I. NỘI DUNG", rows).deadlines
    assert [f"{d.text} {d.start_date} {d.end_date}" for d in found] == [
        "09 - 13/6 2031-06-09 2031-06-13",
        "16 - 20/6 2031-06-16 2031-06-20",
    ]


def test_a_calendar_of_other_things_is_no_column_of_times() -> None:
    rows = [("TT", "Xóm", "Lịch sử"), ("1", "Xóm Bãi", "Lập làng thời Lê"), ("2", "Xóm Soi", "Có đình cổ")]
    assert facts_of("I. NỘI DUNG", rows).deadlines == ()


def test_what_led_to_a_notice_is_no_deadline() -> None:
    """The opening of a paper without grounds tells of a day that is past when it is issued."""
    plan = ("Số: 12/TB-UBND", "Cồn Sậy, ngày 20 tháng 11 năm 2031", "THÔNG BÁO", "Kết luận cuộc họp")
    told = (
        "Ngày 18 tháng 11 năm 2031, Chủ tịch UBND xã đã chủ trì họp; yêu cầu Công an xã báo cáo trước ngày 25/11/2031."
    )
    found = extract(plan_of(*plan, told, "1. Công an xã rà soát.")).deadlines
    assert [d.text for d in found] == ["trước ngày 25/11/2031"]


@pytest.mark.parametrize(
    ("line", "conflict"),
    [
        ("- Họp vào thứ Hai ngày 15/3/2031.", True),
        ("- Họp vào thứ Bảy ngày 15/3/2031.", False),
        ("- Ngày 02/01/2031 (thứ 2) khai mạc.", True),
        ("- Ngày 02/01/2031 (thứ 5) khai mạc.", False),
        ("- Trước ngày 16/3 (Chủ nhật) gửi báo cáo.", False),
        ("- Trước ngày 16/3 (thứ Hai) gửi báo cáo.", True),
        ("- Trực từ thứ Hai 10/3 đến thứ Sáu 14/3/2031.", False),
        ("- Họp thứ 2 hằng tuần.", False),
    ],
)
def test_a_day_that_is_no_such_day_of_the_week_is_told(line: str, conflict: bool) -> None:
    codes = [d.code for d in facts_of("I. NỘI DUNG", line).diagnostics]
    assert ("weekday_conflict" in codes) == conflict
