"""A run: finds the files, reads each in a process pool, puts their rows together in path order.

Every worker is a process that reads one file at a time. One that crashes or takes too long costs only its file: it is
ended and another takes its place.
"""

from __future__ import annotations

import os
import pickle
import queue
import signal
import subprocess
import sys
import tempfile
import threading
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import cast

from pipeline import cache
from pipeline.ingest.containers import check, is_litter, locate
from pipeline.ingest.ocr import THREADS
from pipeline.ingest.problems import UnreadableError
from pipeline.messages import Lang, UsageError
from pipeline.resolve import resolve
from pipeline.rows import Rows
from pipeline.tables import Tables
from pipeline.worker import Batch, Job, Members, lost, read_batch, read_file

TIME_LIMIT = 60.0
"""Seconds that one file may take, and each further page of a scan."""

OLD = (".doc", ".rtf", ".odt")
"""How the names of files end that LibreOffice must convert; what they really are is seen when they are read."""
BATCH = 16
"""So many of them are converted by one start of LibreOffice."""

WORKER = (sys.executable, "-c", "from pipeline.worker import serve; serve()")
"""The command of a worker process."""

Progress = Callable[[int, int, str], None]
"""Called after each file with the number of files done, of all known so far, and the file's doc_id."""


def extract(
    paths: str | Path | Iterable[str | Path],
    *,
    workers: int | None = None,
    progress: bool | Progress = True,
    lang: Lang = "vi",
    cached: bool = True,
) -> Tables:
    """Reads files and folders (all that is in them, however deep, archives and mails too) and returns what was found.

    workers   how many processes read; None for one per core, 1 reads in this process (without the time limit)
    progress  True for a bar on standard error, or a function that is told
    lang      language of the sentences in `diagnostics`
    cached    take over what was read from the same bytes before, and keep what is read now (`pipeline/cache.py`)

    A file that cannot be read is a row of `documents` with status "failed", and a row of `diagnostics` says why.
    Raises UsageError for a path that does not exist, or when there is no file at all.
    """
    if workers is not None and workers < 1:
        raise UsageError("bad_workers", workers=str(workers))
    kept = cache.ready() if cached else None
    jobs = [Job(doc_id, str(path), lang, str(kept or "")) for doc_id, path in collect(paths)]
    with _told(progress, len(jobs)) as tell:
        done = dict(_results(jobs, workers, tell))
    rows: Rows = {}
    for job in sorted(done):
        for table, found in done[job].items():
            rows.setdefault(table, []).extend(found)
    return Tables.of(resolve(rows, lang))


# --- files -----------------------------------------------------------------------------------------------------


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


# --- processes -------------------------------------------------------------------------------------------------


