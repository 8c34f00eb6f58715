"""`kehoach completion`: the script that makes a shell complete commands and options."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from pipeline.cli.options import LANG, LangOption, said

Shell = Annotated[
    Literal["bash", "zsh", "fish", "powershell"],
    typer.Argument(metavar="SHELL", help=said("completion.shell"), show_default=False),
]


def completion(
    shell: Shell,
    lang: LangOption = LANG,  # noqa: ARG001 - every command takes it
) -> int:
    from typer._completion_shared import get_completion_script

    sys.stdout.write(get_completion_script(prog_name="kehoach", complete_var="_KEHOACH_COMPLETE", shell=shell) + "\n")
    return 0
