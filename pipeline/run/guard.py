"""Nothing outlives a run: a small process that ends the workers and removes their folders when the run is gone, killed too.

A worker deep in a library hears no end of a pipe and no signal to its parent; this process waits for nothing else. It knows
the run's end by the end of its standard input, whatever caused it. Started isolated, it imports Python's own library only.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress


class Guard:
    """The run's side: what is to be ended and removed with it."""

    def __init__(self) -> None:
        self._saying = threading.Lock()
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            (sys.executable, "-I", "-S", __file__),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=tempfile.gettempdir(),
            start_new_session=True,
        )

    def watch(self, pid: int, folder: str) -> None:
        """From now on a process with all that it started, and a folder, end with this run."""
        self._say(pid, folder)

    def release(self, pid: int) -> None:
        """A process has ended, and its folder is gone."""
        self._say(pid, "")

    def close(self) -> None:
        """Ends the watch."""
        with suppress(OSError):
            self._process.communicate()

    def _say(self, pid: int, folder: str) -> None:
        assert self._process.stdin is not None
        with suppress(OSError), self._saying:  # without its guard a run goes on all the same
            self._process.stdin.write(json.dumps([pid, folder]).encode() + b"\n")
            self._process.stdin.flush()


def kill(pid: int) -> None:
    """Ends a process and those that it started (LibreOffice, tesseract)."""
    if sys.platform == "win32":
        program = os.path.join(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "taskkill.exe")  # noqa: PTH118
        subprocess.run((program, "/F", "/T", "/PID", str(pid)), capture_output=True, check=False)  # noqa: S603
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)


def _watch() -> None:
    """Waits for the run's end, then ends and removes what is left of it."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    watched: dict[int, str] = {}
    for line in sys.stdin:
        pid, folder = json.loads(line)
        if folder:
            watched[pid] = folder
        else:
            watched.pop(pid, None)
    for pid in watched:
        kill(pid)
    for folder in watched.values():
        for _ in range(50):  # what was killed may still be writing
            shutil.rmtree(folder, ignore_errors=True)
            if not os.path.exists(folder):  # noqa: PTH110
                break
            time.sleep(0.1)


if __name__ == "__main__":
    _watch()
