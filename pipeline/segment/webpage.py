"""What a web page says above and below a document: its menu, headline and day, the fields of a site of law; related news.

Sites of offices and schools run on a few programs, and say these things in their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.metadata.patterns import MOTTO, NUMBER_LINE, OWN_CODE, PLACE_DATE
from pipeline.model import Paragraph
from pipeline.segment import words as w

_WITHIN = 90
"""Lines among which a document begins."""
_LETTERHEAD = 14
"""Lines from the motto or the number of a letterhead to the title."""
_LINE = 90
"""Characters of a line of a letterhead."""


def above_document(paragraphs: Sequence[Paragraph], lines: Sequence[str]) -> int:
    """How many paragraphs a web page has above the letterhead of the document that it shows; 0 where no line tells of a page.

    The headline of a page is mostly the title of the document, and would be taken for it.
    """
    anchor = next((i for i, line in enumerate(lines[:_WITHIN]) if _of_letterhead(line)), None)
    if anchor is None or paragraphs[anchor].cells:
        return 0
    title = next(
        (i for i in range(anchor, min(len(lines), anchor + _LETTERHEAD)) if w.TYPE_TITLE.match(lines[i])), None
    )
    if title is None:
        return 0
    first = anchor
    while first > 0 and _may_open(paragraphs[first - 1], lines[first - 1]):
        first -= 1
    return first if any(map(_of_page, lines[:first])) else 0


def published(lines: Sequence[str]) -> Iterator[int]:
    """The headlines of a page by the day of publishing below them, however long the menu above is."""
    for i, (line, below) in enumerate(pairwise(lines[:_WITHIN])):
        if w.NOTICE_TITLE.match(line) and not line.endswith(".") and w.PAGE_LINE.match(below):
            yield i


def _of_letterhead(line: str) -> bool:
    """The motto, or a number with its symbol; of a line that is short enough for it."""
    number = NUMBER_LINE.match(line)
    return len(line) <= _LINE and (
        MOTTO.match(line) is not None or number is not None and OWN_CODE.match(number["rest"].strip()) is not None
    )


def _may_open(p: Paragraph, line: str) -> bool:
    """A line of a letterhead above the motto: names in capitals, dashes, a column of its own."""
    if _of_page(line):
        return False
    return (
        bool(p.zone)
        or len(line) <= _LINE
        and (line.isupper() or not any(map(str.isalpha, line)) or bool(PLACE_DATE.match(line)))
    )


def _of_page(line: str) -> bool:
    line = line.lstrip(" •*-")
    return bool(w.PAGE_LINE.match(line) or w.PLAN_TITLE.match(line) or w.NOTICE_TITLE.match(line))


def before_tail(lines: Sequence[str]) -> int:
    """How many lines there are before what a web page adds below a document; all where it adds nothing."""
    end = next((i for i, line in enumerate(lines) if w.RECIPIENTS.match(line)), len(lines))
    sure = next(
        (i for i in range(end) if i > _HEAD and len(lines[i]) < _TAIL_LINE and w.SURE_TAIL.fullmatch(lines[i])), None
    )
    return sure or next((i for i in range(end, len(lines)) if w.TAIL.match(lines[i])), len(lines))


_HEAD = 8
"""Lines among which a page's menu may stand."""
_TAIL_LINE = 120  # characters
