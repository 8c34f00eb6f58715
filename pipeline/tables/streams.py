"""Rows of a run that need not be in memory: each table is gone through from its first row to its last, as often as is asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Protocol

from pipeline.signs import shown
from pipeline.tables.schema import Row, Value


class Stream(Protocol):
    """The rows of a table, in order; how many they are."""

    def __iter__(self) -> Iterator[Row]: ...

    def __len__(self) -> int: ...


Streams = Mapping[str, Stream]
"""Rows by table name; a table that is missing has none."""


class Cleaned:
    """The rows of a stream as tables hold them: empty text counts as missing, signs that show nothing become U+FFFD."""

    def __init__(self, rows: Stream) -> None:
        self._rows = rows

    def __iter__(self) -> Iterator[Row]:
        return (tuple(map(clean, row)) for row in self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def clean(value: Value) -> Value:
    """A value as tables hold it."""
    return (shown(value) or None) if type(value) is str else value


def batches(rows: Stream, size: int) -> Iterator[list[Row]]:
    """The rows in parts of a size, at least one part."""
    found = iter(rows)
    yield list(islice(found, size))
    while part := list(islice(found, size)):
        yield part
