"""What `--verbose` and `--log` tell: each file as it is done, then every problem with its file and place."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from pipeline.messages import UsageError
from pipeline.signs import shown
from pipeline.tables.frames import Tables


class Log:
    """A log on standard error (`verbose`), in a file that is added to, or both."""

    def __init__(self, path: Path | None, *, verbose: bool) -> None:
        self._path, self._verbose = path, verbose
        self._file: TextIO | None = None

    @property
    def wanted(self) -> bool:
        """Whether anything is told."""
        return self._verbose or self._path is not None

    def __enter__(self) -> Log:
        if self._path is not None:
            try:
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
        self._say(f"{done}/{total} {doc_id}")

    def problems(self, tables: Tables) -> None:
        """Every row of `diagnostics`."""
        for line in _lines(tables):
            self._say(line)

    def _say(self, line: str) -> None:
        line = f"{datetime.now().astimezone().isoformat(timespec='seconds')} {shown(line)}\n"
        if self._verbose:
            sys.stderr.write(line)
        if self._file is not None:
            self._file.write(line)
            self._file.flush()


def _lines(tables: Tables) -> Iterator[str]:
    for severity, code, doc_id, item, message in zip(
        *(tables.diagnostics[name] for name in ("severity", "code", "doc_id", "item", "message")), strict=True
    ):
        place = f" [{item}]" if isinstance(item, str) else ""
        yield f"{severity} {code} {doc_id}{place}: {message}"
