"""One article in, its quotations with speakers and chains out. No database, no network, no clock."""

from __future__ import annotations

from dataclasses import dataclass, replace

from provenance.actors.registry import Registry
from provenance.attribute import language, speakers
from provenance.attribute.scene import build
from provenance.attribute.words import ENGLISH, lexicon
from provenance.chain.chain import Page, chains
from provenance.chain.credits import credits
from provenance.extract.quotations import find, listed, split_halves
from provenance.model import Article, Extraction, Quotation
from provenance.pipeline import drafts
from provenance.segment.paragraphs import paragraphs


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may choose.

    ``rules_only`` leaves the learned models out; below ``min_confidence`` (0..1) a quotation stays unattributed;
    indirect speech is kept from the probability ``indirect`` on: .3 is where precision and recall balance.
    """

    rules_only: bool = False
    min_confidence: float = 0.0
    indirect: float = 0.3

    def label(self) -> str:
        """What tells these options from the usual ones, for the name of a rule set: empty, ``+rules-only``, …"""
        least = f"+min-confidence-{self.min_confidence:g}" if self.min_confidence else ""
        return ("+rules-only" if self.rules_only else "") + least


DEFAULT = Options()
EVIDENCE = Options(indirect=0.6)  # what is stored is likelier right than not


def extract(article: Article, registry: Registry, options: Options = DEFAULT) -> Extraction:
    """Find every quotation of ``article`` and link each to its speaker and its chain.

    Deterministic, linear in the text. Where the language has no lexicon, quotations are found and speakers left open;
    the learned models are for English, the other languages go by rule.
    """
    text = article.text
    known = lexicon(language.detect(text, article.lang))
    words = known or ENGLISH
    found = find(text, article.outlet)
    if known is not None and known is not ENGLISH:
        from provenance.attribute import foreign  # its patterns take a sixth of a second to compile

        found = foreign.refine(text, found, registry, known)
    found = split_halves(text, found, lambda gap: speakers.is_attribution(gap, words))
    lines = paragraphs(text)
    parts = drafts.masked(found)
    hidden = [outer for outer, _, _ in parts]
    scene = build(text, lines, hidden, registry, words)
    learned = known is ENGLISH and not options.rules_only
    made = drafts.quoted(scene, found, parts, known=known is not None, learned=learned)
    if learned:
        made = drafts.by_model(scene, found, made, parts, listed(text, lines), options.indirect)
    elif known:
        made += drafts.by_rule(scene)
    made = [replace(d, quotation=_sure(d.quotation, options.min_confidence)) for d in made]
    if known is ENGLISH:
        made = drafts.spoken_for(text, made, hidden)
    order = sorted(range(len(made)), key=lambda i: (made[i].quotation.start, -made[i].quotation.end))
    rank = {i: n for n, i in enumerate(order)}
    made = [replace(d, within=rank[d.within]) if d.within is not None else d for d in (made[i] for i in order)]
    sentences = [(s.span, s.paragraph) for s in scene.sentences]
    credited = credits(scene.media, text, lines)
    english = known is ENGLISH
    page = Page(registry, text, article.outlet, scene.media, sentences, hidden, credited, english)
    linked = chains(page, [d.placed(lines) for d in made])
    return Extraction(article, tuple(replace(d.quotation, chain=c) for d, c in zip(made, linked, strict=True)))


def _sure(quotation: Quotation, least: float) -> Quotation:
    """``quotation`` without its speaker where the attribution is less sure than ``least``; the candidates stay."""
    who = quotation.attribution
    if who is None or who.confidence >= least:
        return quotation
    reason = f"confidence {who.confidence:.2f} is below {least:.2f}: {who.reason}"
    return replace(quotation, attribution=replace(who, name=None, kind=None, mention=None, cue=None, reason=reason))
