"""Between which days a plan was issued (thời điểm ban hành), where its day could not be read: what is older than a document cannot
cite it, and who is younger may be asked why he does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from pipeline.compliance.passages import Passage
from pipeline.compliance.records import Mention, Paper
from pipeline.compliance.subjects import without_cited

_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-])")
_WITH_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_IN_CODE = re.compile(r"/((?:19|20)\d\d)/")
_BEFORE = (7, 1)
"""Nobody plans a year before the middle of the one before it."""

Span = tuple[date | None, date | None]


def issued_between(paper: Paper, cited: Sequence[Mention], plan: Sequence[Passage]) -> Span:
    """The first and the last day on which a plan can have been issued; None where nothing tells.

    Its own day, that of its electronic signature, or the year in its own code; else it is younger than what it cites and than the
    year before the one that it is for, and older than the last day that it sets with its year.
    """
    if known := paper.issue_date or paper.signed_at:
        return known, known
    if own := _IN_CODE.search(paper.code or ""):
        return date(int(own[1]), 1, 1), date(int(own[1]), 12, 31)
    years = [int(y) for y in _YEAR.findall(without_cited(paper.title))]
    years += [paper.period_year] if paper.period_year else []
    first = [d for m in cited if not m.wrong for d in _days_of(m)]
    first += [date(min(years) - 1, *_BEFORE)] if years else []
    times = [t for p in plan if p.role not in ("preamble", "title") for t in p.times if t.due]
    last = [t.due for t in times if t.due] if any(_WITH_YEAR.search(t.text) for t in times) else []
    last += [date(max(years), 12, 31)] if years else []
    since, until = max(first, default=None), max(last, default=None)
    return (since, until) if since is None or until is None or since <= until else (None, None)


def _days_of(m: Mention) -> Iterable[date]:
    """The earliest day on which a cited document existed."""
    if m.issue_date:
        yield m.issue_date
    elif year := _IN_CODE.search(m.code or ""):
        yield date(int(year[1]), 1, 1)
