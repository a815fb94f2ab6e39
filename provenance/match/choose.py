"""To which group a node belongs, given the wordings placed before it: one decision, whoever keeps the index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

from provenance.match.block import TRIED
from provenance.match.code import Code
from provenance.match.evidence import Ground, kinship, score
from provenance.match.nodes import Node
from provenance.match.splice import welded

LIKELY = 0.3  # share of the best candidate's keys that makes another one worth a look
FEW = 8  # shingles of a wording from which one alone in common with another is no reason for a look
VARIANTS = 4  # members of a group until which a differing one is kept as a variant
PROBES = 12  # shingles of a wording that are looked up first; all of them only where those do not settle it
SURELY = 0.9  # a fit from which nothing else needs explaining
PLACES = 32  # bits of a number of a node, a wording or a row, so that two numbers sort as one
LAST = (1 << PLACES) - 1


class Wording(NamedTuple):
    """A wording that others are compared with: the leader of its group, or a variant that lends its excerpts a home."""

    node: Node
    group: int
    leads: bool


class Lookup(Protocol):
    """An index of the wordings that come before the one in question."""

    def candidates(self, keys: Iterable[int]) -> Mapping[int, int]:
        """How many of ``keys`` each wording has."""
        ...


class Wordings(Protocol):
    """Wordings by the numbers under which they are filed."""

    def __getitem__(self, number: int) -> Wording: ...


class Placing(NamedTuple):
    """The group that a node joins, None where it leads one; whether it shares words with other leaders of its speaker.

    ``own`` are its speaker's words under which its group was looked for, where its shingles led to none.
    """

    home: int | None
    kin: bool
    own: list[int]


class Chooser:
    """Compares a node with the wordings before it."""

    intake: Ground
    code: Code
    grams: Lookup
    words: Lookup
    known: Wordings

    def decide(self, node: Node, keys: list[int], *, new: bool = False) -> Placing:
        """Where ``node``, which has the shingles ``keys``, belongs; says of the node whether it is spliced.

        ``new`` says that fewer of them than another must have were in any wording before it.
        """
        least = least_shared(len(keys))
        near = self.grams.candidates(probes(keys)) if not new else {}
        share, home = self.choose(node, near, least)
        if share < SURELY and len(keys) > PROBES and not new:
            near = self.grams.candidates(keys)
            share, home = self.choose(node, near, least)
        kin = list(self.kin(node, near)) if share < SURELY and node.quoted else []
        if kin:
            weld = welded(node.form, kin)
            node.spliced = weld is not None
            home = home if weld is None else weld
        own: list[int] = []
        if home is None:
            own = self.own_words(node)
            _, home = self.choose(node, self.words.candidates(own), min(2, len(own)))
        return Placing(home, bool(kin), own)

    def own_words(self, node: Node) -> list[int]:
        """Keys of its speakers' most telling words."""
        return self.code.own_words(node.speakers, node.form)

    def choose(self, node: Node, counts: Mapping[int, int], least: int) -> tuple[float, int | None]:
        """How well ``node`` fits the group it belongs to best, and that group; the likeliest candidates are verified.

        A leader is enough by itself; through a variant only an unbroken excerpt gets in, so that groups do not drift.
        Candidates with fewer than ``least`` keys are none.
        """
        if not counts:
            return 0.0, None
        best, chosen = 0.0, None
        known, form = self.known, node.form
        for number in likeliest(counts, max(max(counts.values()) * LIKELY, least)):
            other, group, leads = known[number]
            if not leads and form not in other.form:
                continue
            found = score(node, other, self.intake, best)
            if found > best:
                best, chosen = found, group
                if best >= 1:  # no other can be more
                    break
        return best, chosen

    def kin(self, node: Node, counts: Mapping[int, int]) -> Iterator[tuple[int, Node]]:
        """The leaders of the same speaker that share most with ``node``."""
        for number in likeliest(counts, 2):
            wording = self.known[number]
            if wording.leads and kinship(node, wording.node, self.intake):
                yield wording.group, wording.node


def probes(keys: list[int]) -> list[int]:
    """The shingles that are looked up first."""
    return keys[:: 1 + len(keys) // PROBES]


def least_shared(keys: int) -> int:
    """How many of a node's shingles another wording must have to be looked at at all."""
    return 2 if keys >= FEW else 1


def files(node: Node, place: int, leader: Node) -> bool:
    """Whether ``node``, the ``place``-th of its group, is kept as a variant."""
    return node.quoted and not node.spliced and place <= VARIANTS and node.form not in leader.form


def likeliest(counts: Mapping[int, int], floor: float) -> list[int]:
    """The numbers of the candidates that have most keys, but no fewer than ``floor``; the first of equals first."""
    if len(counts) == 1:
        return [n for n, c in counts.items() if c >= floor]
    some = sorted([n - (c << PLACES) for n, c in counts.items() if c >= floor])[:TRIED]
    return [n & LAST for n in some]
