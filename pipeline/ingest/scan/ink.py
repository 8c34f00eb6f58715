"""What has ink on a grey page, and where a place given in points lies on it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pipeline.model import Box

Dark = NDArray[np.bool_]
"""Where a picture has ink."""
PRINT, PALE = 60, 45
"""Grey levels below the paper: of letters; of thin rules and stamps, which are paler."""


def paper(page: Image.Image) -> int:
    """The grey that most of a page has."""
    return int(np.median(np.asarray(page)))


def inked(grey: NDArray[np.uint8], ground: float | NDArray[np.int16] | None = None, below: int = PRINT) -> Dark:
    """Where a grey picture is darker by so much than its ground: where none is given, the grey that most of it has."""
    dark: Dark = grey < (np.median(grey) if ground is None else ground) - below
    return dark


def in_pixels(box: Box, scale: float) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of a place on a page; its points are `scale` of a pixel."""
    return round(box.x0 / scale), round(box.top / scale), round(box.x1 / scale), round(box.bottom / scale)
