"""What the command line shows: a run's summary, a plan's outline with its facts, the quality of a run."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table
from rich.tree import Tree

from pipeline.messages import Lang, word
from pipeline.messages.values import named
from pipeline.tables.frames import Tables

if TYPE_CHECKING:
    from pipeline.compliance.report.outcome import Report as Check
    from pipeline.evaluate import Report

_MOST_PLANS = 60
_MOST_PROBLEMS = 20
_LONGEST = 110
_FILE_WIDTH = 140
_BESIDES = 80
"""Columns of a screen that a row needs besides file and number: narrower ones give each plan lines of its own."""
_SUMMARY = ("doc_id", "issuer", "code", "issue_date", "n_citations", "n_deadlines", "n_assignments", "n_diagnostics")
"""The columns of a run's summary, with headings short enough for a terminal."""
_CODE = 20
"""Letters of a document's code that stay on one line."""
_COLOURS = {"failed": "red", "partial": "yellow"}


def screen() -> Console:
    """Standard output; wide enough for the tables where it is a file or a pipe and nothing says how wide that is."""
    console = Console()
    known = console.is_terminal or "COLUMNS" in os.environ
    return console if known else Console(width=max(console.width, _FILE_WIDTH))


def figures(tables: Tables) -> dict[str, Any]:
    """A run's outcome for machines: documents by status, and what could not be read, with the reason."""
    status = tables.documents["status"].value_counts()
    lost = [{"doc_id": p["doc_id"], "code": p["code"], "message": p["message"]} for p in _records(_reasons(tables))]
    return {"status": {name: int(status.get(name, 0)) for name in ("ok", "partial", "failed")}, "failed": lost}


def summary(console: Console, tables: Tables, out: Path, written: list[Path], lang: Lang) -> None:
    """From `documents` and `diagnostics`: what was found in each plan, what could not be read, where the tables and problems are."""
    documents = tables.documents
    shown = documents.head(_MOST_PLANS)
    needed = _BESIDES + sum(
        int(shown[name].str.len().max() or 0) for name in ("doc_id", "code") if shown[name].notna().any()
    )
    (_stacked if console.width < needed else _table)(console, shown, lang)
    if len(documents) > _MOST_PLANS:
        console.print(word("screen.more_documents", lang, left=len(documents) - _MOST_PLANS))
    reasons = _reasons(tables)
    for problem in _records(reasons.head(_MOST_PROBLEMS)):
        console.print(f"[red]{escape(problem['doc_id'])}[/]: {escape(problem['message'])}", soft_wrap=True)
    if len(reasons) > _MOST_PROBLEMS:
        console.print(word("screen.more_diagnostics", lang, left=len(reasons) - _MOST_PROBLEMS))
    read = int((documents["status"] != "failed").sum())
    facts = " / ".join(str(int(documents[name].sum())) for name in ("n_citations", "n_deadlines", "n_assignments"))
    gaps = {"read": read, "total": len(documents), "facts": facts, "written": len(written), "out": escape(str(out))}
    console.print(word("screen.read", lang, **gaps), soft_wrap=True)
    warnings = int((tables.diagnostics["severity"] == "warning").sum())
    if warnings:
        names = {path.name for path in written}
        name = next((n for n in ("kehoach.xlsx", "diagnostics.csv", "diagnostics.jsonl") if n in names), "diagnostics")
        console.print(word("screen.warnings", lang, count=warnings, where=escape(str(out / name))), soft_wrap=True)


def slowest(console: Console, files: Sequence[tuple[str, float]], lang: Lang) -> None:
    """The files that kept everybody waiting, where there are any."""
    slow = [f"{escape(doc_id)} ({seconds:.0f} s)" for doc_id, seconds in files if seconds >= _SLOW]
    if slow:
        console.print(word("screen.slowest", lang, files=", ".join(slow)), soft_wrap=True)


_SLOW = 10.0
"""Seconds of a file that are worth a word."""


def _table(console: Console, documents: pd.DataFrame, lang: Lang) -> None:
    """A row per plan; names of files and codes are whole, issuers give way."""
    view = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name in _SUMMARY:
        right = name.startswith("n_")
        whole = right or name in {"doc_id", "code", "issue_date"}
        view.add_column(word(f"screen.{name}", lang), justify="right" if right else "left", no_wrap=whole)
    for plan in _records(documents):
        view.add_row(*(escape(_shown(plan[name], lang)) for name in _SUMMARY), style=_COLOURS.get(plan["status"]))
    console.print(view)


