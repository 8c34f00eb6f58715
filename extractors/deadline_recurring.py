"""Times that come again: "hằng tháng", "trước ngày 20 hằng tháng", "02 lần/năm", "hàng quý, 6 tháng, năm (…)"."""

from __future__ import annotations

import re

from extractors import deadline_grammar as g
from extractors.deadline_reader import UnitReader


def read_recurring(r: UnitReader) -> None:
    for m in r.each(g.EACH_WITH_DAY):
        _bracketed(r, m, g.PERIOD[m["period"]])
    for m in r.each(g.REPORT_WITH_DAY):
        freq = "semiannual" if m["half"] else "annual" if m["year"] else "quarterly" if m["quarter"] else "monthly"
        _bracketed(r, m, freq)
    for m in r.each(g.YEARLY_DAYS):
        _yearly(r, m)
    for m in r.each(g.MONTHLY_DAY):
        freq = "quarterly" if m["quarter"] else g.PERIOD[m["period"]]
        r.add(
            m.start(),
            m.end(),
            "recurring",
            inclusive=not re.match(r"\s*(?:định kỳ\s+)?trước", m["word"], re.I),
            freq=freq,
            day=int(m["day"]),
        )
    for m in r.each(g.PERIOD_BY):
        freq = "semiannual" if m["half"] else "annual" if m["year"] else "quarterly" if m["quarter"] else "monthly"
        _bracketed(r, m, freq)
    for m in r.each(g.CLOCK_EACH):
        r.add(m.start(), m.end(), "recurring", inclusive=False, freq=g.PERIOD[m["period"]])
    for m in r.each(g.TIMES):
        every = int(m["per"]) if m["unit"] in ("tuần", "năm") else 1
        r.add(m.start(), m.end(), "recurring", inclusive=False if m["in"] else None, freq=_times(m), every=every)
    for m in r.each(g.PERIOD_LIST):
        _period_list(r, m)
    for m in r.each(g.EACH_PLAIN):
        if _is_duty(r, m):
            r.add(m.start(), m.end(), "recurring", freq=g.PERIOD[m["period"]])


def _is_duty(r: UnitReader, m: re.Match[str]) -> bool:
    if r.is_time(m.start()) or m["weekday"] or m[0].lower().startswith("định kỳ"):
        return True
    sentence = r.before(m.start(), 160)
    sentence = sentence[max(sentence.rfind(". "), sentence.rfind("; ")) + 1 :]
    if g.MONEY.search(sentence[-60:]) or re.search(
        r"(?:kế hoạch|chương trình|Kế hoạch|Chương trình|nhiệm vụ|công tác|dự toán)(?:\s+[\w]+){0,4}\s*$",
        sentence,
    ):
        return False
    after = r.text[m.end() : m.end() + 80]
    if m["period"] == "tuần" or m["period"] == "tháng":
        return True
    return bool(
        g.ORGANISES.search(sentence)
        or re.match(r"\s*,?\s*[\w ]{0,40}(?:báo cáo|tổ chức|rà soát|đánh giá|kiểm tra)", after)
        or not sentence.strip(" -+,")
    )


def _yearly(r: UnitReader, m: re.Match[str]) -> None:
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
    dates = list(re.finditer(rf"{g.DAY}|{g.DAY_SHORT}|ngày\s+\d{{1,2}}\s+tháng\s+\d{{1,2}}", inside))
    if dates:
        p = r.point(dates[0][0])
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
    r.add(m.start(), m.end(), "recurring", inclusive=inclusive, freq=freq, day=int(d["d"]) if d else None)


def _period_list(r: UnitReader, m: re.Match[str]) -> None:
    """ "hàng quý, 6 tháng, năm (vào ngày 10 …)": one record for each frequency."""
    parts = list(
        re.finditer(
            r"(?:0?6|sáu) tháng(?: đầu năm)?|09 tháng|ngày|tuần|tháng|quý|quí|(?:cả )?năm(?!\))",
            re.sub(r"\([^()]*\)", lambda x: " " * len(x[0]), m["list"]),
        )
    )
    tail = re.compile(r"\s*\((?P<in>[^()]{4,70})\)").match(r.text, m.end())
    day = re.search(r"ngày\s+(?P<d>\d{1,2})(?!\s?/|\s+tháng\s+\d)", tail["in"]) if tail else None
    offset = m.start("list")
    for k, part in enumerate(parts):
        word = part[0]
        freq = (
            "semiannual"
            if "6 tháng" in word or "sáu" in word
            else "quarterly"
            if word in ("quý", "quí")
            else "annual"
            if word.endswith("năm")
            else g.PERIOD.get(word, "periodic")
        )
        start = m.start() + _verb(m[0]) if k == 0 else offset + part.start()
        end = offset + part.end()
        last, inclusive, inferred = None, None, False
        own = re.compile(r"\s*\((?P<in>[^()]{4,70})\)").match(r.text, end)
        if own and (d := re.search(rf"{g.DAY}|{g.DAY_SHORT}", own["in"])):
            p = r.point(d[0])
            last, inclusive, inferred = (p.last if p else None), "trước" not in own["in"], bool(p and p.inferred)
            end = own.end()
        elif k == len(parts) - 1 and tail and day:
            end = tail.end()
        r.add(
            start,
            end,
            "recurring",
            last=last,
            inclusive=inclusive,
            freq=freq,
            day=int(day["d"]) if day else None,
            inferred=inferred,
        )


def _verb(written: str) -> int:
    """Where the time starts after its verb: "Báo cáo (kết quả) hàng quý"."""
    m = re.match(r"báo cáo\s+(?:kết quả\s+(?:thực hiện\s+)?)?", written, re.I)
    return m.end() if m else 0


def _times(m: re.Match[str]) -> str:
    if m["each"]:
        twice = m["each_n"] in ("2", "02", "hai") and m["each"] == "năm"
        return "semiannual" if twice else g.PERIOD[m["each"]]
    if m["per"]:
        unit, n = m["unit"], int(m["per"])
        if unit == "tháng" and n in (3, 6, 12):
            return {3: "quarterly", 6: "semiannual", 12: "annual"}[n]
        return g.PERIOD[unit]
    n, period = int(m["n"]), m["period"]
    if period == "năm":
        return {1: "annual", 2: "semiannual", 4: "quarterly", 12: "monthly"}.get(n, "annual")
    return g.PERIOD[period]
