"""What `kehoach diff` says of two runs, record by record."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from pipeline.run.corpus import extract
from pipeline.tables.changes import Change, changes
from pipeline.tables.schema import ASSIGNMENTS, CITATIONS, DEADLINES, DOCUMENTS, Row

ONE = DOCUMENTS.row(doc_id="a.txt", status="ok", title="KẾ HOẠCH")


def cited(text: str, start: int = 0, **more: str) -> Row:
    return CITATIONS.row(doc_id="a.txt", item="I/1", text=text, char_start=start, char_end=start + len(text), **more)


def due(text: str, day: date) -> Row:
    return DEADLINES.row(doc_id="a.txt", item="I/1", text=text, end_date=day)


def of(table: str, before: list[Row], after: list[Row]) -> list[Change]:
    return list(changes({"documents": [ONE], table: before}, {"documents": [ONE], table: after}))


@pytest.mark.parametrize(
    ("table", "before", "after", "expected", "why"),
    [
        ("citations", [cited("A", 5)], [cited("A", 90)], [], "words before it were added: it says the same"),
        ("citations", [cited("A")], [cited("A"), cited("B")], ["added"], "one more"),
        ("citations", [cited("A"), cited("A")], [cited("A")], ["removed"], "one of two alike went"),
        ("citations", [cited("A")], [cited("B")], ["removed", "added"], "other words are another mention"),
        ("citations", [cited("A", code="1/KH")], [cited("A", code="2/KH")], ["changed"], "the same words, read otherwise"),
        ("deadlines", [due("30/6", date(2031, 6, 30))], [due("30/6", date(2032, 6, 30))], ["changed"], "another year"),
        ("assignments", [ASSIGNMENTS.row(doc_id="a.txt", item="1", body="Sở A", role="lead")],
         [ASSIGNMENTS.row(doc_id="a.txt", item="1", body="Sở A", role="support")], ["changed"], "another part in the duty"),
    ],
)  # fmt: skip
def test_kinds_of_change(table: str, before: list[Row], after: list[Row], expected: list[str], why: str) -> None:
    found = of(table, before, after)
    assert [c.kind for c in found] == expected, why
    back = {"added": "removed", "removed": "added", "changed": "changed"}
    assert sorted(c.kind for c in of(table, after, before)) == sorted(back[k] for k in expected), (
        "and the other way round"
    )


def test_what_changed_is_told_with_both_values() -> None:
    (change,) = of("deadlines", [due("30/6", date(2031, 6, 30))], [due("30/6", date(2032, 6, 30))])
    assert (change.before, change.after) == ({"end_date": date(2031, 6, 30)}, {"end_date": date(2032, 6, 30)})


def test_two_versions_of_a_plan_under_two_names() -> None:
    other = DOCUMENTS.row(doc_id="b.txt", status="ok", title="KẾ HOẠCH")
    assert list(changes({"documents": [ONE]}, {"documents": [other]})) == []
    both = {"documents": [ONE, other]}
    assert [c.kind for c in changes(both, {"documents": [ONE]})] == ["removed"]


def test_the_command_tells_what_a_new_version_changed(tmp_path: Path) -> None:
    head = "ỦY BAN NHÂN DÂN\nKẾ HOẠCH\nLàm sạch đường\nI. NHIỆM VỤ\n1. Sở Y tế báo cáo trước ngày {}/2031.\n"
    for name, day in (("v1", "30/6"), ("v2", "15/7")):
        (tmp_path / f"{name}.txt").write_text(head.format(day), encoding="utf-8")
        extract(tmp_path / f"{name}.txt", workers=1, progress=False, cached=False).to(tmp_path / name, ["parquet"])
    command = [sys.executable, "-m", "kehoach", "diff", str(tmp_path / "v1"), str(tmp_path / "v2"), "--lang", "en"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "30/6/2031" in shown
    assert "15/7/2031" in shown
    told = [
        json.loads(line)
        for line in subprocess.run([*command, "--json"], capture_output=True, text=True, check=True).stdout.splitlines()
    ]
    assert {(c["table"], c["change"]) for c in told} >= {("deadlines", "removed"), ("deadlines", "added")}
    same = subprocess.run(
        [*command[:4], *[str(tmp_path / "v1")] * 2, "--lang", "en"], capture_output=True, text=True, check=True
    )
    assert same.stdout == "0 added, 0 removed, 0 changed.\n"


def test_a_plan_that_came_or_went_is_one_line(tmp_path: Path) -> None:
    plan = "ỦY BAN NHÂN DÂN\nKẾ HOẠCH\nLàm sạch đường\nI. NHIỆM VỤ\n1. Sở Y tế báo cáo trước ngày 30/6/2031.\n"
    for run, names in (("march", "a"), ("april", "ab")):
        (tmp_path / run).mkdir()
        for name in names:
            (tmp_path / run / f"{name}.txt").write_text(plan, encoding="utf-8")
        extract(tmp_path / run, workers=1, progress=False, cached=False).to(tmp_path / f"{run}-out", ["parquet"])
    runs = [str(tmp_path / "march-out"), str(tmp_path / "april-out")]
    for first, second, sign in ((*runs, "+"), (*reversed(runs), "-")):
        command = [sys.executable, "-m", "kehoach", "diff", first, second, "--lang", "en"]
        lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
        of_plan = [line for line in lines if "b.txt" in line]
        assert len(of_plan) == 1, "its records are counted behind its name, and in the last line"
        assert of_plan[0].startswith(f"{sign} Documents: b.txt, ")
        assert "Assignments 1" in of_plan[0]


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="threads are counted where Linux lists them")
def test_no_thread_is_left_behind_by_reading(tmp_path: Path) -> None:
    """Else: one that still holds the file when Python ends aborts the process, now and then, on a busy machine."""
    (tmp_path / "a.txt").write_text("KẾ HOẠCH\nI. NHIỆM VỤ\n", encoding="utf-8")
    extract(tmp_path / "a.txt", workers=1, progress=False, cached=False).to(tmp_path / "out", ["parquet"])
    script = """if True:
        import os, sys
        from pathlib import Path
        import pyarrow.parquet
        from pipeline.tables.stored import read_rows
        before = len(os.listdir("/proc/self/task"))
        assert read_rows(Path(sys.argv[1]))["documents"]
        print(len(os.listdir("/proc/self/task")) - before)
    """
    command = [sys.executable, "-c", script, str(tmp_path / "out")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "0\n"
