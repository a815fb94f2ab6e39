"""What is kept counted, so that a question about a large database need not count it all.

Each of the modules says what it keeps; all of it is written in the transaction that changes what it counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, delete, text

from provenance.store import counted, credited, ordering, printed
from provenance.store import tables as t
from provenance.store.changes import Changes
from provenance.store.touched import touched

_KEPT = "SELECT EXISTS (SELECT 1 FROM outlet_counts) OR NOT EXISTS (SELECT 1 FROM quotations WHERE id <= :last)"


def keep(connection: Connection, before: Mapping[str, int], changes: Changes) -> None:
    """At the end of a transaction that has written rows above the ids ``before``."""
    counted.keep(connection, counted.now(connection, before, changes.kinds))
    seen = touched(connection, before, changes)
    known = connection.execute(text(_KEPT), {"last": before["quotations"]}).scalar_one()
    if seen.most or not known:
        credited.recount(connection)
        printed.recount(connection)
    else:
        credited.keep(connection, seen)
        printed.keep(connection, seen.utterances)


def recount(connection: Connection) -> None:
    """Make the counts, the credits, what is printed and the order of reports anew from what they are derived from."""
    connection.execute(delete(t.Counted))
    counted.keep(connection, counted.recount(connection))
    credited.recount(connection)
    printed.recount(connection)
    ordering.again(connection)


def miscounted(connection: Connection) -> Iterator[str]:
    """Everything that is kept is what there is."""
    yield from counted.miscounted(connection)
    yield from credited.miscounted(connection)
    yield from printed.miscounted(connection)
    yield from ordering.misplaced(connection)
