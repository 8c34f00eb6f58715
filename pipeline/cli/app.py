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
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, Annotated, Any

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
from pipeline.messages import UsageError, sentence, word
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
_asked: dict[int, float] = {}
"""The signals that asked for an end, and when: typer keeps none of them."""
_PIPE_LEFT = 141
"""The exit code where the reader of a pipe has gone, as shells know it (128 + SIGPIPE): who has seen enough is told nothing."""
_AGAIN = 2.0
"""Seconds in which a run that was asked to end tidies up: whoever asks again meanwhile is heard already."""


def _end(number: int, _: object) -> None:
    now = time.monotonic()
    if _asked and now - min(_asked.values()) < _AGAIN:
        return
    _asked.clear()
    _asked[number] = now
    raise KeyboardInterrupt


def _heed(handler: Callable[[int, object], None] | signal.Handlers) -> None:
    """Who hears the signals that ask for an end; nobody those that nohup keeps away."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, handler)


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    _open_streams()
    for stream in (sys.stdout, sys.stderr):
        _speakable(stream)
    if _COMPLETES in os.environ:  # a shell asks what may follow
        from typer._completion_classes import completion_init

        completion_init()
    try:
        _heed(_end)
        code = _run()
        sys.stdout.flush()
    except (typer.Abort, KeyboardInterrupt):
        code = 128 + signal.SIGINT
    except SystemExit:  # typer's own, where the reader of a pipe has gone
        code = _PIPE_LEFT
    except OSError as error:
        code = _PIPE_LEFT if isinstance(error, BrokenPipeError) else _refused(error)
    _heed(signal.SIG_IGN)
    with suppress(OSError):
        if _asked:
            code = 128 + next(iter(_asked))
            sys.stderr.write(sentence("stopped", (), LANG) + "\n")
        sys.stderr.flush()
    for stream in (sys.stdout, sys.stderr):
        _let_go(stream)
    if "duckdb" not in sys.modules:  # it complains of all that is left
        gc.freeze()  # the system takes all memory at once: looking for garbage first would take a second or two
    sys.exit(code)


def _run() -> int:
    """The exit code of the command."""
    try:
        try:
            default_map = settings(_options())
        except UsageError as error:
            default_map = {}
            Command.refused = error
        code: Any = app(prog_name="kehoach", standalone_mode=False, default_map=default_map)
    except UsageError as error:
        told = (Command.refused or error).sentence(LANG, command=True)
        preset = word("screen.preset", LANG, name=Command.preset) if Command.preset else ""
        return _refuse(" ".join(filter(None, (told, preset))))
    except typer.exceptions.TyperException as error:
        if Command.refused is not None:  # what is missing now may stand there
            return _refuse(Command.refused.sentence(LANG, command=True))
        return _refuse(explained(error, LANG, [command.__name__ for command in COMMANDS]))
    return code if isinstance(code, int) else 0


def _open_streams() -> None:
    """Opens what the caller has closed of standard input, output and error: into nothing. No file of ours may get its number."""
    while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(descriptor, True)
    os.close(descriptor)
    nothing = Path(os.devnull)
    sys.stdin = sys.stdin or nothing.open(encoding="utf-8")
    sys.stdout = sys.stdout or nothing.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nothing.open("w", encoding="utf-8")


def _refused(error: OSError) -> int:
    """What the system refused, in a sentence."""
    place = "" if error.filename is None else f" “{error.filename}”"
    with suppress(OSError):
        _refuse(sentence("refused", {"path": place, "reason": error.strerror or str(error)}.items(), LANG))
    return EXIT_USAGE


def _let_go(stream: IO[str]) -> None:
    """Leaves nothing in a stream that can no more be written: Python would complain at its end."""
    try:
        stream.flush()
    except OSError:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _speakable(stream: object) -> None:
    """Lets a stream show every letter, or a "?" for it: never an error. Pipes and files are UTF-8, unless the user says otherwise."""
    if isinstance(stream, io.TextIOWrapper):
        told = stream.isatty() or "PYTHONIOENCODING" in os.environ
        stream.reconfigure(encoding=None if told else "utf-8", errors="replace")


def _refuse(said: str) -> int:
    sys.stderr.write(shown(said) + "\n")
    return EXIT_USAGE


def _options() -> dict[str, dict[str, Any]]:
    """The parameters of each command by the names of their options."""
    commands = getattr(typer.main.get_command(app), "commands", {})
    return {name: {o[2:]: p for p in c.params for o in p.opts if o.startswith("--")} for name, c in commands.items()}
