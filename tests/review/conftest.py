"""The run of the review tests, made once; each test gets a copy of its own."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from desk_build import run


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of five plans with its check: not to be changed."""
    return run(tmp_path_factory.mktemp("review"))


@pytest.fixture
def tables(original: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(original, tmp_path / "out"))
