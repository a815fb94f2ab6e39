"""What the judgements on actors come to, brought into the tables of actors and aliases."""

from __future__ import annotations

from sqlalchemy import func, select, update

from provenance.judge.actors import Settled, settle
from provenance.judge.model import OF_ACTORS, Decision
from provenance.store import judgements as stored
from provenance.store import tables as t
from provenance.store.names import fold
from provenance.store.rows import Rows
from provenance.store.sql import batches

UNKNOWN = "unknown"  # in place of a kind that nobody knows


def settle_actors(rows: Rows) -> None:
    """Do so for all of them; doing it twice changes nothing."""
    done = settle(stored.judgements(rows.connection, t.Judgement.decision.in_(OF_ACTORS)))
    ids = _ids(rows, {*done.merged, *done.merged.values()})
    merged = t.Actor.merged_into_id.is_not(None)
    rows.changes.row(t.Actor, merged)
    rows.connection.execute(update(t.Actor).where(merged).values(merged_into_id=None))
    for actor, root in done.merged.items():
        _set(rows, ids[actor], merged_into_id=ids[root])
    _bring(rows, done)


def settle_one(rows: Rows, actor_id: int) -> None:
    """Do so for the names and facts of one."""
    about = select(t.JudgedActor.judgement_id).where(t.JudgedActor.actor_id == actor_id)
    mine = t.Judgement.decision.in_(OF_ACTORS - {Decision.MERGE}), t.Judgement.id.in_(about)
    _bring(rows, settle(one for one in stored.judgements(rows.connection, *mine)))


def _bring(rows: Rows, done: Settled) -> None:
    keys = {actor for actor, _ in (*done.names, *done.facts)}
    keys |= {value for (_, field), value in done.facts.items() if field == "parent" and value is not None}
    ids = _ids(rows, keys)
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


def _ids(rows: Rows, keys: set[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in batches(sorted(keys)):
        query = select(t.Actor.id, t.Actor.identity).where(t.Actor.identity.in_(some))
        found |= {row.identity: row.id for row in rows.connection.execute(query)}
    return found


def _name(rows: Rows, actor_id: int, name: str, holds: bool) -> None:
    known = (t.Alias.actor_id == actor_id) & (t.Alias.folded == fold(name))
    if rows.connection.execute(select(t.Alias.id).where(known)).first() is not None:
        rows.changes.row(t.Alias, known)
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
    rows.changes.row(t.Actor, t.Actor.id == actor_id)
    rows.connection.execute(update(t.Actor).where(t.Actor.id == actor_id).values(**values))
