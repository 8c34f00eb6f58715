"""The command line as a user meets it: exit codes, one sentence for each mistake, what is printed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kehoach import __version__

SAMPLES = Path(__file__).parents[1] / "corpus" / "samples"
PLAN = SAMPLES / "xa-con-hac-moi-truong.txt"


def kehoach(*arguments: object, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Runs the command in a folder."""
    command = [sys.executable, "-m", "kehoach", *map(str, arguments)]
    environment = {**os.environ, "COLUMNS": "200", "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=300, check=False, env=environment
    )


@pytest.mark.parametrize(
    ("arguments", "vi", "en"),
    [
        (["extract", "missing"], "Không có tệp", "no file or folder"),
        (["extract", "empty"], "Không có tệp nào trong", "no file in"),
        (["extract"], "PATH...", "PATH..."),
        (["extract", "plans", "--format", "csv,pdf"], "pdf", "csv, parquet, jsonl, xlsx, duckdb"),
        (["extract", "plans", "--out", "plans/a.txt"], "--out", "--out"),
        (["extract", "plans", "--workers", "0"], "từ 1 trở lên", "1 or more"),
        (["extract", "plans", "--workers", "many"], "--help", "--help"),
        (["extract", "plans", "--loud"], "--loud", "--loud"),
        (["show", "plans"], "Không có tệp", "no file"),
        (["evaluate", "empty", "empty"], "gold", "gold"),
        (["evaluate", "gold", "empty"], "documents.parquet", "documents.parquet"),
        (["evaluate", "bad", "empty"], "x.json", "x.json"),
        (["read"], "--help", "--help"),
    ],
)
def test_wrong_usage_is_one_sentence_that_says_what_to_do(
    tmp_path: Path, arguments: list[str], vi: str, en: str
) -> None:
    for name in ("empty", "plans", "gold", "bad"):
        (tmp_path / name).mkdir()
    (tmp_path / "plans" / "a.txt").write_text("x")
    (tmp_path / "gold" / "a.json").write_text("{}")
    (tmp_path / "bad" / "x.json").write_text("{")
    before = sorted(tmp_path.rglob("*"))
    for lang, said in (("vi", vi), ("en", en)):
        if arguments == ["read"] and lang == "en":
            continue
        done = kehoach(*arguments, *(["--lang", "en"] if lang == "en" else []), folder=tmp_path)
        assert done.returncode == 2
        assert done.stdout == ""
        assert done.stderr.count("\n") == 1, done.stderr
        assert said in done.stderr
        assert done.stderr.rstrip().endswith(".")
    assert sorted(tmp_path.rglob("*")) == before, "nothing is left behind"


def test_a_plan_is_read_into_every_format(tmp_path: Path) -> None:
    done = kehoach("extract", PLAN, "--out", tmp_path / "out", "--format", "csv,parquet,jsonl,xlsx,duckdb")
    assert done.returncode == 0, done.stdout + done.stderr
    assert PLAN.name in done.stdout
    names = {p.suffix for p in (tmp_path / "out").iterdir()}
    assert names == {".csv", ".parquet", ".jsonl", ".xlsx", ".duckdb", ".json"}


def test_a_file_that_cannot_be_read_is_named_and_gives_exit_code_3(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "good.txt").write_text(PLAN.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "plans" / "broken.docx").write_bytes(b"PK\x03\x04 no archive")
    done = kehoach("extract", "plans", "--format", "csv", "--lang", "en", folder=tmp_path)
    assert done.returncode == 3, done.stdout + done.stderr
    assert "broken.docx: " in done.stdout
    assert "Read 1 of 2 files" in done.stdout
    assert (tmp_path / "outputs" / "documents.csv").exists()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_show_prints_the_outline_with_its_facts(lang: str) -> None:
    done = kehoach("show", PLAN, "--lang", lang)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "MỤC ĐÍCH" in done.stdout.upper()
    assert "§" in done.stdout
    assert ("Recipients" if lang == "en" else "Nơi nhận") in done.stdout


def test_evaluate_prints_a_table_or_json(tmp_path: Path) -> None:
    assert kehoach("extract", PLAN, "--out", tmp_path / "out", "--format", "csv").returncode == 0
    (tmp_path / "gold").mkdir()
    gold = {"recipients": [{"body": "Không có cơ quan này", "purpose": None}], "metadata": {"doc_type": "Kế hoạch"}}
    (tmp_path / "gold" / f"{PLAN.stem}.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    as_json = kehoach("evaluate", tmp_path / "gold", tmp_path / "out", "--json")
    assert json.loads(as_json.stdout)["recipients"]["gold"] == 1
    shown = kehoach("evaluate", tmp_path / "gold", tmp_path / "out", "--errors")
    assert "recipients missed: body=Không có cơ quan này" in shown.stdout
    assert shown.returncode == 0


def test_version_and_help() -> None:
    assert kehoach("--version").stdout == f"kehoach {__version__}\n"
    assert "Ví dụ" in kehoach("--help").stdout
    assert "Ví dụ" in kehoach().stdout
    assert "kehoach extract" in kehoach("extract", "--help").stdout
    assert "Example" in kehoach("extract", "--help", "--lang", "en").stdout


def test_show_reads_one_file_of_an_archive(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "plans.zip", "w") as archive:
        archive.write(PLAN, "a/b.txt")
        archive.writestr("c.txt", "x")
    done = kehoach("show", "plans.zip", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "plans.zip/a/b.txt" in done.stderr
    inside, alone = kehoach("show", "plans.zip/a/b.txt", folder=tmp_path), kehoach("show", PLAN)
    assert (inside.returncode, inside.stdout) == (0, alone.stdout)
    missing = kehoach("show", "plans.zip/none.txt", "--lang", "en", folder=tmp_path)
    assert missing.returncode == 3
    assert "not found" in missing.stdout
