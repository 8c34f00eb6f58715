"""What was read once is not read again: the rows of each file, kept by its bytes and by this program's own.

Kept in the user's cache folder (KEHOACH_CACHE names another). A change of a file, of this program, of a library that reads
files or of a program beside us makes another key; results that depend on a program that was missing, or on time or memory,
are not kept.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import stat
import sys
import tempfile
import time
import zlib
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path

from pipeline.ingest import programs
from pipeline.tables.schema import DIAGNOSTICS, DOCUMENTS, TABLES, TEXTS, Kind, Row, Rows, Value

_ROOT = Path(__file__).parents[2]
_LIBRARIES = (
    "pypdfium2", "pdfplumber", "pdfminer.six", "lxml", "kreuzberg", "pillow", "holidays", "lunar-vn", "regex", "openpyxl", "olefile",
    "pyhanko", "pyhanko-certvalidator", "numpy", "pyahocorasick", "python-dateutil",
)  # fmt: skip
_PROGRAMS = ("tesseract", "soffice", "libreoffice")
_MODELS = tuple(f"{where}tessdata/vie.traineddata" for where in ("share/", "share/tesseract-ocr/*/", "bin/", ""))
_OF_TEXT = frozenset({".txt", ".md", ".markdown"})
"""Kinds that no program beside us reads."""
_KEPT_DAYS = 30
_OURS = re.compile(r"[0-9a-f]{24}")
"""The names of folders that `fingerprint` gives."""
_HASH = 32
"""Bytes at the head of an entry: the SHA-256 of its key and of what follows."""
_LARGEST = 200 << 20
"""Bytes of an entry, packed and unpacked."""
_PART, _PART_SECONDS = ".part-", 3600
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of kehoach; it may be deleted.\n"
PASSING = frozenset({
    "scan_needs_tesseract", "pages_need_tesseract", "office_needs_libreoffice", "office_needs_extra",
    "read_without_layout", "conversion_failed",
    "ocr_failed", "crashed", "timed_out", "out_of_memory", "unreadable_file", "no_permission",
    "missing_file",
})  # fmt: skip
"""Problems that another machine, or another try, may not have."""

_TABLES = {t.name: t for t in (*TABLES, TEXTS)}


def folder() -> Path:
    """Where the cache is."""
    if named := os.environ.get("KEHOACH_CACHE"):
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("kehoach")


@cache
def fingerprint() -> str:
    """A hash of this program and of the versions of the libraries that read files."""
    from importlib.metadata import PackageNotFoundError, version  # takes long to load, and workers need it not

    digest = hashlib.sha256()
    for part in ("pipeline", "extractors"):
        for file in sorted(f for suffix in ("py", "csv", "npz") for f in (_ROOT / part).rglob(f"*.{suffix}")):
            digest.update(file.relative_to(_ROOT).as_posix().encode())
            digest.update(file.read_bytes())
    for name in _LIBRARIES:
        with suppress(PackageNotFoundError):
            digest.update(f"{name} {version(name)}".encode())
    return digest.hexdigest()[:24]


@cache
def beside() -> str:
    """A hash of the programs beside us, as their files are on this machine: a newer Tesseract reads a scan otherwise."""
    digest = hashlib.sha256()
    for name in _PROGRAMS:
        if found := programs.find(name):
            program = Path(found).resolve()
            models = (f for place in _MODELS for f in sorted(program.parents[1].glob(place)))
            for file in (program, program.with_name("soffice.bin"), *models):
                with suppress(OSError):
                    about = file.stat()
                    digest.update(f"{file} {about.st_size} {about.st_mtime_ns}".encode())
    return digest.hexdigest()


def key(data: bytes, suffix: str, lang: str) -> str:
    """The key of a file's rows."""
    of_text = suffix.lower() in _OF_TEXT
    return hashlib.sha256(data + f"\0{suffix.lower()}\0{lang}\0{'' if of_text else beside()}".encode()).hexdigest()


def find(where: Path, name: str, doc_id: str) -> Rows | None:
    """The rows kept under a key, for a file of this doc_id; None if there are none, or they are not as they were kept:
    another hash, a table or value that is none, a place outside the text."""
    try:
        data = bytes_of(where / name[:2] / name)
        if hashlib.sha256(name.encode() + data[_HASH:]).digest() != data[:_HASH]:
            return None
        unpacker = zlib.decompressobj()
        body = unpacker.decompress(data[_HASH:], _LARGEST)
        if not unpacker.eof:
            return None
        rows: Rows = {t: [_row(t, row, doc_id) for row in found] for t, found in json.loads(body).items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, zlib.error):
        return None
    return rows if _fits(rows) else None


