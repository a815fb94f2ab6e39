"""What one matching leaves for the next, and which quotations have changed in between.

Revision 0008, after 0007, 2026-11-25.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | None = None
depends_on: str | None = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite's row ids are INTEGER PRIMARY KEY


def upgrade() -> None:
    """Bring the schema to this revision."""
    op.create_table(
        "matching_memory",
        sa.Column("part", sa.Text(), nullable=False, comment="which column it is"),
        sa.Column(
            "piece",
            sa.Integer(),
            autoincrement=False,
            nullable=False,
            comment="0 for the first piece of its bytes, then counting up",
        ),
        sa.Column(
            "data", sa.LargeBinary(), nullable=False, comment="the bytes; what they mean stands in match/memory.py"
        ),
        sa.PrimaryKeyConstraint("part", "piece", name=op.f("pk_matching_memory")),
        comment="What the last matching leaves for the next, in columns of numbers; made again by a full one",
    )
    op.create_table(
        "unmatched",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the row"),
        sa.Column("quotation_id", BIG, nullable=False, comment="the quotation"),
        sa.ForeignKeyConstraint(["quotation_id"], ["quotations.id"], name=op.f("fk_unmatched_quotation_id_quotations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unmatched")),
        comment="Older quotations that were changed or retired since the last matching; emptied by the next one",
    )


def downgrade() -> None:
    """Take it back to the one before; the next version matches everything once."""
    op.drop_table("unmatched")
    op.drop_table("matching_memory")
