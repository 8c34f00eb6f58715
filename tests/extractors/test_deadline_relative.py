"""Times counted from an event and lunar feasts: what they hang on, how far from it, and the last day in time.

The plan is of 2031 and was issued on Friday, 10 January.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from deadline_build import due
from hypothesis import given
from hypothesis import strategies as st
from reading import Expected, day, picked, row

from extractors.deadlines import lunar
from extractors.deadlines.working_days import add_working_days, is_working_day, on_or_after


def counted(anchor: str | None, offset: str | None, due_date: str | None = None, working: bool = False) -> Expected:
    found = {"kind": "relative", "start_date": None, "end_date": None, "anchor": anchor, "offset": offset}
    return {**found, "working_days": None if offset is None else working, "due_date": day(due_date or None)}


COUNTED = [
    row(
        "for each of those inspected",
        "Thời gian kiểm tra: 02 ngày làm việc/01 vườn ươm, tính từ ngày công bố quyết định.",
        [counted("ngày công bố quyết định", "P2D", working=True)],
    ),
    row(
        "receipt of a paper: its day is not known",
        "Trả lời trong 05 ngày làm việc kể từ ngày nhận được văn bản.",
        [counted("ngày nhận được văn bản", "P5D", working=True)],
    ),
    row(
        "issue of the plan, in calendar days; the 20th is a Monday",
        "Báo cáo chậm nhất 10 ngày sau khi ban hành Kế hoạch này.",
        [counted("ban hành Kế hoạch này", "P10D", "2031-01-20")],
    ),
    row(
        "the last day is a Saturday and Tết follows: the next working day",
        "Hoàn thành trong 15 ngày kể từ ngày ký.",
        [counted("ngày ký", "P15D", "2031-01-28")],
    ),
    row(
        "working days over Tết",
        "Xây dựng kế hoạch trong thời hạn 10 ngày làm việc kể từ ngày ban hành Kế hoạch này.",
        [counted("ngày ban hành Kế hoạch này", "P10D", "2031-01-31", working=True)],
    ),
    row(
        "months end on the day of the same number",
        "Trong thời hạn 02 tháng, kể từ khi Kế hoạch này được ban hành, các xã phải hoàn thành.",
        [counted("Kế hoạch này được ban hành", "P2M", "2031-03-10")],
    ),
    row(
        "weeks; the last day is in the Tết holiday",
        "Tổ chức quán triệt trong vòng 02 tuần kể từ khi ban hành Kế hoạch này.",
        [counted("ban hành Kế hoạch này", "P2W", "2031-01-28")],
    ),
    row(
        "a number in words, and again in brackets",
        "Nộp hồ sơ trong vòng mười ngày kể từ ngày ký; trả kết quả trong 03 (ba) ngày làm việc kể từ ngày ký.",
        [counted("ngày ký", "P10D", "2031-01-20"), counted("ngày ký", "P3D", "2031-01-15", working=True)],
    ),
    row(
        "no limit word after a label",
        "Thời gian thực hiện: 15 ngày kể từ ngày ký.",
        [counted("ngày ký", "P15D", "2031-01-28")],
    ),
    row(
        "a day of the text is an anchor",
        "Trong vòng 30 ngày kể từ ngày 03/3/2031 các thôn nộp báo cáo.",
        [counted("ngày 03/3/2031", "P30D", "2031-04-02")],
    ),
    row(
        "the issue of another paper is not the plan's",
        "Quyết định công nhận được gửi về xã trong 10 ngày kể từ ngày ban hành.",
        [counted("ngày ban hành", "P10D")],
    ),
    row(
        "before, with its event",
        "Gửi danh sách trước 15 ngày so với ngày khai mạc.",
        [counted("ngày khai mạc", "-P15D")],
    ),
    row(
        "before, the event first",
        "Gửi tài liệu trước ngày khai mạc ít nhất 15 ngày.",
        [counted("ngày khai mạc", "-P15D")],
    ),
    row(
        "before, the limit first",
        "Nộp hồ sơ chậm nhất 05 ngày làm việc trước khi tổ chức.",
        [counted("tổ chức", "-P5D", working=True)],
    ),
    row("after, without an event", "Gửi danh sách sau 03 ngày.", [counted(None, "P3D")]),
    row(
        "after is not at the latest: no last day",
        "Kiểm tra lại sau 10 ngày kể từ khi ban hành Kế hoạch này, sau 20 ngày.",
        [counted("ban hành Kế hoạch này", "P10D"), counted(None, "P20D")],
    ),
    row(
        "after an event, so many days",
        "Gửi báo cáo sau khi kết thúc hội nghị 05 ngày làm việc.",
        [counted("kết thúc hội nghị", "P5D", working=True)],
    ),
    row(
        "from the issue to an event: a window without days",
        "Triển khai từ ngày ban hành Kế hoạch đến khi hoàn thành việc trồng rừng.",
        [
            {
                "kind": "during",
                "text": "từ ngày ban hành Kế hoạch đến khi hoàn thành việc trồng rừng",
                "start_date": None,
                "due_date": None,
            }
        ],
    ),
    row(
        "before an event of one word",
        "Hoàn thành trước Đại hội 30 ngày.",
        [counted("Đại hội", "-P30D")],
    ),
    row("hours", "Báo cáo nhanh trong 24 giờ kể từ khi xảy ra vụ việc.", [counted("xảy ra vụ việc", "PT24H")]),
    row("a time of day is no length", "Nộp bản in trước 16 giờ.", [counted(None, None)]),
    row("a condition", "Thu hồi đất sau 24 tháng kể từ ngày giao mà không sử dụng.", []),
    row(
        "right after an event", "Báo cáo ngay sau khi kết thúc đợt cao điểm.", [counted("kết thúc đợt cao điểm", None)]
    ),
    row(
        "what is due does not belong to the event",
        "Ngay sau khi kết thúc đợt cao điểm các đơn vị tổng hợp; sau mỗi đợt và gửi báo cáo về xã.",
        [counted("kết thúc đợt cao điểm", None), counted("đợt", None)],
    ),
    row("the next sentence too", "Thực hiện trong 5 ngày làm việc. Ngày ký 10.", [counted(None, "P5D", working=True)]),
]


@pytest.mark.parametrize(("sentence", "expected"), COUNTED)
def test_counted(sentence: str, expected: list[Expected]) -> None:
    assert picked(due(sentence), expected) == expected


FEASTS = [
    row(
        "the year of its name, the day before it",
        "Thăm hỏi trước Tết Nguyên đán Tân Hợi.",
        [counted("Tết Nguyên đán Tân Hợi", None, "2031-01-22")],
    ),
    row(
        "without a year: the next one after the plan's issue",
        "Bàn giao nhà trước Tết Nguyên đán cho 03 hộ.",
        [counted("Tết Nguyên đán", None, "2031-01-22")],
    ),
    row(
        "a year named that is not the plan's",
        "Rà soát hộ khó khăn trước Tết Nhâm Tý năm 2032.",
        [counted("Tết Nhâm Tý năm 2032", None, "2032-02-10")],
    ),
    row(
        "two years that disagree decide nothing",
        "Rà soát hộ khó khăn trước Tết Tân Hợi 2032.",
        [counted("Tết Tân Hợi 2032", None)],
    ),
    row(
        "days before it",
        "Trang trí đường hoa xong trước Tết Nguyên đán ít nhất 10 ngày.",
        [counted("Tết Nguyên đán", "-P10D", "2031-01-13")],
    ),
    row(
        "the time around Tết has no last day",
        "Tăng cường kiểm tra dịp Tết Nguyên đán.",
        [counted("Tết Nguyên đán", None)],
    ),
    row(
        "before, during and after",
        "Trực ban trước, trong và sau Tết Nguyên đán.",
        [counted("Tết Nguyên đán", None)],
    ),
    row(
        "a feast of one day",
        "Tặng quà thiếu nhi vào dịp Tết Trung thu.",
        [counted("Tết Trung thu", None, "2031-10-01")],
    ),
    row(
        "its lunar day in brackets belongs to it",
        "Dâng hương dịp Giỗ Tổ Hùng Vương (10/3 âm lịch).",
        [counted("Giỗ Tổ Hùng Vương", None, "2031-04-01")],
    ),
    row(
        "the new year of the common calendar",
        "Nghiệm thu trước Tết Dương lịch.",
        [counted("Tết Dương lịch", None, "2031-12-31")],
    ),
    row("a feast that is no time", "Chăm lo Tết Nguyên đán cho hộ nghèo chu đáo.", []),
    row("a feast in the name of a plan", "Xây dựng Kế hoạch chăm lo Tết Trung thu năm 2031.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), FEASTS)
def test_feast(sentence: str, expected: list[Expected]) -> None:
    assert picked(due(sentence), expected) == expected


def dated(kind: str, start: str | None, end: str | None, due_date: str | None) -> Expected:
    return {"kind": kind, "start_date": day(start), "end_date": day(end), "due_date": day(due_date)}


LUNAR = [
    row(
        "before a day of Chạp", "Hoàn thành trước ngày 23 tháng Chạp.", [dated("by", None, "2031-01-16", "2031-01-15")]
    ),
    row("full moon", "Khai hội vào Rằm tháng Giêng.", [dated("on", "2031-02-06", "2031-02-06", "2031-02-06")]),
    row("a day of Tết", "Gửi báo cáo trước ngày mùng 6 Tết.", [dated("by", None, "2031-01-28", "2031-01-27")]),
    row(
        "full moon by number", "Rước đèn vào ngày rằm tháng 8.", [dated("on", "2031-10-01", "2031-10-01", "2031-10-01")]
    ),
    row("âm lịch", "Cầu siêu ngày 15 tháng 7 âm lịch.", [dated("on", "2031-09-01", "2031-09-01", "2031-09-01")]),
    row(
        "with slash and bracket",
        "Khai hội ngày 10/3 (âm lịch).",
        [dated("on", "2031-04-01", "2031-04-01", "2031-04-01")],
    ),
    row(
        "a lunar month",
        "Tổ chức ra quân trong tháng Giêng.",
        [dated("during", "2031-01-23", "2031-02-20", "2031-02-20")],
    ),
    row(
        "from one lunar day to another",
        "Từ ngày 23 tháng Chạp đến hết Rằm tháng Giêng trực ban.",
        [dated("during", "2031-01-16", "2031-02-06", "2031-02-06")],
    ),
    row("the 30th in a month of 29 days", "Hoàn thành trước ngày 30 tháng Chạp.", [dated("by", None, None, None)]),
    row("Chạp of which year", "Hoàn thành trước ngày 23 tháng Chạp năm 2031.", [dated("by", None, None, None)]),
]


@pytest.mark.parametrize(("sentence", "expected"), LUNAR)
def test_lunar_day(sentence: str, expected: list[Expected]) -> None:
    assert picked(due(sentence), expected) == expected


PHRASES = st.sampled_from(
    [
        "trong 00 ngày", "trong 999 tháng", "05 ngày làm việc", "24 giờ", "02 tuần", "kể từ ngày", "ký", "31/12/2199",
        "31/4/2031", "trước", "sau", "dịp", "Tết", "Tết Nguyên đán", "Bính Ngọ", "năm 2031", "tháng Chạp", "tháng Giêng",
        "ngày 30", "15", "âm lịch", "rằm", "hằng", "mỗi", "năm", "quý", "tháng", "0 lần/năm", "02 đợt/tháng", "thứ Sáu",
        "cuối cùng", "(", ")", ",", ".", "từ", "đến", "khi", "ban hành Kế hoạch này", "ngày 45", "chậm nhất", "năm 2100",
        "tháng 12", "ngày 29/02", "6 tháng", "đầu năm", "chưa", "Thời gian:",
    ]
)  # fmt: skip


@given(st.lists(PHRASES, min_size=2, max_size=14))
def test_any_words_are_read_or_left(words: list[str]) -> None:
    sentence = " ".join(words)
    for d in due(sentence):
        assert d.text == d.text.strip()
        assert d.rrule is None or rrulestr(d.rrule, dtstart=datetime(2031, 1, 1)) is not None
        assert d.due_date is None or d.start_date is None or d.start_date <= d.due_date
        assert (d.offset is None) == (d.working_days is None)


NEW_YEARS = [
    "1968-01-29",
    "1985-01-21",
    "2007-02-17",
    "2024-02-10",
    "2025-01-29",
    "2026-02-17",
    "2027-02-06",
    "2030-02-02",
]


@pytest.mark.parametrize("tet", NEW_YEARS)
def test_lunar_new_year_is_vietnams_where_chinas_differs(tet: str) -> None:  # 1968, 1985, 2007, 2030
    assert lunar.solar(1, 1, int(tet[:4])) == day(tet)


@pytest.mark.parametrize(
    ("name", "year"),
    [("Giáp Thìn", 2024), ("Ất Tỵ", 2025), ("Ất Tị", 2025), ("Bính Ngọ", 2026), ("Quí Mẹo", 2023), ("Canh Tí", 2020)],
)
def test_names_of_years_in_every_spelling(name: str, year: int) -> None:
    assert {lunar.year_of(name, near) for near in (year - 3, year, year + 29)} == {year}


DUE = [
    row("by, that day not included", "Gửi trước ngày 20/11.", "2031-11-19"),
    row("by, that day included", "Gửi chậm nhất ngày 20/11.", "2031-11-20"),
    row("end of a month", "Gửi đến hết tháng 2.", "2031-02-28"),
    row("a day", "Tổ chức vào ngày 15/10.", "2031-10-15"),
    row("a quarter", "Hoàn thành trong quý II.", "2031-06-30"),
    row("an open window has no last day", "Áp dụng từ ngày 01/7/2031.", None),
    row("a recurrence with its date", "Sơ kết trước ngày 20 tháng 9 hằng năm.", "2031-09-19"),
    row("a recurrence without one", "Họp hằng tháng.", None),
]


@pytest.mark.parametrize(("sentence", "last"), DUE)
def test_last_day_in_time(sentence: str, last: str | None) -> None:
    assert [d.due_date for d in due(sentence)] == [day(last)]


HOLIDAYS = [
    row("new year", "2026-01-01", False),
    row("Tết", "2026-02-17", False),
    row("Hùng Kings' day on a Sunday gives the Monday", "2026-04-27", False),
    row("a Monday swapped for a Saturday", "2024-04-29", False),
    row("that Saturday", "2024-05-04", True),
    row("National Day has two days since 2021", "2021-09-03", False),
    row("it had one before", "2020-09-03", True),
    row("any Saturday", "2026-03-07", False),
]


@pytest.mark.parametrize(("which", "works"), HOLIDAYS)
def test_working_day(which: str, works: bool) -> None:
    assert is_working_day(date.fromisoformat(which)) is works


@given(st.dates(date(2015, 1, 1), date(2035, 12, 31)), st.integers(1, 40))
def test_working_days_there_and_back(start: date, count: int) -> None:
    end = add_working_days(start, count)
    between = [start + timedelta(n) for n in range(1, (end - start).days + 1)]
    assert sum(map(is_working_day, between)) == count
    assert is_working_day(end)
    assert add_working_days(end, -count) == (
        start if is_working_day(start) else max(d for d in _back(start) if is_working_day(d))
    )
    assert on_or_after(end) == end


def _back(start: date) -> list[date]:
    return [start - timedelta(n) for n in range(1, 20)]
