"""What is shown and exported follows the steps: the workbook, the day of the calendar; steps are no plans."""

from __future__ import annotations

import tempfile
from io import BytesIO
from pathlib import Path

import pytest
from desk_build import PLAN, record

import kehoach as kh
from pipeline.messages import UsageError
from pipeline.pages.export import Export
from pipeline.review.desk import Desk, found_in
from pipeline.review.journal import Act
from pipeline.tables import book


def test_the_folder_of_a_check_leads_to_its_tables(tables: Path, tmp_path: Path) -> None:
    kh.check(kh.Tables.read(tables), Path(__file__).parents[2] / "corpus/province/units.csv").to(
        tmp_path / "check", about={"tables": str(tables)}
    )
    assert found_in(tmp_path / "check") == (tables, tmp_path / "check")
    assert found_in(tables) == (tables, tables)


def test_steps_and_gold_are_no_plans(tables: Path) -> None:
    desk = Desk(tables)
    n, r = record(desk, PLAN, "citations", "9047")
    desk.decide(n, r, Act.ACCEPT)
    desk.save_gold(n)
    with pytest.raises(UsageError):
        kh.extract(tables, progress=False)


def test_the_workbook_holds_the_corrections(tables: Path, tmp_path: Path) -> None:
    import openpyxl

    desk = Desk(tables)
    n, r = record(desk, PLAN, "citations", "9047")
    desk.decide(n, r, Act.CORRECT, {"code": "9047/KH-UBND"})
    _, other = record(desk, PLAN, "citations", "9015")
    desk.decide(n, other, Act.REJECT)
    (tmp_path / "x.xlsx").write_bytes(desk.workbook("vi"))
    sheet = openpyxl.load_workbook(tmp_path / "x.xlsx")["Viện dẫn"]
    ours = [row for row in sheet.iter_rows(values_only=True) if PLAN in row]
    assert [("9047/KH-UBND" in row, "9015/2030/NĐ-CP" in row) for row in ours] == [(True, False)]


def sheet(desk: Desk, tmp_path: Path, name: str) -> list[dict[str, object]]:
    """The rows of a plan in a sheet of the exported workbook."""
    import openpyxl

    (tmp_path / "x.xlsx").write_bytes(desk.workbook("vi"))
    rows = list(openpyxl.load_workbook(tmp_path / "x.xlsx")[name].iter_rows(values_only=True))
    at = next(n for n, row in enumerate(rows) if "Tệp" in row)
    return [r for row in rows[at + 1 :] if (r := dict(zip(map(str, rows[at]), row, strict=True)))["Tệp"] == PLAN]


def test_the_tasks_of_the_workbook_follow_what_they_were_made_of(tables: Path, tmp_path: Path) -> None:
    """A time rejected, a day corrected, a body renamed, one given another part, one put in; taken back, all is as it was."""
    desk = Desk(tables, tables)
    n = desk.shelf.by_id[PLAN]
    before = sheet(desk, tmp_path, "Nhiệm vụ")
    facts = {r.id: r for r in desk.plan(n)[1]}
    asked = {str(t["Mục"]): t for t in before}
    time = next(r for r in facts.values() if r.table == "deadlines" and "trước ngày 30/4" in r.words)
    item = str(time.values["item"])
    assert "trước ngày 30/4" in str(asked[item]["Thời hạn"])
    desk.decide(n, time, Act.CORRECT, {"end_date": "28/4/2032"})
    assert str({str(t["Mục"]): t for t in sheet(desk, tmp_path, "Nhiệm vụ")}[item]["Hạn"]).startswith("2032-04-28")
    desk.undo(PLAN)
    desk.decide(n, time, Act.REJECT)
    after = {str(t["Mục"]): t for t in sheet(desk, tmp_path, "Nhiệm vụ")}
    assert not any("trước ngày 30/4" in str(t["Thời hạn"]) for t in after.values())
    assert item not in after or not after[item]["Hạn"]
    for one in [r for r in facts.values() if r.table == "deadlines" and r is not time]:
        desk.decide(n, one, Act.REJECT)
    assert sheet(desk, tmp_path, "Thời hạn") == [], "all of them"
    assert not any(t["Thời hạn"] for t in sheet(desk, tmp_path, "Nhiệm vụ"))
    while desk.undo(PLAN):
        pass
    assert sheet(desk, tmp_path, "Nhiệm vụ") == before
    body = next(r for r in facts.values() if (r.table, r.words) == ("assignments", "Ban Quản lý chợ"))
    desk.decide(n, body, Act.CORRECT, {"body": "Ban Quản lý chợ Bến Lau", "role": "lead"})
    start = int(time.start or 0)
    desk.add(n, "assignments", start, start + 5, {"body": "Công an phường", "role": "support"})
    task = {str(t["Mục"]): t for t in sheet(desk, tmp_path, "Nhiệm vụ")}[item]
    assert (task["Chủ trì"], task["Được giao"], task["Phối hợp"]) == ("Ban Quản lý chợ Bến Lau", None, "Công an phường")


def test_one_workbook_is_made_at_a_time_and_given_up_without_a_trace_but_the_one_before(
    tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import openpyxl

    monkeypatch.setattr(book, "_TOLD", 1)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    export = Export(Desk(tables))
    assert (export.start("vi"), export.start("vi")) == (True, False)
    while export.busy:
        pass
    assert (export.share, export.problem) == (100, "")
    assert "Viện dẫn" in openpyxl.load_workbook(BytesIO(export.made), read_only=True).sheetnames
    first = export.made
    assert export.start("vi")
    export.stop()
    assert (export.busy, export.made == first, list((tmp_path / "tmp").iterdir())) == (False, True, [])
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    refused = Export(Desk(tables))
    refused.start("vi")
    while refused.busy:
        pass
    assert (refused.made, bool(refused.problem)) == (b"", True)


def test_a_day_of_the_calendar_tells_what_is_to_be_done_and_who_does_it(tables: Path) -> None:
    desk = Desk(tables, tables)
    n, time = record(desk, PLAN, "deadlines", "trước ngày 30/4")
    due = next(d for d in desk.dues() if (d.n, d.record) == (n, time.id))
    task, who = desk.asked(due)
    assert task.startswith("a) Ban Quản lý chợ bố trí 40 thùng rác")
    assert who == "Ban Quản lý chợ"
    _, body = record(desk, PLAN, "assignments", "Ban Quản lý chợ")
    desk.decide(n, body, Act.CORRECT, {"body": "Tổ quản lý chợ"})
    assert desk.asked(due)[1] == "Tổ quản lý chợ", "as corrected"
    aim = next(d for d in desk.dues() if d.n == n and d.words == "đến 30/9/2032")
    assert desk.asked(aim)[0].startswith("1. Phấn đấu đến 30/9/2032"), "no task: the words around it"
