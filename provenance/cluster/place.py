"""Nodes placed in parts, all at once and again until nothing changes: then each stands where one after another stands.

What a node decides depends only on those before it. So there is one state of all nodes in which each is where it
would decide to be, given the others: the one that ``match.cluster`` finds in order. Whoever finds such a state, by
whatever guess it began, has found that one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provenance.cluster import keys as k
from provenance.cluster.engine import Data, Engine, Sent
from provenance.cluster.keys import Flagged, Pairs, Routes, Table
from provenance.cluster.shelf import SEP, Bare, Longs, Plank, Shelf, dealt, joined, owners, split
from provenance.match.bearers import name_words
from provenance.match.block import RUN, TRIED
from provenance.match.choose import FEW, VARIANTS, Chooser, Wording, least_shared
from provenance.match.code import Code, letter
from provenance.match.nodes import Node
from provenance.match.utterances import uncollected

Flags = NDArray[np.bool_]
NOWHERE: Longs = np.empty(0, dtype=np.int64)
NOBODY = -2  # the home of a node that is not there, or not yet


class State(NamedTuple):
    """By node of a shelf: the leader that it is with (itself if it leads), whether it is kept as a variant,
    is spliced, and shares words with other leaders of its speaker.
    """

    home: Longs
    variant: Flags
    spliced: Flags
    kin: Flags

    def leads(self, base: int) -> Flags:
        """Which of them lead."""
        found: Flags = self.home == np.arange(base, base + len(self.home))
        return found


class Choice(NamedTuple):
    """What was decided of some nodes of a shelf; ``open`` are those whose speaker's words are still to be asked."""

    nodes: Longs
    home: Longs  # -1: leads
    spliced: Flags
    kin: Flags


class Sight(NamedTuple):
    """What nodes of a shelf see: for each the likeliest wordings by all their keys, and by those asked first."""

    asked: Longs
    pairs: Pairs


class Fetched(NamedTuple):
    """Wordings of other shelves as they stand: places, nodes, the leaders that they are with."""

    places: Longs
    nodes: list[Bare]
    home: Longs


class Ground:
    """What comparing needs to know of some wordings."""

    def __init__(self, nodes: Collection[Bare]) -> None:
        words = {word for form in {node.form for node in nodes} if form for word in form.split(SEP)}
        self.code = Code({word: letter(n) for n, word in enumerate(words)})
        names = sorted({name for node in nodes for name in node.speakers})
        self.numbers = {name: n for n, name in enumerate(names, 1)}
        self.names = [None, *names]
        self.name_parts = [name_words(str(name or "")) for name in self.names]
        self._sets: dict[tuple[str, ...], tuple[int, ...]] = {}

    def node(self, bare: Bare, at: int = -1) -> Node:
        """``bare`` as it is compared."""
        speakers = self._sets.get(bare.speakers)
        if speakers is None:
            speakers = self._sets[bare.speakers] = tuple(sorted(map(self.numbers.__getitem__, bare.speakers)))
        form = "".join(map(self.code.known.__getitem__, bare.form.split(SEP))) if bare.form else ""
        return Node(form, len(form), bare.lang, [], bare.quoted, speakers, bare.first, bare.last, False, at)


class Seen:
    """Stands for an index: what was found in it beforehand, by all keys and by those asked first."""

    def __init__(self) -> None:
        self.size = 0
        self.whole: Mapping[int, int] = {}
        self.probe: Mapping[int, int] = {}

    def candidates(self, keys: Iterable[int]) -> Mapping[int, int]:
        """How many of the keys each wording has; which keys is told by how many they are."""
        return self.whole if len(list(keys)) == self.size else self.probe


class Part(Chooser):
    """Decides about nodes of one shelf."""

    def __init__(self, ground: Ground, known: Mapping[int, Wording]) -> None:
        self.intake, self.code, self.known = ground, ground.code, known
        self.grams, self.words = Seen(), Seen()


class Begun(NamedTuple):
    """Where placing goes on from: ``State`` by shelf, and the nodes that decide, by their places on it."""

    state: Data
    deciding: Data


