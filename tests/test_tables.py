"""From facts to rows and DataFrames."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest
from handmade import SOURCE, TEXT, facts

from pipeline.resolve.reduce import resolve
from pipeline.tables import schema
from pipeline.tables.frames import DTYPES, Tables
from pipeline.tables.rows import rows

CONTRACT = Path(__file__).parents[2] / "shared" / "tables.md"


@pytest.fixture
def tables() -> Tables:
    return Tables.of(resolve(rows("a/b.txt", SOURCE, facts())))


@pytest.mark.skipif(not CONTRACT.exists(), reason="the contract is not beside the repository")
def test_schema_begins_with_the_columns_of_the_contract() -> None:
    told = {}
    for line in CONTRACT.read_text(encoding="utf-8").splitlines():
        if "(as built)" in line:  # described after the fact, not prescribed
            continue
        if match := re.match(r"\| `(\w+)` \|[^|]*\| (.*) \|$", line):
            told[match[1]] = re.sub(r" \([^)]*\)", "", match[2]).split(", ")
    assert [t.name for t in schema.TABLES][: len(told)] == list(told)
    for table in schema.TABLES[: len(told)]:
        assert list(table.names[: len(told[table.name])]) == told[table.name]


def test_every_column_is_declared_in_two_languages() -> None:
    for table in (*schema.TABLES, schema.TEXTS):
        assert len(set(table.names)) == len(table.names)
        assert len({c.vi for c in table.columns}) == len(table.columns), "headings of a sheet must differ"
        assert len({c.en for c in table.columns}) == len(table.columns)
        assert all(c.vi and c.en and c.meaning for c in table.columns)


def test_columns_have_their_declared_types_with_and_without_rows(tables: Tables) -> None:
    for some in (tables, Tables.of({})):
        for table in (*schema.TABLES, schema.TEXTS):
            frame = some.frames()[table.name]
            assert list(frame.columns) == list(table.names)
            assert [str(t) for t in frame.dtypes] == [DTYPES[c.kind] for c in table.columns]


@pytest.mark.parametrize("name", ["items", "citations", "deadlines"])
def test_offsets_slice_to_the_text_as_read(tables: Tables, name: str) -> None:
    for row in tables.frames()[name].itertuples():
        assert TEXT[row.char_start : row.char_end] == row.text


def test_records_know_item_role_and_page(tables: Tables) -> None:
    places = [tuple(r) for r in tables.citations[["item", "section_role", "page"]].itertuples(index=False)]
    assert places == [("preamble", "preamble", 1), ("I/1/-1", "content", 1)]
    assert list(tables.diagnostics["item"]) == ["I/row-1"]
    assert list(tables.items["page"]) == [1, 1, 1, 1, 2]


def test_a_fact_outside_the_outline_has_a_role_and_no_item() -> None:
    from dataclasses import replace

    given = facts()
    moved = replace(given.assignments[0], start=0, end=5)
    row = rows("x", SOURCE, replace(given, assignments=(moved,)))["assignments"][0]
    assert row[1:3] == (None, "letterhead")


def test_a_section_ends_where_the_next_of_its_level_begins(tables: Tables) -> None:
    first, second = (row for row in tables.sections.itertuples())
    assert first.heading == "NỘI DUNG"
    assert TEXT[first.char_start : first.char_end].endswith("=SUM(A1)")
    assert TEXT[second.char_start : second.char_end].endswith("Sở Nội vụ")
    assert (first.section_id, second.section_id) == ("s1", "s2")


def test_tasks_join_what_an_item_asks_and_leave_out_mere_reports(tables: Tables) -> None:
    (task,) = tables.tasks.to_dict("records")
    assert (task["item"], task["heading"]) == ("I/1", "NỘI DUNG")
    assert (task["lead"], task["support"]) == ("Văn phòng", "Công an xã")
    assert task["due_date"] == pd.Timestamp(2031, 11, 20)
    assert pd.isna(task["assigned"])
    assert pd.isna(task["report_to"])


def test_counts_agree_with_the_tables(tables: Tables) -> None:
    document = tables.documents.iloc[0]
    for name in ("sections", "items", "citations", "deadlines", "assignments", "diagnostics"):
        assert document[f"n_{name}"] == len(tables.frames()[name])
    assert document["n_chars"] == len(TEXT)


def test_an_unknown_problem_code_is_its_own_sentence(tables: Tables) -> None:
    assert list(tables.diagnostics["message"]) == ["no_such_code"]
