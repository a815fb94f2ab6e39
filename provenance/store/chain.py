"""Reading the log of events back: whether it is whole, and what it says was stored."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from provenance.store import tables as t
from provenance.store.canonical import canonical, instant, sha256
from provenance.store.events import ARTICLE, BEGINNING
from provenance.store.sealed import PIECE


class Piece(NamedTuple):
    """Rows that were stored together, by the event that tells of them; ``digest`` is None where there were none."""

    first: int
    last: int
    digest: str | None
    event: int


@dataclass(slots=True)
class Told:
    """What all events say together. ``changes`` are, by table, id and column, the values from first to last."""

    pieces: dict[str, list[Piece]] = field(default_factory=dict)
    sealed: dict[str, list[tuple[int, int, int]]] = field(default_factory=dict)
    retired: dict[tuple[str, str], list[Any]] = field(default_factory=dict)
    marks: dict[int, tuple[str | None, int]] = field(default_factory=dict)
    changes: dict[tuple[str, int, str], list[tuple[object, object, int]]] = field(default_factory=dict)
    texts: dict[int, dict[str, Any]] = field(default_factory=dict)
    hashes: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def told(connection: Connection) -> Told:
    """Read the whole log. What is wrong with it is in ``wrong``, one line each, and the rest is read on."""
    found, previous, last = Told(), BEGINNING, 0
    query = select(t.Event.id, t.Event.kind, t.Event.at, t.Event.body, t.Event.hash).order_by(t.Event.id)
    for row in connection.execute(query, execution_options={"yield_per": 100}):
        body = _parsed(row.body)
        for wrong in _faults(row, body, last + 1, previous):
            found.wrong.append(f"events: {row.id} {wrong}")
        previous, last = sha256(row.body), row.id
        found.hashes.append(previous)
        try:
            _take(found, row.id, row.kind, body["data"])
        except (KeyError, TypeError, ValueError, AttributeError):
            found.wrong.append(f"events: {row.id} does not tell what an event of its kind tells")
    if not found.hashes:
        found.wrong.append("events: there are none, not even a beginning; the next writing command begins the log")
    return found


def _faults(row: Any, body: dict[str, Any], number: int, previous: str) -> Iterator[str]:  # noqa: ANN401 - a row
    if sha256(row.body) != row.hash:
        yield "was changed: its hash is not that of its body"
    if body.get("previous") != previous:
        yield "does not follow the one before: an event was changed, taken out or put in"
    if row.id != number or body.get("number") != number:
        yield f"stands where event {number} would"
    if (body.get("kind"), body.get("at")) != (row.kind, instant(row.at)):
        yield "has another kind or time than its body"
    try:
        if canonical(body) != row.body:
            yield "is not written in canonical form"
    except ValueError:
        yield "is not written in canonical form"


def _parsed(body: str) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _take(found: Told, event: int, kind: str, data: dict[str, Any]) -> None:
    for name, rows in data.get("rows", {}).items():
        first, last, digests = rows["first"], rows["last"], rows["digests"]
        into = found.pieces.setdefault(name, [])
        into += [
            Piece(at, min(at + PIECE - 1, last), digest, event)
            for at, digest in zip(range(first, last + 1, PIECE), digests, strict=True)
        ]
    for name, runs in data.get("retired", {}).items():
        for run, counted in runs.items():
            found.retired[name, run] = [*counted, event]
    if kind in ARTICLE:
        found.texts[data["revision"]] = {**data, "event": event}
        _mark(found, event, data["revision"], *data["marks"])
    else:
        for key, (before, after) in data.get("marks", {}).items():
            _mark(found, event, int(key), before, after)
    for name, key, column, before, after in data.get("changed", ()):
        found.changes.setdefault((name, key, column), []).append((before, after, event))


def _mark(found: Told, event: int, text: int, before: str | None, after: str) -> None:
    if text in found.marks and before is not None and found.marks[text][0] != before:
        found.wrong.append(
            f"quotations: kinds or contexts in text {text} were changed between events {found.marks[text][1]} and {event}"
        )
    found.marks[text] = (after, event)
