"""The day on which a PDF was signed electronically (ký số), as its signatures tell; whether they are good is not looked at."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pypdfium2.raw as pdfium_c

_MOST = 50
_TIME = re.compile(r"D?:?(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)")


def signed_at(document: Any) -> date | None:
    """The last day that a signature of a document names, the office's own after those of persons; None without one.

    The day is as the signer's clock had it (PDF 32000-1, 12.8.1: entry M of a signature).
    """
    return max(filter(None, map(_day, _times(document))), default=None)


def _times(document: Any) -> Iterator[str]:
    for n in range(min(pdfium_c.FPDF_GetSignatureCount(document.raw), _MOST)):
        signature = pdfium_c.FPDF_GetSignatureObject(document.raw, n)
        length = pdfium_c.FPDFSignatureObj_GetTime(signature, None, 0) if signature else 0
        if 0 < length < 100:
            buffer = ctypes.create_string_buffer(length)
            pdfium_c.FPDFSignatureObj_GetTime(signature, buffer, length)
            yield buffer.value.decode("ascii", "replace")


def _day(time: str) -> date | None:
    found = _TIME.match(time)
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])) if found else None
    except ValueError:
        return None
