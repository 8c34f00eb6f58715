"""How often something is due, and times told by an event. The plan's year is 2031."""

from __future__ import annotations

import pytest
from deadline_build import due, each, relative
from reading import Expected, facts_of, picked, row

from pipeline.layout import normalize

FORMS = [
    row(
        "14 lunar feast",
        "Thăm hỏi gia đình chính sách trước Tết Nguyên đán.",
        [relative("trước Tết Nguyên đán")],
    ),
    row("22a hàng tháng", "Họp giao ban hàng tháng.", [each("hàng tháng", "monthly", rrule="FREQ=MONTHLY")]),
    row("each quarter beside any verb", "Thủ quỹ chốt sổ hằng quý và công khai.", [each("hằng quý", "quarterly")]),
    row("what a noun owns", "Bố trí trong dự toán hằng năm của đơn vị.", []),
    row(
        "times within a month that is named",
        "Diễn tập 01 lần trong tháng 6.",
        [{"text": "trong tháng 6", "kind": "during"}],
    ),
    row("of which kind something is", "Ra đề kiểm tra định kì môn Tin học.", []),
    row("of which kind, and then the verb", "Khám sức khỏe định kỳ cho học viên.", []),
    row("done from time to time", "Trạm Y tế định kì kiểm tra bếp ăn.", [each("định kì", "periodic")]),
    row("22b hằng tháng", "Báo cáo kết quả hằng tháng.", [each("hằng tháng", "monthly")]),
    row(
        "23 day of each month",
        "Gửi báo cáo trước ngày 25 hàng tháng.",
        [each("trước ngày 25 hàng tháng", "monthly", 25, end_inclusive=False, rrule="FREQ=MONTHLY;BYMONTHDAY=25")],
    ),
    row(
        "23b on a day of each month",
        "Gửi báo cáo vào ngày 25 hàng tháng.",
        [each("vào ngày 25 hàng tháng", "monthly", 25)],
    ),
    row(
        "24 last month of the quarter",
        "Gửi báo cáo vào ngày 10 tháng cuối quý.",
        [each("vào ngày 10 tháng cuối quý", "quarterly", 10)],
    ),
    row(
        "24b before a day of it",
        "Gửi báo cáo trước ngày 20 của tháng cuối quý.",
        [each("trước ngày 20 của tháng cuối quý", "quarterly", 20, end_inclusive=False)],
    ),
    row(
        "25 three periods",
        "Báo cáo định kỳ hàng quý, 6 tháng, năm về UBND tỉnh.",
        [each("định kỳ hàng quý", "quarterly"), each("6 tháng", "semiannual"), each("năm", "annual")],
    ),
    row(
        "26 periods with their days in brackets",
        "Báo cáo định kỳ 6 tháng (trước ngày 01 tháng 5), năm (trước ngày 01 tháng 11).",
        [
            each("6 tháng (trước ngày 01 tháng 5)", "semiannual", end="2031-05-01", end_inclusive=False),
            each(
                "năm (trước ngày 01 tháng 11)",
                "annual",
                end="2031-11-01",
                end_inclusive=False,
                rrule="FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1",
            ),
        ],
    ),
    row(
        "the last month of each quarter",
        "Gửi báo cáo trước ngày 15 của tháng cuối mỗi quý.",
        [
            each(
                "trước ngày 15 của tháng cuối mỗi quý",
                "quarterly",
                end_inclusive=False,
                day=15,
                rrule="FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15",
            ),
        ],
    ),
    row(
        "27 two days of each year",
        "Gửi báo cáo trước ngày 15/6 và 15/12 hằng năm.",
        [
            each(
                "trước ngày 15/6",
                "annual",
                end="2031-06-15",
                end_inclusive=False,
                rrule="FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15",
            ),
            each(
                "15/12 hằng năm",
                "annual",
                end="2031-12-15",
                end_inclusive=False,
                rrule="FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15",
            ),
        ],
    ),
    row(
        "28a every two weeks",
        "Tổng vệ sinh 02 tuần/lần.",
        [each("02 tuần/lần", "weekly", rrule="FREQ=WEEKLY;INTERVAL=2")],
    ),
    row(
        "28b once a quarter",
        "Họp tổ công tác mỗi quý 01 lần.",
        [each("mỗi quý 01 lần", "quarterly", rrule="FREQ=MONTHLY;INTERVAL=3")],
    ),
    row(
        "28c at least twice a year",
        "Kiểm tra ít nhất 02 lần/năm.",
        [each("ít nhất 02 lần/năm", "semiannual", rrule="FREQ=MONTHLY;INTERVAL=6")],
    ),
    row("28d twice a week", "Phát thanh 02 lần/tuần.", [each("02 lần/tuần", "weekly")]),
    row("28e three months a time", "Kiểm tra 03 tháng/lần.", [each("03 tháng/lần", "quarterly")]),
    row(
        "29 malformed: a day of three periods",
        "Gửi số liệu định kỳ hàng tháng, quý, năm (vào ngày 08 tháng, quý, năm).",
        [
            each("định kỳ hàng tháng", "monthly", 8),
            each("quý", "quarterly", 8),
            each("năm (vào ngày 08 tháng, quý, năm)", "annual", 8),
        ],
    ),
    row("30 weekday", "Giao ban vào thứ Năm hàng tuần.", [each("thứ Năm hàng tuần", "weekly")]),
    row(
        "30b daily",
        "Trực ban báo cáo trước 17 giờ hằng ngày.",
        [each("trước 17 giờ hằng ngày", "daily", end_inclusive=False)],
    ),
    row("30c weekend", "Dọn vệ sinh vào Chủ nhật hằng tuần.", [each("Chủ nhật hằng tuần", "weekly")]),
    row(
        "31 working days after an event",
        "Trả lời sau 05 ngày làm việc kể từ ngày nhận được Kế hoạch.",
        [relative("sau 05 ngày làm việc kể từ ngày nhận được Kế hoạch")],
    ),
    row(
        "32 within days of issue",
        "Triển khai trong vòng 30 ngày kể từ ngày ban hành.",
        [relative("trong vòng 30 ngày kể từ ngày ban hành")],
    ),
    row("33 no longer than", "Thời gian xử lý không quá 15 ngày.", [relative("không quá 15 ngày")]),
    row(
        "34 right after an event",
        "Báo cáo ngay sau khi kết thúc đợt kiểm tra.",
        [relative("ngay sau khi kết thúc đợt kiểm tra")],
    ),
    row(
        "weekday after the frequency",
        "Trạm Y tế báo cáo hằng tuần vào thứ Sáu.",
        [{"text": "hằng tuần vào thứ Sáu", "freq": "weekly", "rrule": "FREQ=WEEKLY;BYDAY=FR"}],
    ),
    row(
        "clock and weekday of each week",
        "Báo cáo trước 17 giờ thứ Năm hằng tuần.",
        [{"text": "trước 17 giờ thứ Năm hằng tuần", "rrule": "FREQ=WEEKLY;BYDAY=TH"}],
    ),
    row(
        "a weekday of the month",
        "Chào cờ vào thứ Hai đầu tiên của tháng.",
        [{"text": "thứ Hai đầu tiên của tháng", "freq": "monthly", "rrule": "FREQ=MONTHLY;BYDAY=1MO"}],
    ),
    row(
        "days of each month",
        "Phát thanh vào các ngày 05, 15 và 25 hằng tháng.",
        [each("vào các ngày 05", "monthly", 5), each("15", "monthly", 15), each("25 hằng tháng", "monthly", 25)],
    ),
    row("a day of the next month", "Báo cáo tháng trước ngày 05 của tháng sau.", [{"freq": "monthly", "day": 5}]),
    row(
        "half-year and year, counted",
        "Báo cáo định kỳ 06 tháng, 01 năm.",
        [{"freq": "semiannual"}, {"freq": "annual"}],
    ),
    row("so many months apart", "Họp giao ban 02 tháng một lần.", [{"rrule": "FREQ=MONTHLY;INTERVAL=2"}]),
    row("so many days apart", "Phun hóa chất 15 ngày/lần.", [{"freq": "periodic", "rrule": "FREQ=DAILY;INTERVAL=15"}]),
    row("years apart", "Tổng kết 05 năm một lần.", [{"freq": "periodic", "rrule": "FREQ=YEARLY;INTERVAL=5"}]),
    row(
        "a span of each year",
        "Tuần tra ao hồ từ ngày 01/6 đến ngày 31/8 hằng năm.",
        [{"text": "từ ngày 01/6 đến ngày 31/8 hằng năm", "freq": "annual", "kind": "recurring"}],
    ),
    row("the middle of a term", "Sơ kết giữa nhiệm kỳ.", [relative("giữa nhiệm kỳ")]),
    row("label, regularly", "Thời gian thực hiện: Thường xuyên.", [each("Thường xuyên", "periodic")]),
    row(
        "yearly day in brackets",
        "Báo cáo hằng năm (trước ngày 15 tháng 11).",
        [each("hằng năm (trước ngày 15 tháng 11)", "annual", end="2031-11-15", end_inclusive=False)],
    ),
    row(
        "before a day each year",
        "Sơ kết trước ngày 20 tháng 9 hằng năm.",
        [each("trước ngày 20 tháng 9 hằng năm", "annual", end="2031-09-20", end_inclusive=False)],
    ),
    row("twice a month is monthly", "Tổng vệ sinh 2 lần/tháng.", [each("2 lần/tháng", "monthly")]),
    row("twice a year in words", "Đối thoại mỗi năm hai lần.", [each("mỗi năm hai lần", "semiannual")]),
]


