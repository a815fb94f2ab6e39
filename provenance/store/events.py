"""The log of what was done to a database: each event holds the hash of the one before, in the transaction it tells of.

An event's hash is the SHA-256 of its ``body``: canonical JSON (RFC 8785) with at, data, kind, number, previous.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import Connection, insert, select

from provenance.store import cutting
from provenance.store import tables as t
from provenance.store.canonical import canonical, instant, sha256
from provenance.store.changes import Changes
from provenance.store.sealed import NO_MARKS, highest, marks, retired, retiring, seal
from provenance.store.sql import BATCH, AnyQuery, batches
from provenance.store.summed import Sums, last, total, written
from provenance.store.tables import EventKind
from provenance.store.written import Written

BEGINNING = "0" * 64  # what the first event holds for the hash of the one before
ARTICLE = (EventKind.INGESTED, EventKind.REVISED, EventKind.RE_EXTRACTED)
_ARTICLES: AnyQuery = (
    select(
        t.Revision.id,
        t.Revision.number,
        t.Revision.document,
        t.Revision.sha256,
        t.Revision.encoding,
        t.Article.identity,
        t.Outlet.name.label("outlet"),
    )
    .join(t.Article, t.Article.id == t.Revision.article_id)
    .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
)


class Head(NamedTuple):
    """The last event: its hash, its number, which is how many there are, and its time."""

    hash: str
    events: int
    at: str


class Log:
    """The events of one transaction, written when it closes; made before anything else is written in it."""

    def __init__(self, connection: Connection, changes: Changes, written: Written, sums: Sums) -> None:
        self._connection, self._changes, self._written, self._sums = connection, changes, written, sums
        if head(connection) is None:
            start(connection)
        self.before = highest(connection)  # the ids of all tables: what is above is new
        written.begin(self.before)
        self._articles: dict[int, EventKind] = {}
        self._other: list[tuple[EventKind, dict[str, Any]]] = []

    def article(self, kind: EventKind, revision_id: int) -> None:
        """Tell of a text that was stored or extracted again."""
        self._articles[revision_id] = kind

    def add(self, kind: EventKind, **data: object) -> None:
        """Tell of something else."""
        self._other.append((kind, data))

    def close(self) -> None:
        """Write the events; everything that they tell of has been written, and nothing is written after them."""
        noted, told = dict(self._changes.texts), self._changes.told(self.before)
        after = dict.fromkeys(noted, NO_MARKS) | self._marks(noted)
        runs = self.before["runs"]
        rest = {key: digest for key, digest in noted.items() if key not in self._articles}
        data: dict[str, Any] = {
            "rows": seal(self._connection, self.before, self._written.pieces),
            "retired": {name: found for name in retiring() if (found := retired(self._connection, name, runs))},
            "changed": [list(change) for change in told],
            "marks": {str(key): [old, after[key]] for key, old in rest.items() if old != after[key]},
        }
        data = {key: value for key, value in data.items() if value}
        if data:
            data["sums"] = written(self._sums.after(self._connection))
            events = self._of_articles(after, noted), self._of_judgements(told), self._other
            append(self._connection, chain(*events, [(EventKind.STORED, data)]))

    def _marks(self, noted: Collection[int]) -> dict[int, str]:
        """The digests of the kinds and contexts in every text that this transaction wrote to."""
        new = {key: mark for key in self._articles if key not in noted and (mark := self._written.mark(key))}
        return new | dict(marks(self._connection, sorted({*noted, *self._articles} - new.keys())))

    def _of_articles(
        self, after: Mapping[int, str], before: Mapping[int, str]
    ) -> Iterator[tuple[EventKind, dict[str, Any]]]:
        for key, about in described(self._connection, list(self._articles), self._written.text):
            yield self._articles[key], {**about, "marks": [before.get(key), after.get(key, NO_MARKS)]}

    def _of_judgements(self, told: Iterable[tuple[str, int, str, object, object]]) -> Iterator[tuple[EventKind, Any]]:
        key = t.Judgement.id
        query = select(key, t.Judgement.digest, t.Judgement.decision, t.Judgement.made_by)
        for row in self._connection.execute(query.where(key > self.before["judgements"]).order_by(key)).all():
            said = {"judgement": row.id, "digest": row.digest, "decision": row.decision, "by": row.made_by}
            yield EventKind.JUDGED, said
        gone = [
            (identity, by) for table, identity, column, _, by in told if (table, column) == ("judgements", "retired_by")
        ]
        for identity, by in gone:
            yield EventKind.WITHDRAWN, {"judgement": identity, "by": by}


def described(
    connection: Connection, revisions: Sequence[int], hashed: Callable[[int], str | None] = lambda _: None
) -> Iterator[tuple[int, dict[str, Any]]]:
    """What events say of articles, by the ids of their texts, in that order; ``hashed`` may know a text's hash."""
    for some in batches(revisions):
        rows = connection.execute(_ARTICLES.where(t.Revision.id.in_(some))).all()
        found = {row.id: row for row in rows}
        texts = {key: known for key in some if (known := hashed(key)) is not None}
        texts |= {key: sha256(text) for key, text in cutting.texts(connection, [k for k in some if k not in texts])}
        for key in some:
            row = found[key]
            yield (
                key,
                {
                    "article": row.identity,
                    "document": row.document,
                    "outlet": row.outlet,
                    "revision": row.id,
                    "number": row.number,
                    "bytes": row.sha256,
                    "encoding": row.encoding,
                    "text": texts[key],
                },
            )


