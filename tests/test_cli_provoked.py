"""The command line, provoked: what is closed, full, empty, or ends early, is a sentence and an exit code, never a traceback."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from test_cli import PLAN, kehoach

import kehoach as kh

KEHOACH = [sys.executable, "-m", "kehoach"]
AS_USER = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
"""Before a command that shall be shut out of closed folders although root runs the tests."""
posix = pytest.mark.skipif(sys.platform == "win32", reason="shells and permissions of POSIX")


def _as_user() -> list[str]:
    if os.geteuid() != 0:
        return []
    able = (
        shutil.which("setpriv") and subprocess.run([*AS_USER, "true"], check=False, capture_output=True).returncode == 0
    )
    if not able:
        pytest.skip("root may read everything here, and setpriv cannot take that right away")
    return AS_USER


def shell(line: str, folder: Path, *before: str) -> subprocess.CompletedProcess[str]:
    """Runs a line of bash in which K is the command."""
    line = f"""set -o pipefail; K() {{ "{sys.executable}" -m kehoach "$@"; }}; {line}"""
    command = [*before, "bash", "-c", line]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    (tmp_path / "p" / "closed").mkdir(parents=True)
    (tmp_path / "p" / "ok").mkdir()
    shutil.copy(PLAN, tmp_path / "p" / "ok" / "a.txt")
    shutil.copy(PLAN, tmp_path / "p" / "noread.txt")
    for name in ("closed", "noread.txt"):
        (tmp_path / "p" / name).chmod(0)
    return tmp_path


@posix
def test_what_is_closed_is_a_row_that_failed_and_the_rest_is_read(closed: Path) -> None:
    done = shell("K extract p -o out -f jsonl", closed, *_as_user())
    assert (done.returncode, done.stderr.strip()) == (3, "")
    assert done.stdout.count("Không có quyền đọc") == 2
    rows = [json.loads(line) for line in (closed / "out" / "documents.jsonl").read_text("utf-8").splitlines()]
    assert {r["doc_id"]: r["status"] for r in rows} == {"closed": "failed", "noread.txt": "failed", "ok/a.txt": "ok"}


@posix
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("extract p/closed", "Không đọc được “p/closed” (không có quyền)"),
        ("extract p/closed/x", "Không đọc được “p/closed/x” (không có quyền)"),
        ("show p/noread.txt", "Không đọc được “p/noread.txt” (không có quyền)"),
        ("check p --units p/noread.txt", "Không đọc được “p/noread.txt” (không có quyền)"),
        ("extract p/ok -o p/closed/x", "Không ghi được vào “p/closed/x” (không có quyền)"),
        ("extract p/ok -o p/closed", "Không ghi được vào “p/closed” (không có quyền)"),
        ("assign p/ok -o p/closed/x.docx", "từ chối “p/closed/x.docx” (không có quyền)"),
        ("units p/closed/x u.csv", "từ chối “p/closed/x” (không có quyền)"),
        ("runs p/closed/x.duckdb", "từ chối “p/closed/x.duckdb” (không có quyền)"),
    ],
)
def test_a_path_that_is_closed_is_one_sentence(closed: Path, line: str, said: str) -> None:
    done = shell(f"K {line}", closed, *_as_user())
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
    assert said in done.stderr


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (["extract", ""], "PATH"),
        (["extract", PLAN, ""], "PATH"),
        (["extract", PLAN, "-o", ""], "--out"),
        (["extract", PLAN, "--out="], "--out"),
        (["extract", PLAN, "--db", ""], "--db"),
        (["extract", PLAN, "--log", ""], "--log"),
        (["show", ""], "PATH"),
        (["check", "x", "--units", ""], "--units"),
        (["diff", "", "x"], "RUN1"),
        (["assign", PLAN, "--unit", ""], "--unit"),
    ],
)
def test_an_unset_variable_is_no_current_folder(tmp_path: Path, command: list[object], name: str) -> None:
    done = kehoach(*command, folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{name} để trống"), done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("paths", ["", [""], [PLAN, ""]])
def test_nor_is_it_one_for_a_program(paths: str | list[str]) -> None:
    with pytest.raises(kh.UsageError, match="Đường dẫn để trống"):
        kh.extract(paths, progress=False)


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("[extract]\nformat = 3", "“[extract] format” không nhận giá trị “3”"),
        ("[extract]\nformat = []", "“[extract] format” không nhận giá trị “[]”"),
        ('[extract]\nformat = ["csv", 3]', "“[extract] format” không nhận"),
        ('[extract]\nworkers = "two"', "“[extract] workers” không nhận giá trị “two”"),
        ("[extract]\nworkers = true", "“[extract] workers” không nhận"),
        ('quiet = "yes"', "“quiet” không nhận giá trị “yes”"),
        ('lang = "fr"', '“lang” không nhận giá trị “fr”, chỉ nhận "vi", "en"'),
        ('out = ""', "“out” không nhận giá trị “”"),
        ("[extract]\nwrong = 1", "“[extract] wrong” mà không lệnh nào biết"),
        ("a = = 1", "sai cú pháp TOML ở dòng 1, cột 5"),
    ],
)
def test_a_bad_configuration_is_named_with_its_key_and_stops_no_help(tmp_path: Path, toml: str, said: str) -> None:
    (tmp_path / "kehoach.toml").write_text(toml, encoding="utf-8")
    done = kehoach("check", "x", folder=tmp_path)  # what is missing may have been meant to stand there
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
    assert "kehoach.toml" in done.stderr
    assert said in done.stderr
    for command in (["-V"], ["-h"], ["extract", "-h"]):
        helped = kehoach(*command, folder=tmp_path)
        assert (helped.returncode, helped.stderr) == (0, "")
    assert said in kehoach("doctor", folder=tmp_path).stdout


def test_an_error_about_a_value_of_the_configuration_says_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "kehoach.toml").write_text('format = ["csv", "ics"]\n', encoding="utf-8")
    (tmp_path / "units.csv").write_text("unit_id,name\nA,UBND xã A\n", encoding="utf-8")
    done = kehoach("check", "x", "--units", "units.csv", folder=tmp_path)
    assert done.returncode == 2
    assert "(“format” đặt trong tệp kehoach.toml của thư mục này.)" in done.stderr
    typed = kehoach("check", "x", "--units", "units.csv", "-f", "ics", folder=tmp_path)
    assert "kehoach.toml" not in typed.stderr


def test_one_format_needs_no_list(tmp_path: Path) -> None:
    (tmp_path / "kehoach.toml").write_text('format = "csv"\n', encoding="utf-8")
    assert kehoach("extract", PLAN, "-o", "out", "-q", folder=tmp_path).returncode == 0
    assert {p.suffix for p in (tmp_path / "out").iterdir()} == {".csv", ".json", ".jsonl"}


@posix
def test_a_pipe_in_the_place_of_the_configuration_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "kehoach.toml")
    done = subprocess.run(
        [*KEHOACH, "show", "x"], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, "đây không phải tệp thường" in done.stderr) == (2, True)


@posix
@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("K extract a.txt -o out > /dev/full", 2, "hết chỗ trên đĩa"),
        ("K -h > /dev/full", 2, "hết chỗ trên đĩa"),
        ("K show a.txt <&-", 0, ""),
        ("K show a.txt >&-", 0, ""),
        ("K extract a.txt -o out -f csv >&- 2>&- <&-", 0, ""),
        ("K extract a.txt -o out -f csv --no-cache -v 2> /dev/full", 0, ""),
        ("K extrac 2> /dev/full", 2, ""),
        ("K extrac 2>&-", 2, ""),
        ("K show a.txt --full | head -1", None, ""),
        ("K completion bash | true", None, ""),
    ],
)
def test_streams_that_are_full_closed_or_left_end_quietly(
    tmp_path: Path, line: str, code: int | None, said: str
) -> None:
    shutil.copy(PLAN, tmp_path / "a.txt")
    done = shell(line, tmp_path)
    assert done.returncode in ((0, 141) if code is None else (code,)), done.stderr
    assert said in done.stderr
    assert bool(done.stderr.strip()) == bool(said), done.stderr
    assert "Traceback" not in done.stderr


@posix
@pytest.mark.parametrize(
    ("name", "code"), [("csv", 0), ("parquet", 0), ("jsonl", 0), ("xlsx", 0), ("ics", 0), ("duckdb", 2)]
)
def test_a_folder_whose_name_is_no_utf8_is_written_or_refused(tmp_path: Path, name: str, code: int) -> None:
    shutil.copy(PLAN, tmp_path / "a.txt")
    done = shell(f"K extract a.txt -q -o $'o\\xff' -f {name}", tmp_path)
    assert done.returncode == code, done.stderr
    assert done.stderr.count("\n") == (code != 0), done.stderr
    if name in ("csv", "parquet", "jsonl"):
        again = shell("K units $'o\\xff' u.csv", tmp_path)
        assert (again.returncode, again.stderr) == (0, "")


@posix
@pytest.mark.parametrize("after", [0.05, 0.2, 0.5, 1.0, 1.5])
def test_who_asks_for_the_end_several_times_gets_it_without_a_traceback(tmp_path: Path, after: float) -> None:
    """Whatever the command is at: loading itself, reading, writing. What comes before its first line is Python's own."""
    shutil.copy(PLAN, tmp_path / "a.txt")
    wait = "import os, sys; os.write(2, b'.'); sys.argv = ['kehoach', *sys.argv[1:]]; from kehoach.__main__ import main; main()"
    command = [sys.executable, "-c", wait, "extract", "a.txt", "--no-cache", "-o", "out", "-q"]
    run = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    assert run.stderr is not None
    assert run.stderr.read(1) == b"."
    time.sleep(after)
    for _ in range(4):
        if run.poll() is None:
            run.send_signal(signal.SIGINT)
        time.sleep(0.02)
    said = run.communicate(timeout=60)[1].decode()
    assert "Traceback" not in said
    assert "Exception" not in said
    assert run.returncode in (0, 130)
    assert not [p for p in (tmp_path / "out").glob("*") if p.name.startswith(".")] if run.returncode else True


