"""Plans that are copies of each other (sao chép): the share of their wording that two plans have in common.

Inspectors look for units that sent their neighbour's plan under their own name. Grounds, titles and closings are left out:
they are alike by rule (Nghị định 30/2020/NĐ-CP).

Two plans are compared word for word only where their sketches meet: the passages of a plan with the smallest keys (bottom-k MinHash).
Two that share half of their wording share a third of these at least on average, two that do not meet by chance in none; so the
work grows with the plans and the copies among them, not with all pairs. Forty lines of our own, since the sketch must leave
out what many plans have, which libraries of MinHash do not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from heapq import nsmallest
from itertools import combinations
from typing import NamedTuple
from zlib import crc32

from pipeline.resolve.names import fold
from pipeline.tables.frames import Tables

WORDS = 7
"""Words of a passage that is compared."""
LEAST = 80
"""Passages that a plan must have; a shorter one says nothing."""
SHARE = 0.5
"""The least share that is reported."""
COMMON = 0.2
"""Of the plans of a run: a passage that more of them have is nobody's own."""
SKETCH = 96
"""Passages of a sketch."""
MEET = 8
"""Of two sketches so many are shared where the plans are compared: far below a third."""
LEAST_COMMON = 12
"""But at least so many: a plan that ten units copied is not common property."""

_OWN = ("purpose", "content", "schedule", "budget", "organization", "reporting", "other")


class Copy(NamedTuple):
    """Two plans, how many passages they share, and what share of the shorter one that is."""

    doc_id: str
    other_id: str
    passages: int
    share: float


def copies(tables: Tables) -> list[Copy]:
    """Pairs of plans that share half of their wording or more, the most alike first."""
    items = tables.items[tables.items["section_role"].isin(_OWN)]
    texts: dict[str, list[str]] = defaultdict(list)
    for doc_id, text in zip(items["doc_id"], items["text"], strict=True):
        texts[doc_id].append(text)
    passages = {doc_id: set(_passages(parts)) for doc_id, parts in texts.items()}
    passages = {doc_id: found for doc_id, found in passages.items() if len(found) >= LEAST}
    common = _common(passages)
    own = {doc_id: found - common for doc_id, found in passages.items()}
    out = []
    for a, b in _candidates(own):
        n = len(own[a] & own[b])
        shorter = min(len(passages[a]), len(passages[b]))
        if n >= SHARE * shorter:
            out.append(Copy(a, b, n, round(n / shorter, 2)))
    return sorted(out, key=lambda c: (-c.share, c.doc_id, c.other_id))


def _passages(texts: Iterable[str]) -> Iterator[int]:
    """The keys of the passages of a plan, the same in every run."""
    for text in texts:
        words = fold(text).split()
        for i in range(len(words) - WORDS + 1):
            yield crc32(" ".join(words[i : i + WORDS]).encode())


def _common(passages: dict[str, set[int]]) -> set[int]:
    """The passages that so many plans have that they are nobody's own."""
    counts = Counter(p for found in passages.values() for p in found)
    many = max(LEAST_COMMON, COMMON * len(passages))
    return {p for p, n in counts.items() if n > many}


def _candidates(own: dict[str, set[int]]) -> list[tuple[str, str]]:
    """The pairs of plans that share enough of their sketches."""
    holders: dict[int, list[str]] = defaultdict(list)
    for doc_id in sorted(own):
        for passage in nsmallest(SKETCH, own[doc_id]):
            holders[passage].append(doc_id)
    met: Counter[tuple[str, str]] = Counter(pair for docs in holders.values() for pair in combinations(docs, 2))
    return sorted(pair for pair, n in met.items() if n >= MEET)
