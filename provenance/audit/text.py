"""A source read once as words, and the stretches of it that may be what a citation quotes."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from provenance.audit.model import Said, Source
from provenance.match import guards
from provenance.match.wording import Wording
from provenance.model import Span
from provenance.segment.layout import Layout

SLACK = 12  # words by which a passage may be longer than what quotes it, beyond half as many again
OMITTED = 80  # words more for every ellipsis
LIGHT = 0.4  # what a word without content weighs beside one with it
LEAST = 0.3  # share of a citation's words of content that a passage must have to be compared at all
FAINT = 0.5  # of the best stretch's weight, what another must have to be looked at
ROUNDED = 0.01  # weights that differ by less are one
LOOKED = 3  # passages of one source that are compared
COMMON = 64  # places of a word beyond which it says nothing of where a passage stands


class Passage(NamedTuple):
    """Words of a source that a citation is compared with: whole sentences, or the content of a quotation there.

    ``begins`` are where each character of ``words`` stands in the source's text, by the pieces that were joined.
    """

    words: str
    pieces: tuple[Span, ...]
    said: Said | None

    def place(self, start: int, end: int) -> Span:
        """Where the characters ``start`` to ``end`` of ``words`` stand in the source."""
        return Span(self._at(start), self._at(end - 1) + 1)

    def _at(self, offset: int) -> int:
        for piece in self.pieces:
            size = piece.end - piece.start
            if offset < size:
                return piece.start + offset
            offset -= size + 1  # the pieces are joined by one space
        return self.pieces[-1].end - 1


class Text:
    """A source's words with their places; reading it costs as much as reading a quotation of that length."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.wording = Wording(source.text, source.lang)
        self._asked = False
        self._held: dict[int, list[Span]] = {}  # the sentences of the paragraphs that were looked at

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where every word stands, in order."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, token in enumerate(self.wording.tokens):
            found[token].append(place)
        return dict(found)

    @cached_property
    def sentences(self) -> list[Span]:
        """Its sentences in order."""
        return [sentence for k in range(len(self._layout.lines)) for sentence in self._split(k)]

    @cached_property
    def _layout(self) -> Layout:
        return Layout(self.source.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self._layout.lines]

    def spoken(self, at: Span) -> Said | None:
        """The shortest quotation that holds the stretch ``at``; None where the source speaks for itself."""
        holding = [s for s in self.source.said if s.spans[0].start <= at.start and at.end <= s.spans[-1].end]
        return min(holding, key=lambda s: s.spans[-1].end - s.spans[0].start, default=None)

    def passages(self, words: Wording) -> Iterator[Passage]:
        """What ``words`` may quote, the likeliest first: quotations there, then sentences."""
        tokens = words.tokens
        telling = frozenset(guards.content(tokens)) or frozenset(tokens)
        if len(telling.intersection(self.wording.tokens)) < LEAST * len(telling):
            return
        seen: set[tuple[Span, ...]] = set()
        for first, last in dict.fromkeys((*self._unbroken(words), *self._windows(tokens, len(words.gaps)))):
            begin, end = self.wording.begins[first], self.wording.stops[last]
            held = [s for s in self.source.said if s.spans[0].start < end and begin < s.spans[-1].end]
            for pieces, said in (*((s.spans, s) for s in held), ((self._sentences(begin, end),), None)):
                if pieces not in seen and len(telling & self._words(pieces)) >= LEAST * len(telling):
                    yield Passage(" ".join(self.source.text[slice(*s)] for s in pieces), pieces, said)
                seen.add(pieces)

    def _where(self, tokens: Sequence[str]) -> dict[str, list[int]]:
        """Where each of ``tokens`` stands; from the second question on by ``places``, which takes longer to make."""
        if self._asked:
            return self.places
        self._asked, wanted = True, frozenset(tokens)
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, token in enumerate(self.wording.tokens):
            if token in wanted:
                found[token].append(place)
        return dict(found)

    def _words(self, pieces: Sequence[Span]) -> set[str]:
        """The different words of some stretches."""
        begins, tokens = self.wording.begins, self.wording.tokens
        return {t for s in pieces for t in tokens[bisect_left(begins, s.start) : bisect_left(begins, s.end)]}

    def _unbroken(self, words: Wording) -> list[tuple[int, int]]:
        """The first and last word of the stretches that are ``words`` from end to end."""
        found: list[tuple[int, int]] = []
        line, at = self.wording.line, -1
        while len(found) < LOOKED and (at := line.find(words.line, at + 1)) >= 0:
            first = line.count(" ", 0, at)
            found.append((first, first + len(words) - 1))
        return found

    def _windows(self, tokens: Sequence[str], gaps: int) -> list[tuple[int, int]]:
        """The first and last word of the stretches that have most of ``tokens``, apart from each other."""
        places = self._where(tokens)
        known = [k for k, t in enumerate(tokens) if t in places]
        kept = [k for k in known if len(places[tokens[k]]) <= COMMON] or known
        hits = sorted((place, k) for k in kept for place in places[tokens[k]][: 4 * COMMON])
        weights = [1.0 if guards.content([t]) else LIGHT for t in tokens]
        size = len(tokens) + len(tokens) // 2 + SLACK + OMITTED * gaps
        found: list[tuple[float, int, int]] = []
        counts = [0] * len(tokens)
        low, weight = 0, 0.0
        for high, (place, k) in enumerate(hits):
            weight += 0 if counts[k] else weights[k]
            counts[k] += 1
            while place - hits[low][0] > size:
                gone = hits[low][1]
                counts[gone] -= 1
                weight -= 0 if counts[gone] else weights[gone]
                low += 1
            found.append((weight, low, high))
        least = FAINT * max((one[0] for one in found), default=0.0) - 2 * ROUNDED
        found = [(round(weight, 2), low, high) for weight, low, high in found if weight >= least]
        found.sort(key=lambda one: (-one[0], hits[one[2]][0] - hits[one[1]][0], one[1]))
        chosen: list[tuple[int, int]] = []
        for weight, low, high in found:
            first, last = hits[low][0], hits[high][0]
            if weight < FAINT * found[0][0]:
                break
            if all(last < a or b < first for a, b in chosen):
                chosen.append((first, last))
                if len(chosen) == LOOKED:
                    break
        return chosen

    def _sentences(self, begin: int, end: int) -> Span:
        """The sentences that ``begin`` to ``end`` touches."""
        first, last = self._sentence(begin + 1), self._sentence(end)
        return Span(min(begin, first.start), max(end, last.end, first.end))

    def _sentence(self, before: int) -> Span:
        """The last sentence that starts before an offset, else the first; no other paragraph is split for it."""
        held = self._split(max(0, bisect_left(self._starts, before) - 1))
        return held[max(0, bisect_left(held, (before,)) - 1)]

    def _split(self, paragraph: int) -> list[Span]:
        found = self._held.get(paragraph)
        if found is None:
            found = self._held[paragraph] = self._layout.sentences(self._layout.lines[paragraph], ())
        return found
