"""A store keeps every run, what each plan said in each, and nothing twice; both databases do the same."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

import kehoach as kh
from pipeline.messages import UsageError
from pipeline.run.corpus import extract
from pipeline.tables import schema
from pipeline.tables.schema import Rows
from pipeline.tables.store import history, keep
from pipeline.tables.store.place import connected, is_store
from pipeline.tables.store.shape import META, TABLES, VERSIONS
from pipeline.tables.stored import read_rows

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
ABOUT = keep.About("1.0", "vi", "state")


@pytest.fixture(scope="session")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """What a run over two plans and a file that is none found."""
    folder = tmp_path_factory.mktemp("plans")
    for name in ("xa-con-hac-moi-truong.txt", "so-yte-sot-xuat-huyet.docx"):
        (folder / name).write_bytes((SAMPLES / name).read_bytes())
    (folder / "bad.docx").write_bytes(b"PK\x03\x04 no archive")
    found = extract(folder, workers=1, progress=False, cached=False).streams()
    return {name: list(some) for name, some in found.items()}


def changed(rows: Rows, doc_id: str, title: str) -> Rows:
    at = schema.DOCUMENTS.index("title")
    documents = [(*row[:at], title, *row[at + 1 :]) if row[0] == doc_id else row for row in rows["documents"]]
    return {**rows, "documents": documents}


def add(store: str, rows: Rows, about: keep.About = ABOUT) -> str:
    with connected(store, new=True) as connection:
        return keep.add(connection, rows, about)


def test_what_goes_in_comes_out(store: str, rows: Rows) -> None:
    run = add(store, rows)
    with connected(store) as connection:
        assert history.rows(connection) == history.rows(connection, run) == history.rows(connection, run[:-2]) == rows
    assert all(
        frame.equals(kh.Tables.of(rows).frames()[name]) for name, frame in kh.Tables.read(store).frames().items()
    )


def test_every_run_stays_and_each_plan_has_its_history(store: str, rows: Rows) -> None:
    plan = "xa-con-hac-moi-truong.txt"
    names = [add(store, found) for found in (rows, rows, changed(rows, plan, "MỚI"), rows)]
    with connected(store) as connection:
        assert [(run.run, run.plans, run.new) for run in history.runs(connection)] == [
            (name, 3, new) for name, new in zip(names, (3, 0, 1, 0), strict=True)
        ]
        versions = history.plan(connection, plan)
        assert [v.run for v in versions] == [names[0], names[2], names[3]]
        assert versions[0].version == versions[2].version != versions[1].version
        assert [v.run for v in history.plan(connection, "bad.docx")] == [names[0]]
        assert history.rows(connection, names[2]) == changed(rows, plan, "MỚI")
        assert history.rows(connection, names[0]) == rows
        with pytest.raises(UsageError, match="không có kế hoạch"):
            history.plan(connection, "other.txt")
        for cut in ("x", names[0][:4]):
            with pytest.raises(UsageError, match="đúng một"):
                history.rows(connection, cut)


def test_what_is_the_same_is_kept_once(store: str, rows: Rows) -> None:
    from sqlalchemy import func, select

    def counts() -> list[int | None]:
        with connected(store) as connection:
            tables = (VERSIONS, *(t for name, t in TABLES.items() if name not in ("directives", "bodies")))
            return [connection.execute(select(func.count()).select_from(t)).scalar() for t in tables]

    add(store, rows)
    before = counts()
    add(store, rows)
    assert counts() == before
    assert before[0] == 3


def test_a_run_that_is_an_earlier_one_again(store: str, rows: Rows) -> None:
    first = add(store, rows)
    with connected(store) as connection:
        second = keep.again(connection, "state")
        assert keep.again(connection, "another") is None
        assert keep.again(connection, "") is None
    assert second not in (None, first)
    with connected(store) as connection:
        assert history.rows(connection, str(second)) == rows


def test_a_run_that_fails_on_the_way_leaves_nothing(store: str, rows: Rows) -> None:
    add(store, rows)
    broken = {**changed(rows, "bad.docx", "x"), "bodies": [(None, None)]}
    with pytest.raises(Exception, match=r"zip|argument"), connected(store) as connection:
        keep.add(connection, broken, ABOUT)
    with connected(store) as connection:
        assert len(history.runs(connection)) == 1
        assert len(history.plan(connection, "bad.docx")) == 1


WRITER = """
import pickle, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from pipeline.tables.store import keep
from pipeline.tables.store.place import connected
rows = pickle.loads(Path(sys.argv[3]).read_bytes())
for _ in range(int(sys.argv[4])):
    with connected(sys.argv[2], new=True) as connection:
        keep.add(connection, rows, keep.About("1.0", "vi"))
