"""Judgements into rows and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select, update

from provenance.judge.model import PAIRS, Decision, Judgement, Named, Part, Subject, digest
from provenance.model import ActorKind, Span
from provenance.store import tables as t
from provenance.store.actors import SCOPED
from provenance.store.merged import found_kind
from provenance.store.rows import Rows
from provenance.store.sql import AnyQuery, AnyRow, batches

if TYPE_CHECKING:  # loading numpy with them takes longer than a page of a report
    from provenance.match.judged import Pairs


def judgements(connection: Connection, *where: object) -> list[Judgement]:
    """Those that meet ``where`` (conditions on table judgements), in the order in which they were stored."""
    rows = connection.execute(select(t.Judgement).where(*where).order_by(t.Judgement.id)).all()  # type: ignore[arg-type]
    quotations, actors = _subjects(connection, rows), _named(connection, rows)
    return [
        Judgement(
            Decision(row.decision),
            row.reason,
            row.made_by,
            _utc(row.made_at),
            tuple(quotations[row.id]),
            tuple(actors[row.id]),
            row.field,
            row.value,
            row.previous,
            row.retired_by,
            None if row.retired_at is None else _utc(row.retired_at),
            row.retired_reason,
            row.id,
        )
        for row in rows
    ]


def holding(connection: Connection) -> list[Judgement]:
    """Those that nobody withdrew."""
    return judgements(connection, t.Judgement.retired_at.is_(None))


def by_article(connection: Connection) -> dict[str, list[Judgement]]:
    """Those that hold and are about quotations, by the identity of each article."""
    found: defaultdict[str, list[Judgement]] = defaultdict(list)
    for one in holding(connection):
        for article in dict.fromkeys(subject.article for subject in one.quotations):
            found[article].append(one)
    return dict(found)


def pairs(connection: Connection) -> Pairs:
    """What judgements that hold say of pairs of current quotations."""
    from provenance.match.judged import Pairs

    found: dict[Decision, list[tuple[int, int]]] = {decision: [] for decision in PAIRS}
    for one in judgements(connection, t.Judgement.retired_at.is_(None), t.Judgement.decision.in_(PAIRS)):
        a, b = (subject.quotation_id for subject in one.quotations)
        if a is not None and b is not None:
            found[one.decision].append((a, b))
    return Pairs(tuple(found[Decision.SAME]), tuple(found[Decision.DIFFERENT]))


def detached(connection: Connection) -> int:
    """How many judgements hold whose quotation is gone."""
    gone = select(t.JudgedQuotation.judgement_id).where(t.JudgedQuotation.quotation_id.is_(None))
    query = select(t.Judgement.id).where(t.Judgement.retired_at.is_(None), t.Judgement.id.in_(gone))
    return len(connection.execute(query).all())


def add(rows: Rows, one: Judgement, actor_ids: Sequence[int]) -> int | None:
    """Store a judgement with the ids of its actors; its id, or None where the same one is stored already."""
    said = digest(one)
    known = select(t.Judgement.id).where(t.Judgement.digest == said)
    if rows.connection.execute(known).first() is not None:
        return None
    key = rows.create(
        t.Judgement,
        digest=said,
        decision=one.decision,
        field=one.field,
        value=one.value,
        previous=one.previous,
        reason=one.reason,
        made_by=one.by,
        made_at=one.at,
        retired_by=one.retired_by,
        retired_at=one.retired_at,
        retired_reason=one.retired_reason,
    )
    for position, subject in enumerate(one.quotations):
        rows.create(
            t.JudgedQuotation,
            judgement_id=key,
            position=position,
            quotation_id=subject.quotation_id,
            article=subject.article,
            document=subject.document,
            outlet=subject.outlet,
            sha256=subject.sha256,
            spans=" ".join(f"{start}-{end}" for start, end in subject.spans),
            content=subject.content,
        )
    for position, (actor, actor_id) in enumerate(zip(one.actors, actor_ids, strict=True)):
        rows.add(t.JudgedActor, judgement_id=key, position=position, part=actor.part, actor_id=actor_id)
    rows.flush()
    return key


def retire(rows: Rows, keys: Iterable[int], by: str, at: datetime, reason: str) -> None:
    """Note that judgements hold no more, by whom and why."""
    which = t.Judgement.id.in_(list(keys)) & t.Judgement.retired_at.is_(None)
    rows.changes.row(t.Judgement, which)
    change = update(t.Judgement).where(which)
    rows.connection.execute(change.values(retired_by=by, retired_at=at, retired_reason=reason))


def _subjects(connection: Connection, rows: Sequence[AnyRow]) -> defaultdict[int, list[Subject]]:
    found: defaultdict[int, list[Subject]] = defaultdict(list)
    for some in batches([row.id for row in rows]):
        query: AnyQuery = (
            select(t.JudgedQuotation)
            .where(t.JudgedQuotation.judgement_id.in_(some))
            .order_by(t.JudgedQuotation.judgement_id, t.JudgedQuotation.position)
        )
        for row in connection.execute(query).all():
            spans = (one.partition("-") for one in row.spans.split())
            subject = Subject(
                row.article,
                row.document,
                row.outlet,
                row.sha256,
                tuple(Span(int(start), int(end)) for start, _, end in spans),
                row.content,
                row.quotation_id,
                row.id,
            )
            found[row.judgement_id].append(subject)
    return found


def _named(connection: Connection, rows: Sequence[AnyRow]) -> defaultdict[int, list[Named]]:
    found: defaultdict[int, list[Named]] = defaultdict(list)
    for some in batches([row.id for row in rows]):
        query: AnyQuery = (
            select(
                t.JudgedActor.judgement_id,
                t.JudgedActor.part,
                t.Actor.name,
                found_kind(t.Actor).label("kind"),
                t.Actor.identity,
            )
            .join(t.Actor, t.Actor.id == t.JudgedActor.actor_id)
            .where(t.JudgedActor.judgement_id.in_(some))
            .order_by(t.JudgedActor.judgement_id, t.JudgedActor.position)
        )
        for row in connection.execute(query).all():
            kind = ActorKind(row.kind) if row.kind else None
            found[row.judgement_id].append(Named(Part(row.part), row.name, kind, row.identity))
    scoped = {int(one.identity.split(":")[1]) for some in found.values() for one in some if _scoped(one)}
    articles: dict[int, str] = {}
    for some in batches(sorted(scoped)):
        query = select(t.Article.id, t.Article.identity).where(t.Article.id.in_(some))
        articles |= {row.id: row.identity for row in connection.execute(query)}
    for key, some in found.items():
        found[key] = [
            one._replace(article=articles.get(int(one.identity.split(":")[1]))) if _scoped(one) else one for one in some
        ]
    return found


def _scoped(one: Named) -> bool:
    return one.identity.startswith(SCOPED)


def _utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
