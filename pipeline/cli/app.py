"""The command line: `kehoach extract`, `show`, `units`, `check`, `apply`, `remind`, `assign`, `evaluate`, a module each.

Exit codes: 0 all read, 3 some files could not be read, 2 wrong usage (one sentence on standard error says what to do).
Help and sentences are Vietnamese, or English with `--lang en`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, Any

import typer
import typer.exceptions

from kehoach import __version__
from pipeline.cli.apply import apply
from pipeline.cli.assign import assign
from pipeline.cli.check import check
from pipeline.cli.evaluate import evaluate
from pipeline.cli.extract import extract
from pipeline.cli.options import EXIT_USAGE, LANG, said
from pipeline.cli.remind import remind
from pipeline.cli.show import show
from pipeline.cli.units import units
from pipeline.messages import UsageError, sentence

COMMANDS: tuple[Callable[..., int], ...] = (extract, show, check, apply, remind, assign, units, evaluate)
"""The commands in the order in which the help lists them."""

app = typer.Typer(
    name="kehoach", help=said("app"), add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="rich"
)
for _command in COMMANDS:
    app.command(_command.__name__, help=said(_command.__name__))(_command)


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"kehoach {__version__}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _main(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - read by its callback
        bool, typer.Option("--version", callback=_version, is_eager=True, help=said("version"))
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        sys.stdout.write(context.get_help() + "\n")


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    try:
        code: Any = app(standalone_mode=False)
    except UsageError as error:
        code = _refuse(error.sentence(LANG))
    except typer.exceptions.TyperException as error:
        code = _refuse(_explained(error))
    except (typer.Abort, KeyboardInterrupt):
        code = 130
    sys.exit(code if isinstance(code, int) else 0)


def _refuse(said: str) -> int:
    sys.stderr.write(said + "\n")
    return EXIT_USAGE


def _explained(error: typer.exceptions.TyperException) -> str:
    """What is wrong with the command, in a sentence."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "kehoach"
    parameter, option = getattr(error, "param", None), getattr(error, "option_name", None)
    if option is not None and type(error).__name__ == "NoSuchOption":
        return sentence("no_such_option", {"name": option, "command": command}.items(), LANG)
    if parameter is not None and type(error).__name__ == "MissingParameter":
        return sentence(
            "missing_argument", {"name": parameter.metavar or parameter.name, "command": command}.items(), LANG
        )
    reason = " ".join(error.format_message().split()).rstrip(".")
    return sentence("bad_command", {"reason": reason, "command": command}.items(), LANG)
