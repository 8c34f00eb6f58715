"""Names of bodies (cơ quan, tổ chức, đơn vị, chức danh): where one starts and where a list of them ends.

A name starts with a head ("Sở", "UBND", "các cơ quan") and runs on until punctuation or a verb.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from extractors.bodies.inside import (
    AROUND,
    another_level,
    first_word,
    further_fields,
    further_trade,
    goes_on_by,
    inside,
    quoted,
    tail_of_office,
    words_before,
)
from extractors.bodies.patterns import heads, persons
from extractors.bodies.patterns import reach as g
from extractors.bodies.patterns.heads import HEAD, PROPER_HEAD
from extractors.bodies.patterns.lists import SCHOOLS
from extractors.bodies.plain import goes_on_plainly
from extractors.bodies.proper import ends_in_proper_name
from extractors.bodies.verbs import duty_verbs, opens_duty, stops
from extractors.lexicon import rows
from extractors.lexicon.compounds import word_starts
from extractors.marks import pattern
from extractors.signs import scan


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """The surnames (họ) that most Vietnamese have: where a person's name begins in a row of names."""
    return frozenset(row["name"] for row in rows("surnames"))


def is_person(name: str) -> bool:
    """A name that ends in a person's: a surname and one to three more syllables, all with capitals ("Phó giám đốc Trần Thị Bưởi")."""
    words = name.split()
    tails = (words[-n:] for n in range(persons.SHORTEST_NAME, persons.LONGEST_PERSON + 1) if n <= len(words))
    return any(t[0] in surnames() and all(w.istitle() and w.isalpha() for w in t) for t in tails)


def names_end(text: str, start: int, limit: int | None = None) -> int:
    """Where a list of names that starts at `start` ends in running text; `start` itself if no head stands there."""
    limit = min(len(text) if limit is None else limit, start + _LONGEST_LIST)
    if not HEAD.match(text, start):
        return start
    known = _known_names(text)
    if start in known and _is_sure(text, known[start], limit):
        return known[start]
    near = min(start + _NEAR, limit)
    while not _is_sure(text, end := _names_end(text, start, near), near):
        if near == limit:
            return end
        near = min(near + (near - start), limit)  # most lists are short: what follows far behind is not looked at
    known[start] = end
    return end


def _is_sure(text: str, end: int, limit: int) -> bool:
    """Whether a list of names ends here whatever limit is set it: well before one, or at ";"."""
    return end < limit - _MARGIN or (end < limit and text[end] == ";")


@lru_cache(maxsize=2)  # a text, and one whose heading in capitals is read in small letters
def _known_names(_text: str) -> dict[int, int]:
    """Where the lists of names end that are sure to, by their start."""
    return {}


_MARGIN = 120
"""Characters behind a list that may tell whether it ends."""
_NEAR, _LONGEST_LIST = 240, 2_400
"""Characters in which most lists of names end, and no list is longer."""
_LONGEST_RUN = 40
"""Words without a joint beyond which nothing is a name."""


def _names_end(text: str, start: int, limit: int) -> int:
    words = list(g.WORD.finditer(text, start, limit))
    whole = [m.span() for m in scan.each(heads.WHOLE, text, start, limit)]
    compound = heads.COMPOUND_HEAD.match(text, start, limit)
    if compound and (heads.NO_HEAD.match(compound[0]) or heads.OFFICE_AND_DUTY.match(text, start, limit)):
        compound = None
    k = words_before(words, 0, compound.end()) if compound else 0
    end = words[k - 1].end() if k else start
    joint = k
    simple = _is_simple(text, start, limit)
    person = persons.PERSON.match(text, start) is not None
    while k < len(words) and k - joint < _LONGEST_RUN:
        if simple and k and goes_on_plainly(words[k - 1][0], words[k][0]):
            end = words[k].end()
            k += 1
            continue
        step, is_name = _step(text, words, k, whole, person=person)
        if not step:
            break
        k += step
        if is_name:
            end = words[k - 1].end()
        else:
            joint = k
    return end


def _is_simple(text: str, start: int, limit: int) -> bool:
    """Whether nothing stands in a list of names by which one ends at any word or goes on with what looks like its duty."""
    return (
        persons.THEIR_TITLES.match(text, start) is None
        and text.find("P.", start, limit) < 0
        and g.DUTY_OF_OFFICE.search(text, start, limit) is None
    )


def list_end(text: str, start: int, end: int) -> int:
    """Where a list of names ends that ";" may cut and a bracket with its short name may close; `start` if there is none."""
    known = _known_lists(text)
    if (start, end) not in known:
        known[start, end] = _list_end(text, start, end)
    return known[start, end]


