"""Keys in parts: who has each, in the order of nodes, and which wordings filed under it a node sees.

A key is a hash of three words, or of a speaker and a word of his own; all nodes that have it stand in one part.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provenance.cluster.engine import Data, Engine, Sent
from provenance.cluster.shelf import SEP, Longs, Shelf, hashed, split, word_hash
from provenance.match import guards
from provenance.match.block import COMMON, RUN, TELLING, stem
from provenance.match.choose import PROBES

ODD = tuple(np.uint64(n) for n in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))
MIX = np.uint64(0xD6E8FEB86659FD93)
AT_ONCE = 4_000_000  # pairs that are held at a time
KNOWN = 1 << 16  # forms whose keys a process keeps at hand, since they are asked for more than once
Flags = NDArray[np.bool_]
Keys = NDArray[np.uint64]


class Table(NamedTuple):
    """A row for each key of each node, by key and place. ``whole`` and ``probe`` say how often the node asks for it."""

    start: Longs  # of the rows of its key
    place: Longs
    whole: NDArray[np.uint16]
    probe: NDArray[np.uint16]
    own: Flags


class Flagged(NamedTuple):
    """By row, whether its node is filed under shingles, or leads; of words of the speaker's own only leaders are."""

    filed: Flags


class Pairs(NamedTuple):
    """Nodes and wordings before them, and how many keys they have in common: of all, and of those asked first."""

    node: Longs
    other: Longs
    whole: Longs
    probe: Longs


stemmed = lru_cache(maxsize=1 << 16)(stem)


class Routes(NamedTuple):
    """In which parts the keys of each node are, shingles and words of its speaker's own; ``node`` counts from 0."""

    node: Longs
    part: Longs
    own: Flags


@lru_cache(maxsize=KNOWN)
def shingle_keys(form: str) -> Keys:
    """The runs of three words of ``form`` in order."""
    words = np.array([word_hash(word) for word in form.split(SEP)], dtype=np.uint64)
    size = len(words) - RUN + 1
    with np.errstate(over="ignore"):
        keys = sum((words[k : k + size] * odd for k, odd in enumerate(ODD)), start=np.zeros(size, dtype=np.uint64))
        return (keys ^ (keys >> np.uint64(32))) * MIX


@lru_cache(maxsize=KNOWN)
def own_keys(form: str, speakers: tuple[str, ...]) -> tuple[int, ...]:
    """By speaker the most telling stems of ``form``, as ``Code.own_words`` chooses them, hashed."""
    stems = {stemmed(word) for word in guards.content(list(dict.fromkeys(form.split(SEP))))}
    some = sorted(stems, key=lambda s: (-len(s), s))[:TELLING]
    return tuple(hashed(f"{speaker}{SEP}{word}") for speaker in speakers for word in some)


