"""Electronic signatures (chữ ký số) of a PDF: who signed, on which day, and whether a byte changed since.

Nothing is asked of the web: whether a certificate was good, and who stands behind it, is for others to check.
"""

from __future__ import annotations

import ctypes
import io
import logging
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pypdfium2.raw as pdfium_c

from pipeline.model import Intact, Signature

_MOST = 50
_TALK = logging.getLogger("pyhanko")
_TALK.addHandler(logging.NullHandler())
_TALK.propagate = False  # what a signature is is said by diagnostics
_TIME = re.compile(r"D?:?(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)")


def signed_at(document: Any) -> date | None:
    """The last day that a signature of a document names, the office's own after those of persons; None without one.

    The day is as the signer's clock had it (PDF 32000-1, 12.8.1: entry M of a signature).
    """
    return max(filter(None, map(_day, _times(document))), default=None)


def _times(document: Any) -> Iterator[str]:
    for n in range(min(_count(document), _MOST)):
        signature = pdfium_c.FPDF_GetSignatureObject(document.raw, n)
        length = pdfium_c.FPDFSignatureObj_GetTime(signature, None, 0) if signature else 0
        if 0 < length < 100:
            buffer = ctypes.create_string_buffer(length)
            pdfium_c.FPDFSignatureObj_GetTime(signature, buffer, length)
            yield buffer.value.decode("ascii", "replace")


def _count(document: Any) -> int:
    return int(pdfium_c.FPDF_GetSignatureCount(document.raw))


def _day(time: str) -> date | None:
    found = _TIME.match(time)
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])) if found else None
    except ValueError:
        return None


def signatures(document: Any, data: bytes) -> tuple[Signature, ...]:
    """The signatures in the order in which they were set; one that cannot be read has no name and is not known to be intact."""
    if not 0 < _count(document) <= _MOST:
        return ()
    from pyhanko.pdf_utils.misc import PdfError  # large: only for signed files
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        held = PdfFileReader(io.BytesIO(data), strict=False).embedded_signatures
    except (PdfError, *_BROKEN):
        return (Signature(),)
    if not held:
        return (Signature(),)
    return tuple(_signature(s) for s in held if s.sig_object_type == "/Sig")  # others are time stamps


_BROKEN = (
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    AssertionError,
    NotImplementedError,
    RecursionError,
)
"""What the parsers of a signature end with where it is none."""


def _signature(held: Any) -> Signature:
    from cryptography.exceptions import UnsupportedAlgorithm
    from pyhanko.pdf_utils.misc import PdfError

    by = authority = ""
    try:
        by, authority = _who(held.signer_cert.subject.native), _who(held.signer_cert.issuer.native)
        return Signature(by, authority, _intact(held))
    except (PdfError, UnsupportedAlgorithm, *_BROKEN):
        return Signature(by, authority)


def _who(named: dict[str, Any]) -> str:
    """ "Lê Thị Sen (Sở Y tế)": the name in a certificate, and its organisation."""
    name, organisation = (" ".join(str(named.get(key) or "").split()) for key in ("common_name", "organization_name"))
    return f"{name} ({organisation})" if name and organisation and name != organisation else name or organisation


def _intact(held: Any) -> Intact:
    from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    same, good = validate_sig_integrity(held.signer_info, held.signer_cert, "data", held.compute_digest())
    if not (same and good):
        return Intact.ALTERED
    held.compute_integrity_info()
    after = held.diff_result
    grew = after is not None and not (
        isinstance(after, DiffResult) and after.modification_level < ModificationLevel.ANNOTATIONS
    )
    return Intact.EXTENDED if grew or held.coverage < SignatureCoverageLevel.ENTIRE_REVISION else Intact.INTACT
