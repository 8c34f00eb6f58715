"""Takes up the tables that a run wrote into a folder, from whatever format is there: parquet, duckdb, jsonl or csv."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from pipeline.messages import UsageError
from pipeline.signs import named_in_utf8
from pipeline.tables import manifest, schema
from pipeline.tables.schema import Kind, Row, Table, Value

PARSERS: dict[Kind, Callable[[str], Value]] = {
    Kind.TEXT: str,
    Kind.INT: int,
    Kind.BOOL: lambda written: {"true": True, "false": False}[written],
    Kind.DATE: date.fromisoformat,
    Kind.LIST: str,
}
"""How each kind of value is read from text."""

TEXTS_FILE = "text.jsonl"
DATABASE = "kehoach.duckdb"
READABLE = ("parquet", "duckdb", "jsonl", "csv")
"""The formats that can be read back, the quickest first."""

_CORE = ("documents", "items", "citations")
"""Tables without which a folder holds no run; newer ones may be missing in what an older version wrote."""


def read_rows(folder: Path, names: Collection[str] = ()) -> dict[str, list[Row]]:
    """The rows of every table that a run wrote into a folder, or of those that are named.

    Where the folder has the run's manifest, each file that is read must be the one that this run wrote. Without it the
    tables are read as they are, if they are of one format and tell of the same documents. Raises UsageError.
    """
    known, listed = manifest.whole(folder)
    paths = listed or {p.name: p for p in folder.glob("*") if p.is_file()}
    formats = [f for f in READABLE if _file(f, schema.DOCUMENTS) in paths]
    if not formats:
        raise UsageError("no_tables", path=str(folder))
    if known is None and len(formats) > 1:
        raise UsageError("mixed_formats", path=str(folder), formats=", ".join(formats))
    wanted = [t for t in (*schema.TABLES, schema.TEXTS) if not names or t.name in names]
    for name in {_file(formats[0], table) for table in wanted} & set(paths):
        if known is not None and not manifest.is_as_written(paths[name], known.files[name]):
            raise UsageError("changed_table", path=str(folder / name))
    rows = {table.name: found for table, found in _read(formats[0], paths, wanted)}
    if known is None:
        _one_run(folder, rows)
    return rows


def _file(format_: str, table: Table) -> str:
    """The file of a table in a format."""
    if table is schema.TEXTS:
        return TEXTS_FILE
    return DATABASE if format_ == "duckdb" else f"{table.name}.{format_}"


def _read(format_: str, paths: Mapping[str, Path], wanted: Sequence[Table]) -> Iterator[tuple[Table, list[Row]]]:
    """Each table with its rows. Raises UsageError for what is not well formed, and for a table that is missing."""
    readers = {"parquet": parquet_rows, "jsonl": _jsonl, "csv": _csv, "duckdb": _duckdb}
    for table in wanted:
        texts = table is schema.TEXTS
        name = _file(format_, table)
        if name not in paths:
            if table.name in _CORE:
                raise UsageError("no_table", path=str(next(iter(paths.values())).parent), table=name)
            continue
        try:
            yield table, list(_jsonl(table, paths[name]) if texts else readers[format_](table, paths[name]))
        except (KeyError, ValueError, TypeError, OSError, csv.Error) as error:
            reason = str(error) or type(error).__name__
            raise UsageError("bad_tables", path=str(paths[name]), reason=reason) from error


def _one_run(folder: Path, rows: Mapping[str, list[Row]]) -> None:
    """Raises UsageError where a table tells of a document that `documents` does not know: they are of several runs."""
    known = {row[0] for row in rows["documents"]}
    for table in (*schema.TABLES, schema.TEXTS):
        if table.names[0] == "doc_id" and (strange := {row[0] for row in rows.get(table.name, ())} - known):
            raise UsageError("mixed_runs", path=str(folder), table=table.name, document=str(min(map(str, strange))))


def _csv(table: Table, path: Path) -> Iterator[Row]:
    csv.field_size_limit(1 << 30)
    with path.open(encoding="utf-8-sig", newline="") as file:
        for record in csv.DictReader(file):
            yield tuple(PARSERS[c.kind](record[c.name]) if record[c.name] else None for c in table.columns)


def _jsonl(table: Table, path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            yield tuple(_value(c.kind, record[c.name]) for c in table.columns)


def _value(kind: Kind, value: Any) -> Value:
    if value is not None and kind is Kind.DATE:
        return date.fromisoformat(value)
    return _typed(value)


def _typed(value: Any) -> Value:
    if isinstance(value, list):
        return schema.LIST_SEPARATOR.join(value)
    if value is None or isinstance(value, str | int | bool | date):
        return value
    raise TypeError(type(value).__name__)


def parquet_rows(table: Table, path: Path | BinaryIO) -> Iterator[Row]:
    """The rows of a Parquet file with the columns of a table."""
    import pyarrow.parquet as pq

    # By this thread alone: one of Arrow's own that still holds the file when Python ends aborts the process.
    with (
        path.open("rb") if isinstance(path, Path) else nullcontext(path) as file,
        pq.ParquetFile(file, pre_buffer=False) as stored,
    ):
        return _columns(table, stored.read(columns=list(table.names), use_threads=False).to_pydict())


def _duckdb(table: Table, path: Path) -> Iterator[Row]:
    import duckdb

    columns = ", ".join(f'"{name}"' for name in table.names)
    try:
        with duckdb.connect(named_in_utf8(path), read_only=True) as database:
            found = database.execute(f'SELECT {columns} FROM "{table.name}"').fetchall()  # noqa: S608 - names of the schema
    except duckdb.Error as error:
        raise OSError(" ".join(str(error).split())) from error
    return (tuple(map(_typed, row)) for row in found)


def _columns(table: Table, columns: Mapping[str, Iterable[Any]]) -> Iterator[Row]:
    for row in zip(*(columns[name] for name in table.names), strict=True):
        yield tuple(map(_typed, row))
