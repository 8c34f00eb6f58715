"""The box of a received-mark on a letterhead: where it stands, and that nothing else is taken for it."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pipeline.ingest.printed.lines import Word
from pipeline.ingest.scan.cells import Line
from pipeline.ingest.scan.received import received, without
from pipeline.model import Box

SCALE = 0.36
LEFT, TOP, WIDE, HIGH = 150, 300, 330, 165  # of the frame, in pixels


def stamped(turn: float, sides: str = "tblr", paper: int = 240) -> Image.Image:
    """A page at 200 dpi with a frame, a stroke in the place of the word in it, and a letterhead's rule."""
    stamp = Image.new("L", (WIDE + 80, HIGH + 80), 255)
    draw = ImageDraw.Draw(stamp)
    x0, y0, x1, y1 = 40, 40, 40 + WIDE, 40 + HIGH
    for side, line in {
        "t": (x0, y0, x1, y0),
        "b": (x0, y1, x1, y1),
        "l": (x0, y0, x0, y1),
        "r": (x1, y0, x1, y1),
    }.items():
        if side in sides:
            draw.line(line, fill=60, width=3)
    draw.rectangle((x0 + 16, y0 + 50, x0 + 90, y0 + 74), fill=60)
    page = Image.new("L", (1654, 2339), paper)
    turned = stamp.rotate(turn, Image.Resampling.BICUBIC, fillcolor=255)
    page.paste(turned, (LEFT - 40, TOP - 40), Image.fromarray(255 - np.asarray(turned)))
    ImageDraw.Draw(page).line((1000, 250, 1400, 250), fill=30, width=3)
    return page


def read(text: str, top: float = TOP + 50) -> list[Line]:
    box = Box((LEFT + 16) * SCALE, top * SCALE, (LEFT + 90) * SCALE, (top + 24) * SCALE)
    return [[(Word(text, box), 80.0)]]


@pytest.mark.parametrize("turn", [-3.0, -1.5, 0.0, 0.7, 2.5])
def test_the_frame_of_a_received_mark(turn: float) -> None:
    page = stamped(turn)
    mask = received(read("ĐẾN"), page, SCALE)
    assert mask is not None
    clean = np.asarray(without(page, mask))
    assert clean[200:600, 100:560].min() > 150, "frame and word are gone"
    assert clean[240:260, 1000:1400].min() < 60, "the letterhead's rule stays"


@pytest.mark.parametrize(
    ("text", "sides", "why"),
    [
        ("ĐẾN", "tbl", "a frame has four sides"),
        ("ĐẾN", "", "the word alone is part of a text in capitals"),
        ("ĐỊNH", "tblr", "another word: a framed heading"),
        ("đến", "tblr", "in small letters"),
    ],
)
def test_no_received_mark(text: str, sides: str, why: str) -> None:
    assert received(read(text), stamped(0.5, sides), SCALE) is None, why


def test_far_down_a_page_nothing_was_received() -> None:
    assert received(read("ĐẾN", 900), stamped(0.0), SCALE) is None


@pytest.mark.parametrize(
    ("text", "first", "found", "why"),
    [
        ("Căn cứ Luật Đê", 110, False, "the text goes on under it"),
        ("PHÒNG KINH TẾ XÃ", 110, False, "a name does"),
        ("CỘNG HÒA XÃ HỘI", 110, True, "the motto is known"),
        ("Căn cứ Luật Đê", 190, True, "text beside it"),
        ("Số: 12 Chuyển ngày", 70, True, "what stands in it"),
    ],
)
def test_a_mark_that_lies_over_text_is_left_there(text: str, first: float, found: bool, why: str) -> None:
    top = (TOP + 110) * SCALE
    words = [
        (Word(w, Box(first + 25 * n, top, first + 25 * n + 20, top + 9)), 80.0) for n, w in enumerate(text.split())
    ]
    assert (received([*read("ĐẾN"), words], stamped(0.0), SCALE) is not None) == found, why
