"""Whether the time that something takes grows as what it is given: the one way in which tests look at a clock."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

TIMES = 8  # as much for the whole as for the part
MOST = 16  # times as long, where a quadratic way takes 64
LEAST = 0.3  # seconds that are not looked at
TURNS = 6


def assert_linear(work: Callable[[str], object], line: str) -> None:
    """Eight times as much of `line` takes less than a quarter of the 64 times that a quadratic way would."""
    assert_grows_no_faster(lambda size: lambda: work(line[:size]), len(line))


def assert_grows_no_faster(made: Callable[[int], Callable[[], object]], size: int) -> None:
    """`made(size)` gives what is to be done with so much; only the doing is measured, the whole and an eighth by turns.

    A busy machine spoils a turn, never all: what is quadratic fails each time.
    """
    part, whole = made(size // TIMES), made(size)
    measured = []
    for _ in range(TURNS):
        short = min(spent(part) for _ in range(3))
        measured.append((spent(whole), short))
        if measured[-1][0] < MOST * short + LEAST:
            return
    pytest.fail(f"seconds for the whole, for an eighth: {measured}")


def spent(work: Callable[[], object]) -> float:
    """The seconds of this process alone, without the collecting of what other tests have left."""
    gc.disable()
    since = time.process_time()
    try:
        work()
        return time.process_time() - since
    finally:
        gc.enable()
