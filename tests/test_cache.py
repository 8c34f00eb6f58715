"""What was read once is not read again, and nothing is taken over that another try would read otherwise."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import zlib
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
    """The files of a folder: of a cache the rows that it holds, of the samples all."""
    return sorted(
        p for p in where.rglob("*") if p.is_file() and not p.name.startswith(("CACHEDIR.TAG", "expressions-"))
    )


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
    cache.keep(where, name, "a.txt", {**rows, "texts": [("a.txt", f"{rows['texts'][0][1]} mark")]})
    moved = file.rename(tmp_path / "b.txt")
    taken = read_file(job._replace(doc_id="new/b.txt", path=str(moved)))
    assert isinstance(taken, dict)
    ((doc_id, text),) = taken["texts"]
    assert doc_id == "new/b.txt"
    assert str(text).endswith(" mark")
    assert {row[0] for row in taken["citations"]} == {"new/b.txt"}
    assert [row[1:] for row in taken["deadlines"]] == [row[1:] for row in rows["deadlines"]]  # days are days again
    assert own_cache in where.parents


def test_other_bytes_other_language_other_suffix_are_read_anew(tmp_path: Path) -> None:
    keys = {cache.key(b"a", ".txt", "vi"), cache.key(b"b", ".txt", "vi"), cache.key(b"a", ".md", "vi")}
    assert len(keys | {cache.key(b"a", ".txt", "en")}) == 4


def test_a_newer_program_beside_us_reads_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "bin" / "tesseract"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    told = []
    for version in ("one", "the other"):
        program.write_text(f"#!/bin/sh\n# {version}\n")
        cache.beside.cache_clear()
        told.append((cache.key(b"a", ".pdf", "vi"), cache.key(b"a", ".txt", "vi")))
    cache.beside.cache_clear()
    assert told[0][0] != told[1][0]
    assert told[0][1] == told[1][1], "no program reads a text"


def test_what_may_come_out_otherwise_is_not_kept(own_cache: Path, tmp_path: Path) -> None:
    where = cache.ready()
    assert where is not None
    problem = ("a", "error", "scan_needs_tesseract", "…", None, None, None, None)
    cache.keep(where, "ab12", "a", {"diagnostics": [problem]})
    cache.keep(where, "cd34", "a", {"diagnostics": [(*problem[:2], "no_title", *problem[3:])]})
    assert [p.name for p in kept(own_cache)] == ["cd34"]


def entry_of(rows: object, name: str) -> bytes:
    """An entry as somebody would make it who knows how, with a right hash."""
    body = zlib.compress(json.dumps(rows).encode("utf-8", "surrogatepass"))
    return hashlib.sha256(name.encode() + body).digest() + body


def test_an_entry_that_is_not_as_it_was_kept_is_no_entry(own_cache: Path) -> None:
    job = Job("a.txt", str(SAMPLES / "xa-con-hac-moi-truong.txt"), "vi", str(cache.ready()))
    first = read_file(job)
    (entry,) = kept(own_cache)
    whole, name = entry.read_bytes(), entry.name
    good = json.loads(zlib.decompress(whole[32:]))

    def changed(table: str, column: str, value: object) -> dict[str, object]:
        at = cache._TABLES[table].names.index(column)
        return {**good, table: [[*row[:at], value, *row[at + 1 :]] for row in good[table]]}

    bad = {
        "empty": b"",
        "no hash": b"x",
        "cut off": whole[:-50],
        "one bit": whole[:200] + bytes([whole[200] ^ 1]) + whole[201:],
        "of another key": entry_of(good, "0" * 64),
        "no rows": entry_of({}, name),
        "no object": entry_of([1], name),
        "a surrogate": entry_of(changed("citations", "title", "\ud800"), name),
        "a list for a text": entry_of(changed("citations", "title", ["x"]), name),
        "a text for a number": entry_of(changed("citations", "char_start", "1"), name),
        "a number too large": entry_of(changed("documents", "n_chars", 2**70), name),
        "a place outside the text": entry_of(changed("citations", "char_end", 10**9), name),
        "a place backwards": entry_of(changed("citations", "char_start", 10**9), name),
        "no day": entry_of(changed("citations", "issue_date", "yesterday"), name),
        "an unknown table": entry_of({**good, "x": []}, name),
        "a column too many": entry_of({**good, "recipients": [[*row, 1] for row in good["recipients"]]}, name),
        "deep": hashlib.sha256(name.encode() + (z := zlib.compress(b"[" * 10**6))).digest() + z,
        "a bomb": hashlib.sha256(name.encode() + (z := zlib.compress(bytes(300 << 20), 9))).digest() + z,
    }
    for why, content in bad.items():
        entry.write_bytes(content)
        assert read_file(job) == first, why
        assert entry.read_bytes() == whole, f"{why}: kept anew"
    entry.write_bytes(entry_of(changed("citations", "title", "Đổi"), name))
    assert read_file(job) != first, "an entry of the right form is what is taken"


@pytest.mark.skipif(os.name == "nt", reason="POSIX files")
def test_a_pipe_in_the_cache_does_not_stop_a_run(own_cache: Path) -> None:
    job = Job("a.txt", str(SAMPLES / "xa-con-hac-moi-truong.txt"), "vi", str(cache.ready()))
    first = read_file(job)
    (entry,) = kept(own_cache)
    tag = own_cache / "CACHEDIR.TAG"
    for path in (entry, tag):
        path.unlink()
        os.mkfifo(path)
    assert cache.ready() is not None
    assert read_file(job) == first


@pytest.mark.skipif(os.name == "nt", reason="POSIX owners")
def test_the_cache_is_the_users_own(own_cache: Path) -> None:
    own_cache.mkdir(mode=0o777)
    where = cache.ready()
    assert where is not None
    assert own_cache.stat().st_mode & 0o777 == where.stat().st_mode & 0o777 == 0o700
    if os.geteuid() == 0:
        os.chown(own_cache, 12345, 12345)
        assert cache.ready() is None


def test_what_an_ended_run_left_is_removed(own_cache: Path) -> None:
    where = cache.ready()
    assert where is not None
    old, young = where / ".part-old", where / ".part-young"
    old.write_text("x")
    young.write_text("x")
    os.utime(old, (0, 0))
    cache.ready()
    assert [p.name for p in where.iterdir()] == [".part-young"]


def test_without_a_place_for_it_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    monkeypatch.setenv("KEHOACH_CACHE", str(blocked))
    assert cache.ready() is None
    assert len(kh.extract(SAMPLES / "xa-con-hac-moi-truong.txt", progress=False).documents) == 1


def test_rows_of_older_programs_go_after_a_while_and_nothing_else(own_cache: Path) -> None:
    older, younger, photos = (own_cache / name for name in ("0" * 24, "1" * 24, "photos"))
    for place in (older, younger, photos):
        place.mkdir(parents=True)
    for place in (older, photos):
        os.utime(place, (0, 0))
    cache.ready()
    assert not older.exists()
    assert younger.exists()
    assert photos.exists(), "KEHOACH_CACHE may name a folder that holds something else too"
    shutil.rmtree(own_cache)


@pytest.mark.skipif(os.name == "nt", reason="POSIX modes")
def test_a_folder_that_holds_other_things_stays_as_it_is(own_cache: Path) -> None:
    (own_cache / "plans").mkdir(parents=True)
    own_cache.chmod(0o755)
    where = cache.ready()
    assert where is not None
    assert (own_cache.stat().st_mode & 0o777, where.stat().st_mode & 0o777) == (0o755, 0o700)
    assert not (own_cache / "CACHEDIR.TAG").exists()
    assert (where / "CACHEDIR.TAG").exists()
