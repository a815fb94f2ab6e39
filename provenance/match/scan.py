"""Which nodes have a key, and which of them are filed under it, without a stored index.

An index of the shingles of a million quotations is larger than their forms, and nearly none of it is asked for when a
thousand are added: what is asked for is found among the shingles themselves.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provenance.match.block import COMMON

BITS = 16  # of the drawer that a key falls in
SOME = 1 << 12  # keys looked for at a time
ODD = np.uint64(0x9E3779B97F4A7C15)
KEPT = 4 * COMMON  # wordings remembered under a key; those further on see none of them anyway
END = 1 << 62  # a place behind all nodes
Keys = NDArray[np.uint64]
Places = NDArray[np.int64]
NOWHERE: Places = np.empty(0, dtype=np.int64)


class TooMuchError(Exception):
    """What has changed reaches too far to be followed: all is to be matched anew."""


class Scan:
    """Keys side by side in drawers, each with the node that it belongs to, ``-1`` for what is no key.

    To sort them into drawers by a few bits takes a tenth of the time of sorting them.
    """

    def __init__(self, keys: Keys, owner: NDArray[np.int32]) -> None:
        self.keys, self.owner = keys, owner
        drawers = drawer(keys)
        self._order = np.argsort(drawers, kind="stable").astype(np.int32)
        self._edges = np.concatenate(([0], np.cumsum(np.bincount(drawers, minlength=1 << BITS))))

    def find(self, wanted: Keys) -> tuple[Places, Places]:
        """Of each place that has one of the ``wanted``: which it is, and the node; in that order."""
        found = [self._find(wanted[at : at + SOME], at) for at in range(0, len(wanted), SOME)]
        pairs = np.concatenate(found)
        return pairs >> 32, pairs & 0xFFFFFFFF

    def _find(self, wanted: Keys, number: int) -> Places:
        drawers = drawer(wanted)
        starts = self._edges[drawers]
        sizes = self._edges[drawers + np.int64(1)] - starts
        which = np.repeat(np.arange(len(wanted)), sizes)
        at = self._order[np.arange(len(which)) + np.repeat(starts - (np.cumsum(sizes) - sizes), sizes)]
        right = self.keys[at] == wanted[which]
        which, owner = which[right], self.owner[at[right]]
        pairs = np.sort((which + number) << 32 | owner)
        return pairs[(pairs & 0xFFFFFFFF) != 0xFFFFFFFF] if len(pairs) and owner.min() < 0 else pairs


def drawer(keys: Keys) -> NDArray[np.uint16]:
    """Where each key is looked for."""
    return ((keys * ODD) >> np.uint64(64 - BITS)).astype(np.uint16)


class Reach(NamedTuple):
    """Nodes by how many of some keys they have, and nodes for which a key becomes boilerplate or ceases to be it."""

    counts: Mapping[int, int]
    crossing: frozenset[int]


class Timeline:
    """The wordings filed under each key in the order of nodes, of which a node sees those before it.

    A key that more than ``COMMON`` of those have is boilerplate to it. It answers as an ``Index`` does to which nodes
    are added one by one.
    """

    def __init__(self, scan: Callable[[], Scan], filed: NDArray[np.bool_]) -> None:
        self._scan, self.filed = scan, filed
        self.now = END
        self._filed: dict[int, list[int]] = {}
        self._all: dict[int, Places] = {}
        self._cut: set[int] = set()

    @cached_property
    def scan(self) -> Scan:
        """All keys of all nodes; made when it is first asked for."""
        return self._scan()

    def read(self, keys: Iterable[int]) -> None:
        """Find who has ``keys``, as far as that is not known."""
        fresh = sorted(set(keys).difference(self._filed))
        if not fresh:
            return
        which, nodes = self.scan.find(np.array(fresh, dtype=np.uint64))
        once = np.ones(len(nodes), dtype=np.bool_)
        once[1:] = (which[1:] != which[:-1]) | (nodes[1:] != nodes[:-1])
        once &= self.filed[nodes]
        filed, numbers = nodes[once].tolist(), np.arange(len(fresh) + 1)
        edges = np.searchsorted(which, numbers).tolist()
        borders = np.searchsorted(which[once], numbers).tolist()
        for k, key in enumerate(fresh):
            some = nodes[edges[k] : edges[k + 1]]
            under = filed[borders[k] : borders[k + 1]]
            if len(under) > KEPT:
                del under[KEPT:]
                some = some[: np.searchsorted(some, under[-1], side="right")]
                self._cut.add(key)
            self._filed[key], self._all[key] = under, some

    def candidates(self, keys: Iterable[int]) -> Mapping[int, int]:
        """How many of ``keys`` each wording has that is filed before ``now``."""
        found: list[list[int]] = []
        keys = list(keys)
        if not self._filed.keys() >= set(keys):
            self.read(keys)
        for key in keys:
            under = self._filed[key]
            count = bisect_left(under, self.now)
            if 0 < count <= COMMON:
                found.append(under[:count])
        return Counter(chain.from_iterable(found))

    def change(self, node: int, keys: Iterable[int], *, filed: bool) -> None:
        """File ``node``, or take it out."""
        self.filed[node] = filed
        for key in set(keys):
            under = self._filed[key]
            at = bisect_left(under, node)
            there = at < len(under) and under[at] == node
            if filed and not there:
                if key not in self._cut or at < len(under):
                    under.insert(at, node)
            elif there and not filed:
                del under[at]
                if key in self._cut and len(under) <= COMMON + 1:
                    raise TooMuchError

    def reach(self, node: int, keys: Iterable[int]) -> Reach:
        """The later nodes that see it if ``node`` is filed under ``keys``."""
        found: list[Places] = []
        crossing: set[int] = set()
        for key in set(keys):
            under = [n for n in self._filed[key][: COMMON + 2] if n != node]
            last = under[COMMON] if len(under) > COMMON else END
            if node > last:
                continue
            nodes = self._all[key]
            start, end = np.searchsorted(nodes, [node + 1, last + 1])
            found.append(nodes[start:end])
            if len(under) >= COMMON:
                crossing.update(nodes[max(start, np.searchsorted(nodes, under[COMMON - 1] + 1)) : end].tolist())
        counts = Counter(np.concatenate(found).tolist()) if found else {}
        return Reach(counts, frozenset(crossing))


class Members:
    """The nodes of each group in order."""

    def __init__(self, group: NDArray[np.int32]) -> None:
        self._order = np.argsort(group, kind="stable")
        self._groups = group[self._order]
        self._known: dict[int, list[int]] = {}

    def __getitem__(self, group: int) -> list[int]:
        found = self._known.get(group)
        if found is None:
            start, end = np.searchsorted(self._groups, [group, group + 1])
            found = self._known[group] = self._order[start:end].tolist()
        return found

    def change(self, node: int, old: int, new: int) -> None:
        """Move ``node`` from one group to another; below 0 is none."""
        if old >= 0:
            self[old].remove(node)
        if new >= 0:
            insort(self[new], node)

    def after(self, group: int, node: int, count: int) -> list[int]:
        """Those of the first ``count`` of the group that come after ``node``."""
        some = self[group]
        return some[bisect_right(some, node) : count]
