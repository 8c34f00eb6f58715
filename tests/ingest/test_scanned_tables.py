"""Tables of scans: gaps between words that were not seen, titles that every page bears, cells that are read better alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pipeline.ingest.printed.lines import Word
from pipeline.ingest.printed.tables import Grid, in_order
from pipeline.ingest.scan.cells import Line, with_cells_read_again
from pipeline.ingest.scan.glued import parted
from pipeline.ingest.scan.rows import aligned, numbered
from pipeline.ingest.scan.ruled import ruled
from pipeline.model import Block, BlockKind, Box, Cell


@pytest.mark.parametrize(
    ("line", "expected", "why"),
    [
        ("BanChỉ huy, SởGiáo dục", "Ban Chỉ huy, Sở Giáo dục", "a capital begins a word"),
        ("UBNDcác xã; HĐNDxã", "UBND các xã; HĐND xã", "capitals that stand for a body, and a word"),
        ("các sở,ban,ngành", "các sở, ban, ngành", "a comma ends a word"),
        ("Phòng VH-XH, 30kWh, TTg, McDonald, iPhone", "Phòng VH-XH, 30kWh, TTg, McDonald, iPhone", "no syllable stands before the capital"),
        ("12/KH-UBNDngày", "12/KH-UBNDngày", "a symbol stays"),
        ("1,5 triệu; A,B", "1,5 triệu; A,B", "numbers and letters are no words"),
    ],
)  # fmt: skip
def test_gaps_that_were_not_seen(line: str, expected: str, why: str) -> None:
    text, repairs = parted(line)
    assert text == expected, why
    assert bool(repairs) == (line != expected)


def part(page: int, titles: list[str], numbers: list[str]) -> Block:
    cells = [Cell(text, 0, c) for c, text in enumerate(titles)]
    for r, number in enumerate(numbers, 1):
        cells += [Cell(number, r, 0), Cell(f"Việc {r}", r, 1), Cell("Các ấp", r, 2), Cell("Quý II", r, 3)]
    return Block(BlockKind.TABLE, page=page, box=Box(80 + page, 100, 500 + page, 700), cells=tuple(cells))


TITLES = ["TT", "Nội dung", "Đơn vị chủ trì", "Thời gian"]


@pytest.mark.parametrize(
    ("first", "second", "third", "read"),
    [
        pytest.param(TITLES, ["ý B", *TITLES[1:]], TITLES, TITLES, id="one cell of a page was misread"),
        pytest.param([*TITLES[:2], "Đơn vị chủ", TITLES[3]], TITLES, TITLES, TITLES, id="on the first page"),
        pytest.param(["TT", "Nội dung", "Đơn vị chú trì", "Thời gian"], TITLES, TITLES, TITLES, id="a mark"),
    ],
)
def test_titles_on_every_page_are_read_as_on_most(
    first: list[str], second: list[str], third: list[str], read: list[str]
) -> None:
    parts = aligned([part(1, first, ["1", "2"]), part(2, second, ["3", "4"]), part(3, third, ["5"])])
    assert [[c.text for c in b.cells if c.row == 0] for b in parts] == [read] * 3
    assert len({b.box.x0 for b in parts if b.box}) == 1
    counted, repairs = numbered(parts)
    assert [c.text for b in counted for c in b.cells if c.column == 0 and c.row] == ["1", "2", "3", "4", "5"]
    assert repairs == []


def test_a_number_misread_alike_on_two_pages_is_put_right() -> None:
    """It is no title, although it stands at the same place on both."""
    pages = [part(1, TITLES, ["1", "l", "3", "4"]), part(2, TITLES, ["5", "l", "7", "8"])]
    counted, _ = numbered(aligned(pages))
    assert [c.text for b in counted for c in b.cells if c.column == 0 and c.row] == list("12345678")


def test_numbers_that_were_lost_are_counted_where_the_others_say_so() -> None:
    """The first page of a table may hold nothing but its titles."""
    pages = [
        part(1, TITLES, []),
        part(2, ["Tế:", "Việc", "Các ấp", "Quý II"], ["", "", "A..", "5."]),
        part(3, ["6", *TITLES[1:]], ["17.", "8", ""]),
    ]
    counted, repairs = numbered(aligned(pages))
    assert [c.text.rstrip(".") for b in counted[1:] for c in b.cells if c.column == 0] == list("123456789")
    assert ("17.", "7") in [pair for _, pair in repairs]


def test_a_row_that_goes_on_gets_no_number() -> None:
    """It holds less than the others do."""
    page = part(1, TITLES, ["1", "2", "", "3"])
    less = [c for c in page.cells if c.row != 3 or c.column < 2]
    counted, _ = numbered([replace(page, cells=tuple(less))])
    assert [c.text for c in counted[0].cells if c.column == 0 and c.row] == ["1", "2", "", "3"]


def test_rows_that_are_no_titles_stay() -> None:
    pages = [part(1, TITLES, ["1", "2"]), part(2, ["3", "Việc", "Công an xã", "Quý III"], ["4"])]
    assert [b.cells for b in aligned(pages)] == [b.cells for b in pages]


LEFT, RIGHT = Box(10, 10, 110, 60), Box(110, 10, 210, 60)


def sheet() -> Image.Image:
    """Two cells with ink in each, two lines high in the right one."""
    picture = np.full((70, 220), 255, dtype=np.uint8)
    for x, top, bottom in ((20, 20, 36), (120, 16, 30), (120, 36, 52)):
        picture[top:bottom, x : x + 60 : 3] = 0
    return Image.fromarray(picture)


def line(text: str, box: Box, sure: float) -> Line:
    return [(Word(text, box), sure)]


@pytest.mark.parametrize(
    ("before", "again", "kept", "why"),
    [
        (("Sen", 96.0), ("Súng", 99.0), "Sen", "what is sure is not asked again"),
        (("S;n", 40.0), ("Sen", 95.0), "Sen", "the surer of two readings"),
        (("Sen", 60.0), ("S,,n", 41.0), "Sen", "also where it is the first"),
        ((None, 0.0), ("Sen", 50.0), "Sen", "nothing was read before"),
        ((None, 0.0), ("S", 20.0), "", "nor surely now"),
    ],
)
def test_a_doubtful_cell_is_read_again(
    before: tuple[str | None, float], again: tuple[str, float], kept: str, why: str
) -> None:
    text, sure = before
    lines = [line(text, Box(20, 20, 80, 36), sure)] if text else []
    lines.append(line("Các ấp", Box(120, 16, 180, 52), 97.0))
    asked: list[Image.Image] = []

    def ask(picture: Image.Image, _: str) -> list[Line]:
        asked.append(picture)
        return [line(again[0], Box(28, 28, 88, 44), again[1])]

    read = with_cells_read_again(lines, [Grid(Box(10, 10, 210, 60), (LEFT, RIGHT))], sheet(), 1.0, ask)
    assert " ".join(w.text for part in read for w, _ in part if w.box.x0 < 110) == kept, why
    assert any(w.text == "Các ấp" for part in read for w, _ in part), "the other cell stays"
    assert len(asked) == (why != "what is sure is not asked again")


def test_a_line_of_a_cell_that_was_left_out_is_read() -> None:
    lines = [line("Sen", Box(20, 20, 80, 36), 96.0), line("Các", Box(120, 16, 180, 30), 97.0)]

    def ask(picture: Image.Image, _: str) -> list[Line]:
        return [line("Các", Box(28, 28, 88, 42), 95.0), line("ấp", Box(28, 48, 88, 64), 95.0)]

    read = with_cells_read_again(lines, [Grid(Box(10, 10, 210, 60), (LEFT, RIGHT))], sheet(), 1.0, ask)
    assert [w.text for part in read for w, _ in part] == ["Sen", "Các", "ấp"]


def drawn(*strokes: tuple[int, int, int, int]) -> Image.Image:
    """A page with a table of two columns and three rows (rules of 3 pixels), and other ink: left, top, right, bottom in pixels."""
    grey = np.full((1000, 1600), 250, dtype=np.uint8)
    for y in (200, 300, 400, 500):
        grey[y : y + 3, 200:1401] = 20
    for x in (200, 800, 1400):
        grey[200:503, x : x + 3] = 20
    for x0, y0, x1, y1 in strokes:
        grey[y0:y1, x0:x1] = 20
    return Image.fromarray(grey)


LETTER = [(500, 303, 506, 400), (506, 303, 530, 318), (506, 342, 525, 357), (506, 384, 530, 400)]
"""A bold "E" that fills its row from rule to rule."""


@pytest.mark.parametrize(
    ("why", "strokes"),
    [
        ("nothing but rules", []),
        ("a letter as high as its row has something beside its stroke", LETTER),
        ("strokes of letters below one another end between rules", [(500, 320, 504, 480)]),
    ],
)
def test_a_letters_stroke_is_no_rule(why: str, strokes: list[tuple[int, int, int, int]]) -> None:
    _, (grid,) = ruled(drawn(*strokes))
    assert len(grid.cells) == 6, why


def test_a_short_rule_is_one() -> None:
    _, (grid,) = ruled(drawn((1100, 200, 1103, 303)))
    assert [round(c.x1 - c.x0) for c in grid.cells if c.top < 250] == [600, 300, 300]


def test_letters_that_stand_on_a_rule_keep_their_feet() -> None:
    """Of what is erased nothing is a letter's: a stroke goes on over the rule; the rule beside it goes."""
    clean, _ = ruled(drawn((500, 370, 504, 403), (600, 300, 604, 330)))
    left = np.asarray(clean) < 100
    assert left[370:403, 500:504].all()
    assert left[300:330, 600:604].all()
    assert left.sum() == 33 * 4 + 30 * 4


