"""The run of the review tests, made once; each test gets a copy of its own. A browser on the page: one server for the tests of a module."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from browser import Server, Tab, browser
from desk_build import run


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of five plans with its check: not to be changed."""
    return run(tmp_path_factory.mktemp("review"))


@pytest.fixture
def tables(original: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(original, tmp_path / "out"))


@pytest.fixture(scope="module")
def folder(original: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables that the server of these tests works on."""
    return Path(shutil.copytree(original, tmp_path_factory.mktemp("page") / "out"))


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    made = Server(folder, "--who", "Lê Hoa")
    yield made
    if made.process.poll() is None:
        made.stop()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as made:
        yield made


@pytest.fixture(scope="module")
def person(chromium: Any) -> Any:
    """A person's browser, 1280 pixels wide."""
    return chromium.new_context(viewport={"width": 1280, "height": 800})


@pytest.fixture
def tab(person: Any, server: Server) -> Iterator[Tab]:
    """A tab on the page; afterwards: nothing went wrong in it, and nothing went out of the machine."""
    made = Tab(person, server.url)
    yield made
    hacked = made.page.evaluate("window.hacked") if server.process.poll() is None else None
    made.page.close()
    if server.process.poll() is not None:  # it was killed on purpose
        return
    assert made.errors == []
    assert made.outside() == []
    assert (made.dialogs, hacked) == ([], None)
