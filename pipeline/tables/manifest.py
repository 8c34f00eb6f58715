"""`run.json` of a run, `check.json` of a check, `letters.json` of letters: by it an output folder is known as ours, whole, and of one run.

It holds the version, options, formats, input files with their hashes, rows of each table, the files written with their
hashes, and the times, which stand nowhere else: tables of the same input are the same bytes. A file is ours while its bytes
are those that a manifest beside it lists; whatever else lies in the folder is somebody else's.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

RUN, CHECK, LETTERS = ALL = ("run.json", "check.json", "letters.json")
OVERRIDES = "overrides.csv"
"""A reviewer's decisions, in the folder of a check: never written over, and no plan."""
REVIEW, GOLD = "review.jsonl", "gold"
"""The steps of the review page, and the folder of plans that were corrected on it: no plans either."""
READY = ".kehoach-ready-"
"""How the folder of a new output begins that is whole, and whose files are on their way to their places."""

_PROGRAM = "kehoach"
_SUFFIXES = frozenset({".csv", ".parquet", ".jsonl", ".xlsx", ".duckdb", ".ics", ".svg"})
"""What outputs end in: no manifest, whoever wrote it, can hide a plan from a run or give one up to be replaced."""
LETTER, _PAPER = "cong-van-", ".docx"
"""How the names of letters begin and end: those of plans could end so too."""
_LARGEST = 64 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a manifest says: the hash (SHA-256) of each file by its name, and all the rest."""

    files: Mapping[str, str]
    said: Mapping[str, Any] = field(default_factory=dict)


def read(folder: Path, name: str = RUN) -> Manifest | None:
    """The manifest in a folder; None where there is none, or none of ours."""
    path = folder / name
    try:
        if path.stat().st_size > _LARGEST:
            return None
        said = json.loads(path.read_text(encoding="utf-8"))
        if said.get("program") != _PROGRAM:
            return None
        files = {str(k): str(v) for k, v in said["files"].items() if Path(k).name == k and _is_output(k, name)}
    except (OSError, ValueError, KeyError, AttributeError, RecursionError):
        return None
    return Manifest(files, said)


def _is_output(file: str, manifest: str) -> bool:
    """Whether a file of this name may belong to the output of this manifest."""
    if manifest == LETTERS:
        return file.startswith(LETTER) and file.endswith(_PAPER)
    return Path(file).suffix in _SUFFIXES


def write(path: Path, files: Mapping[str, str], about: Mapping[str, Any]) -> None:
    """Writes a manifest."""
    said = {"program": _PROGRAM, **about, "files": dict(files)}
    path.write_text(json.dumps(said, ensure_ascii=False, indent=1, default=str) + "\n", encoding="utf-8")


def version() -> str:
    """The version of this program; "" where it is not installed."""
    try:
        return metadata.version(_PROGRAM)
    except metadata.PackageNotFoundError:
        return ""


def now() -> str:
    """The time, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def digest(path: Path) -> str:
    """The SHA-256 of a file, hexadecimal. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def owned(folder: Path, name: str) -> frozenset[str]:
    """The files that a manifest lists and that are as they were written, and the manifest itself."""
    found = read(folder, name)
    if found is None:
        return frozenset()
    return frozenset({name, *(n for n, sha256 in found.files.items() if is_as_written(folder / n, sha256))})


def is_as_written(path: Path, sha256: str) -> bool:
    """Whether a file is there with these bytes."""
    try:
        return path.is_file() and digest(path) == sha256
    except OSError:
        return False


def adopt(folder: Path, manifest: str, name: str) -> None:
    """Makes a file that was changed ours again: what was changed in it is kept elsewhere. Raises OSError."""
    found = read(folder, manifest)
    if found is not None and name in found.files:
        beside = folder / f".{manifest}.part"
        write(beside, {**found.files, name: digest(folder / name)}, found.said)
        beside.replace(folder / manifest)


def left_out(folder: Path) -> frozenset[str]:
    """The names in a folder that are outputs of ours, to be left out where plans are read."""
    found = {name: manifest for name in ALL if (manifest := read(folder, name))}
    listed = {n for manifest in found.values() for n in manifest.files}
    return frozenset({*found, *listed, OVERRIDES, REVIEW, GOLD}) if found else frozenset()


def whole(folder: Path, name: str = RUN) -> tuple[Manifest | None, dict[str, Path]]:
    """The manifest of a folder and where its files are: an output whose files were on their way when its run was ended is
    read from where they stand."""
    for ready in sorted(folder.glob(READY + "*")):
        if (found := read(ready, name)) is not None:
            return found, {n: ready / n if (ready / n).is_file() else folder / n for n in found.files}
    found = read(folder, name)
    return found, {n: folder / n for n in found.files} if found else {}


def is_outdated(folder: Path) -> bool:
    """Whether the check in a folder is of other plans than its tables hold by now; False where one of them is not known."""
    check = read(folder, CHECK)
    if check is None:
        return False
    run = read(Path(str(check.said.get("tables") or folder)))
    then, now_ = check.said.get("inputs"), run.said.get("inputs") if run else None
    if not isinstance(then, dict) or not isinstance(now_, dict):
        return False
    return {k: v for k, v in now_.items() if v} != {k: v for k, v in then.items() if v}
