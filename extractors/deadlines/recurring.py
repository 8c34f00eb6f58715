"""Times that come again: "hằng tháng", "trước ngày 20 hằng tháng", "02 lần/năm", "hàng quý, 6 tháng, năm (…)"."""

from __future__ import annotations

import re
from datetime import date

from extractors.deadlines.beside import Beside, day_beside
from extractors.deadlines.patterns import around, times
from extractors.deadlines.patterns import recurring as g
from extractors.deadlines.periods import bracketed, days_of_periods, period_list
from extractors.deadlines.reading import UnitReader
from extractors.deadlines.rules import (
    QUARTER_ENDS,
    WEEKDAY,
    WEEKDAYS,
    count,
    of_the_quarter,
    so_often,
    weekday_rule,
    weekly_on,
    weekly_through,
)


def read_recurring(r: UnitReader) -> None:
    says_each = r.says(g.HAS_EACH)
    for m in r.each(g.WEEKDAY_TO_WEEKDAY) if "tuần" in r.words else ():
        r.add(m.start(), m.end(), "recurring", freq="weekly", rule=weekly_through(m["first"], m["last"]))
    for m in r.each(g.EACH_WITH_DAY) if says_each else ():
        bracketed(r, m, times.PERIOD[m["period"]])
    for m in r.each(g.PERIODS_WITH_DAYS):
        days_of_periods(r, m)
    for m in r.each(g.REPORT_WITH_DAY):
        if g.OF_ALL_PERIODS.search(m["in"]):
            continue  # the list of periods before it shares this day
        freq = "semiannual" if m["half"] else "annual" if m["year"] else "quarterly" if m["quarter"] else "monthly"
        bracketed(r, m, freq)
    for m in r.each(g.YEARLY_DAYS) if says_each else ():
        _yearly(r, m)
    if says_each or "tháng" in r.words or "quý" in r.words:
        _monthly_days(r)
    for m in r.each(g.MONTHLY_DAY):
        freq = "quarterly" if m["quarter"] else times.PERIOD[m["period"] or m["next"]]
        inclusive = not re.match(r"\s*(?:định k[ỳì]\s+)?trước", m["word"], re.I)
        rule = of_the_quarter(m[0])
        r.add(*_said_twice(r, m), "recurring", inclusive=inclusive, freq=freq, day=int(m["day"]), rule=rule)
    for m in r.each(g.PERIOD_BY):
        if r.before(m.start()).endswith("đối với báo cáo "):
            continue  # which report the day before it is for
        freq = "semiannual" if m["half"] else "annual" if m["year"] else "quarterly" if m["quarter"] else "monthly"
        bracketed(r, m, freq)
    for m in r.each(g.CLOCK_EACH) if says_each else ():
        r.add(m.start(), m.end(), "recurring", inclusive=False, freq=times.PERIOD[m["period"]])
    _frequencies(r)
    for m in r.each(g.PERIOD_LIST):
        period_list(r, m)
    _weekdays(r)
    _plain(r)


def _plain(r: UnitReader) -> None:
    """ "hằng tháng", "mỗi đêm", "báo cáo từng quý", "cấp theo quý", "vào tối Chủ nhật"."""
    for m in r.each(g.BY_PERIOD) if r.unit.kind != "heading" else ():
        r.add(m.start(), m.end(), "recurring", freq=times.PERIOD[m["period"].lower()])
    for m in r.each(g.EACH_PLAIN) if r.says(g.HAS_EACH) else ():
        freq = times.PERIOD[m["period"] or m["one"]]
        years = g.YEARS_BESIDE.match(r.text, m.end(), r.unit.end) if freq == "annual" else None
        if years and years["a"] < years["b"] and _is_duty(r, m):
            first, last = date(int(years["a"]), 1, 1), date(int(years["b"]), 12, 31)
            r.add(m.start(), years.end(), "recurring", first, last, inclusive=True, freq=freq)
            continue
        if not m["weekday"] and (day := day_beside(r, m.end(), freq)):
            _add_beside(r, m.start(), freq, day)
        elif _is_duty(r, m):
            r.add(m.start(), m.end(), "recurring", freq=freq, rule=weekday_rule(m))
    for m in r.each(g.WEEKDAY_SAID):
        if not g.ONE_DAY.search(r.before(m.start())):
            r.add(m.start(), m.end(), "recurring", freq="weekly", rule=weekly_on(m["weekday"]))
    if any(d.freq == "weekly" for d in r.found):
        for m in r.each(g.WEEKDAY_LISTED):
            r.add(m.start(), m.end(), "recurring", freq="weekly", rule=weekly_on(m["weekday"]))


