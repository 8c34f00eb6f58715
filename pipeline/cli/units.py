"""`kehoach units`: a first register of units, to be corrected by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import (
    LANG,
    ForceOption,
    JsonOption,
    LangOption,
    LogOption,
    QuietOption,
    TablesFolder,
    VerboseOption,
    said,
    tell,
)
from pipeline.messages import word


def units(
    tables: TablesFolder,
    out: Annotated[Path, typer.Argument(metavar="FILE", help=said("units.out"))],
    force: ForceOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    log: LogOption = None,
    as_json: JsonOption = False,
    lang: LangOption = LANG,
) -> int:
    from pipeline.cli.logs import Log
    from pipeline.compliance.register.draft import write_draft
    from pipeline.tables.frames import Tables

    with Log(log, verbose=verbose) as told:
        found = Tables.read(tables)
        told.tables(found)
        count = write_draft(found, out, force=force)
    line = word("screen.units_drafted", lang, count=count, file=out)
    tell(line, quiet=quiet, as_json=as_json, units=count, file=out)
    return 0
