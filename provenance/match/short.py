"""Fragments of one to three words: alone they say too little, so speaker, day and the sentence around them decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from provenance.match.block import COMMON
from provenance.match.evidence import Ground, kinship
from provenance.match.intake import UNDATED, Column, Intake, Names, Ranks
from provenance.match.nodes import Node
from provenance.match.normalise import tokens

NEAR = 1  # days between an utterance and a short fragment of it printed elsewhere
CONTEXT = 800  # characters of a context that are looked at


class Prints(Ground, Protocol):
    """What of an intake says where fragments stand."""

    contexts: dict[int, str]
    documents: Names

    @property
    def document_of(self) -> Column:
        """The article's number by row."""
        ...

    @property
    def rank(self) -> Ranks:
        """The place of each row by time."""
        ...

    def speaker(self, number: int) -> str | None:
        """The name behind a speaker's number."""
        ...


def shortest_last(nodes: Iterable[Node], intake: Intake) -> list[Node]:
    """The order in which fragments are joined: the longer choose first."""
    return sorted(nodes, key=lambda n: (-n.size, n.form, min(map(intake.rank.__getitem__, n.rows))))


class Fragments:
    """The short nodes of one run, and where their words stand in longer wordings.

    ``printed`` are those that stand in the same articles, each with its row, where some of the ``nodes`` do not.
    """

    def __init__(self, intake: Prints, nodes: list[Node], printed: Iterable[tuple[Node, int]] | None = None) -> None:
        self.intake = intake
        self.nodes = nodes
        self.documents = lru_cache(maxsize=COMMON)(self._documents)
        self.wanted = intake.code.content.intersection("".join([n.form for n in nodes]))
        self.places: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
        self.beside: defaultdict[tuple[int, str], list[Node]] = defaultdict(list)
        for node, row in ((n, r) for n in nodes for r in n.rows) if printed is None else printed:
            self.beside[self.sentence(row)].append(node)

    def _documents(self, node: Node) -> frozenset[int]:
        """The articles that printed ``node``; asked for short nodes and their candidates only, so never stored."""
        return frozenset(map(self.intake.document_of.__getitem__, node.rows))

    def sentence(self, row: int) -> tuple[int, str]:
        """The sentence that ``row`` stands in."""
        return self.intake.document_of[row], self.intake.contexts[row]

    def place(self, sentence: tuple[int, str]) -> tuple[str, str]:
        """A sort key for sentences that does not know in which order articles came."""
        return sentence[1], str(self.intake.documents.values_[sentence[0]])

    def file(self, number: int, node: Node) -> None:
        """Note which wanted words utterance ``number`` has, by speaker."""
        if self.wanted:
            for word in self.wanted.intersection(node.form):
                for speaker in node.speakers:
                    self.places[speaker, word].append(number)

    def join(self, groups: list[list[Node]]) -> None:
        """Add every fragment to the utterance that it can only be from, or as one of its own."""
        alone: dict[tuple[str, int], list[int]] = defaultdict(list)
        for node in self.nodes:
            home = self.home(node, groups)
            if home is None:
                few = self.documents(node) if len(self.documents(node)) <= COMMON else ()
                near = {n for document in few for n in alone[node.form, document][:COMMON]}
                home = next((n for n in sorted(near) if self.twin(node, groups[n][0])), None)
            if home is not None:
                groups[home].append(node)
            else:
                for document in self.documents(node):
                    alone[node.form, document].append(len(groups))
                groups.append([node])

    def home(self, node: Node, groups: list[list[Node]]) -> int | None:
        """The one utterance that ``node`` is a fragment of; None where there is none, or no clear winner."""
        own = self.intake.code.content.intersection(node.form)
        if not own:
            return None
        rarest = self.rarest(node, own)
        marks: list[tuple[float, int]] = []
        around, siblings = self.around(node) if rarest else (set(), set())
        for number in rarest if len(rarest) <= COMMON else ():
            mark = self.mark(node, own, groups[number][0], around, siblings) if groups[number] else 0
            if mark:
                marks.append((mark, number))
        marks.sort(reverse=True)
        if marks and (len(marks) == 1 or marks[0][0] > marks[1][0]):
            return marks[0][1]
        return None

    def rarest(self, node: Node, own: frozenset[str]) -> list[int]:
        """The utterances that have the word of ``own`` which the speaker uses least."""
        keys = [(self.intake.speaker(s) or "", w, s) for s in node.speakers for w in self.intake.code.words(own)]
        known = self.intake.code.known
        return min((self.places.get((s, known[w]), []) for _, w, s in sorted(keys)), key=len, default=[])

    def mark(self, node: Node, own: frozenset[str], leader: Node, around: set[str], siblings: set[str]) -> float:
        """How much speaks for ``node`` being a fragment of ``leader``; 0 where it is too little."""
        if not self.likely(node, own, leader):
            return 0.0
        known = set(leader.form)
        whole = node.form in leader.form
        together = not self.documents(node).isdisjoint(self.documents(leader))
        dated = node.first != UNDATED and leader.first != UNDATED
        if not together and node.apart(leader) > NEAR:
            return 0.0
        support = len((around - own) & known)
        support += sum(2 for s in siblings if s in leader.form)
        telling = (len(own) > 1 or node.speakers == leader.speakers != ()) and (together or dated)
        enough = 2 if not whole or node.size == 1 else 0 if telling else 1
        return 1 + support + whole + together / 2 if support >= enough else 0.0

    def likely(self, node: Node, own: frozenset[str], leader: Node) -> bool:
        """Whether ``node`` may be a fragment of ``leader``, by their words and speakers alone."""
        if not kinship(node, leader, self.intake) or (node.lang and leader.lang and node.lang != leader.lang):
            return False
        return leader.quoted and own.issubset(leader.form)

    def around(self, node: Node) -> tuple[set[str], set[str]]:
        """The content words of the sentences around ``node``, and the other fragments printed in them."""
        around: set[str] = set()
        siblings: set[str] = set()
        code = self.intake.code
        for sentence in sorted({self.sentence(row) for row in node.rows}, key=self.place)[:COMMON]:
            around.update(code.content & code.read(tokens(sentence[1][:CONTEXT], node.lang)))
            beside = self.beside[sentence]
            if len(beside) <= COMMON:  # else it is a list, or no sentence was given
                siblings |= {n.form for n in beside if n is not node and n.form}
        return around, siblings

    def twin(self, a: Node, b: Node) -> bool:
        """Whether equal fragments of two speakers are one: in one article, one sentence naming the other's speaker."""
        if self.documents(a).isdisjoint(self.documents(b)) or self.intake.code.content.isdisjoint(a.form):
            return False
        return self.names(a, b) or self.names(b, a)

    def names(self, a: Node, b: Node) -> bool:
        """Whether a sentence around ``a`` names the speaker of ``b``."""
        speakers = [self.intake.speaker(s) for s in b.speakers]
        contexts = [
            self.intake.contexts[row].casefold() for row in sorted(a.rows, key=self.intake.rank.__getitem__)[:COMMON]
        ]
        return any(name in context for name in speakers if name for context in contexts)
