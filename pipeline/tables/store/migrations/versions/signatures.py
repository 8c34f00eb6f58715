"""Who signed a file electronically, and whether it is as it was then."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Adds them to the plans that are there; what these were is not known."""
    op.add_column("documents", sa.Column("signed_by", sa.ARRAY(sa.Text())))
    op.add_column("documents", sa.Column("signature", sa.Text()))
