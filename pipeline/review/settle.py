"""What was decided, laid over the records, and written as the overrides of `kehoach check`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.compliance.report.decisions import (
    ADDED,
    KEYS,
    REJECTED,
    ROW,
    SEPARATOR,
    VERDICTS,
    About,
    Decision,
    about,
    read_decisions,
    write_decisions,
)
from pipeline.review.codes import PARTS, followed
from pipeline.review.journal import Act, Entry, standing
from pipeline.review.records import BY_NAME, EDITABLE, Record, Values, parsed
from pipeline.tables.emit import written
from pipeline.tables.schema import Value

Held = Mapping[tuple[str, str], Entry]
"""The step that holds for each record, by doc_id and record."""


def text_of(value: Value) -> str:
    """A value as the journal and the overrides hold it."""
    return str(written(value))


def changes(record: Record, said: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """What a person's fields change in a record, and what the tool had said of these. The code of a citation follows its number, year
    and symbol, and they follow it. Raises ValueError, KeyError for a value that its column cannot hold; the field is the error's
    second argument."""
    new, was = {}, {}
    for name, told in said.items():
        if name not in record.fields:
            raise KeyError(name, name)
        try:
            value = parsed(record.table, name, told)
        except (ValueError, KeyError) as error:
            raise ValueError(told, name) from error
        if text_of(value) != text_of(record.values.get(name)):
            new[name], was[name] = text_of(value), text_of(record.values.get(name))
    if record.table == "citations":
        before = {name: text_of(record.values.get(name)) for name in (*PARTS, "code")}
        for name, told in followed(before, new).items():
            new[name], was[name] = told, before[name]
    return new, was


def override_key(record: Record) -> str:
    """How the overrides know a record; "" where they know none of its table."""
    return SEPARATOR.join(str(record.values.get(name) or "") for name in KEYS.get(record.table, ()))


def applied(record: Record, entry: Entry | None) -> Record:
    """A record with the values that a person gave it."""
    if entry is None or entry.act not in (Act.CORRECT, Act.ADD):
        return record
    values: dict[str, Value] = dict(record.values)
    for name, told in entry.values.items():
        try:
            values[name] = parsed(record.table, name, told)
        except (ValueError, KeyError):
            continue  # an older version's field
    return replace(record, values=values)


def added(entries: Iterable[Entry], doc_id: str, sha256: str = "") -> list[Record]:
    """The records of a plan that a person found missing; not those of a file that has changed since."""
    found = []
    for e in standing(entries).values():
        if e.doc_id == doc_id and e.act == Act.ADD and e.table in EDITABLE and (not sha256 or e.sha256 == sha256):
            values = dict.fromkeys(BY_NAME[e.table].names)
            blank = Record(e.record, e.table, values, _place(e, "char_start"), _place(e, "char_end"), _place(e, "page"))
            found.append(applied(blank, e))
    return found


def _place(e: Entry, name: str) -> int | None:
    return int(e.values[name]) if e.values.get(name, "").isdecimal() else None


def decisions(entries: Iterable[Entry], known: Collection[str], why: str) -> tuple[list[Decision], list[Decision]]:
    """The overrides that the steps come to, and those that they came to once and do no longer.

    known  the doc_ids of the run: a check knows no other
    why    the reason of those who gave none
    """
    steps = list(entries)
    held = (e for e in standing(steps).values() if e.table == VERDICTS or e.doc_id in known)
    now = {about(d): d for e in held for d in _of(e, why)}
    return list(now.values()), [d for e in steps for d in _of(e, why) if about(d) not in now]


def _of(e: Entry, why: str) -> Iterable[Decision]:
    said: Mapping[str, str] = {}
    key = e.key
    if e.act == Act.CORRECT:
        said = e.values
    elif e.act == Act.ADD and KEYS.get(e.table):
        key = SEPARATOR.join(e.values.get(name, "") for name in KEYS[e.table])
        said = {ROW: ADDED, **{name: value for name, value in e.values.items() if value and name not in KEYS[e.table]}}
    elif e.act == Act.REJECT and KEYS.get(e.table):
        said = {ROW: REJECTED}
    for name, value in said.items():
        if e.table == VERDICTS or e.table in KEYS:
            yield Decision(
                e.doc_id, e.table, key, name, value, e.who, e.when[:10] or date.today().isoformat(), e.why or why,
                e.was.get(name, ""), e.sha256,
            )  # fmt: skip


def settle(entries: Iterable[Entry], known: Collection[str], why: str, path: Path, last: Entry | None = None) -> None:
    """Brings the overrides in line with the steps: with the record that the last step is about, or where there is none (the
    page opens), with what was left undone. What others wrote there meanwhile stays. Raises UsageError."""
    steps = list(entries)
    new, old = decisions(steps, known, why)
    there = {about(d): d for d in read_decisions(path)} if path.exists() else {}
    if last is None:
        new = [d for d in new if about(d) not in there]
    else:
        meant = {about(d) for e in steps if e.about == last.about for d in _of(e, why)}
        new = [d for d in new if about(d) in meant]
    gone: set[About] = {about(d) for d in old if about(d) in there and _same(d, there[about(d)])}
    if new or gone:
        write_decisions(new, path, gone)


def _same(one: Decision, other: Decision) -> bool:
    """Whether a row of the overrides is the one that a step made."""
    return (one.value, one.who, one.when, one.why) == (other.value, other.who, other.when, other.why)


def as_text(values: Values) -> dict[str, str]:
    """Values as the journal holds them, what is missing left out."""
    found: dict[str, Any] = {k: text_of(v) for k, v in values.items() if v is not None}
    return found
