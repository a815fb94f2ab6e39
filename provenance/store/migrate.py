"""Bringing a database's schema to this version's, and saying what is wrong with one that is not there."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from provenance.errors import StoreError
from provenance.store import events
from provenance.store.copying import beside
from provenance.store.engine import display, explained, lock, open_engine, session_lock, sqlite_path
from provenance.store.schema import VERSION_TABLE, scripts
from provenance.store.schema import revisions as _revisions
from provenance.store.sealed import SEALED, highest

if TYPE_CHECKING:  # loading Alembic takes longer than to answer most questions
    from alembic.config import Config

_UPGRADE = "run `provenance db upgrade`"


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration, of the installed package or of a checkout; it prints nothing."""
    from alembic.config import Config

    made = Config(stdout=io.StringIO())
    made.set_main_option("script_location", str(scripts()).replace("%", "%%"))
    made.attributes["connection"] = connection
    return made


def head() -> str:
    """The schema revision that this version of the program works with."""
    return _revisions()[0]


def newer(revision: str) -> bool:
    """Whether ``revision`` is one that only a later version of the program can have made."""
    return revision not in _revisions()


def current(url: str | Path) -> str | None:
    """The schema revision of a database; None where it has no tables yet. Raises StoreError as ``require`` does."""
    missing(url)
    engine = open_engine(url, readonly=True)
    with explained(url), engine.connect() as connection:
        found = _revision(connection)
        if found is None and _tables(connection):
            raise _foreign(url)
        return found


def upgrade(
    url: str | Path, *, backup: bool = True, saved: Callable[[Path], None] = lambda _: None
) -> tuple[str | None, str]:
    """Migrate to this version's schema, making a SQLite file that is not there. Gives the revisions before and after.

    A SQLite database that has tables is copied first, beside itself, unless ``backup`` is off; ``saved`` is told where.
    Raises StoreError, having changed nothing, where the database is newer, somebody else's or read-only, where the copy
    cannot be made, or where rows would be lost.
    """
    path = sqlite_path(url)
    before = None if path is not None and not path.exists() else current(url)
    if before is not None:
        _known(before, url)
    if before == head():
        return before, before
    if path is not None:
        _make_room(path)
    with explained(url), session_lock(url):
        migrate(url, head(), saved if backup else None)
    return before, head()


def migrate(url: str | Path, revision: str, saved: Callable[[Path], None] | None = None) -> None:
    """Go up or down to ``revision`` in one transaction, with foreign keys off while tables are made anew.

    Going up loses no row, or raises StoreError having changed nothing. With ``saved`` a SQLite database is copied
    first, under the lock that keeps others out.
    """
    from alembic import command

    path = sqlite_path(url)
    engine = open_engine(url, foreign_keys=False)
    with engine.begin() as connection:
        lock(connection)
        present = _revision(connection)
        if present == revision:
            return  # another process was first
        newest_first = (*_revisions(), "base")
        down = present is not None and newest_first.index(revision) > newest_first.index(present)
        if path is not None and present is not None and saved is not None:
            saved(beside(path, present))
        before = {} if down else _counts(connection)
        top = highest(connection, before) if "events" in before else {}
        (command.downgrade if down else command.upgrade)(config(connection), revision)
        _nothing_lost(url, before, {} if down else _counts(connection))
        if connection.dialect.name == "sqlite":
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            if broken:
                raise StoreError(
                    f"{display(url)}: the migration would break rows of {broken[0]}", "nothing was changed"
                )
        if revision == head():
            events.upgraded(connection, top, present, revision)


def _counts(connection: Connection) -> dict[str, int]:
    """How many rows every table has that is there and holds what cannot be made again."""
    return {
        name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one()  # noqa: S608 - a table's name
        for name in sorted(_tables(connection) & {*SEALED, "events"})
    }


def _nothing_lost(url: str | Path, before: Mapping[str, int], after: Mapping[str, int]) -> None:
    lost = [
        f"{name} ({count} before, {after.get(name, 0)} after)"
        for name, count in before.items()
        if after.get(name, 0) < count
    ]
    if lost:
        raise StoreError(f"{display(url)}: the migration would lose rows of {', '.join(lost)}", "nothing was changed")


def prepare(url: str | Path) -> None:
    """Make a new SQLite database where there is none; any other database must be there and up to date."""
    path = sqlite_path(url)
    if path is not None and (not path.exists() or path.stat().st_size == 0):
        upgrade(url)


def require(connection: Connection, url: str | Path) -> None:
    """Raise StoreError with the remedy unless the schema is this version's."""
    found = _revision(connection)
    if found is None:
        raise _foreign(url) if _tables(connection) else _empty(url)
    if found != head():
        _known(found, url)
        raise StoreError(f"{display(url)} was made by an older provenance (revision {found})", _UPGRADE)


def missing(url: str | Path) -> None:
    """Raise StoreError if a SQLite file is not there: reading must not make one."""
    path = sqlite_path(url)
    if path is not None and not path.exists():
        raise StoreError(f"there is no database at {path}", "`provenance ingest PATH…` makes it, --db names another")
    if path is not None and path.is_dir():
        raise StoreError(f"{path} is a folder", "name a file in it with --db")


def filled(connection: Connection) -> bool:
    """Whether there are tables, of whatever program."""
    return bool(_tables(connection))


def _make_room(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"{path.parent} cannot be made ({error.strerror})", "name another database with --db"
        ) from error


def _tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {VERSION_TABLE}


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608 - a constant


def _known(revision: str, url: str | Path) -> None:
    if newer(revision):
        raise StoreError(
            f"{display(url)} was made by a newer provenance (revision {revision})",
            "upgrade the program: pip install --upgrade provenance",
        )


def _foreign(url: str | Path) -> StoreError:
    return StoreError(f"{display(url)} is no database of provenance", "name another with --db")


def _empty(url: str | Path) -> StoreError:
    return StoreError(f"{display(url)} has no tables yet", _UPGRADE)
