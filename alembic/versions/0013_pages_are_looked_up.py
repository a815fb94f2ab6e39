"""Addresses and headlines are looked up by index: an audit asks for the page that a text cites.

Revision 0013, after 0012, 2026-11-26.
"""

from __future__ import annotations

from alembic import op

revision: str = "0013"
down_revision: str | None = "0012"
branch_labels: str | None = None
depends_on: str | None = None

COLUMNS = ("url", "title")


def upgrade() -> None:
    """Bring the schema to this revision."""
    for column in COLUMNS:  # both may be longer than an entry of a PostgreSQL B-tree can be
        op.create_index(f"ix_revisions_{column}", "revisions", [column], unique=False, postgresql_using="hash")


def downgrade() -> None:
    """Take it back to the one before."""
    for column in COLUMNS:
        op.drop_index(f"ix_revisions_{column}", table_name="revisions")