def _said_twice(r: UnitReader, m: re.Match[str]) -> tuple[int, int]:
    """Where a day of each month or quarter stands, with the frequency before it: "mỗi quý một lần (ngày 20 tháng cuối quý)"."""
    each = g.EACH_BEFORE.search(r.before(m.start(), 40))
    if each is None or not r.free(m.start() - len(each[0]), m.start()):
        return m.span()
    return m.start() - len(each[0]), m.end() + bool(each["bracket"] and r.text.startswith(")", m.end()))


def _add_beside(r: UnitReader, start: int, freq: str, day: Beside) -> None:
    r.add(start, day.end, "recurring", inclusive=day.inclusive, freq=freq, day=day.day, rule=day.rule)


def _frequencies(r: UnitReader) -> None:
    """ "02 lần/năm", "02 phóng sự/tuần", "cuối mỗi học kỳ"."""
    for m in r.each(g.TIMES):
        if m["rounds"] and r.unit.kind == "table_row" and not r.is_time(m.start()):
            continue  # a quantity that is priced
        if around.IN_A_NAME.search(r.before(m.start(), 1)):
            continue  # “Mỗi tuần một cuốn sách”
        freq, rule = so_often(m)
        by = g.TIMES_BY.match(r.text, m.end(), r.unit.end) if freq == "annual" else None
        if by and (p := r.point(by["point"])):
            inclusive = by["word"] != "trước"
            r.add(m.start(), by.end(), "recurring", last=p.last, inclusive=inclusive, freq=freq, inferred=p.inferred)
            continue
        if day := day_beside(r, m.start("in") if m["in"] else m.end(), freq, count(m)):
            _add_beside(r, m.start(), freq, day)
            continue
        r.add(m.start(), m.end(), "recurring", inclusive=False if m["in"] else None, freq=freq, rule=rule)
    things_a_day = (m for m in r.each(g.THINGS_A_DAY) if not g.LESSONS.search(r.before(m.start(), 40)))
    for m in (*r.each(g.THINGS_PER), *things_a_day):
        limit = around.NO_TIMES.search(r.before(m.start(), 20)) or g.ON_AVERAGE.search(r.before(m.start()))
        if r.is_time(m.start()) or r.unit.kind != "table_row" and not limit:
            r.add(
                m.start(), m.end(), "recurring", freq=times.PERIOD[m["period"]], rule=None if int(m["n"]) == 1 else ""
            )
    for m in r.each(g.MEETS_WEEKLY):
        if r.free(*m.span("time")):
            r.add(*m.span("time"), "recurring", freq="weekly")
    for m in r.each(g.EDGE_OF_EACH):
        r.add(m.start(), m.end(), "recurring", freq=times.PERIOD[m["period"]])


def _weekdays(r: UnitReader) -> None:
    """ "mỗi sáng Chủ nhật", "sáng thứ Hai, thứ Năm"."""
    for m in r.each(g.EACH_WEEKDAY) if r.says(g.HAS_EACH) else ():
        day = WEEKDAY.search(m["weekday"])
        rule = f"FREQ=WEEKLY;BYDAY={WEEKDAYS[(day[1] or '').lower()]}" if day else None
        r.add(m.start(), m.end(), "recurring", freq="weekly", rule=rule)
    for m in r.each(g.CLOCK_OF_WEEK):
        r.add(m.start(), m.end(), "recurring", inclusive=False, freq="weekly", rule=weekly_on(m["weekday"]))
    for m in r.each(g.WEEKLY_REPORT):
        if r.free(*m.span("time")):
            r.add(*m.span("time"), "recurring", freq="weekly", rule=weekly_on(m["weekday"]))
    for m in r.each(g.WEEKDAYS_ALONE):
        if around.NO_TIMES.search(r.before(m.start(), 20)):
            continue
        r.add(m.start(), m.end(), "recurring", freq="weekly", rule=weekly_on(m["weekday"]))


def _monthly_days(r: UnitReader) -> None:
    """ "các ngày 05, 15 và 25 hằng tháng", "ngày cuối tháng", "thứ Hai đầu tiên của tháng"."""
    for m in r.each(g.MONTHLY_DAYS) if r.says(g.HAS_EACH) else ():
        for n, d in enumerate(days := list(re.finditer(r"\d{1,2}", m["days"]))):
            start = m.start() if n == 0 else m.start("days") + d.start()
            end = m.end() if n == len(days) - 1 else m.start("days") + d.end()
            r.add(start, end, "recurring", inclusive="rước" not in m[0][:6], freq="monthly", day=int(d[0]))
    for m in r.each(g.MONTH_END):
        last = "BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1" if m["working"] else "BYMONTHDAY=-1"
        r.add(*_said_twice(r, m), "recurring", freq="monthly", rule=f"FREQ=MONTHLY;{last}")
    for m in r.each(g.WEEKDAY_OF_MONTH):
        r.add(*_said_twice(r, m), "recurring", freq="monthly", rule=weekday_rule(m))
    for m in r.each(g.QUARTER_END):
        last = "BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1" if m["working"] else "BYMONTHDAY=-1"
        rule = f"FREQ=MONTHLY;BYMONTH={QUARTER_ENDS};{last}"
        r.add(*_said_twice(r, m), "recurring", freq="quarterly", rule=rule)


