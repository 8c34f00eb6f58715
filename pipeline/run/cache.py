"""What was read once is not read again: the rows of each file, kept by its bytes and by this program's own.

Kept in the user's cache folder (KEHOACH_CACHE names another). A change of a file, of this program or of a library that
reads files makes another key; results that depend on a program that was missing, or on time or memory, are not kept.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import time
import zlib
from contextlib import suppress
from datetime import date
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from platformdirs import user_cache_path

from pipeline.tables.rows import Rows
from pipeline.tables.schema import DIAGNOSTICS, TABLES, TEXTS, Kind, Row, Value

_ROOT = Path(__file__).parents[2]
_LIBRARIES = ("pypdfium2", "pdfplumber", "lxml", "kreuzberg", "pillow", "holidays", "lunar-vn", "regex")
_KEPT_DAYS = 30
_PASSING = frozenset({
    "scan_needs_tesseract", "pages_need_tesseract", "office_needs_libreoffice", "office_needs_extra",
    "read_without_layout", "conversion_failed",
    "ocr_failed", "crashed", "timed_out", "out_of_memory", "unreadable_file", "missing_file",
})  # fmt: skip
"""Problems that another machine, or another try, may not have."""

_TABLES = {t.name: t for t in (*TABLES, TEXTS)}


def folder() -> Path:
    """Where the cache is."""
    return Path(os.environ.get("KEHOACH_CACHE") or user_cache_path("kehoach"))


@cache
def fingerprint() -> str:
    """A hash of this program and of the versions of the libraries that read files."""
    digest = hashlib.sha256()
    for part in ("pipeline", "extractors"):
        for file in sorted(f for suffix in ("py", "csv", "npz") for f in (_ROOT / part).rglob(f"*.{suffix}")):
            digest.update(file.relative_to(_ROOT).as_posix().encode())
            digest.update(file.read_bytes())
    for name in _LIBRARIES:
        with suppress(PackageNotFoundError):
            digest.update(f"{name} {version(name)}".encode())
    return digest.hexdigest()[:24]


def key(data: bytes, suffix: str, lang: str) -> str:
    """The key of a file's rows."""
    return hashlib.sha256(data + f"\0{suffix.lower()}\0{lang}".encode()).hexdigest()


def find(where: Path, name: str, doc_id: str) -> Rows | None:
    """The rows kept under a key, for a file of this doc_id; None if there are none, or they cannot be read."""
    try:
        kept = json.loads(zlib.decompress((where / name[:2] / name).read_bytes()))
        return {table: [_row(table, row, doc_id) for row in rows] for table, rows in kept.items()}
    except (OSError, ValueError, KeyError, zlib.error):
        return None


def keep(where: Path, name: str, doc_id: str, rows: Rows) -> None:
    """Keeps the rows of a file, unless they would differ elsewhere. A cache that cannot be written is no cache."""
    codes = {row[DIAGNOSTICS.index("code")] for row in rows.get("diagnostics", ())}
    if codes & _PASSING:
        return
    bare = {table: [(str(row[0])[len(doc_id) :], *row[1:]) for row in found] for table, found in rows.items()}
    target = where / name[:2] / name
    with suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, made = tempfile.mkstemp(dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(zlib.compress(json.dumps(bare, ensure_ascii=False, default=str).encode(), 1))
        Path(made).replace(target)


def _row(table: str, row: list[Value], doc_id: str) -> Row:
    columns = _TABLES[table].columns
    values = [
        date.fromisoformat(str(v)) if v is not None and c.kind is Kind.DATE else v
        for c, v in zip(columns, row, strict=True)
    ]
    return (f"{doc_id}{row[0]}", *values[1:])


def ready() -> Path | None:
    """The folder for rows of this very program, made if missing; what older ones left for long is removed. None if there
    is no place for a cache."""
    root = folder()
    where = root / fingerprint()
    try:
        where.mkdir(parents=True, exist_ok=True)
        os.utime(where)
        for other in root.iterdir():
            if other.is_dir() and other != where and time.time() - other.stat().st_mtime > _KEPT_DAYS * 86_400:
                shutil.rmtree(other, ignore_errors=True)
    except OSError:
        return None
    return where
