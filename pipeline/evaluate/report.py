"""The figures of an evaluation, and its errors."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pipeline.evaluate.measures import MEASURES


@dataclass(frozen=True, slots=True)
class Score:
    """Shares from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def figures(self) -> dict[str, float]:
        """Rounded to four digits."""
        return {"p": round(self.precision, 4), "r": round(self.recall, 4), "f1": round(self.f1, 4)}


@dataclass(slots=True)
class TableReport:
    """Counts of one table over all plans: records in gold and in the run (optional ones left out), hits, and for each
    field how many were right of how many compared."""

    gold: int = 0
    predicted: int = 0
    n_found: int = 0
    n_exact: int = 0
    fields: dict[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def found(self) -> Score:
        """Records found at all."""
        return self._score(self.n_found)

    @property
    def exact(self) -> Score:
        """Records found whose deciding fields are right."""
        return self._score(self.n_exact)

    def _score(self, hits: int) -> Score:
        return Score(hits / self.predicted if self.predicted else 0.0, hits / self.gold if self.gold else 0.0)


@dataclass(slots=True)
class Report:
    """The quality of a run; `missing` are plans with gold and without a row, `errors` one line each."""

    tables: dict[str, TableReport] = field(default_factory=lambda: {name: TableReport() for name in MEASURES})
    metadata: dict[str, tuple[int, int]] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def accuracy(self) -> float | None:
        """Share of metadata fields that are right; None if gold has none."""
        total = sum(n for _, n in self.metadata.values())
        return sum(right for right, _ in self.metadata.values()) / total if total else None

    def figures(self) -> dict[str, Any]:
        """The figures as plain values, for JSON."""
        accuracy = self.accuracy
        return {
            **{
                name: {
                    "gold": t.gold,
                    "pred": t.predicted,
                    "found": t.found.figures(),
                    "exact": t.exact.figures(),
                    "fields": {k: round(right / n, 4) for k, (right, n) in t.fields.items()},
                }
                for name, t in self.tables.items()
            },
            "metadata": {
                "accuracy": None if accuracy is None else round(accuracy, 4),
                "fields": {k: f"{right}/{n}" for k, (right, n) in self.metadata.items()},
            },
            "missing_documents": self.missing,
        }
