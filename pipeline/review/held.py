"""A plan as it holds: the tool's rows with a person's steps on them, and what follows from these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.review.following import Change, counted, tasks, whose
from pipeline.review.journal import Act, Entry
from pipeline.review.records import BY_NAME, EDITABLE, Plan, Record
from pipeline.review.settle import applied
from pipeline.tables.schema import Row


@dataclass(frozen=True, slots=True)
class Held:
    """The metadata of a plan and its records by table as they hold, and what was changed in them."""

    document: Mapping[str, Any]
    records: Mapping[str, Sequence[Record]]
    changed: Sequence[Change]


def rejected(entry: Entry | None) -> bool:
    """Whether a person said that there is no such thing."""
    return entry is not None and entry.act == Act.REJECT


def held(plan: Plan, found: Sequence[Record], steps: Mapping[str, Entry]) -> Held:
    """A plan with the step that holds for each record."""
    document: dict[str, Any] = dict(plan.document)
    kept: dict[str, list[Record]] = {table: [] for table in EDITABLE if table != "documents"}
    changed: list[Change] = []
    for r in sorted(found, key=lambda r: r.start or 0):
        step = steps.get(r.id)
        now = applied(r, step)
        if step is not None and step.act != Act.ACCEPT:
            changed.append((r if step.act != Act.ADD else None, None if rejected(step) else now))
        if r.table == "documents":
            document.update(dict.fromkeys(now.values) if rejected(step) else now.values)
        elif not rejected(step):
            kept[r.table].append(now)
    counted(document, kept)
    return Held(document, kept, changed)


def put(rows: dict[str, list[Row]], plan: Plan, now: Held) -> None:
    """Puts a plan's rows as they hold in the place of those of the tool."""
    new = {
        table: [tuple({**r.values, "doc_id": plan.doc_id}.get(c) for c in BY_NAME[table].names) for r in found]
        for table, found in now.records.items()
    }
    new["documents"] = [tuple(now.document[c] for c in BY_NAME["documents"].names)]
    new["tasks"] = tasks(plan.rows.get("tasks", ()), now.changed, now.records)
    for table, ours in new.items():
        there = rows[table]
        at = next((n for n, row in enumerate(there) if row[0] == plan.doc_id), len(there))
        others = [row for row in there if row[0] != plan.doc_id]
        rows[table] = [*others[:at], *ours, *others[at:]]


def asked(plan: Plan, now: Held | None, item: str, start: int) -> tuple[str, str]:
    """What is to be done in an item of a plan, and who does it; the words of the item where it is no task.

    now    the plan as it holds, None where nothing was decided; start: first code point of what stands there
    """
    rows = plan.rows.get("tasks", ())
    task, bodies = whose(item, rows if now is None else tasks(rows, now.changed, now.records))
    if not task:
        here = (i for i in plan.of("items") if i["char_start"] is not None and i["char_start"] <= start < i["char_end"])
        task = str(next((i["text"] for i in here), "") or "")
    return task, bodies
