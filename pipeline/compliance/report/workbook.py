"""The workbook that an analyst hands on: compliance.xlsx, with an overview, the matrix of units, details, and what to look at."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pandas as pd

from pipeline.compliance.duties.coverage import Outcome
from pipeline.compliance.evidence.verdicts import Kind
from pipeline.compliance.report.overview import write_overview
from pipeline.compliance.report.sheets import Book, Cell, Column
from pipeline.compliance.report.summary import write_summary
from pipeline.compliance.report.tables import (
    COPIES,
    DECISIONS,
    DUTIES,
    FAULTS,
    LOOKS,
    PARENTS,
    REQUIREMENTS,
    SUBMISSIONS,
    VERDICTS,
)
from pipeline.compliance.subjects import Topic
from pipeline.messages import Lang, word
from pipeline.messages.labels import LABELS, OUTCOMES
from pipeline.tables.book import workbook
from pipeline.tables.emit import records
from pipeline.tables.schema import Table, Value

Record = Mapping[str, Any]

REVIEWED = (Kind.MISQUOTED, Kind.UNRESOLVABLE, Kind.ABSENT, Kind.UNREADABLE, Kind.NOT_SUBMITTED)
"""Verdicts that somebody should look at before they are handed on."""

NAMED_ITEMS = frozenset({"preamble", "closing", "title", "after"})
"""Places in a plan that have no number."""

REVIEW_HIDDEN = ("unit_id", "requirement", "verdict", "sha256", "doc_id")
"""The hidden columns of the sheet to review, first of all: what a changed verdict is about."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What the workbook shows: the tables of a check by name, where the plans' files are, and their hashes."""

    frames: Mapping[str, pd.DataFrame]
    links: Mapping[str, Path]
    hashes: Mapping[str, str]

    def records(self, table: Table) -> list[Record]:
        """The rows of a table, by the names of its columns."""
        return [dict(zip(table.names, row, strict=True)) for row in records(self.frames[table.name], table)]


def write(contents: Contents, path: Path, folder: Path, lang: Lang) -> None:
    """Writes the workbook of a check; links to files are relative to the folder that it will stand in."""
    with workbook(path) as book:
        _Sheets(contents, folder, lang).write(Book(book))


def _address(path: str) -> str:
    """A path as a link takes it: "#" and "%" in names of files are no signs of an address."""
    return quote(path, safe="/:") if set(path) & set("#%") else path


