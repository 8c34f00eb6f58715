"""Times with a date: by a day, on a day, during a month, quarter or year."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from extractors.dates import make_date, year_span
from extractors.deadlines import lunar
from extractors.deadlines.patterns import around
from extractors.deadlines.patterns import dated as g
from extractors.deadlines.points import Point, is_impossible
from extractors.deadlines.reading import UnitReader
from extractors.deadlines.rules import nth_month
from extractors.deadlines.spans import add_span


def read_by(r: UnitReader) -> None:
    _year_ends(r)
    _quarter_days(r)
    for m in r.each(g.DONE_DAY):
        if (p := r.point(m["point"])) and p.is_day:
            r.add(m.start(), m.end(), "by", last=p.last, inclusive=True, inferred=p.inferred)
    for m in r.each(g.BY, free=False):
        word = m["word"].lower()
        if not r.free(*m.span()) or word.startswith("tính đến") or r.is_reported_on(m.start(), word):
            continue
        p = r.point(f"năm {m['point']}" if m["point"].isdigit() else m["point"])
        start = m.start() + (re.match(r"(?:xong|hoàn thành|gửi|nộp)\s+", word) or re.match("", word)).end()  # type: ignore[union-attr]
        if p is None:
            if is_impossible(m["point"]) or re.fullmatch(lunar.POINT, m["point"]):
                r.add(start, m.end(), "by", inclusive="trước" not in word)
            continue
        if re.search(r"(?:^|\s)(?:đến|tới|hết|cuối)$", word) and not _aims(r, m, p):
            continue
        if around.NOT_YET.match(r.text, m.end()):
            r.taken.append(m.span())
            continue
        exclusive = "trước" in word and "khi" not in word  # "trước khi hết tháng 6" is its last day
        bracket = "(" in m[0] and r.text.startswith(")", m.end())
        r.add(
            start,
            m.end() + bracket,
            "by",
            last=p.first if exclusive else p.last,
            inclusive=not exclusive,
            inferred=p.inferred,
        )
        at = m.end()
        # "trước ngày A và ngày B"
        while (more := g.AND_DAY.match(r.text, at, r.unit.end)) and (
            p := r.point(more[key := more.lastgroup or "point"])
        ):
            last = p.first if exclusive else p.last
            r.add(more.start(key), more.end(), "by", last=last, inclusive=not exclusive, inferred=p.inferred)
            at = more.end()
    for m in r.each(g.OPEN):
        if not r.is_spoken_of(m.start()) and (p := r.point(m["a"])):
            labelled = r.is_time(m.start()) or r.opens(m.start())
            holds_on = g.HOLDS_ON.match(r.text, m.start(), m.end())
            if m["clock"] and p.is_day and not holds_on:  # the hour at which it begins
                r.add(m.start(), m.end(), "on", p.first, p.last, inclusive=True, inferred=p.inferred)
            elif labelled or m["on"] or p.last >= (r.context.issue_date or p.last):
                r.add(m.start(), m.end(), "during", p.first, inferred=p.inferred)


def _quarter_days(r: UnitReader) -> None:
    """ "trước ngày 05 tháng đầu quý II/2031"."""
    for m in r.each(g.QUARTER_DAY):
        p = r.point(m["quarter"])
        day = make_date(p.first.year, p.first.month + nth_month(m["which"]), int(m["day"])) if p else None
        if p is None or day is None or r.is_spoken_of(m.start()):
            continue
        word = (m["word"] or "").lower()
        if word.startswith(("trước", "chậm", "muộn")):
            r.add(m.start(), m.end(), "by", last=day, inclusive="trước" not in word, inferred=p.inferred)
        else:
            r.add(m.start(), m.end(), "on", day, day, inclusive=True, inferred=p.inferred)


def _year_ends(r: UnitReader) -> None:
    """ "tổng kết cuối năm 2028": by its last day."""
    for m in r.each(g.YEAR_END):
        p, start = r.point(m["point"]), m.start("time" if m["time"] else "said")
        told = r.is_reported_on(m.start(), m["said"]) if m["said"] else r.is_spoken_of(m.start())
        if p and not told and r.is_plausible(p.last) and r.unit.role != "budget":
            r.add(start, m.end(), "by", last=p.last, inclusive=True, inferred=p.inferred)
    for m in r.each(g.THIS_YEAR_END):
        if not r.is_spoken_of(m.start()) and (p := r.point("cuối năm")):
            r.add(m.start(), m.end(), "by", last=p.last, inclusive=True, inferred=p.inferred)


def _aims(r: UnitReader, m: re.Match[str], p: Point) -> bool:
    """ "đến năm 2030" is a target's time where something is reached by then, not where it is part of a name."""
    if p.is_day or not re.search(r"(?:năm\s+|^)\d{4}$", m["point"]):
        return True
    lead = r.text[r.unit.body : m.start()].strip(" -+(,")
    around = r.text[m.end() : m.end() + 60]
    sentence = lead[max(lead.rfind(mark) for mark in ".;\n") + 1 :]
    ends = g.ENDS_SENTENCE.match(r.text, m.end(), r.unit.end) is not None
    return (
        not lead
        or (ends and not g.IN_NAME.search(sentence))
        or lead.endswith((".", ";", ":", "phấn đấu", "Phấn đấu"))
        or bool(
            re.match(
                r"\s*[:,]|\s*(?:đạt|có|hoàn thành|phấn đấu|tỷ lệ|dự kiến|ước|bảo đảm|đảm bảo|tối thiểu|ít nhất|tăng|giảm|nâng)\b",
                around,
            )
        )
        and not re.search(r"(?:tầm nhìn|định hướng)\s*$", lead)
    )


