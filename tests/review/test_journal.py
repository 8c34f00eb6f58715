"""The journal: what a person decides is kept line by line, whatever becomes of the page."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from desk_build import step

from pipeline.review.journal import Entry, Journal, last_step, standing


def test_a_step_is_read_again_as_it_was_written(tmp_path: Path) -> None:
    written = Journal(tmp_path / "review.jsonl")
    entries = [step(values="", why="vì “thế”\n"), step(act="reject")]
    entries[0] = Entry(**{**{k: getattr(entries[0], k) for k in Entry.__slots__}, "values": {"code": "12/KH-UBND"}})
    for e in entries:
        written.append(e)
    assert Journal(tmp_path / "review.jsonl").entries == entries


@pytest.mark.parametrize(
    ("damage", "left"),
    [
        (lambda data: data[:-9], 2),  # cut off in the last line
        (lambda data: data + b'{"doc_id": "b", "ta', 3),  # a line begun
        (lambda data: data + b"\xff\xfe\x00", 3),  # anything
        (lambda data: b"[]\n5\nnull\n" + data, 3),  # not of ours
    ],
)
def test_a_damaged_line_costs_itself_alone(tmp_path: Path, damage: object, left: int) -> None:
    path = tmp_path / "review.jsonl"
    for _ in range(3):
        Journal(path).append(step())
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    journal = Journal(path)
    assert len(journal.entries) == left
    journal.append(step(who="Bình"))
    again = Journal(path).entries
    assert (len(again), again[-1].who) == (left + 1, "Bình")


def test_what_was_kept_survives_a_kill(tmp_path: Path) -> None:
    """The process is killed (-9) right after it said that a step is kept; the step and the override are there."""
    code = (
        "import sys; from pathlib import Path; from pipeline.review.journal import Journal, Entry\n"
        "j = Journal(Path(sys.argv[1]))\n"
        "for n in range(1000):\n"
        "    j.append(Entry('a', 'citations', str(n), 'accept', 'An')); print(n, flush=True)\n"
    )
    path = tmp_path / "review.jsonl"
    process = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    said = -1
    while said < 40:
        said = int(process.stdout.readline())
    os.kill(process.pid, signal.SIGKILL)
    rest = process.stdout.read().split()
    process.wait()
    kept = [e.record for e in Journal(path).entries]
    assert kept[: int(rest[-1]) + 1 if rest else said + 1] == [
        str(n) for n in range(int(rest[-1]) + 1 if rest else said + 1)
    ]


def test_the_last_step_that_was_not_taken_back_holds() -> None:
    a, b = step(), step(act="correct")
    assert standing([a, b]) == {a.about: b}
    undone = step(act="undo", undoes=b.id)
    assert standing([a, b, undone]) == {a.about: a}
    assert last_step([a, b, undone]) == a
    assert last_step([a, b, undone], "other.txt") is None
    assert last_step([a, step(act="undo", undoes=a.id)]) is None
