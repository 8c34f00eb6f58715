"""Documents cited by name: laws, congress and plenum resolutions, titled schemes, programmes and charters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import regex

from extractors.bodies.names import HEAD
from extractors.citations import patterns as g
from extractors.citations.parts import issuer_end, split_pins
from extractors.citations.titles import read_title
from extractors.context import PlanContext
from extractors.dates import read_day
from extractors.facts import Citation
from extractors.signs import scan

Span = tuple[int, int]

# What the plan asks to be written does not exist yet.
TO_BE_WRITTEN = re.compile(
    r"(?:[Xx]ây dựng|[Bb]an hành|[Dd]ự thảo|[Tt]ham mưu|[Ll]ập|[Đđ]ề xuất|[Nn]ghiên cứu|[Pp]hê duyệt|[Tt]rình|[Tt]rên đây là|[Ss]oạn thảo|[Tt]hẩm định|[Đđ]ăng ký|[Hh]oàn thành|[Gg]iao)\s*(?:và\s+)?(?:nội dung\s+|dự thảo\s+|các\s+)?$"
)
NAMES_A_BODY = re.compile(r"(?:Ban [Cc]hỉ đạo|BCĐ|Ban [Tt]ổ chức)\s+(?:thực hiện\s+)?$")
RESTS_ON = re.compile(
    r"(?:[Tt]heo|[Tt]hực hiện|[Cc]ăn cứ|[Tt]riển khai|[Tt]rong|[Tt]ại)\s+(?:có hiệu quả\s+|tốt\s+|nghiêm\s+)?$"
)


def find_named(text: str, masks: Sequence[Span], titles: Sequence[Span], context: PlanContext) -> list[Citation]:
    """Named citations outside the spans of numbered ones; names inside another citation's title are part of that title."""
    taken = list(masks)
    out: list[Citation] = []
    for c in [
        *_laws(text),
        *_congress(text),
        *_schemes(text, context),
        *_by_day(text, context),
        *_by_issuer(text, context),
        *_charters(text, context),
    ]:
        if _hits(taken, c.start, c.end) or any(a <= c.start < b for a, b in titles):
            continue
        taken.append((c.start, c.end))
        out.append(replace(c, basis=True) if context.is_ground(c.start) else c)
    return out


def _hits(spans: Sequence[Span], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in spans)


def _laws(text: str) -> Iterator[Citation]:
    known = list(g.law_names().finditer(text))
    spans = [m.span() for m in known]
    unknown = [m for m in g.LAW_FALLBACK.finditer(text) if not _hits(spans, *m.span())]
    laws = sorted([*known, *unknown], key=lambda m: m.start())
    amended = -1  # where the list of laws that an amending law amends ends
    for k, m in enumerate(laws):
        if m.start() < amended:
            continue
        start, end = m.span()
        if lead := g.AMENDS.search(text, max(0, start - 70), start):
            start = lead.start()
        if lead or "sửa đổi" in m["name"].lower():
            end = amended = _amended_end(text, laws[k:])
        day: date | None = None
        if g.LAW_NUMBER.match(text, end):
            continue  # "Luật Điện lực số 61/2024/QH15" is found by its number
        if m["type"] == "luật" and not text[max(0, m.start() - 6) : m.start()].endswith(("ủa ", "eo ", "ai ", "hi ")):
            continue
        if d := g.LAW_DATE.match(text, end):
            day, end = read_day(d["day"]), d.end()
        elif y := g.LAW_YEAR.match(text, end):
            end = y.end()
        issuer = None
        if of := g.OF_ASSEMBLY.match(text, end):
            issuer, end = of["issuer"], of.end()
        kind = "Bộ luật" if m["type"].lower() == "bộ luật" else "Pháp lệnh" if m["type"] == "Pháp lệnh" else "Luật"
        name = re.sub(r"\s+", " ", text[start : max(m.end(), amended)])
        yield Citation(
            start,
            end,
            text[start:end],
            kind,
            issue_date=day,
            issuer=issuer,
            title=name,
            pinpoint=_pins_before(text, start),
            named=True,
        )
    for c in g.CONSTITUTION.finditer(text):
        pins, name = _pins_before(text, c.start()), re.sub(r"\s+", " ", c["name"] or c["short"])
        yield Citation(c.start(), c.end(), c[0], "Hiến pháp", title=name, pinpoint=pins, named=True)


def _pins_before(text: str, start: int) -> tuple[str, ...]:
    """The articles that stand before the name of a law: "khoản 2 Điều 10 | Luật …"."""
    before = text[max(0, start - g.LONGEST_PINS) : start]
    pins = g.PIN_BEFORE.search(before[before.rfind("\n") + 1 :])
    return split_pins(pins["pins"]) if pins else ()


def _amended_end(text: str, laws: Sequence[regex.Match[str]]) -> int:
    """Where a list of laws ends whose members are joined by "," or "và"."""
    end = laws[0].end()
    for m in laws[1:]:
        if not re.fullmatch(r"\s*(?:,|và|;)\s*(?:các\s+)?", text[end : m.start()]):
            break
        end = m.end()
    return end


