"""Files found and named; workers that crash or hang cost only their file; order and bytes do not depend on workers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.ingest.old.office import libreoffice
from pipeline.ingest.scan.tesseract import tesseract
from pipeline.messages import UsageError
from pipeline.run import corpus as run
from pipeline.run import files, pool, process
from pipeline.run.worker import Batch, Job
from pipeline.tables.frames import Tables

SAMPLES = Path(__file__).parents[1] / "corpus" / "samples"
FAULTY = (sys.executable, str(Path(__file__).parent / "faulty_worker.py"))


def tree(folder: Path, *names: str) -> Path:
    """A folder with small text files of some names."""
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"KẾ HOẠCH {name}", encoding="utf-8")
    return folder


def ids(*paths: Path) -> list[str]:
    return [doc_id for doc_id, _ in files.collect(paths)]


def test_folders_are_read_to_any_depth_in_path_order(tmp_path: Path) -> None:
    tree(tmp_path, "b.txt", "a/z.txt", "a/deep/er.txt", "Ă.txt")
    assert ids(tmp_path) == ["a/deep/er.txt", "a/z.txt", "b.txt", "Ă.txt"]


def test_hidden_files_and_lock_files_are_left_out(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt", ".hidden", ".git/x.txt", "~$a.docx", "sub/Thumbs.db")
    assert ids(tmp_path) == ["a.txt"]


def test_a_file_named_alone_has_its_name(tmp_path: Path) -> None:
    tree(tmp_path, "x/a.txt")
    assert ids(tmp_path / "x" / "a.txt") == ["a.txt"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    tree(tmp_path, "x/a.txt")
    assert ids(tmp_path, tmp_path / "x", tmp_path / "x" / "a.txt") == ["x/a.txt"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("p/2030", "p/2031", ["2030/a.txt", "2031/a.txt"]),
        ("p/2030/kh", "p/2031/kh", ["2030/kh/a.txt", "2031/kh/a.txt"]),
    ],
)
def test_equal_names_in_two_folders_are_told_apart(
    tmp_path: Path, first: str, second: str, expected: list[str]
) -> None:
    tree(tmp_path, f"{first}/a.txt", f"{second}/a.txt")
    assert ids(tmp_path / first, tmp_path / second) == expected


def test_other_folders_keep_their_names_when_two_collide(tmp_path: Path) -> None:
    tree(tmp_path, "x/a.txt", "y/a.txt", "z/b.txt")
    assert ids(tmp_path / "x", tmp_path / "y", tmp_path / "z") == ["b.txt", "x/a.txt", "y/a.txt"]


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="empty"):
        files.collect(tmp_path / "empty")
    with pytest.raises(UsageError, match="missing"):
        files.collect(tmp_path / "missing")
    with pytest.raises(UsageError):
        files.collect([])
    with pytest.raises(UsageError):
        run.extract(tree(tmp_path, "a.txt"), workers=0)


@pytest.mark.skipif(os.name == "nt", reason="POSIX file names")
def test_a_file_name_that_is_no_text_is_read_all_the_same(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"k\xff.txt")).write_text("x")
    assert ids(tmp_path) == ["k\\xff.txt"]


def problems(tables: Tables) -> dict[str, str]:
    return dict(zip(tables.diagnostics["doc_id"], tables.diagnostics["code"], strict=True))


def one_second_for_a_hang(work: Job | Batch) -> float:
    """What hangs is ended at once, and nothing else however slow the machine is."""
    jobs = work.jobs if isinstance(work, Batch) else (work,)
    return 1.0 if any("hang" in job.doc_id for job in jobs) else 600.0


def test_a_crash_or_a_hang_costs_only_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "WORKER", FAULTY)
    monkeypatch.setattr(process, "time_limit", one_second_for_a_hang)
    tree(tmp_path, "1-crash.txt", "2.txt", "3-hang.txt", "4-crash.txt", "5-noise.txt", "6.txt")
    seen: list[tuple[int, int]] = []
    tables = run.extract(tmp_path, workers=2, progress=lambda done, all_, _: seen.append((done, all_)))
    assert problems(tables) == {
        "1-crash.txt": "crashed",
        "2.txt": "empty_file",
        "3-hang.txt": "timed_out",
        "4-crash.txt": "crashed",
        "5-noise.txt": "empty_file",
        "6.txt": "empty_file",
    }
    assert set(tables.documents["status"]) == {"failed"}
    assert tables.documents["sha256"].str.len().eq(64).all()
    assert seen == [(n, 6) for n in range(1, 7)]


def test_a_crash_in_a_batch_costs_only_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Old Word files are converted together; where that fails, each is tried alone."""
    monkeypatch.setattr(process, "WORKER", FAULTY)
    monkeypatch.setattr(process, "time_limit", one_second_for_a_hang)
    tree(tmp_path, "1.doc", "2-crash.doc", "3.doc", "4-hang.rtf", "5.odt")
    tables = run.extract(tmp_path, workers=2, progress=False)
    assert problems(tables) == {
        "1.doc": "empty_file", "2-crash.doc": "crashed", "3.doc": "empty_file", "4-hang.rtf": "timed_out", "5.odt": "empty_file",
    }  # fmt: skip


