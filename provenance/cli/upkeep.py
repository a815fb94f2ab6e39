"""``provenance db stats``, ``vacuum`` and ``roles``: how large the database is, making it smaller, and who may what."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import options
from provenance.cli.output import Format, notice, show, write

STATS = options.examples("provenance db stats", "provenance db stats --format json")
VACUUM = options.examples("provenance db vacuum", "provenance db vacuum --db cases.db")

ROLES = options.examples("provenance db roles --dry-run", "provenance db roles --db postgresql:///news")


def stats(db: options.Db = None, format_: options.Format = None, raw: options.Raw = False) -> None:
    """Count rows, retired ones among them, and bytes: of the database, its tables, outlets and languages."""
    from provenance import settings
    from provenance.export.cells import shown
    from provenance.store.stats import Stat
    from provenance.store.stats import stats as counted

    found = counted(settings.load(db).database)
    rows = [[shown(value) for value in one] for one in found]
    brief = [[f"{value:,}" if isinstance(value, int) else value or "" for value in one] for one in found]
    show(
        format_ or Format.TABLE,
        raw,
        brief=lambda: (Stat._fields, brief),
        flat=lambda: (Stat._fields, rows),
        objects=lambda: (one._asdict() for one in found),
    )


def vacuum(db: options.Db = None) -> None:
    """Give room that nothing takes back to the disk, and let the database's planner count its rows anew.

    No row goes, and ids stay. SQLite needs twice the size of the database free on its disk, and that nobody writes.
    """
    from provenance import settings
    from provenance.store.stats import vacuum as rewrite

    before, after = rewrite(settings.load(db).database)
    write([f"{before:,} → {after:,} bytes\n"])


def roles(
    db: options.Db = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the SQL and change nothing.")] = False,
) -> None:
    """PostgreSQL: make the roles provenance_reader, provenance_editor and provenance_writer, and give each its rights.

    An editor judges in the name of the login alone; a writer also takes in articles. Run it again after each
    `db upgrade`. Who has a role, you say: GRANT provenance_editor TO ada.
    """
    from provenance import settings
    from provenance.store.roles import grant

    made = grant(settings.load(db).database, dry_run=dry_run)
    write(f"{statement};\n" for statement in made if dry_run)
    if not dry_run:
        notice("provenance_reader, provenance_editor and provenance_writer have their rights")
