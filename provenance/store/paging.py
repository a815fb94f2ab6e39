"""Pages of what there is, in SQL: ids in the order of a report, and how many there are in all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, case, distinct, exists, func, select

from provenance.infer.counted import Heading
from provenance.match.gravity import GRAVITY
from provenance.model import Flag
from provenance.store import tables as t
from provenance.store.filters import Filter, filtered, resolved
from provenance.store.sql import BATCH, AnyColumn, AnyQuery, batches, current

_HELD = (t.Reproduction.quotation_id == t.Quotation.id) & current(t.Reproduction)
_SAID = (t.Attribution.quotation_id == t.Quotation.id) & current(t.Attribution)
_UTTERANCE = t.Reproduction.utterance_id


class Pages:
    """What reports page through. A ``limit`` of None is all; every page comes with how many there are in all."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def utterances(
        self, wanted: Filter, limit: int | None, offset: int = 0, having: Sequence[int] | None = None
    ) -> tuple[list[int], int]:
        """Utterances of which one quotation meets ``wanted``: most outlets first, then the earliest, then by id.

        ``having`` are quotations, no more than fit one query, of which an utterance must have one.
        """
        place, least = t.UtteranceOrder, wanted.min_outlets
        query: AnyQuery = select(place.utterance_id)
        if least > 1:  # as a report shows them: by their names
            query = query.where(place.minus_outlets <= -least)
            wanted = replace(wanted, min_outlets=1)
        if wanted != Filter():
            query = query.where(place.utterance_id.in_(self._filtered(quotations(_UTTERANCE), wanted)))
        if having is not None:
            held = select(_UTTERANCE).where(t.Reproduction.quotation_id.in_(having), current(t.Reproduction))
            query = query.where(place.utterance_id.in_(held))
        return self._page(query, (place.minus_outlets, place.first_published, place.utterance_id), limit, offset)

    def changes(self, wanted: Filter, limit: int | None, offset: int = 0) -> tuple[list[int], int]:
        """Quotations that meet ``wanted`` by their gravest flag, then by utterance and id."""
        query = self._filtered(quotations(t.Quotation.id), wanted)
        return self._page(query, (_gravity(), _UTTERANCE, t.Quotation.id), limit, offset)

    def gravities(self, wanted: Filter) -> dict[Flag | None, int]:
        """How many quotations that meet ``wanted`` have each gravest flag; None for those without any."""
        grave = self._filtered(quotations(_gravity().label("grave")), wanted).subquery()
        query = select(grave.c.grave, func.count()).group_by(grave.c.grave).order_by(grave.c.grave)
        flags = list(GRAVITY)
        return {flags[n] if n < len(flags) else None: count for n, count in self._connection.execute(query)}

    def unattributed(self, wanted: Filter, limit: int | None, offset: int = 0) -> tuple[list[int], int]:
        """Speech whose speaker is open: those with candidates first, then by article and place."""
        candidates = exists().where(t.Candidate.attribution_id == t.Attribution.id)
        query = self._filtered(quotations(t.Quotation.id), wanted).where(t.Attribution.actor_id.is_(None))
        return self._page(query, (case((candidates, 0), else_=1), *_PLACE), limit, offset)

    def shared(self) -> Iterator[tuple[int, int]]:
        """Every article, by its revision, with each utterance of it that another article prints too; by article."""
        article = t.Quotation.revision_id
        several = select(_UTTERANCE).join(t.Quotation, _HELD).group_by(_UTTERANCE)
        several = several.having(func.count(distinct(article)) > 1).correlate(None)
        query = select(article, _UTTERANCE).join(t.Reproduction, _HELD).where(_UTTERANCE.in_(several)).distinct()
        for row in self._connection.execute(
            query.order_by(article, _UTTERANCE), execution_options={"yield_per": BATCH}
        ):
            yield row[0], row[1]

    def revisions(self, wanted: Filter) -> set[int]:
        """The articles, by revision, of the quotations that meet ``wanted``."""
        return set(self._connection.execute(self._filtered(quotations(t.Revision.id), wanted).distinct()).scalars())

    def utterances_of(self, revisions: Sequence[int]) -> dict[int, set[int]]:
        """The utterances of articles, by revision."""
        found: dict[int, set[int]] = {}
        query = quotations(t.Quotation.revision_id, _UTTERANCE).where(_UTTERANCE.is_not(None))
        for some in batches(revisions):
            for revision, utterance in self._connection.execute(query.where(t.Quotation.revision_id.in_(some))):
                found.setdefault(revision, set()).add(utterance)
        return found

    def headings(self, revisions: Sequence[int]) -> dict[int, Heading]:
        """Articles without their texts, by revision."""
        table, found = t.Revision, {}
        columns = (table.id, table.document, t.Outlet.name, table.url, table.published, table.title)
        query = select(*columns).outerjoin(t.Outlet, t.Outlet.id == table.outlet_id)
        for some in batches(revisions):
            for row in self._connection.execute(query.where(table.id.in_(some))):
                found[row[0]] = Heading(*row)
        return found

    def _filtered(self, query: AnyQuery, wanted: Filter) -> AnyQuery:
        return filtered(query, resolved(self._connection, wanted))

    def _page(
        self, query: AnyQuery, order: tuple[AnyColumn, ...], limit: int | None, offset: int
    ) -> tuple[list[int], int]:
        total = self._connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
        query = query.order_by(*order).limit(total if limit is None else limit).offset(offset)
        return list(self._connection.execute(query).scalars()), total


def quotations(*columns: AnyColumn) -> AnyQuery:
    """``columns`` of the quotations that hold, with what ``filtered`` needs beside them."""
    return (
        select(*columns)
        .select_from(t.Quotation)
        .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
        .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
        .outerjoin(t.Attribution, _SAID)
        .outerjoin(t.Reproduction, _HELD)
        .where(current(t.Quotation))
    )


_PLACE = (t.Quotation.revision_id, t.Quotation.start_offset, t.Quotation.id)


def _gravity() -> AnyColumn:
    """The place in ``GRAVITY`` of a reproduction's gravest flag, the number of them all where it has none."""
    flag = t.ReproductionFlag.flag
    place = case(*((flag == each, place) for place, each in enumerate(GRAVITY)), else_=len(GRAVITY))
    gravest = select(func.min(place)).where(t.ReproductionFlag.reproduction_id == t.Reproduction.id)
    return func.coalesce(gravest.correlate(t.Reproduction).scalar_subquery(), len(GRAVITY))
