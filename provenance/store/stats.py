"""How large a database is and what takes the room; and giving back to the disk what nothing takes."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select, text

from provenance.errors import StoreError
from provenance.model import Kind
from provenance.store import tables as t
from provenance.store.engine import display, explained, open_engine, sqlite_path
from provenance.store.migrate import missing, require
from provenance.store.sql import current


class Stat(NamedTuple):
    """One line: of the database, a table, an outlet or a language. What does not apply, or nobody knows, is None.

    ``rows`` are all of a table, ``retired`` those of them that no longer hold; ``articles`` and ``quotations`` are
    what holds. ``size`` and ``free`` are bytes, ``size`` with indexes.
    """

    of: str
    name: str
    rows: int | None = None
    retired: int | None = None
    articles: int | None = None
    quotations: int | None = None
    size: int | None = None
    free: int | None = None


def stats(url: str | Path) -> list[Stat]:
    """The database, then its tables, outlets and languages. Raises StoreError as ``reading`` does."""
    missing(url)
    engine = open_engine(url, readonly=True)
    with explained(url), engine.connect() as connection:
        require(connection, url)
        return [
            Stat("database", display(url), size=size(connection), free=_free(connection)),
            *_tables(connection),
            *_by("outlet", connection, t.Outlet.name),
            *_by("language", connection, t.Revision.lang),
        ]


def vacuum(url: str | Path) -> tuple[int, int]:
    """Rewrite the database without empty room, and count its rows anew for its planner; bytes before and after.

    No row goes: what is retired stays. Raises StoreError where the database is damaged, in use or the disk too full.
    """
    missing(url)
    engine = open_engine(url)
    with explained(url), engine.connect() as connection:
        require(connection, url)
        before = size(connection)
    path = sqlite_path(url)
    with explained(url):
        if path is not None:
            _rewrite(url, path, before)
        else:
            with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
                for name in t.Base.metadata.tables:
                    connection.exec_driver_sql(f"VACUUM (ANALYZE) {name}")
        with open_engine(url, readonly=True).connect() as connection:
            return before, size(connection)


def size(connection: Connection) -> int:
    """Bytes of the whole database."""
    if connection.dialect.name == "postgresql":
        return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
    return _pragma(connection, "page_count") * _pragma(connection, "page_size")


def _rewrite(url: str | Path, path: Path, before: int) -> None:
    free = shutil.disk_usage(path.parent).free
    if free < 2 * before:  # the copy, and the log through which it comes back
        remedy = f"free {2 * before - free:,} bytes more, or move it to a larger one"
        raise StoreError(f"{display(url)}: the disk has no room to rewrite it", remedy)
    raw = open_engine(url).raw_connection()
    try:
        driver: Any = raw.driver_connection
        found = driver.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise StoreError(f"{display(url)} is damaged ({found})", "restore it from a copy; nothing was changed")
        for statement in ("VACUUM", "ANALYZE", "PRAGMA wal_checkpoint(TRUNCATE)"):
            driver.execute(statement).fetchall()
    finally:
        raw.close()


def _free(connection: Connection) -> int | None:
    if connection.dialect.name == "postgresql":
        return None
    return _pragma(connection, "freelist_count") * _pragma(connection, "page_size")


def _tables(connection: Connection) -> list[Stat]:
    sizes = _sizes(connection)
    found = []
    for table in sorted(t.Base.metadata.tables.values(), key=lambda table: table.name):
        over = table.c.get("retired_run_id", table.c.get("retired_at"))
        counted = func.count() if over is None else func.count(over)
        rows, retired = connection.execute(select(func.count(), counted).select_from(table)).one()
        found.append(Stat("table", table.name, rows, None if over is None else retired, size=sizes.get(table.name)))
    return found


def _sizes(connection: Connection) -> dict[str, int]:
    """Bytes of every table with its indexes; nothing where this SQLite cannot tell."""
    if connection.dialect.name == "postgresql":
        query = "SELECT relname, pg_total_relation_size(oid) FROM pg_class WHERE relkind = 'r'"
    else:
        driver: Any = connection.connection.driver_connection
        try:
            driver.execute("SELECT pgsize FROM dbstat LIMIT 1").fetchall()
        except sqlite3.OperationalError:  # a SQLite that was built without it
            return {}
        query = (
            "SELECT m.tbl_name, sum(d.pgsize) FROM dbstat AS d JOIN sqlite_master AS m ON m.name = d.name"
            " WHERE d.aggregate = 1 GROUP BY m.tbl_name"
        )
    return {name: int(bytes_) for name, bytes_ in connection.exec_driver_sql(query)}


def _by(of: str, connection: Connection, column: Any) -> list[Stat]:  # noqa: ANN401 - a column
    revisions = select(column, func.count()).select_from(t.Revision)
    revisions = revisions.outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id).where(current(t.Revision))
    quotations = (
        select(column, func.count())
        .select_from(t.Quotation)
        .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
        .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
        .where(current(t.Quotation), t.Quotation.kind != Kind.NOT_SPEECH)
    )
    printed: dict[str | None, int] = {row[0]: row[1] for row in connection.execute(quotations.group_by(column))}
    rows = sorted(connection.execute(revisions.group_by(column)).all(), key=lambda row: (-row[1], row[0] or ""))
    return [Stat(of, name or "(not given)", articles=n, quotations=printed.get(name, 0)) for name, n in rows]


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())
