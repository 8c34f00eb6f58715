"""What a file is, from its bytes: magic numbers, parts of a package, the look of its beginning.

The suffix breaks ties only.
"""

from __future__ import annotations

import io
import re
import struct
from typing import TYPE_CHECKING, BinaryIO

from pipeline.ingest.problems import UnreadableError

if TYPE_CHECKING:
    import olefile

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
OUTLOOK = "__properties_version1.0"
# what olefile raises on damaged files
OLE_DAMAGE = (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, struct.error, RecursionError)
IMAGES = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"II*\0", "tif"), (b"MM\0*", "tif"), (b"BM", "bmp"))
HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|span|center|font|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
HTML_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
"""What a whole page begins with; a Markdown file may begin with a table or a paragraph of HTML."""
HTML_LATER = re.compile(rb"<(?:html|body|table|p|div)\b[^>]*>", re.IGNORECASE)
WORD_XML = (
    b"http://schemas.microsoft.com/office/word/2003/wordml",
    b"http://schemas.microsoft.com/office/2006/xmlPackage",
)
HEADER = rb"[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*"
MIME = re.compile(rb"\s*(?:From [^\r\n]*\r?\n)?(?:%s)*MIME-Version:" % HEADER, re.IGNORECASE)
MAIL = re.compile(rb"\s*(?:From [^\r\n]*\r?\n)?(?:%s){2}" % HEADER)
MAIL_HEAD = 2**16  # servers write long headers
ARCHIVES = (
    (b"Rar!\x1a\x07", "rar"), (b"7z\xbc\xaf\x27\x1c", "7z"), (b"\x1f\x8b", "gz"), (b"BZh", "bz2"), (b"\xfd7zXZ\0", "xz"),
    (b"MSCF", "cab"),
)  # fmt: skip
BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
HTML_SUFFIXES = (".htm", ".html", ".xhtml")
MARKDOWN_SUFFIXES = (".md", ".markdown")
OFFICE_SUFFIXES = (".doc", ".docx", ".docm", ".dotx", ".odt", ".rtf", ".pdf")
MAX_CONTROL_SHARE = 0.01
FEW_CONTROLS = 3  # in however short a text
WIDE_SHARE = 0.4  # of every second byte is nought in UTF-16
SAMPLE = 100_000


def detect(data: bytes, suffix: str) -> str:
    """The format: pdf, zip, doc, msg, rtf, html, mht, wordxml, png, jpg, tif, bmp or text; UnreadableError if none.

    A mail is "mht" too.
    """
    if not data:
        raise UnreadableError("empty_file")
    if data.startswith(OLE):
        return _ole(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    for magic, kind in ARCHIVES:
        if data.startswith(magic):
            raise UnreadableError("archive_not_read", format=kind)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rt"):
        return "rtf"
    for magic, kind in IMAGES:
        if data.startswith(magic) and (kind != "bmp" or data[6:10] == b"\0\0\0\0"):
            return kind
    return _text_like(data, suffix)


def _text_like(data: bytes, suffix: str) -> str:
    sample = _narrow(data[:SAMPLE])
    start = sample[:4096].removeprefix(b"\xef\xbb\xbf")
    if any(name in start for name in WORD_XML):
        return "wordxml"
    if is_mail(data[:MAIL_HEAD], suffix):
        return "mht"
    begins = HTML_PAGE if suffix in MARKDOWN_SUFFIXES else HTML_START
    if begins.match(start) or (suffix in HTML_SUFFIXES and HTML_LATER.search(sample)):
        return "html"
    if len(BINARY.findall(sample)) > max(FEW_CONTROLS, len(sample) * MAX_CONTROL_SHARE):
        if suffix in OFFICE_SUFFIXES:
            raise UnreadableError("damaged_file", format=suffix.lstrip("."), reason="signature")
        raise UnreadableError("unknown_format")
    return "text"


def is_mail(head: bytes, suffix: str) -> bool:
    """Does a file begin as a mail or a web archive? The suffix .eml stands for a missing MIME-Version."""
    head = head.removeprefix(b"\xef\xbb\xbf")
    return MIME.match(head) is not None or (suffix == ".eml" and MAIL.match(head) is not None)


def _narrow(data: bytes) -> bytes:
    """UTF-16 as UTF-8, all else as it is."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace").encode("utf-8", "replace")
    if max(even, odd) > WIDE_SHARE * len(data) / 2 and min(even, odd) == 0:
        return data.decode("utf-16-le" if odd else "utf-16-be", "replace").encode("utf-8", "replace")
    return data


def _ole(data: bytes) -> str:
    """An OLE container: Word's if it has a WordDocument stream; encrypted ones are named as such."""
    if _utf16(OUTLOOK) in data and is_outlook(io.BytesIO(data)):
        return "msg"
    if _utf16("EncryptedPackage") in data:
        raise UnreadableError("password_protected", format="docx")
    if _utf16("WordDocument") not in data:
        found = next(
            (
                what
                for name, what in (("Workbook", "Excel"), ("PowerPoint Document", "PowerPoint"))
                if _utf16(name) in data
            ),
            "OLE",
        )
        raise UnreadableError("old_workbook" if found == "Excel" else "not_word_document", found=found)
    if _doc_is_encrypted(data):
        raise UnreadableError("password_protected", format="doc")
    return "doc"


def open_ole(stream: BinaryIO) -> olefile.OleFileIO:
    """An OLE container. Raises one of OLE_DAMAGE; olefile would read sectors of any declared size ([MS-CFB] 2.2)."""
    stream.seek(0)
    head = stream.read(34)
    stream.seek(0)
    if struct.unpack("<HH", head[30:34]) not in ((9, 6), (12, 6)):
        raise ValueError("sector size")
    import olefile

    return olefile.OleFileIO(stream)


def is_outlook(stream: BinaryIO) -> bool:
    """Is this OLE container a mail of Outlook ([MS-OXMSG] 2.2)?"""
    try:
        with open_ole(stream) as ole:
            return bool(ole.exists(OUTLOOK))
    except OLE_DAMAGE:
        return False


def _doc_is_encrypted(data: bytes) -> bool:
    """The flag fEncrypted of the file information block ([MS-DOC] 2.5.2), which begins a sector."""
    for at in range(512, min(len(data), 2**22), 512):
        if data[at : at + 2] == b"\xec\xa5" and data[at + 2 : at + 4] >= b"\x65":
            return bool(int.from_bytes(data[at + 10 : at + 12], "little") & 0x0100)
    return False


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le")
