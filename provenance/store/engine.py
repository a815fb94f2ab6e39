"""Opening a database: SQLite by path, PostgreSQL by URL, and drivers' errors as messages with a remedy."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import NullPool

from provenance.errors import StoreError
from provenance.patience import chosen
from provenance.store.direct import CACHE, PLANNING, SNAPSHOT, readonly_uri
from provenance.store.mounts import network

_SOON = 1.0  # seconds of waiting for another writer that nobody needs to be told of
_LOCK = 7_176_820  # an arbitrary number, the same in every version: PostgreSQL's advisory locks are numbers
_POSTGRESQL = {"postgresql", "postgres", "postgresql+psycopg"}


def parse(url: str | Path) -> URL:
    """The database that a path, ``sqlite:///…`` or ``postgresql://…`` means. Raises StoreError for anything else."""
    given = str(url)
    if "://" not in given:
        return _file(given)
    try:
        parsed = make_url(given)
    except (ArgumentError, ValueError):
        # The text itself may hold a password, so it is not repeated.
        raise StoreError("the database URL cannot be read", "write postgresql://USER@HOST/NAME or a path") from None
    if parsed.drivername == "sqlite":
        return _file(parsed.database)
    if parsed.drivername in _POSTGRESQL:
        return parsed.set(drivername="postgresql+psycopg")
    raise StoreError(f"{parsed.drivername}: no such kind of database is known", "give a path or a postgresql:// URL")


def _file(path: str | None) -> URL:
    if not path or path == ":memory:":
        raise StoreError("a database in memory would be lost at once", "give the path of a file")
    return URL.create("sqlite", database=str(Path(path).expanduser()))


def display(url: str | Path) -> str:
    """The database as messages name it: a path, or a URL without its password."""
    parsed = parse(url)
    if parsed.drivername == "sqlite":
        return str(parsed.database)
    return parsed.set(drivername="postgresql").render_as_string(hide_password=True)


def sqlite_path(url: str | Path) -> Path | None:
    """The file of a SQLite database; None for another kind."""
    parsed = parse(url)
    return Path(str(parsed.database)) if parsed.drivername == "sqlite" else None


def open_engine(url: str | Path, *, readonly: bool = False, foreign_keys: bool = True) -> Engine:
    """An engine whose every transaction takes the write lock at its begin, or with ``readonly`` never writes.

    Nothing is pooled: a closed connection leaves no file open. ``foreign_keys`` is off for migrations alone.
    """
    return _engine(parse(url), readonly, foreign_keys)


@lru_cache(maxsize=8)  # an engine remembers the SQL of its statements, and making that takes longer than most of them
def _engine(parsed: URL, readonly: bool, foreign_keys: bool) -> Engine:
    if parsed.drivername == "sqlite":
        return _sqlite(parsed, readonly, foreign_keys)
    # A plan prepared while a table is empty would go on scanning it when it has a million rows.
    try:
        engine = create_engine(
            parsed, poolclass=NullPool, connect_args={"connect_timeout": 10, "prepare_threshold": None}
        )
    except ModuleNotFoundError as error:
        raise StoreError("PostgreSQL needs the driver psycopg", "pip install 'provenance[postgresql]'") from error

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if readonly:
            connection.exec_driver_sql(SNAPSHOT)
        else:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {_milliseconds()}")
        connection.exec_driver_sql(PLANNING)

    return engine


def lock(connection: Connection) -> None:
    """Be the only writer until this transaction ends. SQLite's BEGIN IMMEDIATE has done it already."""
    if connection.dialect.name == "postgresql":
        _take(connection, "pg_advisory_xact_lock", _LOCK)


@contextmanager
def session_lock(url: str | Path) -> Iterator[None]:
    """Keep other migrations out, on a connection of its own: a migration may commit in between."""
    if sqlite_path(url) is not None:
        yield
        return
    engine = open_engine(url).execution_options(isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"SET lock_timeout = {_milliseconds()}")
            _take(connection, "pg_advisory_lock", _LOCK + 1)
            yield
    finally:
        engine.dispose()


def _milliseconds() -> int:
    return max(1, int(chosen().seconds * 1000))  # to PostgreSQL 0 means for ever


def _take(connection: Connection, function: str, number: int) -> None:
    """Take an advisory lock, and tell it where that takes longer than a moment; ``lock_timeout`` bounds the wait."""
    trying = text(f"SELECT {function.replace('pg_', 'pg_try_')}(:number)")
    until = time.monotonic() + min(_SOON, chosen().seconds)
    while not connection.execute(trying, {"number": number}).scalar():
        if time.monotonic() >= until:
            _waiting()
            connection.execute(text(f"SELECT {function}(:number)"), {"number": number})
            return
        time.sleep(0.02)


def _waiting() -> None:
    patience = chosen()
    patience.tell(f"another program is writing to the database: waiting up to {patience.words}")


