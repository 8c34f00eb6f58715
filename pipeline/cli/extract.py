"""`kehoach extract`: files and folders in, tables out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from pipeline.cli.options import (
    EXIT_SOME_FAILED,
    LANG,
    OUTPUTS,
    ForceOption,
    JsonOption,
    LangOption,
    LogOption,
    OutOption,
    QuietOption,
    VerboseOption,
    named,
    said,
    tell,
    with_stdin,
)

if TYPE_CHECKING:
    from pipeline.cli.closing import Outcome
    from pipeline.cli.logs import Log
    from pipeline.cli.storing import Store
    from pipeline.messages import Lang
    from pipeline.run.cluster import Cluster
    from pipeline.run.pool import Progress

FORMATS = ["csv", "parquet", "xlsx"]


def extract(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help=said("extract.paths"), show_default=False)],
    out: OutOption = OUTPUTS,
    formats: Annotated[
        list[str],
        typer.Option(
            "--format", "-f", metavar="NAME", help=said("formats") + " csv, parquet, jsonl, xlsx, duckdb, ics."
        ),
    ] = FORMATS,
    workers: Annotated[int | None, typer.Option(metavar="N", help=said("extract.workers"))] = None,
    cached: Annotated[bool, typer.Option("--cache/--no-cache", help=said("extract.cached"))] = True,
    db: Annotated[str | None, typer.Option("--db", metavar="STORE", help=said("extract.db"))] = None,
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="CLUSTER", help=said("extract.scheduler"))
    ] = None,
    parts: Annotated[str, typer.Option("--parts", metavar="URL", help=said("extract.parts"))] = "",
    force: ForceOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    log: LogOption = None,
    as_json: JsonOption = False,
    lang: LangOption = LANG,
) -> int:
    from pipeline.cli import closing
    from pipeline.cli.logs import Log
    from pipeline.cli.storing import Store
    from pipeline.run import standing
    from pipeline.run.cluster import Cluster
    from pipeline.tables import emit, manifest

    wanted = named(formats)
    emit.writable(out, wanted, force=force)
    store = Store(db) if db else None
    cluster = Cluster(scheduler, parts) if scheduler else None
    about = {
        "options": {"paths": [str(p) for p in paths], "workers": workers, "cache": cached},
        "started": manifest.now(),
    }
    with Log(log, verbose=verbose) as told, with_stdin(paths) as given:
        state = standing.state_of(given, lang, wanted) if cached else ""
        stands = standing.standing(out, state)
        if stands is not None and (store is None or store.again(state)):
            rows, written = stands
            outcome = closing.Outcome(rows["documents"], rows["diagnostics"])
            told.problems(rows["diagnostics"])
        else:
            progress = told.progress if told.wanted else not quiet
            stands, output = None, _Output(out, wanted, force, about, state, store)
            outcome, written = _run(_Input(given, workers, progress, lang, cached, cluster), told, output)
    if as_json:
        known = manifest.read(out)
        summary = {
            **(known.said if known else {}),
            **outcome.figures(),
            "unchanged": stands is not None,
            "slowest": [{"doc_id": doc_id, "seconds": seconds} for doc_id, seconds in told.slowest()],
            "run": store.run if store else None,
            "out": str(out),
            "files": [p.name for p in written],
        }
        tell("", as_json=True, **summary)
    elif not quiet:
        closing.summary(closing.console(), outcome, out, written, lang, unchanged=stands is not None)
        closing.slowest(closing.console(), told.slowest(), lang)
        if store is not None:
            closing.kept(closing.console(), store.name, store.run, lang)
    return EXIT_SOME_FAILED if outcome.status["failed"] else 0


class _Input(NamedTuple):
    """What is read, and how: as `corpus.streamed` is told."""

    paths: list[Path]
    workers: int | None
    progress: bool | Progress
    lang: Lang
    cached: bool
    cluster: Cluster | None


class _Output(NamedTuple):
    """Where a run goes: its folder, formats, whether foreign files may be replaced, what its manifest says, its state, a store."""

    folder: Path
    formats: list[str]
    force: bool
    about: dict[str, Any]
    state: str
    store: Store | None


def _run(given: _Input, told: Log, out: _Output) -> tuple[Outcome, list[Path]]:
    """Reads and writes."""
    from pipeline.run import cache, expressions

    compiled = expressions.taken_from(cache.ready() if given.cached else None)  # before the grammar is imported
    from pipeline.cli.closing import Outcome
    from pipeline.run import corpus, standing
    from pipeline.tables import emit
    from pipeline.tables.streams import Cleaned

    with corpus.streamed(**given._asdict(), timed=told.timed) as rows:
        about = {
            **out.about,
            "seconds": told.stages(),
            "state": out.state if standing.lasts(rows["diagnostics"]) else "",
        }
        written = emit.write(rows, out.folder, out.formats, given.lang, force=out.force, about=about)
        if out.store is not None:
            out.store.add(rows, given.lang, str(about["state"]))
        outcome = Outcome(*(Cleaned(rows[name]) for name in ("documents", "diagnostics")))
        told.problems(Cleaned(rows["diagnostics"]))
    if compiled is not None:
        compiled.keep()
    return outcome, written
