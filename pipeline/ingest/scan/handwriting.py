"""The number and the day of a letterhead, often written by hand: kept where they were surely read, else left empty.

What the recogniser is not sure of a net for a hand's figures reads (`figures`). A wrong number is worse than none: "Số: {34.2 /KH-SYT"
becomes "Số: 1942 /KH-SYT" where that is sure, else "Số: /KH-SYT"; a diagnostic says which, and what was read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PIL import Image

from pipeline.ingest.printed.lines import Word, columns, text_of, union
from pipeline.ingest.scan.figures import Figures
from pipeline.ingest.scan.ink import in_pixels, inked
from pipeline.model import Box

SURE, SURE_OF_PEN = 70.0, 90.0  # confidence of what was written, of what has a pen's colour; printed numbers have more
TOP = 300.0  # points: a letterhead stands above that
NUMBER = re.compile(r"\W*[Ss][ốôóòõỗỐ]\s?(?P<number>.{0,12}?)\s?(?P<symbol>[/-]\s?[A-ZĐ]{2,}[\w&/-]*)")
DAY = re.compile(
    r"(?P<place>[^,/:]{2,40}),?\s?ngày(?P<day>.{0,8}?)th[áàúùaảã]ng(?P<month>.{0,8}?)năm\s?(?P<year>(?:19|20)\d\d)\W*"
)
DIGITS = re.compile(r"\d{1,5}[a-eđA-EĐ]?")
EMPTY = " .:;,…_"
"""What stands where nothing was written."""
ELEVEN = re.compile(r"1[Il|\]]|[Il|\]]1")
"""Two upright strokes: no other day or month is written with them; `repair` makes them digits."""

ENDS_OPEN = re.compile(r"(?:^\W*[Ss][ốôóòõỗỐ]\s?:?.{0,6}|,?\s?ngày\b.{0,8}|^\W*th[áàúùaảã]ng\b.{0,8})$")
"""A piece of a line that goes on behind what a hand wrote, or behind the room for it."""
MOST_PIECES = 4
COLOURED = 30  # grey levels by which a pen's ink is darker than without its colour
LEAST_INK, LEAST_HEIGHT = 40, 9  # points (at 200 dpi) of a figure, and of its height
MARGIN = 2  # points of the page between a printed word and what a hand wrote

Read = tuple[Word, float]
Written = Callable[[Box], bool]
"""Is there ink in a place of the page?"""
NOWHERE: Written = lambda _: False  # noqa: E731 - a constant of that type
Again = Callable[[Box], list[Read]]
"""Reads a place with its coloured ink, where a pen wrote what the first reading took for room."""
Hand = Callable[[Box, float], Figures]
"""Reads a hand's figures between the sides of a place, above the foot of its line (points)."""
SURE_OF_HAND = 0.85
"""How sure a hand's figures must be. Of the 29 numbers and days of real scans in the tests 22 are above, all of them right."""
LIKE_A_STROKE = "1"
"""The stroke behind a number ("/KH-…") looks like this figure: at the end of a number it is never sure."""
MOST_FIGURES, LAST_DAY, LAST_MONTH = 5, 31, 12
PLAIN, SYMBOL = re.compile(r"[Ss]\w:?|n\wm"), re.compile(r"[/-]\s?[A-ZĐ]{2}")
"""Words that stand on the foot of their line, "Số:" and "năm"; and, where none is, the symbol."""
DESCENDS = 2.9
"""Points that "g" and "y" reach below the foot of a letterhead's line."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """A number or day that could not be read surely: a code of `pipeline/messages`, what was read, and how sure that is."""

    code: str
    read: str
    confidence: float


def letterhead(
    lines: Sequence[Sequence[Read]],
    written: Written,
    again: Again | None = None,
    pen: Written = NOWHERE,
    hand: Hand | None = None,
) -> tuple[list[list[Read]], list[Unsure]]:
    """The lines of a page, those of the letterhead put together where a hand's figures parted them, with only what is sure."""
    out: list[list[Read]] = []
    unsure: list[Unsure] = []
    for line in _put_together(lines):
        kept, doubts = surely_read(line, written, again, pen, hand)
        out.append(kept)
        unsure += doubts
    return out, unsure


