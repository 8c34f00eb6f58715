"""The register of units: what it says, and how a wrong one is refused."""

from __future__ import annotations

import csv
import unicodedata
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
        (["A,Sở A,,,bang"], "level = bang", "an unknown level"),
        (["A,Sở A,,,,,31/13/2025"], "valid_from = 31/13/2025", "a day that there is not"),
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
        register(tmp_path, "A,Sở A,,Q,bang,,,,,", "B,Sở B,,Q,,bang,,,,")
    assert all(said in str(error.value) for said in ("2: level", "3: system"))


def test_what_is_no_register_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="name"):
        register(tmp_path, "x", head="gì")
    with pytest.raises(UsageError):
        read_units(tmp_path / "nowhere.csv")
    (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600)
    with pytest.raises(UsageError, match="xlsx"):
        read_units(tmp_path / "old.xls")
    (tmp_path / "cut.xlsx").write_bytes(b"PK\x03\x04 cut")
    with pytest.raises(UsageError):
        read_units(tmp_path / "cut.xlsx")


DESK = """DANH SÁCH ĐƠN VỊ PHẢI GỬI KẾ HOẠCH;;;;;;
;;;;;;
STT;Tên đơn vị;Cơ quan cấp trên;Cấp;Khối;Bắt buộc;Hạn gửi (ngày)
1;UBND tỉnh Lâm Hải;;Tỉnh;Nhà nước;không;
2;UBND xã Thạch Vân;UBND tỉnh Lâm Hải;Cấp xã;Chính quyền;có;20/02/2032
;;;;;;
3;"Sở Văn hóa, Thể thao và Du lịch";UBND tỉnh Lâm Hải;Tỉnh;Nhà nước;x;20-2-2032
"""


@pytest.mark.parametrize(
    ("encoding", "sign"),
    [("utf-8", ";"), ("utf-8-sig", "\t"), ("utf-16", "\t"), ("utf-8-sig", ";"), ("cp1258", ";"), ("utf-16-le", ";")],
)
def test_a_register_as_excel_leaves_it(tmp_path: Path, encoding: str, sign: str) -> None:
    """Titles and values in Vietnamese, a line above the titles, blank lines, days as people write them, superiors by name."""
    text = DESK.replace(";", sign)
    file = tmp_path / "danh sách.csv"
    file.write_bytes((_taken_apart(text) if encoding == "cp1258" else text).encode(encoding))
    _is_read(read_units(file))


def test_a_workbook_is_a_register(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.create_sheet("empty", 0)
    for line in DESK.splitlines():
        cells = next(csv.reader([line], delimiter=";"))
        book.worksheets[1].append([date(2032, 2, 20) if c in ("20/02/2032", "20-2-2032") else c or None for c in cells])
    book.save(tmp_path / "units.xlsx")
    _is_read(read_units(tmp_path / "units.xlsx"))


def _is_read(units: Units) -> None:
    assert [u.name for u in units] == ["UBND tỉnh Lâm Hải", "UBND xã Thạch Vân", "Sở Văn hóa, Thể thao và Du lịch"]
    top, commune, house = units
    assert (commune.id, commune.parent_id, commune.level, commune.system) == (
        "ubnd-xa-thach-van",
        top.id,
        "commune",
        "state",
    )
    assert (top.required, commune.required, house.required) == (False, True, True)
    assert commune.due_date == house.due_date == date(2032, 2, 20)


def _taken_apart(text: str) -> str:
    """A text as Windows-1258 has it: the tone after its letter."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = ""
    for c in text:
        parts = unicodedata.normalize("NFD", c)
        tone = "".join(p for p in parts if p in tones)
        out += unicodedata.normalize("NFC", "".join(p for p in parts if p not in tones)) + tone
    return out


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
