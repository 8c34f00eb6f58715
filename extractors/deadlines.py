"""Times by, on, during or how often something that the plan asks for is due (thời hạn).

Each reader below looks for one kind of expression; the first to claim a stretch of text keeps it. Days inside citations,
anniversaries, terms of office and accounts of the past are masked before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from extractors import deadline_grammar as g
from extractors.context import PlanContext, Unit
from extractors.dates import make_date, year_span
from extractors.deadline_points import Point, is_impossible, read_point
from extractors.facts import Citation, Deadline

Span = tuple[date | None, date | None]
RRULE = {"daily": "FREQ=DAILY", "weekly": "FREQ=WEEKLY", "monthly": "FREQ=MONTHLY", "quarterly": "FREQ=MONTHLY;INTERVAL=3",
         "semiannual": "FREQ=MONTHLY;INTERVAL=6", "annual": "FREQ=YEARLY"}  # fmt: skip
ORGANISES = re.compile(
    r"báo cáo|tổ chức|định kỳ|sơ kết|tổng kết|rà soát|kiểm tra|đánh giá|tổng hợp|giao ban|tham mưu|cập nhật|gửi|họp|tiếp công dân|đối thoại",
    re.I,
)
SCHOOL_YEAR_STARTS = 8  # a month before this one falls into the second year of "năm học 2031 - 2032"
MONEY = re.compile(r"ngân sách|dự toán|kinh phí|chi thường xuyên", re.I)


class _Reader:
    """Reads one unit of a plan."""

    def __init__(self, text: str, unit: Unit, context: PlanContext, masked: list[tuple[int, int]]):
        self.text = text
        self.unit = unit
        self.context = context
        self.taken = list(masked)
        self.found: list[Deadline] = []

    # --- small helpers

    def free(self, start: int, end: int) -> bool:
        return not any(a < end and start < b for a, b in self.taken)

    def add(self, start: int, end: int, kind: str, first: date | None = None, last: date | None = None, *, inclusive: bool | None = None, freq: str | None = None, day: int | None = None, inferred: bool = False) -> None:  # fmt: skip
        written = self.text[start:end]
        lead = len(written) - len(written.lstrip(" (,;"))
        tail = written.rstrip(" ,;")
        start, end = start + lead, start + len(tail)
        rule = RRULE.get(freq) if freq else None
        if rule and freq == "monthly" and day:
            rule += f";BYMONTHDAY={day}"
        if rule and freq == "annual" and last:
            rule += f";BYMONTH={last.month};BYMONTHDAY={last.day}"
        self.found.append(
            Deadline(start, end, self.text[start:end], kind, first, last, inclusive, freq, day, inferred, rule)
        )
        self.taken.append((start, end))

    def point(self, written: str, year: int | None = None) -> Point | None:
        p = read_point(written, year or self.context.year)
        if p and p.inferred and year is None and self.context.school_year and p.first.month < SCHOOL_YEAR_STARTS:
            return read_point(written, p.first.year + 1)
        return p

    def before(self, at: int, width: int = 60) -> str:
        return self.text[max(self.unit.start, at - width) : at]

    def is_time(self, at: int) -> bool:
        """The text at this place is known to be about time: it follows a time label or stands in a time column."""
        for cell in self.unit.cells:
            if cell.start <= at < cell.end:
                return cell.column == "time"
        line = self.text[self.unit.start : at]
        cut = max(line.rfind(". "), line.rfind("\n"))
        return bool(g.TIME_LABEL.search(line, cut + 1))

    # --- readers, most telling first

    def read(self) -> list[Deadline]:
        a, b = self.unit.start, self.unit.end
        words = self.text[a:b].lower()
        timed = bool(g.HAS_DIGIT.search(words)) or "quý" in words
        if timed:
            for m in g.ANNIVERSARY.finditer(self.text, a, b):
                if self.free(*m.span()):
                    self.taken.append(m.span())
        if g.HAS_FREQUENCY.search(words):
            self._recurring(a, b)
        if timed:
            for reader in (self._ranges, self._by, self._days, self._during):
                reader(a, b)
        if timed or g.HAS_EVENT.search(words):
            self._relative(a, b)
        if self.unit.cells or g.TIME_LABEL.search(self.text, a, b):
            self._labelled(a, b)
        return sorted(self.found, key=lambda d: (d.start, d.end))

    def _recurring(self, a: int, b: int) -> None:
        for m in g.YEARLY_DAYS.finditer(self.text, a, b):
            if self.free(*m.span()):
                self._yearly(m)
        for m in g.MONTHLY_DAY.finditer(self.text, a, b):
            if self.free(*m.span()):
                freq = "quarterly" if m["quarter"] else g.PERIOD[m["period"]]
                self.add(
                    m.start(),
                    m.end(),
                    "recurring",
                    inclusive=not re.match(r"\s*(?:định kỳ\s+)?trước", m["word"], re.I),
                    freq=freq,
                    day=int(m["day"]),
                )
        for m in g.EACH_WITH_DAY.finditer(self.text, a, b):
            if self.free(*m.span()):
                self._bracketed(m, g.PERIOD[m["period"]])
        for m in g.REPORT_WITH_DAY.finditer(self.text, a, b):
            if self.free(*m.span()):
                freq = (
                    "semiannual" if m["half"] else "annual" if m["year"] else "quarterly" if m["quarter"] else "monthly"
                )
                self._bracketed(m, freq)
        for m in g.PERIOD_BY.finditer(self.text, a, b):
            if self.free(*m.span()):
                freq = (
                    "semiannual" if m["half"] else "annual" if m["year"] else "quarterly" if m["quarter"] else "monthly"
                )
                self._bracketed(m, freq)
        for m in g.CLOCK_EACH.finditer(self.text, a, b):
            if self.free(*m.span()):
                self.add(m.start(), m.end(), "recurring", inclusive=False, freq=g.PERIOD[m["period"]])
        for m in g.TIMES.finditer(self.text, a, b):
            if self.free(*m.span()):
                self.add(m.start(), m.end(), "recurring", inclusive=False if m["in"] else None, freq=_times(m))
        for m in g.PERIOD_LIST.finditer(self.text, a, b):
            if self.free(*m.span()):
                self._period_list(m)
        for m in g.EACH_PLAIN.finditer(self.text, a, b):
            if self.free(*m.span()) and self._is_duty(m):
                self.add(m.start(), m.end(), "recurring", freq=g.PERIOD[m["period"]])

    def _is_duty(self, m: re.Match[str]) -> bool:
        if self.is_time(m.start()) or m["weekday"] or m[0].lower().startswith("định kỳ"):
            return True
        sentence = self.before(m.start(), 160)
        sentence = sentence[max(sentence.rfind(". "), sentence.rfind("; ")) + 1 :]
        if MONEY.search(sentence[-60:]) or re.search(
            r"(?:kế hoạch|chương trình|Kế hoạch|Chương trình|nhiệm vụ|công tác|dự toán)(?:\s+[\wà-ỹ]+){0,4}\s*$",
            sentence,
        ):
            return False
        after = self.text[m.end() : m.end() + 80]
        if m["period"] == "tuần" or m["period"] == "tháng":
            return True
        return bool(
            ORGANISES.search(sentence)
            or re.match(r"\s*,?\s*[\wÀ-ỹ ]{0,40}(?:báo cáo|tổ chức|rà soát|đánh giá|kiểm tra)", after)
            or not sentence.strip(" -+,")
        )

    def _yearly(self, m: re.Match[str]) -> None:
        inclusive = not re.search(r"trước", m["word"], re.I)
        days = [(m.start(), m.end("first"), m["first"])]
        days += [
            (m.start("more") + d.start(), m.start("more") + d.end(), d[0])
            for d in re.finditer(r"(?:ngày\s+)?\d{1,2}(?:\s?/\s?\d{1,2}|\s+tháng\s+\d{1,2})", m["more"])
        ]
        for k, (start, end, written) in enumerate(days):
            if k == len(days) - 1:
                end = m.end()
            last = self.point(written if "tháng" not in written else f"ngày {written.removeprefix('ngày ')}")
            self.add(
                start,
                end,
                "recurring",
                last=last.last if last else None,
                inclusive=inclusive,
                freq="annual",
                inferred=True,
            )

    def _bracketed(self, m: re.Match[str], freq: str) -> None:
        """ "hằng năm (trước ngày 15 tháng 11)": the bracket gives the day of the recurrence."""
        inside = m["in"]
        inclusive = not re.search(r"trước", inside)
        dates = list(re.finditer(rf"{g.DAY}|{g.DAY_SHORT}|ngày\s+\d{{1,2}}\s+tháng\s+\d{{1,2}}", inside))
        if dates:
            p = self.point(dates[0][0])
            year = self._first_future(p) if p and p.inferred and freq in ("annual",) else None
            p = self.point(dates[0][0], year) if year else p
            self.add(
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
        self.add(m.start(), m.end(), "recurring", inclusive=inclusive, freq=freq, day=int(d["d"]) if d else None)

    def _first_future(self, p: Point) -> int | None:
        return None if self.context.year is None else self.context.year if p.last else None

    def _period_list(self, m: re.Match[str]) -> None:
        """ "hàng quý, 6 tháng, năm (vào ngày 10 …)": one record for each frequency."""
        parts = list(
            re.finditer(
                r"(?:0?6|sáu) tháng(?: đầu năm)?|09 tháng|ngày|tuần|tháng|quý|quí|(?:cả )?năm(?!\))",
                re.sub(r"\([^()]*\)", lambda x: " " * len(x[0]), m["list"]),
            )
        )
        tail = re.compile(r"\s*\((?P<in>[^()]{4,70})\)").match(self.text, m.end())
        day = re.search(r"ngày\s+(?P<d>\d{1,2})(?!\s?/|\s+tháng)", tail["in"]) if tail else None
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
            start = m.start() if k == 0 else offset + part.start()
            end = offset + part.end()
            last, inclusive, inferred = None, None, False
            own = re.compile(r"\s*\((?P<in>[^()]{4,70})\)").match(self.text, end)
            if own and (d := re.search(rf"{g.DAY}|{g.DAY_SHORT}", own["in"])):
                p = self.point(d[0])
                last, inclusive, inferred = (p.last if p else None), "trước" not in own["in"], bool(p and p.inferred)
                end = own.end()
            elif k == len(parts) - 1 and tail and day:
                end = tail.end()
            self.add(
                start,
                end,
                "recurring",
                last=last,
                inclusive=inclusive,
                freq=freq,
                day=int(day["d"]) if day else None,
                inferred=inferred,
            )

    def _ranges(self, a: int, b: int) -> None:
        for m in g.RANGE.finditer(self.text, a, b):
            if not self.free(*m.span()) or self._past_tense(m.start()):
                continue
            last = self.point(m["b"] or m["d"] if not re.fullmatch(r"\d{4}", m["b"] or "") else f"năm {m['b']}")
            if last is None:
                continue
            first_text = m["a"] or m["c"]
            if re.fullmatch(r"\d{1,2}", first_text):
                first_text = f"ngày {first_text}/{last.last.month}/{last.last.year}"
            first = self.point(first_text, last.last.year)
            if first and first.inferred and first.first > last.last:
                first = self.point(first_text, last.last.year - 1)
            if first is None or first.first > last.last or not (self._plausible(last.last) or self.is_time(m.start())):
                continue
            self.add(m.start(), m.end(), "during", first.first, last.last, inclusive=True, inferred=last.inferred)
        for m in g.RANGE_TO_EVENT.finditer(self.text, a, b):
            if self.free(*m.span()) and (first := self.point(m["a"])):
                self.add(m.start(), m.end(), "during", first.first, inferred=first.inferred)
        for m in g.EVENT_TO_DAY.finditer(self.text, a, b):
            if self.free(*m.span()) and (last := self.point(m["b"])):
                self.add(m.start(), m.end(), "during", last=last.last, inclusive=True, inferred=last.inferred)
        for m in g.YEARS.finditer(self.text, a, b):
            if self.free(*m.span()) and (
                self.is_time(m.start())
                or m[0].startswith(("Trong giai", "trong giai"))
                and not self.before(m.start()).rstrip().endswith("mới")
            ):
                begin, final = year_span(int(m["a"])), year_span(int(m["b"]))
                if begin and final and begin[0] < final[1]:
                    self.add(
                        m.start(),
                        m.end(),
                        "during",
                        begin[0],
                        None if m["on"] else final[1],
                        inclusive=None if m["on"] else True,
                    )
        for m in g.YEAR_ON.finditer(self.text, a, b):
            if self.free(*m.span()):
                self.add(m.start(), m.end(), "during", date(int(m["a"]), 1, 1))

    def _by(self, a: int, b: int) -> None:
        for m in g.BY.finditer(self.text, a, b):
            word = m["word"].lower()
            if not self.free(*m.span()) or word.startswith("tính đến") or self._reported_on(m.start(), word):
                continue
            p = self.point(m["point"])
            if p is None:
                if is_impossible(m["point"]):
                    self.add(m.start(), m.end(), "by", inclusive="trước" not in word)
                continue
            if re.search(r"(?:^|\s)(?:đến|tới|hết)$", word) and not self._aims(m, p):
                continue
            exclusive = "trước" in word
            start = m.start() + (re.match(r"(?:xong|hoàn thành|gửi|nộp)\s+", word) or re.match("", word)).end()  # type: ignore[union-attr]
            self.add(
                start,
                m.end(),
                "by",
                last=p.first if exclusive else p.last,
                inclusive=not exclusive,
                inferred=p.inferred,
            )
        for m in g.OPEN.finditer(self.text, a, b):
            if self.free(*m.span()) and not self._past_tense(m.start()) and (p := self.point(m["a"])):
                labelled = self.is_time(m.start()) or self.text[self.unit.body : m.start()].strip(" -+") == ""
                if labelled or m["on"] or p.last >= (self.context.issue_date or p.last):
                    self.add(m.start(), m.end(), "during", p.first, inferred=p.inferred)

    def _aims(self, m: re.Match[str], p: Point) -> bool:
        """ "đến năm 2030" is a target's time where something is reached by then, not where it is part of a name."""
        if p.is_day or not re.search(r"năm\s+\d{4}$", m["point"]):
            return True
        lead = self.text[self.unit.body : m.start()].strip(" -+(,")
        around = self.text[m.end() : m.end() + 60]
        return (
            not lead
            or lead.endswith((".", ";", ":", "phấn đấu", "Phấn đấu"))
            or bool(re.match(r"\s*[:,]|\s*(?:đạt|có|hoàn thành|phấn đấu|tỷ lệ)\b", around))
            and not re.search(r"(?:tầm nhìn|định hướng)\s*$", lead)
        )

    def _days(self, a: int, b: int) -> None:
        for m in g.DAYS.finditer(self.text, a, b):
            if not self.free(*m.span()) or self._not_due(m.start()):
                continue
            last = self.point(f"ngày {m['last']}" if "tháng" in m["last"] else m["last"])
            if last is None:
                continue
            first = m["first"]
            day = (
                make_date(last.last.year, last.last.month, int(first))
                if "/" not in first
                else getattr(self.point(first, last.last.year), "first", None)
            )
            if day and day < last.last:
                self.add(m.start(), m.end(), "during", day, last.last, inclusive=True, inferred=last.inferred)
        for m in g.ON.finditer(self.text, a, b):
            if not self.free(*m.span()) or self._not_due(m.start()) or self._past_tense(m.start()):
                continue
            p = self.point(m["point"])
            if p is None or not p.is_day or not self._plausible(p.last):
                continue
            self.add(m.start(), m.end(), "on", p.first, p.last, inclusive=True, inferred=p.inferred)

    def _during(self, a: int, b: int) -> None:
        for m in g.DURING.finditer(self.text, a, b):
            if not self.free(*m.span()) or self._reported_on(m.start(), m["word"]):
                continue
            p = self.point(m["point"])
            if p is None or not self._plausible(p.last):
                continue
            start = m.start()
            lead = re.match(r"(?:hoàn thành|xong|dự kiến)\s+(?=trong|vào)", self.text[start : m.end()], re.I)
            self.add(
                start + (lead.end() if lead else 0),
                m.end(),
                "during",
                p.first,
                p.last,
                inclusive=True,
                inferred=p.inferred,
            )
        heading = self.unit.kind == "heading"
        for m in g.BARE.finditer(self.text, a, b):
            if not self.free(*m.span()) or self._past_tense(m.start()):
                continue
            alone = heading and m.start() <= self.unit.body + 8
            if not (alone or self.is_time(m.start()) or self._listed_month(m)):
                continue
            p = self.point(m["point"])
            if p is not None:
                self.add(m.start(), m.end(), "during", p.first, p.last, inclusive=True, inferred=p.inferred)
        for m in g.BARE_YEAR.finditer(self.text, a, b):
            if self.free(*m.span()) and self.is_time(m.start()) and (span := year_span(int(m["year"]))):
                self.add(m.start(), m.end(), "during", span[0], span[1], inclusive=True)

    def _listed_month(self, m: re.Match[str]) -> bool:
        """A month in running text: "tháng 3, tháng 7", or the last words of a task."""
        if not m["point"].lower().startswith("tháng") or self._not_due(m.start()):
            return False
        after = self.text[m.end() : m.end() + 12]
        return bool(re.match(r"\s*(?:[.;(]|,\s*tháng|$)", after)) or bool(
            re.search(r"tháng\s+\d{1,2}\s*,\s*$", self.before(m.start()))
        )

    def _relative(self, a: int, b: int) -> None:
        for m in g.WITHIN.finditer(self.text, a, b):
            if self.free(*m.span()) and self._is_window(m):
                self.add(m.start(), m.end(), "relative")
        for m in g.AFTER_EVENT.finditer(self.text, a, b):
            if self.free(*m.span()) and self.unit.role not in ("purpose", "preamble"):
                self.add(m.start(), m.end(), "relative")
        for m in g.HOURS.finditer(self.text, a, b):
            if self.free(*m.span()):
                self.add(m.start(), m.end(), "relative")
        for m in g.PERIODIC.finditer(self.text, a, b):
            if self.free(*m.span()) and not self._says_when(m.start()):
                self.add(m.start(), m.end(), "recurring", freq="periodic")

    def _says_when(self, at: int) -> bool:
        """The same sentence names a frequency."""
        stop = self.text.find(". ", at, self.unit.end)
        stop = stop if stop >= 0 else self.unit.end
        return any(d.freq and at <= d.start < stop for d in self.found)

    def _is_window(self, m: re.Match[str]) -> bool:
        if m["event"]:
            return True
        tail = m[0][len(m["word"]) :]
        return (
            bool(re.search(r"kể từ|tính từ|làm việc|sau|khi|trước", tail))
            or not m["word"].strip().lower() == "trong"
            and m["unit"] != "tháng"
        )

    def _labelled(self, a: int, b: int) -> None:
        """What a time label or a time column says when it is no date: "Theo lịch công tác", "Thường xuyên"."""
        for m in g.REGULARLY.finditer(self.text, a, b):
            if self.free(*m.span()) and self.is_time(m.start()):
                self.add(m.start(), m.end(), "recurring", freq="periodic")
        for m in g.ALL_YEAR.finditer(self.text, a, b):
            year = int(m["year"]) if m["year"] else self.context.year
            if self.free(*m.span()) and self.is_time(m.start()) and year and (span := year_span(year)):
                self.add(m.start(), m.end(), "during", span[0], span[1], inclusive=True, inferred=not m["year"])
        for m in g.LABEL_RELATIVE.finditer(self.text, a, b):
            if (
                self.free(*m.span())
                and self.is_time(m.start())
                and not any(m.start() - 40 <= d.start < m.end() for d in self.found)
            ):
                self.add(m.start(), m.end(), "relative")

    # --- what is no deadline

    def _not_due(self, at: int) -> bool:
        return bool(g.NOT_BEFORE.search(self.before(at))) and not self.is_time(at)

    def _past_tense(self, at: int) -> bool:
        """The words before say that the time is one reported on, or belongs to a name."""
        if self.is_time(at):
            return False
        return bool(g.NOT_BEFORE.search(self.before(at, 48)))

    def _reported_on(self, at: int, word: str) -> bool:
        """As `_past_tense`, for times with a word of their own ("trước", "trong"), which little can belong to anything else."""
        if self.is_time(at):
            return False
        if re.search(r"đến|tới|hết", word):
            return self._past_tense(at)
        return bool(g.SPOKEN_OF.search(self.before(at, 40))) and not re.search(r"trước|chậm|muộn|quá", word, re.I)

    def _plausible(self, last: date) -> bool:
        """Not a day long before the plan."""
        issued = self.context.issue_date
        if issued is not None:
            return (last - issued).days > -45
        return self.context.year is None or last.year >= self.context.year


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


def find_deadlines(text: str, context: PlanContext, citations: Iterable[Citation] = ()) -> tuple[Deadline, ...]:
    """All deadlines in reading order; times inside citations and their titles are none."""
    masks = _masks(text, citations)
    out: list[Deadline] = []
    for unit in context.units:
        if (
            g.OWN_ATTACHMENT.match(text, unit.start)
            or unit.role in ("title", "preamble", "letterhead")
            or unit.item.startswith(("[", "decision", "after"))
            or unit.header
        ):
            continue
        if unit.role == "other" and g.PAST_SECTION.search(unit.section + unit.heading):
            continue
        inside = [(a, b) for a, b in masks if a < unit.end and unit.start < b]
        out += _Reader(text, unit, context, inside).read()
    return tuple(out)


def _masks(text: str, citations: Iterable[Citation]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for c in citations:
        end = c.end
        if c.title and not c.named:
            near = text[c.end : c.end + len(c.title) + 40]
            at = re.sub(r"\s", " ", near).find(c.title[:40])
            end = c.end + at + len(c.title) if at >= 0 else c.end
        spans.append((c.start, end))
    return spans
