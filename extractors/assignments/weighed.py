"""A second judge of who bears a duty: weights for what stands around a name, learnt from plans with gold.

The grammar decides; where it found nothing in a name and the weights are nearly sure of a duty, the name is added with the part
that they give it, and where they are nearly sure of none, what the grammar found is left out. On plans that nobody had read this found
more than either alone (`docs/measured.md`). `weights.csv` is made by `make weights`: counts over words, no sentence of any plan.
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from extractors.assignments.traits import Name, names, traits
from extractors.context import PlanContext
from extractors.facts import Assignment

PARTS = ("none", "assigned", "lead", "support", "report_to")
"""What a name may be: no bearer of a duty, or one with this part."""
SURE, UNLIKELY = 0.9, 0.05
"""How likely a duty must be to add a name, and how unlikely to leave one out."""
SCALE = 100.0
"""The weights are kept as whole numbers: hundredths."""


def weighed(
    text: str, context: PlanContext, found: Sequence[Assignment], masks: Sequence[tuple[int, int]]
) -> tuple[Assignment, ...]:
    """The assignments after the second judge, in reading order."""
    out = list(found)
    for name in names(text, context, masks):
        held = [a for a in out if a.start < name.end and name.start < a.end]
        likely = likelihoods(traits(text, name))
        duty = 1.0 - likely[0]
        if held and duty < UNLIKELY and all((a.start, a.end) == (name.start, name.end) for a in held):
            out = [a for a in out if a not in held]
        elif not held and duty >= SURE:
            out.append(_assignment(text, name, max(PARTS[1:], key=lambda part: likely[PARTS.index(part)])))
    return tuple(sorted(out, key=lambda a: a.start))


def likelihoods(known: Sequence[str]) -> list[float]:
    """How likely each of `PARTS` is, given the traits of a name."""
    weights = _weights()
    sums = [0.0] * len(PARTS)
    for row in map(weights.get, known):
        if row is not None:
            sums = [a + b for a, b in zip(sums, row, strict=True)]
    top = max(sums)
    powers = [math.exp(s - top) for s in sums]
    return [p / sum(powers) for p in powers]


def _assignment(text: str, name: Name, part: str) -> Assignment:
    return Assignment(name.start, name.end, re.sub(r"\s+", " ", text[name.start : name.end]), part, None)


@lru_cache(maxsize=1)
def _weights() -> dict[str, tuple[float, ...]]:
    rows = csv.reader(io.StringIO((files("extractors") / "lexicon" / "weights.csv").read_text(encoding="utf-8")))
    next(rows)
    return {trait: tuple(int(n) / SCALE for n in numbers) for trait, *numbers in rows}
