"""Compiled expressions that are taken over from an earlier process are what `re` would compile."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOOK = """
import re, sys
from pathlib import Path
from re import _compiler
sys.path.insert(0, sys.argv[1])
from pipeline.run import expressions
plain = _compiler.compile
taken = expressions.taken_from(Path(sys.argv[2]))
known = {(p, int(f)) for f, found in taken._known.items() for p in found}
import pipeline.extract, pipeline.layout, pipeline.segment
used = {(p, int(f)) for f, found in taken._known.items() for p in found}
for pattern, flags in used:
    assert taken._compiled(pattern, flags) == plain(pattern, flags), pattern
taken.keep()
print(len(known), len(used))
"""


def look(folder: Path) -> list[int]:
    """How many compiled expressions a new process finds in a folder, and how many there are once the grammar is imported."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(ROOT), str(folder)], capture_output=True, text=True, check=True
    )
    return [int(n) for n in done.stdout.split()]


def test_all_of_the_grammar_is_taken_over_and_equal(tmp_path: Path) -> None:
    """`re.Pattern` is equal where expression, flags and code are."""
    first = look(tmp_path)
    assert first[0] == 0
    assert first[1] > 300
    assert look(tmp_path) == [first[1], first[1]]


def test_a_run_leaves_all_that_its_processes_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker is ended as soon as it has answered, and the command keeps its own after it."""
    monkeypatch.setenv("KEHOACH_CACHE", str(tmp_path / "cache"))
    plan = str(ROOT / "corpus" / "samples" / "xa-con-hac-moi-truong.txt")
    command = [sys.executable, "-m", "kehoach", "extract", plan, "-q", "-f", "csv", "-o", str(tmp_path / "out")]
    subprocess.run(command, check=True, cwd=ROOT)
    (file,) = (tmp_path / "cache").rglob("expressions-*")
    first, used = look(file.parent)
    assert first > 0.9 * used, "all but what this plan had no use for"


@pytest.mark.parametrize("damage", [b"", b"x" * 100, None], ids=["empty", "no hash", "cut off"])
def test_a_damaged_file_is_no_file(tmp_path: Path, damage: bytes | None) -> None:
    look(tmp_path)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:-10] if damage is None else damage)
    assert look(tmp_path)[0] == 0
    assert len(file.read_bytes()) == len(whole), "kept anew"


def test_the_library_leaves_re_as_it_is() -> None:
    code = (
        "from re import _compiler; before = _compiler.compile; import kehoach as kh; "
        f"kh.extract({str(ROOT / 'corpus' / 'samples' / 'xa-con-hac-moi-truong.txt')!r}, progress=False); "
        "assert _compiler.compile is before"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_flags_names_and_bytes_stay(tmp_path: Path) -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from pathlib import Path; from pipeline.run import expressions; import re;"
        f"e = expressions.taken_from(Path({str(tmp_path)!r}));"
        "p = re.compile('(?P<a>x)(y)?', re.I); assert p.groupindex == {'a': 1} and p.groups == 2 and p.match('XY')['a'] == 'X';"
        "assert re.compile(rb'x').match(b'x'); e.keep()"
    )
    for _ in range(2):
        subprocess.run([sys.executable, "-c", code], check=True)
    assert re.compile("(?P<a>x)(y)?", re.I).groups == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    look(tmp_path)
    (file,) = tmp_path.glob("expressions-*")
    file.unlink()
    os.mkfifo(file)
    assert look(tmp_path)[0] == 0


def test_no_expression_takes_the_name_of_another() -> None:
    """A second one under the same name would silently be read wherever the first was meant."""
    twice = []
    for path in (*ROOT.glob("extractors/**/*.py"), *ROOT.glob("pipeline/**/*.py")):
        named = Counter(
            target.id
            for node in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        )
        twice += [f"{path.relative_to(ROOT)}: {name}" for name, times in named.items() if times > 1]
    assert not twice
