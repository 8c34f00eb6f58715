"""An output folder holds one run, the old or the new one, whole; nobody else's file is touched; outputs are never read as plans."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from handmade import SOURCE, facts

from pipeline.messages import UsageError
from pipeline.resolve.reduce import resolve
from pipeline.run import files
from pipeline.tables import manifest
from pipeline.tables.frames import Tables
from pipeline.tables.place import held
from pipeline.tables.rows import rows

HERE = Path(__file__).parent


def tables(name: str) -> Tables:
    return Tables.of(resolve(rows(name, SOURCE, facts())))


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def ids(found: Tables) -> set[str]:
    return {doc for frame in (found.documents, found.items, found.texts) for doc in frame["doc_id"]}


def test_a_run_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    tables("old").to(tmp_path, ["csv", "parquet", "xlsx", "jsonl"])
    (tmp_path / "notes.csv").write_text("somebody's own")
    tables("new").to(tmp_path, ["csv"])
    there = contents(tmp_path)
    assert {Path(name).suffix for name in there} == {".csv", ".jsonl", ".json"}
    assert [name for name in there if name.endswith(".jsonl")] == ["text.jsonl"]
    assert there["notes.csv"] == b"somebody's own"
    assert ids(Tables.read(tmp_path)) == {"new"}


@pytest.mark.parametrize("whose", ["another program's", "ours, changed since", "ours, without its manifest"])
def test_what_is_not_ours_is_in_the_way_until_forced(tmp_path: Path, whose: str) -> None:
    if whose != "another program's":
        tables("old").to(tmp_path, ["csv"])
    (tmp_path / "tasks.csv").write_text("edited by hand")
    if whose == "ours, without its manifest":
        (tmp_path / manifest.RUN).unlink()
    before = contents(tmp_path)
    with pytest.raises(UsageError, match="force=True") as refused:
        tables("new").to(tmp_path, ["csv"])
    assert "--force" in refused.value.sentence("en", command=True)
    assert "force=True" in refused.value.sentence("en")
    assert contents(tmp_path) == before
    tables("new").to(tmp_path, ["csv"], force=True)
    assert ids(Tables.read(tmp_path)) == {"new"}


def test_no_force_writes_over_a_folder(tmp_path: Path) -> None:
    (tmp_path / "tasks.csv").mkdir()
    with pytest.raises(UsageError) as refused:
        tables("new").to(tmp_path, ["csv"], force=True)
    assert refused.value.code == "folder_in_the_way"
    assert [p.name for p in tmp_path.iterdir()] == ["tasks.csv"]


@pytest.mark.skipif(os.name == "nt", reason="forks")
@pytest.mark.parametrize("name", ["text.jsonl", "kehoach.duckdb", "run.json"])
def test_a_file_that_is_held_open_takes_everything_back(tmp_path: Path, name: str) -> None:
    """Excel on Windows holds what it shows; here the first file, one in the middle, and the last refuse to move."""
    tables("old").to(tmp_path, ["duckdb"])
    before = contents(tmp_path)
    code = (
        f"import sys; sys.path[:0] = [{str(HERE)!r}]\n"
        "from test_place import tables, UsageError\n"
        "from pathlib import Path\n"
        "folder, name = Path(sys.argv[1]), sys.argv[2]\n"
        "def held(event, args):\n"
        "    if event == 'os.rename' and Path(args[0]) == folder / name:\n"
        "        raise PermissionError(13, 'Permission denied', args[0])\n"
        "sys.addaudithook(held)\n"
        "try:\n"
        "    tables('new').to(folder, ['duckdb'])\n"
        "except UsageError as error:\n"
        "    print(error.code, name in str(error))\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path), name], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["held_open", "True"]
    assert contents(tmp_path) == before


def test_a_changed_file_that_is_not_in_the_way_is_left(tmp_path: Path) -> None:
    tables("old").to(tmp_path, ["csv", "xlsx"])
    (tmp_path / "kehoach.xlsx").write_bytes(b"with an analyst's notes")
    tables("new").to(tmp_path, ["csv"])
    assert (tmp_path / "kehoach.xlsx").read_bytes() == b"with an analyst's notes"


def test_a_manifest_gives_up_no_file_outside_its_folder(tmp_path: Path) -> None:
    out = tmp_path / "out"
    tables("old").to(out, ["csv"])
    said = json.loads((out / manifest.RUN).read_text(encoding="utf-8"))
    for name in ("../plan.csv", "plan.docx"):
        (out / name).write_bytes(b"x")
        said["files"][name] = manifest.digest(out / name)
    (out / manifest.RUN).write_text(json.dumps(said), encoding="utf-8")
    tables("new").to(out, ["csv"])
    assert (tmp_path / "plan.csv").exists()
    assert (out / "plan.docx").exists()
    assert [doc_id for doc_id, _ in files.collect(out)] == ["plan.docx"]


ENDED = """
import os, sys
sys.path[:0] = [{here!r}]
from pathlib import Path
from test_place import tables
from pipeline.messages import UsageError
folder, how = Path(sys.argv[1]), sys.argv[2]
new = tables("new")
step = 0
while True:
    step += 1
    place = folder / str(step)
    tables("old").to(place, ["duckdb", "ics"])
    left = step
    pid = os.fork()
    if pid == 0:
        def hook(event, _):
            global left
            if event == "os.rename":
                left -= 1
                if left == 0 and how == "kill":
                    os._exit(9)
                if left == 0:
                    raise OSError(28, "No space left on device")
        sys.addaudithook(hook)
        try:
            new.to(place, ["duckdb"])
        except UsageError:
            os._exit(1)
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0:
        break