def _congress(text: str) -> Iterator[Citation]:
    for pattern in (g.CONGRESS, g.PLENUM):
        for m in scan.each(pattern, text):
            name = re.sub(r"\s+", " ", m[0]).strip(" ,(")
            if name.count("(") > name.count(")"):
                name += ")"
            yield Citation(
                m.start(), m.start() + len(m[0].rstrip(" ,(")), m[0].rstrip(" ,("), "Nghị quyết", title=name, named=True
            )


def _is_topic(context: PlanContext, at: int) -> bool:
    """Whether a heading begins here: "1. Chương trình “Mùa hè xanh”" is what the section is about, and cites nothing."""
    unit = context.unit_at(at)
    return unit is not None and unit.kind == "heading" and unit.body == at


def _schemes(text: str, context: PlanContext) -> Iterator[Citation]:
    for m in scan.each(g.SCHEME_QUOTED, text):
        before = text[max(0, m.start() - 40) : m.start()]
        if _is_topic(context, m.start()):
            continue
        if not (TO_BE_WRITTEN.search(before) or NAMES_A_BODY.search(before)) and context.role_at(m.start()) != "title":
            found = _of_issuer(text, m.start(), m.end(), m["type"])
            yield replace(found, title=m["title"].strip())
    for m in scan.each(g.SCHEME_DATED, text):
        before = text[max(0, m.start() - 40) : m.start()]
        if TO_BE_WRITTEN.search(before) or context.role_at(m.start()) == "title" or not _names_one(m["name"]):
            continue
        yield _of_issuer(text, m.start(), m.end(), m["type"])
    for m in scan.each(g.PLAN_NAMED, text):
        before = text[max(0, m.start() - 40) : m.start()]
        first = context.role_at(m.start()) == "preamble"
        if not RESTS_ON.search(before) or not _names_one(m["name"]) or not (m["of"] or first):
            continue
        if first and not m["of"] and not re.search(r"^\s*[;,.]", text[m.end() : m.end() + 3]):
            continue
        yield _of_issuer(text, m.start(), m.end("name"), m["type"])
    for m in scan.each(g.AGREEMENT, text):
        stop = re.compile(r"[;.,\n(]|\s(?:về|ngày|trong|để)\s").search(text, m.end())
        end = stop.start() if stop else len(text)
        yield Citation(m.start(), end, text[m.start() : end], m["type"], title=text[m.start() : end], named=True)


def _by_day(text: str, context: PlanContext) -> Iterator[Citation]:
    """Papers without a number among the grounds, told by who gave them and when."""
    for m in scan.each(g.BY_ITS_DAY, text):
        before = text[max(0, m.start() - 40) : m.start()]
        if context.role_at(m.start()) != "preamble" or not RESTS_ON.search(before) or re.search(r"\bsố\b", m["name"]):
            continue
        at = m.start("of") if m["of"] else m.start("name")
        stop = issuer_end(text, at, m.end("name"))
        issuer = text[at:stop] if HEAD.match(text, at) and stop > at else None
        title = re.sub(r"\s+", " ", text[m.start() : m.end("name")])
        day = read_day(m["day"])
        yield Citation(m.start(), m.end(), m[0], m["type"], issue_date=day, issuer=issuer, title=title, named=True)


def _by_issuer(text: str, context: PlanContext) -> Iterator[Citation]:
    """Papers without number and day among the grounds, told by who gave them and what they are about."""
    for m in scan.each(g.BY_ITS_ISSUER, text):
        if context.role_at(m.start()) != "preamble" or not HEAD.match(text, m.end()):
            continue
        line_end = text.find("\n", m.end())
        stop = line_end if line_end >= 0 else len(text)
        end = issuer_end(text, m.end(), stop)
        title = read_title(text, end, stop, attributed=True) if g.TITLE_LEAD.match(text, end, stop) else None
        if title is not None and end > m.end():
            kind = g.type_of(m["type"])
            yield Citation(
                m.start("type"),
                end,
                text[m.start("type") : end],
                kind,
                issuer=text[m.end() : end],
                title=title.text,
                named=True,
            )


def _names_one(name: str) -> bool:
    """A name, not a sentence that happens to end in a year."""
    return (
        not re.search(
            r"^(?:trên địa bàn|nêu trên|nói trên)\b|\b(?:này|đã|được|phải|của các|các cấp|các chương trình|xây dựng kế hoạch|số \d)\b",
            name,
        )
        and len(name.split()) <= 45
    )


def _of_issuer(text: str, start: int, end: int, kind: str) -> Citation:
    issuer = None
    title = re.sub(r"\s+", " ", text[start:end])
    if m := g.OF.match(text, end):
        stop = text.find("\n", end)
        tail = issuer_end(text, m.end(), stop if stop >= 0 else len(text))
        if tail > m.end():
            issuer, end = text[m.end() : tail], tail
    return Citation(start, end, text[start:end], g.type_of(kind), issuer=issuer, title=title, named=True)


def _charters(text: str, context: PlanContext) -> Iterator[Citation]:
    for m in scan.each(g.CHARTER, text):
        before = text[max(0, m.start() - 30) : m.start()]
        if context.role_at(m.start()) == "preamble" and (RESTS_ON.search(before) or before.rstrip().endswith(";")):
            yield Citation(m.start(), m.end(), m[0], "Điều lệ", title=m[0], named=True)
