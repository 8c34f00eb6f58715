"""What a person decides: kept line by line, understood by the check, saved as gold."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from desk_build import check

import kehoach as kh
from pipeline import evaluate as evaluation
from pipeline.compliance.report.decisions import read_decisions, write_decisions
from pipeline.messages import UsageError
from pipeline.review.codes import PARTS, followed
from pipeline.review.desk import Desk, found_in
from pipeline.review.gold import gold_file
from pipeline.review.journal import Act, Entry, Journal, last_step, standing
from pipeline.review.records import Record

PLAN = "phuong-ben-lau-rac-thai.pdf"


def record(desk: Desk, doc_id: str, table: str, words: str) -> tuple[int, Record]:
    n = desk.shelf.by_id[doc_id]
    return n, next(r for r in desk.plan(n)[1] if r.table == table and words in r.words)


def step(**values: str) -> Entry:
    return Entry(
        **{"doc_id": "a.txt", "table": "citations", "record": "citations:0:5:0", "act": "accept", "who": "An", **values}
    )


# --- the journal


def test_a_step_is_read_again_as_it_was_written(tmp_path: Path) -> None:
    written = Journal(tmp_path / "review.jsonl")
    entries = [step(values="", why="vì “thế”\n"), step(act="reject")]
    entries[0] = Entry(**{**{k: getattr(entries[0], k) for k in Entry.__slots__}, "values": {"code": "12/KH-UBND"}})
    for e in entries:
        written.append(e)
    assert Journal(tmp_path / "review.jsonl").entries == entries


@pytest.mark.parametrize(
    ("damage", "left"),
    [
        (lambda data: data[:-9], 2),  # cut off in the last line
        (lambda data: data + b'{"doc_id": "b", "ta', 3),  # a line begun
        (lambda data: data + b"\xff\xfe\x00", 3),  # anything
        (lambda data: b"[]\n5\nnull\n" + data, 3),  # not of ours
    ],
)
def test_a_damaged_line_costs_itself_alone(tmp_path: Path, damage: object, left: int) -> None:
    path = tmp_path / "review.jsonl"
    for _ in range(3):
        Journal(path).append(step())
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    journal = Journal(path)
    assert len(journal.entries) == left
    journal.append(step(who="Bình"))
    again = Journal(path).entries
    assert (len(again), again[-1].who) == (left + 1, "Bình")


def test_what_was_kept_survives_a_kill(tmp_path: Path) -> None:
    """The process is killed (-9) right after it said that a step is kept; the step and the override are there."""
    code = (
        "import sys; from pathlib import Path; from pipeline.review.journal import Journal, Entry\n"
        "j = Journal(Path(sys.argv[1]))\n"
        "for n in range(1000):\n"
        "    j.append(Entry('a', 'citations', str(n), 'accept', 'An')); print(n, flush=True)\n"
    )
    path = tmp_path / "review.jsonl"
    process = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    said = -1
    while said < 40:
        said = int(process.stdout.readline())
    os.kill(process.pid, signal.SIGKILL)
    rest = process.stdout.read().split()
    process.wait()
    kept = [e.record for e in Journal(path).entries]
    assert kept[: int(rest[-1]) + 1 if rest else said + 1] == [
        str(n) for n in range(int(rest[-1]) + 1 if rest else said + 1)
    ]


def test_the_last_step_that_was_not_taken_back_holds() -> None:
    a, b = step(), step(act="correct")
    assert standing([a, b]) == {a.about: b}
    undone = step(act="undo", undoes=b.id)
    assert standing([a, b, undone]) == {a.about: a}
    assert last_step([a, b, undone]) == a
    assert last_step([a, b, undone], "other.txt") is None
    assert last_step([a, step(act="undo", undoes=a.id)]) is None


# --- overrides


def test_a_correction_is_an_override_that_the_check_takes_over(tables: Path) -> None:
    """The ward cites 9047/QĐ-UBND where the province's plan is 9047/KH-UBND: corrected, it cites it rightly."""
    desk = Desk(tables, tables, who="Lê Hoa")
    n, r = record(desk, PLAN, "citations", "9047/QĐ-UBND")
    kept = desk.decide(n, r, Act.CORRECT, {"symbol": "KH-UBND", "code": "9047/KH-UBND"}, "đối chiếu bản giấy")
    assert kept is not None
    said = {(d.table, d.field, d.value, d.who, d.why) for d in read_decisions(tables / "overrides.csv")}
    assert ("citations", "code", "9047/KH-UBND", "Lê Hoa", "đối chiếu bản giấy") in said
    outcomes = check(tables).decisions
    assert set(outcomes["outcome"]) == {"applied"}


