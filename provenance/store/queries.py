"""Everything that reads: records for reports and exports, and what is in the database."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    String,
    and_,
    collate,
    distinct,
    exists,
    func,
    literal,
    or_,
    select,
)

from provenance.errors import StoreError
from provenance.infer.tallies import CreditTally, FlowTally, Step
from provenance.model import Finding, FindingKind, InferredLink, Kind, Quotation, Record, Relation, Role, Span, Verdict
from provenance.store import inferences, loading, tallies
from provenance.store import tables as t
from provenance.store.engine import explained, open_engine
from provenance.store.migrate import missing, require
from provenance.store.names import fold
from provenance.store.sql import BATCH, AnyColumn, AnyQuery, AnyRow, AnyTable, batches, current

_TYPED: tuple[AnyTable, ...] = (t.Quotation, t.Utterance)  # whose ids users type
_Inferred = TypeVar("_Inferred", Finding, InferredLink)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which quotations are asked for; all that is given must hold.

    Names are compared with case and width folded, through the actors' aliases. ``via`` is an intermediary of the
    chain. ``since`` and ``until`` are days, both included, as articles give them in their own zone; an article that
    names only a month or a year is in if that overlaps. ``quote_id`` is an utterance (``u3``) or a quotation
    (``q12``), which stands for its whole utterance. ``min_outlets`` keeps utterances printed by as many outlets;
    ``findings`` keeps quotations of which one of them was found.
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
    include_not_speech: bool = False
    findings: frozenset[FindingKind] = frozenset()
    min_outlets: int = 1


@dataclass(frozen=True, slots=True)
class Counts:
    """What is in the database now: the latest revision of each article and what holds of it.

    ``unattributed`` is speech without a speaker; ``refused`` what the latest ingest could not read; ``skipped``
    what it left out of articles that it did read; ``unmatched`` speech that no utterance has yet.
    """

    articles: int
    revisions: int
    outlets: int
    quotations: int
    not_speech: int
    unattributed: int
    utterances: int
    unmatched: int
    refused: int
    skipped: int


class Reader:
    """The database as reports and exports read it, all at one moment."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def records(self, wanted: Filter | None = None) -> Iterator[Record]:
        """Quotations with all that is known of them, by time of publication, outlet, document and place."""
        query = _filtered(_RECORDS, wanted or Filter()).order_by(*self._order())
        result = self._connection.execute(query, execution_options={"yield_per": BATCH})
        for rows in result.partitions():
            quotations = loading.quotations(self._connection, rows)
            verdicts = loading.verdicts(self._connection, rows)
            ids = [row.id for row in rows]
            links = inferences.inferred_links(self._connection, ids)
            findings = inferences.findings(self._connection, ids)
            for row in rows:
                record = _record(row, quotations[row.id], verdicts.get(row.reproduction_id))
                if row.id in links or row.id in findings:
                    record = record._replace(
                        inferred=tuple(_by_id(link) for _, link in links.get(row.id, ())),
                        findings=tuple(_by_id(finding) for _, finding in findings.get(row.id, ())),
                    )
                yield record

    def unknown_names(self, wanted: Filter) -> list[str]:
        """The outlet, speaker or intermediary of a filter that the database does not know, for a message."""
        asked = (wanted.outlet, wanted.speaker, wanted.via)
        return [name for name in asked if name is not None and not self._known(name)]

    def credits(self, outlet: str | None = None) -> list[CreditTally]:
        """Who credits and who drops which medium, of all outlets or of one."""
        return tallies.credits(self._connection, _is_outlet(outlet) if outlet else None)

    def flow(self, outlet: str | None = None) -> list[FlowTally]:
        """Which outlet took how much through whom."""
        return tallies.flow(self._connection, _is_outlet(outlet) if outlet else None)

    def steps(self, outlet: str | None = None) -> list[Step]:
        """The same as steps from one to the next."""
        return tallies.steps(self._connection, _is_outlet(outlet) if outlet else None)

    def evidence(self, records: Sequence[Record]) -> dict[tuple[str, Span], str]:
        """The words that name each link of ``records``, by the quotation's id and the span."""
        found: dict[tuple[str, Span], str] = {}
        for some in batches([int(record.quotation_id[1:]) for record in records]):
            for key, start, end, words in self._connection.execute(loading.EVIDENCE, {"ids": some}):
                found[f"q{key}", Span(start, end)] = words
        return found

    def documents(self) -> list[str]:
        """The names of all documents, as they are now."""
        query = select(t.Revision.document).distinct().where(current(t.Revision)).order_by(t.Revision.document)
        return list(self._connection.execute(query).scalars())

    def last_ids(self) -> tuple[int, int]:
        """The highest ids in use, of quotations and of utterances; 0 where there are none."""
        highest = (select(func.coalesce(func.max(table.id), 0)).where(current(table)) for table in _TYPED)
        quotation, utterance = (self._connection.execute(query).scalar_one() for query in highest)
        return quotation, utterance

    def outlets(self) -> list[str]:
        """The names of all outlets."""
        return list(self._connection.execute(select(t.Outlet.name).order_by(t.Outlet.name)).scalars())

    def matched_by(self) -> str | None:
        """The rules by which the latest run matched; None where none has."""
        query = select(t.Run.ruleset).where(t.Run.kind == t.RunKind.MATCH).order_by(t.Run.id.desc()).limit(1)
        return self._connection.execute(query).scalar()

    def counts(self) -> Counts:
        """How much there is of everything."""
        speech = and_(current(t.Quotation), t.Quotation.kind != Kind.NOT_SPEECH)
        said = exists().where(
            t.Attribution.quotation_id == t.Quotation.id,
            current(t.Attribution),
            t.Attribution.actor_id.is_not(None),
        )
        matched = exists().where(t.Reproduction.quotation_id == t.Quotation.id, current(t.Reproduction))
        latest = select(func.max(t.Run.id)).where(t.Run.kind == t.RunKind.INGEST).scalar_subquery()
        extracted = exists().where(
            t.Extraction.revision_id == t.Refusal.revision_id,
            t.Extraction.run_id == t.Refusal.run_id,
            current(t.Extraction),
            t.Revision.id == t.Extraction.revision_id,
            current(t.Revision),
        )
        return Counts(
            articles=self._count(t.Article),
            revisions=self._count(t.Revision),
            outlets=self._count(t.Outlet),
            quotations=self._count(t.Quotation, current(t.Quotation)),
            not_speech=self._count(t.Quotation, current(t.Quotation), t.Quotation.kind == Kind.NOT_SPEECH),
            unattributed=self._count(t.Quotation, speech, ~said),
            utterances=self._count(t.Utterance, current(t.Utterance)),
            unmatched=self._count(t.Quotation, speech, ~matched),
            refused=self._count(t.Refusal, t.Refusal.revision_id.is_(None), t.Refusal.run_id == latest),
            skipped=self._count(t.Refusal, extracted),
        )

    def _count(self, table: type[t.Base], *where: ColumnElement[bool]) -> int:
        return self._connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one()

    def _known(self, name: str) -> bool:
        outlet = exists().where(t.Outlet.folded == fold(name))
        return bool(self._connection.execute(select(or_(outlet, exists(_actors(name))))).scalar())

    def _order(self) -> list[AnyColumn]:
        # The same order on both databases, whatever a server's locale is.
        byte = "C" if self._connection.dialect.name == "postgresql" else "BINARY"
        return [
            t.Revision.published_day.is_(None),
            collate(func.coalesce(t.Revision.published_day, ""), byte),
            t.Revision.published_utc.is_not(None),
            t.Revision.published_utc,
            collate(func.coalesce(t.Outlet.name, ""), byte),
            collate(t.Revision.document, byte),
            t.Revision.article_id,
            t.Quotation.start_offset,
            t.Quotation.id,
        ]


