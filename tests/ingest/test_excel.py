"""Excel workbooks: lines above, table, lines below; values as they are shown; hostile workbooks cost only themselves."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.extract import extract
from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.model import BlockKind, Status
from pipeline.segment import segment

SIDE = Side(style="thin")
RULES = Border(left=SIDE, right=SIDE, top=SIDE, bottom=SIDE)
TITLES = ["TT", "Nội dung", "Đơn vị chủ trì", "Thời gian"]
TASKS = [
    TITLES,
    [1, "Phát tờ rơi", "Văn phòng Sở", "Tháng 5/2032"],
    [2, "Tập huấn", "Trạm Y tế Lê Hoa", "Tháng 6/2032"],
]


def made(fill: Callable[[Worksheet], Any]) -> bytes:
    """A workbook whose one sheet was filled so."""
    book = Workbook()
    fill(book.active)
    return saved(book)


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def put(sheet: Worksheet, row: int, rows: list[list[Any]], *, ruled: bool = True) -> None:
    for i, values in enumerate(rows, row):
        for j, value in enumerate(values, 1):
            cell = sheet.cell(i, j, value)
            if ruled:
                cell.border = RULES


def appendix(sheet: Worksheet, *, ruled: bool = True) -> None:
    for at, text in (("A1", "UBND TỈNH AN HẢI\nSỞ Y TẾ"), ("C1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("A3", "PHỤ LỤC"),
                     ("A4", "PHÂN CÔNG NHIỆM VỤ NĂM 2032"), ("A9", "Nơi nhận:"), ("A10", "- UBND tỉnh;"), ("C9", "GIÁM ĐỐC"),
                     ("C11", "Lê Hoa")):  # fmt: skip
        sheet[at] = text
    for area in ("A1:B1", "C1:D1", "A3:D3", "A4:D4", "A9:B9", "A10:B10", "C9:D9", "C11:D11"):
        sheet.merge_cells(area)
    put(sheet, 6, TASKS, ruled=ruled)


def facts(data: bytes) -> tuple[list[tuple[str, str]], list[str]]:
    plan = segment(lay_out(read_bytes(data, ".xlsx")))
    found = extract(plan)
    return [(a.body, a.role) for a in found.assignments], [d.text for d in found.deadlines]


@pytest.mark.parametrize("ruled", [True, False], ids=["rules", "no rules"])
def test_a_sheet_is_letterhead_title_table_and_end(ruled: bool) -> None:
    source = read_bytes(made(lambda s: appendix(s, ruled=ruled)), ".xlsx")
    assert (source.format, source.status) == ("xlsx", Status.OK)
    kinds = [(b.kind, b.text or [c.text for c in b.cells]) for b in source.blocks]
    assert kinds == [
        (BlockKind.TABLE, ["UBND TỈNH AN HẢI\nSỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
        (BlockKind.PARAGRAPH, "PHỤ LỤC"),
        (BlockKind.PARAGRAPH, "PHÂN CÔNG NHIỆM VỤ NĂM 2032"),
        (BlockKind.TABLE, [str(value) for row in TASKS for value in row]),
        (BlockKind.TABLE, ["Nơi nhận:\n- UBND tỉnh;", "GIÁM ĐỐC\nLê Hoa"]),
    ]
    assert facts(made(lambda s: appendix(s, ruled=ruled))) == (
        [("Văn phòng Sở", "lead"), ("Trạm Y tế Lê Hoa", "lead")], ["Tháng 5/2032", "Tháng 6/2032"],
    )  # fmt: skip


def test_a_merged_cell_counts_for_every_row() -> None:
    def fill(sheet: Worksheet) -> None:
        put(sheet, 1, [TITLES, [1, "Phát tờ rơi", "Văn phòng Sở", "Tháng 5/2032"], [2, "Tập huấn", None, None]])
        sheet.merge_cells("C2:C3")

    assert facts(made(fill))[0] == [("Văn phòng Sở", "lead")] * 2


def test_blank_rows_and_columns_are_no_part_of_the_table() -> None:
    def fill(sheet: Worksheet) -> None:
        for i, row in enumerate(TASKS):
            for j, value in enumerate(row):
                sheet.cell(2 + 2 * i, 2 + 2 * j, value)

    (table,) = read_bytes(made(fill), ".xlsx").blocks
    assert [(c.row, c.column) for c in table.cells] == [(i, j) for i in range(3) for j in range(4)]


SHOWN = [
    (date(2032, 4, 30), "dd/mm/yyyy", "30/04/2032", "a day"),
    (date(2032, 4, 1), "mm/yyyy", "04/2032", "only the month is shown: the day would be a false fact"),
    (date(2032, 4, 1), '"Tháng "m/yyyy', "04/2032", "the same with a word in it"),
    (date(2032, 1, 1), "yyyy", "2032", "only the year"),
    (datetime(2032, 4, 30, 14, 30), "dd/mm/yyyy hh:mm", "14:30 30/04/2032", "a clock time"),
    (time(7, 30), "hh:mm", "07:30", "a time alone"),
    (3.0, "General", "3", "a whole number"),
    (1.1, "General", "1.1", "a number of an outline"),
    (1.1, "0.00", "1.10", "the tenth, not the first"),
    (0.95, "0%", "95%", "a share"),
    (7, "00", "07", "a number with its nought"),
    ("a  b \n\n c", "General", "a b\nc", "lines of a cell"),
    ("#REF!", "General", "", "an error of Excel"),
]


@pytest.mark.parametrize(("value", "form", "text", "why"), SHOWN, ids=[row[3] for row in SHOWN])
def test_a_value_is_what_excel_shows(value: Any, form: str, text: str, why: str) -> None:
    def fill(sheet: Worksheet) -> None:
        put(sheet, 1, [*TASKS, [3, "x", "y", value]])
        sheet["D4"].number_format = form

    (table,) = read_bytes(made(fill), ".xlsx").blocks
    assert [c.text for c in table.cells if (c.row, c.column) == (3, 3)] == ([text] if text else [])


def test_hidden_sheets_are_left_out_and_told() -> None:
    book = Workbook()
    put(book.active, 1, TASKS)
    hidden = book.create_sheet("cũ")
    put(
        hidden,
        1,
        [TITLES, [1, "Việc cũ", "Phòng Tổ chức", "Tháng 1/2031"], [2, "Việc cũ", "Phòng Tổ chức", "Tháng 1/2031"]],
    )
    hidden.sheet_state = "hidden"
    source = read_bytes(saved(book), ".xlsx")
    assert len(source.blocks) == 1
    assert [(d.code, dict(d.values)) for d in source.diagnostics] == [("sheets_hidden", {"count": "1"})]


def test_every_visible_sheet_is_read_in_order() -> None:
    book = Workbook()
    put(book.active, 1, TASKS)
    second = book.create_sheet("PL2", 0)
    second["A1"] = "PHỤ LỤC II"
    put(second, 2, TASKS)
    assert [b.text for b in read_bytes(saved(book), ".xlsx").blocks] == ["PHỤ LỤC II", "", ""]


def test_bold_letters_are_told() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "PHỤ LỤC"
        sheet["A1"].font = Font(bold=True)

    (line,) = read_bytes(made(fill), ".xlsx").blocks
    assert line.bold == len("PHỤ LỤC")


def changed(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The workbook with its parts rewritten."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return out.getvalue()


ENTITY = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
SHEET = "xl/worksheets/sheet1.xml"


def test_a_document_type_is_refused() -> None:
    bad = changed(made(appendix), lambda n, d: ENTITY + d if n == SHEET else d)
    source = read_bytes(bad, ".xlsx")
    assert (source.status, source.diagnostics[0].code) == (Status.FAILED, "damaged_file")


def test_a_damaged_sheet_is_failed() -> None:
    source = read_bytes(changed(made(appendix), lambda n, d: d[:300] if n == SHEET else d), ".xlsx")
    assert (source.status, source.diagnostics[0].code) == (Status.FAILED, "damaged_file")


def test_a_merged_cell_of_the_whole_sheet_and_a_cell_at_its_end_cost_nothing() -> None:
    """Excel has 17 thousand million cells; what is beyond the limit is told."""
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'

    def change(name: str, data: bytes) -> bytes:
        if name != SHEET:
            return data
        return data.replace(b"</sheetData>", far).replace(
            b"<mergeCells", b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><mergeCells'
        )

    source = read_bytes(changed(made(appendix), change), ".xlsx")
    assert [d.code for d in source.diagnostics] == ["sheet_cut"]
    assert sum(len(b.cells) for b in source.blocks if b.kind is BlockKind.TABLE) > 10


def test_macros_and_links_are_not_followed() -> None:
    """A formula that asks another file or the net for its value is read as the value that it last had."""

    def fill(sheet: Worksheet) -> None:
        put(sheet, 1, [*TASKS, [3, "x", "y", '=WEBSERVICE("http://127.0.0.1:9/")']])

    (table,) = read_bytes(made(fill), ".xlsm").blocks
    assert not [c for c in table.cells if "WEBSERVICE" in c.text]


def test_columns_beyond_the_limit_are_told() -> None:
    source = read_bytes(made(lambda sheet: put(sheet, 1, [[f"c{n}" for n in range(1, 151)]] * 3)), ".xlsx")
    assert [d.code for d in source.diagnostics] == ["sheet_cut"]
    as_many = read_bytes(made(lambda sheet: put(sheet, 1, [[f"c{n}" for n in range(1, 101)]] * 3)), ".xlsx")
    assert [d.code for d in as_many.diagnostics] == []


def test_a_document_type_behind_a_long_comment_is_refused() -> None:
    hidden = b"<!--" + b"x" * 5000 + b"-->" + ENTITY
    source = read_bytes(changed(made(appendix), lambda n, d: hidden + d if n == SHEET else d), ".xlsx")
    assert (source.status, source.diagnostics[0].code) == (Status.FAILED, "damaged_file")


def test_two_parts_of_one_name_are_refused() -> None:
    """One reader would look at the one, another at the other."""
    data = io.BytesIO(made(appendix))
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr(SHEET.upper(), b"<x/>")
    source = read_bytes(data.getvalue(), ".xlsx")
    assert (source.status, source.diagnostics[0].code) == (Status.FAILED, "damaged_file")
    assert dict(source.diagnostics[0].values)["reason"] == f"{SHEET} × 2", "which part it is"
