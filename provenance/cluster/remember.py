"""What a matching in parts leaves for the next: how every node was placed, and by which keys its form is found.

All is told by *form*, named by a hash of 64 bits: a form's nodes are remembered together, and replaced together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from provenance.cluster import fragments
from provenance.cluster.engine import Data, Engine, Sent
from provenance.cluster.group import MASK, Whole
from provenance.cluster.keys import own_keys, shingle_keys
from provenance.cluster.place import State
from provenance.cluster.shelf import SEP, Bare, Formed, Longs, Rank, Shelf, dealt, hashed
from provenance.cluster.weld import Moved
from provenance.match.intake import SHORT
from provenance.model import Occurrence

SHINGLE, OWN, MEMBER, WORD, FRAGMENT, SENTENCE, ARTICLE = range(7)  # what a pointer is of
Sid = tuple[int, int]  # a node: the name of its form, and which of its form's nodes
Pointer = tuple[int, int]  # what it is of, and a hash


class Record(NamedTuple):
    """A node as it was placed. ``home`` is the leader of the group that it joined, itself if it leads; ``moved`` the
    leader to whose group it went because it ran two utterances together; ``part`` is which of the utterances it is in
    that its group was taken apart into, and ``head`` whether it is the head of that.
    """

    sid: Sid
    form: str
    lang: str | None
    quoted: bool
    speakers: tuple[str, ...]
    first: int
    last: int
    rows: int
    rank: Rank
    home: Sid
    moved: Sid | None = None
    part: int = 0
    head: bool = False
    variant: bool = False
    spliced: bool = False
    kin: bool = False

    @property
    def group(self) -> Sid:
        """The leader of the group that it is in."""
        return self.moved or self.home

    @property
    def short(self) -> bool:
        """Whether it is a fragment."""
        return self.form.count(SEP) < SHORT

    def bare(self, uid: int = -1) -> Bare:
        """The node for comparing."""
        return Bare(
            self.form, self.lang, self.quoted, self.speakers, self.first, self.last, uid, self.rows, self.rank,
            self.sid[1],
        )  # fmt: skip


def signed(number: int) -> int:
    """64 bits as a number that Parquet has."""
    return number - (1 << 64) if number >> 63 else number


def named(form: str) -> int:
    """The name of a form."""
    return signed(hashed(form))


def sid(node: Bare) -> Sid:
    """The name of a node."""
    return named(node.form), node.nth


def record(node: Bare, home: Sid, **more: Any) -> Record:  # noqa: ANN401
    """What is remembered of ``node``."""
    return Record(
        sid(node), node.form, node.lang, node.quoted, node.speakers, node.first, node.last, node.rows, node.rank,
        home, **more,
    )  # fmt: skip


def member_of(group: Sid) -> Pointer:
    """The pointer to all members of a group."""
    return MEMBER, signed(hashed(f"{group[0]}{SEP}{group[1]}"))


def article_of(name: str) -> Pointer:
    """The pointer to the forms of an article's quotations."""
    return ARTICLE, signed(hashed(name))


def sentence_of(one: Occurrence) -> Pointer:
    """The pointer to the fragments in a sentence."""
    return SENTENCE, signed(hashed(SEP.join((str(one.document), one.context))))


def keys_of(node: Bare) -> Iterator[Pointer]:
    """The pointers to wordings that ``node``, which is no fragment, may be compared with."""
    for key in shingle_keys(node.form).view(np.int64).tolist():
        yield SHINGLE, key
    for key in own_keys(node.form, node.speakers):
        yield OWN, signed(key)


def words_of(node: Bare, what: int) -> Iterator[Pointer]:
    """The pointers by a speaker and a word: to the heads of utterances (``WORD``), or to fragments (``FRAGMENT``)."""
    for key in fragments.keys(node):
        yield what, signed(hashed(SEP.join(key)))


def placed(one: Record) -> Iterator[Pointer]:
    """The pointers to ``one`` that depend on where it was placed."""
    yield member_of(one.home)
    if one.moved:
        yield member_of(one.moved)
    if not one.short and (one.home == one.sid or one.head):
        yield from words_of(one.bare(), WORD)


