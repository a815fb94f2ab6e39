"""New, late and corrected articles matched against what an earlier run left, with only that read which they bear on.

The state in which every node stands where it would decide to stand, given those before it, is one (``place``). So what
is new is placed among the old nodes that share keys with it; whoever may see a difference decides again, among those
that share keys with him; and so on until nobody does. What is not looked at stands where it stood, and would stand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

import numpy as np

from provenance.cluster import keys as k
from provenance.cluster import place as p
from provenance.cluster import weld
from provenance.cluster.engine import Here
from provenance.cluster.regroup import Regrouped, regrouped
from provenance.cluster.remember import Pointer, Record, Sid, article_of, keys_of, member_of, named, record, sid
from provenance.cluster.shelf import SEP, Bare, Longs, Shelf, formed
from provenance.match.intake import EDGE, SHORT
from provenance.match.normalise import tokens
from provenance.model import Kind, Occurrence

Printed = Mapping[int, list[Occurrence]]  # the rows of a form's nodes, by which node


class Past(Protocol):
    """What was left, read where it is asked for."""

    def forms(self, wanted: Collection[Pointer]) -> Mapping[Pointer, set[int]]:
        """The names of forms that were found by pointers."""
        ...

    def records(self, forms: Collection[int]) -> Mapping[int, list[Record]]:
        """The nodes of forms."""
        ...

    def rows(self, forms: Collection[int]) -> Mapping[int, Printed]:
        """The rows of forms."""
        ...


class Recall:
    """What was left, each thing read once."""

    def __init__(self, past: Past) -> None:
        self._past = past
        self._forms: dict[Pointer, set[int]] = {}
        self._records: dict[int, list[Record]] = {}
        self._rows: dict[int, Printed] = {}

    def forms(self, wanted: Iterable[Pointer]) -> set[int]:
        """The names of all forms that any of ``wanted`` finds."""
        some = set(wanted)
        new = some - self._forms.keys()
        if new:
            found = self._past.forms(new)
            self._forms.update((one, found.get(one, set())) for one in new)
        return set().union(*(self._forms[one] for one in some))

    def of(self, pointer: Pointer) -> set[int]:
        """The names of the forms that one pointer finds."""
        return self.forms((pointer,))

    def records(self, forms: Iterable[int]) -> list[Record]:
        """The nodes of forms."""
        some = set(forms)
        new = some - self._records.keys()
        if new:
            found = self._past.records(new)
            self._records.update((one, found.get(one, [])) for one in new)
        return [one for name in sorted(some) for one in self._records[name]]

    def rows(self, forms: Iterable[int]) -> dict[int, Printed]:
        """The rows of forms."""
        some = set(forms)
        new = some - self._rows.keys()
        if new:
            found = self._past.rows(new)
            self._rows.update((one, found.get(one, {})) for one in new)
        return {one: self._rows[one] for one in some}


class Touched(NamedTuple):
    """The forms of what is new or gone: their nodes as they were, as they are with their rows; the rows ``gone``."""

    forms: set[int]
    old: list[Record]
    nodes: list[Bare]
    rows: dict[Sid, list[Occurrence]]
    gone: list[Occurrence]


class Entry(NamedTuple):
    """A node among those that are looked at: new (nothing ``old``), gone (``ghost``), or as it was."""

    bare: Bare
    old: Record | None
    ghost: bool = False


class World(NamedTuple):
    """Nodes in their order, and where they stand: in all that was left, and now."""

    entries: list[Entry]
    was: p.State
    now: p.State
    moved: dict[int, int]  # leaders that went to other groups, and whither, if that is here
    still: p.Flags  # who was not asked

    def record(self, n: int) -> Record:
        """The ``n``-th as it is now."""
        one, to = self.entries[n], self.moved.get(n)
        home = sid(self.entries[int(self.now.home[n])].bare)
        stays = one.old.moved if one.old and self.still[n] else None
        made = record(one.bare, home, moved=stays if to is None else sid(self.entries[to].bare))
        now = self.now
        made = made._replace(variant=bool(now.variant[n]), spliced=bool(now.spliced[n]), kin=bool(now.kin[n]))
        return made._replace(part=one.old.part, head=one.old.head) if one.old else made


def onward(past: Past, new: Sequence[Occurrence], gone: Collection[str]) -> Regrouped:
    """What changes where the quotations ``new`` come to what was left, and those of the articles ``gone`` go first."""
    recall = Recall(past)
    touched = touching(recall, [one for one in new if one.kind is not Kind.NOT_SPEECH], set(gone))
    return regrouped(recall, touched, placed(recall, touched))


def form_of(one: Occurrence) -> str:
    """The words of an occurrence as they are compared."""
    return SEP.join(tokens(one.text.strip(EDGE), one.lang))


def touching(recall: Recall, new: list[Occurrence], gone: set[str]) -> Touched:
    """The forms of what is ``new`` or in articles ``gone``, parted into nodes anew."""
    rows: defaultdict[int, list[Occurrence]] = defaultdict(list)
    for one in new:
        form = form_of(one)
        short = form.count(SEP) < SHORT
        rows[named(form)].append(one if short else one._replace(context=""))
    left: list[Occurrence] = []
    forms = rows.keys() | recall.forms(map(article_of, gone))
    for name, printed in recall.rows(forms).items():
        for one in (one for some in printed.values() for one in some):
            (left if str(one.document) in gone else rows[name]).append(one)
    nodes: list[Bare] = []
    of: dict[Sid, list[Occurrence]] = {}
    for name in sorted(forms):
        found = formed(0, rows[name])
        nodes += found.nodes
        of.update(zip(map(sid, found.nodes), found.rows, strict=True))
    return Touched(set(forms), recall.records(forms), nodes, of, left)


def placed(recall: Recall, touched: Touched) -> World:
    """Everybody who stands elsewhere than before, among all whom that may bear on."""
    new = [Entry(node, None) for node in touched.nodes if node.size > SHORT]
    ghosts = [Entry(one.bare(), one, True) for one in touched.old if not one.short]
    focus: dict[Sid, Record] = {}
    while True:
        world, more = attempted(recall, touched, new, ghosts, focus)
        if not more:
            return world
        focus.update((one.sid, one) for one in more)


def around(recall: Recall, touched: Touched, asking: Iterable[Entry], focus: Mapping[Sid, Record]) -> list[Record]:
    """All that share a key with those who ask, and all who are in a group with any of them."""
    asking = list(asking)
    near = recall.records(recall.forms({key for one in asking for key in keys_of(one.bare)}) - touched.forms)
    groups = {group for one in asking if one.old for group in (one.old.home, one.old.moved) if group}
    groups |= {group for one in near if not one.short for group in (one.home, one.moved) if group}
    members = recall.records(recall.forms(map(member_of, groups)) - touched.forms)
    found = {one.sid: one for one in near if not one.short}
    found.update((one.sid, one) for one in members if not one.short and (one.home in groups or one.moved in groups))
    return [one for name, one in found.items() if name not in focus]


def attempted(
    recall: Recall, touched: Touched, new: list[Entry], ghosts: list[Entry], focus: Mapping[Sid, Record]
) -> tuple[World, list[Record]]:
    """Those in ``focus`` and the new ones placed among all others as these stood; and who else is to be placed."""
    asking = [*new, *(Entry(one.bare(), one) for one in focus.values())]
    others = [Entry(one.bare(), one) for one in around(recall, touched, [*asking, *ghosts], focus)]
    entries = sorted([*asking, *ghosts, *others], key=lambda one: (one.bare.order, one.ghost))
    count = len(entries)
    old = {one.old.sid: n for n, one in enumerate(entries) if one.old}
    was = state([one.old for one in entries], old)
    fresh = np.array([one.old is None for one in entries], dtype=np.bool_)
    ghost = np.array([one.ghost for one in entries], dtype=np.bool_)
    still = np.array([one.old is not None and not one.ghost and one.old.sid not in focus for one in entries], np.bool_)
    engine, offsets = Here(1), np.array([0, count], dtype=np.int64)
    shelves = [Shelf(0, [one.bare for one in entries])]
    begun = p.State(np.where(ghost | fresh, p.NOBODY, was.home), was.variant & ~ghost, was.spliced, was.kin & ~ghost)
    deciding = np.flatnonzero(~still & ~ghost)
    (now,), planks, route, table, filed = p.place(engine, shelves, offsets, p.Begun([begun], [deciding]))
    before = p.flagged(engine, planks, route, table, [was])
    sent = engine.send(lambda _, s, r, a, b: p.told(s, r, a, b), planks, route, [was], [now])
    (seeing,) = p.differently(engine, offsets, planks, table, before, filed, sent)
    changed = p.differing(was, now)
    away = np.flatnonzero((now.home >= 0) & ~now.leads(0)[now.home])
    more = {*seeing.tolist(), *changed.tolist(), *away.tolist(), *suspects(table[0], was, now, changed)}
    more = {n for n in more if still[n]}
    moved: dict[int, int] = {}
    if not more:
        stood = {n: old[one.old.moved] for n, one in enumerate(entries) if one.old and one.old.moved in old}
        kept = weld.Moved(*columns({n: to for n, to in stood.items() if still[n]}))
        (went,) = weld.unwelded(
            engine, offsets, shelves, planks, [now], route, table, filed, [deciding], [kept]
        )  # fmt: skip
        moved = dict(zip(went.places.tolist(), went.groups.tolist(), strict=True))
        other = {to for some, rest in ((stood, moved), (moved, stood)) for n, to in some.items() if rest.get(n) != to}
        more = {n for n in other if still[n] and now.kin[n] and now.home[n] == n}
    records = [entries[n].old for n in sorted(more)]
    return World(entries, was, now, moved, still), [one for one in records if one]


def columns(some: Mapping[int, int]) -> tuple[Longs, Longs]:
    """Keys and values."""
    return np.array(list(some), dtype=np.int64), np.array(list(some.values()), dtype=np.int64)


def state(records: Sequence[Record | None], at: Mapping[Sid, int]) -> p.State:
    """Where nodes stood that are at these places; nobody where they were not there."""
    return p.State(
        np.array([at[one.home] if one else p.NOBODY for one in records], dtype=np.int64),
        np.array([one is not None and one.variant for one in records], dtype=np.bool_),
        np.array([one is not None and one.spliced for one in records], dtype=np.bool_),
        np.array([one is not None and one.kin for one in records], dtype=np.bool_),
    )


def suspects(table: k.Table, was: p.State, now: p.State, changed: Longs) -> set[int]:
    """Leaders that share words with others of their speaker, and a key with what changed, or their group."""
    hit = np.isin(table.place, changed) & ~table.own
    near = table.place[np.isin(table.start, table.start[hit]) & ~table.own]
    places = np.unique(np.concatenate([near, was.home[changed], now.home[changed]]))
    places = places[places >= 0]
    return set(places[now.kin[places] & now.leads(0)[places]].tolist())
