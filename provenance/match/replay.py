"""Nodes placed again after some have come or gone: those that may see a difference, each as if for the first time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from heapq import heapify, heappop, heappush

import numpy as np

from provenance.match.block import RUN, packed
from provenance.match.choose import VARIANTS, Chooser, Placing, Wording, files, least_shared
from provenance.match.evidence import Ground
from provenance.match.memory import NONE, QUOTED, SPLICED, SUSPECT, VARIANT, WELD, Memory
from provenance.match.nodes import Node
from provenance.match.scan import END, Members, Scan, Timeline, TooMuchError
from provenance.match.splice import welded

WHOLE = 0.25  # share of all nodes from which it is quicker to place all of them
EVERY = 1_000  # nodes between two words to ``progress``
SMALL = 20_000  # nodes that are replayed whatever their share


class Replay(Chooser):
    """The nodes of ``memory``, into which the new ones are put already, and those that are ``gone``.

    It changes ``memory`` to what placing all of its nodes one after the other would have made of it. ``touched`` are
    the groups that have other members than before.
    """

    def __init__(self, memory: Memory, ground: Ground, gone: Iterable[int], fresh: Iterable[int]) -> None:
        self.memory, self.intake, self.code = memory, ground, ground.code
        self.gone, self.waiting = frozenset(gone), sorted({*gone, *fresh})
        table, long = memory.nodes, memory.long
        self.group, self.flags = table["group"].copy(), table["flags"].copy()
        leads = self.group[:long] == np.arange(long)
        self.leads = np.zeros(len(table), dtype=np.bool_)
        self.leads[:long] = leads
        self.members = Members(self.group)
        self.touched: set[int] = set()
        self.own: dict[int, list[int]] = {}
        self.owns = np.concatenate(([0], np.cumsum(table["own"], dtype=np.int64)))
        self.grams = self.timeline = Timeline(lambda: shingles(memory), self.leads | (self.flags & VARIANT > 0))
        own = memory.own
        owner = np.repeat(np.arange(len(table), dtype=np.int32), table["own"])
        self.words = self.spoken = Timeline(lambda: Scan(own, owner), self.leads.copy())
        self.known = self
        self._nodes: dict[int, Node] = {}
        self._keys: dict[int, list[int]] = {}
        self.queued: set[int] = set()
        self.replayed = 0

    def __getitem__(self, number: int) -> Wording:
        return Wording(self.node(number), int(self.group[number]), bool(self.leads[number]))

    def node(self, k: int) -> Node:
        """The node at that place, without its rows."""
        found = self._nodes.get(k)
        if found is None:
            row, memory = self.memory.nodes[k], self.memory
            flags = int(self.flags[k])
            found = self._nodes[k] = Node(
                memory.line[row["start"] : row["start"] + row["size"]].tobytes().decode("utf-32-le"),
                int(row["size"]),
                memory.langs[row["lang"]] or None,
                [],
                bool(flags & QUOTED),
                memory.sets[row["who"]],
                int(row["first"]),
                int(row["last"]),
                bool(flags & WELD),
                k,
            )
        return found

    def keys(self, k: int) -> list[int]:
        """The shingles of the node at that place."""
        found = self._keys.get(k)
        if found is None:
            row = self.memory.nodes[k]
            start, size = int(row["start"]), int(row["size"])
            found = self._keys[k] = self.timeline.scan.keys[start : max(start, start + size - RUN + 1)].tolist()
        return found

    def spoke(self, k: int) -> list[int]:
        """The words of its speaker under which the group of node ``k`` was last looked for."""
        found = self.own.get(k)
        return self.memory.own[self.owns[k] : self.owns[k + 1]].tolist() if found is None else found

    def run(self, progress: Callable[[int], None]) -> None:
        """Place again what has to be. Raises TooMuchError where that is nearly everything."""
        limit = max(SMALL, int(WHOLE * self.memory.long))
        self.waiting = waiting = [k for k in self.waiting if k < self.memory.long]
        self.queued = set(waiting)
        heapify(waiting)
        ready: set[int] = set()
        while waiting:
            k = heappop(waiting)
            if k not in ready:
                some = self.queued - ready
                if len(ready) + len(some) > limit:
                    raise TooMuchError
                self.prepare(some)
                ready |= some
            if k in self.gone:
                self.settle(k, NONE, Placing(None, False, []), variant=False)
            else:
                self.place(k)
            self.queued.discard(k)
            self.replayed += 1
            if self.replayed % EVERY == 0:
                progress(self.replayed)

    def prepare(self, some: Iterable[int]) -> None:
        """Find out who shares keys with the nodes at these places."""
        self.timeline.read(key for k in some for key in self.keys(k))
        self.spoken.read(key for k in some for key in self.spoke(k))

    def place(self, k: int) -> None:
        """Find the group of node ``k`` among the nodes before it."""
        node = self.node(k)
        node.spliced = False
        self.timeline.now = self.spoken.now = k
        found = self.decide(node, self.keys(k))
        if found.home is None:
            self.settle(k, k, found, variant=False)
            return
        size = bisect_left(self.members[found.home], k) + 1
        self.settle(k, found.home, found, variant=files(node, size, self.node(found.home)))

    def settle(self, k: int, group: int, found: Placing, *, variant: bool) -> None:
        """Note where ``k`` is now, and have those looked at again that may see it."""
        was, flags, leads = int(self.group[k]), int(self.flags[k]), group == k
        spoke = self.spoke(k)
        self.own[k] = found.own
        weld = k not in self.gone and self.node(k).spliced
        now = flags & (QUOTED | SPLICED) | VARIANT * variant | SUSPECT * (leads and found.kin) | WELD * weld
        if group == was and now == flags:
            return
        led, filed = bool(self.leads[k]), bool(self.timeline.filed[k])
        if group >= 0 and bool(flags & WELD) != weld:
            self.touched.add(group)
        self.flags[k] = now
        self.group[k], self.leads[k] = group, leads
        if group != was:
            self.touched.update(g for g in (was, group) if g >= 0)
            if led:
                self.wait(self.members[k])
            self.members.change(k, was, group)
            for one in (was, group):
                if one >= 0:
                    self.wait(self.members.after(one, k, VARIANTS + 1))
        if filed or leads or variant:
            self.tell(k, (filed, was, led), (leads or variant, group, leads))
        if led != leads:
            keys = found.own if leads else spoke
            self.tell_speakers(k, keys, leads)

    def tell(self, k: int, was: tuple[bool, int, bool], now: tuple[bool, int, bool]) -> None:
        """Those that see the wording ``k`` see another now."""
        if was == now:
            return
        keys = self.keys(k)
        reach = self.timeline.reach(k, keys)
        size = self.memory.nodes["size"]
        self.wait(m for m, c in reach.counts.items() if c >= least_shared(max(0, int(size[m]) - RUN + 1)))
        if was[0] != now[0]:
            self.wait(reach.crossing)
            self.timeline.change(k, keys, filed=now[0])

    def tell_speakers(self, k: int, keys: list[int], leads: bool) -> None:
        """Those that look among the words of its speaker find the leader ``k``, or find it no more."""
        reach = self.spoken.reach(k, keys)
        own = self.memory.nodes["own"]
        self.wait(m for m, c in reach.counts.items() if c >= min(2, int(own[m])))
        self.wait(reach.crossing)
        self.spoken.change(k, keys, filed=leads)

    def wait(self, some: Iterable[int]) -> None:
        """Have nodes looked at when their turn comes."""
        for k in some:
            if k not in self.queued:
                self.queued.add(k)
                heappush(self.waiting, k)

    def unweld(self) -> dict[int, list[int]]:
        """The groups in their final order that leaders which run two utterances together have left or joined.

        These leaders are few, and all of them are looked at again.
        """
        table = self.memory.nodes
        suspects = np.flatnonzero((self.flags & SUSPECT > 0) & self.leads).tolist()
        before = {int(k): int(table["moved"][k]) for k in np.flatnonzero(table["moved"] >= 0)}
        self.timeline.read(key for k in suspects for key in self.keys(k))
        self.timeline.now = END
        groups: dict[int, list[int]] = {}
        moved: dict[int, int] = {}
        for k in suspects:
            node = self.node(k)
            near = self.kin(node, self.timeline.candidates(self.keys(k)))
            others = [(other, leader) for other, leader in near if leader is not node]
            mine = groups.setdefault(k, list(self.members[k]))
            weld = welded(node.form, [*others, *((k, self.node(m)) for m in mine[1:])])
            if weld is not None and weld != k:
                node.spliced = True
                moved[k] = weld
                groups.setdefault(weld, list(self.members[weld])).append(k)
                mine.remove(k)
        table["moved"] = NONE
        for k, weld in moved.items():
            table["moved"][k] = weld
        for k, weld in {*moved.items()} ^ {*before.items()}:
            self.touched |= {k, weld}
        return groups


def shingles(memory: Memory) -> Scan:
    """The shingles of all nodes that are no fragments."""
    table = memory.nodes[: memory.long]
    count = np.maximum(table["size"].astype(np.int64) - RUN + 1, 0)
    owner = np.full(len(memory.line), NONE, dtype=np.int32)
    offsets = np.arange(count.sum()) + np.repeat(table["start"] - (np.cumsum(count) - count), count)
    owner[offsets] = np.repeat(np.arange(len(table), dtype=np.int32), count)
    return Scan(packed(memory.line), owner)
