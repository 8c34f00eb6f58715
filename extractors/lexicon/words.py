"""Lists of words as expressions: `body_words.csv`, one row per word that names of bodies are made of.

kind        what it is: `KINDS` says of each what it means
word        the word, or an expression (Python's `re`; \\p{Lu} and \\p{Ll} inside brackets stand for Vietnamese letters)
not_before  what must not follow ("Phòng" is no office in "Phòng chống")
before      what must follow

The order of rows counts: the first word that fits is taken.
"""

from __future__ import annotations

from functools import cache

from extractors.lexicon import rows
from extractors.marks import by_first_letter

KINDS = {
    "proper": "opens a name of its own, written with a capital",
    "common": "opens a name in small letters",
    "after_some": "follows “các”, “những” where these open the name of bodies",
    "after_each": "follows “mỗi”, “từng” where these open the name of a body",
    "bare": "a head that stands alone in a list: “Sở, Ban, Ngành”",
    "whole": "a name with a comma or “và” inside that parts nothing",
    "task_head": "a head that may be followed by the task of the body: “Ban chỉ đạo”",
    "head_task": "such a task",
    "inner_head": "the same inside a name: “Trưởng ban chỉ đạo”",
    "inner_task": "such a task",
    "sure_duty": "a verb and its object that end a name wherever they stand: “xây dựng kế hoạch”",
    "listed": "a noun that a list of bodies goes on with: “UBND các xã, phường”",
    "member": "a common noun that is a name of its own behind a name: “Sở Du lịch, cơ sở lưu trú”",
    "which": "tells which body is meant, and belongs to the name: “trên địa bàn tỉnh”",
    "compound": "two syllables that belong together, although the second looks like a verb",
    "person": "stands before a person's name: “đ/c”, “cô”, “Đại úy”",
    "office": "begins a post, and no person's name: “Phó”, “Bí thư”",
    "degree": "a degree or rank before a person's name, without its stop: “BS”, “ThS”",
    "job": "what a person does, behind the name: “bác Thuần bảo vệ”",
    "actor": "an abbreviation of those who act: “GVCN”, “BGH”",
    "of_actor": "goes on with such an abbreviation: “GVCN các lớp”",
    "post": "a post or people that act, in small letters too: “tổ trưởng”, “phụ huynh”",
    "people": "those whom a plan speaks to, not by their work: “học sinh”, “đảng viên”",
    "worker": "those who are told by their work: “giáo viên dạy Tiếng Anh”",
    "of_post": "goes on with a post: “bí thư chi đoàn”",
    "group": "follows “các”, “mỗi”, “từng” where these act: “mỗi lớp”",
    "numbered": "a group told by a number or a name: “lớp 5A”, “chi hội Bản Pục”",
    "closed": "a name that is whole: what follows is no part of it, but where it goes on to say which one",
    "after_place": "goes on with a name that seems to end in a place: “Công an xã” does, “xã hội” does not",
}


@cache
def words(kind: str) -> tuple[str, ...]:
    """The words of a kind as they stand, in their order. Raises KeyError for a kind that is not declared."""
    return tuple(row["word"] for row in _rows()[kind])


@cache
def any_of(kind: str, *, in_any_case: bool = False) -> str:
    """The words of a kind as an alternation, each with what must and must not follow it; `in_any_case`: for an expression without
    regard to case."""
    ways = map(_expression, _rows()[kind])
    return "|".join(ways) if in_any_case else by_first_letter(ways)


def _expression(row: dict[str, str]) -> str:
    unwanted = f"(?!{row['not_before']})" if row["not_before"] else ""
    wanted = f"(?={row['before']})" if row["before"] else ""
    return f"{row['word']}{unwanted}{wanted}"


@cache
def _rows() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {kind: [] for kind in KINDS}
    for row in rows("body_words"):
        found[row["kind"]].append(row)
    return found
