"""`kehoach remind`: the letters that an office sends after a check."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import LangOption, said
from pipeline.messages import word


def remind(
    folder: Annotated[Path, typer.Argument(metavar="CHECK_DIR", help=said("remind.folder"))],
    settings: Annotated[Path | None, typer.Option(metavar="FILE", help=said("remind.settings"))] = None,
    each: Annotated[bool, typer.Option("--each", help=said("remind.each"))] = False,
    out: Annotated[Path | None, typer.Option(metavar="DIR", help=said("remind.out"))] = None,
    lang: LangOption = "vi",
) -> int:
    from pipeline.compliance.report.letters import Outcome, letters
    from pipeline.compliance.report.office import read_settings

    outcome = Outcome.read(folder)
    where = out or folder
    written: list[str] = []
    units = 0
    for name, paper, count in letters(outcome, read_settings(settings), each, lang):
        path = where / f"cong-van-{name}.docx"
        paper.save(path)
        written.append(str(path))
        units += count
    undecided = sum(v["verdict"] == "unresolvable" for v in outcome.verdicts)
    told = word("remind.written", lang, count=len(written), units=units, open=undecided, files=", ".join(written))
    sys.stdout.write((told if written else word("remind.nobody", lang)) + "\n")
    return 0
