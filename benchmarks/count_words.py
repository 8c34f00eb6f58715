"""Counts syllables, words and verbs in a folder of Vietnamese texts, for `extractors/lexicon`: `make words TEXTS=folder`.

syllables.csv  what can be a syllable of Vietnamese and occurs, with its count: glued words are parted by it
compounds.csv  words of two to four syllables of the general lexicon that underthesea ships (Viet74K) that occur, with their count:
               a name never ends inside one
sequences.npz  which syllables follow one another, two and three (`extractors/lexicon/sequences.py` says how they are kept): the
               spelling of recognised text is mended by it

Counts are facts; no sentence of the texts is kept.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import pairwise
from math import log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extractors.lexicon.sequences import BITS, LOG_STEPS
from pipeline.ingest.letters.syllables import is_syllable
from pipeline.layout import normalize

LEXICON = Path(__file__).resolve().parents[1] / "extractors" / "lexicon"
LETTERS = re.compile(r"[^\W\d_]+")
BREAK = re.compile(r"[^\w\s]|\n")
LONGEST = 4
OWN = """hội thi; cuộc thi; kỳ thi; đề thi; phần thi; lễ hội; ban ngành; sở ngành; cấp ủy; chi bộ; đảng bộ; đảng ủy; tỉnh ủy; thành ủy;
huyện ủy; chi hội; chi đoàn; tổ đội; nhà trường; đặc khu"""
"""Words of offices that the general lexicon lacks."""
APART = {("khoa", "cử"), ("số", "là"), ("thi", "cử")}
"""Words of the general lexicon that plans write as two: of a hospital, "khoa cử người …" is who acts, "doanh nghiệp số là …"."""
LEAST_SYLLABLE, LEAST_WORD = 30, 5
LEAST_PAIR, LEAST_TRIPLE = 2, 5


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
    words = {tuple(normalize(line.strip().lower()).split()) for line in [*lines, *OWN.split(";")]}
    return {word for word in words - APART if 1 < len(word) <= LONGEST and all(map(is_syllable, word))}


def clauses(folder: Path) -> Iterator[list[str]]:
    """The words, in small letters, of each stretch between punctuation marks."""
    for n, file in enumerate(sorted(folder.rglob("*.md"))):
        for clause in BREAK.split(normalize(file.read_text(encoding="utf-8"))):
            yield LETTERS.findall(clause.lower())
        if n % 1000 == 0:
            print(f"{n} files", file=sys.stderr)


def counted(folder: Path, wanted: set[tuple[str, ...]]) -> tuple[Counter[str], Counter[tuple[str, ...]]]:
    """How often each syllable and each wanted word stands in the texts of a folder."""
    syllables: Counter[str] = Counter()
    words: Counter[tuple[str, ...]] = Counter()
    for found in clauses(folder):
        syllables.update(found)
        for length in range(2, LONGEST + 1):
            words.update(w for w in zip(*(found[i:] for i in range(length)), strict=False) if w in wanted)
    return syllables, words


def write_sequences(folder: Path, syllables: list[tuple[str, int]]) -> None:
    """Counts which of these syllables follow one another, and keeps what occurs often enough."""
    order = sorted(syllables, key=lambda pair: (-pair[1], pair[0]))
    number = {syllable: n for n, (syllable, _) in enumerate(order, 1)}
    assert len(number) < 1 << BITS
    pairs: Counter[int] = Counter()
    triples: Counter[int] = Counter()
    for found in clauses(folder):
        ids = [number.get(s, 0) for s in found]
        known = list(pairwise(ids))
        pairs.update(a << BITS | b for a, b in known if a and b)
        triples.update((a << BITS | b) << BITS | c for (a, b), c in zip(known, ids[2:], strict=False) if a and b and c)
    arrays = {
        "syllables": np.frombuffer("\n".join(s for s, _ in order).encode(), dtype=np.uint8),
        "singles_logs": _logs([n for _, n in order]),
    }
    for name, counts, least in (("pairs", pairs, LEAST_PAIR), ("triples", triples, LEAST_TRIPLE)):
        kept = sorted((key, n) for key, n in counts.items() if n >= least)
        arrays[name] = np.diff(np.array([0, *(key for key, _ in kept)], dtype=np.uint64)).astype(np.uint32)
        arrays[f"{name}_logs"] = _logs([n for _, n in kept])
        print(f"sequences.npz: {len(kept)} {name}")
    np.savez_compressed(LEXICON / "sequences.npz", **arrays)


def _logs(counts: list[int]) -> NDArray[np.uint8]:
    return np.array([round(LOG_STEPS * log(n)) for n in counts], dtype=np.uint8)


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
    common = [(s, n) for s, n in syllables.items() if n >= LEAST_SYLLABLE and is_syllable(s)]
    write("syllables", ("syllable", "count"), common)
    write("compounds", ("word", "count"), [(" ".join(w), n) for w, n in words.items() if n >= LEAST_WORD])
    write_sequences(options.texts, common)


if __name__ == "__main__":
    main()
