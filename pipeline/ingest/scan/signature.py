"""Which lines beside the recipients are a signature's: its authority, its posts, its name; the rest is stamp and pen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise

from extractors.lexicon import rows
from extractors.marks import pattern, unmarked
from pipeline.ingest.letters.syllables import is_syllable
from pipeline.ingest.printed.lines import Word, text_of, union

Read = tuple[Word, float]
Line = list[Read]

POSTS = tuple(
    f"{rank}{post}"
    for post in (
        "GIÁM ĐỐC", "CHỦ TỊCH", "HIỆU TRƯỞNG", "TRƯỞNG PHÒNG", "TRƯỞNG BAN", "CHÁNH VĂN PHÒNG", "CHÁNH THANH TRA", "BÍ THƯ",
        "CỤC TRƯỞNG", "CHI CỤC TRƯỞNG", "VIỆN TRƯỞNG", "VỤ TRƯỞNG", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "THỦ TƯỚNG", "TỔ TRƯỞNG", "TRƯỞNG ĐOÀN",
        "CHÁNH ÁN", "CHỦ NHIỆM", "BÍ THƯ ĐẢNG ỦY", "CHỦ TỊCH THƯỜNG TRỰC", "TRƯỞNG KHOA", "TRƯỞNG TIỂU BAN", "HẠT TRƯỞNG", "TRẠM TRƯỞNG",
        "ĐỘI TRƯỞNG", "TỔNG GIÁM ĐỐC", "CHỈ HUY TRƯỞNG", "THỦ TRƯỞNG", "TRƯỞNG CÔNG AN", "BÍ THƯ THƯỜNG TRỰC", "TRƯỞNG BAN THƯỜNG TRỰC",
    )
    for rank in ("", "PHÓ ", "QUYỀN ")
)  # fmt: skip
"""Offices of signers, whole lines of them."""
ALIKE = 0.84
"""How alike a line without marks and spaces must be to one of them (0 to 1)."""
OPENS = re.compile(
    unmarked(
        r"(?:PHÓ |QUYỀN )?(?:TỔNG )?"
        r"(?:GIÁM ĐỐC|CHỦ TỊCH|HIỆU TRƯỞNG|TRƯỞNG|CHÁNH|BÍ THƯ|CỤC TRƯỞNG|CHI CỤC|THỦ TRƯỞNG)\b"
    )
)
PREFIX = pattern(r"(?:(?:T\s?/\s?M|K/T|T/L|T/UQ)[.\s]|(?:TUQ|[A-ZĐ]{2})[./,])\s?(?=[\p{Lu}])")
SPECKS = " .,;:'\"”“`´^~_=<>|\\/-–—*°"
ABBREVIATION = re.compile(r"[A-ZĐ]{3,6}")
PLACE = re.compile(r"(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN)\b")
OPEN_NAME = re.compile(r"(?:[ỦU][YỶ] BAN(?: NHÂN)?|BAN THƯỜNG|BAN CHẤP)$")
REST_OF_NAME = re.compile(r"(?:NHÂN )?DÂN|TRỰC|VỤ|HÀNH")
"""For whom somebody signs, on two lines of a narrow column: "TM. ỦY BAN / NHÂN DÂN"."""
NAME = pattern(r"[\p{Lu}][\p{Ll}]+(?: [\p{Lu}][\p{Ll}]*){2,4}")
THI = re.compile(r"T[Hh][IÍÌỊĨỈịíìĩỉ]")
NEARLY_THI = re.compile(r"^(?!Nhị)[A-ZĐ]hị$")
"""The same as a second syllable: "Phị", "Zhị"."""
MIDDLE = ("Thị", "Văn")
"""The second syllable of a name, which tells that it is one whatever the surname."""
NAME_PART = pattern(r"[\p{Lu}][\p{Ll}]+")
SURE, SPACE = 80.0, 1.3
"""How sure a syllable must be that a name is put together of; what parts two of them at most, of their height."""
SHORTEST, LONGEST = 3, 5
"""Syllables of a name: a name of two may be the rest of one whose first is under the stamp."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What one reading of a signature's column holds: authority and posts, each as one word, from top to bottom; and a name.

    known: how many of them are offices that are known, letters misread or not.
    rest: what else was read there.
    """

    head: tuple[Read, ...] = ()
    name: Read | None = None
    known: int = 0
    rest: tuple[Read, ...] = ()

    @property
    def worth(self) -> tuple[int, int, int, float]:
        """How much of authority and posts was read, for whom, and how surely."""
        signed_for = sum(PREFIX.match(word.text) is not None for word, _ in self.head)
        return self.known, len(self.head), signed_for, sum(sure for _, sure in self.head)

    @property
    def is_whole(self) -> bool:
        """Are all of its posts known, the last of them the signer's own, and is there a name?"""
        return 0 < self.known == len(self.head) and not PREFIX.match(self.head[-1][0].text) and self.name is not None

    @property
    def lines(self) -> list[Line]:
        """A line for each."""
        return [[read] for read in (*self.head, *([self.name] if self.name else []))]


def signature(lines: Sequence[Line]) -> Signature:
    """What one reading of the column holds; specks, stamps and strokes of the pen are left out."""
    head: list[Read] = []
    rest: list[Read] = []
    name: Read | None = None
    known = 0
    for line in sorted(lines, key=lambda line: line[0][0].box.top):
        words = [word for word, _ in line]
        sure = min(confidence for _, confidence in line)
        found, is_known = _post(text_of(words), after=head[-1][0].text if head else "")
        if name is None and found:
            head.append((Word(found, union([w.box for w in words])), sure))
            known += is_known
        elif (person := _person(line)) is not None:
            name = person
        else:
            rest += line
    return Signature(tuple(head), name, known, tuple(rest))


