"""Which article of the database a text is, and whether it says anything new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, bindparam, or_, select, update

from provenance.errors import StoreError
from provenance.model import Article
from provenance.store import published
from provenance.store import tables as t
from provenance.store.actors import Actors
from provenance.store.names import article_identity
from provenance.store.rows import Rows
from provenance.store.sql import AnyRow, current

IMPORTED = "imported from "  # what the rule set of a run begins with that took in another program's quotations


class Status(StrEnum):
    """What an article is to the database: ``outdated`` has the same text, extracted by another version or rule set."""

    NEW = "new"
    UNCHANGED = "unchanged"
    REVISED = "revised"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class Stored:
    """The latest revision of an article: what it was read as, and by which version and rules it was extracted."""

    article_id: int
    revision_id: int
    number: int
    reading: tuple[str | None, ...]
    version: str | None
    ruleset: str | None


def reading(article: Article) -> tuple[str | None, ...]:
    """What makes a revision: the bytes, how they were decoded, the metadata, and the bytes of the page around the text.

    Where the file lay does not count.
    """
    given = (article.outlet, article.url, article.published, article.lang, article.title)
    return (article.sha256, article.encoding, *given, article.evidence.sha256 if article.evidence else None)


_LATEST = (
    select(
        t.Revision.article_id,
        t.Revision.id.label("revision_id"),
        t.Revision.number,
        t.Revision.sha256,
        t.Revision.encoding,
        t.Outlet.name.label("outlet"),
        t.Revision.url,
        t.Revision.published,
        t.Revision.lang,
        t.Revision.title,
        t.Page.sha256.label("page"),
        t.Run.version,
        t.Run.ruleset,
    )
    .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
    .outerjoin(t.Page, t.Page.revision_id == t.Revision.id)
    .outerjoin(t.Extraction, (t.Extraction.revision_id == t.Revision.id) & current(t.Extraction))
    .outerjoin(t.Run, t.Run.id == t.Extraction.run_id)
    .where(current(t.Revision))
)


# Built once: asked of every article, and building a statement takes longer than SQLite takes to answer it.
_BY_IDENTITY = _LATEST.join(t.Article, t.Article.id == t.Revision.article_id).where(
    t.Article.identity == bindparam("identity")
)
_BY_BYTES = _LATEST.where(
    t.Revision.sha256 == bindparam("sha256"), t.Revision.encoding == bindparam("encoding")
).order_by(t.Revision.id)


_BY_IDENTITIES = _LATEST.add_columns(t.Article.identity).join(t.Article, t.Article.id == t.Revision.article_id)
_BY_IDENTITIES = _BY_IDENTITIES.where(t.Article.identity.in_(bindparam("identities", expanding=True)))


def find_all(connection: Connection, articles: Sequence[Article]) -> list[Stored | None]:
    """What ``find`` finds of each; asked once of all that say where they are from."""
    names = [None if is_bare(article) else article_identity(article) for article in articles]
    asked = {"identities": sorted({name for name in names if name is not None})}
    rows = connection.execute(_BY_IDENTITIES, asked) if asked["identities"] else ()
    known = {row.identity: _stored(row, tuple(row[3:11])) for row in rows}
    return [
        find(connection, article) if name is None else known.get(name)
        for name, article in zip(names, articles, strict=True)
    ]


def find(connection: Connection, article: Article) -> Stored | None:
    """The stored article that this one is, by its identity; a bare text without outlet or URL also by its bytes."""
    row = connection.execute(_BY_IDENTITY, {"identity": article_identity(article)}).first()
    if row is None and is_bare(article):
        row = connection.execute(_BY_BYTES, {"sha256": article.sha256, "encoding": article.encoding}).first()
        if row is not None:
            return _stored(row, reading(article))
    if row is None:
        return None
    columns: Any = row[3:11]  # of fewer columns their types would be known
    return _stored(row, tuple(columns))


def named(
    connection: Connection, document: str | None, url: str | None, sha256: str | None
) -> list[tuple[int, Article]]:
    """The articles as they are now that go by one of these, each with its id."""
    asked = ((t.Revision.document, document), (t.Revision.url, url), (t.Revision.sha256, sha256))
    which = [column == value for column, value in asked if value is not None]
    if not which:
        return []
    query = (
        select(t.Revision, t.Outlet.name.label("outlet"))
        .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
        .where(or_(*which), current(t.Revision))
        .order_by(t.Revision.article_id)
    )
    return [
        (
            row.article_id,
            Article(
                document=row.document,
                text=row.text,
                sha256=row.sha256,
                outlet=row.outlet,
                url=row.url,
                published=row.published,
                lang=row.lang,
                title=row.title,
                path=row.path,
                encoding=row.encoding,
            ),
        )
        for row in connection.execute(query)
    ]


def is_bare(article: Article) -> bool:
    """Whether nothing says who published it: a second copy of the same bytes then adds no evidence."""
    return article.outlet is None and article.url is None


def _stored(row: AnyRow, read_as: tuple[str | None, ...]) -> Stored:
    return Stored(row.article_id, row.revision_id, row.number, read_as, row.version, row.ruleset)


def compare(stored: Stored | None, article: Article, version: str, ruleset: str, *, replace: bool = False) -> Status:
    """What an article is to what is stored of it.

    Quotations that another program found stay until that is asked for (``replace``), or the article changes.
    """
    if stored is None:
        return Status.NEW
    if stored.reading != reading(article):
        return Status.REVISED
    if replace:
        return Status.OUTDATED
    if (stored.ruleset or "").startswith(IMPORTED):
        return Status.UNCHANGED
    return Status.UNCHANGED if (stored.version, stored.ruleset) == (version, ruleset) else Status.OUTDATED


def check_storable(article: Article) -> None:
    """Raise StoreError for what no database holds as text: NUL characters and halves of surrogate pairs."""
    page = article.evidence._asdict() if article.evidence else {}
    for key, value in (*article._asdict().items(), *page.items()):
        if not isinstance(value, str):
            continue
        try:
            value.encode()
        except UnicodeEncodeError as error:
            place, what = error.start, "half a surrogate pair"
        else:
            if "\0" not in value:
                continue
            place, what = value.index("\0"), "a NUL character"
        words = f"{article.document!a}: {key} has {what} at offset {place}"
        raise StoreError(words, "take it out of the source")


def add_revision(rows: Rows, actors: Actors, article: Article, run_id: int, stored: Stored | None) -> tuple[int, int]:
    """Keep a new revision, of a new article unless ``stored`` names it; the ids of article and revision."""
    if stored is None:
        article_id = rows.create(t.Article, identity=article_identity(article), run_id=run_id)
    else:
        article_id = stored.article_id
        old = update(t.Revision).where(t.Revision.id == stored.revision_id)
        rows.connection.execute(old.values(retired_run_id=run_id))
    time = published.parse(article.published)
    revision_id = rows.create(
        t.Revision,
        article_id=article_id,
        number=stored.number + 1 if stored else 1,
        outlet_id=actors.outlet(article.outlet)[0] if article.outlet else None,
        document=article.document,
        url=article.url,
        path=article.path,
        sha256=article.sha256,
        encoding=article.encoding,
        text=article.text,
        published=article.published,
        precision=time.precision,
        published_day=time.day,
        published_utc=time.utc,
        lang=article.lang,
        title=article.title,
        read_at=datetime.now(UTC),
        run_id=run_id,
        retired_run_id=None,
    )
    return article_id, revision_id
