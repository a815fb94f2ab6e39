"""Views for people who query by hand: what holds now, merged actors as one, each row with its evidence.

A later revision that rebuilds a table which they read drops them first and makes them again, with a folder of its own
in ``alembic/views`` where they change.

Revision 0004, after 0003, 2026-11-25.
"""

from __future__ import annotations

from alembic import op

from provenance.store import views

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Bring the schema to this revision."""
    views.create(op.get_bind(), revision)


def downgrade() -> None:
    """Take this revision back."""
    views.drop(op.get_bind(), revision)
