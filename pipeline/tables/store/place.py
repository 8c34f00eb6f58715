"""Where a store is: what the user wrote (a file, a URL) becomes an engine whose database has the newest tables."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.messages import UsageError
from pipeline.signs import named_in_utf8

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection

_FILE = ".duckdb"
_WAITING = 60.0
"""Seconds to wait while another process writes into the same file."""
_TABLES_THERE = "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
_TURN = 4_611_686_018  # of PostgreSQL's advisory locks: whoever makes or changes tables holds it


def is_store(written: str) -> bool:
    """Whether something that the user wrote names a store, and no folder of tables."""
    return "://" in written or (written.endswith(_FILE) and not Path(written).is_dir())


@contextmanager
def connected(written: str, *, new: bool = False) -> Iterator[Connection]:
    """A transaction on the store, committed at the end or not at all; its tables are made or changed to the newest first.

    new  whether a file may be made that is not there
    Raises UsageError.
    """
    missing = [name for name in ("sqlalchemy", "alembic") if find_spec(name) is None]
    if missing:
        raise UsageError("needs_store", missing=", ".join(missing))
    from alembic.util import CommandError
    from sqlalchemy.exc import SQLAlchemyError

    url, named = _url(written, new=new)
    try:
        with _begun(url) as connection:
            _migrate(connection, named, new=new)
            yield connection
    except CommandError as error:
        raise UsageError("store_newer", store=named) from error
    except SQLAlchemyError as error:
        reason = str(getattr(error, "orig", None) or error)
        raise UsageError("store_failed", store=named, reason=" ".join(reason.split())[:300]) from error


def named(written: str) -> str:
    """How a sentence may name a store: without a password."""
    return _url(written, new=True)[1]


def _url(written: str, *, new: bool) -> tuple[URL, str]:
    """The URL for SQLAlchemy, and how a sentence may name it: without a password. Raises UsageError."""
    from sqlalchemy import URL, make_url
    from sqlalchemy.exc import ArgumentError

    if "://" not in written:
        written = f"duckdb:///{written}"
    try:
        url = make_url(written)
    except (ArgumentError, ValueError) as error:
        raise UsageError("bad_store") from error
    named = url.render_as_string(hide_password=True)
    if url.drivername == "duckdb" and url.database:
        from pipeline.tables.store.duck import DRIVER

        try:
            named_in_utf8(Path(url.database))
        except OSError as error:
            raise UsageError("store_failed", store=url.database, reason=error.strerror or "") from error
        if not new and not Path(url.database).is_file():
            raise UsageError("no_store", store=url.database)
        return URL.create(DRIVER, database=url.database), url.database
    if url.drivername in ("postgresql", "postgres"):
        if find_spec("psycopg") is None:
            raise UsageError("needs_store", missing="psycopg")
        return url.set(drivername="postgresql+psycopg"), named
    raise UsageError("bad_store")


@contextmanager
def _begun(url: URL) -> Iterator[Connection]:
    """A transaction; whoever else holds a DuckDB file is waited for."""
    from sqlalchemy import create_engine
    from sqlalchemy.exc import SQLAlchemyError
    from sqlalchemy.pool import NullPool

    engine = create_engine(url, poolclass=NullPool)
    until = time.monotonic() + _WAITING
    while True:
        try:
            connection = engine.connect()
            break
        except SQLAlchemyError as error:
            if "lock" not in str(error).lower() or time.monotonic() > until:
                raise
            time.sleep(0.2)
    with connection, connection.begin():
        yield connection


def _migrate(connection: Connection, named: str, *, new: bool) -> None:
    """Makes or changes the tables to what this program knows; of several writers one does it, the others wait.

    Raises UsageError for a database of somebody else: one that is only to be read, or has tables of the names of ours."""
    from alembic import command
    from alembic.config import Config
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from sqlalchemy import text

    from pipeline.tables.store.shape import META

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    newest = ScriptDirectory.from_config(config).get_current_head()
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision == newest:
        return
    if connection.dialect.driver == "psycopg":
        connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": _TURN})
        revision = MigrationContext.configure(connection).get_current_revision()
    if revision is None:
        there = set(connection.scalars(text(_TABLES_THERE)))
        if not new or there & {table.name for table in META.sorted_tables}:
            raise UsageError("no_store_of_ours", store=named)
    command.upgrade(config, "head")
