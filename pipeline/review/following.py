"""What hangs on the facts of a plan follows them when they are corrected: its tasks (nhiệm vụ), and how many of each it has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pipeline.review.records import Record
from pipeline.tables.schema import LIST_SEPARATOR, TASKS, Row, joined

Change = tuple[Record | None, Record | None]
"""A record as the tool read it and as it holds; None for one that was missed, or is rejected."""

_ROLES = ("lead", "support", "assigned", "report_to")
_COUNTED = {"n_citations": "citations", "n_deadlines": "deadlines", "n_assignments": "assignments"}


def tasks(rows: Sequence[Row], changed: Sequence[Change], live: Mapping[str, Sequence[Record]]) -> list[Row]:
    """The rows of `tasks` of a plan after its deadlines, duties and citations were changed; a task of which nothing is left is none.

    live  the records that hold, by table
    """
    made = []
    for row in rows:
        task: dict[str, Any] = dict(zip(TASKS.names, row, strict=True))
        ours = [c for c in changed if _concerns(task, *c)]
        for old, new in ours:
            _change(task, old, new, live)
        if any(_one(*c).table == "deadlines" for c in ours):
            said = _words(task["deadline"])
            times = [d.values for d in live.get("deadlines", ()) if d.values["text"] in said and _near(task, d)]
            ends = [day for v in times if isinstance(day := v["end_date"], date)]
            task["due_date"], task["freq"] = min(ends, default=None), joined(str(v["freq"] or "") for v in times)
        if not ours or any(task[name] for name in (*_ROLES, "deadline")):
            made.append(tuple(task[name] for name in TASKS.names))
    return made


def whose(item: str, found: Sequence[Row]) -> tuple[str, str]:
    """What is to be done in an item of a plan, and who does it: its task, else the nearest above it. "" for what no task tells.

    found  the rows of `tasks` of the plan
    """
    by_item: dict[str, dict[str, Any]] = {
        str(row[TASKS.index("item")] or ""): dict(zip(TASKS.names, row, strict=True)) for row in found
    }
    at = item
    while at and at not in by_item:
        at = at.rpartition("/")[0]
    task = by_item.get(at, {})
    return str(task.get("text") or ""), joined((task.get("lead"), task.get("assigned"))) or ""


def counted(document: dict[str, Any], live: Mapping[str, Sequence[Record]]) -> None:
    """Counts the facts of a plan anew in its row of `documents`."""
    document.update({name: len(live.get(table, ())) for name, table in _COUNTED.items()})


def _concerns(task: Mapping[str, Any], old: Record | None, new: Record | None) -> bool:
    """Whether a change may show in a task: what was read, in its item, above or below it; what was missed, in its item."""
    if old is not None:
        return old.table in ("deadlines", "assignments", "citations") and _near(task, old)
    return (
        new is not None
        and new.table in ("deadlines", "assignments", "citations")
        and new.values["item"] == task["item"]
    )


def _near(task: Mapping[str, Any], r: Record) -> bool:
    mine, its = f"{task['item']}/", f"{r.values['item']}/"
    return mine.startswith(its) or its.startswith(mine)


def _change(task: dict[str, Any], old: Record | None, new: Record | None, live: Mapping[str, Sequence[Record]]) -> None:
    table = _one(old, new).table
    before, after = (_said(r) if r is not None else None for r in (old, new))
    if before is not None and any(_said(r) == before and _near(task, r) for r in live.get(table, ()) if r is not new):
        before = None  # another one says the same
    cells = {"assignments": _ROLES, "deadlines": ("deadline",)}.get(table, ("citations",))
    home = str(_one(new, old).values["role"]) if table == "assignments" else cells[0]
    moved = old is not None and new is not None and table == "assignments" and old.values["role"] != new.values["role"]
    for name in cells:
        said = _words(task[name])
        stood = before in said
        put = after if after and ((stood and not moved) or (old is None and name == home)) else None
        said = [w for x in said for w in ((put,) if x == before and put else (x,) if x != before else ())]
        if put and put not in said:
            said.append(put)
        task[name] = joined(said)
        if stood and moved and after and home in cells:
            task[home] = joined([*_words(task[home]), after])


def _one(first: Record | None, other: Record | None) -> Record:
    """The first of two that is there: one of them is."""
    r = first or other
    assert r is not None
    return r


def _said(r: Record) -> str:
    """How a task names a fact."""
    v = r.values
    return str(
        (v["body"] if r.table == "assignments" else v["text"] if r.table == "deadlines" else v["code"] or v["text"])
        or ""
    )


def _words(cell: object) -> list[str]:
    return [w for w in str(cell or "").split(LIST_SEPARATOR) if w]
