"""The workbook that an analyst hands on: compliance.xlsx, with an overview, the matrix of units, details, and what to look at."""

from __future__ import annotations

from pathlib import Path

from pipeline.compliance.duties.coverage import Outcome
from pipeline.compliance.evidence.verdicts import Kind
from pipeline.compliance.report.actions import OPEN, action, needs_action
from pipeline.compliance.report.cells import Cells, Contents
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
from pipeline.tables.schema import Table

REVIEWED = (Kind.MISQUOTED, Kind.UNRESOLVABLE, Kind.ABSENT, Kind.UNREADABLE, Kind.NOT_SUBMITTED)
"""Verdicts that somebody should look at before they are handed on."""

REVIEW_HIDDEN = ("unit_id", "requirement", "verdict", "sha256", "doc_id")
"""The hidden columns of the sheet to review, first of all: what a changed verdict is about."""

_TITLES = {
    "doc_id": "summary.plan", "other_id": "workbook.other_plan", "unit_id": "workbook.unit", "other_unit_id": "workbook.other_unit",
    "superior_id": "workbook.superior",
}  # fmt: skip
"""Columns that the workbook shows plans and units in, where the tables have files and ids."""


def write(contents: Contents, path: Path, lang: Lang) -> None:
    """Writes the workbook of a check. Its links lead inside it only: the folder of the plans is not mailed with it."""
    with workbook(path) as book:
        _Sheets(contents, lang).write(Book(book))


