"""The clauses of a plan (câu, vế), read once and ready to be searched for words that may mean a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.compliance.passages import Passage
from pipeline.resolve.names import body_key

_CLAUSE = re.compile(r"[^;\n]+?(?:[;\n]|[.](?=\s|$)|$)")
ANY_PAPER = r"(?:kế hoạch|chỉ thị|nghị quyết|quyết định|chương trình|đề án|hướng dẫn|kết luận|thông báo|công văn|văn bản|chỉ đạo|ct|kh)"
PAPERS = re.compile(ANY_PAPER)
"""A word for a paper, in folded text."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a plan: its passage, where it begins, as written, and folded.

    open  folded, without the papers that it names with a number and symbol, and their titles: those are what they are
    one   the same, without lists in the plural ("các kế hoạch, chương trình của tỉnh")
    """

    passage: Passage
    start: int
    text: str
    folded: str
    open: str
    one: str


@dataclass(frozen=True, slots=True)
class Read:
    """A plan read once, for every document that is looked for in it: its clauses by the numbers in them, and those that name a paper."""

    by_number: Mapping[str, Sequence[Clause]]
    papers: Sequence[Clause]
    all: Sequence[Clause]


def read(plan: Sequence[Passage]) -> Read:
    """The clauses of a plan, ready to be searched."""
    found = [c for p in plan for c in _clauses(p)]
    found += [seam for a, b in pairwise(found) if (seam := _seam(a, b))]
    by_number: dict[str, list[Clause]] = {}
    for c in found:
        for number in dict.fromkeys(n for m in _FIGURES.finditer(c.text) for n in _numbers(m, c.text)):
            by_number.setdefault(number, []).append(c)
    return Read(by_number, [c for c in found if PAPERS.search(c.open)], found)


_FIGURES = re.compile(r"(?:[\dOolI]|g(?=\d))(?:(?:\.|,(?=\d{3}))?[\dOolI])*")
_LETTERS_FOR_DIGITS = str.maketrans("OolIg", "00119", "., ")


def _numbers(m: re.Match[str], text: str) -> Iterator[str]:
    """The numbers that figures may be: as they stand, without a bar that was read as "1" or "l", with those before a space."""
    yield _digits(m[0])
    if _BAR_READ.search(m[0] + text[m.end() : m.end() + 2]):
        yield _digits(m[0][:-1])
    if before := _TORN.search(text[max(0, m.start() - _LONGEST_TORN) : m.start()]):
        yield _digits(before[1] + m[0])


_BAR_READ = re.compile(r"\d[1lI][A-ZĐ]{2}$")
_LONGEST_TORN = 7
_TORN = re.compile(r"(?<![\w/.-])(\d{1,4}|\d(?: \d){1,2}) $")


def _digits(text: str) -> str:
    """A number without dots and leading zeros, letters for digits put right."""
    return text.translate(_LETTERS_FOR_DIGITS).lstrip("0") or "0"


def _clauses(p: Passage) -> Iterator[Clause]:
    for m in _CLAUSE.finditer(p.text):
        if m[0].strip():
            folded, without = _folded(m[0]), _without_codes(m[0])
            plurals = _PLURAL.search(without)
            open_ = folded if without == m[0] else _folded(without)
            one = _folded(_PLURAL.sub(_BAR, without)) if plurals else open_
            yield Clause(p, p.start + m.start(), m[0].strip(" ;.\n"), folded, open_, one)


def _seam(before: Clause, after: Clause) -> Clause | None:
    """Two paragraphs as one clause where the first ends inside a number or its symbol ("số 90", "47/KH-UBND"), as a scan tears them."""
    if before.passage is after.passage or not (torn := _TORN_CODE.search(before.text)):
        return None
    text = before.text + after.text
    if not _CODED.match(text, torn.start()):
        return None
    folded, open_ = _folded(text), _folded(_without_codes(text))
    return Clause(before.passage, before.start, text, folded, open_, open_)


_TORN_CODE = re.compile(r"(?<![\w/.-])\d{1,4}(?:\s?/\s?[A-ZĐ&]*(?:-[A-ZĐ&]*)?)?$")


def _folded(text: str) -> str:
    """A clause in folded words, those mended that name a paper or its issuer."""
    return _MISSPELT.sub(lambda m: _MENDED[m.lastgroup or ""], body_key(text))


_MISSPELT = re.compile(
    r"(?<!\S)(?:(?P<plan>k/h|k[eêếểẹ] ?ho?[aạáàâậ]ch|k[eêế] họ[aạ]ch)|(?P<people>u b n d|uy ban nhan dan|ủy ?bannhân ?dân))(?!\S)"
)
_MENDED = {"plan": "kế hoạch", "people": "ủy ban nhân dân"}


def _without_codes(text: str) -> str:
    """A clause without each number and symbol and what follows of it, up to the next paper that is named without."""
    if "/" not in text and "-" not in text:
        return text
    kept, at = [], 0
    while m := _CODED.search(text, at):
        after = _NEXT_PAPER.search(text, m.end())
        kept.append(text[at : m.start()])
        at = after.start() if after else len(text)
    return " ".join((*kept, text[at:]))


_CODED = re.compile(
    r"(?:(?:[Ss]ố|SỐ)\s*:?\s*)?(?<!\d)\d[\d.]{0,15}[a-zđ]?\s?[/-]\s?(?:(?:19|20)\d\d\s?[/-]\s?)?[A-ZĐ][\wĐđ]*|(?:[Ss]ố|SỐ)\s*:?[\s.…_]*[/-]\s?[A-ZĐ]{2}"
)
_NEXT_PAPER = re.compile(
    rf"(?:(?:,|\bvà)\s+(?={ANY_PAPER}\b)"
    rf"|\b(?:thực hiện|triển khai|quán triệt|học tập|tuyên truyền|phổ biến|sơ kết|theo|gửi)\s+(?={ANY_PAPER}\s+(?:của|do)\b))"
    rf"(?!{ANY_PAPER}(?:\s+[^\s,]+){{0,5}}?\s+(?:số\b|\d[\d.]*[a-zđ]?\s?[/-]))",
    re.IGNORECASE,
)
"""A paper named without a number, beside a numbered one or in the title of a letter about it ("về việc triển khai kế hoạch của …")."""
_LISTED = (
    r"(?:quy hoạch|dự án|đề án|kế hoạch|chương trình|nghị quyết|chỉ thị|quyết định|văn bản|chiến lược|chính sách|mục tiêu|nhiệm vụ|luật"
    r"|nghị định|thông tư|hướng dẫn|kết luận|đề tài|công trình)"
)
_BAR = " _ _ _ _ "
"""Stands for what was left out, so that the words on both sides do not meet."""
_PLURAL = re.compile(
    rf"(?:\b(?:các|những|mọi|một số|nhiều)\s+{_LISTED}|\b{_LISTED}\s*,\s*{_LISTED})(?:\s*(?:,|/|\bvà|\bhoặc)\s*(?:các\s+)?{_LISTED})*\b",
    re.IGNORECASE,
)