def _sqlite(parsed: URL, readonly: bool, foreign_keys: bool) -> Engine:
    path = Path(str(parsed.database))

    def connect() -> sqlite3.Connection:
        name = readonly_uri(path) if readonly else str(path)
        patience = chosen().seconds
        return sqlite3.connect(name, uri=readonly, timeout=patience, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def pragmas(connection: sqlite3.Connection, _record: object) -> None:
        try:
            connection.execute(CACHE)
        except UnicodeDecodeError as error:  # SQLite names a table of which it can read no more
            raise StoreError(
                f"{path} {_SQLITE_ERRORS['SQLITE_CORRUPT'][0]}", _SQLITE_ERRORS["SQLITE_CORRUPT"][1]
            ) from error
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        if readonly:
            connection.execute("PRAGMA query_only = ON")
            return
        # Of a new file: a page holds articles whole, and of a larger page less is left over. News has 3 to 6 kB.
        connection.execute("PRAGMA page_size = 16384")
        # A read-only file cannot do it, and is no worse for it.
        with suppress(sqlite3.OperationalError):
            connection.execute(f"PRAGMA journal_mode = {_journal(path)}")
        connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if readonly:
            connection.exec_driver_sql("BEGIN")
        else:
            _begin(connection)

    return engine


def _begin(connection: Connection) -> None:
    """Take SQLite's write lock, and tell it where that takes longer than a moment."""
    patience = chosen().seconds
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {int(min(_SOON, patience) * 1000)}")
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    except DBAPIError as error:
        if patience <= _SOON or not getattr(error.orig, "sqlite_errorname", "").startswith("SQLITE_BUSY"):
            raise
        _waiting()
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {int((patience - _SOON) * 1000)}")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    # In the older journal, on network file systems, the commit waits for those who read.
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {int(patience * 1000)}")


def _journal(path: Path) -> str:
    """The write-ahead log, but on a network file system, where it would be damaged, the older rollback journal."""
    kind = network(path)
    if kind is None:
        return "WAL"
    chosen().tell(f"{path} is on a network file system ({kind}): no write-ahead log; write from one computer at a time")
    return "DELETE"


_WRITABLE = "make it writable or name another with --db"
_SQLITE_ERRORS = {
    "SQLITE_READONLY": ("is read-only", _WRITABLE),
    "SQLITE_BUSY": ("is locked by another program", "wait until that has ended and try again, or longer with --wait"),
    "SQLITE_LOCKED": ("is locked by another program", "wait until that has ended and try again, or longer with --wait"),
    "SQLITE_NOTADB": ("is no database", "name another with --db"),
    "SQLITE_CORRUPT": ("is damaged", "restore it from a copy"),
    "SQLITE_CANTOPEN": ("cannot be opened", "check the path and its permissions"),
    "SQLITE_PERM": ("cannot be opened", "check the path and its permissions"),
    "SQLITE_FULL": ("has no room to grow", "free some disk space"),
    "SQLITE_IOERR": ("cannot be read or written", "check the disk"),
}
_OWN_NAME = (
    "lets this user judge, and withdraw or overrule judgements, in the user's own name alone",
    "give the name of the login with --by, or leave the judgement to who made it or to a provenance_writer",
)
_POSTGRESQL_ERRORS = {
    "25006": ("is read-only", "write to the primary server or name another with --db"),
    "42501": ("does not let this user do that", "ask its owner for a role that may: `provenance db roles` makes them"),
    "55P03": ("is locked by another program", "wait until that has ended and try again, or longer with --wait"),
    "57014": ("stopped the statement", "try again"),
    "28": ("refuses the login", "check user and password"),
    "3D": ("does not exist", "create it with createdb, then run `provenance db upgrade`"),
    "53": ("has no resources left", "try again later"),
    "22P05": ("cannot hold this text", "create it with the encoding UTF8"),
}


def _explain(error: BaseException) -> tuple[str, str] | None:
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorname", "")
        return next((words for name, words in _SQLITE_ERRORS.items() if code.startswith(name)), None)
    state = getattr(error, "sqlstate", None)
    if state is not None:
        if state == "42501" and 'row-level security policy for table "judgements"' in str(error):
            return _OWN_NAME
        return next((words for name, words in _POSTGRESQL_ERRORS.items() if state.startswith(name)), None)
    if type(error).__name__ == "OperationalError":  # psycopg's, without a state: no server answered
        words = str(error)
        for name, part in (("28", "authentication failed"), ("28", "no password"), ("3D", "does not exist")):
            if part in words:
                return _POSTGRESQL_ERRORS[name]
        return ("does not answer", "check that the server runs and that host and port are right")
    return None


@contextmanager
def explained(url: str | Path) -> Iterator[None]:
    """Turn what a driver says about the state of the database into a StoreError; a bug stays what it is."""
    try:
        yield
    except DBAPIError as error:
        words = _explain(error.orig) if error.orig is not None else None
        if words is None:
            raise
        raise StoreError(f"{display(url)} {words[0]}", words[1]) from error
    except Exception as error:  # a driver's own, from a connect listener or where rows are written past SQLAlchemy
        words = _explain(error) if isinstance(error, sqlite3.Error) or hasattr(error, "sqlstate") else None
        if words is None:
            raise
        raise StoreError(f"{display(url)} {words[0]}", words[1]) from error
