"""Two units of one name in two places: what tells them apart, and whose file is whose."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import kehoach as kh
from pipeline.compliance.evidence.submissions import submissions
from pipeline.compliance.passages import Passage
from pipeline.compliance.records import Paper
from pipeline.compliance.register.draft import draft_units
from pipeline.compliance.register.places import apart, district_told, places_in
from pipeline.compliance.register.requirements import read_requirements
from pipeline.compliance.register.units import Unit, Units, read_units


@pytest.mark.parametrize(
    ("one", "other", "away", "why"),
    [
        ("UBND huyện Vân Đồng", "UBND quận Hải Lâm", True, "two districts, whatever they are called"),
        ("UBND huyện Vân Đồng", "UBND thị xã Vân Đồng", False, "one that was raised"),
        ("UBND xã An Khê", "UBND phường Bàu Sen", True, "two communes"),
        ("UBND xã An Khê", "UBND phường An Khê", False, "one that was raised"),
        ("UBND xã Krông Búk", "UBND xã Krôngbúk", False, "one name in one word"),
        ("UBND xã Bình Chánh Đông", "UBND xã B.C.Đông", False, "initials"),
        ("UBND xã Bình Chánh Đông", "UBND xã B.T.Đông", True, "other initials"),
        ("UBND huyện Vân Đồng", "UBND xã An Khê", False, "a commune may lie in it"),
        ("UBND thành phố Hồ Chí Minh", "UBND quận Gò Vấp", False, "a district may lie in a city that is a province"),
        ("UBND thành phố Từ Sơn", "UBND huyện Vân Đồng", True, "a city below a province is a district"),
    ],
)
def test_two_places(one: str, other: str, away: bool, why: str) -> None:
    assert apart(places_in(one), places_in(other), "district") is away, why


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("Kế hoạch của Thị ủy Bến Mới; UBND thị xã Bến Mới", "thị xã Bến Mới", "its committee and its authority"),
        ("Thị ủy Bến Mới, Thị ủy Bến Mới", "thị xã Bến Mới", "its committee alone"),
        ("UBND thị xã Bến Mới", "", "once may be by chance"),
        ("UBND huyện Vân Đồng, huyện Vân Đồng và quận Hải Lâm", "", "two districts"),
        ("Quận 12, Quận ủy Quận 12, quận 12", "quận 12", "a number"),
        ("quận Hải Lâm, quận Hải Lâm, Thành phố Hồ Chí Minh", "quận Hải Lâm", "a province is none"),
        ("các quận, huyện; huyện và xã; quận và phường", "", "no names"),
    ],
)
def test_the_district_that_a_plan_names(text: str, name: str, why: str) -> None:
    assert district_told([text]) == name, why


OFFICE = "Phòng Giáo dục và Đào tạo"
REGISTER = (
    "unit_id,name,parent_id,level,system\nV,UBND huyện Vân Đồng,,district,state\nH,UBND quận Hải Lâm,,district,state\n"
    f"PV,{OFFICE},V,district,state\n"
)


def test_one_name_under_two_superiors_is_two_units(tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    path.write_text(f"{REGISTER}PH,{OFFICE},H,district,state\n", encoding="utf-8")
    assert list(read_units(path).by_id) == ["V", "H", "PV", "PH"]
    asked = tmp_path / "requirements.csv"
    asked.write_text(f"directive,applies_to\n9047/KH-UBND,{OFFICE}\n", encoding="utf-8")
    assert read_requirements(asked, read_units(path), [], {})[0].applies_to == ("PV", "PH")
    path.write_text(f"{REGISTER}PH,{OFFICE},V,district,state\n", encoding="utf-8")
    with pytest.raises(kh.UsageError) as error:
        read_units(path)
    assert f"5: {OFFICE} = PV (4)" in str(error.value)


UNITS = Units({
    u.id: u
    for u in (
        Unit("V", "UBND huyện Vân Đồng", level="district", system="state"),
        Unit("H", "UBND quận Hải Lâm", level="district", system="state"),
        Unit("PV", OFFICE, (), "V", "district", "state"),
        Unit("PH", OFFICE, (), "H", "district", "state"),
        Unit("PB", f"{OFFICE} thị xã Bến Mới", level="district", system="state"),
    )
})  # fmt: skip
PAPER = Paper(
    "a.txt", "ok", False, "Kế hoạch", "12/KH-PGDĐT", date(2032, 2, 20), None, "Dân vận", OFFICE.upper(), None, "district", "state", 2032,
    "own", OFFICE.lower(),
)  # fmt: skip


@pytest.mark.parametrize(
    ("above", "said", "unit", "how", "why"),
    [
        ("UBND HUYỆN VÂN ĐỒNG", "", "PV", "name", "the letterhead tells the district"),
        ("UBND QUẬN HẢI LÂM", "", "PH", "name", "the other one"),
        ("UBND QUẬN HẢI LÂM", "huyện Vân Đồng, huyện Vân Đồng", "PH", "name", "whatever the plan speaks of"),
        ("UBND QUẬN CỒN TIÊN", "", "", "", "a third district"),
        (None, "UBND huyện Vân Đồng; Huyện ủy Vân Đồng", "PV", "place", "the plan tells it"),
        (None, "Thị ủy Bến Mới; thị xã Bến Mới", "PB", "place", "of a unit that has it in its name"),
        (None, "UBND huyện Vân Đồng; UBND quận Hải Lâm; UBND quận Hải Lâm", "", "", "both are named"),
        (None, "UBND huyện Cồn Tiên; huyện Cồn Tiên", "", "", "a third district is named"),
        (None, "", "", "", "nothing tells it"),
    ],
)  # fmt: skip
def test_whose_plan_it_is(above: str | None, said: str, unit: str, how: str, why: str) -> None:
    plan = {"a.txt": [Passage("a.txt", "I", "content", said, 1, 0)]}
    found = submissions([replace(PAPER, parent_body=above)], UNITS, plan)[0]
    assert (found.unit_id, found.how) == (unit, how), why


PLAN = (
    "KẾ HOẠCH\nThực hiện công tác dân vận năm 2032\n\nCăn cứ Kế hoạch số 12/KH-UBND ngày 03/01/2032 của UBND {0} về dân vận;\n"
    "Phòng Giáo dục và Đào tạo ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n1. Các trường báo cáo UBND {0} trước ngày 01/5/2032.\n"
)


def test_a_draft_has_an_office_for_each_district(tmp_path: Path) -> None:
    for name, district in (("a", "thị xã Bến Mới"), ("b", "quận Hải Lâm"), ("c", "quận Hải Lâm")):
        (tmp_path / f"{name}.txt").write_text(PLAN.format(district), encoding="utf-8")
    tables = kh.extract(tmp_path, progress=False)
    offices = {row["name"]: row["seen_in"] for row in draft_units(tables) if row["name"].startswith(OFFICE)}
    assert {name: set(seen.split("; ")) for name, seen in offices.items()} == {
        f"{OFFICE} thị xã Bến Mới": {"a.txt"},
        f"{OFFICE} quận Hải Lâm": {"b.txt", "c.txt"},
    }
