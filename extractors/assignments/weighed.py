"""A second judge of who bears a duty: weights for what stands around a name, learnt from plans with gold.

What the grammar tells stays; where it tells nothing of a name and the weights are nearly sure of a duty, the name is added with the
part that they give it. On plans that nobody had read this found more (`docs/measured.md`). `weights.csv` is made by `make weights`:
weights of words, no sentence of any plan.
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from extractors.assignments.actors import POST_ALONE, asks
from extractors.assignments.cells import tells_figures
from extractors.assignments.patterns.beside import ATTENDS
from extractors.assignments.patterns.labels import ROLE_LABEL
from extractors.assignments.patterns.sentences import HAS_TOLD
from extractors.assignments.traits import Name, Spans, names, traits
from extractors.bodies.patterns.heads import MUST
from extractors.context import PlanContext
from extractors.facts import Assignment

PARTS = ("none", "assigned", "lead", "support", "report_to")
"""What a name may be: no bearer of a duty, or one with this part."""
SURE = 0.95
"""How likely a duty must be to add a name."""
SCALE = 100.0
"""The weights are kept as whole numbers: hundredths."""


def weighed(
    text: str, context: PlanContext, found: Sequence[Assignment], masks: Sequence[tuple[int, int]]
) -> tuple[Assignment, ...]:
    """The assignments after the second judge, in reading order."""
    known = Spans((a.start, a.end) for a in found)
    added: list[Assignment] = []
    for name in names(text, context, masks):
        if known.holds(name.start, name.end) or _is_none(text, name):
            continue
        likely = likelihoods(traits(text, name))
        if 1.0 - likely[0] >= SURE:
            added.append(_assignment(text, name, max(PARTS[1:], key=lambda part: likely[PARTS.index(part)])))
    return tuple(sorted([*found, *added], key=lambda a: a.start if a.row is None else a.row))


def _is_none(text: str, name: Name) -> bool:
    """Is a name surely no bearer: who asks others, is invited, is only there, or chose the one that must, a label of one's own, a
    person beside the post, the partner of a thing, or one whose figures a row gives?"""
    before = text[name.unit.body : name.list_start]
    post, colon, _ = before.partition(":")
    return (
        asks(text, name.list_end, name.unit.end)
        or HAS_TOLD.match(text, name.list_end, name.unit.end) is not None
        or IN_CHARGE.fullmatch(before.lstrip(" -+")) is not None
        or INVITED.match(text, name.list_end) is not None
        or ATTENDS.match(text, name.list_end, name.unit.end) is not None
        or before.endswith((" do ", "Do "))
        and MUST.match(text, name.list_end) is not None
        or text.startswith(":", name.list_end)
        or ROLE_LABEL.match(text, name.list_start, name.unit.end) is not None
        or bool(colon and POST_ALONE.fullmatch(post.strip()))
        or THING.search(before) is not None
        or tells_figures(text, name.unit)
    )


INVITED = re.compile(r" được mời(?!\w)")
IN_CHARGE = re.compile(r"(?:[Tt]rực tiếp )?[Pp]hụ trách [^.;:]*")
"""What somebody named above is in charge of: "- Phụ trách Văn phòng Sở và | phòng Tổ chức cán bộ"."""
THING = re.compile(r"(?:Công tác|Việc|Hoạt động|Cơ chế|Quy chế) phối hợp (?:giữa|với)\s[^.;]*$")
"""What is spoken of is how they work together, not that they shall."""


def likelihoods(known: Sequence[str]) -> list[float]:
    """How likely each of `PARTS` is, given the traits of a name."""
    weights = _weights()
    rows = [row for row in map(weights.get, known) if row is not None]
    sums = [sum(column) for column in zip(*rows, strict=True)] or [0.0] * len(PARTS)
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
