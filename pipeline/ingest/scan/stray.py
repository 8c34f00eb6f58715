"""Specks that were read as marks: inside a word ("chỉ: đạo"), inside a date ("ngày - 10/1 1/2031"), behind a code.

A mark inside a word of two syllables is none: among 13 million letters of clean public text, a full stop stands there once, a
colon 22 times, a dash between spaces 50 times. Commas and semicolons stand there rightly ("ban, ngành").
"""

from __future__ import annotations

import re

from extractors.lexicon.compounds import is_word
from extractors.marks import pattern
from pipeline.ingest.letters.syllables import is_syllable
from pipeline.ingest.scan.mending import Mending, Repair

INSIDE = pattern(
    r"(?<![^\W_])(?P<first>[^\W\d_][\p{Ll}]+)(?:\s?[.:'’‘“”\"~*•›°^]{1,2}\s?|\s?[-–—]\s?)(?P<second>[\p{Ll}]{2,})(?![^\W_])"
)
"""Two syllables with a mark between them, the second in small letters."""
STOPPED = pattern(
    r"(?<![^\W_])(?P<first>[\p{Ll}]{2,})(?:\.|\.\s(?![cosuvxz]))(?P<second>[\p{Ll}]{2,})(?![^\W_]|[.@/]\w)"
)
"""A full stop before a small letter; behind a gap a sentence may begin with a letter whose capital is only larger."""
ENDS = frozenset({"là", "số", "thành", "từ", "các", "về", "của"})
"""What goes on behind a mark as often as it ends a word ("thị xã: thành phố")."""

LETTERED = pattern(
    r"(?<![\w/.])(?=[^\s]*[A-Za-z|])(?P<day>[\dIlOo|]{1,2})/(?P<month>[\dIlOo|]{1,2})/(?P<year>[12IlO|][\dIlOo|]{3})(?![\w/])"
)
"""A date with a stroke or ring read as a letter: "l5/3/2031"."""
DIGITS = str.maketrans("IlOo|", "11001")
ALONE = re.compile(r"(?<=\S) [`ˆ´˜^¬˙¨]{1,2}(?= |$)")
"""A speck between two words, that no typewriter has as a word."""
DATES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\d/)1 (?=[0-2]/(?:19|20)\d\d\b)"), "1"),
    (re.compile(r"(?<=[Nn]gày )([0-3]) (?=\d/\d{1,2}/(?:19|20)\d\d\b)"), r"\1"),
    (re.compile(r"(?<=/)(20) (\d\d)\b(?! ?[/\d])|(?<=/)(20\d) (\d)\b(?! ?[/\d])|(?<=/)(2) (0\d\d)\b"), r"\1\3\5\2\4\6"),
    (re.compile(r"(?<=[Nn]ăm )(?:(20) (\d\d)|(20\d) (\d)|(2) (0\d\d))\b(?! ?[/\d])"), r"\1\3\5\2\4\6"),
    (re.compile(r"(?<=\bngày)(?: ?[-–—.;,~'’*•]{1,2} ?| ?: )(?=\d{1,2}(?:/\d| tháng))"), " "),
    (re.compile(r"(?<=\btháng)(?: ?[-–—.;,~'’*•:]{1,2} ?)(?=\d{1,2}(?:/\d| năm))"), " "),
    (re.compile(r"(?<=\bnăm) ?[-–—.;,~'’*•]{1,2} ?(?=20\d\d\b)"), " "),
    (re.compile(r"(?<=\d/\d\d)[-.](?=(?:19|20)\d\d\b)"), "/"),
    (re.compile(r"(?<=\d{4})[.;:'’] (?=(?:đến|của) )"), " "),
)
"""Gaps and specks in a day, a month or a year."""
CODES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=/(?:CT|QĐ|CĐ)[-–])(?: ?TT[s8S§5øe]|TT 9)(?= )|^TT[s8S§5øe](?= ngày )"), "TTg"),
    (re.compile(r"(/(?:CT|QĐ|CĐ|KH|NĐ|TT|NQ|CV|HD)[-–][A-ZĐ]{2,6})[.;:'’](?= (?:ngày|của) )"), r"\1"),
)
"""The Prime Minister's symbol, and specks behind a symbol."""
BEHIND = re.compile(
    r"(?P<word>(?<!\w)(?:và|hoặc|của|các|những|cho|với|tại|trong|trên|theo|bằng|thuộc|từ|để|là|do)) ?[-–—.;'’`~*•]{1,2}$"
)
"""A speck at a line's end, behind a word that ends no sentence; a colon may stand there ("Giao cho:")."""
AROUND = 8
"""Letters on both sides that tell the reader of a repair where it is."""


def without_stray(text: str) -> tuple[str, list[Repair]]:
    """A recognised line without the marks that cannot stand where they do, and what was changed."""
    line = Mending(text, AROUND)
    line.put(INSIDE, _joined)
    line.put(STOPPED, _without_stop)
    line.put(LETTERED, lambda found: found[0].translate(DIGITS))
    line.put(ALONE, "")
    line.put(BEHIND, lambda found: found["word"])
    for wrong, right in (*DATES, *CODES):
        line.put(wrong, lambda found, right=right: found.expand(right))  # type: ignore[misc]
    return line.text, line.repairs


def _without_stop(found: re.Match[str]) -> str:
    """Two syllables without the full stop between them; an address or an abbreviation stays as it is."""
    first, second = found["first"], found["second"]
    return f"{first} {second}" if is_syllable(first) and is_syllable(second) else found[0]


def _joined(found: re.Match[str]) -> str:
    first, second = found["first"], found["second"]
    return f"{first} {second}" if second not in ENDS and is_word(first, second) else found[0]
