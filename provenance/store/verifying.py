"""Whether a database is what its log of events says, byte for byte; and what is hit where it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DatabaseError

from provenance.errors import StoreError
from provenance.store import agreement, checks, indexed, sealed, summed
from provenance.store.chain import Told, told
from provenance.store.engine import display, explained, open_engine
from provenance.store.events import Head, head
from provenance.store.migrate import missing, require
from provenance.store.remembering import damaged
from provenance.store.tables import Base

_SHOWN = 20  # findings of one look; the rest is counted
Look = Callable[[Connection], Iterator[str]]


@dataclass(slots=True)
class Verified:
    """What was found, nothing if all is sound; the end of the log; and how many texts were looked at.

    ``unmade`` texts cannot be turned back into the bytes that were read, so their own hash was looked at alone.
    """

    head: Head | None = None
    findings: list[str] = field(default_factory=list)
    texts: int = 0
    unmade: int = 0


def verify(url: str | Path, published: str | None = None) -> Verified:
    """Look at everything: file, references, texts, offsets, rows and events. It changes nothing.

    ``published`` is the hash of a head that was printed before: it must be one of the log's.
    """
    missing(url)
    engine, done = open_engine(url, readonly=True), Verified()
    with explained(url), engine.connect() as connection:
        _required(connection, url)
        _look(done, connection, "file", whole)
        _look(done, connection, "schema", definitions)
        for check in checks.CHECKS:
            _look(done, connection, check.__name__, check)
        _look(done, connection, "search", indexed.differing)
        _look(done, connection, "memory", damaged)
        log: list[Told] = []
        _look(done, connection, "events", partial(_log, log=log, published=published))
        if log:
            _agree(done, connection, log[0])
            _look(done, connection, "head", partial(_head, done=done))
    return done


def _required(connection: Connection, url: str | Path) -> None:
    try:
        require(connection, url)
    except UnicodeDecodeError as error:
        raise StoreError(f"{display(url)} is damaged: {error}", "restore it from a backup") from error


def _head(connection: Connection, done: Verified) -> Iterator[str]:
    done.head = head(connection)
    yield from ()


def _agree(done: Verified, connection: Connection, log: Told) -> None:
    made: list[bool] = []
    _look(done, connection, "texts", partial(agreement.texts, log=log, made=made))
    for name in sealed.tables():  # one by one: a damaged table hides no other
        _look(done, connection, name, partial(agreement.rows, log=log, name=name))
    for name in sealed.retiring():
        _look(done, connection, name, partial(agreement.retired, log=log, name=name))
    _look(done, connection, "changes", partial(agreement.changes, log=log))
    _look(done, connection, "marks", partial(agreement.marks, log=log))
    _look(done, connection, "sums", partial(summed.differing, told=log.sums[0], event=log.sums[1]))
    done.texts, done.unmade = len(made), made.count(False)


def _look(done: Verified, connection: Connection, name: str, look: Look) -> None:
    found, more = list[str](), 0
    try:
        for finding in look(connection):
            if len(found) < _SHOWN:
                found.append(finding)
            else:
                more += 1
    except (DatabaseError, TypeError, ValueError) as error:  # a damaged page or value ends this look, not the others
        found.append(f"{name}: cannot be read to the end ({_driver(error)})")
        if connection.dialect.name == "postgresql":
            connection.rollback()
    if more:
        found.append(f"{name}: and {more:,} more")
    done.findings += [one for one in found if one not in done.findings]


def whole(connection: Connection) -> Iterator[str]:
    """The file is what SQLite wrote: pages, indexes, values. PostgreSQL's own ``pg_amcheck`` does it there."""
    if connection.dialect.name != "sqlite":
        return
    found = list(_integrity(connection, ""))
    if not found:
        return
    names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    located = [
        f"file: {name}: {line}"
        for name in names.scalars().all()
        for line in _integrity(connection, "('{}')".format(name.replace("'", "''")))
    ]
    yield from located or (f"file: {line}" for line in found)


def definitions(connection: Connection) -> Iterator[str]:
    """SQLite's own text of every table and index is what the program makes: a changed one may let through anything."""
    if connection.dialect.name != "sqlite":
        return
    with create_engine("sqlite://").begin() as made:
        Base.metadata.create_all(made)
        wanted = _lines(made)
    there = _lines(connection)
    for name, lines in wanted.items():
        if there.get(name) != lines:
            differing = sorted(there.get(name, set()) ^ lines)
            yield f"schema: {name} is not defined as this version does: {differing[0] if differing else 'missing'!r}"


def _lines(connection: Connection) -> dict[str, set[str]]:
    # Migrations add columns at other places than a table made at once has them.
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: {line.strip(" ,\t") for line in sql.splitlines()} for name, sql in rows}


def _integrity(connection: Connection, which: str) -> Iterator[str]:
    try:
        for line in connection.exec_driver_sql(f"PRAGMA integrity_check{which}").scalars():
            yield from (one for one in str(line).splitlines() if one != "ok")
    except (DatabaseError, UnicodeDecodeError) as error:  # damaged so that not even this gets through it
        yield _driver(error)


def _driver(error: DatabaseError | TypeError | ValueError) -> str:
    """What a driver says of damage; of a text that is no UTF-8 any more, or no text, it has no error of its own."""
    return str(error.orig if isinstance(error, DatabaseError) else error)


def _log(connection: Connection, log: list[Told], published: str | None) -> Iterator[str]:
    log.append(told(connection))
    yield from log[0].wrong
    if published is not None and published.lower() not in log[0].hashes:
        why = "it is of another database, or what was logged before was rewritten"
        yield f"events: {published} is no head of this log: {why}"
