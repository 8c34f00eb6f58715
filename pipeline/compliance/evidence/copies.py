"""Plans that are copies of each other (sao chép): the share of their wording that two plans have in common.

Inspectors look for units that sent their neighbour's plan under their own name. Grounds, titles and closings are left out:
they are alike by rule (Nghị định 30/2020/NĐ-CP).

Two plans are compared word for word only where their sketches meet: of the passages every fourth by its key, the same in every
plan (FracMinHash), so that a short plan inside a long one is met as well. The work grows with the plans and with what they
share, not with all pairs. Twenty lines of our own, since what many plans have must be left out first, which libraries of
MinHash do not, and sketches of a fixed size lose the short plan.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
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
SKETCH = 4
"""Of so many passages one is in the sketch."""
MEET = 0.25
"""The share of the shorter sketch from which plans are compared, half of what is reported; three passages at least."""
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
    sketches = {doc_id: [p for p in own[doc_id] if p % SKETCH == 0] for doc_id in sorted(own)}
    holders: dict[int, list[str]] = defaultdict(list)
    for doc_id, sketch in sketches.items():
        for passage in sketch:
            holders[passage].append(doc_id)
    met: Counter[tuple[str, str]] = Counter(pair for docs in holders.values() for pair in combinations(docs, 2))
    return sorted(
        (a, b) for (a, b), n in met.items() if n >= max(_LEAST_MET, MEET * min(len(sketches[a]), len(sketches[b])))
    )


_LEAST_MET = 3
