"""What a plan says of itself: type, number, date and place, title, issuer and parent body, signature, year of its period.

Letterheads by Nghị định 30/2020/NĐ-CP, Điều 8, and by the Party's Quy định 66-QĐ/TW and 399-QĐ/TW; a field that is not stated stays None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from extractors.bodies.kinds import level_of, may_be_party, system_of
from extractors.bodies.names import canonical_name
from extractors.citations import patterns as g
from extractors.context import PlanContext
from extractors.dates import in_digits, make_date, read_day
from extractors.facts import Metadata
from extractors.metadata import patterns as grammar
from extractors.metadata.issuer import fullest, issuer_of, named_by_papers, number_behind
from extractors.metadata.letter import subject_of_letter
from extractors.metadata.signature import signatures
from extractors.metadata.told import told_by_page


def find_metadata(text: str, context: PlanContext) -> Metadata:
    """The plan's own data. `code` is None where number or symbol is missing."""
    head = named_by_papers([(text[a:b], zone) for a, b, zone in context.letterhead])
    lines = [line for line, _ in head]
    number, symbol, code = _own_code(lines)
    if code is None and symbol is None:
        number, symbol, code = _attached_code(text)
    place, day = _place_and_date(head)
    if place is None and day is None:
        place, day = _place_and_date(_end(text, context))
    if code is None and symbol is None and (carried := _carried_by(text, context)):
        number, symbol, code = carried["number"], g.tidy_code(carried["symbol"]), g.tidy_code(carried["whole"])
        day = day or (read_day(carried["day"]) if carried["day"] else None)
    doc_type, title = _title(text, context)
    if doc_type is None and title is None and (subject := subject_of_letter(text)):
        doc_type, title = "Công văn", subject
    doc_type, title = _told(text, context, doc_type, title)
    if doc_type is None and symbol:
        doc_type = g.SHORT_TYPES.get(re.split(r"[-/]", symbol)[0])
        if doc_type in CARRIES_PLAN and (m := grammar.PLAN_AFTER.match(title or "")):
            doc_type, title = "Kế hoạch", (title or "")[m.end() :]
    parent, issuer = issuer_of(head)
    if (named := grammar.NUMBERED_TITLE.match(title or "")) and code is None:  # the headline of a page
        number, symbol, title = named["number"], g.tidy_code(named["symbol"]), named["title"]
        code = f"{number}{named['sep']}{symbol}"
        day = day or (read_day(named["day"]) if named["day"] else None)
        issuer = issuer or named["issuer"]
    authority, post, signer = signatures((text[a:b], zone) for a, b, zone in context.signature)
    told = told_by_page(text, context) if code is None and not context.letterhead else None
    if told:
        number, symbol, code, day = told.number, told.symbol, told.code, day or told.day
        title, signer = told.title or title, signer or told.signer
        issuer = issuer or (None if told.signer else told.issuer)  # behind a person it may stand in short
    issuer = fullest(issuer, parent, text, context) or (told.issuer if told else None)
    return Metadata(
        doc_type=doc_type, number=number, symbol=symbol, code=code, issue_date=day, place=place, title=title, issuer=issuer,
        parent_body=parent, level=_level(issuer), system=_system(issuer, parent, code), period_year=_period(title, text, context),
        signing_authority=authority, signer_title=post, signer=signer,
    )  # fmt: skip


# --- number, place, date -------------------------------------------------------------------------------------


def _own_code(lines: Sequence[str]) -> tuple[str | None, str | None, str | None]:
    for line, below in pairwise([*lines, ""]):
        if grammar.NUMBER_CUT.fullmatch(line):
            line = f"{line} {below}"  # a narrow column broke it
        behind = number_behind(line)
        m = grammar.NUMBER_LINE.match((behind[0] if behind else line).strip())
        if not m:
            if alone := grammar.OWN_CODE.fullmatch(line.strip()):
                return _code_of(alone)
            continue
        own = grammar.OWN_CODE.match(m["rest"].strip()) or grammar.TYPED_SYMBOL.search(m["rest"])
        if own:
            return _code_of(own)
    return None, None, None


