"""Which command takes which option: one table, so that what one command has learned is not missing where it is looked for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main
from test_cli import PLAN, SAMPLES, kehoach

from pipeline.cli.app import COMMANDS, app

REGISTER = ("--units", SAMPLES.parent / "province" / "units.csv", "--parent", "9047/KH-UBND")
EVERYWHERE = "-q --quiet -v --verbose --log --json"
WRITES = f"-o --out --force {EVERYWHERE}"
ASKED = {
    #            what a clerk or a script looks for, beside --lang and -h
    "extract": f"-f --format {WRITES}",
    "show": EVERYWHERE,
    "check": f"-f --format {WRITES}",
    "review": WRITES,
    "report": WRITES,
    "apply": f"-o --out {EVERYWHERE}",  # decisions are added to what is there
    "remind": WRITES,
    "assign": WRITES,
    "units": f"--force {EVERYWHERE}",
    "diff": EVERYWHERE,
    "runs": EVERYWHERE,
    "evaluate": EVERYWHERE,
    "doctor": EVERYWHERE,
    "completion": "",  # a script for a shell, nothing else
}
SHARED = {option for options in ASKED.values() for option in options.split()}


@pytest.mark.parametrize("name", [c.__name__ for c in COMMANDS])
def test_each_command_takes_the_options_that_are_looked_for(name: str) -> None:
    command = typer.main.get_command(app).commands[name]  # type: ignore[attr-defined]
    taken = {o for p in command.params for o in p.opts}
    assert taken & SHARED == set(ASKED[name].split())
    assert "--lang" in taken
    assert command.context_settings["help_option_names"] == ["-h", "--help"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--help", "--lang", "en"], "Usage: kehoach"),
        (["--lang", "en", "--help"], "Usage: kehoach"),
        (["--lang=en"], "Usage: kehoach"),
        (["--lang", "en", "check", "-h"], "Usage: kehoach check"),
        (["check", "--help"], "Cách dùng: kehoach check"),
        (["remind", "--help", "--lang", "en"], "Usage: kehoach remind"),
    ],
)
def test_the_language_may_stand_anywhere_and_the_program_has_one_name(arguments: list[str], said: str) -> None:
    done = kehoach(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert said in done.stdout
    assert "python" not in done.stdout


@pytest.mark.parametrize("arguments", [["chek"], ["check"], ["--lung", "en"], ["extract", "--ou", "x", "y"], ["apply"]])
def test_a_mistake_names_the_program_as_it_is_called(arguments: list[str]) -> None:
    done = kehoach(*arguments)
    assert done.returncode == 2
    assert "kehoach" in done.stderr
    assert "python" not in done.stderr


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    assert kehoach("extract", SAMPLES, "-o", folder / "out", "-f", "csv", "-q").returncode == 0
    assert kehoach("check", folder / "out", *REGISTER, "-o", folder / "check", "-q").stdout == ""
    return folder


@pytest.mark.parametrize(
    ("command", "facts"),
    [
        (["check", "out", *REGISTER, "-o", "{new}", "-f", "CSV"], {"verdicts", "notes", "out", "files"}),
        (["apply", "check/compliance.xlsx", "-o", "{new}.csv"], {"decisions", "file"}),
        (["remind", "check", "-o", "{new}"], {"letters", "units", "undecided", "files"}),
        (["assign", PLAN, "-o", "{new}.docx"], {"duties", "citation", "file"}),
        (["units", "out", "{new}.csv"], {"units", "file"}),
        (["report", "out", "-o", "{new}.html"], {"file", "bytes"}),
        (["doctor"], {"findings"}),
        (["show", PLAN], {"documents"}),
    ],
)  # fmt: skip
def test_a_script_reads_json_or_nothing(run: Path, command: list[object], facts: set[str]) -> None:
    asked = [str(c).replace("{new}", f"json-{command[0]}") for c in command]
    done = kehoach(*asked, "--json", folder=run)
    assert done.returncode in (0, 3 if command[0] == "doctor" else 0), done.stderr
    assert set(json.loads(done.stdout)) == facts
    if command[0] != "doctor":
        quiet = kehoach(*(str(c).replace("{new}", f"quiet-{command[0]}") for c in command), "-q", folder=run)
        assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, "", "")


def test_a_check_writes_the_formats_asked_for_and_logs_each_verdict(run: Path) -> None:
    done = kehoach("check", "out", *REGISTER, "-o", "few", "-f", "csv", "-v", "--log", "check.jsonl", folder=run)
    assert done.returncode == 0, done.stderr
    assert {p.suffix for p in (run / "few").iterdir()} == {".csv", ".json"}
    lines = [json.loads(line) for line in (run / "check.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {"misquoted", "not_submitted"} <= {line["verdict"] for line in lines}
    assert len(lines) == done.stderr.count("\n")
    wrong = kehoach("check", "out", *REGISTER, "-o", "few", "-f", "pdf", folder=run)
    assert (wrong.returncode, "csv, parquet, xlsx, svg" in wrong.stderr) == (2, True)


@pytest.mark.parametrize(
    ("command", "event"),
    [
        (("show", PLAN), "file"),
        (("assign", PLAN, "--out", "log.docx"), "file"),
        (("units", "out", "log.csv"), "problem"),
        (("remind", "check", "-o", "log-letters"), "verdict"),
        (("report", "check", "--out", "log.html"), "verdict"),
        (("diff", "out", "out"), "problem"),
        (("evaluate", SAMPLES.parent / "gold", "out"), "problem"),
        (("doctor",), "finding"),
    ],
)
def test_each_command_that_reads_files_tells_them_as_it_is_asked(
    run: Path, command: tuple[object, ...], event: str
) -> None:
    """On standard error and in a log alike."""
    log = run / f"{command[0]}.jsonl"
    done = kehoach(*command, "-v", "--log", log, folder=run)
    fine = (0, 3) if command[0] == "doctor" else (0,)  # something may be missing on this machine
    assert done.returncode in fine, done.stderr
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert event in {line["event"] for line in lines}
    assert len(lines) == done.stderr.count("\n")
    if command[0] in ("show", "diff", "evaluate", "doctor"):
        quiet = kehoach(*command, "-q", folder=run)
        assert (quiet.returncode in fine, quiet.stdout, quiet.stderr) == (True, "", "")


def test_letters_are_known_again_until_somebody_goes_on_writing_them(run: Path) -> None:
    command = ("remind", "check", "-o", "letters", "--lang", "en")
    assert kehoach(*command, folder=run).returncode == 0
    again = kehoach(*command, folder=run)
    assert (again.returncode, again.stderr) == (0, ""), "its own letters are written anew"
    (letter,) = (run / "letters").glob("*.docx")
    letter.write_bytes(letter.read_bytes() + b"x")
    refused = kehoach(*command, folder=run)
    assert refused.returncode == 2
    assert "was changed since kehoach wrote it" in refused.stderr
    letter.with_name("cong-van-cua-toi.docx").write_bytes(b"mine")
    assert kehoach(*command, "--force", folder=run).returncode == 0
    each = kehoach(*command, "--each", folder=run)
    assert each.returncode == 0
    assert not letter.exists(), "letters of two kinds never lie side by side"
    assert letter.with_name("cong-van-cua-toi.docx").read_bytes() == b"mine"
    found = kehoach("extract", "letters", "-o", "letters-read", "-f", "csv", "--json", folder=run)
    assert json.loads(found.stdout)["counts"]["documents"] == 1, "no letter of ours is read as a plan"


@pytest.mark.parametrize(
    "command", [["assign", PLAN, "-o", "a.docx"], ["units", "out", "a.csv"], ["report", "out", "-o", "a.html"]]
)
def test_one_file_that_is_there_is_kept_with_the_right_reason(run: Path, command: list[object]) -> None:
    path = run / str(command[-1])
    path.write_text("mine")
    refused = kehoach(*command, "--lang", "en", folder=run)
    assert refused.returncode == 2
    assert "is there already" in refused.stderr
    assert "--force" in refused.stderr
    assert path.read_text() == "mine"
    assert kehoach(*command, "--force", "-q", folder=run).returncode == 0
    assert path.read_bytes() != b"mine"


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_the_result_of_a_check_keeps_the_code_whole_and_says_what_to_open(run: Path, width: int) -> None:
    command = [sys.executable, "-m", "kehoach", "check", "out", *map(str, REGISTER), "-o", "shown"]
    environment = {**os.environ, "COLUMNS": str(width), "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=run, capture_output=True, text=True, timeout=300, check=True, env=environment)
    assert "9047/KH-UBND" in done.stdout
    assert "vào shown: mở compliance.xlsx trước" in done.stdout


def test_what_concerns_nobody_is_not_shown(run: Path) -> None:
    """The one unit is the author of the first document."""
    (run / "one.csv").write_text("name\nUBND tỉnh Lâm Hải\n", encoding="utf-8")
    parents = ["--parent", "9047/KH-UBND", "--parent", "9112-KH/TU"]
    done = kehoach("check", "out", "--units", "one.csv", *parents, "-o", "c", folder=run)
    assert "9112-KH/TU" in done.stdout
    assert "9047/KH-UBND" not in done.stdout


def test_a_plan_that_is_named_as_the_log_stays_as_it_is(tmp_path: Path) -> None:
    plan, log = tmp_path / "plan.docx", tmp_path / "a.log"
    plan.write_bytes(PLAN.read_bytes())
    refused = kehoach("show", plan, "--log", plan, "--lang", "en", folder=tmp_path)
    assert refused.returncode == 2
    assert "another file than a log" in refused.stderr
    assert plan.read_bytes() == PLAN.read_bytes()
    for _ in range(2):
        assert kehoach("show", plan, "--log", log, "-q", folder=tmp_path).returncode == 0
    assert log.stat().st_size > 0, "a log is added to"


@pytest.mark.parametrize("name", [c.__name__ for c in COMMANDS])
def test_names_of_values_fit_a_narrow_screen(name: str) -> None:
    """At 60 columns a longer one is broken in two, and takes the room of the sentence beside it."""
    command = typer.main.get_command(app).commands[name]  # type: ignore[attr-defined]
    assert [
        p.metavar for p in command.params if p.opts[0].startswith("-") and len(p.metavar or "") > len("CHECK_DIR")
    ] == []
    usage = command.get_usage(typer.Context(command, info_name=name))
    assert not set("{}") & set(usage), usage


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", [c.__name__ for c in COMMANDS])
def test_no_word_of_a_help_is_cut_on_a_narrow_screen(name: str, lang: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kehoach", name, "--help", "--lang", lang], cwd=tmp_path, capture_output=True, text=True,
        timeout=120, check=True, env={**os.environ, "COLUMNS": "60", "PYTHONUTF8": "1"},
    )  # fmt: skip
    cut = [line for line in done.stdout.replace("postgresql://…", "").splitlines() if "…" in line]
    assert cut == []
