"""Sums over rows that no event seals and nothing reckons again: whether one was changed, lost or put in.

Each transaction's event tells the sums that it leaves. A sum goes without the order of its rows, and what a transaction
adds to it is known without reading the table: any one changed bit, and any one row, makes it another.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, select

from provenance.store import tables as t
from provenance.store.tables import Base, EventKind

SUMMED: Mapping[str, str] = {"copy_marks": "provenance db reindex", "unmatched": "provenance match --full"}  # remedies
_FACTOR = 0x9E3779B97F4A7C15  # odd: no bit of any column is lost below 2**63
_MODULUS = 1 << 63


class Sums:
    """What one transaction has added to the sums."""

    def __init__(self) -> None:
        self._added: Counter[str] = Counter()
        self._cleared: set[str] = set()

    def take(self, name: str, rows: Iterable[Sequence[int]]) -> None:
        """Rows of a table have been written, their values in the order of its columns."""
        if name in SUMMED:
            self._added[name] += _sum(rows)

    def clear(self, name: str) -> None:
        """All rows of a table have been deleted."""
        self._cleared.add(name)
        self._added[name] = 0

    def after(self, connection: Connection) -> dict[str, int]:
        """The sums as the transaction leaves them, everything being written."""
        before = last(connection)
        return {name: self._after(connection, name, before) for name in sorted(SUMMED)}

    def hold(self, connection: Connection, name: str) -> bool:
        """Whether a table, everything being written, is what the last event and this transaction have made it."""
        return total(connection, name) == self._after(connection, name, last(connection))

    def _after(self, connection: Connection, name: str, before: Mapping[str, int]) -> int:
        if name in self._cleared:
            return self._added[name] % _MODULUS
        if name not in before:
            return total(connection, name)
        return (before[name] + self._added[name]) % _MODULUS


def total(connection: Connection, name: str) -> int:
    """The sum over the rows of a table as they are now."""
    query = select(Base.metadata.tables[name])
    parts = connection.execute(query, execution_options={"yield_per": 10_000}).partitions()
    return sum(_sum(map(tuple, rows)) for rows in parts) % _MODULUS


def differing(connection: Connection, told: Mapping[str, int], event: int) -> Iterator[str]:
    """The tables that are not as the event left them whose sums these are."""
    for name, wanted in sorted(told.items()):
        if name in SUMMED and total(connection, name) != wanted:
            yield f"{name}: not as event {event} left it; run `{SUMMED[name]}`"


def _sum(rows: Iterable[Sequence[int]]) -> int:
    return sum(1 + one + _FACTOR * other for one, other in rows)


def last(connection: Connection) -> dict[str, int]:
    """The sums that the last transaction told, if it did."""
    query = select(t.Event.body).where(t.Event.kind == EventKind.STORED).order_by(t.Event.id.desc()).limit(1)
    body = connection.execute(query).scalar()
    return {} if body is None else read(json.loads(body)["data"].get("sums", {}))


def written(sums: Mapping[str, int]) -> dict[str, str]:
    """Sums as an event has them: JSON's numbers are too small for them."""
    return {name: f"{number:016x}" for name, number in sums.items()}


def read(sums: Mapping[str, str]) -> dict[str, int]:
    """What ``written`` made. Raises ValueError or TypeError where it did not."""
    return {name: int(number, 16) for name, number in sums.items()}
