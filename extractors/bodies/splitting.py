"""How a list of names of bodies is split: at ";", and at "," and "và" only before another head, so that "Sở Văn hóa, Thể thao và
Du lịch" and "các sở, ban, ngành" stay whole.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractors.bodies.listed import are_fields
from extractors.bodies.names import HEAD, PROPER_HEAD, past_blanks, surnames
from extractors.bodies.patterns import heads, persons
from extractors.bodies.patterns import lists as g
from extractors.lexicon import rows
from extractors.signs import scan


def split_names(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """The spans of the single names in a stretch that holds nothing but names."""
    end = len(text) if end is None else end
    known = _known_names(text)
    if (start, end) not in known:
        known[start, end] = tuple(_split(text, start, end))
    return known[start, end]


@lru_cache(maxsize=2)
def _known_names(_text: str) -> dict[tuple[int, int], tuple[tuple[int, int], ...]]:
    """The names of stretches that were split: more than one reader asks for the same."""
    return {}


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    joints = list(g.JOINT.finditer(text, start, end)) if g.MAY_PART.search(text, start, end) else []
    if not joints:
        yield from _trimmed(text, start, end)
        return
    kept = [m.span() for p in (heads.WHOLE, g.IN_BRACKETS) for m in scan.each(p, text, start, end)]
    at = start
    elliptic = [m.end() for m in scan.each(heads.ELLIPTIC, text, start, end)]
    apart = next((e for e in elliptic if _parted_by_semicolon(joints, e)), end)
    for m in joints:
        if m.start() > apart and m[0] != ";":
            continue  # "các Cục: Điện ảnh; | Xuất bản, In và Phát hành"
        if m.start() < at or any(a < m.start() < b for a, b in kept):
            continue
        if m[0] == "\n" and _goes_on_below(text, at, m):
            continue
        inside = any(a < m.start() for a in elliptic)
        named = text[m.end() : m.end() + 2].strip()[:1].isupper() and not _is_pair(text, m)
        if inside and named and not g.SCHOOLS.match(text, past_blanks(text, m.end())):
            pass
        elif m[0] in (",", "và", "hoặc") and not _splits(text, at, m, end):
            continue
        if m[0] in "-+" and text[at : m.start()].strip() and not (m[0] == "+" and _adds(text, m.end(), end)):
            continue
        yield from _trimmed(text, at, m.start())
        at = m.end()
    yield from _trimmed(text, at, end)


def _adds(text: str, at: int, end: int) -> bool:
    """Whether another name stands behind "+": "BCH Liên đội + Bí thư Chi đoàn"."""
    after = past_blanks(text, at)
    return any(p.match(text, after, end) for p in (HEAD, persons.PERSON, g.BY_LETTERS))


def _parted_by_semicolon(joints: Sequence[re.Match[str]], start: int) -> bool:
    """Whether the first two names of a list behind a colon stand apart by ";": what other joints part is one name there."""
    first = bisect_right(joints, start, key=re.Match.start)
    return next((m[0] for m in joints[first : first + _NEAR] if m[0] != "\n"), None) == ";"


def _goes_on_below(text: str, start: int, joint: re.Match[str]) -> bool:
    """Does a name go on in the next line of a cell: "Lãnh đạo / Phòng Nội vụ", "Giám đốc Sở / Y tế"?"""
    above, is_head = text[start : joint.start()].strip(" -+"), HEAD.match(text, past_blanks(text, joint.end()))
    return bool(g.NEEDS_NAME.fullmatch(above) if is_head else g.ENDS_BARE.search(above))


@lru_cache(maxsize=1)
def _pairs() -> frozenset[tuple[str, str]]:
    """The words around each "và" in the names of bodies that exist: ("dục", "đào") of "Giáo dục và Đào tạo"."""
    names = [row["name"] for row in rows("issuers")]
    found = (re.finditer(r"(\w+) và (\w+)", name.lower()) for name in names)
    return frozenset((m[1], m[2]) for matches in found for m in matches)


def _is_pair(text: str, joint: re.Match[str]) -> bool:
    """Does this "và" stand inside a name that is known?"""
    before, after = (
        text[max(0, joint.start() - 30) : joint.start()].split()[-1:],
        text[joint.end() : joint.end() + 30].split()[:1],
    )
    return (
        joint[0] == "và" and bool(before and after) and (before[0].lower(), after[0].lower().strip(",;.")) in _pairs()
    )


def _splits(text: str, start: int, joint: re.Match[str], end: int) -> bool:
    """Does "," or "và" stand between two names?"""
    after = joint.end() + len(text[joint.end() : end]) - len(text[joint.end() : end].lstrip())
    before, rest = text[start : joint.start()].strip(" \n-+"), text[after:end]
    if not rest:
        return True
    known = _known_joint(before, joint[0], rest)
    if known is not None:
        return known
    if g.LED.match(rest) and joint[0] != ";" and g.HEADS_OF.fullmatch(before):
        return False
    if joint[0] == "," and persons.POST.match(rest) and g.ABBREVIATION.search(before):
        return True  # "BGH, văn thư"
    if g.ALONE.match(rest) and not g.IN_PLURAL.match(before):
        return True
    if (
        heads.STRONG_COMMON.match(rest)
        or persons.PERSON.match(rest)
        or _begins_alike(before, rest)
        or _is_member(before, rest)
    ):
        return True
    if PROPER_HEAD.match(rest):
        bare = g.BARE_NOUN.match(rest)
        again = (
            joint[0] == "," and before.partition(" ")[0] == rest.partition(" ")[0]
        )  # "Đoàn xã, phường, Đoàn trực thuộc"
        named = g.PROPER_NAME.match(before) if joint[0] == "và" else g.OTHERS.fullmatch(before.lower())
        grouped = g.BARE_GROUP.match(rest) and named  # "Doanh nghiệp, | Sở, ban, ngành có liên quan"
        return (
            not bare or again or bool(grouped) or bool(re.match(r"(?:Công an|Doanh nghiệp)", rest) and joint[0] == "và")
        )
    if joint[0] == "và" and g.PLAIN_NOUNS.match(rest):
        return not (g.GROUP_OF_COMMON.fullmatch(before) or g.PLURAL_NOUNS.fullmatch(before))
    near = joint[0] == "," and rest[0].isupper() and len(before) < _LONGEST_BEFORE
    if near and (
        g.OF_PLACES.fullmatch(before) or g.ALWAYS_ONE.fullmatch(before) or _one_office(text, before, joint, rest)
    ):
        return False
    if joint[0] == "," and rest[0].isupper():
        return bool(g.SHORT_HEAD.match(rest)) or not re.match(
            r"Thể thao|Phó |Thị xã|(?:BHYT|BHTN|CNTT|PCCC|ATTP|ATGT|CCHC)\b|[A-ZĐ]{1,3}\b|\w+\s*$", rest
        )
    if g.HAMLET.match(rest) and g.ENDS_IN_COMMUNE.search(before):
        return True
    if g.PEOPLES_COMMITTEES.match(before):
        return bool(g.OTHERS.match(rest))
    if g.PROPER_NAME.match(before) and not re.match(r"Các|Những|Toàn", before):
        return bool(g.OTHERS.match(rest) or re.match(r"(?:thôn|tổ dân phố|trường|các)(?!\w)", rest))
    return False


def _is_member(before: str, rest: str) -> bool:
    """ "Sở Du lịch, cơ sở lưu trú", "các cơ quan liên quan, cơ sở lưu trú": a common noun that is a name of its own, since no "các"
    holds for it."""
    return bool(heads.MEMBER.match(rest)) and (not g.GOVERNED.match(before) or before.endswith("liên quan"))


def _one_office(text: str, before: str, joint: re.Match[str], rest: str) -> bool:
    """ "Phòng Thanh tra, Pháp chế": one office, where the plan does not speak of a "Phòng Pháp chế" too."""
    office = g.ONE_OFFICE.fullmatch(before)
    if office is None or ((more := g.MORE_OFFICES.match(rest)) and not PROPER_HEAD.match(rest, more.end() - 1)):
        return False
    head, _, _ = before.partition(" ")
    other = f"{head} {' '.join(rest.split()[:2]).strip(',;.')}"
    return text.find(other, max(0, joint.start() - _FAR), joint.start() + _FAR) < 0


_NEAR = 4
"""Joints behind a colon among which the first that is no line break is looked for."""
_LONGEST_BEFORE = 160
"""Characters of a name that goes on behind a comma."""
_FAR = 20_000
"""Characters around a name in which a plan tells of another."""


def _begins_alike(before: str, rest: str) -> bool:
    """ "Chi bộ ấp, chi bộ cơ quan": two names with the same head of two syllables."""
    first, second = before.lower().split()[:2], rest.lower().split()[:2]
    return (
        len(first) == 2 and first == second and first[0] not in ("các", "những", "mỗi", "từng") and first[1].isalpha()
    )


_WITHIN_ONE = (
    ((",",), g.PLURAL_NOUNS, g.PLAIN_FORCES),  # "các đơn vị, lực lượng chức năng liên quan"
    ((",", "và"), g.PLURAL_KIND, g.KIND),  # "Giám đốc các Bệnh viện, Trung tâm"
    ((",",), g.BARE_HEAD, g.HEADS_OF_ALL),
    ((",", "và", "hoặc", ";", "+", "/"), g.ALL_OF, g.OF_ALL),
)
"""Joints that stand within one name, by what is before and behind them."""


def _known_joint(before: str, joint: str, rest: str) -> bool | None:
    """What is sure of a joint: it stands inside a known name, between a person and his post, two persons, two kinds of owner or
    school, in what all of them are, before an office by its number; None where that does not tell."""
    if g.EITHER_HEAD.match(rest):
        return True
    if any(joint in joints and b.match(rest) and a.fullmatch(before) for joints, a, b in _WITHIN_ONE):
        return False
    if joint == "," and g.BARE_BEFORE.fullmatch(before) and rest[:1].islower():
        return False
    if g.OFFICE_CODE.fullmatch(rest) or persons.NEXT_PERSON.match(rest) and persons.ONLY_PERSON.fullmatch(before):
        return True
    if joint == "và" and rest.startswith("cá nhân") and g.HEADS_OF.fullmatch(before):
        return True  # "Thủ trưởng các đơn vị | và cá nhân liên quan": nobody heads persons
    if joint == "và" and are_fields(before, rest):
        return True
    if joint == "và":
        last, first = before.split()[-1:], rest.split()[:1]
        pair = (last[0].lower(), first[0].lower().strip(",;.")) if last and first else None
        return False if pair in _pairs() else True if g.PART_OF_OFFICE.match(rest) else None
    if joint != ",":
        return True if g.EITHER.match(rest) else None
    if g.IN_PLURAL.match(before) and g.GOVERNMENT.match(rest):
        return False
    if persons.POST.match(rest) and (persons.POST_AND_NAME.match(rest) or persons.PERSON.match(before)):
        return persons.POST_AND_NAME.match(rest) is not None or _begins_alike(before, rest)
    if g.OWNERS.match(rest) or g.PART_OF_ANOTHER.match(rest):
        return True
    return False if g.SCHOOLS.match(rest) and g.SCHOOLS_BEFORE.search(before + ", ") else None


def split_run_together(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names in a cell that nothing but lost line breaks parted: persons ("Đỗ Văn An Vũ Thị Bình"), and bodies that begin
    alike ("Bệnh viện A Bệnh viện B"); the stretch itself otherwise.

    Each has a surname and two to four syllables, all with capitals: fewer than six syllables may be one long name.
    """
    if found := _repeated(text, start, end) or _behind_letters(text, start, end):
        return found
    words = [(m.start(), m.end(), m[0]) for m in re.compile(r"\S+").finditer(text, start, end)]
    if len(words) < persons.LEAST_PEOPLE or not all(
        w[:1].isupper() and w.isalpha() and not w.isupper() for *_, w in words
    ):
        return [(start, end)]
    cuts = [0]
    for n, (*_, word) in enumerate(words):
        if word in surnames() and n - cuts[-1] >= persons.SHORTEST_NAME:
            cuts.append(n)
    people = [words[a:b] for a, b in itertools.pairwise([*cuts, len(words)])]
    if words[0][2] not in surnames() or any(
        not persons.SHORTEST_NAME <= len(p) <= persons.LONGEST_PERSON for p in people
    ):
        return [(start, end)]
    return [(p[0][0], p[-1][1]) for p in people]


