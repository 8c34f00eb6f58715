"""A run on a Dask cluster gives the same bytes as one on this machine, whatever is lost on the way."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.messages import UsageError
from pipeline.run import cache, cluster
from pipeline.run.corpus import extract, streamed
from pipeline.tables.frames import Tables

distributed = pytest.importorskip("distributed")
SAMPLES = Path(__file__).parents[1] / "corpus" / "samples"
TREE = str(Path(__file__).parents[1])


@pytest.fixture(scope="module")
def machines() -> Iterator[Any]:
    """A scheduler and two worker processes, as two machines would be."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0", silence_logs=50
    ) as found:
        yield found


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plans")
    for sample in sorted(p for p in SAMPLES.iterdir() if p.suffix in {".txt", ".docx", ".htm"}):
        shutil.copy(sample, folder)
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        for name in ("xa-con-hac-moi-truong.txt", "thcs-le-hoa-cuong.docx"):
            archive.write(SAMPLES / name, f"in/{name}")
    (folder / "bad.docx").write_bytes(b"PK\x03\x04 no archive")
    (folder / "odd.txt").write_text("KẾ HOẠCH\n1. Sở Y tế \ufffe báo cáo; ; trước ngày 5/3/2031\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def here(plans: Path) -> Tables:
    return extract(plans, progress=False, cached=False)


def there(plans: Path, where: cluster.Cluster) -> Tables:
    with streamed(plans, progress=False, cached=False, cluster=where) as rows:
        return Tables.of(rows)


def same(one: Tables, other: Tables) -> bool:
    return all(frame.equals(other.frames()[name]) for name, frame in one.frames().items())


def test_the_same_tables(machines: Any, plans: Path, here: Tables, tmp_path: Path) -> None:
    assert same(there(plans, cluster.Cluster(machines.scheduler_address, str(tmp_path / "parts"))), here)
    assert not list((tmp_path / "parts").iterdir()), "parts are gone once they are read"


def test_parts_may_lie_behind_a_url(machines: Any, plans: Path, here: Tables, tmp_path: Path) -> None:
    assert same(there(plans, cluster.Cluster(machines.scheduler_address, f"file://{tmp_path}/parts")), here)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are looked up in /proc")
def test_a_worker_is_killed_on_the_way(machines: Any, plans: Path, tmp_path: Path) -> None:
    """All that it had in hand is read by the other, and the files that the command writes are the same bytes."""
    base = [sys.executable, "-m", "kehoach", "extract", str(plans), "-q", "--no-cache", "-f", "csv,parquet,jsonl,xlsx"]
    subprocess.run([*base, "-o", str(tmp_path / "here")], check=False)
    with distributed.Client(machines.scheduler_address) as client:
        pids = list(client.run(os.getpid).values())
        command = [*base, "-o", str(tmp_path / "there"), "--scheduler", machines.scheduler_address]
        run = subprocess.Popen(
            [*command, "--parts", str(tmp_path / "parts"), "--log", str(tmp_path / "log")],
            stderr=subprocess.PIPE,
            text=True,
        )
        while run.poll() is None and not _lines(tmp_path / "log"):
            time.sleep(0.02)
        assert run.poll() is None, "the run was over before anything could be killed"
        os.kill(pids[0], signal.SIGKILL)
        _, said = run.communicate(timeout=300)
    assert run.returncode == 3, said
    made, expected = ({p.name: p.read_bytes() for p in (tmp_path / n).iterdir()} for n in ("there", "here"))
    for found in (made, expected):
        found.pop("run.json")
    assert made == expected


def _lines(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.exists() else 0


def test_one_that_is_started_here(plans: Path, here: Tables) -> None:
    assert same(there(plans, cluster.Cluster(cluster.LOCAL)), here)


def test_machines_with_another_program_are_refused(
    machines: Any, plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "fingerprint", lambda: "another")
    with pytest.raises(UsageError, match="phiên bản khác"):
        there(plans, cluster.Cluster(machines.scheduler_address, str(tmp_path)))


@pytest.mark.parametrize("scheduler", ["tcp://127.0.0.1:1", "nowhere"])
def test_a_scheduler_that_is_not_there(plans: Path, scheduler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(UsageError, match="Không kết nối được"):
        there(plans, cluster.Cluster(scheduler))


def test_parts_that_cannot_be_written(machines: Any, plans: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="không đọc xong"):
        there(plans, cluster.Cluster(machines.scheduler_address, str(tmp_path / "file" / "parts")))
