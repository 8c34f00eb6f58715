"""A hand's figures in a letterhead: read where they are sure, else left empty; never a wrong number given out as sure."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.ingest.printed.lines import Word, text_of
from pipeline.ingest.scan import figures
from pipeline.ingest.scan import tesseract as ocr
from pipeline.ingest.scan.figures import Figures
from pipeline.ingest.scan.handwriting import SURE_OF_HAND, surely_read
from pipeline.model import Box

SCANS = Path(__file__).parents[3] / "shared" / "dev"
SCALE = 72 / 200

PRINT = "LiberationSerif-Regular.ttf"
"""In which letterheads are set, by the width and height of its letters."""


def _has_print() -> bool:
    try:
        return bool(ImageFont.truetype(PRINT, 36))
    except OSError:
        return False


needs_print = pytest.mark.skipif(not _has_print(), reason="the typeface Liberation Serif is not installed")

# The strokes of figures as hands draw them, points in a square of ten.
STROKES = {
    "1": [[(1, 5), (5, 0), (4, 10)]],
    "3": [[(1, 1), (5, 0), (7, 2), (4, 5), (8, 7), (5, 10), (1, 9)]],
    "4": [[(3, 0), (1, 6), (9, 5)], [(7, 2), (6, 10)]],
    "5": [[(3, 0), (2, 5), (6, 4), (8, 7), (6, 10), (1, 9)], [(3, 0), (9, 0)]],
    "7": [[(1, 1), (9, 0), (4, 10)]],
}


def letterhead(number: str, before: str = "Số:", behind: str = "/KH-THCS") -> tuple[Image.Image, Box, float]:
    """A page at 200 dpi with a printed line and figures drawn into it; the place of the line and its foot, in points."""
    page = Image.new("L", (900, 200), 245)
    draw, font = ImageDraw.Draw(page), ImageFont.truetype(PRINT, 36)
    x, foot = 100.0, 120
    draw.text((x, foot), before, font=font, fill=30, anchor="ls")
    x += draw.textlength(before, font=font) + 6
    for digit in number:
        for stroke in STROKES[digit]:
            draw.line([(x + 2.2 * a, foot - 36 + 3.8 * b) for a, b in stroke], fill=60, width=4, joint="curve")
        x += 26
    draw.text((x + 4, foot), behind, font=font, fill=30, anchor="ls")
    end = x + 4 + draw.textlength(behind, font=font)
    return page, Box(98 * SCALE, 80 * SCALE, end * SCALE, foot * SCALE), foot * SCALE


@needs_print
@pytest.mark.parametrize("number", ["7", "35", "47", "53", "143", "375"])
def test_figures_between_print(number: str) -> None:
    page, place, foot = letterhead(number)
    found = figures.read(page, place, foot, SCALE)
    assert found.digits == number
    assert 0 <= found.sure <= 1


@needs_print
@pytest.mark.parametrize("size", [0.8, 1.0, 1.25])
def test_a_page_of_another_size_reads_the_same(size: float) -> None:
    """Metamorphic: the scale of the page is told, so the picture's size does not count."""
    page, place, foot = letterhead("53")
    other = page.resize((round(page.width * size), round(page.height * size)))
    assert figures.read(other, place, foot, SCALE / size).digits == "53"


@needs_print
def test_nothing_is_read_where_nothing_was_written() -> None:
    page, place, foot = letterhead("")
    assert (
        figures.read(page, place, foot, SCALE).sure < SURE_OF_HAND or not figures.read(page, place, foot, SCALE).digits
    )


@pytest.mark.parametrize("seed", range(5))
def test_no_picture_is_too_odd(seed: int) -> None:
    """Property: noise, a page without ink, places of any shape and beyond the page give some answer between 0 and 1."""
    noise = np.random.default_rng(seed)
    page = Image.fromarray(noise.integers(0, 255, (60, 200)).astype(np.uint8))
    for place in (Box(0, 0, 5, 5), Box(-50, -50, 10, 10), Box(0, 0, 5_000, 20), Box(60, 10, 60, 10)):
        found = figures.read(page, place, float(noise.integers(-50, 200)), SCALE)
        assert 0 <= found.sure <= 1
        assert found.digits == "" or found.digits.isdecimal()


# --- in a line of a letterhead -------------------------------------------------------------------------------


def line(*words: str, unsure: str = "") -> list[tuple[Word, float]]:
    out, x = [], 50.0
    for word in words:
        out.append((Word(word, Box(x, 100, x + 6 * len(word), 110)), 20.0 if word == unsure else 95.0))
        x += 6 * len(word) + 3
    return out


def hand(*told: tuple[str, float]) -> Callable[[Box, float], Figures]:
    answers = iter(told)
    return lambda _place, _foot: Figures(*next(answers))


