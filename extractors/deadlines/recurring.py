"""Times that come again: "hằng tháng", "trước ngày 20 hằng tháng", "02 lần/năm", "hàng quý, 6 tháng, năm (…)"."""

from __future__ import annotations

import re

from extractors.deadlines.patterns import around, times
from extractors.deadlines.patterns import recurring as g
from extractors.deadlines.reading import UnitReader

_WEEKDAYS = {
    "": "SU", "hai": "MO", "2": "MO", "ba": "TU", "3": "TU", "tư": "WE", "4": "WE", "năm": "TH", "5": "TH",
    "sáu": "FR", "6": "FR", "bảy": "SA", "7": "SA",
}  # fmt: skip
_WEEKDAY = re.compile(r"(?:thứ\s+(hai|ba|tư|năm|sáu|bảy|[2-7])(?!\w))|chủ\s?nhật", re.I)


def read_recurring(r: UnitReader) -> None:
    says_each = r.says(g.HAS_EACH)
    for m in r.each(g.EACH_WITH_DAY) if says_each else ():
        _bracketed(r, m, times.PERIOD[m["period"]])
    for m in r.each(g.PERIODS_WITH_DAYS):
        _days_of_periods(r, m)
    for m in r.each(g.REPORT_WITH_DAY):
        if g.OF_ALL_PERIODS.search(m["in"]):
            continue  # the list of periods before it shares this day
        freq = "semiannual" if m["half"] else "annual" if m["year"] else "quarterly" if m["quarter"] else "monthly"
        _bracketed(r, m, freq)
    for m in r.each(g.YEARLY_DAYS) if says_each else ():
        _yearly(r, m)
    if says_each or "tháng" in r.words:
        _monthly_days(r)
    for m in r.each(g.MONTHLY_DAY):
        freq = "quarterly" if m["quarter"] else times.PERIOD[m["period"] or m["next"]]
        inclusive = not re.match(r"\s*(?:định kỳ\s+)?trước", m["word"], re.I)
        rule = _of_the_quarter(m[0])
        each = g.EACH_BEFORE.search(r.before(m.start(), 16))
        start = m.start() - len(each[0]) if each else m.start()
        r.add(start, m.end(), "recurring", inclusive=inclusive, freq=freq, day=int(m["day"]), rule=rule)
    for m in r.each(g.PERIOD_BY):
        freq = "semiannual" if m["half"] else "annual" if m["year"] else "quarterly" if m["quarter"] else "monthly"
        _bracketed(r, m, freq)
    for m in r.each(g.CLOCK_EACH) if says_each else ():
        r.add(m.start(), m.end(), "recurring", inclusive=False, freq=times.PERIOD[m["period"]])
    _so_often(r)
    for m in r.each(g.PERIOD_LIST):
        _period_list(r, m)
    _weekdays(r)
    for m in r.each(g.EACH_PLAIN) if says_each else ():
        if _is_duty(r, m):
            r.add(m.start(), m.end(), "recurring", freq=times.PERIOD[m["period"]], rule=_weekday(m))


def _so_often(r: UnitReader) -> None:
    """ "02 lần/năm", "02 phóng sự/tuần", "cuối mỗi học kỳ"."""
    for m in r.each(g.TIMES):
        if m["rounds"] and r.unit.kind == "table_row" and not r.is_time(m.start()):
            continue  # a quantity that is priced
        freq, rule = _times(m)
        by = g.TIMES_BY.match(r.text, m.end(), r.unit.end) if freq == "annual" else None
        if by and (p := r.point(by["point"])):
            inclusive = by["word"] != "trước"
            r.add(m.start(), by.end(), "recurring", last=p.last, inclusive=inclusive, freq=freq, inferred=p.inferred)
            continue
        r.add(m.start(), m.end(), "recurring", inclusive=False if m["in"] else None, freq=freq, rule=rule)
    for m in r.each(g.THINGS_PER):
        limit = around.NO_TIMES.search(r.before(m.start(), 20))
        if r.is_time(m.start()) or r.unit.kind != "table_row" and not limit:
            r.add(
                m.start(), m.end(), "recurring", freq=times.PERIOD[m["period"]], rule=None if int(m["n"]) == 1 else ""
            )
    for m in r.each(g.EDGE_OF_EACH):
        r.add(m.start(), m.end(), "recurring", freq=times.PERIOD[m["period"]])


