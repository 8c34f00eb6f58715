"""Several plans in one file: papers that were scanned or pasted one after another.

Only what is surely a plan of its own is parted: after the recipients of the one before it, a letterhead with the motto and a
number of its own, the title, and an opening. Forms in appendices have a letterhead too, but no number.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.model import Paragraph, Text
from pipeline.segment import words as w
from pipeline.segment.anatomy import is_title_line

_MOTTO = re.compile(r"CỘNG H[ÒO][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM")
_NUMBER = re.compile(r"[Ss][ốoÓỐ]\s*:?\s*(?P<code>\d{1,5}[a-zđ]?\s?[-/]\s?[A-ZĐ][\w/&-]+)")
_LETTERHEAD = 14  # lines above the title
_OPENING = 8  # lines below it
_LINE = 90  # characters; a line of a letterhead is short


def split_plans(text: Text) -> tuple[Text, ...]:
    """The plans in a text, in their order; mostly the text itself."""
    lines = [text.of(p) for p in text.paragraphs]
    titles = [
        i
        for i, line in enumerate(lines)
        if w.PLAN_TITLE.match(line) and not text.paragraphs[i].cells and is_title_line(line)
    ]
    starts = [0]
    codes: set[str] = set()
    for title in titles:
        above = range(max(starts[-1], title - _LETTERHEAD), title)
        codes_above = [m["code"] for i in above if (m := _NUMBER.search(lines[i]))]
        motto = next((i for i in above if _MOTTO.search(lines[i])), None)
        opens = any(w.PREAMBLE_START.match(line) for line in lines[title + 1 : title + 1 + _OPENING])
        if motto is None or not codes_above or not opens or codes_above[0] in codes:
            continue
        if codes and any(w.RECIPIENTS.match(line) for line in lines[starts[-1] : motto]):
            number = next(i for i in above if _NUMBER.search(lines[i]))
            starts.append(_first_line(text, lines, min(motto, number)))
        codes.add(codes_above[0])
    ends = [*starts[1:], len(lines)]
    return tuple(_part(text, a, b) for a, b in zip(starts, ends, strict=True)) if len(starts) > 1 else (text,)


def _first_line(text: Text, lines: list[str], at: int) -> int:
    """The first line of the letterhead that `at` stands in: the top of its page, or the lines in capitals above."""
    page = text.paragraphs[at].page
    while at > 0:
        if page is not None and text.paragraphs[at - 1].page != page:
            return at
        above = lines[at - 1]
        if not above.isupper() or len(above) > _LINE or w.SIGN_PREFIX.match(above) or w.SIGN_POST.match(above):
            return at
        at -= 1
    return at


def _part(text: Text, first: int, after: int) -> Text:
    """The paragraphs from one index to another as a text of their own."""
    kept = text.paragraphs[first:after]
    shift, end = kept[0].start, kept[-1].end
    return Text(text.text[shift:end], tuple(_shifted(p, shift) for p in kept))


def _shifted(p: Paragraph, by: int) -> Paragraph:
    cells = tuple(replace(c, start=c.start - by, end=c.end - by) for c in p.cells)
    return replace(p, start=p.start - by, end=p.end - by, cells=cells)
