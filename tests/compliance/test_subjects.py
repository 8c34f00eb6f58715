"""Whether a plan is on the subject of a document: pairs of titles labelled by hand, and what a title is compared by."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from extractors.lexicon import rows
from pipeline.compliance.subjects import Topic, codes_in, terms, topic
from pipeline.resolve.names import fold

PROVINCE = Path(__file__).parents[2] / "corpus" / "province"
with (PROVINCE / "subjects.csv").open(encoding="utf-8", newline="") as _file:
    PAIRS = list(csv.DictReader(_file))


GUESSED = {"Ứng phó với sự cố tràn dầu năm 2032"}
"""Undecided by a reader, taken for another subject: it shares only what every field does."""


@pytest.mark.parametrize(
    "pair",
    [pytest.param(p, marks=[pytest.mark.xfail(strict=True)] if p["plan"] in GUESSED else []) for p in PAIRS],
    ids=[f"{p['title']} | {p['plan']}" for p in PAIRS],
)
def test_no_pair_is_taken_for_the_contrary(pair: dict[str, str]) -> None:
    """What a reader is sure of may be unclear to the tool, never the other way round; what he is not is unclear."""
    found = topic(pair["title"], pair["plan"]).value
    assert found in (pair["about"], "unclear"), pair["why"]


def test_most_pairs_are_decided() -> None:
    sure = [p for p in PAIRS if p["about"] != "unclear"]
    same = [p for p in sure if p["about"] == "same"]
    found = [p for p in sure if topic(p["title"], p["plan"]) is Topic.SAME]
    assert all(p in same for p in found)
    assert len(found) >= 0.95 * len(same)


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
        ("Chăm sóc trẻ em", {"~chăm sóc", "trẻ em"}, {"chăm", "sóc trẻ"}, "what every field does"),
        ("Công tác tuyển quân", {"#nghĩa vụ quân sự"}, set(), "the field of work"),
        ("Thương binh - Liệt sĩ", {"#người có công"}, set(), "a field, whatever the dash"),
        ("Nhà tạmbợ", set(), {"#nhà tạm"}, "only whole words name a field"),
    ],
)  # fmt: skip
def test_terms_of_a_title(title: str, left: set[str], out: set[str], why: str) -> None:
    found = terms(title)
    assert left <= found, why
    assert not out & found, why


@pytest.mark.parametrize(
    ("asked", "title", "about", "why"),
    [
        ("gọi công dân nhập ngũ", "Tuyển quân năm 2032", Topic.SAME, "one field, no word in common"),
        (
            "phổ biến giáo dục pháp luật",
            "Văn bản quy phạm pháp luật",
            Topic.UNCLEAR,
            "words in common, but other fields",
        ),
        ("giảm nghèo và đào tạo nghề và xóa nhà tạm", "Rà soát hộ cận nghèo", Topic.UNCLEAR, "one field of three"),
        ("kiểm tra và giám sát của Đảng", "Kiểm tra năm 2032", Topic.UNCLEAR, "says only what every field does"),
        ("kiểm tra và giám sát của Đảng", "Bồi dưỡng năm 2032", Topic.OTHER, "and what the document does not"),
        ("chăm sóc trẻ em", "Chăm sóc cây xanh", Topic.OTHER, "what is done to something else"),
        ("giáo dục, đào tạo", "Thi đua dạy tốt ngành giáo dục", Topic.UNCLEAR, "the document says only what every field does"),
        (
            "quy định chi tiết một số điều của Luật Trồng rừng", "Thi hành Nghị định quy định chi tiết một số điều của Luật Cầu đường",
            Topic.OTHER, "what every decree is called",
        ),
        ("ban hành Quy chế dân vận của hệ thống chính trị", "Dân vận năm 2032", Topic.SAME, "who and in what form is no subject"),
        (
            "quy định về tổ chức, hoạt động và quản lý hội", "Quản lý, khai thác cầu đường", Topic.UNCLEAR,
            "nothing but what every field does, and the plan does it",
        ),
        (
            "phát triển kinh tế số và xã hội số", "Chức năng, nhiệm vụ, cơ cấu tổ chức của Phòng Kinh tế - Hạ tầng huyện Bến Gỗ",
            Topic.OTHER, "the name of an office is no subject",
        ),
        ("thi hành Luật Tiếp công dân", "Thi hành Luật Đê điều", Topic.OTHER, "laws are of all subjects"),
        ("thi hành Luật Đê điều", "Phổ biến pháp luật về bầu cử", Topic.OTHER, "nor is a law the law"),
    ],
)  # fmt: skip
def test_fields_and_what_every_field_does(asked: str, title: str, about: Topic, why: str) -> None:
    assert topic(asked, title) is about, why


def test_a_place_is_no_subject() -> None:
    assert "hạc" not in terms("Lễ hội Cồn Hạc", frozenset({"cồn hạc"}))


def test_codes_of_a_title() -> None:
    assert codes_in("Chỉ thị 05-CT/TW, 3/2025/TT-BTC; năm 2031-2032, ngày 15/8/2024") == {"5-CT-TW", "3-2025-TT-BTC"}


def test_the_words_of_fields_are_folded_and_named_once() -> None:
    words = [(row["words"], row["field"]) for row in rows("subject_words")]
    assert len(dict(words)) == len(words)
    assert [w for w, _ in words if fold(w) != w] == []
    fields = [f for _, f in words if f]
    assert len(set(fields)) > 30
