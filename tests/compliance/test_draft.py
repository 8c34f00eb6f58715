"""The draft of a register: which bodies it offers, under which id, below whom."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

import kehoach as kh
from pipeline.compliance.register.draft import _is_over, draft_units, write_draft
from pipeline.compliance.register.units import read_units

HERITAGE = "UBND TỈNH LÂM HẢI SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH BAN TỔ CHỨC CUỘC THI TÌM HIỂU DI SẢN VĂN HÓA BIỂN ĐẢO TỈNH LÂM HẢI NĂM 2032"
PLAN = """{letterhead}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-BTC                     Lâm Hải, ngày 12 tháng 3 năm 2032
KẾ HOẠCH
Trồng cây phân tán năm 2032
I. TỔ CHỨC THỰC HIỆN
1. {body} chủ trì, phối hợp với Sở Tư pháp tỉnh Lâm Hải triển khai trước ngày 20/4/2032.
2. Ban Tổ chức Tỉnh ủy Lâm Hải có trách nhiệm báo cáo.
"""


def drafted(folder: Path, *plans: tuple[str, str]) -> dict[str, dict[str, str]]:
    """The rows of a draft by their ids, from plans with this letterhead and this body."""
    for n, (letterhead, body) in enumerate(plans):
        (folder / f"{n}.txt").write_text(PLAN.format(letterhead=letterhead, body=body), encoding="utf-8")
    return {row["unit_id"]: row for row in draft_units(kh.extract(folder, progress=False))}


@pytest.mark.parametrize(
    "body", ["Ban Tổ chức Cuộc thi tỉnh Lâm Hải", "Ban Tổ chức Hội thi Tỉnh ủy", "Ban Tổ chức Giải chạy tỉnh"]
)
def test_a_board_for_one_contest_is_no_bureau_of_the_party(tmp_path: Path, body: str) -> None:
    found = drafted(tmp_path, ("SỞ Y TẾ TỈNH LÂM HẢI", body))
    assert {name for row in found.values() if (name := row["name"]).startswith("Ban ")} == {
        "Ban Tổ chức Tỉnh ủy Lâm Hải"
    }


@pytest.mark.parametrize(
    ("letterhead", "expected", "why"),
    [
        (HERITAGE, "ubnd-tinh-lam-hai", "the id is that of the body that is named, not of all that were run together"),
        ("UBND XÃ CỒN SẬY\nBAN TỔ CHỨC CUỘC THI", "ban-to-chuc-cuoc-thi", "a file's name is no part of it"),
        (
            "BAN CHỈ ĐẠO PHÒNG CHỐNG THIÊN TAI VÀ TÌM KIẾM CỨU NẠN TỈNH LÂM HẢI",
            "ban-chi-dao-phong-chong-thien-tai-va-tim-kiem", "whole words",
        ),
    ],
)  # fmt: skip
def test_an_id_is_made_of_whole_words(tmp_path: Path, letterhead: str, expected: str, why: str) -> None:
    assert expected in drafted(tmp_path, (letterhead, "Sở Y tế tỉnh Lâm Hải")), why


@pytest.mark.parametrize(
    ("letterhead", "above", "why"),
    [
        ("UBND TỈNH LÂM HẢI\nSỞ Y TẾ", "ubnd-tinh-lam-hai", "its letterhead tells it"),
        ("TRUNG TÂM VĂN HÓA", "ubnd-tinh-lam-hai", "nothing tells another"),
        ("UBND XÃ CỒN SẬY\nTRƯỜNG TIỂU HỌC BẾN MỚI", "", "a commune stands between, and is not in the draft"),
    ],
)
def test_nobody_is_put_below_the_wrong_authority(tmp_path: Path, letterhead: str, above: str, why: str) -> None:
    found = drafted(tmp_path, ("ỦY BAN NHÂN DÂN TỈNH LÂM HẢI", "Sở Nội vụ"), (letterhead, "Sở Nội vụ tỉnh Lâm Hải"))
    assert [row["parent_id"] for row in found.values() if row["seen_in"] == "1.txt" and row["required"] == "true"] == [
        above
    ], why


@pytest.mark.parametrize(
    ("above", "own", "level", "over"),
    [
        ({"tỉnh": "lâm hải"}, {"tỉnh": "lâm hải"}, "province", True),
        ({"tỉnh": "lâm hải"}, {}, "province", True),
        ({}, {}, "province", True),
        ({}, {"tỉnh": "lâm hải"}, "province", False),
        ({"xã": "cồn sậy", "tỉnh": "lâm hải"}, {"tỉnh": "lâm hải"}, "province", False),
    ],
)
def test_an_authority_without_a_place_may_be_another_provinces(
    above: dict[str, str], own: dict[str, str], level: str, over: bool
) -> None:
    assert _is_over(above, own, level) is over


def test_a_draft_is_a_workbook_too(tmp_path: Path) -> None:
    tables = kh.extract(Path(__file__).parents[2] / "corpus" / "samples" / "ubnd-tinh-rac-thai.docx", progress=False)
    count = write_draft(tables, tmp_path / "units.xlsx")
    assert write_draft(tables, tmp_path / "units.csv") == count > 0
    assert list(read_units(tmp_path / "units.xlsx").by_id) == list(read_units(tmp_path / "units.csv").by_id)
    assert openpyxl.load_workbook(tmp_path / "units.xlsx").worksheets[0].max_row == count + 1
    with pytest.raises(kh.UsageError):
        write_draft(tables, tmp_path / "units.pdf")
