"""`kehoach remind`: the letters that an office sends after a check."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import ForceOption, LangOption, said
from pipeline.messages import UsageError, word


def remind(
    folder: Annotated[Path, typer.Argument(metavar="CHECK_DIR", help=said("remind.folder"))],
    settings: Annotated[Path | None, typer.Option(metavar="FILE", help=said("remind.settings"))] = None,
    each: Annotated[bool, typer.Option("--each", help=said("remind.each"))] = False,
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="DIR", help=said("remind.out"))] = None,
    force: ForceOption = False,
    lang: LangOption = "vi",
) -> int:
    from pipeline.compliance.report.letters import Outcome, letters
    from pipeline.compliance.report.office import read_settings

    outcome = Outcome.read(folder)
    where = out or folder
    made = [
        (where / f"cong-van-{name}.docx", paper, count)
        for name, paper, count in letters(outcome, read_settings(settings), each, lang)
    ]
    for path, _, _ in made:
        if path.exists() and not force:  # somebody may have gone on writing it
            raise UsageError("in_the_way", path=str(path))
    for path, paper, _ in made:
        paper.save(path)
    written = [str(path) for path, _, _ in made]
    units = sum(count for _, _, count in made)
    undecided = sum(v["verdict"] == "unresolvable" for v in outcome.verdicts)
    told = word("remind.written", lang, count=len(written), units=units, open=undecided, files=", ".join(written))
    sys.stdout.write((told if written else word("remind.nobody", lang)) + "\n")
    return 0
