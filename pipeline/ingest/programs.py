"""Programs beside us (LibreOffice, Tesseract), never one that lies in the current folder or beside the plans."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

THREADS = "KEHOACH_THREADS"
"""The environment variable that says how many pages of a scan a process may recognise at once."""


def find(name: str) -> str | None:
    """The path of a program on PATH, None if there is none. Relative entries of PATH ("", ".") and the current folder are
    left out: what lies there may be a stranger's."""
    here = Path.cwd()
    folders = [f for f in os.environ.get("PATH", "").split(os.pathsep) if Path(f).is_absolute() and Path(f) != here]
    found = shutil.which(name, path=os.pathsep.join(folders)) if folders else None
    return found if found and Path(found).is_absolute() and Path(found).parent != here else None
