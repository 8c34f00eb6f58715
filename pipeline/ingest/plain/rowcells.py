"""The cells of a table's row whose text lost everything between them: of all ways to part it the one that fits its columns best.

A cell ends where a line does, or, if it is no longer than that, within a line before a capital or a number. What the columns hold
is known by their titles: times stand below "Thời gian", names of bodies and persons below "Đơn vị thực hiện", and what is left is
the task.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from extractors.bodies.names import HEAD, list_end
from extractors.marks import pattern
from extractors.titles import BEARERS

_DAY = r"\d{1,2}\s?/\s?\d{1,2}(?:\s?/\s?\d{2,4})?"
TIME = re.compile(
    r"(?:^|(?<=\s))(?P<time>(?:(?:[Tt]ừ|[Tt]rước|[Đđ]ến|[Tt]rong|[Hh]ết|Xong|Sáng|Chiều|Chậm nhất|[Nn]gày)\s+)*"
    rf"(?:{_DAY}|\d{{1,2}}h\d{{0,2}}[ ,]+(?:ngày\s+)?{_DAY})(?:\s*(?:[-–,;]|đến|và)\s*(?:ngày\s+)?{_DAY})*|"
    r"(?:(?:Trong|Trước|Hết|Cuối|Đầu|Giữa|Từ)\s+)?(?:[Tt]háng|[Qq]uý|[Nn]ăm|[Tt]uần|[Hh]ọc kỳ)\s+"
    r"[\dIVX][\dIVX/,\s\-–]*?(?:\s*(?:năm\s+)?\d{4})?|"
    r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?|Thường xuyên|H[àằ]ng (?:năm|tháng|quý|tuần|ngày)(?: và .{3,30})?|Cả năm(?: học)?)\s*$"
)
OPENS_TIME = re.compile(
    r"(?:Trong|Trước|Từ|Đến|Sau|Ngay|Khi|Theo|H[àằ]ng|Định kỳ|Thường xuyên|Đã hoàn thành|Cả|Quý|Tháng|Năm|Tuần|Ngày|Chậm nhất|Xong|\d)"
)
LONGEST_TIME = 12  # words
NAME = pattern(r"(?!(?:[IVX]+|Quý|Tháng|Năm|Ngày)(?!\w))[\p{Lu}]")
"""A word within a time that is none of it."""
MOST_WORDS = 400
"""Of a row; a longer one is left whole."""
# What a way to part a row is worth: where its cells end, and what they hold.
SMALL_LETTER, WITHIN_A_LINE, WITHIN_AFTER_LINES, WITHIN_A_NAME, JOINED = -4.0, -0.8, -1.5, -1.5, -4.0
NAMES, SOME_NAMES, PERSONS, A_SYLLABLE, NO_NAMES, LEFT = 3.0, 0.5, 0.5, 0.4, -2.5, -0.15
IS_TIME, OPENS, HAS_TIME, NO_TIME = 3.0, 1.5, 0.0, -3.0
NAMES_ELSEWHERE, TIME_ELSEWHERE, LONG = -1.2, -2.0, -2.0
EMPTY = {
    "task": -8.0,
    "lead": -2.0,
    "assigned": -1.6,
    "time": -1.4,
    "support": -1.0,
    "report_to": -0.5,
    "product": -0.5,
}
EMPTY_OTHER = -0.3
WHOLE_OF = re.compile(r"Toàn (?:trường|công ty|ngành|cơ quan|bệnh viện|viện|xã)\b")
AFTER_NAMES = re.compile(r"(?:\s*(?:ở|tại|thuộc|của|đối với)\s[^,;.]{2,40})?[ ;,.]*")
LONGEST_CELL = 40  # words of any cell but the task
_JOINT = re.compile(
    r"(?:[,/–-]|(?:^|\s)(?:và|của|với|cho|về|tại|ở|các|trong|theo|thuộc|trình|từ|đến|trước|sau|hết|bộ|sở|cục|ngày|tháng|năm|quý"
    r"|đ/c|đồng chí))$",
    re.I,
)
"""Behind such a word no cell ends."""
_PERSONS = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+){1,11}")


class _Words:
    """The words of a row, on which line each stands, and where in its text, which holds a space between them."""

    def __init__(self, lines: Sequence[str]) -> None:
        told = [(word, n) for n, line in enumerate(lines) for word in line.split()]
        self.words = tuple(word for word, _ in told)
        self.lines = tuple(n for _, n in told)
        self.text = " ".join(self.words)
        self.starts = tuple(accumulate((len(word) + 1 for word in self.words), initial=0))
        self._names: dict[tuple[int, int], float] = {}

    def between(self, a: int, b: int) -> str:
        """The words from one to before another."""
        return self.text[self.starts[a] : max(self.starts[a], self.starts[b] - 1)]

    def names_end(self, a: int) -> int:
        """Where the list of names ends that begins with a word; where the word begins if none does."""
        return list_end(self.text, self.starts[a], len(self.text))

    def names(self, a: int, b: int) -> float:
        """What it is worth that these words stand where bodies and persons do."""
        if (a, b) not in self._names:
            self._names[a, b] = _names(self.text, self.starts[a], self.starts[b] - 1)
        return self._names[a, b]


def cells_of(lines: Sequence[str], roles: Sequence[str]) -> list[str]:
    """The cells of a row, one for each column, "" for an empty one; `lines` hold them one after another."""
    row = _Words(lines)
    size = len(row.words)
    if size > MOST_WORDS:
        return [row.between(0, size) if role == "task" else "" for role in roles]
    places = [0, *(k for k in range(1, size) if _may_begin(row, k)), size]
    starts = {place: (0.0 if k in (0, len(places) - 1) else _begins(row, place)) for k, place in enumerate(places)}
    # best[place]: worth and bounds of the cells up to there in the columns so far
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
    for role in roles:
        after: dict[int, tuple[float, tuple[int, ...]]] = {}
        for begin, (worth, bounds) in best.items():
            for end in places:
                if end < begin:
                    continue
                total = worth + _fits(row, begin, end, role)
                if begin < end < size:
                    total += starts[end] + _cut(row, begin, end)
                if end not in after or total > after[end][0]:
                    after[end] = (total, (*bounds, end))
        best = after
    return [row.between(a, b) for a, b in pairwise(best[size][1])]


def _may_begin(row: _Words, k: int) -> bool:
    """Whether a cell may begin with this word: the first of its line, or one with a capital or a digit."""
    return row.lines[k] != row.lines[k - 1] or row.words[k][:1].isupper() or row.words[k][:1].isdigit()


def _begins(row: _Words, k: int) -> float:
    """What it costs that a cell begins with this word."""
    new_line = row.lines[k] != row.lines[k - 1]
    cost = 0.0 if new_line else WITHIN_A_LINE
    if row.words[k][:1].islower():
        cost += SMALL_LETTER
    if _JOINT.search(row.words[k - 1]):
        cost += JOINED
    return cost


def _cut(row: _Words, begin: int, end: int) -> float:
    """What it costs that a cell ends within a line: on a page the next one would begin beside its first, and no name goes on."""
    if row.lines[end] != row.lines[end - 1]:
        return 0.0
    several = WITHIN_AFTER_LINES if row.lines[begin] != row.lines[end - 1] else 0.0
    goes_on = row.names_end(begin) > row.starts[end] and not row.words[end][0].isdigit()
    at = row.starts[end]
    anew = WHOLE_OF.match(row.text, at) or HEAD.match(row.text, at) and not HEAD.fullmatch(row.between(begin, end))
    return several + (WITHIN_A_NAME if goes_on and not anew else 0.0)


def _fits(row: _Words, begin: int, end: int, role: str) -> float:
    """What it is worth that these words are the cell of such a column."""
    if begin == end:
        return EMPTY.get(role, EMPTY_OTHER)
    text = row.between(begin, end)
    cost = LONG if role != "task" and end - begin > LONGEST_CELL else 0.0
    if role in BEARERS or role == "report_to":
        return cost + row.names(begin, end)
    is_time = TIME.fullmatch(text) is not None
    if role == "time":
        opens = OPENS_TIME.match(text) is not None and end - begin <= LONGEST_TIME
        opens = opens and not any(NAME.match(word) for word in row.words[begin + 1 : end])
        return cost + (IS_TIME if is_time else OPENS if opens else HAS_TIME if any(map(str.isdigit, text)) else NO_TIME)
    if is_time:
        return cost + TIME_ELSEWHERE
    if role != "task" and row.names(begin, end) >= PERSONS:
        return cost + NAMES_ELSEWHERE
    return cost


def _names(text: str, start: int, end: int) -> float:
    at = start
    while HEAD.match(text, at, end) and (stop := list_end(text, at, end)) > at:
        at = after.end() if (after := AFTER_NAMES.match(text, min(stop, end), end)) else stop
    if at >= end or WHOLE_OF.fullmatch(text, start, end):
        return NAMES if HEAD.fullmatch(text, start, end) is None else SOME_NAMES
    if at > start:
        return SOME_NAMES + LEFT * len(text[at:end].split())
    if text[start:end].istitle() and _PERSONS.fullmatch(text, start, end):
        return PERSONS + A_SYLLABLE * len(text[start:end].split())
    return NO_NAMES
