"""Cited documents (viện dẫn): numbered ones found by their code, then their date, issuer, term and title; named ones by name.

A citation's code is the anchor. What stands before it gives type and pinpoint, what follows gives the rest; lists share what
their members leave out.
"""

from __future__ import annotations

import heapq
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from extractors.bodies.names import names_end
from extractors.citations import patterns as g
from extractors.citations.flags import flags_of
from extractors.citations.named import find_named
from extractors.citations.parts import issuer_end, split_pins
from extractors.citations.titles import Title, read_title, with_issuer
from extractors.context import PlanContext
from extractors.dates import read_day
from extractors.facts import Citation
from extractors.marks import pattern
from extractors.signs import scan


@dataclass(frozen=True, slots=True)
class _Found:
    """A citation on its way: where type, code and attributes stand."""

    start: int
    end: int
    anchor: int
    written_type: str
    type: str
    number: str | None
    symbol: str | None
    year: int | None
    code: str | None
    day: date | None = None
    date_text: str = ""
    issuer: str | None = None
    title: Title | None = None
    pins: tuple[str, ...] = ()
    listed: bool = False
    after: int = 0


def find_citations(text: str, context: PlanContext) -> tuple[Citation, ...]:
    """All citations in reading order. `basis` is true in the opening paragraphs that say on what ground the plan is made."""
    numbered = _numbered(text)
    local = {
        t.end: t.start for f in reversed(numbered) if f.symbol and not g.CENTRAL.search(f.symbol) and (t := f.title)
    }
    numbered = [_within_its_title(f, local) for f in numbered]
    masks = [(f.start, f.end) for f in numbered]
    titles = [(f.title.start, f.title.end) for f in numbered if f.title is not None]
    out = [_finish(f, text, context) for f in numbered]
    out += [replace(c, flags=flags_of(c, context)) for c in find_named(text, masks, titles, context)]
    out.sort(key=lambda c: (c.start, c.end))
    return tuple(_one_title(out))


def _within_its_title(f: _Found, local: Mapping[int, int]) -> _Found:
    """The title of a central paper named at the end of a local one's title ("Kế hoạch … thực hiện Chỉ thị … về … trên địa bàn tỉnh"):
    the place at its end is what the local paper is about. `local`: where the titles of local papers begin, by where they end."""
    title = f.title
    if title is None or not f.symbol or not g.CENTRAL.search(f.symbol):
        return f
    ends = range(title.end - len(" ."), title.end + len(" .") + 1)
    if not any(local.get(end, f.start + 1) <= f.start for end in ends):
        return f
    place = g.OF_A_PLACE.search(title.text)
    if place is None or not place.start():
        return f
    return replace(f, title=Title(title.text[: place.start()], title.start, title.end - len(place[0])))


_AND_MORE = re.compile(r"\s*(?:,|và)\s")


def _one_title(citations: list[Citation]) -> Iterator[Citation]:
    """A title that runs on with "và …" past what the plan elsewhere calls the same document ends there."""
    counts = Counter((c.code, c.title) for c in citations if c.code and c.title)
    usual = [(code, title) for (code, title), n in counts.items() if n > 1 and title]
    for c in citations:
        shorter = [
            t
            for code, t in usual
            if code == c.code and c.title and _AND_MORE.match(c.title, len(t)) and c.title.startswith(t)
        ]
        yield replace(c, title=min(shorter, key=len)) if shorter else c


# --- numbered ------------------------------------------------------------------------------------------------


def _numbered(text: str) -> list[_Found]:
    coded = list(_codes(text))
    bare = _bare(text, {(f.type, f.number) for f in coded})
    anchors = sorted([*coded, *bare, *_blanks(text)], key=lambda f: f.anchor)
    places = [f.anchor for f in anchors]
    kept: list[_Found] = []
    for f in anchors:
        if kept and f.anchor < kept[-1].end:
            continue
        later = bisect_right(places, f.anchor)
        nxt = anchors[later].start if later < len(anchors) else len(text)
        kept.append(_attributes(f, text, nxt))
    return _share(kept, text)


