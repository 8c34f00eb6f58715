"""Runs come out of the store: which there are, one with its rows, what became of a plan from run to run."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from pipeline.messages import UsageError
from pipeline.tables.schema import LIST_SEPARATOR, Row, Value
from pipeline.tables.store.shape import OF_PLAN, OF_RUN, RUN_PLANS, RUNS, TABLES, VERSIONS


class Run(NamedTuple):
    """A run: its name, when it came (ISO, UTC), the program's version, its plans, and how many it found in a new version."""

    run: str
    added: str
    program: str
    plans: int
    new: int


class Version(NamedTuple):
    """A plan as some runs in a row found it: the first of them and when that came, the version, the hash of the file (SHA-256)."""

    run: str
    added: str
    version: str
    sha256: str | None


def runs(connection: Connection) -> list[Run]:
    """All runs, the oldest first."""
    new = select(func.count()).where(VERSIONS.c.first_run == RUNS.c.run).scalar_subquery()
    found = select(RUNS.c.run, RUNS.c.added, RUNS.c.program, RUNS.c.plans, new).order_by(RUNS.c.run)
    return [Run(*row) for row in connection.execute(found)]


def plan(connection: Connection, doc_id: str) -> list[Version]:
    """What became of a plan, the oldest first. Raises UsageError where no run knows it."""
    found = (
        select(RUNS.c.run, RUNS.c.added, VERSIONS.c.version, VERSIONS.c.sha256)
        .join(RUN_PLANS, RUN_PLANS.c.run == RUNS.c.run)
        .join(VERSIONS, VERSIONS.c.version == RUN_PLANS.c.version)
        .where(RUN_PLANS.c.doc_id == doc_id)
        .order_by(RUNS.c.run)
    )
    kept: list[Version] = []
    for row in connection.execute(found):
        if not kept or kept[-1].version != row.version:
            kept.append(Version(*row))
    if not kept:
        raise UsageError("no_plan_in_store", doc_id=doc_id)
    return kept


def rows(connection: Connection, run: str = "") -> dict[str, list[Row]]:
    """The rows of a run, the newest if none is named. A name may be cut short, where only one begins so. Raises UsageError."""
    names = select(RUNS.c.run).where(RUNS.c.run.startswith(run, autoescape=True)).order_by(RUNS.c.run.desc())
    begun = list(connection.execute(names.limit(2)).scalars())
    if not begun or (run and len(begun) > 1):
        raise UsageError("no_run", run=run)
    found: dict[str, list[Row]] = {}
    for declared in OF_PLAN:
        table = TABLES[declared.name]
        chosen = (
            select(*(table.c[name] for name in declared.names))
            .join(RUN_PLANS, RUN_PLANS.c.version == table.c.version)
            .where(RUN_PLANS.c.run == begun[0])
            .order_by(RUN_PLANS.c.position, table.c.n)
        )
        found[declared.name] = [tuple(map(_value, row)) for row in connection.execute(chosen)]
    for declared in OF_RUN:
        table = TABLES[declared.name]
        chosen = select(*(table.c[name] for name in declared.names)).where(table.c.run == begun[0]).order_by(table.c.n)
        found[declared.name] = [tuple(map(_value, row)) for row in connection.execute(chosen)]
    return found


def _value(value: Any) -> Value:
    return LIST_SEPARATOR.join(value) if isinstance(value, list) else value
