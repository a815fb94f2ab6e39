"""Fragments of one to three words, joined in parts to the utterances that they can only be from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from provenance.cluster.engine import Data, Engine, Sent
from provenance.cluster.group import GroupId, Whole, documents
from provenance.cluster.place import Ground, State
from provenance.cluster.shelf import SEP, Bare, Formed, Rank, Shelf, hashed, rank
from provenance.match import guards
from provenance.match.block import COMMON
from provenance.match.intake import SHORT, Names
from provenance.match.nodes import Node
from provenance.match.short import Fragments, shortest_last
from provenance.model import Occurrence

Key = tuple[str, str]  # a speaker and a word
Joining = list[tuple[GroupId, list[tuple[int, list[Occurrence]]]]]  # by group its fragments: each one's uid, and rows
UNKNOWN = chr(0x10FFFF) * 2  # the form of a fragment with words that nothing here has


class Posted(NamedTuple):
    """What a fragment learns of a word of its speaker: how many utterances have it, and which, if they are few."""

    fragment: int
    key: Key
    many: int
    groups: list[GroupId]


class Head(NamedTuple):
    """The head of an utterance, as fragments look at it."""

    group: GroupId
    node: Bare
    documents: set[str]


class Beside(NamedTuple):
    """The other fragments in a sentence of one; None for a list of too many."""

    fragment: int
    sentence: tuple[str, str]
    others: list[tuple[int, str]] | None


def content(form: str) -> list[str]:
    """The words of a form that carry content, each once."""
    return guards.content(list(dict.fromkeys(form.split(SEP)))) if form else []


def joined(engine: Engine, shelves: Data, state: Data, formed: Data, groups: Data) -> Data:
    """``Joining`` by part, sent to the groups; fragments of no utterance are one of their own."""
    parts = engine.parts

    def post_leaders(_part: int, shelf: Shelf, st: State) -> Sent:
        out: defaultdict[int, list[tuple[Key, GroupId]]] = defaultdict(list)
        for n in st.leads(shelf.base).nonzero()[0].tolist():
            for key in keys(shelf.nodes[n]):
                out[to(key, parts)].append((key, (n + shelf.base, 0)))
        yield from out.items()

    def post_rests(_part: int, some: list[Whole]) -> Sent:
        out: defaultdict[int, list[tuple[Key, GroupId]]] = defaultdict(list)
        for one in some:
            if one.id[1]:
                for key in keys(one.members[0].node):
                    out[to(key, parts)].append((key, one.id))
        yield from out.items()

    def ask(part: int, some: Formed) -> Sent:
        out: defaultdict[int, list[tuple[int, int, Key]]] = defaultdict(list)
        for n, node in enumerate(some.nodes):
            if node.size <= SHORT:
                for key in keys(node):
                    out[to(key, parts)].append((part, n, key))
        yield from out.items()

    def answer(
        _part: int,
        posted: Sequence[list[tuple[Key, GroupId]]],
        rests: Sequence[list[tuple[Key, GroupId]]],
        asked: Sequence[list[tuple[int, int, Key]]],
    ) -> Sent:
        wanted = {key for some in asked for _, _, key in some}
        known: defaultdict[Key, list[GroupId]] = defaultdict(list)
        for lists in (posted, rests):
            for some in lists:
                for key, group in some:
                    if key in wanted:
                        known[key].append(group)
        out: defaultdict[int, list[Posted]] = defaultdict(list)
        for some_ in asked:
            for sender, n, key in some_:
                found = known.get(key, [])
                out[sender].append(Posted(n, key, len(found), found if len(found) <= COMMON else []))
        yield from out.items()

    posted = engine.send(
        answer, engine.send(post_leaders, shelves, state), engine.send(post_rests, groups), engine.send(ask, formed)
    )

    def want_heads(part: int, answers: Sequence[list[Posted]]) -> Sent:
        wanted = {group for some in answers for one in some for group in one.groups}
        out: defaultdict[int, list[GroupId]] = defaultdict(list)
        for group in sorted(wanted):
            out[group[0] % parts].append(group)
        for part_, some in out.items():
            yield part_, (part, some)

    def heads(_part: int, some: list[Whole], asked: Sequence[tuple[int, list[GroupId]]]) -> Sent:
        known = {one.id: one for one in some}
        for sender, wanted in asked:
            found = [known[group] for group in wanted if group in known and known[group].members]
            yield sender, [Head(one.id, one.members[0].node, documents(one.members[0])) for one in found]

    def sentences(part: int, some: Formed) -> Sent:
        out: defaultdict[int, list[tuple[int, int, str, tuple[str, str]]]] = defaultdict(list)
        for n, node in enumerate(some.nodes):
            if node.size <= SHORT:
                for one in some.rows[n]:
                    sentence = str(one.document), one.context
                    out[hashed(SEP.join(sentence)) % parts].append((part, n, node.form, sentence))
        yield from out.items()

    def beside(_part: int, sent: Sequence[list[tuple[int, int, str, tuple[str, str]]]]) -> Sent:
        known: defaultdict[tuple[str, str], list[tuple[int, int, str]]] = defaultdict(list)
        for some in sent:
            for part, n, form, sentence in some:
                known[sentence].append((part, n, form))
        out: defaultdict[int, list[Beside]] = defaultdict(list)
        for sentence, found in known.items():
            few = len(found) <= COMMON
            for part, n in dict.fromkeys((part, n) for part, n, _ in found):
                others = [(p << 32 | m, form) for p, m, form in found] if few else None
                out[part].append(Beside(n, sentence, others))
        yield from out.items()

    answers = engine.map(lambda _, sent: sent, posted)
    seen = engine.send(heads, groups, engine.send(want_heads, answers))
    near = engine.send(beside, engine.send(sentences, formed))

    def join(part: int, some: Formed, answers_: Any, heads_: Any, near_: Any) -> Sent:  # noqa: ANN401
        out: defaultdict[int, Joining] = defaultdict(list)
        for group, rows in joining(part, some, answers_, heads_, near_):
            out[group[0] % parts].append((group, rows))
        yield from out.items()

    return engine.send(join, formed, answers, seen, near)


def keys(node: Bare) -> list[Key]:
    """Each word of content with each speaker."""
    return [(speaker, word) for word in content(node.form) for speaker in node.speakers]


def to(key: Key, parts: int) -> int:
    """The part where a key is."""
    return hashed(SEP.join(key)) % parts


class _Prints(Ground):
    """What ``Fragments`` asks of an intake, of the fragments of one part and the heads that they may be from."""

    def __init__(self, nodes: Sequence[Bare]) -> None:
        super().__init__(nodes)
        self.contexts: dict[int, str] = {}
        self.document_of: dict[int, int] = {}
        self.rank: dict[int, Rank] = {}
        self.documents = Names()

    def speaker(self, number: int) -> str | None:
        """The name behind a speaker's number."""
        return self.names[number]

    def add(self, document: str, context: str = "", rank_: Rank | None = None) -> int:
        """A row."""
        row = len(self.document_of)
        self.document_of[row], self.contexts[row] = self.documents[document], context
        self.rank[row] = rank_ or (0, "", 0, "")
        return row


