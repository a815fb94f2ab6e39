"""Matching after a change: what it reaches is matched anew, and comes out as if everything had been.

First nodes find their groups (``replay``), then fragments theirs, and the utterances that have other members, or
members that have changed, are judged. What lies further is looked up in the memory of the last matching.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from provenance.match.bearers import name_words
from provenance.match.block import COMMON
from provenance.match.code import Dealt
from provenance.match.intake import Intake, Names, minute
from provenance.match.judged import Pairs
from provenance.match.memory import NO_ENTRY, NONE, SPLICED, Longs, Memory, honoured
from provenance.match.merge import Load, compact, merge, same_forms
from provenance.match.nodes import Node
from provenance.match.replay import Replay
from provenance.match.scan import TooMuchError
from provenance.match.short import Fragments
from provenance.match.splice import unwelded
from provenance.match.utterances import NOBODY_KEPT, Kept, in_order, uncollected, verdicts
from provenance.model import Occurrence, Utterance


@dataclass(frozen=True, slots=True)
class Source:
    """Where quotations are looked up: by their keys, and those that stand in the articles of some.

    ``kept`` are the members of the utterance that has that reference.
    """

    rows: Load
    beside: Load
    kept: Kept = NOBODY_KEPT


class Ground:
    """What is known of rows, by their keys, as far as they have been looked up."""

    def __init__(self, source: Source, code: Dealt, speakers: Names) -> None:
        self.code, self._speakers = code, speakers
        self.name_parts = [name_words(str(name or "")) for name in speakers.values_]
        self.outlet_of: dict[int, int] = {}
        self.document_of: dict[int, int] = {}
        self.contexts: dict[int, str] = {}
        self.rank: dict[int, tuple[object, ...]] = {}
        self.documents, self.outlets = Names(), Names()
        self._source = source

    def speaker(self, number: int) -> str | None:
        """The name behind a speaker's number."""
        return self._speakers.values_[number]  # type: ignore[return-value]

    def look_up(self, rows: Iterable[int]) -> None:
        """Find out about ``rows``."""
        missing = [row for row in rows if row not in self.document_of]
        if missing:
            self.take(self._source.rows(missing))

    def take(self, occurrences: Iterable[Occurrence]) -> list[int]:
        """Know those quotations."""
        found: list[int] = []
        for one in occurrences:
            row = int(str(one.key))
            found.append(row)
            when = minute(one.published) if one.published else NONE
            self.outlet_of[row], self.document_of[row] = self.outlets[one.outlet], self.documents[one.document]
            self.contexts[row] = one.context
            self.rank[row] = (when if when != NONE else 1 << 60, str(one.document), one.position, repr(one.key))
        return found


