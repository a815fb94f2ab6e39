"""A memory and what has changed since: which nodes are gone, which are new, and where these stand among the others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provenance.match.code import Dealt
from provenance.match.intake import SHORT, Intake, Recalled
from provenance.match.memory import NO_ENTRY, NODE, NONE, QUOTED, Longs, Memory, Numbered
from provenance.match.nodes import Node, nodes
from provenance.model import Kind, Occurrence

Load = Callable[[Collection[int]], Iterable[Occurrence]]  # the quotations of some rows that are speech
INDIRECT, PLACES = 1 << 62, 32


class Merged(NamedTuple):
    """A memory with the new nodes in their places; ``gone`` are still there, ``changed`` have rows that changed."""

    memory: Memory
    recalled: Recalled
    gone: list[int]
    fresh: list[int]
    changed: list[int]


class Places(NamedTuple):
    """The order of nodes as numbers, and their forms where those are equal."""

    memory: Memory
    code: Dealt
    ranks: dict[int, int]  # of the nodes that stay, among those of their forms
    numbers: NDArray[np.int64]

    def of(self, node: Node, rank: int) -> int:
        """Before which of the nodes that there are ``node`` comes."""
        long = self.memory.long
        short = node.size <= SHORT
        number = order(np.array([node.quoted]), np.array([node.size]), np.array([len(node.rows)]))[0]
        start, end = (long, len(self.numbers)) if short else (0, long)
        number = -node.size if short else number
        some = self.numbers[start:end]
        low, high = start + np.searchsorted(some, number), start + np.searchsorted(some, number, side="right")
        low, high = int(low), int(high)
        mine = self.words(node.form, "" if short else node.lang or "")
        last = high
        while low < high:
            middle = (low + high) // 2
            if self.at(middle, short) < mine:
                low = middle + 1
            else:
                high = middle
        while low < last and self.at(low, short) == mine and self.ranks.get(low, -1) < rank:
            low += 1
        return low

    def at(self, k: int, short: bool) -> tuple[list[str], str]:
        """What decides between nodes of one number."""
        row = self.memory.nodes[k]
        return self.words(form(self.memory, k), "" if short else self.memory.langs[row["lang"]])

    def words(self, form_: str, lang: str) -> tuple[list[str], str]:
        """A form as its words sort."""
        return self.code.words(form_), lang


def order(quoted: NDArray[np.bool_], size: NDArray[np.int64], rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Quoted before indirect, long before short, printed often before seldom."""
    return ~quoted.astype(np.bool_) * np.int64(INDIRECT) - (size.astype(np.int64) << PLACES) - rows.astype(np.int64)


def form(memory: Memory, k: int) -> str:
    """The form of a node."""
    row = memory.nodes[k]
    return memory.line[row["start"] : row["start"] + row["size"]].tobytes().decode("utf-32-le")


