"""`kehoach extract`: files and folders in, tables out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import (
    EXIT_SOME_FAILED,
    LANG,
    OUTPUTS,
    ForceOption,
    JsonOption,
    LangOption,
    LogOption,
    OutOption,
    QuietOption,
    VerboseOption,
    named,
    said,
    tell,
    with_stdin,
)

FORMATS = ["csv", "parquet", "xlsx"]


def extract(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help=said("extract.paths"), show_default=False)],
    out: OutOption = OUTPUTS,
    formats: Annotated[
        list[str],
        typer.Option(
            "--format", "-f", metavar="NAME", help=said("formats") + " csv, parquet, jsonl, xlsx, duckdb, ics."
        ),
    ] = FORMATS,
    workers: Annotated[int | None, typer.Option(metavar="N", help=said("extract.workers"))] = None,
    cached: Annotated[bool, typer.Option("--cache/--no-cache", help=said("extract.cached"))] = True,
    force: ForceOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    log: LogOption = None,
    as_json: JsonOption = False,
    lang: LangOption = LANG,
) -> int:
    from pipeline.cli import screen
    from pipeline.cli.logs import Log
    from pipeline.run import corpus
    from pipeline.tables import emit, manifest
    from pipeline.tables.frames import Tables

    wanted = named(formats)
    emit.writable(out, wanted, force=force)
    about = {
        "options": {"paths": [str(p) for p in paths], "workers": workers, "cache": cached},
        "started": manifest.now(),
    }
    with Log(log, verbose=verbose) as told, with_stdin(paths) as given:
        progress = told.progress if told.wanted else not quiet
        with corpus.streamed(
            given, workers=workers, progress=progress, lang=lang, cached=cached, timed=told.timed
        ) as rows:
            written = emit.write(rows, out, wanted, lang, force=force, about={**about, "seconds": told.stages()})
            tables = Tables.of({name: rows[name] for name in ("documents", "diagnostics") if name in rows})
        told.problems(tables)
    if as_json:
        said_ = manifest.read(out)
        summary = {
            **(said_.said if said_ else {}),
            **screen.figures(tables),
            "slowest": [{"doc_id": doc_id, "seconds": seconds} for doc_id, seconds in told.slowest()],
            "out": str(out),
            "files": [p.name for p in written],
        }
        tell("", as_json=True, **summary)
    elif not quiet:
        screen.summary(screen.screen(), tables, out, written, lang)
        screen.slowest(screen.screen(), told.slowest(), lang)
    return EXIT_SOME_FAILED if (tables.documents["status"] == "failed").any() else 0
