"""Roman numbers of headings are counted on the page's picture; each is drawn with bars, so no typeface is needed."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from pipeline.ingest.printed.lines import Word
from pipeline.ingest.scan.numerals import counted
from pipeline.model import Box

TOP, BOTTOM = 20, 50


def drawn(numeral: str) -> tuple[Image.Image, Box]:
    """A page with a number at its left, and where it stands in pixels."""
    page = Image.new("L", (400, 80), 255)
    pen = ImageDraw.Draw(page)
    x = 20
    for letter in numeral:
        if letter == "I":
            pen.rectangle((x, TOP, x + 3, BOTTOM), fill=0)
            x += 10
        else:
            pen.line((x, TOP, x + 10, BOTTOM), fill=0, width=4)
            pen.line((x + 10, BOTTOM, x + 20, TOP), fill=0, width=4)
            x += 28
    return page, Box(18, TOP, x - 4, BOTTOM)


@pytest.mark.parametrize(
    ("written", "read", "put", "why"),
    [
        ("VII", "VI.", "VII.", "a stroke lost"),
        ("VI", "VII.", "VI.", "a stroke too many"),
        ("VIII", "VIIl.", None, "a letter for a stroke, the number of them right: the outline mends that"),
        ("III", "II", "III", "without its mark"),
        ("II", "H.", None, "two strokes read as one letter are two"),
        ("V", "V.", None, "no upright stroke at all"),
        ("III", "V.", None, "what was read ends in no stroke"),
        ("", "II.", None, "nothing stands there"),
    ],
)
def test_as_many_strokes_as_the_picture_has(written: str, read: str, put: str | None, why: str) -> None:
    """What is changed is told as a repair."""
    page, box = drawn(written)
    line = [(Word(read, box), 90.0), (Word("NỘI", Box(150, TOP, 200, BOTTOM)), 90.0)]
    (found,), repairs = counted([line], [], page, 1.0)
    assert found[0][0].text == (put or read), why
    assert repairs == ([(read, put)] if put else []), why


def test_what_is_no_heading_stays() -> None:
    """In a table, before a small letter, and alone."""
    page, box = drawn("III")
    heading = [(Word("II.", box), 90.0), (Word("NỘI", Box(150, TOP, 200, BOTTOM)), 90.0)]
    small = [heading[0], (Word("nội", heading[1][0].box), 90.0)]
    for lines, tables in (([heading], [Box(0, 0, 400, 80)]), ([small], []), ([heading[:1]], [])):
        assert counted(lines, tables, page, 1.0) == (lines, [])
