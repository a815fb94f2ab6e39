"""Writing judgements: what they are about is found, what they contradict is named, what they answer anew is retired."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Sequence
from datetime import datetime

from sqlalchemy import select

from provenance.errors import JudgementError
from provenance.judge.known import Known
from provenance.judge.model import OF_ACTORS, Decision, Judgement, Named, Part, Subject, digest, supersedes
from provenance.match.judged import contradiction
from provenance.model import Actor, ActorKind, Kind, Role, Span
from provenance.store import judgements as stored
from provenance.store import tables as t
from provenance.store.actors import SCOPED, Actors
from provenance.store.merged import found_kind
from provenance.store.names import fold, identity
from provenance.store.rows import Rows
from provenance.store.settling import settle_one
from provenance.store.sql import AnyColumn, current
from provenance.store.who import by_name, is_id, known


class Judging:
    """The judgements of a database as a command adds to them, within its transaction."""

    def __init__(self, rows: Rows, actors: Actors) -> None:
        self._rows, self._actors, self._connection = rows, actors, rows.connection

    def subject(self, number: int) -> Subject:
        """The current quotation of that id. Raises JudgementError where there is none, saying where its words are."""
        query = _QUOTATIONS.where(t.Quotation.id == number)
        row = self._connection.execute(query).first()
        if row is None:
            raise JudgementError(f"there is no quotation q{number}", "`provenance export quotations` lists them")
        if row.retired_run_id is not None:
            same = _QUOTATIONS.where(
                t.Article.identity == row.article, t.Quotation.content == row.content, current(t.Quotation)
            )
            now = [f"q{each.id}" for each in self._connection.execute(same)]
            remedy = f"its words are {' and '.join(now)} now" if now else "its article has these words no more"
            raise JudgementError(f"q{number} is gone, a later run did not find it", remedy)
        return Subject(row.article, row.document, row.outlet, row.sha256, self._spans(row.id), row.content, row.id)

    def locate(self, subject: Subject) -> Subject:
        """``subject`` with the current quotation that it is, by the rules of ``judge.apply``."""
        query = _QUOTATIONS.where(
            t.Article.identity == subject.article, t.Quotation.content == subject.content, current(t.Quotation)
        )
        same = [row.id for row in self._connection.execute(query)]
        there = [key for key in same if self._spans(key) == subject.spans]
        some = there or same
        return subject._replace(quotation_id=some[0] if len(some) == 1 else None)

    def by_name(self, given: str, article: str | None = None) -> list[Known]:
        """The actors that ``given`` names, see ``who.by_name``."""
        return by_name(self._connection, given, article)

    def own_name(self, given: str) -> list[Known]:
        """The actors whose id or own name that is, each for itself though it be merged."""
        folded = t.Actor.folded == fold(given)
        ids = self._connection.execute(select(t.Actor.id).where(folded).order_by(t.Actor.id)).scalars().all()
        return by_name(self._connection, given) if is_id(given) else known(self._connection, ids)

    def identified(self, key: str) -> Known:
        """The actor of that identity."""
        return self._where(t.Actor.identity == key)[0]

    def having(self, field: str, value: str) -> list[Known]:
        """The actors of which that fact is true."""
        return self._where(getattr(t.Actor, field) == value)

    def _where(self, condition: AnyColumn) -> list[Known]:
        ids = self._connection.execute(select(t.Actor.id).where(condition).order_by(t.Actor.id)).scalars().all()
        return known(self._connection, ids)

    def judgement(self, number: int) -> Judgement | None:
        """The judgement of that id."""
        return next(iter(stored.judgements(self._connection, t.Judgement.id == number)), None)

    def merge_of(self, key: str) -> Judgement | None:
        """The judgement that holds by which the actor of that identity is merged into another."""
        actor = select(t.JudgedActor.judgement_id).join(t.Actor, t.Actor.id == t.JudgedActor.actor_id)
        mine = actor.where(t.Actor.identity == key, t.JudgedActor.part == Part.ACTOR)
        holds = t.Judgement.retired_at.is_(None), t.Judgement.decision == Decision.MERGE, t.Judgement.id.in_(mine)
        return next(iter(stored.judgements(self._connection, *holds)), None)

    def kind(self, number: int) -> Kind:
        """The kind that a quotation has now."""
        return Kind(self._connection.execute(select(t.Quotation.kind).where(t.Quotation.id == number)).scalar_one())

    def chain(self, number: int) -> list[tuple[Part, int]]:
        """The actors that a quotation has now, but the outlet: as what, and their ids."""
        query = (
            select(t.Link.role, t.Link.actor_id)
            .where(t.Link.quotation_id == number, current(t.Link), t.Link.role != Role.OUTLET)
            .order_by(t.Link.position)
        )
        return [(Part(row.role), row.actor_id) for row in self._connection.execute(query)]

    def actor(self, actor_id: int, part: Part) -> Named:
        """A stored actor in a judgement."""
        query = select(t.Actor.name, found_kind(t.Actor).label("kind"), t.Actor.identity).where(t.Actor.id == actor_id)
        row = self._connection.execute(query).one()
        article = None
        if row.identity.startswith(SCOPED):
            number = int(row.identity.split(":")[1])
            article = self._connection.execute(select(t.Article.identity).where(t.Article.id == number)).scalar()
        return Named(part, row.name, ActorKind(row.kind) if row.kind else None, row.identity, article)

    def registered(self, actor: Actor) -> int:
        """The id of an actor of the registry, which need not have been named in any article."""
        made = self._actors.registered(actor)
        self._rows.flush()
        return made

    def new_actor(self, name: str, kind: ActorKind | None, article: str | None, at: datetime) -> int:
        """The id of an actor made under that name; where somebody has it already, of a namesake.

        One word alone means somebody of that article.
        """
        key = self._identity(name, kind, article)
        if self._connection.execute(select(t.Actor.id).where(t.Actor.identity == key)).first() is not None:
            key = _judged(f"{fold(name)}\n{article}\n{at.isoformat()}")
        made = self._actors.identified(key, name, kind)
        self._rows.flush()
        return made

    def actor_id(self, named: Named) -> int:
        """The id of an actor that an imported judgement names, made where it is not there yet."""
        key = named.identity or self._identity(named.name, named.kind, named.article)
        made = self._actors.registered_as(key) or self._actors.identified(key, named.name, named.kind)
        self._rows.flush()
        return made

    def add(self, one: Judgement, actor_ids: Sequence[int]) -> int | None:
        """Store ``one``; what it answers otherwise than before is retired, or it is where that is the later one.

        None where the very same judgement is stored already; withdrawn since, it is withdrawn here too.
        """
        one = one._replace(previous=self._previous(one))
        key = stored.add(self._rows, one, actor_ids)
        if key is None:
            self._withdraw_too(one)
            return None
        if not one.holds:
            return key
        for old in self._same_question(one, key):
            older, newer = (old, one._replace(key=key)) if old.at <= one.at else (one._replace(key=key), old)
            if supersedes(newer, older) and older.key is not None:
                reason = f"overruled by {newer.by} on {newer.at:%Y-%m-%d}: {newer.reason}"
                stored.retire(self._rows, [older.key], newer.by, newer.at, reason)
        return key

    def retire(self, keys: Sequence[int], by: str, at: datetime, reason: str) -> None:
        """Withdraw judgements."""
        stored.retire(self._rows, keys, by, at, reason)

    def contradicted(self) -> tuple[Hashable, ...]:
        """Two quotations judged different that other judgements make the same; empty where there are none."""
        return contradiction(stored.pairs(self._connection)) or ()

    def knows(self, one: Judgement) -> bool:
        """Whether the very same judgement is stored."""
        query = select(t.Judgement.id).where(t.Judgement.digest == digest(one))
        return self._connection.execute(query).first() is not None

    def settle(self, actor_id: int) -> None:
        """Bring one actor's names and facts to what the judgements on it come to; merges wait until all are told."""
        settle_one(self._rows, actor_id)

    def check_pairs(self) -> None:
        """Raise JudgementError where what is judged different is, by other judgements, the same."""
        if found := self.contradicted():
            a, b = found
            raise JudgementError(
                f"q{a} and q{b} cannot be judged both different and, by others, the same",
                f"`provenance judge list --quote q{a}` shows by which; withdraw one",
            )

    def _previous(self, one: Judgement) -> str | None:
        """The fact that ``one`` sets, as it was before anybody set it."""
        if one.decision is not Decision.SET or one.field is None:
            return None
        actor = one.actors[0].identity
        for old in self._on_actor(one, t.Judgement.field == one.field):
            return old.previous
        if one.field == "parent":
            parent = select(t.Actor.parent_id).where(t.Actor.identity == actor).scalar_subquery()
            return self._connection.execute(select(t.Actor.identity).where(t.Actor.id == parent)).scalar()
        value = select(getattr(t.Actor, one.field)).where(t.Actor.identity == actor)
        return self._connection.execute(value).scalar() or ("unknown" if one.field == "kind" else None)

    def _same_question(self, one: Judgement, key: int) -> list[Judgement]:
        query = t.Judgement.retired_at.is_(None), t.Judgement.id != key
        if one.decision in OF_ACTORS:
            return self._on_actor(one, *query)
        ids = [subject.quotation_id for subject in one.quotations]
        about = select(t.JudgedQuotation.judgement_id).where(t.JudgedQuotation.quotation_id.in_(ids))
        return stored.judgements(self._connection, *query, t.Judgement.id.in_(about))

    def _on_actor(self, one: Judgement, *where: AnyColumn) -> list[Judgement]:
        """Judgements of the same decision on the same actor."""
        actor = select(t.Actor.id).where(t.Actor.identity == one.actors[0].identity).scalar_subquery()
        mine = select(t.JudgedActor.judgement_id).where(
            t.JudgedActor.actor_id == actor, t.JudgedActor.part == Part.ACTOR
        )
        same = t.Judgement.decision == one.decision, t.Judgement.id.in_(mine)
        return stored.judgements(self._connection, *same, *where)

    def _withdraw_too(self, one: Judgement) -> None:
        if one.retired_by is None or one.retired_at is None or one.retired_reason is None:
            return
        same = stored.judgements(self._connection, t.Judgement.digest == digest(one))
        keys = [each.key for each in same if each.key]
        stored.retire(self._rows, keys, one.retired_by, one.retired_at, one.retired_reason)

    def _spans(self, quotation_id: int) -> tuple[Span, ...]:
        query = (
            select(t.Span.start_offset, t.Span.end_offset)
            .join(t.QuotationSpan, t.QuotationSpan.span_id == t.Span.id)
            .where(t.QuotationSpan.quotation_id == quotation_id)
            .order_by(t.QuotationSpan.position)
        )
        return tuple(Span(*row) for row in self._connection.execute(query))

    def _article_id(self, article: str | None) -> int | None:
        return self._connection.execute(select(t.Article.id).where(t.Article.identity == article)).scalar()

    def _identity(self, name: str, kind: ActorKind | None, article: str | None) -> str:
        article_id = self._article_id(article)
        key = identity(name, kind, article_id or 0)
        scoped = key.startswith(SCOPED) and article_id is None  # in an article that is not here, or in none
        return _judged(f"{fold(name)}\n{kind}\n{article}") if scoped else key


def _judged(said: str) -> str:
    return f"judged:{hashlib.sha256(said.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


_QUOTATIONS = (
    select(
        t.Quotation.id,
        t.Quotation.retired_run_id,
        t.Quotation.content,
        t.Revision.document,
        t.Revision.sha256,
        t.Article.identity.label("article"),
        t.Outlet.name.label("outlet"),
    )
    .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
    .join(t.Article, t.Article.id == t.Revision.article_id)
    .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
    .order_by(t.Quotation.id)
)
