"""What the judgements on actors come to, brought into the tables of actors and aliases."""

from __future__ import annotations

from sqlalchemy import func, select, update

from provenance.judge.actors import settle
from provenance.judge.model import OF_ACTORS
from provenance.store import judgements as stored
from provenance.store import tables as t
from provenance.store.names import fold
from provenance.store.rows import Rows

UNKNOWN = "unknown"  # in place of a kind that nobody knows


def settle_actors(rows: Rows) -> None:
    """Do so for all of them; doing it twice changes nothing."""
    run = rows.connection.execute
    done = settle(stored.judgements(rows.connection, t.Judgement.decision.in_(OF_ACTORS)))
    keys = {*done.merged, *done.merged.values(), *(actor for actor, _ in (*done.names, *done.facts))}
    keys |= {value for (_, field), value in done.facts.items() if field == "parent" and value is not None}
    ids = {row.identity: row.id for row in run(select(t.Actor.id, t.Actor.identity).where(t.Actor.identity.in_(keys)))}
    run(update(t.Actor).where(t.Actor.merged_into_id.is_not(None)).values(merged_into_id=None))
    for actor, root in done.merged.items():
        run(update(t.Actor).where(t.Actor.id == ids[actor]).values(merged_into_id=ids[root]))
    for (actor, name), holds in done.names.items():
        _name(rows, ids[actor], name, holds)
    for (actor, field), value in done.facts.items():
        if field == "parent":
            _set(rows, ids[actor], parent_id=None if value is None else ids[value])
        elif field == "kind":
            _kind(rows, ids[actor], value)
        else:
            _set(rows, ids[actor], **{field: value})
    rows.flush()


def _name(rows: Rows, actor_id: int, name: str, holds: bool) -> None:
    known = (t.Alias.actor_id == actor_id) & (t.Alias.folded == fold(name))
    if rows.connection.execute(select(t.Alias.id).where(known)).first() is not None:
        rows.connection.execute(update(t.Alias).where(known).values(holds=holds))
        return
    rows.create(t.Alias, actor_id=actor_id, name=name, folded=fold(name), origin=t.Origin.JUDGEMENT, holds=holds)


def _kind(rows: Rows, actor_id: int, value: str | None) -> None:
    """Set a kind, and keep beside it the one that was found, unless that is the same."""
    found = func.coalesce(t.Actor.found_kind, t.Actor.kind, UNKNOWN)
    query = select(found).where(t.Actor.id == actor_id)
    kept = rows.connection.execute(query).scalar_one()
    kind = value or UNKNOWN
    _set(rows, actor_id, kind=None if kind == UNKNOWN else kind, found_kind=None if kind == kept else kept)


def _set(rows: Rows, actor_id: int, **values: object) -> None:
    rows.connection.execute(update(t.Actor).where(t.Actor.id == actor_id).values(**values))
