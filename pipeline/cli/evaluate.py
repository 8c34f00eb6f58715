"""`kehoach evaluate`: how good tables are against gold annotations."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import LANG, LangOption, LogOption, QuietOption, TablesFolder, VerboseOption, said


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help=said("evaluate.gold"))],
    tables: TablesFolder,
    errors: Annotated[bool, typer.Option("--errors", help=said("evaluate.errors"))] = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    log: LogOption = None,
    as_json: Annotated[bool, typer.Option("--json", help=said("evaluate.json"))] = False,
    lang: LangOption = LANG,
) -> int:
    from pipeline import evaluate as evaluation
    from pipeline.cli import screen
    from pipeline.cli.closing import console
    from pipeline.cli.logs import Log
    from pipeline.tables.frames import Tables

    with Log(log, verbose=verbose) as told:
        wanted = evaluation.read_gold(gold)
        found = Tables.read(tables)
        told.tables(found)
        report = evaluation.evaluate(wanted, found)
    if as_json:
        sys.stdout.write(json.dumps(report.figures(), ensure_ascii=False, indent=1) + "\n")
    elif not quiet:
        screen.quality(console(), report, lang, errors=errors)
    return 0
