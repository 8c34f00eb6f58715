"""Where citations stand: codes with their types, lists of numbers with one symbol, numbers without a symbol, blanks."""

from __future__ import annotations

import heapq
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from extractors.citations import patterns as g
from extractors.citations.titles import Title
from extractors.marks import pattern
from extractors.signs import scan


@dataclass(frozen=True, slots=True)
class Found:
    """A citation on its way: where type, code and attributes stand. `of_all`: its day is said to be that of those before it too."""

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
    of_all: bool = False
    issuer: str | None = None
    title: Title | None = None
    pins: tuple[str, ...] = ()
    listed: bool = False
    after: int = 0


def codes(text: str) -> Iterator[Found]:
    previous: Found | None = None
    for m in heapq.merge(*(scan.each(p, text) for p in (g.CODE, g.LOWER_CODE, g.SPACED_CODE)), key=lambda m: m.start()):
        if g.NOT_A_CODE.match(m[0]):
            continue
        before = text[max(0, m.start() - 70) : m.start()]
        before = before[before.rfind("\n") + 1 :]
        offset = m.start() - len(before)
        number, symbol = m["number"], g.tidy_code(m["symbol"])
        year = int(m["year"]) if m["year"] else None
        code = g.tidy_code(m[0]) if m.re is not g.SPACED_CODE else f"{number}-{symbol}"
        lead = g.type_before(before)
        if lead and not _really_type(lead, before):
            lead = None
        if _is_no_code(symbol, before, lead) or (m.re is g.SPACED_CODE and not (lead and lead.so)):
            continue
        if g.LAW_SYMBOL.search(symbol) and (law := g.LAW_BEFORE.match(line_before(text, m.start(), 240))):
            yield _law(m, law, symbol, year, code)
            continue
        if lead:
            if _is_own(lead, before):
                continue
            written = lead.type
            full = _party_type(g.type_of(written), written, m[0])
            found = Found(offset + lead.start, m.end(), m.start(), written, full, number, symbol, year, code)
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
        if so and _heads_letter(before[: so.start()].rstrip(), so[0]):
            continue
        start = offset + so.start() if so else m.start()
        near = previous is not None and "\n" not in text[previous.end : m.start()] and m.start() - previous.end < 140
        joined = g.CONTINUES.search(before) or re.search(r"(?:,|và|;)\s*$", before)
        goes_on = bool(near and previous is not None and joined)
        told = (previous.written_type, previous.type) if goes_on and previous else _type_apart(before, so, symbol)
        if told is not None:
            found = Found(start, m.end(), m.start(), *told, number, symbol, year, code, listed=goes_on)
            yield found
            previous = found


def _type_apart(before: str, so: re.Match[str] | None, symbol: str) -> tuple[str, str] | None:
    """The type of a paper, as written and in full, that stands before its issuer ("các Công văn của Bộ Nội vụ số …"), or that
    its symbol tells; None where neither does."""
    if of_issuer := g.TYPE_OF_ISSUER.search(before):
        return of_issuer["type"], g.type_of(of_issuer["type"])
    if so is None or re.search(r"^\s*(?:[Ss]ố|SỐ)\s*:?\s*$", before):
        return None
    kind = _type_from_symbol(symbol)
    return (kind, kind) if kind else None


def _is_no_code(symbol: str, before: str, lead: g.Lead | None) -> bool:
    """A fraction, one letter without "số", the number of a form, or small letters that no type and "số" announce."""
    if symbol.isdigit() or (len(symbol) == 1 and not before.rstrip().endswith(("số", "Số", "SỐ"))):
        return True
    return bool(g.FORM_BEFORE.search(before)) or (symbol.islower() and not (lead and lead.so))


def _listed(
    m: re.Match[str], offset: int, lead: g.Lead, numbers: re.Match[str], symbol: str, year: int | None, code: str
) -> Iterator[Found]:
    """ "các Quyết định số 216, 217 và 218-QĐ/TW": the symbol belongs to all of them."""
    kind = g.type_of(lead.type)
    separator = m[0][len(m["number"]) :].strip()[0]
    for k, n in enumerate(re.finditer(g.NUMBER, numbers["numbers"])):
        at = offset + numbers.start("numbers") + n.start()
        start = offset + lead.start if k == 0 else at
        own = f"{n[0]}{separator}{symbol}"
        yield Found(start, at + len(n[0]), at, lead.type, kind, n[0], symbol, None, own, listed=True)
    yield Found(m.start(), m.end(), m.start(), lead.type, kind, m["number"], symbol, year, code, listed=True)


