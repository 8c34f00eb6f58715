"""The benchmarks run, and the plain system they compare with is a decent one."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
FEW = ("phuong-vong-hai-pccc", "so-vhttdl-lang-nghe")


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    """The module `benchmarks/citations.py`."""
    return loaded("citations")


def loaded(name: str) -> ModuleType:
    """A script of the folder `benchmarks`, which is no package."""
    folder = str(ROOT / "benchmarks")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return importlib.import_module(name)


@pytest.fixture(scope="module")
def few(bench: ModuleType) -> list[Any]:
    """Two sample plans with gold."""
    return list(bench.examples(*bench.SETS["samples"], FEW))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Căn cứ Nghị định số 905/2031/NĐ-CP ngày 05/02/2031 của Chính phủ về quản lý chợ nổi;\nI. MỤC ĐÍCH",
            {"type": "Nghị định", "number": "905", "year": 2031, "code": "905/2031/NĐ-CP", "issuer": "Chính phủ",
             "title": "quản lý chợ nổi", "basis": True},
            id="state, day in digits",
        ),
        pytest.param(
            "Thực hiện Kế hoạch số 914-KH/ĐU, ngày 12 tháng 3 năm 2032 của Đảng ủy xã Cồn Sậy, chi bộ họp.",
            {"type": "Kế hoạch", "number": "914", "symbol": "KH/ĐU", "code": "914-KH/ĐU", "issuer": "Đảng ủy xã Cồn Sậy"},
            id="party, day in words",
        ),
        pytest.param(
            "I. MỤC ĐÍCH\nTriển khai Luật Cây xanh số 92/2030/QH17 và kết quả năm trước.",
            {"type": "Luật", "code": "92/2030/QH17", "issuer": None, "basis": False},
            id="law, below a heading",
        ),
    ],
)  # fmt: skip
def test_the_plain_system_reads_a_usual_citation(bench: ModuleType, sentence: str, expected: dict[str, Any]) -> None:
    (found,) = bench.plain(sentence)
    assert {k: getattr(found, k) for k in expected} == expected


def test_gold_is_located_in_reading_order_whatever_the_white_space(bench: ModuleType) -> None:
    text = "Kế hoạch số 9\nthay Kế hoạch\nsố 9 của Uỷ ban"
    gold = [{"text": "Kế hoạch số 9"}, {"text": "Kế hoạch số 9 của Ủy ban"}, {"text": "Luật Không có"}]
    assert [" ".join(text[a:b].split()) for a, b in bench.locate(text, gold)] == [
        "Kế hoạch số 9",
        "Kế hoạch số 9 của Uỷ ban",
    ]


def test_two_samples_are_compared(bench: ModuleType, few: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "has_crf", lambda: False)
    records = bench.compare({"samples": few, "dev": []}, passes=1)
    assert [r["system"] for r in records] == ["ours", "plain"]
    assert all(r["plans"] == len(FEW) and r["mb_per_s"] > 0 for r in records)
    ours, plain = records
    assert ours["found"]["f1"] >= plain["found"]["f1"] > 0.5
    assert bench.view(records).row_count == 2


def test_the_model_learns_from_the_other_plan(bench: ModuleType, few: list[Any]) -> None:
    pytest.importorskip("pycrfsuite", reason="python-crfsuite is not installed")
    found, seconds = bench.crf(few, iterations=10)
    assert len(found) == len(few)
    assert seconds > 0
    assert bench.score(few, found).n_found > 0


def test_the_ablation_changes_nothing_for_good(few: list[Any]) -> None:
    pytest.importorskip("underthesea")
    ablation = loaded("ablation")
    variants = {
        "ours": ablation.lexicon,
        "tags": ablation.tags_only,
        "then tags": ablation.tags_for_long,
        "half": ablation.half(ablation.tags_for_long),
        "organize": ablation.Organize().by_tags,
        "ours again": ablation.lexicon,
    }
    records = ablation.run({"samples": few}, variants)
    assert [r["variant"] for r in records] == list(variants)
    first, last = records[0], records[-1]
    assert {k: first[k] for k in ("found", "exact", "predicted")} == {
        k: last[k] for k in ("found", "exact", "predicted")
    }
    assert records[1]["clauses"] > 0
    assert all(r["misplaced"] == 0 for r in records)


def test_one_plan_in_every_format_that_needs_no_program() -> None:
    bench = loaded("formats")
    losses = bench.measure(bench.samples(FEW[:1]), {}, ("typed", "txt", "htm", "pdf"))
    assert {one.form for one in losses} == {"docx", "typed", "txt", "htm", "pdf"}
    assert not any(one.lost[t] or one.added[t] for one in losses for t in bench.TABLES)
    assert bench.view("", losses).row_count == 5


def test_what_a_format_loses_is_told() -> None:
    bench = loaded("formats")
    none = {t: [] for t in bench.TABLES}
    loss = bench.compared(
        "plan", "txt", {**none, "sections": [("I", "A"), ("I", "A")]}, {**none, "sections": [("I", "A")]}
    )
    assert (loss.lost["sections"], loss.added["sections"], loss.expected["sections"]) == ([("I", "A")], [], 2)
