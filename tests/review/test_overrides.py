"""What a person decides is understood by the check: corrections, rejected and missed rows, verdicts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from desk_build import PLAN, check, record

import kehoach as kh
from pipeline.compliance.report.decisions import read_decisions, write_decisions
from pipeline.messages import UsageError
from pipeline.review.desk import Desk
from pipeline.review.journal import Act


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


def test_a_file_that_changed_keeps_no_decision(tables: Path) -> None:
    desk = Desk(tables, tables)
    n, r = record(desk, PLAN, "citations", "9047")
    desk.decide(n, r, Act.ACCEPT)
    path = tables / "documents.csv"
    sha256 = desk.shelf.entries[n].sha256
    (tables / "run.json").unlink()
    path.write_text(path.read_text(encoding="utf-8-sig").replace(sha256, "0" * 64), encoding="utf-8-sig")
    assert Desk(tables).steps(PLAN) == {}
