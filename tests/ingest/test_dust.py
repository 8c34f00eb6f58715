"""Specks on a scanned page, and dots of letters that are none."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from pipeline.ingest.scan.strokes import dust


def page(specks: int, side: int) -> Image.Image:
    """A white page with two lines of dots of letters, 5 pixels each, and so many specks beside them."""
    grey = np.full((600, 800), 255, dtype=np.uint8)
    for n in range(40):
        grey[50:55, 20 + 19 * n : 25 + 19 * n] = 0
    for n in range(specks):
        top, left = 100 + 12 * (n // 60), 20 + 12 * (n % 60)
        grey[top : top + side, left : left + side] = 0
    return Image.fromarray(grey)


@pytest.mark.parametrize("side", [1, 2, 3])
def test_dust_is_found_and_dots_are_not(side: int) -> None:
    mask = dust(page(400, side))
    assert mask is not None
    found = np.asarray(mask) > 0
    assert found.sum() == 400 * side * side
    assert not found[:60].any(), "the dots of letters stay"


def test_a_clean_page_is_left_as_it_is() -> None:
    assert dust(page(60, 2)) is None


def test_dots_of_small_print_are_no_dust() -> None:
    """Fine specks, and a few larger ones that may be the dots of tones."""
    grey = np.asarray(page(400, 1)).copy()
    grey[580:583, 400:403] = 0
    mask = dust(Image.fromarray(grey))
    assert mask is not None
    assert not (np.asarray(mask)[570:] > 0).any()