def _weekdays(r: UnitReader) -> None:
    """ "mỗi sáng Chủ nhật", "sáng thứ Hai, thứ Năm"."""
    for m in r.each(g.EACH_WEEKDAY) if r.says(g.HAS_EACH) else ():
        day = _WEEKDAY.search(m["weekday"])
        rule = f"FREQ=WEEKLY;BYDAY={_WEEKDAYS[(day[1] or '').lower()]}" if day else None
        r.add(m.start(), m.end(), "recurring", freq="weekly", rule=rule)
    for m in r.each(g.WEEKDAYS_ALONE):
        if around.NO_TIMES.search(r.before(m.start(), 20)):
            continue
        days = ",".join(_WEEKDAYS[(d[1] or "").lower()] for d in _WEEKDAY.finditer(m["weekday"]))
        r.add(m.start(), m.end(), "recurring", freq="weekly", rule=f"FREQ=WEEKLY;BYDAY={days}")


def _monthly_days(r: UnitReader) -> None:
    """ "các ngày 05, 15 và 25 hằng tháng", "ngày cuối tháng", "thứ Hai đầu tiên của tháng"."""
    for m in r.each(g.MONTHLY_DAYS) if r.says(g.HAS_EACH) else ():
        for n, d in enumerate(days := list(re.finditer(r"\d{1,2}", m["days"]))):
            start = m.start() if n == 0 else m.start("days") + d.start()
            end = m.end() if n == len(days) - 1 else m.start("days") + d.end()
            r.add(start, end, "recurring", inclusive="rước" not in m[0][:6], freq="monthly", day=int(d[0]))
    for m in r.each(g.MONTH_END):
        last = "BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1" if m["working"] else "BYMONTHDAY=-1"
        r.add(m.start(), m.end(), "recurring", freq="monthly", rule=f"FREQ=MONTHLY;{last}")
    for m in r.each(g.WEEKDAY_OF_MONTH):
        r.add(m.start(), m.end(), "recurring", freq="monthly", rule=_weekday(m))


_FROM = re.compile(r"[Tt]ừ\s+(?:ngày\s+)?\d{1,2}(?:\s?/\s?|\s+tháng\s+)\d{1,2}\s*$")


def _of_the_quarter(written: str) -> str | None:
    """ "ngày 10 tháng cuối quý": the months are known."""
    day = re.search(r"ngày\s+(?:mùng\s+|mồng\s+)?(0?[1-9]|[12]\d|3[01])(?!\d)", written, re.I)
    m = re.search(r"tháng\s+(cuối|đầu|thứ (?:nhất|hai|ba))(?:\s+của)?\s+(?:h[àằ]ng\s+|mỗi\s+)?quý", written)
    first, second, third = "1,4,7,10", "2,5,8,11", "3,6,9,12"
    months = {"cuối": third, "đầu": first, "thứ nhất": first, "thứ hai": second, "thứ ba": third}
    return f"FREQ=YEARLY;BYMONTH={months[m[1]]};BYMONTHDAY={int(day[1])}" if m and day else None


