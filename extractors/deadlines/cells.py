"""Times that only a table says: a mark in a month's column, "Từ ngày | Đến ngày", and short forms of a time column ("T4/2031")."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.context import Cell
from extractors.deadlines.patterns import times
from extractors.deadlines.points import Point
from extractors.deadlines.reading import UNITS, UnitReader

MARK = re.compile(r"\s*[xX×✓✔√v●•■*]\s*")
MONTH_TITLE = re.compile(r"\s*(?:[Tt]h(?:áng|g)?\.?\s*|T\.?\s*)(?P<month>\d{1,2})(?:\s*[/-]\s*(?P<year>\d{4}))?\s*")
QUARTER_TITLE = re.compile(r"\s*(?:[Qq]u[ýy]|Q)\.?\s*(?P<quarter>IV|I{1,3}|[1-4])(?:\s*[/-]\s*(?P<year>\d{4}))?\s*")
_TITLE_WORD = r"\s*(?:dự kiến\s+)?(?:(?:ngày|tháng|thời (?:gian|điểm|hạn)|mốc|hạn)(?:\s+tháng)?\s+)?(?:dự kiến\s+)?"
FROM = re.compile(_TITLE_WORD + r"(?:từ|bắt đầu|khởi|triển khai)(?!\w)", re.I)
TO = re.compile(_TITLE_WORD + r"(?:đến|kết thúc|hoàn thành|tới)(?!\w)", re.I)
ALL_MONTHS, FEWEST = 12, 3
"""Columns of all months of a year; the fewest that are months below a title that says so."""
MONTH_NUMBER = re.compile(r"0?[1-9]|1[0-2]")
OF_MONTHS = re.compile(r"(?<!\w)tháng\s*$", re.I)
LENGTH = re.compile(
    r"(?:(?:[Tt]rong(?: vòng)?|[Kk]hông quá|[Tt]ối đa|≤|<)\s?)?(?P<n>\d{1,3})\s(?P<unit>ngày|tuần|tháng|giờ)(?P<working> làm việc)?"
)
"""A length of time, and nothing else."""
BEFORE = re.compile(r"(?<!\w)trước(?:\s+ngày)?\s*$", re.I)
MONTH_POINT = r"(?:T(?:h(?:áng)?)?\.?\s?)?(?:0?[1-9]|1[0-2])(?:\s?/\s?20\d{2})"
# "Xong", "Hạn chót", "Deadline": a day below such a title is the last one.
LAST_DAY = re.compile(
    r"\s*(?:xong|hạn|deadline|(?:ngày|thời hạn|hạn) hoàn thành|(?:(?:ngày|thời gian|thời hạn) )?chậm nhất)(?!\w)", re.I
)
# "Thứ 5 - 01/11", "14h00 thứ 2 - 19/11".
WEEKDAY_AND_DAY = re.compile(
    r"(?:\d{1,2}\s?[h:]\s?\d{0,2}\s*,?\s*)?(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s?nhật|CN)\s*(?:[-–,]|\n)?"
    r"\s*\(?(?P<day>\d{1,2}/\d{1,2}(?:/\d{4})?)\)?",
    re.I,
)
YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)")
DAY = re.compile(r"(?:(?:sáng|chiều|tối)\s+)?(?P<day>\d{1,2}/\d{1,2})", re.I)
TO_MONTH = re.compile(r"\s*(?:-|đến|tới)\s*(?:hết\s+|cuối\s+|đầu\s+|giữa\s+)?(?:tháng|quý|năm|ngày)(?!\w)", re.I)
MONTHS = re.compile(
    rf"(?<![\d/])(?P<a>{MONTH_POINT}|(?:0?[1-9]|1[0-2])(?=\s*[-–+&]\s*(?:0?[1-9]|1[0-2])\s?/\s?20\d{{2}}))(?:\s*(?:[-–+&]|đến)\s*(?P<b>{MONTH_POINT}))?(?![\d/])"
)
SHORT_MONTHS = re.compile(
    r"(?<![\w/])T\.?\s?(?P<list>(?:0?[1-9]|1[0-2])(?:\s*[,;-]\s*(?:T\.?\s?)?(?:0?[1-9]|1[0-2]))*)(?:\s?/\s?(?P<year>20\d{2}))?(?![\d/])"
)


def read_cells(r: UnitReader) -> None:
    """The times of a table row that need its columns; what they claim no other reader takes."""
    _marked(r)
    _between_columns(r)
    for cell in r.unit.cells:
        if cell.column == "time" and r.unit.owns(cell):
            _below_title(r, cell)
            _short_months(r, cell)


def _title(r: UnitReader, cell: Cell) -> str:
    return r.text[cell.title[0] : cell.title[1]] if cell.title else ""


def _period(r: UnitReader, title: str) -> Point | None:
    """The month or quarter that a column stands for."""
    if m := MONTH_TITLE.fullmatch(title):
        return r.point(f"tháng {m['month']}" + (f"/{m['year']}" if m["year"] else ""))
    if m := QUARTER_TITLE.fullmatch(title):
        return r.point(f"quý {m['quarter']}" + (f"/{m['year']}" if m["year"] else ""))
    return None


def _marked(r: UnitReader) -> None:
    """A mark below "T4", or below "4" where all months have their column or those of a half stand below "Tháng": the task is for
    that month. What is written is the title of the column."""
    by_number = _are_months(r)
    for cell in r.unit.cells:
        if cell.title is None or not r.unit.owns(cell) or not MARK.fullmatch(r.text, cell.start, cell.end):
            continue
        title = _title(r, cell).strip()
        if p := _period(r, f"tháng {title}" if by_number and MONTH_NUMBER.fullmatch(title) else title):
            r.add(*cell.title, "during", p.first, p.last, inclusive=True, inferred=p.inferred)


def _are_months(r: UnitReader) -> bool:
    """Are the numbers above a row's cells those of months, one after the other: of all, or of a few below "Tháng"?"""
    columns = [(_title(r, cell).strip(), cell.column) for cell in r.unit.cells]
    numbers = [(int(title), role) for title, role in columns if MONTH_NUMBER.fullmatch(title)]
    if any(after != before + 1 for (before, _), (after, _) in pairwise(numbers)):
        return False
    return len(numbers) == ALL_MONTHS or len(numbers) >= FEWEST and any(role == "time" for _, role in numbers)


