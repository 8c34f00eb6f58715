"""`kehoach check`: who of a register cites what they must, and who has sent nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import (
    LANG,
    OUTPUTS,
    ForceOption,
    JsonOption,
    LangOption,
    LogOption,
    QuietOption,
    TablesFolder,
    VerboseOption,
    named,
    said,
    tell,
)

FORMATS = ["csv", "xlsx", "svg"]


def check(
    tables: TablesFolder,
    units: Annotated[Path, typer.Option("--units", metavar="FILE", help=said("check.units"))],
    parent: Annotated[list[str] | None, typer.Option(metavar="FILE|CODE", help=said("check.parent"))] = None,
    requirements: Annotated[Path | None, typer.Option(metavar="FILE", help=said("check.requirements"))] = None,
    plans: Annotated[Path | None, typer.Option(metavar="FOLDER", help=said("check.plans"))] = None,
    overrides: Annotated[Path | None, typer.Option(metavar="FILE", help=said("check.overrides"))] = None,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FOLDER", help=said("out.report"))] = OUTPUTS,
    formats: Annotated[
        list[str], typer.Option("--format", "-f", metavar="NAME", help=said("formats") + " csv, parquet, xlsx, svg.")
    ] = FORMATS,
    force: ForceOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    log: LogOption = None,
    as_json: JsonOption = False,
    lang: LangOption = LANG,
) -> int:
    from pipeline.cli import screen
    from pipeline.cli.closing import console
    from pipeline.cli.logs import Log
    from pipeline.compliance import checking
    from pipeline.compliance.report import outcome
    from pipeline.tables.frames import Tables
    from pipeline.tables.manifest import OVERRIDES

    wanted = named(formats)
    outcome.writable(out, wanted, force=force)
    if overrides is None and (out / OVERRIDES).is_file():
        overrides = out / OVERRIDES
    with Log(log, verbose=verbose) as told:
        report = checking.check(Tables.read(tables), units, parent or (), requirements, lang, overrides, plans)
        about = {"tables": str(tables.absolute())}
        written = report.to(out, wanted, lang, force=force, about=about)
        told.verdicts(report.verdicts.to_dict("records"))
    if as_json:
        counts = screen.counts(report)
        tell("", as_json=True, verdicts=counts, notes=list(report.notes), out=str(out), files=[p.name for p in written])
    elif not quiet:
        screen.verdicts(console(), report, written, lang)
    return 0