def _weekday(m: re.Match[str]) -> str | None:
    """ "thứ Sáu hằng tuần", "Chủ nhật đầu tiên hằng tháng"; None where no weekday or no week of the month is named."""
    days = list(_WEEKDAY.finditer(m["weekday"] or m.groupdict().get("after") or ""))
    if not days:
        return None
    named = days[0]
    if m["period"] == "tuần":
        return "FREQ=WEEKLY;BYDAY=" + ",".join(_WEEKDAYS[(d[1] or "").lower()] for d in days)
    day = _WEEKDAYS[(named[1] or "").lower()]
    which = re.search(r"(cuối)|(đầu)|thứ\s+(nhất|hai|ba|tư)\s", m["weekday"].lower()[named.end() :] + " ")
    if m["period"] != "tháng" or which is None:
        return None
    n = -1 if which[1] else 1 if which[2] else {"nhất": 1, "hai": 2, "ba": 3, "tư": 4}[which[3]]
    return f"FREQ=MONTHLY;BYDAY={n}{day}"


def _is_duty(r: UnitReader, m: re.Match[str]) -> bool:
    if m["period"] == "năm" and g.MONTH_BEFORE.search(r.before(m.start())):
        return False  # the months before it come again each year: `deadline_dated`
    if m["period"] == "năm" and r.before(m.start()).rstrip()[-1:].isdigit():
        return False  # so does the span of days before it
    if r.is_time(m.start()) or m["weekday"] or m["after"] or m[0].lower().startswith("định kỳ"):
        return True
    sentence = r.before(m.start(), 160)
    sentence = sentence[
        max(sentence.rfind(". "), sentence.rfind("; "), sentence.rfind("| "), sentence.rfind(": ")) + 1 :
    ]
    if g.MONEY.search(sentence[-60:]) or re.search(
        r"(?:kế hoạch|chương trình|Kế hoạch|Chương trình|nhiệm vụ|công tác|dự toán)(?:\s+\w+){0,4}\s*$",
        sentence,
    ):
        return False
    after = r.text[m.end() : m.end() + 80]
    if re.match(r"\s*\(năm \d{4}\)", after):
        return False  # which year's is meant
    if m["period"] not in ("năm", "quý") or not re.search(r"mỗi\s", m[0], re.I):
        return True
    return bool(  # "mỗi năm diện tích thu hẹp dần" is told, not asked for
        re.match(r"\s+(?:có|đạt|phấn đấu|tối thiểu|ít nhất)(?!\w)", after)
        or g.ORGANISES.search(sentence)
        or re.match(r"\s*,?\s*[\w ]{0,40}(?:báo cáo|tổ chức|rà soát|đánh giá|kiểm tra)", after)
        or not sentence.strip(" -+,")
    )


def _yearly(r: UnitReader, m: re.Match[str]) -> None:
    if around.NOT_YET.match(r.text, m.end()):
        r.taken.append(m.span())
        return
    if re.match(r"đến", m["word"], re.I) and _FROM.search(r.before(m.start())):
        return  # the end of a span that comes again: `dated`
    inclusive = not re.search(r"trước", m["word"], re.I)
    days = [(m.start(), m.end("first"), m["first"])]
    days += [
        (m.start("more") + d.start(), m.start("more") + d.end(), d[0])
        for d in re.finditer(r"(?:ngày\s+)?\d{1,2}(?:\s?/\s?\d{1,2}|\s+tháng\s+\d{1,2})", m["more"])
    ]
    for k, (start, end, written) in enumerate(days):
        if k == len(days) - 1:
            end = m.end()
        last = r.point(written if "tháng" not in written else f"ngày {written.removeprefix('ngày ')}")
        r.add(
            start,
            end,
            "recurring",
            last=last.last if last else None,
            inclusive=inclusive,
            freq="annual",
            inferred=True,
        )


