"""A reviewer's decisions (quyết định của người xem): corrections that every later check takes over, and shows as such.

`overrides.csv`: doc_id, table, key, field, value, who, when, why, and where known `was` (what the tool had said) and `sha256` (of
the file that was looked at). Tables are `verdicts` (key: unit id | requirement), `documents` (no key), `citations` and
`deadlines` (item | text), `assignments` (item | body), `recipients` (body). The field `row` says of a row of the last four with
`rejected` that there is no such thing in the plan, and with `added` that the tool missed one, whose fields are decisions under the
same key. A field of the key may be corrected too: the key stays what the tool had said. A decision about a file that has changed
since, or about something that the tool now says otherwise, is reported and not applied: it was about another plan.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from enum import StrEnum
from pathlib import Path

from pipeline.compliance.evidence.verdicts import Kind
from pipeline.messages import UsageError
from pipeline.tables import schema
from pipeline.tables.place import held
from pipeline.tables.schema import Value
from pipeline.tables.stored import PARSERS

SEPARATOR = " | "
VERDICTS = "verdicts"
ROW, REJECTED, ADDED = "row", "rejected", "added"
"""The field and the values of a decision that a row is none, or that one was missed."""
KEYS: Mapping[str, tuple[str, ...]] = {
    "documents": (), "citations": ("item", "text"), "deadlines": ("item", "text"), "assignments": ("item", "body"),
    "recipients": ("body",),
}  # fmt: skip
"""The columns that, beside doc_id, tell a row of each table that a decision may be about."""
TABLES = {t.name: t for t in schema.TABLES if t.name in KEYS}


class Outcome(StrEnum):
    """What became of a decision: taken over, nothing to do any more, about a plan that changed, about nothing that is there."""

    APPLIED = "applied"
    AGREED = "agreed"
    CHANGED = "changed"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: which field of which row has which value, who said so, when (ISO day) and why."""

    doc_id: str
    table: str
    key: str
    field: str
    value: str
    who: str
    when: str
    why: str
    was: str = ""
    sha256: str = ""


About = tuple[str, str, str, str]
"""Table, doc_id ("" for verdicts), key, field."""

COLUMNS = tuple(f.name for f in fields(Decision))
_NEEDED = ("table", "field", "who", "when", "why")


def read_decisions(path: str | Path) -> list[Decision]:
    """The decisions in a csv file. Raises UsageError with the rows at fault, all of them at once."""
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            rows = [(n, {k: (v or "").strip() for k, v in row.items() if k}) for n, row in enumerate(reader, 2)]
            missing = [c for c in COLUMNS[:8] if c not in (reader.fieldnames or ())]
    except OSError as error:
        raise UsageError("unreadable_input", path=str(path), reason=error.strerror or str(error)) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise UsageError("unreadable_input", path=str(path), reason="UTF-8, csv") from error
    if missing:
        raise UsageError("missing_columns", path=str(path), columns=", ".join(missing))
    faults = [f"{line}: {fault}" for line, row in rows for fault in _faults(row)]
    if faults:
        raise UsageError("bad_overrides", path=str(path), faults="; ".join(faults))
    return [Decision(*(row.get(name, "") for name in COLUMNS)) for _, row in rows]


def _faults(row: Mapping[str, str]) -> Iterable[str]:
    yield from (name for name in _NEEDED if not row[name])
    try:
        date.fromisoformat(row["when"] or "2000-01-01")
    except ValueError:
        yield f"when = {row['when']}"
    if row["table"] == VERDICTS:
        if row["field"] != "verdict" or row["value"] not in set(Kind):
            yield f"{row['field']} = {row['value']} ({', '.join(Kind)})"
        return
    table = TABLES.get(row["table"])
    if table is None:
        yield f"table = {row['table']} ({', '.join((VERDICTS, *TABLES))})"
    elif row["field"] == ROW and KEYS[table.name]:
        if row["value"] not in (REJECTED, ADDED):
            yield f"{ROW} = {row['value']} ({REJECTED}, {ADDED})"
    elif row["field"] not in table.names or row["field"] == "doc_id":
        yield f"field = {row['field']}"
    else:
        try:
            parsed(table, row["field"], row["value"])
        except (ValueError, KeyError):
            yield f"{row['field']} = {row['value']}"


