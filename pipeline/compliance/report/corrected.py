"""A reviewer's decisions laid over the tables of a run: rows that are none taken out, missed ones put in, fields corrected; what hangs on a
corrected field (the document that a citation means, the body of a duty) follows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pipeline.compliance.report.decisions import (
    ADDED,
    KEYS,
    ROW,
    SEPARATOR,
    TABLES,
    Decision,
    Outcome,
    changed_file,
    parsed,
)
from pipeline.compliance.report.reflagged import settled
from pipeline.resolve.names import body_key, code_key
from pipeline.tables import schema
from pipeline.tables.frames import Tables, frame, records
from pipeline.tables.schema import Row, Table, Value

_MEANT_BY = frozenset({"type", "number", "symbol", "code", "issue_date", ROW})
"""The fields by which it is told which document a citation means."""


def corrected(tables: Tables, decisions: Sequence[Decision]) -> tuple[Tables, list[tuple[Decision, Outcome]]]:
    """The tables of a run with the decisions on its facts, and what became of each. Verdicts are left to the check."""
    frames = tables.frames()
    hashes = dict(zip(frames["documents"]["doc_id"], frames["documents"]["sha256"], strict=True))
    told: list[tuple[Decision, Outcome]] = []
    for name, table in TABLES.items():
        ours = sorted((d for d in decisions if d.table == name), key=_order)
        if not ours:
            continue
        rows = list(records(frames[name], table))
        before = frozenset(rows)
        for d in ours:
            rows, outcome = _correct(rows, table, d, changed_file(d, hashes))
            told.append((d, outcome))
        follow = _FOLLOWING.get(name)
        if follow is not None:
            done = {(d.doc_id, d.field) for d, outcome in told if d.table == name and outcome is Outcome.APPLIED}
            rows = [follow(row, rows, frames, done) if row not in before else row for row in rows]
        frames[name] = frame(table, rows)
    given = {id(d): n for n, d in enumerate(decisions)}
    return Tables(**frames), sorted(told, key=lambda one: given[id(one[0])])


def _order(d: Decision) -> int:
    """Missed rows first, so that the other decisions find them; the fields by which rows are found last."""
    return 0 if (d.field, d.value) == (ROW, ADDED) else 2 if d.field in KEYS[d.table] else 1


def _correct(rows: list[Row], table: Table, d: Decision, changed: bool) -> tuple[list[Row], Outcome]:
    """The rows of a table with one decision."""
    keys = [table.index(name) for name in KEYS[table.name]]
    here = {
        n for n, row in enumerate(rows)
        if row[0] == d.doc_id and SEPARATOR.join(str(row[k] or "") for k in keys) == d.key
    }  # fmt: skip
    if (d.field, d.value) == (ROW, ADDED):
        if here:
            return rows, Outcome.AGREED
        return (rows, Outcome.CHANGED) if changed else (_with(rows, table, d), Outcome.APPLIED)
    if not here:
        return rows, Outcome.CHANGED if changed else Outcome.NOT_FOUND
    if d.field == ROW:
        if changed:
            return rows, Outcome.CHANGED
        return [row for n, row in enumerate(rows) if n not in here], Outcome.APPLIED
    at, value = table.index(d.field), parsed(table, d.field, d.value)
    if all(rows[n][at] == value for n in here):
        return rows, Outcome.AGREED
    if changed or (d.was and any(rows[n][at] != parsed(table, d.field, d.was) for n in here)):
        return rows, Outcome.CHANGED
    return [(*row[:at], value, *row[at + 1 :]) if n in here else row for n, row in enumerate(rows)], Outcome.APPLIED


def _with(rows: list[Row], table: Table, d: Decision) -> list[Row]:
    """The rows with a missed one after the last of its plan."""
    names = KEYS[table.name]
    said = dict(zip(names, d.key.split(SEPARATOR, len(names) - 1), strict=False))
    new = table.row(doc_id=d.doc_id, **{name: value or None for name, value in said.items()})
    at = max((n for n, row in enumerate(rows) if row[0] == d.doc_id), default=len(rows) - 1) + 1
    return [*rows[:at], new, *rows[at:]]


def _meant(row: Row, rows: Sequence[Row], frames: Mapping[str, Any], done: set[tuple[str, str]]) -> Row:
    """A citation with the id of the one document of its code and day in the run, where something of what tells it was decided;
    none where the run knows none or several."""
    table = schema.CITATIONS
    if not any(doc == row[0] and name in _MEANT_BY for doc, name in done):
        return row
    code, day = row[table.index("code")], row[table.index("issue_date")]
    others = [r for r in rows if r is not row and r[table.index("directive_id")]]
    known = [(r[table.index("code")], r[table.index("issue_date")], r[table.index("directive_id")]) for r in others]
    papers = records(frames["documents"], schema.DOCUMENTS)
    c_, d_, i_ = (schema.DOCUMENTS.index(name) for name in ("code", "issue_date", "directive_id"))
    known += [(p[c_], p[d_], p[i_]) for p in papers]
    ids = {
        i for c, d, i in known if i and c and code and code_key(str(c)) == code_key(str(code)) and (not d or not day or d == day)
    }  # fmt: skip
    return _put(row, table, "directive_id", ids.pop() if len(ids) == 1 else None)


def _cited(row: Row, rows: Sequence[Row], frames: Mapping[str, Any], done: set[tuple[str, str]]) -> Row:
    """A citation with the document that it means now, and without the flags that are settled."""
    row = _meant(row, rows, frames, done)
    d_, i_, day_ = (schema.DOCUMENTS.index(name) for name in ("doc_id", "directive_id", "issue_date"))
    papers = list(records(frames["documents"], schema.DOCUMENTS))
    issued = schema.DIRECTIVES.index("issue_date")
    known: dict[str, Any] = {str(r[0]): r[issued] for r in records(frames["directives"], schema.DIRECTIVES)}
    own: dict[str, Any] = {str(p[i_]): p[day_] for p in papers if p[i_]}
    plan: Any = next((p[day_] for p in papers if p[d_] == row[0]), None)
    others = [r for r in rows if r[:4] != row[:4]]
    return _put(row, schema.CITATIONS, "flags", settled(row, others, own, known, plan))


def _named(table: Table) -> Callable[[Row, Sequence[Row], Mapping[str, Any], set[tuple[str, str]]], Row]:
    def named(row: Row, rows: Sequence[Row], _: Mapping[str, Any], done: set[tuple[str, str]]) -> Row:
        """A body with the id that the plan has for its name elsewhere, else that of its name."""
        if not any(doc == row[0] and name in ("body", ROW) for doc, name in done):
            return row
        body, at = row[table.index("body")], table.index("body_id")
        same = {r[at] for r in rows if r is not row and r[0] == row[0] and r[table.index("body")] == body and r[at]}
        return _put(row, table, "body_id", same.pop() if len(same) == 1 else body_key(str(body or "")) or None)

    return named


_FOLLOWING = {
    "citations": _cited,
    "assignments": _named(schema.ASSIGNMENTS),
    "recipients": _named(schema.RECIPIENTS),
}


def _put(row: Row, table: Table, name: str, value: Value) -> Row:
    at = table.index(name)
    return (*row[:at], value, *row[at + 1 :])
