"""Leaders that run two utterances together, moved to the first of them: in parts, as ``Leaders.unweld`` does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from provenance.cluster import keys as k
from provenance.cluster.engine import Data, Engine, Sent
from provenance.cluster.place import Fetched, State, answered, asking, sight, wanting, wordings
from provenance.cluster.shelf import Bare, Longs, Shelf, dealt
from provenance.match.choose import likeliest
from provenance.match.evidence import kinship
from provenance.match.splice import PART, welded


class Moved(NamedTuple):
    """Leaders by place, and the groups that they went to."""

    places: Longs
    groups: Longs


class Kin(NamedTuple):
    """A suspect with the other leaders of its speaker, as (group, node), and the members of its own group."""

    place: int
    others: list[tuple[int, Bare]]
    members: list[tuple[int, Bare]]


def unwelded(
    engine: Engine, offsets: Longs, shelves: Data, planks: Data, state: Data, route: Data, table: Data, filed: Data,
    among: Data | None = None, settled: Data | None = None,
) -> Data:  # fmt: skip
    """``Moved`` by shelf. Where only nodes ``among`` are asked, ``settled`` says by shelf where others went before."""
    suspects = engine.map(lambda _, s, st: np.flatnonzero(st.kin & st.leads(s.base)), planks, state)
    if among is not None:
        suspects = engine.map(lambda _, some, these: np.intersect1d(some, these), suspects, among)
    if settled is None:
        settled = engine.map(lambda _, __: Moved(suspects_none(), suspects_none()), planks)
    if not sum(engine.gather(lambda _, some: len(some), suspects)):
        return settled
    asked = engine.send(lambda _, s, r, some: asking(s, r, some, False), planks, route, suspects)

    def look(_part: int, t: k.Table, flags: k.Flagged, some: Sequence[tuple[Longs]]) -> Sent:
        places = np.unique(np.concatenate([places for (places,) in some])) if some else suspects_none()
        for one in k.pairs(t, flags.filed, places, False, whole=True):
            yield from dealt(offsets, *one)

    seen = engine.map(
        lambda _, s, some, sent: sight(s, some, sent, False), planks, suspects, engine.send(look, table, filed, asked)
    )
    wanted = engine.send(lambda part, one: wanting(part, offsets, one), seen)
    others = engine.send(lambda _, s, st, some: answered(s, st, some), shelves, state, wanted)
    # Who is with a suspect: the suspects say so to all, being few, and their members answer.
    parts = engine.parts
    named = engine.send(lambda _, s, some: named_to_all(parts, s, some), shelves, suspects)
    members = engine.send(lambda _, s, st, some: with_suspects(s, st, some, offsets), shelves, state, named)
    kin = engine.map(lambda _, s, one, o, m: kin_of(s, one, o, m), shelves, seen, others, members)
    moved = settled
    while True:
        # A suspect sees those before it that have come to its group; where that changes anything, it is asked again.
        come = engine.send(lambda _, s, some: arriving(s, some, offsets), shelves, moved)
        new = engine.map(lambda _, s, some, sent, more: both(judged(s, some, sent), more), shelves, kin, come, settled)
        same = engine.gather(
            lambda _, was, now: np.array_equal(was.places, now.places) and np.array_equal(was.groups, now.groups),
            moved,
            new,
        )
        moved = new
        if all(same):
            return moved


def both(one: Moved, other: Moved) -> Moved:
    """Leaders of both."""
    return Moved(np.concatenate([one.places, other.places]), np.concatenate([one.groups, other.groups]))


def suspects_none() -> Longs:
    """No places."""
    return np.empty(0, dtype=np.int64)


def named_to_all(parts: int, shelf: Shelf, some: Longs) -> Sent:
    """The suspects of a shelf to all shelves."""
    if len(some):
        for to in range(parts):
            yield to, some + shelf.base


def with_suspects(shelf: Shelf, state: State, sent: Sequence[Longs], offsets: Longs) -> Sent:
    """The members of groups that suspects lead, to the shelves of these."""
    if not sent:
        return
    some = np.flatnonzero(np.isin(state.home, np.concatenate(sent)) & ~state.leads(shelf.base))
    nodes = np.empty(len(some), dtype=object)
    nodes[:] = [shelf.nodes[n] for n in some.tolist()]
    yield from dealt(offsets, state.home[some], some + shelf.base, nodes)


def kin_of(
    shelf: Shelf, seen: object, others: Sequence[Fetched], members: Sequence[tuple[Longs, Longs, Longs]]
) -> list[Kin]:
    """The suspects of a shelf with all that is known of them."""
    one = seen
    counts: defaultdict[int, dict[int, int]] = defaultdict(dict)
    pairs = one.pairs  # type: ignore[attr-defined]
    for node, other, whole in zip(pairs.node.tolist(), pairs.other.tolist(), pairs.whole.tolist(), strict=True):
        counts[node][other] = whole
    mine: defaultdict[int, list[tuple[int, Bare]]] = defaultdict(list)
    for home, places, nodes in members:
        for group, at, node in zip(home.tolist(), places.tolist(), nodes.tolist(), strict=True):
            mine[group].append((at, node))
    asked = one.asked.tolist()  # type: ignore[attr-defined]
    ground, known = wordings(others, [shelf.nodes[n] for n in asked])
    bare = {at: node for some in others for at, node in zip(some.places.tolist(), some.nodes, strict=True)}
    found = []
    for n in asked:
        place, node = n + shelf.base, ground.node(shelf.nodes[n])
        near = [known[m] for m in likeliest(counts[place], 2)]
        kin = [(w.group, bare[w.group]) for w in near if w.leads and w.group != place and kinship(node, w.node, ground)]
        found.append(Kin(place, kin, sorted(mine[place], key=lambda one: one[0])))
    return found


def arriving(shelf: Shelf, moved: Moved, offsets: Longs) -> Sent:
    """The leaders that went to other groups, to the shelves of these."""
    nodes = np.empty(len(moved.places), dtype=object)
    nodes[:] = [shelf.nodes[n] for n in (moved.places - shelf.base).tolist()]
    yield from dealt(offsets, moved.groups, moved.places, nodes)


def judged(shelf: Shelf, some: Sequence[Kin], sent: Sequence[tuple[Longs, Longs, Longs]]) -> Moved:
    """Which suspects weld two utterances, given those that came to their groups before them."""
    came: defaultdict[int, list[tuple[int, Bare]]] = defaultdict(list)
    for groups, places, nodes in sent:
        for group, at, node in zip(groups.tolist(), places.tolist(), nodes.tolist(), strict=True):
            came[group].append((at, node))
    from provenance.cluster.place import Ground

    out: list[tuple[int, int]] = []
    for one in some:
        bare = shelf.nodes[one.place - shelf.base]
        if bare.size < 2 * PART:
            continue
        mine = [*one.members, *sorted((m for m in came[one.place] if m[0] < one.place), key=lambda m: m[0])]
        ground = Ground([bare, *(node for _, node in one.others), *(node for _, node in mine)])
        near = [(group, ground.node(node)) for group, node in one.others]
        weld = welded(ground.node(bare).form, [*near, *((one.place, ground.node(node)) for _, node in mine)])
        if weld is not None and weld != one.place:
            out.append((one.place, weld))
    return Moved(np.array([a for a, _ in out], dtype=np.int64), np.array([b for _, b in out], dtype=np.int64))
