"""How well a passage of a source fits a citation, and what a change in it amounts to."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from provenance.audit.model import Citation, Said, Sub
from provenance.audit.reading import CLOSE, MOST, NEARLY, Wanted
from provenance.audit.text import Passage, Text
from provenance.audit.who import same_speaker
from provenance.match import guards
from provenance.match.align import Block, blocks, steps
from provenance.match.changes import equivalent, guarded, shown
from provenance.match.compare import reproduction, unbroken
from provenance.match.same import LINE, Statement, at_most, same_statement
from provenance.match.script import foreign
from provenance.match.wording import Wording
from provenance.model import LITERAL, Flag, Relation, Span, Verdict

ORDER = tuple(Relation)
FEW = 2  # words of content below which a wording alone does not tell whose it is
TELLING = 2  # words of content that two wordings must share before one can be an altered copy of the other
DROPPED = 3  # words left out of a few from which they are no copy of anything
PHRASE = 4  # words of which one word of content is enough, where the source has nearly all
GRAVE = {
    Sub.NEGATION: Flag.POLARITY_DIFFERS,
    Sub.NUMBER: Flag.NUMBERS_DIFFER,
    Sub.MODAL: Flag.MODALS_DIFFER,
    Sub.NAME: Flag.NAMES_DIFFER,
}


class Fit(NamedTuple):
    """A passage compared with a citation: ``share`` is how many of the citation's words of content it has (0..1).

    ``kept`` is the same for all words; ``said`` is the quotation there that has it.
    ``hides`` are the flags that marked omissions earn, ``silent`` says that something is changed and not marked,
    ``score`` is the chance that a claim states what the passage does.
    """

    text: Text
    passage: Passage
    verdict: Verdict
    share: float
    kept: float
    at: Span
    said: Said | None
    hides: frozenset[Flag] = frozenset()
    silent: bool = False
    score: float | None = None

    @property
    def literal(self) -> bool:
        """Whether the words stand there as quoted, but for what is marked or harmless."""
        return self.verdict.relation in LITERAL

    @property
    def exact(self) -> str:
        """The words there."""
        return self.text.source.text[slice(*self.at)]

    @property
    def order(self) -> tuple[float, ...]:
        """A sort key, the best first; a quotation of the source goes before its sentences."""
        v, kept = self.verdict, -round(self.kept, 2)
        rank = ORDER.index(v.relation), len(v.flags)
        return (*rank, kept, self.passage.said is None) if self.literal else (kept, *rank, self.passage.said is None)


class Beside:
    """A citation beside the words of a passage, whichever source prints them: what they share, the rest when asked for.

    ``share`` and ``kept`` are those of ``Fit``.
    """

    def __init__(self, one: Statement, other: Statement, *, quoted: bool) -> None:
        self._one, self._other, self._quoted = one, other, quoted
        self.there, self.words = there, words = one.wording, other.wording
        self.found = unbroken(there, words) or blocks(there.tokens, words.tokens, words.gaps)
        self.same = [t for run in self.found for t in words.tokens[run.b : run.b + run.size]]
        wanted = [t for k, t in enumerate(words.tokens) if k not in words.inside]
        telling = guards.content(wanted)
        self.kept = len(self.same) / max(1, len(wanted))
        self.share = len(guards.content(self.same)) / len(telling) if telling else self.kept

    @cached_property
    def at_most(self) -> float:
        """The chance that one states what the other does, if nothing in them contradicts."""
        return at_most(self._one, self._other)

    @cached_property
    def verdict(self) -> Verdict:
        """How the citation reproduces the passage."""
        return reproduction(self.there, self.words, quoted=self._quoted, lang=self._other.lang)

    @cached_property
    def score(self) -> float | None:
        """The chance that one states what the other does."""
        return same_statement(self._one, self._other, self.verdict).score

    @cached_property
    def changes(self) -> tuple[frozenset[Flag], bool]:
        """The flags of what is changed and marked; and whether anything is changed and not marked."""
        return changes(self.found, self.there, self.words, self._other.lang)


class Read:
    """A citation read once for every language that it is compared in, and beside every wording once."""

    def __init__(self, citation: Citation) -> None:
        self.citation = citation
        self._statements: dict[str | None, Statement] = {}
        self._beside: dict[tuple[str, str | None], Beside] = {}
        self.words = self._of(citation.lang).wording
        self.wanted = Wanted(self.words, quoted=citation.quoted)

    def _of(self, lang: str | None) -> Statement:
        """It as a statement in ``lang``."""
        found = self._statements.get(lang)
        if found is None:
            found = self._statements[lang] = Statement(self.citation.text, lang)
        return found

    def beside(self, words: str, lang: str | None) -> Beside:
        """It beside ``words`` in ``lang``: what agencies send, many sources print."""
        found = self._beside.get((words, lang))
        if found is None:
            found = Beside(Statement(words, lang), self._of(lang), quoted=self.citation.quoted)
            self._beside[words, lang] = found
        return found

    @cached_property
    def few(self) -> bool:
        """Whether its words alone do not tell whose they are."""
        return len(set(guards.content(self.words.tokens))) < FEW


def fit(read: Read, text: Text, passage: Passage, best: float = 0.0) -> Fit | None:
    """A citation beside ``passage``; None where they have too little in common to be compared.

    None too for a claim that is not stated there and likelier stated elsewhere: ``best`` is the highest chance so far.
    """
    citation = read.citation
    if foreign(passage.words, citation.text, text.source.lang, citation.lang):
        return None
    both = read.beside(passage.words, citation.lang or text.source.lang)
    if not both.found:
        return None
    if not citation.quoted and (both.share < CLOSE or both.at_most < min(LINE, best)):
        return None
    first, last, there = both.found[0], both.found[-1], both.there
    at = passage.place(there.begins[first.a], there.stops[last.a + last.size - 1])
    said = passage.said or text.spoken(at)
    if not citation.quoted:
        return Fit(text, passage, both.verdict, both.share, both.kept, at, said, score=both.score)
    if both.verdict.relation not in LITERAL and not telling_enough(citation, said, both):
        return None
    return Fit(text, passage, both.verdict, both.share, both.kept, at, said, *both.changes)


def telling_enough(citation: Citation, said: Said | None, both: Beside) -> bool:
    """Whether words that were changed are still so many, or so near each other, that they can be a copy."""
    telling = len(set(guards.content(both.same)))
    if (both.share >= MOST and telling >= TELLING) or (telling and both.kept >= NEARLY and len(both.same) >= PHRASE):
        return True
    first, last = both.found[0], both.found[-1]
    dropped = last.a + last.size - first.a - sum(run.size for run in both.found)
    near = both.share == 1 and dropped <= DROPPED
    return near and said is not None and bool(same_speaker(citation.speaker, said.speaker, citation.kind, said.kind))


def changes(found: list[Block], there: Wording, words: Wording, lang: str | None) -> tuple[frozenset[Flag], bool]:
    """The flags of what is changed between ``found`` and marked; and whether anything is changed and not marked."""
    flags: set[Flag] = set()
    silent = False
    path = list(steps(found, len(there), len(words)))
    for k, step in enumerate(path):
        if step.equal or (k in (0, len(path) - 1) and step.b1 == step.b2):
            continue
        if shown(step, there, words):
            flags |= guarded(step, there, words, lang, marked=True)
        elif equivalent(there, words, step) is None:
            silent = True
    return frozenset(flags), silent


def supports(one: Fit) -> bool:
    """Whether a passage states what a claim does, and contradicts nothing of it."""
    return one.score is not None and one.score >= LINE and sub(one.verdict) in (None, Sub.WORDING)


def sub(verdict: Verdict) -> Sub | None:
    """The gravest sort of words that an alteration changes."""
    found = next((kind for kind, flag in GRAVE.items() if flag in verdict.flags), None)
    return found or (Sub.WORDING if verdict.relation in (Relation.ALTERED, Relation.PARAPHRASED) else None)
