"""Nodes to utterances: every node joins one leader or leads itself, so that no chain of links can weld two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from provenance.match.block import TRIED, Index, Shingles
from provenance.match.evidence import kinship, score
from provenance.match.intake import SHORT, Intake
from provenance.match.nodes import Node
from provenance.match.short import Fragments
from provenance.match.splice import unwelded, welded

LIKELY = 0.3  # share of the best candidate's keys that makes another one worth a look
VARIANTS = 4  # members of a group until which a differing one is kept as a variant
PROBES = 12  # shingles of a wording that are looked up first; all of them only where those do not settle it
SURELY = 0.9  # a fit from which nothing else needs explaining
PLACES = 32  # bits of a number of a node, a wording or a row, so that two numbers sort as one
LAST, FIRST = (1 << PLACES) - 1, 1 << 2 * PLACES


def clusters(intake: Intake, nodes: list[Node]) -> list[list[Node]]:
    """Nodes by utterance, the leader first.

    The longest quoted wording leads; indirect speech comes after all that is quoted; the shortest fragments last,
    since the sentence around them has to choose among utterances already found.
    """
    fragments = Fragments(intake, [n for n in nodes if n.size <= SHORT])
    placed = in_order([n for n in nodes if n.size > SHORT], intake)
    leaders = Leaders(intake, fragments, Shingles([n.form for n in placed]))
    for k, node in enumerate(placed):
        leaders.place(k, node)
    leaders.unweld()
    fragments.join(leaders.groups)
    return [group for group in leaders.groups if group]


class Wording(NamedTuple):
    """A wording that others are compared with: the leader of its group, or a variant that lends its excerpts a home."""

    node: Node
    group: int
    leads: bool


class Leaders:
    """The groups found so far, and the wordings by which the next node is compared with them."""

    def __init__(self, intake: Intake, fragments: Fragments, shingles: Shingles) -> None:
        self.intake = intake
        self.fragments = fragments
        self.shingles = shingles
        self.groups: list[list[Node]] = []
        self.known: list[Wording] = []
        self.grams, self.words = Index(shingles.size), Index()
        self.suspects: list[tuple[int, int, Node]] = []  # leaders that share words with another leader of their speaker

    def place(self, k: int, node: Node) -> None:
        """Add ``node``, the ``k``-th, to the group it belongs to, or let it lead one."""
        keys = self.shingles.of(k)
        own: list[int] = []
        near = self.grams.candidates(keys[:: 1 + len(keys) // PROBES])
        share, home = self.choose(node, near)
        if share < SURELY and len(keys) > PROBES:
            near = self.grams.candidates(keys)
            share, home = self.choose(node, near)
        kin = list(self.kin(node, near)) if share < SURELY and node.quoted else []
        if kin:
            weld = welded(node.form, kin)
            node.spliced = weld is not None
            home = home if weld is None else weld
        if home is None:
            own = self.intake.code.own_words(node.speakers, node.form)
            counts, least = self.words.candidates(own), min(2, len(own))
            _, home = self.choose(node, {n: c for n, c in counts.items() if c >= least})
        if home is None:
            if kin:
                self.suspects.append((k, len(self.groups), node))
            self.words.add(len(self.known), own)
            self.lead(node, keys)
            return
        group = self.groups[home]
        group.append(node)
        if node.quoted and not node.spliced and len(group) <= VARIANTS and node.form not in group[0].form:
            self.grams.add(len(self.known), keys)
            self.known.append(Wording(node, home, False))

    def lead(self, node: Node, keys: list[int]) -> None:
        """A group of its own for ``node``."""
        self.grams.add(len(self.known), keys)
        self.known.append(Wording(node, len(self.groups), True))
        self.fragments.file(len(self.groups), node)
        self.groups.append([node])

    def choose(self, node: Node, counts: Mapping[int, int]) -> tuple[float, int | None]:
        """How well ``node`` fits the group it belongs to best, and that group; the likeliest candidates are verified.

        A leader is enough by itself; through a variant only an unbroken excerpt gets in, so that groups do not drift.
        """
        if not counts:
            return 0.0, None
        best, chosen = 0.0, None
        known, form = self.known, node.form
        for number in likeliest(counts, max(counts.values()) * LIKELY):
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

    def unweld(self) -> None:
        """Take apart what a leader that runs two utterances together has drawn into one group."""
        for k, number, node in self.suspects:
            near = self.kin(node, self.grams.candidates(self.shingles.of(k)))
            others = [(other, leader) for other, leader in near if leader is not node]
            weld = welded(node.form, [*others, *((number, other) for other in self.groups[number][1:])])
            if weld is not None and weld != number:
                node.spliced = True
                self.groups[weld].append(node)
                self.groups[number].remove(node)
        for number in range(len(self.groups)):
            self.groups[number], *rest = unwelded(self.groups[number], self.intake)
            for group in rest:
                self.fragments.file(len(self.groups), group[0])
                self.groups.append(group)


def likeliest(counts: Mapping[int, int], floor: float) -> list[int]:
    """The numbers of the candidates that have most keys, but no fewer than ``floor``; the first of equals first."""
    if len(counts) == 1:
        return [n for n, c in counts.items() if c >= floor]
    some = sorted([n - (c << PLACES) for n, c in counts.items() if c >= floor])[:TRIED]
    return [n & LAST for n in some]


def in_order(nodes: list[Node], intake: Intake) -> list[Node]:
    """Quoted before indirect, long before short; the rest only makes the order one and the same every time."""
    rank = intake.rank
    keys = [
        (
            (not n.quoted) * FIRST - (n.size << PLACES) - len(n.rows),
            n.form,
            n.lang or "",
            rank[n.rows[0]] if len(n.rows) == 1 else min([rank[r] for r in n.rows]),
        )
        for n in nodes
    ]
    return [nodes[k] for k in sorted(range(len(nodes)), key=keys.__getitem__)]
