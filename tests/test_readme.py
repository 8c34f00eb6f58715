"""What the README shows runs as it stands there, from top to bottom, on the sample plans."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```python\n(.*?)^```", re.M | re.S)


def test_the_python_blocks_run_one_after_the_other_and_show_something(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "corpus" / "samples", tmp_path / "corpus" / "samples")
    (tmp_path / "corpus" / "province").mkdir()
    shutil.copy(ROOT / "corpus" / "province" / "units.csv", tmp_path / "corpus" / "province")
    blocks = BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert blocks
    code = "\n".join(
        [*blocks, "assert len(late) and len(report.verdicts) and len(again.documents) == len(tables.documents)"]
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    assert all(words in done.stdout for words in ("due_date", "2032-", "misquoted", "not_submitted")), done.stdout
    assert (tmp_path / "results" / "run.json").exists()
    assert (tmp_path / "compliance" / "check.json").exists()


def test_what_the_page_about_spacy_shows_runs(tmp_path: Path) -> None:
    blocks = BLOCK.findall((ROOT / "docs" / "spacy.md").read_text(encoding="utf-8"))
    assert len(blocks) == 3
    code = "\n".join([*blocks, "assert docs[0]._.deadlines"])
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    assert all(words in done.stdout for words in ("9047/KH-UBND", "Phòng Kinh tế lead", "30/6/2032"))
    page = (tmp_path / "plan.html").read_text(encoding="utf-8")
    assert all(words in page for words in ('class="spans"', "lead", "support"))
