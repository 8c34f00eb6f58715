"""Lines of plain text: wrapped ones joined by length and wording, columns that a typist set with spaces taken apart."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.layout.beside import beside
from pipeline.layout.pieces import ENDS_SENTENCE, RULE_LINE, Piece, piece
from pipeline.layout.wrapped import CUT_HYPHEN, goes_on, is_cut, without_page_numbers, wrap_width
from pipeline.model import Block

# A gap between two columns, not the blank of a form: "Số:    /KH-UBND", "ngày      tháng 3".
GAP = re.compile(r"(?<=\S)(?<![Ss]ố)(?<![Ss]ố:)(?<!ngày)(?<!tháng)(?<!năm)\s{3,}(?=\S)(?!/|tháng\b|năm\b)")
MOST_BETWEEN = 6  # lines of one column only between two that have both
LONGEST_RECIPIENT = 60  # letters of a line of the recipients' list that leaves room for the signature beside it
SPACED, LEAST_CUT = 0.9, 2
"""Of the lines: with so many blank ones between them, and lines that were cut within a sentence, no blank line parts paragraphs."""
FIRST_LINE = 3  # leading spaces beyond the usual of a line that begins a paragraph
RIGHT_HALF = 24  # leading spaces of a typed line that stands in the right column


class _Paragraph:
    """A paragraph on its way: its lines are joined once, however many they are."""

    def __init__(self, block: Block, text: str) -> None:
        self._block, self._parts = block, [text]
        self._length, self._bold = len(text), block.bold

    def add(self, block: Block, text: str) -> None:
        """A line that goes on with it."""
        whole = self._bold >= self._length
        self._bold += 1 + block.bold if whole and block.bold else 0
        if self._parts[-1].endswith(CUT_HYPHEN):
            self._parts[-1] = f"{self._parts[-1][:-1]}-"
            self._parts.append(text)
        else:
            self._parts += (" ", text)
            self._length += 1
        self._length += len(text)

    def piece(self) -> Piece:
        return piece(replace(self._block, text="".join(self._parts), bold=self._bold))


def typed_lines(run: Sequence[Block]) -> Iterator[Piece]:
    """Lines without a place on a page, joined into paragraphs by length and wording."""
    run = without_page_numbers(run)
    width = wrap_width([b.text for b in run])
    margin = _margin(run)
    current: _Paragraph | None = None
    last = ""
    first = True
    zones = _typed_columns(run)
    parted = not _is_spaced(run)
    for k, block in enumerate(run):
        if k in zones:
            if current is not None:
                yield current.piece()
                current, last = None, ""
            yield from zones[k]
            continue
        text = block.text.strip()
        if not text or RULE_LINE.fullmatch(text):
            continue
        begins = _indent(block) >= margin + FIRST_LINE and ENDS_SENTENCE.search(last) is not None
        if current is not None and not begins and goes_on(last, text, width, parted and block.gap, first):
            current.add(block, text)
            first = False
        else:
            if current is not None:
                yield current.piece()
            current, first = _Paragraph(block, text), True
        last = block.text.rstrip()
    if current is not None:
        yield current.piece()


def _is_spaced(run: Sequence[Block]) -> bool:
    """Whether a copy set a blank line behind every line, within sentences too, so that blank lines part nothing."""
    if sum(b.gap for b in run[1:]) < SPACED * (len(run) - 1):
        return False
    cut = (
        (b.text.lstrip()[:1].islower() and not ENDS_SENTENCE.search(a.text)) or is_cut(a.text.strip(), b.text.strip())
        for a, b in pairwise(run)
    )
    return sum(cut) >= LEAST_CUT


def _margin(run: Sequence[Block]) -> int:
    """With how many blanks most lines begin."""
    usual = Counter(_indent(b) for b in run if b.text.strip()).most_common(1)
    return usual[0][0] if usual else 0


def _indent(block: Block) -> int:
    return len(block.text) - len(block.text.lstrip())


def _typed_columns(run: Sequence[Block]) -> dict[int, list[Piece]]:
    """Letterheads and signatures that a typist set in two columns with spaces: their lines, left column first.

    The pieces stand at the first line of each such stretch, the other lines of it get none.
    """
    split = {k: parts for k, b in enumerate(run) if len(parts := _sides(b.text.strip())) == 2}
    out: dict[int, list[Piece]] = {}
    k = 0
    while k < len(run):
        if k not in split:
            k += 1
            continue
        begin = end = k
        while begin > 0 and begin - 1 not in out and _is_far_right(run[begin - 1]):
            begin -= 1
        while end < len(run) and (end in split or _is_far_right(run[end]) or _goes_on_below(run, end, split)):
            end += 1
        while end < len(run) and _is_side_line(run[end]):
            end += 1
        if sum(j in split or _is_far_right(run[j]) for j in range(begin, end)) >= 2:
            left, right = [], []
            for j in range(begin, end):
                text = run[j].text
                if j in split:
                    left.append(split[j][0])
                    right.append(split[j][1])
                elif _is_far_right(run[j]):
                    right.append(text.strip())
                else:
                    left.append(text.strip())
            pieces = [Piece(t, zone="left") for t in left] + [Piece(t, zone="right") for t in right]
            out[begin] = [p for p in pieces if p.text and not RULE_LINE.fullmatch(p.text)]
            out.update({j: [] for j in range(begin + 1, end)})
        k = max(end, k + 1)
    return out


def _sides(line: str) -> list[str]:
    """The two columns of a line, parted by a gap or, in a copy that lost it, by what only stands at the right of a letterhead."""
    parts = GAP.split(line, maxsplit=1)
    if len(parts) == 2:
        return parts
    return beside(line) or parts


def _goes_on_below(run: Sequence[Block], at: int, split: Collection[int]) -> bool:
    """A short line of the left column above one that has both again: a signer's name stands some recipients below his office."""
    for k in range(at, min(at + MOST_BETWEEN, len(run))):
        widest = LONGEST_RECIPIENT if run[k].text.lstrip().startswith("-") else RIGHT_HALF * 2
        if _width(run[k].text) >= widest or (k > at and run[k].gap):
            return False
        if k + 1 in split or (k + 1 < len(run) and _is_far_right(run[k + 1])):
            return True
    return False


def _is_side_line(block: Block) -> bool:
    """A line of one column only: set far to the right, or a bullet of the recipients' list."""
    text = block.text.strip()
    return _is_far_right(block) or (
        _width(block.text) < LONGEST_RECIPIENT and bool(re.match(r"-\s*\S.*[;.]$", text)) and not block.gap
    )


def _width(text: str) -> int:
    """Letters on a line, whether their marks are composed or not."""
    return sum(not unicodedata.combining(c) for c in text)


def _is_far_right(block: Block) -> bool:
    return len(block.text) - len(block.text.lstrip()) > RIGHT_HALF
