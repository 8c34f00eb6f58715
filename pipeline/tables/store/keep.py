"""A run goes into the store: in one transaction, as a whole or not at all, while others may be writing too.

What a plan says is written once: who first has a version writes its rows, whoever has it later, or at the same time, only refers to
them (an upsert that waits for the other's end). All go through their plans in the order of their names, so none waits for another in turn.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby, islice
from typing import NamedTuple

from sqlalchemy import Connection, Table, literal, select
from sqlalchemy.dialects.postgresql import insert

from pipeline.tables import schema
from pipeline.tables.schema import LIST_SEPARATOR, Kind, Row, Rows, Value
from pipeline.tables.store.shape import OF_PLAN, OF_RUN, RUN_PLANS, RUNS, TABLES, VERSIONS
from pipeline.tables.streams import Cleaned, Streams

_PLANS = 100
"""Plans that are in memory at once."""
_SHA256 = schema.DOCUMENTS.index("sha256")


class About(NamedTuple):
    """What is said of a run: version of the program, language, and the hash of what decided it ("": unknown)."""

    program: str
    lang: str
    state: str = ""


class _Version(NamedTuple):
    id: str
    doc_id: str
    sha256: str | None
    rows: Rows


def add(connection: Connection, rows: Streams, about: About) -> str:
    """Adds the rows of a run and returns its name, by which it is known from now on."""
    run = _name()
    count = len(rows["documents"])
    connection.execute(RUNS.insert().values(run=run, added=_now(), plans=count, **about._asdict()))
    position = 0
    plans = _versions(rows)
    while part := list(islice(plans, _PLANS)):
        _add(connection, run, position, part)
        position += len(part)
    for table in OF_RUN:
        found = Cleaned(rows.get(table.name, []))
        _fill(connection, TABLES[table.name], table, ((run, n, *row) for n, row in enumerate(found)))
    return run


def again(connection: Connection, state: str) -> str | None:
    """Adds a run that found what an earlier one of the same state did, and returns its name; None where there is none."""
    newest = select(RUNS.c.run).where(RUNS.c.state == state, RUNS.c.state != "").order_by(RUNS.c.run.desc()).limit(1)
    before = connection.execute(newest).scalar()
    if before is None:
        return None
    run = _name()
    for table in (RUNS, RUN_PLANS, *(TABLES[t.name] for t in OF_RUN)):
        said = {"run": literal(run), "added": literal(_now())}
        columns = [said.get(c.name, c) for c in table.c]
        connection.execute(
            table.insert().from_select(list(table.c.keys()), select(*columns).where(table.c.run == before))
        )
    return run


def _add(connection: Connection, run: str, position: int, plans: Sequence[_Version]) -> None:
    mine = [{"version": p.id, "doc_id": p.doc_id, "sha256": p.sha256, "first_run": run} for p in plans]
    upsert = insert(VERSIONS).values(mine).on_conflict_do_nothing().returning(VERSIONS.c.version)
    new = set(connection.execute(upsert).scalars())
    for table in OF_PLAN:
        rows = (
            (plan.id, n, *row)
            for plan in plans
            if plan.id in new
            for n, row in enumerate(plan.rows.get(table.name, ()))
        )
        _fill(connection, TABLES[table.name], table, rows)
    found = [
        {"run": run, "doc_id": plan.doc_id, "position": n, "version": plan.id} for n, plan in enumerate(plans, position)
    ]
    connection.execute(RUN_PLANS.insert(), found)


def _versions(rows: Streams) -> Iterator[_Version]:
    """What each plan says, in the order of the run: all tables are gone through once, side by side."""
    tables = {t.name: groupby(Cleaned(rows.get(t.name, [])), key=lambda row: row[0]) for t in OF_PLAN}
    heads = {name: _next(groups) for name, groups in tables.items()}
    for document in Cleaned(rows["documents"]):
        found: Rows = {}
        for name, head in heads.items():
            if head is not None and head[0] == document[0]:
                found[name] = head[1]
                heads[name] = _next(tables[name])
        said = json.dumps(found, ensure_ascii=False, default=str, sort_keys=True)
        sha256 = document[_SHA256]
        assert sha256 is None or isinstance(sha256, str)
        yield _Version(hashlib.sha256(said.encode()).hexdigest(), str(document[0]), sha256, found)
    if any(heads.values()):
        raise ValueError("rows of a document that is not there")


def _next(groups: Iterator[tuple[Value, Iterator[Row]]]) -> tuple[Value, list[Row]] | None:
    return next(((key, list(found)) for key, found in groups), None)


def _fill(connection: Connection, table: Table, declared: schema.Table, rows: Iterable[tuple[Value, ...]]) -> None:
    """Adds many rows at once, each way the quickest that its database has."""
    kinds = [Kind.TEXT, Kind.INT, *(c.kind for c in declared.columns)]
    name = connection.dialect.identifier_preparer.format_table(table)
    held = connection.connection.driver_connection
    assert held is not None
    if connection.dialect.driver == "psycopg":
        columns = ", ".join(map(connection.dialect.identifier_preparer.format_column, table.c))
        with held.cursor() as cursor, cursor.copy(f"COPY {name} ({columns}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row([_listed(kind, v) for kind, v in zip(kinds, row, strict=True)])
        return
    import pyarrow as pa

    from pipeline.tables.arrow import column

    if not (found := list(rows)):
        return
    values = [column(kind, v) for kind, v in zip(kinds, zip(*found, strict=True), strict=True)]
    held.inner.register("kehoach_rows", pa.Table.from_arrays(values, names=list(table.c.keys())))
    held.inner.execute(f"INSERT INTO {name} SELECT * FROM kehoach_rows")  # noqa: S608 - a name of the shape
    held.inner.unregister("kehoach_rows")


def _listed(kind: Kind, value: Value) -> Value | list[str]:
    return value.split(LIST_SEPARATOR) if kind is Kind.LIST and isinstance(value, str) else value


def _name() -> str:
    """A name that no other run has: the time, so that names sort as runs came, and chance."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}-{secrets.token_hex(3)}"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