def _list_end(text: str, start: int, end: int) -> int:
    stop = names_end(text, start, end)
    while stop > start:
        short = g.SHORT_NAME.match(text, stop, end)
        joint = short.end() if short else stop
        if short and (which := g.LOCATIVE.match(text, joint, end)):
            stop = which.end()
            continue
        if text[joint : joint + 1] != ";" and not (short and text[joint : joint + 1] == ","):
            break
        after = past_blanks(text, joint + 1)
        if HEAD.match(text, after, end):
            stop = names_end(text, after, end)
        elif short and (kind := SCHOOLS.match(text, after, end)):
            stop = kind.end()
        else:
            break
    return m.end() if stop > start and (m := g.ALIAS.match(text, stop, end)) else stop


@lru_cache(maxsize=2)
def _known_lists(_text: str) -> dict[tuple[int, int], int]:
    return {}


def past_blanks(text: str, at: int) -> int:
    """The next place that is neither white space nor the mark of a bullet."""
    return at + len(text[at : at + 20]) - len(text[at : at + 20].lstrip(" -+\n"))


def _step(
    text: str, words: list[re.Match[str]], k: int, whole: list[tuple[int, int]], *, person: bool
) -> tuple[int, bool]:
    """How many words from here on go on with the list of names (0 if it is over), and whether they are part of a name; `person`: it
    opens with one."""
    w, at = words[k][0], words[k].start()
    if w == "(" and _AND_WOMEN.match(text, at):
        return 3, True
    if w in '“”"':
        return quoted(words, k), True
    if w == ":" and k and (_opens_elliptic(text, words, k) or _opens_persons(text, words, k)):
        return int(k + 1 < len(words) and words[k + 1][0][:1].isupper()), False
    apposed = w == "-" and not person and g.APPOSITION.match(text, at)
    if w in ";:.()|\n[]" or apposed or (w == "được" and _is_given(text, words, k)):
        return 0, False
    if inner := inside(text, words, k) or tail_of_office(text, words, k):
        return inner, True
    if w in heads.JOINTS and (
        more := another_level(text, words, k) or further_fields(text, words, k) or further_trade(words, k)
    ):
        return more, True
    if w in heads.JOINTS:
        after = words[k + 1].start() if k + 1 < len(words) else len(text)
        goes_on = (
            any(a < at < b for a, b in whole)
            or _goes_on(text, after, w)
            or (person and bool(persons.POST.match(text, after)))
        )
        return int(goes_on), False
    if more := goes_on_by(text, words, k):
        return more, True
    if k and _breaks_off(text, words, k):
        return 0, False
    if any(a < at < b for a, b in whole):
        return 1, True
    return (0, False) if k and _is_over(text, words, k) else (1, True)


def _breaks_off(text: str, words: list[re.Match[str]], k: int) -> bool:
    """Is a name over here whatever verb follows: at a time or number, at whom it is about, at what a person or office is in charge of?"""
    w, at, head = words[k][0], words[k].start(), words[0].start()
    if w == "các":
        all_of = words[k - 1][0] in ("cả", "bộ", "thể")  # "tất cả | các sinh viên"
        return not (all_of or g.WHAT_FOLLOWS.match(text, at) or g.GOVERNS_MANY.match(text, head))
    if w in ("mỗi", "từng"):
        return words[k - 1][0] not in heads.JOINTS  # "các chi hội | mỗi đơn vị đăng ký 01 gian"
    if w in ("Chậm", "Muộn"):
        return k + 1 < len(words) and words[k + 1][0] == "nhất"  # "Phó Hiệu trưởng | Chậm nhất ngày 25/01"
    if w == "số":
        is_office = any(_OFFICE.match(text, w.start()) for w in (words[0], words[first_word(words, k)]))
        return (_STREET if is_office else _ADDRESS).match(text, at) is not None  # "Sở Y tế | số 12 Lê Lợi"
    if w[0].isdigit():
        return _COUNTED.match(text, at) is not None  # "Chánh Thanh tra tỉnh | 10 ngày/lần"
    if w in _TIMES:
        return k + 1 < len(words) and _OF_TIME.match(words[k + 1][0]) is not None  # "báo cáo Sở Y tế | ngày 25"
    if w[0].islower() and _persons_end(text, words, k):
        return not persons.POST.match(text, at) and w not in _TELLS_WHOSE
    if w != "phụ":
        return False
    if persons.PERSON.match(text, head):
        return persons.IN_CHARGE.match(text, at) is not None or _ends_in_name(text, words, k)
    return k > 1 and g.OFFICE.match(text, head) is not None and text.startswith("phụ trách", at)