def read_days(r: UnitReader) -> None:
    bare = (
        m
        for m in r.each(g.DAYS_BARE)
        if r.is_time(m.start()) or r.opens(m.start()) or r.before(m.start(), 6).endswith((": ", "ngày ("))
    )
    for m in (*r.each(g.DAYS), *bare):
        said = re.search(r"[Nn]gày", m[0]) and not g.COMMEMORATED.search(r.before(m.start()))
        if not r.free(*m.span()):
            continue
        if r.is_no_due(m.start()) and not said:
            r.taken.append(m.span())  # nor is its last day a day of its own
            continue
        last = r.point(f"ngày {m['last']}" if "tháng" in m["last"] else m["last"])
        if last is None:
            continue
        first = m["first"] or m["listed"]
        day = (
            make_date(last.last.year, last.last.month, int(first))
            if "/" not in first
            else getattr(r.point(first, last.last.year), "first", None)
        )
        if day and day < last.last:
            r.add(m.start(), m.end(), "during", day, last.last, inclusive=True, inferred=last.inferred)
    for m in (*(r.each(g.ON_LUNAR) if r.has_lunar else ()), *r.each(g.ON)):
        if not r.free(*m.span()):
            continue
        met = "gày" in m[0] and g.MEETS.search(r.before(m.start()))
        if not m["word"] and not met and (r.is_no_due(m.start()) or r.is_spoken_of(m.start()) or _in_a_name(r, m)):
            r.taken.append(m.span())  # nor is its month a time of its own
            continue
        p = r.point(m["point"])
        if p is None or not p.is_day or not (r.is_plausible(p.last) or r.is_time(m.start())):
            continue
        _add_day(r, m, p)
    for m in r.each(g.LABELLED_DAY):
        if (r.is_time(m.start()) or g.DUE_LABEL.search(r.before(m.start()))) and (p := r.point(m["point"])):
            _add_day(r, m, p)
    for m in r.each(g.BRACKETED_DAY):
        if not g.A_FEAST.search(r.before(m.start(), 80)) and (p := r.point(m["point"])) and r.is_plausible(p.last):
            r.add(m.start("point"), m.end("point"), "on", p.first, p.last, inclusive=True, inferred=p.inferred)
    _told_days(r)


def _in_a_name(r: UnitReader, m: re.Match[str]) -> bool:
    """A lunar day without "ngày", behind other words: "Lễ hội Rằm tháng Giêng"."""
    told = m.groupdict().get("alone") is None or r.is_time(m.start()) or r.opens(m.start())
    return not told and not g.OPENS_SENTENCE.search(r.before(m.start()))


