"""The tables of a run as pandas DataFrames of declared types.

Text is pandas' `str`, integers `Int64`, truth values `boolean`, days `datetime64[s]`: every column may be missing
values, and seconds (unlike nanoseconds) hold every year that a plan may write, misprinted ones too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.messages import Lang
from pipeline.tables import emit, schema
from pipeline.tables.schema import Kind, Row, Table, Value
from pipeline.tables.store.place import connected, is_store
from pipeline.tables.stored import read_rows
from pipeline.tables.streams import Streams, clean

DTYPES = {Kind.TEXT: "str", Kind.INT: "Int64", Kind.BOOL: "boolean", Kind.DATE: "datetime64[s]", Kind.LIST: "str"}


@dataclass(frozen=True, slots=True, repr=False)
class Tables:
    """What a run found: one DataFrame per table, columns as declared in `pipeline/tables/schema.py`."""

    documents: pd.DataFrame
    sections: pd.DataFrame
    items: pd.DataFrame
    citations: pd.DataFrame
    deadlines: pd.DataFrame
    assignments: pd.DataFrame
    recipients: pd.DataFrame
    tasks: pd.DataFrame
    directives: pd.DataFrame
    diagnostics: pd.DataFrame
    bodies: pd.DataFrame
    texts: pd.DataFrame

    @classmethod
    def of(cls, rows: Mapping[str, Iterable[Row]]) -> Tables:
        """Tables from rows by table name; a table without rows is empty, with its columns."""
        return cls(**{t.name: frame(t, rows.get(t.name, ())) for t in (*schema.TABLES, schema.TEXTS)})

    @classmethod
    def read(cls, folder: str | Path, run: str = "") -> Tables:
        """The tables that a run wrote into a folder, from parquet, duckdb, jsonl or csv, whichever is there; or those of a run
        that a store keeps ("store.duckdb", "postgresql://…"), the newest if none is named.

        Raises UsageError if there are none, if they are damaged or changed, or not all of one run.
        """
        if not is_store(str(folder)):
            return cls.of(read_rows(Path(folder)))
        with connected(str(folder)) as connection:
            from pipeline.tables.store import history

            return cls.of(history.rows(connection, run))

    def __repr__(self) -> str:
        """One screen: how many rows each table has, and how many documents could not be read."""
        failed = int((self.documents["status"] == "failed").sum())
        lines = [f"Tables of {len(self.documents)} documents ({failed} not read)"]
        lines += [f"  {name:<12}{len(frame):>9,} × {len(frame.columns)}" for name, frame in self.frames().items()]
        return "\n".join(lines)

    def frames(self) -> dict[str, pd.DataFrame]:
        """The DataFrames by table name, `texts` last."""
        return {f.name: getattr(self, f.name) for f in fields(self)}

    def streams(self) -> Streams:
        """The rows of the DataFrames by table name, as plain values: str, int, bool, date or None."""
        frames = self.frames()
        return {t.name: list(records(frames[t.name], t)) for t in (*schema.TABLES, schema.TEXTS)}

    def to(
        self,
        folder: str | Path,
        formats: str | Iterable[str] = ("csv",),
        lang: Lang = "vi",
        *,
        force: bool = False,
        about: Mapping[str, Any] | None = None,
    ) -> list[Path]:
        """Writes the tables into a folder, in the place of an earlier run's, and returns the files written.

        formats  csv, parquet, jsonl, xlsx, duckdb, ics
        force    take the place of files that no run of ours wrote, or that were changed since
        about    what `run.json` says besides: the options of the run, its times
        Raises UsageError for another format, an unwritable folder, or a file in the way; then nothing is changed.
        """
        wanted = [formats] if isinstance(formats, str) else list(formats)
        return emit.write(self.streams(), Path(folder), wanted, lang, force=force, about=about)


def records(frame: pd.DataFrame, table: Table) -> Iterator[Row]:
    """The rows of a DataFrame as plain values: str, int, bool, date or None."""
    return zip(*(_plain(frame[c.name], c.kind) for c in table.columns), strict=True)


def _plain(values: pd.Series[Any], kind: Kind) -> list[Value]:
    present = values.notna()
    if kind is Kind.DATE:
        values = values.dt.date
    return [v if ok else None for v, ok in zip(values.tolist(), present.tolist(), strict=True)]


def frame(table: Table, rows: Iterable[Row]) -> pd.DataFrame:
    """A DataFrame of the declared types; empty text counts as missing, signs that show nothing become U+FFFD."""
    columns = list(zip(*rows, strict=True)) or [()] * len(table.columns)
    return pd.DataFrame({c.name: _series(c.kind, values) for c, values in zip(table.columns, columns, strict=True)})


def _series(kind: Kind, values: Iterable[Value]) -> pd.Series[Any]:
    dtype: Any = DTYPES[kind]
    return pd.Series([clean(v) for v in values], dtype=dtype)