def _codes(text: str) -> Iterator[_Found]:
    previous: _Found | None = None
    for m in heapq.merge(*(scan.each(p, text) for p in (g.CODE, g.LOWER_CODE, g.SPACED_CODE)), key=lambda m: m.start()):
        if g.NOT_A_CODE.match(m[0]):
            continue
        before = text[max(0, m.start() - 70) : m.start()]
        before = before[before.rfind("\n") + 1 :]
        offset = m.start() - len(before)
        number, symbol = m["number"], g.tidy_code(m["symbol"])
        year = int(m["year"]) if m["year"] else None
        code = g.tidy_code(m[0])
        lead = g.type_before(before)
        if lead and not _really_type(lead, before):
            lead = None
        if _is_no_code(symbol, before, lead):
            continue
        if m.re is g.SPACED_CODE and not (lead and lead.so):
            continue
        if g.LAW_SYMBOL.search(symbol) and (law := g.LAW_BEFORE.match(_line_before(text, m.start(), 240))):
            yield _law(m, law, symbol, year, code)
            continue
        if lead:
            if _is_own(lead, before):
                continue
            written = lead.type
            found = _Found(
                offset + lead.start, m.end(), m.start(), written, g.type_of(written), number, symbol, year, code
            )
            extra = _type_with_more(lead)
            if extra:
                found = replace(found, type=extra)
            yield found
            previous = found
            continue
        listed = g.LIST_NUMBER.search(before)
        if listed and (shared := g.type_before(before[: listed.start()])):
            members = list(_listed(m, offset, shared, listed, symbol, year, code))
            yield from members
            previous = members[-1]
            continue
        so = re.search(r"(?:[Ss]ố|SỐ)\s*:?\s*$", before)
        if so and before[: so.start()].rstrip().endswith("|"):
            continue  # "Số: …" in a cell is a letterhead's
        start = offset + so.start() if so else m.start()
        near = previous is not None and "\n" not in text[previous.end : m.start()] and m.start() - previous.end < 140
        joined = g.CONTINUES.search(before) or re.search(r"(?:,|và|;)\s*$", before)
        if near and previous is not None and joined:
            found = _Found(
                start, m.end(), m.start(), previous.written_type, previous.type, number, symbol, year, code, listed=True
            )
            yield found
            previous = found
        elif so and not re.search(r"^\s*(?:[Ss]ố|SỐ)\s*:?\s*$", before):
            kind = _type_from_symbol(symbol)
            if kind:
                found = _Found(start, m.end(), m.start(), kind, kind, number, symbol, year, code)
                yield found
                previous = found


def _is_no_code(symbol: str, before: str, lead: g.Lead | None) -> bool:
    """A fraction, one letter without "số", the number of a form, or small letters that no type and "số" announce."""
    if symbol.isdigit() or (len(symbol) == 1 and not before.rstrip().endswith(("số", "Số", "SỐ"))):
        return True
    return bool(g.FORM_BEFORE.search(before)) or (symbol.islower() and not (lead and lead.so))


def _listed(
    m: re.Match[str], offset: int, lead: g.Lead, numbers: re.Match[str], symbol: str, year: int | None, code: str
) -> Iterator[_Found]:
    """ "các Quyết định số 216, 217 và 218-QĐ/TW": the symbol belongs to all of them."""
    kind = g.type_of(lead.type)
    separator = m[0][len(m["number"]) :].strip()[0]
    for k, n in enumerate(re.finditer(g.NUMBER, numbers["numbers"])):
        at = offset + numbers.start("numbers") + n.start()
        start = offset + lead.start if k == 0 else at
        own = f"{n[0]}{separator}{symbol}"
        yield _Found(start, at + len(n[0]), at, lead.type, kind, n[0], symbol, None, own, listed=True)
    yield _Found(m.start(), m.end(), m.start(), lead.type, kind, m["number"], symbol, year, code, listed=True)


