"""The judgements that stand behind what a report shows of each quotation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, select

from provenance.judge.model import Decision, Judgement, in_order, moment, says
from provenance.model import Judged, Role
from provenance.store import judgements as stored
from provenance.store import tables as t
from provenance.store.sql import batches, current


def any_judged(connection: Connection) -> bool:
    """Whether any judgement holds."""
    return (
        connection.execute(select(t.Judgement.id).where(t.Judgement.retired_at.is_(None)).limit(1)).first() is not None
    )


def judged(connection: Connection, ids: Sequence[int]) -> dict[int, list[Judged]]:
    """Those that hold of each quotation of ``ids``, then those by which somebody in its chain has another name."""
    found: defaultdict[int, list[Judged]] = defaultdict(list)
    for some in map(frozenset, batches(ids)):
        about = select(t.JudgedQuotation.judgement_id).where(t.JudgedQuotation.quotation_id.in_(some))
        for one in in_order(stored.judgements(connection, t.Judgement.retired_at.is_(None), t.Judgement.id.in_(about))):
            for subject in one.quotations:
                if subject.quotation_id in some and subject.quotation_id is not None:
                    found[subject.quotation_id].append(as_shown(one, subject.quotation_id))
        for quotation_id, place, one in _merged(connection, some):
            found[quotation_id].append(as_shown(one)._replace(place=place))
    return dict(found)


def as_shown(one: Judgement, quotation_id: int | None = None) -> Judged:
    """A judgement in words, as told of that quotation."""
    return Judged(f"j{one.key}", one.decision, says(one, quotation_id), one.by, moment(one.at), one.reason)


def _merged(connection: Connection, ids: Collection[int]) -> list[tuple[int, Role, Judgement]]:
    query = (
        select(t.Link.quotation_id, t.Link.role, t.Actor.identity)
        .join(t.Actor, t.Actor.id == t.Link.actor_id)
        .where(t.Link.quotation_id.in_(ids), current(t.Link), t.Actor.merged_into_id.is_not(None))
        .order_by(t.Link.quotation_id, t.Link.position)
    )
    rows = connection.execute(query).all()
    if not rows:
        return []
    merges = stored.judgements(connection, t.Judgement.retired_at.is_(None), t.Judgement.decision == Decision.MERGE)
    by = {one.actors[0].identity: one for one in merges}
    return [(row.quotation_id, Role(row.role), by[row.identity]) for row in rows if row.identity in by]
