"""The plans of a run as the page lists them: read once, searched with and without diacritics, opened one at a time."""

from __future__ import annotations

import threading
import unicodedata
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from extractors.marks import unmarked
from pipeline.review.doubts import by_doubt, doubted
from pipeline.review.records import BY_NAME, Plan, Record, of_table
from pipeline.tables.schema import Row

Told = Callable[[int, int], None]
"""Called with the number of plans that are on the shelf, and of all."""
_KEPT = 32
"""Plans that are kept ready after they were opened."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A plan in the list.

    n         its place on the shelf, by which addresses name it
    records   how many records a person may judge; doubts: how many of them are worth a look; weight: of all doubts
    searched  what the search looks at, small letters; bare: the same without diacritics
    """

    n: int
    doc_id: str
    code: str
    title: str
    issuer: str
    issued: date | None
    status: str
    format: str
    level: str
    system: str
    ocr: bool
    sha256: str
    counts: tuple[int, int, int]
    records: int
    doubts: int
    weight: int
    searched: str
    bare: str


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list is narrowed to; empty values narrow nothing."""

    text: str = ""
    status: str = ""
    level: str = ""
    system: str = ""
    left: bool = False
    order: str = "doubt"


class Shelf:
    """The plans of a run. Rows stay the plain tuples of `pipeline/tables/stored.py`."""

    def __init__(self, rows: Mapping[str, Sequence[Row]], told: Told = lambda *_: None) -> None:
        self._rows: dict[str, dict[str, list[Row]]] = {}
        self._opened: OrderedDict[int, tuple[Plan, list[Record]]] = OrderedDict()
        self._lock = threading.Lock()
        self.entries: list[Entry] = []
        self.by_id: dict[str, int] = {}
        self.add(rows, told)

    def add(self, rows: Mapping[str, Sequence[Row]], told: Told = lambda *_: None) -> None:
        """Puts further plans on the shelf; one of a name that is there takes its place."""
        new: dict[str, dict[str, list[Row]]] = {}
        for table, found_ in rows.items():
            if table == "texts" or (table in BY_NAME and BY_NAME[table].names[0] == "doc_id"):
                for row in found_:
                    new.setdefault(str(row[0]), {}).setdefault(table, []).append(row)
        for done, (doc_id, found) in enumerate(new.items()):
            told(done, len(new))
            if "documents" not in found:
                continue
            self._rows[doc_id] = found
            n = self.by_id.setdefault(doc_id, len(self.entries))
            with self._lock:
                self._opened.pop(n, None)
            self.entries[n : n + 1] = [self._entry(n, doc_id)]

    def facts(self, n: int, table: str) -> list[Record]:
        """The records of a plan in one table, without their doubts: quicker than opening it."""
        return of_table(self._plan(self.entries[n].doc_id), table)

    def read(self, n: int) -> Plan:
        """A plan without its records: quicker than opening it."""
        return self._plan(self.entries[n].doc_id)

    def rows(self, doc_id: str, table: str) -> Sequence[Row]:
        """The rows of a plan in a table."""
        return self._rows[doc_id].get(table, ())

    def _plan(self, doc_id: str) -> Plan:
        rows = self._rows[doc_id]
        document = dict(zip(BY_NAME["documents"].names, rows["documents"][0], strict=True))
        texts = rows.get("texts", ())
        return Plan(doc_id, document, str(texts[0][1] or "") if texts else "", rows)

    def open(self, n: int) -> tuple[Plan, list[Record]]:
        """A plan and its records, the most doubtful first. Raises IndexError."""
        if n < 0:
            raise IndexError(n)
        with self._lock:  # the workbook is made while pages open plans
            if n not in self._opened:
                plan = self._plan(self.entries[n].doc_id)
                self._opened[n] = plan, by_doubt(doubted(plan))
                if len(self._opened) > _KEPT:
                    self._opened.popitem(last=False)
            self._opened.move_to_end(n)
            return self._opened[n]

    def _entry(self, n: int, doc_id: str) -> Entry:
        plan = self._plan(doc_id)
        found = doubted(plan)
        d: Mapping[str, Any] = plan.document
        cited = (v["text"] for v in plan.of("citations"))
        said = "\n".join(
            filter(None, (doc_id, d["code"], d["title"], d["issuer"], d["parent_body"], d["signer"], *cited))
        )
        searched = unicodedata.normalize("NFC", said).lower()
        general = sum(p["char_start"] is None and p["severity"] != "info" for p in plan.of("diagnostics"))
        return Entry(
            n, doc_id, d["code"] or "", d["title"] or "", d["issuer"] or "", d["issue_date"], d["status"] or "", d["format"] or "",
            d["level"] or "", d["system"] or "", bool(d["ocr"]), d["sha256"] or "",
            (d["n_citations"] or 0, d["n_deadlines"] or 0, d["n_assignments"] or 0), len(found),
            sum(r.doubtful for r in found), sum(r.weight for r in found if r.doubtful) + _GENERAL * general, searched, unmarked(searched),
        )  # fmt: skip


_GENERAL = 5


def narrowed(
    entries: Iterable[Entry], f: Filters, decided: Mapping[str, int], unsure: Collection[str] = ()
) -> list[Entry]:
    """The plans that fit, in the order that is wished: doubt, name, day or issuer.

    decided  how many records of each plan a person has judged, by doc_id
    unsure   the plans on which the check could not decide: the most doubtful after files that could not be read
    Words with diacritics must be met with them; without, either way.
    """
    words = unicodedata.normalize("NFC", f.text).lower().split()
    plain = [w for w in words if unmarked(w) == w]
    marked = [w for w in words if unmarked(w) != w]
    found = [
        e for e in entries
        if all(w in e.bare for w in plain) and all(w in e.searched for w in marked)
        and f.status in ("", e.status) and f.level in ("", e.level) and f.system in ("", e.system)
        and not (f.left and decided.get(e.doc_id, 0) >= e.records)
    ]  # fmt: skip
    if f.order not in _ORDERS:
        return sorted(found, key=lambda e: (e.status != "failed", e.doc_id not in unsure, -e.weight, e.n))
    return sorted(found, key=_ORDERS[f.order])


_ORDERS: Mapping[str, Callable[[Entry], tuple[Any, ...]]] = {
    "name": lambda e: (unmarked(e.doc_id.lower()), e.n),
    "day": lambda e: (e.issued is None, -(e.issued or date.min).toordinal(), e.n),
    "issuer": lambda e: (not e.issuer, unmarked(e.issuer.lower()), e.n),
}
ORDERS = ("doubt", *_ORDERS)
