"""One article in, its quotations with speakers and chains out. No database, no network, no clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance.actors.registry import Registry
from provenance.attribute import combined, indirect, language, nested, ranker, speakers
from provenance.attribute.attribution import attribution, unattributed
from provenance.attribute.scene import Scene, build
from provenance.attribute.speakers import Spoken
from provenance.attribute.words import ENGLISH, lexicon
from provenance.chain.chain import Page, Placed, chains
from provenance.chain.credits import credits
from provenance.extract.quotations import Found, find, split_halves
from provenance.model import Article, Attribution, Extraction, Kind, Quotation, Span
from provenance.segment.paragraphs import paragraphs

DEEPEST = 5  # quotations within quotations that are followed; no article needs more than three
AROUND = 600  # code points on either side of a content in which its sentence may name a link


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation before its chain is known; ``looked`` are the sentences that may name a link, ``at`` its cue."""

    quotation: Quotation
    looked: tuple[Span, ...]
    line: int
    at: int
    within: int | None = None

    def placed(self, lines: Sequence[Span]) -> Placed:
        """The draft as the chain stage wants it; ``lines`` are the paragraphs."""
        q = self.quotation
        return Placed(q.kind, q.attribution, self.looked, lines[self.line], self.line, self.at, self.within)


def extract(article: Article, registry: Registry) -> Extraction:
    """Find every quotation of ``article`` and link each to its speaker and its chain.

    Deterministic, linear in the text. Where the language has no lexicon, quotations are found and speakers left open.
    """
    text = article.text
    known = lexicon(language.detect(text, article.lang))
    words = known or ENGLISH
    found = split_halves(text, find(text, article.outlet), lambda gap: speakers.is_attribution(gap, words))
    lines = paragraphs(text)
    parts = _parts(found)
    scene = build(text, lines, [outer for outer, _, _ in parts], registry, words)
    spoken, doubts = _speakers(scene, found, parts) if known else ({}, {})
    found = tuple(replace(f, kind=Kind.NOT_SPEECH, reason=doubts[i]) if i in doubts else f for i, f in enumerate(found))
    drafts = [_draft(scene, f, spoken.get(i), bool(known)) for i, f in enumerate(found)]
    if known:
        drafts = _nested(scene, found, drafts, spoken)
        drafts += _indirect(scene, [outer for outer, _, _ in parts])
    order = sorted(range(len(drafts)), key=lambda i: (drafts[i].quotation.start, -drafts[i].quotation.end))
    rank = {i: n for n, i in enumerate(order)}
    drafts = [replace(d, within=rank[d.within]) if d.within is not None else d for d in (drafts[i] for i in order)]
    page = Page(
        registry,
        text,
        article.outlet,
        scene.media,
        [(s.span, s.paragraph) for s in scene.sentences],
        [outer for outer, _, _ in parts],
        credits(scene.media, text, lines),
    )
    made = chains(page, [d.placed(lines) for d in drafts])
    return Extraction(article, tuple(replace(d.quotation, chain=chain) for d, chain in zip(drafts, made, strict=True)))


def _parts(found: Sequence[Found]) -> list[tuple[Span, int, int]]:
    """The stretches to mask, in order: (with marks, index of the quotation, number of the part in it)."""
    return sorted(
        (outer, i, n)
        for i, f in enumerate(found)
        if f.depth == 1 and f.kind is not Kind.NOT_SPEECH
        for n, outer in enumerate(f.outers)
    )


