"""What may be written into the fields of a record, and which field follows another."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk_build import PLAN, check, record

from pipeline.review.codes import PARTS, followed
from pipeline.review.desk import Desk
from pipeline.review.journal import Act


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


def test_days_may_be_written_as_people_write_them(tables: Path) -> None:
    desk = Desk(tables, tables)
    n, r = record(desk, PLAN, "citations", "9047")
    kept = desk.decide(n, r, Act.CORRECT, {"issue_date": "25/1/2032"})
    assert kept is not None
    assert dict(kept.values) == {"issue_date": "2032-01-25"}
    assert desk.decide(n, r, Act.CORRECT, {"issue_date": "15/01/2032"}) is None, "what the tool read is no correction"