"""


def test_two_writers_at_once(store: str, rows: Rows, tmp_path: Path) -> None:
    """Neither loses a run or writes a version twice, from the first moment on, when neither finds any table."""
    import pickle

    given = tmp_path / "rows"
    given.write_bytes(pickle.dumps(rows))
    command = [sys.executable, "-c", WRITER, str(Path(__file__).parents[2]), store, str(given), "3"]
    writers = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    for writer in writers:
        _, said = writer.communicate(timeout=300)
        assert writer.returncode == 0, said
    with connected(store) as connection:
        runs = history.runs(connection)
        assert len(runs) == 6
        assert sum(run.new for run in runs) == 3
        for run in runs:
            assert history.rows(connection, run.run) == rows


def test_the_tables_are_those_that_the_schema_declares(postgres: str) -> None:
    """A new column needs a migration: what `upgrade` makes is compared with what the program writes."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from conftest import database

    with connected(database(postgres), new=True) as connection:
        found = compare_metadata(MigrationContext.configure(connection), META)
    assert found == []


def test_a_store_of_an_older_program_is_brought_up(store: str, rows: Rows) -> None:
    """Its plans stay; what its tables had no column for is empty."""
    from sqlalchemy import text

    add(store, rows)
    with connected(store) as connection:
        for column in ("signed_by", "signature"):
            connection.execute(text(f"ALTER TABLE documents DROP COLUMN {column}"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    with connected(store) as connection:
        assert history.rows(connection) == rows, "none of them is signed"
    assert add(store, rows)


def test_a_store_of_a_newer_program_is_left_alone(store: str, rows: Rows) -> None:
    from sqlalchemy import text

    add(store, rows)
    with connected(store) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(UsageError, match="phiên bản mới hơn"), connected(store):
        pass


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("mysql://host/x", "postgresql://"),
        ("nowhere.duckdb", "Không có kho"),
        ("postgresql://office:secret@localhost:1/x", "Không dùng được kho"),
        ("postgresql://[", "postgresql://"),
    ],
)
def test_what_is_no_store_is_said_in_a_sentence(tmp_path: Path, written: str, said: str) -> None:
    with pytest.raises(UsageError, match=said) as found, connected(written):
        pass
    assert "secret" not in str(found.value)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "x.duckdb").write_text("no database")
    with pytest.raises(UsageError, match="Không dùng được"), connected(str(tmp_path / "x.duckdb")):
        pass


def test_what_names_a_store() -> None:
    assert [is_store(name) for name in ("a.duckdb", "postgresql://h/d", "outputs", "kehoach.csv")] == [
        True, True, False, False,
    ]  # fmt: skip


def kehoach(folder: Path, *arguments: str, code: int = 0) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "kehoach", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stderr
    return done.stdout if code == 0 else done.stderr


def test_from_the_command_line(store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEHOACH_CACHE", str(tmp_path / "cache"))
    plan = tmp_path / "plan.txt"
    plan.write_bytes((SAMPLES / "xa-con-hac-moi-truong.txt").read_bytes())
    read = ("extract", "plan.txt", "-f", "csv", "--lang", "en")
    assert "Kept in" in kehoach(tmp_path, *read, "--db", store)
    assert json.loads(kehoach(tmp_path, *read, "--db", store, "--json"))["unchanged"]
    plan.write_text(plan.read_text(encoding="utf-8").replace("Kế hoạch", "Kế hoạch này", 1), encoding="utf-8")
    third = json.loads(kehoach(tmp_path, *read, "--db", store, "--json"))
    assert not third["unchanged"]
    names = [json.loads(line)["run"] for line in kehoach(tmp_path, "runs", store, "--json").splitlines()]
    assert len(names) == 3
    assert names[2] == third["run"]
    assert kehoach(tmp_path, "runs", store, "-q", "--log", "runs.log") == ""
    assert (tmp_path / "runs.log").read_text(encoding="utf-8").count("\n") == 3
    assert kehoach(tmp_path, "runs", store, "--plan", "plan.txt").count("\n") == 2
    assert "0 added, 0 removed, 0 changed" in kehoach(tmp_path, "diff", *names[:2], "--db", store, "--lang", "en")
    assert "này" in kehoach(tmp_path, "diff", *names[1:], "--db", store)
    with connected(store) as connection:
        assert history.rows(connection) == dict(read_rows(tmp_path / "outputs").items())
    assert "Không có kho" in kehoach(tmp_path, "runs", "none.duckdb", code=2)


def test_a_database_of_somebody_else_is_no_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables of a run, and a file that only has to be read: neither gets tables of a store."""
    monkeypatch.setenv("KEHOACH_CACHE", str(tmp_path / "cache"))
    (tmp_path / "plan.txt").write_bytes((SAMPLES / "xa-con-hac-moi-truong.txt").read_bytes())
    kehoach(tmp_path, "extract", "plan.txt", "-f", "duckdb")
    tables = tmp_path / "outputs" / "kehoach.duckdb"
    before = tables.read_bytes()
    for command in (("runs", tables), ("diff", "a", "b", "--db", tables), ("extract", "plan.txt", "--db", tables)):
        assert "không phải kho" in kehoach(tmp_path, *map(str, command), code=2)
    assert tables.read_bytes() == before
    with duckdb.connect(str(tmp_path / "theirs.duckdb")) as theirs:
        theirs.execute("CREATE TABLE salaries (name TEXT)")
    assert "không phải kho" in kehoach(tmp_path, "runs", "theirs.duckdb", code=2)
    with duckdb.connect(str(tmp_path / "theirs.duckdb")) as theirs:
        assert theirs.execute("SELECT table_name FROM information_schema.tables").fetchall() == [("salaries",)]
