"""Articles in, their quotations with speakers and chains out. No database, no network, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, TypeVar

from provenance.actors.registry import Registry
from provenance.attribute import callsigns, language, reported, speakers
from provenance.attribute.ranker.speech import Marks
from provenance.attribute.reported import Reading
from provenance.attribute.scene import Scene, build
from provenance.attribute.words import ENGLISH, Lexicon, lexicon
from provenance.chain.chain import chains
from provenance.chain.credits import credits
from provenance.chain.page import Page
from provenance.chain.subheads import counted
from provenance.find.not_speech import NICKNAME
from provenance.find.quotations import Found, find, listed, split_halves
from provenance.model import Actor, Article, Extraction, Quotation, Span
from provenance.pipeline import bullets, drafts, headlines, unmarked
from provenance.segment.layout import Layout
from provenance.segment.wrapped import unwrapped

FIRST_BATCH, BATCH, BATCH_SIZE = 4, 32, 200_000  # articles, at first and later, and code points, read at once
LOT = 1_000  # items of a lot, articles or not
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may choose.

    ``rules_only`` leaves the learned models out; below ``min_confidence`` (0..1) a quotation stays unattributed;
    indirect speech is kept from the probability ``indirect`` on: .33 is where exactness and finding balance.
    """

    rules_only: bool = False
    min_confidence: float = 0.0
    indirect: float = 0.33

    def label(self) -> str:
        """What tells these options from the usual ones, for the name of a rule set: empty, ``+rules-only``, …"""
        least = f"+min-confidence-{self.min_confidence:g}" if self.min_confidence else ""
        return ("+rules-only" if self.rules_only else "") + least


UNREAD = Reading([], {})
DEFAULT = Options()
EVIDENCE = Options(indirect=0.6)  # what is stored is likelier right than not


def extract(article: Article, registry: Registry, options: Options = DEFAULT) -> Extraction:
    """Find every quotation of ``article`` and link each to its speaker and its chain.

    Deterministic, linear in the text. Where the language has no lexicon, quotations are found and speakers left open;
    the learned models are for English, the other languages go by rule.
    """
    return next(extract_all((article,), registry, options))


def extract_all(articles: Iterable[Article], registry: Registry, options: Options = DEFAULT) -> Iterator[Extraction]:
    """The same for each of ``articles``, in their order; no article has a say in another's quotations.

    Several are read before the first is answered, for the model of reported speech takes half the time over many.
    """
    for lot in lots(articles):
        yield from extract_lot([item for item in lot if isinstance(item, Article)], registry, options)


def extract_lot(articles: Sequence[Article], registry: Registry, options: Options) -> Iterator[Extraction]:
    """The same for articles that are read at once; all are begun before the first is answered."""
    begun = [_begin(article, registry, options) for article in articles]
    learned = [b for b in begun if b.learned]
    readings = iter(reported.read_all([(b.scene.plain, b.marked) for b in learned], options.indirect))
    for one in begun:
        yield _end(one, next(readings) if one.learned else UNREAD, options)


