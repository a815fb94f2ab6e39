"""An article as the attribution stage sees it: masked sentences in order, their events, and who is in the cast."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from provenance.actors import acronyms
from provenance.actors.inflected import inflected
from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.actors.registry import Registry
from provenance.attribute import dateline, events, reporting
from provenance.attribute.coreference import Cast, Resolved
from provenance.attribute.labels import past_section
from provenance.attribute.masked import ASIDE, Sentence, mask
from provenance.attribute.title_case import lowered, ordinary
from provenance.attribute.words import ENGLISH, Lexicon
from provenance.model import Actor, Span
from provenance.segment.layout import Layout

if TYPE_CHECKING:
    from provenance.attribute.foreign.subjects import Reading

OPENING = 2  # paragraphs in which a city and a colon are a dateline
TITLE = 30  # code points of capitalised words before a medium's name in its run
LONGEST = 3000  # code points outside marks; no sentence of an article comes near it

# Countries of a language, whose medium a name means that several bear.
AT_HOME = {"de": ("AT", "DE", "CH")}


@dataclass(frozen=True)
class Scene:
    """The masked sentences of one article; ``where[q]`` is (sentence index, token index) of quotation part ``q``."""

    text: str
    sentences: tuple[Sentence, ...]
    where: dict[int, tuple[int, int]]
    registry: Registry
    language: Lexicon = ENGLISH
    outlet: str | None = None
    plain: str = ""  # the text without the capitals of a headline's ordinary words
    found: dict[int, tuple[events.Event, ...]] = field(default_factory=dict)
    resolved: dict[tuple[int, tuple[int, int], int], Resolved] = field(default_factory=dict)
    antecedents: dict[tuple[int, int, str, int], Resolved | None] = field(default_factory=dict)

    def sentences_in(self, span: Span) -> tuple[Sentence, ...]:
        """The sentences that start within ``span``."""
        first = bisect_left(self.starts, span.start)
        return self.sentences[first : bisect_left(self.starts, span.end)]

    @cached_property
    def starts(self) -> list[int]:
        """Where each sentence starts."""
        return [s.span.start for s in self.sentences]

    def index(self, at: int) -> int:
        """The number of the sentence in which offset ``at`` stands."""
        return max(0, bisect_right(self.starts, at) - 1)

    @cached_property
    def media(self) -> tuple[tuple[Span, Actor], ...]:
        """Every registered name in the text, in order, and acronyms for it; the text is scanned once."""
        near = AT_HOME.get(self.language.lang)
        found = tuple(self.registry.at_home(self.text, near) if near else self.registry.scan(self.text))
        more = inflected(self.text, self.registry, self.language.lang, [at for at, _ in found])
        found = tuple(sorted((*found, *more), key=lambda one: one[0])) if more else found
        if self.language is not ENGLISH:
            from provenance.attribute.foreign import own_name, sorts

            found = tuple(sorts.media(self.text, self.language.lang, found, self.registry))
            own = own_name.declined(self.text, self.outlet, self.language.lang, found, self.registry)
            own += own_name.hears(self.text, self.outlet, self.language.lang, found, self.registry)
            found = tuple(sorted((*found, *own), key=lambda one: one[0])) if own else found
        return tuple(acronyms.introduced(self.text, found))

    @cached_property
    def named(self) -> tuple[tuple[Span, Actor], ...]:
        """Every registered name in the text, and those of media that the article introduces, in order."""
        found = [
            (at, medium)
            for medium in self.cast.media
            for place in medium.places
            if (at := self._at(medium.name, place)) and not self._is_origin(at)
        ]
        known = [at for at, _ in self.media]
        more = [
            (at, Actor(m.name, m.kind))
            for at, m in found
            if not any(k.start < at.end and at.start < k.end for k in known)
        ]
        return tuple(sorted((*self.media, *more), key=lambda one: one[0])) if more else self.media

    def _is_origin(self, at: Span) -> bool:
        """Whether a medium's name says here where another is from: "the Australian network Nine"."""
        return fold(self.text[slice(*at)]) in places().demonyms and self.text[at.start - 4 : at.start] != "The "

    def _at(self, name: str, place: int) -> Span | None:
        """Where a name stands in the run of capitals that begins at ``place``."""
        start = self.text.find(name, place, place + len(name) + TITLE)
        return Span(start, start + len(name)) if start >= 0 else None

    @cached_property
    def cast(self) -> Cast:
        """Everybody named outside quotation marks."""
        return Cast(self.sentences, self.registry, self.outlet)

    @cached_property
    def reading(self) -> Reading:
        """The article as the rules for other languages than English see it."""
        from provenance.attribute.foreign.subjects import Reading

        return Reading(self)

    def events(self, index: int) -> tuple[events.Event, ...]:
        """The reporting events of sentence ``index``."""
        if index not in self.found:
            self.found[index] = reporting.find(self.sentences[index], self.language)
        return self.found[index]


