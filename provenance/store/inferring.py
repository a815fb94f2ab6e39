"""What inference reads: the quotations of each utterance, and the texts of their articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from itertools import groupby

from sqlalchemy import Connection, case, distinct, exists, func, or_, select, union
from sqlalchemy.orm import aliased

from provenance.infer.facts import Credit, Printing
from provenance.infer.texts import Texts, is_telling
from provenance.judge.model import RULE
from provenance.model import NO_LEXICON, ActorKind, Basis, Kind, Relation, Role
from provenance.store import cutting, loading
from provenance.store import tables as t
from provenance.store.matching import context, is_primary
from provenance.store.merged import Merged, merged_with
from provenance.store.published import interval_of
from provenance.store.sql import BATCH, AnyQuery, AnyRow, batches, current

_SPEAKER, _PUBLISHER, _OWNER = Merged(), Merged(), Merged()
_SAID = (t.Attribution.quotation_id == t.Quotation.id) & current(t.Attribution)


def printings(connection: Connection, among: Collection[int] | None = None) -> Iterator[list[Printing]]:
    """The quotations of each utterance that more than one article prints, or for which nobody is named.

    ``among`` those utterances, if it is given.
    """
    if among is None:
        yield from _printings(connection, _PRINTINGS.where(t.Reproduction.utterance_id.in_(_WORTH_A_LOOK)))
        return
    for some in batches(sorted(among)):
        worth = connection.execute(_WORTH_A_LOOK.where(t.Reproduction.utterance_id.in_(some))).scalars().all()
        yield from _printings(connection, _PRINTINGS.where(t.Reproduction.utterance_id.in_(worth)))


def _printings(connection: Connection, query: AnyQuery) -> Iterator[list[Printing]]:
    result = connection.execute(query, execution_options={"yield_per": BATCH})
    each = (pair for rows in result.partitions() for pair in _read(connection, rows))
    for _, group in groupby(each, key=lambda pair: pair[0]):
        yield [printing for _, printing in group]


_WORTH_A_LOOK: AnyQuery = (
    select(t.Reproduction.utterance_id)
    .join(t.Quotation, t.Quotation.id == t.Reproduction.quotation_id)
    .outerjoin(t.Attribution, _SAID)
    .where(current(t.Reproduction))
    .group_by(t.Reproduction.utterance_id)
    .having(or_(func.count(distinct(t.Quotation.revision_id)) > 1, func.count(t.Attribution.actor_id) == 0))
)
_Other, _OtherSaid = aliased(t.Quotation), aliased(t.Attribution)
_DOUBTED = exists().where(t.Candidate.attribution_id == t.Attribution.id, t.Attribution.rule != RULE)
_OTHERS_SPEAK = exists().where(
    _Other.revision_id == t.Quotation.revision_id,
    current(_Other),
    _OtherSaid.quotation_id == _Other.id,
    current(_OtherSaid),
    _OtherSaid.actor_id.is_not(None),
)
_PRINTINGS: AnyQuery = (
    select(
        t.Reproduction.utterance_id,
        t.Reproduction.id.label("reproduction_id"),
        t.Reproduction.is_reference,
        t.Reproduction.relation,
        t.Reproduction.coverage,
        t.Quotation.id,
        t.Quotation.kind,
        t.Quotation.revision_id,
        t.Revision.document,
        t.Revision.url,
        t.Revision.published,
        t.Outlet.name.label("outlet"),
        _PUBLISHER.id.label("outlet_actor_id"),
        _PUBLISHER.kind.label("outlet_kind"),
        _OWNER.id.label("owner_id"),
        t.Attribution.id.label("attribution_id"),
        _SPEAKER.id.label("speaker_id"),
        t.Attribution.mention_span_id,
        t.Attribution.confidence,
        t.Attribution.rule,
        t.Attribution.reason,
        _SPEAKER.domain.label("speaker_domain"),
        case((t.Attribution.actor_id.is_(None), or_(_DOUBTED, _OTHERS_SPEAK)), else_=False).label("peopled"),
        t.Span.start_offset.label("context_start"),
        t.Span.end_offset.label("context_end"),
    )
    .select_from(t.Reproduction)
    .join(t.Quotation, t.Quotation.id == t.Reproduction.quotation_id)
    .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
    .join(t.Span, t.Span.id == t.Quotation.context_span_id)
    .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
    .outerjoin(t.Attribution, _SAID)
    .where(current(t.Reproduction))
    .order_by(t.Reproduction.utterance_id, t.Reproduction.id)
)
_PRINTINGS = _PUBLISHER.join(_SPEAKER.join(_PRINTINGS, t.Attribution.actor_id), t.Outlet.actor_id)
_PRINTINGS = _OWNER.join(_PRINTINGS, _PUBLISHER.parent_id)


def _read(connection: Connection, rows: Sequence[AnyRow]) -> Iterator[tuple[int, Printing]]:
    links: defaultdict[int, list[AnyRow]] = defaultdict(list)
    for link in connection.execute(loading.LINKS, {"ids": [row.id for row in rows]}):
        links[link.quotation_id].append(link)
    edits = loading.differences(connection, [row.reproduction_id for row in rows])
    contexts = cutting.words(connection, map(context, rows))
    for row in rows:
        chain = links[row.id]
        publisher = next((link.position for link in chain if link.role == Role.OUTLET), len(chain))
        kin = frozenset(key for key in (row.outlet_actor_id, row.owner_id) if key is not None)
        yield (
            row.utterance_id,
            Printing(
                key=row.id,
                document=row.revision_id,
                outlet=row.outlet_actor_id,
                outlet_name=row.outlet or f"({row.document})",
                outlet_kind=_kind(row.outlet_kind),
                kin=kin,
                when=interval_of(row.published),
                published=row.published,
                speaker=row.speaker_id,
                named=_names_somebody(row),
                via=_credits(chain),
                end=publisher,
                relation=Relation(row.relation),
                kind=Kind(row.kind),
                coverage=row.coverage,
                is_reference=bool(row.is_reference),
                difference=tuple(edits[row.reproduction_id]),
                primary=is_primary(row),
                context=contexts[context(row)],
            ),
        )


def _credits(chain: Sequence[AnyRow]) -> tuple[Credit, ...]:
    """The intermediaries from the speaker outwards; two names of one actor are one credit."""
    found: dict[int, Credit] = {}
    for link in chain:
        if link.role == Role.INTERMEDIARY and link.shown_id not in found:
            kind, basis, told = _kind(link.shown_kind), Basis(link.basis), is_telling(link.rule)
            found[link.shown_id] = Credit(link.shown_id, link.shown, kind, link.position, basis, told)
    return tuple(found.values())


def _kind(word: str | None) -> ActorKind | None:
    return ActorKind(word) if word else None


def _names_somebody(row: AnyRow) -> bool:
    """Whether the article names anybody who may have said it, as far as it can be read at all.

    Whoever speaks elsewhere in it may speak here too: answers of an interview seldom name their speaker. Where a
    person judged the kind alone, nobody has looked who said it; where one judged that nobody is named, whom the rules
    were in doubt about is named no more.
    """
    if row.attribution_id is None or row.reason == NO_LEXICON or (row.rule == RULE and not row.confidence):
        return True
    return row.speaker_id is not None or row.mention_span_id is not None or bool(row.peopled)


def texts(connection: Connection) -> Texts:
    """The texts of revisions, and the names of actors: their own, their aliases, those they publish under.

    What is merged into an actor lends it its names.
    """

    def text(revision_id: Hashable) -> str:
        query = select(t.Revision.text).where(t.Revision.id == revision_id)
        return str(connection.execute(query).scalar_one())

    def names(actor_id: Hashable) -> Iterable[str]:
        ids = merged_with(actor_id)
        return connection.execute(
            union(
                select(t.Actor.name).where(t.Actor.id.in_(ids)),
                select(t.Alias.name).where(t.Alias.actor_id.in_(ids), t.Alias.holds),
                select(t.Outlet.name).where(t.Outlet.actor_id.in_(ids)),
            )
        ).scalars()

    return Texts(text, names)
