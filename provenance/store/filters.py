"""Which quotations are asked for, as conditions of a query."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, String, distinct, func, literal, or_, select

from provenance.errors import StoreError
from provenance.model import FindingKind, Kind, Relation, Role
from provenance.store import tables as t
from provenance.store.names import fold, person
from provenance.store.sql import AnyQuery, current


class Known(NamedTuple):
    """The ids of the outlets, the speakers and the media that a filter names; what it does not name has none."""

    outlets: tuple[int, ...] = ()
    speakers: tuple[int, ...] = ()
    media: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """Which quotations are asked for; all that is given must hold.

    Names are compared with case and width folded, through the actors' aliases. ``via`` is an intermediary of the
    chain. ``since`` and ``until`` are days, both included, as articles give them in their own zone; an article that
    names only a month or a year is in if that overlaps. ``quote_id`` is an utterance (``u3``) or a quotation
    (``q12``), which stands for its whole utterance. ``article`` is an
    identity. ``min_outlets`` keeps utterances printed by as many outlets;
    ``findings`` keeps quotations of which one of them was found.

    ``known`` are the ids that names stand for, where they were looked up before (``resolved``).
    """

    outlet: str | None = None
    speaker: str | None = None
    via: str | None = None
    since: date | None = None
    until: date | None = None
    relation: Relation | None = None
    kind: Kind | None = None
    quote_id: str | None = None
    document: str | None = None
    article: str | None = None
    include_not_speech: bool = False
    findings: frozenset[FindingKind] = frozenset()
    min_outlets: int = 1
    known: Known | None = None


def called(name: str) -> AnyQuery:
    """The ids of everybody of that name, and of all that they are merged with."""
    folded = fold(name)
    by_alias = select(t.Alias.actor_id).where(t.Alias.folded == folded, t.Alias.holds)
    root = func.coalesce(t.Actor.merged_into_id, t.Actor.id)
    roots = select(root).where(
        or_(t.Actor.folded == folded, t.Actor.id.in_(by_alias), t.Actor.identity == person(name))
    )
    return select(t.Actor.id).where(root.in_(roots))


def is_outlet(name: str) -> ColumnElement[bool]:
    """That the outlet publishes under that name, or is called so."""
    return or_(t.Outlet.folded == fold(name), t.Outlet.actor_id.in_(called(name)))


def resolved(connection: Connection, wanted: Filter) -> Filter:
    """``wanted`` with its names looked up.

    Of an id PostgreSQL knows how many rows have it, of whoever bears a name it does not: it would take any outlet for
    as large as half of all.
    """
    if wanted.known is not None or (wanted.outlet, wanted.speaker, wanted.via) == (None, None, None):
        return wanted

    def ids(query: AnyQuery) -> tuple[int, ...]:
        return tuple(sorted(connection.execute(query).scalars()))

    return replace(
        wanted,
        known=Known(
            () if wanted.outlet is None else ids(select(t.Outlet.id).where(is_outlet(wanted.outlet))),
            () if wanted.speaker is None else ids(called(wanted.speaker)),
            () if wanted.via is None else ids(called(wanted.via)),
        ),
    )


def filtered(query: AnyQuery, wanted: Filter) -> AnyQuery:
    """``query``, of ``queries``, narrowed. Raises StoreError where ``wanted.quote_id`` is no id."""
    if wanted.kind is not None:
        query = query.where(t.Quotation.kind == wanted.kind)
    elif not wanted.include_not_speech:
        query = query.where(t.Quotation.kind != Kind.NOT_SPEECH)
    if wanted.outlet is not None:
        # by id, so that a database may begin at the outlet's articles
        query = query.where(t.Revision.outlet_id.in_(_outlets(wanted)))
    if wanted.speaker is not None:
        query = query.where(t.Attribution.actor_id.in_(_speakers(wanted)))
    if wanted.via is not None:
        links = select(t.Link.quotation_id).where(
            t.Link.role == Role.INTERMEDIARY,
            current(t.Link),
            t.Link.actor_id.in_(_media(wanted)),
        )
        query = query.where(t.Quotation.id.in_(links))
    if wanted.document is not None:
        query = query.where(t.Revision.document == wanted.document)
    if wanted.article is not None:
        article = select(t.Article.id).where(t.Article.identity == wanted.article)
        query = query.where(t.Revision.article_id.in_(article))
    if wanted.relation is not None:
        query = query.where(t.Reproduction.relation == wanted.relation)
    if wanted.findings:
        found = select(t.Finding.quotation_id).where(current(t.Finding), t.Finding.kind.in_(sorted(wanted.findings)))
        query = query.where(t.Quotation.id.in_(found))
    if wanted.since is not None:
        query = query.where(t.Revision.published_day >= _as_precise(wanted.since))
    if wanted.until is not None:
        query = query.where(t.Revision.published_day <= _as_precise(wanted.until))
    if wanted.min_outlets > 1:
        query = query.where(t.Reproduction.utterance_id.in_(_printed_by(wanted.min_outlets)))
    if wanted.quote_id is not None:
        query = query.where(_is_quote(wanted.quote_id))
    return query


def _outlets(wanted: Filter) -> AnyQuery:
    """The ids of the outlets that are asked for."""
    return select(t.Outlet.id).where(is_outlet(wanted.outlet or "")) if wanted.known is None else wanted.known.outlets


def _speakers(wanted: Filter) -> AnyQuery:
    """The ids of whoever is asked for as a speaker."""
    return called(wanted.speaker or "") if wanted.known is None else wanted.known.speakers


def _media(wanted: Filter) -> AnyQuery:
    """The ids of the intermediary that is asked for."""
    return called(wanted.via or "") if wanted.known is None else wanted.known.media


def _as_precise(day: date) -> ColumnElement[str]:
    return func.substr(literal(day.isoformat(), String), 1, func.length(t.Revision.published_day))


def _printed_by(outlets: int) -> AnyQuery:
    # One outlet under two names is one actor; an article without an outlet counts as none.
    return (
        select(t.Reproduction.utterance_id)
        .join(t.Quotation, t.Quotation.id == t.Reproduction.quotation_id)
        .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
        .join(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
        .join(t.Actor, t.Actor.id == t.Outlet.actor_id)
        .where(current(t.Reproduction))
        .group_by(t.Reproduction.utterance_id)
        .having(func.count(distinct(func.coalesce(t.Actor.merged_into_id, t.Actor.id))) >= outlets)
    )


def _is_quote(given: str) -> ColumnElement[bool]:
    found = re.fullmatch(r"([qu])([0-9]{1,18})", given.strip().lower())
    if found is None:
        raise StoreError(f"{given!a} is no quote", "write the id of an utterance (u3) or of a quotation (q12)")
    number = int(found[2])
    if found[1] == "u":
        return t.Reproduction.utterance_id == number
    home: AnyQuery = (
        select(t.Reproduction.utterance_id)
        .where(t.Reproduction.quotation_id == number, current(t.Reproduction))
        .correlate(None)
        .scalar_subquery()
    )
    return or_(t.Quotation.id == number, t.Reproduction.utterance_id == home)
