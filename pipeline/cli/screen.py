"""What the command line shows: a run's summary, a plan's outline with its facts, the quality of a run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.tree import Tree

from pipeline.compliance.evidence.verdicts import Kind
from pipeline.compliance.report.outcome import Report as Check
from pipeline.evaluate import Report
from pipeline.messages import Lang, word
from pipeline.messages.labels import LABELS
from pipeline.tables.frames import Tables

_MOST_PLANS = 60
_MOST_PROBLEMS = 20
_LONGEST = 110
_FILE_WIDTH = 140
_SUMMARY = ("doc_id", "issuer", "code", "issue_date", "n_citations", "n_deadlines", "n_assignments", "n_diagnostics")
"""The columns of a run's summary, with headings short enough for a terminal."""


def screen() -> Console:
    """Standard output; wide enough for the tables where it is a file or a pipe."""
    console = Console()
    return console if console.is_terminal else Console(width=max(console.width, _FILE_WIDTH))


def summary(console: Console, tables: Tables, out: Path, written: list[Path], lang: Lang) -> None:
    """One line per plan, the files that could not be read, and where the tables are."""
    documents = tables.documents
    view = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name in _SUMMARY:
        counted, short = name.startswith("n_"), name in {"code", "issue_date"}
        view.add_column(word(f"screen.{name}", lang), justify="right" if counted else "left", no_wrap=counted or short)
    for plan in _records(documents.head(_MOST_PLANS)):
        style = {"failed": "red", "partial": "yellow"}.get(plan["status"])
        view.add_row(*(escape(_shown(plan[name], lang)) for name in _SUMMARY), style=style)
    console.print(view)
    if len(documents) > _MOST_PLANS:
        left = len(documents) - _MOST_PLANS
        console.print(word("screen.more_documents", lang, left=left))
    lost = documents.loc[documents["status"] == "failed", "doc_id"]
    reasons = tables.diagnostics[(tables.diagnostics["severity"] == "error") & tables.diagnostics["doc_id"].isin(lost)]
    for problem in _records(reasons.head(_MOST_PROBLEMS)):
        console.print(f"[red]{escape(problem['doc_id'])}[/]: {escape(problem['message'])}")
    if len(reasons) > _MOST_PROBLEMS:
        left = len(reasons) - _MOST_PROBLEMS
        console.print(word("screen.more_diagnostics", lang, left=left))
    read = len(documents) - len(lost)
    facts = f"{len(tables.citations)} / {len(tables.deadlines)} / {len(tables.assignments)}"
    console.print(
        word(
            "screen.read",
            lang,
            read=read,
            total=len(documents),
            facts=facts,
            written=len(written),
            out=escape(str(out)),
        )
    )


def outline(console: Console, tables: Tables, lang: Lang) -> None:
    """A plan's sections and items as a tree, with the facts under the item that they stand in."""
    plan = next(_records(tables.documents))
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
            branch = branches[part["section_id"]] = above.add(f"[bold cyan]{escape(_cut(label))}[/]")
        else:
            branch = branches.get(_known(part["section_id"]), root).add(escape(_cut(part["text"])))
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
        yield c["char_start"], f"[green]§ {escape(c['text'])}[/] {_bracketed(c['directive_id'], c['flags'])}"
    for d in _records(tables.deadlines):
        days = " → ".join(_shown(d[name], lang) for name in ("start_date", "end_date") if not pd.isna(d[name]))
        yield d["char_start"], f"[magenta]⏱ {escape(d['text'])}[/] {_bracketed(d['kind'], days, d['freq'])}"
    for a in _records(tables.assignments):
        yield a["char_start"], f"[blue]● {escape(a['body'])}[/] {_bracketed(a['role'])}"


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


def verdicts(console: Console, report: Check, written: list[Path], lang: Lang) -> None:
    """How many units have each verdict, by requirement, and where the report is."""
    view = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    found = report.verdicts
    kinds = [kind for kind in Kind if (found["verdict"] == kind.value).any()]
    view.add_column(word("screen.to_be_cited", lang))
    for kind in kinds:
        view.add_column(LABELS[kind].name(lang), justify="right")
    for requirement, group in found.groupby(found["requirement"].fillna("?"), sort=False):
        counts = group["verdict"].value_counts()
        view.add_row(escape(str(requirement)), *(str(int(counts.get(kind.value, 0))) for kind in kinds))
    console.print(view)
    held = report.decisions["outcome"]
    if not held.empty:
        applied, changed = int((held == "applied").sum()), int(held.isin(["changed", "not_found"]).sum())
        console.print(word("screen.decisions", lang, applied=applied, changed=changed))
    if found.empty:
        console.print(word("screen.no_superior", lang))
    console.print(word("screen.written", lang, files=", ".join(str(path) for path in written)))
