"""A corrected plan saved as gold measures the tool."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desk_build import PLAN, record

import kehoach as kh
from pipeline import evaluate as evaluation
from pipeline.messages import UsageError
from pipeline.review.desk import Desk
from pipeline.review.gold import gold_file, write_gold
from pipeline.review.journal import Act


def measured(desk: Desk, tables: Path) -> evaluation.Report:
    return evaluation.evaluate(evaluation.read_gold(desk.gold_folder), kh.Tables.read(tables))


def test_a_plan_saved_as_it_was_read_agrees_with_itself(tables: Path) -> None:
    desk = Desk(tables)
    for e in desk.shelf.entries:
        desk.save_gold(e.n)
    report = measured(desk, tables)
    assert report.errors == []
    assert report.accuracy == 1.0
    assert {name: t.exact.f1 for name, t in report.tables.items()} == dict.fromkeys(report.tables, 1.0)


def test_gold_measures_what_a_person_corrected_rejected_and_added(tables: Path) -> None:
    desk = Desk(tables)
    n, wrong = record(desk, PLAN, "deadlines", "trước ngày 30/4")
    desk.decide(n, wrong, Act.REJECT)
    _, r = record(desk, PLAN, "citations", "9047")
    desk.decide(n, r, Act.CORRECT, {"symbol": "KH-UBND", "code": "9047/KH-UBND"})
    plan, _ = desk.plan(n)
    at = plan.text.index("Thu gom")
    desk.add(n, "assignments", at, at + 7, {"body": "Thu gom", "role": "lead", "item": "I/1"})
    path, seen, total = desk.save_gold(n)
    assert (path.name, seen) == ("phuong-ben-lau-rac-thai.json", 3)
    assert total == len(desk.plan(n)[1])
    said = json.loads(path.read_text(encoding="utf-8"))
    assert said["reviewed"] == {"records": total, "seen": 3, "by": [desk.who]}
    errors = "\n".join(measured(desk, tables).errors)
    assert "deadlines spurious: " in errors
    assert "citations wrong code" in errors
    assert "assignments missed: body=Thu gom" in errors
    assert errors.count("\n") == 2


def test_gold_has_the_fields_of_the_gold_in_the_repository(tables: Path) -> None:
    desk = Desk(tables)
    ours = json.loads(desk.save_gold(desk.shelf.by_id[PLAN])[0].read_text(encoding="utf-8"))
    theirs = json.loads(
        (Path(__file__).parents[2] / "corpus/gold/phuong-ben-lau-rac-thai.json").read_text(encoding="utf-8")
    )
    assert list(ours["metadata"]) == list(theirs["metadata"])
    for name in ("sections", "citations", "deadlines", "assignments", "recipients"):
        assert set(theirs[name][0]) - {"optional"} <= set(ours[name][0]), name


@pytest.mark.parametrize("name", ["..", "a/..", ".hidden.docx", "x/CON:1.docx", "a\\b.docx", 'a".docx', "a\n.docx"])
def test_gold_is_named_after_no_path(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        gold_file(tmp_path, name)


def test_the_gold_of_another_plan_is_not_overwritten(tmp_path: Path) -> None:
    write_gold(tmp_path, "xa-a/ke-hoach.docx", {"doc": "xa-a/ke-hoach.docx"})
    write_gold(tmp_path, "xa-a/ke-hoach.docx", {"doc": "xa-a/ke-hoach.docx", "sections": []})
    with pytest.raises(UsageError) as error:
        write_gold(tmp_path, "xa-b/ke-hoach.docx", {"doc": "xa-b/ke-hoach.docx"})
    assert error.value.code == "gold_taken"
