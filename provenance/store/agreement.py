"""Whether the tables are what the log of events says: each function keeps an eye on one kind of promise."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, zip_longest
from typing import Any

from sqlalchemy import Connection, select

from provenance.store import sealed
from provenance.store import tables as t
from provenance.store.canonical import cells, sha256
from provenance.store.chain import Told
from provenance.store.originals import original_bytes
from provenance.store.sql import AnyQuery

_NAMED = 3  # documents named in one finding


def texts(connection: Connection, log: Told, made: list[bool]) -> Iterator[str]:
    """Every text is the one that its event tells of, and its bytes have the hash with which it was read.

    ``made`` gets, for each, whether it could be turned back into its bytes.
    """
    query = select(t.Revision.id, t.Revision.document, t.Revision.text, t.Revision.sha256, t.Revision.encoding)
    gone = dict(log.texts)
    for row in connection.execute(query.order_by(t.Revision.id), execution_options={"yield_per": 20}):
        which = f"{row.document!r} (revision {row.id})"
        told = gone.pop(row.id, None)
        if told is not None and told[1] != sha256(row.text):
            yield f"revisions: the text of {which} is not that of event {told[2]}"
        if told is not None and told[0] != row.sha256:
            yield f"revisions: the hash of the bytes of {which} is not that of event {told[2]}"
        made.append(original_bytes(row.text, row.encoding, row.sha256) is not None)
        if not made[-1] and row.encoding == "utf-8":
            yield f"revisions: the text of {which} has not the hash with which it was read"
    for key, (_, _, event) in gone.items():
        yield f"revisions: the text of event {event} (revision {key}) is gone"


def rows(connection: Connection, log: Told, name: str) -> Iterator[str]:
    """Every row of a table that never changes is as its event left it, and none is there that no event tells of."""
    was = {place: steps[0][0] for place, steps in log.changes.items() if place[0] == name}
    changed = {key for _, key, _ in was}

    def original(_: str, key: int, column: str, value: object) -> object:
        return was.get((name, key, column), value) if key in changed else value

    owner, digests, at = sealed.owner(name), log.rows.get(name, {}), 1
    lowest, highest = sealed.ends(connection, name)
    if lowest < at:
        yield f"{name}: {_ids(lowest, min(highest, 0))} in no event"
    for event, (first, last, *_) in log.rows.get(owner, {}).items():
        if first > at and name == owner:
            yield f"{name}: {_ids(at, first - 1)} in no event"
        stretch = digests.get(event)
        words = stretch is not None and stretch.words
        found = sealed.pieces(connection, name, first, last, original if changed else None, words=words)
        told = stretch.digests if stretch else ()
        for start, digest, wanted in zip_longest(range(first, last + 1, sealed.PIECE), found, told):
            if digest != wanted:
                end = min(start + sealed.PIECE - 1, last)
                yield f"{name}: {_ids(start, end)} not as event {event} left them{_whose(connection, name, start, end)}"
        at = last + 1
    if highest >= at:
        yield f"{name}: {_ids(at, highest)} in no event"


def _ids(first: int, last: int) -> str:
    return f"row {first} is" if first == last else f"rows {first}–{last} are"


def changes(connection: Connection, log: Told) -> Iterator[str]:
    """What was changed in place is what the last event on it says, and each found what the one before left."""
    for (name, key, column), steps in log.changes.items():
        for (_, left, one), (found, _, other) in pairwise(steps):
            if left != found:
                yield f"{name}: {column} of row {key} was changed between events {one} and {other}"
        table = sealed.table(name)
        now = connection.execute(select(table.c[column]).where(table.c.id == key)).first()
        if now is not None and cells(now)[0] != steps[-1][1]:
            yield f"{name}: {column} of row {key} is not as event {steps[-1][2]} left it"


def retired(connection: Connection, log: Told, name: str) -> Iterator[str]:
    """Every run has retired the rows of a table that its event says, and no others."""
    found: dict[str, Any] = sealed.retired(connection, name)
    told = {run: counted for (table, run), counted in log.retired.items() if table == name}
    for run in sorted({*found, *told}, key=int):
        count, digest, event = told.get(run, [0, None, None])
        if found.get(run, [0, None]) != [count, digest]:
            there = found.get(run, [0])[0]
            said = f"event {event} tells of {count}" if event else "no event tells of it"
            yield f"{name}: run {run} has retired {there} rows, {said}{' others' if there == count else ''}"


def marks(connection: Connection, log: Told) -> Iterator[str]:
    """The kind, its reason and the context of every quotation are as the last event on its text left them."""
    found = dict(sealed.marks(connection))
    for text in sorted({*found, *log.marks}):
        digest, event = log.marks.get(text, (None, None))
        if found.get(text, sealed.NO_MARKS) != digest:
            document = connection.execute(select(t.Revision.document).where(t.Revision.id == text)).scalar()
            left = f"are not as event {event} left them" if event else "are in no event"
            yield f"quotations: kinds, reasons or contexts in {document!r} (revision {text}) {left}"


def _whose(connection: Connection, name: str, first: int, last: int) -> str:
    """The documents that rows belong to, where they belong to some."""
    table = sealed.table(name)
    key = next(iter(table.primary_key.columns))
    query: AnyQuery = select(t.Revision.document)
    if name == "revisions":
        pass
    elif "revision_id" in table.c:
        query = query.join(table, table.c.revision_id == t.Revision.id)
    elif "quotation_id" in table.c:
        query = query.join(t.Quotation, t.Quotation.revision_id == t.Revision.id)
        query = query.join(table, table.c.quotation_id == t.Quotation.id)
    else:
        return ""
    found = connection.execute(query.where(key.between(first, last)).distinct().limit(_NAMED + 1)).scalars()
    names = [repr(each) for each in found]
    return f", of {', '.join(names[:_NAMED])}{' and others' if len(names) > _NAMED else ''}" if names else ""