def _code_of(own: re.Match[str]) -> tuple[str | None, str | None, str | None]:
    number, symbol = own["number"], g.tidy_code(own["symbol"])
    return number, symbol, f"{number}{own['sep']}{symbol}" if number else None


def _attached_code(text: str) -> tuple[str | None, str | None, str | None]:
    """A plan whose number survives only in "(Kèm theo Kế hoạch số …)"."""
    m = grammar.ATTACHED.search(text)
    if not m:
        return None, None, None
    return m["number"], g.tidy_code(m["symbol"]), g.tidy_code(m["whole"])


def _carried_by(text: str, context: PlanContext) -> re.Match[str] | None:
    """The number of the decision that carried a plan without a number of its own."""
    if not context.title:
        return None
    begins, ends = context.title[0][0], context.title[-1][1]
    return grammar.CARRIED_BY.search(text, begins, ends + grammar.REACH_OF_CARRIED)


def _place_and_date(head: Sequence[tuple[str, str]]) -> tuple[str | None, date | None]:
    m = dateline(head)
    if m is None:
        return None, None
    where = m["place"] or ""
    where = f"{cut} {where}" if (cut := _cut_place(head, m)) else where
    place = None if grammar.NO_PLACE.search(where) else re.sub(r"\s+", " ", where).strip(" .-") or None
    if m["day"] and m["month"] and m["year"]:
        month = in_digits(f"tháng {m['month']}").removeprefix("tháng ")
        return place, make_date(int(m["year"]), *(int(written.replace(" ", "")) for written in (month, m["day"])))
    return place, None


def _cut_place(head: Sequence[tuple[str, str]], m: re.Match[str]) -> str | None:
    """The first word of a place of two that a narrow column left on the line above ("Phú", "Lâm, ngày 12 tháng 3 năm 2031")."""
    if not m["place"] or len(m["place"].split()) > 1 or m.start("place") > 0:
        return None
    lines = [line.strip() for line, _ in head]
    at = next((k for k, line in enumerate(lines) if line.startswith(f"{m['place']},")), 0)
    return lines[at - 1] if at and grammar.PLACE_WORD.fullmatch(lines[at - 1]) else None


def _end(text: str, context: PlanContext) -> list[tuple[str, str]]:
    """The lines above the signature: where it is signed there and then, place and day stand below the plan."""
    closing = [u for u in context.units if u.role == "closing"] or context.units[-1:]
    lines = [text[a:b] for a, b, _ in context.signature] + [text[u.start : u.end] for u in closing]
    return [(line, "") for line in lines if grammar.PLACE_DATE.fullmatch(line.strip(" .*"))]


def dateline(head: Sequence[tuple[str, str]]) -> re.Match[str] | None:
    """Place and day in the lines of a letterhead, each with its column: groups place, day, month, year, None where one is blank.

    A narrow column breaks it within the day ("Yên Hạ, ngày 14 tháng 01 năm", "2031"; "Yên Hạ, ngày", "14 tháng 01 năm 2031").
    """
    for (line, zone), (below, next_zone) in pairwise([*head, ("", "")]):
        if m := grammar.PLACE_DATE.search(line, _after_others(line)) or grammar.PLACE_DATE.search(line):
            return m if m["year"] or zone != next_zone else grammar.PLACE_DATE.search(f"{line}\n{below}") or m
        if grammar.DATE_CUT.search(line) and (m := grammar.PLACE_DATE.search(f"{line} {below}")):
            return m
    alone = (line[_after_others(line) :] for line, _ in head)
    return next(filter(None, (p.fullmatch(line) for line in alone for p in grammar.DAY_LINES)), None)


def _after_others(line: str) -> int:
    """Where place and day begin in a line that a copy ran together with what stood beside or above them, the number or the motto."""
    number = grammar.NUMBER_LINE.match(line.strip())
    own = grammar.OWN_CODE.match(number["rest"].strip()) if number else None
    before = own[0] if own else next((m[0] for m in grammar.MOTTO_END.finditer(line)), "")
    return line.find(before) + len(before) if before else 0


# --- title ---------------------------------------------------------------------------------------------------