class _LostError(Exception):
    """A worker process died or took too long: the code of a problem and its values."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code, self.values = code, values


class _Worker:
    """A process that reads files, one at a time, restarted after it was lost. `threads`: pages of a scan read at once."""

    def __init__(self, threads: int) -> None:
        self._threads = threads
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

        def stop() -> None:
            late.set()
            _kill(process)

        timer = _started(stop)
        answer: Rows | Members | list[Rows | Members] | None = None
        try:
            pickle.dump(work, process.stdin)
            process.stdin.flush()
            while answer is None:
                answer = pickle.load(process.stdout)  # noqa: S301 - written by pipeline/worker.py
                if answer is None:  # a page is done: the clock starts anew
                    timer.cancel()
                    timer = _started(stop)
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            self.close()
            if late.is_set():
                raise _LostError("timed_out", seconds=f"{TIME_LIMIT:g}") from error
            raise _LostError("crashed", reason=f"exit {process.returncode}") from error
        finally:
            timer.cancel()
        if late.is_set():  # the time was over just as the answer came
            self.close()
        return answer

    def _start(self) -> subprocess.Popen[bytes]:
        here = str(Path(__file__).parent.parent)
        search = os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))
        # what a killed process leaves behind goes with its folder
        self._folder = tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True)
        places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), self._folder.name)
        alone = {"PYTHONPATH": search, "OMP_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1"}
        alone[THREADS] = str(self._threads)
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            WORKER,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **alone, **places},
            start_new_session=True,
        )
        return self._process

    def kill(self) -> None:
        """Ends the process; whoever reads from it learns so."""
        if self._process is not None:
            _kill(self._process)

    def close(self) -> None:
        """Ends the process and lets go of its pipes."""
        if self._process is not None:
            _kill(self._process)
            self._process.communicate()
            self._process = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def _started(stop: Callable[[], None]) -> threading.Timer:
    timer = threading.Timer(TIME_LIMIT, stop)
    timer.start()
    return timer


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Ends a process and those that it started (LibreOffice, tesseract)."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)


def _results(jobs: Iterable[Job], workers: int | None, tell: Progress) -> Iterator[tuple[Job, Rows]]:
    """The rows of every file, as they are done. What a container holds joins the files that wait."""
    jobs = list(jobs)
    workers = workers or os.cpu_count() or 1
    waiting = deque(_batched(jobs, workers))
    read = _alone(waiting) if workers == 1 else _pooled(waiting, workers)
    inside: dict[Path, tuple[int, int]] = {}  # file on disk: how many files were found in it, and their bytes
    total, n = len(jobs), 0
    with closing(read):
        for job, found in read:
            if isinstance(found, tuple):
                try:
                    _count(job, found, inside)
                except UnreadableError as error:
                    found = lost(job, error.code, **error.values)
                else:
                    names, _ = found
                    new = (Job(f"{job.doc_id}/{name}", f"{job.path}/{name}", job.lang, job.cache) for name in names)
                    waiting.extend(_batched(new, workers))
                    total += len(names) - 1
                    continue
            n += 1
            yield job, found
            tell(n, total, job.doc_id)


def _count(job: Job, found: Members, inside: dict[Path, tuple[int, int]]) -> None:
    """Adds what a container holds to what the file on disk holds already. Raises UnreadableError where that is too much."""
    place = locate(Path(job.path))
    file = place[0] if place else Path(job.path)
    count, size = inside.get(file, (0, 0))
    count, size = count + len(found[0]), size + found[1]
    check(count, size)
    inside[file] = (count, size)


def _batched(jobs: Iterable[Job], workers: int) -> Iterator[Job | Batch]:
    """The files, old Word files in batches for LibreOffice: not larger than leaves work for every worker."""
    old: list[Job] = []
    for job in jobs:
        if job.path.lower().endswith(OLD):
            old.append(job)
        else:
            yield job
    size = min(BATCH, -(-len(old) // workers)) or 1
    for n in range(0, len(old), size):
        yield Batch(tuple(old[n : n + size])) if size > 1 else old[n]


def _alone(waiting: deque[Job | Batch]) -> Generator[tuple[Job, Rows | Members], None, None]:
    """Reads in this process, until nothing waits."""
    while waiting:
        work = waiting.popleft()
        if isinstance(work, Batch):
            yield from zip(work.jobs, read_batch(work), strict=True)
        else:
            yield work, read_file(work)


def _pooled(waiting: deque[Job | Batch], workers: int) -> Generator[tuple[Job, Rows | Members], None, None]:
    """Reads in worker processes, which start as they are needed, until nothing waits."""
    busy = max(1, min(workers, len(waiting)))
    pool = [_Worker(max(1, (os.cpu_count() or 1) // busy)) for _ in range(workers)]
    idle: queue.LifoQueue[_Worker] = queue.LifoQueue()
    for worker in pool:
        idle.put(worker)
    done: queue.SimpleQueue[Future[tuple[list[tuple[Job, Rows | Members]], list[Job]]]] = queue.SimpleQueue()

    def task(work: Job | Batch) -> tuple[list[tuple[Job, Rows | Members]], list[Job]]:
        worker = idle.get()
        try:
            return worker.read(work)
        finally:
            idle.put(worker)

    threads = ThreadPoolExecutor(workers)
    running = 0
    try:
        while waiting or running:
            while waiting:
                threads.submit(task, waiting.popleft()).add_done_callback(done.put)
                running += 1
            answers, again = done.get().result()
            waiting.extend(again)
            yield from answers
            running -= 1
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        for worker in pool:
            worker.kill()
        threads.shutdown()
        for worker in pool:
            worker.close()


@contextmanager
def _told(progress: bool | Progress, total: int) -> Iterator[Progress]:
    """Who is told of each file done: the caller's function, a bar on standard error, or nobody."""
    if callable(progress):
        yield progress
        return
    if not progress:
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda done, all_, doc_id: bar.update(task, completed=done, total=all_, description=doc_id)
