"""Cited documents (viện dẫn): numbered ones found by their code, then their date, issuer, term and title; named ones by name.

A citation's code is the anchor. What stands before it gives type and pinpoint, what follows gives the rest; lists share what
their members leave out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from extractors.citations import patterns as g
from extractors.citations.attributes import with_attributes
from extractors.citations.codes import Found, bare, blanks, codes
from extractors.citations.flags import flags_of
from extractors.citations.lists import shared
from extractors.citations.named import find_named
from extractors.citations.titles import Title
from extractors.context import PlanContext
from extractors.facts import Citation


def find_citations(text: str, context: PlanContext) -> tuple[Citation, ...]:
    """All citations in reading order. `basis` is true in the opening paragraphs that say on what ground the plan is made."""
    numbered = _numbered(text)
    local = {
        t.end: t.start for f in reversed(numbered) if f.symbol and not g.CENTRAL.search(f.symbol) and (t := f.title)
    }
    numbered = [_within_its_title(f, local) for f in numbered]
    masks = [(f.start, f.end) for f in numbered]
    titles = [(f.title.start, f.title.end) for f in numbered if f.title is not None]
    out = [_finish(f, text, context) for f in numbered]
    out += [replace(c, flags=flags_of(c, context)) for c in find_named(text, masks, titles, context)]
    above = context.letterhead[0][0] if context.letterhead else 0  # there a web page names other papers
    out = [c for c in out if c.start >= above or context.unit_at(c.start)]
    out.sort(key=lambda c: (c.start, c.end))
    return tuple(_one_title(out))


def _numbered(text: str) -> list[Found]:
    coded = list(codes(text))
    short = bare(text, {(f.type, f.number) for f in coded})
    anchors = sorted([*coded, *short, *blanks(text)], key=lambda f: f.anchor)
    places = [f.anchor for f in anchors]
    kept: list[Found] = []
    for f in anchors:
        if kept and f.anchor < kept[-1].end:
            continue
        later = bisect_right(places, f.anchor)
        nxt = anchors[later].start if later < len(anchors) else len(text)
        kept.append(with_attributes(f, text, nxt, kept[-1].end if kept else 0))
    return shared(kept, text)


def _within_its_title(f: Found, local: Mapping[int, int]) -> Found:
    """The title of a central paper named at the end of a local one's title ("Kế hoạch … thực hiện Chỉ thị … về … trên địa bàn tỉnh"):
    the place at its end is what the local paper is about. `local`: where the titles of local papers begin, by where they end."""
    title = f.title
    if title is None or not f.symbol or not g.CENTRAL.search(f.symbol):
        return f
    ends = range(title.end - len(" ."), title.end + len(" .") + 1)
    if not any(local.get(end, f.start + 1) <= f.start for end in ends):
        return f
    place = g.OF_A_PLACE.search(title.text)
    if place is None or not place.start():
        return f
    return replace(f, title=Title(title.text[: place.start()], title.start, title.end - len(place[0])))


_AND_MORE = re.compile(r"\s*(?:,|và)\s")


def _one_title(citations: list[Citation]) -> Iterator[Citation]:
    """A title that runs on with "và …" past what the plan elsewhere calls the same document ends there."""
    counts = Counter((c.code, c.title) for c in citations if c.code and c.title)
    usual = [(code, title) for (code, title), n in counts.items() if n > 1 and title]
    for c in citations:
        shorter = [
            t
            for code, t in usual
            if code == c.code and c.title and _AND_MORE.match(c.title, len(t)) and c.title.startswith(t)
        ]
        yield replace(c, title=min(shorter, key=len)) if shorter else c


def _finish(f: Found, text: str, context: PlanContext) -> Citation:
    found = Citation(
        start=f.start, end=f.end, text=text[f.start : f.end], type=f.type, number=f.number, year=f.year, symbol=f.symbol, code=f.code,
        issue_date=f.day, issuer=f.issuer, title=f.title.text if f.title else None, pinpoint=f.pins,
        basis=context.is_ground(f.start), named=f.number is None and f.symbol is None,
    )  # fmt: skip
    return replace(found, flags=flags_of(found, context, f.written_type, f.date_text))
