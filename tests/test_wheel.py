"""The wheel alone: built, installed into an empty environment, run from any folder, by nothing but what it declares to need."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
PACKAGES = ("kehoach", "pipeline", "extractors")
SAMPLES = ("thcs-le-hoa-cuong.docx", "phuong-ben-lau-rac-thai.pdf", "so-gddt-rac-thai.htm", "phuong-vong-hai-pccc.txt")


def needed(names: Iterator[str], found: dict[str, metadata.Distribution]) -> dict[str, metadata.Distribution]:
    """The distributions that requirements stand for, and what those need in turn."""
    for line in names:
        requirement = Requirement(line)
        wanted = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        name = requirement.name.lower().replace("_", "-")
        if wanted and name not in found:
            found[name] = metadata.distribution(name)
            needed(iter(found[name].requires or ()), found)
    return found


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel, and links to what it declares to need: nothing is fetched, nothing else can be imported."""
    folder = tmp_path_factory.mktemp("alone")
    environment = folder / "env"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True, timeout=120)
    python = environment / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install"]
    subprocess.run(
        [*pip, "--quiet", "--no-index", "--no-deps", str(wheel)], check=True, capture_output=True, timeout=120
    )
    (site,) = environment.glob("lib/python*/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        about = metadata.PathDistribution(zipfile.Path(archive, str(Path(name).parent) + "/"))
        declared = list(about.requires or ())
    for distribution in needed(iter(declared), {}).values():
        for top in {file.parts[0] for file in distribution.files or () if file.parts[0] not in ("..", "__pycache__")}:
            if not (site / top).exists():
                (site / top).symlink_to(Path(str(distribution.locate_file(top))))
    return environment


def test_the_wheel_holds_every_file_of_the_program_and_no_other(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = {n for n in archive.namelist() if ".dist-info/" not in n}
    there = {
        str(f.relative_to(ROOT))
        for p in PACKAGES
        for f in (ROOT / p).rglob("*")
        if f.is_file() and "__pycache__" not in f.parts
    }
    assert inside == there


@pytest.mark.skipif(os.name == "nt", reason="links, and the folders of a POSIX environment")
def test_it_runs_from_any_folder_by_what_it_declares_alone(installed: Path, tmp_path: Path) -> None:
    plans = tmp_path / "kế hoạch"
    plans.mkdir()
    for name in SAMPLES:
        (plans / name).write_bytes((ROOT / "corpus" / "samples" / name).read_bytes())
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    clean["KEHOACH_CACHE"] = str(tmp_path / "cache")

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=tmp_path, env=clean, capture_output=True, text=True, timeout=300, check=False
        )

    where = run(
        str(installed / "bin" / "python"), "-c", "import kehoach, pipeline, extractors; print(kehoach.__file__)"
    )
    assert where.stdout.startswith(str(installed)), where.stderr
    dev = run(str(installed / "bin" / "python"), "-c", "import pytest")
    assert "ModuleNotFoundError" in dev.stderr, "the environment is empty but for what the wheel needs"
    kehoach = str(installed / "bin" / "kehoach")
    done = run(kehoach, "extract", "kế hoạch", "-o", "out", "-f", "csv,parquet,jsonl,xlsx,duckdb,ics")
    assert done.returncode == 0, done.stderr
    assert "Đã đọc 4/4 tệp" in done.stdout
    units = tmp_path / "units.csv"
    units.write_text("name\nTrường THCS Lê Hoa Cương\n", encoding="utf-8")
    checked = run(kehoach, "check", "out", "--units", "units.csv", "--parent", "9061/KH-UBND", "-o", "checked")
    assert checked.returncode == 0, checked.stderr
    assert run(kehoach, "remind", "checked").returncode == 0
