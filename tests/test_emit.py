"""Written tables read back equal, in every format; nothing is half written."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import duckdb
import openpyxl
import pandas as pd
import pyarrow as pa
import pytest
from handmade import SOURCE, TEXT, facts
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.messages import UsageError
from pipeline.messages.values import named
from pipeline.resolve.reduce import resolve
from pipeline.tables import arrow, schema
from pipeline.tables.emit import WRITERS
from pipeline.tables.frames import Tables, records
from pipeline.tables.rows import rows
from pipeline.tables.schema import Kind, Rows


@pytest.fixture
def tables() -> Tables:
    return Tables.of(resolve(rows("a/b.txt", SOURCE, facts())))


def same(a: Tables, b: Tables) -> None:
    for name, frame in a.frames().items():
        pd.testing.assert_frame_equal(frame, b.frames()[name])


def test_csv_reads_back_equal(tables: Tables, tmp_path: Path) -> None:
    tables.to(tmp_path, ["csv"])
    same(tables, Tables.read(tmp_path))


def test_csv_is_what_the_contract_says(tables: Tables, tmp_path: Path) -> None:
    tables.to(tmp_path, ["csv"])
    raw = (tmp_path / "citations.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfdoc_id,item,")
    first = raw.decode("utf-8-sig").splitlines()[1]
    assert "2031-03-05" in first
    assert "Điều 1; Điều 2,true,false," in first


@given(st.lists(st.tuples(*[st.none() | st.text(st.characters(exclude_categories=["Cs"]))] * 3), max_size=5))
@settings(max_examples=15)
def test_any_text_survives_csv_and_parquet(
    tmp_path_factory: pytest.TempPathFactory, texts: list[tuple[str | None, ...]]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    tables = Tables.of({"recipients": [("d", t[0], t[1], t[2], None, 0, 1) for t in texts], "documents": []})
    tables.to(folder, ["csv", "parquet"])
    same(tables, Tables.read(folder))
    read = pd.read_parquet(folder / "recipients.parquet")
    assert [tuple(r) for r in records(tables.recipients, schema.RECIPIENTS)] == [
        tuple(None if pd.isna(v) else v for v in r) for r in read.itertuples(index=False)
    ]


VALUES = {
    Kind.TEXT: st.text(st.characters(exclude_categories=["Cs"])),
    Kind.INT: st.integers(-(2**63), 2**63 - 1),
    Kind.BOOL: st.booleans(),
    Kind.DATE: st.dates(),
    Kind.LIST: st.lists(st.sampled_from(["a", "Điều 1", "ữ"]), min_size=1, max_size=4).map("; ".join),
}


@pytest.mark.parametrize("kind", list(Kind))
@given(data=st.data())
@settings(max_examples=40)
def test_columns_are_those_that_pyarrow_makes(kind: Kind, data: st.DataObject) -> None:
    values = data.draw(st.lists(st.none() | VALUES[kind], max_size=20))
    listed = [v.split("; ") if kind is Kind.LIST and isinstance(v, str) else v for v in values]
    made = arrow.column(kind, values)
    made.validate(full=True)
    assert made.equals(pa.array(listed, arrow.TYPES[kind]))


def test_a_run_in_every_default_format_imports_no_more_than_it_needs(tmp_path: Path) -> None:
    """Any of these takes as long to load as a plan to read."""
    plan = Path(__file__).parents[1] / "corpus" / "samples" / "xa-con-hac-moi-truong.txt"
    code = (
        f"import sys; sys.argv = ['kehoach', 'extract', {str(plan)!r}, '-o', {str(tmp_path / 'out')!r}, '--no-cache']\n"
        "from pipeline.cli.app import main\ntry: main()\nexcept SystemExit as end: assert end.code == 0, end.code\n"
        "heavy = {'pandas', 'spacy', 'underthesea', 'openpyxl', 'pypdfium2', 'duckdb'}\n"
        "assert (late := heavy & {*sys.modules}) == set(), late"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "citations.parquet").exists()


def test_parquet_jsonl_and_duckdb_hold_the_same_values(tables: Tables, tmp_path: Path) -> None:
    """Lists are lists there."""
    tables.to(tmp_path, ["parquet", "jsonl", "duckdb"])
    lists = 0
    with duckdb.connect(str(tmp_path / "kehoach.duckdb"), read_only=True) as database:
        for table in schema.TABLES:
            expected = [
                tuple(
                    v.split("; ") if c.kind is Kind.LIST and v is not None else v
                    for c, v in zip(table.columns, row, strict=True)
                )
                for row in records(tables.frames()[table.name], table)
            ]
            lists += sum(isinstance(v, list) for row in expected for v in row)
            assert database.execute(f'SELECT * FROM "{table.name}"').fetchall() == expected
            path = str(tmp_path / f"{table.name}.parquet")
            assert database.execute("SELECT * FROM read_parquet(?)", [path]).fetchall() == expected
            lines = (tmp_path / f"{table.name}.jsonl").read_text(encoding="utf-8").splitlines()
            as_json = [[v.isoformat() if hasattr(v, "isoformat") else v for v in row] for row in expected]
            assert [list(json.loads(line).values()) for line in lines] == as_json
    assert lists > 5


def test_the_database_says_what_its_tables_and_columns_mean(tables: Tables, tmp_path: Path) -> None:
    tables.to(tmp_path, ["duckdb"])
    with duckdb.connect(str(tmp_path / "kehoach.duckdb"), read_only=True) as database:
        said = database.execute(
            "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE schema_name = 'main'"
        ).fetchall()
        assert {(t, c) for t, c, comment in said if comment} >= {
            (t.name, c.name) for t in schema.TABLES for c in t.columns
        }
        assert database.execute("SELECT count(*) FROM duckdb_tables() WHERE comment IS NULL").fetchone() == (0,)


def test_tables_are_shown_on_one_screen(tables: Tables) -> None:
    lines = repr(tables).splitlines()
    assert len(lines) == 1 + len(schema.TABLES) + 1
    assert all(len(line) < 60 for line in lines)


def test_texts_are_written_with_every_format(tables: Tables, tmp_path: Path) -> None:
    tables.to(tmp_path, [])
    assert json.loads((tmp_path / "text.jsonl").read_text(encoding="utf-8")) == {"doc_id": "a/b.txt", "text": TEXT}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_workbook_holds_the_same_values_by_their_names(tables: Tables, tmp_path: Path, lang: str) -> None:
    tables.to(tmp_path, ["xlsx"], lang=lang)  # type: ignore[arg-type]
    book = openpyxl.load_workbook(tmp_path / "kehoach.xlsx")
    assert book.sheetnames[:3] == (
        ["Overview", "Tasks", "Deadlines"] if lang == "en" else ["Tổng hợp", "Nhiệm vụ", "Thời hạn"]
    )
    assert len(book.sheetnames) == 1 + len(schema.TABLES)
    for table in schema.TABLES:
        sheet = book[table.title(lang)]
        titles = [c.value for c in sheet[1]]
        expected = list(records(tables.frames()[table.name], table))
        for x, column in enumerate(table.columns):
            at = titles.index(column.title(lang)) + 1
            values = [sheet.cell(y, at).value for y in range(2, sheet.max_row + 1)]
            read = [v.date() if hasattr(v, "date") else v for v in values]
            assert read == [named(column.name, row[x], lang) for row in expected], (table.name, column.name)
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref
        setup = sheet.page_setup
        assert (setup.orientation, setup.fitToWidth or 1, setup.fitToHeight) == ("landscape", 1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"
        last = [c.name for c in table.columns if c.name in {"sha256", "char_start", "char_end", "directive_id"}]
        assert all(titles.index(table.columns[table.index(n)].title(lang)) > len(titles) // 2 for n in last)


def test_tasks_and_times_name_their_plan(tables: Tables, tmp_path: Path) -> None:
    tables.to(tmp_path, ["xlsx"])
    book = openpyxl.load_workbook(tmp_path / "kehoach.xlsx")
    plan = tables.documents.iloc[0]
    for name in ("Nhiệm vụ", "Thời hạn", "Viện dẫn"):
        sheet = book[name]
        row = {title.value: c.value for title, c in zip(sheet[1], sheet[2], strict=True)}
        told = [
            row[f"{schema.DOCUMENTS.columns[schema.DOCUMENTS.index(n)].vi} (kế hoạch)"]
            for n in ("code", "issuer", "title")
        ]
        assert told == [plan["code"], plan["issuer"], None]
        assert sheet["B2"].alignment.wrap_text
    cells = {c.value for sheet in book for row in sheet for c in row if isinstance(c.value, str | bool)}
    assert "chủ trì" in cells
    assert not {"lead", "support", "by", "ok", True, False} & cells


_POINTS, _A4_ACROSS = 11, 297 - 2 * 0.4 * 25.4
"""The letters of a cell, and the millimetres between the margins."""


def test_every_sheet_is_printed_in_letters_that_can_be_read(tables: Tables, tmp_path: Path) -> None:
    """A sheet is made as narrow as its page: with all columns of `documents` that gave letters of 2 points."""
    tables.to(tmp_path, ["xlsx"])
    book = openpyxl.load_workbook(tmp_path / "kehoach.xlsx")
    for table in schema.TABLES:
        sheet = book[table.vi]
        if sheet.sheet_state == "hidden":
            assert not sheet.print_area, "LibreOffice prints a hidden sheet that has one"
            continue
        first, last = re.findall(r"\$([A-Z]+)\$", sheet.print_area)
        printed = range(1, openpyxl.utils.column_index_from_string(last) + 1)
        assert first == "A"
        assert 4 <= len(printed) <= 8, "what a clerk needs, and no more"
        pixels = sum(7 * sheet.column_dimensions[openpyxl.utils.get_column_letter(x)].width + 5 for x in printed)
        assert _POINTS * min(1.0, _A4_ACROSS / (pixels * 25.4 / 96)) >= 8, table.name
        titles = [c.value for c in sheet[1]][: len(printed)]
        machines = {
            c.vi
            for c in table.columns
            if c.name in {"sha256", "char_start", "char_end", "directive_id", "body_id", "rrule"}
        }
        assert not machines & {*titles}
        assert "&P" in sheet.oddFooter.right.text
    assert "P" in str(book["Tổng hợp"].oddFooter.right.text)


def test_rows_are_as_high_as_their_text(tmp_path: Path) -> None:
    """Not every program grows a row with its text: there the lines of one ran into the next."""
    texts = ["Treo băng rôn.", "Rà soát các điểm tập kết rác thải trên địa bàn. " * 12, "Dài. " * 2000]
    blank = [None] * len(schema.TASKS.columns)
    at = schema.TASKS.index("text")
    rows: Rows = {"tasks": [("d", *blank[1:at], text, *blank[at + 1 :]) for text in texts]}
    Tables.of(rows).to(tmp_path, ["xlsx"])
    sheet = openpyxl.load_workbook(tmp_path / "kehoach.xlsx")[schema.TASKS.vi]
    heights = [sheet.row_dimensions[y].height for y in (2, 3, 4)]
    assert heights[0] in (None, 15), "one line is the height of a row"
    assert heights[1] >= 15 * len(texts[1]) / 110, "a line of the widest column holds no more"
    assert heights[2] <= 409, "Excel knows no higher row"


def test_what_repeats_the_plans_is_not_printed(tables: Tables, tmp_path: Path) -> None:
    """A workbook of 44 plans was 436 pages, two thirds of them the plans' own paragraphs."""
    tables.to(tmp_path, ["xlsx"])
    book = openpyxl.load_workbook(tmp_path / "kehoach.xlsx")
    assert [s.title for s in book if s.sheet_state != "visible"] == [schema.SECTIONS.vi, schema.ITEMS.vi]
    told = {row[0].value: row[2].value for row in book["Tổng hợp"].iter_rows(min_row=2)}
    assert "Bỏ ẩn" in told[schema.ITEMS.vi]
    assert "Bỏ ẩn" not in told[schema.TASKS.vi]


