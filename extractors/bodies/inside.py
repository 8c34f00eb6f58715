"""What belongs to a name although it may look like a duty: "Phòng Quản lý đô thị | và xây dựng | chủ trì", and what tells which body is
meant: its place, its subject, what it is in charge of. Each function says how many words from a place on do.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from extractors.bodies.patterns import heads, persons
from extractors.bodies.patterns import reach as g
from extractors.bodies.patterns.heads import HEAD
from extractors.bodies.verbs import duty_verbs
from extractors.lexicon import rows
from extractors.lexicon.compounds import is_word, word_starts


@lru_cache(maxsize=1)
def inner_phrases() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """Phrases that belong to a name although a verb stands in them, by their first syllable: what must stand before, and the phrase.

    Its commas may be left out ("phòng , chống" and "phòng chống").
    """
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for row in rows("name_phrases"):
        words = tuple(row["phrase"].split())
        for phrase in {words, tuple(w for w in words if w != ",")}:
            by_first.setdefault(words[0], []).append((tuple(row["before"].split()), phrase))
    return {k: tuple(sorted(v, key=lambda x: -len(x[1]))) for k, v in by_first.items()}


def inside(text: str, words: list[re.Match[str]], k: int) -> int:
    """How many words from here on belong to the name as one phrase; 0 if none does."""
    head = heads.COMMITTEE.match(text, words[k].start()) or heads.COMPOUND_HEAD.match(text, words[k].start())
    if (
        head
        and not heads.NO_HEAD.match(head[0])
        and _opens_head(words, k)
        and not (
            heads.VERB_AND_OBJECT.match(text, words[k].end() + 1) or heads.OFFICE_AND_DUTY.match(text, words[k].start())
        )
    ):
        return words_before(words, k, head.end())
    for before, phrase in inner_phrases().get(words[k][0], ()):
        at = k - len(before)
        if at < 0 or k + len(phrase) > len(words):
            continue
        if all(words[at + i][0].lower() == b for i, b in enumerate(before)) and all(
            words[k + i][0] == p for i, p in enumerate(phrase)
        ):
            duty = (i for i in range(len(phrase)) if heads.VERB_AND_OBJECT.match(text, words[k + i].start()))
            return next(duty, len(phrase))
    return 0


def phrase_behind(text: str, start: int, at: int, end: int) -> int:
    """Where a phrase ends that the last words of the name in text[start:at] make part of it: "Khoa Nội| tổng hợp |"; 0 if none does."""
    first = re.compile(r" (\w+)").match(text, at, end)
    name = f" {text[start:at].lower()}"
    for before, phrase in inner_phrases().get(first[1], ()) if first else ():
        behind = f" {' '.join(phrase)} "
        if before and name.endswith(f" {' '.join(before)}") and text.startswith(behind, at, end):
            return at + len(behind) - 1
    return 0


def another_level(text: str, words: list[re.Match[str]], k: int) -> int:
    """How many words from a joint on name one more level of the same body: "Công an cấp tỉnh|, cấp xã |"; 0 if none does."""
    levels = g.LEVELS.match(text, words[k - 2].start(), words[-1].end()) if k > 1 and words[k - 2][0] == "cấp" else None
    return words_before(words, k, levels.end()) if levels else 0


def further_fields(text: str, words: list[re.Match[str]], k: int) -> int:
    """How many words from a joint on name more fields of one group: "Doanh nghiệp viễn thông|, bưu chính | ưu tiên …"; 0 if none does."""
    if not g.OF_FIELDS.match(text, words[first_word(words, k)].start(), words[k].start()):
        return 0
    n = k
    while n + 2 < len(words) and words[n][0] in heads.JOINTS and (syllables := _field(text, words, n + 1)):
        n += 1 + syllables
    if n == k:
        return 0
    at = words[n - 1].end()
    goes_on = n + 1 < len(words) and words[n][0] in heads.JOINTS and HEAD.match(text, words[n + 1].start())
    acts = duty_verbs().match(text, at) or heads.MUST.match(text, at) or g.AFTER_FIELDS.match(text, at)
    return n - k if goes_on or acts else 0


def further_trade(words: list[re.Match[str]], k: int) -> int:
    """How many words from "và" on tell what else a company does, since the name of its place closes it: "Công ty CP Cấp nước | và dịch
    vụ vệ sinh Phú Lâm |"; 0 if none does."""
    if words[k][0] != "và" or not g.COMPANY.match(" ".join(w[0] for w in words[first_word(words, k) : k])):
        return 0
    small = list(
        itertools.takewhile(lambda w: w[0].isalpha() and w[0].islower(), words[k + 1 : k + 1 + _LONGEST_TRADE])
    )
    place = words[k + 1 + len(small) : k + 3 + len(small)]
    if not 2 <= len(small) < _LONGEST_TRADE or len(place) < 2 or not all(w[0].istitle() for w in place):
        return 0
    return 0 if heads.HEAD.match(" ".join(w[0] for w in words[k + 1 : k + 4])) else 3 + len(small)


_LONGEST_TRADE = 6
"""Words in small letters of what a company does."""


def _field(text: str, words: list[re.Match[str]], k: int) -> int:
    """How many syllables from here on are a field in small letters, "bưu chính", "sau đại học": no body, and nothing that is done."""
    if HEAD.match(text, words[k].start()) or duty_verbs().match(text, words[k].start()):
        return 0
    n = k + (words[k][0] == "sau")
    if n + 1 < len(words) and words[n][0].islower() and is_word(words[n][0], words[n + 1][0]):
        return n + 2 - k
    return 0


