"""Counts which words of two syllables are nearly always written with two capitals, names of places and persons ("Tân Hòa"), for
`extractors/lexicon/proper_names.csv`.

    python benchmarks/count_proper.py FOLDER

FOLDER holds public Vietnamese texts (.md). Only words of `compounds.csv` are counted: of others no field of an office is made
("Y tế", "Nội vụ"). Only words and counts leave the folder.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

from extractors.lexicon import pairs
from pipeline.layout import normalize

OUT = Path(__file__).resolve().parents[1] / "extractors" / "lexicon" / "proper_names.csv"
MOSTLY, LEAST = 0.8, 5
"""The share of places in which a word has two capitals, and in how many places at least it has."""
RUN = re.compile(r"[^\W\d_]{2,}(?: [^\W\d_]{2,})+")


def main(folder: Path) -> None:
    compounds = {word for word, _ in pairs("compounds")}
    proper, all_of = Counter[str](), Counter[str]()
    for file in sorted(folder.glob("*.md")):
        for run in RUN.findall(normalize(file.read_text(encoding="utf-8"))):
            for one, two in pairwise(run.split(" ")):
                word = f"{one} {two}".lower()
                if word in compounds and not (one.isupper() or two.isupper()):
                    all_of[word] += 1
                    proper[word] += one[0].isupper() and two[0].isupper()
    rows = [(w, n) for w, n in sorted(proper.items()) if n >= LEAST and n >= MOSTLY * all_of[w]]
    with OUT.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows([("word", "count"), *rows])
    print(f"{len(rows)} names")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