print(step)
"""


def ended(folder: Path, how: str) -> int:
    """Runs whose n-th rename fails, or ends the process, for every n, each in a folder of its own; how many."""
    command = [sys.executable, "-c", ENDED.format(here=str(HERE)), str(folder), how]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    return int(done.stdout)


@pytest.mark.skipif(os.name == "nt", reason="forks")
def test_after_a_kill_at_any_step_the_folder_is_read_whole_and_the_next_run_tidies_up(tmp_path: Path) -> None:
    steps = ended(tmp_path, "kill")
    assert steps > 7
    seen = []
    for step in range(1, steps):
        found = ids(Tables.read(tmp_path / str(step)))
        assert found in ({"old"}, {"new"}), step
        seen.append(found)
        tables("last").to(tmp_path / str(step), ["duckdb"])
        assert ids(Tables.read(tmp_path / str(step))) == {"last"}
        assert set(contents(tmp_path / str(step))) == {"kehoach.duckdb", "text.jsonl", "run.json"}
    assert {"old"} in seen
    assert {"new"} in seen


@pytest.mark.skipif(os.name == "nt", reason="forks")
def test_a_failure_at_any_step_takes_everything_back(tmp_path: Path) -> None:
    tables("old").to(tmp_path / "whole", ["duckdb", "ics"])
    steps = ended(tmp_path, "fail")
    names = set(contents(tmp_path / "whole"))
    for step in range(1, steps):
        assert set(contents(tmp_path / str(step))) == names, step
        assert ids(Tables.read(tmp_path / str(step))) == {"old"}, step


@pytest.mark.parametrize("format_", ["csv", "parquet", "jsonl", "duckdb"])
def test_tables_are_read_from_whatever_format_is_there(tmp_path: Path, format_: str) -> None:
    written = tables("a/b.txt")
    written.to(tmp_path, [format_, "xlsx"])
    read = Tables.read(tmp_path)
    for name, frame in written.frames().items():
        assert frame.equals(read.frames()[name]), name
        assert list(frame.dtypes) == list(read.frames()[name].dtypes)


def test_a_mixture_is_refused(tmp_path: Path) -> None:
    for name in ("one", "two"):
        tables(name).to(tmp_path / name, ["csv", "parquet"])
    one, two = tmp_path / "one", tmp_path / "two"

    def refused(why: str) -> None:
        with pytest.raises(UsageError) as error:
            Tables.read(one)
        assert error.value.code == why

    shutil.copy(two / "items.parquet", one)
    refused("changed_table")
    (one / manifest.RUN).unlink()
    refused("mixed_formats")
    for path in one.glob("*.csv"):
        path.unlink()
    refused("mixed_runs")
    shutil.copy(two / "text.jsonl", one)
    for path in two.glob("*.parquet"):
        shutil.copy(path, one)
    assert ids(Tables.read(one)) == {"two"}
    (one / "citations.parquet").unlink()
    refused("no_table")
    (one / "documents.parquet").write_bytes(b"PAR1")
    refused("bad_tables")
    (one / "documents.parquet").unlink()
    refused("no_tables")


def test_only_the_manifest_knows_the_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        tables("x").to(tmp_path / name, ["csv"], about={"options": {"workers": 2}, "started": name})
    a, b = (contents(tmp_path / name) for name in ("a", "b"))
    one, two = (json.loads(found.pop(manifest.RUN)) for found in (a, b))
    assert a == b
    assert one.pop("started") != two.pop("started")
    one.pop("written"), two.pop("written")
    assert one == two
    assert one["inputs"] == {"x": SOURCE.sha256}
    assert one["counts"]["documents"] == 1
    assert one["formats"] == ["csv"]
    assert one["files"]["documents.csv"] == manifest.digest(tmp_path / "a" / "documents.csv")


def test_outputs_caches_and_environments_are_no_plans(tmp_path: Path) -> None:
    for name in ("a.txt", "b/c.txt", ".git/x.txt", "venv/lib/y.txt", "b/__pycache__/z.txt", "kept/w.txt", "lib/v.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "venv" / "pyvenv.cfg").write_text("home = /usr/bin")
    (tmp_path / "kept" / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55")
    expected = ["a.txt", "b/c.txt", "lib/v.txt"]
    for _ in range(2):
        assert [doc_id for doc_id, _ in files.collect(tmp_path)] == expected
        tables("x").to(tmp_path / "outputs", ["csv", "jsonl", "xlsx"])
        tables("x").to(tmp_path / "b", ["csv"])
    (tmp_path / "outputs" / "d.txt").write_text("a plan that somebody put there is read")
    assert [doc_id for doc_id, _ in files.collect(tmp_path)] == [*expected, "outputs/d.txt"]


def test_who_lost_a_lock_leaves_it_to_who_took_it(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    with held(lock):
        lock.write_text("1", encoding="ascii")  # another process, after this one held it for too long
    assert lock.read_text(encoding="ascii") == "1"
    lock.unlink()
    with held(lock):
        assert lock.exists()
    assert not lock.exists()
