"""`kehoach show`: one plan's outline with its facts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import EXIT_SOME_FAILED, LangOption, said
from pipeline.messages import UsageError


def show(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=said("show.file"))],
    lang: LangOption = "vi",
) -> int:
    from pipeline.cli import screen
    from pipeline.run import corpus

    if file.is_dir():
        raise UsageError("no_such_path", path=str(file))
    tables = corpus.extract(file, progress=False, lang=lang)
    if len(tables.documents) > 1:
        raise UsageError(
            "several_files", path=str(file), n=str(len(tables.documents)), first=tables.documents["doc_id"][0]
        )
    screen.outline(screen.screen(), tables, lang)
    return EXIT_SOME_FAILED if (tables.documents["status"] == "failed").any() else 0
