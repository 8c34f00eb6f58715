"""The first page of the workbook: what was asked, of whom, until when, the result in numbers and words, and whom to remind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.compliance.evidence.verdicts import Kind
from pipeline.compliance.report.actions import OPEN, action, is_wrong_elsewhere, needs_action
from pipeline.compliance.report.sheets import Book, Cell
from pipeline.messages import Lang, word
from pipeline.messages.labels import LABELS
from pipeline.tables.book import LINE

Record = Mapping[str, Any]

_WIDTHS = (34, 15, 52, 34, 12)
_ACROSS = sum(_WIDTHS)


def write_summary(book: Book, requirements: Sequence[Record], verdicts: Sequence[Record], lang: Lang) -> None:
    """Writes the page, document by document."""
    sheet = book.page(word("sheet.summary", lang), repeat=False)
    for x, width in enumerate(_WIDTHS):
        sheet.set_column(x, x, width)
    last = len(_WIDTHS) - 1
    sheet.merge_range(0, 0, 0, last, word("summary.title", lang), book.format(bold=True, font_size=14, align="center"))
    y = 2
    for r in (r for r in requirements if r["units"]):
        ours = [v for v in verdicts if v["requirement"] == r["requirement"]]
        for n, line in enumerate(told(r, ours, lang)):
            style = book.format(text_wrap=True, valign="top", bold=n == 0, bg_color="#EEF3F8" if n == 0 else "#FFFFFF")
            sheet.merge_range(y, 0, y, last, line, style)
            sheet.set_row(y, LINE * -(-len(line) * 11 // (10 * _ACROSS)) + 2)
            y += 1
        y = _to_act(book, sheet, y, [v for v in ours if needs_action(v)], lang) + 1
    sheet.print_area(0, 0, max(y - 1, 1), last)


def told(r: Record, verdicts: Sequence[Record], lang: Lang) -> list[str]:
    """What was asked, until when, and what came of it, a sentence each."""
    seen = [v for v in verdicts if v["verdict"] != Kind.NOT_APPLICABLE]
    where = word(f"summary.where.{r['must']}", lang)
    citation = r["citation"] or r["requirement"] or "?"
    lines = [word("summary.asked", lang, units=len(seen), where=where, citation=citation)]
    days = {v["due_date"] for v in seen if v["due_date"]}
    if len(days) == 1 and all(v["due_date"] or v["verdict"] == Kind.NOT_SUBMITTED for v in seen):
        lines.append(word("summary.due", lang, due=f"{next(iter(days)):%d/%m/%Y}"))
    elif days:
        lines.append(word("summary.due_each", lang))
    met, undecided = sum(bool(v["met"]) for v in seen), sum(v["verdict"] in OPEN for v in seen)
    result = word("summary.result", lang, met=met, unmet=len(seen) - met - undecided, open=undecided)
    if days:
        result += f" {word('summary.late_units', lang, late=sum(v['days_late'] is not None for v in seen))}"
    lines.append(result)
    counts = [(kind, sum(v["verdict"] == kind for v in seen)) for kind in Kind]
    said = [word(f"count.{kind}", lang, n=n) for kind, n in counts if n and kind is not Kind.NOT_APPLICABLE]
    if elsewhere := sum(map(is_wrong_elsewhere, seen)):
        said.append(word("count.elsewhere", lang, n=elsewhere))
    lines.append(" ".join(said))
    asking = sum(v["reason"] == "other_system" for v in verdicts)
    if asking:
        lines.append(word("summary.left_out", lang, count=len(verdicts) - len(seen), asking=asking))
    return [line for line in lines if line]


def _to_act(book: Book, sheet: Any, y: int, verdicts: Sequence[Record], lang: Lang) -> int:
    """The list of names to act on from a line on; returns the next free line."""
    if not verdicts:
        sheet.merge_range(y, 0, y, len(_WIDTHS) - 1, word("summary.nobody", lang), book.format(italic=True))
        return y + 1
    sheet.merge_range(y, 0, y, len(_WIDTHS) - 1, word("summary.to_act", lang), book.format(bold=True, top=1))
    heads = (
        "workbook.unit",
        "workbook.verdict",
        "summary.act",
        "summary.plan",
        "summary.late" if any(v["due_date"] for v in verdicts) else "",
    )
    for x, head in enumerate(heads):
        sheet.write_string(y + 1, x, word(head, lang) if head else "", book.head)
    sheet.set_row(y + 1, 2 * LINE)
    y += 2
    for v in sorted(verdicts, key=lambda v: _ORDER[Kind(v["verdict"])]):
        label = LABELS[v["verdict"]]
        said = v["message"] if v["verdict"] in OPEN or is_wrong_elsewhere(v) else action(v, lang)
        cells = (
            Cell(v["unit"]),
            Cell(label.name(lang), label.colour),
            Cell(said),
            Cell(v["plan"]),
            Cell(v["days_late"]),
        )
        for x, cell in enumerate(cells):
            book.put(sheet, y, x, cell)
        sheet.set_row(y, LINE * max(-(-len(str(c.value or "")) // w) for c, w in zip(cells, _WIDTHS, strict=True)))
        y += 1
    return y


def _plan(v: Record, lang: Lang) -> str | None:
    """The plan that a verdict rests on; those on other subjects, said so."""
    if v["plan"] or not v["looked"]:
        return v["plan"] or None
    return f"({word('about.other', lang)}: {v['looked']})"


_ORDER = {
    kind: n
    for n, kind in enumerate((
        Kind.NOT_SUBMITTED, Kind.ABSENT, Kind.MISQUOTED, Kind.NAMED, Kind.BODY, Kind.INDIRECT, Kind.BASIS, Kind.UNREADABLE,
        Kind.UNRESOLVABLE, Kind.NOT_APPLICABLE,
    ))
}  # fmt: skip
"""Those who sent nothing first, what must be looked at last."""
