"""What the commands share: the language, their options, the exit codes."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.settings import language
from pipeline.messages import Lang, UsageError, word

EXIT_USAGE = 2
EXIT_SOME_FAILED = 3


def _asked(arguments: Sequence[str]) -> Lang | None:
    joined = (a.split("=", 1) for a in arguments if a.startswith("--lang="))
    pairs = [*pairwise(arguments), *joined]
    return next(("en" if value == "en" else "vi" for name, value in pairs if name == "--lang"), None)


LANG: Lang = _asked(sys.argv) or language() or "vi"
"""The language of the help, which is made before options are read."""

STDIN = Path("-")


def said(name: str) -> str:
    """A text of `pipeline/messages/help.py`."""
    return word(f"help.{name}", LANG)


def needed(command: str, *libraries: str) -> None:
    """Raises UsageError where one of the libraries of a command that few need is not installed."""
    missing = [name for name in libraries if find_spec(name) is None]
    if missing:
        raise UsageError("needs_review", command=command, missing=", ".join(missing))


LangOption = Annotated[Lang, typer.Option("--lang", metavar="vi|en", help=said("lang"))]
TablesFolder = Annotated[Path, typer.Argument(metavar="TABLES", help=said("tables"), show_default=False)]
OutOption = Annotated[Path, typer.Option("--out", "-o", metavar="FOLDER", help=said("out.tables"))]
ForceOption = Annotated[bool, typer.Option("--force", help=said("force"))]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help=said("quiet"))]
JsonOption = Annotated[bool, typer.Option("--json", help=said("json"))]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help=said("verbose"))]
LogOption = Annotated[Path | None, typer.Option("--log", metavar="FILE", help=said("log"))]
OUTPUTS = Path("outputs")


def named(formats: Sequence[str]) -> list[str]:
    """The formats of an option that may be repeated, or hold several with commas between them, in any case."""
    return [name.strip().lower() for names in formats for name in names.split(",")]


def up_to_date(check: Path) -> None:
    """Raises UsageError for the folder of a check whose tables were made anew since."""
    from pipeline.tables.manifest import is_outdated

    if is_outdated(check):
        raise UsageError("check_outdated", path=str(check))


def tell(line: str, *, quiet: bool = False, as_json: bool = False, **facts: object) -> None:
    """What a command has done, on standard output: a sentence, the facts as JSON for machines, or nothing."""
    if as_json:
        sys.stdout.write(json.dumps(facts, ensure_ascii=False, indent=1, default=str) + "\n")
    elif not quiet:
        sys.stdout.write(line + "\n")


@contextmanager
def with_stdin(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """The paths, with a file of what standard input holds in the place of "-"; it is gone afterwards."""
    if STDIN not in paths:
        yield list(paths)
        return
    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
        file = Path(folder) / "stdin"
        with file.open("wb") as out:
            while block := sys.stdin.buffer.read(1 << 20):
                out.write(block)
        yield [file if path == STDIN else path for path in paths]
