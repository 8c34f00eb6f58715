"""Which table at the top of a page goes on with the one before, and syllables that a recogniser set apart."""

from __future__ import annotations

import pytest

from extractors.titles import are_titles
from pipeline.ingest.printed.lines import Word, columns, text_of
from pipeline.layout.tables import continues
from pipeline.model import Block, BlockKind, Box, Cell

TITLES = ("TT", "Nhiệm vụ", "Chủ trì", "Thời gian")


def table(page: int, *rows: tuple[str, ...]) -> Block:
    cells = tuple(Cell(text, r, c) for r, row in enumerate(rows) for c, text in enumerate(row))
    return Block(BlockKind.TABLE, page=page, box=Box(80, 100, 500, 700), cells=cells)


@pytest.mark.parametrize(
    ("first", "goes_on", "why"),
    [
        (("2", "Trồng rừng", "Các ấp", "Quý II"), True, "the next number"),
        (("b)", "Trồng rừng", "Các ấp", "Quý II"), True, "a letter"),
        (("", "Trồng rừng", "Các ấp", "Quý II"), True, "no number at all"),
        (("Tế:", "Trồng rừng bên sông", "Các ấp", "Quý II"), True, "a number that was misread"),
        (("5-6/2031", "Trồng rừng", "Các ấp", ""), True, "a time where others have numbers"),
        (TITLES, True, "the same titles once more"),
        (("STT", "Nội dung", "Đơn vị thực hiện", "Kinh phí"), False, "titles of its own"),
    ],
)
def test_a_table_goes_on_where_it_has_no_titles_of_its_own(first: tuple[str, ...], goes_on: bool, why: str) -> None:
    above = table(1, TITLES, ("1", "Ươm cây", "Sở Y tế", "Quý I"))
    assert continues(above, table(2, first)) is goes_on, why


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (TITLES, True),
        (("1", "Nhiệm vụ", "Chủ trì", "Thời gian"), False),
        (("Công việc", "Ai làm", "Thời gian"), True),
        (("Ươm cây", "Sở Y tế", "Quý I"), False),
        ((), False),
    ],
)
def test_titles(cells: tuple[str, ...], expected: bool) -> None:
    assert are_titles(cells) is expected


def word(text: str, x0: float) -> Word:
    return Word(text, Box(x0, 100, x0 + 8 * len(text), 112))


@pytest.mark.parametrize(
    ("left", "right", "parts", "why"),
    [
        ("PHỤ", "LỤC", 1, "two syllables of a word"),
        ("Số", "CỘNG", 2, "two columns"),
        ("dân", "CHỦ", 2, "a word, but not of one kind of letters"),
    ],
)
def test_syllables_of_a_word_stay_together(left: str, right: str, parts: int, why: str) -> None:
    line = [word(left, 100), word(right, 100 + 8 * len(left) + 30)]
    assert len(list(map(text_of, columns(line)))) == parts, why