def joining(
    part: int,
    some: Formed,
    answers: Sequence[list[Posted]],
    heads: Sequence[list[Head]],
    near: Sequence[list[Beside]],
) -> Joining:
    """Which rows of fragments join which groups; a fragment of no utterance leads one, named by a number below 0."""
    short = [n for n, node in enumerate(some.nodes) if node.size <= SHORT]
    found = [head for several in heads for head in several]
    ground = _Prints([*(some.nodes[n] for n in short), *(head.node for head in found)])
    nodes: dict[int, Node] = {}
    rows: dict[int, Occurrence] = {}
    for n in short:
        node = nodes[n] = ground.node(some.nodes[n], n)
        for one in some.rows[n]:
            row = ground.add(str(one.document), one.context, rank(one))
            rows[row] = one
            node.rows.append(row)
    groups: list[list[Node]] = []
    at: dict[GroupId, int] = {}
    for head in found:
        node = ground.node(head.node)
        node.rows = [ground.add(document) for document in sorted(head.documents)]
        at[head.group] = len(groups)
        groups.append([node])
    nobody = len(groups)
    groups.append([])  # stands for utterances that nobody is left of
    fragments = Fragments(ground, shortest_last(nodes.values(), ground), printed=())  # type: ignore[arg-type]
    for several in answers:
        for posted in several:
            key = ground.numbers[posted.key[0]], ground.code.known[posted.key[1]]
            few = [at.get(group, nobody) for group in posted.groups]
            fragments.places[key] = few if posted.many <= COMMON else [nobody] * posted.many
    strangers: dict[int, Node] = {}
    for beside_ in near:
        for one_ in beside_:
            document, context = one_.sentence
            sentence = ground.documents[document], context
            if one_.others is None:
                fragments.beside[sentence] = [nodes[one_.fragment]] * (COMMON + 1)
            else:
                fragments.beside[sentence] = [
                    nodes[uid & ((1 << 32) - 1)] if uid >> 32 == part else stranger(strangers, uid, form, ground)
                    for uid, form in one_.others
                ]
    fragments.join(groups)
    names = {number: group for group, number in at.items()}
    out: Joining = []
    for number, group_ in enumerate(groups):
        mine = [node for node in group_ if node.at >= 0 and node.rows and node.rows[0] in rows]
        if mine:
            name = names.get(number, (-1 - (part << 32 | mine[0].at), 0))
            out.append((name, [(part << 32 | node.at, [rows[row] for row in node.rows]) for node in mine]))
    return out


def stranger(known: dict[int, Node], uid: int, form: str, ground: Ground) -> Node:
    """A fragment of another part, of which only the form counts; words that nothing here has are no siblings."""
    found = known.get(uid)
    if found is None:
        words = form.split(SEP) if form else []
        chars = "".join(map(ground.code.known.get, words)) if all(w in ground.code.known for w in words) else UNKNOWN  # type: ignore[arg-type]
        found = known[uid] = Node(chars, len(words), None, [], True, (), -1, -1)
    return found
