"""`kehoach evaluate`: how good tables are against gold annotations."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import LANG, LangOption, TablesFolder, said


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help=said("evaluate.gold"))],
    tables: TablesFolder,
    errors: Annotated[bool, typer.Option("--errors", help=said("evaluate.errors"))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=said("evaluate.json"))] = False,
    lang: LangOption = LANG,
) -> int:
    from pipeline import evaluate as evaluation
    from pipeline.cli import screen
    from pipeline.cli.closing import console
    from pipeline.tables.frames import Tables

    report = evaluation.evaluate(evaluation.read_gold(gold), Tables.read(tables))
    if as_json:
        sys.stdout.write(json.dumps(report.figures(), ensure_ascii=False, indent=1) + "\n")
    else:
        screen.quality(console(), report, lang, errors=errors)
    return 0
