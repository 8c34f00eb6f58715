"""Deadlines by the words around them, and the rules (RFC 5545) of those that come again. The plan's year is 2031."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from dateutil.rrule import rrulestr
from deadline_build import by, due, during, each, relative
from reading import Expected, facts_of, picked, row

from pipeline.extract import extract
from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.segment import segment

AROUND = [
    row(
        "a span of each year is one recurrence",
        "Quan trắc nước từ tháng 3 đến tháng 11 hằng năm.",
        [
            {
                "text": "từ tháng 3 đến tháng 11 hằng năm",
                "kind": "recurring",
                "freq": "annual",
                "start_date": date(2031, 3, 1),
                "end_date": date(2031, 11, 30),
            }
        ],
    ),
    row(
        "a month of each year too",
        "Tổ chức hội nghị trong tháng 12 hàng năm.",
        [{"text": "trong tháng 12 hàng năm", "freq": "annual", "end_date": date(2031, 12, 31), "day": None}],
    ),
    row(
        "a week of a month is its month",
        "Thành lập Tổ công tác trong tuần đầu tháng 3/2031.",
        [during("trong tuần đầu tháng 3/2031", "2031-03-01", "2031-03-31", False)],
    ),
    row("rounds are times", "Quan trắc 02 đợt/tháng.", [each("02 đợt/tháng", "monthly")]),
    row(
        "the rounds of a year in brackets are no part of it",
        "Quan trắc 02 đợt/tháng (18 đợt/năm).",
        [each("02 đợt/tháng", "monthly"), each("18 đợt/năm", "periodic")],
    ),
    row("what happens by itself is not due", "Nguồn thu giảm vì mỗi năm diện tích ươm thu hẹp dần.", []),
    row("a target of each year", "Trong đó, mỗi năm có ít nhất 12 vườn ươm mới.", [each("mỗi năm", "annual")]),
    row(
        "aimed at within a year",
        "Phấn đấu năm 2031 đạt 60% số hộ.",
        [during("năm 2031", "2031-01-01", "2031-12-31", False)],
    ),
    row(
        "a rate of births",
        "Dưới 112 bé trai trên 100 bé gái sinh ra sống vào năm 2031.",
        [during("vào năm 2031", "2031-01-01", "2031-12-31", False)],
    ),
    row("the day of a feast in its bracket", "Hưởng ứng Ngày Quốc tế đất ngập nước và rừng (ngày 25/11).", []),
    row("a condition is not a deadline", "Thu hồi khoản đã giao nhưng đến ngày 30/6 chưa giải ngân.", []),
    row("nor one of each year", "Thu hồi khoản đã giao nhưng đến ngày 30 tháng 6 hằng năm chưa giải ngân.", []),
    row(
        "a target that is expected",
        "Tổng diện tích rừng ven biển đến năm 2035 dự kiến đạt 1.200 ha.",
        [by("đến năm 2035", "2035-12-31", True, False)],
    ),
    row(
        "a target at the end of its sentence",
        "Giảm 20% hộ nghèo đến hết năm 2034.",
        [by("đến hết năm 2034", "2034-12-31", True, False)],
    ),
    row(
        "at the end of a year",
        "Đánh giá việc thực hiện Kế hoạch vào cuối năm 2033.",
        [by("vào cuối năm 2033", "2033-12-31", True, False)],
    ),
    row("but not of a name", "Triển khai Chiến lược trồng rừng ven biển đến năm 2040.", []),
    row("nor of another", "Thực hiện định hướng phát triển vườn ươm đến năm 2040;", []),
    row(
        "by when all below is to be reached",
        "Mục tiêu cụ thể đến năm 2035",
        [by("đến năm 2035", "2035-12-31", True, False)],
    ),
    row("what is looked at from afar", "Tầm nhìn đến năm 2050", [by("đến năm 2050", "2050-12-31", True, False)]),
    row(
        "or during which years",
        "Mục tiêu giai đoạn 2031 - 2035",
        [during("giai đoạn 2031 - 2035", "2031-01-01", "2035-12-31", False)],
    ),
    row("a period within a name is none", "Mục tiêu của Đề án trồng cây giai đoạn 2031 - 2035 của tỉnh.", []),
    row(
        "line of a schedule",
        "- Tháng 11/2031: tổng hợp danh sách vườn ươm.",
        [during("Tháng 11/2031", "2031-11-01", "2031-11-30", False)],
    ),
    row(
        "after a colon",
        "Trao giải và bế mạc: Tháng 11/2031 tại nhà văn hóa xã.",
        [during("Tháng 11/2031", "2031-11-01", "2031-11-30", False)],
    ),
    row(
        "years of reports in brackets",
        "Báo cáo giữa kỳ (năm 2033) và báo cáo tổng kết (năm 2035) gửi UBND tỉnh.",
        [during("năm 2033", "2033-01-01", "2033-12-31", False), during("năm 2035", "2035-01-01", "2035-12-31", False)],
    ),
    row(
        "an event that begins with its verb",
        "Thực hiện từ tháng 10/2031 đến khi tổ chức thành công Đại hội.",
        [during("từ tháng 10/2031 đến khi tổ chức thành công Đại hội", "2031-10-01", None, False)],
    ),
    row(
        "between two lengths",
        "Khơi thông cống trong 24 - 48 giờ sau khi nước rút.",
        [{**relative("trong 24 - 48 giờ sau khi nước rút"), "offset": "PT48H", "anchor": "nước rút"}],
    ),
    row("an event that tells who is meant", "Giúp đỡ thanh niên sau khi hoàn thành nghĩa vụ quân sự.", []),
    row("the note of an appendix", "Danh mục cây giống (Kèm theo Kế hoạch của UBND xã ngày 18 tháng 11 năm 2031)", []),
]


@pytest.mark.parametrize(("sentence", "expected"), AROUND)
def test_by_what_stands_around(sentence: str, expected: list[Expected]) -> None:
    assert picked(due(sentence), expected) == expected


def test_years_of_a_sum_of_money() -> None:
    found = facts_of("IV. KINH PHÍ", "Tổng kinh phí từ năm 2031 - 2035 là 500 triệu đồng, bố trí trong năm 2031.")
    assert found.deadlines == ()


RULES = [
    row("weekday by name", "Giao ban vào thứ Sáu hằng tuần.", ["FREQ=WEEKLY;BYDAY=FR"]),
    row("weekday by number", "Giao ban thứ 2 hàng tuần.", ["FREQ=WEEKLY;BYDAY=MO"]),
    row("Sunday", "Dọn vệ sinh vào Chủ nhật hằng tuần.", ["FREQ=WEEKLY;BYDAY=SU"]),
    row("weekday in brackets, with an hour", "Báo cáo hằng tuần (trước 15 giờ thứ Năm).", ["FREQ=WEEKLY;BYDAY=TH"]),
    row("first Sunday", "Tổng vệ sinh Chủ nhật đầu tiên hằng tháng.", ["FREQ=MONTHLY;BYDAY=1SU"]),
    row("second Tuesday", "Họp vào thứ Ba tuần thứ hai hằng tháng.", ["FREQ=MONTHLY;BYDAY=2TU"]),
    row("last Monday", "Giao ban thứ Hai tuần cuối hằng tháng.", ["FREQ=MONTHLY;BYDAY=-1MO"]),
    row("day of the month", "Gửi trước ngày 20 hằng tháng.", ["FREQ=MONTHLY;BYMONTHDAY=20"]),
    row(
        "a day that short months lack: their last",
        "Gửi vào ngày 30 hằng tháng.",
        ["FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"],
    ),
    row("last day of the month", "Gửi vào ngày cuối cùng của mỗi tháng.", ["FREQ=MONTHLY;BYMONTHDAY=-1"]),
    row(
        "last month of the quarter",
        "Gửi số liệu trước ngày 20 tháng cuối quý.",
        ["FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"],
    ),
    row(
        "first month of the quarter",
        "Gửi vào ngày 05 tháng đầu quý.",
        ["FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5"],
    ),
    row(
        "half-year and year without days",
        "Báo cáo định kỳ 06 tháng, năm.",
        ["FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"],
    ),
    row(
        "a half-year's report comes once a year",
        "Báo cáo định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12).",
        ["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"],
    ),
    row("a day of each period", "Báo cáo hằng tháng (trước ngày 25).", ["FREQ=MONTHLY;BYMONTHDAY=25"]),
    row("every four months", "Kiểm tra 03 lần/năm.", ["FREQ=MONTHLY;INTERVAL=4"]),
    row("every two months", "Họp chi hội 02 tháng/lần.", ["FREQ=MONTHLY;INTERVAL=2"]),
    row("once a month, written as a length", "Họp chi hội 01 tháng/lần.", ["FREQ=MONTHLY"]),
    row("every two years", "Tổ chức hội thi 02 năm/lần.", ["FREQ=YEARLY;INTERVAL=2"]),
    row("twice a month on days unsaid: no rule", "Tổng vệ sinh 02 lần/tháng.", [None]),
    row("brackets that hold no time", "Tập huấn hằng tháng (Trạm Y tế xã).", ["FREQ=MONTHLY"]),
    row("a weekday in a bracket", "Trực chốt mỗi tuần một lần (tối thứ Tư).", ["FREQ=WEEKLY;BYDAY=WE"]),
    row("a weekday behind a comma", "Trực chốt mỗi tuần 01 lần, vào thứ Sáu.", ["FREQ=WEEKLY;BYDAY=FR"]),
    row("a weekday behind so many times", "Trực chốt 01 lần/tuần (Chủ nhật).", ["FREQ=WEEKLY;BYDAY=SU"]),
    row("at its hour", "Trực chốt hằng tuần vào 19 giờ tối thứ Bảy.", ["FREQ=WEEKLY;BYDAY=SA"]),
    row("as many weekdays as times", "Trực chốt 02 lần/tuần (thứ Ba và thứ Sáu).", ["FREQ=WEEKLY;BYDAY=TU,FR"]),
    row("fewer weekdays than times: no rule", "Trực chốt 03 lần/tuần (thứ Ba).", [None]),
    row("one weekday or another", "Trực chốt mỗi tuần một lần (thứ Ba hoặc thứ Tư).", ["FREQ=WEEKLY"]),
    row(
        "a day of the month behind its frequency",
        "Chốt số mỗi tháng một lần vào ngày 18.",
        ["FREQ=MONTHLY;BYMONTHDAY=18"],
    ),
    row("in a bracket", "Chốt số 01 lần/tháng (trước ngày 18).", ["FREQ=MONTHLY;BYMONTHDAY=18"]),
    row(
        "a weekday of the month", "Chốt số mỗi tháng một lần vào thứ Tư đầu tiên của tháng.", ["FREQ=MONTHLY;BYDAY=1WE"]
    ),
    row("no such day behind it", "Chốt số mỗi tháng một lần vào ngày 45.", ["FREQ=MONTHLY"]),
    row(
        "the first month of the quarter",
        "Nộp sổ ngày 08 tháng đầu tiên của quý.",
        ["FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=8"],
    ),
    row(
        "of the next quarter",
        "Nộp sổ trước ngày 08 tháng đầu tiên của quý sau.",
        ["FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=8"],
    ),
    row(
        "the middle month",
        "Nộp sổ ngày 30 tháng giữa của mỗi quý.",
        ["FREQ=MONTHLY;BYMONTH=2,5,8,11;BYMONTHDAY=28,29,30;BYSETPOS=-1"],
    ),
    row("a day at the quarter's end", "Nộp sổ ngày 28 cuối quý.", ["FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=28"]),
    row("its last day", "Nộp sổ vào ngày cuối cùng của quý.", ["FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"]),
    row(
        "once a quarter on a day",
        "Nộp sổ mỗi quý một lần (ngày 08 tháng cuối quý).",
        ["FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=8"],
    ),
    row("a quarter by its number comes once", "Nộp sổ trong ngày 08 tháng đầu quý III/2031.", [None]),
    row("no such day", "Gửi báo cáo ngày 45 hằng tháng.", ["FREQ=MONTHLY"]),
]


@pytest.mark.parametrize(("sentence", "rules"), RULES)
def test_rule(sentence: str, rules: list[str | None]) -> None:
    found = due(sentence)
    assert [d.rrule for d in found] == rules
    assert all("Trạm" not in d.text for d in found)
    for rule in filter(None, rules):
        assert rrulestr(rule, dtstart=datetime(2031, 1, 1))[0]


@pytest.mark.parametrize(
    ("issued", "until", "ends", "first_due"),
    [
        row(
            "the day of this year is over",
            "01 tháng 12 năm 2031",
            "trước ngày 15/6",
            date(2031, 6, 15),
            date(2032, 6, 14),
        ),
        row("it is still to come", "01 tháng 3 năm 2031", "trước ngày 15/6", date(2031, 6, 15), date(2031, 6, 14)),
        row("the next year has no such day", "01 tháng 3 năm 2032", "chậm nhất ngày 29/02", date(2032, 2, 29), None),
    ],
)
def test_what_comes_each_year_is_first_due_after_the_paper_is_issued(
    issued: str, until: str, ends: date, first_due: date | None
) -> None:
    """The year of the paper stands for one that is not written; what is due is not over before the paper is there."""
    lines = ("UBND XÃ AN HẢI", "Số: 12/KH-UBND", f"An Hải, ngày {issued}", "KẾ HOẠCH", "Trồng rừng", "I. BÁO CÁO")
    text = "\n".join((*lines, f"1. Các thôn báo cáo {until} hằng năm."))
    (found,) = extract(segment(lay_out(read_bytes(text.encode(), ".txt")))).deadlines
    assert (found.end_date, found.due_date) == (ends, first_due)


AIMS = [
    row(
        "all below is aimed at",
        "II. MỤC TIÊU",
        "1. Phát triển nghề trồng sú đến năm 2035 (4 mục tiêu)",
        ["đến năm 2035"],
    ),
    row(
        "contrary: the years of what it is named after", "II. MỤC TIÊU", "1. Thực hiện Đề án trồng sú đến năm 2035", []
    ),
    row("contrary: no aim", "II. HIỆN TRẠNG", "1. Phát triển nghề trồng sú đến năm 2035 (4 mục tiêu)", []),
]


@pytest.mark.parametrize(("section", "heading", "expected"), AIMS)
def test_the_year_of_an_aim_stands_in_its_heading(section: str, heading: str, expected: list[str]) -> None:
    found = facts_of(section, heading, "- 90% hộ có vườn ươm.").deadlines
    assert [d.text for d in found] == expected
