#!/usr/bin/env python3
"""Whether a plan is on the subject of a document: precision and recall on pairs labelled by hand, threshold by threshold.

    python benchmarks/subjects.py

corpus/province/subjects.csv has made-up pairs of titles; the plans of the fictional province are paired with its three documents; where
the real plans in sight are there, tests/compliance/real_key.csv labels them. Pairs that a reader cannot decide are counted apart.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import kehoach as kh
from pipeline.compliance.checking import evidence_of
from pipeline.compliance.evidence.verdicts import Evidence
from pipeline.compliance.register.requirements import Requirement, from_codes
from pipeline.compliance.register.units import Units
from pipeline.compliance.subjects import OTHER, SAME, codes_in, likeness, terms

ROOT = Path(__file__).resolve().parents[1]
PROVINCE, SAMPLES = ROOT / "corpus" / "province", ROOT / "corpus" / "samples"
REAL = ROOT.parent / "shared" / "dev" / "plans"
REAL_KEY = ROOT / "tests" / "compliance" / "real_key.csv"
THRESHOLDS = (OTHER, 0.3, 0.4, SAME, 0.55, 0.6)
OURS = {"9047/KH-UBND": "rac-thai", "9033/CT-TTg": "rac-thai", "9112-KH/TU": "kinh-te-bien"}
"""The documents of the province, and the word that the files of the plans on their subjects have in their names."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A document's title and a plan's: how alike, and whether a reader says that they are on one subject."""

    score: float
    about: str


def made_up() -> Iterator[Pair]:
    """The pairs of titles written for the purpose."""
    with (PROVINCE / "subjects.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            same_code = bool(codes_in(row["title"]) & codes_in(row["plan"]))
            yield Pair(1.0 if same_code else likeness(terms(row["title"]), terms(row["plan"])), row["about"])


def of_province() -> Iterator[Pair]:
    """Every plan of the fictional province beside each of its documents."""
    evidence = evidence_of(kh.extract(SAMPLES, progress=False), Units({}))
    for r in _requirements(OURS, evidence):
        for doc_id in evidence.papers:
            if doc_id != r.doc_id and doc_id != "thcs-le-hoa-cuong.docx":
                yield Pair(_score(r, doc_id, evidence), "same" if OURS[r.code] in doc_id else "other")


def of_real_plans() -> Iterator[Pair]:
    """The real plans in sight beside ten documents."""
    with REAL_KEY.open(encoding="utf-8", newline="") as file:
        key = {(k["doc_id"], k["directive"]): k["about"] for k in csv.DictReader(file)}
    evidence = evidence_of(kh.extract(REAL, progress=False), Units({}))
    for r in _requirements(dict.fromkeys(str(code) for _, code in key), evidence):
        for doc_id in evidence.papers:
            yield Pair(_score(r, doc_id, evidence), key.get((doc_id, r.code), "other"))


def _requirements(codes: Iterable[str], evidence: Evidence) -> list[Requirement]:
    return from_codes(codes, list(evidence.papers.values()), evidence.mentions)


def _score(r: Requirement, doc_id: str, evidence: Evidence) -> float:
    paper = evidence.papers[doc_id]
    places = evidence.places(paper)
    if codes_in(r.title) & codes_in(paper.title):
        return 1.0
    return likeness(terms(r.title, places), terms(evidence.subject(paper), places))


def figures(pairs: list[Pair], threshold: float) -> tuple[float, float]:
    """Precision and recall of what is called the same subject from a likeness on."""
    taken = [p for p in pairs if p.score >= threshold and p.about != "unclear"]
    right = sum(p.about == "same" for p in taken)
    return right / max(len(taken), 1), right / max(sum(p.about == "same" for p in pairs), 1)


def main() -> int:
    for name, pairs in (("made up", made_up), ("province", of_province), ("real plans in sight", of_real_plans)):
        if pairs is of_real_plans and not REAL.is_dir():
            continue
        found = list(pairs())
        told = {about: sum(p.about == about for p in found) for about in ("same", "other", "unclear")}
        lost = sum(p.about == "same" and p.score < OTHER for p in found)
        missed = sum(p.about == "other" and p.score >= SAME for p in found)
        sys.stdout.write(f"{name}: {told}; on the subject, but called another: {lost}; the other way round: {missed}\n")
        for threshold in THRESHOLDS:
            precision, recall = figures(found, threshold)
            note = " same" if threshold == SAME else " below: another" if threshold == OTHER else ""
            sys.stdout.write(f"  from {threshold:.2f}: precision {precision:.3f}, recall {recall:.3f}{note}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