@contextmanager
def reading(url: str | Path) -> Iterator[Reader]:
    """Read a database without ever changing it. Raises StoreError where it is missing, older, newer or not ours."""
    missing(url)
    engine = open_engine(url, readonly=True)
    with explained(url), engine.connect() as connection:
        require(connection, url)
        yield Reader(connection)


_RECORDS = (
    loading.current_quotations(
        t.Revision.document,
        t.Outlet.name.label("outlet"),
        t.Revision.url,
        t.Revision.published,
        t.Revision.title,
        t.Revision.lang,
        t.Revision.path,
        t.Revision.number.label("revision"),
        t.Reproduction.id.label("reproduction_id"),
        t.Reproduction.utterance_id,
        t.Reproduction.is_reference,
        t.Reproduction.relation,
        t.Reproduction.coverage,
        t.Reproduction.reason.label("verdict_reason"),
    )
    .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
    .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
    .outerjoin(
        t.Reproduction,
        (t.Reproduction.quotation_id == t.Quotation.id) & current(t.Reproduction),
    )
)


def _record(row: AnyRow, quotation: Quotation, verdict: Verdict | None) -> Record:
    return Record(
        quotation_id=f"q{row.id}",
        document=row.document,
        outlet=row.outlet,
        url=row.url,
        published=row.published,
        title=row.title,
        lang=row.lang,
        path=row.path,
        revision=row.revision,
        quotation=quotation,
        text=row.content,
        context_text=row.context_text,
        mention_text=row.mention_text,
        cue_text=row.cue_text,
        quote_id=None if row.utterance_id is None else f"u{row.utterance_id}",
        verdict=verdict,
        is_reference=bool(row.is_reference),
    )