def _persons_end(text: str, words: list[re.Match[str]], k: int) -> bool:
    """Does the last of several persons named without their posts end before this word?"""
    if not persons.THEIR_TITLES.match(text, words[0].start()):
        return False
    return persons.ONLY_PERSON.fullmatch(text, words[first_word(words, k)].start(), words[k - 1].end()) is not None


def _is_over(text: str, words: list[re.Match[str]], k: int) -> bool:
    """Does a name end before this word: a verb, one behind a place, any behind a name that needs nothing more or is told by its letters?"""
    if words[k - 1][0] in g.ENDS_CLOSED and _is_closed(text, words, k):
        return True
    if not words[k][0][0].islower():
        after_place = words[k - 1][0] in g.BEFORE_CAPITAL_DUTY
        return after_place and g.CAPITAL_DUTY.match(text, words[k].start()) is not None
    first = first_word(words, k)
    if ends_in_proper_name([w[0] for w in words[first:k]], text[words[k].start() :][:_AHEAD]):
        return True
    name, last = words[first].start(), words[k - 1].end()
    needs = words[k - 1][0] in g.ENDS_NEEDING and g.NEEDS_OBJECT.search(text[name:last])
    if needs and not heads.VERB_AND_OBJECT.match(text, words[k].start()):
        return False
    by_letters = heads.SHORT_OFFICE.fullmatch(text, name, last)
    return bool(by_letters) or _is_stop(text, words, k, stops()) or _after_place(words, k)


def _opens_elliptic(text: str, words: list[re.Match[str]], k: int) -> bool:
    """Do the names of "các Sở: Y tế, Tài chính" follow this colon, and not what all of them do: "các phòng, ban: Rà soát …"?"""
    if k + 1 < len(words) and opens_duty(text, words[k + 1].start()):
        return False
    near = range(max(0, k - _FARTHEST), k)
    return any((m := heads.ELLIPTIC.match(text, words[n].start())) and m.end() > words[k].start() for n in near)


def _opens_persons(text: str, words: list[re.Match[str]], k: int) -> bool:
    """Do the names of "các đồng chí: Nguyễn Văn Đước, …" follow this colon?"""
    titles = persons.THEIR_TITLES.match(text, words[0].start())
    return titles is not None and words[k].start() < titles.end()


def _is_given(text: str, words: list[re.Match[str]], k: int) -> bool:
    """Whether what is given to the body before follows its name: "Sở Y tế | được giao …", but "các đơn vị được giao nhiệm vụ | …"."""
    if not k or not heads.GIVEN.match(text, words[k].start()):
        return False
    last = words[first_word(words, k)].start()
    name = last if HEAD.match(text, last) else words[0].start()  # "Văn hóa, Thể thao và Du lịch" is one
    return text[name].isupper() and PROPER_HEAD.match(text, name) is not None and not g.MANY.match(text, name)


def _ends_in_name(text: str, words: list[re.Match[str]], k: int) -> bool:
    """Does a person's own name, and not the post, stand before a word: "đồng chí Lê Thị Hoa | phụ trách khối 6"?"""
    return persons.PERSON.match(text, words[first_word(words, k)].start()) is not None and words[k - 1][0].istitle()


def _is_closed(text: str, words: list[re.Match[str]], k: int) -> bool:
    """Whether a name that needs nothing more is over here: "trình cấp có thẩm quyền | phương án", "trình Quốc hội | Nghị quyết"."""
    names = (g.CLOSED.match(text, words[n].start()) for n in range(max(0, k - _LONGEST_CLOSED), k))
    if k + 1 < len(words) and words[k + 1][0] == ",":
        return False  # the level of several ("Phòng Y tế quận, huyện"), however it is spelt
    return any(m is not None and m.end() == words[k - 1].end() for m in names) and not g.AFTER_CLOSED.match(
        text, words[k].start()
    )