class Again:
    """The utterances that are others than they were after ``changed`` rows have come, gone or changed.

    Iterating gives them, judged. ``rows`` are all of their members, and ``memory`` is what to remember now.
    Raises TooMuchError or OverflowError where all is to be matched instead; then ``memory`` is spoilt.
    """

    def __init__(
        self,
        memory: Memory,
        changed: Collection[int],
        source: Source,
        pairs: Pairs,
        progress: Callable[[int], None] = lambda _: None,
    ) -> None:
        with uncollected():
            merged = merge(memory, changed, source.rows)
            self.memory, self._source, self._pairs = merged.memory, source, pairs
            self._ground = Ground(source, merged.recalled.code, merged.recalled.speakers)
            self._gone, self._fresh, self._changed = set(merged.gone), set(merged.fresh), set(merged.changed)
            self._table = self.memory.nodes
            self._before, self._flags = self._table["final"].copy(), self._table["flags"].copy()
            self._starts = np.concatenate(([0], np.cumsum(self._table["rows"], dtype=np.int64))).tolist()
            self._replay = Replay(self.memory, self._ground, self._gone, self._fresh)
            self._replay.run(progress)
            self._place(changed)
            self._doubted: set[Hashable] = {*changed, *self._welds()}
            self._fill(sorted(self._others(changed)))

    def __iter__(self) -> Iterator[Utterance]:
        return verdicts(self._intake, self._ordered, self._spliced, True, self._kept)

    def _kept(self, reference: Hashable) -> Collection[Hashable]:
        """Whose verdicts hold, since neither they nor the reference that they had have changed."""
        return () if reference in self._doubted else set(self._source.kept(reference)) - self._doubted

    def _node(self, k: int) -> Node:
        """The node at that place, with its rows."""
        node = self._replay.node(k)
        if not node.rows:
            node.rows = self.memory.rows[self._starts[k] : self._starts[k + 1]].tolist()
        return node

    def _place(self, changed: Collection[int]) -> None:
        """Bring groups to their final order, and fragments to their utterances."""
        replay, table, long = self._replay, self._table, self.memory.long
        moved = replay.unweld() if replay.replayed or self._changed else {}
        whither = np.where(table["moved"] >= 0, table["moved"], replay.group)
        touched = replay.touched | {int(whither[k]) for k in self._changed if k < long}
        lists = {g: moved[g] if g in moved else list(replay.members[g]) for g in touched}
        self._ground.look_up(row for some in lists.values() for k in some for row in self._node(k).rows)
        heads = table["head"].copy()
        rests = [int(r) for r in self.memory.rests if int(whither[r]) not in touched and int(r) not in self._gone]
        lost = {*self.memory.rests.tolist()}.difference(rests)
        new: list[int] = []
        for g, some in lists.items():
            first, *others = unwelded([self._node(k) for k in some], self._ground)
            table["head"][g] = (first[0].at if first else NONE) if replay.leads[g] else NO_ENTRY
            for part in (first, *others):
                for node in part:
                    table["final"][node.at] = part[0].at
                    flags = int(replay.flags[node.at])
                    replay.flags[node.at] = flags | SPLICED if node.spliced else flags & ~SPLICED
            new += [part[0].at for part in others]
        self.memory.rests = np.array(sorted([*rests, *new]), dtype=np.int64)
        table["final"][list(self._gone)] = NONE
        table["group"], table["flags"] = replay.group, replay.flags
        about = {g for g in touched if heads[g] != table["head"][g] or g in self._gone or g in self._fresh}
        about |= {g for g in touched if int(table["head"][g]) in self._changed}
        self._dirty = {k for some in lists.values() for k in some}
        self._join(about | lost | set(new), changed)

    def _join(self, about: set[int], changed: Collection[int]) -> None:
        """Find the utterances of those fragments that may belong to others now.

        These are all of one form with any that is new, stands in an article where quotations changed, or has a speaker
        and a word of an utterance that is other than it was; ``about`` has those utterances.
        """
        table, long, code = self._table, self.memory.long, self._ground.code
        if len(table) == long:
            return
        keys = {
            (s, char)
            for k in about
            for s in self._node(k).speakers
            for char in code.content.intersection(self._node(k).form)
        }
        near = self._ground.take(self._source.beside(changed))
        forms = {self._node(k).form for k in self._nodes_of(near) if k >= long}
        forms |= {self._node(k).form for k in [*self._fresh, *self._changed, *self._gone] if k >= long}
        forms |= {
            node.form
            for node in map(self._node, self._with(keys))
            if any((s, c) in keys for s in node.speakers for c in node.form)
        }
        some = [k for k in same_forms(self.memory, forms) if k >= long and k not in self._gone]
        if not some:
            return
        rows = [row for k in some for row in self._node(k).rows]
        near = self._ground.take(self._source.beside(rows))
        where = dict(zip(near, self._nodes_of(near), strict=True))
        printed = [(self._node(k), row) for row, k in where.items() if k >= long]
        nodes = [self._node(k) for k in some]
        fragments = Fragments(self._ground, nodes, printed)
        groups, heads = self._entries(fragments)
        count = len(groups)
        self._look_up_likely(fragments, groups)
        fragments.join(groups)
        for number, group in enumerate(groups):
            head = heads[number] if number < count else group[0].at
            for node in group[1:] if number < count else group:
                if int(table["final"][node.at]) != head:
                    self._dirty.add(node.at)
                    table["final"][node.at] = head

    def _with(self, keys: set[tuple[int, str]]) -> list[int]:
        """The fragments that may have one of these speakers and words."""
        table, long = self._table[self.memory.long :], self.memory.long
        speakers = {s for s, _ in keys}
        sets = np.array([not speakers.isdisjoint(one) for one in self.memory.sets], dtype=np.bool_)
        chars = np.array(sorted({ord(char) for _, char in keys}), dtype=np.uint32)
        size = table["size"].astype(np.int64)
        at = np.arange(size.sum()) + np.repeat(table["start"].astype(np.int64) - (np.cumsum(size) - size), size)
        owner = np.repeat(np.arange(len(table)), size)
        found: list[int] = (
            np.unique(owner[np.isin(self.memory.line[at], chars) & sets[table["who"]][owner]]) + long
        ).tolist()
        return found

    def _entries(self, fragments: Fragments) -> tuple[list[list[Node]], list[int]]:
        """The utterances that have a word and a speaker of the fragments, filed there, each as its head alone."""
        table, replay, memory = self._table, self._replay, self.memory
        wanted = {
            (s, char) for n in fragments.nodes for s in n.speakers for char in fragments.wanted.intersection(n.form)
        }
        speakers = {s for s, _ in wanted}
        sets = np.array([not speakers.isdisjoint(one) for one in memory.sets], dtype=np.bool_)
        entries = [(k, int(table["head"][k])) for k in np.flatnonzero(replay.leads & sets[table["who"]]).tolist()]
        entries += [(int(r), int(r)) for r in memory.rests]
        groups: list[list[Node]] = []
        heads: list[int] = []
        for k, head in entries:
            node = replay.node(k)
            keys = [
                (s, char) for s in node.speakers if s in speakers for char in fragments.wanted.intersection(node.form)
            ]
            keys = [key for key in keys if key in wanted]
            if keys:
                for key in keys:
                    fragments.places[key].append(len(groups))
                groups.append([self._node(head)] if head >= 0 else [])
                heads.append(head)
        return groups, heads

    def _look_up_likely(self, fragments: Fragments, groups: list[list[Node]]) -> None:
        """Find out in which articles the leaders stand that may be those of fragments."""
        rows: set[int] = set()
        for node in fragments.nodes:
            own = self._ground.code.content.intersection(node.form)
            rarest = fragments.rarest(node, own) if own else []
            for number in rarest if len(rarest) <= COMMON else ():
                if groups[number] and fragments.likely(node, own, groups[number][0]):
                    rows.update(groups[number][0].rows)
        self._ground.look_up(rows)

    def _nodes_of(self, rows: Collection[int]) -> list[int]:
        """The nodes of ``rows``."""
        if not rows:
            return []
        owner = np.repeat(np.arange(len(self._table)), self._table["rows"])
        wanted = np.array(sorted(rows), dtype=np.int64)
        alive = np.ones(len(self._table), dtype=np.bool_)
        alive[list(self._gone)] = False
        at = np.flatnonzero(np.isin(self.memory.rows, wanted) & alive[owner])
        found = dict(zip(self.memory.rows[at].tolist(), owner[at].tolist(), strict=True))
        if len(found) < len(set(rows)):
            raise TooMuchError  # something was stored of which nobody said that it has changed
        return [found[row] for row in rows]

    def _welds(self) -> Iterator[int]:
        """The rows that are spliced and were not, or were and are not."""
        turned = (self._table["flags"] ^ self._flags) & SPLICED > 0
        some = [*self._gone, *self._fresh]
        turned[some] = self._table["flags"][some] & SPLICED > 0
        for k in np.flatnonzero(turned).tolist():
            yield from self._node(k).rows

    def _others(self, changed: Collection[int]) -> set[int]:
        """The heads of the utterances to be judged."""
        table = self._table
        judged = honoured(self._pairs)
        rows = np.unique(np.concatenate((judged, self.memory.honoured)))
        self.memory.honoured = judged
        some = [k for k in self._nodes_near(rows) if k not in self._gone]
        dirty = [*self._dirty, *self._gone, *self._fresh, *self._changed, *some]
        return {int(h) for h in self._before[dirty]} | {int(h) for h in table["final"][dirty]}

    def _nodes_near(self, rows: Longs) -> list[int]:
        """The nodes that have any of ``rows``."""
        if not len(rows):
            return []
        owner = np.repeat(np.arange(len(self._table)), self._table["rows"])
        found: list[int] = np.unique(owner[np.isin(self.memory.rows, rows)]).tolist()
        return found

    def _fill(self, heads: list[int]) -> None:
        """Read the members of the utterances that have these heads, and let go of what is gone."""
        table, memory = self._table, self.memory
        chosen = np.flatnonzero(np.isin(table["final"], np.array([h for h in heads if h >= 0], dtype=np.int32)))
        groups: defaultdict[int, list[int]] = defaultdict(list)
        spliced: set[int] = set()
        for k in chosen.tolist():
            rows = memory.rows[self._starts[k] : self._starts[k + 1]].tolist()
            groups[int(table["final"][k])] += rows
            if int(table["flags"][k]) & SPLICED:
                spliced.update(rows)
        self.rows = [row for rows in groups.values() for row in rows]
        self._intake = intake = Intake().read(self._source.rows(self.rows))
        at: Mapping[int, int] = {int(str(key)): row for row, key in enumerate(intake.keys)}
        self._spliced = {at[row] for row in spliced}
        self._ordered = in_order(intake, ([at[row] for row in rows] for rows in groups.values()), self._pairs)
        self.replayed = self._replay.replayed
        compact(memory, self._gone, self._replay.own)