def _law(m: re.Match[str], law: re.Match[str], symbol: str, year: int | None, code: str) -> Found:
    """ "Luật Điện lực số 61/2024/QH15": the title of a law is its name."""
    start = m.start() - len(law.string) + law.start("name")
    name = law["name"].strip(" ,")
    kind = g.type_of("Bộ luật" if name.startswith("Bộ") else name.split()[0] if name[0] != "P" else "Pháp lệnh")
    title = Title(name, start, start + len(name))
    return Found(start, m.end(), m.start(), kind, kind, m["number"], symbol, year, code, title=title)


def _heads_letter(above: str, so: str) -> bool:
    """ "Số: …" in a cell, or behind an issuer in capitals, is the number of the paper itself."""
    return above.endswith("|") or (":" in so and above.isupper())


def _is_own(lead: g.Lead, before: str) -> bool:
    """ "(Kèm theo Kế hoạch số …)" names the plan itself, "ban hành kèm theo Quyết định số …" another paper."""
    return g.type_of(lead.type).startswith("Kế hoạch") and bool(g.OWN_MENTION.search(before[: lead.start]))


def _really_type(lead: g.Lead, before: str) -> bool:
    """A type word and up to five lower-case words before a code: only with "số", or with nothing between."""
    if lead.type in g.SHORT_TYPES and not before[: lead.start].endswith((" ", "(", "“", "")):
        return False
    if lead.type == "thư" and before[: lead.start].endswith("hộp "):
        return False  # a letter box
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


def _party_type(kind: str, written: str, code: str) -> str:
    """ "TT số 9014-TT/TU": behind a number of the Party these letters are a Thông tri, not a Thông tư."""
    return "Thông tri" if written == "TT" and re.match(r"\d+[a-zđ]?\s?-", code) else kind


def _type_from_symbol(symbol: str) -> str | None:
    head = re.split(r"[-/]", symbol)[0]
    return g.SHORT_TYPES.get(head)


def bare(text: str, cited: Collection[tuple[str, str | None]]) -> Iterator[Found]:
    """Numbers without a symbol: "Nghị quyết 22,191 của HĐND tỉnh", "Đề án 06", "Nghị định 04/2015".

    cited  types and numbers of what is cited in full: "Kế hoạch 9045" may be short for one of these
    """
    for m in scan.each(g.BARE, text):
        before = line_before(text, m.start(), 40)
        lead = g.type_before(before)
        if not lead or lead.more:
            continue
        kind = g.type_of(lead.type)
        if kind not in g.BARE_TYPES or lead.type.islower() and not lead.so:
            continue
        short = (kind, m["numbers"]) in cited and int(re.sub(r"\D", "", m["numbers"])) >= _LEAST_SHORT
        dated = g.DATED.match(text, m.end()) is not None  # "Kế hoạch 210 ngày 12/01/2031", but "Báo cáo 6 tháng"
        if (
            not (short or dated)
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
            yield Found(
                start, end, m.start("numbers") + n.start(), lead.type, kind, n[0], None, year, None, listed=k > 0
            )


_LEAST_SHORT = 10
"""A smaller number without its symbol may be a count."""


def blanks(text: str) -> Iterator[Found]:
    """ "Kế hoạch số …/KH-SGDĐT": a citation whose number was left blank."""
    for m in scan.each(g.BLANK, text):
        before = line_before(text, m.start(), 40)
        lead = g.type_before(before)
        tail = g.BLANK_CODE.match(text, m.end())
        if tail is None or lead is None or lead.more or _is_own(lead, before):
            continue
        symbol = g.tidy_code(tail["symbol"])
        start = m.start() - len(before) + lead.start
        yield Found(start, tail.end(), m.end(), lead.type, g.type_of(lead.type), None, symbol, None, None)


def line_before(text: str, at: int, width: int) -> str:
    """What stands before a place on the same line, at most `width` characters."""
    before = text[max(0, at - width) : at]
    return before[before.rfind("\n") + 1 :]
