"""What the cells of the workbook of a check show: verdicts in words and colours, plans by their numbers, units by their names, links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pipeline.compliance.evidence.verdicts import Kind
from pipeline.compliance.report.sheets import Cell, Column
from pipeline.compliance.report.tables import LOOKS, PARENTS, SUBMISSIONS, VERDICTS
from pipeline.compliance.subjects import Topic
from pipeline.messages import Lang, word
from pipeline.messages.labels import LABELS, OUTCOMES
from pipeline.messages.values import named
from pipeline.tables.frames import records
from pipeline.tables.schema import Table, Value

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Contents:
    """What the workbook shows: the tables of a check by name, and the hashes of the plans' files."""

    frames: Mapping[str, pd.DataFrame]
    hashes: Mapping[str, str]

    def records(self, table: Table) -> list[Record]:
        """The rows of a table, by the names of its columns."""
        return [dict(zip(table.names, row, strict=True)) for row in records(self.frames[table.name], table)]


class Cells:
    """The cells of one report in one language."""

    def __init__(self, contents: Contents, lang: Lang) -> None:
        self.contents, self.lang = contents, lang
        verdicts = contents.records(VERDICTS)
        self.verdicts = sorted(verdicts, key=lambda v: bool(v["verdict"] == Kind.NOT_APPLICABLE))
        self.looks = sorted(contents.records(LOOKS), key=lambda s: bool(s["about"] == Topic.OTHER))
        self.names = {s["doc_id"]: s["plan"] for s in self.looks}
        self.rows: dict[str, int] = {}
        for n, s in enumerate(self.looks, 2):
            self.rows.setdefault(s["doc_id"], n)
        self.units = {v["unit_id"]: v["unit"] for v in verdicts}

    def _t(self, code: str, **values: object) -> str:
        return word(f"workbook.{code}", self.lang, **values)

    def _name(self, sheet: str) -> str:
        return word(f"sheet.{sheet}", self.lang)

    def _column(self, table: Table, name: str, width: int) -> Column:
        column = table.columns[table.index(name)]
        return Column(column.title(self.lang), width)

    def _kind(self, value: str, link: str = "", note: str = "") -> Cell:
        label = LABELS[value]
        return Cell(label.name(self.lang), label.colour, link, note)

    def _outcome(self, value: str) -> Cell:
        label = OUTCOMES[value]
        return Cell(label.name(self.lang), label.colour)

    def _item(self, item: Value) -> Cell:
        """Where in a plan, in words where it has no number."""
        return Cell(str(named("item", item or "", self.lang)))

    def _plan(self, doc_id: Value, shown: Value = None) -> Cell:
        """A plan by its number, which opens its row among the plans: that works wherever the workbook is sent."""
        row = self.rows.get(str(doc_id))
        link = f"internal:'{self._name('looks')}'!A{row}" if row else ""
        return Cell(shown or self.names.get(str(doc_id), doc_id), link=link)

    def _shown(self, table: Table, name: str, value: Value) -> Cell:
        if name in ("doc_id", "other_id"):
            return Cell(value) if table is SUBMISSIONS else self._plan(value)
        if name in ("unit_id", "other_unit_id", "superior_id"):
            return Cell(self.units.get(str(value), value))
        words = {"how": "how", "why": "parents"} if table in (SUBMISSIONS, PARENTS) else {}
        return Cell(word(f"{words[name]}.{value}", self.lang) if name in words and value else value)
