"""`kehoach review`: a page in the browser, on this computer alone, to look at what was read and to correct it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import (
    LANG,
    OUTPUTS,
    ForceOption,
    JsonOption,
    LangOption,
    LogOption,
    QuietOption,
    VerboseOption,
    needed,
    said,
    tell,
)
from pipeline.messages import Lang, UsageError, sentence, word

_PORTS = 65_536


def review(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help=said("review.folder"), show_default=False)],
    check: Annotated[Path | None, typer.Option("--check", metavar="CHECK_DIR", help=said("review.check"))] = None,
    plans: Annotated[Path | None, typer.Option(metavar="FOLDER", help=said("review.plans"))] = None,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FOLDER", help=said("review.out"))] = OUTPUTS,
    who: Annotated[str, typer.Option(metavar="NAME", help=said("review.who"), show_default=False)] = "",
    port: Annotated[int, typer.Option(metavar="N", help=said("review.port"))] = 0,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help=said("review.browser"))] = True,
    force: ForceOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    log: LogOption = None,
    as_json: JsonOption = False,
    lang: LangOption = LANG,
) -> int:
    needed("kehoach review", "nicegui", "jinja2")
    from pipeline.cli.logs import Log
    from pipeline.review.desk import Desk, found_in, is_check
    from pipeline.tables.manifest import is_outdated

    if not folder.exists():
        raise UsageError("no_such_path", path=str(folder))
    if check is not None and not is_check(check):
        raise UsageError("no_check", path=str(check))
    if not 0 <= port < _PORTS:
        raise UsageError("port_taken", port=str(port), reason=f"port must be 0-{_PORTS - 1}")
    extracted = None if _holds_tables(folder) else folder
    if extracted is not None:
        _extract(folder, out, lang, force=force, quiet=quiet or as_json, verbose=verbose, log=log)
        folder, plans = out, plans or extracted
    tables, checked = found_in(folder)
    checked = check or _readable(checked, tables, lang)
    if checked is not None and is_outdated(checked) and not quiet:
        sys.stderr.write(sentence("check_outdated", {"path": str(checked)}.items(), lang) + "\n")
    if not quiet:  # the libraries alone take seconds
        sys.stderr.write(word("review.opening", lang, folder=folder) + "\n")
        sys.stderr.flush()
    from pipeline.pages.server import serve

    with _bar(quiet=quiet) as shelved:
        desk = Desk(tables, checked, who=who, lang=lang, plans=[plans] if plans else (), told=shelved)
    with Log(log, verbose=verbose) as problems:
        if extracted is None:  # else it has told them
            problems.problems(row for e in desk.shelf.entries for row in desk.shelf.rows(e.doc_id, "diagnostics"))
    if not quiet:
        sys.stderr.write(word("review.loaded", lang, count=len(desk.shelf.entries)) + "\n")

    def told(url: str) -> None:
        tell(word("review.ready", lang, url=url), as_json=as_json, url=url)
        sys.stdout.flush()
        if browser:
            import webbrowser

            webbrowser.open(url)

    before = len(desk.journal.entries)
    serve(desk, lang, port, told)
    count = len(desk.journal.entries) - before
    where = {"journal": desk.journal.path, "overrides": desk.overrides, "count": count}
    if not quiet:
        sys.stderr.write(word("review.stopped" if count else "review.stopped_early", lang, **where) + "\n")
    return 0


def _readable(check: Path | None, tables: Path, lang: Lang) -> Path | None:
    """The check that was found beside tables, None with a warning where it is of another version; the tables can be reviewed
    without it. Raises UsageError where the folder of that check was named, which holds nothing else."""
    from pipeline.review.matrix import outcome_in

    try:
        outcome_in(check)
    except UsageError as error:
        if check != tables:
            raise
        sys.stderr.write(error.sentence(lang, command=True) + "\n")
        return None
    return check


def _holds_tables(folder: Path) -> bool:
    from pipeline.tables import manifest, stored

    names = [*(f"documents.{f}" for f in ("parquet", "jsonl", "csv")), stored.DATABASE, manifest.RUN, manifest.CHECK]
    return any((folder / name).is_file() for name in names)


@contextmanager
def _bar(*, quiet: bool) -> Iterator[Callable[[int, int], None]]:
    """Who is told of each plan that is opened: a bar on standard error, or nobody."""
    if quiet:
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _extract(
    plans: Path,
    out: Path,
    lang: Lang,
    *,
    force: bool,
    quiet: bool = False,
    verbose: bool = False,
    log: Path | None = None,
) -> None:
    """Reads plans into a folder of tables as `kehoach extract` does, in the formats that are there; tables of other plans are not
    replaced unasked. Raises UsageError."""
    from pipeline.cli.extract import extract
    from pipeline.tables import manifest

    known = manifest.read(out)
    said = known.said if known else {}
    read = [Path(p).absolute() for p in said.get("options", {}).get("paths", ())]
    if known and not force and read != [plans.absolute()]:
        raise UsageError("tables_of_others", path=str(out), plans=", ".join(map(str, read)) or "?")
    extract(
        [plans],
        out=out,
        formats=list(said.get("formats") or ("csv", "xlsx")),
        force=force,
        quiet=quiet,
        verbose=verbose,
        log=log,
        lang=lang,
    )
