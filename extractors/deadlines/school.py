"""School years and their terms, the points and weeks of a school's calendar, holidays."""

from __future__ import annotations

import re
from datetime import timedelta

from extractors.dates import make_date
from extractors.deadlines.lists import ends_clause
from extractors.deadlines.patterns import school as g
from extractors.deadlines.reading import UnitReader


def read_school_years(r: UnitReader) -> None:
    """School years and their terms with their years: "trong năm học 2031 - 2032", "Học kỳ I năm học …"."""
    for m in r.each(g.SCHOOL_TIME):
        _school_time(r, m)


def _school_time(r: UnitReader, m: re.Match[str]) -> None:
    """A school year, or one of its terms: it opens on 5 September, its first term ends by 18 January, the second by 31 May
    (khung kế hoạch thời gian năm học, as the ministry has fixed it since 2021)."""
    opens = r.opens(m.start())
    named = (
        m["term"] and (opens or re.match(r"\s*[:.;)]", r.text[m.end() : m.end() + 2])) and not r.is_spoken_of(m.start())
    )
    if not (m["word"] or named or r.is_time(m.start())) or g.ENDS_OF_TERM.search(r.before(m.start(), 12)):
        return
    whole = m["word"] and not m["term"] and "hết" not in m["word"].lower()
    if whole and not (opens or r.is_time(m.start()) or ends_clause(r, m)):
        return  # the plan's own year: "nhiệm vụ trong năm học …"
    a, b = int(m["a"]), int(m["b"])
    begins, half, ends = make_date(a, 9, 5), make_date(b, 1, 18), make_date(b, 5, 31)
    if b != a + 1 or not (begins and half and ends):
        return
    first = half + timedelta(1) if m["term"] in ("II", "2") else begins
    last = half if m["term"] in ("I", "1") else ends
    if m["word"] and "hết" in m["word"].lower():
        r.add(m.start(), m.end(), "by", last=last, inclusive=True)
    else:
        r.add(m.start(), m.end(), "during", first, last, inclusive=True)


def read_school_days(r: UnitReader) -> None:
    """ "đầu năm học mới", "trong dịp nghỉ hè", "từ tuần 9 đến tuần 16": whose days the school sets."""
    for m in (*r.each(g.SCHOOL_POINT), *r.each(g.HOLIDAY)):
        event = m[0].strip()
        known = m["event"] or m.groupdict().get("term")
        listed = r.before(m.start(), 4) == " và " and any(0 < m.start() - d.end <= 4 for d in r.found)
        named = _beside(r, m) and not listed or g.EXAM.search(r.before(m.start(), 30))
        if (
            known
            and not named
            and r.unit.role not in ("purpose", "preamble")
            and (listed or not r.is_spoken_of(m.start()))
        ):
            within = (m.groupdict().get("word") or "").lower() in ("trong", "vào")
            r.add(m.start(), m.end(), "during" if within else "relative", counted={"anchor": event})
    for m in r.each(g.WEEKS):
        r.add(m.start(), m.end(), "by" if m["limit"] else "during")


def _beside(r: UnitReader, m: re.Match[str]) -> bool:
    """Whether the words before belong to a feast's reading, or to a span's; "ngay từ đầu năm học" opens none."""
    word = re.search(r"(?:(?:trước|sau)(?: khi)?|và|đến|(từ))\s+$", r.before(m.start(), 12), re.I)
    if word is None:
        return False
    return not word[1] or re.match(r"\s*(?:đến|tới|cho đến|-)", r.text[m.end() : m.end() + 10]) is not None


def read_week_of_a_column(r: UnitReader) -> None:
    """ "Tuần 12 - 14" in a column of times, where no day stands beside it."""
    for m in r.each(g.WEEK_ALONE):
        if r.is_time(m.start()) and not any(m.start() <= d.start < m.end() + 12 for d in r.found):
            r.add(m.start(), m.end(), "during")