NUMBER = line("Số:", "{34.2", "/KH-SYT", unsure="{34.2")
DAY = line("Mây,", "ngày", "c)l", "tháng", "Ö", "năm", "2031")


@pytest.mark.parametrize(
    ("words", "told", "expected", "code", "why"),
    [
        (NUMBER, [("1942", 0.93)], "Số: 1942 /KH-SYT", "number_by_hand", "surely read"),
        (NUMBER, [("1942", 0.6)], "Số: /KH-SYT", "handwritten_number", "not surely"),
        (NUMBER, [("", 0.99)], "Số: /KH-SYT", "handwritten_number", "no figures"),
        (NUMBER, [("1921", 0.99)], "Số: /KH-SYT", "handwritten_number", "the last may be the stroke before the symbol"),
        (NUMBER, [("194256", 0.99)], "Số: /KH-SYT", "handwritten_number", "no number has so many"),
        (DAY, [("24", 0.95), ("10", 0.9)], "Mây, ngày 24 tháng 10 năm 2031", "day_by_hand", "day and month"),
        (DAY, [("42", 0.95)], "Mây, ngày  tháng  năm 2031", "handwritten_day", "no month has as many days"),
        (DAY, [("24", 0.95), ("13", 0.99)], "Mây, ngày  tháng  năm 2031", "handwritten_day", "no year has as many months"),
        (DAY, [("24", 0.95), ("10", 0.3)], "Mây, ngày  tháng  năm 2031", "handwritten_day", "one of both is not sure"),
    ],
)  # fmt: skip
def test_what_a_hand_wrote_is_put_into_its_line(
    words: list[tuple[Word, float]], told: list[tuple[str, float]], expected: str, code: str, why: str
) -> None:
    found, unsure = surely_read(words, hand=hand(*told))
    assert text_of([word for word, _ in found]) == expected, why
    assert [one.code for one in unsure] == [code], why


@pytest.mark.parametrize("month", ["11", "1]"])
def test_a_printed_month_is_kept_beside_a_day_by_hand(month: str) -> None:
    words = line("Mây,", "ngày", "c)l", "tháng", month, "năm", "2031")
    found, _ = surely_read(words, hand=hand(("13", 0.96)))
    assert text_of([word for word, _ in found]) == "Mây, ngày 13 tháng 11 năm 2031"


# --- real scans ----------------------------------------------------------------------------------------------

# What stands on the paper: number and day, "" where it is printed or blank.
REAL = {
    "plans/dhtd-003.pdf": ("1134", "24/10"), "plans/dhtd-004.pdf": ("1146", "28/10"), "plans/syt-003.pdf": ("1942", "10/10"),
    "plans/syt-007.pdf": ("2004", "20/10"), "plans/syt-011.pdf": ("2084", ""), "plans/syt-014.pdf": ("2119", "13/11"),
    "plans/syt-015.pdf": ("2128", ""), "plans/syt-016.pdf": ("2155", "17/11"), "plans/thys-001.pdf": ("25", "26/6"),
    "plans/thys-002.pdf": ("95", "12/06"), "other/qngai-012.pdf": ("574", "04/02"), "other/syt-010.pdf": ("2083", "6/11"),
    "other/ocl-101.pdf": ("04", "15/3"), "other/ocl-103.pdf": ("23", "23/01"), "other/kgu-102.pdf": ("2096", ""),
    "other/kgu-103.pdf": ("393", "5/4"),
}  # fmt: skip
LEAST = 20
"""Numbers and days, of the 29 that a hand wrote on these pages, that must be read; the others may be left empty."""


@cache
def _by_hand(name: str) -> dict[str, str]:
    """What was told as read of a hand, by the code of its diagnostic."""
    with pdfium.PdfDocument(SCANS / name) as document:
        first = document[0].render(scale=ocr.DPI / 72).to_pil()
    told = ocr.recognise(first, 1, SCALE).unsure
    return {one.code: one.read for one in told if one.code in ("number_by_hand", "day_by_hand")}


@pytest.mark.skipif(not SCANS.is_dir(), reason="the development scans are not here")
@pytest.mark.skipif(ocr.tesseract() is None, reason="Tesseract with Vietnamese is not installed")
def test_real_scans() -> None:
    """Nothing that is told is wrong, and more than half of what hands wrote is told."""
    right = 0
    for name, (number, day) in REAL.items():
        told = _by_hand(name)
        if said := told.get("number_by_hand"):
            assert said == number, f"{name}: a wrong number"
            right += 1
        if said := told.get("day_by_hand"):
            parts = said.removeprefix("ngày ").split(" tháng ")
            wanted = day.split("/")
            assert [int(part) for part in parts] == [int(part) for part in wanted], f"{name}: a wrong day"
            right += 1
    assert right >= LEAST
