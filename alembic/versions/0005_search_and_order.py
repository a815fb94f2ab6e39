"""The index of words for search, and the order of the report, so that neither reads the whole database.

Both are reckoned from what is stored: going back loses nothing that coming here again does not make anew.

Revision 0005, after 0004, 2026-11-25.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from provenance.store import indexing, ordering

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | None = None
depends_on: str | None = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite's row ids are INTEGER PRIMARY KEY
CURRENT = sa.text("retired_run_id IS NULL")


def upgrade() -> None:
    """Bring the schema to this revision."""
    op.create_table(
        "search_pieces",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the piece, as in search_articles"),
        sa.Column("revision_id", BIG, nullable=False, comment="the text that it is a piece of"),
        sa.Column("start_offset", sa.Integer(), nullable=False, comment="code points before it"),
        sa.Column("end_offset", sa.Integer(), nullable=False, comment="code points up to its end; half-open"),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name=op.f("fk_search_pieces_revision_id_revisions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_pieces")),
        comment="Pieces of the texts that the index of words has, which is in search_articles",
    )
    op.create_index(op.f("ix_search_pieces_revision_id"), "search_pieces", ["revision_id"], unique=False)
    op.create_table(
        "search_words",
        sa.Column("word", sa.Text(), nullable=False, comment="the word, without letter case and accents"),
        sa.Column(
            "quotations", sa.Integer(), nullable=False, comment="how many quotations have it, retired ones as well"
        ),
        sa.Column(
            "articles",
            sa.Integer(),
            nullable=False,
            comment="how many pieces of articles have it, retired ones as well",
        ),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_search_words")),
        comment="Every word that the index has, folded, and in how many rows",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "utterance_order",
        sa.Column("utterance_id", BIG, autoincrement=False, nullable=False, comment="the utterance"),
        sa.Column(
            "minus_outlets",
            sa.Integer(),
            nullable=False,
            comment="minus how many outlets print it, so that most come first; a document without one counts as one",
        ),
        sa.Column("quotations", sa.Integer(), nullable=False, comment="how many quotations it has"),
        sa.Column(
            "first_published",
            sa.Text().with_variant(sa.Text(collation="C"), "postgresql"),
            nullable=False,
            comment="when it was first printed: an instant in UTC or a day, 9999 where no article has a date",
        ),
        sa.ForeignKeyConstraint(
            ["utterance_id"], ["utterances.id"], name=op.f("fk_utterance_order_utterance_id_utterances")
        ),
        sa.PrimaryKeyConstraint("utterance_id", name=op.f("pk_utterance_order")),
        comment="The order of the report, reckoned from the reproductions that hold",
    )
    op.create_index("ix_utterance_order", "utterance_order", ["minus_outlets", "first_published", "utterance_id"])
    op.create_index(
        "ix_quotations_current_kind", "quotations", ["kind"], sqlite_where=CURRENT, postgresql_where=CURRENT
    )
    connection = op.get_bind()
    indexing.create(connection)
    indexing.rebuild(connection)
    ordering.reckon(connection)


def downgrade() -> None:
    """Take this revision back."""
    indexing.drop(op.get_bind())
    op.drop_index("ix_quotations_current_kind", table_name="quotations")
    for table in ("utterance_order", "search_words", "search_pieces"):
        op.drop_table(table)
