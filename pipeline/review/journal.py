"""What people decided on the review page: `review.jsonl` beside the tables, a line for each step, never written over.

Every line is flushed to the disk before the page says that it is kept. A line that was cut off (power, kill -9) is passed
over, and the next one begins on a line of its own. A step taken back is a line too.
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from pipeline.messages import UsageError
from pipeline.tables.manifest import REVIEW as FILE

__all__ = ["FILE", "Act", "Entry", "Journal", "standing"]


class Act(StrEnum):
    """What was done to a record: it is right, has other values, is none, was missing; or the last step is taken back."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    ADD = "add"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Entry:
    """One step.

    record  id of the record; unit | document of a verdict
    values  of a correction what each field shall be, as text (ISO days, "true", "" for nothing); of an addition the whole record
    was     what the tool had said of these fields
    key     how the overrides of a check know the record
    undoes  id of the step that is taken back
    """

    doc_id: str
    table: str
    record: str
    act: str
    who: str
    values: Mapping[str, str] = field(default_factory=dict)
    was: Mapping[str, str] = field(default_factory=dict)
    key: str = ""
    why: str = ""
    sha256: str = ""
    undoes: str = ""
    id: str = field(default_factory=lambda: uuid.uuid4().hex[:12])
    when: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))

    @property
    def about(self) -> tuple[str, str]:
        """The record that it is about."""
        return self.doc_id, self.record


_NAMES = {f.name for f in fields(Entry)}
_TEXTS = _NAMES - {"values", "was"}


class Journal:
    """The steps in a file, and where the next one goes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read_to = -1
        self._entries: list[Entry] = []

    @property
    def entries(self) -> list[Entry]:
        """All steps, the first one first; another program's too. Raises UsageError for a file that cannot be read."""
        try:
            size = self.path.stat().st_size if self.path.exists() else 0
            if size != self._read_to:
                self._entries = list(_read(self.path.read_bytes() if size else b""))
                self._read_to = size
        except OSError as error:
            raise UsageError("unreadable_input", path=str(self.path), reason=error.strerror or str(error)) from error
        return self._entries

    def append(self, entry: Entry) -> None:
        """Adds a step; when this returns, it is on the disk. Raises UsageError where it cannot be written."""
        known = self.entries
        line = (json.dumps(asdict(entry), ensure_ascii=False) + "\n").encode()
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("ab") as file:
                alone = file.tell() == self._read_to  # no other program has written since
                if file.tell() and not _ends_line(self.path):
                    line = b"\n" + line
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
                if alone:
                    self._read_to = file.tell()
                    known.append(entry)
        except OSError as error:
            raise UsageError("unwritable", path=str(self.path), reason=error.strerror or str(error)) from error


def _ends_line(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"


def _read(data: bytes) -> Iterable[Entry]:
    for line in data.split(b"\n"):
        try:
            said = json.loads(line)
            yield Entry(
                **{k: str(said[k]) for k in _TEXTS & set(said)},
                values={str(k): str(v) for k, v in said.get("values", {}).items()},
                was={str(k): str(v) for k, v in said.get("was", {}).items()},
            )
        except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
            continue  # cut off, or nobody's


def standing(entries: Iterable[Entry]) -> dict[tuple[str, str], Entry]:
    """The step that holds for each record: the last one that was not taken back; in the order in which they were taken."""
    steps = list(entries)
    undone = {e.undoes for e in steps if e.act == Act.UNDO}
    held: dict[tuple[str, str], Entry] = {}
    for e in steps:
        if e.act != Act.UNDO and e.id not in undone:
            held.pop(e.about, None)
            held[e.about] = e
    return held


def last_step(entries: Iterable[Entry], doc_id: str | None = None) -> Entry | None:
    """The last step that can be taken back, of one plan or of all."""
    steps = list(entries)
    undone = {e.undoes for e in steps if e.act == Act.UNDO}
    return next(
        (e for e in reversed(steps) if e.act != Act.UNDO and e.id not in undone and doc_id in (None, e.doc_id)), None
    )
