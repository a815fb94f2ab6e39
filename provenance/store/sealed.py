"""Digests over rows: what was stored once is told apart from what is stored now.

Rows are sealed in pieces by their ids, each piece with one digest; the rows of a table without ids go with the row
that they belong to. What the program itself changes later is left out of the pieces: who retired a row is sealed by
run, the kinds of quotations by text (``marks``), and single changes are told in the events (see ``changes.py``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Boolean, Column, Connection, DateTime, Float, Table, bindparam, func, select

from provenance.store import cutting, loading
from provenance.store import tables as t
from provenance.store.canonical import cells, line, lines
from provenance.store.sql import AnyQuery, batches
from provenance.store.tables import Base

PIECE = 100  # ids: what a finding can narrow a change down to
_SOME = 20 * PIECE  # ids read at once
# Every table is in one of these. A column that a later migration adds to a sealed one belongs in ``_LEFT_OUT``, or
# digests made before would no longer agree.
SEALED = frozenset(
    "actors aliases articles attributions candidates copies differences extractions finding_evidence findings "
    "inferred_link_evidence inferred_links judged_actors judged_quotations judgements links outlets overruled pages "
    "quotation_spans quotations raw_bytes refusals reproduction_flags reproductions revisions runs spans translations "
    "utterances".split()
)
# The log itself, and what could be made again from the others.
DERIVED = frozenset(
    "copy_marks counted credit_counts credited_actors events matching_memory outlet_counts search_pieces search_words "
    "unmatched utterance_counts utterance_order".split()
)
_LEFT_OUT = {
    "quotations": {"kind", "kind_reason", "context_span_id"},  # in the marks of its text
    "raw_bytes": {"data"},  # whose hash is sealed; ``checks`` compares
    "judged_quotations": {"quotation_id"},  # found anew by every extraction; ``checks`` has an eye on it
}
_MANNER = {"spans": {"words": "digest"}}  # events that do not say so tell spans by the words themselves
_RETIRED = "retired_run_id"
Change = Callable[[str, int, str, object], object]
Digests = Callable[[str, int], "list[str | None] | None"]  # of a table's pieces up to an id


@cache
def tables() -> tuple[str, ...]:
    """Every table whose rows are sealed."""
    return tuple(table.name for table in Base.metadata.sorted_tables if table.name in SEALED)


@cache
def owner(name: str) -> str:
    """The table whose ids the rows of ``name`` go by: itself, or that which they belong to."""
    key = _key(name)
    return name if key.name == "id" else next(iter(key.foreign_keys)).column.table.name


@cache
def columns(name: str) -> tuple[Column[Any], ...]:
    """The columns of a table that never change once a row is stored."""
    left_out = _LEFT_OUT.get(name, set()) | {_RETIRED}
    return tuple(column for column in table(name).c if column.name not in left_out)


@cache
def retiring() -> tuple[str, ...]:
    """The tables whose rows a run may retire."""
    return tuple(name for name in tables() if _RETIRED in table(name).c)


def table(name: str) -> Table:
    """A table by its name."""
    return Base.metadata.tables[name]


def _key(name: str) -> Column[Any]:
    return next(iter(table(name).primary_key.columns))


def highest(connection: Connection, there: Collection[str] | None = None) -> dict[str, int]:
    """The highest id of every table that has ids, or of those that are ``there``; 0 where it is empty."""
    owners = [name for name in tables() if owner(name) == name and (there is None or name in there)]
    query = select(*(select(func.coalesce(func.max(_key(name)), 0)).scalar_subquery() for name in owners))
    return dict(zip(owners, connection.execute(query).one(), strict=True))


def ends(connection: Connection, name: str) -> tuple[int, int]:
    """The lowest and the highest id that rows of a table go by; 1 and 0 where it is empty."""
    key = _key(name)
    lowest, top = connection.execute(select(func.coalesce(func.min(key), 1), func.coalesce(func.max(key), 0))).one()
    return lowest, top


def pieces(
    connection: Connection, name: str, first: int, last: int, original: Change | None = None, *, words: bool = False
) -> Iterator[str | None]:
    """The digest of every piece of a table from the ids ``first`` to ``last``; None for one without rows.

    ``original`` gives the value that a row first had, of its table, id, column and the value it has now. With
    ``words`` spans are told by exact, prefix and suffix, as they were before their digest stood for those.
    """
    told = _Told(connection, name, words)
    for start in range(first, last + 1, told.some):
        end = min(start + told.some - 1, last)
        held: list[list[Sequence[object]]] = [[] for _ in range(start, end + 1, PIECE)]
        for row in told.between(start, end):
            values: Sequence[object] = row[1:]
            if original is not None:
                values = [original(name, row[0], *each) for each in zip(told.names, values, strict=True)]
            held[(row[0] - start) // PIECE].append(values)
        yield from map(_digest, held)


def _digest(rows: Sequence[Sequence[object]]) -> str | None:
    return hashlib.sha256(lines(rows)).hexdigest() if rows else None


class _Told:
    """Reads the sealed columns of a table, each row behind its key."""

    def __init__(self, connection: Connection, name: str, words: bool) -> None:
        kept = [column for column in columns(name) if not (words and name == "spans" and column.name == "digest")]
        self.names = [column.name for column in kept] + ["exact", "prefix", "suffix"] * (words and name == "spans")
        self._connection, self._words, self._name = connection, words, name
        key = _key(name)
        query: AnyQuery = select(key, *kept).where(key >= bindparam("start"), key <= bindparam("last"))
        query = query.order_by(*table(name).primary_key.columns)
        self._query = _with_all_words(query, kept) if name == "differences" else query
        self._plain = not any(isinstance(column.type, DateTime) for column in kept)
        self.some = _SOME if self._plain else PIECE  # revisions are among the others, with their texts
        self._made: list[tuple[int, Callable[[Any], object]]] = [
            (at, bool if isinstance(column.type, Boolean) else repr)
            for at, column in enumerate(kept, 1)
            if isinstance(column.type, Boolean | Float)
        ]

    def between(self, start: int, last: int) -> Iterable[Sequence[Any]]:
        """The rows whose keys are in that range, in order, their cells as JSON has them."""
        result = self._connection.execute(self._query, {"start": start, "last": last})
        if not self._plain:
            return [(row[0], *cells(row[1:])) for row in result]
        rows: list[tuple[Any, ...]] = list(map(tuple, result.fetchall()))
        for at, made in self._made:
            rows = [(*row[:at], made(row[at]), *row[at + 1 :]) for row in rows]
        if self._name == "spans" and self._words:
            found = cutting.selectors(self._connection, [_Place(*row[2:5]) for row in rows])
            return [(*row, *said) for row, said in zip(rows, found, strict=True)]
        return rows


class _Place(NamedTuple):
    revision_id: int
    start_offset: int
    end_offset: int


def _with_all_words(query: AnyQuery, kept: Sequence[Column[Any]]) -> AnyQuery:
    """Steps of differences with the words that are told once."""
    said = {"reference_words": loading.REFERENCE_WORDS, "quotation_words": loading.QUOTATION_WORDS}
    columns = [said.get(column.name, column) for column in kept]
    query = query.with_only_columns(t.Difference.reproduction_id, *columns)
    query = query.outerjoin(t.Reproduction, t.Reproduction.id == t.Difference.reproduction_id)
    return query.outerjoin(t.Quotation, t.Quotation.id == t.Reproduction.quotation_id)


def retired(connection: Connection, name: str, after: int = 0) -> dict[str, list[object]]:
    """For every run after ``after`` that retired rows of a table: how many, and the digest of their ids."""
    rows = table(name)
    query = select(rows.c.retired_run_id, rows.c.id).where(rows.c.retired_run_id > after)
    found: dict[str, Any] = {}
    counts: dict[str, int] = {}
    for run, key in connection.execute(
        query.order_by(rows.c.retired_run_id, rows.c.id), execution_options={"yield_per": 1000}
    ):
        found.setdefault(str(run), hashlib.sha256()).update(line([key]))
        counts[str(run)] = counts.get(str(run), 0) + 1
    return {run: [counts[run], digest.hexdigest()] for run, digest in found.items()}


_MARKS: AnyQuery = select(
    t.Quotation.revision_id, t.Quotation.id, t.Quotation.kind, t.Quotation.kind_reason, t.Quotation.context_span_id
).order_by(t.Quotation.revision_id, t.Quotation.id)
NO_MARKS = hashlib.sha256().hexdigest()


def marks(connection: Connection, revisions: Sequence[int] | None = None) -> Iterator[tuple[int, str]]:
    """For every text that has quotations, or for those of ``revisions``: the digest of their kinds and contexts."""
    queries = (
        [_MARKS] if revisions is None else [_MARKS.where(t.Quotation.revision_id.in_(b)) for b in batches(revisions)]
    )
    for query in queries:
        text, digest = None, hashlib.sha256()
        for row in connection.execute(query, execution_options={"yield_per": 1000}):
            if row.revision_id != text:
                if text is not None:
                    yield text, digest.hexdigest()
                text, digest = row.revision_id, hashlib.sha256()
            digest.update(line(row[1:]))
        if text is not None:
            yield text, digest.hexdigest()


def seal(connection: Connection, before: Mapping[str, int], written: Digests | None = None) -> dict[str, object]:
    """The digests of all rows stored since each table's highest id was that of ``before``; nothing of empty ones.

    Of a table that ``written`` does not know the rows are read.
    """
    now, found = highest(connection), dict[str, object]()
    for name in tables():
        first, last = before.get(owner(name), 0) + 1, now[owner(name)]
        if first <= last:
            digests = None if written is None else written(name, last)
            if digests is None:
                digests = list(pieces(connection, name, first, last, words=name not in _MANNER))
            if any(digests):
                found[name] = {"first": first, "last": last, "digests": digests, **_MANNER.get(name, {})}
    return found
