"""Quotations within quotations: who, in the outer speaker's words, said the inner ones."""

from __future__ import annotations

import re

from provenance.actors.registry import Registry
from provenance.attribute import rules
from provenance.attribute.coreference import Resolved
from provenance.attribute.resolve import resolve
from provenance.attribute.rules import CONFIDENCE
from provenance.attribute.scene import build
from provenance.attribute.speakers import Spoken
from provenance.attribute.words import Lexicon
from provenance.model import Kind, Span
from provenance.segment.layout import Layout

FIRST_PERSON = frozenset("i we me us ich wir je nous yo nosotros я мы ми".split())
SUBJECTS = frozenset("on il elle ils elles".split())  # before an object: "ils nous ont dit"
CONTRACTED = re.compile("(?:i|we|he|she|they|you|it|[mtsdlnc]|qu)['’]")  # "m’a dit": no name either


def decide(
    text: str, inside: Span, outer: Span, kind: Kind, registry: Registry, language: Lexicon, around: Resolved | None
) -> Spoken | None:
    """The speaker of the quotation ``outer`` by the words of the quotation ``inside`` that holds it.

    "I" is the speaker ``around`` it; a pronoun of the third person stays open, for the words quoted do not say.
    """
    scene = build(Layout(text, [inside]), [outer], registry, language)
    if 0 not in scene.where:
        return None
    sentence, token = scene.where[0]
    decision = rules.in_sentence(scene, sentence, token, kind)
    if decision is None:
        return None
    s = scene.sentences[sentence]
    if CONTRACTED.match(s.words[decision.head].lower()):
        return None  # "I'm told": whoever told it has no name here
    if decision.head and s.words[decision.head - 1].lower() in SUBJECTS:
        return None  # « On nous a dit : “…” »
    resolved = resolve(scene, sentence, decision.subject, decision.head)
    if s.words[decision.head].lower() in FIRST_PERSON:
        if around is None:
            return None
        resolved = around
    cue = s.cover(*decision.event.cue) if decision.event else None
    return Spoken(decision, resolved, s.cover(*decision.subject), cue, CONFIDENCE[decision.rule])