def keys_of(shelf: Shelf) -> tuple[Keys, Longs, NDArray[np.uint16], NDArray[np.uint16], Flags]:
    """Key, node by its place on the shelf, how often it is asked for in all and at first, whether it is one's own."""
    keys: list[Keys] = []
    owner: list[Longs] = []
    first: list[Flags] = []
    said: list[int] = []
    sayer: list[int] = []
    for k, node in enumerate(shelf.nodes):
        found = shingle_keys(node.form)
        keys.append(found)
        owner.append(np.full(len(found), k, dtype=np.int64))
        probed = np.zeros(len(found), dtype=np.bool_)
        probed[:: 1 + len(found) // PROBES] = True
        first.append(probed)
        own = own_keys(node.form, node.speakers)
        said += own
        sayer += [k] * len(own)
    size = sum(map(len, keys))
    key = np.concatenate([*keys, np.array(said, dtype=np.uint64)])
    node_of = np.concatenate([*owner, np.array(sayer, dtype=np.int64)])
    probe = np.concatenate([*first, np.zeros(len(said), dtype=np.bool_)])
    own_ = np.arange(len(key)) >= size
    order = np.lexsort((key, node_of, own_))
    key, node_of, probe, own_ = key[order], node_of[order], probe[order], own_[order]
    fresh = np.ones(len(key), dtype=np.bool_)
    fresh[1:] = (key[1:] != key[:-1]) | (node_of[1:] != node_of[:-1]) | (own_[1:] != own_[:-1])
    at = np.flatnonzero(fresh)
    if not len(at):
        return key, node_of, np.empty(0, np.uint16), np.empty(0, np.uint16), own_
    whole = np.diff(np.append(at, len(key)))
    probes = np.add.reduceat(probe.astype(np.int64), at)
    most = np.iinfo(np.uint16).max
    return (
        key[at], node_of[at], np.minimum(whole, most).astype(np.uint16),
        np.minimum(probes, most).astype(np.uint16), own_[at],
    )  # fmt: skip


def tables(engine: Engine, shelves: Data) -> Data:
    """``Table`` by part of all keys that two nodes or more have."""
    parts = np.uint64(engine.parts)

    def route(_part: int, shelf: Shelf) -> Sent:
        key, node, whole, probe, own = keys_of(shelf)
        yield from split((key % parts).astype(np.int64), key, node + shelf.base, whole, probe, own)

    def table(_part: int, sent: Sequence[tuple[NDArray[np.uint64], ...]]) -> Table:
        if not sent:
            none = np.empty(0, dtype=np.int64)
            return Table(none, none, none.astype(np.uint16), none.astype(np.uint16), none.astype(np.bool_))
        key, place, whole, probe, own = (np.concatenate(columns) for columns in zip(*sent, strict=True))
        order = np.lexsort((place, key, own))
        key, place, whole, probe, own = key[order], place[order], whole[order], probe[order], own[order]
        fresh = np.ones(len(key), dtype=np.bool_)
        fresh[1:] = (key[1:] != key[:-1]) | (own[1:] != own[:-1])
        alone = fresh & np.append(fresh[1:], True)
        keep = ~alone
        fresh = fresh[keep]
        start = np.flatnonzero(fresh)[np.cumsum(fresh) - 1] if len(fresh) else np.empty(0, dtype=np.int64)
        return Table(start, place[keep].astype(np.int64), whole[keep], probe[keep], own[keep].astype(np.bool_))

    return engine.map(table, engine.send(route, shelves))


def routes(engine: Engine, shelves: Data) -> Data:
    """``Routes`` by part."""
    parts = np.uint64(engine.parts)

    def of(_part: int, shelf: Shelf) -> Routes:
        key, node, _, _, own = keys_of(shelf)
        part = (key % parts).astype(np.int64)
        packed = np.unique((own.astype(np.int64) << 62) | (node << 20) | part)
        return Routes((packed & ~(1 << 62)) >> 20, packed & ((1 << 20) - 1), packed >= 1 << 62)

    return engine.map(of, shelves)


def asked(route: Routes, base: int, nodes: Longs, own: bool) -> Sent:
    """The places of ``nodes`` of a shelf to the parts where their keys are."""
    wanted = np.isin(route.node, nodes) & (route.own == own)
    yield from split(route.part[wanted], route.node[wanted] + base)


def before(table: Table, filed: Flags) -> tuple[Longs, Longs]:
    """By row, how many rows of its key before it are ``filed``; and which of all filed ones is the first of its key."""
    count: Longs = np.cumsum(filed) - filed
    first: Longs = count[table.start] if len(table.start) else count
    return count - first, first


def pairs(
    table: Table, filed: Flags, places: Longs | None, own: bool, *, guess: bool = False, whole: bool = False
) -> list[Pairs]:
    """The nodes at ``places``, or all, with the wordings that they see; those of each stretch of nodes added up.

    A key that more than ``COMMON`` wordings before a node have is boilerplate to it; with ``guess`` the first of them
    are seen all the same, with ``whole`` those behind it too.
    """
    wanted = table.own == own
    if places is not None:
        wanted &= np.isin(table.place, places)
    count, first = before(table, filed)
    if whole:
        ends = np.append(np.cumsum(filed), 0)
        after = np.flatnonzero(np.append(np.diff(table.start) != 0, True)) if len(table.start) else table.start
        total = np.repeat(ends[after], np.diff(np.append(np.unique(table.start), len(table.start))))
        count = total - first
    if guess:
        count = np.minimum(count, COMMON)
    wanted &= (count > 0) & (count <= COMMON)
    rows = np.flatnonzero(wanted)
    if not len(rows):
        return []
    known = table.place[filed]
    edges = np.searchsorted(np.cumsum(count[rows]), np.arange(0, int(count[rows].sum()), AT_ONCE), side="left")
    found = []
    for start, end in zip(edges.tolist(), [*edges.tolist()[1:], len(rows)], strict=True):
        some = rows[start:end]
        if len(some):
            found.append(_pairs(table, some, count[some], first[some], known))
    return found


def _pairs(table: Table, rows: Longs, count: Longs, first: Longs, known: Longs) -> Pairs:
    which = np.repeat(np.arange(len(rows)), count)
    at = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count) + first[which]
    row = rows[which]
    whole, probe = table.whole[row].astype(np.int64), table.probe[row].astype(np.int64)
    return summed(Pairs(table.place[row], known[at], whole, probe))


def summed(some: Pairs) -> Pairs:
    """Each pair once, by node and wording."""
    if not len(some.node):
        return some
    order = np.lexsort((some.other, some.node))
    node, other, whole, probe = (column[order] for column in some)
    fresh = np.ones(len(node), dtype=np.bool_)
    fresh[1:] = (node[1:] != node[:-1]) | (other[1:] != other[:-1])
    at = np.flatnonzero(fresh)
    return Pairs(node[at], other[at], np.add.reduceat(whole, at), np.add.reduceat(probe, at))


def reached(
    table: Table, was: Flags, now: Flags, told: Longs, led: Longs
) -> list[tuple[Longs, Longs, Longs, Flags]]:  # fmt: skip
    """The places of nodes that may see a difference: behind a wording ``told`` of, under a key that is alive to them.

    ``led`` are those that lead and did not, or did. With each node come the wording, how often the node asks for
    that key, and whether it is a word of one's own; in place of the wording -1 where it may be any.
    """
    changed = np.where(table.own, np.isin(table.place, led), np.isin(table.place, told))
    behind, first = before(table, changed)
    old, _ = before(table, was)
    new, _ = before(table, now)
    alive = (behind > 0) & (np.minimum(old, new) <= COMMON)
    any_ = alive & ((np.maximum(old, new) > COMMON) | (behind > COMMON))
    rows = np.flatnonzero(any_)
    found = [(table.place[rows], np.full(len(rows), -1), table.whole[rows].astype(np.int64), table.own[rows])]
    rows, known = np.flatnonzero(alive & ~any_), table.place[changed]
    if not len(rows):
        return [some for some in found if len(some[0])]
    edges = np.searchsorted(np.cumsum(behind[rows]), np.arange(0, int(behind[rows].sum()), AT_ONCE), side="left")
    for start, end in zip(edges.tolist(), [*edges.tolist()[1:], len(rows)], strict=True):
        some = rows[start:end]
        which = np.repeat(some, behind[some])
        at = np.arange(len(which)) - np.repeat(np.cumsum(behind[some]) - behind[some], behind[some]) + first[which]
        found.append((table.place[which], known[at], table.whole[which].astype(np.int64), table.own[which]))
    return [some for some in found if len(some[0])]