def _speakers(
    scene: Scene, found: Sequence[Found], parts: Sequence[tuple[Span, int, int]]
) -> tuple[dict[int, Spoken], dict[int, str]]:
    """The surest decision of each quotation's parts; and which are no speech after all, with the reason."""
    place = {(i, n): at for at, (_, i, n) in enumerate(parts)}
    follows = [place[i, n - 1] if n else None for _, i, n in parts]
    kinds = [found[i].kind for _, i, _ in parts]
    names = [found[i].block_name if n == 0 else None for _, i, n in parts]
    decided = speakers.decide(scene, kinds, follows, names)
    doubts: dict[int, str] = {}
    if scene.language is ENGLISH:
        choices = ranker.choose(scene, kinds, follows)
        for (_, i, n), said, choice in zip(parts, decided, choices, strict=True):
            if n == 0 and len(found[i].spans) == 1 and (why := combined.no_speech(said, choice)):
                doubts[i] = why
        decided = combined.combine(scene, decided, choices)
    out: dict[int, Spoken] = {}
    for (_, i, _), said in zip(parts, decided, strict=True):
        if said is not None and (i not in out or said.confidence > out[i].confidence):
            out[i] = said
    return out, doubts


def _draft(scene: Scene, f: Found, said: Spoken | None, known: bool) -> Draft:
    who: Attribution | None = None
    if f.kind is not Kind.NOT_SPEECH:
        who = attribution(scene.text, said) if said else unattributed(scene, f.context, known)
    quotation = Quotation(f.spans, f.kind, f.reason, f.context, who)
    looked = [f.context]
    if said is not None and said.decision.rule not in ("carried", "paragraph_speaker", "continues"):
        looked.append(scene.sentences[said.decision.sentence].span)
    at = said.cue.start if said and said.cue else f.spans[0].start
    near = [_near(span, f.spans[0].start, f.spans[-1].end) for span in looked]
    return Draft(quotation, tuple(dict.fromkeys(near)), f.paragraph, at)


def _near(span: Span, start: int, end: int) -> Span:
    """A sentence, or of an endless one what stands around the content."""
    if span.end - span.start <= 2 * AROUND + end - start:
        return span
    return Span(max(span.start, start - AROUND), min(span.end, end + AROUND))


def _nested(scene: Scene, found: Sequence[Found], drafts: list[Draft], spoken: dict[int, Spoken]) -> list[Draft]:
    """Speakers of quotations within quotations; marks where nobody else is named are the outer speaker's emphasis."""
    out = list(drafts)
    for i, f in enumerate(found):
        if f.parent is None or f.kind is Kind.NOT_SPEECH or found[f.parent].kind is Kind.NOT_SPEECH:
            continue
        if f.depth > DEEPEST:
            reason = f"more than {DEEPEST} pairs of marks within each other"
            deep = replace(out[i].quotation, kind=Kind.NOT_SPEECH, reason=reason, attribution=None)
            out[i] = replace(out[i], quotation=deep)
            continue
        inside = next((s for s in found[f.parent].spans if s.start <= f.outers[0].start < s.end), None)
        above = spoken.get(f.parent)
        around = above.resolved if above else None
        said = (
            nested.decide(scene.text, inside, f.outers[0], f.kind, scene.registry, scene.language, around)
            if inside
            else None
        )
        quotation = out[i].quotation
        if said is None and quotation.kind is not Kind.DIRECT:
            reason = "marks within a quotation, and nobody else named: the speaker’s own emphasis"
            out[i] = replace(
                out[i], quotation=replace(quotation, kind=Kind.NOT_SPEECH, reason=reason, attribution=None)
            )
        elif said is not None:
            spoken[i] = said
            who = attribution(scene.text, said)
            out[i] = replace(out[i], quotation=replace(quotation, attribution=who), within=f.parent)
    return out


def _indirect(scene: Scene, quoted: Sequence[Span]) -> list[Draft]:
    out = []
    for index, sentence in enumerate(scene.sentences):
        for clause in indirect.find(scene, index):
            said = speakers.resolved(scene, clause.decision)
            who = attribution(scene.text, said)
            reason = "reported without marks"
            quotation = Quotation((clause.content,), Kind.INDIRECT, reason, sentence.span, who)
            at = said.cue.start if said.cue else clause.content.start
            out.append(Draft(quotation, (sentence.span,), sentence.paragraph, at))
    return out
