"""Queries by hand, which only read: nothing but the database can be reached, for a limited time and so many rows."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from provenance.compiled import compiled
from provenance.errors import QueryError, StoreError
from provenance.store.engine import explained, open_engine
from provenance.store.migrate import missing, require
from provenance.store.statement import bound, first_word, for_psycopg, parse

SECONDS, ROWS = 30.0, 1000
_AT_ONCE = 1001  # rows that PostgreSQL sends in one portion
_WITHOUT_CURSOR = ("EXPLAIN", "SHOW")
_JOINED = 16  # tables that PostgreSQL may put in an order of its own
_STEPS = 10_000  # of SQLite's machine between two looks at the clock, well under a millisecond
_LONGEST = 50_000_000  # bytes of one value, so that no function makes a larger one
_READS = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE}
# What FTS5 asks itself, and what tells about tables when called as a function: SELECT * FROM pragma_table_info('runs').
_PRAGMAS = {
    "data_version", "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
    "foreign_key_list", "compile_options", "function_list",
}  # fmt: skip
_ONLY_READS = "`provenance sql` only reads; nothing was changed"
_ALL_POWERFUL = (
    "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"
    " AND EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'pg_read_all_data')"
)
_WHOLE = compiled(r"0|-?[1-9][0-9]{0,17}", re.ASCII)


class Answer:
    """The columns, and the rows as they come; ``cut`` says whether there are more than the limit."""

    def __init__(self, columns: list[str], rows: Iterator[tuple[Any, ...]], limit: int) -> None:
        self.columns = _distinct(columns)
        # Read at once, so that the time in which somebody looks at them is not the query's.
        held = list(islice(rows, limit + 1)) if limit else None
        self.cut = held is not None and len(held) > limit
        self.count = 0
        self._rows = rows if held is None else iter(held[:limit])

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        for row in self._rows:
            self.count += 1
            yield row


@contextmanager
def asking(
    url: str | Path, query: str, given: Mapping[str, str | None], *, seconds: float = SECONDS, rows: int = ROWS
) -> Iterator[Answer]:
    """The answer to ``query``, whose ``:names`` are ``given``; ``rows`` 0 and ``seconds`` 0 mean without limit.

    Raises QueryError where it would write, is no SQL, or takes longer; StoreError as ``reading`` does.
    """
    statement = parse(query)
    values = bound(statement, given)
    missing(url)
    engine = open_engine(url, readonly=True)
    with explained(url), engine.connect() as connection:
        require(connection, url)
        ask = _of_sqlite if connection.dialect.name == "sqlite" else _of_postgresql
        with ask(connection, statement.sql, values, seconds) as (columns, found):
            yield Answer(columns, found, rows)


Found = tuple[list[str], Iterator[tuple[Any, ...]]]


@contextmanager
def _of_sqlite(connection: Connection, sql: str, values: Mapping[str, str | None], seconds: float) -> Iterator[Found]:
    driver: Any = connection.connection.driver_connection
    driver.text_factory = lambda data: data.decode("utf-8", "backslashreplace")
    driver.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    driver.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    end = time.monotonic() + seconds if seconds else None
    driver.set_authorizer(_may)
    driver.set_progress_handler((lambda: time.monotonic() > end) if end is not None else None, _STEPS)
    try:
        with closing(driver.cursor()) as cursor:
            cursor.execute(sql, {name: _numeric(value) for name, value in values.items()})
            yield [column[0] for column in cursor.description or ()], cursor
    except sqlite3.Error as error:
        raise _sqlite_error(error, seconds) from error
    finally:
        driver.set_progress_handler(None, 0)
        driver.set_authorizer(None)  # the transaction has yet to end


def _may(action: int, first: str | None, second: str | None, _database: str | None, _by: str | None) -> int:
    if action == sqlite3.SQLITE_FUNCTION:
        allowed = (second or "").lower() != "load_extension"
    elif action == sqlite3.SQLITE_PRAGMA:
        allowed = (first or "").lower() in _PRAGMAS
    else:
        allowed = action in _READS
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY


def _numeric(value: str | None) -> str | int | None:
    # What no column types, such as a count, is less than any text.
    return int(value) if value is not None and _WHOLE.fullmatch(value) else value


def _sqlite_error(error: sqlite3.Error, seconds: float) -> Exception:
    code = getattr(error, "sqlite_errorname", "")
    if code.startswith("SQLITE_INTERRUPT"):
        return _late(seconds)
    if code.startswith(("SQLITE_AUTH", "SQLITE_READONLY")) or "not authorized" in str(error):
        return QueryError("that would write, or reach beyond the database", _ONLY_READS)
    if code in ("", "SQLITE_ERROR", "SQLITE_TOOBIG", "SQLITE_MISMATCH", "SQLITE_RANGE"):
        return _wrong(str(error))
    return error


@contextmanager
def _of_postgresql(
    connection: Connection, sql: str, values: Mapping[str, str | None], seconds: float
) -> Iterator[Found]:
    import psycopg

    connection.exec_driver_sql(f"SET LOCAL statement_timeout = {int(seconds * 1000)}")
    connection.exec_driver_sql("SET LOCAL jit = off")  # compiling takes longer than these queries
    for limit in ("join_collapse_limit", "from_collapse_limit"):
        # A view joins seven tables: with the server's 8 it would be joined as a whole before a condition is looked at.
        connection.exec_driver_sql(f"SET LOCAL {limit} = {_JOINED}")
    if connection.exec_driver_sql(_ALL_POWERFUL).scalar():  # the server's files are no part of the database
        connection.exec_driver_sql("SET LOCAL ROLE pg_read_all_data")
    driver: Any = connection.connection.driver_connection
    end = time.monotonic() + seconds if seconds else None
    try:
        # Both ways use the protocol that takes one statement only; a cursor of the server's need not hold all rows.
        if first_word(sql) in _WITHOUT_CURSOR:
            driver.prepare_threshold = 0
            cursor = driver.cursor()
        else:
            cursor = driver.cursor("provenance_sql")
            cursor.itersize = _AT_ONCE
        with cursor:
            cursor.execute(for_psycopg(sql), values)
            yield [column.name for column in cursor.description or ()], _in_time(cursor, end, seconds)
    except psycopg.Error as error:
        raise _postgresql_error(error, seconds) from error


def _in_time(rows: Iterable[tuple[Any, ...]], end: float | None, seconds: float) -> Iterator[tuple[Any, ...]]:
    for row in rows:  # the server's own limit is one of each portion
        if end is not None and time.monotonic() > end:
            raise _late(seconds)
        yield row


def _postgresql_error(error: Any, seconds: float) -> Exception:  # noqa: ANN401 - psycopg may be missing
    state = error.sqlstate or ""
    if state == "57014":
        return _late(seconds)
    if state == "25006" or (state == "0A000" and "data-modifying" in str(error)):
        return QueryError("that would write", _ONLY_READS)
    if state == "42501":
        return QueryError(f"not allowed: {error.diag.message_primary}", _ONLY_READS)
    if state.startswith(("22", "42", "21", "0A", "54")):
        return _wrong(error.diag.message_primary or str(error))
    return StoreError(f"the server says: {error.diag.message_primary or error}", "ask whoever runs it")


def _wrong(words: str) -> QueryError:
    return QueryError(f"the database cannot answer that: {words}", "docs/schema.md names tables, views and columns")


def _late(seconds: float) -> QueryError:
    return QueryError(f"stopped after {seconds:g} seconds", "ask for less, or allow more with --seconds")


def _distinct(columns: list[str]) -> tuple[str, ...]:
    """The columns' names, a later one of the same name with its number."""
    found: list[str] = []
    for column in columns:
        name, number = column, 2
        while name in found:
            name, number = f"{column}_{number}", number + 1
        found.append(name)
    return tuple(found)
