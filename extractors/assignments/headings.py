"""Headings that are the names of bodies: "1. Sở Nội vụ", "2. CÁC SỞ, BAN, NGÀNH TỈNH", "3. Trách nhiệm của các chủ đầu tư"."""

from __future__ import annotations

import re

from extractors.assignments.patterns import headings as g
from extractors.assignments.patterns.beside import LEADS
from extractors.assignments.patterns.labels import NOT_A_BODY
from extractors.bodies.names import HEAD, PROPER_HEAD, list_end
from extractors.bodies.patterns import heads, lists, reach
from extractors.bodies.splitting import split_names
from extractors.bodies.verbs import duty_verbs
from extractors.marks import unmarked

# A syllable without its marks; what is none, in a line of capitals, is an abbreviation ("UBND", "MTTQ").
_SYLLABLE = re.compile(
    r"(?:NGH?|NH|CH|TH|TR|PH|KH|GH|GI|QU|[BCDGHKLMNPQRSTVX])?[AEIOUY]{1,3}(?:NG|NH|CH|[CMNPT])?", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_NAME_PARTS = re.compile(r"(?:^|(?<=, )|(?<=và ))\w")
_NEXT_NAME = re.compile(r"(?:[,;]| và) (?=(?P<name>\w[^,;]*))")
_JOINT = re.compile(r"(?:[,;]| và) ")
LONGEST_DUTY = 14
"""Words of the duty in a heading that is a body and its duty: "Trạm Y tế xã tập huấn sơ cứu"."""
_GROUP = re.compile(r"(?:Các|Những|Toàn thể)(?!\w)")


def heading_names(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The bodies that the heading in text[start:end] consists of, each with its part; nothing for any other heading."""
    capitals = text[start:end].isupper()
    if capitals:
        text = text[:start] + in_small_letters(text[start:end])
    if (bracket := re.compile(r"\s*\([^()]*\)[\s:.;]*$").search(text, start, end)) is not None:
        end = bracket.start()
    lead = g.HEADING_LEAD.match(text, start, end)
    at = lead.end() if lead else start
    ordered = bool(lead and lead[0].strip())
    if g.LABEL_HEADING.match(text, at, end) or NOT_A_BODY.match(text, at, end) or g.LEFT_OUT.search(text, at, end):
        return []
    if g.PEOPLE_ALONE.fullmatch(text, at, end):
        return [(*m.span(), "assigned") for m in g.PEOPLE.finditer(text, at, end)]
    if not (HEAD if ordered else PROPER_HEAD).match(text, at, end):
        whole = g.DUTIES_OF.match(text, start, end)
        named = len(text[at:end].rstrip(" :.;"))
        return [(at, at + named, "assigned")] if whole and len(text[at:end].split()) <= g.LONGEST_TAIL else []
    if not capitals and g.OFFICE_IN_CHARGE.fullmatch(text, at, end):
        return [(at, at + len(text[at:end].rstrip(" :.;")), "assigned")]
    stop = list_end(text, at, end)
    many = next(
        (a for a in (at, *(m.end() for m in _JOINT.finditer(text, at, stop))) if g.MANY_BY_WORK.match(text, a, end)),
        None,
    )
    if many is not None:
        before = split_names(text, at, many) if many > at else ()
        return [*((a, z, "assigned") for a, z in before), (many, at + len(text[at:end].rstrip(" :\n")), "assigned")]
    rest = text[stop:end]
    last = max((a for a, _ in split_names(text, at, stop)), default=at)
    if not capitals and g.WORKERS.fullmatch(text, last, at + len(text[at:end].rstrip(" :.;"))):
        stop = at + len(text[at:end].rstrip(" :.;"))
        rest = ""
    if (
        duty_verbs().match(text, stop, end)
        and not capitals
        and len(text[at:stop].split()) > 1
        and len(text[stop:end].split()) <= LONGEST_DUTY
        and not g.HEADING_TAIL.fullmatch(rest)
        and not LEADS.match(rest)
        and not g.NO_TAIL.match(rest)
    ):
        return [(a, z, "assigned") for a, z in split_names(text, at, stop)]
    if not (g.HEADING_TAIL.fullmatch(rest) or reach.APPOSITION.match(rest.lstrip())):
        if len(rest.split()) > g.LONGEST_TAIL or LEADS.match(rest) or g.NO_TAIL.match(rest):
            return []
        stop = end
    role = "support" if re.match(r"\s*phối hợp", rest) else "lead" if re.match(r"\s*chủ trì", rest) else "assigned"
    return [(a, z, role) for a, z in split_names(text, at, stop)]


def in_small_letters(line: str) -> str:
    """A line of capitals as it would stand in running text, letter for letter: "SỞ Y TẾ VÀ UBND XÃ" → "Sở y tế và UBND xã"."""
    small = small_syllables(line)
    small = _capital(small, next((i for i, c in enumerate(small) if c.isalpha()), 0))
    small = heads.WHOLE_IN_ANY_CASE.sub(lambda m: _NAME_PARTS.sub(lambda letter: letter[0].upper(), m[0]), small)
    if not _GROUP.match(small):
        for m in _NEXT_NAME.finditer(small):
            if PROPER_HEAD.match(name := m["name"][:1].upper() + m["name"][1:]) and not lists.BARE_NOUN.match(name):
                small = _capital(small, m.end())
    return small


def small_syllables(line: str) -> str:
    """A line of capitals in small letters but for its abbreviations."""
    return _WORD.sub(lambda m: m[0].lower() if _SYLLABLE.fullmatch(unmarked(m[0])) else m[0], line)


def _capital(line: str, at: int) -> str:
    return line[:at] + line[at : at + 1].upper() + line[at + 1 :]
