"""`kehoach report`: one page to mail, with the matrix, charts and the evidence unit by unit."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import LANG, ForceOption, LangOption, needed, said
from pipeline.messages import UsageError, word


def report(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help=said("report.folder"), show_default=False)],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help=said("report.out"))] = Path("report.html"),
    force: ForceOption = False,
    lang: LangOption = LANG,
) -> int:
    needed("kehoach report", "matplotlib", "jinja2")
    from pipeline.review.desk import found_in
    from pipeline.summary.page import made, write

    if out.exists() and not force:
        raise UsageError("in_the_way", path=str(out))
    tables, check = found_in(folder)
    size = write(made(tables, check, lang), out)
    sys.stdout.write(word("report.written", lang, file=out, size=-(-size // 1024)) + "\n")
    return 0
