"""Nothing that lies beside the plans, or in the current folder, is ever run or imported."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kehoach import __main__ as main
from pipeline.ingest import programs

TRAPS = (
    "lxml.py", "pipeline.py", "kehoach.py", "extractors.py", "sitecustomize.py", "usercustomize.py", "pandas.py", "json.py",
    "regex.py", "typing.py", "pickle.py", "PIL.py", "pypdfium2.py", "encodings.py",
)  # fmt: skip
PROGRAMS = ("soffice", "libreoffice", "tesseract", "soffice.com", "fc-list", "javaldx")


def trapped(folder: Path, evidence: Path) -> Path:
    """A folder of plans whose owner would like his own code to be run."""
    folder.mkdir()
    for name in TRAPS:
        (folder / name).write_text(f"open({str(evidence)!r}, 'a').write({name!r})\nraise SystemExit(9)\n")
    for name in PROGRAMS:
        program = folder / name
        program.write_text(f"#!/bin/sh\necho {name} >> {evidence}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    (folder / "a.txt").write_text(
        "KẾ HOẠCH\nVề việc thử\nI. MỤC ĐÍCH\n1. Căn cứ Chỉ thị số 33/CT-TTg.\n", encoding="utf-8"
    )
    (folder / "b.rtf").write_bytes(rb"{\rtf1\ansi KE HOACH\par I. NOI DUNG\par 1. Viec\par}")
    (folder / "c.htm").write_text("<html><body><p>KẾ HOẠCH</p></body></html>", encoding="utf-8")
    (folder / "d.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    return folder


@pytest.mark.skipif(os.name == "nt", reason="shell scripts")
@pytest.mark.parametrize("start", ["module", "script"])
@pytest.mark.parametrize("named", [None, ".", "", "plans"])
def test_nothing_beside_the_plans_is_run(tmp_path: Path, start: str, named: str | None) -> None:
    """In the current folder, which PATH and PYTHONPATH may name too; workers, LibreOffice and Tesseract are all started."""
    evidence = tmp_path / "evidence"
    plans = trapped(tmp_path / "plans", evidence)
    if start == "module" or named is not None:
        (plans / "kehoach.py").unlink()  # what Python itself runs to start: no program can be asked before it has begun
    if named is not None:
        for begun in ("sitecustomize.py", "usercustomize.py", "encodings.py"):
            (plans / begun).unlink()
    script = Path(sys.executable).parent / "kehoach"
    command = [sys.executable, "-m", "kehoach"] if start == "module" else [sys.executable, str(script)]
    environment = {**os.environ, "PATH": os.pathsep.join([".", "", os.environ["PATH"]]), "PYTHONUTF8": "1"}
    if named is not None:  # an empty entry is the current folder
        environment["PYTHONPATH"] = os.pathsep.join(
            [str(tmp_path / named) if named == "plans" else named, str(tmp_path)]
        )
    done = subprocess.run(
        [*command, "extract", ".", "--out", str(tmp_path / "out"), "--format", "csv", "--workers", "2", "--no-cache"],
        cwd=plans, env=environment, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 3), done.stderr
    assert "a.txt" in (tmp_path / "out" / "documents.csv").read_text(encoding="utf-8-sig")
    assert not evidence.exists(), evidence.read_text()


def test_workers_import_nothing_that_pythonpath_names(tmp_path: Path) -> None:
    """From Python only the workers': what the caller's own process imports is the caller's choice."""
    evidence = tmp_path / "evidence"
    folder = tmp_path / "path"
    folder.mkdir()
    trap = f"import os\nopen({str(evidence)!r}, 'a').write(f'{{os.getpid()}} ')\n"
    (folder / "sitecustomize.py").write_text(trap)
    (tmp_path / "a.txt").write_text("KẾ HOẠCH")
    code = (
        "import os, kehoach as kh; print(os.getpid()); "
        f"print(kh.extract({str(tmp_path / 'a.txt')!r}, workers=2, progress=False, cached=False).documents.status[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    pid, status = done.stdout.split()
    assert status == "ok"
    assert evidence.read_text().split() == [pid], "the caller alone"


def test_a_module_of_ones_own_does_not_hide_the_package(tmp_path: Path) -> None:
    """An analyst's own `pipeline.py` beside the notebook is no rare thing."""
    for name in ("pipeline.py", "extractors.py"):
        (tmp_path / name).write_text("raise SystemExit(9)")

    def run(code: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert run("import kehoach as kh; print(kh.extract.__module__, kh.load.__module__)").stdout.split() == [
        "pipeline.run.corpus", "extractors.components",
    ]  # fmt: skip
    (tmp_path / "pipeline.py").write_text("mine = 1")
    both = run("import pipeline; import kehoach as kh; kh.extract")
    last = both.stderr.strip().splitlines()[-1]
    assert last.startswith("ImportError")
    assert str(tmp_path / "pipeline.py") in last


@pytest.mark.parametrize(
    ("path", "named", "left"),
    [
        (["/bin", "/a", "/std"], "", ["/bin", "/a", "/std"]),
        (["/bin", "/a", "/b", "/std"], os.pathsep.join(["/a", "/b"]), ["/bin", "/std"]),
        (["/a", "/venv/site-packages"], os.pathsep.join(["/a", "/venv/site-packages"]), ["/venv/site-packages"]),
        (["/home/of/kehoach", "/a"], os.pathsep.join(["/a", "/home/of/kehoach"]), ["/home/of/kehoach"]),
        (["/bin", str(Path.cwd()), "/std"], os.pathsep.join(["", "/a"]), ["/bin", "/std"]),
    ],
)
def test_what_pythonpath_names_is_left_out_unless_it_is_ours(
    monkeypatch: pytest.MonkeyPatch, path: list[str], named: str, left: list[str]
) -> None:
    monkeypatch.setattr(main, "HOME", "/home/of/kehoach")
    assert main.alone(path, named, ["/venv/site-packages"]) == left


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
@pytest.mark.parametrize(
    ("path", "why"), [(".", "the current folder"), ("", "nothing, which means the same"), ("sub", "below it")]
)
def test_a_program_is_found_only_where_the_system_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, why: str
) -> None:
    for folder in (tmp_path, tmp_path / "sub"):
        folder.mkdir(exist_ok=True)
        (folder / "tesseract").write_text("#!/bin/sh\n")
        (folder / "tesseract").chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", path)
    assert programs.find("tesseract") is None, why
    monkeypatch.setenv("PATH", str(tmp_path / "sub"))
    assert programs.find("tesseract") == str(tmp_path / "sub" / "tesseract")


@pytest.mark.parametrize(("system", "home"), [("win32", "PROGRAMFILES"), ("win32", "LOCALAPPDATA")])
def test_a_program_is_found_where_windows_installers_put_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, home: str
) -> None:
    """Neither LibreOffice nor Tesseract writes itself into PATH there; tried as far as it can be on another system."""
    for name in ("PATH", "PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv(home, str(tmp_path))
    monkeypatch.setattr(programs.sys, "platform", system)
    folder = tmp_path / "Tesseract-OCR"
    folder.mkdir()
    (folder / "tesseract.exe").touch(mode=0o755)
    assert programs.find("tesseract") == str(folder / "tesseract.exe")
    assert programs.find("soffice") is None
