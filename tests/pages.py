"""Runs what a page shows: its blocks from top to bottom, in a folder that looks like a clone of the repository.

```sh runs in one shell; ```python runs by itself; a block with a title ("```toml title="co-quan.toml"") is a file that the reader writes.
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


def clone(folder: Path) -> Path:
    """A folder with what the pages speak of; `.venv` runs this tree."""
    shutil.copytree(ROOT / "corpus", folder / "corpus", ignore=shutil.ignore_patterns("__pycache__"))
    bin_ = folder / ".venv" / "bin"
    bin_.mkdir(parents=True)
    (bin_ / "activate").write_text('PATH="$PWD/.venv/bin:$PATH"\n', encoding="utf-8")
    for name, line in (("kehoach", f'"{sys.executable}" -m kehoach "$@"'), ("python", f'"{sys.executable}" "$@"')):
        (bin_ / name).write_text(f"#!/bin/sh\nexec {line}\n", encoding="utf-8")
        (bin_ / name).chmod(0o755)
    return folder


def script_of(page: Path, ready: bool) -> str:
    """The page as a shell script. `ready`: the page takes it for granted that the program is installed."""
    lines = [f'make() {{ command make -n -C "{ROOT}" "$@" >/dev/null; }}', *([ACTIVATE] if ready else [])]
    for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
        kind, title, text = block["kind"], block["title"], block["text"]
        if title:
            lines.append(f"mkdir -p \"$(dirname '{title}')\"; cat > '{title}' <<'{END}'\n{text}{END}")
        elif kind == "sh":
            lines.append(text)
        elif kind == "python":
            lines.append(f"python - <<'{END}'\n{text}{END}")
    return "\n".join(lines)


def run_page(page: Path, folder: Path, *, ready: bool = True) -> subprocess.CompletedProcess[str]:
    """Runs a page in a folder; the first command that fails ends it."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script_of(page, ready)], cwd=clone(folder), env=environment,
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