def _stacked(console: Console, documents: pd.DataFrame, lang: Lang) -> None:
    """Lines of its own for each plan, for narrow screens."""
    for plan in _records(documents):
        colour = _COLOURS.get(plan["status"], "bold")
        console.print(f"[{colour}]{escape(_shown(plan['doc_id'], lang))}[/]", soft_wrap=True)
        said = [_shown(plan[name], lang) for name in ("code", "issue_date", "issuer")]
        counts = [
            f"{word(f'screen.{name}', lang)} {_shown(plan[name], lang)}" for name in _SUMMARY if name.startswith("n_")
        ]
        for line in (" · ".join(filter(None, said)), " · ".join(counts)):
            if line:
                console.print(Padding(escape(line), (0, 0, 0, 2)))


def _reasons(tables: Tables) -> pd.DataFrame:
    """Why files could not be read."""
    lost = tables.documents.loc[tables.documents["status"] == "failed", "doc_id"]
    problems = tables.diagnostics
    return problems[(problems["severity"] == "error") & problems["doc_id"].isin(lost)]


def plan_of(tables: Tables, doc_id: str) -> Tables:
    """The rows of one document."""
    frames = {n: f[f["doc_id"] == doc_id] if "doc_id" in f.columns else f for n, f in tables.frames().items()}
    return Tables(**{name: frame.reset_index(drop=True) for name, frame in frames.items()})


def outline(console: Console, tables: Tables, lang: Lang, *, full: bool = False) -> None:
    """A plan's sections and items as a tree, with the facts under the item that they stand in; `full` cuts no line."""
    plan = next(_records(tables.documents))
    cut = (lambda text: " ".join(text.split())) if full else _cut
    head = [plan["code"], plan["issue_date"], plan["issuer"]]
    title = " · ".join(_shown(v, lang) for v in head if not pd.isna(v))
    root = Tree(f"[bold]{escape(_shown(plan['title'], lang) or plan['doc_id'])}[/]\n{escape(title)}".rstrip())
    branches = {None: root}
    units: list[tuple[int, int, Tree]] = []
    parts = [*_records(tables.sections), *_records(tables.items)]
    for part in sorted(parts, key=lambda p: (p["char_start"], -p["char_end"])):
        if "heading" in part:
            label = " ".join(v for v in (part["label"], part["heading"]) if not pd.isna(v))
            above = branches.get(_known(part["parent_id"]), root)
            branch = branches[part["section_id"]] = above.add(f"[bold cyan]{escape(cut(label))}[/]")
        else:
            branch = branches.get(_known(part["section_id"]), root).add(escape(cut(part["text"])))
        units.append((part["char_start"], part["char_end"], branch))
    recipients = root.add(f"[bold]{word('screen.recipients', lang)}[/]") if len(tables.recipients) else root
    for start, said in sorted(_facts(tables, lang), key=lambda f: f[0]):
        inside = [branch for first, last, branch in units if first <= start < last]
        (inside[-1] if inside else root).add(said)
    for r in _records(tables.recipients):
        recipients.add(escape(" – ".join(v for v in (r["body"], r["purpose"]) if not pd.isna(v))))
    console.print(root)
    for d in _records(tables.diagnostics):
        console.print(f"[{'red' if d['severity'] == 'error' else 'yellow'}]{escape(d['message'])}[/]")


def _facts(tables: Tables, lang: Lang) -> Iterator[tuple[int, str]]:
    """Each fact's first character and its line."""
    for c in _records(tables.citations):
        yield (
            c["char_start"],
            f"[green]§ {escape(c['text'])}[/] {_bracketed(c['directive_id'], _named(c, 'flags', lang))}",
        )
    for d in _records(tables.deadlines):
        days = " → ".join(_shown(d[name], lang) for name in ("start_date", "end_date") if not pd.isna(d[name]))
        said = _bracketed(_named(d, "kind", lang), days, _named(d, "freq", lang))
        yield d["char_start"], f"[magenta]⏱ {escape(d['text'])}[/] {said}"
    for a in _records(tables.assignments):
        yield a["char_start"], f"[blue]● {escape(a['body'])}[/] {_bracketed(_named(a, 'role', lang))}"