def merge(memory: Memory, changed: Collection[int], load: Load) -> Merged:
    """``memory`` with what ``changed`` rows are now; those of them that ``load`` does not know are gone."""
    recalled = Recalled(Dealt(memory.words, memory.stems.tolist(), memory.telling.tolist()), memory.speakers[:])
    now = [one for one in load(changed) if one.kind is not Kind.NOT_SPEECH]
    known = Intake(recalled).read(now)
    owner = np.repeat(np.arange(len(memory.nodes)), memory.nodes["rows"])
    hit = np.unique(owner[np.isin(memory.rows, np.array(sorted(changed), dtype=np.int64))]).tolist()
    forms = {*known.forms, *(form(memory, k) for k in hit)}
    alike = same_forms(memory, forms)
    starts = np.concatenate(([0], np.cumsum(memory.nodes["rows"], dtype=np.int64)))
    held = {k: memory.rows[starts[k] : starts[k + 1]].tolist() for k in alike}
    gone_rows = set(changed)
    others = [row for rows in held.values() for row in rows if row not in gone_rows]
    intake = Intake(recalled).read([*now, *load(others)])
    found = list(nodes(intake))
    langs, sets = Numbered(memory.langs), Numbered(memory.sets)
    old = {(*record(memory, k), frozenset(held[k])): k for k in alike}
    ranks: dict[int, int] = {}
    fresh: list[tuple[int, Node]] = []
    stay: set[int] = set()
    for node in found:
        node.rows.sort(key=intake.rank.__getitem__)
        rank = intake.rank[node.rows[0]]
        keys = [intake.keys[row] for row in node.rows]
        what = (
            node.form,
            langs.number(node.lang or ""),
            sets.number(node.speakers),
            node.quoted,
            node.first,
            node.last,
        )
        k = old.get((*what, frozenset(keys)))
        if k is None:
            fresh.append((rank, node))
        else:
            ranks[k] = rank
            stay.add(k)
    touched = set(hit)
    places = Places(memory, recalled.code, ranks, numbers(memory))
    before = sorted(
        ((places.of(node, rank), sort_key(node, rank, recalled.code), node) for rank, node in fresh),
        key=lambda one: one[:2],
    )
    keys_ = [[int(str(intake.keys[row])) for row in node.rows] for _, _, node in before]
    moved = inserted(memory, [at for at, _, _ in before], [node for _, _, node in before], keys_, langs, sets)
    memory.speakers = [str(name) for name in recalled.speakers.values_[1:]]
    remember_words(memory, recalled.code)
    return Merged(
        memory,
        recalled,
        [moved[k] for k in alike if k not in stay],
        [at + k for k, (at, _, _) in enumerate(before)],
        [moved[k] for k in touched & stay],
    )


def record(memory: Memory, k: int) -> tuple[str, int, int, bool, int, int]:
    """What a node is but for its rows."""
    row = memory.nodes[k]
    quoted = bool(row["flags"] & QUOTED)
    return form(memory, k), int(row["lang"]), int(row["who"]), quoted, int(row["first"]), int(row["last"])


def numbers(memory: Memory) -> NDArray[np.int64]:
    """The numbers by which all nodes are in order."""
    table, long = memory.nodes, memory.long
    found = order(table["flags"] & QUOTED > 0, table["size"], table["rows"])
    found[long:] = -table["size"][long:].astype(np.int64)
    return found


def sort_key(node: Node, rank: int, code: Dealt) -> tuple[object, ...]:
    """The order of new nodes that come between the same two old ones."""
    if node.size <= SHORT:
        return 1, -node.size, code.words(node.form), rank
    return 0, not node.quoted, -node.size, -len(node.rows), code.words(node.form), node.lang or "", rank


def same_forms(memory: Memory, forms: Iterable[str]) -> list[int]:
    """The nodes that have one of ``forms``."""
    wanted = set(forms)
    some = np.array([[len(f), ord(f[0]), ord(f[-1])] for f in wanted if f], dtype=np.uint64).reshape(-1, 3)
    table = memory.nodes
    size = table["size"].astype(np.uint64)
    ends = np.minimum(table["start"].astype(np.int64), max(len(memory.line) - 1, 0))
    line = memory.line if len(memory.line) else np.zeros(1, dtype=np.uint32)
    first, last = line[ends].astype(np.uint64), line[np.maximum(ends + size.astype(np.int64) - 1, 0)].astype(np.uint64)
    marks = print_(size, first, last)
    likely = np.isin(marks, print_(some[:, 0], some[:, 1], some[:, 2])) & (size > 0)
    if "" in wanted:
        likely |= size == 0
    return [k for k in np.flatnonzero(likely).tolist() if form(memory, k) in wanted]


