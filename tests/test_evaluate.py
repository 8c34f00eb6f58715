"""The measure: small cases by hand, and the figures of the reference measure where that is beside the repository."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.evaluate import evaluate, read_gold
from pipeline.evaluate.align import align
from pipeline.evaluate.measures import overlap
from pipeline.messages import UsageError
from pipeline.tables.frames import Tables
from pipeline.tables.schema import TABLES, Kind, Row, Table, Value

SHARED = Path(__file__).parents[2] / "shared"


def row(table: Table, doc_id: str, record: Mapping[str, Any]) -> Row:
    """A gold record as a row of a table."""
    renamed = {"date": "issue_date", "start": "start_date", "end": "end_date"}
    named = {renamed.get(k, k): v for k, v in record.items()}
    values: list[Value] = []
    for column in table.columns:
        value = doc_id if column.name == "doc_id" else named.get(column.name)
        if isinstance(value, list):
            value = "; ".join(value)
        if column.kind is Kind.DATE and value:
            value = date.fromisoformat(value)
        values.append(value)
    return tuple(values)


def tables_of(gold: Mapping[str, Mapping[str, Any]]) -> Tables:
    """The tables of a run that found just what gold says."""
    rows: dict[str, list[Row]] = {}
    for table in TABLES:
        for stem, plan in gold.items():
            if table.name == "documents":
                rows.setdefault("documents", []).append(row(table, f"x/{stem}.txt", plan.get("metadata", {})))
            else:
                rows.setdefault(table.name, []).extend(row(table, f"x/{stem}.txt", r) for r in plan.get(table.name, []))
    return Tables.of(rows)


GOLD: dict[str, dict[str, Any]] = {
    "a": {
        "metadata": {"doc_type": "Kế hoạch", "code": "45/KH-UBND"},
        "citations": [
            {"text": "Chỉ thị số 07/CT-TTg", "type": "Chỉ thị", "number": "07", "code": "07/CT-TTg", "basis": True}
        ],
        "deadlines": [{"text": "trước ngày 20/11", "kind": "by", "end": "2031-11-20"}],
        "assignments": [
            {"body": "Văn phòng", "role": "lead", "item": "I/1"},
            {"body": "Công an", "role": "support", "item": "I/1", "optional": True},
        ],
    }
}


def test_a_run_that_found_everything_is_perfect() -> None:
    report = evaluate(GOLD, tables_of(GOLD))
    assert report.errors == []
    assert report.accuracy == 1
    for name in ("citations", "deadlines", "assignments"):
        assert report.tables[name].exact.f1 == 1


def test_optional_records_are_neither_rewarded_nor_missed() -> None:
    without = {"a": {**GOLD["a"], "assignments": GOLD["a"]["assignments"][:1]}}
    report = evaluate(GOLD, tables_of(without)).tables["assignments"]
    assert (report.gold, report.predicted, report.found.f1) == (1, 1, 1)
    assert evaluate(GOLD, tables_of(GOLD)).tables["assignments"].predicted == 1


def test_errors_name_what_is_wrong() -> None:
    wrong = json.loads(json.dumps(GOLD))
    wrong["a"]["deadlines"][0]["end"] = "2031-11-21"
    wrong["a"]["citations"] = []
    wrong["a"]["recipients"] = []
    wrong["a"]["assignments"].append({"body": "Trạm Y tế", "role": "lead", "item": "I/2"})
    report = evaluate(GOLD, tables_of(wrong))
    assert report.tables["deadlines"].found.f1 == 1
    assert report.tables["deadlines"].exact.f1 == 0
    said = "\n".join(report.errors)
    assert "a deadlines wrong end" in said
    assert "a citations missed: text=Chỉ thị số 07/CT-TTg" in said
    assert "a assignments spurious" in said


def test_tables_without_gold_do_not_count_and_missing_plans_are_named() -> None:
    report = evaluate({**GOLD, "b": {"metadata": {"place": "Lam Khê"}}}, tables_of(GOLD))
    assert report.missing == ["b"]
    assert report.tables["recipients"].gold == 0
    assert report.metadata["place"] == (0, 1)


def test_alignment_keeps_order_first_and_then_takes_what_is_left() -> None:
    gold: list[Mapping[str, Any]] = [{"n": 1}, {"n": 2}, {"n": 3}]
    got: list[Mapping[str, Any]] = [{"n": 3}, {"n": 1}, {"n": 2}]
    assert align(gold, got, lambda g, p: float(g["n"] == p["n"])) == [(0, 1), (1, 2), (2, 0)]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Uỷ ban", "Ủy ban nhân dân", 1.0),
        ("UBND xã", "ủy ban nhân dân xã", 1.0),
        ("a b", "a c", 0.5),
        ("a", "a b c d", 0.0),
        ("", "a", 0.0),
    ],
)
def test_overlap(a: str, b: str, expected: float) -> None:
    assert overlap(a, b) == expected


def test_gold_out_of_shape_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"deadlines": [{"kind": "by"}]}')
    with pytest.raises(UsageError, match=r"a\.json"):
        evaluate(read_gold(tmp_path), tables_of(GOLD))


def damaged(gold: dict[str, dict[str, Any]], seed: int) -> dict[str, dict[str, Any]]:
    """Gold as a faulty run would find it: records lost, doubled, moved, fields changed."""
    dice = random.Random(seed)
    result = json.loads(json.dumps(gold))
    for plan in result.values():
        for name in ("sections", "citations", "deadlines", "assignments", "recipients"):
            records = [r for r in plan.get(name, []) if dice.random() > 0.15]
            for r in records:
                field = dice.choice(sorted(r))
                if dice.random() < 0.2 and isinstance(r[field], str) and field not in {"date", "start", "end"}:
                    r[field] = dice.choice(["", r[field] + " thêm", "Ban khác", r[field][: len(r[field]) // 2]])
            records += [dict(r) for r in records if dice.random() < 0.1]
            if dice.random() < 0.3:
                dice.shuffle(records)
            plan[name] = records
        for key, value in plan.get("metadata", {}).items():
            if dice.random() < 0.2 and isinstance(value, str) and key != "issue_date":
                plan["metadata"][key] = value[:3]
    return dict(result)


@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="the reference measure is not beside the repository")
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_figures_are_those_of_the_reference_measure(tmp_path: Path, seed: int) -> None:
    folder = SHARED / "dev" / "gold"
    gold = read_gold(folder)
    tables = tables_of(damaged(gold, seed))
    tables.to(tmp_path, ["csv"])
    command = [sys.executable, SHARED / "score.py", folder, tmp_path, "--json"]
    reference = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert evaluate(gold, tables).figures() == reference
    assert evaluate(gold, Tables.read(tmp_path)).figures() == reference
