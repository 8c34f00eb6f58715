"""What a run says when it is done: its plans with what was found in each, what could not be read, what was slowest.

It is said from rows: a run needs no DataFrame, whose library alone takes longer to load than a small plan to read.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from pipeline.messages import Lang, word
from pipeline.tables.schema import DIAGNOSTICS, DOCUMENTS, Row
from pipeline.tables.schema import Table as Declared

_MOST_PLANS = 60
_MOST_PROBLEMS = 20
_FILE_WIDTH = 140
_BESIDES = 80
"""Columns of a screen that a row needs besides file and number: narrower ones give each plan lines of its own."""
_SUMMARY = ("doc_id", "issuer", "code", "issue_date", "n_citations", "n_deadlines", "n_assignments", "n_diagnostics")
"""The columns of a run's summary, with headings short enough for a terminal."""
_COLOURS = {"failed": "red", "partial": "yellow"}
_TELLING = {
    "kehoach.xlsx": "screen.warnings",
    "diagnostics.csv": "screen.warnings",
    "diagnostics.jsonl": "screen.warnings",
    "diagnostics.parquet": "screen.warnings",
    "kehoach.duckdb": "screen.warnings_table",
}
"""The files in which problems can be read, what opens most easily first, and the sentence that says so."""
_SLOW = 10.0
"""Seconds of a file that are worth a word."""

Record = dict[str, Any]


def console() -> Console:
    """Standard output; wide enough for the tables where it is a file or a pipe and nothing says how wide that is."""
    found = Console()
    known = found.is_terminal or "COLUMNS" in os.environ
    return found if known else Console(width=max(found.width, _FILE_WIDTH))


class Outcome:
    """A run's outcome, from the rows of `documents` and `diagnostics`."""

    def __init__(self, documents: Iterable[Row], diagnostics: Iterable[Row]) -> None:
        self.first: list[Record] = []
        """The plans that are shown."""
        self.status: Counter[str] = Counter()
        self.facts = dict.fromkeys(("n_citations", "n_deadlines", "n_assignments"), 0)
        lost = set()
        for plan in _records(DOCUMENTS, documents):
            if len(self.first) < _MOST_PLANS:
                self.first.append(plan)
            self.status[plan["status"]] += 1
            if plan["status"] == "failed":
                lost.add(plan["doc_id"])
            for name in self.facts:
                self.facts[name] += plan[name] or 0
        self.warnings = 0
        self.reasons: list[Record] = []
        """Why files could not be read."""
        for problem in _records(DIAGNOSTICS, diagnostics):
            self.warnings += problem["severity"] == "warning"
            if problem["severity"] == "error" and problem["doc_id"] in lost:
                self.reasons.append(problem)

    def figures(self) -> Record:
        """The same for machines: documents by status, and what could not be read, with the reason."""
        lost = [{name: p[name] for name in ("doc_id", "code", "message")} for p in self.reasons]
        return {"status": {name: self.status[name] for name in ("ok", "partial", "failed")}, "failed": lost}


def summary(
    screen: Console, run: Outcome, out: Path, written: Sequence[Path], lang: Lang, *, unchanged: bool = False
) -> None:
    """What was found in each plan, what could not be read, where the tables and problems are."""
    needed = _BESIDES + sum(max(len(plan[name] or "") for plan in run.first) for name in ("doc_id", "code"))
    (_stacked if screen.width < needed else _table)(screen, run.first, lang)
    total = run.status.total()
    if total > _MOST_PLANS:
        screen.print(word("screen.more_documents", lang, left=total - _MOST_PLANS))
    for problem in run.reasons[:_MOST_PROBLEMS]:
        screen.print(f"[red]{escape(problem['doc_id'])}[/]: {escape(problem['message'])}", soft_wrap=True)
    if len(run.reasons) > _MOST_PROBLEMS:
        screen.print(word("screen.more_diagnostics", lang, left=len(run.reasons) - _MOST_PROBLEMS))
    facts = " / ".join(map(str, run.facts.values()))
    read = total - run.status["failed"]
    gaps: Record = {"read": read, "total": total, "facts": facts, "out": escape(str(out))}
    said = (
        word("screen.unchanged", lang, **gaps) if unchanged else word("screen.read", lang, written=len(written), **gaps)
    )
    screen.print(said, soft_wrap=True)
    if run.warnings:
        names = {path.name for path in written}
        name = next((n for n in _TELLING if n in names), None)
        code = "screen.warnings_verbose" if name is None else _TELLING[name]
        where = escape(str(out / (name or "")))
        screen.print(word(code, lang, count=run.warnings, where=where), soft_wrap=True)


def slowest(screen: Console, files: Sequence[tuple[str, float]], lang: Lang) -> None:
    """The files that kept everybody waiting, where there are any."""
    slow = [f"{escape(doc_id)} ({seconds:.0f} s)" for doc_id, seconds in files if seconds >= _SLOW]
    if slow:
        screen.print(word("screen.slowest", lang, files=", ".join(slow)), soft_wrap=True)


def kept(screen: Console, store: str, run: str, lang: Lang) -> None:
    """Under which name a store has the run."""
    screen.print(word("screen.kept", lang, store=escape(store), run=run), soft_wrap=True, highlight=False)


def _table(screen: Console, plans: Sequence[Record], lang: Lang) -> None:
    """A row per plan; names of files and codes are whole, issuers give way."""
    view = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name in _SUMMARY:
        right = name.startswith("n_")
        whole = right or name in {"doc_id", "code", "issue_date"}
        view.add_column(word(f"screen.{name}", lang), justify="right" if right else "left", no_wrap=whole)
    for plan in plans:
        view.add_row(*(escape(_shown(plan[name], lang)) for name in _SUMMARY), style=_COLOURS.get(plan["status"]))
    screen.print(view)


def _stacked(screen: Console, plans: Sequence[Record], lang: Lang) -> None:
    """Lines of its own for each plan, for narrow screens."""
    for plan in plans:
        colour = _COLOURS.get(plan["status"], "bold")
        screen.print(f"[{colour}]{escape(_shown(plan['doc_id'], lang))}[/]", soft_wrap=True)
        said = [_shown(plan[name], lang) for name in ("code", "issue_date", "issuer")]
        counts = [
            f"{word(f'screen.{name}', lang)} {_shown(plan[name], lang)}" for name in _SUMMARY if name.startswith("n_")
        ]
        for line in (" · ".join(filter(None, said)), " · ".join(counts)):
            if line:
                screen.print(Padding(escape(line), (0, 0, 0, 2)))


def _records(table: Declared, rows: Iterable[Row]) -> Iterable[Record]:
    return (dict(zip(table.names, row, strict=True)) for row in rows)


def _shown(value: Any, lang: Lang) -> str:
    if isinstance(value, date):
        return value.strftime("%Y-%m-%d" if lang == "en" else "%d/%m/%Y")
    return "" if value is None else str(value)
