"""The documentation as web pages: built without a warning, whole, and asking nothing of the web."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.compliance.report.tables import VERDICTS
from pipeline.tables.schema import TABLES, TEXTS

ROOT = Path(__file__).parents[1]
OUTSIDE = re.compile(
    r"""(?:\b(?:src|srcset|poster|data)\s*=\s*["']?|<link\b[^>]*\bhref\s*=\s*["']?|url\(\s*["']?|@import\s+["'])"""
    r"(?:https?:)?//"
)
"""What a browser would fetch by itself from elsewhere."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)], cwd=ROOT, capture_output=True, text=True,
        timeout=300, check=False, env={**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return folder


def test_no_page_asks_anything_of_the_web(site: Path) -> None:
    files = [f for kind in ("html", "css", "svg") for f in site.rglob(f"*.{kind}")]
    assert len(files) > 20
    assert [(f.name, found[0]) for f in files if (found := OUTSIDE.search(f.read_text(encoding="utf-8")))] == []
    assert not [f for f in site.rglob("*.html") if 'class="mermaid"' in f.read_text(encoding="utf-8")], (
        "fetched when shown"
    )


def test_the_reference_has_every_table_and_every_public_name(site: Path) -> None:
    tables = (site / "reference" / "tables.html").read_text(encoding="utf-8")
    for table in (*TABLES, TEXTS, VERDICTS):
        assert f'id="{table.name}"' in tables
        assert all(f"<code>{column.name}</code>" in tables for column in table.columns)
    api = (site / "reference" / "api.html").read_text(encoding="utf-8")
    for name in ("run.corpus.extract", "compliance.checking.check", "tables.frames.Tables", "messages.UsageError"):
        assert f'id="pipeline.{name}"' in api
    assert "<li><code>workers</code>: how many processes read" in api, "lists of docstrings are lists"
    commands = (site / "reference" / "commands.html").read_text(encoding="utf-8")
    assert all(f"kehoach {name}" in commands for name in ("extract", "show", "check", "remind", "doctor"))


def test_pictures_are_small() -> None:
    assert sum(f.stat().st_size for f in (ROOT / "docs").rglob("*") if f.suffix in (".png", ".svg", ".gif")) < 1_000_000
