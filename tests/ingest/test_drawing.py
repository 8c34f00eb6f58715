"""Ruled tables from the paths of a PDF page; letters asked for all at once."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from ingest_build import at, pdf

from pipeline.ingest import read_bytes
from pipeline.ingest.pdf.drawing import Drawing
from pipeline.ingest.pdf.layer import PageText, turned
from pipeline.ingest.printed.lines import Word
from pipeline.ingest.printed.ruling import Edge, shape, tables
from pipeline.ingest.printed.spaced import spaced_tables
from pipeline.model import Block, BlockKind, Box

SAMPLES = sorted((Path(__file__).parents[2] / "corpus" / "samples").glob("*.pdf"))
BOXES = "".join(f"{x} {y} 100 30 re S\n" for y in (700, 670) for x in (80, 180, 280)) + "80 600 10 10 re S\n" * 2
"""Two rows of three cells."""
TEXT = "".join(at(x + 4, y + 8, f"o {x}{y}") for y in (700, 670) for x in (80, 180, 280))
CELLS = [[f"o {x}{y}" for x in (80, 180, 280)] for y in (700, 670)]


def found(data: bytes) -> list[Block]:
    return [b for b in read_bytes(data, ".pdf").blocks if b.kind is BlockKind.TABLE]


def rows(table: Block) -> list[list[str]]:
    return [[c.text for c in table.cells if c.row == n] for n in sorted({c.row for c in table.cells})]


@pytest.mark.parametrize(
    ("points", "straight", "closed", "edges"),
    [
        ([(0, 5), (9, 5)], True, False, [Edge(0, 5, 9, 5, False)]),
        ([(9, 0), (9, 5), (9, 0)], True, True, [Edge(9, 0, 9, 5, True)]),
        ([(0, 0), (9, 5)], True, False, [Edge(0, 0, 9, 5, True)]),
        ([(0, 0), (9, 5)], False, False, []),
        ([(0, 0), (4, 0), (4, 3)], True, False, [Edge(0, 0, 4, 0, False), Edge(4, 0, 4, 3, True)]),
        ([(0, 0), (4, 1), (4, 3), (0, 3), (0, 0)], True, True,
         [Edge(4, 1, 4, 3, True), Edge(0, 3, 4, 3, False), Edge(0, 0, 0, 3, True)]),
        ([(0, 0), (4, 0), (4, 3), (0, 3), (0, 0)], True, True,
         [Edge(0, 0, 4, 0, False), Edge(0, 3, 4, 3, False), Edge(0, 0, 0, 3, True), Edge(4, 0, 4, 3, True)]),
    ],
)  # fmt: skip
def test_paths_have_edges(points: list[tuple[float, float]], straight: bool, closed: bool, edges: list[Edge]) -> None:
    assert list(shape(points, straight, closed).edges) == edges


def test_lines_that_nearly_meet_make_cells() -> None:
    level = [Edge(0, y, 100.0, y + 0.0, False) for y in (0.0, 20.0, 41.0)]
    upright = [Edge(x, 1.0, x, 39.0, True) for x in (1.0, 50.0, 102.0)]
    doubled = [Edge(51.0, 0.0, 51.0, 40.0, True)]
    (cells,) = tables([*level, *upright, *doubled])
    assert [(c.x0, c.top, c.x1, c.bottom) for c in cells] == [
        (1, 0, 50.5, 20), (1, 20, 50.5, 41), (50.5, 0, 102, 20), (50.5, 20, 102, 41)
    ]  # fmt: skip
    assert tables(level) == []
    assert tables([]) == []


def test_two_tables_on_a_page_from_above() -> None:
    def grid(x: float, y: float) -> list[Edge]:
        lines = [Edge(x, y + d, x + 40, y + d, False) for d in (0, 20)]
        return lines + [Edge(x + d, y, x + d, y + 20, True) for d in (0, 20, 40)]

    found = tables(grid(0, 100) + grid(200, 0))
    assert [table[0].top for table in found] == [0, 100]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_table_on_a_turned_page(turn: int) -> None:
    move = {0: "1 0 0 1 0 0 cm", 90: "0 1 -1 0 842 0 cm", 180: "-1 0 0 -1 595 842 cm", 270: "0 -1 1 0 0 595 cm"}[turn]
    document = pdfium.PdfDocument(pdf(f"q {move}\n{BOXES}{TEXT}Q\n"))
    page = document[0]
    if turn in (90, 270):
        page.set_mediabox(0, 0, 842, 595)
    page.set_rotation(turn)
    shapes = Drawing(page).shapes(turned(page))
    (cells,) = tables([e for s in shapes for e in s.edges if s.box.x1 - s.box.x0 > 50])
    words = [w.box for line in PageText(page, page.get_textpage()).lines for w in line]
    assert len(cells) == 6
    assert all(any(c.x0 < w.x0 and w.x1 < c.x1 and c.top < w.top and w.bottom < c.bottom for c in cells) for w in words)


def test_a_table_in_a_form_stands_where_the_form_does() -> None:
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [1 0 0 1 10 0] /Length %d >> stream\n%s\nendstream"
    moved = BOXES.encode()
    data = pdf("q 1 0 0 1 -10 -100 cm /Fm Do Q\n" + "q 1 0 0 1 0 -100 cm " + TEXT + "Q\n",
               extra=[form % (len(moved), moved)], resources="/XObject << /Fm 5 0 R >>")  # fmt: skip
    (table,) = found(data)
    assert rows(table) == CELLS


def test_a_table_on_a_page_that_is_cut_to_its_middle() -> None:
    document = pdfium.PdfDocument(pdf(BOXES + TEXT + at(200, 500, "sau")))
    document[0].set_cropbox(50, 300, 450, 800)
    page = document[0]
    (cells,) = tables([e for s in Drawing(page).shapes(turned(page)) for e in s.edges if s.box.x1 - s.box.x0 > 50])
    assert cells[0].x0 == pytest.approx(30)
    assert cells[0].top == pytest.approx(70)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_text_of_a_page_is_what_pdfium_says_letter_by_letter(path: Path) -> None:
    with pdfium.PdfDocument(path) as document:
        for page in document:
            text = page.get_textpage()
            one_by_one = [pdfium_c.FPDFText_GetUnicode(text.raw, i) for i in range(text.count_chars())]
            assert PageText(page, text).text == "".join(map(chr, one_by_one))


def test_signs_that_pdfium_leaves_out_of_its_text_move_no_letter() -> None:
    """A sign of control between letters, which pdfium has as a letter but not in its text."""
    document = pdfium.PdfDocument(pdf(at(80, 700, "mot \\003hai ba")))
    page = document[0]
    text = PageText(page, page.get_textpage())
    words = [w for line in text.lines for w in line]
    assert [w.text for w in words] == ["mot", "\x03hai", "ba"]
    assert all(a.box.x1 < b.box.x0 for a, b in pairwise(words))


def test_letters_without_width_are_no_table() -> None:
    lines = [[Word("Nhiệm vụ", Box(x, 0, x, 10)) for x in (0, 100, 200)]]
    assert spaced_tables({1: lines}) == []
