"""Counts syllables, words and verbs in a folder of Vietnamese texts, for `extractors/lexicon`: `make words TEXTS=folder`.

syllables.csv  what can be a syllable of Vietnamese and occurs, with its count: glued words are parted by it
compounds.csv  words of two to four syllables of the general lexicon that underthesea ships (Viet74K) that occur, with their count:
               a name never ends inside one

Counts are facts; no sentence of the texts is kept.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

from pipeline.ingest.letters.syllables import is_syllable
from pipeline.layout import normalize

LEXICON = Path(__file__).resolve().parents[1] / "extractors" / "lexicon"
LETTERS = re.compile(r"[^\W\d_]+")
BREAK = re.compile(r"[^\w\s]|\n")
LONGEST = 4
OWN = """hội thi; cuộc thi; kỳ thi; đề thi; phần thi; lễ hội; ban ngành; sở ngành; cấp ủy; chi bộ; đảng bộ; đảng ủy; tỉnh ủy; thành ủy;
huyện ủy; chi hội; chi đoàn; tổ đội; nhà trường; đặc khu"""
"""Words of offices that the general lexicon lacks."""
LEAST_SYLLABLE, LEAST_WORD = 30, 5


def general_words(name: str) -> set[tuple[str, ...]]:
    """The words of several syllables of a general lexicon, in small letters, without importing underthesea."""
    spec = find_spec("underthesea")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    lines = (
        Path(spec.submodule_search_locations[0], "corpus", "data", f"{name}.txt")
        .read_text(encoding="utf-8")
        .splitlines()
    )
    words = (tuple(normalize(line.strip().lower()).split()) for line in [*lines, *OWN.split(";")])
    return {word for word in words if 1 < len(word) <= LONGEST and all(map(is_syllable, word))}


def counted(folder: Path, wanted: set[tuple[str, ...]]) -> tuple[Counter[str], Counter[tuple[str, ...]]]:
    """How often each syllable and each wanted word stands in the texts of a folder."""
    syllables: Counter[str] = Counter()
    words: Counter[tuple[str, ...]] = Counter()
    for n, file in enumerate(sorted(folder.rglob("*.md"))):
        for clause in BREAK.split(normalize(file.read_text(encoding="utf-8"))):
            found = LETTERS.findall(clause.lower())
            syllables.update(found)
            for length in range(2, LONGEST + 1):
                words.update(w for w in zip(*(found[i:] for i in range(length)), strict=False) if w in wanted)
        if n % 1000 == 0:
            print(f"{n} files", file=sys.stderr)
    return syllables, words


def write(name: str, head: tuple[str, str], rows: list[tuple[str, int]]) -> None:
    with (LEXICON / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(head)
        out.writerows(sorted(rows))
    print(f"{name}.csv: {len(rows)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, help="folder of texts (.md)")
    parser.add_argument("--lexicon", default="Viet74K", help="Viet11K, Viet22K, Viet39K or Viet74K")
    options = parser.parse_args()
    syllables, words = counted(options.texts, general_words(options.lexicon))
    write(
        "syllables",
        ("syllable", "count"),
        [(s, n) for s, n in syllables.items() if n >= LEAST_SYLLABLE and is_syllable(s)],
    )
    write("compounds", ("word", "count"), [(" ".join(w), n) for w, n in words.items() if n >= LEAST_WORD])


if __name__ == "__main__":
    main()
