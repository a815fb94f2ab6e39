"""Rows on their way into the database: ids allotted here, many rows a statement."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, DateTime, bindparam, func, insert, select, update

from provenance.store.changes import Changes
from provenance.store.indexing import Index
from provenance.store.tables import Base

_FULL = 20_000  # rows kept in memory before they are written

# Tables with a moment in them, which SQLite has no type for: SQLAlchemy writes it as text.
_CONVERTED = frozenset(
    table.name for table in Base.metadata.sorted_tables if any(isinstance(c.type, DateTime) for c in table.c)
)

Table = type[Base]


class Rows:
    """Collects rows and writes them in the order of their foreign keys.

    Ids are counted up from the highest stored: the writer holds the database's write lock, so nobody else allots.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.changes = Changes(connection)
        self._waiting: dict[str, list[dict[str, Any]]] = {table.name: [] for table in Base.metadata.sorted_tables}
        self._changes: dict[tuple[str, tuple[str, ...]], list[dict[str, Any]]] = {}
        self._highest: dict[str, int] = {}
        self._count = 0
        self._index = Index(connection)

    def new_id(self, table: Table) -> int:
        """The next free id of ``table``."""
        name = table.__tablename__
        if name not in self._highest:
            column = Base.metadata.tables[name].c.id
            self._highest[name] = self.connection.execute(select(func.coalesce(func.max(column), 0))).scalar_one()
        self._highest[name] += 1
        return self._highest[name]

    def add(self, table: Table, **values: object) -> None:
        """Keep a row to be written; all rows of one table name the same columns."""
        self._waiting[table.__tablename__].append(values)
        self._count += 1

    def create(self, table: Table, **values: object) -> int:
        """Keep a row with a new id to be written; the id."""
        values["id"] = identity = self.new_id(table)
        self._waiting[table.__tablename__].append(values)
        self._count += 1
        return identity

    def change(self, table: Table, identity: int, **values: object) -> None:
        """Keep a change of one row, made after the rows that wait have been written."""
        self._changes.setdefault((table.__tablename__, tuple(values)), []).append({"key": identity, **values})
        self._count += 1

    @property
    def full(self) -> bool:
        """Whether it is time to write."""
        return self._count >= _FULL

    def flush(self) -> None:
        """Write what waits."""
        for name, rows in self._waiting.items():
            if rows:
                self._write(name, rows)
                self._index.take(name, rows)
                rows.clear()
        for (name, columns), changes in self._changes.items():
            table = Base.metadata.tables[name]
            values: dict[str, Any] = {column: bindparam(column) for column in columns}
            self.connection.execute(update(table).where(table.c.id == bindparam("key")).values(values), changes)
        self._changes.clear()
        self._count = 0

    def finish(self) -> None:
        """Write what waits, and what is counted up to the end of the transaction."""
        self.flush()
        self._index.finish()

    def _write(self, name: str, rows: list[dict[str, Any]]) -> None:
        driver = self.connection.connection.driver_connection
        columns = ", ".join(rows[0])
        if driver is None or (self.connection.dialect.name != "postgresql" and name in _CONVERTED):
            self.connection.execute(insert(Base.metadata.tables[name]), rows)
            return
        if self.connection.dialect.name != "postgresql":
            # SQLAlchemy would look at each value, in twice the time that SQLite takes to store it.
            places = ", ".join("?" * len(rows[0]))
            query = f"INSERT INTO {name} ({columns}) VALUES ({places})"  # noqa: S608 - names of the schema
            driver.executemany(query, [tuple(row.values()) for row in rows])
            return
        # Row by row PostgreSQL would take ten times as long.
        with driver.cursor() as cursor, cursor.copy(f"COPY {name} ({columns}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(tuple(row.values()))
