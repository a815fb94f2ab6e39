"""Digests of rows as they are written, so that the end of a transaction need not read them all back.

They are of what was given to the database: if it kept anything else, `db verify` tells so, which compares what it has.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Boolean, DateTime, Float

from provenance.store import sealed
from provenance.store.canonical import instant, lines, sha256

# Of these nothing that is sealed changes once a row is written; others are read back, for a later step of the same
# transaction may change them.
KEPT = frozenset("articles attributions candidates links quotation_spans quotations revisions spans".split())
_MARKED = ("revision_id", "id", "kind", "kind_reason", "context_span_id")  # as in ``sealed.marks``
_Row = Sequence[Any]


class Written:
    """What one transaction has written, as digests; it takes rows in the order of their ids."""

    def __init__(self) -> None:
        self._before: Mapping[str, int] = {}
        self._tables: dict[str, _Table | None] = {}
        self._marks: dict[int, Any] = {}
        self._texts: dict[int, str] = {}

    def begin(self, before: Mapping[str, int]) -> None:
        """``before`` are the highest ids of all tables; nothing has been written yet."""
        self._before = before

    def take(self, name: str, rows: Sequence[_Row]) -> None:
        """Rows of a table have been written, their values in the order of its columns."""
        if name not in KEPT or not self._before:
            return
        if name not in self._tables:
            self._tables[name] = _Table(name, self._before[sealed.owner(name)] + 1)
        table = self._tables[name]
        if table is not None and not table.take(rows):
            self._tables[name] = None  # not in order: they are read back
        if name == "quotations":
            self._mark(rows)
        elif name == "revisions":
            self._texts |= {row[_ID]: sha256(row[_TEXT]) for row in rows}

    def pieces(self, name: str, last: int) -> list[str | None] | None:
        """The digests of a table's pieces up to the id ``last``; None where only the database knows them."""
        table = self._tables.get(name)
        return None if table is None else table.pieces(last)

    def mark(self, revision: int) -> str | None:
        """The digest of the kinds and contexts in a text, if all that it has was written here and left so."""
        found = self._marks.get(revision)
        return None if found is None else str(found.hexdigest())

    def text(self, revision: int) -> str | None:
        """The hash of a text that was written here."""
        return self._texts.get(revision)

    def _mark(self, rows: Sequence[_Row]) -> None:
        for revision, some in groupby(map(_MARK, rows), key=itemgetter(0)):
            self._marks.setdefault(revision, hashlib.sha256()).update(lines([row[1:] for row in some]))


class _Table:
    """The pieces of one table; the last is open until a row of the next one comes."""

    def __init__(self, name: str, first: int) -> None:
        self._first, self._highest = first, first - 1
        self._shape = _shape(name)
        self._place = itemgetter(*range(len(sealed.table(name).primary_key.columns)))  # a key's columns come first
        self._last: Any = None
        self._digests: list[str | None] = []
        self._open: Any = None

    def take(self, rows: Sequence[_Row]) -> bool:
        """Digest rows; False where they do not follow in order."""
        keys: list[int] = list(map(itemgetter(0), rows))
        places = list(map(self._place, rows))
        if places != sorted(places) or keys[0] < self._first or (self._last is not None and places[0] <= self._last):
            return False
        self._last, told, at = places[-1], self._shape(rows), 0
        while at < len(rows):
            piece = (keys[at] - self._first) // sealed.PIECE
            end = bisect_left(keys, self._first + (piece + 1) * sealed.PIECE, at)
            self._into(piece).update(lines(told[at:end]))
            at = end
        self._highest = keys[-1]
        return True

    def _into(self, piece: int) -> Any:  # noqa: ANN401 - hashlib's type has no name
        if self._open is None or piece != len(self._digests):
            self._close()
            self._digests += [None] * (piece - len(self._digests))
            self._open = hashlib.sha256()
        return self._open

    def _close(self) -> None:
        if self._open is not None:
            self._digests.append(self._open.hexdigest())
            self._open = None

    def pieces(self, last: int) -> list[str | None] | None:
        """All digests, if the last row that was taken is not behind ``last``."""
        if self._highest > last:
            return None
        self._close()
        count = (last - self._first) // sealed.PIECE + 1
        return self._digests + [None] * (count - len(self._digests))


def _shape(name: str) -> Callable[[Sequence[_Row]], Sequence[_Row]]:
    """What makes of whole rows those that a digest is taken of: the columns that never change, as JSON has them."""
    places = {column.name: place for place, column in enumerate(sealed.table(name).c)}
    made: list[tuple[int, Callable[[Any], object] | None]] = [
        (places[column.name], next((how for kind, how in _CELLS if isinstance(column.type, kind)), None))
        for column in sealed.columns(name)
    ]

    def shaped(rows: Sequence[_Row]) -> Sequence[_Row]:
        columns = list(zip(*rows, strict=True))
        cells: Iterable[Iterable[object]] = [
            columns[place] if how is None else map(how, columns[place]) for place, how in made
        ]
        return list(zip(*cells, strict=True))

    return shaped


_CELLS: tuple[tuple[Any, Callable[[Any], object]], ...] = (
    (Boolean, bool),
    (Float, lambda value: repr(float(value))),
    (DateTime, lambda value: None if value is None else instant(value)),
)
_MARK = itemgetter(*([column.name for column in sealed.table("quotations").c].index(name) for name in _MARKED))
_ID, _TEXT = ([column.name for column in sealed.table("revisions").c].index(name) for name in ("id", "text"))