def write_decisions(decisions: Iterable[Decision], path: Path, gone: Collection[About] = ()) -> int:
    """Adds decisions to a file, in the place of those on the same field; returns how many are new or changed.

    gone  what decisions were taken back on: they are left out of the file
    Columns of one's own are kept, and a link stays a link. The file is the old one or the new one, whatever happens.
    Raises UsageError for decisions that could not be read back.
    """
    new = list(decisions)
    faults = [f"{d.key}: {fault}" for d in new for fault in _faults({k: v.strip() for k, v in asdict(d).items()})]
    if faults:
        raise UsageError("bad_overrides", path=str(path), faults="; ".join(faults))
    place = Path(os.path.realpath(path))
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with held(place.with_name(f".{place.name}.lock")):
            return _add(new, place, gone)
    except OSError as error:
        raise UsageError("unwritable", path=str(path), reason=error.strerror or str(error)) from error


def _add(new: Sequence[Decision], place: Path, gone: Collection[About]) -> int:
    """The same, while nobody else writes. Raises OSError, UsageError."""
    before = {about(d): d for d in read_decisions(place)} if place.exists() else {}
    names, rows = _raw(place) if before else (list(COLUMNS), [])
    kept = {(r["table"], r["doc_id"] if r["table"] != VERDICTS else "", r["key"], r["field"]): r for r in rows}
    for of in gone:
        kept.pop(of, None)
    for d in new:
        kept.setdefault(about(d), {}).update(asdict(d))
    beside = place.with_name(f".{place.name}.part")
    try:
        with beside.open("w", encoding="utf-8-sig", newline="") as file:
            out = csv.DictWriter(file, [*names, *(c for c in COLUMNS if c not in names)], restval="")
            out.writeheader()
            out.writerows(kept.values())
            file.flush()
            os.fsync(file.fileno())
        beside.replace(place)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    return sum(before.get(of) != d for of, d in {about(d): d for d in new}.items())


def _raw(path: Path) -> tuple[list[str], list[dict[str, str]]]:
    """The columns and rows of a file that was read already, as they stand there."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        rows = [{k: (v or "").strip() for k, v in row.items() if k} for row in reader]
        return list(reader.fieldnames or ()), rows


def about(d: Decision) -> About:
    """What a decision is about: of two on the same the later one counts."""
    return d.table, d.doc_id if d.table != VERDICTS else "", d.key, d.field


def changed_file(d: Decision, hashes: Mapping[str, str]) -> bool:
    """Whether the file that a decision was made on is another one now, or gone."""
    return bool(d.sha256 and d.doc_id and hashes.get(d.doc_id) != d.sha256)


def parsed(table: schema.Table, name: str, written: str) -> Value:
    """A value as a cell of a column holds it. Raises ValueError, KeyError for what it cannot hold."""
    column = table.columns[table.index(name)]
    return PARSERS[column.kind](written) if written else None


def of_verdict(
    unit_id: str, requirement: str, machine: str, decisions: Sequence[Decision], hashes: Mapping[str, str]
) -> tuple[Decision, Outcome] | None:
    """The decision on a verdict, if there is one, and whether it holds against what the tool says now."""
    key = SEPARATOR.join((unit_id, requirement))
    d = next((d for d in decisions if d.table == VERDICTS and d.key == key), None)
    if d is None:
        return None
    if d.value == machine:
        return d, Outcome.AGREED
    changed = changed_file(d, hashes) or (d.was and d.was != machine)
    return d, Outcome.CHANGED if changed else Outcome.APPLIED
