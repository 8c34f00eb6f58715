"""Names of a list that share their head, each written out: "các Sở: Y tế, Tài chính" → "Sở Y tế", "Sở Tài chính"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extractors.bodies.names import PROPER_HEAD
from extractors.bodies.patterns.shared import SHARED
from extractors.lexicon import rows
from extractors.marks import pattern

Span = tuple[int, int]

_JOINT = re.compile(r"\s*(?:,\s*và|,|;|và)\s+")
_IN_SMALL = frozenset({"xã", "phường", "thôn", "ấp", "bản", "xóm", "huyện"})
_NONE = re.compile(r"(?!)")
_FIELDS = {
    "sở": re.compile(r"(?:Ngoại vụ|Quy hoạch - Kiến trúc|An toàn thực phẩm|Văn hóa, Thể thao và Du lịch)(?!\w)"),
    "bộ": _NONE,
    "hội": re.compile(
        r"(?:Nông dân|(?:Liên hiệp )?Phụ nữ|Cựu chiến binh|Chữ thập đỏ|Người cao tuổi|Khuyến học|Luật gia|Nhà báo"
        r"|Đông y|Người mù|Sinh viên)(?!\w)"
    ),
}
"""Of these heads all names are known, in the register or here."""
_OF_PLACE = pattern(r" (?:tỉnh|huyện|quận|xã|phường|thành phố)(?: [\p{Lu}][\p{Ll}]+)*$")
_OWN_KIND = pattern(r"[\p{Lu}]{2,}|[\p{Ll}\d]")
"""A name that needs no head: an abbreviation, common nouns."""


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in rows("issuers"))


def written_out(text: str, names: Sequence[Span]) -> dict[Span, str]:
    """The names among some, in reading order, that are heads of a list or go on with one, as they are when they stand alone."""
    out: dict[Span, str] = {}
    shared: re.Match[str] | None = None
    for before, name, after in zip([None, *names], names, [*names[1:], None], strict=False):
        begins = name[0]
        if opened := SHARED.match(text, *name):
            more = after is not None and _joined(text, name, after) and not _needs_no_head(text, after, opened)
            shared = opened if opened["more"] is not None or more else None
            begins = opened.end()
        elif before is None or not _joined(text, before, name):
            shared = None
        elif shared is not None and _needs_no_head(text, name, shared):
            shared = None  # behind a body of another kind nothing tells what head a name has
            continue
        if shared is not None and (whole := _whole(text, shared, begins, name[1])):
            out[name] = whole
    return out


def _joined(text: str, before: Span, name: Span) -> bool:
    return _JOINT.fullmatch(text, before[1], name[0]) is not None


def are_fields(before: str, rest: str) -> bool:
    """Whether "và" stands between two of one kind, each known by itself: "các Sở Y tế | Tài chính"; "Giáo dục và Đào tạo" is one."""
    shared = SHARED.match(before)
    if shared is None:
        return False
    last = _JOINT.split(before[shared.end() :])[-1]
    first = re.split(r"[,;]| và ", rest, maxsplit=1)[0].strip()
    return all(f"{shared['head']} {field}".lower() in _known() for field in (last, first))


def _needs_no_head(text: str, name: Span, shared: re.Match[str]) -> bool:
    """Whether a name of the list has a head of its own: "Công an tỉnh", but "Công an" among ministries."""
    start, end = name
    if _OWN_KIND.match(text, start, end):
        return True
    return (
        PROPER_HEAD.match(text, start, end) is not None
        and f"{shared['head']} {text[start:end]}".lower() not in _known()
    )


def _whole(text: str, shared: re.Match[str], start: int, end: int) -> str | None:
    """A name with the head and the office of its list; None where it is not sure which of several heads is its own, or where one
    office is told of several places ("UBND các xã: A, B")."""
    head = shared["head"].lower()
    said = re.sub(r"\s+", " ", text[start:end])
    by_and = said.replace(" - ", " và ")  # "Kế hoạch - Đầu tư"
    name = f"{head if head in _IN_SMALL else head.capitalize()} {said}"
    sure = (
        name.lower() in _known() or f"{head} {by_and}".lower() in _known() or _FIELDS[head].match(said) is not None
        if head in _FIELDS
        else not _OF_PLACE.search(said)
    )
    if not sure or shared["more"] and name.lower() not in _known() or shared["office"] and head in _IN_SMALL:
        return None
    return f"{shared['office'] or ''}{name}"