def _bounded(text: str, spans: Iterable[Span], quoted: Sequence[Span]) -> Iterator[Span]:
    """``spans``, those with more than ``LONGEST`` code points outside marks cut at a space: time stays linear."""
    ends = [q.end for q in quoted]
    for span in spans:
        start = span.start
        while span.end - start > LONGEST:
            at = start + LONGEST
            i = bisect_right(ends, start)
            while i < len(quoted) and quoted[i].start < at:  # what stands in marks is one token, however long
                at = max(at, quoted[i].end) if quoted[i].end >= at else at + (quoted[i].end - quoted[i].start)
                i += 1
            if at >= span.end:
                break
            space = text.find(" ", at, min(at + LONGEST, span.end))
            at = space if space >= 0 else at
            i = bisect_right(ends, at)
            if i < len(quoted) and quoted[i].start < at:
                at = quoted[i].end
            yield Span(start, at)
            start = at
        if start < span.end:
            yield Span(start, span.end)


def _after_dateline(text: str, paragraph: Span, number: int) -> Span:
    """A paragraph without the dateline that opens it: where a report was written is nobody who speaks in it."""
    if number >= OPENING and text[paragraph.start + 1 : paragraph.start + 2].islower():
        return paragraph  # its place would be in capitals
    end = dateline.end(text, paragraph, city=number < OPENING)
    return paragraph if end is None else Span(end, paragraph.end)


def build(
    layout: Layout,
    quoted: Sequence[Span],
    registry: Registry,
    language: Lexicon = ENGLISH,
    outlet: str | None = None,
    aside: Sequence[Span] = (),
) -> Scene:
    """Mask each outer span of ``quoted`` (in order, without overlap) and cut the paragraphs into sentences.

    ``aside`` are nicknames in marks, over which names are read.
    """
    text = layout.text
    stretches = sorted([*zip(quoted, range(len(quoted)), strict=True), *((span, ASIDE) for span in aside)])
    out: list[Sentence] = []
    where: dict[int, tuple[int, int]] = {}
    at, plain = 0, text
    for number, whole in enumerate(layout.lines):
        paragraph = _after_dateline(text, whole, number)
        if language is ENGLISH and number < OPENING and paragraph.start == whole.start:
            paragraph = Span(dateline.town(text, paragraph) or paragraph.start, paragraph.end)
        if language is ENGLISH and number:
            paragraph = Span(past_section(text, *paragraph), paragraph.end)
        small: Collection[str] = ()
        if number < OPENING and language is ENGLISH:
            small = ordinary(text, text[slice(*whole)], whole.end)
            plain = lowered(plain, whole, small) if small else plain
        mine: list[tuple[Span, int]] = []
        while at < len(stretches) and stretches[at][0].start < paragraph.end:
            mine.append(stretches[at])
            at += 1
        i = 0
        outer = [q for q, _ in mine]
        spans: Iterable[Span] = layout.sentences(paragraph, outer)
        if paragraph.end - paragraph.start > LONGEST:
            spans = _bounded(text, spans, outer)
        for span in spans:
            first = i
            while i < len(mine) and outer[i].start < span.end:
                i += 1
            sentence = mask(text, span, number, mine[first:i], language, small)
            for token, quote in sentence.quotes.items():
                where[quote] = (len(out), token)
            out.append(sentence)
    return Scene(text, tuple(out), where, registry, language, outlet, plain)
