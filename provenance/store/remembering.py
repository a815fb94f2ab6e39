"""The memory of the last matching, and what has changed in the database since."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, func, select

from provenance.match.memory import Memory, load
from provenance.model import Kind, Occurrence, Utterance
from provenance.store import matching
from provenance.store import tables as t
from provenance.store.rematching import Rematching
from provenance.store.rows import Rows
from provenance.store.sql import AnyColumn, AnyQuery, AnyTable, batches, current

PIECE = 1 << 24  # bytes in a row
STATE = "state"  # the part that says what the others are of
_DIGEST = 2 * hashlib.sha256().digest_size  # before it, in hexadecimal
_COUNTED: tuple[AnyTable, ...] = (
    t.Quotation,
    t.Alias,
    t.Outlet,
    t.Actor,
)  # whose new rows have higher ids than old ones


class DamagedError(Exception):
    """What is remembered is not what was left: it has to be forgotten."""


class Changes(NamedTuple):
    """Quotations that are new, other or gone since the last matching, and actors of before that have more names."""

    quotations: frozenset[int]
    actors: frozenset[int]


class Remembering:
    """Reads and writes what a matching by ``ruleset`` leaves for the next."""

    def __init__(self, rows: Rows, ruleset: str = "") -> None:
        self._rows, self._connection, self._ruleset = rows, rows.connection, ruleset

    def changes(self, since: datetime | None = None) -> Changes | None:
        """What to match; None if everything has to be: nothing is remembered, or other rules have made it.

        ``since`` adds what runs from then on have stored. Raises DamagedError.
        """
        state = _state(self._connection)
        if state.get("ruleset") != self._ruleset:
            return None
        if not self._rows.sums.hold(self._connection, t.Unmatched.__tablename__):
            raise DamagedError
        new = select(t.Quotation.id).where(t.Quotation.id > state["quotations"])
        found = {*self._ids(new), *self._ids(select(t.Unmatched.quotation_id))}
        if since is not None:
            runs = select(t.Run.id).where(t.Run.started_at >= since)
            found |= {*self._ids(select(t.Quotation.id).where(t.Quotation.run_id.in_(runs)))}
        actors = {
            *self._ids(select(t.Alias.actor_id).where(t.Alias.id > state["aliases"])),
            *self._ids(select(t.Outlet.actor_id).where(t.Outlet.id > state["outlets"])),
        }
        return Changes(frozenset(found), frozenset(key for key in actors if key <= state["actors"]))

    def memory(self) -> Memory:
        """What the last matching left. Raises DamagedError."""
        pieces = _pieces(self._connection)
        if _digests(pieces) != _state(self._connection).get("digests"):
            raise DamagedError
        return load(pieces)

    def forget(self) -> None:
        """Have the next matching be of everything."""
        self._connection.execute(delete(t.Memory))
        self._connection.execute(delete(t.Unmatched))
        self._rows.sums.clear(t.Unmatched.__tablename__)

    def remember(self, memory: Memory) -> None:
        """Leave ``memory`` for the next matching; nothing has changed since then."""
        self.forget()
        parts, highest = memory.dump(), {table.__tablename__: self._highest(table) for table in _COUNTED}
        state = json.dumps({**highest, "ruleset": self._ruleset, "digests": _digests(parts)}).encode()
        for part, data in {**parts, STATE: _sealed(state)}.items():
            for piece, at in enumerate(range(0, len(data) or 1, PIECE)):
                self._rows.add(t.Memory, part=part, piece=piece, data=data[at : at + PIECE])
        self._rows.flush()

    def quoted(self) -> Quoted:
        """Occurrences by their ids."""
        return Quoted(self._rows)

    def save(
        self, utterances: Iterable[Utterance], run_id: int, members: Collection[int], changed: Collection[int]
    ) -> set[int]:
        """Store the utterances that are others than they were; the ids of those in which anything is.

        ``members`` are all quotations in them, ``changed`` those that were changed or are gone.
        """
        done = Rematching(self._rows, run_id, members, changed)
        done.save(utterances)
        self._rows.flush()
        return done.touched

    def members(self, utterances: Collection[int]) -> list[int]:
        """The current members of utterances."""
        query = select(t.Reproduction.quotation_id).where(current(t.Reproduction))
        return list(self._in(query, t.Reproduction.utterance_id, sorted(utterances)))

    def quotations(self) -> int:
        """About how many quotations there are, by the ids that were given."""
        return self._highest(t.Quotation)

    def utterances(self) -> int:
        """How many utterances hold."""
        self._rows.flush()
        query = select(func.count()).select_from(t.Utterance).where(current(t.Utterance))
        return int(self._connection.execute(query).scalar_one())

    def utterances_of(self, changes: Changes) -> set[int]:
        """The utterances from which other inferences may follow, but for those that have other members.

        What stands beside a quotation in its article bears on it, and under which names a medium is known.
        """
        own, articles = t.Quotation, select(t.Quotation.revision_id)
        beside: AnyQuery = (
            select(t.Reproduction.utterance_id)
            .join(own, own.id == t.Reproduction.quotation_id)
            .where(current(t.Reproduction))
        )
        named: AnyQuery = (
            select(t.Reproduction.utterance_id)
            .join(t.Link, t.Link.quotation_id == t.Reproduction.quotation_id)
            .where(current(t.Reproduction), current(t.Link))
        )
        printed: AnyQuery = (
            select(t.Reproduction.utterance_id)
            .join(own, own.id == t.Reproduction.quotation_id)
            .join(t.Revision, t.Revision.id == own.revision_id)
            .join(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
            .where(current(t.Reproduction))
        )
        actors = list(changes.actors)
        for some in batches(actors):  # what is merged into one lends it its names
            merged = select(t.Actor.merged_into_id).where(t.Actor.id.in_(some), t.Actor.merged_into_id.is_not(None))
            actors = [*actors, *self._ids(merged)]
        for some in batches(list(dict.fromkeys(actors))):
            same = select(t.Actor.id).where(t.Actor.merged_into_id.in_(some))
            actors = [*actors, *self._ids(same)]
        return {
            *self._in(beside, own.revision_id, sorted({*self._in(articles, own.id, list(changes.quotations))})),
            *self._in(named, t.Link.actor_id, list(dict.fromkeys(actors))),
            *self._in(printed, t.Outlet.actor_id, list(dict.fromkeys(actors))),
        }

    def _in(self, query: AnyQuery, column: AnyColumn, keys: Sequence[int]) -> Iterator[int]:
        for some in batches(keys):
            yield from self._ids(query.where(column.in_(some)))

    def _ids(self, query: AnyQuery) -> list[int]:
        return list(self._connection.execute(query).scalars())

    def _highest(self, table: AnyTable) -> int:
        return int(self._connection.execute(select(func.coalesce(func.max(table.id), 0))).scalar_one())


def damaged(connection: Connection) -> Iterator[str]:
    """What is remembered is what the last matching left."""
    try:
        whole = _digests(_pieces(connection)) == _state(connection).get("digests", {})
    except DamagedError:
        whole = False
    if not whole:
        yield "matching_memory: not as the last matching left it; run `provenance match`, which then matches everything"


def _pieces(connection: Connection) -> dict[str, bytes]:
    pieces: defaultdict[str, bytes] = defaultdict(bytes)
    query = select(t.Memory.part, t.Memory.piece, t.Memory.data).where(t.Memory.part != STATE)
    for row in connection.execute(query.order_by(t.Memory.part, t.Memory.piece)):
        if row.piece * PIECE != len(pieces[row.part]):
            raise DamagedError
        pieces[row.part] += row.data
    return pieces


def _state(connection: Connection) -> dict[str, Any]:
    """What is said of the rest, behind its own digest; nothing where nothing is remembered."""
    query = select(t.Memory.data).where(t.Memory.part == STATE).order_by(t.Memory.piece)
    data = b"".join(connection.execute(query).scalars())
    if not data or data.startswith(b"{"):  # earlier versions sealed nothing: it is as if they had left nothing
        return {}
    said = data[_DIGEST:]
    if data != _sealed(said):
        raise DamagedError
    return dict(json.loads(said))


def _sealed(state: bytes) -> bytes:
    return hashlib.sha256(state).hexdigest().encode() + state


def _digests(parts: Mapping[str, bytes]) -> dict[str, str]:
    return {part: hashlib.sha256(data).hexdigest() for part, data in parts.items()}


class Quoted:
    """Occurrences by their ids, each read once."""

    def __init__(self, rows: Rows) -> None:
        self._connection = rows.connection
        self._known: dict[int, Occurrence] = {}
        self._asked: set[int] = set()

    def rows(self, ids: Collection[int]) -> list[Occurrence]:
        """Those of ``ids`` that are current and speech."""
        missing = [key for key in ids if key not in self._asked]
        self._asked.update(missing)
        for some in batches(missing):
            self._take(matching.OCCURRENCES.where(t.Quotation.id.in_(some)))
        return [self._known[key] for key in ids if key in self._known]

    def beside(self, ids: Collection[int]) -> list[Occurrence]:
        """The current quotations that are speech of the articles in which these stand, or once stood."""
        articles: dict[int, None] = {}
        for some in batches(list(ids)):
            query = select(t.Revision.article_id).join(t.Quotation, t.Quotation.revision_id == t.Revision.id)
            articles |= dict.fromkeys(self._connection.execute(query.where(t.Quotation.id.in_(some))).scalars())
        found: dict[int, None] = {}
        for some in batches(list(articles)):
            query = select(t.Quotation.id).join(t.Revision, t.Revision.id == t.Quotation.revision_id)
            query = query.where(
                t.Revision.article_id.in_(some), current(t.Quotation), t.Quotation.kind != Kind.NOT_SPEECH
            )
            found |= dict.fromkeys(self._connection.execute(query).scalars())
        return self.rows(found)

    def kept(self, reference: object) -> list[int]:
        """The members of the utterance whose reference that is."""
        query = select(t.Reproduction.utterance_id).where(
            t.Reproduction.quotation_id == reference, t.Reproduction.is_reference, current(t.Reproduction)
        )
        members = select(t.Reproduction.quotation_id).where(
            t.Reproduction.utterance_id == self._connection.execute(query).scalar(), current(t.Reproduction)
        )
        return list(self._connection.execute(members).scalars())

    def _take(self, query: AnyQuery) -> None:
        for one in matching.read(self._connection, query):
            self._known[int(str(one.key))] = one