def _bracketed(r: UnitReader, m: re.Match[str], freq: str) -> None:
    """ "hằng năm (trước ngày 15 tháng 11)": the bracket gives the day of the recurrence."""
    inside = m["in"]
    inclusive = not re.search(r"trước", inside)
    if freq == "annual" and (whole := re.fullmatch(rf"(?:vào |trong )?(?P<point>{times.MONTH})", inside.strip())):
        if p := r.point(whole["point"]):
            r.add(m.start(), m.end(), "recurring", p.first, p.last, inclusive=True, freq=freq, inferred=p.inferred)
        return
    dates = list(re.finditer(rf"{times.DAY}|{times.DAY_SHORT}|ngày\s+\d{{1,2}}\s+tháng\s+\d{{1,2}}", inside))
    if dates:
        p = r.point(dates[0][0])
        if p and not p.inferred and freq in ("semiannual", "annual"):  # a day with its year comes once
            start = m.start("in") + dates[0].start()
            word = re.search(r"(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|vào)\s+$", r.text[m.start("in") : start])
            lead = len(word[0]) if word else 0
            r.add(start - lead, m.start("in") + dates[0].end(), "by", last=p.last, inclusive=inclusive)
            return
        r.add(
            m.start(),
            m.end(),
            "recurring",
            last=p.last if p else None,
            inclusive=inclusive,
            freq=freq,
            inferred=bool(p and p.inferred),
        )
        return
    d = re.search(r"ngày\s+(?P<d>\d{1,2})", inside)
    rule = _of_the_quarter(inside) if freq == "quarterly" else None
    if freq == "weekly" and (day := _WEEKDAY.search(inside)):
        rule = f"FREQ=WEEKLY;BYDAY={_WEEKDAYS[(day[1] or '').lower()]}"
    r.add(m.start(), m.end(), "recurring", inclusive=inclusive, freq=freq, day=int(d["d"]) if d else None, rule=rule)


def _days_of_periods(r: UnitReader, m: re.Match[str]) -> None:
    """ "6 tháng, năm (trước ngày 15/6 và 15/12)": as many days as periods, one for each; a day alone is that of each."""
    parts = list(_PART.finditer(m["list"]))
    days = list(re.finditer(rf"{times.DAY}|{times.DAY_SHORT}|[Nn]gày\s+\d{{1,2}}\s+tháng\s+\d{{1,2}}", m["in"]))
    day = None if days else _day_of_month(m["in"])
    if not (len(days) == len(parts) or day) or g.OF_ALL_PERIODS.search(m["in"]):
        return
    inclusive = "trước" not in m["in"]
    for k, part in enumerate(parts):
        p = r.point(days[k][0]) if days else None
        start = m.start() if k == 0 else m.start("list") + part.start()
        end = m.end() if k == len(parts) - 1 else m.start("list") + part.end()
        last, inferred = (p.last, p.inferred) if p else (None, False)
        r.add(start, end, "recurring", last=last, inclusive=inclusive, freq=_freq(part[0]), day=day, inferred=inferred)


_PART = re.compile(
    rf"(?:{times.EACH_ANY}\s+)?(?:(?:0?6|[Ss]áu|0?9)\s+tháng(?:\s+đầu năm)?|tháng|quý|(?:0?1\s+|một\s+|cả\s+)?năm)"
)


def _freq(period: str) -> str:
    """The frequency of a period as it is written: "6 tháng", "hằng quý", "cả năm"."""
    low = period.lower()
    if "6 tháng" in low or "sáu" in low:
        return "semiannual"
    last = low.split()[-1]
    return "periodic" if "9 tháng" in low else times.PERIOD.get("quý" if last == "quí" else last, "periodic")