def test_a_rejected_row_is_gone_in_the_check(tables: Path) -> None:
    desk = Desk(tables, tables)
    n, r = record(desk, "xa-thach-van-rac-thai.docx", "citations", "9047/KH-UBND")
    before = check(tables).verdicts.set_index(["unit", "requirement"])["verdict"]
    desk.decide(n, r, Act.REJECT)
    report = check(tables)
    assert list(report.decisions["outcome"]) == ["applied"]
    after = report.verdicts.set_index(["unit", "requirement"])["verdict"]
    changed = before[before != after]
    assert set(changed.index.get_level_values(0)) == {"UBND xã Thạch Vân"}, "its verdicts rested on these words"


def test_a_missed_citation_is_one_for_the_check_until_it_is_taken_back(tables: Path) -> None:
    """A citation with a wrong day is rejected, and put in by hand with the right one: the plan cites its parent."""
    desk = Desk(tables, tables, who="Lê Hoa")
    n, r = record(desk, "xa-thach-van-rac-thai.docx", "citations", "9047/KH-UBND")

    def found() -> str:
        verdicts = check(tables).verdicts
        ours = verdicts[(verdicts["unit"] == "UBND xã Thạch Vân") & (verdicts["requirement"] == "9047/KH-UBND")]
        return str(ours["verdict"].iloc[0])

    assert found() == "misquoted"
    desk.decide(n, r, Act.REJECT)
    assert found() != "misquoted"
    said = {"type": "Kế hoạch", "number": "9047", "symbol": "KH-UBND", "code": "9047/KH-UBND", "basis": "true"}
    start, end = int(r.start or 0), int(r.end or 0)
    desk.add(n, "citations", start + 1, end, {**said, "issue_date": "2032-01-15"}, "sót")
    assert found() == "basis", "the words added by hand count as those that were read"
    report = check(tables)
    assert set(report.decisions["outcome"]) == {"applied"}
    desk.undo("xa-thach-van-rac-thai.docx")
    assert set(check(tables).decisions["field"]) == {"row"}, "taken back, only the rejection is left"


@pytest.mark.parametrize(
    ("plan", "words", "said", "verdict", "why"),
    [
        ("xa-thach-van-rac-thai.docx", "9047/KH-UBND", {"issue_date": "2032-01-15"}, "basis", "the day of the document itself"),
        ("xa-thach-van-rac-thai.docx", "9047/KH-UBND", {"issue_date": "2032-01-16"}, "misquoted", "another wrong day"),
        ("xa-thach-van-rac-thai.docx", "9047/KH-UBND", {"title": "Tên khác"}, "misquoted", "nothing about the day"),
        (PLAN, "9047/QĐ-UBND", {"symbol": "KH-UBND", "code": "9047/KH-UBND"}, "basis", "type and symbol agree"),
        (PLAN, "9047/QĐ-UBND", {"issuer": "UBND tỉnh Lâm Hải"}, "misquoted", "they still do not"),
    ],
)  # fmt: skip
def test_a_flag_that_a_correction_settles_is_gone(
    tables: Path, plan: str, words: str, said: dict[str, str], verdict: str, why: str
) -> None:
    desk = Desk(tables, tables)
    n, r = record(desk, plan, "citations", words)
    assert str(r.values["flags"]) in ("date_conflict", "type_symbol_mismatch")
    desk.decide(n, r, Act.CORRECT, said)
    found = check(tables).verdicts
    assert list(found[(found["doc_id"] == plan) & (found["requirement"] == "9047/KH-UBND")]["verdict"]) == [verdict], (
        why
    )


def test_a_corrected_body_is_found_again_and_its_other_fields_too(tables: Path) -> None:
    """The body is what a duty is known by: corrected together with the role, both hold, and the check knows the body."""
    from pipeline.compliance.report.corrected import corrected

    desk = Desk(tables, tables, who="Lê Hoa")
    n, r = record(desk, "ubnd-tinh-rac-thai.docx", "assignments", "Sở Tài chính")
    kept = desk.decide(n, r, Act.CORRECT, {"body": "Sở Nội vụ tỉnh Lâm Hải", "role": "support"})
    assert kept is not None
    made = read_decisions(tables / "overrides.csv")
    assert {(d.field, d.value) for d in made} == {("body", "Sở Nội vụ tỉnh Lâm Hải"), ("role", "support")}
    found, told = corrected(kh.Tables.read(tables), made)
    assert [outcome.value for _, outcome in told] == ["applied", "applied"]
    rows = found.assignments[found.assignments["body"] == "Sở Nội vụ tỉnh Lâm Hải"]
    assert {(row.role, row.body_id) for row in rows.itertuples()} == {("support", "sở nội vụ tỉnh lâm hải")}
    assert set(check(tables).decisions["outcome"]) == {"applied"}