def place(
    engine: Engine, shelves: Data, offsets: Longs, begun: Begun | None = None
) -> tuple[Data, Data, Data, Data, Data]:
    """``State`` of all shelves, and what it was found by: their planks, routes, tables, and what is filed there.

    If placing has ``begun``, all others stay where they are.
    """
    route, table = k.routes(engine, shelves), k.tables(engine, shelves)
    planks = engine.map(lambda _, shelf: plank(shelf), shelves)
    asked: Data | None = None
    if begun is None:
        state = engine.map(lambda _, one: alone(one), planks)
        filed = engine.map(lambda _, some: Flagged(np.ones(len(some.place), dtype=np.bool_)), table)
        rounds = 0
    else:
        state, asked, rounds = begun.state, begun.deciding, 1
        filed = flagged(engine, planks, route, table, state)
    while True:
        new = decided(engine, offsets, shelves, planks, state, asked, route, table, filed, guess=rounds == 0)
        changed = sum(engine.gather(lambda _, was, now: len(differing(was, now)), state, new))
        rounds += 1
        if not changed and rounds > 1:
            engine.free(asked) if asked is not None else None
            return new, planks, route, table, filed
        sent = engine.send(lambda _, s, r, was, now: told(s, r, was, now), planks, route, state, new)
        after = engine.map(lambda _, t, f, some: refiled(t, f, some), table, filed, sent)
        if rounds == 1 and begun is None:
            asked = None  # what was guessed was guessed by another rule: all are decided once by the right one
        else:
            asked = differently(engine, offsets, planks, table, filed, after, sent)
            if begun is not None:
                asked = engine.map(lambda _, some, these: np.intersect1d(some, these), asked, begun.deciding)
        engine.free(state, filed)
        state, filed = new, after


def flagged(engine: Engine, planks: Data, route: Data, table: Data, state: Data) -> Data:
    """``Flagged`` by part, as ``state`` has it."""
    nobody = engine.map(lambda _, one: nowhere(one), planks)
    nothing = engine.map(lambda _, some: Flagged(np.zeros(len(some.place), dtype=np.bool_)), table)
    sent = engine.send(lambda _, s, r, was, now: told(s, r, was, now), planks, route, nobody, state)
    return engine.map(lambda _, t, f, some: refiled(t, f, some), table, nothing, sent)


def differently(
    engine: Engine, offsets: Longs, planks: Data, table: Data, was: Data, now: Data, sent: Data
) -> Data:  # fmt: skip
    """The nodes of each shelf that may see a difference, where ``sent`` is what was told of changes."""
    found = engine.send(lambda _, t, a, b, some: affected(offsets, t, a, b, some), table, was, now, sent)
    return engine.map(lambda _, s, some: noticing(s, some), planks, found)


def plank(shelf: Shelf) -> Plank:
    """What is known of a shelf without its nodes."""
    return Plank(shelf.base, np.array([node.size for node in shelf.nodes], dtype=np.int64))


def nowhere(shelf: Plank) -> State:
    """No node is there."""
    no = np.zeros(len(shelf.sizes), dtype=np.bool_)
    return State(np.full(len(shelf.sizes), NOBODY, dtype=np.int64), no, no, no)


def alone(shelf: Plank) -> State:
    """Every node leads."""
    no = np.zeros(len(shelf.sizes), dtype=np.bool_)
    return State(np.arange(shelf.base, shelf.base + len(shelf.sizes)), no, no, no)


def differing(was: State, now: State) -> Longs:
    """The nodes that are not where they were, or are filed and were not, or were and are not."""
    return np.flatnonzero((was.home != now.home) | (was.variant != now.variant))


def told(shelf: Plank, route: Routes, was: State, now: State) -> Sent:
    """What has changed, to those that have the keys: place, whether it is filed, whether it leads."""
    some = differing(was, now)
    some = some[(was.leads(shelf.base) | was.variant | now.leads(shelf.base) | now.variant)[some]]
    if not len(some):
        return
    leads, led = now.leads(shelf.base), was.leads(shelf.base)
    for own in (False, True):
        wanted = np.isin(route.node, some) & (route.own == own)
        node = route.node[wanted]
        filed = leads[node] if own else (leads | now.variant)[node]
        yield from split(
            route.part[wanted], node + shelf.base, filed, np.full(len(node), own), leads[node] != led[node]
        )


