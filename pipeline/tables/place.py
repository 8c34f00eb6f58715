"""Puts an output into its folder as a whole: it holds the old one or the new one, whatever happens on the way.

All is written into a folder beside the target and flushed to the disk; one rename makes that folder the new output, from
then on its files only go to their places, what they replace out of the way first, the manifest last. Whoever is ended on
that way is finished by the next run, and read rightly until then (`manifest.whole`). A file that cannot be replaced (held
open by Excel) takes everything back. Nobody else's file is touched: what is in the way takes `force`.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from pipeline.messages import UsageError
from pipeline.tables import manifest
from pipeline.tables.manifest import READY

_STAGE = ".kehoach-"
_NAMED = re.compile(r"\.kehoach-(?P<ready>ready-)?(?P<pid>\d+)?(?:-|$)|\.kehoach-\w{8}$")
_REPLACED, _OLD = "replaced.list", "old"
_MOVING = 60.0
"""Seconds that files take to their places at most."""
_DAY = 86_400.0
_TRIES, _MOMENT = 10, 0.1
"""How often, and after how many seconds each, a rename is tried again."""
_WAITS = 100
"""So often a lock is waited for."""
_LOCK = ".kehoach.lock"


def put(
    folder: Path, name: str, write: Callable[[Path], None], about: Mapping[str, Any], *, force: bool = False
) -> list[Path]:
    """Writes an output with its manifest into a folder, made if missing, in the place of the one that this manifest
    belongs to. Returns the files written.

    write  writes the files into an empty folder
    about  what the manifest says besides the files
    Raises UsageError for a folder or file that cannot be written, and where somebody else's file is in the way.
    """
    stage = _beside(folder)
    try:
        write(stage)
        made = sorted(path.name for path in stage.iterdir())
        manifest.write(stage / name, {n: manifest.digest(stage / n) for n in made}, about)
        _flush(stage)
        with held(folder / _LOCK):
            free(folder, [*made, name], force=force)
            made.append(name)
            old = [n for n in sorted({*manifest.owned(folder, name), *made}) if (folder / n).exists()]
            (stage / _REPLACED).write_text(json.dumps(old), encoding="utf-8")
            _flush(stage)
            _swap(stage, folder, old, made)
    except OSError as error:
        raise UsageError("unwritable", path=str(folder), reason=error.strerror or str(error)) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    return [folder / n for n in made]


@contextmanager
def held(lock: Path) -> Iterator[None]:
    """Holds a lock file while something is read, changed and put back. Who is ended holds none. Raises UsageError where another
    run does for long, and OSError."""
    for left in range(_WAITS, -1, -1):
        try:
            handle = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
        except FileExistsError:
            with suppress(OSError, ValueError):
                if time.time() - lock.stat().st_mtime > _MOVING or not _is_alive(int(lock.read_text(encoding="ascii"))):
                    lock.unlink()
                    continue
            if not left:
                raise UsageError("busy", path=str(lock.parent)) from None
            time.sleep(_MOMENT)
        else:
            os.write(handle, str(os.getpid()).encode())
            os.close(handle)
            break
    try:
        yield
    finally:
        if _holder(lock) == os.getpid():  # who held it for long may have lost it
            lock.unlink(missing_ok=True)


def _holder(lock: Path) -> int:
    """The process that holds a lock; 0 where that is not written."""
    with suppress(OSError, ValueError):
        return int(lock.read_text(encoding="ascii"))
    return 0


def writable(folder: Path, names: Iterable[str], *, force: bool = False) -> None:
    """Raises UsageError if an output of these files cannot be put into a folder: better known before the work than after."""
    there = os.path.exists(folder)  # noqa: PTH110 - where Path.exists raises, this is false
    _beside(folder).rmdir()
    if not there:
        folder.rmdir()
    free(folder, names, force=force)


def free(folder: Path, names: Iterable[str], *, force: bool) -> None:
    """Raises UsageError where one of the names is taken by a file that is not ours, or was changed since we wrote it."""
    there = [n for n in names if os.path.lexists(folder / n)]
    ours = [manifest.owned(folder, m) for m in manifest.ALL] if there else []
    for n in there:
        if (folder / n).is_dir():
            raise UsageError("folder_in_the_way", path=str(folder / n))
        if not (force or any(n in o for o in ours)):
            if any((found := manifest.read(folder, m)) and n in found.files for m in manifest.ALL):
                raise UsageError("changed_since", path=str(folder / n))
            raise UsageError("in_the_way", path=str(folder / n))


def _beside(folder: Path) -> Path:
    """A new empty folder inside the target, on the same disk, so that files can be moved at once."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with held(folder / _LOCK):
            _tidy(folder)
        return Path(tempfile.mkdtemp(prefix=f"{_STAGE}{os.getpid()}-", dir=folder))
    except OSError as error:
        raise UsageError("unwritable", path=str(folder), reason=error.strerror or str(error)) from error