def _told_days(r: UnitReader) -> None:
    """Days told by their part or weekday ("Tối 14/10", "Chủ nhật 11/01")."""
    for m in r.each(g.PART_OF_DAY):
        said = g.COMMEMORATED.search(r.before(m.start()))
        if not said and (p := r.point(m["point"])) and p.is_day and r.is_plausible(p.last):
            _add_day(r, m, p)


def _add_day(r: UnitReader, m: re.Match[str], p: Point) -> None:
    """A day on which something happens; the last one behind "Hạn …:"."""
    start = m.start() + (hour.end() if (hour := re.match(r"(?:vào\s+)?lúc\s+", m[0], re.I)) else 0)
    if g.DUE_LABEL.search(r.before(m.start())):
        r.add(start, m.end(), "by", last=p.last, inclusive=True, inferred=p.inferred)
    else:
        r.add(start, m.end(), "on", p.first, p.last, inclusive=True, inferred=p.inferred)


def read_during(r: UnitReader) -> None:
    _ten_days(r)
    for m in r.each(g.DURING):
        if r.is_reported_on(m.start(), m["word"]):
            continue
        p = _half_of(r.point(m["point"]), m["word"])
        if p is None or not r.is_plausible(p.last):
            continue
        if r.unit.role == "budget" and m["point"].lower().startswith("năm") and not r.is_time(m.start()):
            continue
        lead = re.match(r"(?:hoàn thành|xong|dự kiến|phấn đấu)\s+(?=trong|vào|năm)", m[0], re.I)
        add_span(r, m.start() + (lead.end() if lead else 0), m.end(), p.first, p.last, inferred=p.inferred)
    for m in r.each(g.YEAR_IN_BRACKETS):
        p = r.point(m["point"])
        if (
            p is not None
            and g.REPORT_BEFORE.search(r.before(m.start(), 80))
            and p.last > (r.context.issue_date or p.last)
        ):
            r.add(m.start("point"), m.end("point"), "during", p.first, p.last, inclusive=True)
    heading = r.unit.kind == "heading"
    for m in r.each(g.BARE):
        if r.is_spoken_of(m.start()):
            continue
        alone = heading and m.start() <= r.unit.body + 8
        if not (alone or r.is_time(m.start()) or _listed_month(r, m) or _scheduled(r, m) or _goes_on(r, m)):
            continue
        p = _half_of(r.point(m["point"]), m["part"] or "")
        if p is not None and (alone or r.is_plausible(p.last) or r.is_time(m.start())):
            add_span(r, m.start(), m.end(), p.first, p.last, inferred=p.inferred)
    _half_years(r)
    _reviews(r)
    for m in r.each(g.BARE_YEAR):
        if r.is_time(m.start()) and (span := year_span(int(m["year"]))):
            if on := g.AND_ON.match(r.text, m.end(), r.unit.end):
                r.add(m.start(), on.end(), "during", span[0])
            else:
                r.add(m.start(), m.end(), "during", span[0], span[1], inclusive=True)


def _half_of(p: Point | None, said: str) -> Point | None:
    """ "nửa đầu tháng 9", "nửa cuối tháng 4": to the fifteenth, from the sixteenth on; of anything longer than a month the whole."""
    if p is None or "ửa " not in said or p.first.month != p.last.month:
        return p
    return replace(p, last=p.first.replace(day=15)) if "đầu" in said else replace(p, first=p.first.replace(day=16))


def _half_years(r: UnitReader) -> None:
    """ "6 tháng cuối năm", "cuối năm" in a column of times or before what is done then; "trong đó 6 tháng đầu năm đạt 50%"."""
    for m in r.each(g.HALF_REACHED):
        p = None if r.is_spoken_of(m.start()) else r.point(m["point"])
        if p and p.last > (r.context.issue_date or p.first):
            add_span(r, m.start(), m.end(), p.first, p.last, inferred=p.inferred)
    for m in r.each(g.HALF_YEAR):
        opens = r.opens(m.start()) and r.text.startswith(":", m.end())
        if (opens or r.is_time(m.start())) and (p := r.point(m[0])):
            add_span(r, m.start(), m.end(), p.first, p.last, inferred=p.inferred)


