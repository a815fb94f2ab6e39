"""Reading what articles said before they were changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, and_, func, or_, select

from provenance.match.revised import Said
from provenance.model import Kind
from provenance.store import tables as t
from provenance.store.canonical import instant
from provenance.store.filters import is_outlet
from provenance.store.sql import AnyQuery, AnyRow, AnyTable, batches


class Version(NamedTuple):
    """An article as it was read once: its number from 1, when, what was given of it, and its quotations of speech."""

    number: int
    read_at: str
    published: str | None
    title: str | None
    lang: str | None
    text: str
    said: tuple[Said, ...]


class Revised(NamedTuple):
    """An article that was read again with other bytes or metadata."""

    outlet: str | None
    document: str
    url: str | None
    before: Version
    after: Version


_OLD = t.Revision.__table__.alias("old")


def revised(connection: Connection, outlet: str | None, limit: int | None, offset: int) -> tuple[list[Revised], int]:
    """A page of them, the latest first, and how many there are."""
    pairs: AnyQuery = (
        select(_OLD.c.id, t.Revision.id, t.Outlet.name, t.Revision.document, t.Revision.url)
        .select_from(t.Revision)
        .join(_OLD, and_(_OLD.c.article_id == t.Revision.article_id, _OLD.c.number == t.Revision.number - 1))
        .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
    )
    if outlet is not None:
        pairs = pairs.where(is_outlet(outlet))
    total = connection.execute(select(func.count()).select_from(pairs.subquery())).scalar_one()
    rows = connection.execute(pairs.order_by(t.Revision.id.desc()).limit(limit).offset(offset)).all()
    found = [Revised(name, document, url, *_versions(connection, old, new)) for old, new, name, document, url in rows]
    return found, total


def _versions(connection: Connection, *ids: int) -> list[Version]:
    """Those revisions, with the quotations that held when each was superseded, or hold."""
    texts = {row.id: row for row in connection.execute(_TEXTS.where(t.Revision.id.in_(ids)))}
    said: defaultdict[int, list[AnyRow]] = defaultdict(list)
    for row in connection.execute(_SAID.where(t.Quotation.revision_id.in_(ids)).order_by(t.Quotation.start_offset)):
        said[row.revision_id].append(row)
    spans = _spans(connection, [row.id for rows in said.values() for row in rows])
    return [_version(texts[key], said[key], spans) for key in ids]


def _version(row: AnyRow, said: Sequence[AnyRow], spans: dict[int, list[tuple[int, int]]]) -> Version:
    quotations = (
        Said(
            f"q{one.id}",
            one.content,
            tuple(row.text[start:end] for start, end in spans[one.id]),
            one.start_offset,
            Kind(one.kind),
            one.name,
        )
        for one in said
    )
    return Version(row.number, _moment(row.read_at), row.published, row.title, row.lang, row.text, tuple(quotations))


def _moment(time: datetime) -> str:
    return f"{instant(time)[:19]}Z"


def _spans(connection: Connection, quotations: Sequence[int]) -> dict[int, list[tuple[int, int]]]:
    found: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for some in batches(quotations):
        query = _SPANS.where(t.QuotationSpan.quotation_id.in_(some))
        for row in connection.execute(query.order_by(t.QuotationSpan.quotation_id, t.QuotationSpan.position)):
            found[row.quotation_id].append((row.start_offset, row.end_offset))
    return found


def _with(table: AnyTable, other: AnyTable) -> AnyQuery:
    """That two rows were superseded together, or both hold."""
    return or_(
        and_(table.retired_run_id.is_(None), other.retired_run_id.is_(None)),
        table.retired_run_id == other.retired_run_id,
    )


_TEXTS: AnyQuery = select(
    t.Revision.id,
    t.Revision.number,
    t.Revision.read_at,
    t.Revision.published,
    t.Revision.title,
    t.Revision.lang,
    t.Revision.text,
)
_SAID: AnyQuery = (
    select(
        t.Quotation.id,
        t.Quotation.revision_id,
        t.Quotation.content,
        t.Quotation.kind,
        t.Quotation.start_offset,
        t.Attribution.name,
    )
    .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
    .outerjoin(
        t.Attribution,
        and_(t.Attribution.quotation_id == t.Quotation.id, _with(t.Attribution, t.Quotation)),
    )
    .where(_with(t.Quotation, t.Revision), t.Quotation.kind != Kind.NOT_SPEECH)
)
_SPANS: AnyQuery = select(t.QuotationSpan.quotation_id, t.Span.start_offset, t.Span.end_offset).join(
    t.Span, t.Span.id == t.QuotationSpan.span_id
)
