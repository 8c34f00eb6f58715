"""Programs beside us (LibreOffice, Tesseract), never one that lies in the current folder or beside the plans."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

THREADS = "KEHOACH_THREADS"
"""The environment variable that says how many pages of a scan a process may recognise at once."""

GROUP = "kehoach-group-"
"""How a file begins that names a program's process group: who ends a worker and removes its folder (`pipeline.run.watch`, which can
import nothing of ours) ends that, too."""


@contextmanager
def known_group(number: int) -> Iterator[None]:
    """Meanwhile whoever ends this process knows of a process group that it has started."""
    mark = Path(tempfile.gettempdir(), f"{GROUP}{number}")
    with suppress(OSError):  # a full disk is no reason to leave a program alone
        mark.touch()
    try:
        yield
    finally:
        with suppress(OSError):
            mark.unlink()


def find(name: str) -> str | None:
    """The path of a program on PATH, None if there is none. Relative entries of PATH ("", ".") and the current folder are
    left out: what lies there may be a stranger's."""
    here = Path.cwd()
    folders = [f for f in os.environ.get("PATH", "").split(os.pathsep) if Path(f).is_absolute() and Path(f) != here]
    found = shutil.which(name, path=os.pathsep.join(folders)) if folders else None
    return found if found and Path(found).is_absolute() and Path(found).parent != here else None