def _title(text: str, context: PlanContext) -> tuple[str | None, str | None]:
    lines = [re.sub(r"\s+", " ", text[a:b]).strip() for a, b, _ in context.title]
    if not lines:
        return None, None
    doc_type: str | None
    tag = re.match(r"\[(?P<type>[^\]]{1,20})\]\s*", lines[0])  # of a notice
    first = lines[0][tag.end() :] if tag else lines[0]
    if m := grammar.PLAN.match(first) or re.match(r"Kế hoạch(?=\s)", first):
        doc_type, rest = "Kế hoạch", first[m.end() :]
    elif (t := g.TYPE_WORD.match(first)) is not None:
        doc_type, rest = g.type_of(t[0]), first[t.end() :]
    elif m := grammar.HEADLINE.match(first):
        doc_type, rest = "Kế hoạch", first[m.end() :]
    else:
        doc_type, rest = g.type_of(tag["type"]) if tag and g.TYPE_WORD.match(tag["type"]) else None, first
    rest = rest.lstrip(_MARKS) if any(map(str.isalnum, rest)) else ""
    body = [rest, *(x for x in lines[1:] if not grammar.NO_TITLE.match(x))]
    title = " ".join(x for x in body if x.strip()).strip(" .:;-")
    if doc_type in CARRIES_PLAN and (m := grammar.PLAN_AFTER.match(title)):
        doc_type, title = "Kế hoạch", title[m.end() :]
    title = re.sub(r"^(?:[Vv]/[Vv]|[Vv]ề việc|VỀ VIỆC|[Vv]ề|VỀ)[\s:]+", "", title).strip(" .:;")
    return doc_type, title or None


def _told(text: str, context: PlanContext, doc_type: str | None, title: str | None) -> tuple[str | None, str | None]:
    """Type and title, those that are missing as the opening tells them: "… xây dựng Kế hoạch tổ chức hội thi như sau"."""
    opening = " ".join(text[u.start : u.end] for u in context.units if u.role == "preamble")
    if doc_type is None and grammar.ISSUES.search(opening):
        doc_type = "Kế hoạch"
    told = grammar.TOLD_TITLE.search(opening) if title is None else None
    return doc_type, told["title"] if told else title


_MARKS = "".join(map(chr, (*range(0x300, 0x370), 0x200C, 0x200D)))
"""Signs that a damaged copy leaves after the last letter of a type, and that belong to no title."""
CARRIES_PLAN = frozenset({"Quyết định", "Nghị quyết", "Thông báo"})
"""Papers that are a plan themselves where their title says so: "Thông báo Kế hoạch …", "Quyết định Ban hành Kế hoạch …"."""


def _period(title: str | None, text: str, context: PlanContext) -> int | None:
    """The one year that title or opening name as the plan's; None for a span of years or for dates of cited papers."""
    opening = " ".join(text[u.start : u.end] for u in context.units if u.role == "preamble")
    opening = opening[max(0, *(opening.rfind(word) for word in ("ban hành", "xây dựng", "lập kế hoạch"))) :]
    for where in (title or "", opening):
        free = grammar.OTHER_TIMES.sub(" ", where)
        years = {int(m["year"]) for m in grammar.YEAR.finditer(free)}
        spans = [
            m
            for m in grammar.RANGE.finditer(free)
            if not re.search(r"(?:năm học|NĂM HỌC|Năm học)\s*$", free[: m.start()])
        ]
        if spans:
            return None
        if where is title and not years:
            years = {int(m["year"]) for m in grammar.TITLE_YEAR.finditer(where)}
        if len(years) == 1:
            return years.pop()
        if years:
            return None
    return None


# --- issuer --------------------------------------------------------------------------------------------------


def _level(issuer: str | None) -> str | None:
    return level_of(canonical_name(issuer)) if issuer else None


def _system(issuer: str | None, parent: str | None, code: str | None) -> str | None:
    """As the issuer's name tells; of an office or a board whose name does not, as the body above it does, or its number."""
    if not issuer:
        return None
    name = canonical_name(issuer)
    if told := system_of(name):
        return told
    if parent and level_of(name) in (None, "unit") and (above := system_of(canonical_name(parent))):
        return above
    return "party" if code and re.match(r"\d+[a-zđ]?-", code) and may_be_party(name) else "state"


# --- signature -----------------------------------------------------------------------------------------------
