"""Reading which articles print the same text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from provenance.model import Kind
from provenance.store import tables as t
from provenance.store.sql import AnyQuery, batches, current

_OF = t.Revision.__table__.alias("other")
_PAIRS: AnyQuery = (
    select(t.Revision.article_id, _OF.c.article_id.label("of_article_id"))
    .select_from(t.Copy)
    .join(t.Revision, t.Revision.id == t.Copy.revision_id)
    .join(_OF, _OF.c.id == t.Copy.of_revision_id)
    .where(current(t.Copy))
)


class Printed(NamedTuple):
    """An article among others that print the same text.

    ``share`` is how much of its words outside of quotations (0..1) the one that has most of them has; ``quotations``
    how many it has, of speech.
    """

    group: str
    outlet: str | None
    document: str
    published: str | None
    url: str | None
    share: float
    quotations: int


def printed(connection: Connection) -> list[Printed]:
    """Every article that prints the same text as another."""
    home = every(connection)
    shares: defaultdict[int, float] = defaultdict(float)
    for row in connection.execute(select(t.Copy).with_only_columns(*t.Copy.__table__.c).where(current(t.Copy))):
        shares[row.revision_id] = max(shares[row.revision_id], row.share)
        shares[row.of_revision_id] = max(shares[row.of_revision_id], row.share_of)
    return [one for some in batches(sorted(home)) for one in _rows(connection, some, home, shares)]


def _rows(
    connection: Connection, articles: Sequence[int], home: Mapping[int, int], shares: Mapping[int, float]
) -> Iterator[Printed]:
    spoken = (
        select(func.count())
        .select_from(t.Quotation)
        .where(t.Quotation.revision_id == t.Revision.id, current(t.Quotation), t.Quotation.kind != Kind.NOT_SPEECH)
        .scalar_subquery()
    )
    query = (
        select(
            t.Revision.id,
            t.Revision.article_id,
            t.Outlet.name.label("outlet"),
            t.Revision.document,
            t.Revision.published,
            t.Revision.url,
            spoken.label("quotations"),
        )
        .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
        .where(t.Revision.article_id.in_(articles), current(t.Revision))
    )
    for row in connection.execute(query.order_by(t.Revision.article_id)):
        group = f"c{home[row.article_id]}"
        yield Printed(group, row.outlet, row.document, row.published, row.url, shares.get(row.id, 0.0), row.quotations)


def any_copies(connection: Connection) -> bool:
    """Whether any article prints the same text as another."""
    return connection.execute(select(t.Copy.id).where(current(t.Copy)).limit(1)).first() is not None


def links(connection: Connection, articles: Sequence[int]) -> set[tuple[int, int]]:
    """The pairs of articles that print the same text, of which one is among ``articles``."""
    found: set[tuple[int, int]] = set()
    for some in batches(articles):
        for column in (t.Revision.article_id, _OF.c.article_id):
            found |= {(row[0], row[1]) for row in connection.execute(_PAIRS.where(column.in_(some)))}
    return found


def groups(connection: Connection, articles: Iterable[int]) -> dict[int, int]:
    """For each of ``articles`` that shares its text with others, directly or through them, the first read of these."""
    home: dict[int, int] = {}
    front, seen = list(dict.fromkeys(articles)), set[int]()
    while front:
        seen.update(front)
        for one, other in links(connection, front):
            a, b = _root(home, one), _root(home, other)
            home[max(a, b)] = min(a, b)
        front = sorted(home.keys() - seen | {_root(home, key) for key in home} - seen)
    return {key: _root(home, key) for key in home}


def every(connection: Connection) -> dict[int, int]:
    """The same of all articles."""
    home: dict[int, int] = {}
    for row in connection.execute(_PAIRS, execution_options={"yield_per": 1000}):
        a, b = _root(home, row[0]), _root(home, row[1])
        home[max(a, b)] = min(a, b)
    return {key: _root(home, key) for key in home}


def _root(home: dict[int, int], key: int) -> int:
    home.setdefault(key, key)
    while home[key] != key:
        home[key] = home[home[key]]
        key = home[key]
    return key
