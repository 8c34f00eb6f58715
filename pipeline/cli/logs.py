"""What `--verbose` and `--log` tell: each file as it is done, then every problem with its file and place; every verdict of a check;
of a command that reads no plans, what it went through.

A log whose name ends in .jsonl is for machines: a line of JSON for each file, with the seconds of its stages, and for each problem.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, TextIO

from pipeline.messages import UsageError
from pipeline.signs import shown
from pipeline.tables.schema import DIAGNOSTICS, Row

if TYPE_CHECKING:
    from pipeline.tables.frames import Tables


class Log:
    """A log on standard error (`verbose`), in a file that is added to, or both."""

    def __init__(self, path: Path | None, *, verbose: bool) -> None:
        self._path, self._verbose = path, verbose
        self._file: TextIO | None = None
        self._lines = path is not None and path.suffix == ".jsonl"
        self._seconds: dict[str, dict[str, float]] = {}

    @property
    def wanted(self) -> bool:
        """Whether anything is told."""
        return self._verbose or self._path is not None

    def __enter__(self) -> Log:
        """Raises UsageError where the file cannot be written, or is another one than a log: a plan named by mistake stays as it is."""
        if self._path is not None:
            try:
                if self._path.is_file() and not _is_log(self._path):
                    raise UsageError("no_log", path=str(self._path))
                self._file = self._path.open("a", encoding="utf-8")
            except OSError as error:
                reason = error.strerror or str(error)
                raise UsageError("unwritable_log", path=str(self._path), reason=reason) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    def progress(self, done: int, total: int, doc_id: str) -> None:
        """A file is done."""
        seconds = {stage: round(taken, 4) for stage, taken in self._seconds.get(doc_id, {}).items()}
        self.say(f"{done}/{total} {doc_id}", event="file", doc_id=doc_id, done=done, total=total, seconds=seconds)

    def timed(self, doc_id: str, seconds: dict[str, float]) -> None:
        """How long the stages of a file took."""
        self._seconds[doc_id] = seconds

    def stages(self) -> dict[str, float]:
        """The seconds of each stage in all."""
        total: dict[str, float] = {}
        for seconds in self._seconds.values():
            for stage, taken in seconds.items():
                total[stage] = total.get(stage, 0.0) + taken
        return {stage: round(taken, 3) for stage, taken in total.items()}

    def slowest(self) -> list[tuple[str, float]]:
        """The files that took longest, with their seconds."""
        found = sorted(((sum(s.values()), doc_id) for doc_id, s in self._seconds.items()), reverse=True)
        return [(doc_id, round(taken, 3)) for taken, doc_id in found[:_SLOWEST]]

    def problems(self, diagnostics: Iterable[Row]) -> None:
        """Every row of `diagnostics`."""
        for line, said in _lines(diagnostics) if self.wanted else ():
            self.say(line, event="problem", **said)

    def tables(self, found: Tables) -> None:
        """Every problem that tables hold."""
        if self.wanted:
            from pipeline.tables.frames import records

            self.problems(records(found.diagnostics, DIAGNOSTICS))

    def verdicts(self, found: Iterable[Mapping[Any, Any]]) -> None:
        """Every row of `verdicts` of a check."""
        for row in found if self.wanted else ():
            names = ("requirement", "unit", "verdict", "message")
            said = {name: row[name] for name in names if isinstance(row[name], str)}
            self.say(f"{said['verdict']} {said['unit']}: {said.get('message', '')}", event="verdict", **said)

    def say(self, line: str, **said: object) -> None:
        """A line, and for machines its facts; `event` says of what kind it is."""
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        line = f"{now} {shown(line)}\n"
        if self._verbose:
            with suppress(OSError):  # a full or closed stream ends no run
                sys.stderr.write(line)
        if self._file is not None:
            self._file.write(json.dumps({"time": now, **said}, ensure_ascii=False) + "\n" if self._lines else line)
            self._file.flush()


_SLOWEST = 5
_LINE = re.compile(rb'(?:\{"time": ")?\d{4}-\d\d-\d\dT|$')
_HEAD = 32


def _is_log(path: Path) -> bool:
    """A file that nothing is lost in when lines are added: one of ours, or an empty one."""
    with path.open("rb") as file:
        return _LINE.match(file.read(_HEAD)) is not None


def _lines(diagnostics: Iterable[Row]) -> Iterator[tuple[str, dict[str, object]]]:
    for row in diagnostics:
        known = dict(zip(DIAGNOSTICS.names, row, strict=True))
        place = f" [{known['item']}]" if known["item"] is not None else ""
        said: dict[str, object] = {name: known[name] for name in ("severity", "code", "doc_id", "message")}
        line = f"{known['severity']} {known['code']} {known['doc_id']}{place}: {known['message']}"
        yield line, {**said, "item": known["item"]} if place else said