def _between_columns(r: UnitReader) -> None:
    """ "Từ ngày | Đến ngày": two cells that are one time."""
    times = [c for c in r.unit.cells if r.unit.owns(c) and _title(r, c)]
    first = next((c for c in times if FROM.match(_title(r, c))), None)
    last = next((c for c in times if TO.match(_title(r, c))), None)
    if first is None or last is None or first.end > last.start:
        return
    points = [_whole(r, c) for c in (first, last)]
    if points[0] and points[1] and points[0].first <= points[1].last:
        inferred = points[0].inferred or points[1].inferred
        r.add(first.start, last.end, "during", points[0].first, points[1].last, inclusive=True, inferred=inferred)


def _below_title(r: UnitReader, cell: Cell) -> None:
    """What only the title makes whole: "11" below "Tháng", a day below "Hoàn thành trước ngày"."""
    title, written = _title(r, cell), r.text[cell.start : cell.end].strip()
    at = cell.start + r.text[cell.start : cell.end].find(written)
    if not r.free(at, at + len(written)):
        return
    if re.fullmatch(r"\s*tháng\s*", title, re.I) and re.fullmatch(r"(?:0?[1-9]|1[0-2])", written):
        if p := r.point(f"tháng {written}"):
            r.add(at, at + len(written), "during", p.first, p.last, inclusive=True, inferred=p.inferred)
    elif m := QUARTER_TITLE.fullmatch(written):
        if p := r.point(f"quý {m['quarter']}" + (f"/{m['year']}" if m["year"] else "")):
            r.add(at, at + len(written), "during", p.first, p.last, inclusive=True, inferred=p.inferred)
    elif BEFORE.search(title) and (p := _whole(r, cell)):
        r.add(at, at + len(written), "by", last=p.first, inclusive=False, inferred=p.inferred)
    elif LAST_DAY.match(title) and (p := _whole(r, cell)):
        r.add(at, at + len(written), "by", last=p.last, inclusive=True, inferred=p.inferred)
    elif m := LENGTH.fullmatch(written):
        offset = UNITS[m["unit"]].format(int(m["n"]))
        r.add(at, at + len(written), "relative", counted={"offset": offset, "working_days": m["working"] is not None})
    elif (m := WEEKDAY_AND_DAY.fullmatch(written) or DAY.fullmatch(written)) and (
        p := r.point(m["day"], _year(r, cell))
    ):
        r.add(at, at + len(written), "on", p.first, p.last, inclusive=True, inferred=p.inferred)