def refiled(table: Table, flags: Flagged, sent: Sequence[tuple[NDArray[np.int64], ...]]) -> Flagged:
    """``flags`` with what has changed."""
    place, filed, own, _ = joined(sent, "i8", "?", "?", "?")
    found = flags.filed.copy()
    for kind in (False, True):
        some = own == kind
        if not some.any():
            continue
        order = np.argsort(place[some], kind="stable")
        places, now = place[some][order], filed[some][order].astype(np.bool_)
        at = np.minimum(np.searchsorted(places, table.place), len(places) - 1)
        hit = (places[at] == table.place) & (table.own == kind)
        found[hit] = now[at[hit]]
    return Flagged(found)


def affected(
    offsets: Longs, table: Table, was: Flagged, now: Flagged, sent: Sequence[tuple[NDArray[np.int64], ...]]
) -> Sent:
    """Nodes that may see a difference, to their shelves: with what has changed before them, and under how many keys.

    Where a key has become boilerplate to a node, or ceases to be it, that is told as -1.
    """
    place, _, own, turned = joined(sent, "i8", "?", "?", "?")
    own = own.astype(np.bool_)
    for some in k.reached(table, was.filed, now.filed, place[~own], place[own & turned.astype(np.bool_)]):
        yield from dealt(offsets, *some)


def noticing(shelf: Plank, sent: Sequence[tuple[Longs, ...]]) -> Longs:
    """The nodes that share enough with what has changed for it to be looked at."""
    node, other, count, own = joined(sent, "i8", "i8", "i8", "?")
    if not len(node):
        return NOWHERE
    some = k.summed(Pairs(node, other, count, own.astype(np.int64)))
    keys = np.maximum(shelf.sizes - RUN + 1, 0)[some.node - shelf.base]
    least = np.where(keys >= FEW, least_shared(FEW), least_shared(1))
    enough = (some.other < 0) | (some.probe > 0) | (some.whole >= least)
    return np.unique(some.node[enough]) - shelf.base


def decided(
    engine: Engine, offsets: Longs, shelves: Data, planks: Data, state: Data, asked: Data | None, route: Data,
    table: Data, filed: Data, *, guess: bool,
) -> Data:  # fmt: skip
    """The next state: those ``asked``, or all, decide by what they see of this one."""
    everybody = asked is None
    if asked is None:
        asked = engine.map(lambda _, one: np.arange(len(one.sizes)), planks)

    def seen(own: bool, who: Data, everybody: bool) -> Data:
        if everybody:
            wanted = engine.map(lambda _, t: [None], table)
        else:
            wanted = engine.send(lambda _, s, r, some: asking(s, r, some, own), planks, route, who)

        def look(_part: int, t: Table, flags: Flagged, some: Sequence[tuple[Longs]] | Sequence[None]) -> Sent:
            places = None if everybody else np.unique(joined(some, "i8")[0]) if some else NOWHERE  # type: ignore[arg-type]
            for one in k.pairs(t, flags.filed, places, own, guess=guess):
                yield from dealt(offsets, *one)

        sent = engine.send(look, table, filed, wanted)
        return engine.map(lambda _, s, some, pairs: sight(s, some, pairs, own), planks, who, sent)

    def fetched(sights: Data) -> Data:
        wanted = engine.send(lambda part, one: wanting(part, offsets, one), sights)
        return engine.send(lambda _, s, st, some: answered(s, st, some), shelves, state, wanted)

    sights = seen(False, asked, everybody)
    choice = engine.map(lambda _, s, one, some: chosen(s, one, some), shelves, sights, fetched(sights))
    open_ = engine.map(lambda _, c: c.nodes[c.home < 0], choice)
    own = seen(True, open_, False)
    second = engine.map(lambda _, s, one, some: spoken(s, one, some), shelves, own, fetched(own))
    new = engine.map(lambda _, s, st, a, b: settled(s, st, a, b), planks, state, choice, second)
    sent = engine.send(lambda _, s, st: members(s, st, offsets), shelves, new)
    kept = engine.send(lambda _, s, some: variants(s, some, offsets), shelves, sent)
    done = engine.map(lambda _, s, st, some: varied(s, st, some), planks, new, kept)
    engine.free(sights, choice, open_, own, second, new)
    return done


