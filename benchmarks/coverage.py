#!/usr/bin/env python3
"""Which passage of a unit's plan takes up a task of its parent's: right and found, threshold by threshold.

    python benchmarks/coverage.py

The pairs are those of corpus/province/duties.csv, labelled by hand: a task, and the items that take it up, or none. Compared
are syllables (what `pipeline/compliance/duties/coverage.py` uses) and words as underthesea segments them.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import kehoach as kh
from pipeline.compliance.duties.asked import Asked, duties, is_meant
from pipeline.compliance.duties.coverage import MAYBE, SURE, Plan, words_of
from pipeline.compliance.evidence.submissions import submissions
from pipeline.compliance.passages import Passage, passages
from pipeline.compliance.records import papers
from pipeline.compliance.register.units import read_units
from pipeline.compliance.weights import Weights

ROOT = Path(__file__).resolve().parents[1]
PROVINCE, SAMPLES = ROOT / "corpus" / "province", ROOT / "corpus" / "samples"
THRESHOLDS = (0.2, MAYBE, 0.4, SURE, 0.5, 0.6)


@dataclass(frozen=True, slots=True)
class Pair:
    """A task of the key: the items that take it up, and what the likeness says: the best item and its score."""

    wanted: frozenset[str]
    item: str
    score: float


def segmented(passage: Passage) -> list[str]:
    """The words of a passage, their syllables joined."""
    return list(_segment(" ".join(passage.words)))


@cache
def _segment(text: str) -> tuple[str, ...]:
    from underthesea import word_tokenize

    return tuple(word.replace(" ", "_") for word in word_tokenize(text, use_token_normalize=False))


def pairs(tables: kh.Tables, terms: Callable[[Passage], list[str]] = words_of) -> Iterator[Pair]:
    """The tasks of the key with the passage most like each."""
    units = read_units(PROVINCE / "units.csv")
    plans = passages(tables)
    files = {p.doc_id: p for p in papers(tables)}
    sent = {s.unit_id: s.doc_id for s in submissions(list(files.values()), units)}
    parents = {p.code: p.doc_id for p in files.values() if p.code}
    weights = Weights.of(terms(p) for plan in plans.values() for p in plan)
    with (PROVINCE / "duties.csv").open(encoding="utf-8", newline="") as file:
        key = list(csv.DictReader(file))
    for k in key:
        unit = units.by_id[k["unit_id"]]
        for duty in duties(plans[parents[k["requirement"]]]):
            if (duty.asked, duty.passage.item) == (Asked.TASK, k["duty_item"]) and any(
                is_meant(b, unit) for b in duty.bearers
            ):
                plan = Plan.of(files[sent[unit.id]], plans[sent[unit.id]], terms)
                asked = frozenset(terms(duty.passage))
                score, item = max(
                    (weights.likeness(asked, *words), p.item)
                    for words, p in zip(plan.words, plan.passages, strict=True)
                )
                yield Pair(frozenset(filter(None, k["items"].split(";"))), item, score)


def figures(found: list[Pair], threshold: float) -> tuple[float, float]:
    """Precision and recall of what is called the counterpart from a likeness on."""
    taken = [p for p in found if p.score >= threshold]
    right = sum(p.item in p.wanted for p in taken)
    return right / max(len(taken), 1), right / max(sum(bool(p.wanted) for p in found), 1)


def main() -> int:
    tables = kh.extract(SAMPLES, progress=False)
    for name, terms in (("syllables", words_of), ("words (underthesea)", segmented)):
        found = list(pairs(tables, terms))
        sys.stdout.write(f"{name}: {len(found)} tasks, {sum(bool(p.wanted) for p in found)} taken up\n")
        for threshold in THRESHOLDS:
            precision, recall = figures(found, threshold)
            note = " sure" if threshold == SURE else " maybe" if threshold == MAYBE else ""
            sys.stdout.write(f"  from {threshold:.2f}: precision {precision:.3f}, recall {recall:.3f}{note}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
