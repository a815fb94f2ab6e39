"""Digests over rows: what was stored once is told apart from what is stored now.

Rows are sealed in pieces by their ids, each piece with one digest; the rows of a table without ids go with the row
that they belong to. What the program itself changes later is left out of the pieces: who retired a row is sealed by
run, the kinds of quotations by text (``marks``), and single changes are told in the events (see ``changes.py``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, Table, func, select

from provenance.store import cutting, loading
from provenance.store import tables as t
from provenance.store.canonical import line, lines
from provenance.store.sql import AnyQuery, batches
from provenance.store.tables import Base

PIECE = 100  # ids: what a finding can narrow a change down to
# Every table is in one of these. A column that a later migration adds to a sealed one belongs in ``_LEFT_OUT``, or
# digests made before would no longer agree.
SEALED = frozenset(
    "actors aliases articles attributions candidates copies differences extractions finding_evidence findings "
    "inferred_link_evidence inferred_links judged_actors judged_quotations judgements links outlets overruled pages "
    "quotation_spans quotations raw_bytes refusals reproduction_flags reproductions revisions runs spans translations "
    "utterances".split()
)
# The log itself, and what could be made again from the others.
DERIVED = frozenset("copy_marks events matching_memory search_pieces search_words unmatched utterance_order".split())
_LEFT_OUT = {
    "quotations": {"kind", "kind_reason", "context_span_id"},  # in the marks of its text
    "raw_bytes": {"data"},  # whose hash is sealed; ``checks`` compares
    "judged_quotations": {"quotation_id"},  # found anew by every extraction; ``checks`` has an eye on it
    "spans": {"digest"},  # the words themselves are sealed, cut out of the text as it stands
}
_RETIRED = "retired_run_id"
Change = Callable[[str, int, str, object], object]


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
    connection: Connection, name: str, first: int, last: int, original: Change | None = None
) -> Iterator[str | None]:
    """The digest of every piece of a table from the ids ``first`` to ``last``; None for one without rows.

    ``original`` gives the value that a row first had, of its table, id, column and the value it has now.
    """
    key, kept = _key(name), columns(name)
    query: AnyQuery = select(key, *kept).where(key >= first, key <= last).order_by(*table(name).primary_key.columns)
    if name == "differences":
        query = _with_all_words(query, kept)
    at, held = first, list[Iterable[object]]()
    for row in _whole(connection, name, query):
        while row[0] >= at + PIECE:
            yield _digest(held)
            at, held = at + PIECE, []
        values: Iterable[object] = row[1:]
        if original is not None:
            values = [original(name, row[0], each.name, value) for each, value in zip(kept, row[1:], strict=True)]
        held.append(values)
    while at <= last:
        yield _digest(held)
        at, held = at + PIECE, []


def _digest(rows: Sequence[Iterable[object]]) -> str | None:
    return hashlib.sha256(lines(rows)).hexdigest() if rows else None


def _with_all_words(query: AnyQuery, kept: Sequence[Column[Any]]) -> AnyQuery:
    """Steps of differences with the words that are told once."""
    said = {"reference_words": loading.REFERENCE_WORDS, "quotation_words": loading.QUOTATION_WORDS}
    columns = [said.get(column.name, column) for column in kept]
    query = query.with_only_columns(t.Difference.reproduction_id, *columns)
    query = query.outerjoin(t.Reproduction, t.Reproduction.id == t.Difference.reproduction_id)
    return query.outerjoin(t.Quotation, t.Quotation.id == t.Reproduction.quotation_id)


def _whole(connection: Connection, name: str, query: AnyQuery) -> Iterator[Sequence[Any]]:
    """The rows of a table, with the words that older schemas kept in columns: of spans exact, prefix and suffix."""
    for rows in connection.execute(query, execution_options={"yield_per": 1000}).partitions():
        if name == "spans":
            for row, said in zip(rows, cutting.selectors(connection, rows), strict=True):
                yield *row, *said
        else:
            yield from rows


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


def seal(connection: Connection, before: Mapping[str, int]) -> dict[str, object]:
    """The digests of all rows stored since each table's highest id was that of ``before``; nothing of empty ones."""
    now, found = highest(connection), dict[str, object]()
    for name in tables():
        first, last = before.get(owner(name), 0) + 1, now[owner(name)]
        if first <= last:
            digests = list(pieces(connection, name, first, last))
            if any(digests):
                found[name] = {"first": first, "last": last, "digests": digests}
    return found
