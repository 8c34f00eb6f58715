"""Coloured ink on a page: red stamps and blue signatures fade, so that the black print under them can be read."""

from __future__ import annotations

import functools

from PIL import Image, ImageChops

COLOURED = 40  # levels between the strongest and the weakest colour of a point
MOST_PIXELS = 20_000_000  # an A3 page at 300 dpi; colours of a larger picture would take too much memory
LEAST = 3e-4  # of the points of a page: a stamp is ten times as large


def without_colour(page: Image.Image) -> Image.Image | None:
    """A page in grey whose coloured ink is next to white (such a point is as light as its strongest colour). None where there is none."""
    if len(page.getbands()) < len("RGB") or page.width * page.height > MOST_PIXELS:
        return None
    bands = page.convert("RGB").split()
    strongest, weakest = functools.reduce(ImageChops.lighter, bands), functools.reduce(ImageChops.darker, bands)
    inked = ImageChops.subtract(strongest, weakest).point(lambda level: 255 * (level > COLOURED))
    if inked.histogram()[255] < LEAST * page.width * page.height:
        return None
    return Image.composite(strongest, page.convert("L"), inked)
