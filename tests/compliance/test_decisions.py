"""A reviewer's decisions: refused where wrong, applied on every run, shown as such, not applied to another plan."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import kehoach as kh
from pipeline.compliance.report.decisions import COLUMNS, Decision, read_decisions, write_decisions
from pipeline.compliance.report.review import decisions_in

ROOT = Path(__file__).parents[2]
PROVINCE, SAMPLES = ROOT / "corpus" / "province", ROOT / "corpus" / "samples"
PARENT = "ubnd-tinh-rac-thai.docx"
ONE = Decision("", "verdicts", "SXD | 9047/KH-UBND", "verdict", "basis", "Lê An", "2032-03-01", "đã nhận bản giấy")


@pytest.fixture(scope="module")
def tables() -> kh.Tables:
    return kh.extract(SAMPLES, progress=False)


def checked(tables: kh.Tables, decisions: list[Decision], tmp_path: Path) -> Any:
    file = tmp_path / "overrides.csv"
    file.unlink(missing_ok=True)
    write_decisions(decisions, file)
    return kh.check(tables, PROVINCE / "units.csv", [PARENT], overrides=file)


def verdict(report: Any, unit: str) -> Any:
    return report.verdicts.set_index("unit_id").loc[unit]


def test_a_decision_counts_and_is_shown_as_one(tables: kh.Tables, tmp_path: Path) -> None:
    report = checked(tables, [ONE], tmp_path)
    row = verdict(report, "SXD")
    assert (row["verdict"], row["machine"], row["reason"]) == ("basis", "not_submitted", "decided")
    assert row["decided_by"] == "Lê An, 2032-03-01"
    assert "đã nhận bản giấy" in row["message"]
    assert bool(row["met"])
    assert list(report.decisions["outcome"]) == ["applied"]


@pytest.mark.parametrize(
    ("change", "outcome", "why"),
    [
        ({"value": "not_submitted"}, "agreed", "the tool says so too"),
        ({"was": "absent"}, "changed", "it was about another verdict"),
        ({"doc_id": PARENT, "sha256": "0" * 64}, "changed", "it was about another file"),
        ({"key": "QQ | 9047/KH-UBND"}, "not_found", "no such unit"),
    ],
)
def test_a_decision_that_does_not_hold_is_reported(
    tables: kh.Tables, tmp_path: Path, change: dict[str, str], outcome: str, why: str
) -> None:
    report = checked(tables, [replace(ONE, **change)], tmp_path)
    assert list(report.decisions["outcome"]) == [outcome], why
    assert verdict(report, "SXD")["verdict"] == "not_submitted", why


def test_a_fact_is_corrected_before_the_check(tables: kh.Tables, tmp_path: Path) -> None:
    """The day that a commune misprinted is put right by somebody who has seen the paper."""
    text = "Kế hoạch số 9047/KH-UBND ngày 25/01/2032 của UBND tỉnh Lâm Hải"
    base = Decision(
        "xa-thach-van-rac-thai.docx",
        "citations",
        f"preamble | {text}",
        "flags",
        "",
        "Lê An",
        "2032-03-01",
        "bản gốc đúng",
    )
    report = checked(tables, [base], tmp_path)
    assert verdict(report, "TV")["verdict"] == "basis"
    stale = replace(base, was="separator_style")
    assert verdict(checked(tables, [stale], tmp_path), "TV")["verdict"] == "misquoted"
    gone = replace(base, key="preamble | Kế hoạch số 1/KH-UBND")
    assert list(checked(tables, [gone], tmp_path).decisions["outcome"]) == ["not_found"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"table": "plans"}, "table = plans"),
        ({"field": "colour", "table": "citations"}, "field = colour"),
        ({"field": "doc_id", "table": "citations"}, "field = doc_id"),
        ({"value": "excellent"}, "verdict = excellent"),
        ({"table": "documents", "field": "issue_date", "value": "31/12/2031"}, "issue_date = 31/12/2031"),
        ({"when": "hôm qua"}, "when = hôm qua"),
        ({"who": ""}, "who"),
        ({"why": ""}, "why"),
    ],
)
def test_wrong_decisions_are_refused_with_their_rows(tmp_path: Path, change: dict[str, str], said: str) -> None:
    file = tmp_path / "overrides.csv"
    row = {name: getattr(replace(ONE, **change), name) for name in COLUMNS}
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS)
        writer.writeheader()
        writer.writerow(row)
    with pytest.raises(kh.UsageError) as error:
        read_decisions(file)
    assert f"2: {said}" in str(error.value)


def test_a_later_decision_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    file = tmp_path / "overrides.csv"
    assert write_decisions([ONE], file) == 1
    assert write_decisions([ONE], file) == 0
    assert write_decisions([replace(ONE, value="absent", when="2032-03-02")], file) == 1
    assert [d.value for d in read_decisions(file)] == ["absent"]


TWO_AT_ONCE = """
import sys
from dataclasses import replace
from pathlib import Path
from pipeline.compliance.report.decisions import Decision, write_decisions
for n in range(15):
    made = dict(table="verdicts", doc_id="", key=f"{sys.argv[2]}-{n}", field="verdict", value="absent", who="x", when="2032-03-01", why="x")
    write_decisions([Decision(**made)], Path(sys.argv[1]))
