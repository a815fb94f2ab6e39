"""How much holds, kept with every transaction: the first page of a report must not count a large database.

Numbers are added up by what each transaction adds and retires, all of it above ids that were there before. What is kept
could be counted again: ``db check`` compares, and ``db reindex`` counts anew. A number that is not there is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, func, insert, select, update

from provenance.model import Kind
from provenance.store import tables as t
from provenance.store.sql import AnyColumn, AnyTable, current

_TABLES: dict[str, AnyTable] = {
    "articles": t.Article,
    "not_speech": t.Quotation,
    "quotations": t.Quotation,
    "reproductions": t.Reproduction,
    "utterances": t.Utterance,
}
WHAT = frozenset(_TABLES)


def counted(connection: Connection) -> dict[str, int]:
    """How many of ``WHAT`` hold, as the last transaction left them."""
    kept: dict[str, int] = {row.what: row.number for row in connection.execute(select(t.Counted)) if row.what in WHAT}
    return kept | _asked(connection, {what: _all(what) for what in sorted(WHAT - kept.keys())})


def now(connection: Connection, before: Mapping[str, int], kinds: Sequence[tuple[int, int]]) -> dict[str, int]:
    """The same within a transaction that has written rows above the ids ``before``.

    ``kinds`` are the quotations of which it changed the kind, by id: into speech (-1), not speech (1), or neither (0).
    """
    kept: dict[str, int] = {row.what: row.number for row in connection.execute(select(t.Counted)) if row.what in WHAT}
    came = _asked(connection, {what: _come(what, before) for what in sorted(kept)})
    gone = _asked(connection, {what: _gone(what, before) for what in sorted(kept) if what != "articles"})
    turned = {"not_speech": sum(by for key, by in kinds if key <= before["quotations"])}
    found = {what: kept[what] + came[what] - gone.get(what, 0) + turned.get(what, 0) for what in kept}
    return found | _asked(connection, {what: _all(what) for what in sorted(WHAT - kept.keys())})


def keep(connection: Connection, numbers: Mapping[str, int]) -> None:
    """Keep what was counted."""
    there = {row.what: row.number for row in connection.execute(select(t.Counted))}
    for what, number in sorted(numbers.items()):
        if what not in there:
            connection.execute(insert(t.Counted).values(what=what, number=number))
        elif there[what] != number:
            connection.execute(update(t.Counted).where(t.Counted.what == what).values(number=number))


def recount(connection: Connection) -> dict[str, int]:
    """Count everything."""
    return _asked(connection, {what: _all(what) for what in sorted(WHAT)})


def miscounted(connection: Connection) -> Iterator[str]:
    """What is kept as counted is what there is."""
    names = set(connection.execute(select(t.Counted.what)).scalars())
    for what in sorted(names ^ WHAT if names else ()):
        yield f"counted: {what!a} is {'not known' if what in names else 'not there'}; run `provenance db reindex`"
    there = recount(connection)
    for what, number in sorted(counted(connection).items()):
        if number != there[what]:
            yield f"counted: {what} {number}, but there are {there[what]}; run `provenance db reindex`"


def _asked(connection: Connection, queries: Mapping[str, AnyColumn]) -> dict[str, int]:
    if not queries:
        return {}
    row = connection.execute(select(*(query.scalar_subquery() for query in queries.values()))).one()
    return dict(zip(queries, row, strict=True))


def _all(what: str) -> AnyColumn:
    table = _TABLES[what]
    query = select(func.count()).select_from(table)
    if what == "articles":
        return query
    query = query.where(current(table))
    return query.where(table.kind == Kind.NOT_SPEECH) if what == "not_speech" else query


def _come(what: str, before: Mapping[str, int]) -> AnyColumn:
    table = _TABLES[what]
    return _all(what).where(table.id > before[table.__tablename__])


def _gone(what: str, before: Mapping[str, int]) -> AnyColumn:
    """Those of before that this transaction's runs have retired."""
    table = _TABLES[what]
    query = select(func.count()).select_from(table)
    query = query.where(table.retired_run_id > before["runs"], table.id <= before[table.__tablename__])
    return query.where(table.kind == Kind.NOT_SPEECH) if what == "not_speech" else query
