"""How good a run is against gold annotations: precision, recall and F1 per table, and every error.

A gold file is one JSON object per plan whose lists are named like the tables (`sections`, `citations`, `deadlines`,
`assignments`, `recipients`; any may be absent) and whose `metadata` holds fields of `documents`. It belongs to the
document whose file name has the same stem. A record with `"optional": true` is neither rewarded nor missed.

Each table is measured twice: `found` counts gold records that a record of the run was aligned with, `exact` those
whose deciding fields are right too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import pandas as pd

from pipeline.evaluate.align import align
from pipeline.evaluate.measures import MEASURES, METADATA, Measure, Record
from pipeline.evaluate.report import Report
from pipeline.messages import UsageError
from pipeline.tables import schema
from pipeline.tables.frames import Tables, records
from pipeline.tables.schema import Table, Value

__all__ = ["Report", "evaluate", "read_gold"]


def read_gold(folder: Path) -> dict[str, dict[str, Any]]:
    """Gold annotations by file stem, in the order of the names. Raises UsageError if there are none, or one is bad."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise UsageError("no_gold", path=str(folder))
    gold = {}
    for file in files:
        try:
            gold[file.stem] = dict(json.loads(file.read_text(encoding="utf-8")))
        except (ValueError, TypeError) as error:
            raise UsageError("bad_gold", path=str(file), reason=str(error)) from error
    return gold


def evaluate(gold: Mapping[str, Mapping[str, Any]], tables: Tables) -> Report:
    """Compares the tables of a run with gold annotations by file stem. Raises UsageError for gold out of shape."""
    report = Report()
    frames = tables.frames()
    got = {t.name: _by_stem(frames[t.name], t) for t in schema.TABLES if t.name in MEASURES or t.name == "documents"}
    report.missing = [stem for stem in gold if stem not in got["documents"]]
    for name, measure in MEASURES.items():
        for stem, plan in gold.items():
            if name in plan:
                try:
                    _compare(report, name, measure, stem, plan[name], got[name].get(stem, []))
                except (KeyError, TypeError, AttributeError) as error:
                    raise UsageError("bad_gold", path=f"{stem}.json", reason=f"{name}: {error}") from error
    for stem, plan in gold.items():
        row = (got["documents"].get(stem) or [{}])[0]
        for name, right in METADATA.items():
            if name in plan.get("metadata", {}):
                expected, found = _written(plan["metadata"][name]), _written(row.get(name))
                ok = right(expected, found)
                _count(report.metadata, name, ok)
                if not ok:
                    report.errors.append(f"{stem} metadata {name}: gold {expected!r}, got {found!r}")
    return report


def _compare(report: Report, name: str, measure: Measure, stem: str, gold: list[Record], got: list[Record]) -> None:
    """Adds the counts and errors of one table of one plan to the report."""
    table = report.tables[name]
    pairs = align(gold, got, measure.match)
    excused = {j for i, j in pairs if gold[i].get("optional")}
    hits = {i: j for i, j in pairs if not gold[i].get("optional")}
    table.gold += sum(not g.get("optional") for g in gold)
    table.predicted += len(got) - len(excused)
    table.n_found += len(hits)
    for i, j in hits.items():
        deciding = measure.fields(gold[i], got[j])
        table.n_exact += all(deciding.values())
        for key, ok in {**deciding, **measure.details(gold[i], got[j])}.items():
            _count(table.fields, key, ok)
            if not ok:
                report.errors.append(f"{stem} {name} wrong {key}: gold {_line(gold[i])} | got {_line(got[j])}")
    report.errors += [
        f"{stem} {name} missed: {_line(g)}" for i, g in enumerate(gold) if i not in hits and not g.get("optional")
    ]
    taken = excused | set(hits.values())
    report.errors += [f"{stem} {name} spurious: {_line(p)}" for j, p in enumerate(got) if j not in taken]


def _count(counts: dict[str, tuple[int, int]], key: str, ok: bool) -> None:
    right, n = counts.get(key, (0, 0))
    counts[key] = (right + ok, n + 1)


def _by_stem(frame: pd.DataFrame, table: Table) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for row in records(frame, table):
        record = dict(zip(table.names, (_comparable(v) for v in row), strict=True))
        found.setdefault(PurePosixPath(str(record["doc_id"])).stem, []).append(record)
    return found


def _comparable(value: Value) -> Value:
    """A field as gold writes it: days as text, missing as empty text."""
    return value if isinstance(value, bool | int) else _written(value)


def _written(value: object) -> str:
    return "" if value is None else str(value)


def _line(record: Record) -> str:
    """A record in one line, empty fields and the file's name left out."""
    said: Iterator[str] = (f"{k}={v}" for k, v in record.items() if k != "doc_id" and v not in (None, "", [], False))
    return " ".join(" ".join(said).split())[:330]
