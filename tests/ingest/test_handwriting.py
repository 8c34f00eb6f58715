"""What a hand wrote into a letterhead: kept where it was surely read, else left empty and said."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from pipeline.ingest.printed.lines import Word, text_of
from pipeline.ingest.scan.handwriting import ink_on, letterhead, pen_on, surely_read
from pipeline.model import Box


def line(text: str, confidence: float, top: float = 100.0) -> list[tuple[Word, float]]:
    """Words of six points a letter; those that are marked with "?" were read with this confidence, the others surely."""
    out, x = [], 50.0
    for piece in text.split(" "):
        word = piece.replace("?", "")
        out.append((Word(word, Box(x, top, x + 6 * len(word), top + 10)), confidence if "?" in piece else 95.0))
        x += 6 * len(word) + (60 if word.endswith("¦") else 3)
    return [(Word(w.text.rstrip("¦"), w.box), c) for w, c in out]


@pytest.mark.parametrize(
    ("text", "expected", "codes", "why"),
    [
        ("Số: 07 /KH-BTC", "Số: 07 /KH-BTC", [], "printed"),
        ("Số: ?245 /KH-SYT", "Số: /KH-SYT", ["handwritten_number"], "digits, but unsure"),
        ("số: ?245 /KH-SYT", "Số: /KH-SYT", ["handwritten_number"], "a small letter, as recognisers read it"),
        ("?Só:419/KH-ĐHT", "Số: /KH-ĐHT", ["handwritten_number"], "run together"),
        ("Số:{34.2 /KH-SYT", "Số: /KH-SYT", ["handwritten_number"], "no number"),
        ("Số:2/42 /KH-SYT", "Số: /KH-SYT", ["handwritten_number"], "a digit read as a stroke"),
        ("Số: 12-KH/TU", "Số: 12-KH/TU", [], "a Party paper"),
        ("Số: /KH-UBND", "Số: /KH-UBND", [], "nothing was written"),
        ("Số: ..... /KH-UBND", "Số: ..... /KH-UBND", [], "a form"),
        ("Mây, ngày 05 tháng 3 năm 2031", "Mây, ngày 05 tháng 3 năm 2031", [], "a printed day"),
        ("Mây, ngày ?05 tháng 3 năm 2031", "Mây, ngày  tháng 3 năm 2031", ["handwritten_day"], "a day that is unsure"),
        ("Mây, ngày 43 tháng 3 năm 2031", "Mây, ngày  tháng 3 năm 2031", ["handwritten_day"], "no month has as many"),
        ("Mây, ngàyc)l thángÖ năm 2031", "Mây, ngày  tháng  năm 2031", ["handwritten_day"], "neither of them"),
        ("Mây, ngày 14 tháng ?I1 năm 2031", "Mây, ngày 14 tháng I1 năm 2031", [], "two strokes are an eleven"),
        ("Mây, ngày tháng 3 năm 2031", "Mây, ngày tháng 3 năm 2031", [], "nothing was written"),
        ("theo Kế hoạch số ?12/KH-UBND", "theo Kế hoạch số 12/KH-UBND", [], "a citation"),
        ("Số: ?24/KH-UBND ngày 05", "Số: 24/KH-UBND ngày 05", [], "text goes on: no letterhead"),
    ],
)  # fmt: skip
def test_a_line_of_a_letterhead(text: str, expected: str, codes: list[str], why: str) -> None:
    found, unsure = surely_read(line(text, 40.0))
    assert text_of([word for word, _ in found]) == expected, why
    assert [one.code for one in unsure] == codes, why


def test_both_columns_of_a_line() -> None:
    found, unsure = surely_read(line("Số: ?4 /KH-SYT¦ Mây, ngày ?O5 tháng 3 năm 2031", 30.0))
    assert [word.text for word, _ in found] == ["Số: /KH-SYT", "Mây, ngày  tháng 3 năm 2031"]
    assert [(one.read, one.confidence) for one in unsure] == [("4", 30.0), ("ngày O5 tháng 3", 30.0)]


def test_below_the_letterhead_nothing_is_emptied() -> None:
    text = "Số: ?24/KH-UBND"
    assert surely_read(line(text, 30.0, top=500.0)) == (line(text, 30.0, top=500.0), [])


@pytest.mark.parametrize(
    ("text", "ink", "expected", "codes", "why"),
    [
        ("Số:¦ /KH-SYT", True, ["Số: /KH-SYT"], ["handwritten_number"], "figures that the recogniser took for nothing"),
        ("Số:¦ /KH-SYT", False, ["Số: /KH-SYT"], [], "room that was left blank parts no line"),
        ("Mây, ngày¦ tháng¦ năm 2031", True, ["Mây, ngày  tháng  năm 2031"], ["handwritten_day"], "neither was read"),
        ("Mây, ngày¦ tháng 0 { năm 2031", True, ["Mây, ngày  tháng  năm 2031"], ["handwritten_day"], "a piece of one"),
        ("Mây, ngày¦ tháng¦ năm 2031", False, ["Mây, ngày tháng năm 2031"], [], "a draft without its day"),
        ("PHÒNG Y TẾ¦ Mây, ngày 05 tháng 3 năm 2031", True, ["PHÒNG", "Y", "TẾ", "Mây,", "ngày", "05", "tháng", "3", "năm", "2031"], [],
         "the other column is no place"),
    ],
)  # fmt: skip
def test_room_for_a_hand_within_a_line(text: str, ink: bool, expected: list[str], codes: list[str], why: str) -> None:
    found, unsure = surely_read(line(text, 40.0), lambda _: ink)
    assert [word.text for word, _ in found] == expected, why
    assert [one.code for one in unsure] == codes, why


@pytest.mark.parametrize(
    ("again", "expected", "codes", "why"),
    [
        ("Số: 63 /KH-SYT", "Số: 63 /KH-SYT", [], "its coloured ink tells"),
        ("Số: ?63 /KH-SYT", "Số: /KH-SYT", ["handwritten_number"], "not surely"),
        ("Sở Y tế", "Số: /KH-SYT", ["handwritten_number"], "another text tells nothing"),
    ],
)
def test_a_pen_in_colours_is_read_once_more(again: str, expected: str, codes: list[str], why: str) -> None:
    found, unsure = surely_read(line("Số:¦ /KH-SYT", 40.0), lambda _: True, lambda _: line(again, 40.0))
    assert text_of([word for word, _ in found]) == expected, why
    assert [one.code for one in unsure] == codes, why


@pytest.mark.parametrize(
    ("text", "pen", "expected", "codes"),
    [
        ("Số: ?32 /KH-SYT", True, "Số: /KH-SYT", ["handwritten_number"]),
        ("Số: ?32 /KH-SYT", False, "Số: 32 /KH-SYT", []),
        ("Mây, ngày ?07 tháng 3 năm 2031", True, "Mây, ngày  tháng 3 năm 2031", ["handwritten_day"]),
        ("Mây, ngày 07 tháng 3 năm 2031", True, "Mây, ngày 07 tháng 3 năm 2031", []),
        ("Mây, ngày¦ thúng¦ năm 2031", False, "Mây, ngày thúng năm 2031", []),
    ],
)
def test_what_a_pen_wrote_must_be_surer(text: str, pen: bool, expected: str, codes: list[str]) -> None:
    found, unsure = surely_read(line(text, 85.0), pen=lambda _: pen)
    assert text_of([word for word, _ in found]) == expected
    assert [one.code for one in unsure] == codes


def test_a_pen_has_a_colour() -> None:
    paper = Image.new("L", (200, 60), 240)
    inked = paper.copy()
    ImageDraw.Draw(inked).line((20, 12, 40, 44), fill=90, width=4)
    coloured = pen_on(inked, paper, 1.0)
    assert coloured(Box(10, 5, 60, 50))
    assert not coloured(Box(100, 5, 180, 50))
    assert not pen_on(inked, inked, 1.0)(Box(10, 5, 60, 50)), "black print is as dark without its colours"


def test_a_line_that_a_hand_parted_is_put_together() -> None:
    parts = [
        line("Số:", 90.0),
        [(Word("/KH-SYT", Box(120.0, 101.0, 180.0, 112.0)), 95.0)],
        line("Căn cứ", 90.0, top=140.0),
    ]
    found, unsure = letterhead(parts, lambda _: False)
    assert [text_of([w for w, _ in one]) for one in found] == ["Số: /KH-SYT", "Căn cứ"]
    assert not unsure


def test_ink_is_figures_and_no_dots() -> None:
    page = Image.new("L", (300, 60), 240)
    draw = ImageDraw.Draw(page)
    draw.line((20, 12, 30, 44), fill=60, width=3)
    for x in range(120, 180, 10):
        draw.ellipse((x, 40, x + 3, 43), fill=60)
    written = ink_on(page, 1.0)
    assert written(Box(10, 5, 60, 50)), "a stroke of a pen"
    assert not written(Box(110, 5, 190, 50)), "a dotted line to write on"
    assert not written(Box(200, 5, 290, 50)), "paper"
