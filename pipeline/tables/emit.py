"""Writes tables to files: csv, parquet, jsonl, xlsx, duckdb, the texts as `text.jsonl`, and the deadlines as a calendar.

An output takes its place as a whole, with the manifest `run.json` (`place`, `manifest`): after a failure no file is touched.
The same tables give the same bytes (duckdb excepted: its file format holds no such promise; and `run.json`, which has times).
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.messages import Lang, UsageError, speaks
from pipeline.signs import named_in_utf8
from pipeline.tables import manifest, place
from pipeline.tables.schema import DOCUMENTS, LIST_SEPARATOR, TABLES, TEXTS, Kind, Table, Value
from pipeline.tables.stored import DATABASE, TEXTS_FILE
from pipeline.tables.streams import Cleaned, Stream, Streams, batches

_BATCH = 20_000
"""Rows that are in memory at once."""

WORKBOOK, CALENDAR = "kehoach.xlsx", "calendar.ics"


def write(
    rows: Streams,
    folder: Path,
    formats: Collection[str],
    lang: Lang = "vi",
    *,
    force: bool = False,
    about: Mapping[str, Any] | None = None,
) -> list[Path]:
    """Writes the rows of tables into a folder, made if missing, in the place of an earlier run's, and returns the files written.

    Raises UsageError for a format that does not exist (before anything is written), a folder that cannot be written, and
    a file in the way that is not ours, unless `force`.
    """
    check(formats)
    speaks(lang)
    chosen = list(dict.fromkeys(formats))
    tables: Streams = {t.name: Cleaned(rows.get(t.name, [])) for t in (*TABLES, TEXTS)}

    def write_all(where: Path) -> None:
        _jsonl(tables[TEXTS.name], TEXTS, where / TEXTS_FILE)
        for name in chosen:
            WRITERS[name](tables, where, lang)

    doc_id, sha256 = (DOCUMENTS.index(name) for name in ("doc_id", "sha256"))
    said = {
        "version": manifest.version(),
        **(about or {}),
        "lang": lang,
        "formats": chosen,
        "counts": {table.name: len(tables[table.name]) for table in TABLES},
        "inputs": {row[doc_id]: row[sha256] for row in tables[DOCUMENTS.name]},
        "written": manifest.now(),
    }
    return place.put(folder, manifest.RUN, write_all, said, force=force)


def writable(folder: Path, formats: Collection[str], *, force: bool = False) -> None:
    """Raises UsageError if these formats cannot be written into a folder: better known before the work than after it."""
    check(formats)
    place.writable(folder, [TEXTS_FILE, manifest.RUN, *(n for f in formats for n in files(f))], force=force)


def files(format_: str) -> list[str]:
    """The names of the files of a format."""
    alone = {"xlsx": WORKBOOK, "duckdb": DATABASE, "ics": CALENDAR}.get(format_)
    return [alone] if alone else [f"{table.name}.{format_}" for table in TABLES]


def check(formats: Collection[str]) -> None:
    """Raises UsageError if one of the formats is none of WRITERS."""
    for name in formats:
        if name not in WRITERS:
            raise UsageError("unknown_output", format=name, known=", ".join(WRITERS))


def written(value: Value) -> str | int:
    """A value as text files show it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else value


def _listed(kind: Kind, value: Value) -> Value | list[str]:
    """A value as files that know lists hold it."""
    return value.split(LIST_SEPARATOR) if kind is Kind.LIST and isinstance(value, str) else value


def _csv(tables: Streams, folder: Path, _: Lang) -> None:
    """UTF-8 with a byte order mark, so that Excel reads it right. Values stand as they are: a label "-" stays "-"."""
    for table in TABLES:
        with (folder / f"{table.name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            out = csv.writer(file)
            out.writerow(table.names)
            out.writerows([written(v) for v in row] for row in tables[table.name])


def _jsonl(rows: Stream, table: Table, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        for row in rows:
            values = {c.name: _listed(c.kind, v) for c, v in zip(table.columns, row, strict=True)}
            file.write(json.dumps(values, ensure_ascii=False, default=str) + "\n")


def _all_jsonl(tables: Streams, folder: Path, _: Lang) -> None:
    for table in TABLES:
        _jsonl(tables[table.name], table, folder / f"{table.name}.jsonl")


def _parquet(tables: Streams, folder: Path, _: Lang) -> None:
    import pyarrow.parquet as pq

    from pipeline.tables.arrow import arrow, schema

    for table in TABLES:
        with (
            (folder / f"{table.name}.parquet").open("wb") as raw,  # its own way of opening knows UTF-8 names only
            pq.ParquetWriter(raw, schema(table), compression="zstd") as file,
        ):
            for rows in batches(tables[table.name], _BATCH):
                file.write_table(arrow(rows, table))


def _duckdb(tables: Streams, folder: Path, _: Lang) -> None:
    import duckdb

    from pipeline.tables.arrow import arrow

    try:
        with duckdb.connect(named_in_utf8(folder / DATABASE)) as connection:
            for table in (*TABLES, TEXTS):
                made = f'CREATE TABLE "{table.name}" AS'
                for rows in batches(tables[table.name], _BATCH):
                    connection.register("arrow", arrow(rows, table))
                    connection.execute(f"{made} SELECT * FROM arrow")  # noqa: S608 - names of the schema
                    connection.unregister("arrow")
                    made = f'INSERT INTO "{table.name}"'
                connection.execute(f"""COMMENT ON TABLE "{table.name}" IS {_quoted(f"{table.en} ({table.vi})")}""")
                for c in table.columns:
                    about = _quoted(f"{c.vi}: {c.meaning}")
                    connection.execute(f"""COMMENT ON COLUMN "{table.name}"."{c.name}" IS {about}""")
    except duckdb.Error as error:
        raise OSError(" ".join(str(error).split())) from error


def _xlsx(tables: Streams, folder: Path, lang: Lang) -> None:
    from pipeline.tables.book import write as write_book

    write_book(tables, folder / WORKBOOK, lang)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _ics(tables: Streams, folder: Path, lang: Lang) -> None:
    from pipeline.tables.calendar import calendar

    (folder / CALENDAR).write_bytes(calendar(tables, lang))


WRITERS: dict[str, Callable[[Streams, Path, Lang], None]] = {
    "csv": _csv,
    "parquet": _parquet,
    "jsonl": _all_jsonl,
    "xlsx": _xlsx,
    "duckdb": _duckdb,
    "ics": _ics,
}
"""The formats of a run's output, by the name that `--format` takes."""
