"""The workbook that an analyst hands on: compliance.xlsx, with an overview, the matrix of units, details, and what to look at."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Collection
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from pipeline.compliance.labels import LABELS
from pipeline.compliance.tables import COPIES, PARENTS, SUBMISSIONS, TABLES, VERDICTS
from pipeline.compliance.verdicts import Kind
from pipeline.emit import beside, records, sheet_formats, write_sheet, written
from pipeline.messages import Lang, UsageError

if TYPE_CHECKING:
    from pipeline.compliance import Report

FORMATS = ("csv", "xlsx")

_DETAIL = (
    ("unit", 30), ("requirement", 16), ("verdict", 15), ("message", 60), ("doc_id", 26), ("issue_date", 11),
    ("due_date", 11), ("days_late", 9), ("item", 10), ("page", 6),
)  # fmt: skip
"""The columns of the printed details, and how wide they are in characters."""

_LINE = 15
"""Points of a line of text: the height of a wrapped row must be given, some programs do not grow it."""

_REVIEW = (Kind.MISQUOTED, Kind.UNRESOLVABLE, Kind.UNREADABLE)
_LEVELS_VI = {"central": "trung ương", "province": "tỉnh", "district": "huyện", "commune": "xã", "unit": "đơn vị"}
_SHEETS = {
    "overview": ("Tổng hợp", "Overview"),
    "matrix": ("Đối chiếu", "Matrix"),
    "detail": ("Chi tiết", "Details"),
    "missing": ("Chưa gửi", "Not sent"),
    "review": ("Cần xem lại", "To review"),
    "legend": ("Giải thích", "Legend"),
}


def write(report: Report, folder: Path, formats: Collection[str], lang: Lang) -> list[Path]:
    """Writes a report into a folder and returns the files written; nothing is left half written."""
    for name in formats:
        if name not in FORMATS:
            raise UsageError("unknown_output", format=name, known=", ".join(FORMATS))
    made = beside(folder)
    try:
        if "csv" in formats:
            for table, frame in zip(
                TABLES, (report.verdicts, report.submissions, report.parents, report.copies), strict=True
            ):
                with (made / f"{table.name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
                    out = csv.writer(file)
                    out.writerow(table.names)
                    out.writerows([written(v) for v in row] for row in records(frame, table))
        if "xlsx" in formats:
            _workbook(report, made / "compliance.xlsx", lang)
        return [path.replace(folder / path.name) for path in sorted(made.iterdir())]
    except OSError as error:
        raise UsageError("unwritable", path=str(folder), reason=error.strerror or str(error)) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _workbook(report: Report, path: Path, lang: Lang) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(str(path)) as book:
        book.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)})
        formats = sheet_formats(book)
        _overview(book, report.verdicts, lang)
        _matrix(book, report.verdicts, lang)
        whole = report.verdicts
        for name, kinds in (("detail", tuple(Kind)), ("missing", (Kind.NOT_SUBMITTED,)), ("review", _REVIEW)):
            _detail(book, _name(name, lang), whole[whole["verdict"].isin([k.value for k in kinds])], lang)
        for table, frame in ((SUBMISSIONS, report.submissions), (PARENTS, report.parents), (COPIES, report.copies)):
            write_sheet(_page(book, _title(table, lang)), table, list(records(frame, table)), lang, formats)
        _legend(book, lang)


def _title(table: Any, lang: Lang) -> str:
    return str(table.en if lang == "en" else table.vi)


def _name(sheet: str, lang: Lang) -> str:
    return _SHEETS[sheet][lang == "en"]


def _label(kind: Kind, lang: Lang) -> str:
    return LABELS[kind].name(lang)


def _page(book: Any, title: str) -> Any:
    """A sheet for A4 across, its first row on every printed page."""
    sheet = book.add_worksheet(title)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&C&P / &N")
    return sheet


def _overview(book: Any, verdicts: pd.DataFrame, lang: Lang) -> None:
    """How many units have each verdict, by requirement and level, with a chart."""
    sheet = _page(book, _name("overview", lang))
    bold = book.add_format({"bold": True, "bg_color": "#DDE6F0", "bottom": 1, "text_wrap": True, "valign": "top"})
    heads = ("Văn bản phải viện dẫn", "Cấp") if lang == "vi" else ("To be cited", "Level")
    for x, title in enumerate((*heads, *(_label(k, lang) for k in Kind), "Σ")):
        sheet.write_string(0, x, title, bold)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, len(Kind) + 2, 11)
    sheet.set_row(0, 32)
    groups = verdicts.assign(
        level=verdicts["level"].fillna(""), requirement=verdicts["requirement"].fillna("?")
    ).groupby(["requirement", "level"], sort=False)
    y = 0
    for y, ((requirement, level), group) in enumerate(groups, 1):
        counts = group["verdict"].value_counts()
        sheet.write_string(y, 0, str(requirement))
        sheet.write_string(y, 1, _level(str(level), lang))
        for x, kind in enumerate(Kind, 2):
            if count := int(counts.get(kind.value, 0)):
                sheet.write_number(y, x, count)
        sheet.write_number(y, len(Kind) + 2, len(group))
    sheet.freeze_panes(1, 2)
    if y == 0:
        return
    chart = book.add_chart({"type": "bar", "subtype": "percent_stacked"})
    name = _name("overview", lang)
    for x, kind in enumerate(Kind, 2):
        chart.add_series(
            {
                "name": [name, 0, x],
                "categories": [name, 1, 0, y, 1],
                "values": [name, 1, x, y, x],
                "fill": {"color": LABELS[kind].colour},
                "border": {"color": "#808080"},
            }
        )
    chart.set_legend({"position": "bottom"})
    chart.set_y_axis({"reverse": True})
    chart.set_size({"width": 900, "height": 160 + 34 * y})
    sheet.insert_chart(y + 2, 0, chart)


def _level(level: str, lang: Lang) -> str:
    return level if lang == "en" else _LEVELS_VI.get(level, level)


def _matrix(book: Any, verdicts: pd.DataFrame, lang: Lang) -> None:
    """Unit by requirement, a colour for each verdict, the reason as a note."""
    sheet = _page(book, _name("matrix", lang))
    bold = book.add_format({"bold": True, "bg_color": "#DDE6F0", "bottom": 1, "text_wrap": True, "valign": "top"})
    paint = {
        k.value: book.add_format({"bg_color": LABELS[k].colour, "border": 1, "border_color": "#BFBFBF"}) for k in Kind
    }
    requirements = list(dict.fromkeys(verdicts["requirement"].fillna("")))
    units = list(dict.fromkeys(zip(verdicts["unit_id"], verdicts["unit"], strict=True)))
    sheet.write_string(0, 0, "Đơn vị" if lang == "vi" else "Unit", bold)
    for x, requirement in enumerate(requirements, 1):
        sheet.write_string(0, x, str(requirement), bold)
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, max(len(requirements), 1), 20)
    rows = {unit_id: y for y, (unit_id, _) in enumerate(units, 1)}
    for y, (_, unit) in enumerate(units, 1):
        sheet.write_string(y, 0, str(unit))
    columns = {r: x for x, r in enumerate(requirements, 1)}
    cells = (verdicts[name].fillna("").astype(str) for name in ("unit_id", "requirement", "verdict", "message"))
    for unit_id, requirement, verdict, message in zip(*cells, strict=True):
        y, x = rows[unit_id], columns[requirement]
        sheet.write_string(y, x, _label(Kind(verdict), lang), paint[verdict])
        sheet.write_comment(y, x, message, {"x_scale": 2})
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(units), 1), len(requirements))


def _detail(book: Any, title: str, verdicts: pd.DataFrame, lang: Lang) -> None:
    """One row per verdict, the columns that a reader of paper needs, wrapped to the width of the page."""
    sheet = _page(book, title)
    head = book.add_format({"bold": True, "bg_color": "#DDE6F0", "bottom": 1, "text_wrap": True, "valign": "top"})
    text = book.add_format(
        {"text_wrap": True, "valign": "top", "align": "left", "bottom": 4, "bottom_color": "#BFBFBF"}
    )
    day = book.add_format(
        {"num_format": "dd/mm/yyyy", "align": "left", "valign": "top", "bottom": 4, "bottom_color": "#BFBFBF"}
    )
    paint = {k: book.add_format({"bg_color": LABELS[k].colour, "valign": "top", "text_wrap": True}) for k in Kind}
    for x, (name, width) in enumerate(_DETAIL):
        column = VERDICTS.columns[VERDICTS.index(name)]
        sheet.write_string(0, x, column.en if lang == "en" else column.vi, head)
        sheet.set_column(x, x, width)
    sheet.set_row(0, 3 * _LINE)
    for y, row in enumerate(records(verdicts, VERDICTS), 1):
        shown = [(row[VERDICTS.index(name)], width) for name, width in _DETAIL]
        sheet.set_row(y, _LINE * max(-(-len(str(value or "")) // width) for value, width in shown))
        for x, (name, _) in enumerate(_DETAIL):
            value = row[VERDICTS.index(name)]
            if name == "verdict":
                sheet.write_string(y, x, _label(Kind(str(value)), lang), paint[Kind(str(value))])
            elif isinstance(value, date):
                sheet.write_datetime(y, x, value, day)
            elif isinstance(value, int):
                sheet.write_number(y, x, value, text)
            else:
                sheet.write_string(y, x, str(value or ""), text)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(verdicts), 1), len(_DETAIL) - 1)


def _legend(book: Any, lang: Lang) -> None:
    sheet = _page(book, _name("legend", lang))
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    for y, kind in enumerate(Kind):
        sheet.write_string(y, 0, _label(kind, lang), book.add_format({"bg_color": LABELS[kind].colour, "border": 1}))
        sheet.write_string(y, 1, LABELS[kind].meaning(lang), wrap)
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 90)