def test_a_missed_duty_is_one_for_the_check(tables: Path) -> None:
    from pipeline.compliance.report.corrected import corrected

    desk = Desk(tables, tables)
    n, r = record(desk, "ubnd-tinh-rac-thai.docx", "assignments", "Sở Tài chính")
    desk.add(n, "assignments", int(r.start or 0), int(r.end or 0), {"body": "Công an tỉnh", "role": "support"})
    before = kh.Tables.read(tables)
    found, told = corrected(before, read_decisions(tables / "overrides.csv"))
    assert {outcome.value for _, outcome in told} == {"applied"}
    assert len(found.assignments) == len(before.assignments) + 1
    new = found.assignments[
        (found.assignments["body"] == "Công an tỉnh") & (found.assignments["char_start"] == r.start)
    ]
    assert list(new["role"]) == ["support"]
    assert set(check(tables).decisions["outcome"]) == {"applied"}


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [("citations", "row", "maybe"), ("documents", "row", "rejected"), ("tasks", "row", "rejected")],
)
def test_only_rows_of_facts_are_rejected_and_nothing_else_is_done_to_them(
    tmp_path: Path, table: str, field: str, value: str
) -> None:
    head = "doc_id,table,key,field,value,who,when,why\n"
    (tmp_path / "o.csv").write_text(f"{head}a.docx,{table},x,{field},{value},An,2032-01-01,vì\n", encoding="utf-8")
    with pytest.raises(UsageError):
        read_decisions(tmp_path / "o.csv")


def test_taking_back_takes_the_override_away_and_leaves_other_peoples_rows(tables: Path) -> None:
    path = tables / "overrides.csv"
    others = "doc_id,table,key,field,value,who,when,why,note\na.docx,documents,,code,1/KH-UBND,Bình,2032-01-01,gõ nhầm,của tôi\n"
    path.write_text(others, encoding="utf-8")
    desk = Desk(tables, tables)
    n, r = record(desk, PLAN, "documents", "ỦY BAN NHÂN DÂN PHƯỜNG")
    desk.decide(n, r, Act.CORRECT, {"issuer": "UBND phường Bến Lau"})
    assert len(read_decisions(path)) == 2
    assert desk.undo(PLAN) is not None
    assert [d.who for d in read_decisions(path)] == ["Bình"]
    assert "của tôi" in path.read_text(encoding="utf-8-sig")
    assert desk.undo(PLAN) is None


def test_what_a_colleague_wrote_later_about_the_same_stays(tables: Path) -> None:
    """The same field decided in the workbook after the page: neither opening the page nor taking back an older step undoes it."""
    desk = Desk(tables, tables, who="Lê Hoa")
    n, r = record(desk, PLAN, "documents", "ỦY BAN NHÂN DÂN PHƯỜNG")
    desk.decide(n, r, Act.CORRECT, {"issuer": "UBND phường Bến Lau"})
    (theirs,) = read_decisions(tables / "overrides.csv")
    write_decisions([replace(theirs, value="UBND P. Bến Lau", who="Bình", why="con dấu")], tables / "overrides.csv")
    again = Desk(tables, tables, who="Lê Hoa")
    assert [d.who for d in read_decisions(tables / "overrides.csv")] == ["Bình"]
    _, other = record(again, PLAN, "citations", "9047")
    again.decide(n, other, Act.CORRECT, {"type": "Quyết định"})
    assert [d.who for d in read_decisions(tables / "overrides.csv")] == ["Bình", "Lê Hoa"]
    again.undo()
    again.undo()
    assert [d.who for d in read_decisions(tables / "overrides.csv")] == ["Bình"]


def test_overrides_are_brought_in_line_when_the_page_opens_again(tables: Path) -> None:
    """Ended between the journal's line and the overrides, the next start writes them."""
    desk = Desk(tables, tables)
    n, r = record(desk, PLAN, "citations", "9047")
    desk.decide(n, r, Act.CORRECT, {"code": "9047/KH-UBND"})
    (tables / "overrides.csv").unlink()
    Desk(tables, tables)
    assert {d.field: d.value for d in read_decisions(tables / "overrides.csv")} == {
        "code": "9047/KH-UBND",
        "symbol": "KH-UBND",
    }


def test_a_verdict_is_changed_and_the_check_shows_who_did_it(tables: Path) -> None:
    desk = Desk(tables, tables, who="Lê Hoa")
    found = desk.matrix()
    assert found is not None
    cell = next(c for c in found.cells.values() if c.kind == "misquoted")
    assert desk.judge(cell, cell.kind) is None, "the tool's own verdict is no decision"
    desk.judge(cell, "basis", "bản giấy ghi đúng")
    now = desk.matrix()
    assert now is not None
    assert now.cells[cell.verdict["unit_id"], cell.verdict["requirement"]].kind == "basis"
    verdicts = check(tables).verdicts
    row = verdicts[
        (verdicts["unit_id"] == cell.verdict["unit_id"]) & (verdicts["requirement"] == cell.verdict["requirement"])
    ]
    assert list(row["verdict"]) == ["basis"]
    assert row["decided_by"].iloc[0].startswith("Lê Hoa")