def test_batches_leave_work_for_every_worker() -> None:
    jobs = [Job(f"{n}.doc", f"{n}.doc", "vi") for n in range(20)] + [Job("a.txt", "a.txt", "vi")]
    found = list(pool._batched(jobs, 2))
    assert [len(b.jobs) if isinstance(b, Batch) else 1 for b in found] == [1, 10, 10]
    assert list(pool._batched(jobs[:1], 4)) == jobs[:1]


def test_each_page_of_a_scan_starts_the_clock_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clocks: list[threading.Timer] = []
    started = process.started

    def noted(work: Job | Batch, stop: Callable[[], None]) -> threading.Timer:
        clocks.append(started(work, stop))
        return clocks[-1]

    monkeypatch.setattr(process, "WORKER", FAULTY)
    monkeypatch.setattr(process, "started", noted)
    assert problems(run.extract(tree(tmp_path, "pages.txt"), workers=2, progress=False)) == {"pages.txt": "empty_file"}
    assert len(clocks) == 1 + 4
    assert all(clock.finished.is_set() for clock in clocks), "the old ones are stopped"


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of Linux")
def test_a_file_that_takes_too_much_memory_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(tmp_path, "1.txt", "3.txt")
    nodes = "<w:p/><w:r/>" * 400_000
    with zipfile.ZipFile(tmp_path / "2.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="urn:x"><w:body>{nodes}</w:body></w:document>')
    code = "from pipeline.run import worker; worker.MEMORY = 80 * 2**20; worker.serve()"
    monkeypatch.setattr(process, "WORKER", (sys.executable, "-c", code))
    tables = run.extract(tmp_path, workers=2, progress=False)
    assert dict(zip(tables.documents["doc_id"], tables.documents["status"], strict=True)) == {
        "1.txt": "ok",
        "2.docx": "failed",
        "3.txt": "ok",
    }
    assert problems(tables)["2.docx"] == "out_of_memory"


def test_a_worker_that_cannot_start_is_a_failed_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "WORKER", (sys.executable, "-c", "raise SystemExit(1)"))
    assert problems(run.extract(tree(tmp_path, "a.txt"), workers=2, progress=False)) == {"a.txt": "crashed"}


