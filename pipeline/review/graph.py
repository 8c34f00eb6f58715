"""Who cites what (sơ đồ viện dẫn) around one document: what it cites to the left, who cites it to the right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.review.shelf import Entry
from pipeline.tables.schema import DIRECTIVES, Row

_MOST = 24
"""Boxes in a column; the rest is told as a number."""


@dataclass(frozen=True, slots=True)
class Node:
    """A document: its id in the run, its name and title, its place on the shelf where it is in the run, how often it is cited."""

    id: str
    name: str
    title: str
    n: int | None = None
    cited: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """A citation: as a ground, or elsewhere; flagged as wrong or not."""

    node: Node
    basis: bool
    wrong: bool


@dataclass(frozen=True, slots=True)
class Around:
    """A document with its neighbours; `more`: how many were left out on either side."""

    node: Node
    cites: Sequence[Edge]
    cited_by: Sequence[Edge]
    more: tuple[int, int]


def document_name(kind: Any, code: Any, title: Any) -> str:
    """How people call a cited document: type and code, else its title, which may begin with the type."""
    called = str(code or title or "")
    if kind and called.lower().startswith(str(kind).lower()):
        return called[:1].upper() + called[1:]
    return f"{kind} {called}".strip() if kind else called


class Graph:
    """The citations of a run by document."""

    def __init__(
        self, directives: Iterable[Row], citations: Iterable[Mapping[str, Any]], plans: Iterable[tuple[Entry, str]]
    ) -> None:
        """plans: each plan with the id under which others cite it ("" where it has none)."""
        own: dict[str, Entry] = {}
        by_doc: dict[str, str] = {}
        for e, directive in plans:  # copies of one plan are one document
            by_doc[e.doc_id] = directive or f"doc:{e.n}"
            own.setdefault(by_doc[e.doc_id], e)
        told = {row[DIRECTIVES.index("directive_id")]: row for row in directives}
        counts: Counter[str] = Counter()
        self._cites: dict[str, dict[str, tuple[bool, bool]]] = {}
        self._cited: dict[str, dict[str, tuple[bool, bool]]] = {}
        for c in citations:
            here, there = by_doc.get(c["doc_id"]), c["directive_id"]
            if here and there and here != there:
                basis, wrong = self._cites.setdefault(here, {}).get(there, (False, False))
                how = (basis or bool(c["basis"]), wrong or bool(c["flags"]))
                self._cites[here][there] = self._cited.setdefault(there, {})[here] = how
        for there, sources in self._cited.items():
            counts[there] = len(sources)
        self.nodes: dict[str, Node] = {}
        for key in {*own, *counts}:
            plan, row = own.get(key), told.get(key)
            name = plan.code or plan.title or plan.doc_id if plan else ""
            if row is not None and not name:
                kind, code, title = (row[DIRECTIVES.index(c)] for c in ("type", "code", "title"))
                name = document_name(kind, code, title)
            title = (plan.title if plan else str(row[DIRECTIVES.index("title")] or "") if row else "") or ""
            self.nodes[key] = Node(key, name or key, title, plan.n if plan else None, counts[key])

    def most_cited(self, count: int = 30) -> list[Node]:
        """The documents that most plans cite."""
        ranked = sorted(self.nodes.values(), key=lambda n: (-n.cited, n.name))
        return [n for n in ranked if n.cited][:count]

    def of_plan(self, n: int) -> str | None:
        """The id of a plan."""
        return next((key for key, node in self.nodes.items() if node.n == n), None)

    def around(self, key: str) -> Around | None:
        """A document and its neighbours; None for one that is not there."""
        node = self.nodes.get(key)
        if node is None:
            return None
        left, right = self._edges(self._cites.get(key, {})), self._edges(self._cited.get(key, {}))
        return Around(node, left[:_MOST], right[:_MOST], (max(0, len(left) - _MOST), max(0, len(right) - _MOST)))

    def _edges(self, ways: Mapping[str, tuple[bool, bool]]) -> list[Edge]:
        edges = [Edge(self.nodes[key], basis, wrong) for key, (basis, wrong) in ways.items()]
        return sorted(edges, key=lambda e: (-e.node.cited, e.node.name))
