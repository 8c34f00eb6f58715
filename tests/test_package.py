"""The public face: what the package exports, and that it starts at once."""

from __future__ import annotations

import subprocess
import sys
import time
from importlib import import_module

import pytest


def python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_importing_the_package_imports_no_library() -> None:
    heavy = ("pandas", "spacy", "underthesea", "pyarrow", "lxml", "regex")
    assert python(f"import pipeline, sys; print([m for m in {heavy} if m in sys.modules])") == "[]"


@pytest.mark.parametrize("before", ["", "import pipeline.extract", "kh.load", "from pipeline.extract import Facts"])
def test_extract_is_the_function_whatever_was_imported_before(before: str) -> None:
    assert python(f"import pipeline as kh\n{before}\nprint(kh.extract.__module__)") == "pipeline.run"


def test_everything_exported_is_there() -> None:
    assert (
        python("import pipeline as kh; print(all(getattr(kh, n) for n in kh.__all__), set(kh.__all__) <= set(dir(kh)))")
        == "True True"
    )
    with pytest.raises(AttributeError):
        import_module("pipeline").nothing  # noqa: B018


def test_command_line_help_starts_within_a_second() -> None:
    began = time.perf_counter()
    python("from pipeline.cli import app; app(['--version'], standalone_mode=False)")
    assert time.perf_counter() - began < 2
