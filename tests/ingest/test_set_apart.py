"""What the picture of a page tells beside its letters: what is bold, what stands at the margin, how many strokes a numeral has."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from pipeline.ingest.printed.lines import Word
from pipeline.ingest.printed.tables import Grid
from pipeline.ingest.scan.cells import Line
from pipeline.ingest.scan.numerals import counted
from pipeline.ingest.scan.tabs import with_labels
from pipeline.ingest.scan.weight import weighed
from pipeline.model import Box

WIDTH, HEIGHT, PITCH = 40, 24, 60


def page_of(*lines: tuple[str, str]) -> tuple[Image.Image, list[Line]]:
    """A page, a pixel a point, of words as upright strokes: "b" a bold one, "r" one in Roman; and the words as they were read."""
    picture = Image.new("L", (800, PITCH * (len(lines) + 1)), 255)
    draw = ImageDraw.Draw(picture)
    read: list[Line] = []
    for n, (weights, text) in enumerate(lines):
        top = PITCH * n + 20
        line: Line = []
        for at, (weight, word) in enumerate(zip(weights, text.split(), strict=True)):
            left = 20 + at * (WIDTH + 6)
            for x in range(left, left + WIDTH, 10):
                draw.rectangle((x, top, x + (4 if weight == "b" else 2), top + HEIGHT), fill=0)
            line.append((Word(word, Box(left, top, left + WIDTH, top + HEIGHT)), 95.0))
        read.append(line)
    return picture, read


TEXT = [("rrrrrr", "giao các phòng thực hiện ngay")] * 3


@pytest.mark.parametrize(
    ("weights", "text", "bold", "why"),
    [
        ("bbb", "Đối với trường", "Đối với trường", "a heading without a label"),
        ("rrr", "Đối với trường", "", "the same in Roman"),
        ("bbrr", "Kinh phí: trích ngân", "Kinh phí:", "a heading that a sentence follows"),
        ("rbbb", "1. Thời gian thực", "1. Thời gian thực", "digits are slender: the letters after them tell"),
        ("rrbb", "theo mẫu Bảng chấm", "", "bold further on begins nothing"),
        ("br", "- giao", "", "a dash is broad, and says nothing"),
    ],
)
def test_what_is_bold(weights: str, text: str, bold: str, why: str) -> None:
    picture, lines = page_of((weights, text), *TEXT)
    read = weighed(lines, [], picture, 1.0)
    assert " ".join(word.text for word, _ in read[0] if word.bold) == bold, why
    assert not any(word.bold for line in read[1:] for word, _ in line), "the page's text is not"
    assert [[w.text for w, _ in line] for line in read] == [[w.text for w, _ in line] for line in lines]


def test_cells_are_weighed_one_by_one() -> None:
    """The line of a row goes over several cells."""
    picture, lines = page_of(("rrbb", "Nội dung Thời hạn"), *TEXT)
    cells = Box(10, 10, 109, 55), Box(109, 10, 230, 55)
    read = weighed(lines, [Grid(Box(10, 10, 230, 55), cells)], picture, 1.0)
    assert [word.text for word, _ in read[0] if word.bold] == ["Thời", "hạn"]


def test_a_page_without_words_has_nothing_bold() -> None:
    assert weighed([], [], Image.new("L", (50, 50), 255), 1.0) == []


INDENTED = 20 + 2 * 18  # where text after a tab begins


def margin(shape: str, *said: str) -> tuple[Image.Image, list[Line]]:
    """A page with a long line, and one that begins further in; before it stands a dash, a letter's ink, a speck or nothing."""
    picture, lines = page_of(("rrrrrr", "giao các phòng thực hiện ngay"))
    draw = ImageDraw.Draw(picture)
    if shape == "dash":
        draw.rectangle((22, 98, 32, 100), fill=0)
    elif shape == "ink":
        draw.rectangle((22, 86, 32, 106), fill=0)
    elif shape == "blot":
        draw.rectangle((22, 96, 26, 100), fill=0)
    elif shape == "speck":
        draw.rectangle((22, 98, 24, 100), fill=0)
    words = [(Word(word, Box(INDENTED + 60 * n, 84, INDENTED + 60 * n + 50, 108)), 95.0) for n, word in enumerate(said)]
    return picture, [*lines, words]


@pytest.mark.parametrize(
    ("shape", "said", "again", "expected", "why"),
    [
        ("dash", ["Họp", "tổ"], "", "- Họp tổ", "a dash that was left out, told by its shape"),
        ("ink", ["Họp", "tổ"], "2.", "2. Họp tổ", "a number that was left out is read with the words after it"),
        ("ink", ["Họp", "tổ"], "+", "+ Họp tổ", "a bullet"),
        ("ink", ["Họp", "tổ"], "do", "Họp tổ", "letters alone may be a word"),
        ("ink", ["Họp", "tổ"], "Sẽ", "Họp tổ", "what is no label the second time is left out"),
        ("ink", ["Họp", "tổ"], "", "Họp tổ", "and what is not read"),
        ("", ["Họp", "tổ"], "7.", "Họp tổ", "an indented line has no label"),
        ("speck", ["Họp", "tổ"], "7.", "Họp tổ", "a speck is none"),
        ("blot", ["Họp", "tổ"], "-", "Họp tổ", "nor is a blot, though it be read as a dash"),
    ],
)
def test_labels_that_a_tab_sets_off(shape: str, said: list[str], again: str, expected: str, why: str) -> None:
    def ask(_: Image.Image, __: str) -> list[Line]:
        return [[(Word(again, Box(24, 26, 34, 46)), 90.0)]] if again else []

    picture, lines = margin(shape, *said)
    read = with_labels(lines, [], picture, 1.0, ask)
    assert " ".join(word.text for word, _ in read[1]) == expected, why
    assert read[0] == lines[0]


