"""The order of the report, kept beside the utterances: most outlets first, then the earliest, then by id.

Whoever changes what an utterance consists of forgets its place; matching, which comes last, reckons what is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, delete, literal, select, text, tuple_

from provenance.store import tables as t
from provenance.store.filters import Filter, filtered, resolved
from provenance.store.sql import AnyColumn, AnyQuery, batches, current

_DAY_OR_INSTANT = {  # as the report compares them: an instant in UTC, a day, a month or a year as it was given
    "sqlite": "replace(substr(r.published_utc, 1, 19), ' ', 'T') || '+00:00'",
    "postgresql": 'to_char(r.published_utc AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS"+00:00"\') COLLATE "C"',
}
_RECKON = """
SELECT m.utterance_id, -count(DISTINCT coalesce(o.name, '(' || r.document || ')')), count(*),
    min(coalesce({moment}, substr(r.published, 1, 40), '9999'))
FROM reproductions m
JOIN quotations q ON q.id = m.quotation_id
JOIN revisions r ON r.id = q.revision_id
LEFT JOIN outlets o ON o.id = r.outlet_id
WHERE m.retired_run_id IS NULL AND m.utterance_id IN (
    SELECT u.id FROM utterances u LEFT JOIN utterance_order p ON p.utterance_id = u.id
    WHERE u.retired_run_id IS NULL AND {which}
)
GROUP BY m.utterance_id
"""
_WITHOUT = "p.utterance_id IS NULL"


def reckon(connection: Connection) -> None:
    """Give every utterance its place that has none."""
    columns = "utterance_id, minus_outlets, quotations, first_published"
    connection.execute(text(f"INSERT INTO utterance_order ({columns}) {_places(connection, _WITHOUT)}"))


def again(connection: Connection) -> None:
    """Reckon all places anew."""
    connection.execute(delete(t.UtteranceOrder))
    reckon(connection)


def misplaced(connection: Connection) -> Iterator[str]:
    """Every place is what it would be if it were reckoned now; where nothing waits to be matched, none is missing."""
    place = t.UtteranceOrder
    columns = place.utterance_id, place.minus_outlets, place.quotations, place.first_published
    kept = {row[0]: tuple(row) for row in connection.execute(select(*columns))}
    there = {row[0]: tuple(row) for row in connection.execute(text(_places(connection, "1 = 1")))}
    waits = connection.execute(select(t.Unmatched.id).limit(1)).first() is not None
    for key in sorted(kept.keys() | there.keys()):
        if kept.get(key) != there.get(key) and not (waits and key not in kept):
            yield f"utterance_order: u{key} has not the place that it should have; run `provenance db reindex`"


def _places(connection: Connection, which: str) -> str:
    return _RECKON.format(moment=_DAY_OR_INSTANT[connection.dialect.name], which=which)


def forget(connection: Connection, utterances: Iterable[int]) -> None:
    """Utterances that have changed have no place any more."""
    for some in batches(sorted(utterances)):
        connection.execute(delete(t.UtteranceOrder).where(t.UtteranceOrder.utterance_id.in_(some)))


def forget_of(connection: Connection, quotations: Sequence[int]) -> None:
    """The utterances of these quotations are about to change; no more than fit one query."""
    homes = select(t.Reproduction.utterance_id).where(
        t.Reproduction.quotation_id.in_(quotations), current(t.Reproduction)
    )
    forget(connection, connection.execute(homes).scalars().all())


def ordered(
    connection: Connection, wanted: Sequence[Filter], least: int, limit: int | None, after: int | None
) -> list[tuple[int, int]]:
    """Utterances of which a quotation meets one of ``wanted``, in order, each with how many quotations it has.

    Those that fewer than ``least`` outlets print are left out, and all up to ``after``.
    """
    place, order = t.UtteranceOrder, _order()
    query: AnyQuery = select(place.utterance_id, place.quotations).order_by(*order)
    if least > 1:
        query = query.where(place.minus_outlets <= -least)
    if after is not None:
        row = connection.execute(select(*order).where(place.utterance_id == after)).first()
        if row is not None:
            query = query.where(tuple_(*order) > tuple_(*map(literal, row)))
    chosen = [one for one in wanted if one != Filter()]
    if chosen and len(chosen) == len(wanted):
        query = query.where(place.utterance_id.in_(set().union(*(_meeting(connection, one) for one in chosen))))
    if limit is not None:
        query = query.limit(limit)
    return [(row.utterance_id, row.quotations) for row in connection.execute(query)]


def _order() -> tuple[AnyColumn, ...]:
    place = t.UtteranceOrder
    return place.minus_outlets, place.first_published, place.utterance_id


def _meeting(connection: Connection, wanted: Filter) -> set[int]:
    query: AnyQuery = (
        select(t.Reproduction.utterance_id)
        .distinct()
        .select_from(t.Reproduction)
        .join(t.Quotation, t.Quotation.id == t.Reproduction.quotation_id)
        .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
        .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
        .outerjoin(t.Attribution, (t.Attribution.quotation_id == t.Quotation.id) & current(t.Attribution))
        .where(current(t.Reproduction))
    )
    return set(connection.execute(filtered(query, resolved(connection, wanted))).scalars())
