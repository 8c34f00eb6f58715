"""The command line as a user meets it: exit codes, one sentence for each mistake, what is printed."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kehoach import __version__
from pipeline.cli.app import COMMANDS
from pipeline.messages.labels import LABELS

SAMPLES = Path(__file__).parents[1] / "corpus" / "samples"
ENGLISH = re.compile(r"\b(?:the|no|not|is|valid|such|option|argument|unexpected|missing|file|directory)\b", re.I)
PLAN = SAMPLES / "xa-con-hac-moi-truong.txt"


def kehoach(*arguments: object, folder: Path | None = None, columns: int = 200) -> subprocess.CompletedProcess[str]:
    """Runs the command in a folder, in a terminal of so many columns."""
    command = [sys.executable, "-m", "kehoach", *map(str, arguments)]
    environment = {**os.environ, "COLUMNS": str(columns), "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=300, check=False, env=environment
    )


@pytest.mark.parametrize(
    ("arguments", "vi", "en"),
    [
        (["extract", "missing"], "Không có tệp", "no file or folder"),
        (["extract", "empty"], "Không có tệp nào trong", "no file in"),
        (["extract"], "PATH", "PATH"),
        (["extract", "plans", "--format", "csv,pdf"], "pdf", "csv, parquet, jsonl, xlsx, duckdb"),
        (["extract", "plans", "--out", "plans/a.txt"], "--out", "--out"),
        (["extract", "plans", "--workers", "0"], "từ 1 trở lên", "1 or more"),
        (["extract", "plans", "--workers", "many"], "--help", "--help"),
        (["extract", "plans", "--loud"], "--loud", "--loud"),
        (["extract", "plans", "--out", "plans/new", "--log", "no/folder/x.log"], "--log", "--log"),
        (["extract", "plans", "--ou", "x"], "--out", "--out"),
        (["extract", "plans", "--lang", "fr"], "vi, en", "vi, en"),
        (["extract", "plans/*.docx"], "*.docx", "*.docx"),
        (["extract", "plans", "--format", ""], "csv, parquet", "csv, parquet"),
        (["evaluate", "gold", "empty", "more"], "“more”", "“more”"),
        (["extrac", "plans"], "extract", "extract"),
        (["completion", "tcsh"], "bash, zsh", "bash, zsh"),
        (["apply", "nope.xlsx"], "nope.xlsx", "nope.xlsx"),
        (["show", "plans/none.docx"], "Không có tệp", "no file"),
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
        if lang == "en" and ("fr" in arguments or arguments[0] in {"read", "extrac"}):
            continue
        done = kehoach(*arguments, *(["--lang", "en"] if lang == "en" else []), folder=tmp_path)
        if lang == "vi":
            assert not ENGLISH.search(re.sub("“[^”]*”", "", done.stderr)), done.stderr
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
    assert done.stderr.count("\n") <= 1, "no library's own complaints"
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
    assert done.stdout.startswith(kehoach("show", PLAN).stdout)
    assert "plans.zip/c.txt" in done.stdout
    inside, alone = kehoach("show", "plans.zip/a/b.txt", folder=tmp_path), kehoach("show", PLAN)
    assert (inside.returncode, inside.stdout) == (0, alone.stdout)
    missing = kehoach("show", "plans.zip/none.txt", "--lang", "en", folder=tmp_path)
    assert missing.returncode == 3
    assert "not found" in missing.stdout


def columns(width: int) -> dict[str, str]:
    return {**os.environ, "COLUMNS": str(width), "PYTHONUTF8": "1"}


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_the_summary_keeps_file_and_number_readable(tmp_path: Path, width: int) -> None:
    """Whatever the width, the name of the file and the number of the plan stand whole on one line."""
    name = "ke-hoach-phat-trien-kinh-te.txt"
    (tmp_path / name).write_text(PLAN.read_text(encoding="utf-8"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "kehoach", "extract", name, "-f", "csv"],
        cwd=tmp_path, capture_output=True, text=True, timeout=300, check=True, env=columns(width),
    )  # fmt: skip
    assert any(name in line for line in done.stdout.splitlines()), done.stdout
    assert any("9029/KH-UBND" in line for line in done.stdout.splitlines()), done.stdout


def test_help_is_wholly_in_one_language() -> None:
    for arguments in ([], *([c.__name__] for c in COMMANDS)):
        vi, en = kehoach(*arguments, "-h").stdout, kehoach(*arguments, "-h", "--lang", "en").stdout
        assert not re.search(r"Usage|Options|Arguments|Show this|default:|required|<bool>|list\[", vi), vi
        assert "Cách dùng:" in vi
        assert "Usage:" in en


def test_standard_input_is_a_file(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "kehoach",
        "extract",
        "-",
        "-o",
        str(tmp_path / "out"),
        "-q",
        "-f",
        "CSV",
        "-f",
        "jsonl",
    ]
    done = subprocess.run(command, input=PLAN.read_bytes(), capture_output=True, timeout=300, check=True)
    assert done.stdout == b""
    assert "9029/KH-UBND" in (tmp_path / "out" / "documents.jsonl").read_text(encoding="utf-8")
    assert (tmp_path / "out" / "tasks.csv").exists()


def test_a_summary_for_machines_and_a_log(tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 no archive")
    (tmp_path / "good.txt").write_text(PLAN.read_text(encoding="utf-8"), encoding="utf-8")
    done = kehoach("extract", ".", "-f", "csv", "--json", "-v", "--log", "out.log", "--lang", "en", folder=tmp_path)
    assert done.returncode == 3
    said = json.loads(done.stdout)
    assert said["status"] == {"ok": 1, "partial": 0, "failed": 1}
    assert [(f["doc_id"], f["code"]) for f in said["failed"]] == [("bad.docx", "damaged_file")]
    assert said["counts"]["documents"] == 2
    log = (tmp_path / "out.log").read_text(encoding="utf-8")
    assert log == done.stderr
    assert "2/2 " in log
    assert "error damaged_file bad.docx: The docx file is damaged" in log


def test_options_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAN.read_text(encoding="utf-8"), encoding="utf-8")
    config = tmp_path / "kehoach.toml"
    config.write_text('lang = "en"\n[extract]\nout = "found"\nformat = ["jsonl"]\n')
    done = kehoach("extract", "a.txt", folder=tmp_path)
    assert "Read 1 of 1 files" in done.stdout
    assert (tmp_path / "found" / "documents.jsonl").exists()
    kehoach("extract", "a.txt", "-o", "other", "-f", "csv", folder=tmp_path)
    assert (tmp_path / "other" / "documents.csv").exists(), "the command line comes first"
    for text, name in (
        ("[extract]\nforce = true", "force"),
        ("[extrakt]\n", "extrakt"),
        ("colour = 1", "colour"),
        ("x = ", "kehoach.toml"),
    ):
        config.write_text(text)
        done = kehoach("extract", "a.txt", folder=tmp_path)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
        assert name in done.stderr


def test_the_doctor_names_what_is_missing_with_its_command(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kehoach", "doctor", "--lang", "en"]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=300, check=False, env={**columns(200), "PATH": str(tmp_path)}
    )
    assert done.returncode == 3
    assert "NOT    Tesseract, for scans: not installed" in done.stdout
    assert "→ " in done.stdout
    assert "Python: 3." in done.stdout


def test_a_shell_completes_commands() -> None:
    assert "_KEHOACH_COMPLETE" in kehoach("completion", "bash").stdout
    for typed, offered in (
        ("kehoach ex", ["extract"]),
        ("kehoach check --pa", ["--parent"]),
        ("kehoach re", ["review", "report", "remind"]),
    ):
        words = {"COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split()) - 1)}
        done = subprocess.run(
            [sys.executable, "-m", "kehoach"], capture_output=True, text=True, timeout=300, check=False,
            env={**columns(200), "_KEHOACH_COMPLETE": "complete_bash", **words},
        )  # fmt: skip
        assert (done.stdout.split(), done.stderr) == (offered, "")


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
def test_bash_itself_completes(tmp_path: Path) -> None:
    """The script as a user sources it, in a shell that finds the command."""
    (tmp_path / "kehoach").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kehoach "$@"\n')
    (tmp_path / "kehoach").chmod(0o755)
    (tmp_path / "script").write_text(kehoach("completion", "bash").stdout)
    asked = (
        "source script; COMP_WORDS=(kehoach doc); COMP_CWORD=1; "
        "$(complete -p kehoach | sed -E 's/.*-F ([^ ]+) .*/\\1/') kehoach; echo ${COMPREPLY[@]}"
    )
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", asked], cwd=tmp_path, capture_output=True, text=True, timeout=300, check=True,
        env={**columns(200), "PATH": path},
    )  # fmt: skip
    assert done.stdout.split() == ["doctor"], done.stderr


def test_show_full_cuts_no_line(tmp_path: Path) -> None:
    words = " ".join(f"việc{n}" for n in range(60))
    (tmp_path / "a.txt").write_text(f"KẾ HOẠCH\nThử\nI. NỘI DUNG\n1. {words}.\n", encoding="utf-8")
    assert "việc59" not in kehoach("show", "a.txt", folder=tmp_path).stdout
    assert "việc59" in kehoach("show", "a.txt", "--full", folder=tmp_path).stdout
    assert "việc59" in kehoach("show", ".", "--full", folder=tmp_path).stdout


@pytest.mark.parametrize(
    ("head", "codes"),
    [
        ("Số: 12/KH-UBND\n\nXã A, ngày 5 tháng 1 năm 2026", set()),
        ("Số:      /KH-UBND\n\nXã A, ngày     tháng     năm 2026", {"blank_number", "blank_date"}),
        ("Số: .../KH-UBND\n\nXã A, ngày ... tháng ... năm 2026", {"blank_number", "blank_date"}),
        ("", {"no_number", "no_date"}),
    ],
)
def test_a_missing_number_or_date_is_a_warning_with_its_reason(tmp_path: Path, head: str, codes: set[str]) -> None:
    import kehoach as kh

    plan = f"ỦY BAN NHÂN DÂN\nXÃ A\n{head}\n\nKẾ HOẠCH\nPhát triển\n\nI. NỘI DUNG\n1. Trồng cây."
    (tmp_path / "a.txt").write_text(plan, encoding="utf-8")
    found = kh.extract(tmp_path / "a.txt", progress=False).diagnostics
    assert set(found["code"]) == codes
    assert set(found["severity"]) <= {"warning"}


def test_a_log_for_machines_tells_the_seconds_of_each_stage(tmp_path: Path) -> None:
    log = tmp_path / "run.jsonl"
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 no archive")
    command = ("extract", PLAN, tmp_path / "bad.docx", "--out", tmp_path / "out", "--no-cache", "--log", log, "--json")
    summary = json.loads(kehoach(*command).stdout)
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    files = {line["doc_id"]: line["seconds"] for line in lines if line["event"] == "file"}
    assert set(files) == {PLAN.name, "bad.docx"}
    assert set(files[PLAN.name]) == {"ingest", "layout", "segment", "extract", "rows"}
    assert all(seconds >= 0 for seconds in files[PLAN.name].values())
    assert {line["doc_id"] for line in lines if line["event"] == "problem"} >= {"bad.docx"}
    assert {one["doc_id"] for one in summary["slowest"]} == set(files)
    assert set(summary["seconds"]) == set(files[PLAN.name])
    assert [one["doc_id"] for one in summary["failed"]] == ["bad.docx"]


def test_a_narrow_terminal_cuts_no_verdict_and_no_figure(tmp_path: Path) -> None:
    samples = Path(__file__).parents[1] / "corpus"
    assert kehoach("extract", PLAN, "--out", tmp_path / "out", "--format", "csv").returncode == 0
    checked = kehoach(
        "check", tmp_path / "out", "--units", samples / "province" / "units.csv", "--parent", "957-NQ/TW@2031-03-11",
        "--out", tmp_path / "checked", "--format", "csv", columns=80,
    )  # fmt: skip
    with (tmp_path / "checked" / "verdicts.csv").open(encoding="utf-8-sig", newline="") as file:
        verdicts = {row["verdict"] for row in csv.DictReader(file)}
    assert verdicts
    for kind in verdicts:
        assert LABELS[kind].name("vi") in checked.stdout
    shown = kehoach("evaluate", samples / "gold", tmp_path / "out", columns=80).stdout.splitlines()
    assert [line for line in shown if line.split()[:1] == ["citations"] and len(line.split()) == 9]
    assert max(map(len, shown)) <= 80