_FROM = re.compile(r"[Tt]ừ\s+(?:ngày\s+)?\d{1,2}(?:\s?/\s?|\s+tháng\s+)\d{1,2}\s*$")


def _is_duty(r: UnitReader, m: re.Match[str]) -> bool:
    if m["period"] == "năm" and g.MONTH_BEFORE.search(r.before(m.start())):
        return False  # the months before it come again each year: `deadline_dated`
    if m["period"] == "năm" and re.match(r"\s+(?:đến|tới)\s", r.text[m.end() : m.end() + 8]):
        return False  # nor is "từ tháng 11 hằng năm đến …"
    if m["period"] == "năm" and g.OTHER_YEAR_BEFORE.search(r.before(m.start())):
        return False  # so does "từ tháng 11 đến tháng 4 năm sau"
    if m["period"] == "năm" and r.before(m.start()).rstrip()[-1:].isdigit():
        return False  # so does the span of days before it
    if around.IN_A_NAME.search(r.before(m.start(), 1)):
        return False  # “Mỗi tuần một cuốn sách”
    if r.is_time(m.start()) or m["weekday"] or m[0].lower().startswith(("định kỳ", "định kì")):
        return True
    sentence = r.before(m.start(), 160)
    sentence = sentence[
        max(sentence.rfind(". "), sentence.rfind("; "), sentence.rfind("| "), sentence.rfind(": ")) + 1 :
    ]
    if g.REVIEWS_PLAN.search(sentence):
        return True
    if g.MONEY.search(sentence[-60:]) or re.search(
        r"(?:kế hoạch|chương trình|Kế hoạch|Chương trình|nhiệm vụ|công tác|dự toán)(?:\s+\w+){0,4}\s*$",
        sentence,
    ):
        return False
    after = r.text[m.end() : m.end() + 80]
    if re.match(r"\s*\(năm \d{4}\)", after):
        return False  # which year's is meant
    if m["one"]:
        return g.ORGANISES.search(sentence) is not None  # "dự toán từng quý" is no time
    if m["period"] not in ("năm", "quý") or not re.search(r"mỗi\s", m[0], re.I):
        return True
    return bool(  # "mỗi năm diện tích thu hẹp dần" is told, not asked for
        re.match(r"\s+(?:có|đạt|phấn đấu|(?:[^\W\d]+\s+){0,2}(?:tối thiểu|ít nhất))(?!\w)", after)
        or re.search(r"năm\s+\d{4}\s*,\s*$", sentence)
        or g.ORGANISES.search(sentence)
        or re.match(r"\s*,?\s*[\w ]{0,40}(?:báo cáo|tổ chức|rà soát|đánh giá|kiểm tra)", after)
        or not sentence.strip(" -+,").removeprefix("Phấn đấu")
    )


def _yearly(r: UnitReader, m: re.Match[str]) -> None:
    if around.NOT_YET.match(r.text, m.end()):
        r.taken.append(m.span())
        return
    if re.match(r"đến", m["word"], re.I) and _FROM.search(r.before(m.start())):
        return  # the end of a span that comes again: `dated`
    if re.match(r"từ", m["word"], re.I) and re.match(r"\s*(?:đến|tới)\s", r.text[m.end() : m.end() + 8]):
        return  # its beginning
    inclusive = not re.search(r"trước", m["word"], re.I)
    days = [(m.start(), m.end("first"), m["first"])]
    days += [
        (m.start("more") + d.start(), m.start("more") + d.end(), d[0])
        for d in re.finditer(r"(?:ngày\s+)?\d{1,2}(?:\s?/\s?\d{1,2}|\s+tháng\s+\d{1,2})", m["more"])
    ]
    since = g.SINCE_YEAR.match(r.text, m.end(), r.unit.end)
    for k, (start, end, written) in enumerate(days):
        if k == len(days) - 1:
            end = since.end() if since else m.end()
        of_year = int(since["year"]) if since else None
        last = r.point(written if "tháng" not in written else f"ngày {written.removeprefix('ngày ')}", of_year)
        r.add(
            start,
            end,
            "recurring",
            last=last.last if last else None,
            inclusive=inclusive,
            freq="annual",
            inferred=since is None,
        )
