"""The weights of `extractors/lexicon/weights.csv`: which traits of a name tell that it bears a duty, and with what part.

    python benchmarks/learn_weights.py PLANS:GOLD [PLANS:GOLD …] [--measure]

PLANS is a folder of plans, GOLD one with their annotations (`X.json` for `X.docx`). A softmax over the traits of each name is fitted
(python-crfsuite, which comes with underthesea). Only traits that were seen in three plans or more are kept: words and weights leave the
folders, no sentence. `--measure` leaves each pair of folders out in turn and prints what the judge alone finds in it.
"""

from __future__ import annotations

import csv
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pycrfsuite

from extractors.assignments.reader import cited
from extractors.assignments.traits import Name, names, traits
from extractors.assignments.weighed import PARTS, SCALE
from extractors.citations.reader import find_citations
from extractors.columns import with_columns
from pipeline.evaluate.measures import begins, fold, same_body
from pipeline.extract import _context
from pipeline.ingest import read
from pipeline.layout import lay_out
from pipeline.segment import segment

OUT = Path(__file__).parents[1] / "extractors" / "lexicon" / "weights.csv"
LEAST_PLANS = 3
RIDGE = 0.5
DEPTH, WHOLE = 2, 99
"""Labels of a path that make two items near, and all of them."""
IN_ROWS, FAR = 2, 3
Row = tuple[list[str], str]


def main(pairs: Sequence[str], measure: bool) -> None:
    sets = [list(_plans(*map(Path, pair.split(":")))) for pair in pairs]
    if measure:
        for left_out, pair in enumerate(pairs):
            model = _fit([plan for n, plans in enumerate(sets) if n != left_out for plan in plans])
            print(f"{pair}: {_measured(model, sets[left_out])}")
        return
    kept = _fit([plan for plans in sets for plan in plans])
    with OUT.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["trait", *PARTS])
        for trait in sorted(kept):
            numbers = [round(kept[trait].get(part, 0.0) * SCALE) for part in PARTS]
            if any(numbers):
                out.writerow([trait, *numbers])
    print(f"{OUT.name}: {sum(map(len, sets))} plans, {len(kept)} traits")


def _plans(plans: Path, gold: Path) -> Iterator[list[Row]]:
    files = {f.stem: f for f in sorted(plans.iterdir())}
    for file in sorted(gold.glob("*.json")):
        told = json.loads(file.read_text(encoding="utf-8"))
        if file.stem in files and isinstance(told.get("assignments"), list):
            yield list(_rows(files[file.stem], told["assignments"]))


def _rows(file: Path, gold: Sequence[dict[str, str]]) -> Iterator[Row]:
    """The names of a plan with the part that gold gives them; one that gold leaves open has no row."""
    plan = segment(lay_out(read(file)))
    text = plan.text.text
    context = with_columns(text, _context(plan))
    found = list(names(text, context, cited(text, find_citations(text, context))))
    parts = _parts(text, found, gold)
    yield from ((traits(text, name), part) for name, part in zip(found, parts, strict=True) if part)


def _parts(text: str, found: Sequence[Name], gold: Sequence[dict[str, str]]) -> list[str]:
    """Each gold record belongs to the name like it that stands nearest: in its own item, in one below the same section, or, for a
    row of a table, anywhere in its part of the plan."""
    near: list[tuple[int, int, int]] = []
    for g, record in enumerate(gold):
        for n, name in enumerate(found):
            away = _away(record["item"], name.unit.item)
            if away < FAR and same_body(record["body"], text[name.start : name.end]):
                near.append((away, g, n))
    parts = ["none"] * len(found)
    taken: set[int] = set()
    for _, g, n in sorted(near):
        if g not in taken and parts[n] == "none":
            taken.add(g)
            parts[n] = "" if gold[g].get("optional") else gold[g]["role"]
    for away, _, n in near:
        if away < IN_ROWS and parts[n] == "none":
            parts[n] = ""  # a second mention in the same place: gold has one record for both
    for n, name in enumerate(found):
        said = fold(text[name.start : name.end])
        if parts[n] == "none" and any(
            _part_of(said, fold(r["body"])) and _away(r["item"], name.unit.item) == 0 for r in gold
        ):
            parts[n] = ""  # gold has more of the name, or less
    return parts


def _part_of(one: str, other: str) -> bool:
    return one in other or other in one


def _away(gold: str, own: str) -> int:
    """How far an item is from that of a gold record."""
    if begins(gold, DEPTH) == begins(own, DEPTH):
        return int(begins(gold, WHOLE) != begins(own, WHOLE))
    return IN_ROWS if "row" in gold and begins(gold, 1) == begins(own, 1) else FAR


def _fit(plans: Iterable[list[Row]]) -> dict[str, dict[str, float]]:
    plans = list(plans)
    seen = Counter(trait for rows in plans for trait in {t for known, _ in rows for t in known})
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.0, "c2": RIDGE, "max_iterations": 80})
    for rows in plans:
        for known, part in rows:
            trainer.append([[t for t in known if seen[t] >= LEAST_PLANS]], [part])
    kept: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(f"{folder}/model")
        tagger = pycrfsuite.Tagger()
        tagger.open(f"{folder}/model")
        for (trait, part), weight in tagger.info().state_features.items():
            kept.setdefault(trait, {})[part] = weight
        tagger.close()
    return kept


def _measured(model: dict[str, dict[str, float]], plans: Iterable[list[Row]]) -> str:
    right = told = true = 0
    for rows in plans:
        for known, part in rows:
            sums = {p: sum(model.get(t, {}).get(p, 0.0) for t in known) for p in PARTS}
            best = max(PARTS, key=lambda p: sums[p])
            told += best != "none"
            true += part != "none"
            right += best == part != "none"
    return f"precision {right / max(1, told):.3f}, recall {right / max(1, true):.3f} of {true}"


if __name__ == "__main__":
    main([a for a in sys.argv[1:] if ":" in a], "--measure" in sys.argv)
