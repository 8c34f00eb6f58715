"""What the commands share: the language, their options, the exit codes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.messages import Lang, word

EXIT_USAGE = 2
EXIT_SOME_FAILED = 3

LANG: Lang = "en" if "--lang=en" in sys.argv or ("--lang", "en") in zip(sys.argv, sys.argv[1:], strict=False) else "vi"
"""The language of the help, which is made before options are read."""


def said(name: str) -> str:
    """A text of `pipeline/messages/help.py`."""
    return word(f"help.{name}", LANG)


LangOption = Annotated[Lang, typer.Option("--lang", help=said("lang"))]
TablesFolder = Annotated[Path, typer.Argument(metavar="TABLES", help=said("tables"))]
OUTPUTS = Path("outputs")
ForceOption = Annotated[bool, typer.Option("--force", "-f", help=said("force"))]
