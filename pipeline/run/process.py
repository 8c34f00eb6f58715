"""A worker process as the run sees it: it reads one file at a time, and is started anew after it was lost.

It is started isolated: nothing in the current folder, in PYTHONPATH or in the folder of the plans can be imported by it.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import cast

from pipeline.ingest.programs import NO_WINDOW, THREADS
from pipeline.run.guard import Guard
from pipeline.run.times import Spent
from pipeline.run.watch import kill
from pipeline.run.worker import Batch, Job, Members, lost
from pipeline.tables.schema import Rows

TIME_LIMIT = 60.0
"""Seconds that one file may take, and each further page of a scan."""

HOME = str(Path(__file__).resolve().parents[2])
"""The folder that this program was imported from."""

WORKER = (
    *(sys.executable, "-E", "-P", "-c"),
    "import sys; home, path = sys.argv[1], sys.path; "  # noqa: ISC004 - one program
    "at = next((n for n, p in enumerate(path) if p.endswith('-packages')), len(path)); "
    "home in path or path.insert(at, home); from pipeline.run.worker import serve; serve()",
    HOME,
)
"""The command of a worker process: no PYTHON… variables (-E), not the current folder (-P). HOME stands before installed
packages, so that a worker is of the same program as the run, and behind Python's own."""


class _LostError(Exception):
    """A worker process died or took too long: the code of a problem and its values."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code, self.values = code, values


def time_limit(_: Job | Batch) -> float:
    """The seconds that a piece of work may take until it, or its next page, is done."""
    return TIME_LIMIT


class Worker:
    """A process that reads files, one at a time, restarted after it was lost, and ended with the run by its guard.
    `threads`: pages of a scan read at once. `spent`: the seconds of what it read last."""

    def __init__(self, threads: int, guard: Guard) -> None:
        self._threads, self._guard = threads, guard
        self.spent = Spent({})
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def read(self, work: Job | Batch) -> tuple[list[tuple[Job, Rows | Members]], list[Job]]:
        """The rows of each file, or what is in it, and the files to be tried again, each alone.

        A file at which the process dies, or the time is over, has failed; of a batch it is not known which one it was.
        """
        try:
            answer = self._ask(work)
        except _LostError as error:
            if isinstance(work, Batch):
                return [], list(work.jobs)
            return [(work, lost(work, error.code, **error.values))], []
        if isinstance(work, Batch):
            return list(zip(work.jobs, cast("list[Rows | Members]", answer), strict=True)), []
        return [(work, cast("Rows | Members", answer))], []

    def _ask(self, work: Job | Batch) -> Rows | Members | list[Rows | Members]:
        process = self._process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        late = threading.Event()
        self.spent = Spent({})

        def stop() -> None:
            late.set()
            self._kill(process)

        timer = started(work, stop)
        answer: Rows | Members | list[Rows | Members] | None = None
        try:
            pickle.dump(work, process.stdin)
            process.stdin.flush()
            while answer is None:
                answer = pickle.load(process.stdout)  # noqa: S301 - written by pipeline/run/worker.py
                if isinstance(answer, Spent):
                    self.spent, answer = answer, None
                elif answer is None:  # a page is done: the clock starts anew
                    timer.cancel()
                    timer = started(work, stop)
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            self.close()
            if late.is_set():
                raise _LostError("timed_out", seconds=f"{time_limit(work):g}") from error
            raise _LostError("crashed", reason=f"exit {process.returncode}") from error
        finally:
            timer.cancel()
        if late.is_set():  # the time was over just as the answer came
            self.close()
        return answer

    def _start(self) -> subprocess.Popen[bytes]:
        # what a killed process leaves behind goes with its folder
        self._folder = tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True)
        places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), self._folder.name)
        alone = {"OMP_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1"}
        alone[THREADS] = str(self._threads)
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            WORKER,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**kept, **alone, **places},
            cwd=self._folder.name,
            start_new_session=True,
            creationflags=NO_WINDOW,
        )
        self._guard.watch(self._process.pid, self._folder.name)
        return self._process

    def kill(self) -> None:
        """Ends the process; whoever reads from it learns so."""
        if self._process is not None:
            self._kill(self._process)

    def _kill(self, process: subprocess.Popen[bytes]) -> None:
        kill(process.pid, self._folder.name if self._folder else "")

    def close(self) -> None:
        """Ends the process and lets go of its pipes."""
        if self._process is not None:
            self._kill(self._process)
            self._process.communicate()
        if self._folder is not None:
            self._folder.cleanup()
        if self._process is not None:
            self._guard.release(self._process.pid)
        self._process = self._folder = None


def started(work: Job | Batch, stop: Callable[[], None]) -> threading.Timer:
    """A clock that calls `stop` when a piece of work has taken too long."""
    timer = threading.Timer(time_limit(work), stop)
    timer.start()
    return timer
