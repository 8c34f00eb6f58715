"""`kehoach report`: one page to mail, with the matrix, charts and the evidence unit by unit."""

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
    needed,
    said,
    tell,
    up_to_date,
)
from pipeline.messages import UsageError, word

_SUFFIXES = frozenset({"", ".html", ".htm"})


def report(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help=said("report.folder"), show_default=False)],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help=said("report.out"))] = Path("report.html"),
    force: ForceOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    log: LogOption = None,
    as_json: JsonOption = False,
    lang: LangOption = LANG,
) -> int:
    needed("kehoach report", "matplotlib", "jinja2")
    from pipeline.cli.logs import Log
    from pipeline.review.desk import found_in
    from pipeline.review.matrix import outcome_in
    from pipeline.summary.page import made, write
    from pipeline.tables.stored import read_rows

    if out.suffix.lower() not in _SUFFIXES:
        raise UsageError("not_html", path=str(out))
    if out.exists() and not force:
        raise UsageError("exists", path=str(out))
    tables, check = found_in(folder)
    if check is not None:
        up_to_date(check)
    with Log(log, verbose=verbose) as told:
        if told.wanted:
            told.problems(read_rows(tables)["diagnostics"])
            outcome = outcome_in(check)
            told.verdicts(outcome.verdicts if outcome else ())
    size = write(made(tables, check, lang), out)
    line = word("report.written", lang, file=out, size=-(-size // 1024))
    tell(line, quiet=quiet, as_json=as_json, file=out, bytes=size)
    return 0
