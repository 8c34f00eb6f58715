"""`kehoach apply`: what a reviewer changed in the workbook, for every later check."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import OVERRIDES, LangOption, said
from pipeline.messages import word


def apply(
    workbook: Annotated[Path, typer.Argument(metavar="WORKBOOK", help=said("apply.workbook"))],
    out: Annotated[Path | None, typer.Option(metavar="FILE", help=said("apply.out"))] = None,
    lang: LangOption = "vi",
) -> int:
    from datetime import date

    from pipeline.compliance.report.decisions import write_decisions
    from pipeline.compliance.report.review import decisions_in

    where = out or workbook.parent / OVERRIDES
    count = write_decisions(decisions_in(workbook, date.today()), where)
    sys.stdout.write(word("screen.decisions_kept", lang, count=count, file=where) + "\n")
    return 0