_OFFICE = re.compile(r"(?:Sở|UBND|Ủy ban|Văn phòng|Bộ|Cục)(?!\w)")
_AND_WOMEN = re.compile(r"(?<=ng )\([Bb]à\)")
"""Behind "các ông": "các ông (bà) có tên tại Điều 1"."""
_ADDRESS = pattern(r"số \d{2,4}[A-Z]?(?:/\d+)?,? (?:đường |phố )?[\p{Lu}][\p{Ll}]+ [\p{Lu}]")
_STREET = pattern(r"số \d{1,4}[A-Z]?(?:/\d+)?,? (?:đường |phố )?[\p{Lu}][\p{Ll}]+")
_TELLS_WHOSE = frozenset({"của", "thuộc", "ở", "tại"})
_TIMES = frozenset({"ngày", "tháng", "năm", "quý"})
_OF_TIME = re.compile(r"\d|[IVX]+(?:$|/)")
_COUNTED = re.compile(r"\d+\s+(?:(?:ngày|tuần|giờ)(?:\s*/|\s+một lần)|(?:tháng|lần|cuộc|gian|bài|tin|đề)(?!\w))")


def _after_place(words: list[re.Match[str]], k: int) -> bool:
    """A word in small letters after "tỉnh", "xã" … is no part of the name ("Trung tâm Văn hóa tỉnh mở …"); "các xã ven biển" is."""
    if k < 2 or words[k - 1][0] not in g.PLACES or words[k - 2][0].lower() in g.BEFORE_PLURAL_PLACES:
        return False
    if words[k][0] == "số" and k + 1 < len(words) and words[k + 1][0].isdecimal():
        return False  # "Đội Quản lý thuế liên xã số 3"
    return words[k][0] not in g.AFTER_PLACES


def _goes_on(text: str, at: int, joint: str) -> bool:
    """After ",", "và" or "hoặc": does the list of names go on?"""
    if at >= len(text):
        return False
    if HEAD.match(text, at) or heads.STRONG_COMMON.match(text, at):
        return True
    if g.LISTED_NOUN.match(text, at) or heads.MEMBER.match(text, at):
        return True
    return text[at].isupper() and (joint == "và" or not g.OPENS_CLAUSE.match(text, at))


def _is_stop(text: str, words: list[re.Match[str]], k: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]) -> bool:
    w = words[k][0]
    before = words[k - 1][0] if k else ""
    if w == "tổ" and text.startswith("tổ chức", words[k].start()):
        if before in (",", "các", "Các", "và", "những", "của") or (before == "thống" and k > 1):
            return False  # "hệ thống tổ chức Đoàn"
        if re.compile(r"tổ chức\s*,").match(text, words[k].start()) and duty_verbs().match(text, words[k + 1].end()):
            return True
        return not g.ORGANISATION_AHEAD.match(text, words[k].start())
    # "lãnh đạo" is a verb before a verb, else part of a name
    if w == "lãnh" and (leading := g.LEADING.match(text, words[k].start())):
        return bool(g.LEADS_WHOM.match(text, leading.end())) or duty_verbs().match(text, leading.end()) is not None
    for phrase in phrases.get(w, ()):
        if all(k + i < len(words) and words[k + i][0] == p for i, p in enumerate(phrase)):
            return not _inside_name(before, w) and (before == "Sở" and w == "tại" or _is_word(words, k, len(phrase)))
    return False


def _is_word(words: list[re.Match[str]], k: int, length: int) -> bool:
    """Whether a word begins here, and of one syllable is a whole one: "làm" in "việc làm", "giao" in "giao thông" end no name."""
    first, last = k, k + 1
    while first > 0 and k - first < AROUND and words[first - 1][0].isalpha():
        first -= 1
    while last < len(words) and last - k < AROUND + length and words[last][0].isalpha():
        last += 1
    starts = word_starts([w[0] for w in words[first:last]])
    return k - first in starts and (length > 1 or k + 1 >= last or k + 1 - first in starts)


_AHEAD = 40
"""Characters behind a name that may go on with it."""
_LONGEST_CLOSED = 10
"""Words of the longest name that needs nothing more."""
_FARTHEST = 12
"""Words between "các" and the colon: "các tỉnh, thành phố trực thuộc Trung ương: …"."""


def _inside_name(before: str, word: str) -> bool:
    """A second syllable that only looks like a verb: "Giám sát", "Quản lý", "Đào tạo"."""
    return f"{before} {word}" in g.COMPOUNDS


def canonical_name(name: str) -> str:
    """A key for a name: lower case, usual abbreviations spelled out, punctuation dropped. For joining, never for showing."""
    text = unicodedata.normalize("NFC", name).lower()
    words = re.sub(r"[,.;:()“”\"'*–-]+", " ", text).split()
    return " ".join(g.ABBREVIATED.get(w, w) for w in words)


__all__ = [
    "HEAD",
    "PROPER_HEAD",
    "canonical_name",
    "is_person",
    "list_end",
    "names_end",
    "past_blanks",
]
