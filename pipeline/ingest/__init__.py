"""Reading files into blocks: one module per format family, chosen by content (`detect`), never by suffix alone.

A reader is imported when the first file of its format is met: most runs meet few formats.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.ingest.containers.members import MAX_FILE, content
from pipeline.ingest.detect import detect
from pipeline.ingest.found import megabytes
from pipeline.ingest.problems import UnreadableError, failed, problem
from pipeline.model import Severity, Source, Status

if TYPE_CHECKING:
    from pipeline.ingest.scan.tesseract import Told

MAX_BYTES = {"text": 8 * 2**20, "html": 20 * 2**20, "rtf": 100 * 2**20, "wordxml": 50 * 2**20}
"""Of formats that are all text, whose reading takes long; a plan of a hundred pages has 300 kB of it."""
OLD = frozenset(["doc", "rtf", "odt", "wordxml"])
"""Formats that LibreOffice converts."""
PRINTED = frozenset(["pdf", "png", "jpg", "tif", "bmp"])  # glyphs, not letters of an encoding
ODT_TYPE = b"application/vnd.oasis.opendocument.text"
__all__ = ["load", "old_format", "read", "read_bytes"]


def read(path: Path) -> Source:
    """A file as blocks; the path may go on inside an archive or a mail.

    A bad file never raises: it comes back as `failed`, with a diagnostic that says why.
    """
    data = load(path)
    return data if isinstance(data, Source) else read_bytes(data, path.suffix)


def load(path: Path) -> bytes | Source:
    """The bytes of a file, or a failed source that says why there are none."""
    try:
        return content(path)
    except UnreadableError as error:
        return failed("", error.code, **error.values)
    except (FileNotFoundError, NotADirectoryError):
        return failed("", "broken_link" if path.is_symlink() else "missing_file")
    except OSError as error:
        if os.path.exists(path) and not os.access(path, os.R_OK):  # noqa: PTH110 - answers for any name
            return failed("", "no_permission")
        return failed("", "unreadable_file", reason=error.strerror or type(error).__name__)


def read_bytes(data: bytes, suffix: str = "", told: Told = lambda: None, docx: bytes | None = None) -> Source:
    """The same for bytes at hand; `suffix` breaks ties (".md" or ".txt"), `told` hears of each scanned page done.

    docx  what LibreOffice made of an old file already (`office.convert`)
    """
    digest = hashlib.sha256(data).hexdigest()
    suffix = suffix.lower()
    kind = ""
    try:
        kind = detect(data, suffix)
        source = _read(kind, data, suffix, told) if docx is None else _read_old(data, kind, docx)
        if kind not in PRINTED:
            from pipeline.ingest.letters.encodings import in_unicode

            source = in_unicode(source)
    except UnreadableError as error:
        source = failed(dict(error.values).get("format", kind), error.code, **error.values)
    if source.status is not Status.FAILED and not source.blocks:
        empty = problem("no_text", Severity.ERROR)
        source = replace(source, status=Status.FAILED, diagnostics=(*source.diagnostics, empty))
    return replace(source, sha256=digest)


def old_format(data: bytes, suffix: str = "") -> str:
    """The kind of an old file that LibreOffice must convert (doc, rtf, odt, wordxml); "" for any other."""
    try:
        kind = detect(data, suffix.lower())
    except UnreadableError:
        return ""
    if kind == "zip" and data[30:200].find(ODT_TYPE) >= 0:
        kind = "odt"
    return kind if kind in OLD and len(data) <= MAX_BYTES.get(kind, MAX_FILE) else ""


def _read(kind: str, data: bytes, suffix: str, told: Told) -> Source:
    limit = MAX_BYTES.get(kind, MAX_FILE)
    if len(data) > limit:
        raise UnreadableError("too_large", size=megabytes(len(data)), limit=megabytes(limit))
    if kind == "zip":
        return _read_zip(data, suffix)
    if kind == "pdf":
        from pipeline.ingest.pdf.document import read_pdf

        return read_pdf(data, told)
    if kind == "html":
        from pipeline.ingest.web.page import read_html

        return read_html(data)
    if kind in ("mht", "msg"):
        from pipeline.ingest.containers.mail import read_message, read_outlook

        return read_message(data, suffix) if kind == "mht" else read_outlook(data)
    if kind in OLD:
        return _read_old(data, kind)
    if kind == "text":
        from pipeline.ingest.plain.text import read_text

        return read_text(data, suffix)
    from pipeline.ingest.scan.tesseract import read_image

    return read_image(data, kind, told)


def _read_old(data: bytes, kind: str, docx: bytes | None = None) -> Source:
    from pipeline.ingest.old.office import read_office

    return read_office(data, kind, docx)


def _read_zip(data: bytes, suffix: str) -> Source:
    from pipeline.ingest.package import open_zip
    from pipeline.ingest.word.docx import read_docx

    archive = open_zip(data, suffix.lstrip(".") or "zip")
    first = archive.infolist()[:1]
    if first and first[0].filename == "mimetype" and data[30:200].find(ODT_TYPE) >= 0:
        return _read_old(data, "odt")
    if any(info.filename.lower() == "xl/workbook.xml" for info in archive.infolist()):
        from pipeline.ingest.sheet.excel import read_workbook

        return read_workbook(data)
    return read_docx(data)