def _period_list(r: UnitReader, m: re.Match[str]) -> None:
    """ "hàng quý, 6 tháng, năm (vào ngày 10 …)": one record for each frequency."""
    parts = list(
        re.finditer(
            r"(?:0?6|sáu) tháng(?: đầu năm)?|0?9 tháng|ngày|tuần|tháng|quý|quí|(?:cả )?năm(?!\))",
            re.sub(r"\([^()]*\)", lambda x: " " * len(x[0]), m["list"]),
        )
    )
    brackets = list(re.finditer(r"\((?P<in>[^()]{4,70})\)", m["list"]))
    within = brackets[-1] if brackets and g.OF_ALL_PERIODS.search(brackets[-1]["in"]) else None
    shared = within or re.compile(r"\s*\((?P<in>[^()]{4,70})\)").match(r.text, m.end())
    stop = m.start("list") + within.end() if within else shared.end() if shared else m.end()
    day = _day_of_month(shared["in"]) if shared else None
    offset = m.start("list")
    for k, part in enumerate(parts):
        freq = _freq(part[0])
        start = m.start() + _verb(m[0]) if k == 0 else offset + part.start()
        if k and (each := re.search(rf"{times.EACH}\s+$", m["list"][: part.start()])):
            start -= len(each[0])
        end = offset + part.end()
        last, inclusive, inferred, own_day = None, None, False, day
        own = re.compile(r"\s*\((?P<in>[^()]{4,70})\)").match(r.text, end)
        if k == len(parts) - 1 and day:
            end = stop
        elif own and (d := re.search(rf"{times.DAY}|{times.DAY_SHORT}", own["in"])):
            p = r.point(d[0])
            last, inclusive, inferred = (p.last if p else None), "trước" not in own["in"], bool(p and p.inferred)
            end = own.end()
        elif own and (own_day := _day_of_month(own["in"])):
            inclusive, end = "trước" not in own["in"], own.end()
        r.add(
            start,
            end,
            "recurring",
            last=last,
            inclusive=inclusive,
            freq=freq,
            day=own_day,
            inferred=inferred,
            rule=_of_the_quarter(own["in"]) if own and freq == "quarterly" else None,
        )


def _day_of_month(written: str) -> int | None:
    """ "vào ngày 10": a day without a month."""
    m = re.search(r"ngày\s+(\d{1,2})(?!\s?/|\s+tháng\s+\d)", written)
    return int(m[1]) if m else None


def _verb(written: str) -> int:
    """Where the time starts after its verb: "Báo cáo (kết quả) hàng quý"."""
    m = re.match(r"báo cáo\s+(?:kết quả\s+(?:thực hiện\s+)?)?", written, re.I)
    return m.end() if m else 0


def _times(m: re.Match[str]) -> tuple[str, str | None]:
    """Frequency and rule of "02 lần/năm", "03 tháng/lần", "mỗi quý 01 lần". Without a rule ("") where the days of a
    second time within the period are not said; None leaves the rule to the frequency."""
    if m["per"] or m["per_b"]:
        return _apart(_number(m["per"] or m["per_b"]), m["unit"] or m["unit_b"])
    period = m["period"] or m["each"]
    n = _number(m["n"] or m["each_n"] or "1")
    if n == 1:
        return times.PERIOD[period], None
    if period == "năm" and 12 % n == 0:
        return {2: "semiannual", 4: "quarterly", 12: "monthly"}.get(n, "annual"), f"FREQ=MONTHLY;INTERVAL={12 // n}"
    return ("periodic" if period == "năm" else times.PERIOD[period]), ""


def _apart(n: int, unit: str) -> tuple[str, str]:
    """ "03 tháng/lần": so many periods apart."""
    if unit == "ngày":
        return {1: "daily", 7: "weekly"}.get(n, "periodic"), f"FREQ=DAILY;INTERVAL={n}"
    months = n * {"tháng": 1, "quý": 3, "năm": 12}.get(unit, 0)
    freq = {0: "weekly", 1: "monthly", 3: "quarterly", 6: "semiannual", 12: "annual"}.get(months, "periodic")
    every, count = ("WEEKLY", n) if not months else ("MONTHLY", months) if months % 12 else ("YEARLY", months // 12)
    return freq, f"FREQ={every};INTERVAL={count}" if count > 1 else f"FREQ={every}"


def _number(written: str) -> int:
    return {"một": 1, "hai": 2, "ba": 3, "năm": 5}.get(written) or int(written) or 1
