"""From decisions to attributions: the mention, the cue, the name, how sure, and why in words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from provenance.attribute.chunks import name_chunks, plain
from provenance.attribute.scene import Scene
from provenance.attribute.speakers import Spoken
from provenance.model import NO_LEXICON, ActorKind, Attribution, Candidate, Span

NEAR = 80  # code points between a mention and the name in apposition to it
MOST = 4  # candidates kept of an unattributed quotation

WORDS = {
    "quote_subject_verb": "the quotation is followed by its subject and cue",
    "quote_verb_subject": "the quotation is followed by its cue and subject",
    "subject_verb_quote": "subject and cue stand right before the quotation",
    "own_clause": "the clause around it has a subject and a cue of its own",
    "governing_verb": "the cue before it in the sentence governs the quotation",
    "participle": "an -ing form or infinitive introduces it; its subject is the clause’s",
    "possessive": "a noun of speech with its owner introduces it",
    "according": "“according to” names the source",
    "tail": "the sentence ends with its attribution",
    "colon": "the subject of the clause before the colon",
    "alternates": "two speak in turn, and it is this one’s turn",
    "sole": "the only person named so far, and the quotation stands alone",
    "acts_after": "the person of the sentence after acts, and the quotation stands alone",
    "gesture": "the person of the sentence before acts, and the quotation stands alone",
    "introduced": "the sentence before says in what tone, or that it is whose turn",
    "label": "a name and a colon introduce it",
    "block_name": "the block ends with, or opens with, the name",
    "turn": "the turn opens with its speaker’s name",
    "reported": "the model of reported speech reads it with its content",
    "ranked": "the ranker weighed the candidates",
    "same_sentence": "the sentence’s other quotation has this speaker",
    "next_sentence": "the attribution follows as a sentence of its own",
    "sentence_subject": "no cue, but the sentence’s subject is a person speaking here",
    "continues": "the sentence before reports this speaker",
    "paragraph_speaker": "the paragraph’s speaker goes on",
    "carried": "nobody else is named; the speaker of the paragraph before has the floor",
}


def attribution(text: str, spoken: Spoken) -> Attribution:
    """The attribution that a decision stands for; a pronoun that means nobody in particular leaves the name open."""
    resolved, mention = spoken.resolved, spoken.mention
    if resolved.extent is not None and mention.start <= resolved.extent.start <= mention.end + NEAR:
        mention = Span(mention.start, max(mention.end, resolved.extent.end))
    elif resolved.extent is not None and 0 <= mention.start - resolved.extent.end <= len(", "):
        mention = Span(resolved.extent.start, mention.end)  # "NAME, who"
    printed = text[mention.start : mention.end]
    reason = spoken.why or WORDS[spoken.decision.rule]
    name = None if resolved.open else resolved.name
    if name != printed:
        reason += f"; “{printed}” is {name}: {resolved.how}" if name else f"; “{printed}”: {resolved.how}"
    shown = spoken.candidates or (Candidate(resolved.name, mention, spoken.confidence, spoken.decision.rule),)
    kind = resolved.kind or (ActorKind.BODY if name else None)
    return Attribution(name, kind, mention, spoken.cue, spoken.confidence, spoken.decision.rule, reason, shown)


def _named(scene: Scene, context: Span) -> Iterator[Candidate]:
    """Everybody named in the sentences of a stretch, in order."""
    for s in scene.sentences_in(context):
        for first, last in name_chunks(s):
            if plain(s.words[first:last]) and (found := scene.cast.named(s.words[first:last], s.starts[first])):
                yield Candidate(found.name, s.cover(first, last), 0.0, "named in the sentence")


def unattributed(scene: Scene, context: Span, known: bool) -> Attribution:
    """No unique answer: the names of the sentence around it are kept as candidates."""
    candidates = list(islice(_named(scene, context), MOST)) if known else []
    reason = "no construction names a speaker" if known else NO_LEXICON
    return Attribution(None, None, None, None, 0.0, "none", reason, tuple(candidates))
