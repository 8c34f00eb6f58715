"""`kehoach assign`: the duties that a superior's plan gives to a unit, as a table to begin its own plan with."""

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
    VerboseOption,
    said,
    tell,
)
from pipeline.messages import UsageError, word


def assign(
    plan: Annotated[Path, typer.Argument(metavar="PLAN", help=said("assign.plan"))],
    unit: Annotated[str | None, typer.Option(metavar="NAME", help=said("assign.unit"))] = None,
    units: Annotated[Path | None, typer.Option(metavar="FILE", help=said("assign.units"))] = None,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help=said("assign.out"))] = Path("nhiem-vu.docx"),
    force: ForceOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    log: LogOption = None,
    as_json: JsonOption = False,
    lang: LangOption = LANG,
) -> int:
    from pipeline.cli.logs import Log
    from pipeline.compliance.passages import passages
    from pipeline.compliance.records import papers
    from pipeline.compliance.register.units import read_units
    from pipeline.compliance.report.assignment import assignment, unit_named, write_assignment
    from pipeline.run import corpus

    if out.exists() and not force:
        raise UsageError("exists", path=str(out))
    register = read_units(units) if units is not None else None
    with Log(log, verbose=verbose) as told:
        tables = corpus.extract([plan], progress=told.progress if told.wanted else not (quiet or as_json), lang=lang)
        told.tables(tables)
    files = [p for p in papers(tables) if p.status != "failed"]
    if not files:
        raise UsageError("no_plans", path=str(plan))
    if len(files) > 1:
        raise UsageError("several_files", path=str(plan), n=str(len(files)), first=files[0].doc_id)
    wanted = unit_named(unit, register) if unit else None
    made = assignment(files[0], passages(tables).get(files[0].doc_id, ()), wanted)
    if wanted is not None and not made.duties:
        raise UsageError("no_duties", path=files[0].doc_id, unit=wanted.name)
    write_assignment(made, out, lang)
    line = word("assign.written", lang, count=len(made.duties), file=out)
    tell(line, quiet=quiet, as_json=as_json, duties=len(made.duties), citation=made.citation, file=out)
    return 0