def pointers(records: Sequence[Record], rows: Sequence[Sequence[Occurrence]]) -> set[tuple[int, int, int]]:
    """All pointers to some nodes with their rows: of what, hash, name of the form."""
    found: set[tuple[int, int, int]] = set()
    for one, some in zip(records, rows, strict=True):
        bare, form = one.bare(), one.sid[0]
        of_node = words_of(bare, FRAGMENT) if one.short else keys_of(bare)
        found.update((*pointer, form) for pointer in (*of_node, *placed(one)))
        found.update((*article_of(str(row.document)), form) for row in some)
        if one.short:
            found.update((*sentence_of(row), form) for row in some)
    return found


def remembered(
    engine: Engine, offsets: Longs, shelves: Data, formed: Data, state: Data, moved: Data, groups: Data, more: Data
) -> Data:
    """A list of ``Record`` by part, in the order of ``formed``; ``more`` are the fragments that joined."""

    def want(part: int, shelf: Shelf, st: State, gone: Moved) -> Sent:
        places = np.unique(np.concatenate([st.home, gone.groups]))
        for to, (some,) in dealt(offsets, places):
            yield to, (part, some)

    def want_joined(part: int, sent: Sequence[fragments.Joining]) -> Sent:
        places = np.array(sorted({group[0] for some in sent for group, _ in some if group[0] >= 0}), dtype=np.int64)
        for to, (some,) in dealt(offsets, places):
            yield to, (part, some)

    def tell(_part: int, shelf: Shelf, asked: Sequence[tuple[int, Longs]]) -> Sent:
        for to, places in asked:
            yield to, [(place, sid(shelf.nodes[place - shelf.base])) for place in places.tolist()]

    def assign(_part: int, shelf: Shelf, st: State, gone: Moved, told: Sequence[list[tuple[int, Sid]]]) -> Sent:
        names = dict(one for some in told for one in some)
        went = dict(zip((gone.places - shelf.base).tolist(), gone.groups.tolist(), strict=True))
        out: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
        columns = zip(st.home.tolist(), st.variant.tolist(), st.spliced.tolist(), st.kin.tolist(), strict=True)
        for n, (home, variant, spliced, kin) in enumerate(columns):
            uid = shelf.nodes[n].uid
            to = names[went[n]] if n in went else None
            out[uid >> 32].append((uid & MASK, names[home], to, variant, spliced, kin))
        yield from out.items()

    def heads(_part: int, some: list[Whole]) -> Sent:
        out: defaultdict[int, list[tuple[int, int, bool]]] = defaultdict(list)
        for one in some:
            for n, member in enumerate(one.members):
                if one.id[1] or not n:
                    out[member.node.uid >> 32].append((member.node.uid & MASK, one.id[1], not n))
        yield from out.items()

    def join(_part: int, sent: Sequence[fragments.Joining], told: Sequence[list[tuple[int, Sid]]]) -> Sent:
        names = dict(one for some in told for one in some)
        out: defaultdict[int, list[tuple[int, Sid | int, int]]] = defaultdict(list)
        for some in sent:
            for (place, part), members in some:
                home = names[place] if place >= 0 else members[0][0] & MASK  # of one form, and so of one part
                for uid, _ in members:
                    out[uid >> 32].append((uid & MASK, home, part))
        yield from out.items()

    def put_together(_part: int, some: Formed, assigned: Any, headed: Any, joined: Any) -> list[Record]:  # noqa: ANN401
        found: list[Record | None] = [None] * len(some.nodes)
        for sent in assigned:
            for n, home, to, variant, spliced, kin in sent:
                node = some.nodes[n]
                found[n] = record(node, home, moved=to, variant=variant, spliced=spliced, kin=kin)
        for sent in joined:
            for n, home, part in sent:
                name = sid(some.nodes[home]) if isinstance(home, int) else home
                found[n] = record(some.nodes[n], name, part=part)
        for sent in headed:
            for n, part, head in sent:
                found[n] = found[n]._replace(part=part, head=head)
        return [one for one in found if one is not None]

    told = engine.send(tell, shelves, engine.send(want, shelves, state, moved))
    assigned = engine.send(assign, shelves, state, moved, told)
    joined_ = engine.send(join, more, engine.send(tell, shelves, engine.send(want_joined, more)))
    return engine.map(put_together, formed, assigned, engine.send(heads, groups), joined_)
