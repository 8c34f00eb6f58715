"""Where the title (trích yếu) of a cited document starts and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.citations import patterns as g
from extractors.citations.title_ends import STOP, clause_follows
from extractors.marks import pattern


@dataclass(frozen=True, slots=True)
class Title:
    """A title and the span of characters it was read from."""

    text: str
    start: int
    end: int


SURE_VERBS = frozenset({"ban hành", "phê duyệt", "quy định", "hướng dẫn", "sửa đổi"})
_NAMES_A_PAPER = frozenset({"ban hành", "phê duyệt", "thực hiện"})
"""Behind these a quotation is the name of what a paper brings: "phê duyệt “Chương trình …”"."""
LONGEST = 700
_ABOUT = re.compile(r"(?:về|chi tiết|một số|việc|chung)\b")
# A paper that implements two others names both: "về thực hiện Nghị quyết số … và Chương trình số …".
_IMPLEMENTS = re.compile(rf"(?:[Tt]hực hiện|[Tt]riển khai(?: thực hiện)?)\s+{g.TYPE}\s+(?:số\s*:?\s*)?\d")
_AND_CITATION = re.compile(rf"\s+và\s+{g.TYPE}\s+(?:số\s*:?\s*)?\d")
_NEXT_CITATION = re.compile(rf"{g.TYPE}\s+(?:số\s*:?\s*)?\d")
_NESTED_LEAD = re.compile(r"(?:thực hiện|triển khai|về)\s", re.I)
_MARK = re.compile(r"[\s.,:;|\[“«\"”)]")
"""Where a title may end, or something stands that does not end it: between words."""
_QUOTE_PAIRS = {"“": "”", '"': '"', "«": "»", "‘": "’"}


def read_title(text: str, at: int, stop: int, attributed: bool, pinned: bool = False) -> Title | None:
    """The title that starts at `at`, None if none does.

    attributed  date or issuer stand before it; only then do bare words ("ban hành …", "phê duyệt …") open a title
    pinned      an article is cited; "khoản 2 Điều 4 Nghị định … quy định:" says what it lays down
    """
    if m := g.TITLE_LEAD.match(text, at, stop):
        return _until_end(text, m.end(), stop)
    if m := g.QUOTED.match(text, at, stop):
        inner = re.sub(r"^\s*(?:Về việc|về việc|Về|về|[Vv]/v)\s+", "", m["title"])
        start = m.start("title")
        return Title(_clean(inner), start, m.end("title")) if inner.strip() else None
    if (m := g.TITLE_VERB.match(text, at, stop)) and (attributed or m["verb"] in SURE_VERBS):
        if _NEXT_CITATION.match(text, m.start("verb"), stop):
            return None  # "Kết luận số 1 …, Kết luận số 2 …"
        after = text[m.end() : m.end() + 12].lstrip()
        named = attributed and m["verb"].lower() in _NAMES_A_PAPER
        if (
            after[:1] == ":"
            or (after[:1] in ("“", '"') and not named)
            or (pinned and not attributed and not _ABOUT.match(after))
        ):
            return None
        found = _until_end(text, m.start("verb"), stop)
        return found if found and found.text != m["verb"] else None
    return None


def _until_end(text: str, start: int, stop: int) -> Title | None:
    while start < stop and text[start] in " :":
        start += 1
    stop = min(stop, start + LONGEST)
    end = _end(text, start, stop)
    written = text[start:end]
    opening = written[:1]
    if opening in _QUOTE_PAIRS:
        close = _closing(text, start, stop)
        if close > 0 and close <= end:
            rest = text[close + 1 : end].strip(" ,.;")
            if not rest or not _NESTED_LEAD.match(rest):
                end = close + 1
    clean = _clean(text[start:end])
    if not clean or not any(c.isalpha() for c in clean):
        return None
    return Title(clean, start, end)


def with_issuer(title: Title, *, symbol_tells: bool) -> tuple[Title, str | None]:
    """ "về Kế hoạch tổ chức Ngày sách năm 2031 | của Phòng Giáo dục": who issued the paper that a title is the name of."""
    m = _OF_ITS_ISSUER.fullmatch(title.text)
    if m is None or m["year"] and symbol_tells:
        return title, None
    return Title(m["name"], title.start, title.end - (len(title.text) - m.end("name"))), m["issuer"]


# Of a paper only, or behind the year that ends its name: "về sắp xếp bộ máy của UBND tỉnh" is about it.
_OF_ITS_ISSUER = pattern(
    r"(?P<name>(?:Kế hoạch|Chương trình|Hướng dẫn|Phương án) [^;]{5,200}?|[^;]{5,200}?(?P<year> năm(?: học)? \d{4}(?:\s?-\s?\d{4})?)) của (?P<issuer>(?:Sở|Phòng|UBND|Ủy ban nhân dân|Bộ|Ban|Hội|Đoàn|Công đoàn|Liên đoàn|Trường|Đảng ủy|Tỉnh ủy|Thành ủy|Huyện ủy) [\p{Lu}][^;,]{1,60})"
)


def _end(text: str, start: int, stop: int) -> int:
    """The end of a title in running text; what stands in quotes or brackets does not end it."""
    nested = _IMPLEMENTS.match(text, start, stop) is not None
    at = start
    while (mark := _MARK.search(text, at, stop)) is not None:
        at = mark.start()
        c = text[at]
        if c in "“«":
            close = _closing(text, at, stop)
            at = close + 1 if close > 0 else at + 1
            continue
        if c == '"':
            close = text.find('"', at + 1, stop)
            at = close + 1 if close > 0 else at + 1
            continue
        if c == "”":
            return at
        if c == ")" and text.count("(", start, at) <= text.count(")", start, at):
            return at
        if nested and _AND_CITATION.match(text, at, stop):
            at += 4
            continue
        if STOP.match(text, at, stop) or (c == "," and clause_follows(text, start, at, stop)):
            return at
        at += 1
    return stop


def _closing(text: str, at: int, stop: int) -> int:
    """The matching close quote, nested ones skipped; -1 if the quote is never closed."""
    opening = text[at]
    close = _QUOTE_PAIRS.get(opening, opening)
    if opening == close:
        return text.find(close, at + 1, stop)
    depth = 0
    for i in range(at, stop):
        if text[i] == opening:
            depth += 1
        elif text[i] == close:
            depth -= 1
            if depth == 0:
                return i
    return -1


def _clean(title: str) -> str:
    title = re.sub(r"\s+", " ", title).strip(" ,.;:-")
    pairs = (("“", "”"), ('"', '"'), ("«", "»"))
    for a, b in pairs:
        if title.startswith(a) and title.endswith(b) and title.count(a) == 1 + (a == b):
            title = title[1:-1].strip()
    title = re.sub(r"\s\([a-zđ][^()]*\)$", "", title)
    return re.sub(r"^(?:Về việc|về việc|Về|về|[Vv]/v)\s+", "", title).strip(" ,.;")
