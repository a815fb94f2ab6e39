"""What a text was taken out of: pages and records, with their bytes.

Revision 0010, after 0009, 2026-11-25.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0010"
down_revision: str | None = "0009"
branch_labels: str | None = None
depends_on: str | None = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite's row ids are INTEGER PRIMARY KEY


def upgrade() -> None:
    """Bring the schema to this revision."""
    op.create_table(
        "raw_bytes",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the bytes"),
        sa.Column("sha256", sa.Text(), nullable=False, comment="SHA-256 of the bytes, in hexadecimal"),
        sa.Column("size", BIG, nullable=False, comment="how many bytes they are"),
        sa.Column("data", sa.LargeBinary(), nullable=False, comment="the bytes, compressed (zlib, RFC 1950)"),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_raw_bytes_sha256_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_raw_bytes")),
        sa.UniqueConstraint("sha256", name=op.f("uq_raw_bytes_sha256")),
        comment="Pages and records as they came, each once, however many revisions were read from it",
    )
    op.create_table(
        "pages",
        sa.Column("revision_id", BIG, autoincrement=False, nullable=False, comment="the text that was taken out of it"),
        sa.Column("sha256", sa.Text(), nullable=False, comment="SHA-256 of the bytes as they came, in hexadecimal"),
        sa.Column("size", BIG, nullable=False, comment="how many bytes they were"),
        sa.Column("raw_id", BIG, nullable=True, comment="the bytes; NULL where they were not to be kept (--no-raw)"),
        sa.Column("media", sa.Text(), nullable=False, comment="what they are, as text/html"),
        sa.Column("extractor", sa.Text(), nullable=False, comment="what took the text out of them, with its version"),
        sa.Column("address", sa.Text(), nullable=True, comment="address that they came from"),
        sa.Column("record", sa.Text(), nullable=True, comment="WARC-Record-ID in the web archive that they came from"),
        sa.Column(
            "retrieved", sa.Text(), nullable=True, comment="when they were fetched (RFC 3339); NULL if not known"
        ),
        sa.Column("headers", sa.Text(), nullable=True, comment="what the server sent before them, a header a line"),
        sa.Column("publisher", sa.Text(), nullable=True, comment="who publishes it by its own word"),
        sa.Column(
            "about",
            sa.Text(),
            nullable=True,
            comment="JSON of what else it says: authors, modified, section, captions, links, what was left out",
        ),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_pages_sha256_length")),
        sa.ForeignKeyConstraint(["raw_id"], ["raw_bytes.id"], name=op.f("fk_pages_raw_id_raw_bytes")),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name=op.f("fk_pages_revision_id_revisions")),
        sa.PrimaryKeyConstraint("revision_id", name=op.f("pk_pages")),
        comment="What a revision's text was taken out of, and how; plain texts, which are their bytes, have none",
    )
    op.create_index("ix_pages_address", "pages", ["address"], postgresql_using="hash")
    op.create_index(op.f("ix_pages_sha256"), "pages", ["sha256"])


def downgrade() -> None:
    """Take this revision back."""
    op.drop_table("pages")
    op.drop_table("raw_bytes")
