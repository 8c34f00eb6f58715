"""The end of a plan read once more, its two columns apart: "Nơi nhận" on the left, post, stamp and name on the right.

A recogniser that looks at the whole page takes both columns for one line, or the stamp for a picture that covers them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

from pipeline.ingest.letters.syllables import is_syllable
from pipeline.ingest.printed.lines import columns, moved, text_of, union
from pipeline.ingest.scan.ink import inked
from pipeline.ingest.scan.signature import Line, Signature, best, signature
from pipeline.ingest.scan.strokes import without_pale, without_strokes
from pipeline.ingest.scan.upright import Sheet
from pipeline.model import Box

RECIPIENTS = re.compile(
    r"\W*(?:[NVHM][ơớờởợơôốồóòo]?[iíìỉịIl]|NƠI|N\w{1,2})\s?(?:nh[aậâạẫ][nm]|NHẬN)\s*[:;.]?\W*", re.I
)
"""The head of the list, also misread ("Với nhận", "NI nhận:")."""
KEPT = re.compile(r"\W{0,4}L[ưu]u\s?[:;.]?\s?(?:V[Tt]|VP|HC|[A-ZĐ]{2})")
POST = re.compile(
    r"\W*(?:[A-Z]{1,3}[./]\s?)?(?:PH[ÓO] )?"
    r"(?:GI[ÁA]M Đ[ỐÓO]C|CH[ỦÚU] T[ỊI]CH|HI[ỆE]U TR[ƯU][ỞƠỚ]NG|TR[ƯU][ỞƠỚ]NG \w+|CH[ÁA]NH \w+|B[ÍI] TH[ƯU])\W*"
)
LAST = re.compile(r"\./\.?|/\.")
"""What ends a plan's text."""
NEXT_PART = re.compile(
    r"\W*(?:(?:PHỤ LỤC|Phụ lục|BIỂU|DANH SÁCH|MẪU)\b|(?:K[ẾÊÉEỀ]\s*HO[ẠAẬ]CH|PH[ƯU][ƠO]NG [ÁA]N|CH[ƯU][ƠO]NG TR[ÌI]NH)\W*$)"
)
"""What begins below an end on the same page."""
WIDE = 0.6  # of the text's width: a line of the body
BELOW = 230.0  # points below the first line: stamp and name stand there
NEAR = 60.0  # points from a plan's last line to the signer's post
CENTRED = 24.0
PITCH = 2.2  # from line to line, of a line's height
ENDS = (".", ";", ":", ",")
LEAST_ROOM = 30.0
MOST_BELOW = 25
"""Pieces read below a plan's last line: with more of them, the text goes on."""
GUTTER = (0.3, 0.62)  # of the page's width: where the white between the columns may be
LEAST_GUTTER, WHITE, USUAL = 8, 0.012, 0.47  # pixels; of a column of points; of the width, where there is no white
SURE = 60.0
LEAST_WORDS, MOST_OF = 3, 0.7
MARGIN = 3.0  # points
MOST_INK, LEAST_INK = 0.6, 0.45
"""From the darkest ink to the paper: what is taken for print where a stamp or a pen goes over it."""

Ask = Callable[[Image.Image, str], list[Line]]
"""Reads a grey picture in a page mode of Tesseract: lines of words in pixels, each with its confidence."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands in one column of a line; its box in points; whether it is a sentence, or a piece of one."""

    text: str
    box: Box
    is_text: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """A rectangle of the page in pixels."""

    left: int
    top: int
    right: int
    bottom: int

    def of(self, page: Image.Image) -> Image.Image:
        return page.crop((self.left, self.top, self.right, self.bottom))

    def moved(self, lines: Sequence[Line], scale: float) -> list[Line]:
        """Lines of this part with their boxes on the page, in points."""
        at = self.left, self.top, scale
        return [[(replace(word, box=moved(word.box, *at)), sure) for word, sure in line] for line in lines]