class _Sheets(Cells):
    """The sheets of one report in one language."""

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
        columns = [Column(self._t("unit"), 44), *(Column(r, 23) for r in requirements)]
        order = [u for u in dict.fromkeys(self.contents.frames["verdicts"]["unit_id"]) if u in names]
        rows = [[Cell(names[u]), *(cells[u].get(r, Cell(None)) for r in requirements)] for u in order]
        book.printed(self._name("matrix"), columns, rows)

    def _verdicts(self, book: Book) -> None:
        """One row per verdict, the columns that a reader of paper needs; those that do not apply are folded."""
        widths = {
            "unit": 24, "requirement": 14, "verdict": 13, "message": 42, "plan": 26, "issue_date": 10, "due_date": 10, "due_said": 14,
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
        if not any(s["replaced_by"] for s in self.looks):
            widths["doc_id"] += widths.pop("replaced_by")
        columns = [self._column(LOOKS, name, width) for name, width in widths.items()]
        rows = []
        for s in self.looks:
            cells = {name: Cell(s[name]) for name in widths} | {
                "about": Cell(word(f"about.{s['about']}", self.lang)), "verdict": self._kind(s["verdict"]),
                "doc_id": Cell(s["doc_id"]),
            }  # fmt: skip
            if s["replaced_by"]:
                cells["replaced_by"] = self._plan(s["replaced_by"])
            rows.append(list(cells.values()))
        if rows:
            book.printed(self._name("looks"), columns, rows, folded=sum(s["about"] == Topic.OTHER for s in self.looks))

    def _times(self, book: Book) -> None:
        """Plans issued late, and duties with a time beside the time that the unit gives them; what is in time is folded."""
        columns = [
            Column(self._t("unit"), 24), Column(self._t("asked_by"), 14),
            Column(self._t("what"), 44), Column(self._t("asked_by_day"), 13),
            Column(self._t("day_in_the_plan"), 13), Column(self._t("outcome"), 12),
            Column(self._t("message"), 38),
        ]  # fmt: skip
        issue = self._t("issue_a_plan")
        in_time = Cell(self._t("in_time"), OUTCOMES["covered"].colour)
        rows: dict[bool, list[list[Cell]]] = {False: [], True: []}  # what is in time goes last
        for v in self.verdicts:
            if v["due_date"] and v["first_issued"] and v["verdict"] != Kind.NOT_APPLICABLE:
                late = v["days_late"]
                outcome = Outcome.LATE if late is not None else Outcome.COVERED
                said = self._t("working_days_late", late=late) if late is not None else ""
                said = " ".join(filter(None, (said, f"“{v['due_said']}”" if v["due_said"] else "")))
                rows[outcome is Outcome.COVERED].append(
                    [Cell(v["unit"]), Cell(v["requirement"]), Cell(issue), Cell(v["due_date"]), Cell(v["first_issued"]),
                     self._outcome(outcome) if late is not None else in_time, Cell(said)]
                )  # fmt: skip
        for d in self.contents.records(DUTIES):
            if d["asked"] != "plan" and (d["duty_due"] or d["duty_time"]) and d["outcome"] != Outcome.NOT_FOUND:
                rows[d["outcome"] == Outcome.COVERED].append(
                    [Cell(d["unit"]), Cell(d["requirement"]), Cell(d["duty"]), Cell(d["duty_due"] or d["duty_time"]),
                     Cell(d["due_date"] or d["time"]),
                     self._outcome(d["outcome"]) if d["outcome"] != Outcome.COVERED else in_time, Cell(d["message"])]
                )  # fmt: skip
        if rows[False] or rows[True]:
            book.printed(self._name("times"), columns, rows[False] + rows[True], folded=len(rows[True]))

    def _duties(self, book: Book) -> None:
        """Every duty beside the words that take it up; what is taken up in time is folded."""
        widths = {
            "unit": 22, "requirement": 14, "asked": 9, "duty": 38, "outcome": 12, "item": 8, "text": 38, "likeness": 7,
            "message": 28,
        }  # fmt: skip
        columns = [self._column(DUTIES, name, width) for name, width in widths.items()]
        rows = []
        duties = sorted(self.contents.records(DUTIES), key=lambda d: bool(d["outcome"] == Outcome.COVERED))
        for d in duties:
            asked = word(f"asked.{d['asked']}", self.lang)
            cells = {name: Cell(d[name]) for name in widths} | {
                "outcome": self._outcome(d["outcome"]),
                "asked": Cell(asked),
            }
            rows.append(list(cells.values()))
        if rows:
            done = sum(d["outcome"] == Outcome.COVERED for d in duties)
            book.printed(self._name("duties"), columns, rows, folded=done)

    def _faults(self, book: Book) -> None:
        """What is wrong in the plans, citations and bodies each on a sheet."""
        columns = [Column(self._t("unit"), 30), Column(word("summary.plan", self.lang), 28)]
        widths = {"item": 10, "page": 6, "text": 50, "message": 60}
        columns += [self._column(FAULTS, name, width) for name, width in widths.items()]
        for sheet, about in (("citations", "citation"), ("bodies", "body")):
            rows = [
                [Cell(self.units.get(f["unit_id"], f["unit_id"])), self._plan(f["doc_id"]),
                 self._item(f["item"]), *(Cell(f[name]) for name in ("page", "text", "message"))]
                for f in self.contents.records(FAULTS)
                if f["about"] == about
            ]  # fmt: skip
            if rows:
                book.printed(self._name(sheet), columns, rows)

    def _review(self, book: Book) -> None:
        """What somebody must look at, what only he can decide first; a verdict that is changed here is read back by `kehoach apply`."""
        shown = [
            (self._t("unit"), 24), (self._t("to_be_cited"), 14),
            (self._t("verdict_change_it_here"), 15), (self._t("reason"), 38), (self._t("words"), 32),
            (word("summary.plan", self.lang), 26), (self._t("item"), 9), (word("summary.act", self.lang), 28),
            (self._t("decided_by"), 13), (self._t("why"), 20),
        ]  # fmt: skip
        columns = [Column(name, 10, hidden=True) for name in REVIEW_HIDDEN] + [Column(*s) for s in shown]
        rows = []
        for v in sorted(self.verdicts, key=lambda v: v["verdict"] not in OPEN):
            if v["verdict"] in REVIEWED or v["machine"]:
                todo = (
                    self._t("how_to_decide")
                    if v["verdict"] in OPEN
                    else action(v, self.lang)
                    if needs_action(v)
                    else None
                )
                sha = self.contents.hashes.get(v["doc_id"] or "", "")
                hidden = (v["unit_id"], v["requirement"], v["verdict"], sha, v["doc_id"])
                rows.append(
                    [*map(Cell, hidden), Cell(v["unit"]), Cell(v["requirement"]), self._kind(v["verdict"]), Cell(v["message"]),
                     Cell(v["text"]), self._plan(v["doc_id"], v["plan"]), self._item(v["item"]), Cell(todo), Cell(None), Cell(None)]
                )  # fmt: skip
        decidable = len(rows)
        unplaced = self._t("nobody_knows_whose_file_this")
        rows += [
            [*[Cell(None)] * 5, Cell(s["issuer"]), *[Cell(None)] * 4, Cell(s["doc_id"]), Cell(None), Cell(unplaced),
             *[Cell(None)] * 2]
            for s in self.contents.records(SUBMISSIONS)
            if not s["unit_id"]
        ]  # fmt: skip
        sheet = book.printed(self._name("review"), columns, rows)
        x = len(REVIEW_HIDDEN) + 2
        if decidable:
            names = [LABELS[k].name(self.lang) for k in Kind]
            sheet.data_validation(1, x, decidable, x, {"validate": "list", "source": names})

    def _plain(self, book: Book, table: Table) -> None:
        """A table as it is, plans by their numbers and units by their names; files that are known to be somebody's are folded."""
        files = table is SUBMISSIONS
        titles = _TITLES if not files else {"unit_id": "workbook.unit"}
        widths = {
            "doc_id": 34,
            "other_id": 34,
            "issuer": 34,
            "why": 40,
            "key": 34,
            "unit_id": 30,
            "other_unit_id": 30,
            "superior_id": 30,
        }
        columns = [
            Column(word(titles[name], self.lang), widths.get(name, 16)) if name in titles
            else self._column(table, name, widths.get(name, 16))
            for name in table.names
        ]  # fmt: skip
        found = sorted(self.contents.records(table), key=lambda r: files and bool(r["unit_id"]))
        rows = [[self._shown(table, name, r[name]) for name in table.names] for r in found]
        book.printed(
            table.title(self.lang), columns, rows, folded=sum(bool(r["unit_id"]) for r in found) if files else 0
        )

    def _legend(self, book: Book) -> None:
        """What every verdict and outcome means."""
        columns = [Column(self._t("verdict"), 20), Column(self._t("meaning"), 100)]
        labels = [*LABELS.values(), *OUTCOMES.values()]
        rows = [[Cell(b.name(self.lang), b.colour), Cell(b.meaning(self.lang))] for b in labels]
        book.printed(self._name("legend"), columns, rows)