def words(text: str, x0: float, top: float) -> list[Word]:
    return [Word(w, Box(x0 + 40 * n, top, x0 + 40 * n + 35, top + 12)) for n, w in enumerate(text.split())]


ABOVE, TITLES_READ, CELLS, BELOW = (
    words("PHỤ LỤC", 200, 80), words("TT Nội dung Chủ trì", 80, 125), words("1 Dạy bơi Công an xã", 80, 145), words("Nơi nhận:", 80, 300),
)  # fmt: skip


@pytest.mark.parametrize(
    ("table", "read", "expected", "why"),
    [
        (Box(75, 120, 300, 200), [TITLES_READ, CELLS, ABOVE, BELOW], [ABOVE, TITLES_READ, CELLS, BELOW], "a title read after its table"),
        (Box(75, 120, 300, 200), [BELOW, ABOVE, TITLES_READ, CELLS], [ABOVE, TITLES_READ, CELLS, BELOW], "what stands below it read first"),
        (Box(75, 120, 120, 200), [TITLES_READ, ABOVE, BELOW], [TITLES_READ, ABOVE, BELOW], "a narrow box parts no page"),
    ],
)  # fmt: skip
def test_what_stands_above_a_wide_table_comes_before_it(
    table: Box, read: list[list[Word]], expected: list[list[Word]], why: str
) -> None:
    assert in_order(read, [Grid(table, (table,))]) == expected, why


