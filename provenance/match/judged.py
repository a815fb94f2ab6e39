"""What people judged of pairs of quotations, honoured: the same utterance goes together, different ones apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

Pair = tuple[Hashable, Hashable]


class Pairs(NamedTuple):
    """Quotations, by their keys, that are one utterance, and those that are two."""

    same: tuple[Pair, ...] = ()
    different: tuple[Pair, ...] = ()


class Sets:
    """Things put together by twos (union and find)."""

    def __init__(self, pairs: Iterable[Pair] = ()) -> None:
        self._above: dict[Hashable, Hashable] = {}
        for a, b in pairs:
            self.join(a, b)

    def head(self, one: Hashable) -> Hashable:
        """What stands for all that ``one`` is put together with."""
        while (above := self._above.get(one, one)) != one:
            self._above[one] = self._above.get(above, above)
            one = above
        return one

    def join(self, a: Hashable, b: Hashable) -> None:
        """Put two together."""
        self._above[self.head(b)] = self.head(a)


def contradiction(pairs: Pairs) -> Pair | None:
    """A pair judged different that the pairs judged the same put together; None where there is none."""
    sets = Sets(pairs.same)
    return next(((a, b) for a, b in pairs.different if sets.head(a) == sets.head(b)), None)


def honour(
    groups: Iterable[Sequence[int]], pairs: Pairs, rows: Mapping[Hashable, int], wording: Callable[[int], Hashable]
) -> list[list[int]]:
    """``groups`` of rows with the ``pairs`` in force; a pair that names no row says nothing.

    Of two that are different in one group the second leaves, and with it what has its ``wording`` and not the first's,
    and what is judged the same as it. Where the pairs contradict each other, those that are different win.
    """
    out = [list(group) for group in groups]
    home = {row: number for number, group in enumerate(out) for row in group}

    def known(some: Iterable[Pair]) -> list[tuple[int, int]]:
        return [(rows[a], rows[b]) for a, b in some if a in rows and b in rows and rows[a] != rows[b]]

    together, apart = known(pairs.same), known(pairs.different)
    for a, b in together:
        if (one := home[a]) != (other := home[b]):
            out[one] += out[other]
            home.update(dict.fromkeys(out[other], one))
            out[other] = []
    bound: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in together:
        bound[a].add(b)
        bound[b].add(a)
    for a, b in apart:
        if home[a] == home[b]:
            leaving = _with(b, a, out[home[a]], bound, wording)
            out[home[a]] = [row for row in out[home[a]] if row not in leaving]
            home.update(dict.fromkeys(leaving, len(out)))
            out.append(sorted(leaving))
    return [group for group in out if group]


def _with(
    one: int, other: int, group: Sequence[int], bound: Mapping[int, set[int]], wording: Callable[[int], Hashable]
) -> set[int]:
    """The rows of ``group`` that go where ``one`` goes when it parts from ``other``."""
    stays, leaves = _reach([other], bound, {one}), {one}
    if wording(one) != wording(other):
        leaves |= {row for row in group if wording(row) == wording(one) and row not in stays}
    return _reach(sorted(leaves), bound, stays) & set(group)


def _reach(start: Iterable[int], bound: Mapping[int, set[int]], barred: set[int]) -> set[int]:
    found, waiting = set(start), list(start)
    while waiting:
        for row in bound.get(waiting.pop(), ()):
            if row not in found and row not in barred:
                found.add(row)
                waiting.append(row)
    return found
