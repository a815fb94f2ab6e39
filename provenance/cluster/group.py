"""Groups with their rows: taken apart where a leader welds two, joined by their fragments, and judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from provenance.cluster.engine import Data, Engine, Sent
from provenance.cluster.place import Ground, State
from provenance.cluster.shelf import Bare, Formed, Longs, Shelf, rank
from provenance.cluster.weld import Moved
from provenance.match import nested
from provenance.match.intake import Intake
from provenance.match.nodes import Node
from provenance.match.splice import unwelded
from provenance.match.utterances import BATCH, judged, uncollected
from provenance.model import Occurrence, Utterance

MASK = (1 << 32) - 1
GroupId = tuple[int, int]  # the leader's place, and which of the utterances that it was taken apart into


class Member(NamedTuple):
    """A node of a group, with its rows."""

    place: int
    node: Bare
    spliced: bool
    rows: list[Occurrence]


class Whole(NamedTuple):
    """A group in its final order, the head first; empty where its only leader went to another."""

    id: GroupId
    members: list[Member]


class _Outlets:
    """Who printed rows, for what is asked of an intake when groups are taken apart."""

    def __init__(self, rows: Sequence[Occurrence]) -> None:
        numbers: dict[str | None, int] = {}
        self.outlet_of = [numbers.setdefault(one.outlet, len(numbers)) for one in rows]


def grouped(engine: Engine, shelves: Data, formed: Data, state: Data, moved: Data) -> Data:
    """``Whole`` groups by part; a group is in the part that its leader's place names."""
    parts = engine.parts

    def assign(_part: int, shelf: Shelf, st: State, gone: Moved) -> Sent:
        group = st.home.copy()
        at = gone.places - shelf.base
        group[at] = gone.groups
        late, spliced = np.zeros(len(group), dtype=np.bool_), st.spliced.copy()
        late[at], spliced[at] = True, True
        out: defaultdict[int, list[tuple[int, int, int, bool, bool]]] = defaultdict(list)
        flags = zip(shelf.nodes, group.tolist(), late.tolist(), spliced.tolist(), strict=True)
        for n, (node, g, came, weld) in enumerate(flags):
            out[node.uid >> 32].append((node.uid & MASK, g, n + shelf.base, came, weld))
        yield from out.items()

    def deliver(_part: int, some: Formed, sent: Sequence[list[tuple[int, int, int, bool, bool]]]) -> Sent:
        out: defaultdict[int, list[tuple[int, bool, Member]]] = defaultdict(list)
        for answers in sent:
            for n, group, place, late, spliced in answers:
                out[group % parts].append((group, late, Member(place, some.nodes[n], spliced, some.rows[n])))
        yield from out.items()

    def put_together(_part: int, sent: Sequence[list[tuple[int, bool, Member]]]) -> list[Whole]:
        groups: defaultdict[int, list[tuple[bool, Member]]] = defaultdict(list)
        for some in sent:
            for group, late, member in some:
                groups[group].append((late, member))
        found: list[Whole] = []
        for group in sorted(groups):
            members = [m for _, m in sorted(groups[group], key=lambda one: (one[0], one[1].place))]
            found += taken_apart(group, members)
        return found

    assigned = engine.send(assign, shelves, state, moved)
    return engine.map(put_together, engine.send(deliver, formed, assigned))


def taken_apart(group: int, members: list[Member]) -> list[Whole]:
    """The group, or the two utterances that its leader welds."""
    if len(members) < 3:
        return [Whole((group, 0), members)]
    ground = Ground([m.node for m in members])
    rows = [one for m in members for one in m.rows]
    nodes: list[Node] = []
    back: dict[int, Member] = {}
    at = 0
    for member in members:
        node = ground.node(member.node, member.place)
        node.rows, node.spliced = list(range(at, at + len(member.rows))), member.spliced
        at += len(member.rows)
        back[id(node)] = member
        nodes.append(node)
    lists = unwelded(nodes, _Outlets(rows))
    return [
        Whole((group, n), [back[id(node)]._replace(spliced=node.spliced) for node in some])
        for n, some in enumerate(lists)
    ]


def utterances(
    part: int, groups: list[Whole], more: Sequence[list[tuple[GroupId, list[tuple[int, list[Occurrence]]]]]]
) -> Iterator[Utterance]:
    """The utterances of a part, judged; ``more`` are the rows of fragments that joined them."""
    rows: list[Occurrence] = []
    lists: list[list[int]] = []
    spliced: set[int] = set()
    late: defaultdict[GroupId, list[Occurrence]] = defaultdict(list)
    for some in more:
        for group, fragments in some:
            late[group] += [one for _, rows_ in fragments for one in rows_]
    for one in groups:
        start = len(rows)
        for member in one.members:
            if member.spliced:
                spliced.update(range(len(rows), len(rows) + len(member.rows)))
            rows += member.rows
        rows += late.pop(one.id, [])
        if len(rows) > start:
            lists.append(list(range(start, len(rows))))
    for alone in late.values():  # utterances of fragments alone
        lists.append(list(range(len(rows), len(rows) + len(alone))))
        rows += alone
    yield from judgements(rows, lists, spliced)


def judgements(rows: list[Occurrence], lists: list[list[int]], spliced: set[int]) -> Iterator[Utterance]:
    """Each list of rows as an utterance."""
    with uncollected():
        intake = Intake().read(rows)
        lists = list(nested.alone(intake, lists))
    for start in range(0, len(lists), BATCH):
        with uncollected():
            some = lists[start : start + BATCH]
            found = [judged(intake, sorted(r, key=intake.rank.__getitem__), spliced, True) for r in some]
        yield from found


def documents(member: Member) -> set[str]:
    """The articles that printed it."""
    return {str(one.document) for one in member.rows}


__all__ = ["GroupId", "Longs", "Member", "Whole", "documents", "grouped", "judgements", "rank", "utterances"]