def asking(shelf: Plank, route: Routes, nodes: Longs, own: bool) -> Sent:
    """The places of those that ask, to the parts that have their keys."""
    yield from k.asked(route, shelf.base, nodes, own)


def sight(shelf: Plank, asked: Longs, sent: Sequence[tuple[Longs, ...]], own: bool) -> Sight:
    """For each of ``asked`` the ``TRIED`` wordings that have most of all keys, and of those asked first.

    More are never looked at. Those that have fewer than must be had are left out.
    """
    some = k.summed(Pairs(*joined(sent, "i8", "i8", "i8", "i8")))
    if not len(some.node):
        return Sight(asked, some)
    if not own:
        keys = np.maximum(shelf.sizes - RUN + 1, 0)[some.node - shelf.base]
        least = np.where(keys >= FEW, least_shared(FEW), least_shared(1))
        some = Pairs(*(column[some.whole >= least] for column in some))
    keep = leading(some.node, some.whole, some.other) | leading(some.node, some.probe, some.other)
    return Sight(asked, Pairs(*(column[keep] for column in some)))


def leading(node: Longs, count: Longs, other: Longs) -> Flags:
    """Which rows are among the ``TRIED`` of their node that count most; the first of equals first."""
    keep = np.zeros(len(node), dtype=np.bool_)
    if len(node):
        order = np.lexsort((other, -count, node))
        fresh = np.ones(len(node), dtype=np.bool_)
        fresh[1:] = node[order][1:] != node[order][:-1]
        start = np.flatnonzero(fresh)
        nth = np.arange(len(node)) - np.repeat(start, np.diff(np.append(start, len(node))))
        keep[order[nth < TRIED]] = True
    return keep & (count > 0)


def wanting(part: int, offsets: Longs, one: Sight) -> Sent:
    """The places of wordings to be looked at, to their shelves."""
    for to, (places,) in dealt(offsets, np.unique(one.pairs.other)):
        yield to, (part, places)


def answered(shelf: Shelf, state: State, sent: Sequence[tuple[int, Longs]]) -> Sent:
    """Wordings to those that want them."""
    for to, places in sent:
        at = places - shelf.base
        yield to, Fetched(places, [shelf.nodes[n] for n in at.tolist()], state.home[at])


def wordings(sent: Sequence[Fetched], nodes: Collection[Bare]) -> tuple[Ground, dict[int, Wording]]:
    """The wordings that came, and what is needed to compare them with ``nodes``."""
    ground = Ground([*nodes, *(node for some in sent for node in some.nodes)])
    known = {
        at: Wording(ground.node(node, at), home, home == at)
        for some in sent
        for at, node, home in zip(some.places.tolist(), some.nodes, some.home.tolist(), strict=True)
    }
    return ground, known


def by_node(some: Pairs) -> Iterator[tuple[int, dict[int, int], dict[int, int]]]:
    """A node with the counts of its wordings, all and first asked."""
    edges = np.flatnonzero(np.diff(some.node, prepend=-1)).tolist()
    if not edges:
        return
    other, whole, probe = some.other.tolist(), some.whole.tolist(), some.probe.tolist()
    for start, end, node in zip(edges, [*edges[1:], len(other)], some.node[edges].tolist(), strict=True):
        first = {m: c for m, c in zip(other[start:end], probe[start:end], strict=True) if c}
        yield node, dict(zip(other[start:end], whole[start:end], strict=True)), first


def chosen(shelf: Shelf, one: Sight, sent: Sequence[Fetched]) -> Choice:
    """What the nodes that see any wordings decide by their shingles; the others lead so far."""
    with uncollected():
        count = len(one.asked)
        home = np.full(count, -1, dtype=np.int64)
        spliced, kin = np.zeros(count, dtype=np.bool_), np.zeros(count, dtype=np.bool_)
        at = {place: n for n, place in enumerate((one.asked + shelf.base).tolist())}
        looking = [shelf.nodes[place - shelf.base] for place in np.unique(one.pairs.node).tolist()]
        ground, known = wordings(sent, looking)
        part = Part(ground, known)
        for place, whole, probe in by_node(one.pairs):
            node = ground.node(shelf.nodes[place - shelf.base], place)
            size = max(0, node.size - RUN + 1)
            part.grams.size, part.grams.whole, part.grams.probe = size, whole, probe  # type: ignore[attr-defined]
            found = part.decide(node, list(range(size)))
            n = at[place]
            home[n] = -1 if found.home is None else found.home
            spliced[n], kin[n] = node.spliced, found.kin
        return Choice(one.asked, home, spliced, kin)


