"""Records with their articles, actors and runs, for the formats of other programs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import aliased

from provenance.cited import Agent, Cited, Run, Source, Text, occurrence
from provenance.compiled import compiled
from provenance.infer.when import interval
from provenance.model import ActorKind, Record, selector
from provenance.store import tables as t
from provenance.store.published import Precision
from provenance.store.sql import BATCH, AnyQuery, AnyRow, current

_Root = aliased(t.Actor)
_Own = aliased(t.Actor)
_AGENT = (_Root.identity, _Root.name, _Root.kind, _Root.wikidata, _Root.isni, _Root.domain)


def cited(connection: Connection, records: Iterable[Record]) -> Iterator[Cited]:
    """Each of ``records`` with what surrounds it. An article's text is read once where its records come together."""
    runs, sources = _Runs(connection), _Sources(connection)
    records = iter(records)
    while some := list(islice(records, BATCH)):
        ids = [int(record.quotation_id[1:]) for record in some]
        homes = {row.id: row for row in connection.execute(_HOMES.where(t.Quotation.id.in_(ids)))}
        agents = _agents(connection, ids)
        references = _references(connection, [int(r.quote_id[1:]) for r in some if r.quote_id is not None])
        sources.keep({row.revision_id for row in homes.values()}, runs)
        for key, record in zip(ids, some, strict=True):
            source = sources[homes[key].revision_id]
            yield Cited(
                record,
                source,
                tuple(agents[key]),
                tuple(selector(source.content, span) for span in record.quotation.spans),
                runs[homes[key].run_id],
                None if record.is_reference or record.quote_id is None else references[record.quote_id],
            )


_HOMES: AnyQuery = select(t.Quotation.id, t.Quotation.revision_id, t.Quotation.run_id)


def _agents(connection: Connection, ids: Sequence[int]) -> Mapping[int, list[Agent]]:
    query = (
        select(t.Link.quotation_id, *_AGENT)
        .join(_Own, _Own.id == t.Link.actor_id)
        .join(_Root, _Root.id == func.coalesce(_Own.merged_into_id, _Own.id))
        .where(t.Link.quotation_id.in_(ids), current(t.Link))
        .order_by(t.Link.quotation_id, t.Link.position)
    )
    found: dict[int, list[Agent]] = defaultdict(list)
    rows = connection.execute(query).all()
    local = {row.identity: part for row in rows if (part := _LOCAL.fullmatch(row.identity))}
    wanted = {int(part[1]) for part in local.values()}
    articles = dict(connection.execute(select(t.Article.id, t.Article.identity).where(t.Article.id.in_(wanted))).all())
    everywhere = {name: f"article:{articles[int(part[1])]}:{part[2]}" for name, part in local.items()}
    for row in rows:
        found[row.quotation_id].append(_agent(everywhere.get(row.identity, row.identity), *row[2:]))
    return found


_LOCAL = compiled(r"article:(\d+):(.*)", re.DOTALL)  # whom an article calls so, by the article's id in this database


def _agent(identity: str, name: str, kind: str | None, *identifiers: str | None) -> Agent:
    return Agent(identity, name, ActorKind(kind) if kind else None, *identifiers)


def _references(connection: Connection, utterances: Sequence[int]) -> dict[str, str]:
    """The names of the reference quotations of ``utterances``, by the utterance's id as users type it."""
    query = (
        select(
            t.Reproduction.utterance_id,
            t.Article.identity,
            t.Revision.sha256,
            t.Span.start_offset,
            t.Span.end_offset,
        )
        .join(t.Quotation, t.Quotation.id == t.Reproduction.quotation_id)
        .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
        .join(t.Article, t.Article.id == t.Revision.article_id)
        .join(t.QuotationSpan, t.QuotationSpan.quotation_id == t.Quotation.id)
        .join(t.Span, t.Span.id == t.QuotationSpan.span_id)
        .where(t.Reproduction.utterance_id.in_(utterances), t.Reproduction.is_reference, current(t.Reproduction))
        .order_by(t.Reproduction.utterance_id, t.QuotationSpan.position)
    )
    texts: dict[int, tuple[str, str]] = {}
    spans: dict[int, list[str]] = defaultdict(list)
    for utterance, article, sha256, start, end in connection.execute(query):
        texts[utterance] = article, sha256
        spans[utterance].append(f"{start}-{end}")
    return {f"u{key}": occurrence(*texts[key], ",".join(spans[key])) for key in texts}


