"""The tables of the database. Rows of a plan belong to one of its versions, rows of the whole run to that run.

runs       (run)                    when, by which version of the program, from how many files
versions   (version)                what a plan said once: its doc_id, the hash of its file
run_plans  (run, doc_id)            which version of each plan a run found, in the order of the run
documents, citations …              (version, n) and the columns of the table as every run has it
directives, bodies                  (run, n) and theirs
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ARRAY, BigInteger, Boolean, Column, Date, ForeignKey, Index, MetaData, Table, Text
from sqlalchemy.types import TypeEngine

from pipeline.tables import schema
from pipeline.tables.schema import Kind

OF_RUN = (schema.DIRECTIVES, schema.BODIES)
"""Tables whose rows only a whole run has."""
OF_PLAN = tuple(table for table in (*schema.TABLES, schema.TEXTS) if table not in OF_RUN)

META = MetaData(naming_convention={"pk": "pk_%(table_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s"})

RUNS = Table(
    "runs",
    META,
    Column("run", Text, primary_key=True),
    Column("added", Text, nullable=False),
    Column("program", Text, nullable=False),
    Column("lang", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("plans", BigInteger, nullable=False),
)
VERSIONS = Table(
    "versions",
    META,
    Column("version", Text, primary_key=True),
    Column("doc_id", Text, nullable=False),
    Column("sha256", Text),
    Column("first_run", Text, nullable=False),
    Index("ix_versions_doc_id", "doc_id"),
)
RUN_PLANS = Table(
    "run_plans",
    META,
    Column("run", Text, ForeignKey("runs.run"), primary_key=True),
    Column("doc_id", Text, primary_key=True),
    Column("position", BigInteger, nullable=False),
    Column("version", Text, ForeignKey("versions.version"), nullable=False),
    Index("ix_run_plans_doc_id", "doc_id"),
)


def _type(kind: Kind) -> TypeEngine[Any]:
    types: dict[Kind, TypeEngine[Any]] = {
        Kind.TEXT: Text(), Kind.INT: BigInteger(), Kind.BOOL: Boolean(), Kind.DATE: Date(), Kind.LIST: ARRAY(Text())
    }  # fmt: skip
    return types[kind]


def _table(declared: schema.Table, key: str) -> Table:
    columns = [Column(c.name, _type(c.kind)) for c in declared.columns]
    return Table(
        declared.name,
        META,
        Column(key, Text, primary_key=True),
        Column("n", BigInteger, primary_key=True, autoincrement=False),
        *columns,
    )


TABLES = {t.name: _table(t, "version") for t in OF_PLAN} | {t.name: _table(t, "run") for t in OF_RUN}
"""The tables of a run by name, as the database has them."""
Index("ix_citations_directive_id", TABLES["citations"].c.directive_id)
