"""Files that are given to the page: under harmless names, in one private folder, within limits; then a run of their own."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection
from pathlib import Path

from pipeline.ingest.containers.members import is_litter
from pipeline.signs import spelled

FOLDER = ".kehoach-uploads"
"""In the folder of the tables; hidden, so that no run takes it for plans."""
TABLES, FILES, NAMED = "tables", "files", "tai-len"
LARGEST = 100 << 20
"""Bytes of one file."""
MOST = 200
"""Files at a time."""
_LONGEST = 120
_BANNED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))})


def harmless(name: str, taken: Collection[str] = ()) -> str:
    """A file's name without any path, in letters that every system takes, unlike those taken already; its suffix stays."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    bare = " ".join(_BANNED.sub("_", spelled(last)).split()).strip(". ~$")
    stem, dot, suffix = bare.rpartition(".")
    stem, suffix = (stem, suffix[:10]) if dot else (bare, "")
    stem = stem.strip(". ") or "tep"
    if stem.lower().split(".")[0] in _DEVICES or is_litter(Path(stem)):
        stem = f"_{stem}"
    stem = _cut(stem)
    known = {t.lower() for t in taken}
    for n in range(1, len(known) + 2):
        made = stem + (f"-{n}" if n > 1 else "") + (f".{suffix}" if suffix else "")
        if made.lower() not in known:
            return made
    raise AssertionError  # one of so many names is free


def _cut(stem: str) -> str:
    """A name that is not too long for a disk, which counts bytes."""
    while len(stem.encode()) > _LONGEST:
        stem = stem[:-1]
    return stem


def private(folder: Path) -> Path:
    """A folder that only its owner may read, made if missing. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name != "nt":
        folder.chmod(0o700)
    return folder


def put(folder: Path, name: str, data: bytes) -> Path:
    """Writes a file that was given under a harmless name; nothing that is there is written over. Raises OSError, ValueError for
    one that is too large."""
    if len(data) > LARGEST:
        raise ValueError(len(data))
    place = private(folder)
    made = place / harmless(name, [p.name for p in place.iterdir()])
    with os.fdopen(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
    return made
