"""The calendar of the deadlines, read back by a calendar library and spread out day by day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import recurring_ical_events
from dateutil.rrule import rrulestr
from icalendar import Calendar, Event
from reading import TITLE, Rows, plan_of, row

from pipeline.extract import extract
from pipeline.model import Source
from pipeline.resolve.reduce import resolve
from pipeline.run import corpus as run
from pipeline.tables import schema
from pipeline.tables.calendar import calendar
from pipeline.tables.frames import Tables
from pipeline.tables.rows import rows

SAMPLES = Path(__file__).parents[1] / "corpus" / "samples"
HEAD = (
    "UBND XÃ CỒN SẬY",
    "Số: 9045/KH-UBND",
    "Cồn Sậy, ngày 10 tháng 01 năm 2031",
    *TITLE,
)


def read(*pieces: str | Rows, lang: Any = "vi", head: tuple[str, ...] = HEAD) -> Calendar:
    """The calendar of a plan of 2031, issued on 10 January, as another program reads it."""
    found = resolve(rows("a/b.txt", Source("txt", "0" * 64), extract(plan_of(*head, *pieces))))
    return Calendar.from_ical(calendar(found, lang))


def days(book: Calendar) -> list[tuple[str, str]]:
    """First and last day of everything in the calendar, recurrences spread out."""
    events = recurring_ical_events.of(book, components=["VEVENT", "VTODO"]).between((2025, 1, 1), (2041, 1, 1))
    spans = [
        (e.decoded("dtstart"), e.decoded("due") if "due" in e else e.decoded("dtend") - timedelta(1)) for e in events
    ]
    return sorted((str(a), str(b)) for a, b in spans)


def events(book: Calendar) -> list[Event]:
    return [*book.walk("VEVENT"), *book.walk("VTODO")]


def test_only_short_spans_are_bars_in_the_calendar() -> None:
    book = read(
        "I. NỘI DUNG",
        "1. Ra quân từ ngày 01/4 đến ngày 15/4.",
        "2. Trồng cây từ ngày 01/4 đến ngày 16/4.",
        "3. Trồng rừng trong năm 2031.",
    )
    assert [len(book.walk(kind)) for kind in ("VEVENT", "VTODO")] == [1, 2]
    assert [str(t.decoded("due")) for t in book.walk("VTODO")] == ["2031-04-16", "2031-12-31"]


SPANS = [
    row("by: the last day in time", "Gửi báo cáo trước ngày 20/11.", [("2031-11-19", "2031-11-19")]),
    row("by, that day included", "Gửi báo cáo chậm nhất ngày 20/11.", [("2031-11-20", "2031-11-20")]),
    row("on a day", "Lễ phát động tổ chức vào ngày 15/10.", [("2031-10-15", "2031-10-15")]),
    row("a month", "Trồng cây dọc sông trong tháng 4.", [("2031-04-01", "2031-04-30")]),
    row(
        "an open window is the day it opens", "Áp dụng định mức mới từ ngày 01/7/2031.", [("2031-07-01", "2031-07-01")]
    ),
    row("counted from the issue", "Triển khai trong 10 ngày kể từ ngày ký.", [("2031-01-20", "2031-01-20")]),
    row("before a feast", "Bàn giao nhà trước Tết Nguyên đán.", [("2031-01-22", "2031-01-22")]),
    row("an event without a day", "Báo cáo ngay sau khi kết thúc đợt cao điểm.", []),
    row("monthly without a day", "Họp giao ban hằng tháng.", []),
    row("twice a week, the days not said", "Phát thanh 02 lần/tuần.", []),
    row("the day of the quarter's months not said", "Báo cáo kết quả vào ngày 10 hằng quý.", []),
    row(
        "monthly, the day before",
        "Gửi báo cáo trước ngày 20 hằng tháng.",
        [(f"2031-{m:02}-19",) * 2 for m in range(1, 13)],
    ),
    row(
        "before the first of a month is the last of the one before",
        "Gửi báo cáo trước ngày 01 hằng tháng.",
        [(str(date(2031 + m // 12, m % 12 + 1, 1) - timedelta(1)),) * 2 for m in range(1, 13)],
    ),
    row(
        "the 30th in February is its last day",
        "Gửi báo cáo vào ngày 30 hằng tháng.",
        [(f"2031-{m:02}-{28 if m == 2 else 30}",) * 2 for m in range(1, 13)],
    ),
    row(
        "last day of each month",
        "Gửi báo cáo vào ngày cuối cùng của mỗi tháng.",
        [(str(date(2031 + m // 12, m % 12 + 1, 1) - timedelta(1)),) * 2 for m in range(1, 13)],
    ),
    row(
        "last months of the quarters",
        "Gửi báo cáo vào ngày 10 tháng cuối quý.",
        [(f"2031-{m:02}-10",) * 2 for m in (3, 6, 9, 12)],
    ),
    row(
        "first Sundays",
        "Tổng vệ sinh vào Chủ nhật đầu tiên hằng tháng.",
        [(f"2031-{m:02}-{d:02}",) * 2 for m, d in enumerate((2, 2, 6, 4, 1, 6, 3, 7, 5, 2, 7), 2)],
    ),
    row(
        "half-year and year, each once",
        "Báo cáo định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12).",
        [("2031-06-14", "2031-06-14"), ("2031-12-14", "2031-12-14")],
    ),
    row(
        "a span of each year",
        "Quan trắc từ tháng 3 đến tháng 11 hằng năm.",
        [("2031-03-01", "2031-11-30")],
    ),
    row(
        "yearly before 1 March",
        "Sơ kết trước ngày 01/3 hằng năm.",
        [("2031-02-28", "2031-02-28")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SPANS)
def test_days(sentence: str, expected: list[tuple[str, str]]) -> None:
    book = read("I. NỘI DUNG", sentence)
    assert days(book) == expected
    assert bool(events(book)) is bool(expected)


def test_weekly_recurrence_stays_within_the_plans_period() -> None:
    found = days(read("I. NỘI DUNG", "Tổng vệ sinh vào thứ Sáu hằng tuần."))
    assert {date.fromisoformat(first).weekday() for first, _ in found} == {4}
    assert (found[0][0], found[-1][0], len(found)) == ("2031-01-10", "2031-12-26", 51)


def test_a_plan_of_several_years_recurs_in_each() -> None:
    head = (*HEAD[:3], "KẾ HOẠCH", "Trồng cây phân tán giai đoạn 2031 - 2033")
    found = days(read("I. NỘI DUNG", "Báo cáo trước ngày 15/11 hằng năm.", head=head))
    assert found == [(f"{y}-11-14",) * 2 for y in (2031, 2032, 2033)]


def test_nothing_recurs_in_a_plan_without_any_year() -> None:
    book = read("I. NỘI DUNG", "Tổng vệ sinh vào thứ Sáu hằng tuần.", head=("KẾ HOẠCH", "Trồng cây phân tán"))
    assert events(book) == []
    assert "0 thời hạn; 1 thời hạn khác" in book["x-wr-caldesc"]


def test_an_event_says_what_who_and_where_it_is_written() -> None:
    book = read(
        "I. NỘI DUNG",
        "- Chăm sóc cây non. Trồng cây dọc sông, xong trước ngày 20/11 (Phòng Kinh tế, Hội Nông dân xã).",
    )
    (event,) = events(book)
    assert event["summary"] == "Trồng cây dọc sông, xong trước ngày 20/11 (Phòng Kinh tế, Hội Nông dân xã)"
    said = event["description"].splitlines()
    assert said[0].startswith("Kế hoạch số 9045/KH-UBND ngày 10/01/2031 của ")
    assert said[1] == TITLE[1]
    assert "Mục: I/-1" in said
    assert "Thời hạn: trước ngày 20/11" in said
    assert "Được giao: Phòng Kinh tế; Hội Nông dân xã" in said
    assert any(line.startswith("“Trồng cây dọc sông") for line in said)
    assert said[-1] == "Tệp: a/b.txt"
    assert event["transp"] == "TRANSPARENT"
    assert event.decoded("dtstamp").date() == date(2031, 1, 10)


TASK_ROWS: Rows = [("TT", "Nội dung", "Thời gian"), ("1", "Rà soát hộ trồng cây", "Tháng 5")]
BODY_ROWS: Rows = [("TT", "Đơn vị", "Thời gian"), ("1", "Phòng Kinh tế", "Tháng 5")]
WHAT = [
    row(
        "a heading that every plan has: the plan's title too",
        ["Thời gian: ngày 20/5/2031"],
        f"NỘI DUNG: {TITLE[1]}",
    ),
    row(
        "a heading of its own says enough", ["1. Ngày hội trồng cây", "Thời gian: ngày 20/5/2031"], "Ngày hội trồng cây"
    ),
    row(
        "a row of a body and its time: what they are under",
        ["1. Rà soát hộ trồng cây", BODY_ROWS],
        "Rà soát hộ trồng cây (Phòng Kinh tế)",
    ),
    row("a row: its task, not its number or time", [TASK_ROWS], "Rà soát hộ trồng cây"),
    row(
        "a time in a line of its own: the item above",
        ["1. Tập huấn trồng cây cho các thôn", "Thời gian: tháng 5/2031."],
        "Tập huấn trồng cây cho các thôn",
    ),
    row("a heading schedules what is under it", ["1. Quý I", "- Trồng cây dọc sông."], "NỘI DUNG: Quý I"),
]


@pytest.mark.parametrize(("pieces", "summary"), WHAT)
def test_what_is_due(pieces: Any, summary: str) -> None:
    assert [e["summary"] for e in events(read("I. NỘI DUNG", *pieces))] == [summary]


def test_the_heading_that_is_a_body_is_who() -> None:
    book = read("II. TỔ CHỨC THỰC HIỆN", "1. Phòng Kinh tế", "- Cấp phát cây giống cho các hộ trước ngày 20/3.")
    (event,) = events(book)
    assert event["summary"].endswith("(Phòng Kinh tế)")


def test_uids_differ_and_stay_the_same() -> None:
    lines = ("I. NỘI DUNG", "- Báo cáo hằng quý (trước ngày 10 tháng cuối quý), xong trước 20/3.", "- Gửi trước 20/3.")
    first, second = ([e["uid"] for e in events(read(*lines))] for _ in range(2))
    assert first == second
    assert len(set(first)) == len(first) > 2


def test_lines_are_folded_by_bytes_and_marks_survive() -> None:
    task = "Rà soát; thống kê, \\ bổ sung “cây xanh” ở khu vực ươm giống cửa sông " * 4
    found = resolve(
        rows("a.txt", Source("txt", "0" * 64), extract(plan_of(*HEAD, "I. NỘI DUNG", f"- {task}trước ngày 20/11.")))
    )
    raw = calendar(found)
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    assert raw.replace(b"\r\n", b"").count(b"\n") == 0
    (event,) = events(Calendar.from_ical(raw))
    assert "thống kê, \\ bổ sung “cây xanh”" in event["description"]


def test_control_characters_do_not_break_the_file() -> None:
    document = tuple("d" if n == "doc_id" else "ok" if n == "status" else None for n in schema.DOCUMENTS.names)
    values = {
        "doc_id": "d\x07",
        "text": "trước\x0b20/11",
        "kind": "by",
        "due_date": date(2031, 11, 19),
        "char_start": 0,
    }
    deadline = tuple(values.get(n) for n in schema.DEADLINES.names)
    raw = calendar({"documents": [("d\x07", *document[1:])], "deadlines": [deadline]})
    assert not set(raw) & ({*range(32)} - {10, 13})
    assert len(events(Calendar.from_ical(raw))) == 1


def test_nothing_dated_is_a_calendar_without_events() -> None:
    for found in ({}, resolve({})):
        book = Calendar.from_ical(calendar(found))
        assert book["version"] == "2.0"
        assert events(book) == []


def test_english_labels() -> None:
    (event,) = events(read("I. NỘI DUNG", "Gửi báo cáo trước ngày 20/11.", lang="en"))
    assert "Due: trước ngày 20/11" in event["description"]


def test_the_tables_write_it(tmp_path: Path) -> None:
    found = resolve(
        rows("a.txt", Source("txt", "0" * 64), extract(plan_of(*HEAD, "I. NỘI DUNG", "Gửi trước ngày 20/11.")))
    )
    written = Tables.of(found).to(tmp_path, ["ics"])
    assert {p.name for p in written} == {"calendar.ics", "text.jsonl", "run.json"}
    assert (tmp_path / "calendar.ics").read_bytes() == calendar(found)


def test_every_rule_of_the_samples_can_be_read_and_spread_out(tmp_path: Path) -> None:
    tables = run.extract(SAMPLES, workers=2, progress=False)
    rules = tables.deadlines["rrule"].dropna()
    assert len(rules) > 30
    for rule in set(rules):
        assert rrulestr(rule, dtstart=datetime(2031, 1, 1))[0]
    (written,) = (p for p in tables.to(tmp_path, ["ics"]) if p.suffix == ".ics")
    raw = written.read_bytes()
    book = Calendar.from_ical(raw)
    dated = tables.deadlines[["start_date", "due_date"]].notna().any(axis=1).sum()
    assert len(events(book)) >= dated > 120
    assert len(days(book)) > len(events(book))
    assert max(map(len, raw.split(b"\r\n"))) <= 75