class _Sheets:
    """The sheets of one report in one language."""

    def __init__(self, contents: Contents, folder: Path, lang: Lang) -> None:
        self.contents, self.folder, self.lang = contents, folder, lang
        verdicts = contents.records(VERDICTS)
        self.verdicts = sorted(verdicts, key=lambda v: bool(v["verdict"] == Kind.NOT_APPLICABLE))
        self.looks = sorted(contents.records(LOOKS), key=lambda s: bool(s["about"] == Topic.OTHER))
        self.names = {s["doc_id"]: s["plan"] for s in self.looks}
        self.rows: dict[str, int] = {}
        for n, s in enumerate(self.looks, 2):
            self.rows.setdefault(s["doc_id"], n)

    def write(self, book: Book) -> None:
        """All sheets in their order."""
        write_summary(book, self.contents.records(REQUIREMENTS), self.verdicts, self.lang)
        write_overview(book, self.contents.records(VERDICTS), self.lang)
        self._matrix(book)
        self._verdicts(book)
        self._looks(book)
        self._times(book)
        self._duties(book)
        self._faults(book)
        self._review(book)
        for table in (COPIES, SUBMISSIONS, PARENTS, DECISIONS):
            if len(self.contents.frames[table.name]):
                self._plain(book, table)
        self._legend(book)

    # --- small things ----------------------------------------------------------------------------------------------

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
        return Cell(word(f"item.{item}", self.lang) if item in NAMED_ITEMS else item)

    def _plan(self, doc_id: Value, shown: Value = None) -> Cell:
        """A plan by its number, which opens its row among the plans: that works wherever the workbook is sent."""
        row = self.rows.get(str(doc_id))
        link = f"internal:'{self._name('looks')}'!A{row}" if row else ""
        return Cell(shown or self.names.get(str(doc_id), doc_id), link=link)

    def _file(self, doc_id: Value) -> Cell:
        """A file's name, which opens the file, or the archive that it lies in, where the folder of the plans is known."""
        path = self.contents.links.get(str(doc_id))
        while path is not None and not path.is_file():
            path = path.parent if path.parent != path and not path.is_dir() else None
        link = f"external:{_address(Path(os.path.relpath(path, self.folder)).as_posix())}" if path else ""
        return Cell(doc_id, link=link)

    # --- the sheets ------------------------------------------------------------------------------------------------

    def _matrix(self, book: Book) -> None:
        """Unit by document, a colour for each verdict, the reason as a note, a link to the row of details."""
        requirements = list(dict.fromkeys(self.contents.frames["verdicts"]["requirement"].fillna("")))
        cells: dict[str, dict[str, Cell]] = {}
        names: dict[str, str] = {}
        detail = self._name("detail")
        concerned = {v["unit_id"] for v in self.verdicts if v["verdict"] != Kind.NOT_APPLICABLE}
        for n, v in enumerate(self.verdicts, 2):
            if v["unit_id"] not in concerned:
                continue
            names[v["unit_id"]] = v["unit"]
            if v["verdict"] == Kind.NOT_APPLICABLE:
                continue
            cell = self._kind(v["verdict"], f"internal:'{detail}'!A{n}", v["message"] or "")
            cells.setdefault(v["unit_id"], {})[v["requirement"] or ""] = cell
        columns = [Column(self._t("unit"), 44), *(Column(r, 20) for r in requirements)]
        order = [u for u in dict.fromkeys(self.contents.frames["verdicts"]["unit_id"]) if u in names]
        rows = [[Cell(names[u]), *(cells[u].get(r, Cell(None)) for r in requirements)] for u in order]
        book.printed(self._name("matrix"), columns, rows)

    def _verdicts(self, book: Book) -> None:
        """One row per verdict, the columns that a reader of paper needs; those that do not apply are folded."""
        widths = {
            "unit": 24, "requirement": 14, "verdict": 13, "message": 46, "plan": 22, "issue_date": 10, "due_date": 10, "due_said": 14,
            "days_late": 8, "item": 8, "page": 6, "to_parent": 7,
        }  # fmt: skip
        columns = [self._column(VERDICTS, name, width) for name, width in widths.items()]
        rows = []
        for v in self.verdicts:
            cells = {name: Cell(v[name]) for name in widths} | {"item": self._item(v["item"])}
            to_parent = v["to_parent"]
            cells |= {
                "verdict": self._kind(v["verdict"]), "plan": self._plan(v["doc_id"], v["plan"]),
                "to_parent": Cell(None if to_parent is None else self._t("yes") if to_parent else self._t("no")),
            }  # fmt: skip
            rows.append(list(cells.values()))
        out = sum(v["verdict"] == Kind.NOT_APPLICABLE for v in self.verdicts)
        book.printed(self._name("detail"), columns, rows, folded=out)

    def _looks(self, book: Book) -> None:
        """Every plan that was looked at, and its file; those on another subject are folded."""
        widths = {
            "unit": 28,
            "requirement": 14,
            "plan": 34,
            "issue_date": 11,
            "about": 13,
            "verdict": 14,
            "replaced_by": 22,
            "doc_id": 40,
        }
        columns = [self._column(LOOKS, name, width) for name, width in widths.items()]
        rows = [
            [Cell(s["unit"]), Cell(s["requirement"]), Cell(s["plan"]), Cell(s["issue_date"]), Cell(word(f"about.{s['about']}", self.lang)),
             self._kind(s["verdict"]), self._plan(s["replaced_by"]) if s["replaced_by"] else Cell(None), self._file(s["doc_id"])]
            for s in self.looks
        ]  # fmt: skip
        if rows:
            book.printed(self._name("looks"), columns, rows, folded=sum(s["about"] == Topic.OTHER for s in self.looks))

    def _times(self, book: Book) -> None:
        """Plans issued late, and duties with a time beside the time that the unit gives them."""
        columns = [
            Column(self._t("unit"), 24), Column(self._t("asked_by"), 14),
            Column(self._t("what"), 44), Column(self._t("asked_by_day"), 13),
            Column(self._t("day_in_the_plan"), 13), Column(self._t("outcome"), 12),
            Column(self._t("message"), 38),
        ]  # fmt: skip
        issue = self._t("issue_a_plan")
        rows = []
        for v in self.verdicts:
            if v["due_date"] and v["first_issued"] and v["verdict"] != Kind.NOT_APPLICABLE:
                late = v["days_late"]
                outcome = Outcome.LATE if late is not None else Outcome.COVERED
                said = self._t("working_days_late", late=late) if late is not None else ""
                said = " ".join(filter(None, (said, f"“{v['due_said']}”" if v["due_said"] else "")))
                rows.append(
                    [Cell(v["unit"]), Cell(v["requirement"]), Cell(issue), Cell(v["due_date"]), Cell(v["first_issued"]),
                     self._outcome(outcome), Cell(said)]
                )  # fmt: skip
        rows += [
            [Cell(d["unit"]), Cell(d["requirement"]), Cell(d["duty"]), Cell(d["duty_due"] or d["duty_time"]),
             Cell(d["due_date"] or d["time"]), self._outcome(d["outcome"]), Cell(d["message"])]
            for d in self.contents.records(DUTIES)
            if d["asked"] != "plan" and (d["duty_due"] or d["duty_time"]) and d["outcome"] != Outcome.NOT_FOUND
        ]  # fmt: skip
        if rows:
            book.printed(self._name("times"), columns, rows)

    def _duties(self, book: Book) -> None:
        """Every duty beside the words that take it up."""
        widths = {
            "unit": 22, "requirement": 14, "asked": 9, "duty": 38, "outcome": 12, "item": 8, "text": 38, "likeness": 7,
            "message": 28,
        }  # fmt: skip
        columns = [self._column(DUTIES, name, width) for name, width in widths.items()]
        rows = []
        for d in self.contents.records(DUTIES):
            asked = word(f"asked.{d['asked']}", self.lang)
            cells = {name: Cell(d[name]) for name in widths} | {
                "outcome": self._outcome(d["outcome"]),
                "asked": Cell(asked),
            }
            rows.append(list(cells.values()))
        if rows:
            book.printed(self._name("duties"), columns, rows)

    def _faults(self, book: Book) -> None:
        """What is wrong in the plans, citations and bodies each on a sheet."""
        units = {v["unit_id"]: v["unit"] for v in self.verdicts}
        columns = [Column(self._t("unit"), 30)]
        widths = {"doc_id": 28, "item": 10, "page": 6, "text": 50, "message": 60}
        columns += [self._column(FAULTS, name, width) for name, width in widths.items()]
        for sheet, about in (("citations", "citation"), ("bodies", "body")):
            rows = [
                [Cell(units.get(f["unit_id"], f["unit_id"])), self._plan(f["doc_id"]),
                 self._item(f["item"]), *(Cell(f[name]) for name in ("page", "text", "message"))]
                for f in self.contents.records(FAULTS)
                if f["about"] == about
            ]  # fmt: skip
            if rows:
                book.printed(self._name(sheet), columns, rows)

    def _review(self, book: Book) -> None:
        """What somebody must look at; a verdict that is changed here is read back by `kehoach apply`."""
        shown = [
            (self._t("unit"), 28), (self._t("to_be_cited"), 16),
            (self._t("verdict_change_it_here"), 16), (self._t("reason"), 56),
            (word("summary.plan", self.lang), 26), (self._t("item"), 9), (self._t("decided_by"), 18),
            (self._t("why"), 30),
        ]  # fmt: skip
        columns = [Column(name, 10, hidden=True) for name in REVIEW_HIDDEN] + [Column(*s) for s in shown]
        rows = []
        for v in self.verdicts:
            if v["verdict"] in REVIEWED or v["machine"]:
                sha = self.contents.hashes.get(v["doc_id"] or "", "")
                hidden = (v["unit_id"], v["requirement"], v["verdict"], sha, v["doc_id"])
                rows.append(
                    [*map(Cell, hidden), Cell(v["unit"]), Cell(v["requirement"]), self._kind(v["verdict"]), Cell(v["message"]),
                     self._plan(v["doc_id"], v["plan"]), self._item(v["item"]), Cell(None), Cell(None)]
                )  # fmt: skip
        decidable = len(rows)
        unplaced = self._t("nobody_knows_whose_file_this")
        rows += [
            [*[Cell(None)] * 5, Cell(s["issuer"]), Cell(None), Cell(None), Cell(unplaced), self._file(s["doc_id"]),
             *[Cell(None)] * 3]
            for s in self.contents.records(SUBMISSIONS)
            if not s["unit_id"]
        ]  # fmt: skip
        sheet = book.printed(self._name("review"), columns, rows)
        x = len(REVIEW_HIDDEN) + 2
        if decidable:
            names = [LABELS[k].name(self.lang) for k in Kind]
            sheet.data_validation(1, x, decidable, x, {"validate": "list", "source": names})

    def _plain(self, book: Book, table: Table) -> None:
        widths = {"doc_id": 34, "other_id": 34, "issuer": 34, "why": 40, "key": 34}
        columns = [self._column(table, name, widths.get(name, 16)) for name in table.names]
        words = {"how": "how", "why": "parents"} if table in (SUBMISSIONS, PARENTS) else {}
        rows = [
            [self._plan(r[name]) if name in ("doc_id", "other_id") and table is not SUBMISSIONS
             else Cell(word(f"{words[name]}.{r[name]}", self.lang)) if name in words and r[name] else Cell(r[name])
             for name in table.names]
            for r in self.contents.records(table)
        ]  # fmt: skip
        book.printed(table.title(self.lang), columns, rows)

    def _legend(self, book: Book) -> None:
        """What every verdict and outcome means."""
        columns = [Column(self._t("verdict"), 20), Column(self._t("meaning"), 100)]
        labels = [*LABELS.values(), *OUTCOMES.values()]
        rows = [[Cell(b.name(self.lang), b.colour), Cell(b.meaning(self.lang))] for b in labels]
        book.printed(self._name("legend"), columns, rows)
