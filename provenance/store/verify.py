"""Whether a database is what its log of events says, byte for byte; and what is hit where it is not."""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.exc import DatabaseError

from provenance.store import checks, sealed
from provenance.store import tables as t
from provenance.store.canonical import cells, sha256
from provenance.store.chain import Piece, Told, told
from provenance.store.engine import explained, open_engine
from provenance.store.events import Head, head
from provenance.store.migrate import missing, require
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
    rows: int = 0


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
        yield f"events: {published} is no head of this log: it is of another database, or what was logged before was rewritten"


def _texts(connection: Connection, log: Told, done: Verified) -> Iterator[str]:
    """Every text is the one that its event tells of, and its bytes have the hash with which it was read."""
    query = select(t.Revision.id, t.Revision.document, t.Revision.text, t.Revision.sha256, t.Revision.encoding)
    for row in connection.execute(query.order_by(t.Revision.id), execution_options={"yield_per": 20}):
        done.texts += 1
        about = log.texts.pop(row.id, None)
        if about is not None and about["text"] != sha256(row.text):
            yield f"revisions: the text of {row.document!r} (revision {row.id}) is not that of event {about['event']}"
        if about is not None and about["bytes"] != row.sha256:
            yield f"revisions: the hash of the bytes of {row.document!r} (revision {row.id}) is not that of event {about['event']}"
        if original_bytes(row.text, row.encoding, row.sha256) is None:
            done.unmade += 1
            if row.encoding == "utf-8":
                yield f"revisions: the text of {row.document!r} (revision {row.id}) has not the hash with which it was read"
    for key, about in log.texts.items():
        yield f"revisions: the text of {about['document']!r} (revision {key}, event {about['event']}) is gone"


def original_bytes(text: str, encoding: str, wanted: str) -> bytes | None:
    """The bytes that were read, made again from the text; None where that does not give the hash ``wanted``."""
    for encode in _encoders(encoding):
        try:
            made = encode(text)
        except (UnicodeError, LookupError):
            continue
        if hashlib.sha256(made).hexdigest() == wanted:
            return made
    return None


def _encoders(encoding: str) -> Iterator[Callable[[str], bytes]]:
    yield lambda text: text.encode(encoding)
    # These take a byte order mark away, or choose an order by it.
    for name, mark in (
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
        ("utf-8", b""),
    ):
        if codecs.lookup(encoding).name.replace("-sig", "").startswith(name[:6].rstrip("-")):
            yield lambda text, name=name, mark=mark: mark + text.encode(name)  # type: ignore[misc]
            yield lambda text, name=name: text.encode(name)  # type: ignore[misc]


def _rows(connection: Connection, log: Told, done: Verified) -> Iterator[str]:
    """Every row that never changes is as its event left it, and none is there that no event tells of."""
    first = {place: changes[0][0] for place, changes in log.changes.items()}
    known = {place[:2] for place in first}

    def original(name: str, key: int, column: str, value: object) -> object:
        return first.get((name, key, column), value) if (name, key) in known else value

    yield from _changes(connection, log)
    now = sealed.highest(connection)
    spoken = {name: _spoken(pieces) for name, pieces in log.pieces.items()}
    for name in sealed.tables():
        owner = sealed.owner(name)
        at = 1
        for piece_first, piece_last, event in spoken.get(owner, []):
            if piece_first > at:
                yield f"{name}: {_ids(at, piece_first - 1)} are in no event"
            pieces = [p for p in log.pieces.get(name, ()) if p.event == event]
            pieces = pieces or _none(piece_first, piece_last, event)
            found = sealed.pieces(connection, name, piece_first, piece_last, original if known else None)
            for piece, digest in zip(pieces, found, strict=True):
                done.rows += piece.last - piece.first + 1 if digest else 0
                if digest != piece.digest:
                    yield f"{name}: {_ids(piece.first, piece.last)} are not as event {event} left them{_whose(connection, name, piece)}"
            at = piece_last + 1
        if now[owner] >= at:
            yield f"{name}: {_ids(at, now[owner])} are in no event"


def _spoken(pieces: list[Piece]) -> list[tuple[int, int, int]]:
    """The stretches of ids that events tell of, each with its event."""
    found: list[tuple[int, int, int]] = []
    for piece in pieces:
        if found and found[-1][2] == piece.event:
            found[-1] = (found[-1][0], piece.last, piece.event)
        else:
            found.append((piece.first, piece.last, piece.event))
    return found


def _none(first: int, last: int, event: int) -> list[Piece]:
    size = sealed.PIECE
    return [Piece(at, min(at + size - 1, last), None, event) for at in range(first, last + 1, size)]


def _ids(first: int, last: int) -> str:
    return f"row {first}" if first == last else f"rows {first}–{last}"


def _changes(connection: Connection, log: Told) -> Iterator[str]:
    """What was changed in place is what the last event on it says, and each found what the one before left."""
    for (name, key, column), steps in log.changes.items():
        for (_, left, one), (found, _, other) in zip(steps, steps[1:], strict=False):
            if left != found:
                yield f"{name}: {column} of row {key} was changed between events {one} and {other}"
        table = sealed.Base.metadata.tables[name]
        now = connection.execute(select(table.c[column]).where(table.c.id == key)).first()
        if now is not None and cells(now)[0] != steps[-1][1]:
            yield f"{name}: {column} of row {key} is not as event {steps[-1][2]} left it"


def _whose(connection: Connection, name: str, piece: Piece) -> str:
    """The documents that rows belong to, where they belong to some."""
    table = sealed.Base.metadata.tables[name]
    key = next(iter(table.primary_key.columns))
    if name == "revisions":
        query: AnyQuery = select(t.Revision.document).where(t.Revision.id.between(piece.first, piece.last))
    elif "revision_id" in table.c:
        query = select(t.Revision.document).join(table, table.c.revision_id == t.Revision.id)
    elif "quotation_id" in table.c:
        query = select(t.Revision.document).join(t.Quotation, t.Quotation.revision_id == t.Revision.id)
        query = query.join(table, table.c.quotation_id == t.Quotation.id)
    else:
        return ""
    found = connection.execute(query.where(key.between(piece.first, piece.last)).distinct().limit(_NAMED + 1)).scalars()
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
