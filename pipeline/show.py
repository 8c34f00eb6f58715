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

from pipeline.compliance import Report as Check
from pipeline.compliance.labels import LABELS
from pipeline.compliance.verdicts import Kind
from pipeline.evaluate import Report
from pipeline.messages import Lang
from pipeline.tables import Tables

_MOST_PLANS = 60
_MOST_PROBLEMS = 20
_LONGEST = 110
_FILE_WIDTH = 140
_SUMMARY = (
    ("Văn bản", "Document", "doc_id"),
    ("Cơ quan ban hành", "Issuer", "issuer"),
    ("Số, ký hiệu", "Code", "code"),
    ("Ngày", "Issued", "issue_date"),
    ("Viện dẫn", "Cites", "n_citations"),
    ("Hạn", "Due", "n_deadlines"),
    ("Giao", "Tasks", "n_assignments"),
    ("Vấn đề", "Problems", "n_diagnostics"),
)
"""The columns of a run's summary, with headings short enough for a terminal."""


def screen() -> Console:
    """Standard output; wide enough for the tables where it is a file or a pipe."""
    console = Console()
    return console if console.is_terminal else Console(width=max(console.width, _FILE_WIDTH))


def summary(console: Console, tables: Tables, out: Path, written: list[Path], lang: Lang) -> None:
    """One line per plan, the files that could not be read, and where the tables are."""
    en = lang == "en"
    documents = tables.documents
    view = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for vi_title, en_title, name in _SUMMARY:
        counted, short = name.startswith("n_"), name in {"code", "issue_date"}
        view.add_column(en_title if en else vi_title, justify="right" if counted else "left", no_wrap=counted or short)
    for plan in _records(documents.head(_MOST_PLANS)):
        style = {"failed": "red", "partial": "yellow"}.get(plan["status"])
        view.add_row(*(escape(_shown(plan[name], lang)) for _, _, name in _SUMMARY), style=style)
    console.print(view)
    if len(documents) > _MOST_PLANS:
        left = len(documents) - _MOST_PLANS
        console.print(f"… {left} more in documents" if en else f"… còn {left} văn bản trong bảng documents")
    lost = documents.loc[documents["status"] == "failed", "doc_id"]
    reasons = tables.diagnostics[(tables.diagnostics["severity"] == "error") & tables.diagnostics["doc_id"].isin(lost)]
    for problem in _records(reasons.head(_MOST_PROBLEMS)):
        console.print(f"[red]{escape(problem['doc_id'])}[/]: {escape(problem['message'])}")
    if len(reasons) > _MOST_PROBLEMS:
        left = len(reasons) - _MOST_PROBLEMS
        console.print(f"… {left} more in diagnostics" if en else f"… còn {left} dòng trong bảng diagnostics")
    read = len(documents) - len(lost)
    facts = f"{len(tables.citations)} / {len(tables.deadlines)} / {len(tables.assignments)}"
    console.print(
        f"Read {read} of {len(documents)} files; citations / deadlines / assignments: {facts}. "
        f"{len(written)} files in {escape(str(out))}"
        if en
        else f"Đã đọc {read}/{len(documents)} tệp; viện dẫn / thời hạn / phân công: {facts}. "
        f"Đã ghi {len(written)} tệp vào {escape(str(out))}"
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
    recipients = (
        root.add("[bold]Recipients[/]" if lang == "en" else "[bold]Nơi nhận[/]") if len(tables.recipients) else root
    )
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
    en = lang == "en"
    if errors:
        for line in report.errors:
            console.print(escape(line), soft_wrap=True, highlight=False)
    view = Table(header_style="bold")
    heads = ("Table", "Gold", "Found") if en else ("Bảng", "Gold", "Tìm thấy")
    for head in (*heads, "P", "R", "F1", "P =", "R =", "F1 ="):
        view.add_column(head, justify="left" if head == heads[0] else "right")
    view.add_column("Fields" if en else "Các trường", overflow="fold")
    for name, t in report.tables.items():
        scores = (f"{v:.3f}" for s in (t.found, t.exact) for v in (s.precision, s.recall, s.f1))
        fields = ", ".join(f"{k} {right / n:.3f}" for k, (right, n) in t.fields.items())
        view.add_row(name, str(t.gold), str(t.predicted), *scores, fields)
    meta = ", ".join(f"{k} {right}/{n}" for k, (right, n) in report.metadata.items())
    accuracy = "" if report.accuracy is None else f"{report.accuracy:.3f}"
    view.add_row("metadata", "", "", *[""] * 5, accuracy, meta)
    console.print(view)
    console.print(
        "P, R, F1: found at all; with “=”: all fields that matter are right too"
        if en
        else "P, R, F1: tìm thấy; có dấu “=”: mọi trường chính cũng đúng"
    )
    if report.missing:
        console.print(("No row for: " if en else "Không có trong bảng: ") + escape(", ".join(report.missing)))


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
    en = lang == "en"
    view = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    found = report.verdicts
    kinds = [kind for kind in Kind if (found["verdict"] == kind.value).any()]
    view.add_column("To be cited" if en else "Văn bản phải viện dẫn")
    for kind in kinds:
        view.add_column(LABELS[kind].name(lang), justify="right")
    for requirement, group in found.groupby(found["requirement"].fillna("?"), sort=False):
        counts = group["verdict"].value_counts()
        view.add_row(escape(str(requirement)), *(str(int(counts.get(kind.value, 0))) for kind in kinds))
    console.print(view)
    held = report.decisions["outcome"]
    if not held.empty:
        applied, changed = int((held == "applied").sum()), int(held.isin(["changed", "not_found"]).sum())
        console.print(
            f"Decisions: {applied} applied, {changed} about plans that changed (see decisions.csv)"
            if en
            else f"Quyết định của người xem: áp dụng {applied}; không còn khớp với kế hoạch: {changed} (xem decisions.csv)"
        )
    if found.empty:
        console.print("No superior's plan is in the run: name it with --parent." if en else
                      "Không có kế hoạch cấp trên trong các tệp đã đọc: chỉ rõ bằng --parent.")  # fmt: skip
    console.print(("Written: " if en else "Đã ghi: ") + ", ".join(str(path) for path in written))