def with_ending(lines: list[Line], tables: Sequence[Box], page: Sheet, scale: float, ask: Ask) -> list[Line]:
    """The lines of a page, those of recipients and signature as the second reading has them where it is the better one.

    lines   as read first, boxes in points; tables: their rectangles, in points
    page    as it was read
    scale   points per pixel
    """
    faded = page.faded
    found = _region(lines, tables, faded.height * scale)
    if found is None:
        return lines
    top, bottom = found
    whole = _Part(0, int(top / scale), faded.width, min(faded.height, int(bottom / scale)))
    if (whole.bottom - whole.top) * scale < LEAST_ROOM:
        return lines
    cut = _gutter(whole.of(faded))
    left, right = replace(whole, right=cut), replace(whole, left=cut)
    over = [line for line in lines if _middle(line) < top]
    under = [line for line in lines if _middle(line) > bottom]  # an appendix, or the plan that a decision carries
    beside = _side(lines, top, bottom, cut * scale, faded.width * scale)
    above, listed = _parted(_side(lines, top, bottom, 0.0, cut * scale))
    begins = int((listed[0][0][0].box.top - MARGIN) / scale) if listed else whole.top
    if above:
        left = replace(left, top=begins)
    if listed and any(
        _middle(line) < listed[0][0][0].box.top - NEAR for line in signature(beside).lines
    ):  # the list below it
        left, right = replace(left, top=begins, right=faded.width), replace(right, bottom=begins)
        listed = [*_parted(_side(lines, top, bottom, 0.0, faded.width * scale))[1]]
    more, again = _parted(left.moved(ask(left.of(faded), "4"), scale))
    kept = [line for line in [*above, *more] if _is_text(line)]
    listed = max((again, listed), key=_worth)
    signed = _signature(beside, right, page, scale, ask)
    if not signed.known and not _worth(listed)[0]:
        return lines  # no end of a plan
    second = signature([line for line in above if line not in kept])
    return [*over, *kept, *second.lines, *listed, *(signed.lines or beside), *under]


def _signature(first: list[Line], part: _Part, page: Sheet, scale: float, ask: Ask) -> Signature:
    """The signature of the fullest reading; each further one only where the ones before lack its post or its name."""
    readings = [signature(first)]
    ways: tuple[tuple[Callable[[], Image.Image], str], ...] = (
        (lambda: without_pale(part.of(page.faded), MOST_INK), "6"),
        (lambda: without_strokes(part.of(page.plain)), "6"),
        (lambda: part.of(page.faded), "6"),
        (lambda: without_strokes(part.of(page.faded)), "11"),
        (lambda: without_pale(part.of(page.plain), LEAST_INK), "6"),
        (lambda: part.of(page.plain), "11"),
    )
    for picture, mode in ways:
        if (found := best(readings)).is_whole:
            return found
        readings.append(signature(part.moved(ask(picture(), mode), scale)))
    return best(readings)


def _region(lines: Sequence[Line], tables: Sequence[Box], height: float) -> tuple[float, float] | None:
    """From where to where (points) the end of a plan stands on a page; None on a page that has none."""
    pieces = [piece for line in lines for piece in _pieces(line)]
    if not pieces:
        return None
    left, right = min(p.box.x0 for p in pieces), max(p.box.x1 for p in pieces)
    ended = [p.box.bottom for p in pieces if LAST.search(p.text)]

    def is_mark(p: _Piece) -> bool:
        if RECIPIENTS.fullmatch(p.text) or KEPT.match(p.text):
            return True
        return (
            bool(POST.fullmatch(p.text))
            and p.box.x0 > (left + right) / 2 - CENTRED
            and any(0 <= p.box.top - e + 2 < NEAR for e in ended)
        )

    wide = [p for p in pieces if p.box.x1 - p.box.x0 > WIDE * (right - left)]

    def is_body(p: _Piece) -> bool:
        """A line of the text: a long one, the last one, or the short rest of a long one."""
        above = max((w for w in wide if w.box.bottom < p.box.bottom), key=lambda w: w.box.bottom, default=None)
        return p in wide or LAST.search(p.text) is not None or above is not None and _goes_on(above, p)

    marks = [p.box for p in pieces if is_mark(p)]
    if not marks:
        return _below_the_last(pieces, is_body, tables, height)
    first, last = min(box.top for box in marks), max(box.top for box in marks)
    above = [p.box.bottom for p in pieces if p.box.bottom <= first + 1 and (is_body(p) or p.is_text)]
    above += [t.bottom for t in tables if t.bottom <= first]
    below = [p.box.top for p in pieces if p.box.top > last and (is_body(p) or NEXT_PART.match(p.text))]
    below += [t.top for t in tables if t.top > first]
    return max([0.0, *above]) + 1.0, min([height, last + BELOW, *(top - 1.0 for top in below)])


