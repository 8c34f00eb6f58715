"""What the command line shows: a plan's outline with its facts, the quality of a run, the verdicts of a check."""

from __future__ import annotations

from collections.abc import Iterator
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

_LONGEST = 110
_CODE = 20
"""Letters of a document's code that stay on one line."""


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
    view = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    heads = [word(f"screen.{name}", lang) for name in ("table", "gold", "found")]
    for head in (*heads, "P", "R", "F1", "P =", "R =", "F1 ="):
        view.add_column(head, justify="left" if head == heads[0] else "right", no_wrap=True)
    shares = {}
    for name, t in report.tables.items():
        scores = (f"{v:.3f}" for s in (t.found, t.exact) for v in (s.precision, s.recall, s.f1))
        view.add_row(name, str(t.gold), str(t.predicted), *scores)
        shares[name] = ", ".join(f"{k} {right / n:.3f}" for k, (right, n) in t.fields.items())
    accuracy = "" if report.accuracy is None else f"{report.accuracy:.3f}"
    view.add_row("metadata", *[""] * 7, accuracy)
    shares["metadata"] = ", ".join(f"{k} {right}/{n}" for k, (right, n) in report.metadata.items())
    console.print(view)
    console.print(word("screen.scores", lang))
    console.print(f"{word('screen.fields', lang)}:")
    for name, said in shares.items():
        if said:
            console.print(Padding(f"[bold]{name}[/]: {said}", (0, 0, 0, 2)), highlight=False)
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
    asked = {
        str(requirement): group["verdict"].value_counts()
        for requirement, group in found.groupby(found["requirement"].fillna("?"), sort=False)
        if not (group["verdict"] == Kind.NOT_APPLICABLE.value).all()
    }
    counts = [[str(int(of.get(kind.value, 0))) for kind in kinds] for of in asked.values()]
    names = [LABELS[kind].name(lang) for kind in kinds]
    if len(asked) < len(kinds):  # the few across, so that a narrow screen cuts nothing
        view.add_column(word("screen.verdict", lang))
        for requirement in asked:
            view.add_column(escape(requirement), justify="right", overflow="fold")
        for name, *row in zip(names, *counts, strict=True):
            view.add_row(name, *row)
    else:
        longest = max((len(requirement) for requirement in asked), default=0)
        view.add_column(word("screen.to_be_cited", lang), min_width=min(longest, _CODE), overflow="fold")
        for name in names:
            view.add_column(name, justify="right")
        for requirement, row in zip(asked, counts, strict=True):
            view.add_row(escape(requirement), *row)
    console.print(view)
    for note in report.notes:
        console.print(escape(note), style="yellow")
    held = report.decisions["outcome"]
    if not held.empty:
        applied, changed = int((held == "applied").sum()), int(held.isin(["changed", "not_found"]).sum())
        console.print(word("screen.decisions", lang, applied=applied, changed=changed))
    if found.empty:
        console.print(word("screen.no_superior", lang))
    files = [path.name for path in written]
    first = next((n for n in ("compliance.xlsx", "verdicts.csv", "verdicts.parquet") if n in files), files[0])
    gaps = {"count": len(files), "out": escape(str(written[0].parent)), "first": first}
    console.print(word("screen.written", lang, **gaps), soft_wrap=True)