def _opens_head(words: list[re.Match[str]], k: int) -> bool:
    """Whether a head with a task stands here: not inside a word ("tỉnh đoàn | chỉ đạo"), nor after bare nouns ("các phòng, ban")."""
    if words[k][0][:1].isupper() or k and words[k - 1][0].lower() in ("trưởng", "phó", "viên"):
        return True
    if k and words[k - 1][0] in heads.JOINTS:
        return words[0][0] not in ("các", "Các", "những")
    if words[k][0] == "lực" and k > 1 and words[k - 1][0] not in ("các", "những", "và"):
        return False
    first = max(0, k - AROUND)
    return k - first in word_starts([w[0] for w in words[first : k + 1]])


def goes_on_by(text: str, words: list[re.Match[str]], k: int) -> int:
    """How many words from here on tell which body is meant, by its place, its subject or what it is in charge of; 0 if none does."""
    w, at, last = words[k][0], words[k].start(), words[-1].end()
    m = g.LOCATIVE.match(text, at, last)
    if m is None and w == "tại" and g.BRANCH.match(text, words[0].start()):
        m = g.AT_PLACE.match(text, at, last)
    if m is None and w == "về" and g.COMMITTEE_HEAD.match(text, words[0].start()):
        m = g.SUBJECT.match(text, at, last)
    if m is not None:
        return words_before(words, k, m.end())
    if w == "trên":
        return int(duty_verbs().match(text, words[k].end()) is not None)  # "các phòng trên | gửi báo cáo"
    if w == "chủ":
        return _who_leads(text, words, k)
    return _in_charge_of(text, words, k) if w == "phụ" else 0


def _who_leads(text: str, words: list[re.Match[str]], k: int) -> int:
    """How many words from here on tell that the body is the one that leads, since its duty follows: "Cơ quan | chủ trì | báo cáo …"."""
    m = g.WHO_LEADS.match(text, words[k].start(), words[-1].end())
    if m is None or not g.ANY_BODY.fullmatch(text, words[first_word(words, k)].start(), words[k].start()):
        return 0
    acts = text[m.end() : m.end() + 1] == " " and (heads.MUST.match(text, m.end()) or duty_verbs().match(text, m.end()))
    return words_before(words, k, m.end()) if acts else 0


def _in_charge_of(text: str, words: list[re.Match[str]], k: int) -> int:
    """How many words from here on tell which of several posts is meant, since its duty follows, or nothing: "Phó Hiệu trưởng | phụ
    trách đào tạo | chỉ đạo việc …", "đồng chí Phó Trưởng ban | phụ trách |"; 0 where they are the duty."""
    first = first_word(words, k)
    m = persons.IN_CHARGE_OF.match(text, words[k].start(), words[-1].end())
    if m is None or not persons.POST_BEFORE.match(text, words[first].start(), words[k].start()):
        return 0
    of_person = first > 0 and persons.PERSON.match(text, words[0].start())  # "đồng chí Mai Thị Na, Ủy viên | phụ trách"
    if m["alone"] is not None:
        return 0 if of_person else 2
    acts = heads.MUST if of_person else duty_verbs()
    near = range(k + 3, min(k + 3 + _LONGEST_FIELD, len(words)))
    return next((n - k for n in near if acts.match(text, words[n - 1].end()) and words[n][0] not in ("và", ",")), 0)


_LONGEST_FIELD = 4
"""Words of what a post is in charge of."""


def tail_of_office(text: str, words: list[re.Match[str]], k: int) -> int:
    """How many words from here on belong to an office's name although they look like its duty, since the duty follows them: "Phòng
    Quản lý quy hoạch | và xây dựng | chủ trì", "Ban Hỗ trợ phụ nữ | phát triển kinh tế | có trách nhiệm"; 0 if none does."""
    if not k or not g.MAY_BE_TAIL.match(text, words[k].start()):
        return 0
    office, last = words[first_word(words, k)].start(), words[-1].end()
    if words[k][0] == "và" and k + 1 < len(words) and g.MANAGES.fullmatch(text, office, words[k].start()):
        thing = words[k + 1]
        if thing[0].islower() and not (HEAD.match(text, thing.start()) or duty_verbs().match(text, thing.start())):
            return 2
    m = g.NAMED_OFFICE.match(text, office, words[k].start()) and g.TAIL_OF_OFFICE.match(text, words[k].start(), last)
    return words_before(words, k, m.end()) if m else 0


def quoted(words: list[re.Match[str]], k: int) -> int:
    """The words in quotes from here on, to the closing mark or the end of the line."""
    for n, w in enumerate(words[k + 1 :], start=1):
        if w[0] in '”"':
            return n + 1
        if w[0] == "\n":
            return n
    return len(words) - k


def first_word(words: list[re.Match[str]], k: int) -> int:
    """The first word of the name, in its list, to which the word before `k` belongs."""
    joints = (n for n in range(k - 1, -1, -1) if words[n][0] in heads.JOINTS or words[n][0] == "-")
    return next(joints, -1) + 1


def words_before(words: list[re.Match[str]], k: int, end: int) -> int:
    """How many words from the one at `k` on begin before a place of the text."""
    return sum(1 for w in itertools.takewhile(lambda w: w.start() < end, words[k:]))


AROUND = 5
"""Syllables on either side that tell where a word begins."""
