"""Printed lines from words with boxes: the same for PDF text and for recognised scans.

The two columns of a letterhead share a line; they are split where the gap is wide, and layout sorts them by box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.lexicon.compounds import is_word
from pipeline.model import Block, BlockKind, Box

GAP = 3.0  # mean character widths between two columns; justified text stays below 2
SPACED_GAP = 8.0  # where spaces were typed into the gap: "Số:        /KH-SYT" is one line
ONE_WORD = 6.0  # between two syllables of a word
CAPITALS_SHARE = 0.6
CAPITALS_WIDTH = 0.66  # of a line in small letters, to one in capitals
LABEL = re.compile(r"[-–+*•]|\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]{1,6}|[a-zđ]{1,2})[.)/]?|\d{1,3}\.[.)]?")
SAME_BASE = 0.35  # of the line's height
MOST_LINES = 1500  # of a page; one with more of them is a drawing, and comparing all would take minutes
BLANK_LINE = 0.9  # of the line's height: more white than that above a line counts as a blank line
SYMBOLS = {0xF02D: "-", 0xF0B7: "-", 0xF0A7: "-", 0xF0D8: "-", 0xF0FC: "-", 0xF02B: "+", 0xF0B3: "≥", 0xF0A3: "≤"}
SYMBOL = re.compile(f"[{''.join(map(chr, SYMBOLS))}]")


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a space. `spaces`: how many were typed before it."""

    text: str
    box: Box
    bold: bool = False
    spaces: int = 0


def union(boxes: Sequence[Box]) -> Box:
    """The smallest rectangle around some others."""
    return Box(
        min([b.x0 for b in boxes]),
        min([b.top for b in boxes]),
        max([b.x1 for b in boxes]),
        max([b.bottom for b in boxes]),
    )


def moved(box: Box, left: int, top: int, scale: float) -> Box:
    """A box of a piece of a picture, in pixels, on the page that the piece was cut out of at this place, in points."""
    return Box((box.x0 + left) * scale, (box.top + top) * scale, (box.x1 + left) * scale, (box.bottom + top) * scale)


def columns(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The words of one printed line, split where a wide gap shows that they belong to different columns."""
    text = "".join([word.text for word in words])
    if not text:
        return
    width = sum([word.box.x1 - word.box.x0 for word in words]) / len(text)
    if sum(map(str.isupper, text)) > CAPITALS_SHARE * len(text):
        width *= CAPITALS_WIDTH  # capitals are wider, the gaps between columns are not
    part: list[Word] = []
    for word in words:
        if part:
            gap = word.box.x0 - part[-1].box.x1
            limit = SPACED_GAP if word.spaces else GAP
            if (
                gap > limit * width
                and not _is_label(part)
                and not (gap < ONE_WORD * width and _is_one_word(part[-1], word))
            ):
                yield part
                part = []
        part.append(word)
    yield part


def _is_one_word(left: Word, right: Word) -> bool:
    """Syllables of a word that a recogniser set apart: "PHỤ   LỤC"."""
    return is_word(left.text, right.text) and left.text.isupper() == right.text.isupper()


def _is_label(part: Sequence[Word]) -> bool:
    """A bullet or number that a tab sets off from its text."""
    return len(part) == 1 and LABEL.fullmatch(part[0].text) is not None


def merged(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """Join neighbouring pieces that stand on one line side by side: pdfium breaks a line where the file jumps."""
    out: list[list[Word]] = []
    for line in lines:
        if not line:
            continue
        if out and _side_by_side(out[-1], line):
            out[-1] += line
        else:
            out.append(list(line))
    return out


def _side_by_side(left: Sequence[Word], right: Sequence[Word]) -> bool:
    a, b = left[-1].box, right[0].box
    height = max(a.bottom - a.top, b.bottom - b.top, 1.0)
    return abs(a.bottom - b.bottom) < SAME_BASE * height and -0.2 * height < b.x0 - a.x1 < 0.8 * height


def text_of(words: Sequence[Word]) -> str:
    """The characters of a line."""
    text = " ".join([word.text for word in words])
    return text.translate(SYMBOLS) if SYMBOL.search(text) else text


def leading_bold(words: Sequence[Word]) -> int:
    """How many leading characters of `text_of` are bold."""
    count = next((i for i, word in enumerate(words) if not word.bold), len(words))
    return len(text_of(words[:count]))


def line_block(words: Sequence[Word], page: int) -> Block:
    """A printed line as a block."""
    box = union([word.box for word in words])
    return Block(BlockKind.LINE, text_of(words), bold=leading_bold(words), page=page, box=box)


def with_gaps(blocks: Sequence[Block]) -> list[Block]:
    """Mark lines that have the white of a blank line above them (to the next line above in the same column)."""
    if len(blocks) > MOST_LINES:
        return list(blocks)
    out: list[Block] = []
    above: dict[int | None, list[Box]] = {}
    for block in blocks:
        box = block.box
        if box and box.x1 > box.x0:
            others = above.setdefault(block.page, [])
            bottoms = [b.bottom for b in others if b.x0 < box.x1 and box.x0 < b.x1 and b.top < box.top]
            height = min(box.bottom - box.top, 20.0)
            if bottoms and block.gap != (box.top - max(bottoms) > BLANK_LINE * height):
                block = replace(block, gap=not block.gap)
            others.append(box)
        out.append(block)
    return out
