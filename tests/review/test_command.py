"""`kehoach review` as it is called: what it refuses, what it leaves alone, what it says when it ends."""

from __future__ import annotations

import csv
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from browser import Server
from desk_build import SAMPLES

import kehoach as kh
from pipeline.cli.review import _extract
from pipeline.messages import UsageError
from pipeline.review.desk import Desk, is_check
from pipeline.review.journal import Act
from pipeline.tables import manifest

pytest.importorskip("nicegui", reason="kehoach[review] is not installed")


def ended(server: Server, number: int) -> tuple[int, str]:
    """Exit code and what was said on standard error."""
    server.process.send_signal(number)
    _, said = server.process.communicate(timeout=60)
    return server.process.returncode, said


@pytest.mark.parametrize("there", [False, True])
def test_a_folder_that_no_check_has_written_is_refused(original: Path, tmp_path: Path, there: bool) -> None:
    folder = tmp_path / "doi-chieu"
    if there:
        folder.mkdir()
        (folder / "check.json").write_text("{}", encoding="utf-8")
    command = [sys.executable, "-m", "kehoach", "review", str(original), "--no-browser", "--check", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "kehoach check" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert folder.exists() == there
    assert not there or [p.name for p in folder.iterdir()] == ["check.json"]
    assert is_check(original)


def of_another_version(check: Path) -> None:
    """A check as an earlier version wrote it: a column is not there yet."""
    path = check / "verdicts.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        to = csv.DictWriter(file, [name for name in rows[0] if name != "first_issued"], extrasaction="ignore")
        to.writeheader()
        to.writerows(rows)


def test_a_check_of_another_version_is_told_with_what_to_do(tables: Path, tmp_path: Path) -> None:
    of_another_version(tables)
    for command in (("review", "--no-browser", "--check"), ("remind",), ("report", "--out", str(tmp_path / "r.html"))):
        arguments = [command[0], str(tables), *command[1:], *([str(tables)] if command[-1] == "--check" else [])]
        done = subprocess.run(
            [sys.executable, "-m", "kehoach", *arguments], capture_output=True, text=True, timeout=120, check=False
        )
        assert (done.returncode, done.stdout) == (2, ""), done.stderr
        assert "verdicts.csv" in done.stderr.splitlines()[-1]
        assert "Chạy lại “kehoach check”" in done.stderr.splitlines()[-1]
        assert "Traceback" not in done.stderr
    code, said = ended(Server(tables), signal.SIGTERM)  # the tables beside it can be reviewed all the same
    assert code == 0
    assert "Chạy lại “kehoach check”" in said


def test_quiet_it_says_its_address_alone(tables: Path) -> None:
    code, said = ended(Server(tables, "-q"), signal.SIGTERM)
    assert (code, said) == (0, "")


def test_its_end_tells_what_was_kept(tables: Path) -> None:
    code, said = ended(Server(tables, "--who", "An"), signal.SIGTERM)  # at once
    assert (code, "không có quyết định nào" in said, "Warning" in said) == (0, True, False)
    server = Server(tables, "--who", "An")
    desk = Desk(tables, tables)
    desk.decide(0, desk.plan(0)[1][0], Act.ACCEPT)  # as its page does
    code, said = ended(server, signal.SIGINT)
    assert code == 0
    assert "1 bước" in said
    assert str(tables / "review.jsonl") in said
    assert str(tables / "overrides.csv") in said
    assert "không tệp kết quả nào bị thay đổi" not in said


def test_tables_of_other_plans_are_not_replaced_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    out, here, there = tmp_path / "out", tmp_path / "here", tmp_path / "there"
    for folder, name in ((here, "xa-con-hac-moi-truong.txt"), (there, "so-gddt-rac-thai.htm")):
        folder.mkdir()
        shutil.copy(SAMPLES / name, folder)
    _extract(here, out, "vi", force=False)
    first = (out / manifest.RUN).read_bytes()
    _extract(here, out, "vi", force=False)
    assert (out / manifest.RUN).read_bytes() == first, "nothing has changed: nothing is read again"
    with pytest.raises(UsageError) as error:
        _extract(there, out, "vi", force=False)
    assert (error.value.code, str(here) in str(error.value)) == ("tables_of_others", True)
    assert (out / manifest.RUN).read_bytes() == first
    _extract(there, out, "vi", force=True)
    assert list(kh.Tables.read(out).documents["doc_id"]) == ["so-gddt-rac-thai.htm"]


def test_a_file_that_could_not_be_read_has_no_records(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "hong.docx").write_bytes(b"PK\x03\x04 broken")
    kh.extract(tmp_path / "plans", progress=False).to(tmp_path / "out", ["csv"])
    desk = Desk(tmp_path / "out")
    assert [e.status for e in desk.shelf.entries] == ["failed"]
    assert (desk.plan(0)[1], desk.shelf.entries[0].records, desk.shelf.entries[0].doubts) == ([], 0, 0)
