"""The same map on a Dask cluster: batches of files go to its workers, what they found comes back as Parquet parts in a shared folder.

A batch is read as a run of one worker reads it (`pool`), so its rows are the same bytes wherever it is read, and a file that crashes
its reader costs only itself. A batch whose machine is lost is read by another; parts have names of their own each time they are
tried, so that a machine thought lost spoils nothing. Whoever can reach the scheduler can run programs on the workers: it belongs into a
network of its own.
"""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from typing import Any, NamedTuple

from pipeline.messages import UsageError
from pipeline.run import cache
from pipeline.run.pool import Progress, Timed
from pipeline.run.pool import read_all as read_here
from pipeline.run.times import Seconds
from pipeline.run.worker import Job
from pipeline.tables.schema import TABLES, TEXTS, Column, Kind, Row, Rows, Table

LOCAL = "local"
"""The scheduler that starts a cluster on this machine."""
BATCH = 100
"""Files of a batch: a task costs the scheduler some milliseconds, and a worker process half a second to start."""
_ROUNDS = 4
"""Batches for each worker at least: the last ones should end together."""
_RETRIES = 3
PATIENCE = 20
"""Seconds to wait for a scheduler."""
_JOB = Column("job", Kind.TEXT, "", "", "the file that a row is from")
_TABLES = {t.name: Table(t.name, t.vi, t.en, (_JOB, *t.columns)) for t in (*TABLES, TEXTS)}


class Part(NamedTuple):
    """What a worker answers: the URL of a Parquet file for each table that it found something for, the seconds of each
    file, and which program it is of."""

    files: dict[str, str]
    seconds: dict[str, Seconds]
    program: str


class Cluster(NamedTuple):
    """A scheduler ("local", "tcp://host:port") and the folder or fsspec URL that all machines reach; "" for one of this machine."""

    scheduler: str
    parts: str = ""


def read_all(
    jobs: Sequence[Job], cluster: Cluster, workers: int | None, tell: Progress, timed: Timed
) -> Iterator[tuple[Job, Rows]]:
    """The rows of every file, as batches are done. Raises UsageError where the cluster cannot be reached or gives up."""
    missing = [name for name in ("distributed", "fsspec") if find_spec(name) is None]
    if missing:
        raise UsageError("needs_cluster", missing=", ".join(missing))
    import distributed

    library: Any = distributed  # its functions have no types

    with ExitStack() as stack:
        client = stack.enter_context(_client(cluster, workers))
        parts = stack.enter_context(_place(cluster.parts))
        size = max(1, min(BATCH, len(jobs) // (_ROUNDS * _processes(client)) or 1))
        batches = [jobs[n : n + size] for n in range(0, len(jobs), size)]
        futures = client.map(read_part, batches, [parts] * len(batches), retries=_RETRIES, pure=False)
        n = 0
        for future in library.as_completed(futures):
            error = future.exception()  # waits, where the machine was lost with its answer and another reads again
            if error is not None:
                raise UsageError("cluster_failed", reason=" ".join(str(error).split())[:300])
            part: Part = future.result()
            if part.program != cache.fingerprint():
                raise UsageError("cluster_other_program")
            for doc_id, seconds in part.seconds.items():
                timed(doc_id, seconds)
            found = _rows(part)
            for doc_id, rows in found.items():
                n += 1
                yield Job(doc_id, "", jobs[0].lang), rows
                tell(n, max(len(jobs), n), doc_id)
            future.release()


def read_part(jobs: Sequence[Job], parts: str) -> Part:
    """Reads a batch and writes its rows into parts: the work of a Dask worker."""
    kept = cache.ready() if jobs[0].cache else None
    seconds: dict[str, Seconds] = {}
    gathered: dict[str, list[Row]] = {}
    here = [job._replace(cache=str(kept or "")) for job in jobs]
    for job, rows in read_here(here, 1, lambda *_: None, seconds.__setitem__):
        for table, some in rows.items():
            gathered.setdefault(table, []).extend((job.doc_id, *row) for row in some)
    return Part(_written(gathered, parts), seconds, cache.fingerprint())


def _written(gathered: dict[str, list[Row]], parts: str) -> dict[str, str]:
    import fsspec
    import pyarrow.parquet as pq

    from pipeline.tables.arrow import arrow

    name = secrets.token_hex(12)
    files = {table: f"{parts.rstrip('/')}/{name}-{table}.parquet" for table in gathered}
    for table, url in files.items():
        with fsspec.open(url, "wb", auto_mkdir=True) as file:
            pq.write_table(arrow(gathered[table], _TABLES[table]), file, compression="zstd")
    return files


def _rows(part: Part) -> dict[str, Rows]:
    """The rows of each file of a part."""
    import fsspec

    from pipeline.tables.stored import parquet_rows

    found: dict[str, Rows] = {}
    for table, url in part.files.items():
        with fsspec.open(url, "rb") as file:
            for job, *row in parquet_rows(_TABLES[table], file):
                found.setdefault(str(job), {}).setdefault(table, []).append(tuple(row))
    return found


@contextmanager
def _place(parts: str) -> Iterator[str]:
    """A folder of this run's own where the machines put their parts; it is gone afterwards."""
    if not parts:
        with tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as folder:
            yield folder
        return
    import fsspec

    place = f"{parts.rstrip('/')}/kehoach-{secrets.token_hex(6)}"
    try:
        yield place
    finally:
        system, path = fsspec.core.url_to_fs(place)
        if system.exists(path):
            system.rm(path, recursive=True)


@contextmanager
def _client(cluster: Cluster, workers: int | None) -> Iterator[Any]:
    import distributed

    library: Any = distributed

    with ExitStack() as stack:
        address: Any = cluster.scheduler
        try:
            if cluster.scheduler == LOCAL:
                folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True))
                local = library.LocalCluster(
                    n_workers=workers, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0",
                    silence_logs=50, local_directory=folder,
                )  # fmt: skip
                address = stack.enter_context(local)
            client = library.Client(address, timeout=PATIENCE)
        except (OSError, ValueError) as error:
            raise UsageError("no_cluster", scheduler=cluster.scheduler, reason=str(error)[:200]) from error
        with client:
            yield client


def _processes(client: Any) -> int:
    return sum(client.nthreads().values()) or 1
