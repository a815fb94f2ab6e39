"""Nodes to utterances: every node joins one leader or leads itself, so that no chain of links can weld two."""

from __future__ import annotations

from array import array
from typing import NamedTuple

from provenance.match.block import Index, Shingles
from provenance.match.choose import PLACES, Chooser, Wording, files, least_shared, probes
from provenance.match.evidence import score
from provenance.match.intake import SHORT, Intake
from provenance.match.nodes import Node
from provenance.match.short import Fragments, shortest_last
from provenance.match.splice import unwelded, welded

FIRST = 1 << 2 * PLACES
STRETCH = 4096  # nodes whose telling words are found at a time


class Found(NamedTuple):
    """Groups of nodes, the leader first, and how they were come by: what is remembered for the next time."""

    groups: list[list[Node]]
    leaders: Leaders


def clusters(intake: Intake, nodes: list[Node]) -> Found:
    """Nodes by utterance, the leader first.

    The longest quoted wording leads; indirect speech comes after all that is quoted; the shortest fragments last,
    since the sentence around them has to choose among utterances already found.
    """
    fragments = Fragments(intake, shortest_last((n for n in nodes if n.size <= SHORT), intake))
    placed = in_order([n for n in nodes if n.size > SHORT], intake)
    leaders = Leaders(intake, fragments, placed)
    for k, node in enumerate(placed):
        leaders.place(k, node)
    leaders.unweld()
    groups = [*leaders.groups]
    fragments.join(groups)
    return Found([group for group in groups if group], leaders)


class Leaders(Chooser):
    """The groups found so far, and the wordings by which the next node is compared with them."""

    intake: Intake
    grams: Index
    words: Index

    def __init__(self, intake: Intake, fragments: Fragments, placed: list[Node]) -> None:
        self.intake, self.code = intake, intake.code
        self.fragments, self.placed = fragments, placed
        for at, node in enumerate(placed):
            node.at = at
        self.stretch, self.telling = -1, list[list[int]]()  # which nodes' telling words are at hand, and these
        self.shingles = Shingles([n.form for n in placed])
        self.groups: list[list[Node]] = []
        self.known: list[Wording] = []
        self.grams, self.words = Index(self.shingles.size), Index()
        self.suspects: list[tuple[int, int, Node]] = []  # leaders that share words with another leader of their speaker
        self.moved: dict[int, int] = {}  # those among them that went to another group
        self.home, self.variants = (
            array("I"),
            bytearray(),
        )  # by node: its group when it was placed, whether it was filed
        self.welds: list[int] = []  # nodes that were found to be spliced when they were placed
        self.owns = array("H")  # by node: how many words of its speaker it was looked for by
        self.own = array("Q")  # these words, one node after the other
        self.rests: list[int] = []  # groups that were taken out of others

    def place(self, k: int, node: Node) -> None:
        """Add ``node``, the ``k``-th, to the group it belongs to, or let it lead one."""
        keys = self.shingles.of(k)
        home = self.first(k, node, keys)
        if home is None:
            home, kin, own = self.decide(node, keys, new=self.shingles.old[k] < least_shared(len(keys)))
        else:
            kin, own = False, []
        self.owns.append(len(own))
        self.own.extend(own)
        if home is None:
            if kin:
                self.suspects.append((k, len(self.groups), node))
            self.words.add(len(self.known), own)
            self.grams.add(len(self.known), keys)
            self.known.append(Wording(node, len(self.groups), True))
            self.fragments.file(len(self.groups), node)
            self.home.append(len(self.groups))
            self.variants.append(False)
            self.groups.append([node])
            return
        if node.spliced:
            self.welds.append(k)
        group = self.groups[home]
        group.append(node)
        variant = files(node, len(group), group[0])
        if variant:
            self.grams.add(len(self.known), keys)
            self.known.append(Wording(node, home, False))
        self.home.append(home)
        self.variants.append(variant)

    def first(self, k: int, node: Node, keys: list[int]) -> int | None:
        """The group of a leader that has all of ``node`` and, before all others, one of its shingles; None without one.

        No other wording has more of them, and those that have as many come later: what ``decide`` would find.
        """
        where = self.shingles.youngest[k]
        if not 0 <= where < k:
            return None
        home, leader = self.home[where], self.placed[where]
        if node.form not in leader.form or self.groups[home][0] is not leader:
            return None
        postings, earliest = self.grams.postings, self.shingles.earliest
        telling = [earliest[key] for key in probes(keys) if postings[key]]  # the others are boilerplate
        if len(telling) < least_shared(len(keys)) or where not in telling:
            return None
        return home if score(node, leader, self.intake) >= 1 else None

    def own_words(self, node: Node) -> list[int]:
        """Keys of its speakers' most telling words."""
        stretch, place = divmod(node.at, STRETCH)
        if stretch != self.stretch:
            self.stretch = stretch
            some = self.placed[node.at - place : node.at - place + STRETCH]
            self.telling = self.code.telling([n.form for n in some])
        return [speaker << PLACES | word for speaker in node.speakers for word in self.telling[place]]

    def unweld(self) -> None:
        """Take apart what a leader that runs two utterances together has drawn into one group."""
        for k, number, node in self.suspects:
            near = self.kin(node, self.grams.candidates(self.shingles.of(k)))
            others = [(other, leader) for other, leader in near if leader is not node]
            weld = welded(node.form, [*others, *((number, other) for other in self.groups[number][1:])])
            if weld is not None and weld != number:
                node.spliced = True
                self.moved[k] = weld
                self.groups[weld].append(node)
                self.groups[number].remove(node)
        for number in range(len(self.groups)):
            self.groups[number], *rest = unwelded(self.groups[number], self.intake)
            for group in rest:
                self.rests.append(len(self.groups))
                self.fragments.file(len(self.groups), group[0])
                self.groups.append(group)


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
