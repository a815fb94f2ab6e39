"""Names and domains that judgements gave to media, for the registry of a run."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, select

from provenance.actors.additions import Addition
from provenance.judge.model import Decision
from provenance.model import MEDIA, ActorKind
from provenance.store import tables as t

_KINDS = MEDIA | {ActorKind.PLATFORM}


def additions(connection: Connection) -> list[Addition]:
    """One for each medium of which a judgement that holds gives or takes a name, or sets a fact."""
    judged = (
        select(t.JudgedActor.actor_id)
        .join(t.Judgement, t.Judgement.id == t.JudgedActor.judgement_id)
        .where(t.Judgement.retired_at.is_(None))
        .where(t.Judgement.decision.in_((Decision.ALIAS, Decision.SPLIT, Decision.SET)))
    )
    media = t.Actor.registry_key.is_not(None) | (t.Actor.kind.in_(_KINDS) & t.Actor.identity.startswith("name:"))
    found = connection.execute(select(t.Actor).where(t.Actor.id.in_(judged), media).order_by(t.Actor.id)).all()
    given: defaultdict[int, list[str]] = defaultdict(list)
    taken: defaultdict[int, list[str]] = defaultdict(list)
    query = select(t.Alias.actor_id, t.Alias.name, t.Alias.origin, t.Alias.holds).order_by(t.Alias.id)
    for row in connection.execute(query.where(t.Alias.actor_id.in_([each.id for each in found]))) if found else ():
        if not row.holds:
            taken[row.actor_id].append(row.name)
        elif row.origin == t.Origin.JUDGEMENT:
            given[row.actor_id].append(row.name)
    return [
        Addition(
            row.registry_key or f"own-a{row.id}",
            row.name,
            row.kind,
            row.domain,
            tuple(given[row.id]),
            tuple(taken[row.id]),
        )
        for row in found
    ]
