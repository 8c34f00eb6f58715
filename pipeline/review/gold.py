"""A corrected plan as a gold annotation (chú giải gold): what `kehoach evaluate` measures a run against."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from pipeline.messages import UsageError
from pipeline.review.journal import Act, Entry
from pipeline.review.records import METADATA, Plan, Record
from pipeline.review.settle import applied
from pipeline.tables.schema import LIST_SEPARATOR, Value

_LISTS: Mapping[str, Mapping[str, str]] = {
    "sections": {"label": "label", "heading": "heading", "level": "level", "role": "role"},
    "citations": {
        "text": "text", "type": "type", "number": "number", "year": "year", "symbol": "symbol", "code": "code",
        "date": "issue_date", "issuer": "issuer", "title": "title", "pinpoint": "pinpoint", "basis": "basis", "named": "named",
    },
    "deadlines": {
        "text": "text", "kind": "kind", "start": "start_date", "end": "end_date", "end_inclusive": "end_inclusive",
        "freq": "freq", "day": "day", "year_inferred": "year_inferred", "item": "item",
    },
    "assignments": {"body": "body", "role": "role", "item": "item"},
    "recipients": {"body": "body", "purpose": "purpose"},
}  # fmt: skip
"""The lists of an annotation, with the column of each of their fields."""
_NEVER_NULL = frozenset({"label", "item"})
_BANNED = frozenset('<>:"/\\|?*')


def gold(plan: Plan, found: Sequence[Record], decided: Mapping[str, Entry]) -> dict[str, Any]:
    """The annotation of a plan: its records as they were corrected, without those that were rejected.

    found    its records, those that a person added too
    decided  the step on each record, by id
    `reviewed` says how many of them a person looked at; the measure does not read it.
    """
    metadata: dict[str, Any] = dict.fromkeys(METADATA)
    lists: dict[str, list[tuple[int, dict[str, Any]]]] = {name: [] for name in _LISTS}
    for record in found:
        entry = decided.get(record.id)
        rejected = entry is not None and entry.act == Act.REJECT
        r = applied(record, entry)
        if r.table == "documents":
            metadata.update({name: None if rejected else _plain(name, value) for name, value in r.values.items()})
        elif not rejected:
            columns = _LISTS[r.table]
            place = r.values.get("char_start")
            lists[r.table].append((
                place if isinstance(place, int) else 0,
                {name: _plain(name, r.values.get(column)) for name, column in columns.items()},
            ))  # fmt: skip
    return {
        "doc": PurePosixPath(plan.doc_id).name,
        "metadata": metadata,
        **{name: [one for _, one in sorted(rows, key=lambda row: row[0])] for name, rows in lists.items()},
        "reviewed": {
            "records": len(found),
            "seen": sum(r.id in decided for r in found),
            "by": _people(decided.values()),
        },
    }


def _people(entries: Iterable[Entry]) -> list[str]:
    return sorted({e.who for e in entries})


def _plain(name: str, value: Value) -> Any:
    if name == "pinpoint":
        return str(value).split(LIST_SEPARATOR) if value else []
    if name in ("basis", "named", "end_inclusive", "year_inferred"):
        return value if isinstance(value, bool) or (value is None and name == "end_inclusive") else bool(value)
    if value is None and name in _NEVER_NULL:
        return ""
    return value if value is None or isinstance(value, bool | int) else str(value)


def gold_file(folder: Path, doc_id: str) -> Path:
    """Where the annotation of a plan stands: `evaluate` knows it by the stem of the plan's file. Raises UsageError for a name
    that no file may have."""
    stem = PurePosixPath(doc_id).stem
    if not stem or stem.startswith(".") or any(c in _BANNED or ord(c) < ord(" ") for c in stem):
        raise UsageError("gold_name", name=doc_id)
    return folder / f"{stem}.json"


def _annotated(path: Path) -> str:
    """The plan whose annotation a file holds, "" for none: two plans may have one stem."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(held.get("doc") or "") if isinstance(held, dict) else ""


def write_gold(folder: Path, doc_id: str, annotation: Mapping[str, Any]) -> Path:
    """Writes an annotation as a whole, in the place of an earlier one. Raises UsageError."""
    path = gold_file(folder, doc_id)
    beside = path.with_name(f".{path.name}.part")
    if (other := _annotated(path)) not in ("", annotation.get("doc")):
        raise UsageError("gold_taken", path=str(path), other=other)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with beside.open("w", encoding="utf-8") as file:
            file.write(json.dumps(annotation, ensure_ascii=False, indent=1) + "\n")
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UsageError("unwritable", path=str(path), reason=error.strerror or str(error)) from error
    return path
