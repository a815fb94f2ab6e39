"""``provenance db``: the database itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli import options
from provenance.cli.exits import Exit
from provenance.cli.output import notice, write

if TYPE_CHECKING:
    from provenance.store import Verified

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Look after the database.")


@app.command(epilog=options.examples("provenance db upgrade", "provenance db upgrade --db postgresql:///news"))
def upgrade(
    db: options.Db = None,
    no_backup: Annotated[
        bool, typer.Option("--no-backup", help="SQLite: do not keep a copy of the older tables beside the database.")
    ] = False,
) -> None:
    """Make the tables, or bring those of an older version up to date.

    Nothing is lost, and running it again is safe. A SQLite file is copied first, beside itself, under its name with the
    revision and the time; for PostgreSQL run `db backup` before.
    """
    from provenance import settings, store
    from provenance.export.safe import visible

    def saved(copy: Path) -> None:
        notice(visible(f"kept as it was: {copy}"))

    before, after = store.upgrade(settings.load(db).database, backup=not no_backup, saved=saved)
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
    """Make what is derived anew: the index of words, the order of reports, the marks of copies, the counts.

    All of it is kept up to date by itself: this is for a database in which `db check` or `db verify` finds it
    wanting, and makes the index smaller where much was retired. No text, quotation or judgement is changed.
    """
    from provenance import settings, store

    quotations, articles = store.reindex(settings.load(db).database)
    write([f"{quotations:,} quotations and {articles:,} articles indexed\n"])


@app.command(epilog=options.examples("provenance db check", "provenance db check --db cases.db && echo sound"))
def check(db: options.Db = None) -> None:
    """Check that every quotation is what its text says; exits 1 where something is wrong.

    The quick part of `db verify`, which looks at the file, the hashes and the log of events as well.
    """
    from provenance import settings, store

    findings = store.check(settings.load(db).database)
    write(f"{finding}\n" for finding in findings)
    notice(f"{len(findings)} found" if findings else "sound")
    raise typer.Exit(Exit.REFUSED if findings else Exit.DONE)


@app.command(
    epilog=options.examples(
        "provenance db verify", "provenance db verify --head 3f0c…", "provenance db verify bundle-of-city.txt"
    )
)
def verify(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="DIR", help="A folder of `db bundle`; else the database.", show_default=False),
    ] = None,
    head: Annotated[
        str | None,
        typer.Option("--head", metavar="HASH", help="A head that was printed before and must still be there."),
    ] = None,
    db: options.Db = None,
) -> None:
    """Check the whole database against its log of events: file, texts, hashes, offsets, rows; or a bundle.

    Prints the head of the log, which stands for all that is stored: publish it, and whoever has the database later can
    check with --head that nothing before has been changed. Exits 1 and says what is hit where something is wrong.
    """
    if folder is not None:
        from provenance.pipeline.bundling import check as check_bundle

        if db is not None or head is not None:
            raise typer.BadParameter("a bundle is checked without --db and --head")
        findings = check_bundle(folder)
        write(f"{finding}\n" for finding in findings)
    else:
        from provenance import settings, store

        done = store.verify(settings.load(db).database, head)
        findings = done.findings
        write(_verified(done))
    notice(f"{len(findings)} found" if findings else "sound")
    raise typer.Exit(Exit.REFUSED if findings else Exit.DONE)


def _verified(done: Verified) -> Iterator[str]:
    from provenance.export.safe import visible

    for finding in done.findings:
        yield visible(finding) + "\n"
    if done.head is not None:
        yield f"head {done.head.hash} {done.head.events} events {done.head.at}\n"
    if done.unmade:
        notice(f"of {done.unmade:,} texts the bytes cannot be made again from their encoding: checked as text alone")


@app.command(
    epilog=options.examples(
        "provenance db bundle city.txt evidence-city",
        "provenance db bundle q12 case-7 && (cd case-7; sha256sum -c SHA256SUMS)",
    )
)
def bundle(
    article: Annotated[
        str,
        typer.Argument(
            metavar="ARTICLE", help="The name under which it was read, its address, or a quotation of it (q12)."
        ),
    ],
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make.")],
    db: options.Db = None,
) -> None:
    """Put all evidence on one article into a folder that can be checked without this program.

    Its texts as they were read, quotations with their chains, judgements, events, and the hash of every file.
    """
    from provenance import settings
    from provenance.pipeline.bundling import bundle as make

    write(f"{name}\n" for name in make(settings.load(db).database, article, folder))


@app.command(
    epilog=options.examples(
        "provenance db backup monday.sqlite3", "provenance db backup news.dump --db postgresql:///news"
    )
)
def backup(
    to: Annotated[Path, typer.Argument(metavar="DEST", help="The file to make; one that is there is left alone.")],
    db: options.Db = None,
) -> None:
    """Copy the database as it is at one moment, while others may use it (PostgreSQL by pg_dump)."""
    from provenance import settings, store

    store.backup(settings.load(db).database, to)
    notice(f"copied to {to}; `provenance db restore {to}` brings it back")


@app.command(
    epilog=options.examples("provenance db restore monday.sqlite3", "provenance db restore monday.sqlite3 --replace")
)
def restore(
    source: Annotated[Path, typer.Argument(metavar="SRC", help="A file of `db backup`, or one kept by `db upgrade`.")],
    db: options.Db = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Put it in the place of a database, which is kept beside (SQLite).")
    ] = False,
) -> None:
    """Bring a copy back, after verifying it; never over a database that is there, unless you say --replace."""
    from provenance import settings, store

    url = settings.load(db).database
    kept = store.restore(source, url, replace)
    if kept is not None:
        notice(f"what was there is kept as {kept}")
    if (found := store.current(url)) != store.head():
        notice(f"it is of revision {found}: run `provenance db upgrade`")
    notice(f"restored from {source}")
