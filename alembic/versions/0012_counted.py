"""How much holds, kept so that the first page of a report need not count a large database.

Revision 0012, after 0011, 2026-11-26.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: str | None = None
depends_on: str | None = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite's row ids are INTEGER PRIMARY KEY
COUNTS = {
    "articles": "articles",
    "not_speech": "quotations WHERE retired_run_id IS NULL AND kind = 'not_speech'",
    "quotations": "quotations WHERE retired_run_id IS NULL",
    "reproductions": "reproductions WHERE retired_run_id IS NULL",
    "utterances": "utterances WHERE retired_run_id IS NULL",
}


def upgrade() -> None:
    """Bring the schema to this revision, and count what is there."""
    op.create_table(
        "counted",
        sa.Column(
            "what",
            sa.Text(),
            nullable=False,
            comment="articles, quotations, not_speech (those of them that are none), reproductions or utterances",
        ),
        sa.Column("number", BIG, nullable=False, comment="how many there are that hold"),
        sa.PrimaryKeyConstraint("what", name=op.f("pk_counted")),
        comment="How much holds, kept so that a report need not count; made again by `provenance db reindex`",
    )
    for what, rows in COUNTS.items():
        op.execute(f"INSERT INTO counted (what, number) SELECT '{what}', count(*) FROM {rows}")  # noqa: S608 - constants


def downgrade() -> None:
    """Take it back to the one before; what was counted is counted again whenever it is asked for."""
    op.drop_table("counted")
