"""A PostgreSQL of the tests' own: made in a folder, reached by a socket there, gone with the tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def programs() -> Path | None:
    """The folder of initdb and pg_ctl: on PATH, or where Debian keeps them."""
    found = shutil.which("initdb")
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    return Path(found).parent if found else debian[-1].parent if debian else None


def why_not() -> str:
    """Why there can be no server here; "" if there can."""
    if programs() is None:
        return "PostgreSQL is not installed"
    if os.name == "nt" or (os.geteuid() == 0 and not _user()):
        return "PostgreSQL does not run as root, and there is no user for it"
    return ""


def _user() -> list[str]:
    """How a command is run as somebody else than root, whom PostgreSQL refuses; nothing where that is no need."""
    if os.geteuid() != 0:
        return []
    known = subprocess.run(["id", "-u", "postgres"], capture_output=True, check=False).returncode == 0
    return ["runuser", "-u", "postgres", "--"] if known and shutil.which("runuser") else []


@contextmanager
def server() -> Iterator[str]:
    """Starts one; its URL, with a database for everybody."""
    found = programs()
    assert found is not None
    folder = Path(tempfile.mkdtemp(prefix="kehoach-pg-", dir="/tmp"))
    if _user():
        shutil.chown(folder, "postgres")
    data = folder / "data"

    def run(program: str, *arguments: str) -> None:
        command = [*_user(), str(found / program), *arguments]
        subprocess.run(
            command, check=True, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120
        )

    try:
        run("initdb", "-D", str(data), "-U", "office", "-A", "trust", "-E", "UTF8", "--no-sync")
        said = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
        run("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "-o", said, "start")
        try:
            yield f"postgresql://office@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-D", str(data), "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
