"""How well scans are read: wrong letters and words before and after repair, on sample plans printed and scanned: `make ocr`.

Each sample plan is printed as a PDF. Its first pages are scanned (`corpus/forms.py`: 200 dpi, 1° of skew, noise, specks), as
they are, and as bad copies of them that blur the marks. What Tesseract reads is compared with the words of the PDF,
before and after `pipeline/ingest/scan/repair.py`. Words are aligned in reading order; letters are counted by edit distance;
what stands elsewhere on the page is not counted.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "corpus")]

import forms  # noqa: E402 - the folder is no package
import render  # noqa: E402

from pipeline.ingest import read_bytes  # noqa: E402
from pipeline.ingest.scan.repair import repaired  # noqa: E402
from pipeline.ingest.scan.tesseract import recognise, tesseract  # noqa: E402
from pipeline.layout import normalize  # noqa: E402
from pipeline.model import Block  # noqa: E402

COPIES = {"scan": 200, "bad copy": 115, "fax": 95}
"""At how many dpi the marks survive; the page is then blown up to 200 dpi again."""
MOVED = 2
"""Runs that differ by more words stand elsewhere on the page (columns, tables): that is no misreading."""


@dataclass
class Errors:
    """Wrong words and letters, and of how many."""

    words: int = 0
    letters: int = 0
    wrong_words: int = 0
    wrong_letters: int = 0

    def add(self, truth: Sequence[str], read: Sequence[str]) -> None:
        """Counts what differs between two texts."""
        self.words += len(truth)
        self.letters += sum(map(len, truth))
        for what, a, b, c, d in SequenceMatcher(None, truth, read, autojunk=False).get_opcodes():
            if what == "replace" and abs((b - a) - (d - c)) <= MOVED:
                self.wrong_words += max(b - a, d - c)
                self.wrong_letters += distance(" ".join(truth[a:b]), " ".join(read[c:d]))


def distance(a: str, b: str) -> int:
    """The fewest letters to put in, take out or change."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


def words_of(blocks: Sequence[Block]) -> list[str]:
    """All words in reading order, in the letters that plans are compared in."""
    text = "\n".join(t for b in blocks for t in (b.text, *(c.text for c in b.cells)))
    return normalize(text).split()


def pages(pdf: bytes, dpi: int, most: int) -> Iterator[Image.Image]:
    """Its first pages as a scanner sees them."""
    document = pdfium.PdfDocument(forms.scan(pdf, pages=most))
    for page in document:
        picture = page.render(scale=forms.SCAN_DPI / 72, grayscale=True).to_pil().convert("L")
        small = picture.resize(
            (picture.width * dpi // forms.SCAN_DPI, picture.height * dpi // forms.SCAN_DPI), Image.Resampling.BILINEAR
        )
        yield small.resize(picture.size, Image.Resampling.BICUBIC) if dpi < forms.SCAN_DPI else picture
    document.close()


def first_pages(pdf: bytes, most: int) -> bytes:
    """The PDF without the pages after them."""
    whole, part = pdfium.PdfDocument(pdf), pdfium.PdfDocument.new()
    part.import_pages(whole, list(range(min(most, len(whole)))))
    out = io.BytesIO()
    part.save(out)
    return out.getvalue()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1, help="of each plan (1)")
    parser.add_argument("--plans", type=int, help="the first so many plans (all)")
    options = parser.parse_args()
    if tesseract() is None:
        sys.exit("Tesseract with Vietnamese is not installed")
    table = Table("pages", "words", "letters wrong", "after repair", "words wrong", "after repair")
    for kind, dpi in COPIES.items():
        before, after = Errors(), Errors()
        for path in render.source_paths()[: options.plans]:
            pdf = first_pages(render.render(path.read_text(encoding="utf-8"), "pdf"), options.pages)
            truth = words_of(read_bytes(pdf, ".pdf").blocks)
            found = [b for n, p in enumerate(pages(pdf, dpi, options.pages), 1) for b in recognise(p, n).blocks]
            before.add(truth, words_of(found))
            after.add(truth, words_of(repaired(found)[0]))
        letters = [f"{e.wrong_letters / e.letters:.2%}" for e in (before, after)]
        words = [f"{e.wrong_words / e.words:.2%}" for e in (before, after)]
        table.add_row(kind, f"{before.words:,}", *letters, *words)
    Console().print(table)


if __name__ == "__main__":
    main()
