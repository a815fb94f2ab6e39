"""A source read once as words, and the stretches of it that may be what a citation quotes."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from provenance.audit.model import Said, Source
from provenance.audit.reading import LONG, SHORT, Reading, Wanted, beside, near, stretches, trace
from provenance.match.normalise import fold
from provenance.match.wording import Folded, Wording
from provenance.model import Span
from provenance.segment.paragraphs import ENDS
from provenance.segment.sentences import sentences

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


class Run(NamedTuple):
    """Words that stand side by side in a source: where each begins and stops."""

    begins: Sequence[int]
    stops: Sequence[int]


class Text:
    """A source, of whose words as few are read as a citation asks for."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.said = source.said  # a database tells it of the places where it matters
        self._asked = False
        self._looked: tuple[Wanted | None, list[Span]] = (None, [])
        self._found: tuple[Wanted | None, Reading, list[tuple[Span, Span]]] = (None, Reading([]), [])
        self._split: dict[int, list[Span]] = {}  # the sentences of the lines that were looked at

    @cached_property
    def wording(self) -> Wording:
        """All of its words."""
        return Wording(self.source.text, self.source.lang, self._folded)

    @cached_property
    def _folded(self) -> Folded:
        return fold(self.source.text)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where every word stands, in order."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, token in enumerate(self.wording.tokens):
            found[token].append(place)
        return dict(found)

    def spoken(self, at: Span) -> Said | None:
        """The shortest quotation that holds the stretch ``at``; None where the source speaks for itself."""
        holding = [s for s in self.said if s.spans[0].start <= at.start and at.end <= s.spans[-1].end]
        return min(holding, key=lambda s: s.spans[-1].end - s.spans[0].start, default=None)

    def passages(self, wanted: Wanted) -> Iterator[Passage]:
        """What may be quoted, the likeliest first: quotations there, then sentences."""
        telling, least = wanted.telling, wanted.least
        read, found = self._windows(wanted)
        seen: set[tuple[Span, ...]] = set()
        for (begin, end), around in found:
            held = [s for s in self.said if s.spans[0].start < end and begin < s.spans[-1].end]
            for pieces, said in (*((s.spans, s) for s in held), ((around,), None)):
                if pieces not in seen and len(telling & self._words(read, pieces)) >= least:
                    yield Passage(" ".join(self.source.text[slice(*s)] for s in pieces), pieces, said)
                seen.add(pieces)

    def around(self, wanted: Wanted) -> list[Span]:
        """The sentences of all ``passages``: whatever is quoted there matters, and nothing else that is."""
        return [around for _, around in self._windows(wanted)[1]]

    def _windows(self, wanted: Wanted) -> tuple[Reading, list[tuple[Span, Span]]]:
        """What was read for some words, and the stretches that may be what they quote, with the sentences of each.

        The likeliest comes first.
        """
        if self._found[0] is not wanted:
            read = self._reading(wanted) if self.may_have(wanted) else Reading([])
            found: list[tuple[Span, Span]] = []
            if len(wanted.telling.intersection(read.tokens)) >= wanted.least:
                whole = _unbroken(read, wanted.words)
                near = [] if whole and wanted.letters else self._dense(read, wanted)  # nothing else is as near
                windows = [Span(read.begins[a], read.stops[b]) for a, b in dict.fromkeys((*whole, *near))]
                found = [(window, self._sentences(*window)) for window in windows]
            self._found = wanted, read, found
        return self._found[1:]

    @cached_property
    def _letters(self) -> str:
        """The text folded, without the brackets that may stand within a word."""
        return self._folded[0].replace("[", "").replace("]", "")

    def leading(self, tokens: Sequence[str]) -> int:
        """How many of the first of ``tokens`` may stand there together, in this order or from behind; no fewer do."""
        letters, last, before = self._letters, 0, ""
        for k, token in enumerate(tokens):
            here = trace(token)
            if here and not near(letters, before, here, LONG * (k - last + 1)):
                return k
            last, before = (k, here) if here else (last, before)
        return len(tokens)

    def run(self, tokens: Sequence[str], least: int, *, last: bool) -> Run | None:
        """The longest run of its words that begins ``tokens``, or ends them; None where it has fewer than ``least``."""
        text = self.source.text
        spans = [Span(0, len(text))] if self._whole else beside(text, self._folded, tokens, least, last=last)
        read = self._read(spans, 1)
        low, high = 0, len(tokens)
        while low < high:
            size = (low + high + 1) // 2
            low, high = (size, high) if _line(tokens, size, last) in read.line else (low, size - 1)
        if low < least:
            return None
        first = read.line.count(" ", 0, read.line.find(_line(tokens, low, last)))
        return Run(read.begins[first : first + low], read.stops[first : first + low])

    @property
    def _whole(self) -> bool:
        """Whether it is read from end to end, if it is read: as it was before, or since that is as fast."""
        return "wording" in self.__dict__ or len(self.source.text) <= SHORT

    def may_have(self, wanted: Wanted) -> bool:
        """Whether it may have a passage that is to be compared, told by its letters."""
        return bool(self._stretches(wanted))

    def _stretches(self, wanted: Wanted) -> list[Span]:
        """What is to be read for some words: all where it was read before, else what may have enough of them."""
        if self._looked[0] is not wanted:
            text = self.source.text
            self._looked = wanted, [Span(0, len(text))] if self._whole else stretches(text, self._folded, wanted)
        return self._looked[1]

    def _reading(self, wanted: Wanted) -> Reading:
        return self._read(self._stretches(wanted), wanted.size + 1)

    def _read(self, spans: Sequence[Span], apart: int) -> Reading:
        text, lang, (folded, offsets) = self.source.text, self.source.lang, self._folded
        if spans == [Span(0, len(text))]:
            return Reading([(0, self.wording)])
        same = offsets is None  # letter by letter: what is folded already need not be folded again
        parts = [(s.start, Wording(text[slice(*s)], lang, (folded[slice(*s)], None) if same else None)) for s in spans]
        return Reading(parts, apart)

    def _where(self, read: Reading, tokens: Sequence[str]) -> dict[str, list[int]]:
        """Where each of ``tokens`` stands; of a whole text from the second question on by ``places``."""
        if "wording" in self.__dict__:
            if self._asked:
                return self.places
            self._asked = True
        wanted = frozenset(tokens)
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, token in enumerate(read.tokens):
            if token in wanted:
                found[token].append(place)
        return dict(found)

    def _words(self, read: Reading, pieces: Sequence[Span]) -> set[str]:
        """The different words of some stretches."""
        found: set[str] = set()
        for piece in pieces:
            if any(span.start <= piece.start and piece.end <= span.end for span in read.spans):
                first, last = bisect_left(read.begins, piece.start), bisect_left(read.begins, piece.end)
                found.update(read.tokens[first:last])
            else:
                found.update(Wording(self.source.text[slice(*piece)], self.source.lang).tokens)
        return found

    def _dense(self, read: Reading, wanted: Wanted) -> list[tuple[int, int]]:
        """The first and last word of the stretches that have most of what is wanted, none overlapping."""
        tokens, size, weights = wanted.tokens, wanted.size, wanted.weights
        places = self._where(read, tokens)
        known = [k for k, t in enumerate(tokens) if t in places]
        kept = [k for k in known if len(places[tokens[k]]) <= COMMON] or known
        hits = sorted((place, k) for k in kept for place in places[tokens[k]][: 4 * COMMON])
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
        """The sentences that the words from ``begin`` to ``end`` touch."""
        first, last = self.sentence(begin), self.sentence(end - 1)
        return Span(min(begin, first.start), max(end, last.end, first.end))

    def sentence(self, at: int) -> Span:
        """The sentence of the letter at ``at``: of the line that it stands in no other is told."""
        text = self.source.text
        start = max(text.rfind(mark, 0, at) for mark in ENDS) + 1
        held = self._split.get(start)
        if held is None:
            found = (text.find(mark, at) for mark in ENDS)
            end = min((stop for stop in found if stop >= 0), default=len(text))
            line = text[start:end]
            bare = line.lstrip()
            begin = end - len(bare)
            held = self._split[start] = sentences(text, Span(begin, begin + len(bare.rstrip())), ())
        return held[max(0, bisect_left(held, (at + 1,)) - 1)]


def _unbroken(read: Reading, words: Wording) -> list[tuple[int, int]]:
    """The first and last word of the stretches that are ``words`` from end to end."""
    found: list[tuple[int, int]] = []
    at = -1
    while len(found) < LOOKED and (at := read.line.find(words.line, at + 1)) >= 0:
        first = read.line.count(" ", 0, at)
        found.append((first, first + len(words) - 1))
    return found


def _line(tokens: Sequence[str], size: int, last: bool) -> str:
    return f" {' '.join(tokens[-size:] if last else tokens[:size])} "