def _swap(stage: Path, folder: Path, old: Collection[str], made: Collection[str]) -> None:
    """Puts the files of `stage` into their places; on any failure all is as before. Raises OSError, UsageError."""
    ready = folder / f"{READY}{os.getpid()}"
    (stage / _OLD).mkdir()
    _rename(stage, ready)
    done: list[tuple[Path, Path]] = []
    try:
        for n in old:
            _move(folder / n, ready / _OLD / n, done)
        for n in made:
            _move(ready / n, folder / n, done)
    except BaseException as error:  # an interruption takes back too
        for before, after in reversed(done):
            after.replace(before)
        _rename(ready, stage)
        if isinstance(error, PermissionError):
            raise UsageError("held_open", path=str(error.filename), reason=error.strerror or "") from error
        raise
    shutil.rmtree(ready, ignore_errors=True)


def _move(before: Path, after: Path, done: list[tuple[Path, Path]]) -> None:
    _rename(before, after)
    done.append((before, after))


def _rename(before: Path, after: Path) -> None:
    """Renames a file or folder. On Windows a virus scanner holds what is new for a moment: that moment is waited for."""
    for left in range(_TRIES if sys.platform == "win32" else 0, -1, -1):
        try:
            before.replace(after)
        except PermissionError:
            if not left:
                raise
            time.sleep(_MOMENT)
        else:
            return


def _tidy(folder: Path) -> None:
    """Finishes what an ended run had begun to put into the folder, and removes what it left. Raises OSError, and UsageError
    while another run is at it."""
    for left in sorted(folder.glob(_STAGE + "*")):
        named = _NAMED.match(left.name)
        if named is None or not left.is_dir():
            continue
        age = time.time() - left.stat().st_mtime
        alive = named["pid"] is not None and _is_alive(int(named["pid"]))
        if named["ready"] and alive and age < _MOVING:
            raise UsageError("busy", path=str(folder))
        if alive and not named["ready"] and age < _DAY:
            continue
        for name in manifest.ALL:
            if (found := manifest.read(left, name)) is not None and named["ready"]:
                _finish(left, folder, [*found.files, name])
        shutil.rmtree(left, ignore_errors=True)


def _finish(ready: Path, folder: Path, made: Collection[str]) -> None:
    """The rest of the way of an output whose run was ended."""
    old = json.loads((ready / _REPLACED).read_text(encoding="utf-8"))
    for n in old:
        if n not in made and Path(n).name == n:
            (folder / n).unlink(missing_ok=True)
    for n in made:
        if (ready / n).is_file():
            (ready / n).replace(folder / n)


def _flush(folder: Path) -> None:
    """Brings the files of a folder to the disk."""
    for path in folder.iterdir():
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        with suppress(OSError):  # not every file system can
            os.fsync(descriptor)
        os.close(descriptor)


def _is_alive(pid: int) -> bool:
    """Whether a process of this number runs on this machine."""
    if sys.platform == "win32":
        import ctypes

        handle = ctypes.windll.kernel32.OpenProcess(0x100000, False, pid)  # SYNCHRONIZE
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
