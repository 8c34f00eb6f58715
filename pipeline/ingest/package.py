"""The zip package of a Word file, opened with distrust: limits on size, no entities, no network.

python-docx is not used here: it refuses .docm and .dotx, and unpacks an archive without any limit.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections import Counter
from urllib.parse import unquote

from lxml import etree

from pipeline.ingest.found import megabytes
from pipeline.ingest.problems import UnreadableError

MAX_UNPACKED = 300 * 2**20  # all parts together
MAX_XML_PART = 50 * 2**20  # a 2,000 page document has about 30 MB; 90 take 67 s and 1.1 GB
MAX_RATIO = 200  # real document.xml shrink by 10 to 40
RATIO_FROM = 10 * 2**20  # small parts may shrink as they like
STRICT_NAMESPACE = b"http://purl.oclc.org/ooxml/"
STRICT_TO_USUAL = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/", b"http://schemas.openxmlformats.org/wordprocessingml/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
)
Element = etree._Element
# what zipfile raises on archives whose inner offsets, sizes or methods are wrong
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    OSError,
)


def open_zip(data: bytes, kind: str) -> zipfile.ZipFile:
    """The zip archive, after its declared sizes were checked (zipfile never unpacks more than is declared)."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
    except (*DAMAGE, zipfile.LargeZipFile) as error:
        raise UnreadableError("damaged_file", format=kind, reason=type(error).__name__) from error
    if any(info.flag_bits & 1 for info in infos):
        raise UnreadableError("password_protected", format=kind)
    total = sum(info.file_size for info in infos)
    if total > MAX_UNPACKED or any(_is_bomb(info) for info in infos):
        raise UnreadableError("too_large", size=f"{total / 2**20:.0f} MB", limit=f"{MAX_UNPACKED / 2**20:.0f} MB")
    return archive


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    return info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * max(1, info.compress_size)


def _part(info: zipfile.ZipInfo) -> str:
    """The name that an entry has as a part."""
    return info.filename.replace("\\", "/").lstrip("/").lower()


class Package:
    """The parts of an Office package by name, and the relations between them."""

    def __init__(self, data: bytes, kind: str = "docx") -> None:
        self.kind = kind
        self._zip = open_zip(data, kind)
        self._names = {_part(info): info for info in self._zip.infolist()}

    def twin(self) -> str | None:
        """A name that two parts have, in any case: another reader may take the other. None for none."""
        counted = Counter(map(_part, self._zip.infolist()))
        return next((name for name, n in counted.items() if n > 1), None)

    def names(self) -> list[str]:
        """Names of all parts, in lower case."""
        return list(self._names)

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, None if there is none."""
        info = self._names.get(name.lower())
        if info is None or info.file_size > MAX_XML_PART:
            return None
        try:
            return self._zip.read(info)
        except DAMAGE as error:
            if _lacks_memory(error):
                raise MemoryError from error
            raise UnreadableError("damaged_file", format=self.kind, reason=name) from error

    def xml(self, name: str, needed: bool = False) -> Element | None:
        """The root of an XML part; a broken part is an error only where it is needed."""
        info = self._names.get(name.lower())
        if needed and info is not None and info.file_size > MAX_XML_PART:
            raise UnreadableError("too_large", size=megabytes(info.file_size), limit=megabytes(MAX_XML_PART))
        data = self.read(name)
        if data is None:
            return None
        try:
            return parse_xml(data)
        except (etree.XMLSyntaxError, ValueError) as error:
            if _lacks_memory(error):
                raise MemoryError from error
            if needed:
                raise UnreadableError("damaged_file", format=self.kind, reason=name) from error
            return None

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Relations of a part: id -> (last piece of the relation's type, name of the target part)."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", name + ".rels"))
        relations: dict[str, tuple[str, str]] = {}
        for node in root.iter("{*}Relationship") if root is not None else ():
            if node.get("TargetMode") == "External":
                continue
            target = unquote(node.get("Target") or "").replace("\\", "/")
            full = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            relations[node.get("Id") or ""] = ((node.get("Type") or "").rsplit("/", 1)[-1], full)
        return relations


def _lacks_memory(error: Exception) -> bool:
    """Whether a library says that memory is short: libxml2 by its code or in words, zlib by Z_MEM_ERROR."""
    code = getattr(error, "code", None)
    return code == etree.ErrorTypes.ERR_NO_MEMORY or bool(re.search(r"Error -4\b|memory", str(error)))


def parse_xml(data: bytes) -> Element:
    """An XML part; a document type declaration (the place for entity bombs) is refused."""
    if STRICT_NAMESPACE in data[:20000]:
        for strict, usual in STRICT_TO_USUAL:
            data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(data, parser)
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise ValueError("document type declaration")
    return root