def start(connection: Connection, kind: EventKind = EventKind.STARTED, **data: object) -> None:
    """Begin the log, with whatever is in the database by then."""
    runs = {name: found for name in retiring() if (found := retired(connection, name))}
    texts = {str(key): [None, digest] for key, digest in marks(connection)}
    all_ = {**data, "rows": seal(connection, {}), "retired": runs, "marks": texts}
    append(connection, [(kind, {key: value for key, value in all_.items() if value})])


def upgraded(connection: Connection, before: Mapping[str, int], old: str | None, new: str) -> None:
    """Tell of a migration, with the rows that it made; the log begins where there is none."""
    if head(connection) is None:
        start(connection, revision=new)
        return
    rows = seal(connection, before)
    append(connection, [(EventKind.UPGRADED, {"from": old, "to": new, **({"rows": rows} if rows else {})})])


def summed_again(connection: Connection, name: str) -> None:
    """Tell of the sum of a table that was made anew, where it is not as the last event left it, and of no other."""
    told = last(connection)
    sums = {**told, name: total(connection, name)}
    if head(connection) is not None and sums != told:
        append(connection, [(EventKind.STORED, {"sums": written(sums)})])


def append(connection: Connection, events: Iterable[tuple[EventKind, Mapping[str, object]]]) -> None:
    """Put events at the end of the log. The writer's lock keeps others out meanwhile."""
    last = head(connection)
    number, previous = (last.events, last.hash) if last else (0, BEGINNING)
    time, rows = datetime.now(UTC), list[dict[str, object]]()
    for kind, data in events:
        if len(rows) == BATCH:
            connection.execute(insert(t.Event), rows)
            rows = []
        number += 1
        body = canonical({"at": instant(time), "data": data, "kind": str(kind), "number": number, "previous": previous})
        previous = sha256(body)
        rows.append({"id": number, "kind": kind, "at": time, "body": body, "hash": previous})
    if rows:
        connection.execute(insert(t.Event), rows)


def head(connection: Connection) -> Head | None:
    """The last event."""
    query = select(t.Event.hash, t.Event.id, t.Event.at).order_by(t.Event.id.desc()).limit(1)
    row = connection.execute(query).first()
    return None if row is None else Head(row.hash, row.id, instant(row.at))


def of_article(connection: Connection, identity: str, judgements: Iterable[int]) -> Iterator[str]:
    """The bodies of all events on one article and on those judgements, in order."""
    kinds = (*ARTICLE, EventKind.JUDGED, EventKind.WITHDRAWN)
    query = select(t.Event.body).where(t.Event.kind.in_(kinds)).order_by(t.Event.id)
    wanted = set(judgements)
    for body in connection.execute(query, execution_options={"yield_per": 1000}).scalars():
        data = json.loads(body)["data"]
        if data.get("article") == identity or data.get("judgement") in wanted:
            yield body