def _law(m: re.Match[str], law: re.Match[str], symbol: str, year: int | None, code: str) -> _Found:
    """ "Luật Điện lực số 61/2024/QH15": the title of a law is its name."""
    start = m.start() - len(law.string) + law.start("name")
    name = law["name"].strip(" ,")
    kind = g.type_of("Bộ luật" if name.startswith("Bộ") else name.split()[0] if name[0] != "P" else "Pháp lệnh")
    title = Title(name, start, start + len(name))
    return _Found(start, m.end(), m.start(), kind, kind, m["number"], symbol, year, code, title=title)


def _is_own(lead: g.Lead, before: str) -> bool:
    """ "(Kèm theo Kế hoạch số …)" names the plan itself, "ban hành kèm theo Quyết định số …" another paper."""
    return g.type_of(lead.type).startswith("Kế hoạch") and bool(g.OWN_MENTION.search(before[: lead.start]))


def _really_type(lead: g.Lead, before: str) -> bool:
    """A type word and up to five lower-case words before a code: only with "số", or with nothing between."""
    if lead.type in g.SHORT_TYPES and not before[: lead.start].endswith((" ", "(", "“", "")):
        return False
    more = lead.more
    if more and not lead.so:
        return False
    if g.TYPE_WORD.search(more) and not pattern(r"[\p{Ll} ]+").fullmatch(more):
        return False
    return not re.search(r"\b(?:và|của|theo|tại|với|cho|là|được|có|về|năm)\b", more)


def _type_with_more(lead: g.Lead) -> str | None:
    """ "Kế hoạch phối hợp số": a compound type that the pattern saw as type and extra words."""
    whole = f"{lead.type} {lead.more}".strip()
    return next((t for t in g.TYPES if whole.lower().startswith(t.lower()) and len(t) > len(lead.type)), None)


def _type_from_symbol(symbol: str) -> str | None:
    head = re.split(r"[-/]", symbol)[0]
    return g.SHORT_TYPES.get(head)


def _bare(text: str, cited: Collection[tuple[str, str | None]]) -> Iterator[_Found]:
    """Numbers without a symbol: "Nghị quyết 22,191 của HĐND tỉnh", "Đề án 06", "Nghị định 04/2015".

    cited  types and numbers of what is cited in full: "Kế hoạch 9045" may be short for one of these
    """
    for m in scan.each(g.BARE, text):
        before = _line_before(text, m.start(), 40)
        lead = g.type_before(before)
        if not lead or lead.more:
            continue
        kind = g.type_of(lead.type)
        if kind not in g.BARE_TYPES or lead.type.islower() and not lead.so:
            continue
        short = (kind, m["numbers"]) in cited and int(re.sub(r"\D", "", m["numbers"])) >= _LEAST_SHORT
        if (
            not short
            and (kind in g.SCHEDULED or lead.type in g.SHORT_TYPES and lead.type not in ("NĐ", "NQ"))
            and not lead.so
        ):
            continue
        first = m.start() - len(before) + lead.start
        numbers = list(re.finditer(r"\d{1,4}[a-zđ]?", m["numbers"]))
        year = int(m["year"][1:]) if m["year"] else None
        for k, n in enumerate(numbers):
            start = first if k == 0 else m.start("numbers") + n.start()
            end = m.start("numbers") + n.end()
            if k == len(numbers) - 1 and m["year"]:
                end += len(m["year"])
            yield _Found(
                start, end, m.start("numbers") + n.start(), lead.type, kind, n[0], None, year, None, listed=k > 0
            )


_LEAST_SHORT = 10
"""A smaller number without its symbol may be a count."""


def _blanks(text: str) -> Iterator[_Found]:
    """ "Kế hoạch số …/KH-SGDĐT": a citation whose number was left blank."""
    for m in scan.each(g.BLANK, text):
        before = _line_before(text, m.start(), 40)
        lead = g.type_before(before)
        tail = g.BLANK_CODE.match(text, m.end())
        if tail is None or lead is None or lead.more or _is_own(lead, before):
            continue
        symbol = g.tidy_code(tail["symbol"])
        start = m.start() - len(before) + lead.start
        yield _Found(start, tail.end(), m.end(), lead.type, g.type_of(lead.type), None, symbol, None, None)


