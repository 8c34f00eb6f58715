"""Plans that are copies of each other (sao chép): the share of their wording that two plans have in common.

Inspectors look for units that sent their neighbour's plan under their own name. Grounds, titles and closings are left out:
they are alike by rule (Nghị định 30/2020/NĐ-CP).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

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
    shared = _shared(passages)
    out = [
        Copy(a, b, n, round(n / min(len(passages[a]), len(passages[b])), 2))
        for (a, b), n in shared.items()
        if n >= SHARE * min(len(passages[a]), len(passages[b]))
    ]
    return sorted(out, key=lambda c: (-c.share, c.doc_id, c.other_id))


def _passages(texts: Iterable[str]) -> Iterator[int]:
    for text in texts:
        words = fold(text).split()
        for i in range(len(words) - WORDS + 1):
            yield hash(tuple(words[i : i + WORDS]))


def _shared(passages: dict[str, set[int]]) -> dict[tuple[str, str], int]:
    """How many passages each pair of plans shares, those that many have left out."""
    holders: dict[int, list[str]] = defaultdict(list)
    for doc_id in sorted(passages):
        for passage in passages[doc_id]:
            holders[passage].append(doc_id)
    many = max(LEAST_COMMON, COMMON * len(passages))
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for docs in holders.values():
        if 1 < len(docs) <= many:
            for pair in combinations(docs, 2):
                counts[pair] += 1
    return counts