def test_a_label_that_was_misread_is_read_again() -> None:
    picture, lines = margin("ink", "Kiểm", "tra")
    lines[1].insert(0, (Word("SẼ", Box(22, 86, 32, 106)), 40.0))
    read = with_labels(lines, [], picture, 1.0, lambda _, __: [[(Word("3.", Box(24, 26, 34, 46)), 90.0)]])
    assert [word.text for word, _ in read[1]] == ["3.", "Kiểm", "tra"]


def numeral(shape: str) -> Image.Image:
    """A Roman number of capitals 24 points high, drawn at (20, 20); "W" is a V in heavy print."""
    picture = Image.new("L", (300, 80), 255)
    draw = ImageDraw.Draw(picture)
    x = 20
    for letter in shape:
        if letter == "I":
            draw.rectangle((x + 3, 20, x + 6, 44), fill=0)
            draw.rectangle((x, 20, x + 9, 21), fill=0)
            draw.rectangle((x, 43, x + 9, 44), fill=0)
            x += 13
        elif letter in "VW":
            draw.line((x + 2, 20, x + 12, 44), fill=0, width=6 if letter == "V" else 14)
            draw.line((x + 22, 20, x + 12, 44), fill=0, width=3)
            x += 26
        elif letter == "X":
            draw.line((x + 2, 20, x + 22, 44), fill=0, width=5)
            draw.line((x + 22, 20, x + 2, 44), fill=0, width=3)
            x += 26
    draw.rectangle((x, 41, x + 3, 44), fill=0)
    return picture


@pytest.mark.parametrize(
    ("shape", "read", "after", "expected", "why"),
    [
        ("VII", "VI.", "KINH", "VII.", "a stroke was lost"),
        ("III", "II.", "Nội", "III.", "the same without a V"),
        ("VI", "VII.", "KINH", "VI.", "one too many"),
        ("VI", "VI.", "KINH", "VI.", "the broad stroke of a V is none"),
        ("WI", "VI.", "KINH", "VI.", "however broad it is"),
        ("XI", "XI.", "KINH", "XI.", "nor those of an X"),
        ("II", "H.", "NỘI", "H.", "two strokes read as a letter are as many: the sequence tells"),
        ("II", "II.", "NỘI", "II.", "as it is"),
        ("II", "I.", "nội", "I.", "before a small letter it is no heading"),
        ("IV", "IV.", "NỘI", "IV.", "a stroke before the V"),
        ("VII", "12.", "Kinh", "12.", "digits"),
    ],
)
def test_strokes_of_a_numeral(shape: str, read: str, after: str, expected: str, why: str) -> None:
    picture = numeral(shape)
    right = int(max(x for x in range(300) if picture.crop((x, 20, x + 1, 45)).getextrema()[0] < 255)) + 1  # type: ignore[operator]
    line: Line = [(Word(read, Box(20, 20, right, 44)), 80.0), (Word(after, Box(right + 12, 20, right + 60, 44)), 90.0)]
    (found,), repairs = counted([line], [], picture, 1.0)
    assert [word.text for word, _ in found] == [expected, after], why
    assert repairs == ([(read, expected)] if read != expected else []), "what was changed is told"
    assert counted([line], [Box(0, 0, 300, 80)], picture, 1.0) == ([line], []), "in a table it may be a title"


def test_ink_too_faint_to_measure_tells_nothing() -> None:
    picture, read = page_of(("bb", "Trồng cây"))
    faint = picture.point(lambda level: 240 if level else 200)
    assert not any(word.bold for line in weighed(read, [], faint, 1.0) for word, _ in line)


@pytest.mark.parametrize(
    ("speck", "dash", "text", "expected", "why"),
    [
        ("", (62, 70), "Rà", "-", "a dash a space before its text"),
        ("._", (62, 70), "Rà", "-", "taken for specks"),
        ("", (62, 70), "rà", None, "before a small letter it is a hyphen or a speck"),
        ("", (62, 64), "Rà", None, "too short for a dash"),
    ],
)
def test_a_dash_that_was_not_read(speck: str, dash: tuple[int, int], text: str, expected: str | None, why: str) -> None:
    picture, body = page_of(*TEXT)
    draw = ImageDraw.Draw(picture)
    top = PITCH * len(TEXT) + 20
    draw.rectangle((*(dash[0], top + 13), *(dash[1], top + 15)), fill=0)
    words = [
        (Word(w, Box(76 + 46 * n, top, 116 + 46 * n, top + HEIGHT)), 95.0) for n, w in enumerate((text, "soát", "lại"))
    ]
    specks = [(Word(speck, Box(30, top + 12, 70, top + 16)), 20.0)] if speck else []
    line = [*specks, *words]
    read = with_labels([*body, line], [], picture, 1.0, lambda *_: [])
    assert [w.text for w, _ in read[-1]] == (
        [expected, text, "soát", "lại"] if expected else [w.text for w, _ in line]
    ), why
