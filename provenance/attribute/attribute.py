"""From decisions to attributions: the mention, the cue, the name, how sure, and why in words."""

from __future__ import annotations

from provenance.attribute.speakers import Spoken
from provenance.model import Attribution, Candidate

WORDS = {
    "quote_subject_verb": "the quotation is followed by its subject and cue",
    "quote_verb_subject": "the quotation is followed by its cue and subject",
    "subject_verb_quote": "subject and cue stand right before the quotation",
    "governing_verb": "the cue before it in the sentence governs the quotation",
    "participle": "an -ing form or infinitive introduces it; its subject is the clause’s",
    "possessive": "a noun of speech with its owner introduces it",
    "according": "“according to” names the source",
    "tail": "the sentence ends with its attribution",
    "label": "a name and a colon introduce it",
    "block_name": "the block ends with, or opens with, the name",
    "turn": "the turn opens with its speaker’s name",
    "same_sentence": "the sentence’s other quotation has this speaker",
    "next_sentence": "the attribution follows as a sentence of its own",
    "sentence_subject": "no cue, but the sentence’s subject is a person speaking here",
    "continues": "the sentence before reports this speaker",
    "paragraph_speaker": "the paragraph’s speaker goes on",
    "carried": "nobody else is named; the speaker of the paragraph before has the floor",
}


def attribution(text: str, spoken: Spoken) -> Attribution:
    """The attribution that a decision stands for."""
    printed = text[spoken.mention.start : spoken.mention.end]
    reason = WORDS[spoken.decision.rule]
    if spoken.resolved.name != printed:
        reason += f"; “{printed}” is {spoken.resolved.name}: {spoken.resolved.how}"
    only = Candidate(spoken.resolved.name, spoken.mention, spoken.confidence, spoken.decision.rule)
    return Attribution(
        spoken.resolved.name,
        spoken.resolved.kind,
        spoken.mention,
        spoken.cue,
        spoken.confidence,
        spoken.decision.rule,
        reason,
        (only,),
    )