def _by_id(inference: _Inferred) -> _Inferred:
    """``inference`` with its witnesses under the ids that users type."""
    evidence = tuple(witness._replace(quotation=f"q{witness.quotation}") for witness in inference.evidence)
    return inference._replace(evidence=evidence)


def _actors(name: str) -> AnyQuery:
    folded = fold(name)
    by_alias = select(t.Alias.actor_id).where(t.Alias.folded == folded)
    return select(t.Actor.id).where(or_(t.Actor.folded == folded, t.Actor.id.in_(by_alias)))


def _is_outlet(name: str) -> ColumnElement[bool]:
    return or_(t.Outlet.folded == fold(name), t.Outlet.actor_id.in_(_actors(name)))


def _filtered(query: AnyQuery, wanted: Filter) -> AnyQuery:
    if wanted.kind is not None:
        query = query.where(t.Quotation.kind == wanted.kind)
    elif not wanted.include_not_speech:
        query = query.where(t.Quotation.kind != Kind.NOT_SPEECH)
    if wanted.outlet is not None:
        query = query.where(_is_outlet(wanted.outlet))
    if wanted.speaker is not None:
        query = query.where(t.Attribution.actor_id.in_(_actors(wanted.speaker)))
    if wanted.via is not None:
        links = select(t.Link.quotation_id).where(
            t.Link.role == Role.INTERMEDIARY, current(t.Link), t.Link.actor_id.in_(_actors(wanted.via))
        )
        query = query.where(t.Quotation.id.in_(links))
    if wanted.document is not None:
        query = query.where(t.Revision.document == wanted.document)
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


def _as_precise(day: date) -> ColumnElement[str]:
    return func.substr(literal(day.isoformat(), String), 1, func.length(t.Revision.published_day))


def _printed_by(outlets: int) -> AnyQuery:
    # One outlet under two names is one actor; an article without an outlet counts as none.
    return (
        select(t.Reproduction.utterance_id)
        .join(t.Quotation, t.Quotation.id == t.Reproduction.quotation_id)
        .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
        .join(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
        .where(current(t.Reproduction))
        .group_by(t.Reproduction.utterance_id)
        .having(func.count(distinct(t.Outlet.actor_id)) >= outlets)
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