def test_places_without_a_number_have_a_name(tmp_path: Path) -> None:
    places = ["title", "decision", "preamble", "closing", "after", "after/II/1", "II/1/-3", "PL/row-6", "row-2/a", None]
    rows: Rows = {"deadlines": [("d", place, *[None] * (len(schema.DEADLINES.columns) - 2)) for place in places]}
    Tables.of(rows).to(tmp_path, ["xlsx"])
    sheet = openpyxl.load_workbook(tmp_path / "kehoach.xlsx")[schema.DEADLINES.vi]
    at = next(c.column for c in sheet[1] if c.value == "Mục")
    named = [
        "trích yếu",
        "điều quyết định",
        "căn cứ",
        "phần kết",
        "cuối văn bản",
        "cuối văn bản/II/1",
        "II/1/-3",
        "PL/dòng 6",
        "dòng 2/a",
        None,
    ]
    assert [sheet.cell(y, at).value for y in range(2, 2 + len(places))] == named


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "https://example.org", "12", "\t=1"]
)
def test_no_text_becomes_a_formula_a_link_or_a_number(tmp_path: Path, text: str) -> None:
    found: Rows = {"recipients": [("d", text, None, None, None, 0, 1)]}
    Tables.of(found).to(tmp_path, ["xlsx", "csv"])
    cell = openpyxl.load_workbook(tmp_path / "kehoach.xlsx")[schema.RECIPIENTS.vi]["C2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    assert Tables.of(found).recipients["body"][0] == text


def test_a_text_longer_than_a_cell_is_cut_visibly(tmp_path: Path) -> None:
    Tables.of({"recipients": [("d", "x" * 40_000, None, None, None, 0, 1)]}).to(tmp_path, ["xlsx"])
    value = openpyxl.load_workbook(tmp_path / "kehoach.xlsx")[schema.RECIPIENTS.vi]["C2"].value
    assert isinstance(value, str)
    assert len(value) == 32_767
    assert value.endswith("x…")


def test_a_day_that_excel_cannot_hold_is_written_as_text(tmp_path: Path) -> None:
    from datetime import date

    row = ("d", None, None, "x", "on", None, date(223, 1, 2), None, None, None, None, None, None, 0, 1, *[None] * 4)
    tables = Tables.of({"deadlines": [row]})
    tables.to(tmp_path, ["xlsx", "parquet", "csv"])
    assert openpyxl.load_workbook(tmp_path / "kehoach.xlsx")[schema.DEADLINES.vi]["G2"].value == "0223-01-02"


@pytest.mark.parametrize("format_", sorted(set(WRITERS) - {"duckdb"}))
def test_the_same_tables_give_the_same_bytes(tables: Tables, tmp_path: Path, format_: str) -> None:
    first, second = (tables.to(tmp_path / name, [format_]) for name in ("a", "b"))
    assert [p.name for p in first] == [p.name for p in second]
    assert [p.read_bytes() for p in first[:-1]] == [p.read_bytes() for p in second[:-1]]
    assert first[-1].name == "run.json", "it has the time"


def test_an_unknown_format_writes_nothing(tables: Tables, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="pdf"):
        tables.to(tmp_path / "out", ["csv", "pdf"])
    assert not (tmp_path / "out").exists()


def test_a_failure_leaves_what_was_there(tables: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    tables.to(tmp_path, ["csv"])
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    monkeypatch.setitem(WRITERS, "xlsx", full_disk)
    with pytest.raises(UsageError, match="hết chỗ trên đĩa"):
        Tables.of({}).to(tmp_path, ["csv", "xlsx"])
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


@pytest.mark.skipif(os.name == "nt", reason="POSIX paths")
def test_an_unwritable_folder_is_said_in_a_sentence(tables: Tables, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="chọn thư mục khác"):
        tables.to(tmp_path / "file" / "out", ["csv"])


def test_kinds_have_a_type_in_every_format() -> None:
    from pipeline.tables.arrow import TYPES
    from pipeline.tables.frames import DTYPES
    from pipeline.tables.stored import PARSERS

    assert set(Kind) == set(TYPES) == set(PARSERS) == set(DTYPES)
