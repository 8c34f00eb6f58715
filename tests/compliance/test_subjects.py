"""Whether a plan is on the subject of a document: pairs of titles labelled by hand, and what a title is compared by."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from pipeline.compliance.subjects import Topic, codes_in, terms, topic

PROVINCE = Path(__file__).parents[2] / "corpus" / "province"
with (PROVINCE / "subjects.csv").open(encoding="utf-8", newline="") as _file:
    PAIRS = list(csv.DictReader(_file))


@pytest.mark.parametrize("pair", PAIRS, ids=[p["plan"] for p in PAIRS])
def test_no_pair_is_taken_for_the_contrary(pair: dict[str, str]) -> None:
    """What a reader is sure of may be unclear to the tool, never the other way round; what he is not is unclear."""
    found = topic(pair["title"], pair["plan"]).value
    assert found in (pair["about"], "unclear"), pair["why"]


def test_most_pairs_are_decided() -> None:
    sure = [p for p in PAIRS if p["about"] != "unclear"]
    same = [p for p in sure if p["about"] == "same"]
    found = [p for p in sure if topic(p["title"], p["plan"]) is Topic.SAME]
    assert all(p in same for p in found)
    assert len(found) >= 0.8 * len(same)


@pytest.mark.parametrize(
    ("title", "left", "out", "why"),
    [
        ("Triển khai thực hiện công tác dân vận năm 2032", {"dân vận", "vận"}, {"thực hiện", "năm"}, "formulas and years"),
        ("Giảm nghèo trên địa bàn xã Cồn Hạc năm 2032", {"giảm nghèo"}, {"hạc", "cồn hạc"}, "where"),
        (
            "Thực hiện Chỉ thị số 9027/CT-TTg ngày 12 tháng 5 năm 2031 của Thủ tướng Chính phủ về dân số", {"dân số"},
            {"thủ tướng", "tháng"}, "the document that it names",
        ),
        ("Phòng, chống dịch sốt xuất huyết", {"sốt xuất", "xuất huyết"}, {"phòng chống"}, "what all such plans say"),
    ],
)  # fmt: skip
def test_terms_of_a_title(title: str, left: set[str], out: set[str], why: str) -> None:
    found = terms(title)
    assert left <= found, why
    assert not out & found, why


def test_a_place_is_no_subject() -> None:
    assert "hạc" not in terms("Lễ hội Cồn Hạc", frozenset({"cồn hạc"}))


def test_codes_of_a_title() -> None:
    assert codes_in("Chỉ thị 05-CT/TW, 3/2025/TT-BTC; năm 2031-2032, ngày 15/8/2024") == {"5-CT-TW", "3-2025-TT-BTC"}
