"""Small letters whose capitals look the same but for their height, taken for these: "hỘ", "SỞ Nội vụ", "Đảng Ủy"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.marks import unmarked
from pipeline.ingest.letters.syllables import is_syllable
from pipeline.ingest.scan.mending import Repair

WORD = re.compile(r"[^\W\d_]+")
PARTY = re.compile(r"\b(?:[Đđ][ảẳẵ]ng|[Cc]ấp|[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị) (?P<letter>Ủ)(?=y\b)")
BODY = re.compile(r"y (?:ban (?!hành)|viên\b)")
"""What a body or its member goes on with: "tỉnh Ủy ban Mặt trận" is none of a Party's."""
ABBREVIATIONS = frozenset({"TƯ", "ĐƯ"})
LONGEST = 3  # letters of a word of capitals alone; longer ones were meant
SHARE = 0.6  # of a line's letters that are capitals in a heading


def lowered(text: str) -> tuple[str, list[Repair]]:
    """A line with small letters where its neighbours say so, and what was changed; a line in capitals stays."""
    letters = [c for c in text if c.isalpha()]
    if sum(c.isupper() for c in letters) > SHARE * len(letters):
        return text, []
    changes: list[Repair] = []

    def put(start: int, end: int, better: str) -> None:
        nonlocal text
        changes.append((text[start:end], better))
        text = text[:start] + better + text[end:]

    words = list(WORD.finditer(text))
    for n, better in reversed([*_words(text, words)]):
        put(words[n].start(), words[n].end(), better)
    for found in reversed([*PARTY.finditer(text)]):
        if not BODY.match(text, found.end()):
            put(*found.span("letter"), "ủ")
    return text, changes[::-1]


def _words(text: str, words: Sequence[re.Match[str]]) -> Iterator[tuple[int, str]]:
    """Which words are better otherwise."""
    for n, found in enumerate(words):
        word = found[0]
        if not any(map(_is_marked_capital, word)) or not is_syllable(word.lower()):
            continue
        if any(c.islower() for c in word):
            if any(map(_is_marked_capital, word[1:])):
                yield n, word[0] + word[1:].lower()
        elif len(word) == 1:
            if n and text[words[n - 1].end() : found.start()] == " " and words[n - 1][0].islower():
                yield n, word.lower()
        elif len(word) <= LONGEST and word not in ABBREVIATIONS and not _in_capitals(text, words, n):
            yield n, word.capitalize()


def _in_capitals(text: str, words: Sequence[re.Match[str]], n: int) -> bool:
    """Is a word beside one in capitals, or a piece of a code?"""
    near = [words[k][0] for k in (n - 1, n + 1) if 0 <= k < len(words)]
    around = text[max(0, words[n].start() - 1) : words[n].start()] + text[words[n].end() : words[n].end() + 1]
    return any(len(word) > 1 and word.isupper() for word in near) or any(c in "/-&." for c in around)


def _is_marked_capital(letter: str) -> bool:
    return letter.isupper() and letter != "Đ" and unmarked(letter) != letter
