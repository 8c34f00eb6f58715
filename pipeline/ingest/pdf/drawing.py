"""What a page draws beside its text: how many paths, how much of it pictures cover, and what its paths look like."""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Iterator
from itertools import pairwise, repeat
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium_c

from pipeline.ingest.pdf.letters import Turn, address, bound
from pipeline.ingest.printed.ruling import Point, Shape, shape

DEPTH = 4  # of forms in forms
_POINTER, _INT = ctypes.c_void_p, ctypes.c_int
_Matrix = npt.NDArray[np.float64]

_type = bound(pdfium_c.FPDFPageObj_GetType, _INT, _POINTER)
_bounds = bound(pdfium_c.FPDFPageObj_GetBounds, _INT, *[_POINTER] * 5)
_matrix = bound(pdfium_c.FPDFPageObj_GetMatrix, _INT, _POINTER, _POINTER)
_OF_PAGE = (
    bound(pdfium_c.FPDFPage_CountObjects, _INT, _POINTER),
    bound(pdfium_c.FPDFPage_GetObject, _POINTER, _POINTER, _INT),
)
_OF_FORM = (
    bound(pdfium_c.FPDFFormObj_CountObjects, _INT, _POINTER),
    bound(pdfium_c.FPDFFormObj_GetObject, _POINTER, _POINTER, ctypes.c_ulong),
)
_count_segments = bound(pdfium_c.FPDFPath_CountSegments, _INT, _POINTER)
_segment = bound(pdfium_c.FPDFPath_GetPathSegment, _POINTER, _POINTER, _INT)
_segment_type = bound(pdfium_c.FPDFPathSegment_GetType, _INT, _POINTER)
_segment_point = bound(pdfium_c.FPDFPathSegment_GetPoint, _INT, _POINTER, _POINTER, _POINTER)
_segment_closes = bound(pdfium_c.FPDFPathSegment_GetClose, _INT, _POINTER)


class Drawing:
    """The paths and pictures of a page.

    paths     how many paths there are
    pictures  the share of the page that pictures cover
    """

    def __init__(self, page: Any) -> None:
        self.width, height = page.get_size()
        self._paths: list[tuple[int, tuple[int, ...]]] = []
        area = 0.0
        for kind, handle, forms in _objects(address(page.raw)):
            if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
                self._paths.append((handle, forms))
            elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
                area += _area(handle)
        self.paths = len(self._paths)
        self.pictures = area / max(1.0, self.width * height)

    def shapes(self, turn: Turn) -> list[Shape]:
        """What the paths draw, on the page as shown; a path begins anew where the pen is set down."""
        counts = [_count_segments(path) for path, _ in self._paths]
        segments = [
            s for (path, _), n in zip(self._paths, counts, strict=True) for s in map(_segment, repeat(path), range(n))
        ]
        kinds, closes = list(map(_segment_type, segments)), list(map(_segment_closes, segments))
        held = np.zeros((len(segments), 2), np.float32)
        deque(map(_segment_point, segments, *_addresses(held)), 0)
        px, py = held.astype(float).T
        a, b, c, d, e, f = np.repeat(self._matrices(), counts, axis=0).T
        x, y = px * a + py * c + e, px * b + py * d + f
        x, y, _, _ = turn(x, y, x, y)
        points = list(zip(x.tolist(), y.tolist(), strict=True))
        begins = [i for i, kind in enumerate(kinds) if kind == pdfium_c.FPDF_SEGMENT_MOVETO]
        return [
            shape(
                _corners(points[i:end], kinds[i:end]),
                pdfium_c.FPDF_SEGMENT_BEZIERTO not in kinds[i:end],
                closes[end - 1] == 1,
            )
            for i, end in pairwise([*begins, len(points)])
        ]

    def _matrices(self) -> npt.NDArray[np.float64]:
        """Of each path, from its own coordinates to those of the page."""
        handles = [handle for handle, _ in self._paths]
        forms = list({form: None for _, around in self._paths for form in around})
        held = np.zeros((len(handles) + len(forms), 6), np.float32)
        deque(map(_matrix, [*handles, *forms], _addresses(held)[0]), 0)
        matrices = held.astype(float)
        of_form = dict(zip(forms, matrices[len(handles) :], strict=True))
        for i, (_, around) in enumerate(self._paths):
            for form in reversed(around):
                matrices[i] = _times(matrices[i], of_form[form])
        return matrices[: len(handles)]


def _objects(page: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Kind and handle of the objects of a page, and the forms in which they stand."""
    held: list[tuple[Any, int, tuple[int, ...]]] = [(_OF_PAGE, page, ())]
    while held:
        (count, get), parent, forms = held.pop()
        handles = list(map(get, repeat(parent), range(count(parent))))
        for kind, handle in zip(map(_type, handles), handles, strict=True):
            yield kind, handle, forms
            if kind == pdfium_c.FPDF_PAGEOBJ_FORM and len(forms) < DEPTH - 1:
                held.append((_OF_FORM, handle, (*forms, handle)))


def _area(picture: int) -> float:
    bounds = np.zeros((1, 4), np.float32)
    _bounds(picture, *(a[0] for a in _addresses(bounds)))
    left, bottom, right, top = bounds[0].tolist()
    return float(max(0.0, right - left) * max(0.0, top - bottom))


def _addresses(table: npt.NDArray[np.float32]) -> list[range]:
    """Where the numbers of a table are, by column."""
    at, step = table.ctypes.data, table.strides[0]
    return [range(a, a + table.nbytes, step) for a in range(at, at + step, table.itemsize)]


def _times(one: _Matrix, other: _Matrix) -> _Matrix:
    """A matrix of PDF, and then another."""
    a, b, c, d, e, f = one
    left, down = np.array([a, c, e]), np.array([b, d, f])
    x, y = left * other[0] + down * other[2], left * other[1] + down * other[3]
    return np.array([x[0], y[0], x[1], y[1], x[2] + other[4], y[2] + other[5]])


def _corners(points: list[Point], kinds: list[int]) -> list[Point]:
    """Points of a path without those that only bend its curves: of a curve's three, the last is on the path."""
    if pdfium_c.FPDF_SEGMENT_BEZIERTO not in kinds:
        return points
    out: list[Point] = []
    bent = 0
    for point, kind in zip(points, kinds, strict=True):
        bent = (bent + 1) % 3 if kind == pdfium_c.FPDF_SEGMENT_BEZIERTO else 0
        if not bent:
            out.append(point)
    return out