class _Runs(dict[int, Run]):
    def __init__(self, connection: Connection) -> None:
        super().__init__()
        self._connection = connection

    def __missing__(self, key: int) -> Run:
        found = self._connection.execute(
            select(t.Run.kind, t.Run.version, t.Run.ruleset, t.Run.started_at, t.Run.finished_at).where(t.Run.id == key)
        ).one()
        self[key] = run = Run(
            key, found.kind, found.version, found.ruleset, instant(found.started_at), _maybe(found.finished_at)
        )
        return run


class _Sources(dict[int, Source]):
    """Articles by the id of their current revision, of one portion of records at a time."""

    def __init__(self, connection: Connection) -> None:
        super().__init__()
        self._connection = connection

    def keep(self, revisions: set[int], runs: _Runs) -> None:
        """Hold these and no others."""
        for gone in self.keys() - revisions:
            del self[gone]
        wanted = revisions - self.keys()
        if not wanted:
            return
        query = (
            select(
                t.Revision,
                t.Article.identity,
                t.Outlet.name.label("outlet"),
                *(column.label(f"agent_{column.key}") for column in _AGENT),
            )
            .join(t.Article, t.Article.id == t.Revision.article_id)
            .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
            .outerjoin(_Own, _Own.id == t.Outlet.actor_id)
            .outerjoin(_Root, _Root.id == func.coalesce(_Own.merged_into_id, _Own.id))
            .where(t.Revision.id.in_(wanted))
        )
        rows = list(self._connection.execute(query))
        earlier = self._earlier([row.article_id for row in rows if row.number > 1], runs)
        for row in rows:
            self[row.id] = _source(row, runs, tuple(earlier.get(row.article_id, ())))

    def _earlier(self, articles: Sequence[int], runs: _Runs) -> Mapping[int, list[Text]]:
        found: dict[int, list[Text]] = defaultdict(list)
        if articles:
            query = (
                select(
                    t.Revision.article_id,
                    t.Revision.id,
                    t.Revision.number,
                    t.Revision.sha256,
                    t.Revision.read_at,
                    t.Revision.run_id,
                )
                .where(t.Revision.article_id.in_(articles), ~current(t.Revision))
                .order_by(t.Revision.article_id, t.Revision.number)
            )
            for row in self._connection.execute(query):
                found[row.article_id].append(_text(row, runs))
        return found


def _source(row: AnyRow, runs: _Runs, earlier: tuple[Text, ...]) -> Source:
    publisher = None
    if row.agent_identity is not None:
        publisher = _agent(*(getattr(row, f"agent_{column.key}") for column in _AGENT))
    seconds = 1 if row.precision == Precision.SECOND else 60
    return Source(
        article=row.identity,
        document=row.document,
        url=row.url,
        published=row.published,
        when=interval(row.published_day, row.published_utc, seconds),
        lang=row.lang,
        title=row.title,
        outlet=row.outlet,
        publisher=publisher,
        content=row.text,
        text=_text(row, runs),
        earlier=earlier,
    )


def _text(row: AnyRow, runs: _Runs) -> Text:
    return Text(row.id, row.number, row.sha256, instant(row.read_at), runs[row.run_id])


def instant(moment: datetime) -> str:
    """A time as RFC 3339 in UTC; SQLite gives back times without a zone, which are in UTC."""
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return moment.replace(microsecond=0).isoformat().replace("+00:00", "Z")


def _maybe(moment: datetime | None) -> str | None:
    return instant(moment) if moment else None
