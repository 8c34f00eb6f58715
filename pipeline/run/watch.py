"""Nothing outlives a run: a small process that ends the workers and removes their folders when the run is gone, killed too.

A worker deep in a library hears no end of a pipe and no signal to its parent; this process waits for nothing else. It knows
the run's end by the end of its standard input, whatever caused it. Started isolated, it imports Python's own library only, and of
that what it needs when it needs it: every run starts one, and hardly any leaves it something to do.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress

GROUP = "kehoach-group-"
"""How a file in a worker's folder begins whose name ends with a process group of its own (`pipeline.ingest.programs`)."""


def kill(pid: int, folder: str) -> None:
    """Ends a process and those that it started (LibreOffice, tesseract), in its own group and in those that its folder names."""
    if sys.platform == "win32":
        import subprocess

        program = os.path.join(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "taskkill.exe")  # noqa: PTH118
        subprocess.run((program, "/F", "/T", "/PID", str(pid)), capture_output=True, check=False)  # noqa: S603
        return
    _end_group(pid)
    with suppress(OSError):
        for name in os.listdir(folder):  # noqa: PTH208 - every run starts this: nothing more is imported
            if name.startswith(GROUP):
                _end_group(int(name.removeprefix(GROUP)))


def _end_group(number: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(number, signal.SIGKILL)


def _watch() -> None:
    """Waits for the run's end, then ends and removes what is left of it. A line says a process and its folder (in hexadecimal
    digits, for it may hold anything), or a process alone that has ended."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    watched: dict[int, str] = {}
    for line in sys.stdin:
        pid, _, folder = line.strip().partition(" ")
        if folder:
            watched[int(pid)] = os.fsdecode(bytes.fromhex(folder))
        else:
            watched.pop(int(pid), None)
    for process, folder in watched.items():
        kill(process, folder)
    for folder in watched.values():
        _remove(folder)


def _remove(folder: str) -> None:
    import shutil
    import time

    for _ in range(50):  # what was killed may still be writing
        shutil.rmtree(folder, ignore_errors=True)
        if not os.path.exists(folder):  # noqa: PTH110
            break
        time.sleep(0.1)


if __name__ == "__main__":
    _watch()