def keep(where: Path, name: str, doc_id: str, rows: Rows) -> None:
    """Keeps the rows of a file, unless they would differ elsewhere. A cache that cannot be written is no cache."""
    codes = {row[DIAGNOSTICS.index("code")] for row in rows.get("diagnostics", ())}
    if codes & PASSING:
        return
    bare = {table: [(str(row[0])[len(doc_id) :], *row[1:]) for row in found] for table, found in rows.items()}
    target = where / name[:2] / name
    with suppress(OSError):
        target.parent.mkdir(mode=0o700, exist_ok=True)
        handle, made = tempfile.mkstemp(prefix=_PART, dir=where)
        try:
            with os.fdopen(handle, "wb") as file:
                body = zlib.compress(json.dumps(bare, ensure_ascii=False, default=str).encode(), 1)
                file.write(hashlib.sha256(name.encode() + body).digest() + body)
            Path(made).replace(target)
        except BaseException:
            Path(made).unlink(missing_ok=True)
            raise


def bytes_of(path: Path) -> bytes:
    """The bytes of an entry. Raises OSError for what is no regular file of a fair size."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST:
            raise OSError(path)
        return file.read()


def _row(table: str, row: list[Value], doc_id: str) -> Row:
    """A row as it was before it was kept. Raises ValueError, KeyError or TypeError where it is none of this table."""
    columns = _TABLES[table].columns
    values = [_value(c.kind, v) for c, v in zip(columns, row, strict=True)]
    return (f"{doc_id}{row[0]}", *values[1:])


def _value(kind: Kind, value: object) -> Value:
    if value is None:
        return None
    if kind is Kind.DATE and isinstance(value, str):
        return date.fromisoformat(value)
    expected = {Kind.INT: int, Kind.BOOL: bool}.get(kind, str)
    if type(value) is not expected:
        raise TypeError(kind)
    if isinstance(value, str):
        value.encode()  # no half of a pair
    assert isinstance(value, str | int | bool)
    if abs(value if isinstance(value, int) else 0) >= 2**63:
        raise ValueError(value)
    return value


def _fits(rows: Rows) -> bool:
    """Whether each place lies in the text of a document that is there."""
    sizes = {row[0]: len(str(row[1] or "")) for row in rows.get(TEXTS.name, ())}
    if not rows.get(DOCUMENTS.name) or not rows.keys() <= _TABLES.keys():
        return False
    for name, found in rows.items():
        names = _TABLES[name].names
        if "char_start" in names:
            start, end = names.index("char_start"), names.index("char_end")
            for row in found:
                first, last = row[start], row[end]
                if first is None and last is None:
                    continue
                if not (
                    isinstance(first, int) and isinstance(last, int) and 0 <= first <= last <= sizes.get(row[0], -1)
                ):
                    return False
    return True


def ready() -> Path | None:
    """The folder for rows of this very program, made if missing, for this user alone; what older ones left for long is
    removed, and what an ended run left. A folder that holds other things too (KEHOACH_CACHE) stays as it is but for ours in it.
    None if there is no place for a cache, or it is another user's."""
    root = folder()
    where = root / fingerprint()
    try:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        shared = not os.path.lexists(root / "CACHEDIR.TAG") and any(not _OURS.fullmatch(f.name) for f in root.iterdir())
        where.mkdir(mode=0o700, exist_ok=True)
        if not ((shared or _is_own(root)) and _is_own(where)):
            return None
        os.utime(where)
        if not os.path.lexists(tag := (where if shared else root) / "CACHEDIR.TAG"):
            tag.write_text(_TAG, encoding="ascii")
        for part in where.glob(_PART + "*"):
            if time.time() - part.stat().st_mtime > _PART_SECONDS:
                part.unlink(missing_ok=True)
        for other in root.iterdir():
            if other == where or not (_OURS.fullmatch(other.name) and other.is_dir()):
                continue  # KEHOACH_CACHE may name a folder that holds something else too
            if time.time() - other.stat().st_mtime > _KEPT_DAYS * 86_400:
                shutil.rmtree(other, ignore_errors=True)
    except OSError:
        return None
    return where


def _is_own(place: Path) -> bool:
    """Whether a folder is this user's; it is closed to all others then. Windows keeps the user's folders apart itself."""
    if sys.platform == "win32":
        return True
    found = place.stat()
    if found.st_uid != os.geteuid():
        return False
    if found.st_mode & 0o077:
        place.chmod(0o700)
    return True
