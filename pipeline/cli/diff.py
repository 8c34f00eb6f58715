"""`kehoach diff`: what changed from one run to another, or from one version of a plan to the next."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import LANG, LangOption, LogOption, QuietOption, VerboseOption, said

if TYPE_CHECKING:
    from pipeline.tables.changes import Change
    from pipeline.tables.schema import Row, Value


def diff(
    before: Annotated[str, typer.Argument(metavar="RUN1", help=said("diff.before"), show_default=False)],
    after: Annotated[str, typer.Argument(metavar="RUN2", help=said("diff.after"), show_default=False)],
    db: Annotated[str | None, typer.Option("--db", metavar="STORE", help=said("diff.db"))] = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    log: LogOption = None,
    as_json: Annotated[bool, typer.Option("--json", help=said("diff.json"))] = False,
    lang: LangOption = LANG,
) -> int:
    from pipeline.cli.logs import Log
    from pipeline.messages import word
    from pipeline.signs import shown
    from pipeline.tables.changes import changes
    from pipeline.tables.schema import DOCUMENTS, TABLES

    titles = {table.name: table for table in TABLES}
    runs = list(_rows(db, before, after))
    with Log(log, verbose=verbose) as logged:
        logged.problems(runs[1]["diagnostics"])
    found = list(changes(*runs))
    counts = Counter(change.kind for change in found)
    whole = _whole(found)
    for change in () if quiet else found:
        if as_json:
            told = {
                "table": change.table,
                "change": change.kind,
                "name": change.name,
                "before": change.before,
                "after": change.after,
            }
            sys.stdout.write(json.dumps(told, ensure_ascii=False, default=str) + "\n")
            continue
        doc_id, of_whole = change.name.get("doc_id"), ""
        if doc_id in whole:
            if change.table != DOCUMENTS.name:
                continue
            of_whole = "".join(f", {titles[table].title(lang)} {n}" for table, n in whole[doc_id].items())
        table = titles[change.table]
        name = " · ".join(" ".join(str(value).split()) for value in change.name.values())
        sys.stdout.write(shown(f"{_SIGNS[change.kind]} {table.title(lang)}: {name}{of_whole}") + "\n")
        if change.kind == "changed":
            for column, old in change.before.items():
                title = table.columns[table.index(column)].title(lang)
                new = change.after[column]
                sys.stdout.write(shown(f"    {title}: {_written(old)} → {_written(new)}") + "\n")
    if not as_json and not quiet:
        sys.stdout.write(word("diff.counts", lang, **{kind: counts[kind] for kind in _SIGNS}) + "\n")
    return 0


def _whole(found: list[Change]) -> dict[Value, Counter[str]]:
    """How many records of each table the plans have that came or went as a whole: told in one line each."""
    result: dict[Value, Counter[str]] = {
        c.name["doc_id"]: Counter() for c in found if c.table == "documents" and c.kind != "changed"
    }
    for change in found:
        if change.table != "documents" and (doc_id := change.name.get("doc_id")) in result:
            result[doc_id][change.table] += 1
    return result


def _rows(db: str | None, *names: str) -> Iterator[Mapping[str, list[Row]]]:
    """The rows of runs: folders, or names that a store knows."""
    if db is None:
        from pipeline.tables.stored import read_rows

        yield from (read_rows(Path(name)) for name in names)
        return
    from pipeline.tables.store.place import connected

    with connected(db) as connection:
        from pipeline.tables.store import history

        yield from [history.rows(connection, name) for name in names]


_SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def _written(value: object) -> str:
    return "∅" if value is None else " ".join(str(value).split())
