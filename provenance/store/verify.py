"""Whether a database is what its log of events says, byte for byte; and what is hit where it is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.exc import DatabaseError

from provenance.store import checks, sealed
from provenance.store import tables as t
from provenance.store.canonical import cells, sha256
from provenance.store.chain import Told, told
from provenance.store.engine import explained, open_engine
from provenance.store.events import Head, head
from provenance.store.migrate import missing, require
from provenance.store.originals import original_bytes
from provenance.store.sql import AnyQuery

_SHOWN = 20  # findings of one check; the rest is counted
_NAMED = 3  # documents named in one finding
_TREE = re.compile(r"^Tree (\d+)\b")
Rule = Callable[[Connection], Iterator[str]]


@dataclass(slots=True)
class Verified:
    """What was found, nothing if all is sound; the end of the log; and how much was looked at.

    ``unmade`` texts cannot be turned back into the bytes that were read, so their own hash was looked at alone.
    """

    head: Head | None = None
    findings: list[str] = field(default_factory=list)
    texts: int = 0
    unmade: int = 0


def verify(url: str | Path, published: str | None = None) -> Verified:
    """Look at everything: file, references, texts, offsets, rows and events. It changes nothing.

    ``published`` is the hash of a head that was printed before: it must be one of the log's.
    """
    missing(url)
    engine, done = open_engine(url, readonly=True), Verified()
    with explained(url), engine.connect() as connection:
        require(connection, url)
        _collect(done, "file", connection, whole)
        for check in checks.CHECKS:
            _collect(done, check.__name__, connection, check)
        log: list[Told] = []
        _collect(done, "events", connection, lambda connection: _log(connection, log, published))
        if log:
            for rule in (_texts, _rows, _retired, _marks):
                _collect(done, rule.__name__, connection, lambda connection, rule=rule: rule(connection, log[0], done))  # type: ignore[misc]
        done.head = head(connection)
    return done


def _collect(done: Verified, name: str, connection: Connection, rule: Rule) -> None:
    found, more = [], 0
    try:
        for finding in rule(connection):
            found.append(finding)
            more += len(found) > _SHOWN
            del found[_SHOWN:]
    except DatabaseError as error:  # a damaged page ends this look, not the others
        found.append(f"{name.strip('_')}: cannot be read to the end ({error.orig})")
        if connection.dialect.name == "postgresql":
            connection.rollback()
    if more:
        found.append(f"{name.strip('_')}: and {more:,} more")
    done.findings += [one for one in found if one not in done.findings]


def whole(connection: Connection) -> Iterator[str]:
    """The file is what SQLite wrote: pages, indexes, values. PostgreSQL's own ``pg_amcheck`` does it there."""
    if connection.dialect.name != "sqlite":
        return
    trees = {row[0]: row[1] for row in connection.exec_driver_sql("SELECT rootpage, name FROM sqlite_master")}
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check(1000)"):
        for one in str(line).splitlines():
            if one != "ok" and not one.startswith("***"):
                where = _TREE.match(one)
                yield f"file: {f'{trees.get(int(where[1]), one)}: ' if where else ''}{one}"


def _log(connection: Connection, log: list[Told], published: str | None) -> Iterator[str]:
    log.append(told(connection))
    yield from log[0].wrong
    if published is not None and published.lower() not in log[0].hashes:
        why = "it is of another database, or what was logged before was rewritten"
        yield f"events: {published} is no head of this log: {why}"


def _texts(connection: Connection, log: Told, done: Verified) -> Iterator[str]:
    """Every text is the one that its event tells of, and its bytes have the hash with which it was read."""
    query = select(t.Revision.id, t.Revision.document, t.Revision.text, t.Revision.sha256, t.Revision.encoding)
    gone = dict(log.texts)
    for row in connection.execute(query.order_by(t.Revision.id), execution_options={"yield_per": 20}):
        done.texts += 1
        which = f"{row.document!r} (revision {row.id})"
        about = gone.pop(row.id, None)
        if about is not None and about["text"] != sha256(row.text):
            yield f"revisions: the text of {which} is not that of event {about['event']}"
        if about is not None and about["bytes"] != row.sha256:
            yield f"revisions: the hash of the bytes of {which} is not that of event {about['event']}"
        if original_bytes(row.text, row.encoding, row.sha256) is None:
            done.unmade += 1
            if row.encoding == "utf-8":
                yield f"revisions: the text of {which} has not the hash with which it was read"
    for key, about in gone.items():
        yield f"revisions: the text of {about['document']!r} (revision {key}, event {about['event']}) is gone"