@pytest.mark.parametrize("again", ["same", "other"])
def test_a_check_is_used_while_its_tables_hold_what_it_was_made_from(tmp_path: Path, again: str) -> None:
    (tmp_path / "p").mkdir()
    shutil.copy(PLAN, tmp_path / "p" / "a.txt")
    (tmp_path / "units.csv").write_text("name\nUBND xã Hàm Rồng\n", encoding="utf-8")
    assert kehoach("extract", "p", "-o", "mix", "-q", folder=tmp_path).returncode == 0
    check = ("check", "mix", "--units", "units.csv", "--parent", "1/KH-UBND", "-o", "mix", "-q")
    assert kehoach(*check, folder=tmp_path).returncode == 0
    if again == "other":
        (tmp_path / "p" / "a.txt").write_text(PLAN.read_text("utf-8").replace("9029", "9030"), encoding="utf-8")
    assert kehoach("extract", "p", "-o", "mix", "-q", "-f", "csv", folder=tmp_path).returncode == 0
    for command in (["remind", "mix", "-o", "letters"], ["report", "mix", "-o", "r.html"]):
        done = kehoach(*command, "-q", folder=tmp_path)
        if again == "same":
            assert (done.returncode, done.stderr) == (0, "")
            continue
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert "các bảng đã thay đổi sau khi đối chiếu" in done.stderr
    assert (tmp_path / "r.html").exists() == (again == "same")
    assert kehoach(*check, folder=tmp_path).returncode == 0
    assert kehoach("remind", "mix", "-q", folder=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["report", "x", "-o", "r.pdf"], "tên kết thúc bằng .html"),
        (["assign", PLAN, "--unit", "không có", "-o", "a.docx"], "không giao việc nào cho “không có”"),
    ],
)
def test_nothing_is_written_that_is_not_what_was_asked_for(tmp_path: Path, command: list[object], said: str) -> None:
    done = kehoach(*command, folder=tmp_path)
    assert (done.returncode, done.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert said in done.stderr


def test_a_language_that_is_not_spoken_is_refused(tmp_path: Path) -> None:
    with pytest.raises(kh.UsageError, match="Không có ngôn ngữ “fr”: chọn trong vi, en"):
        kh.extract(PLAN, progress=False, lang="fr")  # type: ignore[arg-type]
    tables = kh.extract(PLAN, progress=False)
    units = tmp_path / "units.csv"
    units.write_text("name\nUBND xã Hàm Rồng\n", encoding="utf-8")
    with pytest.raises(kh.UsageError, match="“fr”"):
        kh.check(tables, units, lang="fr")  # type: ignore[arg-type]
    with pytest.raises(kh.UsageError, match="“fr”"):
        tables.to(tmp_path / "out", "csv", lang="fr")  # type: ignore[arg-type]
    one, listed = (kh.check(tables, units, parents=p) for p in ("33/CT-TTg", ["33/CT-TTg"]))
    assert one.requirements["requirement"].tolist() == listed.requirements["requirement"].tolist() == ["33/CT-TTg"]
    assert {p.suffix for p in one.to(tmp_path / "check", "csv")} == {".csv", ".json"}


@pytest.mark.parametrize(
    ("formats", "where"),
    [
        ("csv", "đọc trong out/diagnostics.csv"),
        ("csv,xlsx", "đọc trong out/kehoach.xlsx"),
        ("jsonl", "đọc trong out/diagnostics.jsonl"),
        ("parquet", "đọc trong out/diagnostics.parquet"),
        ("duckdb", "xem bảng diagnostics trong out/kehoach.duckdb"),
        ("ics", "thêm -v để xem"),
    ],
)
def test_warnings_are_where_the_summary_says(tmp_path: Path, formats: str, where: str) -> None:
    (tmp_path / "a.txt").write_text(
        "KẾ HOẠCH\nNăm 2031\n1. Sở Y tế chủ trì, hoàn thành trước ngày 32/13/2031.\n", encoding="utf-8"
    )
    done = kehoach("extract", "a.txt", "-o", "out", "-f", formats, folder=tmp_path)
    assert where in done.stdout, done.stdout
    named = where.rpartition(" ")[2]
    assert not named.startswith("out/") or (tmp_path / named).is_file()


@posix
def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path) -> None:
    """Files end at 8 kB here, as on a disk that is full by then: tables, letters, the cache."""
    shutil.copy(PLAN, tmp_path / "a.txt")
    limit = "trap '' XFSZ; ulimit -f 8; export KEHOACH_CACHE=$PWD/cache"
    for command in ("extract a.txt -o out -f xlsx", "assign a.txt -o a.docx", "assign a.txt -o a.xlsx -q"):
        done = shell(f"{limit}; K {command}", tmp_path)
        assert "Exception ignored" not in done.stderr
        assert "Traceback" not in done.stderr
        if done.returncode:
            assert "Không ghi được" in done.stderr
    assert not [p for p in tmp_path.rglob("*") if ".part" in p.name or p.name.startswith(".kehoach")]
    assert not list((tmp_path / "out").glob("*"))


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["runs", "bad.duckdb", "-x"], "Không có tùy chọn -x: xem"),
        (["extract", PLAN, "-w", "2"], "Không có tùy chọn -w: xem"),
        (["extract", PLAN, "-V"], "có lẽ là -v"),
        (["extract", PLAN, "--qiet"], "có lẽ là --quiet"),
        (["extract", PLAN, "--zzzz"], "Không có tùy chọn --zzzz: xem"),
        (["runs", "bad.duckdb"], "(tệp không phải cơ sở dữ liệu DuckDB)"),
        (["runs", "postgresql://a@127.0.0.1:1/x"], "(máy kia từ chối kết nối)"),
        (["extract", PLAN, "--scheduler", "bad"], "(thiếu số cổng)"),
        (["extract", PLAN, "--scheduler", "http://x"], "(địa chỉ không đúng dạng)"),
        (["remind", "check", "--settings", "bad.toml"], "“bad.toml” sai cú pháp TOML ở dòng 1, cột 5"),
        (["check", "out", "--units", "bad.csv"], "“bad.csv” thiếu cột “Tên đơn vị” (hoặc name)"),
        (["check", "out", "--units", "units.csv", "--requirements", "bad.csv"], "thiếu cột “Văn bản” (hoặc directive)"),
        (["review", "out", "--port", "99999", "--no-browser"], "(số cổng phải từ 0 đến 65535)"),
    ],
)
def test_what_others_say_is_told_in_the_readers_words(read: Path, command: list[object], said: str) -> None:
    done = kehoach(*command, folder=read)
    assert (done.returncode, done.stdout) == (2, ""), done.stderr
    assert said in done.stderr


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run and a check, and files that are none."""
    folder = tmp_path_factory.mktemp("read")
    (folder / "units.csv").write_text("name\nUBND xã Hàm Rồng\n", encoding="utf-8")
    (folder / "bad.csv").write_text("ma;x\n1;2\n", encoding="utf-8")
    (folder / "bad.toml").write_text("a = = 1\n", encoding="utf-8")
    (folder / "bad.duckdb").write_text("x", encoding="utf-8")
    assert kehoach("extract", PLAN, "-o", "out", "-f", "csv", "-q", folder=folder).returncode == 0
    done = kehoach("check", "out", "--units", "units.csv", "-o", "check", "-f", "csv", "-q", folder=folder)
    assert done.returncode == 0, done.stderr
    return folder
