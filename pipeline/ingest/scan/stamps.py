"""Coloured ink on a page: red stamps and blue signatures fade, so that the black print under them can be read."""

from __future__ import annotations

import numpy as np
from PIL import Image

COLOURED = 40  # levels between the strongest and the weakest colour of a point
MOST_PIXELS = 20_000_000  # an A3 page at 300 dpi; colours of a larger picture would take too much memory
LEAST = 3e-4  # of the points of a page: a stamp is ten times as large


def without_colour(page: Image.Image) -> Image.Image | None:
    """A page in grey whose coloured ink is next to white (such a point is as light as its strongest colour). None where there is none."""
    if len(page.getbands()) < len("RGB") or page.width * page.height > MOST_PIXELS:
        return None
    colours = np.asarray(page.convert("RGB"))
    strongest = colours.max(axis=2)
    inked = strongest - colours.min(axis=2) > COLOURED
    if inked.mean() < LEAST:
        return None
    return Image.fromarray(np.where(inked, strongest, np.asarray(page.convert("L"))))
