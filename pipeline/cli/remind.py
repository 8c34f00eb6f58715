"""`kehoach remind`: the letters that an office sends after a check."""

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
    up_to_date,
)
from pipeline.messages import word


def remind(
    folder: Annotated[Path, typer.Argument(metavar="CHECK_DIR", help=said("remind.folder"))],
    settings: Annotated[Path | None, typer.Option(metavar="FILE", help=said("remind.settings"))] = None,
    each: Annotated[bool, typer.Option("--each", help=said("remind.each"))] = False,
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="FOLDER", help=said("remind.out"))] = None,
    force: ForceOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    log: LogOption = None,
    as_json: JsonOption = False,
    lang: LangOption = LANG,
) -> int:
    from pipeline.cli.logs import Log
    from pipeline.compliance.report.letters import Outcome, letters, write_letters
    from pipeline.compliance.report.office import read_settings

    outcome = Outcome.read(folder)
    up_to_date(folder)
    with Log(log, verbose=verbose) as told:
        told.verdicts(outcome.verdicts)
    made = list(letters(outcome, read_settings(settings), each, lang))
    written = write_letters(made, out or folder, force=force)
    units = sum(count for _, _, count in made)
    undecided = sum(v["verdict"] == "unresolvable" for v in outcome.verdicts)
    files = [str(path) for path in written]
    line = word("remind.written", lang, count=len(files), units=units, open=undecided, files=", ".join(files))
    line = line if files else word("remind.nobody", lang)
    tell(line, quiet=quiet, as_json=as_json, letters=len(files), units=units, undecided=undecided, files=files)
    return 0