def best(readings: Sequence[Signature]) -> Signature:
    """The fullest head and the longest name of several readings, the earlier one where they are alike; a name that each has a part of."""
    fullest = max(readings, key=lambda one: one.worth)
    names = [one.name for one in readings if one.name is not None] or _put_together(readings)
    return replace(fullest, name=max(names, key=lambda name: (len(name[0].text.split()), name[1])) if names else None)


def _put_together(readings: Sequence[Signature]) -> list[Read]:
    """Names of syllables that one reading or another was sure of, side by side on a line without a gap."""
    sure = [(replace(w, text=_small(w.text.strip(SPECKS))), c) for one in readings for w, c in one.rest if c >= SURE]
    sure = [(w, c) for w, c in sure if NAME_PART.fullmatch(w.text) and is_syllable(w.text)]
    lines: list[Line] = []
    for word, confidence in sorted(sure, key=lambda read: -read[1]):
        line = next((line for line in lines if _beside(line[0][0], word)), None)
        if line is None:
            lines.append([(word, confidence)])
        elif all(word.box.x0 >= other.box.x1 or word.box.x1 <= other.box.x0 for other, _ in line):
            line.append((word, confidence))
    ordered = [sorted(line, key=lambda read: read[0].box.x0) for line in lines]
    found = [
        _person(line)
        for line in ordered
        if all(b.box.x0 - a.box.x1 < SPACE * (a.box.bottom - a.box.top) for (a, _), (b, _) in pairwise(line))
    ]
    return [name for name in found if name is not None]


def _beside(one: Word, other: Word) -> bool:
    return one.box.top < (other.box.top + other.box.bottom) / 2 < one.box.bottom


def _post(text: str, after: str) -> tuple[str, bool]:
    """A line's authority or post without the specks beside it, and whether the post is a known one; "" where it is neither."""
    words = text.split()
    if after and [w.strip(SPECKS).lower() for w in words] == ["kiêm"]:
        return words[0].strip(SPECKS), False
    words = [w for w in words if sum(c.isalpha() for c in w) > 1]
    also = " kiêm" if words and words[-1].strip(SPECKS) == "kiêm" else ""
    while words and not _is_capital(words[-1]):
        words.pop()
    while words and not _is_capital(words[0]):
        words.pop(0)
    line = " ".join(word for word in words if any(map(str.isalnum, word))).strip(SPECKS)
    prefix = PREFIX.match(line)
    rest = line[prefix.end() :] if prefix else line
    if post := _known(rest):
        return (f"{prefix[0].strip().replace(',', '.')} {post}" if prefix else post) + also, True
    if OPEN_NAME.search(after) and REST_OF_NAME.fullmatch(rest):
        return line, True
    whole = rest.isupper() and len(rest.split()) > 1 and all(map(_is_word, rest.split()))
    said = prefix or (PREFIX.match(after) and PLACE.match(rest)) or OPENS.match(unmarked(rest))
    return (line + also, False) if whole and said else ("", False)


def _is_word(word: str) -> bool:
    """A syllable, or letters that stand for several ("MTTQ")."""
    return is_syllable(word.strip(".,-")) or ABBREVIATION.fullmatch(word) is not None


def _is_capital(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and sum(c.isupper() for c in letters) >= 0.5 * len(letters)


@cache
def _known(line: str) -> str | None:
    """The post that a line in capitals is, a letter misread or not."""
    plain = _letters(line)
    near = [post for post in POSTS if abs(len(_letters(post)) - len(plain)) <= 1]
    alike = {post: SequenceMatcher(None, plain, _letters(post), autojunk=False).ratio() for post in near}
    found = max(near, key=lambda post: alike[post], default=None)
    return found if found and alike[found] >= ALIKE else None


@cache
def _letters(text: str) -> str:
    return "".join(c for c in unmarked(text).upper() if c.isalpha())


def _person(line: Line) -> Read | None:
    """A person's name on a line, with what stands before it as specks left out."""
    kept = [(replace(w, text=w.text.strip(SPECKS)), sure) for w, sure in line]
    kept = [(w, sure) for w, sure in kept if any(c.isalpha() for c in w.text)]
    for part in (
        kept[-n:] for n in range(min(LONGEST, len(kept)), SHORTEST - 1, -1)
    ):  # what follows a name may be a piece of it
        words = [w for w, _ in part]
        said = [_small(w.text) for w in words]
        said[1] = NEARLY_THI.sub("Thị", said[1])
        syllables = [_surname(said[0]), *said[1:]]
        name = " ".join(syllables)
        is_known = syllables[0] in _known_surnames() or (
            syllables[1] in MIDDLE and min(sure for _, sure in part) >= SURE
        )
        if is_known and NAME.fullmatch(name) and all(map(is_syllable, syllables)):
            return Word(name, union([w.box for w in words])), min(sure for _, sure in part)
    return None


@cache
def _known_surnames() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("surnames"))


@cache
def _surnames() -> dict[str, str]:
    """Surnames by their letters without marks; of two that have the same letters the one that is the more common."""
    out: dict[str, str] = {}
    for row in rows("surnames"):
        out.setdefault(unmarked(row["name"]), row["name"])
    return out


def _surname(word: str) -> str:
    return word if word in _known_surnames() else _surnames().get(unmarked(word), word)


def _small(word: str) -> str:
    """A syllable with small letters where a stroke over it made capitals of some: "TrịnH", "THÍ"."""
    if THI.fullmatch(word):
        return "Thị"
    return word.capitalize() if word[:1].isupper() and not word.isupper() else word
