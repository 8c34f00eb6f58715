"""A run over a corpus: every file is read on its own (a map), then their rows are put together in path order (one reduce)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.messages import Lang, UsageError, speaks
from pipeline.resolve.reduce import resolve
from pipeline.run import cache
from pipeline.run.cluster import Cluster
from pipeline.run.cluster import read_all as on_cluster
from pipeline.run.files import collect
from pipeline.run.pool import Progress, Timed, read_all
from pipeline.run.spool import Spool
from pipeline.run.worker import Job
from pipeline.tables.streams import Streams

if TYPE_CHECKING:
    from pipeline.tables.frames import Tables


def extract(
    paths: str | Path | Iterable[str | Path],
    *,
    workers: int | None = None,
    progress: bool | Progress = True,
    lang: Lang = "vi",
    cached: bool = True,
) -> Tables:
    """Reads files and folders (all that is in them, however deep, archives and mails too) and returns what was found.

    workers   how many processes read; None for one per core
    progress  True for a bar on standard error, or a function that is told
    lang      language of the sentences in `diagnostics`
    cached    take over what was read from the same bytes before, and keep what is read now (`pipeline/run/cache.py`)

    A file that cannot be read is a row of `documents` with status "failed", and a row of `diagnostics` says why.
    Raises UsageError for a path that is empty, does not exist or may not be read, for another language, or when there is no
    file at all.
    """
    from pipeline.tables.frames import Tables

    with streamed(paths, workers=workers, progress=progress, lang=lang, cached=cached) as found:
        return Tables.of(found)


@contextmanager
def streamed(
    paths: str | Path | Iterable[str | Path],
    *,
    workers: int | None = None,
    progress: bool | Progress = True,
    lang: Lang = "vi",
    cached: bool = True,
    timed: Timed = lambda *_: None,
    cluster: Cluster | None = None,
) -> Iterator[Streams]:
    """The same, as rows that stay on disk until they are asked for: for runs of any size. `timed` is told how long each
    stage of each file took; `cluster` reads in the place of this machine."""
    speaks(lang)
    if workers is not None and workers < 1:
        raise UsageError("bad_workers", workers=str(workers))
    kept = cache.ready() if cached else None
    jobs = [Job(doc_id, str(path), lang, str(kept or "")) for doc_id, path in collect(paths)]
    with Spool() as spool:
        with _told(progress, len(jobs)) as tell:
            here = (
                read_all(jobs, workers, tell, timed)
                if cluster is None
                else on_cluster(jobs, cluster, workers, tell, timed)
            )
            for job, rows in here:
                spool.add(job, rows)
        yield resolve(spool.tables(), lang)


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
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=total)
        yield lambda done, all_, doc_id: bar.update(task, completed=done, total=all_, description=doc_id)
