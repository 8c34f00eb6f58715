"""What all open pages share: the plans, the journal, the check; and what a person does with them. No page is in here."""

from __future__ import annotations

import getpass
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pipeline.compliance.evidence.verdicts import Kind as Verdict
from pipeline.messages import Lang, UsageError, word
from pipeline.review import intake
from pipeline.review.given import Given, Reading, given
from pipeline.review.gold import gold, write_gold
from pipeline.review.graph import Graph
from pipeline.review.held import asked, held, put, rejected
from pipeline.review.journal import FILE, Act, Entry, Journal, last_step, standing
from pipeline.review.matrix import Cell, Matrix, matrix, outcome_in
from pipeline.review.months import Due, due_of
from pipeline.review.records import BY_NAME, Plan, Record
from pipeline.review.settle import added, applied, as_text, changes, override_key, settle
from pipeline.review.sheets import Sheets, named_in, paths_of
from pipeline.review.shelf import Shelf, Told
from pipeline.run import corpus
from pipeline.tables import book, manifest
from pipeline.tables.schema import TABLES, Row
from pipeline.tables.stored import read_rows


class Desk:
    """The tables of a run with all that was decided about them. Several pages may ask at once."""

    def __init__(
        self, tables: Path, check: Path | None = None, *, who: str = "", lang: Lang = "vi", plans: Sequence[Path] = (),
        told: Told = lambda *_: None,
    ) -> None:  # fmt: skip
        """tables: folder of a run; check: folder of a check; plans: where the files are, if not where the run found them; told: of
        each plan that is put on the shelf.

        Raises UsageError.
        """
        self.tables, self.lang = tables, lang
        self.who = who or _login()
        rows = read_rows(tables)
        said = manifest.read(tables)
        self.run_ids = {str(row[0]) for row in rows["documents"]}
        self.shelf = Shelf(rows, told)
        self._directives: list[Row] = list(rows.get("directives", ()))
        self._whole = {name: rows.get(name, []) for name in ("directives", "bodies")}
        self.journal = Journal(tables / FILE)
        self.overrides = (check or tables) / manifest.OVERRIDES
        self.gold_folder = tables / manifest.GOLD
        self.outcome = outcome_in(check)
        self._uploads = tables / intake.FOLDER
        self.reading: Reading | None = None
        self._tried: frozenset[str] = frozenset()
        self._paths = paths_of(said.said if said else {}, tables, plans)
        self._take_up()
        self.sheets = Sheets(self._paths, named_in(said.said if said else {}, plans))
        self._lock = threading.Lock()
        self._index: tuple[int, dict[str, dict[str, Entry]]] = (-1, {})
        self._dues: list[Due] | None = None
        self._graph: Graph | None = None
        self._settle()

    # --- what holds

    def steps(self, doc_id: str) -> Mapping[str, Entry]:
        """The step that holds for each record of a plan; of the file as it is now."""
        entries = self.journal.entries
        if self._index[0] != len(entries):
            by_doc: dict[str, dict[str, Entry]] = {}
            for (doc, record), e in standing(entries).items():
                n = self.shelf.by_id.get(doc)
                if n is not None and e.sha256 == self.shelf.entries[n].sha256:
                    by_doc.setdefault(doc, {})[record] = e
            self._index = len(entries), by_doc
        return self._index[1].get(doc_id, {})

    def seen(self) -> dict[str, int]:
        """How many records of each plan were judged."""
        self.steps("")
        return {doc: sum(e.act != Act.ADD for e in found.values()) for doc, found in self._index[1].items()}

    def plan(self, n: int) -> tuple[Plan, list[Record]]:
        """A plan with its records as the tool read them, the most doubtful first, and those that a person added. Raises
        IndexError."""
        plan, found = self.shelf.open(n)
        return plan, [*found, *added(self.journal.entries, plan.doc_id, self.shelf.entries[n].sha256)]

    def matrix(self) -> Matrix | None:
        """The verdicts of the check as they hold."""
        return matrix(self.outcome, standing(self.journal.entries)) if self.outcome else None

    def open_verdicts(self) -> dict[str, list[Cell]]:
        """The verdicts that are not sure, by the plans that they rest on."""
        found = self.matrix()
        out: dict[str, list[Cell]] = {}
        for cell in found.cells.values() if found else ():
            if cell.kind == Verdict.UNRESOLVABLE and cell.verdict["doc_id"]:
                out.setdefault(str(cell.verdict["doc_id"]), []).append(cell)
        return out

    # --- what a person does

    def decide(
        self, n: int, record: Record, act: Act, said: Mapping[str, str] | None = None, why: str = ""
    ) -> Entry | None:
        """Keeps a step on a record; None where a correction changes nothing. When it returns, the step is on the disk.

        Raises ValueError, KeyError for a value that its column cannot hold (the second argument names the field), UsageError
        where nothing can be written.
        """
        new: dict[str, str] = {}
        was: dict[str, str] = {}
        if act == Act.CORRECT:
            new, was = changes(record, said or {})
            if not new:
                return None
        e = self.shelf.entries[n]
        entry = Entry(
            e.doc_id, record.table, record.id, act.value, self.who, new, was, override_key(record), why, e.sha256
        )  # fmt: skip
        return self._keep(entry)

    def add(self, n: int, table: str, start: int, end: int, said: Mapping[str, str], why: str = "") -> Entry:
        """Keeps a record that the tool missed. Raises as `decide`."""
        plan, _ = self.shelf.open(n)
        values = dict.fromkeys(BY_NAME[table].names)
        blank = Record(f"{table}:{start}:{end}:+", table, values, start, end)
        new, _ = changes(blank, said)
        unit = next(
            (i for i in plan.of("items") if i["char_start"] is not None and i["char_start"] <= start < i["char_end"]),
            {},
        )
        place = {name: unit.get(name) for name in ("item", "section_role", "page")} | {
            "char_start": start,
            "char_end": end,
        }
        known = {k: v for k, v in as_text(place).items() if k in values}
        words = (
            {}
            if table in ("assignments", "recipients", "sections")
            else {"text": " ".join(plan.text[start:end].split())}
        )
        e = self.shelf.entries[n]
        key = override_key(blank)
        return self._keep(
            Entry(e.doc_id, table, blank.id, Act.ADD.value, self.who, {**known, **words, **new}, {}, key, why, e.sha256)
        )

    def judge(self, cell: Cell, kind: str, why: str = "") -> Entry | None:
        """Keeps another verdict on a unit and a document; None where it is the tool's own."""
        v = cell.verdict
        machine = str(v["machine"] or v["verdict"])
        if kind == cell.kind:
            return None
        doc_id = str(v["doc_id"] or "")
        n = self.shelf.by_id.get(doc_id)
        sha256 = self.shelf.entries[n].sha256 if n is not None else ""
        return self._keep(
            Entry(
                doc_id, "verdicts", f"verdicts:{cell.key}", Act.CORRECT.value, self.who, {"verdict": kind},
                {"verdict": machine}, cell.key, why, sha256,
            )
        )  # fmt: skip

    def undo(self, doc_id: str | None = None) -> Entry | None:
        """Takes back the last step on a plan, or on all; None where there is none."""
        last = last_step(self.journal.entries, doc_id)
        if last is not None:
            self._keep(Entry(last.doc_id, last.table, last.record, Act.UNDO.value, self.who, undoes=last.id))
        return last

    def save_gold(self, n: int) -> tuple[Path, int, int]:
        """Writes a plan as it holds now as a gold annotation: the file, records seen, records in all. Raises UsageError."""
        plan, found = self.plan(n)
        annotation = gold(plan, found, self.steps(plan.doc_id))
        path = write_gold(self.gold_folder, plan.doc_id, annotation)
        return path, annotation["reviewed"]["seen"], annotation["reviewed"]["records"]

    def _keep(self, entry: Entry) -> Entry:
        with self._lock:
            self.journal.append(entry)
            if entry.table == "deadlines":
                self._dues = None
            self._settle(entry)
        return entry

    def _settle(self, last: Entry | None = None) -> None:
        settle(self.journal.entries, self.run_ids, word("review.why_default", self.lang), self.overrides, last)

    # --- what is made of all plans

    def dues(self) -> list[Due]:
        """The dated deadlines of all plans."""
        if self._dues is None:
            self._dues = []
            entries = self.journal.entries
            for e in self.shelf.entries:
                steps = self.steps(e.doc_id)
                found = self.shelf.facts(e.n, "deadlines")
                if steps:
                    found += [r for r in added(entries, e.doc_id, e.sha256) if r.table == "deadlines"]
                kept = (applied(r, steps.get(r.id)) for r in found if not rejected(steps.get(r.id)))
                self._dues += due_of(e.n, e.issuer or e.code or e.doc_id, kept)
        return self._dues

    def asked(self, due: Due) -> tuple[str, str]:
        """What is to be done by a day, and who does it, as corrected; the words of the item where it is no task."""
        plan = self.shelf.read(due.n)
        steps = self.steps(plan.doc_id)
        now = held(*self.plan(due.n), steps) if steps else None
        return asked(plan, now, due.item, due.start)

    def graph(self) -> Graph:
        """Who cites what."""
        if self._graph is None:
            cited = [
                dict(zip(BY_NAME["citations"].names, row, strict=True))
                for e in self.shelf.entries
                for row in self.shelf.rows(e.doc_id, "citations")
            ]
            at = BY_NAME["documents"].index("directive_id")
            plans = ((e, str(self.shelf.rows(e.doc_id, "documents")[0][at] or "")) for e in self.shelf.entries)
            self._graph = Graph(self._directives, cited, plans)
        return self._graph

    def workbook(self, lang: Lang, told: Callable[[int, int], None] = lambda *_: None) -> bytes:
        """The tables as a workbook, with the corrections. `told`: of rows written and rows in all. Raises OSError, and what `told`
        raises."""
        rows: dict[str, list[Row]] = {name: list(found) for name, found in self._whole.items()}
        for e in self.shelf.entries:
            steps = self.steps(e.doc_id)
            for table in TABLES:
                if table.name not in self._whole:
                    rows.setdefault(table.name, []).extend(self.shelf.rows(e.doc_id, table.name))
            if steps:
                plan, found_ = self.plan(e.n)
                put(rows, plan, held(plan, found_, steps))
        with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
            path = Path(folder) / "kehoach.xlsx"
            book.write(rows, path, lang, told)
            return path.read_bytes()

    # --- files that are given to the page

    def given(self) -> list[Given]:
        """The files that were given, with what became of each."""
        place = self._uploads / intake.FILES / intake.NAMED
        names = sorted(p.name for p in place.iterdir()) if place.is_dir() else []
        return list(given(names, self.shelf, self.reading, self._tried))

    def take(self, name: str, data: bytes) -> Path:
        """Keeps a file that was given. Raises OSError, ValueError for one that is too large."""
        intake.private(self._uploads)
        return intake.put(self._uploads / intake.FILES / intake.NAMED, name, data)

    def read_given(self, told: Callable[[int, int, str], None]) -> int:
        """Reads all files that were given, and puts them on the shelf; how many plans they hold. `reading` tells how far it is; only
        one may read. Raises UsageError."""
        files = self._uploads / intake.FILES
        names = frozenset(g.name for g in self.given())
        self.reading = Reading(names)

        def done(count: int, total: int, doc_id: str) -> None:
            assert self.reading is not None
            self.reading = self.reading.with_done(doc_id)
            told(count, total, doc_id)

        try:
            tables = corpus.extract([files], progress=done, lang=self.lang)
            tables.to(self._uploads / intake.TABLES, ["csv"], self.lang, force=True)
            self._tried = names
            self._take_up()
        finally:
            self.reading = None
        self._dues = self._graph = None
        return len(tables.documents)

    def _take_up(self) -> None:
        """Puts what was given earlier on the shelf."""
        where = self._uploads / intake.TABLES
        if (where / manifest.RUN).is_file():
            rows = read_rows(where)
            self.shelf.add(rows)
            known = {row[0] for row in self._directives}
            self._directives += [row for row in rows.get("directives", ()) if row[0] not in known]
            self._paths.update(paths_of({"options": {"paths": [str(self._uploads / intake.FILES)]}}, where))


def _login() -> str:
    """The name under which a person is logged in; "?" where the system tells none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


def is_check(folder: Path) -> bool:
    """Whether `kehoach check` has written into a folder."""
    return manifest.whole(folder, manifest.CHECK)[0] is not None


def found_in(folder: Path) -> tuple[Path, Path | None]:
    """The folder of the tables, and that of the check, that a folder stands for. Raises UsageError for another folder."""
    check = folder if manifest.read(folder, manifest.CHECK) else None
    tables: Path = folder
    if check is not None and manifest.read(folder) is None:
        said = manifest.read(folder, manifest.CHECK)
        named = str(said.said.get("tables") or "") if said else ""
        if not named or not Path(named).is_dir():
            raise UsageError("no_tables", path=named or str(folder))
        tables = Path(named)
    return tables, check
