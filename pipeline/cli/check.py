"""`kehoach check`: who of a register cites what they must, and who has sent nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import LANG, OUTPUTS, ForceOption, LangOption, TablesFolder, said


def check(
    tables: TablesFolder,
    units: Annotated[Path, typer.Option("--units", metavar="FILE", help=said("check.units"))],
    parent: Annotated[list[str] | None, typer.Option(metavar="FILE|CODE[@DATE]", help=said("check.parent"))] = None,
    requirements: Annotated[Path | None, typer.Option(help=said("check.requirements"))] = None,
    plans: Annotated[Path | None, typer.Option(help=said("check.plans"))] = None,
    overrides: Annotated[Path | None, typer.Option(help=said("check.overrides"))] = None,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FOLDER", help=said("out.report"))] = OUTPUTS,
    force: ForceOption = False,
    lang: LangOption = LANG,
) -> int:
    from pipeline.cli import screen
    from pipeline.compliance import checking
    from pipeline.compliance.report import outcome
    from pipeline.tables.frames import Tables
    from pipeline.tables.manifest import OVERRIDES

    outcome.writable(out, force=force)
    if overrides is None and (out / OVERRIDES).is_file():
        overrides = out / OVERRIDES
    report = checking.check(Tables.read(tables), units, parent or (), requirements, lang, overrides, plans)
    about = {"tables": str(tables.absolute())}
    screen.verdicts(screen.screen(), report, report.to(out, lang=lang, force=force, about=about), lang)
    return 0
