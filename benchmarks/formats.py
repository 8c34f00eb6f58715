"""One plan in every format: what is lost on the way into citations, deadlines, assignments and sections.

`make formats` runs it. Each sample plan, and each development plan with gold (where they are), is written as text, Word
file with automatic and with typed numbers, PDF, web page, odt, doc, rtf, as two kinds of copied text, and as a 200 dpi scan with noise
and 1° of skew.
What is read from each form is compared, record by record, with what is read from the Word file with automatic numbers (of a
development plan: from its own file). `--errors` lists the records, `--no-scans` saves the minutes of Tesseract.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "corpus")]

import forms  # noqa: E402 - the folder is no package
import markup  # noqa: E402
import render  # noqa: E402

from pipeline.extract import Facts, extract  # noqa: E402
from pipeline.ingest import read, read_bytes  # noqa: E402
from pipeline.ingest.scan.tesseract import tesseract  # noqa: E402
from pipeline.layout import lay_out  # noqa: E402
from pipeline.model import Paragraph, Plan, Role, Text, UnitKind  # noqa: E402
from pipeline.segment import segment  # noqa: E402

DEV = ROOT.parent / "shared" / "dev"
DIGITAL = ("docx", "typed", "txt", "htm", "pdf", "odt", "doc", "rtf")
OFFICE = ("odt", "doc", "rtf")
COPIES = ("cells", "copied")
"""What is left of a plan in a text file: LibreOffice's export, a table's cells a line each; and lines copied from a printed page."""
TABLES = ("citations", "titles", "deadlines", "assignments", "sections")
FEW_COLUMNS = 8
TITLES = (Role.TITLE, Role.APPENDIX)
CODES_AS_MARKUP = str.maketrans({"*": "∗", "|": "¦"})

Records = dict[str, list[tuple[Any, ...]]]


def records(facts: Facts) -> Records:
    """Of each table what must not depend on the format."""
    units = facts.plan.units

    def item(start: int) -> str:
        return next((u.item for u in units if u.start <= start < u.end), "")

    return {
        "citations": [(c.type, c.code, c.issue_date, c.issuer, c.basis) for c in facts.citations],
        "titles": [(c.type, c.code, c.title, c.pinpoint) for c in facts.citations],
        "deadlines": [(d.kind, d.start_date, d.end_date, d.freq, item(d.start)) for d in facts.deadlines],
        "assignments": [(re.sub(r" ?& ?", "&", a.body), a.role, item(a.start)) for a in facts.assignments],
        "sections": [(u.label, u.heading, u.level, u.role.value) for u in units if u.kind.value == "heading"],
    }


@dataclass
class Loss:
    """What one form of one plan lost and added, by table."""

    plan: str
    form: str
    expected: dict[str, int]
    lost: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)
    added: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)


def compared(plan: str, form: str, base: Records, found: Records) -> Loss:
    """The difference of two readings."""
    loss = Loss(plan, form, {t: len(base[t]) for t in TABLES})
    for name in TABLES:
        here, there = Counter(base[name]), Counter(found[name])
        loss.lost[name] = sorted((here - there).elements(), key=str)
        loss.added[name] = sorted((there - here).elements(), key=str)
    return loss


# --- forms ---------------------------------------------------------------------------------------------------


def source_of(plan: Plan) -> markup.Source:
    """A plan that was read, as markup to be written again; titles are centred, as they are on paper."""
    source = markup.Source()
    text = plan.text
    titles = {u.start for u in plan.units if u.role in TITLES and u.kind is UnitKind.HEADING and not u.label}
    titles |= {p.start for p in plan.title}
    paragraphs = list(text.paragraphs)
    at = 0
    while at < len(paragraphs):
        p = paragraphs[at]
        end = at + 1
        if p.cells:
            while end < len(paragraphs) and paragraphs[end].table == p.table and paragraphs[end].cells:
                end += 1
            source.blocks.append(_table(text, paragraphs[at:end]))
        elif p.zone:
            while end < len(paragraphs) and paragraphs[end].zone and not paragraphs[end].cells:
                if p.zone == "right" and paragraphs[end].zone == "left":
                    break
                p = paragraphs[end]
                end += 1
            left, right = (
                tuple(_styled(text, q) for q in paragraphs[at:end] if q.zone == zone) for zone in ("left", "right")
            )
            source.blocks.append(markup.Block("columns", bands=((left, right),)))
        else:
            source.blocks.append(_paragraph(text, replace(p, centered=p.centered or p.start in titles)))
        at = end
    return source


def _plain(text: str) -> str:
    return text.translate(CODES_AS_MARKUP).replace("\n", " ")


def _styled(text: Text, p: Paragraph) -> str:
    whole = _plain(text.of(p))
    return f"**{whole}**" if p.bold >= len(whole) else whole


def _paragraph(text: Text, p: Paragraph) -> markup.Block:
    whole = _plain(text.of(p))
    label = p.label if markup.LABEL.fullmatch(f"[{p.label}] ") else ""
    body = whole[len(label) :].lstrip() if label else whole
    bold = max(0, p.bold - (len(whole) - len(body)))
    if p.centered:
        return markup.Block("center" if bold >= len(body) else "italic", body, label)
    if bold >= len(body):
        return markup.Block("head", body, label)
    lead = body[:bold].rstrip()
    return markup.Block("para", f"**{lead}**{body[len(lead) :]}" if lead else body, label)


def _table(text: Text, rows: Sequence[Paragraph]) -> markup.Block:
    width = 1 + max(c.column for p in rows for c in p.cells)
    out = []
    for p in rows:
        cells = [""] * width
        for c in p.cells:
            cells[c.column] = text.text[c.start : c.end].translate(CODES_AS_MARKUP).replace("\n", markup.BREAK)
        out.append(("head" if p.bold and not out else "group" if p.bold else "row", tuple(cells)))
    if width > FEW_COLUMNS:
        return markup.Block("table", rows=tuple(out))
    longest = [max(len(line) for _, cells in out for line in cells[i].split(markup.BREAK)) for i in range(width)]
    return markup.Block("table", rows=tuple(out), widths=tuple(float(min(max(n, 14), 30)) for n in longest))


def written(sources: dict[str, markup.Source], wanted: Sequence[str]) -> dict[str, dict[str, bytes]]:
    """These forms of every plan: form → plan → bytes."""
    return {form: _written(sources, form) for form in wanted}


def _written(sources: dict[str, markup.Source], form: str) -> dict[str, bytes]:
    if form in OFFICE:
        word = {name: render.render_docx(forms.steady(source)) for name, source in sources.items()}
        return forms.convert(word, "docx", form)
    if form == "typed":
        return {name: render.render_docx(forms.typed(source)) for name, source in sources.items()}
    if form == "cells":
        return forms.convert({name: render.render_docx(source) for name, source in sources.items()}, "docx", "txt")
    if form == "copied":
        return {name: forms.copied(render.render_pdf(source)) for name, source in sources.items()}
    if form == "scan":
        return {name: forms.scan(render.render_pdf(source)) for name, source in sources.items()}
    return {name: render.RENDERERS[form](source) for name, source in sources.items()}


# --- measuring -----------------------------------------------------------------------------------------------


def facts_of(data: bytes, suffix: str) -> Facts:
    """All that is read from one file."""
    return extract(segment(lay_out(read_bytes(data, suffix))))


def _reading(job: tuple[str, str, bytes]) -> tuple[str, str, Records]:
    plan, form, data = job
    suffix = {"typed": ".docx", "scan": ".pdf", "cells": ".txt", "copied": ".txt"}.get(form, f".{form}")
    return plan, form, records(facts_of(data, suffix))


def measure(sources: dict[str, markup.Source], base: dict[str, Records], wanted: Sequence[str] = DIGITAL) -> list[Loss]:
    """Reads these forms of every plan. `base`: what is right, else what the Word file with automatic numbers gives."""
    files = written(sources, list(dict.fromkeys([*wanted, *([] if base else ["docx"])])))
    jobs = [(plan, form, data) for form in files for plan, data in files[form].items()]
    with ProcessPoolExecutor(2) as pool:
        found = {(plan, form): one for plan, form, one in pool.map(_reading, jobs)}
    right = base or {plan: found[plan, "docx"] for plan in sources}
    return [compared(plan, form, right[plan], one) for (plan, form), one in found.items()]


def samples(names: Sequence[str] = ()) -> dict[str, markup.Source]:
    """The sources of the sample plans."""
    return {p.stem: markup.parse(p.read_text(encoding="utf-8")) for p in render.source_paths(names)}


def dev_plans(names: Sequence[str] = ()) -> tuple[dict[str, markup.Source], dict[str, Records]]:
    """The development plans with gold, as markup and as read from their own files."""
    sources, base = {}, {}
    gold = sorted(p.stem for p in (DEV / "gold").glob("*.json"))
    for path in sorted((DEV / "plans").glob("*")):
        if path.stem in gold and (not names or path.stem in names):
            source = read(path)
            if source.ocr:
                continue  # a scan as it is: what it really says is not known
            plan = segment(lay_out(source))
            sources[path.stem] = source_of(plan)
            base[path.stem] = records(extract(plan))
    return sources, base


def view(title: str, losses: Sequence[Loss]) -> Table:
    """A row per form: records expected, lost, added, and the share that came through."""
    out = Table(title=title)
    for head in ("form", "plans", "all alike", *(f"{t}: lost, added, share" for t in TABLES)):
        out.add_column(head, justify="left" if head == "form" else "right")
    for form in dict.fromkeys(one.form for one in losses):
        here = [one for one in losses if one.form == form]
        alike = sum(not any(one.lost[t] or one.added[t] for t in TABLES) for one in here)
        cells = []
        for name in TABLES:
            expected = sum(one.expected[name] for one in here)
            lost, added = sum(len(one.lost[name]) for one in here), sum(len(one.added[name]) for one in here)
            cells.append(f"{lost:3} {added:3} of {expected} {1 - lost / max(1, expected):.3f}")
        out.add_row(form, str(len(here)), str(alike), *cells)
    return out


def main(argv: Sequence[str] | None = None) -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--errors", action="store_true", help="list what was lost (-) and added (+)")
    parser.add_argument("--no-scans", action="store_true", help="leave out the scans, which take minutes")
    parser.add_argument("--only", nargs="*", default=[], metavar="FORM", help="only these forms")
    parser.add_argument("--plans", nargs="*", default=[], metavar="NAME", help="only these plans")
    parser.add_argument("--json", type=Path, help="write the records there")
    options = parser.parse_args(argv)
    there = {
        "scan": tesseract() is not None and not options.no_scans,
        **dict.fromkeys((*OFFICE, "cells"), forms.soffice() is not None),
    }
    wanted = [form for form in options.only or (*DIGITAL, *COPIES, "scan") if there.get(form, True)]
    sets = [("sample plans, beside docx", samples(options.plans), {})]
    if (DEV / "gold").is_dir():
        sets.append(("development plans, beside their own files", *dev_plans(options.plans)))
    console = Console(width=150)
    kept: list[Loss] = []
    for title, sources, base in sets:
        if not sources:
            continue
        losses = measure(sources, base, wanted)
        kept += losses
        console.print(view(title, losses))
        for one in losses if options.errors else ():
            for name in TABLES:
                for sign, some in (("-", one.lost[name]), ("+", one.added[name])):
                    for record in some:
                        print(f"{one.form:6}{one.plan:32.32}{name:12}{sign} {' | '.join(map(str, record))}")
    if options.json:
        options.json.write_text(json.dumps([vars(one) for one in kept], ensure_ascii=False, default=str, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