def _repeated(text: str, start: int, end: int) -> list[tuple[int, int]]:
    head = g.REPEATED.match(text, start, end)
    if head is None:
        return []
    again = [m.start() for m in re.compile(rf"(?<=\s){head[0]}(?= )").finditer(text, head.end(), end)]
    cuts = [start, *again, end]
    return [(a, a + len(text[a:b].rstrip())) for a, b in itertools.pairwise(cuts)] if again else []


def _behind_letters(text: str, start: int, end: int) -> list[tuple[int, int]]:
    first = g.BEHIND_LETTERS.match(text, start, end)
    return [first.span(), (past_blanks(text, first.end()), end)] if first else []


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    m = g.LEAD.match(text, start, end)
    start = m.end() if m else start
    if (group := g.THE_GROUP.match(text, start, end)) and PROPER_HEAD.match(text, group.end(), end):
        start = group.end()  # "Các đơn vị chuyên môn: | Khoa Luật"
    if (titles := persons.THEIR_TITLES.match(text, start, end)) is not None:
        start = titles.end()  # "các đồng chí | Nguyễn Văn Đước"
    piece = text[start:end].rstrip(g.TAIL)
    if "(" in piece and (hole := g.REMARK.search(piece)) is not None:
        piece = piece[: hole.start()].rstrip(g.TAIL)
    end = start + len(piece)
    if end > start and any(map(str.isalpha, piece)):
        yield start, end
