"""The verdicts of a check as a matrix: units down, documents that must be cited across; each cell with its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.compliance.evidence.verdicts import Kind
from pipeline.compliance.report.decisions import SEPARATOR
from pipeline.compliance.report.letters import Outcome
from pipeline.review.journal import Act, Entry

Verdict = Mapping[str, Any]
"""A row of `verdicts`."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A verdict as it holds: the reviewer's where there is one."""

    verdict: Verdict
    kind: str
    entry: Entry | None = None

    @property
    def key(self) -> str:
        """How decisions know it."""
        return key_of(self.verdict)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Units with their cells, in the order of the register, and the documents in the order of the requirements."""

    requirements: Sequence[Mapping[str, Any]]
    units: Sequence[tuple[str, str, str]]
    cells: Mapping[tuple[str, str], Cell]
    counts: Mapping[str, Counter[str]]

    def cell(self, unit: str, requirement: str) -> Cell | None:
        """What holds for a unit and a document."""
        return self.cells.get((unit, requirement))


def key_of(v: Verdict) -> str:
    """How decisions know a verdict: unit | document."""
    return SEPARATOR.join((str(v["unit_id"]), str(v["requirement"] or "")))


def cell_of(found: Matrix, key: str) -> Cell | None:
    """The cell that decisions know by a key."""
    return next((c for c in found.cells.values() if c.key == key), None)


def matrix(outcome: Outcome, held: Mapping[tuple[str, str], Entry]) -> Matrix:
    """The matrix of a check. `held`: the step that holds for each verdict, under the record id `verdicts:` and its key."""
    cells, units = {}, {}
    counts: dict[str, Counter[str]] = {str(r["requirement"] or ""): Counter() for r in outcome.requirements}
    entries = {record: e for (_, record), e in held.items() if record.startswith("verdicts:")}
    for v in outcome.verdicts:
        entry = entries.get(f"verdicts:{key_of(v)}")
        kind = entry.values.get("verdict", "") if entry and entry.act == Act.CORRECT else str(v["verdict"])
        unit, requirement = str(v["unit_id"]), str(v["requirement"] or "")
        cells[unit, requirement] = Cell(v, kind, entry)
        units[unit] = (unit, str(v["unit"] or unit), str(v["level"] or ""))
        counts.setdefault(requirement, Counter())[kind] += 1
    return Matrix(outcome.requirements, list(units.values()), cells, counts)


def outcome_in(folder: Path | None) -> Outcome | None:
    """What a check left in a folder; None for no folder. Raises UsageError for one that cannot be read."""
    return None if folder is None else Outcome.read(folder)


KINDS = tuple(kind.value for kind in Kind)
