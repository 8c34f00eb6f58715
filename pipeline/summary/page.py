"""Puts the report together: figures, charts, the matrix, the evidence of each unit; one file that asks for nothing."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.compliance.evidence.verdicts import Kind
from pipeline.compliance.report.actions import OPEN
from pipeline.messages import Lang, UsageError, word
from pipeline.messages.labels import LABELS
from pipeline.messages.values import named
from pipeline.pages.render import html
from pipeline.review.graph import document_name
from pipeline.review.matrix import Matrix, matrix, outcome_in
from pipeline.summary import charts
from pipeline.tables.manifest import version
from pipeline.tables.schema import DEADLINES, DIAGNOSTICS, DIRECTIVES, DOCUMENTS, Row, Table
from pipeline.tables.stored import read_rows

_MONTHS, _CITED = 24, 12
"""Bars of the chart of months, and of the most cited documents."""
_NAMES = 60
"""Units that are named in a line; of more, only how many."""
Record = Mapping[str, Any]


def made(tables: Path, check: Path | None, lang: Lang, today: date | None = None) -> str:
    """The report on a run, and on its check where there is one, as HTML. Raises UsageError for a folder without tables."""
    rows = read_rows(tables)
    documents = _records(DOCUMENTS, rows)
    failed = {d["doc_id"] for d in documents if d["status"] == "failed"}
    problems = [p for p in _records(DIAGNOSTICS, rows) if p["doc_id"] in failed and p["severity"] == "error"]
    outcome = outcome_in(check)
    found = matrix(outcome, {}) if outcome else None
    figures = [
        (len(documents) - len(failed), "plans"), (len(failed), "failed"), (len(rows.get("citations", ())), "citations"),
        (len(rows.get("deadlines", ())), "deadlines"), (len(rows.get("assignments", ())), "assignments"),
    ]  # fmt: skip
    return html(
        "report", lang, today=today or date.today(), version=version() or "?", figures=figures, problems=problems, matrix=found,
        pictures=_pictures(rows, found, lang), kinds=_kinds(found), summary=_summary(found), todo=_todo(found),
        asked=_asked(found), most=_NAMES, documents=documents if found is None else [],
    )  # fmt: skip


def write(page: str, out: Path) -> int:
    """Writes the page as a whole; returns its bytes. Raises UsageError."""
    data = page.encode()
    beside = out.with_name(f".{out.name}.part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(out)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UsageError("unwritable", path=str(out), reason=error.strerror or str(error)) from error
    return len(data)


def _records(table: Table, rows: Mapping[str, Sequence[Row]]) -> list[Record]:
    return [dict(zip(table.names, row, strict=True)) for row in rows.get(table.name, ())]


def _kinds(found: Matrix | None) -> list[str]:
    """The verdicts that there are, the best first."""
    used: Counter[str] = sum(found.counts.values(), Counter()) if found else Counter()
    return [k.value for k in Kind if used[k.value] and k is not Kind.NOT_APPLICABLE]


def _summary(found: Matrix | None) -> list[tuple[Record, dict[str, int]]]:
    """For each document how many units meet it, do not, are to be looked at."""
    out = []
    for r in found.requirements if found else ():
        ours = [c for (_, name), c in found.cells.items() if name == (r["requirement"] or "")] if found else []
        seen = [c for c in ours if c.kind != Kind.NOT_APPLICABLE]
        counts = {
            "met": sum(bool(c.verdict["met"]) for c in seen),
            "open": sum(c.kind in OPEN for c in seen),
        }
        out.append((r, {**counts, "unmet": len(seen) - counts["met"] - counts["open"], "units": len(seen)}))
    return out


def _todo(found: Matrix | None) -> list[tuple[Record, list[tuple[str, list[str]]]]]:
    """For each document the units that do not meet it, by verdict, the worst first: who is to be written to."""
    out = []
    for r in found.requirements if found else ():
        units: dict[str, list[str]] = {}
        for id_, name, _ in found.units if found else ():
            c = found.cell(id_, str(r["requirement"] or "")) if found else None
            if c and c.kind != Kind.NOT_APPLICABLE and not c.verdict["met"]:
                units.setdefault(c.kind, []).append(name)
        out.append((r, [(kind, units[kind]) for kind in reversed(_kinds(found)) if kind in units]))
    return [(r, lines) for r, lines in out if lines]


def _asked(found: Matrix | None) -> tuple[list[tuple[str, str]], list[str]]:
    """The units (id, name) that something is asked of, and the names of the others."""
    asked = {unit for (unit, _), c in found.cells.items() if c.kind != Kind.NOT_APPLICABLE} if found else set()
    units = found.units if found else ()
    return [(id_, name) for id_, name, _ in units if id_ in asked], [name for id_, name, _ in units if id_ not in asked]


def _pictures(rows: Mapping[str, Sequence[Row]], found: Matrix | None, lang: Lang) -> list[tuple[str, Any, bool]]:
    """The charts with their titles, and whether they go across the page; none for what there is nothing of."""
    out: list[tuple[str, Any, bool]] = []

    def put(code: str, draw: Callable[..., Any], *what: Any, wide: bool = False) -> None:
        name = word(code, lang)
        out.append((name, draw(*what, name, wide), wide))

    if found is not None and found.cells:
        kinds = [(k, LABELS[k].name(lang), LABELS[k].colour) for k in _kinds(found)]
        bars = [(name or "?", _without(counts)) for name, counts in found.counts.items()]
        put("report.verdicts", charts.stacked, [b for b in bars if b[1]], kinds, wide=True)
        levels: dict[str, Counter[str]] = {}
        for c in found.cells.values():
            if c.kind != Kind.NOT_APPLICABLE:
                levels.setdefault(str(named("level", c.verdict["level"] or "", lang)) or "–", Counter())[c.kind] += 1
        if len(levels) > 1:
            put("report.by_level", charts.stacked, list(levels.items()), kinds)
    months = Counter(
        (day.year, day.month)
        for d in _records(DEADLINES, rows)
        if isinstance(day := d["due_date"] or d["end_date"], date)
    )
    if months:
        put("report.deadlines_by_month", charts.upright, _by_month(months), wide=len(out) != 2)
    cited = sorted(_records(DIRECTIVES, rows), key=lambda d: (-(d["n_documents"] or 0), str(d["directive_id"])))[
        :_CITED
    ]
    if cited:
        bars_ = [(document_name(d["type"], d["code"], d["title"]), d["n_documents"] or 0) for d in cited]
        put("report.most_cited", charts.across, bars_, wide=True)
    return out


def _by_month(months: Mapping[tuple[int, int], int]) -> list[tuple[str, int]]:
    """Month after month without a gap: of many those that follow on each other and hold the most, what is before and after them
    in a bar of its own."""
    counts = {12 * y + m - 1: n for (y, m), n in months.items()}
    first, last = min(counts), max(counts)
    begins = max(
        range(first, max(first, last - _MONTHS + 1) + 1),
        key=lambda b: sum(counts.get(b + n, 0) for n in range(_MONTHS)),
    )
    ends = min(begins + _MONTHS - 1, last)
    bars = [(_month(n), counts.get(n, 0)) for n in range(begins, ends + 1)]
    before, after = (sum(n for at, n in counts.items() if at < begins), sum(n for at, n in counts.items() if at > ends))
    return [
        *([(f"< {_month(begins)}", before)] if before else []),
        *bars,
        *([(f"> {_month(ends)}", after)] if after else []),
    ]


def _month(n: int) -> str:
    return f"{n % 12 + 1:02}/{n // 12 % 100:02}"


def _without(counts: Mapping[str, int]) -> dict[str, int]:
    return {k: n for k, n in counts.items() if k != Kind.NOT_APPLICABLE}
