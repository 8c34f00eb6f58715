"""`kehoach extract`: files and folders in, tables out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import EXIT_SOME_FAILED, OUTPUTS, ForceOption, LangOption, said


def extract(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help=said("extract.paths"))],
    out: Annotated[Path, typer.Option(help=said("out.tables"))] = OUTPUTS,
    formats: Annotated[
        str, typer.Option("--format", help=said("extract.formats") + " csv, parquet, jsonl, xlsx, duckdb, ics.")
    ] = "csv,parquet,xlsx",
    workers: Annotated[int | None, typer.Option(metavar="N", help=said("extract.workers"))] = None,
    cached: Annotated[bool, typer.Option("--cache/--no-cache", help=said("extract.cached"))] = True,
    force: ForceOption = False,
    lang: LangOption = "vi",
) -> int:
    from pipeline.cli import screen
    from pipeline.run import corpus
    from pipeline.tables import emit
    from pipeline.tables.manifest import now

    wanted = [name.strip() for name in formats.split(",") if name.strip()] or ["csv"]
    emit.writable(out, wanted, force=force)
    about = {"options": {"paths": [str(p) for p in paths], "workers": workers, "cache": cached}, "started": now()}
    tables = corpus.extract(paths, workers=workers, lang=lang, cached=cached)
    written = tables.to(out, wanted, lang, force=force, about=about)
    screen.summary(screen.screen(), tables, out, written, lang)
    return EXIT_SOME_FAILED if (tables.documents["status"] == "failed").any() else 0
