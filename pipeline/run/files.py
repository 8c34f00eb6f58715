"""Which files a run reads, and the names (doc_id) under which its tables know them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from pipeline.ingest.containers.members import is_litter, locate
from pipeline.messages import UsageError


def collect(paths: str | Path | Iterable[str | Path]) -> list[tuple[str, Path]]:
    """The files under some paths with their doc_ids, in the order of these, each file once.

    A doc_id is the path below the folder that was named, with "/"; a file named alone has its name, and a
    path that goes on inside an archive or a mail begins with that file's name. Where two would be equal, those of the
    paths concerned are preceded by the name of the folder, of two folders … until none is.
    Hidden files and the lock files of Office are left out. Raises UsageError.
    """
    roots = [Path(paths)] if isinstance(paths, str | Path) else [Path(p) for p in paths]
    if not roots:
        raise UsageError("no_paths")
    found: dict[Path, tuple[Path, Path]] = {}  # file: the folder it is named from, and how
    for root in roots:
        place = locate(root.absolute())
        if place is None and not root.is_dir():
            raise UsageError("no_such_path", path=str(root))
        base = place[0].parent if place else root.absolute()
        files = [root.absolute()] if place else (f for f in base.rglob("*") if f.is_file())
        for file in files:
            name = file.relative_to(base)
            if place or not is_litter(name):
                found.setdefault(file.resolve(), (base, name))
    if not found:
        raise UsageError("no_plans", path=", ".join(map(str, roots)))
    depths: Counter[Path] = Counter()
    while True:
        named: dict[str, list[Path]] = {}
        for file, (base, name) in found.items():
            above = base.parts[1:][-depths[base] :] if depths[base] else ()
            named.setdefault(_spelled("/".join((*above, *name.parts))), []).append(file)
        clashes = {
            found[file][0] for files_of_name in named.values() if len(files_of_name) > 1 for file in files_of_name
        }
        if not clashes or all(depths[base] > len(base.parts) for base in clashes):
            break
        depths.update(clashes)
    return sorted((doc_id, files_of_name[0]) for doc_id, files_of_name in named.items())


def _spelled(name: str) -> str:
    """A file name as text: bytes that are no UTF-8 are written out."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
