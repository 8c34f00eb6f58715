"""Runs what a page shows: its blocks from top to bottom, in a folder that looks like a clone of the repository.

```sh runs in one shell; ```python runs by itself; a block with a title ("```toml title="co-quan.toml"") is a file that the reader writes,
a ```diff with a title what the reader changes in a file (lines kept " ", taken "-", added "+"; what is kept and taken stands there once).
Other blocks are to be read only. Installing takes minutes and a network: `make TARGET` only asks make whether it knows how (`make -n`),
and `kehoach` is there once the page has said how to make it so; that a wheel installs is tried in test_wheel.py.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r'^```(?P<kind>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^```$', re.M | re.S)
ACTIVATE = "source .venv/bin/activate"
END = "END_OF_BLOCK"


def clone(folder: Path, *, whole: bool = False) -> Path:
    """A folder with what the pages speak of, or with the whole program; `.venv` runs this tree."""
    for part in ("corpus", "kehoach", "pipeline", "extractors", "tests") if whole else ("corpus",):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    if whole:
        shutil.copy(ROOT / "pyproject.toml", folder)
    bin_ = folder / ".venv" / "bin"
    bin_.mkdir(parents=True)
    (bin_ / "activate").write_text('PATH="$PWD/.venv/bin:$PATH"\n', encoding="utf-8")
    linter = Path(sys.executable).parent / "lint-imports"
    for name, line in (
        ("kehoach", f'"{sys.executable}" -m kehoach'),
        ("python", f'"{sys.executable}"'),
        ("lint-imports", f'"{linter}"'),
    ):
        (bin_ / name).write_text(f'#!/bin/sh\nexec {line} "$@"\n', encoding="utf-8")
        (bin_ / name).chmod(0o755)
    return folder


def changed(text: str, diff: str) -> str:
    """A text after a change that a page shows. Raises ValueError unless what is kept and taken stands there exactly once."""
    lines = [(line[:1], line[1:]) for line in diff.splitlines(keepends=True)]
    old, new = ("".join(rest for sign, rest in lines if sign in kept).rstrip("\n") for kept in (" -", " +"))
    if text.count(old) != 1:
        raise ValueError(f"stands {text.count(old)} times: {old}")
    return text.replace(old, new)


def script_of(page: Path, ready: bool) -> str:
    """The page as a shell script. `ready`: the page takes it for granted that the program is installed."""
    lines = [f'make() {{ command make -n -C "{ROOT}" "$@" >/dev/null; }}', *([ACTIVATE] if ready else [])]
    for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
        kind, title, text = block["kind"], block["title"], block["text"]
        if title and kind == "diff":
            lines.append(f"python '{__file__}' '{title}' <<'{END}'\n{text}{END}")
        elif title:
            lines.append(f"mkdir -p \"$(dirname '{title}')\"; cat > '{title}' <<'{END}'\n{text}{END}")
        elif kind == "sh":
            lines.append(text)
        elif kind == "python":
            lines.append(f"python - <<'{END}'\n{text}{END}")
    return "\n".join(lines)


def run_page(page: Path, folder: Path, *, ready: bool = True, whole: bool = False) -> subprocess.CompletedProcess[str]:
    """Runs a page in a folder; the first command that fails ends it. `whole`: with a program of its own there, to be changed."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder if whole else ROOT),
        "PYTHONIOENCODING": "utf-8",
        "COLUMNS": "120",
    }
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script_of(page, ready)], cwd=clone(folder, whole=whole), env=environment,
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip


if __name__ == "__main__":  # the change on standard input, made in the file that is named
    file = Path(sys.argv[1])
    file.write_text(changed(file.read_text(encoding="utf-8"), sys.stdin.read()), encoding="utf-8")
