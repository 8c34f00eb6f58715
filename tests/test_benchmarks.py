"""The benchmarks run, and the plain system they compare with is a decent one."""

from __future__ import annotations

import importlib
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import kehoach as kh

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


def test_gold_without_places_is_found_in_the_unit_it_belongs_to(few: list[Any]) -> None:
    second = loaded("second_opinion")
    for plan in few:
        for table, name in second.TABLES.items():
            counted, optional = second.gold_spans(plan, table)
            written = {" ".join(record[name].split()) for record in plan.gold[table]}
            assert {" ".join(plan.text[a:b].split()) for a, b in counted | optional} <= written
            assert len(counted) == sum(not record.get("optional") for record in plan.gold[table])
        headings = second.gold_headings(plan)
        assert len(headings[0]) == sum(not record.get("optional") for record in plan.gold["sections"])


def test_hints_stand_at_the_syllables_of_their_words() -> None:
    pytest.importorskip("underthesea")
    second = loaded("second_opinion")
    text = "Hoà bình;\nThuỷ sản, tổ chức  90/KH-UBND"
    _, line = loaded("citations").lines(text)
    hinted = second.hints(text, line)
    assert len(hinted) == len(line)
    assert [(word[0], pos[0]) for word, pos, _ in hinted[:5]] == [
        ("B", "B"),
        ("I", "I"),
        ("B", "B"),
        ("B", "B"),
        ("I", "I"),
    ]
    assert "".join(word[2:].replace(" ", "") for word, *_ in hinted if word[0] == "B") == "thủysản,tổchức90/kh-ubnd"
    plain = [["bias"] for _ in line]
    assert second.with_hints(plain, hinted, 0) == plain
    assert [sum("chunk=" in f for f in some) for some in second.with_hints(plain, hinted, 3)][:3] == [3, 4, 5]


def test_the_second_opinion_is_of_models_that_have_not_seen_the_plan(few: list[Any]) -> None:
    pytest.importorskip("pycrfsuite", reason="python-crfsuite is not installed")
    pytest.importorskip("underthesea")
    second = loaded("second_opinion")
    records = second.run({"samples": few}, iterations=4)
    assert {part: len(some) for part, some in records.items()} == {"hints": 15, "bodies": 16, "headings": 4}
    for some in records.values():
        assert all(r["difference"] == 0 and r["interval"] == [0, 0] for r in some if r["system"] == r["base"])
        assert second.view("title", some).row_count == len(some)
    learnt = next(r for r in records["headings"] if r["system"] == "CRF")
    assert 0.3 < learnt["f1"] < 1, (
        "a model that has seen neither the plan nor enough others is neither blind nor perfect"
    )
    either, both = (next(r for r in records["headings"] if r["system"] == f"rules {w} CRF") for w in ("or", "and"))
    assert either["r"] >= both["r"]
    assert either["p"] <= both["p"]


@pytest.mark.skipif(sys.platform != "linux", reason="limits memory as Linux does")
def test_the_fuzzer_runs_and_repeats_itself(tmp_path: Path) -> None:
    for again in ("1", "2"):
        command = [sys.executable, str(ROOT / "benchmarks" / "fuzz.py"), "--count", "2", "--target", "text,eml,docx"]
        done = subprocess.run([*command, "--keep", str(tmp_path / again)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
    files = [sorted((tmp_path / again).iterdir()) for again in ("1", "2")]
    assert [f.name for f in files[0]] == [f"{target}-{n}.bin" for target in ("docx", "eml", "text") for n in (0, 1)]
    assert [f.read_bytes() for f in files[0]] == [f.read_bytes() for f in files[1]]


@pytest.mark.skipif(sys.platform != "linux", reason="limits memory as Linux does")
def test_the_fuzzer_ends_what_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    fuzz = loaded("fuzz")
    monkeypatch.setattr(fuzz, "START", 0.2)
    found = dict(fuzz.batch("text", 0, 1, [], Counter()))
    assert found == {0: "longer than 20 s"}, "a process that is silent"


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


def test_suspects_of_a_run_are_listed_with_their_place(tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(
        "KẾ HOẠCH\nCông tác năm 2031\n\nI. TỔ CHỨC THỰC HIỆN\n\n- Chủ trì rà soát việc thu gom rác.\n\n- Theo mẫu số 7/ABC-XYZ.\n",
        encoding="utf-8",
    )
    kh.extract(plan, progress=False).to(tmp_path / "tables", ["csv"])
    script = [sys.executable, str(ROOT / "benchmarks" / "suspects.py"), str(tmp_path / "tables")]
    shown = subprocess.run(script, capture_output=True, text=True, check=True).stdout
    assert "a duty, and nobody: 1" in shown
    assert "plan.txt I/-1" in shown
    assert "a number, and no citation: 1" in shown
    assert "a name ends in a function word: 0" in shown


def test_the_weights_of_duties_can_be_learnt_and_measured(tmp_path: Path) -> None:
    """Each of two folders is told from the other: a duty is found where the same plans were learnt from."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        for plan in (ROOT / "corpus" / "samples").glob("*.txt"):
            shutil.copy(plan, tmp_path / folder)
    pairs = [f"{tmp_path / folder}:{ROOT / 'corpus' / 'gold'}" for folder in ("one", "two")]
    script = [sys.executable, str(ROOT / "benchmarks" / "learn_weights.py"), *pairs, "--measure"]
    done = subprocess.run(
        script, capture_output=True, text=True, check=True, env=os.environ | {"PYTHONPATH": str(ROOT)}
    )
    found = [float(n) for n in re.findall(r"recall (\d\.\d+) of [1-9]", done.stdout)]
    assert len(found) == len(pairs), done.stdout
    assert min(found) > 0.5, done.stdout
