"""From the bytes of a web page to its characters: the declared encoding is often wrong, the bytes decide."""

from __future__ import annotations

import codecs
import re

DECLARED = re.compile(
    rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)|<\?xml[^>]*encoding\s*=\s*[\"']([A-Za-z0-9_.-]+)", re.IGNORECASE
)
BIG_REFERENCE = re.compile(rb"&#(?:[1-9]\d{3}|x[0-9a-f]{3,4});", re.IGNORECASE)
LETTERS = re.compile(rb"[A-Za-z\xc0-\xff]")
MARKED = re.compile(rb"[AEIOUYaeiouy\xc2\xc3\xca\xd4\xd5\xdd\xe2\xe3\xea\xf4\xf5\xfd][\xcc\xd2\xde\xec\xf2](?![A-Z])")
CONTROLS = {code: bytes([code]).decode("cp1252", "ignore") or " " for code in range(0x80, 0xA0)}
XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
MAX_BROKEN = 0.02  # share of broken sequences that a page cut or pasted together may have
MARK_SHARE = 0.05
WIDE_SHARE = 0.4  # of every second byte is nought in UTF-16


def decode_html(data: bytes) -> str:
    """The characters of a page: by byte order mark, as UTF-8 if it is that, as Windows Vietnamese, else as declared."""
    text = _decode(data).replace("\0", "")
    text = XML_DECLARATION.sub("", text.removeprefix("\ufeff"))
    return text.translate(CONTROLS)


def _decode(data: bytes) -> str:
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(name, "replace")
    even, odd = data[:400:2], data[1:400:2]
    if max(even.count(0), odd.count(0)) > WIDE_SHARE * len(even) and len(odd) > 1:
        return data.decode("utf-16-le" if odd.count(0) > even.count(0) else "utf-16-be", "replace")
    utf8 = data.decode("utf-8", "replace")
    broken = utf8.count("\ufffd")
    beyond = sum(1 for char in utf8 if char > "\x7f")
    if broken <= MAX_BROKEN * beyond:
        return utf8
    return data.decode(_single_byte(data), "replace")


def _single_byte(data: bytes) -> str:
    found = DECLARED.search(data[:4096])
    declared = (found[1] or found[2]).decode("ascii").lower() if found else ""
    if _is_cp1258(data):
        return "cp1258"
    try:
        codec = codecs.lookup(declared).name if declared else "cp1252"
    except LookupError:
        return "cp1252"
    wrong = codec.startswith(("utf", "iso8859-1", "ascii"))  # said so, but is not; and browsers read latin-1 as cp1252
    return "cp1252" if wrong else codec


def _is_cp1258(data: bytes) -> bool:
    """Vietnamese in windows-1258: many letters followed by a tone mark, and no need for character references."""
    text = re.sub(rb"<[^>]*>", b" ", data)
    letters = len(LETTERS.findall(text))
    return len(MARKED.findall(text)) > MARK_SHARE * letters and len(BIG_REFERENCE.findall(text)) < 0.01 * letters
