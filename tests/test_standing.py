"""A second run over what has not changed leaves the folder as it is; whatever changes, the tables are made anew."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.run import cache, standing

SAMPLES = Path(__file__).parents[1] / "corpus" / "samples"
PLAN = "xa-con-hac-moi-truong.txt"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEHOACH_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    shutil.copy(SAMPLES / PLAN, folder)
    return folder


def run(plans: Path, *options: str, code: int = 0, path: str | None = None) -> dict[str, Any]:
    """What the command says for machines."""
    command = [sys.executable, "-m", "kehoach", "extract", plans.name, "-o", "out", "--format", "csv,xlsx", "--json"]
    environment = {**os.environ, **({"PATH": path} if path is not None else {})}
    done = subprocess.run(
        [*command, *options], cwd=plans.parent, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def contents(plans: Path) -> dict[str, tuple[bytes, int]]:
    return {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in (plans.parent / "out").iterdir()}


def test_nothing_is_written_where_nothing_has_changed(plans: Path) -> None:
    first = run(plans)
    left = contents(plans)
    again = run(plans)
    assert contents(plans) == left
    assert (first.pop("unchanged"), again.pop("unchanged")) == (False, True)
    for said in (first, again):
        said.pop("slowest")
    assert again == first


def grown(plans: Path) -> None:
    with (plans / PLAN).open("a", encoding="utf-8") as file:
        file.write("\n")


@pytest.mark.parametrize(
    ("change", "options"),
    [
        pytest.param(grown, [], id="a file"),
        pytest.param(lambda plans: shutil.copy(plans / PLAN, plans / "b.txt"), [], id="one more"),
        pytest.param(lambda plans: (plans / PLAN).rename(plans / "b.txt"), [], id="another name"),
        pytest.param(lambda _: None, ["--lang", "en"], id="language"),
        pytest.param(lambda _: None, ["--format", "csv"], id="formats"),
        pytest.param(lambda _: None, ["--no-cache"], id="asked for"),
        pytest.param(
            lambda plans: (plans.parent / "out" / "tasks.csv").write_text("x"), ["--force"], id="a table was changed"
        ),
        pytest.param(lambda plans: (plans.parent / "out" / "tasks.csv").unlink(), [], id="a table is gone"),
    ],
)
def test_what_changes_is_read_anew(plans: Path, change: Callable[[Path], object], options: list[str]) -> None:
    run(plans)
    change(plans)
    assert not run(plans, *options)["unchanged"]
    made = {name: content for name, (content, _) in contents(plans).items() if name != "run.json"}
    shutil.rmtree(plans.parent / "out")
    run(plans, *options, "--no-cache")
    assert made == {name: content for name, (content, _) in contents(plans).items() if name != "run.json"}


def test_another_program_reads_anew(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state = standing.state_of([plans], "vi", ["csv"])
    assert state == standing.state_of([plans / PLAN], "vi", ["csv"]), "the same file under the same name"
    monkeypatch.setattr(cache, "fingerprint", lambda: "another")
    assert standing.state_of([plans], "vi", ["csv"]) != state


def test_what_another_try_may_read_is_tried_again(plans: Path, tmp_path: Path) -> None:
    """A scan without Tesseract: it may be there next time."""
    from PIL import Image

    Image.new("L", (1240, 1754), 255).save(plans / "scan.png")
    bare = str(tmp_path / "bare")
    assert not run(plans, code=3, path=bare)["unchanged"]
    assert not run(plans, code=3, path=bare)["unchanged"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_cannot_be_read_has_no_state(plans: Path) -> None:
    (plans / PLAN).chmod(0)
    assert standing.state_of([plans], "vi", ["csv"]) == ""


def test_a_broken_link_has_no_state(plans: Path) -> None:
    (plans / "gone.txt").symlink_to("nowhere")
    assert standing.state_of([plans], "vi", ["csv"]) == ""
