"""DuckDB files for SQLAlchemy, as PostgreSQL with another driver: DuckDB speaks its SQL for all that is asked of it here.

A DuckDB cursor is a connection of its own, with its own transaction; here all cursors share that of their connection.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from types import ModuleType
from typing import Any

import duckdb
from sqlalchemy import URL, Connection
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.base import PGDialect

DRIVER = "postgresql+duckdb"


class _Cursor:
    """A cursor of the Python database API over the transaction of its connection."""

    arraysize = 1
    rowcount = -1
    lastrowid = None

    def __init__(self, inner: duckdb.DuckDBPyConnection) -> None:
        self._inner = inner

    @property
    def description(self) -> list[Any] | None:
        return self._inner.description

    def execute(self, statement: str, parameters: Sequence[Any] = ()) -> None:
        self._inner.execute(statement, list(parameters))

    def executemany(self, statement: str, parameters: Sequence[Sequence[Any]]) -> None:
        self._inner.executemany(statement, [list(p) for p in parameters])

    def fetchone(self) -> Any:
        return self._inner.fetchone()

    def fetchmany(self, size: int | None = None) -> list[Any]:
        return self._inner.fetchmany(size or self.arraysize)

    def fetchall(self) -> list[Any]:
        return self._inner.fetchall()

    def close(self) -> None:
        """Nothing is held by a cursor."""


class DuckConnection:
    """A connection of the Python database API. `inner` is DuckDB's own."""

    def __init__(self, inner: duckdb.DuckDBPyConnection) -> None:
        self.inner = inner

    def cursor(self) -> _Cursor:
        return _Cursor(self.inner)

    def commit(self) -> None:
        with suppress(duckdb.TransactionException):  # none is open
            self.inner.commit()

    def rollback(self) -> None:
        with suppress(duckdb.TransactionException):
            self.inner.rollback()

    def close(self) -> None:
        self.inner.close()


class Dialect(PGDialect):
    """What differs from PostgreSQL: no server, no session to set up, no catalogue of PostgreSQL's."""

    driver = "duckdb"
    default_paramstyle = "qmark"
    supports_statement_cache = True
    supports_server_side_cursors = False
    supports_sane_rowcount = False  # DuckDB does not tell how many rows a statement changed

    @classmethod
    def import_dbapi(cls) -> ModuleType:
        return duckdb

    def create_connect_args(self, url: URL) -> Any:
        return [url.database], {}

    def connect(self, *arguments: Any, **_: Any) -> Any:
        return DuckConnection(duckdb.connect(*arguments))

    def initialize(self, connection: Connection) -> None:  # noqa: ARG002 - there is no server to ask
        self.server_version_info = (16, 0)
        self.default_schema_name = "main"
        self._backslash_escapes = False

    def do_begin(self, dbapi_connection: Any) -> None:
        dbapi_connection.cursor().execute("BEGIN TRANSACTION")

    def has_table(self, connection: Connection, table_name: str, schema: str | None = None, **_: Any) -> bool:
        found = connection.exec_driver_sql(
            "SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = ?",
            (schema or "main", table_name),
        )
        return found.first() is not None


registry.register("postgresql.duckdb", __name__, "Dialect")
