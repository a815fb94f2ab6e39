"""What one outlet does with words that others print too, counted in the database."""

from __future__ import annotations

from sqlalchemy import Connection, distinct, func, select

from provenance.infer.counted import Profile, Saying
from provenance.model import Flag, Kind, Relation
from provenance.store import tables as t
from provenance.store.filters import Filter, filtered, is_outlet
from provenance.store.merged import Merged
from provenance.store.paging import quotations
from provenance.store.sql import AnyColumn, AnyQuery, current

_SPEAKER = Merged()
_UTTERANCE = t.Reproduction.utterance_id


def profile(connection: Connection, outlet: str, speakers: int) -> Profile:
    """An outlet under all its names, with the ``speakers`` whom it quotes most."""
    speech = Filter(outlet=outlet)
    every = filtered(quotations(), Filter(outlet=outlet, include_not_speech=True))

    def count(query: AnyQuery) -> int:
        return int(connection.execute(query.add_columns(func.count())).scalar_one())

    article = select(func.count(), func.count(t.Revision.published_day), *_ends()).select_from(t.Revision)
    article = article.join(t.Outlet, t.Outlet.id == t.Revision.outlet_id).where(current(t.Revision), is_outlet(outlet))
    articles, dated, first, last = connection.execute(article).one()
    names = select(t.Outlet.name).distinct().where(is_outlet(outlet)).order_by(t.Outlet.name)
    kinds = every.add_columns(t.Quotation.kind, func.count()).group_by(t.Quotation.kind)
    said = filtered(quotations(), speech)
    others = _printed_by_others(speech)
    compared = said.where(~t.Reproduction.is_reference, _UTTERANCE.in_(others))
    relations = compared.add_columns(t.Reproduction.relation, func.count()).group_by(t.Reproduction.relation)
    flags = compared.join(t.ReproductionFlag, t.ReproductionFlag.reproduction_id == t.Reproduction.id)
    flags = flags.add_columns(t.ReproductionFlag.flag, func.count()).group_by(t.ReproductionFlag.flag)
    quoted = _SPEAKER.join(said, t.Attribution.actor_id).where(t.Attribution.actor_id.is_not(None))
    quoted = quoted.add_columns(_SPEAKER.name, func.count()).group_by(_SPEAKER.id, _SPEAKER.name)
    quoted = quoted.order_by(func.count().desc(), _SPEAKER.name).limit(speakers)
    return Profile(
        names=tuple(connection.execute(names).scalars()),
        articles=articles,
        first=first,
        last=last,
        undated=articles - dated,
        kinds={Kind(kind): number for kind, number in connection.execute(kinds)},
        unattributed=count(said.where(t.Attribution.actor_id.is_(None))),
        unmatched=count(said.where(_UTTERANCE.is_(None))),
        alone=count(said.where(_UTTERANCE.is_not(None), _UTTERANCE.not_in(others))),
        references=count(said.where(t.Reproduction.is_reference, _UTTERANCE.in_(others))),
        relations={Relation(word): number for word, number in connection.execute(relations)},
        flags={Flag(word): number for word, number in connection.execute(flags)},
        speakers=tuple((name, number) for name, number in connection.execute(quoted)),
    )


def sayings(connection: Connection, wanted: Filter, limit: int | None, offset: int) -> tuple[list[Saying], int]:
    """The speakers of what meets ``wanted``, most quoted first, and how many there are; each by outlet and relation."""
    speakers = _SPEAKER.join(filtered(quotations(), wanted), t.Attribution.actor_id)
    speakers = speakers.add_columns(_SPEAKER.id.label("id"), _SPEAKER.name.label("name"), func.count().label("count"))
    speakers = speakers.group_by(_SPEAKER.id, _SPEAKER.name)
    every = speakers.subquery()
    total = connection.execute(select(func.count()).select_from(every)).scalar_one()
    # The open ones come first whatever their number: a share of what is not known belongs above what is.
    order = (every.c.id.is_not(None), every.c.count.desc(), every.c.name, every.c.id)
    page = select(every.c.id).order_by(*order).limit(total if limit is None else limit).offset(offset)
    place = {key: number for number, key in enumerate(connection.execute(page).scalars())}
    asked: AnyColumn = _SPEAKER.id.in_(select(page.subquery().c.id))
    asked = asked | _SPEAKER.id.is_(None) if None in place else asked
    columns = (_SPEAKER.id, _SPEAKER.name, t.Outlet.name, t.Reproduction.relation)
    counts = (func.count(), func.count(distinct(_UTTERANCE)), func.min(t.Quotation.id))
    query = _SPEAKER.join(filtered(quotations(), wanted), t.Attribution.actor_id).where(asked)
    rows = connection.execute(query.add_columns(*columns, *counts).group_by(*columns)).all()
    found = [
        Saying(key, name, outlet, Relation(word) if word else None, count, several, example)
        for key, name, outlet, word, count, several, example in rows
    ]
    ranks = list(Relation)
    found.sort(key=lambda s: (place[s.key], s.outlet or "", ranks.index(s.relation) if s.relation else len(ranks)))
    return found, total


def _ends() -> tuple[AnyColumn, AnyColumn]:
    return func.min(t.Revision.published_day), func.max(t.Revision.published_day)


def _printed_by_others(speech: Filter) -> AnyQuery:
    """Utterances of the outlet that another prints too; an outlet under two names is one."""
    publisher = Merged()
    mine = filtered(quotations(_UTTERANCE), speech).where(_UTTERANCE.is_not(None)).correlate(None)
    printer = func.coalesce(publisher.id, -t.Revision.article_id)  # a document without an outlet is one of its own
    query = publisher.join(quotations(_UTTERANCE), t.Outlet.actor_id).where(_UTTERANCE.in_(mine))
    return query.group_by(_UTTERANCE).having(func.count(distinct(printer)) > 1).correlate(None)
