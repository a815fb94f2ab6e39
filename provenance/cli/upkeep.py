"""``provenance db stats`` and ``provenance db vacuum``: how large the database is, and making it smaller."""

from __future__ import annotations

from provenance.cli import options
from provenance.cli.output import Format, show, write

STATS = options.examples("provenance db stats", "provenance db stats --format json")
VACUUM = options.examples("provenance db vacuum", "provenance db vacuum --db cases.db")


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
