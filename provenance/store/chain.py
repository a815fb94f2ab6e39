"""Reading the log of events back: whether it is whole, and what it says was stored."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from provenance.store import tables as t
from provenance.store.canonical import canonical, instant, sha256
from provenance.store.events import ARTICLE, BEGINNING
from provenance.store.summed import read


class Stretch(NamedTuple):
    """Rows of one table that one event tells of: their first and last id, and the digests of their pieces.

    ``words`` says that these are of the words of spans, and not of the digests that stand for them.
    """

    first: int
    last: int
    digests: Sequence[str | None]
    words: bool


@dataclass(slots=True)
class Told:
    """What all events say together, with the events that say it.

    ``rows`` are by table and event; ``retired`` by table and run: count, digest, event; ``marks`` by text;
    ``changes`` by table, id and column, each with the values before and after; ``texts`` by
    revision: the hash of the bytes, of the text, and the event; ``sums`` are the last ones, and the event.
    """

    rows: dict[str, dict[int, Stretch]] = field(default_factory=dict)
    retired: dict[tuple[str, str], list[Any]] = field(default_factory=dict)
    marks: dict[int, tuple[str | None, int]] = field(default_factory=dict)
    changes: dict[tuple[str, int, str], list[tuple[object, object, int]]] = field(default_factory=dict)
    texts: dict[int, tuple[str, str, int]] = field(default_factory=dict)
    sums: tuple[dict[str, int], int] = field(default_factory=lambda: ({}, 0))
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
        stretch = Stretch(int(rows["first"]), int(rows["last"]), list(rows["digests"]), "words" not in rows)
        found.rows.setdefault(name, {})[event] = stretch
    for name, runs in data.get("retired", {}).items():
        for run, counted in runs.items():
            found.retired[name, run] = [*counted, event]
    if kind in ARTICLE:
        found.texts[data["revision"]] = (data["bytes"], data["text"], event)
        _mark(found, event, data["revision"], *data["marks"])
    else:
        for key, (before, after) in data.get("marks", {}).items():
            _mark(found, event, int(key), before, after)
    if "sums" in data:
        found.sums = (read(data["sums"]), event)
    for name, key, column, before, after in data.get("changed", ()):
        found.changes.setdefault((name, key, column), []).append((before, after, event))


def _mark(found: Told, event: int, text: int, before: str | None, after: str) -> None:
    left, earlier = found.marks.get(text, (before, 0))
    if before is not None and left != before:
        found.wrong.append(
            f"quotations: kinds, reasons or contexts in text {text} were changed between events {earlier} and {event}"
        )
    found.marks[text] = (after, event)
