"""The first tables.

Written out, not taken from the schema: what a database has was made by the program of its time.
"""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

revision = "0001"
down_revision = None

_KINDS: dict[str, TypeEngine[Any]] = {
    "text": sa.Text(),
    "int": sa.BigInteger(),
    "bool": sa.Boolean(),
    "day": sa.Date(),
    "list": sa.ARRAY(sa.Text()),
}
_COLUMNS = {
    "documents": (
        "doc_id:text format:text sha256:text pages:int ocr:bool status:text doc_type:text number:text symbol:text "
        "code:text issue_date:day place:text title:text issuer:text parent_body:text level:text system:text "
        "period_year:int signing_authority:text signer_title:text signer:text n_chars:int n_sections:int "
        "n_items:int n_citations:int n_deadlines:int n_assignments:int n_diagnostics:int directive_id:text "
        "issuer_id:text signed_at:day"
    ),
    "sections": (
        "doc_id:text section_id:text parent_id:text label:text heading:text level:int role:text item:text page:int "
        "char_start:int char_end:int"
    ),
    "items": (
        "doc_id:text item:text section_id:text section_role:text kind:text label:text text:text page:int "
        "char_start:int char_end:int"
    ),
    "citations": (
        "doc_id:text item:text section_role:text text:text type:text number:text year:int symbol:text code:text "
        "issue_date:day issuer:text title:text pinpoint:text basis:bool named:bool directive_id:text flags:list "
        "page:int char_start:int char_end:int amends:text"
    ),
    "deadlines": (
        "doc_id:text item:text section_role:text text:text kind:text start_date:day end_date:day "
        "end_inclusive:bool freq:text day:int year_inferred:bool rrule:text page:int char_start:int char_end:int "
        "due_date:day anchor:text offset:text working_days:bool"
    ),
    "assignments": (
        "doc_id:text item:text section_role:text body:text body_id:text role:text page:int char_start:int char_end:int"
    ),
    "recipients": ("doc_id:text body:text body_id:text purpose:text page:int char_start:int char_end:int"),
    "tasks": (
        "doc_id:text item:text section_role:text heading:text text:text lead:list support:list assigned:list "
        "report_to:list deadline:list due_date:day freq:list citations:list"
    ),
    "directives": (
        "directive_id:text type:text code:text issue_date:day issuer:text title:text n_documents:int "
        "n_mentions:int variants:list"
    ),
    "diagnostics": ("doc_id:text severity:text code:text message:text item:text page:int char_start:int char_end:int"),
    "bodies": (
        "body_id:text name:text level:text system:text valid_to:day successor:text n_documents:int n_mentions:int "
        "variants:list"
    ),
    "texts": ("doc_id:text text:text"),
}
"""Table: its columns with their kinds."""
_OF_RUN = ("directives", "bodies")


def upgrade() -> None:
    """Makes them."""
    op.create_table(
        "runs",
        sa.Column("run", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("added", "program", "lang", "state")),
        sa.Column("plans", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("run", name="pk_runs"),
    )
    op.create_table(
        "versions",
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("doc_id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text()),
        sa.Column("first_run", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("version", name="pk_versions"),
    )
    op.create_table(
        "run_plans",
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("doc_id", sa.Text(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("run", "doc_id", name="pk_run_plans"),
        sa.ForeignKeyConstraint(["run"], ["runs.run"], name="fk_run_plans_run"),
        sa.ForeignKeyConstraint(["version"], ["versions.version"], name="fk_run_plans_version"),
    )
    for name, columns in _COLUMNS.items():
        key = "run" if name in _OF_RUN else "version"
        op.create_table(
            name,
            sa.Column(key, sa.Text(), nullable=False),
            sa.Column("n", sa.BigInteger(), nullable=False),
            *_columns(columns.split()),
            sa.PrimaryKeyConstraint(key, "n", name=f"pk_{name}"),
        )
    op.create_index("ix_versions_doc_id", "versions", ["doc_id"])
    op.create_index("ix_run_plans_doc_id", "run_plans", ["doc_id"])
    op.create_index("ix_citations_directive_id", "citations", ["directive_id"])


def _columns(written: Iterable[str]) -> Iterable[sa.Column[Any]]:
    for one in written:
        name, _, kind = one.partition(":")
        yield sa.Column(name, _KINDS[kind])
