"""A recognised line while it is put right, and what was changed in it."""

from __future__ import annotations

import re
from collections.abc import Callable

Repair = tuple[str, str]
"""What was found, what was put."""


class Mending:
    """A line, and its repairs. `around`: letters on both sides of a repair that tell its reader where it is."""

    def __init__(self, text: str, around: int = 0) -> None:
        self.text = text
        self.repairs: list[Repair] = []
        self._around = around

    def put(self, wrong: re.Pattern[str], better: str | Callable[[re.Match[str]], str | None]) -> None:
        """Put something else in each place that an expression finds; None leaves it as it is."""

        def one(found: re.Match[str]) -> str:
            right = better if isinstance(better, str) else better(found)
            if right is None or right == found[0]:
                return found[0]
            before = found.string[max(0, found.start() - self._around) : found.start()]
            behind = found.string[found.end() : found.end() + self._around]
            self.repairs.append((f"{before}{found[0]}{behind}".strip(), f"{before}{right}{behind}".strip()))
            return right

        self.text = wrong.sub(one, self.text)
