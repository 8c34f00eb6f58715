"""Rows as Arrow tables, built from their buffers: `pyarrow.array` would import pandas first, which takes longer than a plan.

The buffers are those that the Arrow columnar format names: a bit for each value that is there, offsets, then the values.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate, chain
from typing import Any

import pyarrow as pa

from pipeline.tables.schema import LIST_SEPARATOR, Kind, Row, Table, Value

TYPES = {
    Kind.TEXT: pa.string(),
    Kind.INT: pa.int64(),
    Kind.BOOL: pa.bool_(),
    Kind.DATE: pa.date32(),
    Kind.LIST: pa.list_(pa.string()),
}
_EPOCH = date(1970, 1, 1).toordinal()


def schema(table: Table) -> pa.Schema:
    """The columns of a table with their types and meanings."""
    return pa.schema([pa.field(c.name, TYPES[c.kind], metadata={"meaning": c.meaning}) for c in table.columns])


def arrow(rows: Iterable[Row], table: Table) -> pa.Table:
    """Rows as an Arrow table; lists are lists there."""
    columns = list(zip(*rows, strict=True)) or [()] * len(table.columns)
    arrays = [column(c.kind, values) for c, values in zip(table.columns, columns, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema(table))


def column(kind: Kind, values: Sequence[Any]) -> pa.Array:
    """The values of a column, None where one is missing."""
    if kind is Kind.LIST:
        lists = [v.split(LIST_SEPARATOR) if v is not None else [] for v in values]
        inner = column(Kind.TEXT, list(chain.from_iterable(lists)))
        return pa.Array.from_buffers(TYPES[kind], len(values), [_there(values), _offsets(lists)], children=[inner])
    if kind is Kind.TEXT:
        texts = [v.encode() if v is not None else b"" for v in values]
        buffers = [_there(values), _offsets(texts), pa.py_buffer(b"".join(texts))]
    elif kind is Kind.BOOL:
        buffers = [_there(values), _bits(map(bool, values), len(values))]
    elif kind is Kind.DATE:
        buffers = [_there(values), pa.py_buffer(array("i", (v.toordinal() - _EPOCH if v else 0 for v in values)))]
    else:
        buffers = [_there(values), pa.py_buffer(array("q", (v or 0 for v in values)))]
    return pa.Array.from_buffers(TYPES[kind], len(values), buffers)


def _there(values: Sequence[Value]) -> pa.Buffer | None:
    """A bit for each value that is there; None where all are."""
    return _bits((v is not None for v in values), len(values)) if None in values else None


def _bits(said: Iterable[bool], count: int) -> pa.Buffer:
    packed = int("".join("1" if one else "0" for one in said)[::-1] or "0", 2)
    return pa.py_buffer(packed.to_bytes(-(-count // 8), "little"))


def _offsets(parts: Sequence[Sequence[Any]]) -> pa.Buffer:
    return pa.py_buffer(array("i", accumulate(map(len, parts), initial=0)))
