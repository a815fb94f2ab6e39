"""The nodes of a corpus in parts: first by form, then in the one order in which they are placed."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from provenance.cluster.engine import Data, Engine, Sent
from provenance.match.choose import PLACES
from provenance.match.cluster import FIRST
from provenance.match.intake import EDGE, SHORT, UNDATED, Intake, minute
from provenance.match.nodes import nodes
from provenance.match.normalise import tokens
from provenance.match.utterances import uncollected
from provenance.model import Kind, Occurrence

SEP = "\0"  # between the words of a form: it sorts before all that a word may have
NEVER = 1 << 60  # the minute of what is undated
SAMPLE = 64  # nodes of each part by which the order is cut into parts
Rank: TypeAlias = tuple[int, str, int, str]
Longs: TypeAlias = NDArray[np.int64]


class Bare(NamedTuple):
    """A node without its rows, which stay where ``uid`` says: the part above 32 bits, the place in it below."""

    form: str
    lang: str | None
    quoted: bool
    speakers: tuple[str, ...]
    first: int
    last: int
    uid: int
    rows: int
    rank: Rank
    nth: int = 0  # among the nodes of its form

    @property
    def size(self) -> int:
        """How many words."""
        return self.form.count(SEP) + 1 if self.form else 0

    @property
    def order(self) -> tuple[int, str, str, Rank]:
        """What sorts nodes as ``match.cluster.in_order`` does."""
        number = (not self.quoted) * FIRST - (self.size << PLACES) - self.rows
        return number, self.form, self.lang or "", self.rank


class Formed(NamedTuple):
    """The nodes of one part by form, with their rows."""

    nodes: list[Bare]
    rows: list[list[Occurrence]]


class Shelf(NamedTuple):
    """The nodes from ``base`` on, in their order."""

    base: int
    nodes: list[Bare]


class Plank(NamedTuple):
    """Where the nodes of a shelf begin, and how many words each has: for those who do not look at their words."""

    base: int
    sizes: Longs


def rank(one: Occurrence) -> Rank:
    """The place of an occurrence by time, document and position, as ``Intake.ranked`` has it."""
    when = minute(one.published) if one.published else UNDATED
    return NEVER if when == UNDATED else when, str(one.document), one.position, repr(one.key)


def hashed(words: str) -> int:
    """64 bits of ``words``, the same in every process."""
    return int.from_bytes(hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def by_form(engine: Engine, occurrences: Data) -> Data:
    """``Formed`` of lists of occurrences: those of one form come together, wherever they were."""
    parts = engine.parts

    def route(_part: int, some: Iterable[Occurrence]) -> Sent:
        known: dict[tuple[str, str | None], tuple[int, bool]] = {}
        out: defaultdict[int, list[Occurrence]] = defaultdict(list)
        for one in some:
            if one.kind is Kind.NOT_SPEECH:
                continue
            bare = one.text.strip(EDGE)
            found = known.get((bare, one.lang))
            if found is None:
                words = tokens(bare, one.lang)
                found = known[bare, one.lang] = hashed(SEP.join(words)) % parts, len(words) <= SHORT
            # only around fragments the sentence counts
            out[found[0]].append(one if found[1] else one._replace(context=""))
        yield from out.items()

    def parted(part: int, sent: Sequence[list[Occurrence]]) -> Formed:
        with uncollected():
            return formed(part, [one for some in sent for one in some])

    return engine.map(parted, engine.send(route, occurrences))


def formed(part: int, occurrences: list[Occurrence]) -> Formed:
    """The nodes of all rows of some forms."""
    intake = Intake().read(occurrences)
    found: list[Bare] = []
    rows: list[list[Occurrence]] = []
    words = intake.code.printed
    for node in nodes(intake):
        some = [occurrences[row] for row in node.rows]
        names = tuple(sorted(str(intake.speaker(s)) for s in node.speakers))
        form = SEP.join([words[char] for char in node.form])
        uid = part << 32 | len(found)
        first = rank(some[0]) if len(some) == 1 else min(map(rank, some))
        nth = found[-1].nth + 1 if found and found[-1].form == form else 0
        found.append(Bare(form, node.lang, node.quoted, names, node.first, node.last, uid, len(some), first, nth))
        rows.append(some)
    return Formed(found, rows)


def in_order(engine: Engine, formed_: Data) -> tuple[Data, Longs]:
    """``Shelf`` by part, of the nodes that are no fragments; and at which place each part begins, with the end."""

    def sample(_part: int, some: Formed) -> list[Any]:
        keys = sorted(node.order for node in some.nodes if node.size > SHORT)
        return keys[:: 1 + len(keys) // SAMPLE]

    keys = sorted(key for some in engine.gather(sample, formed_) for key in some)
    edges = [keys[len(keys) * k // engine.parts] for k in range(1, engine.parts)] if keys else []

    def route(_part: int, some: Formed) -> Sent:
        out: defaultdict[int, list[Bare]] = defaultdict(list)
        for node in some.nodes:
            if node.size > SHORT:
                out[bisect_right(edges, node.order)].append(node)
        yield from out.items()

    def ordered(_part: int, sent: Sequence[list[Bare]]) -> list[Bare]:
        return sorted((node for some in sent for node in some), key=lambda node: node.order)

    lists = engine.map(ordered, engine.send(route, formed_))
    sizes = engine.gather(lambda _, some: len(some), lists)
    offsets = np.concatenate(([0], np.cumsum(np.array(sizes, dtype=np.int64))))
    bases = offsets.tolist()
    return engine.map(lambda part, some: Shelf(bases[part], some), lists), offsets


def owners(offsets: Longs, places: Longs) -> Longs:
    """In which part each place is."""
    return np.searchsorted(offsets, places, side="right").astype(np.int64) - 1


def dealt(offsets: Longs, places: Longs, *columns: NDArray[Any]) -> Iterator[tuple[int, tuple[NDArray[Any], ...]]]:
    """Rows of columns to the parts where their ``places`` are."""
    yield from split(owners(offsets, places), places, *columns)


def split(to: Longs, *columns: NDArray[Any]) -> Iterator[tuple[int, tuple[NDArray[Any], ...]]]:
    """Rows of columns to the parts that ``to`` names."""
    order = np.argsort(to, kind="stable")
    edges = np.flatnonzero(np.diff(to[order])) + 1
    for start, end in pairwise([0, *edges.tolist(), len(order)]):
        if start < end:
            some = order[start:end]
            yield int(to[some[0]]), tuple(column[some] for column in columns)


def joined(sent: Sequence[tuple[NDArray[Any], ...]], *kinds: str) -> list[NDArray[Any]]:
    """Columns of what came from several parts, of these ``kinds`` where nothing came."""
    if not sent:
        return [np.empty(0, dtype=kind) for kind in kinds]
    return [np.concatenate(columns) for columns in zip(*sent, strict=True)]


@lru_cache(maxsize=1 << 18)
def word_hash(word: str) -> int:
    """``hashed`` for words, which come again."""
    return hashed(word)
