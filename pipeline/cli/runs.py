"""`kehoach runs`: which runs a store has, and what became of a plan from run to run."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from pipeline.cli.options import LANG, JsonOption, LangOption, LogOption, QuietOption, VerboseOption, said


def runs(
    store: Annotated[str, typer.Argument(metavar="STORE", help=said("runs.store"), show_default=False)],
    plan: Annotated[str | None, typer.Option("--plan", metavar="DOC_ID", help=said("runs.plan"))] = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    log: LogOption = None,
    as_json: JsonOption = False,
    lang: LangOption = LANG,
) -> int:
    from pipeline.cli.logs import Log
    from pipeline.messages import word
    from pipeline.tables.store.place import connected

    with connected(store) as connection:
        from pipeline.tables.store import history

        found = history.runs(connection) if plan is None else history.plan(connection, plan)
    with Log(log, verbose=verbose) as told:
        for one in found:
            if isinstance(one, history.Run):
                line = word("runs.row", lang, **one._asdict())
            else:
                line = word("runs.version", lang, run=one.run, added=one.added, sha256=(one.sha256 or "∅")[:12])
            told.say(line, event="run", **one._asdict())
            if as_json:
                sys.stdout.write(json.dumps(one._asdict(), ensure_ascii=False) + "\n")
            elif not quiet:
                sys.stdout.write(line + "\n")
    return 0
