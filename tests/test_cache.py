"""What was read once is not read again, and nothing is taken over that another try would read otherwise."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

import kehoach as kh
from pipeline.run import cache
from pipeline.run.worker import Job, read_file

SAMPLES = Path(__file__).parents[1] / "corpus" / "samples"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KEHOACH_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def kept(where: Path) -> list[Path]:
    return sorted(p for p in where.rglob("*") if p.is_file())


def same(one: kh.Tables, other: kh.Tables) -> bool:
    return all(one.frames()[name].equals(frame) for name, frame in other.frames().items())


def test_the_second_run_gives_the_same_tables(own_cache: Path) -> None:
    first = kh.extract(SAMPLES, progress=False)
    files = kept(own_cache)
    assert len(files) == len(kept(SAMPLES))
    again = kh.extract(SAMPLES, progress=False)
    assert same(first, again)
    assert same(first, kh.extract(SAMPLES, progress=False, cached=False))
    assert kept(own_cache) == files


def test_what_is_kept_is_what_is_given(own_cache: Path, tmp_path: Path) -> None:
    """A mark left in the cache shows that the rows come from there, under the name that the file has now."""
    where = cache.ready()
    assert where is not None
    file = tmp_path / "a.txt"
    file.write_bytes((SAMPLES / "xa-con-hac-moi-truong.txt").read_bytes())
    job = Job("a.txt", str(file), "vi", str(where))
    rows = read_file(job)
    assert isinstance(rows, dict)
    name = cache.key(file.read_bytes(), ".txt", "vi")
    cache.keep(where, name, "a.txt", {**rows, "texts": [("a.txt", "mark")]})
    moved = file.rename(tmp_path / "b.txt")
    taken = read_file(job._replace(doc_id="new/b.txt", path=str(moved)))
    assert isinstance(taken, dict)
    assert taken["texts"] == [("new/b.txt", "mark")]
    assert {row[0] for row in taken["citations"]} == {"new/b.txt"}
    assert [row[1:] for row in taken["deadlines"]] == [row[1:] for row in rows["deadlines"]]  # days are days again
    assert own_cache in where.parents


def test_other_bytes_other_language_other_suffix_are_read_anew(tmp_path: Path) -> None:
    keys = {cache.key(b"a", ".txt", "vi"), cache.key(b"b", ".txt", "vi"), cache.key(b"a", ".md", "vi")}
    assert len(keys | {cache.key(b"a", ".txt", "en")}) == 4


def test_what_may_come_out_otherwise_is_not_kept(own_cache: Path, tmp_path: Path) -> None:
    where = cache.ready()
    assert where is not None
    problem = ("a", "error", "scan_needs_tesseract", "…", None, None, None, None)
    cache.keep(where, "ab12", "a", {"diagnostics": [problem]})
    cache.keep(where, "cd34", "a", {"diagnostics": [(*problem[:2], "no_title", *problem[3:])]})
    assert [p.name for p in kept(own_cache)] == ["cd34"]


def test_a_damaged_entry_is_no_entry(own_cache: Path) -> None:
    first = kh.extract(SAMPLES / "xa-con-hac-moi-truong.txt", progress=False)
    (entry,) = kept(own_cache)
    for content in (b"", b"x", entry.read_bytes()[:50]):
        entry.write_bytes(content)
        assert same(first, kh.extract(SAMPLES / "xa-con-hac-moi-truong.txt", progress=False))


def test_without_a_place_for_it_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    monkeypatch.setenv("KEHOACH_CACHE", str(blocked))
    assert cache.ready() is None
    assert len(kh.extract(SAMPLES / "xa-con-hac-moi-truong.txt", progress=False).documents) == 1


def test_rows_of_older_programs_go_after_a_while(own_cache: Path) -> None:

    old = own_cache / "older"
    old.mkdir(parents=True)
    os.utime(old, (0, 0))
    young = own_cache / "younger"
    young.mkdir()
    cache.ready()
    assert not old.exists()
    assert young.exists()
    shutil.rmtree(own_cache)
