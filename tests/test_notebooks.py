"""Every notebook runs from top to bottom, is kept with what it shows, and needs only what any user has."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))
PUBLIC = {"kehoach", "pandas", "matplotlib", "IPython", "spacy"}
"""What a notebook may import beside the standard library."""

each = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)


@each
def test_a_notebook_runs(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": path.parent}}
    ).execute()
    said = "".join(str(cell.outputs) for cell in code_of(notebook))
    assert said.count("image/png") >= 3
    assert "Warning" not in said, "no warning meets the reader"


@each
def test_a_notebook_is_kept_with_what_it_shows(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    code = code_of(notebook)
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1)), "make notebooks"
    assert all(cell.outputs for cell in code), "each cell shows something"
    said = "".join(str(cell.outputs) for cell in code)
    assert said.count("image/png") >= 3
    assert "'output_type': 'error'" not in said
    assert not [word for word in ("Warning", "/home/", "/work/", "/tmp/", "/Users/") if word in said], (
        "nothing of this machine"
    )


@each
def test_a_notebook_imports_only_the_public_face_and_says_how_to_open_it(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    names = set()
    for cell in code_of(notebook):
        for node in ast.walk(ast.parse(cell.source)):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                names.add((node.module or "").partition(".")[0])
    assert names <= PUBLIC | sys.stdlib_module_names
    assert "kehoach" in names
    assert "jupyter" in notebook.cells[0].source


def test_displacy_shows_the_facts() -> None:
    shown = [o.data.get("text/html", "") for path in NOTEBOOKS for cell in code_of(nbformat.read(path, as_version=4))
             if "displacy" in cell.source for o in cell.outputs]  # fmt: skip
    assert any('class="spans"' in text and "lead" in text for text in shown)


def code_of(notebook: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]
