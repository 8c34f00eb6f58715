"""`kehoach units`: a first register of units, to be corrected by hand."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import LANG, LangOption, TablesFolder, said
from pipeline.messages import word


def units(
    tables: TablesFolder,
    out: Annotated[Path, typer.Argument(metavar="FILE", help=said("units.out"))],
    lang: LangOption = LANG,
) -> int:
    from pipeline.compliance.register.draft import write_draft
    from pipeline.tables.frames import Tables

    count = write_draft(Tables.read(tables), out)
    sys.stdout.write(word("screen.units_drafted", lang, count=count, file=out) + "\n")
    return 0
