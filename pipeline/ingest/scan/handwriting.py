"""The number and the day of a letterhead, often written by hand: kept where they were surely read, else left empty.

A wrong number is worse than none: "Số: {34.2 /KH-SYT" becomes "Số: /KH-SYT", with a diagnostic that says what was read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.ingest.printed.lines import Word, columns, text_of, union

SURE = 70.0  # confidence of what was written; printed numbers have more
TOP = 300.0  # points: a letterhead stands above that
NUMBER = re.compile(r"\W*[Ss][ốôóòõỗ]\s?(?P<number>.{0,12}?)\s?(?P<symbol>[/-]\s?[A-ZĐ]{2,}[\w&/-]*)")
DAY = re.compile(
    r"(?P<place>[^,]{2,40}),?\s?ngày(?P<day>.{0,6}?)tháng(?P<month>.{0,6}?)năm\s?(?P<year>(?:19|20)\d\d)\W*"
)
DIGITS = re.compile(r"\d{1,5}[a-zđA-Z]?")
EMPTY = " .:;,…_"
"""What stands where nothing was written."""
ELEVEN = re.compile(r"1[Il|\]]|[Il|\]]1")
"""Two upright strokes: no other day or month is written with them; `repair` makes them digits."""

Read = tuple[Word, float]


@dataclass(frozen=True, slots=True)
class Unsure:
    """A number or day that could not be read surely: a code of `pipeline/messages`, what was read, and how sure that is."""

    code: str
    read: str
    confidence: float


def surely_read(line: Sequence[Read]) -> tuple[list[Read], list[Unsure]]:
    """A recognised line; of a letterhead's number and day only what is sure."""
    out: list[Read] = []
    unsure: list[Unsure] = []
    sure = iter(line)
    for words in columns([word for word, _ in line]):
        part = [next(sure) for _ in words]
        box = union([word.box for word in words])
        better, doubt = _part(text_of(words), part) if box.top < TOP else (None, None)
        if better is None or doubt is None:
            out += part
        else:
            out.append((Word(better, box), doubt.confidence))
            unsure.append(doubt)
    return out, unsure


def _part(text: str, part: Sequence[Read]) -> tuple[str | None, Unsure | None]:
    if found := NUMBER.fullmatch(text):
        number, confidence = found["number"].strip(EMPTY), _confidence(part, *found.span("number"))
        if number and not (DIGITS.fullmatch(number) and confidence >= SURE):
            return f"Số: {found['symbol']}", Unsure("handwritten_number", number, confidence)
    elif found := DAY.fullmatch(text):
        day = _digits(found, "day", part, 31)
        month = _digits(found, "month", part, 12)
        written = [found[name].strip(EMPTY) for name in ("day", "month")]
        if any(w and w != kept for w, kept in zip(written, (day, month), strict=True)):
            read = f"ngày {written[0]} tháng {written[1]}"
            confidence = _confidence(part, found.start("day"), found.end("month"))
            return f"{found['place']}, ngày {day} tháng {month} năm {found['year']}", Unsure(
                "handwritten_day", read, confidence
            )
    return None, None


def _digits(found: re.Match[str], name: str, part: Sequence[Read], most: int) -> str:
    """The day or month if it is one and was surely read, else ""."""
    written = found[name].strip(EMPTY)
    if ELEVEN.fullmatch(written):
        return written
    is_one = written.isdecimal() and len(written) <= 2 and 1 <= int(written) <= most
    return written if is_one and _confidence(part, *found.span(name)) >= SURE else ""


def _confidence(part: Sequence[Read], start: int, end: int) -> float:
    """How sure the least sure of the words is that share characters with a stretch of the line."""
    at, least = 0, 100.0
    for word, confidence in part:
        if at < end and at + len(word.text) > start:
            least = min(least, confidence)
        at += len(word.text) + 1
    return least