def _reviews(r: UnitReader) -> None:
    """ "sơ kết năm 2033, tổng kết quý IV năm 2035": in a plan of an earlier year, when it is reviewed, not what the review covers."""
    known = [y for y in (r.context.year, r.context.issue_date and r.context.issue_date.year) if y]
    for m in r.each(g.REVIEW) if known else ():
        if (p := r.point(m["point"])) and p.first.year > max(known):
            r.add(*m.span("point"), "during", p.first, p.last, inclusive=True)


def _ten_days(r: UnitReader) -> None:
    """ "10 ngày đầu tháng 6/2031"."""
    for m in r.each(g.TEN_DAYS):
        p, n = r.point(m["point"]), int(m["n"])
        if p is not None and 0 < n <= p.last.day and r.is_plausible(p.last) and not r.is_spoken_of(m.start()):
            first, last = (
                (p.first, p.first.replace(day=n)) if m["part"] == "đầu" else (p.last - timedelta(n - 1), p.last)
            )
            r.add(m.start(), m.end(), "during", first, last, inclusive=True, inferred=p.inferred)


def _listed_month(r: UnitReader, m: re.Match[str]) -> bool:
    """A month in running text: "tháng 3, tháng 7", or the last words of a task; with its year a quarter too, and before a comma."""
    dated = bool(re.search(r"\d{4}$", m["point"])) and r.unit.role not in ("purpose", "preamble", "budget")
    if not (m["point"].lower().startswith("tháng") or dated) or r.is_no_due(m.start()):
        return False
    after = r.text[m.end() : m.end() + 12]
    if m["part"] and re.match(r"\s*[,)]", after):
        return True
    if dated and re.match(r"\s*(?:[,)]|và tháng)", after):
        p = r.point(m["point"])
        return p is not None and r.context.year is not None and r.is_plausible(p.last)
    return (
        bool(re.match(r"\s*(?:[.;(]|,\s*(?:tháng|đợt|lần|kỳ)|$)", after))
        or bool(re.search(r"tháng\s+\d{1,2}\s*,\s*$", r.before(m.start())))
        or g.NEXT_OF_SERIES.match(r.text, m.end(), r.unit.end) is not None
    )


def _goes_on(r: UnitReader, m: re.Match[str]) -> bool:
    """A month or quarter of each year ("tháng 10 hằng năm"), joined to one that is due ("trong Quý I và Quý III"), one of several
    that each open a clause ("quý I về …; quý II về …"), alone in a bracket ("Chiến dịch hè (tháng 7)"), or with its
    year the first words of a paragraph."""
    if g.EACH_YEAR.match(r.text, m.end(), r.unit.end):
        return True
    if g.AND_THEN.search(r.before(m.start(), 12)) and any(
        0 <= m.start() - d.end <= 8 for d in r.found if d.kind == "during"
    ):
        return True
    if (
        r.unit.role not in ("preamble", "budget")
        and g.OPENS_CLAUSE.match(r.text, m.start())
        and len(list(islice(r.each(g.OPENS_CLAUSE, free=False), 2))) > 1
    ):
        return True
    dated = bool(re.search(r"\d{4}$", m["point"]))
    if r.unit.item != "preamble" and r.before(m.start(), 1) == "(" and r.text.startswith(")", m.end()):
        p = r.point(m["point"])
        return p is not None and r.is_plausible(p.last)
    opens = r.opens(m.start())
    return dated and opens and r.unit.kind != "heading"


def _scheduled(r: UnitReader, m: re.Match[str]) -> bool:
    """A line of a schedule: "Tháng 11/2031: tổng hợp …", or "Trao giải: tháng 11/2031"."""
    first = r.opens(m.start()) and r.text.startswith(":", m.end())
    return (
        first
        or g.ROUND_BEFORE.search(r.before(m.start(), 24)) is not None
        or bool(re.search(r"\d{4}$", m["point"]))
        and r.before(m.start(), 2) == ": "
    )
