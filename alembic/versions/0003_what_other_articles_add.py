"""Links that other articles add to a chain, and findings about the credits of one utterance, each with its evidence.

Revision 0003, after 0002, 2026-11-25.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | None = None
depends_on: str | None = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite's row ids are INTEGER PRIMARY KEY
CURRENT = sa.text("retired_run_id IS NULL")


def upgrade() -> None:
    """Bring the schema to this revision."""
    op.create_table(
        "findings",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the finding"),
        sa.Column("quotation_id", BIG, nullable=False, comment="the quotation that it is about"),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment="dropped_intermediary, laundered, circular, late_primary or orphan",
        ),
        sa.Column("actor_id", BIG, nullable=True, comment="the medium that it is about; NULL for an orphan"),
        sa.Column("name", sa.Text(), nullable=True, comment="its name; NULL for an orphan"),
        sa.Column("confidence", sa.Float(), nullable=False, comment="0 to 1"),
        sa.Column("reason", sa.Text(), nullable=False, comment="what was found, in words"),
        sa.Column("run_id", BIG, nullable=False, comment="the run that made this row"),
        sa.Column(
            "retired_run_id", BIG, nullable=True, comment="the run that superseded this row; NULL while it holds"
        ),
        sa.CheckConstraint(
            "kind IN ('circular', 'dropped_intermediary', 'late_primary', 'laundered', 'orphan')",
            name=op.f("ck_findings_kind_known"),
        ),
        sa.CheckConstraint("(name IS NULL) = (actor_id IS NULL)", name=op.f("ck_findings_name_with_actor")),
        sa.CheckConstraint("confidence >= 0 AND confidence <= 1", name=op.f("ck_findings_confidence_share")),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name=op.f("fk_findings_actor_id_actors")),
        sa.ForeignKeyConstraint(["quotation_id"], ["quotations.id"], name=op.f("fk_findings_quotation_id_quotations")),
        sa.ForeignKeyConstraint(["retired_run_id"], ["runs.id"], name=op.f("fk_findings_retired_run_id_runs")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_findings_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_findings")),
        comment="What the articles of one utterance show together about one of its quotations; no accusation",
    )
    op.create_index(op.f("ix_findings_actor_id"), "findings", ["actor_id"], unique=False)
    op.create_index(op.f("ix_findings_kind"), "findings", ["kind"], unique=False)
    op.create_index(
        "uq_findings_current_quotation_id_kind_actor_id",
        "findings",
        ["quotation_id", "kind", "actor_id"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )
    op.create_table(
        "inferred_links",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the inferred link"),
        sa.Column("quotation_id", BIG, nullable=False, comment="the quotation whose path it is about"),
        sa.Column("actor_id", BIG, nullable=False, comment="through whom the words probably came"),
        sa.Column("name", sa.Text(), nullable=False, comment="its name"),
        sa.Column(
            "before_position",
            sa.Integer(),
            nullable=False,
            comment="position in links of the link before which it would stand",
        ),
        sa.Column("confidence", sa.Float(), nullable=False, comment="0 to 1"),
        sa.Column("reason", sa.Text(), nullable=False, comment="why, in words"),
        sa.Column("run_id", BIG, nullable=False, comment="the run that made this row"),
        sa.Column(
            "retired_run_id", BIG, nullable=True, comment="the run that superseded this row; NULL while it holds"
        ),
        sa.CheckConstraint("before_position >= 0", name=op.f("ck_inferred_links_before_position_from_zero")),
        sa.CheckConstraint("confidence >= 0 AND confidence <= 1", name=op.f("ck_inferred_links_confidence_share")),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name=op.f("fk_inferred_links_actor_id_actors")),
        sa.ForeignKeyConstraint(
            ["quotation_id"], ["quotations.id"], name=op.f("fk_inferred_links_quotation_id_quotations")
        ),
        sa.ForeignKeyConstraint(["retired_run_id"], ["runs.id"], name=op.f("fk_inferred_links_retired_run_id_runs")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_inferred_links_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inferred_links")),
        comment="What other articles add to a quotation's chain; its own article says nothing of it",
    )
    op.create_index(op.f("ix_inferred_links_actor_id"), "inferred_links", ["actor_id"], unique=False)
    op.create_index(
        "uq_inferred_links_current_quotation_id_actor_id",
        "inferred_links",
        ["quotation_id", "actor_id"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )
    op.create_table(
        "finding_evidence",
        sa.Column("finding_id", BIG, autoincrement=False, nullable=False, comment="the finding"),
        sa.Column(
            "position", sa.Integer(), autoincrement=False, nullable=False, comment="0 for the first, then counting up"
        ),
        sa.Column("quotation_id", BIG, nullable=False, comment="the quotation that shows it"),
        sa.Column("fact", sa.Text(), nullable=False, comment="what it shows"),
        sa.ForeignKeyConstraint(["finding_id"], ["findings.id"], name=op.f("fk_finding_evidence_finding_id_findings")),
        sa.ForeignKeyConstraint(
            ["quotation_id"], ["quotations.id"], name=op.f("fk_finding_evidence_quotation_id_quotations")
        ),
        sa.PrimaryKeyConstraint("finding_id", "position", name=op.f("pk_finding_evidence")),
        comment="The quotations that a finding rests on",
    )
    op.create_table(
        "inferred_link_evidence",
        sa.Column("inferred_link_id", BIG, autoincrement=False, nullable=False, comment="the inferred link"),
        sa.Column(
            "position", sa.Integer(), autoincrement=False, nullable=False, comment="0 for the first, then counting up"
        ),
        sa.Column("quotation_id", BIG, nullable=False, comment="the quotation that shows it"),
        sa.Column("fact", sa.Text(), nullable=False, comment="what it shows"),
        sa.ForeignKeyConstraint(
            ["inferred_link_id"],
            ["inferred_links.id"],
            name=op.f("fk_inferred_link_evidence_inferred_link_id_inferred_links"),
        ),
        sa.ForeignKeyConstraint(
            ["quotation_id"], ["quotations.id"], name=op.f("fk_inferred_link_evidence_quotation_id_quotations")
        ),
        sa.PrimaryKeyConstraint("inferred_link_id", "position", name=op.f("pk_inferred_link_evidence")),
        comment="The quotations that speak for an inferred link",
    )


def downgrade() -> None:
    """Take this revision back."""
    op.drop_table("inferred_link_evidence")
    op.drop_table("finding_evidence")
    op.drop_table("inferred_links")
    op.drop_table("findings")
