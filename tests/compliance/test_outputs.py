"""What a check writes: the workbook read back, the picture, the tables, the command."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import openpyxl
import pandas as pd
import pytest

import kehoach as kh
from kehoach import Report
from pipeline.compliance.evidence.verdicts import Kind
from pipeline.compliance.register.units import Unit, Units
from pipeline.compliance.report.chain import Chain, Link, draw
from pipeline.compliance.report.overview import write_overview
from pipeline.compliance.report.sheets import Book
from pipeline.tables.book import workbook

ROOT = Path(__file__).parents[2]
PROVINCE, SAMPLES = ROOT / "corpus" / "province", ROOT / "corpus" / "samples"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def report() -> Report:
    tables = kh.extract(SAMPLES, progress=False)
    return kh.check(tables, PROVINCE / "units.csv", requirements=PROVINCE / "requirements.csv", plans=SAMPLES)


@pytest.fixture(scope="module")
def folder(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("report")
    report.to(where, ["csv", "parquet", "xlsx", "svg"])
    return where


def test_the_sheets(folder: Path, report: Report) -> None:
    book = openpyxl.load_workbook(folder / "compliance.xlsx")
    assert book.sheetnames[:9] == [
        "Kết quả", "Tổng hợp", "Đối chiếu", "Chi tiết", "Kế hoạch đã xem", "Thời hạn", "Nhiệm vụ", "Lỗi trích dẫn", "Tên cơ quan",
    ]  # fmt: skip
    assert "Cần xem lại" in book.sheetnames
    assert "Quyết định" not in book.sheetnames, "nothing was decided: no empty sheet"
    for sheet in book.worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert int(sheet.page_setup.paperSize) == 9
        high = 1 if sheet.page_setup.fitToHeight is None else sheet.page_setup.fitToHeight
        assert high == (sheet.title == "Tổng hợp"), "counts and chart share one page"
        assert sheet.print_area
        assert sheet.print_title_rows == "$1:$1" or sheet.title == "Kết quả"
        assert sheet.freeze_panes or sheet.title == "Kết quả"
        assert sheet.auto_filter.ref or sheet.title in ("Kết quả", "Tổng hợp")
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row), "nothing is a formula"
    overview = book["Tổng hợp"]
    counted = sum(overview.cell(y, 13).value or 0 for y in range(2, overview.max_row + 1))
    concerned = report.verdicts.groupby(["requirement", "level"])["verdict"].apply(
        lambda v: (v != "not_applicable").any()
    )
    assert counted == sum(len(g) for k, g in report.verdicts.groupby(["requirement", "level"]) if concerned[k])
    times = book["Thời hạn"]
    assert any(cell.is_date for cell in times["D"][1:]), "days are real days"


@pytest.mark.parametrize(
    ("documents", "pages", "charts"),
    [
        pytest.param(16, ["Tổng hợp"], 1, id="one page holds counts and chart"),
        pytest.param(17, ["Tổng hợp", "Biểu đồ"], 1, id="no page ends within the chart: it has one of its own"),
        pytest.param(41, ["Tổng hợp"], 0, id="so many bars nobody can read"),
    ],
)
def test_a_page_end_never_runs_through_the_chart(documents: int, pages: list[str], charts: int, tmp_path: Path) -> None:
    with workbook(tmp_path / "book.xlsx") as file:
        verdicts = [
            {"requirement": f"{n}/KH-UBND", "level": "commune", "verdict": Kind.BASIS, "met": True}
            for n in range(documents)
        ]
        write_overview(Book(file), verdicts, "vi")
    book = openpyxl.load_workbook(tmp_path / "book.xlsx")
    assert book.sheetnames == pages
    assert sum(len(sheet._charts) for sheet in book) == charts
    assert all(sheet.page_setup.fitToHeight != 0 for sheet in book if sheet._charts)


def test_the_matrix_opens_its_evidence(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "compliance.xlsx")
    matrix, details = book["Đối chiếu"], book["Chi tiết"]
    column = next(c.column for c in matrix[1] if c.value == "9047/KH-UBND")
    row = next(r for r in matrix.iter_rows(min_row=2) if r[0].value == "UBND xã Thạch Vân")
    cell = row[column - 1]
    assert cell.value == "Viện dẫn sai"
    assert "25/01/2032" in cell.comment.text
    there = details[cell.hyperlink.location.split("!")[1]].row
    assert details.cell(there, 1).value == "UBND xã Thạch Vân"
    plan = details.cell(there, 5)
    assert plan.value == "9061/KH-UBND (18/02/2032)", "a number, no file's name"
    seen = book["Kế hoạch đã xem"]
    row = seen[plan.hyperlink.location.split("!")[1]].row  # inside the workbook: that works in a mail too
    assert "xa-thach-van-rac-thai.docx" in [c.value for c in seen[row]], "named, not linked: its folder is not mailed"
    links = [c.hyperlink for sheet in book for line in sheet.iter_rows() for c in line if c.hyperlink]
    assert links
    assert not any(link.target for link in links)


def test_the_first_page_says_it_in_words(folder: Path) -> None:
    """What was asked, of whom, until when, what came of it, and whom to remind."""
    page = openpyxl.load_workbook(folder / "compliance.xlsx")["Kết quả"]
    lines = [str(cell.value) for row in page.iter_rows() for cell in row if cell.value is not None]
    text = "\n".join(lines)
    assert lines[0] == "KẾT QUẢ ĐỐI CHIẾU VIỆN DẪN"
    assert (
        "Kế hoạch số 9047/KH-UBND ngày 15 tháng 01 năm 2032 của Ủy ban nhân dân tỉnh Lâm Hải về triển khai phân loại"
        in text
    )
    assert "Hạn gửi: 30/06/2031." in text
    assert "1 đơn vị có kế hoạch về nội dung này nhưng không viện dẫn." in text
    assert {"UBND xã Suối Ngàn", "Sở Y tế", "Đảng ủy các cơ quan Đảng tỉnh"} <= set(lines)
    assert "Công an tỉnh Lâm Hải" not in lines, "who met it need not be reminded"


def test_what_does_not_apply_is_folded_and_nothing_is_raw(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "compliance.xlsx")
    details = book["Chi tiết"]
    out = [y for y in range(2, details.max_row + 1) if details.cell(y, 3).value == "Không áp dụng"]
    assert out
    assert all(details.row_dimensions[y].hidden for y in out)
    said = [str(c.value) for sheet in book.worksheets for row in sheet.iter_rows() for c in row if c.value]
    assert not [text for text in said if " | " in text and text.count(" | ") > 1]


def test_every_format_holds_the_same(folder: Path, report: Report) -> None:
    for name, frame in report.frames().items():
        stored = pd.read_parquet(folder / f"{name}.parquet")
        assert list(stored.columns) == list(frame.columns)
        assert len(stored) == len(pd.read_csv(folder / f"{name}.csv")) == len(frame)


def test_the_same_report_has_the_same_bytes(report: Report, folder: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    written = report.to(again)
    names = ("chain.svg", "verdicts.csv", "duties.csv")
    assert all((again / name).read_bytes() == (folder / name).read_bytes() for name in names)
    assert {p.name for p in written} >= {"compliance.xlsx", *names}
    with pytest.raises(kh.UsageError):
        report.to(again, ["pdf"])


def test_english(report: Report, tmp_path: Path) -> None:
    report.to(tmp_path, ["xlsx"], lang="en")
    book = openpyxl.load_workbook(tmp_path / "compliance.xlsx")
    assert book.sheetnames[:2] == ["Result", "Overview"]
    assert book["Details"]["C1"].value == "Verdict"


# --- the picture -----------------------------------------------------------------------------------------------


def boxes(svg: str) -> dict[str, tuple[float, float]]:
    """The place of each box by its first line."""
    root = ET.fromstring(svg)
    groups = [*root.iter(f"{SVG}g"), *root.iter(f"{SVG}a")]
    found = {}
    for group in groups:
        rect, text = group.find(f"{SVG}rect"), group.find(f"{SVG}text")
        if rect is not None and text is not None:
            found[text.text or ""] = (float(rect.attrib["x"]), float(rect.attrib["y"]))
    return found


def test_the_picture_shows_the_chain(report: Report) -> None:
    found = boxes(report.chain)
    parent, ward, school = found["9047/KH-UBND"], found["UBND phường Cửa Lạch"], found["Trường Tiểu học Cửa Lạch 1"]
    assert parent[0] < ward[0] < school[0]


def test_two_hundred_plans_can_be_read() -> None:
    """Boxes do not cover each other, and names are escaped."""
    names = ["A & B <c>", *(f"UBND xã {n}" for n in range(199))]
    units = Units({str(n): Unit(str(n), name) for n, name in enumerate(names)})
    links = [Link(u, Kind.BASIS, "cites", "1/KH-UBND") for u in units]
    found = boxes(draw([Chain("9/KH-UBND", "a title", links)], units))
    assert len(found) == 201
    places = sorted(y for x, y in found.values() if x > 100)
    assert min(b - a for a, b in pairwise(places)) >= 40
    assert "A & B <c>" in found


# --- the command -----------------------------------------------------------------------------------------------


def kehoach(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kehoach", *map(str, arguments)], capture_output=True, text=True, timeout=300, check=False,
        env={**os.environ, "COLUMNS": "200", "PYTHONUTF8": "1"},
    )  # fmt: skip


def test_extract_check_review_apply_check(tmp_path: Path) -> None:
    """The round that an analyst makes: what was decided in the workbook counts in the next check."""
    tables, out = tmp_path / "tables", tmp_path / "out"
    assert kehoach("extract", SAMPLES, "--out", tables, "--format", "csv").returncode == 0
    check = (
        "check", tables, "--units", PROVINCE / "units.csv", "--requirements", PROVINCE / "requirements.csv", "--plans", SAMPLES,
        "--out", out,
    )  # fmt: skip
    first = kehoach(*check)
    assert first.returncode == 0, first.stderr
    assert "Viện dẫn sai" in first.stdout
    book = openpyxl.load_workbook(out / "compliance.xlsx")
    row = next(r for r in book["Cần xem lại"].iter_rows(min_row=2) if r[5].value == "Sở Công Thương")
    row[7].value, row[13].value, row[14].value = "Viện dẫn ở phần căn cứ", "Lê An", "đã có công văn đính chính"
    book.save(out / "compliance.xlsx")
    applied = kehoach("apply", out / "compliance.xlsx", "-v", "--log", tmp_path / "a.log")
    assert "1" in applied.stdout, applied.stderr
    assert applied.stderr == (tmp_path / "a.log").read_text(encoding="utf-8")
    assert "→ basis (Lê An: đã có công văn đính chính)" in applied.stderr
    second = kehoach(*check)
    assert "áp dụng 1" in second.stdout, second.stderr
    verdicts = pd.read_csv(out / "verdicts.csv").set_index(["unit_id", "requirement"])
    assert verdicts.loc[("SCT", "9047/KH-UBND"), "verdict"] == "basis"
    wrong = kehoach("apply", PROVINCE / "units.csv")
    assert wrong.returncode == 2
    assert wrong.stderr.count("\n") == 1


def test_what_is_in_time_is_folded_and_bodies_have_their_names(folder: Path) -> None:
    """What nobody need act on is there, but not printed; nobody meets the ids of the register or a file for a plan."""
    book = openpyxl.load_workbook(folder / "compliance.xlsx")
    for sheet, column, fine in (("Thời hạn", 6, "Đúng hạn"), ("Nhiệm vụ", 5, "Có")):
        page = book[sheet]
        found = {y: page.cell(y, column).value for y in range(2, page.max_row + 1)}
        assert fine in found.values()
        assert all(page.row_dimensions[y].hidden == (value == fine) for y, value in found.items()), sheet
    sent = book["Văn bản đã gửi"]
    assert [c.value for c in sent[1]][2] == "Đơn vị"
    assert all(bool(sent.cell(y, 3).value) == bool(sent.row_dimensions[y].hidden) for y in range(2, sent.max_row + 1))
    copies = book["Kế hoạch giống nhau"]
    assert [c.value for c in copies[1]][:4] == ["Kế hoạch", "Đơn vị", "Kế hoạch kia", "Đơn vị kia"]
    assert [copies.cell(2, x).value for x in range(1, 5)] == [
        "9022/KH-UBND (17/02/2032)", "UBND xã Bình Sậy", "9026/KH-UBND (18/02/2032)", "UBND xã Gành Đá",
    ]  # fmt: skip
    assert "Được thay bằng" not in [c.value for c in book["Kế hoạch đã xem"][1]], "no empty column"
    assert book["Lỗi trích dẫn"].cell(1, 2).value == "Kế hoạch"


@pytest.mark.parametrize("name", ["a#b.docx", "50%.docx", "%20.docx", "kế hoạch số 1 (bản 2).docx", "a b/c#1%.docx"])
def test_links_open_the_file_whatever_its_name(tmp_path: Path, name: str) -> None:
    """ "#" and "%" are no signs of an address."""
    plans = tmp_path / "plans"
    file = plans / name
    file.parent.mkdir(parents=True)
    file.write_bytes((SAMPLES / "province" / "phuong-cua-lach-rac-thai.docx").read_bytes())
    tables = kh.extract(plans, progress=False)
    report = kh.check(tables, PROVINCE / "units.csv", parents=["9047/KH-UBND"], plans=plans)
    drawn = {a.get("href") for a in ET.fromstring(report.chain.encode()).iter(f"{SVG}a")}
    assert [Path(unquote(urlsplit(a or "").path)) for a in drawn] == [file.resolve()]