def ink_on(page: Image.Image, scale: float) -> Written:
    """Tells of a grey page whether figures stand in a place (points, `scale` of them a pixel): not dots, not a rule."""

    def written(box: Box) -> bool:
        left, top, right, bottom = in_pixels(box, scale)
        grey = np.asarray(page.crop((left, top, max(left, right), max(top, bottom))))
        if not grey.size:
            return False
        dark = inked(grey, np.median(np.asarray(page.crop((0, top, page.width, max(top + 1, bottom))))))
        rows = np.flatnonzero(dark.any(axis=1))
        return int(dark.sum()) >= LEAST_INK and len(rows) >= LEAST_HEIGHT

    return written


def pen_on(plain: Image.Image, faded: Image.Image, scale: float) -> Written:
    """Tells whether coloured ink stands in a place of a page: what is darker than without its colours."""

    def coloured(box: Box) -> bool:
        left, top, right, bottom = in_pixels(box, scale)
        grey, without = (np.asarray(page.crop((left, top, right, bottom))).astype(np.int16) for page in (plain, faded))
        return int((without - grey > COLOURED).sum()) >= LEAST_INK

    return coloured


def _put_together(lines: Sequence[Sequence[Read]]) -> list[list[Read]]:
    out: list[list[Read]] = []
    for line in lines:
        before = next((one for one in out if _goes_on(one, line)), None)
        if before is None:
            out.append(list(line))
        else:
            before += line
    return out


def _goes_on(line: Sequence[Read], other: Sequence[Read]) -> bool:
    """Does a letterhead's line end where a figure comes, and stand the other to the right of it?"""
    if not line or not other or line[0][0].box.top > TOP:
        return False
    end, begin = line[-1][0].box, other[0][0].box
    level = end.top < (begin.top + begin.bottom) / 2 < end.bottom and begin.x0 > end.x1
    last = [*columns([word for word, _ in line])][-1]
    return level and ENDS_OPEN.search(text_of(last)) is not None


def surely_read(
    line: Sequence[Read],
    written: Written = NOWHERE,
    again: Again | None = None,
    pen: Written = NOWHERE,
    hand: Hand | None = None,
) -> tuple[list[Read], list[Unsure]]:
    """A recognised line; of a letterhead's number and day only what is sure. A place that was read as blank may be `written` on, what
    was read be a `pen`'s."""
    out: list[Read] = []
    unsure: list[Unsure] = []
    sure = iter(line)
    parts = [[next(sure) for _ in words] for words in columns([word for word, _ in line])]
    while parts:
        opens = ENDS_OPEN.search(text_of([word for word, _ in parts[0]]))
        for count in range(1, min(MOST_PIECES, len(parts)) + 1 if opens else 2):
            run = [read for part in parts[:count] for read in part]
            box = union([word.box for word, _ in run])
            better, doubt = _part(run, written, pen) if box.top < TOP else (None, None)
            if better is not None:
                break
        else:
            count, better, doubt = 1, None, None
            run = parts[0]
        parts = parts[count:]
        if again and doubt and not doubt.confidence:
            second, left = _part(again(box), NOWHERE, pen)
            better, doubt = (second, left) if second and (left is None or left.confidence) else (better, doubt)
            count += 1  # it is another reading
        if hand and better and doubt:
            better, doubt = _by_hand(run, better, doubt, hand)
        if better is None or doubt is None and count == 1:
            out += run
        else:
            out.append((Word(better, box), doubt.confidence if doubt else min(c for _, c in run)))
        unsure += [doubt] if doubt else []
    return out, unsure


def _by_hand(part: Sequence[Read], text: str, doubt: Unsure, hand: Hand) -> tuple[str, Unsure]:
    """A number or day with the figures that a hand wrote into it, as far as they are sure; else as it was."""
    words = [word for word, _ in part]
    if found := NUMBER.fullmatch(text):
        told = hand(union([word.box for word in words]), _foot(words))
        if told.sure < SURE_OF_HAND or not 1 <= len(told.digits) <= MOST_FIGURES or told.digits.endswith(LIKE_A_STROKE):
            return text, doubt
        return f"Số: {told.digits} {found['symbol']}", Unsure("number_by_hand", told.digits, told.sure * 100)
    if (found := DAY.fullmatch(text)) is None:
        return text, doubt
    place = _places(words)
    said = {name: ELEVEN.sub("11", found[name].strip(EMPTY)) for name in ("day", "month")}
    least = 1.0
    for n, (name, most) in enumerate((("day", LAST_DAY), ("month", LAST_MONTH))):
        if said[name] or n + 1 >= len(place):
            continue
        first, last = place[n], place[n + 1]
        edge = (last.x0 + last.x1) / 2 if last is not first else last.x1
        told = hand(Box(first.x0, first.top, edge, last.bottom), _foot(words))
        if told.sure < SURE_OF_HAND or not (told.digits and len(told.digits) <= 2 and 1 <= int(told.digits) <= most):
            return text, doubt
        said[name], least = told.digits, min(least, told.sure)
    day = f"ngày {said['day']} tháng {said['month']}"
    return f"{found['place']}, {day} năm {found['year']}", Unsure("day_by_hand", day, least * 100)