def _rows(connection: Connection, log: Told, done: Verified) -> Iterator[str]:
    """Every row that never changes is as its event left it, and none is there that no event tells of."""
    was = {place: steps[0][0] for place, steps in log.changes.items()}
    changed = {place[:2] for place in was}

    def original(name: str, key: int, column: str, value: object) -> object:
        return was.get((name, key, column), value) if (name, key) in changed else value

    yield from _changes(connection, log)
    now = sealed.highest(connection)
    for name in sealed.tables():
        owner, digests, at = sealed.owner(name), log.rows.get(name, {}), 1
        for event, (first, last, _) in log.rows.get(owner, {}).items():
            if first > at:
                yield f"{name}: {_ids(at, first - 1)} in no event"
            found = sealed.pieces(connection, name, first, last, original if changed else None)
            told_ = digests[event].digests if event in digests else ()
            for start, digest, wanted in zip_longest(range(first, last + 1, sealed.PIECE), found, told_):
                if digest != wanted:
                    end = min(start + sealed.PIECE - 1, last)
                    whose = _whose(connection, name, start, end)
                    yield f"{name}: {_ids(start, end)} not as event {event} left them{whose}"
            at = last + 1
        if now[owner] >= at:
            yield f"{name}: {_ids(at, now[owner])} in no event"


def _ids(first: int, last: int) -> str:
    return f"row {first} is" if first == last else f"rows {first}–{last} are"


def _changes(connection: Connection, log: Told) -> Iterator[str]:
    """What was changed in place is what the last event on it says, and each found what the one before left."""
    for (name, key, column), steps in log.changes.items():
        for (_, left, one), (found, _, other) in pairwise(steps):
            if left != found:
                yield f"{name}: {column} of row {key} was changed between events {one} and {other}"
        table = sealed.table(name)
        now = connection.execute(select(table.c[column]).where(table.c.id == key)).first()
        if now is not None and cells(now)[0] != steps[-1][1]:
            yield f"{name}: {column} of row {key} is not as event {steps[-1][2]} left it"


def _whose(connection: Connection, name: str, first: int, last: int) -> str:
    """The documents that rows belong to, where they belong to some."""
    table = sealed.table(name)
    key = next(iter(table.primary_key.columns))
    if name == "revisions":
        query: AnyQuery = select(t.Revision.document).where(t.Revision.id.between(first, last))
    elif "revision_id" in table.c:
        query = select(t.Revision.document).join(table, table.c.revision_id == t.Revision.id)
    elif "quotation_id" in table.c:
        query = select(t.Revision.document).join(t.Quotation, t.Quotation.revision_id == t.Revision.id)
        query = query.join(table, table.c.quotation_id == t.Quotation.id)
    else:
        return ""
    found = connection.execute(query.where(key.between(first, last)).distinct().limit(_NAMED + 1)).scalars()
    names = [repr(each) for each in found]
    return f", of {', '.join(names[:_NAMED])}{' and others' if len(names) > _NAMED else ''}" if names else ""


def _retired(connection: Connection, log: Told, _done: Verified) -> Iterator[str]:
    """Every run has retired the rows that its event says, and no others."""
    for name in sealed.retiring():
        found: dict[str, Any] = sealed.retired(connection, name)
        runs = {run for table, run in log.retired if table == name}
        for run in sorted({*found, *runs}, key=int):
            count, digest, event = log.retired.get((name, run), [0, None, None])
            if found.get(run) != ([count, digest] if digest else None):
                there = found.get(run, [0])[0]
                told_by = f"event {event} tells of {count}" if event else "no event tells of it"
                yield f"{name}: run {run} has retired {there} rows, {told_by}{'' if there != count else ' others'}"


def _marks(connection: Connection, log: Told, _done: Verified) -> Iterator[str]:
    """The kind, its reason and the context of every quotation are as the last event on its text left them."""
    found = dict(sealed.marks(connection))
    for text in sorted({*found, *log.marks}):
        digest, event = log.marks.get(text, (None, None))
        if found.get(text, sealed.NO_MARKS) != digest:
            document = connection.execute(select(t.Revision.document).where(t.Revision.id == text)).scalar()
            left = f"are not as event {event} left them" if event else "are in no event"
            yield f"quotations: kinds, reasons or contexts in {document!r} (revision {text}) {left}"