def _line_before(text: str, at: int, width: int) -> str:
    """What stands before a place on the same line, at most `width` characters."""
    before = text[max(0, at - width) : at]
    return before[before.rfind("\n") + 1 :]


def _attributes(f: _Found, text: str, limit: int) -> _Found:
    """Date, issuer, term and title after the code, in whatever order they stand."""
    end = f.end
    day: date | None = None
    issuer: str | None = None
    date_text = ""
    line_end = text.find("\n", end)
    limit = min(limit, line_end if line_end >= 0 else len(text)) if limit > end else end
    stop = line_end if line_end >= 0 else len(text)
    if place := g.OF_PLACE.match(text, end, stop):
        end = place.end()
    for _ in range(5):
        if not date_text and (m := g.DATE_AFTER.match(text, end, stop)):
            written = m["day"] or m["bare"] or m["bracket"]
            if m["bracket"] and not written:
                break
            day = read_day(written) if written else None
            date_text = m[0].strip(" ,")
            end = m.end()
            if m[0].endswith(")") and "(" not in m[0]:
                end -= 1
            continue
        if issuer is None and (m := g.OF.match(text, end, stop) or g.BETWEEN.match(text, end, stop)):
            between = "giữa" in m[0].lower()
            tail = names_end(text, m.end(), stop) if between else issuer_end(text, m.end(), stop, _is_joint(f))
            if tail > m.end():
                issuer, end = text[m.end() : tail], tail
                continue
        if m := g.TERM.match(text, end, stop) or g.SESSION.match(text, end, stop):
            end = m.end()
            continue
        break
    before = text[max(0, f.start - 120) : f.start]
    before = before[before.rfind("\n") + 1 :]
    pins = _pinpoints(before, text, end)
    if issuer is None or day is None:
        day, issuer = _said_before(text, f.start, day, issuer)
    if issuer is None and (at := g.AT_ISSUER.search(before, max(before.rfind(";"), before.rfind(":")) + 1)):
        issuer = at["issuer"].strip()
    remark = g.REMARK.match(text, end, stop)
    after = remark.end() if remark else end
    title = f.title or read_title(text, after, stop, attributed=bool(date_text or issuer), pinned=bool(pins))
    if title is not None and issuer is None:
        title, issuer = with_issuer(title)
    return replace(
        f,
        end=end,
        day=day,
        date_text=date_text,
        issuer=issuer,
        title=title,
        pins=pins,
        after=title.end if title else end,
    )


def _said_before(text: str, start: int, day: date | None, issuer: str | None) -> tuple[date | None, str | None]:
    """Day and issuer where they stand before the paper: "Ngày …, UBND tỉnh ban hành …", "các Quyết định của UBND tỉnh: số …"."""
    line = _line_before(text, start, 400)
    if issuer is None and (m := g.LIST_HEAD.search(line)):
        return day, m["issuer"].strip()
    m = g.ISSUED_BEFORE.search(line)
    if m is None:
        return day, issuer
    name = m["by"] or m["who"]
    at = start - len(line) + m.start("by" if m["by"] else "who")
    if names_end(text, at, at + len(name)) < at + len(name):
        return day, issuer  # not a name and nothing else
    return day or (read_day(m["day"]) if m["day"] else None), issuer or name


def _is_joint(f: _Found) -> bool:
    """Several bodies issued it: a "liên tịch" by its type or symbol, or the offices of several in its symbol."""
    return bool(
        re.search(r"liên (?:tịch|ngành)|phối hợp", f.type) or re.match(r"\w*(?:LT|LN|PH)(?![A-ZĐ])", f.symbol or "")
    )


def _pinpoints(before: str, text: str, end: int) -> tuple[str, ...]:
    m = g.PIN_BEFORE.search(before)
    if m:
        return split_pins(m["pins"])
    after = g.PIN_AFTER.match(text, end)
    return split_pins(after["pins"]) if after else ()


# --- lists ---------------------------------------------------------------------------------------------------


