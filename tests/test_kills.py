"""Whatever is killed, and whenever: the next run goes on from there, and its tables are those of a run that nobody disturbed."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from pipeline.ingest import programs
from pipeline.ingest.old.office import libreoffice
from pipeline.run import watch

ROUNDS = int(os.environ.get("KEHOACH_KILLS", "2"))
"""Kills of each kind: more take longer and find no less."""
SAMPLES = Path(__file__).parents[1] / "corpus" / "samples"
PROC = Path("/proc")
FORMATS = "csv,parquet,jsonl,xlsx"

pytestmark = pytest.mark.skipif(
    not (PROC / "self" / "stat").exists(), reason="the processes of a run are looked up in /proc"
)


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Samples, a file for LibreOffice and a picture for Tesseract."""
    from PIL import Image, ImageDraw, ImageFont

    folder = tmp_path_factory.mktemp("plans")
    for sample in sorted(p for p in SAMPLES.iterdir() if p.suffix in {".txt", ".docx"})[:5]:
        shutil.copy(sample, folder)
    (folder / "old.rtf").write_bytes(rb"{\rtf1\ansi KE HOACH\par I. NOI DUNG\par 1. Viec khac\par}")
    page = Image.new("L", (1240, 400), 255)
    ImageDraw.Draw(page).text((100, 100), "KE HOACH\n1. So Y te bao cao", fill=0, font=ImageFont.load_default(48))
    page.save(folder / "scan.png")
    return folder


def start(plans: Path, out: Path, cache: Path) -> subprocess.Popen[bytes]:
    command = (
        "-m",
        "kehoach",
        "extract",
        str(plans),
        "--out",
        str(out),
        "--workers",
        "2",
        "--quiet",
        "--format",
        FORMATS,
    )
    return subprocess.Popen(
        [sys.executable, *command], env={**os.environ, "KEHOACH_CACHE": str(cache)}, stderr=subprocess.DEVNULL
    )


def tables(out: Path) -> dict[str, bytes]:
    """All that a run wrote, but for `run.json`, which has the time."""
    return {p.name: p.read_bytes() for p in out.iterdir() if p.name != "run.json"}


@pytest.fixture(scope="module")
def undisturbed(plans: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], float]:
    """The tables of a run that is left alone, and the seconds that it took."""
    folder, began = tmp_path_factory.mktemp("undisturbed"), time.monotonic()
    assert start(plans, folder / "out", folder / "cache").wait() == 0
    return tables(folder / "out"), time.monotonic() - began


def below(pid: int) -> Iterator[tuple[int, str]]:
    """The processes that a process has started, and those that these have, with their names."""
    above: dict[int, list[tuple[int, str]]] = {}
    for stat in PROC.glob("[0-9]*/stat"):
        with suppress(OSError):  # one that has just ended
            name, _, rest = stat.read_text().partition("(")[2].rpartition(")")
            above.setdefault(int(rest.split()[1]), []).append((int(stat.parent.name), name))
    waiting = list(above.get(pid, ()))
    while waiting:
        child = waiting.pop()
        yield child
        waiting += above.get(child[0], ())


def kill_when_seen(run: subprocess.Popen[bytes], name: str) -> bool:
    """Kills the first process of a run whose name begins so; whether there was one before the run ended."""
    while run.poll() is None:
        for pid, found in below(run.pid):
            if found.startswith(name):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
                    return True
        time.sleep(0.005)
    return False


@pytest.mark.parametrize("number", range(ROUNDS))
@pytest.mark.parametrize(
    "victim",
    [
        "main",
        "worker",
        pytest.param("soffice", marks=pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not installed")),
        pytest.param("tesseract", marks=pytest.mark.skipif(not shutil.which("tesseract"), reason="no Tesseract")),
    ],
)
def test_the_next_run_is_as_if_nothing_had_been(
    plans: Path, undisturbed: tuple[dict[str, bytes], float], tmp_path: Path, victim: str, number: int
) -> None:
    """The moment is one of the time that a whole run takes; any moment must do, and whether it fell into the run or not."""
    expected, seconds = undisturbed
    chance = random.Random(f"{victim} {number}")
    run = start(plans, tmp_path / "out", tmp_path / "cache")
    if victim in ("soffice", "tesseract"):
        assert kill_when_seen(run, victim)
    else:
        with suppress(subprocess.TimeoutExpired):
            run.wait(chance.random() * seconds)
        workers = [pid for pid, name in below(run.pid) if name.startswith("python")]
        for pid in [run.pid] if victim == "main" else workers[:1]:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
    assert run.wait() in (0, 3, -signal.SIGKILL)
    left = tmp_path / "out"
    if left.exists() and (left / "run.json").exists():
        assert tables(left).keys() == expected.keys(), "no output is half"
    assert start(plans, left, tmp_path / "cache").wait() == 0
    assert tables(left) == expected
    assert not list(left.glob(".kehoach-*"))


@pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not installed")
def test_libreoffice_ends_with_a_run_that_was_killed(
    plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has a process group of its own, and writes its folders anew while it lives."""
    assert watch.GROUP == programs.GROUP, "the one can import nothing of the other"
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    run = start(plans, tmp_path / "out", tmp_path / "cache")
    office: list[int] = []
    while run.poll() is None and not office:
        office = [pid for pid, name in below(run.pid) if name.startswith("soffice.bin")]
    assert office
    run.kill()
    run.wait()
    deadline = time.monotonic() + 300  # one that is over is not waited for
    while time.monotonic() < deadline and (list(folder.iterdir()) or any(map(is_alive, office))):
        time.sleep(0.1)
    assert not list(folder.iterdir())
    assert not any(map(is_alive, office))


def is_alive(pid: int) -> bool:
    """Whether a process goes on; one that only waits to be taken note of does not."""
    try:
        return (PROC / f"{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
