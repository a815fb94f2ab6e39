"""Groups that are others than before, with their fragments, judged anew; and what is to be remembered of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from provenance.cluster import fragments, group
from provenance.cluster.engine import Here
from provenance.cluster.group import GroupId, Whole
from provenance.cluster.place import NOBODY, State
from provenance.cluster.remember import (
    FRAGMENT,
    WORD,
    Pointer,
    Record,
    Sid,
    member_of,
    placed,
    pointers,
    record,
    sentence_of,
    sid,
    words_of,
)
from provenance.cluster.shelf import Bare, Formed, Shelf
from provenance.cluster.weld import Moved
from provenance.match.block import COMMON
from provenance.match.intake import SHORT
from provenance.model import Occurrence, Utterance

if TYPE_CHECKING:
    from provenance.cluster.onward import Recall, Touched, World

HERE = Here(1)
Target = tuple[Sid, int]  # the group that a fragment is in, and which of those that it was taken apart into


class Regrouped(NamedTuple):
    """What is other than before: of ``forms`` all nodes with their rows, of other forms the nodes; of the latter only
    the pointers that are new; the utterances, with what was ``printed`` of them; and the rows that are ``gone``.
    """

    forms: set[int]
    records: dict[int, list[Record]]
    rows: dict[Sid, list[Occurrence]]
    pointers: set[tuple[int, int, int]]
    utterances: list[Utterance]
    printed: dict[Hashable, Occurrence]
    gone: list[Occurrence]


class Now:
    """Nodes as they are by now, whether anybody has looked at them or not."""

    def __init__(self, recall: Recall, touched: Touched) -> None:
        self.recall, self.touched = recall, touched
        self.known: dict[Sid, Record] = {}
        self._found: defaultdict[Pointer, set[int]] = defaultdict(set)

    def note(self, some: Iterable[Record]) -> None:
        """These are so."""
        for one in some:
            self.known[one.sid] = one
            for pointer in placed(one):
                self._found[pointer].add(one.sid[0])

    def records(self, forms: Iterable[int]) -> list[Record]:
        """The nodes of forms."""
        some = set(forms)
        mine = self.touched.forms & some
        found = [self.known.get(one.sid, one) for one in self.recall.records(some - mine)]
        return found + [self.known[sid(one)] for one in self.touched.nodes if named_in(one, mine) in self.known]

    def pointed(self, some: Iterable[Pointer]) -> list[Record]:
        """The nodes of the forms that any of these find."""
        wanted = set(some)
        forms = self.recall.forms(wanted).union(*(self._found[one] for one in wanted if one in self._found))
        return self.records(forms)

    def members(self, groups: set[Sid]) -> list[Record]:
        """Who is in these groups, and who leads them or led them."""
        return [one for one in self.pointed(map(member_of, groups)) if one.group in groups or one.sid in groups]

    def printed(self, some: Iterable[Record]) -> dict[Sid, list[Occurrence]]:
        """The rows of nodes."""
        wanted = [one.sid for one in some]
        found = self.recall.rows({name for name, _ in wanted} - self.touched.forms)
        mine = self.touched.rows
        return {one: mine[one] if one[0] in self.touched.forms else found[one[0]].get(one[1], []) for one in wanted}


def named_in(one: Bare, forms: set[int]) -> Sid | None:
    """The name of a node, if its form is among these."""
    name = sid(one)
    return name if name[0] in forms else None


class Gathered(NamedTuple):
    """Groups with their rows, and what they were put together from."""

    shelf: Shelf
    formed: Formed
    state: State
    wholes: list[Whole]
    place: dict[Sid, int]


def gathered(
    now: Now, long: list[Record], groups: set[Sid], short: Iterable[tuple[Bare, list[Occurrence]]] = ()
) -> Gathered:
    """The groups that ``long`` are all members of; other nodes among them are there only as leaders."""
    inside = [one for one in long if one.group in groups]
    rows = now.printed(inside)
    nodes = [one.bare(n) for n, one in enumerate(long)]
    order = sorted(range(len(long)), key=lambda n: nodes[n].order)
    place = {long[n].sid: at for at, n in enumerate(order)}
    some = [long[n] for n in order]
    state = State(
        np.array([place.get(one.home, NOBODY) for one in some], dtype=np.int64),
        np.zeros(len(some), dtype=np.bool_),
        np.array([one.spliced for one in some], dtype=np.bool_),
        np.zeros(len(some), dtype=np.bool_),
    )
    gone = {n: place.get(one.moved, NOBODY) for n, one in enumerate(some) if one.moved}
    moved = Moved(np.array([*gone], dtype=np.int64), np.array([*gone.values()], dtype=np.int64))
    shelf = Shelf(0, [nodes[n] for n in order])
    extra = list(short)
    formed = Formed(
        [*nodes, *(one._replace(uid=n) for n, (one, _) in enumerate(extra, len(nodes)))],
        [*(rows.get(one.sid, []) for one in long), *(printed for _, printed in extra)],
    )
    (found,) = group.grouped(HERE, [shelf], [formed], [state], [moved])
    names = {place[one] for one in groups if one in place}
    return Gathered(shelf, formed, state, [one for one in found if one.id[0] in names], place)


def regrouped(recall: Recall, touched: Touched, world: World) -> Regrouped:
    """All groups that have come, gone or changed with what is ``touched``, judged."""
    now = Now(recall, touched)
    changed, groups, led = noted(now, world)
    long = [one for one in now.members(groups) if not one.short]
    first = gathered(now, long, groups)
    for one in parted(first, now.known, long):
        changed.add(one.sid[0])
        now.note([one])
    # A fragment may be of another utterance where any that has a word of its speaker in common with it has changed.
    words = {
        pointer for one in [*led, *now.members(groups)] if heads(one) for pointer in words_of(one.bare(), FRAGMENT)
    }
    short = [one for one in recall.records(recall.forms(words) - touched.forms) if one.short]
    targets = joined(now, short)
    old = {one.sid: one for one in [*short, *touched.old] if one.short}
    for name, (node, (home, part)) in targets.items():
        was = old.get(name) if name[0] not in touched.forms else None
        if was is None or (was.home, was.part) != (home, part):
            groups |= {home} | ({was.home} if was else set())
            changed.add(name[0])
            now.note([record(node, home, part=part)])
    groups |= {one.home for one in touched.old if one.short and one.home[0] not in touched.forms}
    utterances, printed = judged(now, groups)
    forms = changed - touched.forms
    records = {name: now.records([name]) for name in sorted(forms | touched.forms)}
    fresh = {
        (*pointer, name) for name in forms for one in records[name] if one.sid in now.known for pointer in placed(one)
    }
    mine = [one for name in touched.forms for one in records[name]]
    fresh |= pointers(mine, [touched.rows[one.sid] for one in mine])
    return Regrouped(touched.forms, records, touched.rows, fresh, utterances, printed, touched.gone)


def heads(one: Record) -> bool:
    """Whether fragments may be of the utterance that it heads, or they are looked for by its words."""
    return not one.short and (one.head or one.home == one.sid)


def noted(now: Now, world: World) -> tuple[set[int], set[Sid], list[Record]]:
    """Forms whose nodes stand elsewhere, the groups that are others for it, and who has led them or headed parts."""
    forms: set[int] = set()
    groups: set[Sid] = set()
    left: set[Sid] = set()
    ghosts = {one.old.sid for one in world.entries if one.ghost and one.old}
    for n, one in enumerate(world.entries):
        if one.ghost and one.old:
            left.add(one.old.group)
            continue
        is_, was = world.record(n), one.old
        if is_ != was:
            now.note([is_])
            forms.add(is_.sid[0])
        # A leader that has other rows now goes by the name of the one that is gone.
        if was is None or (was.group, was.spliced) != (is_.group, is_.spliced) or was.group in ghosts:
            groups.add(is_.group)
            if was:
                left.add(was.group)
    groups |= left - ghosts
    of = [one.old for one in world.entries if one.old and heads(one.old)]
    past = [one for one in now.recall.records(now.recall.forms(map(member_of, groups | left))) if heads(one)]
    return forms, groups, [one for one in [*of, *past] if one.group in groups | left or one.sid in groups | left]


def parted(some: Gathered, known: Mapping[Sid, Record], long: list[Record]) -> list[Record]:
    """The members of groups that are in other parts of these than before, or head them or do not."""
    of = {one.sid: known.get(one.sid, one) for one in long}
    found = []
    for whole in some.wholes:
        for n, member in enumerate(whole.members):
            was = of[sid(member.node)]
            is_ = was._replace(part=whole.id[1], head=not n)
            if is_ != was:
                found.append(is_)
    return found


def joined(now: Now, short: list[Record]) -> dict[Sid, tuple[Bare, Target]]:
    """Where fragments belong: those that are touched, and ``short``."""
    touched, recall = now.touched, now.recall
    mine = [(one, touched.rows[sid(one)]) for one in touched.nodes if one.size <= SHORT]
    printed = now.printed(short)
    mine += [(one.bare(), printed[one.sid]) for one in short]
    if not mine:
        return {}
    wanted = {name for one, _ in mine for name in words_of(one, WORD)}
    posted = [one for one in now.pointed(wanted) if heads(one)]
    count: defaultdict[Pointer, int] = defaultdict(int)
    of: defaultdict[Pointer, set[Sid]] = defaultdict(set)
    for one in posted:
        for pointer in wanted.intersection(words_of(one.bare(), WORD)):
            count[pointer] += one.home == one.sid
            of[pointer] |= {one.group, one.home}
    groups = {name for pointer, some in of.items() if count[pointer] <= COMMON for name in some}
    long = {one.sid: one for one in [*posted, *now.members(groups)] if not one.short}
    # Who else stands in their sentences counts by his words alone.
    names = {sid(one) for one, _ in mine}
    sentences = {sentence_of(row) for _, rows in mine for row in rows}
    beside = [one for one in recall.records(recall.forms(sentences) - touched.forms) if one.short]
    beside = [one for one in beside if one.sid not in names]
    others = now.printed(beside)
    everybody = [*mine, *((one.bare(), others[one.sid]) for one in beside)]
    all_ = gathered(now, list(long.values()), groups, everybody)
    start = len(all_.formed.nodes) - len(everybody)
    (found,) = fragments.joined(HERE, [all_.shelf], [all_.state], [all_.formed], [all_.wholes])
    name_of = {at: name for name, at in all_.place.items()}
    out: dict[Sid, tuple[Bare, Target]] = {}
    for sent in found:
        for (place, part), members in sent:
            first = all_.formed.nodes[members[0][0]]
            home = name_of[place] if place >= 0 else sid(first)
            for uid, _ in members:
                node = all_.formed.nodes[uid]
                if uid < start + len(mine):
                    out[sid(node)] = node, (home, part if place >= 0 else 0)
    return out


def judged(now: Now, groups: set[Sid]) -> tuple[list[Utterance], dict[Hashable, Occurrence]]:
    """The utterances of groups, and their occurrences by key."""
    everybody = now.members(groups)
    long = [one for one in everybody if not one.short]
    short = [one for one in everybody if one.short and one.home in groups]
    found = gathered(now, long, groups)
    rows = now.printed(short)
    lone = {name: -1 - n for n, name in enumerate(sorted(groups)) if name not in found.place}
    late: defaultdict[GroupId, list[tuple[int, list[Occurrence]]]] = defaultdict(list)
    for one in short:
        late[found.place.get(one.home, lone.get(one.home, 0)), one.part].append((0, rows[one.sid]))
    members = [one for whole in found.wholes for member in whole.members for one in member.rows]
    printed = {one.key: one for some in (members, *rows.values()) for one in some}
    return list(group.utterances(0, found.wholes, [list(late.items())])), printed
