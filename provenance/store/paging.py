"""Pages of what there is, in SQL: ids in the order of a report, and how many there are in all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, case, collate, distinct, exists, func, literal, or_, select

from provenance.infer.counted import Heading
from provenance.match.gravity import GRAVITY
from provenance.model import Flag, Kind
from provenance.store import tables as t
from provenance.store.filters import Filter, filtered
from provenance.store.sql import BATCH, AnyColumn, AnyQuery, batches, current

PRINTER = func.coalesce(t.Outlet.name, literal("(").concat(t.Revision.document).concat(")"))
_HELD = (t.Reproduction.quotation_id == t.Quotation.id) & current(t.Reproduction)
_SAID = (t.Attribution.quotation_id == t.Quotation.id) & current(t.Attribution)
_UTTERANCE = t.Reproduction.utterance_id


class Pages:
    """What reports page through. A ``limit`` of None is all; every page comes with how many there are in all."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def utterances(
        self, wanted: Filter, limit: int | None, offset: int = 0, words: str | None = None
    ) -> tuple[list[int], int]:
        """Utterances of which one quotation meets ``wanted``: most outlets first, then the earliest, then by id.

        ``words`` are words that one of its quotations has, all of them, in any order.
        """
        query = quotations(_UTTERANCE).where(_UTTERANCE.is_not(None), t.Quotation.kind != Kind.NOT_SPEECH)
        if wanted != Filter():
            query = query.where(_UTTERANCE.in_(filtered(quotations(_UTTERANCE), wanted).correlate(None)))
        if words is not None:
            having = quotations(_UTTERANCE).where(_UTTERANCE.is_not(None), *map(_has, words.split()))
            query = query.where(_UTTERANCE.in_(having.correlate(None)))
        first = func.min(t.Revision.published_day)
        order = (func.count(distinct(PRINTER)).desc(), first.is_(None), collate(first, self._byte), _UTTERANCE)
        return self._page(query.group_by(_UTTERANCE), order, limit, offset)

    def changes(self, wanted: Filter, limit: int | None, offset: int = 0) -> tuple[list[int], int]:
        """Quotations that meet ``wanted`` by their gravest flag, then by utterance and id."""
        query = filtered(quotations(t.Quotation.id), wanted)
        return self._page(query, (_gravity(), _UTTERANCE, t.Quotation.id), limit, offset)

    def gravities(self, wanted: Filter) -> dict[Flag | None, int]:
        """How many quotations that meet ``wanted`` have each gravest flag; None for those without any."""
        grave = filtered(quotations(_gravity().label("grave")), wanted).subquery()
        query = select(grave.c.grave, func.count()).group_by(grave.c.grave).order_by(grave.c.grave)
        flags = list(GRAVITY)
        return {flags[n] if n < len(flags) else None: count for n, count in self._connection.execute(query)}

    def unattributed(self, wanted: Filter, limit: int | None, offset: int = 0) -> tuple[list[int], int]:
        """Speech whose speaker is open: those with candidates first, then by article and place."""
        candidates = exists().where(t.Candidate.attribution_id == t.Attribution.id)
        query = filtered(quotations(t.Quotation.id), wanted).where(t.Attribution.actor_id.is_(None))
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
        return set(self._connection.execute(filtered(quotations(t.Revision.id), wanted).distinct()).scalars())

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

    def _page(
        self, query: AnyQuery, order: tuple[AnyColumn, ...], limit: int | None, offset: int
    ) -> tuple[list[int], int]:
        total = self._connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
        query = query.order_by(*order).limit(total if limit is None else limit).offset(offset)
        return list(self._connection.execute(query).scalars()), total

    @property
    def _byte(self) -> str:
        """A collation that is the same on both databases, whatever a server's locale is."""
        return "C" if self._connection.dialect.name == "postgresql" else "BINARY"


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


def _has(word: str) -> AnyColumn:
    # SQLite folds the case of ASCII letters alone; the usual cases of a word serve every script on both databases.
    content, cases = t.Quotation.content, sorted({word, word.lower(), word.upper(), word.capitalize()})
    folded = func.lower(content).contains(word.lower(), autoescape=True)
    return or_(folded, *(content.contains(each, autoescape=True) for each in cases))
