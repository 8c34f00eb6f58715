"""Both kinds of store: a file of its own for each test, and a database of its own on a PostgreSQL that the tests start."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from server import server, why_not


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    if why_not():
        pytest.skip(why_not())
    with server() as url:
        yield url


@pytest.fixture(params=["duckdb", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty store is to be, as a user writes it."""
    if request.param == "duckdb":
        return str(tmp_path / "store.duckdb")
    return database(request.getfixturevalue("postgres"))


def database(url: str) -> str:
    """A new database on a server."""
    import psycopg

    name = f"d{secrets.token_hex(6)}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return url.replace("/postgres?", f"/{name}?")