def _named(record: dict[str, Any], column: str, lang: Lang) -> Any:
    return named(column, record[column], lang)


def quality(console: Console, report: Report, lang: Lang, *, errors: bool) -> None:
    """Precision, recall and F1 per table, the share of right fields; every error if asked for."""
    if errors:
        for line in report.errors:
            console.print(escape(line), soft_wrap=True, highlight=False)
    view = Table(header_style="bold")
    heads = [word(f"screen.{name}", lang) for name in ("table", "gold", "found")]
    for head in (*heads, "P", "R", "F1", "P =", "R =", "F1 ="):
        view.add_column(head, justify="left" if head == heads[0] else "right")
    view.add_column(word("screen.fields", lang), overflow="fold")
    for name, t in report.tables.items():
        scores = (f"{v:.3f}" for s in (t.found, t.exact) for v in (s.precision, s.recall, s.f1))
        fields = ", ".join(f"{k} {right / n:.3f}" for k, (right, n) in t.fields.items())
        view.add_row(name, str(t.gold), str(t.predicted), *scores, fields)
    meta = ", ".join(f"{k} {right}/{n}" for k, (right, n) in report.metadata.items())
    accuracy = "" if report.accuracy is None else f"{report.accuracy:.3f}"
    view.add_row("metadata", "", "", *[""] * 5, accuracy, meta)
    console.print(view)
    console.print(word("screen.scores", lang))
    if report.missing:
        console.print(word("screen.no_rows", lang, names=escape(", ".join(report.missing))))


def _records(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    names = list(frame.columns)
    return (dict(zip(names, row, strict=True)) for row in frame.itertuples(index=False))


def _known(value: Any) -> Any:
    return None if pd.isna(value) else value


def _shown(value: Any, lang: Lang) -> str:
    if pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return value.strftime("%Y-%m-%d" if lang == "en" else "%d/%m/%Y")
    return str(value)


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _bracketed(*values: Any) -> str:
    known = [str(v) for v in values if not pd.isna(v) and v]
    return f"[dim]({escape(', '.join(known))})[/]" if known else ""


def counts(report: Check) -> dict[str, dict[str, int]]:
    """How many units have each verdict, by requirement."""
    told: dict[str, dict[str, int]] = {}
    for requirement, verdict in zip(
        report.verdicts["requirement"].fillna("?"), report.verdicts["verdict"], strict=True
    ):
        of = told.setdefault(str(requirement), {})
        of[str(verdict)] = of.get(str(verdict), 0) + 1
    return told


def verdicts(console: Console, report: Check, written: list[Path], lang: Lang) -> None:
    """How many units have each verdict, by requirement, and where the report is."""
    from pipeline.compliance.evidence.verdicts import Kind
    from pipeline.messages.labels import LABELS

    view = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    found = report.verdicts
    kinds = [kind for kind in Kind if (found["verdict"] == kind.value).any()]
    longest = int(found["requirement"].str.len().max() or 0) if found["requirement"].notna().any() else 0
    view.add_column(word("screen.to_be_cited", lang), min_width=min(longest, _CODE), overflow="fold")
    for kind in kinds:
        view.add_column(LABELS[kind].name(lang), justify="right")
    for requirement, group in found.groupby(found["requirement"].fillna("?"), sort=False):
        if (group["verdict"] == Kind.NOT_APPLICABLE.value).all():
            continue
        counts = group["verdict"].value_counts()
        view.add_row(escape(str(requirement)), *(str(int(counts.get(kind.value, 0))) for kind in kinds))
    console.print(view)
    held = report.decisions["outcome"]
    if not held.empty:
        applied, changed = int((held == "applied").sum()), int(held.isin(["changed", "not_found"]).sum())
        console.print(word("screen.decisions", lang, applied=applied, changed=changed))
    if found.empty:
        console.print(word("screen.no_superior", lang))
    names = [path.name for path in written]
    first = next((n for n in ("compliance.xlsx", "verdicts.csv", "verdicts.parquet") if n in names), names[0])
    gaps = {"count": len(names), "out": escape(str(written[0].parent)), "first": first}
    console.print(word("screen.written", lang, **gaps), soft_wrap=True)
