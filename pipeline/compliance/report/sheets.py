"""Sheets made to be printed: A4 across, wrapped text, coloured cells, links, the head on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.signs import shown
from pipeline.tables.book import LINE, MOST_LINES, heads, lines
from pipeline.tables.schema import Value

_MOST_LINKS = 60_000
"""Excel takes no more than 65,530 links on a sheet."""
_CELL_LIMIT = 32_000
_BORDER = "#BFBFBF"


@dataclass(frozen=True, slots=True)
class Cell:
    """A value with a colour, and an address that a click on it opens."""

    value: Value
    colour: str = ""
    link: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title and its width in characters; a hidden one is for the program."""

    title: str
    width: int
    hidden: bool = False


class Book:
    """A workbook on its way, with its formats made once each."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self._formats: dict[tuple[Any, ...], Any] = {}

    def format(self, **wanted: Any) -> Any:
        """The format with these properties of XlsxWriter."""
        key = tuple(sorted(wanted.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format(wanted)
        return self._formats[key]

    @property
    def head(self) -> Any:
        """The format of heads."""
        return self.format(bold=True, bg_color="#DDE6F0", bottom=1, text_wrap=True, valign="top")

    def page(self, title: str, repeat: bool = True) -> Any:
        """A sheet for A4 across; its first row is repeated on every printed page."""
        sheet = self.book.add_worksheet(title)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        if repeat:
            sheet.repeat_rows(0)
        sheet.set_margins(0.4, 0.4, 0.5, 0.6)
        sheet.set_footer("&L&A&C&P / &N")
        return sheet

    def printed(self, title: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], folded: int = 0) -> Any:
        """A table on a page of its own: frozen head, filters, print area; values stay text, numbers and real days. The last rows may be
        folded: a click opens them, and they are not printed."""
        sheet = self.page(title)
        links = 0
        for x, column in enumerate(columns):
            sheet.write_string(0, x, column.title, self.head)
            sheet.set_column(x, x, column.width, None, {"hidden": column.hidden})
        sheet.set_row(0, LINE * max(heads(c.title, c.width) for c in columns if not c.hidden))
        for y, row in enumerate(rows, 1):
            high = max((lines(c.value, k.width) for c, k in zip(row, columns, strict=True) if not k.hidden), default=1)
            hidden = {"level": 1, "hidden": True} if y > len(rows) - folded else {}
            sheet.set_row(y, LINE * min(high, MOST_LINES), None, hidden)
            for x, cell in enumerate(row):
                links += bool(cell.link)
                # LibreOffice cuts a link where it would wrap text.
                fits = len(str(cell.value or "")) <= columns[x].width
                self.put(sheet, y, x, cell, linked=fits and links <= _MOST_LINKS)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
        sheet.print_area(0, 0, max(len(rows), 1), len(columns) - 1)
        return sheet

    def put(self, sheet: Any, y: int, x: int, cell: Cell, linked: bool = True) -> None:
        """Writes a cell; text is never taken for a formula."""
        style: dict[str, Any] = {
            "valign": "top", "align": "left", "text_wrap": True, "bottom": 4, "bottom_color": _BORDER,
        }  # fmt: skip
        if cell.colour:
            style["bg_color"] = cell.colour
        value = cell.value
        if isinstance(value, bool):
            sheet.write_boolean(y, x, value, self.format(**style))
        elif isinstance(value, int):
            sheet.write_number(y, x, value, self.format(**style))
        elif isinstance(value, date) and value.year >= 1900:
            sheet.write_datetime(y, x, value, self.format(**style, num_format="dd/mm/yyyy"))
        elif cell.link and linked and value:
            sheet.write_url(
                y, x, cell.link, self.format(**style, font_color="#1F4E9E", underline=1), shown(str(value))[:250]
            )
        else:
            sheet.write_string(y, x, shown(str(value or ""))[:_CELL_LIMIT], self.format(**style))
        if cell.note:
            sheet.write_comment(y, x, shown(cell.note)[:_CELL_LIMIT], {"x_scale": 2})