def lots(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Articles in lots that grow, so that the first answers of a stream come soon; what is no article goes along."""
    lot: list[Item] = []
    count, size, most = 0, 0, FIRST_BATCH
    for item in items:
        lot.append(item)
        if isinstance(item, Article):
            count, size = count + 1, size + len(item.text)
        if count == most or size >= BATCH_SIZE or len(lot) == LOT:
            yield lot
            lot, count, size, most = [], 0, 0, min(2 * most, BATCH)
    if lot:
        yield lot


class Begun(NamedTuple):
    """An article whose quoted speech is read: ``found`` and ``parts`` of it, with a draft for each of ``found``.

    ``learned`` says whether the learned models may decide, ``marked`` are the stretches in marks without the marks,
    ``marks`` what is known of those that may be no speech.
    """

    article: Article
    lines: Sequence[Span]
    scene: Scene
    language: Lexicon | None
    learned: bool
    found: Sequence[Found]
    parts: Sequence[drafts.Part]
    marked: Sequence[Span]
    drafts: Sequence[drafts.Draft]
    marks: Mapping[int, Marks]


def _begin(article: Article, registry: Registry, options: Options) -> Begun:
    text = unwrapped(article.text)
    known = lexicon(language.detect(text, article.lang))
    words = known or ENGLISH
    layout = Layout(text)
    lines = layout.lines
    found = find(text, article.outlet, layout)
    if known is not None and known is not ENGLISH:
        from provenance.attribute import foreign  # its patterns take a sixth of a second to compile

        found = foreign.refine(text, found, registry, known, article.outlet)
    found = split_halves(text, found, lambda gap: speakers.is_attribution(gap, words))
    parts = drafts.masked(found)
    nicknames = [f.outers[0] for f in found if f.reason == NICKNAME and words is ENGLISH]
    scene = build(layout, [outer for outer, _, _ in parts], registry, words, article.outlet, nicknames)
    learned = known is ENGLISH and not options.rules_only
    made, marks = drafts.quoted(scene, found, parts, known=known is not None, learned=learned)
    marked = [found[i].spans[n] for _, i, n in parts]
    return Begun(article, lines, scene, known, learned, found, parts, marked, made, marks)


def _end(begun: Begun, reading: Reading, options: Options) -> Extraction:
    text, lines, scene, made = begun.scene.text, begun.lines, begun.scene, list(begun.drafts)
    hidden = [outer for outer, _, _ in begun.parts]
    numbers = counted(text, lines)
    if begun.learned:
        made, doubts = drafts.doubted(begun.found, made, begun.marks, reading.held)
        parts = [part for part in begun.parts if part[1] not in doubts]
        apart = listed(text, lines) | {i for i in range(1, len(lines)) if numbers[i] == numbers[i - 1]}
        made = unmarked.by_model(scene, begun.found, made, parts, apart, reading.contents)
    elif begun.language is not None:
        made += unmarked.by_rule(scene)
    if options.min_confidence:
        made = [d._replace(quotation=_sure(d.quotation, options.min_confidence)) for d in made]
    english = begun.language is ENGLISH
    if english:
        made = bullets.announced(scene, lines, made)
        made = drafts.spoken_for(scene, lines, made, hidden)
    elif begun.language is not None:
        made = drafts.passed_abroad(scene, made, hidden)
    if signs := callsigns.signs(text):
        said = callsigns.named(text, signs, [d.quotation.attribution for d in made])
        made = [d._replace(quotation=d.quotation._replace(attribution=who)) for d, who in zip(made, said, strict=True)]
    made = headlines.repeated(text, lines, made, _saying(begun.language or ENGLISH))
    order = sorted(range(len(made)), key=lambda i: (made[i].quotation.start, -made[i].quotation.end))
    rank = {i: n for n, i in enumerate(order)}
    made = [d._replace(within=rank[d.within]) if d.within is not None else d for d in (made[i] for i in order)]
    sentences = [(s.span, numbers[s.paragraph]) for s in scene.sentences]
    named = scene.named if english else scene.media
    seen = named if english else _with_shared(scene)
    lang = begun.language.lang if begun.language else None
    credited = credits(seen, text, lines, scene.registry, begun.article.outlet, lang)
    page = Page(scene.registry, text, begun.article.outlet, named, sentences, hidden, credited, lang)
    linked = chains(page, [d.placed(lines, numbers) for d in made])
    quotations = (d.quotation._replace(chain=c) for d, c in zip(made, linked, strict=True))
    return Extraction(begun.article, tuple(quotations))


@cache
def _saying(language: Lexicon) -> frozenset[str]:
    return frozenset(word for word, group in language.finite.items() if group == "saying")


def _with_shared(scene: Scene) -> Sequence[tuple[Span, Actor]]:
    """The media that an article names, with the acronyms that several share: which is meant stays open."""
    taken = [at for at, _ in scene.media]
    more = [
        one
        for one in scene.registry.shared(scene.text)
        if not any(at.end > one[0].start and at.start < one[0].end for at in taken)
    ]
    return sorted((*scene.media, *more), key=lambda one: one[0]) if more else scene.media


def _sure(quotation: Quotation, least: float) -> Quotation:
    """``quotation`` without its speaker where the attribution is less sure than ``least``; the candidates stay."""
    who = quotation.attribution
    if who is None or who.confidence >= least:
        return quotation
    reason = f"confidence {who.confidence:.2f} is below {least:.2f}: {who.reason}"
    return quotation._replace(attribution=who._replace(name=None, kind=None, mention=None, cue=None, reason=reason))
