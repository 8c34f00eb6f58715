"""How long each stage took for each file, measured by who reads it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

Seconds = dict[str, float]
"""Seconds by stage: ingest, convert (LibreOffice, for a whole batch: counted to its first file), cache, layout, segment, extract, rows."""


class Spent(NamedTuple):
    """The seconds of some files, by doc_id: a worker sends them before its answer."""

    files: dict[str, Seconds]


class Clock:
    """Adds up what the stages take, file by file."""

    def __init__(self) -> None:
        self._files: dict[str, Seconds] = {}

    @contextmanager
    def stage(self, doc_id: str, name: str) -> Iterator[None]:
        """Counts what is done here to a stage of a file."""
        began = time.perf_counter()
        try:
            yield
        finally:
            seconds = self._files.setdefault(doc_id, {})
            seconds[name] = seconds.get(name, 0.0) + time.perf_counter() - began

    def taken(self) -> Spent:
        """What was counted since the last time it was asked for."""
        spent, self._files = Spent(self._files), {}
        return spent