@pytest.mark.parametrize(("sentence", "expected"), FORMS)
def test_form(sentence: str, expected: list[Expected]) -> None:
    assert picked(due(sentence), expected) == expected


@pytest.mark.parametrize("sentence", [c.values[0] for c in FORMS], ids=[str(c.id) for c in FORMS])
def test_spans_slice_the_text(sentence: str) -> None:
    text = normalize(sentence)
    for d in due(sentence):
        assert text[d.start : d.end] == d.text == d.text.strip()


AGAIN = [
    row(
        "as many days as periods",
        "Định kỳ 6 tháng, năm (trước ngày 15/6 và 15/12) báo cáo.",
        ["semiannual 2031-06-15", "annual 2031-12-15"],
    ),
    row(
        "each period with its bracket",
        "Định kỳ 6 tháng (trước ngày 15/6) và 1 năm (trước ngày 15/12) báo cáo.",
        ["semiannual 2031-06-15", "annual 2031-12-15"],
    ),
    row(
        "one day of the month for all",
        "Định kỳ hằng quý, 6 tháng và năm (trước ngày 15 của tháng cuối kỳ) báo cáo.",
        ["quarterly None", "semiannual None", "annual None"],
    ),
    row("a day with its year comes once", "Báo cáo 6 tháng (trước ngày 15/6/2031).", ["None 2031-06-15"]),
    row("a month in the bracket", "Hằng năm (vào tháng 11) tổ chức hội thao.", ["annual 2031-11-30"]),
    row("once a year by a day", "Kiểm tra mỗi năm một lần, trước ngày 30/6.", ["annual 2031-06-30"]),
    row("things a week", "Phát 02 phóng sự/tuần trên đài.", ["weekly None"]),
    row("money a month is none", "Mức chi 2 triệu đồng/tháng, tối đa 10 buổi sáng/tháng.", []),
    row("the beginning of each school year", "Ký cam kết ngay từ đầu mỗi năm học.", ["annual None"]),
    row("school years that are named", "Tổng kết đầu các năm học 2031-2032, 2032-2033.", []),
    row("the end of each term", "Đánh giá cuối mỗi học kỳ.", ["semiannual None"]),
    row("weekdays without a day", "Đến từng hộ vào buổi sáng thứ Hai, thứ Năm.", ["weekly None"]),
    row("weekdays with a day", "Họp thứ Hai, thứ Năm ngày 15/5.", ["None 2031-05-15"]),
    row("the last day of the month", "Báo cáo vào ngày cuối tháng.", ["monthly None"]),
    row("the last working day", "Nộp vào ngày làm việc cuối cùng của tháng.", ["monthly None"]),
    row("days from and to of each month", "Sinh hoạt vào ngày 03 đến ngày 05 hằng tháng.", ["monthly None"]),
    row("the third month is no Tuesday", "Gửi vào ngày 25 của tháng thứ ba mỗi quý.", ["quarterly None"]),
    row("each term", "Kiểm tra chuyên đề mỗi học kỳ.", ["semiannual None"]),
    row("each Saturday", "Họp mỗi thứ Bảy.", ["weekly None"]),
    row("rounds within the year", "Thu gom 02 đợt trong năm.", ["semiannual None"]),
    row("what a school does each week", "Nhắc nội quy trong giờ chào cờ đầu tuần.", ["weekly None"]),
    row("a meeting each week", "Họp tổ cuối tuần để rút kinh nghiệm.", ["weekly None"]),
    row("one week is none", "Họp tổ đầu tuần tới.", []),
    row("a limit by clock and weekday", "Gửi số liệu trước 15 giờ thứ Năm.", ["weekly None"]),
    row("with its day it comes once", "Gửi số liệu trước 15 giờ thứ Năm, ngày 15/5/2031.", ["None 2031-05-15"]),
    row("an opening by clock and weekday is one day", "Khai mạc vào 8 giờ thứ Bảy.", []),
    row("the weekday of a week's report", "Báo cáo tuần (chiều thứ Sáu) về xã.", ["weekly None"]),
    row("half a year and a year", "Định kỳ 6 tháng, một năm báo cáo Tỉnh ủy.", ["semiannual None", "annual None"]),
]


@pytest.mark.parametrize(("line", "expected"), AGAIN)
def test_again_and_again(line: str, expected: list[str]) -> None:
    assert [f"{d.freq} {d.end_date}" for d in facts_of("I. NỘI DUNG", f"- {line}").deadlines] == expected
