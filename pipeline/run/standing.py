"""What stands already: a run over the same bytes, by the same program, would write what its folder holds, so nothing is done.

Every file is read to its end and hashed, and so is every file of the output: neither times nor sizes are believed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pipeline.messages import Lang
from pipeline.run import cache
from pipeline.run.files import collect
from pipeline.tables import manifest
from pipeline.tables.schema import DIAGNOSTICS, Row
from pipeline.tables.stored import READABLE, read_rows
from pipeline.tables.streams import Stream

_WRITERS = ("pyarrow", "xlsxwriter", "icalendar", "python-dateutil")
"""Libraries whose version may show in the bytes that are written."""


def state_of(paths: Iterable[str | Path], lang: Lang, formats: Iterable[str]) -> str:
    """What decides the tables of a run, as one hash: this program with its libraries, language and formats, and each file's name
    and bytes; "" where one of them cannot be read. Raises UsageError as `collect` does."""
    digest = hashlib.sha256(cache.fingerprint().encode())
    try:
        libraries = [version(name) for name in _WRITERS]
        digest.update(json.dumps([libraries, lang, list(formats)]).encode())
        for doc_id, path in collect(paths):
            digest.update(json.dumps([doc_id, manifest.digest(path)]).encode())
    except (OSError, PackageNotFoundError):
        return ""
    return digest.hexdigest()


def lasts(diagnostics: Stream) -> bool:
    """Whether another try would read no file otherwise: none was lost to time, memory or a program that was missing."""
    code = DIAGNOSTICS.index("code")
    return not any(row[code] in cache.PASSING for row in diagnostics)


def standing(folder: Path, state: str) -> tuple[dict[str, list[Row]], list[Path]] | None:
    """The rows of `documents` and `diagnostics` that a run of this state wrote into a folder, and the files it wrote; None
    unless all of them are there as they were written."""
    known = manifest.read(folder)
    if not state or known is None or known.said.get("state") != state or not set(known.said["formats"]) & set(READABLE):
        return None
    if not known.files.keys() < manifest.owned(folder, manifest.RUN):
        return None
    rows = read_rows(folder, ("documents", "diagnostics"))
    return rows, [folder / name for name in [*sorted(known.files), manifest.RUN]]