def _year(r: UnitReader, cell: Cell) -> int | None:
    """The one year that the title of a column names: "Hạn, đợt II/2031"."""
    years = set(YEAR.findall(_title(r, cell)))
    return int(years.pop()) if len(years) == 1 else None


def _whole(r: UnitReader, cell: Cell) -> Point | None:
    written = r.text[cell.start : cell.end].strip()
    if m := re.fullmatch(rf"{times.MONTH_PART}(?P<point>{times.POINT})", written):
        return r.point(m["point"], _year(r, cell))
    if MONTH_NUMBER.fullmatch(written) and OF_MONTHS.search(_title(r, cell)):
        return r.point(f"tháng {written}")
    return _month(r, written) if re.fullmatch(MONTH_POINT, written) else None


def _short_months(r: UnitReader, cell: Cell) -> None:
    """ "4/2031", "T4/2031", "03/2031 - 06/2031", "03 - 06/2031", "3 + 4/2031", "T3, T6"."""
    for m in MONTHS.finditer(r.text, cell.start, cell.end):
        if not r.free(*m.span()) or TO_MONTH.match(r.text, m.end()) or _read_as_prose(r, m) and not m["a"].isdigit():
            continue  # "từ tháng 9/2031 đến tháng 5/2032" is read in the words of prose
        last = _month(r, m["b"])
        first = _month(r, m["a"]) or (r.point(f"tháng {m['a']}/{last.first.year}") if last else None)
        last = last or first
        if first and last and first.first <= last.last:
            start = m.start() - _word_before(r.text, m.start())
            r.add(start, m.end(), "during", first.first, last.last, inclusive=True)
    for m in SHORT_MONTHS.finditer(r.text, cell.start, cell.end):
        if not r.free(*m.span()):
            continue
        months = list(re.finditer(r"\d{1,2}", m["list"]))
        year = f"/{m['year']}" if m["year"] else ""
        if "-" in m["list"] and len(months) == 2:
            ends = [r.point(f"tháng {n[0]}{year}") for n in months]
            if ends[0] and ends[1]:
                r.add(m.start(), m.end(), "during", ends[0].first, ends[1].last, inclusive=True, inferred=not year)
            continue
        for k, n in enumerate(months):
            if p := r.point(f"tháng {n[0]}{year}"):
                start = m.start() if k == 0 else m.start("list") + n.start()
                r.add(start, m.start("list") + n.end(), "during", p.first, p.last, inclusive=True, inferred=p.inferred)


_GOES_BEFORE = re.compile(
    r"\d\s*(?:-|đến|tới)\s*(?:hết\s+)?tháng\s+$|(?:tháng\s+|(?<!\w)T\.?\s?)\d{1,2}\s*(?:-|đến|tới)\s*$"
    r"|(?<!\w)(?:từ|kể từ|trước|sau|đến|hết)\s+(?:tháng\s+)?$|qu[ýíyi]\s+$|(?<!\w)nửa (?:đầu|cuối)\s+(?:của\s+)?tháng\s+$"
    r"|tháng\s+(?:\d{1,2}\s*(?:[,;&]|và)\s*(?:tháng\s+)?)+$|(?<!\w)T\.?\s?\d{1,2}\s*[,;]\s*$",
    re.I,
)


def _read_as_prose(r: UnitReader, m: re.Match[str]) -> bool:
    """Whether a month stands among words that say more than it: the end or the beginning of a span, a list, a limit."""
    return _GOES_BEFORE.search(r.before(m.start(), 40)) is not None


def _month(r: UnitReader, written: str | None) -> Point | None:
    numbers = re.findall(r"\d+", written or "")
    return r.point(f"tháng {numbers[0]}/{numbers[1]}") if len(numbers) == 2 else None


def _word_before(text: str, at: int) -> int:
    """The length of "Tháng " before a month that was matched without it."""
    m = re.search(r"[Tt]háng\s+$", text[max(0, at - 8) : at])
    return len(m[0]) if m else 0
