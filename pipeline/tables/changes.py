"""What changed from one run to another, record by record.

Records are the same if all that they say is, wherever it stands: offsets and pages move with every word that is added before.
What is left is paired by what names a record (`_NAMED_BY`), in reading order; a pair is one record that changed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.tables.schema import TABLES, TEXTS, Row, Table, Value

_NAMED_BY = {
    "documents": ("doc_id",), "sections": ("doc_id", "section_id"), "items": ("doc_id", "item"),
    "citations": ("doc_id", "item", "text"), "deadlines": ("doc_id", "item", "text"),
    "assignments": ("doc_id", "item", "body"), "recipients": ("doc_id", "body"), "tasks": ("doc_id", "item"),
    "directives": ("directive_id",), "bodies": ("body_id",), "diagnostics": ("doc_id", "code", "item"),
}  # fmt: skip
"""The columns that name a record; several may share a name."""
_PLACES = frozenset({"page", "pages", "char_start", "char_end", "sha256", "n_chars"})
"""Columns that say where a record stands or what the file is, not what it says."""

Said = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Change:
    """A record that came ("added"), went ("removed"), or is another ("changed"): its table, what names it, and the columns that
    differ with their values before and after; of a record that came or went, all that it says."""

    table: str
    kind: str
    name: Said
    before: Said = field(default_factory=dict)
    after: Said = field(default_factory=dict)


def changes(before: Mapping[str, Sequence[Row]], after: Mapping[str, Sequence[Row]]) -> Iterator[Change]:
    """What differs between the rows of two runs, by table, in the order of the documents.

    Two runs of one document each are two versions of it, whatever their files are called.
    """
    ids = [{str(row[0]) for row in rows.get("documents", ())} for rows in (before, after)]
    versions = all(len(found) == 1 for found in ids)
    for table in TABLES:
        if table is not TEXTS:
            first, second = (_said(table, rows.get(table.name, ()), versions) for rows in (before, after))
            yield from _of_table(table.name, first, second)


def _said(table: Table, rows: Sequence[Row], versions: bool) -> list[Said]:
    left_out = _PLACES | ({"doc_id"} if versions else frozenset())
    kept = [(n, name) for n, name in enumerate(table.names) if name not in left_out]
    return [{name: row[n] for n, name in kept if row[n] not in (None, "")} for row in rows]


def _of_table(table: str, before: list[Said], after: list[Said]) -> Iterator[Change]:
    same = Counter(map(_key, before)) & Counter(map(_key, after))
    old, new = _without(before, same), _without(after, same)
    by_name: defaultdict[tuple[Value, ...], list[Said]] = defaultdict(list)
    for record in new:
        by_name[_name(table, record)].append(record)
    paired: set[int] = set()
    for record in old:
        others = by_name[_name(table, record)]
        name = {column: record.get(column) for column in _NAMED_BY[table] if column in record}
        if not others:
            yield Change(table, "removed", name, before=record)
            continue
        other = others.pop(0)
        paired.add(id(other))
        differ = [c for c in {**record, **other} if record.get(c) != other.get(c)]
        yield Change(table, "changed", name, *({c: r.get(c) for c in differ} for r in (record, other)))
    for record in new:
        if id(record) not in paired:
            name = {column: record[column] for column in _NAMED_BY[table] if column in record}
            yield Change(table, "added", name, after=record)


def _key(record: Said) -> tuple[tuple[str, Value], ...]:
    return tuple(record.items())


def _name(table: str, record: Said) -> tuple[Value, ...]:
    return tuple(record.get(column) for column in _NAMED_BY[table])


def _without(records: list[Said], same: Counter[tuple[tuple[str, Value], ...]]) -> list[Said]:
    """The records but for the first of each that both runs have."""
    left = Counter(same)
    out = []
    for record in records:
        if left[_key(record)]:
            left[_key(record)] -= 1
        else:
            out.append(record)
    return out