def print_(size: NDArray[np.uint64], first: NDArray[np.uint64], last: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """What forms must have in common to be the same."""
    return (size << np.uint64(42)) ^ (first << np.uint64(21)) ^ last


def inserted(
    memory: Memory,
    at: list[int],
    new: Sequence[Node],
    keys: Sequence[list[int]],
    langs: Numbered[str],
    sets: Numbered[tuple[int, ...]],
) -> list[int]:
    """Put nodes in before those ``at``; where all that there were are now."""
    table = memory.nodes
    where = np.array(at, dtype=np.int64)
    moved = np.arange(len(table), dtype=np.int64)
    moved += np.searchsorted(where, moved, side="right")
    renumber(memory, moved)
    fresh = np.zeros(len(new), dtype=NODE)
    sizes = np.array([n.size for n in new], dtype=np.int64)
    fresh["start"] = len(memory.line) + np.cumsum(sizes) - sizes
    fresh["size"], fresh["rows"] = sizes, [len(n.rows) for n in new]
    fresh["lang"], fresh["who"] = [langs.number(n.lang or "") for n in new], [sets.number(n.speakers) for n in new]
    fresh["first"], fresh["last"] = [n.first for n in new], [n.last for n in new]
    fresh["flags"] = [QUOTED * n.quoted for n in new]
    for column in ("group", "moved", "final"):
        fresh[column] = NONE
    fresh["head"] = NO_ENTRY
    starts = np.concatenate(([0], np.cumsum(table["rows"], dtype=np.int64)))
    memory.rows = np.insert(memory.rows, np.repeat(starts[where], fresh["rows"]), [k for some in keys for k in some])
    memory.nodes = np.insert(table, where, fresh)
    line = "".join([n.form for n in new]).encode("utf-32-le")
    memory.line = np.concatenate((memory.line, np.frombuffer(line, dtype="<u4")))
    memory.long += sum(n.size > SHORT for n in new)
    memory.langs, memory.sets = langs.known, sets.known
    return moved.tolist()


def renumber(memory: Memory, moved: Longs) -> None:
    """Have all places say where nodes are ``moved`` to."""
    for column in ("group", "moved", "final", "head"):
        values = memory.nodes[column]
        held = values >= 0
        values[held] = moved[values[held]]
    memory.rests = moved[memory.rests]


def remember_words(memory: Memory, code: Dealt) -> None:
    """Note the words that were met."""
    memory.words, memory.stems, memory.telling = code.listed()


def compact(memory: Memory, gone: set[int], own: Mapping[int, list[int]]) -> None:
    """Let go of nodes that are ``gone``, and note under which words of their speakers others were looked for."""
    table = memory.nodes
    keep = np.ones(len(table), dtype=np.bool_)
    keep[list(gone)] = False
    fresh = np.zeros(len(table), dtype=np.bool_)
    fresh[list(own)] = True
    owner = np.repeat(np.arange(len(table)), table["own"])
    old = memory.own[(keep & ~fresh)[owner]]
    table["own"][fresh | ~keep] = 0
    starts = np.concatenate(([0], np.cumsum(table["own"], dtype=np.int64)))
    some = [(k, keys) for k, keys in sorted(own.items()) if keep[k] and keys]
    where = np.repeat(starts[[k for k, _ in some]] if some else starts[:0], [len(keys) for _, keys in some])
    memory.own = np.insert(old, where, np.array([key for _, keys in some for key in keys], dtype=np.uint64))
    for k, keys in some:
        table["own"][k] = len(keys)
    memory.rows = memory.rows[np.repeat(keep, table["rows"])]
    memory.long -= int(np.count_nonzero(~keep[: memory.long]))
    moved = np.cumsum(keep, dtype=np.int64) - 1
    renumber(memory, moved)
    memory.nodes = table = table[keep]
    if len(memory.line) > 2 * int(table["size"].sum(dtype=np.int64)):
        size = table["size"].astype(np.int64)
        begins = np.cumsum(size) - size
        memory.line = memory.line[np.arange(size.sum()) + np.repeat(table["start"].astype(np.int64) - begins, size)]
        table["start"] = begins
