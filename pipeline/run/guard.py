"""The run's side of what lets nothing outlive it (`watch`)."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress

from pipeline.ingest.programs import NO_WINDOW
from pipeline.run import watch


class Guard:
    """What is to be ended and removed with the run."""

    def __init__(self) -> None:
        self._saying = threading.Lock()
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            (sys.executable, "-I", "-S", watch.__file__),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=tempfile.gettempdir(),
            start_new_session=True,
            creationflags=NO_WINDOW,
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
            self._process.stdin.write(f"{pid} {os.fsencode(folder).hex()}\n".encode())
            self._process.stdin.flush()
