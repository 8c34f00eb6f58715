"""Pairs gold records with those of a run."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.evaluate.measures import Record


def align(gold: list[Record], got: list[Record], match: Callable[[Record, Record], float]) -> list[tuple[int, int]]:
    """Pairs of positions that maximise the summed match: first in reading order, then what is left in any order
    (footnotes, text boxes and letterheads have no fixed place)."""
    n, m = len(gold), len(got)
    score = [[match(g, p) for p in got] for g in gold]
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    for i in reversed(range(n)):
        for j in reversed(range(m)):
            paired = best[i + 1][j + 1] + score[i][j] if score[i][j] > 0 else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    pairs, i, j = [], 0, 0
    while i < n and j < m:
        if score[i][j] > 0 and abs(best[i][j] - (best[i + 1][j + 1] + score[i][j])) < 1e-9:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    free_gold = set(range(n)) - {i for i, _ in pairs}
    free_got = set(range(m)) - {j for _, j in pairs}
    rest = sorted((-score[i][j], i, j) for i in free_gold for j in free_got if score[i][j] > 0)
    for _, i, j in rest:
        if i in free_gold and j in free_got:
            pairs.append((i, j))
            free_gold.remove(i)
            free_got.remove(j)
    return sorted(pairs)
