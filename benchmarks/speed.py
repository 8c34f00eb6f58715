"""Speed of each stage on one core, over the sample plans (and the development plans, where they are).

`make bench` runs it. Each stage is run over all plans several times and its best pass counts, so that what else the
machine does matters little. MB are those of the normalized text in UTF-8 (for ingest too: a file's own size says
little). `underthesea.word_tokenize` on a part of the same text, in the same run, is the yardstick; beside it stand a trained
tagger, spaCy's network for names (untrained: its speed is that of any trained one of its size, its names mean nothing) and
what one bare pass of our expression for codes takes. eyecite reads English only and is shown where it is installed.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.table import Table

from pipeline.extract import extract
from pipeline.ingest import read
from pipeline.layout import lay_out
from pipeline.model import Source, Status
from pipeline.resolve.reduce import resolve
from pipeline.segment import segment
from pipeline.tables.frames import Tables
from pipeline.tables.rows import rows
from pipeline.tables.schema import Rows

ROOT = Path(__file__).parents[1]
FOLDERS = (ROOT / "corpus" / "samples", ROOT.parent / "shared" / "dev" / "plans")
PASSES = 5
YARDSTICK_CHARS = 100_000

T = TypeVar("T")


def best(work: Callable[[], T], passes: int = PASSES) -> tuple[T, float]:
    """What some work returns, and the seconds of its quickest pass."""
    seconds = float("inf")
    for _ in range(passes):
        began = time.perf_counter()
        result = work()
        seconds = min(seconds, time.perf_counter() - began)
    return result, seconds


def tabled(found: list[Rows]) -> Tables:
    """The rows of all plans as tables."""
    merged: Rows = {}
    for one in found:
        for name, some in one.items():
            merged.setdefault(name, []).extend(some)
    return Tables.of(resolve(merged))


def others(text: str) -> Iterator[tuple[str, float]]:
    """What other programs make of a text, and what a bare expression takes: MB/s of each."""
    from underthesea import ner, word_tokenize

    from extractors.citations.patterns import CODE

    lines = [line for line in text.split("\n") if line.strip()]
    yield "word_tokenize", _speed(lambda: word_tokenize(text), text)
    few = lines[: max(1, len(lines) // 4)]
    yield "underthesea ner", _speed(lambda: [ner(line) for line in few], "\n".join(few))
    yield "spaCy ner (untrained)", _speed(partial(_spacy(), text), text)
    with suppress(ImportError):
        from eyecite import get_citations  # type: ignore[import-not-found]

        english = "See Bush v. Gore, 531 U.S. 98, 99-100 (2000), and Roe v. Wade, 410 U.S. 113 (1973). " * 200
        yield "eyecite (English)", _speed(lambda: get_citations(english), english)
    yield "the expression for codes alone", _speed(lambda: list(CODE.finditer(text)), text)


def _spacy() -> Callable[[str], object]:
    import spacy
    from spacy.training import Example

    nlp = spacy.blank("xx")
    nlp.add_pipe("ner").add_label("ORG")  # type: ignore[attr-defined]
    nlp.initialize(lambda: [Example.from_dict(nlp.make_doc("Sở Y tế"), {"entities": [(0, 7, "ORG")]})])
    return lambda text: list(nlp.pipe(text.split("\n")))


def _speed(work: Callable[[], object], text: str) -> float:
    work()
    return len(text.encode()) / 1e6 / best(work, 2)[1]


def main() -> None:
    """Measures and prints."""
    files = sorted(f for folder in FOLDERS if folder.is_dir() for f in folder.iterdir() if f.is_file())
    kept: list[tuple[str, Source]] = []
    scans = 0
    for file in files:  # scans are left out: their time is Tesseract's; and each file's first reading is a warm-up
        source = read(file)
        if source.status is Status.FAILED or source.ocr:
            scans += source.ocr
        else:
            kept.append((str(file), source))
    texts = [lay_out(source) for _, source in kept]
    plans = [segment(text) for text in texts]
    _ = [extract(plan) for plan in plans]
    size = sum(len(text.text.encode()) for text in texts) / 1e6
    timed: list[tuple[str, float]] = []

    _, seconds = best(lambda: [read(Path(name)) for name, _ in kept], 2)
    timed.append(("ingest", seconds))
    _, seconds = best(lambda: [lay_out(source) for _, source in kept])
    timed.append(("layout", seconds))
    _, seconds = best(lambda: [segment(text) for text in texts])
    timed.append(("segment", seconds))
    facts, seconds = best(lambda: [extract(plan) for plan in plans])
    timed.append(("extract", seconds))
    found, seconds = best(lambda: [rows(n, s, f) for (n, s), f in zip(kept, facts, strict=True)])
    timed.append(("rows", seconds))
    _, seconds = best(lambda: tabled(found))
    timed.append(("resolve, tables", seconds))
    stages = dict(timed)
    timed.append(("text to facts", stages["layout"] + stages["segment"] + stages["extract"]))
    timed.append(("all", sum(stages.values())))

    compared = list(others("\n".join(text.text for text in texts)[:YARDSTICK_CHARS]))
    yardstick = dict(compared)["word_tokenize"]

    view = Table(title=f"{len(kept)} plans, {size:.2f} MB of text, one core ({scans} scans left out)")
    for head in ("stage", "ms/plan", "plans/s", "MB/s", "× word_tokenize"):
        view.add_column(head, justify="left" if head == "stage" else "right")
    for name, seconds in timed:
        speed = size / seconds
        view.add_row(
            name,
            f"{1000 * seconds / len(kept):.2f}",
            f"{len(kept) / seconds:,.0f}",
            f"{speed:.2f}",
            f"{speed / yardstick:.1f}",
        )
    for name, speed in compared:
        view.add_row(name, "", "", f"{speed:.2f}", f"{speed / yardstick:.1f}")
    Console(width=100).print(view)


if __name__ == "__main__":
    sys.exit(main())
