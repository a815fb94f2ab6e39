"""The log of what was done to the database, and what each run retired found without reading whole tables.

The program begins the log after its migrations, in their transaction: it holds hashes, which SQL cannot make.

Revision 0006, after 0005, 2026-11-25.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | None = None
depends_on: str | None = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
GONE = sa.text("retired_run_id IS NOT NULL")
RETIRING = (
    "attributions",
    "extractions",
    "findings",
    "inferred_links",
    "links",
    "overruled",
    "quotations",
    "reproductions",
    "revisions",
    "utterances",
)
KINDS = "'ingested', 'judged', 'matched', 're-extracted', 'revised', 'started', 'stored', 'upgraded', 'withdrawn'"


def upgrade() -> None:
    """Bring the schema to this revision."""
    op.create_table(
        "events",
        sa.Column(
            "id",
            BIG,
            autoincrement=False,
            nullable=False,
            comment="the event: 1 for the first, then counting up without gaps",
        ),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment="started, ingested, revised, re-extracted, matched, judged, withdrawn, stored or upgraded",
        ),
        sa.Column(
            "at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="when it was written, in UTC, by this computer's clock",
        ),
        sa.Column(
            "body",
            sa.Text(),
            nullable=False,
            comment="what it tells, as canonical JSON (RFC 8785): at, data, kind, number, previous",
        ),
        sa.Column("hash", sa.Text(), nullable=False, comment="SHA-256 of the body in UTF-8, in hexadecimal"),
        sa.CheckConstraint(f"kind IN ({KINDS})", name=op.f("ck_events_kind_known")),
        sa.CheckConstraint("id >= 1", name=op.f("ck_events_id_from_one")),
        sa.CheckConstraint("length(hash) = 64", name=op.f("ck_events_hash_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
        sa.UniqueConstraint("hash", name=op.f("uq_events_hash")),
        comment="What was done to this database, in order; each event holds the hash of the one before",
    )
    op.create_index(op.f("ix_events_kind"), "events", ["kind"], unique=False)
    for table in RETIRING:
        op.create_index(
            f"ix_{table}_retired_run_id",
            table,
            ["retired_run_id"],
            unique=False,
            sqlite_where=GONE,
            postgresql_where=GONE,
        )


def downgrade() -> None:
    """Take this revision back."""
    for table in RETIRING:
        op.drop_index(f"ix_{table}_retired_run_id", table_name=table)
    op.drop_table("events")
