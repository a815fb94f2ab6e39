"""``provenance db``: the database itself."""

from __future__ import annotations

import typer

from provenance.cli import options
from provenance.cli.exits import Exit
from provenance.cli.output import notice, write

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Look after the database.")


@app.command(epilog=options.examples("provenance db upgrade", "provenance db upgrade --db postgresql:///news"))
def upgrade(db: options.Db = None) -> None:
    """Make the tables, or bring those of an older version up to date.

    Nothing is lost, and running it again is safe.
    """
    from provenance import settings, store

    before, after = store.upgrade(settings.load(db).database)
    write([f"{after} (already)\n" if before == after else f"{before or 'no tables'} → {after}\n"])


@app.command(epilog=options.examples("provenance db current", "provenance db current --db cases.db"))
def current(db: options.Db = None) -> None:
    """Print the revision of the tables; exits 1 where it is not this version's."""
    from provenance import settings, store

    found, head = store.current(settings.load(db).database), store.head()
    write([f"{found or 'no tables'}\n"])
    if found != head:
        newer = found is not None and store.newer(found)
        remedy = "pip install --upgrade provenance" if newer else "`provenance db upgrade` brings the database there"
        notice(f"this version works with {head}; {remedy}")
        raise typer.Exit(Exit.REFUSED)


@app.command(epilog=options.examples("provenance db path", 'sqlite3 "$(provenance db path)"'))
def path(db: options.Db = None) -> None:
    """Print where the database is (a URL without its password)."""
    from provenance import settings
    from provenance.store import display

    write([f"{display(settings.load(db).database)}\n"])


@app.command(epilog=options.examples("provenance db reindex", "provenance db reindex --db cases.db"))
def reindex(db: options.Db = None) -> None:
    """Make the index of words for `provenance search` anew; nothing else is changed.

    It is kept up to date by itself: this is for a database whose index `db check` finds wanting, and makes it smaller
    where much was retired.
    """
    from provenance import settings, store

    quotations, articles = store.reindex(settings.load(db).database)
    write([f"{quotations:,} quotations and {articles:,} articles indexed\n"])


@app.command(epilog=options.examples("provenance db check", "provenance db check --db cases.db && echo sound"))
def check(db: options.Db = None) -> None:
    """Check that every quotation is what its text says; exits 1 where something is wrong."""
    from provenance import settings, store

    findings = store.check(settings.load(db).database)
    write(f"{finding}\n" for finding in findings)
    notice(f"{len(findings)} found" if findings else "sound")
    raise typer.Exit(Exit.REFUSED if findings else Exit.DONE)
