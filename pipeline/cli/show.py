"""`kehoach show`: the outline of a plan with its facts; of every plan in a folder or an archive."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import (
    EXIT_SOME_FAILED,
    LANG,
    JsonOption,
    LangOption,
    LogOption,
    QuietOption,
    VerboseOption,
    said,
    tell,
    with_stdin,
)


def show(
    file: Annotated[Path, typer.Argument(metavar="PATH", help=said("show.file"), show_default=False)],
    full: Annotated[bool, typer.Option("--full", help=said("show.full"))] = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    log: LogOption = None,
    as_json: JsonOption = False,
    lang: LangOption = LANG,
) -> int:
    from pipeline.cli import screen
    from pipeline.cli.closing import console
    from pipeline.cli.logs import Log
    from pipeline.run import corpus

    with Log(log, verbose=verbose) as told, with_stdin([file]) as given:
        tables = corpus.extract(given, progress=told.progress if told.wanted else not quiet, lang=lang)
        told.tables(tables)
    if as_json:
        from pipeline.tables.frames import records
        from pipeline.tables.schema import DOCUMENTS

        plans = [dict(zip(DOCUMENTS.names, row, strict=True)) for row in records(tables.documents, DOCUMENTS)]
        tell("", as_json=True, documents=plans)
    for doc_id in tables.documents["doc_id"] if not (quiet or as_json) else ():
        screen.outline(console(), screen.plan_of(tables, doc_id), lang, full=full)
    return EXIT_SOME_FAILED if (tables.documents["status"] == "failed").any() else 0