"""


def test_two_who_decide_at_once_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "overrides.csv"
    root = Path(__file__).parents[2]
    started = [subprocess.Popen([sys.executable, "-c", TWO_AT_ONCE, str(file), name], cwd=root) for name in "ab"]
    assert [process.wait() for process in started] == [0, 0]
    assert len(read_decisions(file)) == 30
    assert [path.name for path in tmp_path.iterdir()] == ["overrides.csv"]


# --- from the workbook -----------------------------------------------------------------------------------------


def test_a_verdict_changed_in_the_workbook_is_taken_over(tables: kh.Tables, tmp_path: Path) -> None:
    kh.check(tables, PROVINCE / "units.csv", [PARENT]).to(tmp_path, ["xlsx"])
    workbook = tmp_path / "compliance.xlsx"
    assert decisions_in(workbook, date(2032, 3, 1)) == []
    book = openpyxl.load_workbook(workbook)
    sheet = book["Cần xem lại"]
    row = next(r for r in sheet.iter_rows(min_row=2) if r[5].value == "UBND xã Hòn Trống")
    row[7].value = "Viện dẫn ở phần căn cứ"
    book.save(workbook)
    with pytest.raises(kh.UsageError, match="lý do"):
        decisions_in(workbook, date(2032, 3, 1))
    row[13].value, row[14].value = "Lê An", "đã hỏi xã: đúng là văn bản này"
    book.save(workbook)
    (decision,) = decisions_in(workbook, date(2032, 3, 1))
    assert (decision.key, decision.value, decision.was) == ("HT | 9047/KH-UBND", "basis", "unresolvable")
    report = checked(tables, [decision], tmp_path)
    assert verdict(report, "HT")["verdict"] == "basis"
    changed = replace(decision, sha256="0" * 64)
    assert verdict(checked(tables, [changed], tmp_path), "HT")["verdict"] == "unresolvable", (
        "another plan was sent since"
    )
    row[7].value = "Tốt"
    book.save(workbook)
    with pytest.raises(kh.UsageError, match="không có trong danh sách"):
        decisions_in(workbook, date(2032, 3, 1))


def test_what_is_no_report_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.xlsx"
    openpyxl.Workbook().save(other)
    (tmp_path / "text.xlsx").write_text("x")
    for path in (other, tmp_path / "text.xlsx", tmp_path / "nowhere.xlsx"):
        with pytest.raises(kh.UsageError):
            decisions_in(path, date(2032, 3, 1))


@pytest.fixture(scope="module")
def report(tables: kh.Tables, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review")
    kh.check(tables, PROVINCE / "units.csv", [PARENT]).to(folder, ["xlsx"])
    return folder / "compliance.xlsx"


def edited(report: Path, tmp_path: Path, change: Any) -> Path:
    """The report with its sheet to review changed: `change(sheet, row)` for the row of one unit."""
    book = openpyxl.load_workbook(report)
    sheet = book["Cần xem lại"]
    change(sheet, next(r for r in sheet.iter_rows(min_row=2) if r[5].value == "UBND xã Hòn Trống"))
    book.save(tmp_path / "edited.xlsx")
    return tmp_path / "edited.xlsx"


def decide(row: Any, value: str = "Viện dẫn ở phần căn cứ", who: str = "Lê An", why: str = "đã hỏi xã") -> None:
    row[7].value, row[13].value, row[14].value = value, who, why


def test_columns_are_found_by_their_titles(report: Path, tmp_path: Path) -> None:
    def inserted(sheet: Any, row: Any) -> None:
        decide(row)
        sheet.insert_cols(1, 2)
        sheet.insert_cols(8)

    (decision,) = decisions_in(edited(report, tmp_path, inserted), date(2032, 3, 1))
    assert (decision.key, decision.value, decision.who) == ("HT | 9047/KH-UBND", "basis", "Lê An")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda _, row: decide(row, who=" "), "who_decided"),
        (lambda _, row: decide(row, why="\u00a0"), "who_decided"),
        (lambda sheet, _: sheet.delete_cols(14), "review_columns"),
        (lambda sheet, _: sheet.cell(1, 8, "Kết luận"), "review_columns"),
        (lambda sheet, _: sheet.cell(1, 9, sheet.cell(1, 8).value), "review_columns"),
    ],
)
def test_what_cannot_be_taken_over_is_refused(report: Path, tmp_path: Path, change: Any, code: str) -> None:
    with pytest.raises(kh.UsageError) as refused:
        decisions_in(edited(report, tmp_path, change), date(2032, 3, 1))
    assert refused.value.code == code


def test_two_rows_of_one_unit_must_agree(report: Path, tmp_path: Path) -> None:
    def twice(value: str) -> Any:
        def change(sheet: Any, row: Any) -> None:
            decide(row)
            sheet.append([cell.value for cell in row])
            sheet.cell(sheet.max_row, 8, value)

        return change

    with pytest.raises(kh.UsageError) as refused:
        decisions_in(edited(report, tmp_path, twice("Không viện dẫn")), date(2032, 3, 1))
    assert refused.value.code == "two_decisions"
    assert (
        len(
            {d.value for d in decisions_in(edited(report, tmp_path, twice("Viện dẫn ở phần căn cứ")), date(2032, 3, 1))}
        )
        == 1
    )


@pytest.mark.parametrize("name", ["report.ods", "report.xlsb", "report.bak", "report"])
def test_a_report_is_known_by_what_it_holds(report: Path, tmp_path: Path, name: str) -> None:
    shutil.copy(report, tmp_path / name)
    assert decisions_in(tmp_path / name, date(2032, 3, 1)) == []


SHEET, STRINGS = "xl/worksheets/sheet", "xl/sharedStrings.xml"


@pytest.mark.parametrize(
    ("part", "change", "why"),
    [
        (SHEET, None, "the sheets are gone"),
        ("xl/workbook.xml", None, "the workbook is gone"),
        ("xl/_rels/workbook.xml.rels", None, "nothing says where the sheets are"),
        ("[Content_Types].xml", None, "nothing says what the parts are"),
        ("xl/workbook.xml", lambda xml: xml[:200], "damaged XML: the workbook"),
        (SHEET, lambda xml: xml[: len(xml) // 2], "damaged XML: a sheet"),
        (SHEET, lambda xml: xml.replace(b't="s"><v>', b't="s"><v>99999'), "a string that there is none of"),
        (SHEET, lambda xml: xml.replace(b't="s"><v>', b't="s"><v>x'), "a string that is no number"),
        (SHEET, lambda xml: xml.replace(b'<c r="', b'<c r="!!'), "a cell that is nowhere"),
        (SHEET, lambda xml: xml.replace(b' t="s"><v>', b' t="d"><v>x'), "a day that is none"),
        (STRINGS, lambda _: b"<sst/>", "the strings are gone"),
        (
            "xl/_rels/workbook.xml.rels",
            lambda xml: xml.replace(b"relationships/worksheet", b"relationships/chartsheet"),
            "a chart in the place of the sheet",
        ),
    ],
)
def test_a_damaged_report_is_one_sentence(report: Path, tmp_path: Path, part: str, change: Any, why: str) -> None:
    bad = tmp_path / "bad.xlsx"
    with zipfile.ZipFile(report) as old, zipfile.ZipFile(bad, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename.startswith(part):
                if change is None:
                    continue
                data = change(data)
            new.writestr(info.filename, data)
    refused(bad, why)


def flagged(data: bytes, at_entry: int, at_header: int, value: int) -> bytes:
    """A zip whose every entry says something else of how it is packed."""
    raw = bytearray(data)
    for at in range(len(raw) - 4):
        if raw[at : at + 4] == b"PK\x01\x02":
            raw[at + at_entry] = value
        if raw[at : at + 4] == b"PK\x03\x04":
            raw[at + at_header] = value
    return bytes(raw)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda data: data[:5000], "cut"),
        (lambda _: b"x" * 99, "text"),
        (lambda _: b"", "empty"),
        (lambda data: flagged(data, 8, 6, 1), "encrypted"),
        (lambda data: flagged(data, 10, 8, 99), "packed in a way that nobody knows"),
        (lambda data: data[:3000] + bytes(50) + data[3050:], "a part does not unpack"),
        (lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000), "the old format, or a password"),
    ],
)
def test_what_is_no_workbook_is_one_sentence(report: Path, tmp_path: Path, change: Any, why: str) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(change(report.read_bytes()))
    refused(bad, why)


@pytest.mark.skipif(os.name == "nt", reason="pipes, links")
@pytest.mark.parametrize("kind", ["folder", "pipe", "loop"])
def test_what_is_no_file_is_one_sentence(tmp_path: Path, kind: str) -> None:
    bad = tmp_path / "bad.xlsx"
    {"folder": bad.mkdir, "pipe": lambda: os.mkfifo(bad), "loop": lambda: bad.symlink_to(bad)}[kind]()
    refused(bad, "nobody writes into the pipe: it would be waited for", "unreadable_workbook")


def refused(path: Path, why: str, code: str = "not_a_report") -> None:
    with pytest.raises(kh.UsageError) as error:
        decisions_in(path, date(2032, 3, 1))
    assert error.value.code == code, why


def test_columns_of_ones_own_and_links_are_kept(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    real, link = tmp_path / "far" / "real.csv", tmp_path / "overrides.csv"
    write_decisions([ONE], real)
    with real.open(encoding="utf-8-sig", newline="") as file:
        rows = [{**row, "Ghi chú": "xem công văn"} for row in csv.DictReader(file)]
    with real.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, ["Ghi chú", *COLUMNS])
        out.writeheader()
        out.writerows(rows)
    link.symlink_to(real)
    assert write_decisions([replace(ONE, value="absent"), replace(ONE, key="SYT | 9047/KH-UBND")], link) == 2
    assert link.is_symlink()
    with real.open(encoding="utf-8-sig", newline="") as file:
        kept = list(csv.DictReader(file))
    assert [(row["key"], row["value"], row["Ghi chú"]) for row in kept] == [
        (ONE.key, "absent", "xem công văn"),
        ("SYT | 9047/KH-UBND", "basis", ""),
    ]


def test_what_could_not_be_read_back_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(kh.UsageError):
        write_decisions([replace(ONE, who=" ")], tmp_path / "overrides.csv")
    assert not list(tmp_path.iterdir())


def test_what_only_a_person_can_decide_comes_first(report: Path) -> None:
    """Unit, document, words, why it is doubtful and what to do, before what is sure."""
    head, *rows = openpyxl.load_workbook(report)["Cần xem lại"].iter_rows(min_col=6, values_only=True)
    found = [dict(zip(head, row, strict=True)) for row in rows]
    verdicts = [str(r["Kết luận (sửa tại đây)"]) for r in found if r["Kết luận (sửa tại đây)"]]
    doubts = [v for v in verdicts if v in ("Cần xem lại", "Không đọc được")]
    assert doubts
    assert verdicts[: len(doubts)] == doubts
    assert {"Cần xem lại"} < set(verdicts)
    doubt = next(r for r in found if r["Đơn vị"] == "UBND xã Hòn Trống")
    assert "kehoach apply" in str(doubt["Việc cần làm"])
    assert "9047" in f"{doubt['Lý do']}{doubt['Câu chữ trong kế hoạch']}"