def spoken(shelf: Shelf, one: Sight, sent: Sequence[Fetched]) -> Choice:
    """The same by their speakers' own words."""
    with uncollected():
        home = np.full(len(one.asked), -1, dtype=np.int64)
        no = np.zeros(len(one.asked), dtype=np.bool_)
        at = {place: n for n, place in enumerate((one.asked + shelf.base).tolist())}
        looking = [shelf.nodes[place - shelf.base] for place in np.unique(one.pairs.node).tolist()]
        ground, known = wordings(sent, looking)
        part = Part(ground, known)
        for place, whole, _ in by_node(one.pairs):
            node = ground.node(shelf.nodes[place - shelf.base], place)
            own = part.code.own_words(node.speakers, node.form)
            _, found = part.choose(node, whole, min(2, len(own)))
            home[at[place]] = -1 if found is None else found
        return Choice(one.asked, home, no, no)


def settled(shelf: Plank, state: State, first: Choice, second: Choice) -> State:
    """``state`` with what was decided; who is kept as a variant is still to be found."""
    home, spliced, kin = state.home.copy(), state.spliced.copy(), state.kin.copy()
    found = np.full(len(home), -1, dtype=np.int64)
    found[first.nodes] = first.home
    more = second.home >= 0
    found[second.nodes[more]] = second.home[more]
    some = first.nodes
    home[some] = np.where(found[some] < 0, some + shelf.base, found[some])
    spliced[some], kin[some] = first.spliced, first.kin
    return State(home, state.variant, spliced, kin)


def members(shelf: Shelf, state: State, offsets: Longs) -> Sent:
    """Of each group the first members that stand on this shelf, to the shelf of the leader: more are no variants."""
    some = np.flatnonzero(~state.leads(shelf.base) & (state.home >= 0))
    order = some[np.argsort(state.home[some], kind="stable")]
    home = state.home[order]
    fresh = np.ones(len(order), dtype=np.bool_)
    fresh[1:] = home[1:] != home[:-1]
    start = np.flatnonzero(fresh)
    nth = np.arange(len(order)) - np.repeat(start, np.diff(np.append(start, len(order)))) if len(order) else order
    order = order[nth < VARIANTS - 1]
    forms = np.array([None] * len(order), dtype=object)
    forms[:] = [shelf.nodes[n].form for n in order.tolist()]
    fit = np.array([shelf.nodes[n].quoted for n in order.tolist()], dtype=np.bool_) & ~state.spliced[order]
    yield from dealt(offsets, state.home[order], order + shelf.base, forms, fit)


def variants(shelf: Shelf, sent: Sequence[tuple[NDArray[np.int64], ...]], offsets: Longs) -> Sent:
    """The places of those that are kept as variants, as ``choose.files`` says, to their shelves."""
    if not sent:
        return
    home, place, form, fit = (np.concatenate(columns) for columns in zip(*sent, strict=True))
    order = np.lexsort((place, home))
    kept, last, nth = [], -1, 0
    for row in order.tolist():
        nth = nth + 1 if home[row] == last else 2  # the leader is the first
        last = int(home[row])
        if (
            nth <= VARIANTS
            and fit[row]
            and f"{SEP}{form[row]}{SEP}" not in f"{SEP}{shelf.nodes[last - shelf.base].form}{SEP}"
        ):
            kept.append(int(place[row]))
    for to, (places,) in dealt(offsets, np.array(kept, dtype=np.int64)):
        yield to, places


def varied(shelf: Plank, state: State, sent: Sequence[Longs]) -> State:
    """``state`` with those that are kept as variants."""
    variant = np.zeros(len(state.home), dtype=np.bool_)
    if sent:
        variant[np.concatenate(sent) - shelf.base] = True
    return state._replace(variant=variant)


__all__ = ["Ground", "State", "owners", "place"]
