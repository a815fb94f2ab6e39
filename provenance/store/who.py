"""Who is in the database: actors by name or id, all that is known of each, and those that may be one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, func, or_, select
from sqlalchemy.orm import aliased

from provenance.compiled import compiled
from provenance.judge.known import Known
from provenance.judge.model import Decision, Judgement
from provenance.model import Kind, Role
from provenance.store import judgements as stored
from provenance.store import tables as t
from provenance.store.actors import SCOPED
from provenance.store.names import fold, person
from provenance.store.sql import AnyQuery, batches, current

_ID = compiled(r"a([0-9]{1,18})", re.ASCII | re.IGNORECASE)


def is_id(given: str) -> bool:
    """Whether that is an actor's id, such as ``a12``."""
    return _ID.fullmatch(given.strip()) is not None


def by_name(connection: Connection, given: str, article: str | None = None) -> list[Known]:
    """The actors that ``given`` names, by id (``a12``), name or alias; merged ones as what they were merged into.

    In an ``article`` (its identity) those do not count that the name means in another one alone.
    """
    found = _ID.fullmatch(given.strip())
    if found:
        return known(connection, [int(found[1])])
    folded = fold(given)
    alias = select(t.Alias.actor_id).where(t.Alias.folded == folded, t.Alias.holds)
    out = select(t.Alias.actor_id).where(t.Alias.folded == folded, ~t.Alias.holds)
    query = (
        select(func.coalesce(t.Actor.merged_into_id, t.Actor.id).label("root"), t.Actor.identity)
        .where(or_(t.Actor.folded == folded, t.Actor.id.in_(alias), t.Actor.identity == person(given)))
        .where(t.Actor.id.not_in(out))
    )
    rows = connection.execute(query).all()
    if article is not None:
        number = connection.execute(select(t.Article.id).where(t.Article.identity == article)).scalar()
        here = f"{SCOPED}{number}:"
        rows = [row for row in rows if not row.identity.startswith(SCOPED) or row.identity.startswith(here)]
    return known(connection, sorted({row.root for row in rows}))


def known(connection: Connection, ids: Sequence[int] | None = None) -> list[Known]:
    """The actors of those ids, or all, in the order of their ids."""
    parent, merged = aliased(t.Actor), aliased(t.Actor)
    query: AnyQuery = (
        select(t.Actor, parent.name.label("parent_name"), merged.name.label("merged_name"))
        .outerjoin(parent, parent.id == t.Actor.parent_id)
        .outerjoin(merged, merged.id == t.Actor.merged_into_id)
        .order_by(t.Actor.id)
    )
    rows = [
        row
        for some in (batches(ids) if ids is not None else (None,))
        for row in connection.execute(query if some is None else query.where(t.Actor.id.in_(some))).all()
    ]
    aliases, documents = _aliases(connection, ids), _documents(connection, [row.identity for row in rows])
    counts = [_counts(connection, query, ids) for query in _COUNTS]
    return [
        Known(
            row.id,
            row.name,
            row.kind,
            row.identity,
            row.registry_key,
            row.country,
            row.domain,
            row.wikidata,
            row.isni,
            None if row.parent_id is None else (row.parent_id, row.parent_name),
            None if row.merged_into_id is None else (row.merged_into_id, row.merged_name),
            documents.get(row.identity.split(":")[1]) if row.identity.startswith(SCOPED) else None,
            tuple(aliases[row.id]),
            *(count.get(row.id, 0) for count in counts),
        )
        for row in rows
    ]


def apart(connection: Connection) -> set[tuple[int, int]]:
    """Pairs of actors, the smaller id first, that a judgement which holds keeps apart."""
    judged = t.Judgement.decision == Decision.SPLIT, t.Judgement.retired_at.is_(None), t.Judgement.value.is_(None)
    query = (
        select(t.JudgedActor.judgement_id, t.JudgedActor.actor_id)
        .join(t.Judgement, t.Judgement.id == t.JudgedActor.judgement_id)
        .where(*judged)
        .order_by(t.JudgedActor.judgement_id, t.JudgedActor.actor_id)
    )
    pairs: defaultdict[int, list[int]] = defaultdict(list)
    for row in connection.execute(query):
        pairs[row.judgement_id].append(row.actor_id)
    return {(min(pair), max(pair)) for pair in pairs.values() if len(pair) == 2}


def judgements_on(connection: Connection, actor_id: int) -> list[Judgement]:
    """Every judgement that is about an actor or decides for it, withdrawn ones too."""
    about = select(t.JudgedActor.judgement_id).where(t.JudgedActor.actor_id == actor_id)
    return stored.judgements(connection, t.Judgement.id.in_(about))


def _aliases(connection: Connection, ids: Sequence[int] | None) -> defaultdict[int, list[tuple[str, str]]]:
    found: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    query = select(t.Alias.actor_id, t.Alias.name, t.Alias.origin).where(t.Alias.holds).order_by(t.Alias.id)
    for some in batches(ids) if ids is not None else (None,):
        for row in connection.execute(query if some is None else query.where(t.Alias.actor_id.in_(some))):
            found[row.actor_id].append((row.name, row.origin))
    return found


def _documents(connection: Connection, identities: Iterable[str]) -> dict[str, str]:
    """The document of each article, by its id as identities have it."""
    numbers = sorted({int(each.split(":")[1]) for each in identities if each.startswith(SCOPED)})
    found: dict[str, str] = {}
    for some in batches(numbers):
        query = select(t.Revision.article_id, t.Revision.document)
        rows = connection.execute(query.where(t.Revision.article_id.in_(some), current(t.Revision)))
        found |= {str(row.article_id): row.document for row in rows}
    return found


def _counts(connection: Connection, query: AnyQuery, ids: Sequence[int] | None) -> dict[int, int]:
    found: dict[int, int] = {}
    for some in batches(ids) if ids is not None else (None,):
        rows = connection.execute(query if some is None else query.where(query.selected_columns.actor_id.in_(some)))
        found |= {row.actor_id: row.number for row in rows}
    return found


def _links(role: Role) -> AnyQuery:
    return (
        select(t.Link.actor_id, func.count().label("number"))
        .join(t.Quotation, t.Quotation.id == t.Link.quotation_id)
        .where(current(t.Link), current(t.Quotation), t.Quotation.kind != Kind.NOT_SPEECH, t.Link.role == role)
        .group_by(t.Link.actor_id)
    )


_COUNTS = (
    _links(Role.SPEAKER),
    _links(Role.INTERMEDIARY),
    select(t.Outlet.actor_id, func.count().label("number"))
    .join(t.Revision, t.Revision.outlet_id == t.Outlet.id)
    .where(current(t.Revision))
    .group_by(t.Outlet.actor_id),
)
