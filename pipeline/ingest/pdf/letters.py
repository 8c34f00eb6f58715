"""What pdfium knows of the letters of a page, as arrays.

Bound anew with plain addresses, its functions answer twice as quickly as through pypdfium2, and `map` calls them without a
line of Python for each letter.
"""

from __future__ import annotations

import ctypes
import re
from collections import deque
from collections.abc import Callable
from itertools import repeat
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium_c

Codes = npt.NDArray[np.uint32]
Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]
Marks = npt.NDArray[np.bool_]
Turn = Callable[[Any, Any, Any, Any], tuple[Any, Any, Any, Any]]

BOLD_FROM = 600
BOLD_NAME = re.compile(rb"Bold|Black|Heavy|,B", re.IGNORECASE)
HYPHEN = 2  # how pdfium marks a hyphen at the end of a line
NOTHING = (0, 0xAD, 0x200B, 0xFEFF, 0xFFFE, 0xFFFF)
SURROGATES = 0xD800, 0xE000
_SPACE = np.array([chr(code).isspace() for code in range(0x3002)])
"""The last one stands for all signs behind it."""
_RECT = np.dtype([("left", "f4"), ("top", "f4"), ("right", "f4"), ("bottom", "f4")])
_POINT = np.dtype([("x", "f8"), ("y", "f8")])
_POINTER, _INT = ctypes.c_void_p, ctypes.c_int


def address(held: Any) -> int:
    """Where a handle or a function of pdfium is."""
    return ctypes.cast(held, _POINTER).value or 0


def bound(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """A function of pdfium that takes addresses. It keeps the interpreter's lock, as it returns at once."""
    made: Callable[..., Any] = ctypes.PYFUNCTYPE(result, *arguments)(address(function))
    return made


_unicode = bound(pdfium_c.FPDFText_GetUnicode, ctypes.c_uint, _POINTER, _INT)
_is_generated = bound(pdfium_c.FPDFText_IsGenerated, _INT, _POINTER, _INT)
_box = bound(pdfium_c.FPDFText_GetLooseCharBox, _INT, _POINTER, _INT, _POINTER)
_origin = bound(pdfium_c.FPDFText_GetCharOrigin, _INT, _POINTER, _INT, _POINTER, _POINTER)
_object = bound(pdfium_c.FPDFText_GetTextObject, _POINTER, _POINTER, _INT)
_font = bound(pdfium_c.FPDFTextObj_GetFont, _POINTER, _POINTER)


class Letters:
    """The characters of a page in the file's order, those left out that show nothing.

    codes       Unicode
    boxes       from the top left of the page as shown: x0, top, x1, bottom
    space       is it white?
    line_end    is it the end of a line?
    generated   white that pdfium put in
    """

    def __init__(self, textpage: Any, turn: Turn) -> None:
        self._textpage = textpage  # kept open
        self._page = address(textpage.raw)
        self._turn = turn
        codes = _codes(textpage.raw)
        self._index = np.flatnonzero(~_shows_nothing(codes))
        self.codes = codes[self._index]
        self.codes[self.codes == HYPHEN] = ord("-")
        self.boxes = self._boxes()
        self.space: Marks = _SPACE[np.minimum(self.codes, len(_SPACE) - 1)]
        self.line_end: Marks = (self.codes == ord("\n")) | (self.codes == ord("\r"))
        self.generated = np.zeros(len(self.codes), bool)
        white = np.flatnonzero(self.space & ~self.line_end)
        self.generated[white] = list(map(_is_generated, repeat(self._page), self._index[white].tolist()))

    def text(self, places: Places | slice = slice(None)) -> str:
        """Some of the characters."""
        return self.codes[places].astype("<u4").tobytes().decode("utf-32-le")

    def _boxes(self) -> Floats:
        rects = np.zeros(len(self._index), _RECT)
        at, step = rects.ctypes.data, _RECT.itemsize
        found = map(_box, repeat(self._page), self._index.tolist(), range(at, at + step * len(rects), step))
        deque(found, 0)
        left, top, right, bottom = (rects[name].astype(float) for name in ("left", "top", "right", "bottom"))
        return np.stack(self._turn(left, bottom, right, top), 1)

    def origins(self, places: Places) -> tuple[Floats, Floats]:
        """Where some letters start on their base lines."""
        points = np.zeros(len(places), _POINT)
        at, step = points.ctypes.data, _POINT.itemsize
        xs, ys = (range(a, a + step * len(points), step) for a in (at, at + step // 2))
        known = np.array(list(map(_origin, repeat(self._page), self._index[places].tolist(), xs, ys)), bool)
        x, y, _, _ = self._turn(points["x"], points["y"], points["x"], points["y"])
        return np.where(known, x, self.boxes[places, 0]), np.where(known, y, self.boxes[places, 3])

    def bold(self, places: Places) -> list[bool]:
        """Which letters are of a bold font. pdfium is asked once for each font."""
        index = self._index[places].tolist()
        objects = list(map(_object, repeat(self._page), index))
        fonts = {o: _font(o) if o else None for o in set(objects)}
        examples = dict(zip(map(fonts.__getitem__, objects), index, strict=True))
        bold = {font: self._is_bold(i) for font, i in examples.items()}
        return [bold[fonts[o]] for o in objects]

    def _is_bold(self, index: int) -> bool:
        weight = pdfium_c.FPDFText_GetFontWeight(self._textpage.raw, index)
        if weight >= BOLD_FROM:
            return True
        name = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        length = pdfium_c.FPDFText_GetFontInfo(self._textpage.raw, index, name, 128, ctypes.byref(flags))
        return bool(length) and BOLD_NAME.search(name.value) is not None


def _codes(raw: Any) -> Codes:
    """The text of a page; letter by letter where pdfium's own text may lack some of its signs, or split them."""
    count = max(0, pdfium_c.FPDFText_CountChars(raw))
    units = np.zeros(count + 1, np.uint16)
    held = pdfium_c.FPDFText_GetText(raw, 0, count, units.ctypes.data_as(ctypes.POINTER(ctypes.c_ushort)))
    codes = units[:count].astype(np.uint32)
    control = (codes < ord(" ")) & (codes != ord("\n")) & (codes != ord("\r"))
    if held == count + 1 and not (control | _is_surrogate(codes) | (codes >= NOTHING[-2])).any():
        return codes
    return np.array(list(map(_unicode, repeat(address(raw)), range(count))), np.uint32)


def _is_surrogate(codes: Codes) -> Marks:
    return (codes >= SURROGATES[0]) & (codes < SURROGATES[1])


def _shows_nothing(codes: Codes) -> Marks:
    return np.isin(codes, NOTHING) | _is_surrogate(codes) | (codes > 0x10FFFF)
