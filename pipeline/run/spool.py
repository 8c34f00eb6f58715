"""What the files of a run gave, kept on disk while it lasts: rows of each file by table, read back in path order.

The memory of a run does not grow with the texts of its plans. The file has no name: it goes with the process, however that ends.
"""

from __future__ import annotations

import pickle
import tempfile
import zlib
from collections.abc import Iterator
from types import TracebackType

from pipeline.run.worker import Job
from pipeline.tables.schema import Row, Rows


class Spool:
    """The rows of files, added as they are done."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="kehoach-")  # noqa: SIM115 - closed by __exit__
        self._end = 0
        self._places: dict[Job, dict[str, tuple[int, int]]] = {}
        self.counts: dict[str, int] = {}

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, job: Job, rows: Rows) -> None:
        """Keeps the rows of a file. Raises OSError where the disk is full."""
        places = self._places[job] = {}
        self._file.seek(self._end)
        for table, found in rows.items():
            body = zlib.compress(pickle.dumps(found), 1)
            self._file.write(body)
            places[table] = (self._end, len(body))
            self._end += len(body)
            self.counts[table] = self.counts.get(table, 0) + len(found)

    def tables(self) -> dict[str, Kept]:
        """The rows of every table that has any, in the path order of their files."""
        return {table: Kept(self, table) for table in self.counts}

    def read(self, table: str) -> Iterator[Row]:
        """The rows of a table in the path order of their files."""
        for job in sorted(self._places):
            if (place := self._places[job].get(table)) is not None:
                self._file.seek(place[0])
                yield from pickle.loads(zlib.decompress(self._file.read(place[1])))  # noqa: S301 - our own file


class Kept:
    """The rows of one table in a spool: a `pipeline.tables.streams.Stream`."""

    def __init__(self, spool: Spool, table: str) -> None:
        self._spool, self._table = spool, table

    def __iter__(self) -> Iterator[Row]:
        return self._spool.read(self._table)

    def __len__(self) -> int:
        return self._spool.counts[self._table]
