"""Every problem that the code can name has a sentence in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.messages import MESSAGES, UsageError, sentence

ROOT = Path(__file__).parents[1]
NAMING = {"Diagnostic": 0, "UsageError": 0, "problem": 0, "_problem": 2, "failed": 1, "lost": 1, "sentence": 0}
"""Functions that take a code, and at which place."""


def codes() -> Iterator[tuple[str, str]]:
    """Every code written in the source, with where."""
    for file in [*(ROOT / "pipeline").rglob("*.py"), *(ROOT / "extractors").rglob("*.py")]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name == "_flags":  # flags of a citation are codes too
                for part in ast.walk(node):
                    if isinstance(part, ast.Yield) and isinstance(part.value, ast.Constant):
                        yield str(part.value.value), f"{file.relative_to(ROOT)}:{part.lineno}"
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name not in NAMING:
                continue
            given = [k.value for k in node.keywords if k.arg == "code"] or node.args[NAMING[name] : NAMING[name] + 1]
            if given and isinstance(given[0], ast.Constant) and isinstance(given[0].value, str):
                yield given[0].value, f"{file.relative_to(ROOT)}:{node.lineno}"


def test_every_code_in_the_source_has_a_sentence() -> None:
    found = list(codes())
    assert len(found) > 15, "the search finds them"
    assert [(code, where) for code, where in found if code not in MESSAGES] == []


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_a_message_is_one_sentence_with_the_same_gaps_in_both_languages(code: str) -> None:
    vi, en = MESSAGES[code]
    for text in (vi, en):
        assert text[0].isupper() or text[0] in "“{", text
        assert text.endswith((".", "…")), text
        assert "\n" not in text
    assert set(re.findall(r"\{(\w+)\}", vi)) == set(re.findall(r"\{(\w+)\}", en))


def test_what_python_callers_meet_names_no_option_of_the_command() -> None:
    raised = {code for code, where in codes() if not where.startswith("pipeline/cli/")}
    assert {"in_the_way", "bad_workers", "no_tables", "unwritable"} <= raised
    assert [code for code in sorted(raised) if any(" --" in text for text in MESSAGES[code])] == []


def test_every_sentence_for_the_command_line_has_one_for_python() -> None:
    typed = [code for code in MESSAGES if code.endswith("_command")]
    plain = [code.removesuffix("_command") for code in typed if code not in ("bad_command", "no_such_command")]
    assert len(plain) >= 4
    assert [code for code in plain if code not in MESSAGES] == []


def test_gaps_are_filled_and_missing_values_do_not_fail() -> None:
    assert "“x.docx”" in sentence("no_such_path", [("path", "x.docx")])
    assert "{path}" in sentence("no_such_path")
    assert sentence("nothing_of_that_name") == "nothing_of_that_name"


def test_an_error_of_usage_speaks_both_languages() -> None:
    error = UsageError("no_such_path", path="x")
    assert str(error) == error.sentence("vi") != error.sentence("en")


@pytest.mark.parametrize(
    ("told", "vi", "en"),
    [
        ("No space left on device", "hết chỗ trên đĩa", "No space left on device"),
        ("[Errno 28] No space left on device", "hết chỗ trên đĩa", "No space left on device"),
        ("IO Error: Could not write “x.wal”: No space left on device", "hết chỗ trên đĩa", "No space left on device"),
        ("[errno 28] no space left on device.", "hết chỗ trên đĩa", "No space left on device"),
        ("Is a directory", "đây là thư mục", "Is a directory"),
        ("something else", "something else", "something else"),
    ],
)
def test_what_the_system_said_is_told_without_what_a_library_wrote_around_it(told: str, vi: str, en: str) -> None:
    for lang, reason in (("vi", vi), ("en", en)):
        said = sentence("unwritable", {"path": "x", "reason": told}.items(), lang)  # type: ignore[arg-type]
        assert f"({reason})" in said
