"""`kehoach apply`: what a reviewer changed in the workbook, for every later check."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import LANG, JsonOption, LangOption, LogOption, QuietOption, VerboseOption, said, tell
from pipeline.messages import word


def apply(
    workbook: Annotated[Path, typer.Argument(metavar="WORKBOOK", help=said("apply.workbook"))],
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="FILE", help=said("apply.out"))] = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    log: LogOption = None,
    as_json: JsonOption = False,
    lang: LangOption = LANG,
) -> int:
    from dataclasses import asdict
    from datetime import date

    from pipeline.cli.logs import Log
    from pipeline.compliance.report.decisions import write_decisions
    from pipeline.compliance.report.review import decisions_in
    from pipeline.tables import manifest

    where = out or workbook.parent / manifest.OVERRIDES
    with Log(log, verbose=verbose) as told:
        decisions = decisions_in(workbook, date.today())
        count = write_decisions(decisions, where)
        for one in decisions:
            told.say(f"{one.key}: {one.was} → {one.value} ({one.who}: {one.why})", event="decision", **asdict(one))
    with suppress(OSError):  # the next check may take its place
        manifest.adopt(workbook.parent, manifest.CHECK, workbook.name)
    line = word("screen.decisions_kept", lang, count=count, file=where)
    tell(line, quiet=quiet, as_json=as_json, decisions=count, file=where)
    return 0
