"""The register of units: what it says, and how a wrong one is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.compliance.register.units import Units, read_units, unit_key
from pipeline.messages import UsageError

HEAD = "unit_id,name,aliases,parent_id,level,system,valid_from,valid_to,required,due_date"


def register(tmp_path: Path, *rows: str, head: str = HEAD) -> Units:
    file = tmp_path / "units.csv"
    file.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8-sig")
    return read_units(file)


def test_a_register_is_read(tmp_path: Path) -> None:
    units = register(
        tmp_path,
        "T,UBND tỉnh Lâm Hải,,,province,state,,,,",
        "X,UBND xã Thạch Vân,Thạch Vân; Xã Thạch Vân,T,commune,state,2025-07-01,,không,2032-02-20",
    )
    one = units.by_id["X"]
    assert one.aliases == ("Thạch Vân", "Xã Thạch Vân")
    assert (one.required, one.due_date, one.valid_from) == (False, date(2032, 2, 20), date(2025, 7, 1))
    assert [u.id for u in units.superiors(one)] == ["T"]
    assert units.by_id["T"].required
    assert not one.valid_on(date(2025, 6, 30))


def test_two_columns_are_enough(tmp_path: Path) -> None:
    assert [u.name for u in register(tmp_path, "A,Sở A", head="unit_id,name")] == ["Sở A"]


@pytest.mark.parametrize(
    ("rows", "fault", "why"),
    [
        (["A,Sở A", "A,Sở B"], "3: unit_id A", "an id twice"),
        (["A,Sở A,,B"], "2: parent_id B", "a superior that is not there"),
        (["A,Sở A,,B", "B,Sở B,,A"], "A → B → A", "a cycle"),
        (["A,Sở A,,A"], "A → A", "its own superior"),
        (["A,Sở A,,,xã"], "level = xã", "an unknown level"),
        (["A,Sở A,,,,,31/12/2025"], "valid_from = 31/12/2025", "a day that is no ISO day"),
        (["A,Sở A,,,,,2025-02-01,2025-01-01"], "valid_to < valid_from", "ends before it begins"),
        (["A,"], "2: name", "no name"),
        (["A,UBND xã A", "B,Ủy ban nhân dân xã A"], "= A (2)", "two units of one name"),
        (["A,Sở A,,,,,,,maybe"], "required = maybe", "neither yes nor no"),
    ],
)
def test_a_wrong_register_is_refused_with_its_rows(tmp_path: Path, rows: list[str], fault: str, why: str) -> None:
    with pytest.raises(UsageError) as error:
        register(tmp_path, *(row + "," * (HEAD.count(",") - row.count(",")) for row in rows))
    assert error.value.code == "bad_units", why
    assert fault in str(error.value), why


def test_one_name_at_two_times_is_two_units(tmp_path: Path) -> None:
    units = register(tmp_path, "A,UBND xã A,,,,,,2025-06-30,,", "B,UBND xã A,,,,,2025-07-01,,,", "C,UBND xã C,,,,,,,,")
    assert len(list(units)) == 3


def test_all_faults_are_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        register(tmp_path, "A,Sở A,,Q,xã,,,,,", "B,Sở B,,Q,,bang,,,,")
    assert all(said in str(error.value) for said in ("2: level", "3: system"))


def test_what_is_no_register_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="unit_id"):
        register(tmp_path, "x", head="tên")
    with pytest.raises(UsageError):
        read_units(tmp_path / "nowhere.csv")
    (tmp_path / "old.csv").write_bytes("unit_id,name\nA,Sở Nội vụ\n".encode("utf-16"))
    with pytest.raises(UsageError):
        read_units(tmp_path / "old.csv")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ban Thường trực Ủy ban MTTQ Việt Nam xã A", "Ủy ban Mặt trận Tổ quốc xã A"),
        ("Ban Thường vụ Đảng ủy xã A", "Đảng ủy xã A"),
        ("UBND xã A", "Uỷ ban nhân dân xã A"),
    ],
)
def test_who_signs_for_a_committee_is_the_committee(one: str, other: str) -> None:
    assert unit_key(one) == unit_key(other)
