"""Some utterances against those that are stored: what is not among them stays as it is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import select

from provenance.match.utterances import HOLDS
from provenance.model import Utterance, Verdict
from provenance.store import tables as t
from provenance.store.matching import HELD, Matching
from provenance.store.rows import Rows
from provenance.store.sql import AnyQuery, batches, current

_MEMBERS: AnyQuery = select(
    t.Reproduction.id, t.Reproduction.quotation_id, t.Reproduction.utterance_id, t.Reproduction.is_reference
).where(current(t.Reproduction))


class Rematching(Matching):
    """One run's utterances, of all ``members`` of those that are others than they were.

    ``changed`` are quotations that have changed, or are gone. ``touched`` are afterwards the utterances in which
    anything is other than it was.
    """

    touched: set[int]

    def __init__(self, rows: Rows, run_id: int, members: Collection[int], changed: Collection[int]) -> None:
        self._rows, self._run_id = rows, run_id
        self._home: dict[Any, int] = {}
        self._row: dict[Any, tuple[int, bool]] = {}
        self._of: defaultdict[int, list[Any]] = defaultdict(list)
        self._left: dict[Any, Verdict] = {}
        self._changed: set[int] = set()
        for some in batches(list(dict.fromkeys([*members, *changed]))):
            for row in rows.connection.execute(_MEMBERS.where(t.Reproduction.quotation_id.in_(some))):
                self._home[row.quotation_id] = row.utterance_id
                self._row[row.quotation_id] = (row.id, bool(row.is_reference))
                self._of[row.utterance_id].append(row.quotation_id)
        self._size = Counter(self._home.values())
        self._kept: set[int] = set()
        self._others = changed

    def _store(self, claims: list[tuple[int, Utterance]]) -> None:
        wanted = {
            key: (home, key == utterance.reference, verdict)
            for home, utterance in claims
            for key, verdict in utterance.members.items()
        }
        same = {key for key, one in wanted.items() if self._holds(key, *one)}
        homes = {home for home, _ in claims}
        leaving = [key for home in homes for key in self._of[home] if key not in wanted]
        old = [key for key in wanted if key in self._row and key not in same]
        retired: list[int] = []
        for key, row_id, utterance_id, is_reference, verdict in self._stored([*old, *leaving]):
            now = wanted.get(key)
            if now is not None and now[2] is HOLDS:
                wanted[key] = now = (now[0], now[1], verdict)
            if now == (utterance_id, is_reference, verdict):
                same.add(key)
                continue
            retired.append(row_id)
            self._left[key] = verdict
            self._changed.add(utterance_id)
        self._retire(t.Reproduction, retired)
        for key in [*old, *leaving]:
            if key not in same:
                self._row.pop(key, None)
        self._look_up(key for key in wanted if key not in same)
        for key, (home, is_reference, verdict) in wanted.items():
            if key not in same:
                self._add(home, key, is_reference, self._left[key] if verdict is HOLDS else verdict)
                self._changed.add(home)
        if self._rows.full:
            self._rows.flush()

    def _holds(self, key: object, home: int, is_reference: bool, verdict: Verdict) -> bool:
        row = self._row.get(key)
        return verdict is HOLDS and row is not None and (self._home[key], row[1]) == (home, is_reference)

    def _stored(self, keys: list[Any]) -> Iterator[tuple[Any, int, int, bool, Verdict]]:
        for some in batches([key for key in keys if key in self._row]):
            for held in self._read(HELD.where(t.Reproduction.quotation_id.in_(some)), set()):
                yield held.quotation_id, held.id, held.utterance_id, held.is_reference, held.verdict

    def _dissolve(self) -> None:
        gone = set(self._home.values()) - self._kept
        homes: set[int] = set()
        for some in batches(list(self._others)):
            query = select(t.Reproduction.utterance_id).where(t.Reproduction.quotation_id.in_(some))
            homes.update(self._rows.connection.execute(query).scalars())
        self._changed |= homes & self._kept
        for some in batches(sorted(homes - self._kept)):
            empty: AnyQuery = (
                select(t.Utterance.id)
                .outerjoin(t.Reproduction, (t.Reproduction.utterance_id == t.Utterance.id) & current(t.Reproduction))
                .where(t.Utterance.id.in_(some), current(t.Utterance), t.Reproduction.id.is_(None))
            )
            gone.update(self._rows.connection.execute(empty).scalars())
        self._let_go(sorted(gone))
        self.touched = self._changed - gone
