"""The sheet of counts: how many units have each verdict, by document and level, with a chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.compliance.evidence.verdicts import Kind
from pipeline.compliance.report.sheets import Book
from pipeline.messages import Lang, word
from pipeline.messages.labels import LABELS

Record = Mapping[str, Any]

_BESIDE = 16
"""Rows of counts that one page holds with their chart; below more, the chart has a page of its own."""
_BARS, _HIGHEST = 40, 700
"""Bars that can be read on one page, and its height in pixels."""


def write_overview(book: Book, verdicts: Sequence[Record], lang: Lang) -> None:
    """How many units have each verdict, by document and level, with a chart."""
    name = word("sheet.overview", lang)
    sheet = book.page(name)
    heads = [word("workbook.to_be_cited", lang), word("workbook.level", lang)]
    heads += [LABELS[k].name(lang) for k in Kind] + [word("workbook.total", lang), word("workbook.met_share", lang)]
    for x, title in enumerate(heads):
        sheet.write_string(0, x, title, book.head)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, len(heads) - 1, 11)
    sheet.set_row(0, 34)
    left = book.format(align="left")
    groups: dict[tuple[str, str], list[Record]] = {}
    for v in verdicts:
        groups.setdefault((v["requirement"] or "?", v["level"] or ""), []).append(v)
    shown = {g: rows for g, rows in groups.items() if any(v["verdict"] != Kind.NOT_APPLICABLE for v in rows)}
    for y, ((requirement, level), rows) in enumerate(shown.items(), 1):
        sheet.write_string(y, 0, requirement)
        sheet.write_string(y, 1, word(f"level.{level}", lang) if level else "")
        for x, kind in enumerate(Kind, 2):
            if count := sum(v["verdict"] == kind for v in rows):
                sheet.write_number(y, x, count, left)
        sheet.write_number(y, len(Kind) + 2, len(rows), left)
        if told := [v["met"] for v in rows if v["met"] is not None]:
            sheet.write_number(y, len(Kind) + 3, round(100 * sum(told) / len(told)), left)
    sheet.freeze_panes(1, 2)
    height = min(190 + 16 * len(shown), _HIGHEST)
    chart = _chart(book, lang, name, len(shown), height) if 0 < len(shown) <= _BARS else None
    beside = (
        len(shown) > _BESIDE
    )  # a page end would run through it: programs pass over page breaks where a sheet is made as wide as its page
    sheet.print_area(0, 0, len(shown) + (0 if beside or not chart else 3 + height // 20), len(heads) - 1)
    if chart and beside:
        own = book.page(word("sheet.chart", lang), repeat=False)
        own.fit_to_pages(1, 1)
        own.insert_chart(0, 0, chart)
    elif chart:
        sheet.fit_to_pages(1, 1)
        sheet.insert_chart(len(shown) + 2, 0, chart)


def _chart(book: Book, lang: Lang, name: str, rows: int, height: int) -> Any:
    """The shares of the verdicts, document by document and level by level, without those whom it does not concern."""
    chart = book.book.add_chart({"type": "bar", "subtype": "percent_stacked"})
    for x, kind in enumerate(Kind, 2):
        if kind is not Kind.NOT_APPLICABLE:
            chart.add_series({
                "name": [name, 0, x], "categories": [name, 1, 0, rows, 1], "values": [name, 1, x, rows, x],
                "fill": {"color": LABELS[kind].colour}, "border": {"color": "#808080"},
            })  # fmt: skip
    chart.set_title({"name": word("workbook.verdicts_by_document_and_lev", lang)})
    chart.set_legend({"position": "bottom"})
    chart.set_y_axis({"reverse": True})
    chart.set_size({"width": 1000, "height": height})
    return chart
