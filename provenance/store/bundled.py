"""All that a database holds of one article, for a bundle that stands on its own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from provenance.compiled import compiled
from provenance.judge.model import Judgement
from provenance.store import judgements
from provenance.store import tables as t
from provenance.store.canonical import sha256
from provenance.store.events import Head, head, of_article
from provenance.store.evidence import raw_bytes
from provenance.store.originals import original_bytes
from provenance.store.sql import AnyRow

_KEPT = ("sha256", "size", "media", "extractor", "address", "record", "retrieved", "headers", "publisher", "about")
_PAGE = [getattr(t.Page, name).label(f"page_{name}") for name in _KEPT]
_Q = compiled(r"q([0-9]{1,18})", re.ASCII)


class StoredText(NamedTuple):
    """One revision: ``raw`` are the bytes that were read, or the text in UTF-8 where ``original`` is false.

    ``page`` is what the text was taken out of, if anything, and ``page_raw`` its bytes where they are kept.
    """

    revision: int
    number: int
    document: str
    outlet: str | None
    url: str | None
    published: str | None
    sha256: str
    text_sha256: str
    encoding: str
    raw: bytes
    original: bool
    page: Mapping[str, object] | None = None
    page_raw: bytes | None = None


class Held(NamedTuple):
    """An article's texts in the order in which they came, what was judged of it, its events, and the log's head."""

    article: str
    texts: Sequence[StoredText]
    judgements: Sequence[Judgement]
    events: Sequence[str]
    head: Head | None


def named(connection: Connection, given: str) -> list[str]:
    """The identities of the articles that ``given`` names: by document, address, identity or quotation (``q12``)."""
    query = select(t.Article.identity).join(t.Revision, t.Revision.article_id == t.Article.id)
    which = (t.Revision.document == given) | (t.Revision.url == given) | (t.Article.identity == given)
    found = list(connection.execute(query.where(which).distinct().order_by(t.Article.identity)).scalars())
    quotation = _Q.fullmatch(given.strip().lower())
    if not found and quotation:
        query = query.join(t.Quotation, t.Quotation.revision_id == t.Revision.id)
        found = list(connection.execute(query.where(t.Quotation.id == int(quotation[1]))).scalars())
    return found


def held(connection: Connection, article: str) -> Held:
    """All of the article of that identity."""
    query = (
        select(t.Revision, t.Outlet.name.label("outlet"), *_PAGE, t.RawBytes.data.label("page_data"))
        .join(t.Article, t.Article.id == t.Revision.article_id)
        .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
        .outerjoin(t.Page, t.Page.revision_id == t.Revision.id)
        .outerjoin(t.RawBytes, t.RawBytes.id == t.Page.raw_id)
        .where(t.Article.identity == article)
        .order_by(t.Revision.number)
    )
    about = select(t.JudgedQuotation.judgement_id).where(t.JudgedQuotation.article == article)
    judged = judgements.judgements(connection, t.Judgement.id.in_(about))
    events = of_article(connection, article, [one.key for one in judged if one.key is not None])
    return Held(article, [_text(row) for row in connection.execute(query)], judged, list(events), head(connection))


def _text(row: AnyRow) -> StoredText:
    raw = original_bytes(row.text, row.encoding, row.sha256)
    page = {name: getattr(row, f"page_{name}") for name in _KEPT} if row.page_sha256 else None
    return StoredText(
        row.id,
        row.number,
        row.document,
        row.outlet,
        row.url,
        row.published,
        row.sha256,
        sha256(row.text),
        row.encoding,
        row.text.encode() if raw is None else raw,
        raw is not None,
        page,
        None if row.page_data is None else raw_bytes(row.page_data),
    )