def ruled_across(rows: int, columns: tuple[int, ...], ends: int = 1500) -> Image.Image:
    """A page of rules across, and texts (bars) in columns between them; the third row is a group's, its text over all."""
    page = Image.new("L", (1654, 1200), 245)
    draw = ImageDraw.Draw(page)
    sides = (150, *columns, ends)
    for n in range(rows + 1):
        draw.line((150, 200 + 80 * n, ends, 200 + 80 * n), fill=40, width=3)
    for n in range(rows):
        top = 225 + 80 * n
        for left, right in pairwise(sides) if n != 2 else []:
            reach = right - 30 if n % 2 else left + (right - left) // 2
            for x in range(left + 15, reach, 16):
                draw.rectangle((x, top, x + 9, top + 28), fill=40)
        if n == 2:
            for x in range(165, 1100, 16):
                draw.rectangle((x, top, x + 10, top + 28), fill=40)
    return page


@pytest.mark.parametrize(
    ("columns", "tables", "why"),
    [((150, 280, 700, 1000, 1200, 1500), 1, "the last row, on a page of its own"), ((150, 800, 1500), 0, "two frames")],
)
def test_a_table_of_one_row(columns: tuple[int, ...], tables: int, why: str) -> None:
    page = Image.new("L", (1654, 1200), 245)
    draw = ImageDraw.Draw(page)
    for y in (200, 330):
        draw.line((columns[0], y, columns[-1], y), fill=40, width=3)
    for x in columns:
        draw.line((x, 200, x, 330), fill=40, width=3)
    assert len(ruled(page)[1]) == tables, why


def test_a_table_that_is_ruled_across_only() -> None:
    clean, (grid,) = ruled(ruled_across(6, (280, 800, 1150)))
    assert len({cell.top for cell in grid.cells}) == 6
    by_row = [sorted(c.x0 for c in grid.cells if c.top == top) for top in sorted({c.top for c in grid.cells})]
    assert [len(row) for row in by_row] == [4, 4, 2, 4, 4, 4], "a group's text goes over columns"
    for x, side in zip(by_row[0][1:], (280, 800, 1150), strict=True):
        assert abs(x - side) < 45
    assert np.asarray(clean)[198:203, 160:1490].min() > 200, "the rules go"


def test_a_cell_that_goes_over_two_rows_of_a_table_ruled_across() -> None:
    page = ruled_across(6, (280, 800, 1150))
    ImageDraw.Draw(page).rectangle((790, 595, 1130, 605), fill=245)  # the rule is broken in the third column
    (grid,) = ruled(page)[1]
    (tall,) = [c for c in grid.cells if c.bottom - c.top > 100]
    assert abs(tall.x0 - 800) < 45
    assert len([c for c in grid.cells if 500 < c.top < 700 and c is not tall]) == 6


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (ruled_across(6, (800,)), "two columns: a letterhead or a signature"),
        (ruled_across(2, (280, 800, 1150)), "three rules"),
        (ruled_across(6, (), 420), "short ones"),
    ],
)
def test_rules_across_that_make_no_table(page: Image.Image, why: str) -> None:
    assert ruled(page)[1] == [], why
