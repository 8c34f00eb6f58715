"""Reads one file at a time: the work of a process of its own, so that a crash or a hang costs one file.

`serve` answers each pickled Job or Batch on standard input with the pickled rows (or Members) on standard output, after a
pickled None for every scanned page that is done, and the pickled Spent. Both ends are this program; no file's content is ever unpickled.
"""

from __future__ import annotations

import hashlib
import itertools
import logging
import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pipeline.ingest.found import megabytes
from pipeline.messages import Lang
from pipeline.model import Diagnostic, Severity, Source, Status, Text
from pipeline.run import cache, expressions, memory
from pipeline.run.times import Clock, Spent
from pipeline.tables.schema import Rows

MEMORY = memory.MOST
"""Bytes that the reading of a file may take in a process (Linux: its heap, stacks and private mappings)."""


class Job(NamedTuple):
    """A file to read, and the name that its rows carry; the path may go on inside an archive or a mail."""

    doc_id: str
    path: str
    lang: Lang
    cache: str = ""
    """The folder of rows kept from earlier runs (`pipeline/run/cache.py`); "" for none."""


Told = Callable[[], None]
"""Called for every scanned page that is done."""

_clock = Clock()

Members = tuple[list[str], int]
"""What a container holds: the names of the files in it, and their bytes in all."""


class Batch(NamedTuple):
    """Old Word files that one start of LibreOffice converts together."""

    jobs: tuple[Job, ...]


def read_batch(batch: Batch, told: Told = lambda: None) -> list[Rows | Members]:
    """The rows of every file of a batch. What LibreOffice did not convert in company is tried alone."""
    from pipeline.ingest import load, old_format
    from pipeline.ingest.old.office import convert

    loaded = [load(Path(job.path)) for job in batch.jobs]
    kinds = [
        "" if isinstance(data, Source) or _kept(job, data) else old_format(data, Path(job.path).suffix)
        for job, data in zip(batch.jobs, loaded, strict=True)
    ]
    files = [(data, kind) for data, kind in zip(loaded, kinds, strict=True) if kind and isinstance(data, bytes)]
    with _clock.stage(batch.jobs[0].doc_id, "convert"):
        made = iter(convert(files) if len(files) > 1 else [""] * len(files))
    told()
    found = []
    for job, kind in zip(batch.jobs, kinds, strict=True):
        docx = next(made) if kind else ""
        found.append(read_file(job, told, docx if isinstance(docx, bytes) else None))
        told()
    return found


def _kept(job: Job, data: bytes) -> bool:
    """Whether the rows of a file are in the cache."""
    name = cache.key(data, Path(job.path).suffix, job.lang)
    return bool(job.cache) and cache.find(Path(job.cache), name, job.doc_id) is not None


def read_file(job: Job, told: Told = lambda: None, docx: bytes | None = None) -> Rows | Members:
    """The rows of one file, or what is in it if it is an archive or a mail.

    Whatever goes wrong on the way becomes a failed document with a diagnostic.
    """
    try:
        return _read(job, told, docx)
    except MemoryError:
        return lost(job, "out_of_memory", limit=megabytes(MEMORY))
    except Exception as error:  # whatever is wrong with one file, the run goes on
        logging.getLogger("kehoach").debug("%s", job.path, exc_info=True)
        return lost(job, "crashed", reason=_reason(error))


def lost(job: Job, code: str, **values: str) -> Rows:
    """The rows of a file whose reading did not come to its end."""
    from pipeline.tables.rows import failed

    sha256 = None
    with suppress(OSError):
        if Path(job.path).is_file():
            with Path(job.path).open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return failed(job.doc_id, sha256, Diagnostic(code, Severity.ERROR, tuple(values.items())), job.lang)


