"""A plan of which only a page tells: "Ngày 05/3/2031, UBND tỉnh Lâm Hải đã ban hành Kế hoạch 47/KH-UBND về …".

Number, day, issuer and title then stand in the first sentence, the issuer before the verb or behind the number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from extractors.bodies.names import HEAD, names_end
from extractors.citations import patterns as g
from extractors.context import PlanContext
from extractors.dates import DAY_NUMERIC, DAY_WORDS, read_day
from extractors.marks import pattern
from extractors.metadata.patterns import ISSUES

_SENTENCE = pattern(
    rf"(?:[Nn]gày\s+(?P<day>{DAY_NUMERIC}|{DAY_WORDS})\s*,\s*)?(?P<who>[\p{{Lu}}đ][^\n.;]{{3,400}}?)\s+"
    r"(?:đã|vừa)\s+(?:có|ký|ban hành|ký ban hành)\s+[Kk]ế hoạch"
    rf"\s+(?:số\s*:?\s*)?(?P<number>\d{{1,5}}[a-zđ]?)\s?(?P<sep>[-/])\s?(?P<symbol>{g.SEGMENT}{g.TAIL})(?P<rest>[^\n]*)"
)
_SIGNER = pattern(r"(?:đồng chí|ông|bà)\s+(?P<name>[\p{Lu}][\p{Ll}]+(?:\s[\p{Lu}][\p{Ll}]+){1,4})\s*[,–-]")
_DAY = pattern(rf"\s*,?\s*(?:\(\s*)?ngày\s+(?P<day>{DAY_NUMERIC}|{DAY_WORDS})\s*\)?")
_OF = pattern(r"\s*,?\s*(?:\([^()]{3,40}\)\s*)?của\s+(?=[\p{Lu}])")
_TITLE = pattern(
    r"\s*(?:năm\s+\d{4}\s*)?(?:Tải về\s+)?,?\s*(?:(?:[Vv]ề việc|[Vv]ề)\s+|(?:[Kk]ế hoạch)\s+(?=[\p{Ll}]))+(?P<title>[^\n;]+)"
)
_END = re.compile(r"\s*,?\s*(?:như sau|cụ thể|với (?:các|những) nội dung|với nội dung)(?!\w)[^\n]*$")
"""What a page puts behind the title."""
_GOES_BACK = pattern(r"(?:[Tt]hực hiện|[Tt]riển khai)\s+[Kk]ế hoạch\s+(?:trên|nêu trên|của|số)")
"""Where the opening goes back to the plan that it tells of: this one is another."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a page tells of its plan; None where it does not."""

    number: str
    symbol: str
    code: str
    day: date | None
    issuer: str | None
    title: str | None
    signer: str | None


def told_by_page(text: str, context: PlanContext) -> Told | None:
    """What the first sentence that issues a plan with a number says of it; None where the opening goes on to another plan."""
    units = [u for u in context.units if u.role == "preamble"]
    for k, u in enumerate(units):
        m = _SENTENCE.match(text, u.start, u.end)
        if m is None:
            continue
        behind = [text[m.start("rest") : u.end], *(text[v.start : v.end] for v in units[k + 1 :])]
        told = _told(text, m)
        others = [part for part in behind if ISSUES.search(part) and not (told.issuer and told.issuer in part)]
        another = any(map(_GOES_BACK.search, behind)) or (told.signer is None and others)
        return None if another else told
    return None


def _told(text: str, m: re.Match[str]) -> Told:
    at, end = m.span("rest")
    day = m["day"]
    if behind := _DAY.match(text, at, end):
        day, at = behind["day"], behind.end()
    person = _SIGNER.match(text, *m.span("who"))
    who = None if person else _name(text, *m.span("who"))
    if of := _OF.match(text, at, end):
        about = text.find(" về ", of.end(), end)
        at = max(of.end(), names_end(text, of.end(), about if about > 0 else end))
        who = who or text[of.end() : at] or None
    title = _TITLE.match(text, at, end)
    symbol = g.tidy_code(m["symbol"])
    return Told(
        m["number"], symbol, f"{m['number']}{m['sep']}{symbol}", read_day(day) if day else None, who,
        _END.sub("", title["title"]).strip(" .:,") if title else None, person["name"] if person else None,
    )  # fmt: skip


def _name(text: str, start: int, end: int) -> str | None:
    whole = HEAD.match(text, start, end) and names_end(text, start, end) >= end
    return text[start:end] if whole else None
