"""The verbs of `extractors/lexicon/verbs.csv`: words of one or two syllables that a tagger of parts of speech takes for verbs.

    python benchmarks/count_verbs.py FOLDER

FOLDER holds public Vietnamese texts (.md, .txt). Every text's beginning is tagged by underthesea; a word stays that is a verb in
most places and occurs often enough. Only words and counts leave the folder.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from pathlib import Path

from underthesea import pos_tag

OUT = Path(__file__).parents[1] / "extractors" / "lexicon" / "verbs.csv"
TEXTS, BEGINNING = 2_400, 1_500
"""Texts that are read, and characters of each: some three million in all."""
MOSTLY, LEAST = 0.75, 10
"""The share of places in which a word is a verb, and in how many places at least it is one."""
WORD = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?")


def main(folder: Path) -> None:
    verb, all_of = Counter[str](), Counter[str]()
    files = sorted(folder.glob("*.md")) + sorted(folder.glob("*.txt"))
    for file in files[:: max(1, len(files) // TEXTS)]:
        text = file.read_text(encoding="utf-8", errors="replace")
        middle = re.sub(r"[*#|>\n]+", ". ", text[len(text) // 3 :][:BEGINNING])
        for word, tag in pos_tag(middle):
            if WORD.fullmatch(word) and word == word.lower():
                all_of[word] += 1
                verb[word] += tag == "V"
    rows = [(w, n) for w, n in sorted(verb.items()) if n >= LEAST and n >= MOSTLY * all_of[w]]
    with OUT.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows([("word", "count"), *rows])
    print(f"{len(rows)} verbs")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
