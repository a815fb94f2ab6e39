"""Rows on their way into the database: ids allotted here, many rows a statement."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, DateTime, bindparam, func, insert, select, update

from provenance.store.changes import Changes
from provenance.store.indexing import INDEXED, Index
from provenance.store.summed import Sums
from provenance.store.tables import Base
from provenance.store.written import Written

_FULL = 20_000  # rows kept in memory before they are written
_VALUES = 2_400  # of one statement: SQLite makes the lists of a CHECK anew in every one, and links have two

_COLUMNS = {table.name: tuple(column.name for column in table.c) for table in Base.metadata.sorted_tables}

# Tables with a moment in them, which SQLite has no type for: SQLAlchemy writes it as text.
_CONVERTED = frozenset(
    table.name for table in Base.metadata.sorted_tables if any(isinstance(c.type, DateTime) for c in table.c)
)

_GUARDED = frozenset({"judgements"})  # row by row (see roles.py): PostgreSQL has no COPY there

Table = type[Base]


class Rows:
    """Collects rows and writes them in the order of their foreign keys.

    Ids are counted up from the highest stored: the writer holds the database's write lock, so nobody else allots.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.changes, self.written, self.sums = Changes(connection), Written(), Sums()
        self._waiting: dict[str, list[tuple[Any, ...]]] = {table.name: [] for table in Base.metadata.sorted_tables}
        self._changes: dict[tuple[str, tuple[str, ...]], list[dict[str, Any]]] = {}
        self._highest: dict[str, int] = {}
        self._count = 0
        self._index = Index(connection)

    def highest(self, table: Table) -> int:
        """The highest id of ``table``, stored or allotted; 0 where there is none."""
        name = table.__tablename__
        if name not in self._highest:
            column = Base.metadata.tables[name].c.id
            self._highest[name] = self.connection.execute(select(func.coalesce(func.max(column), 0))).scalar_one()
        return self._highest[name]

    def new_id(self, table: Table) -> int:
        """The next free id of ``table``."""
        name = table.__tablename__
        known = self._highest.get(name)  # asked of every row: a call more would be felt
        self._highest[name] = identity = (self.highest(table) if known is None else known) + 1
        return identity

    def add(self, table: Table, **values: object) -> None:
        """Keep a row to be written; it names every column."""
        self.put(table.__tablename__, _in_order(table.__tablename__, values))

    def create(self, table: Table, **values: object) -> int:
        """Keep a row with a new id to be written; the id."""
        values["id"] = identity = self.new_id(table)
        self.put(table.__tablename__, _in_order(table.__tablename__, values))
        return identity

    def put(self, name: str, row: tuple[Any, ...]) -> None:
        """Keep a row to be written of the table of that name; its values stand in the order of the columns."""
        self._waiting[name].append(row)
        self._count += 1

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
                self.written.take(name, rows)
                self.sums.take(name, rows)
                if name in INDEXED:
                    self._index.take(name, _two(name, rows, "id", INDEXED[name]))
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

    def _write(self, name: str, rows: list[tuple[Any, ...]]) -> None:
        driver: Any = self.connection.connection.driver_connection
        columns = ", ".join(_COLUMNS[name])
        if self.connection.dialect.name == "postgresql" and name not in _GUARDED:
            # Row by row PostgreSQL would take ten times as long.
            with driver.cursor() as cursor, cursor.copy(f"COPY {name} ({columns}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            return
        if name in _CONVERTED | _GUARDED:
            made = [dict(zip(_COLUMNS[name], row, strict=True)) for row in rows]
            self.connection.execute(insert(Base.metadata.tables[name]), made)
            return
        # SQLAlchemy would look at each value, in twice the time that SQLite takes to store it.
        width = len(_COLUMNS[name])
        places = f"({', '.join('?' * width)})"
        query = f"INSERT INTO {name} ({columns}) VALUES "  # noqa: S608 - names of the schema
        some = _VALUES // width
        whole = len(rows) - len(rows) % some
        driver.executemany(
            query + ", ".join([places] * some),
            (tuple(chain.from_iterable(rows[at : at + some])) for at in range(0, whole, some)),
        )
        driver.executemany(query + places, rows[whole:])


def _in_order(name: str, values: dict[str, object]) -> tuple[object, ...]:
    columns = _COLUMNS[name]
    if len(values) != len(columns):
        raise TypeError(f"{name} has the columns {columns}, not {tuple(values)}")
    return tuple(values[column] for column in columns)


def _two(name: str, rows: Sequence[tuple[Any, ...]], *columns: str) -> list[tuple[Any, Any]]:
    """Two columns of rows that wait to be written."""
    return list(map(itemgetter(*(_COLUMNS[name].index(column) for column in columns)), rows))
