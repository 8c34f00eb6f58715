"""Which files a run reads, and the names (doc_id) under which its tables know them."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from pipeline.ingest.containers.members import is_litter, locate
from pipeline.messages import UsageError
from pipeline.signs import spelled
from pipeline.tables.manifest import left_out

_MACHINERY = frozenset({"__pycache__", "node_modules"})


def collect(paths: str | Path | Iterable[str | Path]) -> list[tuple[str, Path]]:
    """The files under some paths with their doc_ids, in the order of these, each file once.

    A doc_id is the path below the folder that was named, with "/"; a file named alone has its name, and a
    path that goes on inside an archive or a mail begins with that file's name. Where two would be equal, those of the
    paths concerned are preceded by the name of the folder, of two folders … until none is.
    A path may be a pattern. Hidden files, the lock files of Office, caches, virtual environments and what earlier runs wrote are left out.
    Raises UsageError.
    """
    given = [paths] if isinstance(paths, str | Path) else list(paths)
    if "" in given:
        raise UsageError("empty_path")
    roots = [Path(p) for p in given]
    if not roots:
        raise UsageError("no_paths")
    found: dict[Path, tuple[Path, Path]] = {}  # file: the folder it is named from, and how
    for root in (path for named in roots for path in _matching(named)):
        place = locate(root.absolute())
        if place is None:
            _listable(root)
        base = place[0].parent if place else root.absolute()
        for file in [root.absolute()] if place else _below(base):
            real = Path(os.path.realpath(file)) if os.path.exists(file) else file  # noqa: PTH110 - a broken link is itself
            found.setdefault(real, (base, file.relative_to(base)))
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
    return sorted(
        (doc_id if n == 1 else f"{doc_id} ({n})", file)  # names that only their bytes tell apart
        for doc_id, files_of_name in named.items()
        for n, file in enumerate(files_of_name, 1)
    )


def _matching(root: Path) -> list[Path]:
    """A path, or those that a pattern fits which no shell has spread out ("*.docx", "**/*.pdf"). Raises UsageError."""
    if not glob.has_magic(str(root)) or os.path.lexists(root):
        return [root]
    found = sorted(glob.glob(str(root), recursive=True))  # noqa: PTH207 - patterns may be absolute
    if not found:
        raise UsageError("no_match", path=str(root))
    return list(map(Path, found))


def _listable(folder: Path) -> None:
    """Raises UsageError where there is no such folder, or this user may not look into it."""
    try:
        with os.scandir(folder):
            return
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise UsageError("no_such_path", path=str(folder)) from error
    except OSError as error:
        raise UsageError("unreadable_path", path=str(folder), reason=error.strerror or str(error)) from error


def _below(folder: Path) -> Iterator[Path]:
    """The files of a folder and of those in it that may be plans, and what is no file (broken links, pipes, folders that are
    closed to this user): its reader says so. Links to folders are not followed."""
    closed: list[str] = []
    for here, folders, names in os.walk(folder, onerror=lambda error: closed.append(error.filename)):
        place = Path(here)
        outputs = left_out(place)
        folders[:] = [
            name
            for name in folders
            if name not in outputs and not is_litter(PurePath(name)) and not _is_machinery(place / name)
        ]
        for name in names:
            if not is_litter(PurePath(name)) and name not in outputs and not name.lower().endswith(".log"):
                yield place / name
    yield from map(Path, closed)


def _is_machinery(folder: Path) -> bool:
    """A cache (its tag, see bford.info/cachedir), a virtual environment, what package managers keep."""
    return folder.name in _MACHINERY or any(
        os.path.isfile(folder / mark)  # noqa: PTH113 - where Path.is_file raises, this is false
        for mark in ("CACHEDIR.TAG", "pyvenv.cfg")
    )


def _spelled(name: str) -> str:
    """A file name as text: bytes that are no UTF-8, and signs that show nothing, are written out."""
    return spelled(os.fsencode(name).decode("utf-8", "backslashreplace"))