def _pieces(line: Line) -> Iterator[_Piece]:
    """The columns of a line."""
    sure = iter(line)
    for words in columns([word for word, _ in line]):
        part = [next(sure) for _ in words]
        text = text_of(words)
        yield _Piece(
            text, union([word.box for word in words]), _is_text(part) and not text.isupper() and text[0] not in "-+*"
        )


def _goes_on(line: _Piece, rest: _Piece) -> bool:
    """Is a short line the rest of a long one, which ended in the middle of a sentence?"""
    near = 0 < rest.box.bottom - line.box.bottom < PITCH * (line.box.bottom - line.box.top)
    return (
        near
        and not line.text.rstrip().endswith(ENDS)
        and not RECIPIENTS.fullmatch(rest.text)
        and not POST.fullmatch(rest.text)
    )


def _below_the_last(
    pieces: Sequence[_Piece], is_body: Callable[[_Piece], bool], tables: Sequence[Box], height: float
) -> tuple[float, float] | None:
    """What is below the line that ends a plan's text, where hardly anything was read there; None where the text goes on."""
    last = max((p.box.bottom for p in pieces if LAST.search(p.text)), default=None)
    if last is None:
        return None
    below = [p for p in pieces if p.box.top > last]
    stops = [t.top - 1.0 for t in tables if t.top > last]
    if any(map(is_body, below)) or len(below) > MOST_BELOW:
        return None
    return last + 1.0, min([height, last + BELOW + NEAR, *stops])


def _gutter(region: Image.Image) -> int:
    """Where the two columns part: the widest white near the middle, in pixels from the left."""
    share = inked(np.asarray(region)).mean(axis=0)
    start, end = (int(side * region.width) for side in GUTTER)
    best_run, run = (0, int(USUAL * region.width)), 0
    for x in range(start, end):
        run = run + 1 if share[x] <= WHITE else 0
        best_run = max(best_run, (run, x - run // 2))
    return best_run[1] if best_run[0] >= LEAST_GUTTER else int(USUAL * region.width)


def _parted(column: list[Line]) -> tuple[list[Line], list[Line]]:
    """What stands above "Nơi nhận" in the left column, and the list; all is the list where its head was not read."""
    column = sorted(column, key=_middle)
    at = next((n for n, line in enumerate(column) if RECIPIENTS.fullmatch(text_of([word for word, _ in line]))), 0)
    return column[:at], column[at:]


def _is_text(line: Line) -> bool:
    """Words, not what a stamp or a pen was taken for."""
    words = [(word.text.strip("-+.,;:()"), sure) for word, sure in line]
    read = [word for word, sure in words if sure >= SURE and is_syllable(word)]
    return len(read) >= LEAST_WORDS and len(read) >= MOST_OF * len(words)


def _middle(line: Line) -> float:
    box = union([word.box for word, _ in line])
    return (box.top + box.bottom) / 2


def _side(lines: Sequence[Line], top: float, bottom: float, left: float, right: float) -> list[Line]:
    """What of the lines of a region stands between two sides."""
    parts = [
        [(w, s) for w, s in line if left <= (w.box.x0 + w.box.x1) / 2 < right]
        for line in lines
        if top <= _middle(line) <= bottom
    ]
    return [part for part in parts if part]


def _worth(lines: Sequence[Line]) -> tuple[bool, int]:
    """Whether the head of the list was read, and how many words were, surely."""
    head = any(RECIPIENTS.fullmatch(text_of([word for word, _ in line])) for line in lines)
    words = [word.text.strip("-+.,;:()") for line in lines for word, sure in line if sure >= SURE]
    return head, sum(is_syllable(word) or word.isupper() for word in words if word)
