"""The public face: what the package exports, and that it starts at once."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from importlib.resources import files

import pytest


def python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_importing_the_package_imports_no_library() -> None:
    heavy = ("pandas", "spacy", "underthesea", "pyarrow", "lxml", "regex")
    assert python(f"import kehoach, sys; print([m for m in {heavy} if m in sys.modules])") == "[]"


@pytest.mark.parametrize("before", ["", "import pipeline.extract", "kh.load", "from pipeline.extract import Facts"])
def test_extract_is_the_function_whatever_was_imported_before(before: str) -> None:
    assert python(f"import kehoach as kh\n{before}\nprint(kh.extract.__module__)") == "pipeline.run.corpus"


def test_everything_exported_is_there() -> None:
    assert (
        python("import kehoach as kh; print(all(getattr(kh, n) for n in kh.__all__), set(kh.__all__) <= set(dir(kh)))")
        == "True True"
    )
    with pytest.raises(AttributeError):
        import_module("kehoach").nothing  # noqa: B018


def test_the_command_starts_without_what_reading_takes() -> None:
    heavy = ("pandas", "spacy", "underthesea", "pyarrow", "lxml", "regex", "numpy", "rich.progress")
    code = "from pipeline.cli.app import app; app(['--version'], standalone_mode=False)"
    assert python(f"{code}; import sys; print([m for m in {heavy} if m in sys.modules])").endswith("[]")


def test_it_is_a_module_that_can_be_run_and_is_typed() -> None:
    done = subprocess.run([sys.executable, "-m", "kehoach", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("kehoach ")
    assert (files("kehoach") / "py.typed").is_file()
