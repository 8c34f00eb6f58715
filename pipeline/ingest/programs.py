"""Programs beside us (LibreOffice, Tesseract), never one that lies in the current folder or beside the plans."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
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
    """The path of a program on PATH, else where its installer puts it, None if there is none. Relative entries of PATH ("", ".")
    and the current folder are left out: what lies there may be a stranger's."""
    here = Path.cwd()
    named = [Path(f) for f in os.environ.get("PATH", "").split(os.pathsep) if Path(f).is_absolute()]
    endings = (".com", ".exe") if sys.platform == "win32" else ("",)
    for folder in (*named, *_installed()):
        for ending in endings:
            program = folder / f"{name}{ending}"
            if folder != here and program.is_file() and os.access(program, os.X_OK):
                return str(program)
    return None


def _installed() -> list[Path]:
    """Where installers put programs without a word in PATH."""
    homes = [os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
    below = ("LibreOffice/program", "Tesseract-OCR", "Programs/LibreOffice/program", "Programs/Tesseract-OCR")
    mac = ("/opt/homebrew/bin", "/usr/local/bin", "/Applications/LibreOffice.app/Contents/MacOS")
    return {
        "win32": [Path(home, part) for home in homes if home for part in below],
        "darwin": [Path(folder) for folder in mac],
    }.get(sys.platform, [])


def end(process: subprocess.Popen[bytes]) -> None:
    """Ends a program that was started in a session of its own, with all that it has started."""
    if sys.platform == "win32":
        system = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "taskkill.exe")
        subprocess.run((str(system), "/F", "/T", "/PID", str(process.pid)), capture_output=True, check=False)  # noqa: S603
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""Of programs that are started on Windows: no window opens for them, and Ctrl-C is heard by the run alone, which ends them."""
