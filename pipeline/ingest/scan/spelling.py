"""Tone marks and letters that Tesseract confuses, put right by what stands around them ("kê hoạch" → "kế hoạch").

A line is a row of syllables, each of which may be any of its `readings`. The likeliest row wins (a beam over the last two
syllables, scored by `extractors/lexicon/sequences.py`), every change at a price. Codes, abbreviations and names of persons
stay; what has a digit parts the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from extractors.lexicon import rows
from extractors.lexicon.sequences import sequences
from pipeline.ingest.scan.readings import Reading, Readings, as_it_is, plain, readings, skeleton

WORD = re.compile(r"\S+")
CORE = re.compile(r"^(?P<before>[^\w]*(?:[A-ZĐ]{1,3}\.)?)(?P<core>[^\W\d_]+)(?P<after>[^\w]*)$")
CODE = re.compile(r"\d\s?[/-]")
BREAKS = frozenset('.,;:!?()[]"“”…|/')
"""A mark after which, or before which, what stood on its other side says nothing."""

ROMAN = re.compile(r"[IVX]+l?")
MARKS = '.,;:()"“”-–'

BEAM = 12
SHORT = 4  # letters: capitals as few among small letters are an abbreviation
NAME = 1.0
"""What it costs on top to change a word with a capital: it may be a name."""
NAME_LENGTH = 3  # syllables of a person's name, the least
CAPITALS_SHARE = 0.6

Change = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Place:
    """A word that may be changed: where its letters stand in which line, and its readings with what each costs."""

    line: int
    start: int
    end: int
    text: str
    readings: Readings
    ends: bool  # a mark that breaks the row follows


def respelled(lines: Sequence[str]) -> tuple[list[str], list[list[Change]]]:
    """The lines of a column of print with what the context puts right, and what was changed in each."""
    found = [
        (place, _cased(reading, place.text))
        for row in _rows(lines)
        for place, reading in zip(row, _best(row), strict=True)
        if reading is not None
    ]
    out = list(lines)
    for place, better in reversed(found):  # from the end: the places before stay where they are
        line = out[place.line]
        out[place.line] = line[: place.start] + better + line[place.end :]
    changes: list[list[Change]] = [[] for _ in lines]
    for place, better in found:
        changes[place.line].append((place.text, better))
    return out, changes


# --- rows of syllables ---------------------------------------------------------------------------------------


def _rows(lines: Sequence[str]) -> Iterator[list[_Place]]:
    """Runs of words that say something about one another."""
    row: list[_Place] = []
    for at, line in enumerate(lines):
        words = list(WORD.finditer(line))
        capitals = _in_capitals(line)
        names = _names([word[0] for word in words])
        if row and not _goes_on(lines[at - 1], line):
            yield row
            row = []
        for n, word in enumerate(words):
            found = CORE.match(word[0])
            if found is None:
                if row:
                    yield row
                row = []
                continue
            if row and set(found["before"]) & BREAKS:
                yield row
                row = []
            core = found["core"]
            start = word.start() + found.start("core")
            fixed = n in names or _fixed(core, capitals, first=n == 0)
            found_as = as_it_is(core) if fixed else readings(plain(core), NAME * (n > 0 and core.istitle()))
            ends = bool(set(found["after"]) & BREAKS)
            row.append(_Place(at, start, start + len(core), core, found_as, ends))
            if ends:
                yield row
                row = []
    if row:
        yield row


def _goes_on(above: str, line: str) -> bool:
    """Is a line the rest of the one above? Marks at its end have parted them already."""
    head = line[:1]
    return head.islower() or (head.isalpha() and _in_capitals(above) and _in_capitals(line))


def _in_capitals(line: str) -> bool:
    """Is a line a heading or a name in capitals? A number with its symbol is neither ("Số: 12/KH - CAP")."""
    if CODE.search(line):
        return False
    letters = [c for c in line if c.isalpha()]
    return len(letters) > SHORT and sum(c.isupper() for c in letters) > CAPITALS_SHARE * len(letters)


def _fixed(word: str, capitals: bool, first: bool) -> bool:
    """A label, an abbreviation, or letters that no Vietnamese word is written in."""
    if len(word) == 1 and (first or not word.islower() or word.isascii()):
        return True
    if ROMAN.fullmatch(word):
        return True
    if word.isupper():
        return word in _abbreviations() or (len(word) <= SHORT and not capitals) or not _has_vowel(word)
    return not (word.islower() or word.istitle() or (word[0].isupper() and word[1:].islower())) and not _glued(word)


def _glued(word: str) -> bool:
    """Does a capital stand where another word may begin ("SởY")?"""
    return not word.isascii() and any(a.islower() and b.isupper() for a, b in pairwise(word[1:]))


def _has_vowel(word: str) -> bool:
    return any(c in "aeiouy" for c in skeleton(word.lower()))


@cache
def _abbreviations() -> frozenset[str]:
    """Symbols of issuers and documents that look like syllables ("TU", "BCH")."""
    found = {part for row in rows("issuers") for part in re.findall(r"[^\W\d_]+", row["abbr"]) if part.isupper()}
    return frozenset(
        found | {"TU", "TW", "BCH", "TTG", "NQ", "CT", "PL", "VP", "TM", "KT", "TL", "TUQ", "UB", "BC", "TP"}
    )


@cache
def _surnames() -> frozenset[str]:
    return frozenset(skeleton(row["name"].lower()) for row in rows("surnames"))


def _names(words: Sequence[str]) -> set[int]:
    """The places of names of persons: a surname, and capitals after it."""
    out: set[int] = set()
    run: list[int] = []
    for n, word in enumerate((*words, "")):
        core = word.strip(MARKS)
        if core.isalpha() and core[0].isupper() and core[1:].islower():
            run.append(n)
            if word.endswith(core):
                continue
        for begin, place in enumerate(run):
            if (
                skeleton(words[place].strip(MARKS).lower()) in _surnames()
                and NAME_LENGTH <= len(run) - begin <= NAME_LENGTH + 2
            ):
                out.update(run[begin:])
                break
        run = []
    return out


# --- the likeliest row ---------------------------------------------------------------------------------------


def _best(row: Sequence[_Place]) -> list[Reading | None]:
    """For each place its best reading, None where that is the word as it stands."""
    score = sequences().score
    beam: list[tuple[float, int, int, tuple[int, ...]]] = [(0.0, 0, 0, ())]
    for place in row:
        grown: dict[tuple[int, int], tuple[float, int, int, tuple[int, ...]]] = {}
        for total, first, second, path in beam:
            for n, (reading, price) in enumerate(place.readings):
                value, a, b = total - price, first, second
                for number in reading:
                    value += score(a, b, number) if number else 0.0
                    a, b = b, number
                old = grown.get((a, b))
                if old is None or value > old[0]:
                    grown[a, b] = (value, a, b, (*path, n))
        beam = sorted(grown.values(), key=lambda state: -state[0])[:BEAM]
    chosen = beam[0][3]
    return [row[i].readings[n][0] if n else None for i, n in enumerate(chosen)]


def _cased(reading: Reading, like: str) -> str:
    """Syllables in the case of the word that they replace."""
    syllables = [sequences().syllables[n] for n in reading]
    if like.isupper() and len(like) > 1:
        return " ".join(syllables).upper()
    if len(syllables) > 1:
        cut = len(syllables[0])
        syllables[1] = syllables[1].capitalize() if like[cut : cut + 1].isupper() else syllables[1]
    if like[0].isupper():
        syllables[0] = syllables[0].capitalize()
    return " ".join(syllables)
