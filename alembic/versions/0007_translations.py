"""How sure it is that a reproduction in another language is of its utterance.

Revision 0007, after 0006, 2026-11-25.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | None = None
depends_on: str | None = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite's row ids are INTEGER PRIMARY KEY


def upgrade() -> None:
    """Bring the schema to this revision."""
    op.create_table(
        "translations",
        sa.Column("reproduction_id", BIG, autoincrement=False, nullable=False, comment="the reproduction"),
        sa.Column(
            "confidence",
            sa.Float(),
            nullable=False,
            comment="how sure it is that it is of this utterance, 0 to 1",
        ),
        sa.CheckConstraint("confidence >= 0 AND confidence <= 1", name=op.f("ck_translations_confidence_share")),
        sa.ForeignKeyConstraint(
            ["reproduction_id"], ["reproductions.id"], name=op.f("fk_translations_reproduction_id_reproductions")
        ),
        sa.PrimaryKeyConstraint("reproduction_id", name=op.f("pk_translations")),
        comment="Reproductions in another language than the reference, matched by what languages have in common",
    )


def downgrade() -> None:
    """Take this revision back."""
    op.drop_table("translations")
