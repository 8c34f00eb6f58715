"""Who issues a plan, and the body above it: from the left column of its letterhead, else from its opening or its end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.bodies.names import canonical_name, names_end
from extractors.context import PlanContext
from extractors.marks import pattern
from extractors.metadata import patterns as grammar
from extractors.metadata.letter import SUBJECT, TO_WHOM

_LISTED = re.compile(r"\s*[-–+•*]\s*\w")
"""One of those to whom a letter goes."""
MOST_ABOVE = 40
"""Paragraphs from the top, among which an authority's line may stand."""
LONGEST_ISSUER = 14
"""Words of a last line that is the name of a body."""


def named_by_papers(head: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The lines of a letterhead, a name that ends in the number of a paper made one ("ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH", "SỐ …")."""
    out: list[tuple[str, str]] = []
    for line, zone in head:
        above = next((n for n in range(len(out) - 1, -1, -1) if out[n][1] == zone), None)
        if (
            above is not None
            and grammar.NAMED_BY_PAPER.fullmatch(out[above][0])
            and grammar.NUMBER_LINE.match(line.strip())
        ):
            out[above] = f"{out[above][0].strip()} {line.strip()}", zone
        else:
            out.append((line, zone))
    return out


def issuer_of(head: Sequence[tuple[str, str]]) -> tuple[str | None, str | None]:
    """Parent body and issuer from the left column of the letterhead."""
    lines: list[str] = []
    zoned = any(zone == "left" for _, zone in head)
    to_whom = False
    for raw, zone in head:
        line = re.sub(r"\s+", " ", re.sub(r"[-–_*=]{3,}.*$", "", raw)).strip(" */|-_.•")
        if (both_columns := grammar.MOTTO_BEHIND.fullmatch(line)) and both_columns["left"].isupper():
            line = both_columns["left"]
        if zone == "right" or zoned and zone != "left" and lines:
            continue
        if (
            not line
            or grammar.MOTTO.search(line)
            or grammar.PLACE_DATE.search(line)
            or any(p.fullmatch(line) for p in grammar.DAY_LINES)
            or pattern(r"[\p{Lu}][\w ]+,\s*ngày").match(line)
        ):
            continue
        to_whom = to_whom or TO_WHOM.match(line) is not None
        if to_whom and (TO_WHOM.match(line) or _LISTED.match(raw)):
            if lines:
                break
            continue
        if grammar.NUMBER_LINE.match(line) or SUBJECT.match(line) or grammar.OWN_CODE.fullmatch(line):
            if lines:
                break
            continue
        if (
            re.match(r"(?:V/v|DỰ THẢO|Dự thảo|MẬT|HỎA TỐC|KHẨN|Mẫu)", line)
            or not any(c.isalpha() for c in line)
            or len(line) > 160
            or grammar.TAGGED_PLAN.match(line)
        ):
            continue
        behind = number_behind(line)
        name = line[: behind.start()] if behind else line
        both = grammar.TWO_BODIES.fullmatch(name)
        lines += [both["parent"], both["issuer"]] if both else [name]
        if behind:
            break
    youth = next(
        (line for line, zone in head if zone == "right" and grammar.YOUTH_UNION.fullmatch(line.strip(" *"))), None
    )
    if youth and len(lines) == 1 and grammar.CENTRAL_COMMITTEE.fullmatch(lines[0]):
        return None, f"{lines[0]} {youth.strip(' *')}"
    named = next((k for k, line in enumerate(lines) if line.isupper() or _opens_body(line)), len(lines))
    return _join_lines(lines[named:])  # above it stand the menus of a web page


def _join_lines(lines: Sequence[str]) -> tuple[str | None, str | None]:
    bodies: list[str] = []
    for line in lines:
        if (
            bodies
            and (
                grammar.PLACE_LINE.match(line.upper())
                and not _has_place(bodies[-1])
                or grammar.BODY_TWO_LINES.match(bodies[-1].upper())
                and not _opens_body(line)
                or re.search(r"(?:\b(?:VÀ|CỦA|CÁC)|[-,&])$", bodies[-1].upper())
            )
            or bodies
            and re.match(r"(?:VÀ|-|–|&)\s", line.upper())
            or bodies
            and (not _opens_body(line) or len(line.split()) == 1)
            and len(bodies[-1].split()) >= 2
            or bodies
            and bodies[-1].upper() in _FIRST_WORDS
        ):
            bodies[-1] = f"{bodies[-1]} {line}"
        else:
            bodies.append(line)
    if not bodies:
        return None, None
    issuer = bodies[-1]
    parent = " ".join(bodies[:-1]) if len(bodies) > 1 else None
    return parent, issuer


_FIRST_WORDS = frozenset((
    "ỦY", "UỶ", "BỘ", "SỞ", "VIỆN", "CỤC", "BAN", "TỔNG", "TÒA", "TOÀ", "HỌC", "NGÂN", "BẢO", "KIỂM", "THANH", "BỆNH", "CÔNG", "TRUNG",
))  # fmt: skip
"""Words that begin the name of a body and are none, where a narrow column broke it."""


def _has_place(name: str) -> bool:
    return bool(re.search(r"\b(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)\s+\w", name.upper()))


def number_behind(line: str) -> re.Match[str] | None:
    """The plan's own number where it ran into the name of a body above it."""
    return grammar.NUMBER_BEHIND.search(line) if _opens_body(line) else None


def _opens_body(line: str) -> bool:
    return bool(grammar.BODY_START.match(line.upper()))


def fullest(issuer: str | None, parent: str | None, text: str, context: PlanContext) -> str | None:
    """The issuer as letterhead, preamble or closing name it, whichever is the fullest form of one name."""
    if issuer and grammar.INNER_BODY.search(issuer.upper()) and parent:
        return f"{issuer} {parent}"
    if issuer and grammar.WITHOUT_PLACE.fullmatch(issuer.upper()):
        return _with_place(issuer, text, context)
    if issuer:
        return issuer
    if found := _who(grammar.ISSUES, text, context):
        return found
    last = text.rstrip().rsplit("\n", 1)[-1].strip(" *./")
    if last.isupper() and _opens_body(last) and 2 <= len(last.split()) <= LONGEST_ISSUER and not context.signature:
        return last  # who signs a notice
    if not context.letterhead and (found := _who(grammar.NOTIFIES, text, context)):
        return found
    for u in reversed(context.units):
        if u.role != "closing":
            continue
        if plan_of := grammar.PLAN_OF.search(text, u.start, u.end):
            end = names_end(text, plan_of.end(), u.end)
            if end > plan_of.end():
                return text[plan_of.end() : end]
    return None


def _with_place(issuer: str, text: str, context: PlanContext) -> str:
    """ "ỦY BAN NHÂN DÂN" with the place that a copy lost, as the line above the grounds or the opening names it whole."""
    for u in context.units[:MOST_ABOVE]:
        line = text[u.start : u.end].strip()
        if (m := grammar.AUTHORITY_LINE.fullmatch(line)) and len(m["body"].split()) > len(issuer.split()):
            return m["body"]
    whole = _who(grammar.ISSUES, text, context)
    same = (
        whole and canonical_name(whole).startswith(canonical_name(issuer)) and len(whole.split()) > len(issuer.split())
    )
    return whole if whole and same else issuer


def _who(does: re.Pattern[str], text: str, context: PlanContext) -> str | None:
    """The body of which the opening says that it issues or announces the plan."""
    for u in context.units:
        for m in does.finditer(text, u.start, u.end) if u.role == "preamble" else ():
            if found := _subject_before(text, u.start, m.start()):
                return found
    return None


def _subject_before(text: str, start: int, verb: int) -> str | None:
    """The body that stands right before a verb: the longest name that reaches it."""
    for m in pattern(r"(?:(?<=[,;.:]\s)|(?<=^)|(?<=\n))(?=[\p{Lu}])").finditer(text, start, verb):
        name = text[m.start() : verb].strip()
        end = names_end(text, m.start(), verb)
        if end > m.start() and not text[end:verb].strip(" ,"):
            return name.strip(" ,")
        if re.match(r"Ban [Cc]hỉ đạo|Hội đồng", name) and len(name) < 200 and not re.search(r"[;.]", name):
            return re.sub(r"\s*\((?:sau đây )?gọi [^()]*\)", "", name).strip(" ,")
    return None
