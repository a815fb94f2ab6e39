"""How utterances are printed and what outlets credit, kept counted: nobody need go through all quotations to ask.

It is reckoned from what is stored: going back loses nothing that coming here again does not make anew.

Revision 0014, after 0013, 2026-11-26.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from provenance.store import credited, printed, views

revision: str = "0014"
down_revision: str | None = "0013"
branch_labels: str | None = None
depends_on: str | None = None

BEFORE = "0009"  # the views' folder until now
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite's row ids are INTEGER PRIMARY KEY
AGAIN = "made again by `provenance db reindex`"
PARTIAL = {"told": ("outlets", "in_marks = 0"), "agency": ("named_outlets", "agency_id IS NOT NULL")}
OUTLET = "the outlet; 0 for articles that name none"


def upgrade() -> None:
    """Bring the schema to this revision, and count what is there."""
    op.create_table(
        "utterance_counts",
        sa.Column("utterance_id", BIG, autoincrement=False, nullable=False, comment="the utterance"),
        sa.Column("printings", sa.Integer(), nullable=False, comment="how many quotations it has"),
        sa.Column("in_marks", sa.Integer(), nullable=False, comment="how many of them are no indirect speech"),
        sa.Column(
            "outlets",
            sa.Integer(),
            nullable=False,
            comment="how many outlets print it: two names of one are one, and an article without an outlet is one by "
            "itself",
        ),
        sa.Column("named_outlets", sa.Integer(), nullable=False, comment="how many of these an article names"),
        sa.Column(
            "agency_id",
            BIG,
            nullable=True,
            comment="the agency that every printing names, and no other medium; merged actors as one; else NULL",
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["actors.id"], name=op.f("fk_utterance_counts_agency_id_actors")),
        sa.ForeignKeyConstraint(
            ["utterance_id"], ["utterances.id"], name=op.f("fk_utterance_counts_utterance_id_utterances")
        ),
        sa.PrimaryKeyConstraint("utterance_id", name=op.f("pk_utterance_counts")),
        comment=f"How an utterance is printed, counted; v_utterances shows it. {AGAIN.capitalize()}",
    )
    for name, (most, which) in PARTIAL.items():
        op.create_index(
            f"ix_utterance_counts_{name}",
            "utterance_counts",
            [sa.text(f"{most} DESC"), "utterance_id"],
            unique=False,
            sqlite_where=sa.text(which),
            postgresql_where=sa.text(which),
        )
    op.create_table(
        "outlet_counts",
        sa.Column("outlet_id", BIG, autoincrement=False, nullable=False, comment=OUTLET),
        sa.Column("articles", sa.Integer(), nullable=False, comment="articles of it in which something is quoted"),
        sa.Column(
            "quotations",
            sa.Integer(),
            nullable=False,
            comment="quotations in them, without marks that reproduce no speech",
        ),
        sa.Column("unattributed", sa.Integer(), nullable=False, comment="those of which no unique speaker was found"),
        sa.PrimaryKeyConstraint("outlet_id", name=op.f("pk_outlet_counts")),
        comment=f"How much of an outlet holds, kept with every transaction; {AGAIN}",
    )
    op.create_table(
        "credit_counts",
        sa.Column("outlet_id", BIG, autoincrement=False, nullable=False, comment=OUTLET),
        sa.Column(
            "named",
            sa.Text(),
            nullable=False,
            comment="all intermediaries that such a quotation names, as credited_actors has them",
        ),
        sa.Column(
            "relation",
            sa.Text(),
            nullable=False,
            comment="how it reproduces its utterance; empty until it is matched",
        ),
        sa.Column("quotations", sa.Integer(), nullable=False, comment="how many there are"),
        sa.PrimaryKeyConstraint("outlet_id", "named", "relation", name=op.f("pk_credit_counts")),
        comment="How many quotations name an intermediary, kept with every transaction; v_credits shows it. "
        f"{AGAIN.capitalize()}",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "credited_actors",
        sa.Column("named", sa.Text(), nullable=False, comment="their numbers, with spaces between"),
        sa.Column("actor_id", BIG, autoincrement=False, nullable=False, comment="one of them, as it was stored"),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name=op.f("fk_credited_actors_actor_id_actors")),
        sa.PrimaryKeyConstraint("named", "actor_id", name=op.f("pk_credited_actors")),
        comment="The intermediaries that quotations name together, for credit_counts",
        sqlite_with_rowid=False,
    )
    connection = op.get_bind()
    credited.recount(connection)
    printed.recount(connection)
    views.drop(connection, BEFORE)
    views.create(connection, revision)


def downgrade() -> None:
    """Take it back to the one before; nothing is kept of what was counted."""
    connection = op.get_bind()
    views.drop(connection, revision)
    for table in ("credited_actors", "credit_counts", "outlet_counts", "utterance_counts"):
        op.drop_table(table)
    views.create(connection, BEFORE)