def _read(job: Job, told: Told, docx: bytes | None) -> Rows | Members:
    from pipeline.ingest import load
    from pipeline.ingest.containers.members import members
    from pipeline.ingest.problems import UnreadableError

    path = Path(job.path)
    try:
        inside = members(path)
    except UnreadableError as error:
        return lost(job, error.code, **error.values)
    except OSError:
        inside = None  # `read` says what is wrong
    if inside is not None:
        return inside
    data = load(path)
    if isinstance(data, Source):
        return _plans(job, data)
    if not job.cache:
        return _plans(job, _ingested(job, data, told, docx))
    kept = Path(job.cache)
    name = cache.key(data, path.suffix, job.lang)
    with _clock.stage(job.doc_id, "cache"):
        found = cache.find(kept, name, job.doc_id)
    if found is None:
        found = _plans(job, _ingested(job, data, told, docx))
        with _clock.stage(job.doc_id, "cache"):
            cache.keep(kept, name, job.doc_id, found)
    return found


def _ingested(job: Job, data: bytes, told: Told, docx: bytes | None) -> Source:
    from pipeline.ingest import read_bytes

    with _clock.stage(job.doc_id, "ingest"):
        return read_bytes(data, Path(job.path).suffix, told, docx)


def _plans(job: Job, source: Source) -> Rows:
    """The rows of the plans in a file; of a file that could not be read those that say so."""
    from extractors.facts import Metadata
    from pipeline.extract import Facts, extract
    from pipeline.layout import lay_out
    from pipeline.model import Plan
    from pipeline.segment import segment
    from pipeline.segment.several import split_plans
    from pipeline.tables.rows import rows

    if source.status is Status.FAILED:
        return rows(job.doc_id, source, Facts(plan=Plan(Text("")), metadata=Metadata()), job.lang)
    with _clock.stage(job.doc_id, "layout"):
        laid_out = lay_out(source)
    if not laid_out.text.strip():
        empty = Diagnostic("no_text", Severity.ERROR)
        source = replace(source, status=Status.FAILED, diagnostics=(*source.diagnostics, empty))
        return _plans(job, source)
    plans = split_plans(laid_out)
    if len(plans) > 1:
        several = Diagnostic("several_plans", Severity.INFO, (("count", str(len(plans))),))
        source = replace(source, diagnostics=(*source.diagnostics, several))
    out: Rows = {}
    for n, text in enumerate(plans, 1):
        doc_id = job.doc_id if n == 1 else f"{job.doc_id}#{n}"
        with _clock.stage(job.doc_id, "segment"):
            plan = segment(text)
        with _clock.stage(job.doc_id, "extract"):
            facts = extract(plan)
        with _clock.stage(job.doc_id, "rows"):
            for table, found in rows(doc_id, source, facts, job.lang).items():
                out.setdefault(table, []).extend(found)
        source = replace(source, diagnostics=())  # what is wrong with the file is said once
    return out


def _reason(error: Exception) -> str:
    """The error in one line."""
    said = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def serve() -> None:
    """Answers jobs until standard input ends, each after the seconds that it took. What a library prints goes to standard error."""
    memory.hold(MEMORY)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def answer(what: Rows | Members | list[Rows | Members] | Spent | None) -> None:
        pickle.dump(what, answers, protocol=pickle.HIGHEST_PROTOCOL)
        answers.flush()

    compiled: expressions.Expressions | None = None
    for n in itertools.count(1):
        try:
            job: Job | Batch = pickle.load(sys.stdin.buffer)  # noqa: S301 - sent by pipeline/run/corpus.py
        except EOFError:
            return
        where = (job.jobs[0] if isinstance(job, Batch) else job).cache
        compiled = compiled or expressions.taken_from(Path(where) if where else None)
        told = partial(answer, None)
        found = read_batch(job, told) if isinstance(job, Batch) else read_file(job, told)
        if (
            compiled and n & (n - 1) == 0
        ):  # at the first file, the second, the fourth …; once it has answered it may be ended
            compiled.keep()
        answer(_clock.taken())
        answer(found)
