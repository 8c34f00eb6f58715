"""The tables of a run as pandas DataFrames of declared types.

Text is pandas' `str`, integers `Int64`, truth values `boolean`, days `datetime64[s]`: every column may be missing
values, and seconds (unlike nanoseconds) hold every year that a plan may write, misprinted ones too.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.messages import Lang, UsageError
from pipeline.tables import emit, schema
from pipeline.tables.rows import Rows
from pipeline.tables.schema import Kind, Row, Table, Value

DTYPES = {Kind.TEXT: "str", Kind.INT: "Int64", Kind.BOOL: "boolean", Kind.DATE: "datetime64[s]"}


@dataclass(frozen=True, slots=True)
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
    def read(cls, folder: str | Path) -> Tables:
        """The tables that a run wrote into a folder as csv. Raises UsageError if they are not there or damaged."""
        where = Path(folder)
        if not (where / "documents.csv").is_file():
            raise UsageError("no_tables", path=str(where))
        rows: Rows = {t.name: _read(t, where / f"{t.name}.csv") for t in schema.TABLES}
        texts = where / "text.jsonl"
        if texts.is_file():
            with texts.open(encoding="utf-8") as lines:
                rows["texts"] = [(r["doc_id"], r["text"]) for r in map(json.loads, lines)]
        return cls.of(rows)

    def frames(self) -> dict[str, pd.DataFrame]:
        """The DataFrames by table name, `texts` last."""
        return {f.name: getattr(self, f.name) for f in fields(self)}

    def to(self, folder: str | Path, formats: Iterable[str] = ("csv",), lang: Lang = "vi") -> list[Path]:
        """Writes the tables into a folder and returns the files written.

        formats are csv, parquet, jsonl, xlsx, duckdb, ics. Raises UsageError for any other, or an unwritable folder.
        """
        return emit.write(self.frames(), Path(folder), list(formats), lang)


def frame(table: Table, rows: Iterable[Row]) -> pd.DataFrame:
    """A DataFrame of the declared types; empty text counts as missing."""
    columns = list(zip(*rows, strict=True)) or [()] * len(table.columns)
    return pd.DataFrame({c.name: _series(c.kind, values) for c, values in zip(table.columns, columns, strict=True)})


def _series(kind: Kind, values: Iterable[Value]) -> pd.Series[Any]:
    dtype: Any = DTYPES[kind]
    return pd.Series([None if v == "" else v for v in values], dtype=dtype)


PARSERS: dict[Kind, Callable[[str], Value]] = {
    Kind.TEXT: str,
    Kind.INT: int,
    Kind.BOOL: lambda written: {"true": True, "false": False}[written],
    Kind.DATE: date.fromisoformat,
}


def _read(table: Table, path: Path) -> list[Row]:
    csv.field_size_limit(1 << 30)
    if not path.is_file():
        return []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [
                tuple(PARSERS[c.kind](record[c.name]) if record[c.name] else None for c in table.columns)
                for record in csv.DictReader(file)
            ]
    except (KeyError, ValueError, TypeError, csv.Error) as error:
        raise UsageError("bad_tables", path=str(path), reason=str(error) or type(error).__name__) from error
