"""Quotations within quotations: who, in the outer speaker's words, said the inner ones."""

from __future__ import annotations

import re

from provenance.actors.lists import given_names
from provenance.actors.names import fold
from provenance.actors.registry import Registry
from provenance.attribute import rules
from provenance.attribute.coreference import Resolved
from provenance.attribute.offices import is_role
from provenance.attribute.resolve import resolve
from provenance.attribute.roster import FEMININE, MASCULINE
from provenance.attribute.rules import CONFIDENCE
from provenance.attribute.scene import Scene, build
from provenance.attribute.speakers import Spoken
from provenance.attribute.words import ENGLISH, Lexicon
from provenance.model import Kind, Span
from provenance.segment.layout import Layout

FIRST_PERSON = frozenset("i we me us ich wir je nous yo nosotros я мы ми".split())
THINGS = frozenset("it this that these those which what whose".split())
INTRODUCED = frozenset("a an the my our his her this that one".split())
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
    if language is ENGLISH:
        word = s.words[decision.head].lower()
        if word in THINGS:
            return None
        if word in MASCULINE | FEMININE and (resolved.open or not _is_known(resolved)):
            resolved = _met(scene, sentence) or resolved._replace(name=s.words[decision.head], kind=None, open=True)
    cue = s.cover(*decision.event.cue) if decision.event else None
    return Spoken(decision, resolved, s.cover(*decision.subject), cue, CONFIDENCE[decision.rule])


def _is_known(who: Resolved) -> bool:
    """Whether what a pronoun was taken for is somebody: a described person, or a name that is surely one."""
    first, _, rest = who.name.partition(" ")
    return is_role(who.name.split()[-1].lower()) or (bool(rest) and first[:1].isupper()) or fold(first) in given_names()


def _met(scene: Scene, sentence: int) -> Resolved | None:
    """The only person whom the quoted words introduce before a sentence: "There was a fireman there. He said to me"."""
    found = []
    for s in scene.sentences[:sentence]:
        for at, word in enumerate(s.words[1:], 1):
            if s.classes[at] in "NT" and is_role(word.lower()) and s.words[at - 1].lower() in INTRODUCED:
                found.append(" ".join(s.words[at - 1 : at + 1]))
    if len({name.split()[1].lower() for name in found}) != 1:
        return None
    name = found[0] if found[0].split()[0].lower() not in ("the", "this", "that") else found[0].split()[1]
    return Resolved(
        name.lower() if name.split()[0] in ("A", "An") else name, None, "the only person met in these words"
    )