_SAID = (re.compile(r"ng[àâăáaảạ]"), re.compile(r"th[áàúùaảã]"), re.compile(r"n[ăaâ]m"))
"""Of "ngày", "tháng", "năm" the letters by which they are told although a hand's figures were read as others behind them."""


def _places(words: Sequence[Word]) -> list[Box]:
    """Where "ngày", "tháng" and "năm" stand in a day, as far as each is there behind the one before; two may be one word."""
    out: list[Box] = []
    at = 0
    for said in _SAID:
        found = next((k for k in range(at, len(words)) if said.search(words[k].text.lower())), None)
        if found is None:
            break
        out.append(words[found].box)
        at = found
    return out


def _foot(words: Sequence[Word]) -> float:
    """Where the letters of a line stand, by a word without letters that reach below it."""
    found = [w for w in words if w.text.isdecimal() or PLAIN.fullmatch(w.text)] or [
        w for w in words if SYMBOL.search(w.text)
    ]
    return found[-1].box.bottom if found else max(w.box.bottom for w in words) - DESCENDS


def _part(part: Sequence[Read], written: Written, pen: Written) -> tuple[str | None, Unsure | None]:
    """A number or a day as far as it was surely read, and what was not; nothing for any other text."""
    text = text_of([word for word, _ in part])
    if found := NUMBER.fullmatch(text):
        number, confidence = found["number"].strip(EMPTY), _confidence(part, *found.span("number"))
        is_blank = not number and _is_written(part, *found.span("number"), written)
        if (
            is_blank
            or number
            and not (DIGITS.fullmatch(number) and confidence >= _least(part, *found.span("number"), pen))
        ):
            return f"Số: {found['symbol']}", Unsure("handwritten_number", number, confidence if number else 0.0)
        return text, None
    if found := DAY.fullmatch(text):
        day = _digits(found, "day", part, 31, pen)
        month = _digits(found, "month", part, 12, pen)
        said = [found[name].strip(EMPTY) for name in ("day", "month")]
        blank = [
            not w and _is_written(part, *found.span(name), written)
            for w, name in zip(said, ("day", "month"), strict=True)
        ]
        if any(blank) or any(w and w != kept for w, kept in zip(said, (day, month), strict=True)):
            read = f"ngày {said[0]} tháng {said[1]}"
            confidence = _confidence(part, found.start("day"), found.end("month"))
            return f"{found['place']}, ngày {day} tháng {month} năm {found['year']}", Unsure(
                "handwritten_day", read, 0.0 if any(blank) else confidence
            )
        return text, None
    return None, None


def _is_written(part: Sequence[Read], start: int, end: int, written: Written) -> bool:
    """Is there ink between the words around a stretch of the line that was read as blank?"""
    at = 0
    for (word, _), (after, _) in pairwise(part):
        at += len(word.text)
        if at <= end and at + 1 >= start and after.box.x0 - word.box.x1 > 2 * MARGIN:
            return written(Box(word.box.x1 + MARGIN, word.box.top, after.box.x0 - MARGIN, word.box.bottom))
        at += 1
    return False


def _digits(found: re.Match[str], name: str, part: Sequence[Read], most: int, pen: Written) -> str:
    """The day or month if it is one and was surely read, else ""."""
    written = found[name].strip(EMPTY)
    if ELEVEN.fullmatch(written):
        return written
    is_one = written.isdecimal() and len(written) <= 2 and 1 <= int(written) <= most
    span = found.span(name)
    return written if is_one and _confidence(part, *span) >= _least(part, *span, pen) else ""


def _least(part: Sequence[Read], start: int, end: int, pen: Written) -> float:
    """How sure a stretch of the line must be: a hand's figures are taken for others."""
    at = 0
    for word, _ in part:
        if at < end and at + len(word.text) > start and pen(word.box):
            return SURE_OF_PEN
        at += len(word.text) + 1
    return SURE


def _confidence(part: Sequence[Read], start: int, end: int) -> float:
    """How sure the least sure of the words is that share characters with a stretch of the line."""
    at, least = 0, 100.0
    for word, confidence in part:
        if at < end and at + len(word.text) > start:
            least = min(least, confidence)
        at += len(word.text) + 1
    return least