def _share(found: list[_Found], text: str) -> list[_Found]:
    """Members of a list take from the last one what they leave out: issuer and date with the same symbol, the title at a comma."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        a, b = out[i], out[i + 1]
        if a.after > b.start:
            continue
        between = text[a.end : b.start]
        m = re.fullmatch(r"\s*(?P<joint>,|;|và|,\s*và|;\s*và)?\s*(?:các\s+)?", between)
        if m is None or not m["joint"]:
            continue
        same = b.listed or a.symbol == b.symbol and a.type == b.type
        if (
            not a.issuer
            and b.issuer
            and a.symbol
            and b.symbol
            and _state_tail(a.symbol)
            and _state_tail(a.symbol) == _state_tail(b.symbol)
        ):
            a = replace(a, issuer=b.issuer)
        if (
            not a.issuer
            and b.issuer
            and a.code
            and b.code
            and _party_tail(a.code)
            and _party_tail(a.code) == _party_tail(b.code)
        ):
            a = replace(a, issuer=b.issuer)
        if same and b.listed | (a.symbol is not None) and not a.issuer and not (a.day and not b.listed):
            a = replace(a, issuer=b.issuer)
        if (
            same
            and not a.date_text
            and (b.listed and ";" not in m["joint"] or not a.issuer or a.issuer == b.issuer)
            and b.day
            and ";" not in m["joint"]
        ):
            a = replace(a, day=b.day)
        if b.listed and not a.symbol and b.symbol:
            a = replace(a, symbol=b.symbol)
        if (
            a.title is None
            and b.title is not None
            and (b.listed or "," in m["joint"] or m["joint"] == "và")
        ) and (a.issuer or a.day or b.listed):
            a = replace(a, title=b.title)
        out[i] = a
    for i in range(1, len(out)):
        if out[i].date_text == "cùng ngày" and out[i].day is None:
            out[i] = replace(out[i], day=out[i - 1].day)
    return _shared_writer(out, text)


def _shared_writer(found: list[_Found], text: str) -> list[_Found]:
    """ "đề nghị của Sở A tại Tờ trình số … và Công văn số …": both are of Sở A."""
    out = list(found)
    for i in range(1, len(out)):
        a, b = out[i - 1], out[i]
        before = text[max(0, a.start - 120) : a.start]
        if (
            a.issuer
            and not b.issuer
            and re.fullmatch(r"\s*(?:,|và|,\s*và)\s+", text[a.after : b.start])
            and g.AT_ISSUER.search(before[before.rfind("\n") + 1 :])
        ):
            out[i] = replace(b, issuer=a.issuer)
    return out


def _state_tail(symbol: str) -> str:
    """Who issued a State paper, by its symbol: "UBND" of "QĐ-UBND"; "" for letters and Party papers."""
    return symbol.partition("-")[2] if symbol.partition("-")[0] in g.SHORT_TYPES else ""


def _party_tail(code: str) -> str:
    """Who issued a Party paper, by its symbol: "TU" of "908-CT/TU"; "" for other papers."""
    m = re.fullmatch(r"\d+[a-zđ]?-[^/]+/(?P<issuer>[^/]+)", code)
    return m["issuer"] if m else ""


# --- result --------------------------------------------------------------------------------------------------


def _finish(f: _Found, text: str, context: PlanContext) -> Citation:
    role = context.role_at(f.start)
    unit = context.unit_at(f.start)
    grounds = bool(unit and re.match(r"(?:CĂN CỨ|Căn cứ|CƠ SỞ PHÁP LÝ|Cơ sở pháp lý)", unit.section))
    found = Citation(
        start=f.start, end=f.end, text=text[f.start : f.end], type=f.type, number=f.number, year=f.year, symbol=f.symbol, code=f.code,
        issue_date=f.day, issuer=f.issuer, title=f.title.text if f.title else None, pinpoint=f.pins,
        basis=role == "preamble" or grounds, named=f.number is None and f.symbol is None,
    )  # fmt: skip
    return replace(found, flags=flags_of(found, context, f.written_type, f.date_text))
