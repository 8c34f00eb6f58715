"""Pictures of pages set upright: the angle at which a sheet lay on the glass, measured on the picture itself."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image

SHRINK = 4  # the angle is measured on a picture reduced so much
WIDEST = 4.0  # degrees to either side
COARSE, FINE = 0.5, 0.1
LEAST = 0.95  # degrees; Tesseract bears less than that, and turning a page blurs its marks
PAPER = 25.0  # grey levels: what is less dark than the paper by this much is noise
GAIN = 1.05  # lines must stand out more sharply than as they are, by this factor
MIN_INK = 0.002  # of the picture: an empty page has no angle


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page in grey: with coloured ink next to white, and as it is; one picture where it has no colours."""

    faded: Image.Image
    plain: Image.Image

    def turned(self, degrees: float, *, expand: bool = False) -> Sheet:
        """The page turned counter-clockwise."""
        way = Image.Resampling.NEAREST if expand else Image.Resampling.BICUBIC  # expanded: by a right angle
        return Sheet(*(one.rotate(degrees, way, expand, fillcolor=255) for one in (self.faded, self.plain)))


def straightened(page: Sheet) -> Sheet:
    """A page turned so that its lines are level; the page itself where they are, or where there are none."""
    angle = skew(page.faded)
    return page if abs(angle) < LEAST else page.turned(angle)


def skew(page: Image.Image) -> float:
    """The angle (degrees, counter-clockwise) by which a grey page must be turned to be level.

    Lines of print make dark and light bands; the bands are sharpest where the page is level (projection profile).
    """
    size = (max(1, page.width // SHRINK), max(1, page.height // SHRINK))
    grey = np.asarray(page.resize(size, Image.Resampling.BOX), dtype=np.float32)
    ink = np.median(grey) - grey
    ink[ink < PAPER] = 0
    if np.count_nonzero(ink) < MIN_INK * ink.size:
        return 0.0
    picture = Image.fromarray(ink.clip(0, 255).astype(np.uint8))

    half = picture.reduce(2)  # where the step is coarse

    def best(of: Image.Image, middle: float, reach: float, step: float) -> float:
        steps = round(reach / step)
        return max((middle + i * step for i in range(-steps, steps + 1)), key=lambda angle: _sharpness(of, angle))

    angle = best(picture, best(half, 0.0, WIDEST, COARSE), COARSE, FINE)
    return angle if _sharpness(picture, angle) > GAIN * _sharpness(picture, 0.0) else 0.0


def _sharpness(picture: Image.Image, angle: float) -> float:
    """How sharply lines of print stand out where a picture is turned by an angle."""
    turned = picture.rotate(angle, resample=Image.Resampling.BILINEAR)
    rows = np.asarray(turned, dtype=np.float32).sum(axis=1)
    return float((np.diff(rows) ** 2).sum())
