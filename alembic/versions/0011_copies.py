"""Articles that print the same text, with what they have in common.

Revision 0011, after 0010, 2026-11-25.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: str | None = None
depends_on: str | None = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite's row ids are INTEGER PRIMARY KEY


def upgrade() -> None:
    """Bring the schema to this revision; articles of before are linked when they are extracted again."""
    op.create_table(
        "copies",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the pair"),
        sa.Column("revision_id", BIG, nullable=False, comment="the text of the article that was read later"),
        sa.Column("of_revision_id", BIG, nullable=False, comment="the text of the one that was read before"),
        sa.Column(
            "share",
            sa.Float(),
            nullable=False,
            comment="share of its words outside of quotation marks that stand in the other's text too, six in a row, "
            "0 to 1",
        ),
        sa.Column("share_of", sa.Float(), nullable=False, comment="the same the other way round"),
        sa.Column("run_id", BIG, nullable=False, comment="the run that made this row"),
        sa.Column(
            "retired_run_id", BIG, nullable=True, comment="the run that superseded this row; NULL while it holds"
        ),
        sa.CheckConstraint("share >= 0 AND share <= 1", name=op.f("ck_copies_share_share")),
        sa.CheckConstraint("share_of >= 0 AND share_of <= 1", name=op.f("ck_copies_share_of_share")),
        sa.CheckConstraint("revision_id <> of_revision_id", name=op.f("ck_copies_of_another")),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name=op.f("fk_copies_revision_id_revisions")),
        sa.ForeignKeyConstraint(["of_revision_id"], ["revisions.id"], name=op.f("fk_copies_of_revision_id_revisions")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_copies_run_id_runs")),
        sa.ForeignKeyConstraint(["retired_run_id"], ["runs.id"], name=op.f("fk_copies_retired_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_copies")),
        comment="Pairs of articles that print the same text, as an agency's; which had it first, nothing tells",
    )
    held, gone = sa.text("retired_run_id IS NULL"), sa.text("retired_run_id IS NOT NULL")
    op.create_index(
        "uq_copies_current_revision_id_of_revision_id",
        "copies",
        ["revision_id", "of_revision_id"],
        unique=True,
        sqlite_where=held,
        postgresql_where=held,
    )
    op.create_index("ix_copies_retired_run_id", "copies", ["retired_run_id"], sqlite_where=gone, postgresql_where=gone)
    op.create_index(op.f("ix_copies_of_revision_id"), "copies", ["of_revision_id"])
    op.create_table(
        "copy_marks",
        sa.Column("run", BIG, autoincrement=False, nullable=False, comment="the number; see match/copies.py"),
        sa.Column("article_id", BIG, nullable=False, comment="the article that had it first"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_copy_marks_article_id_articles")),
        sa.PrimaryKeyConstraint("run", name=op.f("pk_copy_marks")),
        comment="Numbers of runs of words by which the same text is found again",
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Take it back to the one before; which articles print the same text is forgotten."""
    op.drop_table("copy_marks")
    op.drop_table("copies")
