"""Whether this state of the program makes the same tables as another: `make same REV=…`.

Both read the samples, and the development files where they are, without a cache; every file that they write is compared
byte by byte. Ends with 1 where something differs, and says which files and how many of their lines.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = (
    ROOT / "corpus" / "samples",
    ROOT.parent / "shared" / "dev" / "plans",
    ROOT.parent / "shared" / "dev" / "other",
)
FORMATS = "csv,parquet,jsonl,xlsx,ics"
SHOWN = 10


def extract(tree: Path, folder: Path, out: Path) -> None:
    """Runs the command of a checkout. A file that cannot be read is no failure: its row must be the same."""
    package = "kehoach" if (tree / "kehoach").is_dir() else "pipeline"
    command = [
        sys.executable,
        "-m",
        package,
        "extract",
        str(folder),
        "--out",
        str(out),
        "--format",
        FORMATS,
        "--no-cache",
    ]
    done = subprocess.run(
        command, cwd=tree, env={**os.environ, "PYTHONPATH": str(tree)}, capture_output=True, check=False
    )
    if done.returncode not in (0, 3):
        sys.exit(f"{tree}: {done.stderr.decode(errors='replace')}")


def differences(one: Path, other: Path) -> list[str]:
    """What differs between two folders: missing files, and how many lines of which file."""
    names = sorted({p.name for folder in (one, other) for p in folder.iterdir() if p.name != "run.json"})
    return [said for name in names if (said := _difference(name, one / name, other / name))]


def _difference(name: str, one: Path, other: Path) -> str:
    if not (one.is_file() and other.is_file()):
        return f"{name}: only in one of them"
    before, after = one.read_bytes(), other.read_bytes()
    if before == after:
        return ""
    if name.endswith((".csv", ".jsonl", ".ics")):
        old, new = before.splitlines(), after.splitlines()
        lost, gained = set(old) - set(new), set(new) - set(old)
        shown = [f"  - {line.decode(errors='replace')[:300]}" for line in old if line in lost][:SHOWN]
        shown += [f"  + {line.decode(errors='replace')[:300]}" for line in new if line in gained][:SHOWN]
        return "\n".join([f"{name}: {len(lost)} lines less, {len(gained)} more", *shown])
    return f"{name}: other bytes"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("revision", help="the state to compare with: a commit, a tag, a branch")
    parser.add_argument("--skip", nargs="*", default=[], help="folders (plans, other, samples) that are left out")
    options = parser.parse_args()
    different = False
    with tempfile.TemporaryDirectory(prefix="kehoach-same-") as place:
        tree = Path(place, "tree")
        git = ["git", "-C", str(ROOT), "worktree"]
        subprocess.run([*git, "add", "--detach", "--quiet", str(tree), options.revision], check=True)
        try:
            for folder in (f for f in FOLDERS if f.is_dir() and f.name not in options.skip):
                before, after = Path(place, f"{folder.name}-before"), Path(place, f"{folder.name}-after")
                extract(tree, folder, before)
                extract(ROOT, folder, after)
                found = differences(before, after)
                different = different or bool(found)
                print(f"{folder.name}: {'; '.join(found) if found else 'the same bytes'}", flush=True)
        finally:
            subprocess.run([*git, "remove", "--force", str(tree)], check=True)
    sys.exit(int(different))


if __name__ == "__main__":
    main()
