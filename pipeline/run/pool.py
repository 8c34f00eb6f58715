"""The files of a run in the hands of its workers: who reads what, what a container holds joins the files that wait.

A worker that crashes or takes too long costs only its file: it is ended and another takes its place.
"""

from __future__ import annotations

import os
import queue
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from pipeline.ingest.containers.members import check, locate
from pipeline.ingest.problems import UnreadableError
from pipeline.run.guard import Guard
from pipeline.run.process import Worker
from pipeline.run.times import Seconds, Spent
from pipeline.run.worker import Batch, Job, Members, lost
from pipeline.tables.schema import Rows

OLD = (".doc", ".rtf", ".odt")
"""How the names of files end that LibreOffice must convert; what they really are is seen when they are read."""
BATCH = 16
"""So many of them are converted by one start of LibreOffice."""

Progress = Callable[[int, int, str], None]
"""Called after each file with the number of files done, of all known so far, and the file's doc_id."""


Timed = Callable[[str, Seconds], None]
"""Called for each file with its doc_id and the seconds of its stages."""


def read_all(
    jobs: Iterable[Job], workers: int | None, tell: Progress, timed: Timed = lambda *_: None
) -> Iterator[tuple[Job, Rows]]:
    """The rows of every file, as they are done. What a container holds joins the files that wait."""
    jobs = list(jobs)
    workers = workers or os.cpu_count() or 1
    waiting = deque(_batched(jobs, workers))
    read = _pooled(waiting, workers, timed)
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


_Done = tuple[list[tuple[Job, Rows | Members]], list[Job], Spent]
"""What a worker gave: rows or members of files, the files to be tried again, how long it took."""


def _pooled(
    waiting: deque[Job | Batch], workers: int, timed: Timed
) -> Generator[tuple[Job, Rows | Members], None, None]:
    """Reads in worker processes, which start as they are needed, until nothing waits."""
    busy = max(1, min(workers, len(waiting)))
    guard = Guard()
    pool = [Worker(max(1, (os.cpu_count() or 1) // busy), guard) for _ in range(workers)]
    idle: queue.LifoQueue[Worker] = queue.LifoQueue()
    for worker in pool:
        idle.put(worker)
    done: queue.SimpleQueue[Future[_Done]] = queue.SimpleQueue()

    def task(work: Job | Batch) -> _Done:
        worker = idle.get()
        try:
            return (*worker.read(work), worker.spent)
        finally:
            idle.put(worker)

    threads = ThreadPoolExecutor(workers)
    running = 0
    try:
        while waiting or running:
            while waiting:
                threads.submit(task, waiting.popleft()).add_done_callback(done.put)
                running += 1
            answers, again, spent = done.get().result()
            for doc_id, seconds in spent.files.items():
                timed(doc_id, seconds)
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
        guard.close()
