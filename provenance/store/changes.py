"""What a transaction changes in rows that are there already: noted before, so that events can tell it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from provenance.model import Kind
from provenance.store.canonical import cells
from provenance.store.sealed import NO_MARKS, marks
from provenance.store.sql import AnyColumn, AnyTable, batches
from provenance.store.tables import Base

# The columns that are changed in place, and told of one by one; see sealed.py for those that are not.
CHANGING = {
    "actors": ("kind", "found_kind", "country", "domain", "wikidata", "isni", "parent_id", "merged_into_id"),
    "aliases": ("holds",),
    "judgements": ("retired_by", "retired_at", "retired_reason"),
}
Told = tuple[str, int, str, object, object]  # table, id, column, before, after


class Changes:
    """The rows and texts that a transaction has changed, with what they were before."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[tuple[str, int], list[object]] = {}
        self._marks: dict[int, str] = {}
        self.kinds: list[tuple[int, int]] = []  # quotations of another kind: no speech (1), speech (-1), or as before

    def row(self, table: AnyTable, which: AnyColumn) -> None:
        """Note how the rows are that are about to be changed."""
        for key, values in self._values(table.__tablename__, which):
            self._rows.setdefault((table.__tablename__, key), values)

    def text(self, revision_id: int) -> None:
        """Note what the quotations of a stored text are, of which some are about to be changed or added."""
        if revision_id not in self._marks:
            self._marks[revision_id] = dict(marks(self._connection, [revision_id])).get(revision_id, NO_MARKS)

    def kind(self, quotation_id: int, old: Kind, new: Kind) -> None:
        """Note that a stored quotation is of another kind from now on."""
        if new is not old:
            self.kinds.append((quotation_id, (new is Kind.NOT_SPEECH) - (old is Kind.NOT_SPEECH)))

    @property
    def texts(self) -> Mapping[int, str]:
        """The texts so noted, with the digest of what their quotations were."""
        return self._marks

    def told(self, before: Mapping[str, int]) -> list[Told]:
        """Every change of a row whose id is not above its table's in ``before``: those are stored as they are now."""
        found: list[Told] = []
        for name, names in CHANGING.items():
            keys = sorted(key for table, key in self._rows if table == name and key <= before[name])
            for some in batches(keys):
                for key, values in self._values(name, Base.metadata.tables[name].c.id.in_(some)):
                    old = self._rows[name, key]
                    found += [
                        (name, key, column, was, now)
                        for column, was, now in zip(names, old, values, strict=True)
                        if was != now
                    ]
        return found

    def _values(self, name: str, which: AnyColumn) -> Sequence[tuple[int, list[object]]]:
        table = Base.metadata.tables[name]
        query = select(table.c.id, *(table.c[column] for column in CHANGING[name])).where(which)
        return [(row[0], cells(row[1:])) for row in self._connection.execute(query.order_by(table.c.id))]
