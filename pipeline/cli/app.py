"""The command line: `kehoach extract`, `show`, `check` …, a module each (COMMANDS).

Exit codes: 0 all read, 3 some files could not be read, 2 wrong usage (one sentence on standard error says what to do).
Help and sentences are Vietnamese, or English with `--lang en`.
"""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
from collections.abc import Callable
from typing import Annotated, Any

import typer
import typer.exceptions

from kehoach import __version__
from pipeline.cli.apply import apply
from pipeline.cli.assign import assign
from pipeline.cli.check import check
from pipeline.cli.completion import completion
from pipeline.cli.diff import diff
from pipeline.cli.doctor import doctor
from pipeline.cli.evaluate import evaluate
from pipeline.cli.extract import extract
from pipeline.cli.options import EXIT_USAGE, LANG, LangOption, said
from pipeline.cli.remind import remind
from pipeline.cli.report import report
from pipeline.cli.review import review
from pipeline.cli.runs import runs
from pipeline.cli.settings import settings
from pipeline.cli.show import show
from pipeline.cli.speech import Command, Group, explained, speak
from pipeline.cli.units import units
from pipeline.messages import UsageError, sentence
from pipeline.signs import shown

COMMANDS: tuple[Callable[..., int], ...] = (
    extract,
    show,
    check,
    review,
    report,
    apply,
    remind,
    assign,
    units,
    runs,
    diff,
    evaluate,
    doctor,
    completion,
)
"""The commands in the order in which the help lists them."""

speak(LANG)
app = typer.Typer(
    name="kehoach", help=said("app"), add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]}, cls=Group,
    options_metavar=said("options_metavar"), subcommand_metavar=said("commands_metavar"),
)  # fmt: skip
for _command in COMMANDS:
    app.command(
        _command.__name__, help=said(_command.__name__), cls=Command, options_metavar=said("options_metavar"),
        context_settings={"help_option_names": ["-h", "--help"]},
    )(_command)  # fmt: skip


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"kehoach {__version__}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _main(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - read by its callback
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help=said("version"))
    ] = False,
    lang: LangOption = LANG,  # noqa: ARG001 - known before options are read
) -> None:
    if context.invoked_subcommand is None:
        sys.stdout.write(context.get_help() + "\n")


_COMPLETES = "_KEHOACH_COMPLETE"
_asked: list[int] = []
"""The signals that asked for an end: typer keeps none of them."""


def _end(number: int, _: object) -> None:
    _asked.append(number)
    raise KeyboardInterrupt


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # nohup is heard
            signal.signal(number, _end)
    for stream in (sys.stdout, sys.stderr):
        _speakable(stream)
    if _COMPLETES in os.environ:  # a shell asks what may follow
        from typer._completion_classes import completion_init

        completion_init()
    try:
        code: Any = app(prog_name="kehoach", standalone_mode=False, default_map=settings(_options()))
    except UsageError as error:
        code = _refuse(error.sentence(LANG, command=True))
    except typer.exceptions.TyperException as error:
        code = _refuse(explained(error, LANG, [command.__name__ for command in COMMANDS]))
    except (typer.Abort, KeyboardInterrupt):
        code = 128 + signal.SIGINT
    if _asked:
        sys.stderr.write(sentence("stopped", (), LANG) + "\n")
        code = 128 + _asked[0]
    if "duckdb" not in sys.modules:  # it complains of all that is left
        gc.freeze()  # the system takes all memory at once: looking for garbage first would take a second or two
    sys.exit(code if isinstance(code, int) else 0)


def _speakable(stream: object) -> None:
    """Lets a stream show every letter, or a "?" for it: never an error. Pipes and files are UTF-8, unless the user says otherwise."""
    if isinstance(stream, io.TextIOWrapper):
        told = stream.isatty() or "PYTHONIOENCODING" in os.environ
        stream.reconfigure(encoding=None if told else "utf-8", errors="replace")


def _refuse(said: str) -> int:
    sys.stderr.write(shown(said) + "\n")
    return EXIT_USAGE


def _options() -> dict[str, dict[str, str]]:
    """The parameters of each command by the names of their options."""
    commands = getattr(typer.main.get_command(app), "commands", {})
    return {
        name: {o[2:]: p.name for p in c.params for o in p.opts if o.startswith("--")} for name, c in commands.items()
    }