@pytest.mark.parametrize(
    ("table", "field", "value", "why"),
    [
        ("citations", "issue_date", "31/02/2032", "no such day"),
        ("citations", "issue_date", "tháng ba", "no day"),
        ("citations", "basis", "maybe", "neither yes nor no"),
        ("citations", "text", "x", "the words are the plan's, not a reading"),
        ("sections", "level", "một", "no number"),
    ],
)
def test_a_value_that_its_column_cannot_hold_is_refused(
    tables: Path, table: str, field: str, value: str, why: str
) -> None:
    desk = Desk(tables, tables)
    n, r = record(desk, PLAN, table, "")
    with pytest.raises((ValueError, KeyError)) as error:
        desk.decide(n, r, Act.CORRECT, {field: value})
    assert error.value.args[1] == field, why
    assert desk.journal.entries == []


@pytest.mark.parametrize(
    ("was", "new", "follows", "why"),
    [
        (("9047", "", "KH-UBND", "9047/KH-UBND"), {"number": "9048"}, {"code": "9048/KH-UBND"}, "the code from the number"),
        (("18", "", "KH/TU", "18-KH/TU"), {"symbol": "CTr/TU"}, {"code": "18-CTr/TU"}, "its signs stay"),
        (("15", "2030", "NĐ-CP", "15/2030/NĐ-CP"), {"year": "2031"}, {"code": "15/2031/NĐ-CP"}, "the year is a part"),
        (("20", "2020", "TT-BYT", "20/2020/TT-BYT"), {"number": "21"}, {"code": "21/2020/TT-BYT"}, "the first 20 alone"),
        (("15", "2030", "NĐ-CP", "15/2030/NĐ-CP"), {"code": "16/2031/NĐ-CP"}, {"number": "16", "year": "2031"}, "parts from it"),
        (("18", "", "KH/TU", "18-KH/TU"), {"code": "19-CTr/TU"}, {"number": "19", "symbol": "CTr/TU"}, "the Party's"),
        (("18", "", "KH/TU", "18-KH/TU"), {"code": "không số"}, {}, "no code to take apart"),
        (("", "", "", ""), {"number": "9"}, {}, "a number alone makes no code"),
        (("18", "", "KH/TU", "18-KH/TU"), {"number": ""}, {}, "nor is there one without a number"),
        (("18", "", "KH/TU", "18-KH/TU"), {"number": "19", "code": "19/KH-TU"}, {}, "both were told"),
    ],
)  # fmt: skip
def test_a_code_follows_its_parts_and_they_follow_it(
    was: tuple[str, ...], new: dict[str, str], follows: dict[str, str], why: str
) -> None:
    assert followed(dict(zip((*PARTS, "code"), was, strict=True)), new) == follows, why


def test_a_corrected_number_of_a_citation_takes_its_code_along(tables: Path) -> None:
    desk = Desk(tables, tables)
    n, r = record(desk, PLAN, "citations", "9047")
    kept = desk.decide(n, r, Act.CORRECT, {"number": "9046", "code": str(r.values["code"])})
    assert kept is not None
    assert (dict(kept.values), dict(kept.was)) == (
        {"number": "9046", "code": "9046/QĐ-UBND"}, {"number": "9047", "code": "9047/QĐ-UBND"},
    )  # fmt: skip
    assert set(check(tables).decisions["outcome"]) == {"applied"}


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


def test_days_may_be_written_as_people_write_them(tables: Path) -> None:
    desk = Desk(tables, tables)
    n, r = record(desk, PLAN, "citations", "9047")
    kept = desk.decide(n, r, Act.CORRECT, {"issue_date": "25/1/2032"})
    assert kept is not None
    assert dict(kept.values) == {"issue_date": "2032-01-25"}
    assert desk.decide(n, r, Act.CORRECT, {"issue_date": "15/01/2032"}) is None, "what the tool read is no correction"


def test_a_file_that_changed_keeps_no_decision(tables: Path) -> None:
    desk = Desk(tables, tables)
    n, r = record(desk, PLAN, "citations", "9047")
    desk.decide(n, r, Act.ACCEPT)
    path = tables / "documents.csv"
    sha256 = desk.shelf.entries[n].sha256
    (tables / "run.json").unlink()
    path.write_text(path.read_text(encoding="utf-8-sig").replace(sha256, "0" * 64), encoding="utf-8-sig")
    assert Desk(tables).steps(PLAN) == {}


# --- gold


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


# --- folders


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
