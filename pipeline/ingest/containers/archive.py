"""Zip archives of files: what is in them, under which names, and one member at a time.

Archives older than the UTF-8 flag (PKWARE appnote 4.4.4, bit 11) hold names in the code page of the machine that made them.
"""

from __future__ import annotations

import functools
import struct
import unicodedata
import zipfile
import zlib
from typing import BinaryIO

from pipeline.ingest.found import Found, megabytes
from pipeline.ingest.package import DAMAGE, MAX_RATIO, RATIO_FROM
from pipeline.ingest.problems import UnreadableError

# fmt: off
PACKAGE_PARTS = frozenset([
    "[content_types].xml", "mimetype", "word/document.xml", "xl/workbook.xml", "ppt/presentation.xml",
    "meta-inf/manifest.xml", "meta-inf/manifest.mf",
])
# fmt: on
ENCRYPTED, UTF8 = 0x1, 0x800
LOCAL_HEADER = 30  # bytes before the name
UNICODE_PATH = 0x7075  # extra field of Info-ZIP and WinZip
PUNCTUATION = frozenset("–—‘’“”…·")


def in_archive(stream: BinaryIO, max_file: int) -> list[Found] | None:
    """The files of an archive; None for a package that is one document (Word, OpenDocument, Excel), or a broken one."""
    try:
        archive = zipfile.ZipFile(stream)
    except (*DAMAGE, zipfile.LargeZipFile):
        return None  # its reader says what is wrong
    infos = [info for info in archive.infolist() if not info.filename.endswith("/")]
    if any(info.filename.replace("\\", "/").lower() in PACKAGE_PARTS for info in infos):
        return None
    if _overlap(archive):
        raise UnreadableError("damaged_file", format="zip", reason="overlap")
    if infos and all(info.flag_bits & ENCRYPTED for info in infos):
        raise UnreadableError("password_protected", format="zip")
    return [
        Found(member_name(info), info.file_size, functools.partial(_unpack, archive, info, max_file)) for info in infos
    ]


def _overlap(archive: zipfile.ZipFile) -> bool:
    """Whether two members share bytes, as those of a bomb do."""
    end = 0
    for info in sorted(archive.infolist(), key=lambda i: i.header_offset):
        if info.header_offset < end:
            return True
        end = info.header_offset + LOCAL_HEADER + info.compress_size
    return False


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, max_file: int) -> bytes:
    """The content of a member; zipfile never unpacks more than is declared."""
    if info.flag_bits & ENCRYPTED:
        raise UnreadableError("password_protected", format="zip")
    packed = max(1, info.compress_size)
    if info.file_size > max_file:
        raise UnreadableError("too_large", size=megabytes(info.file_size), limit=megabytes(max_file))
    if info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * packed:
        raise UnreadableError("packed_too_much", size=megabytes(info.file_size), limit=str(MAX_RATIO))
    try:
        return archive.read(info)
    except DAMAGE as error:
        raise UnreadableError("damaged_file", format="zip", reason=type(error).__name__) from error


def member_name(info: zipfile.ZipInfo) -> str:
    """The name as its maker saw it: by the flag or field for UTF-8, as UTF-8 if it is that, as Windows Vietnamese if
    that gives Vietnamese letters, else in the code page of DOS."""
    if info.flag_bits & UTF8:
        return info.filename
    raw = info.orig_filename.encode("cp437", "replace")
    for field in (_unicode_path(info.extra, raw), raw):
        try:
            if field is not None:
                return field.decode("utf-8")
        except UnicodeDecodeError:
            pass
    windows = unicodedata.normalize("NFC", raw.decode("cp1258", "replace"))
    beyond = {char for char in windows if char > "\x7f"}
    return windows if all(char in PUNCTUATION or _is_vietnamese(char) for char in beyond) else info.filename


def _unicode_path(extra: bytes, raw: bytes) -> bytes | None:
    """The name in the Unicode path field, if it belongs to this name."""
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        if kind == UNICODE_PATH and size > 5 and extra[5:9] == struct.pack("<I", zlib.crc32(raw)):
            return extra[9 : 4 + size]
        extra = extra[4 + size :]
    return None


def _is_vietnamese(char: str) -> bool:
    """A letter that Vietnamese writes: a vowel with its marks, or đ."""
    base = unicodedata.normalize("NFD", char.lower())
    return char in "đĐ" or (
        base[0] in "aeiouy"
        and len(base) > 1
        and set(base[1:]) <= set("\u0302\u0306\u031b\u0300\u0309\u0303\u0301\u0323")
    )
