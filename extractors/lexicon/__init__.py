"""Word lists and registers as data: a csv each (counts of sequences: packed), whose columns its reader explains.

words     what names of bodies are made of (`body_words.csv`)
compounds  words of several syllables that a name is never cut in (`compounds.csv`), the syllables there are (`syllables.csv`)
sequences  which syllables follow one another (`sequences.npz`)
register  central documents and the symbols of issuers (`directives.csv`, `issuers.csv`)

The others are read where they are used: `stop_phrases.csv`, `name_phrases.csv`, `surnames.csv`, `verbs.csv`, `proper_names.csv`
(bodies), `laws.csv` (citations), `weights.csv` (duties), `provinces.csv` (`pipeline/resolve/territory.py`), `subject_words.csv`
(words of a narrow field of work, and, without one, words that every field uses: `pipeline/compliance/subjects.py`).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.resources import files


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a file of this folder, by the titles of its columns."""
    with (files("extractors") / "lexicon" / f"{name}.csv").open(encoding="utf-8") as file:
        found = csv.reader(file)
        names = next(found)
        return [dict(zip(names, row, strict=True)) for row in found if row]


def pairs(name: str) -> Iterator[tuple[str, str]]:
    """The rows of a file of two columns without quotation marks, faster: for the long ones."""
    text = (files("extractors") / "lexicon" / f"{name}.csv").read_text(encoding="utf-8")
    return (tuple(line.split(",")) for line in text.splitlines()[1:])  # type: ignore[misc]