@pytest.mark.skipif(os.name == "nt", reason="POSIX process groups")
def test_neither_processes_nor_their_files_outlive_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pids = tmp_path / "pids"
    note = f"import os; open({str(pids)!r}, 'a').write(str(os.getpid()) + '\\n')"
    path = f"import sys; sys.path.append({str(Path(__file__).parent)!r})"
    code = f"{note}; {path}; import tempfile; tempfile.mkdtemp(); import faulty_worker"
    monkeypatch.setattr(process, "WORKER", (sys.executable, "-c", code))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "litter"))
    (tmp_path / "litter").mkdir()
    run.extract(tree(tmp_path / "plans", "a.txt", "b.txt", "crash.txt"), workers=2, progress=False)
    assert not list((tmp_path / "litter").iterdir())
    for pid in map(int, pids.read_text().split()):
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"])
def test_a_run_that_is_ended_takes_its_workers_and_their_files_with_it(tmp_path: Path, name: str) -> None:
    """The worker starts a process of its own, as LibreOffice and Tesseract are, and both hear nothing."""
    pids, litter = tmp_path / "pids", tmp_path / "litter"
    litter.mkdir()
    note = f"import os, subprocess as s; p = s.Popen(['sleep', '600']); open({str(pids)!r}, 'w').write(f'{{os.getpid()}} {{p.pid}} .')"
    worker = f"{note}; import tempfile; tempfile.mkdtemp(); import time; time.sleep(600)"
    code = (
        "import signal; signal.signal(signal.SIGHUP, signal.SIG_DFL); "  # the tests may run under nohup, whose runs go on
        f"import sys; from pipeline.run import process; process.WORKER = (sys.executable, '-c', {worker!r}); "
        "from pipeline.cli.app import main; main()"
    )
    plans, out = tree(tmp_path / "plans", "a.txt"), tmp_path / "out"
    run_ = subprocess.Popen(
        [sys.executable, "-c", code, "extract", str(plans), "--out", str(out), "--workers", "1", "--lang", "en"],
        env={**os.environ, "TMPDIR": str(litter)}, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    wait_for(lambda: pids.exists() and pids.read_text().endswith("."))
    number = getattr(signal, name)
    run_.send_signal(number)
    _, said = run_.communicate(timeout=120)
    assert run_.returncode == (-9 if name == "SIGKILL" else 128 + number)
    assert said.strip() == ("" if name == "SIGKILL" else "Stopped as asked: no file of results was changed.")
    for pid in map(int, pids.read_text().split()[:2]):
        wait_for(lambda pid=pid: not is_running(pid))
    wait_for(lambda: not list(litter.iterdir()))
    assert not out.exists() or not list(out.iterdir())


def wait_for(done: Callable[[], bool]) -> None:
    """Waits until something is so; a machine may be slow, a minute is never enough to call it wrong."""
    for _ in range(3000):
        if done():
            return
        time.sleep(0.1)
    raise TimeoutError


def is_running(pid: int) -> bool:
    """Whether a process runs: one that has ended and that nobody has asked about does not."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return bool(state.strip()) and not state.startswith("Z")


def test_a_script_without_a_main_guard_may_call_the_api(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    plans = tree(tmp_path / "plans", "a.txt", "b.txt")
    script.write_text(
        f"import kehoach as kh\nprint(len(kh.extract({str(plans)!r}, workers=2, progress=False).documents))\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout) == (0, "2\n"), done.stderr


def test_one_and_two_workers_give_the_same_bytes(tmp_path: Path) -> None:
    plans = sorted(p for p in SAMPLES.iterdir() if p.suffix in {".txt", ".docx", ".htm"})[:5]
    written = [
        run.extract(plans, workers=n, progress=False).to(tmp_path / str(n), ["csv", "parquet", "jsonl", "xlsx"])
        for n in (1, 2)
    ]
    assert [p.name for p in written[0]] == [p.name for p in written[1]]
    for one, two in zip(*written, strict=True):
        assert one.name == "run.json" or one.read_bytes() == two.read_bytes(), one.name  # run.json has the time


@pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not installed")
def test_old_files_read_together_are_as_read_alone(tmp_path: Path) -> None:
    """A start of LibreOffice for all of them, one that is damaged, one that is no old file and one that is Word in disguise."""
    for n in range(3):
        (tmp_path / f"{n}.rtf").write_bytes(rb"{\rtf1\ansi KE HOACH\par I. NOI DUNG\par 1. Viec thu %d\par}" % n)
    (tmp_path / "damaged.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600)
    (tmp_path / "text.doc").write_text("KẾ HOẠCH\nI. NỘI DUNG\n1. Việc khác\n", encoding="utf-8")
    (tmp_path / "rtf.doc").write_bytes(rb"{\rtf1\ansi KE HOACH\par I. NOI DUNG\par}")
    together = run.extract(tmp_path, workers=1, progress=False, cached=False)
    for doc_id in together.documents["doc_id"]:
        alone = run.extract(tmp_path / doc_id, workers=1, progress=False, cached=False)
        for name in ("documents", "items", "diagnostics"):
            frame = together.frames()[name]
            assert frame[frame["doc_id"] == doc_id].reset_index(drop=True).equals(alone.frames()[name]), (doc_id, name)


def test_a_pdf_whose_drawing_never_ends_costs_its_time_and_itself_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page of a pattern whose tiles have no size, before a picture, so that it is drawn to be recognised."""
    page = b"q 500 0 0 700 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q /Pattern cs /P scn 0 0 595 842 re f " * 3
    tile = b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.0001/YStep 0.0001/Resources<<>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Pattern<</P 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(page), page),
        b"<<%s/Length 12>>stream\n0 0 1 1 re f\nendstream" % tile,
    ]  # fmt: skip
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, o) for n, o in enumerate(objects, 1))
    plans = tree(tmp_path, "a.txt", "z.txt")
    (tmp_path / "endless.pdf").write_bytes(b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>")
    monkeypatch.setattr(process, "TIME_LIMIT", 15.0)
    tables = run.extract(plans, workers=1, progress=False, cached=False)
    status = dict(zip(tables.documents.doc_id, tables.documents.status, strict=True))
    codes = tables.diagnostics[tables.diagnostics.doc_id == "endless.pdf"].code.tolist()
    assert status["a.txt"] == status["z.txt"] != "failed"
    assert (status["endless.pdf"], codes) == ("failed", ["timed_out" if tesseract() else "scan_needs_tesseract"])
