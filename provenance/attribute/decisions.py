"""What a rule answers, and how often it was right."""

from __future__ import annotations

from typing import NamedTuple

from provenance.attribute.events import Event

# Rule -> share of its answers that were right on the training part of PolNeAR when the rules were first measured,
# rounded down, where it answered fifty times or more. Those in the last two lines answered less often there: their
# figures are estimates, not measurements.
CONFIDENCE = {
    "quote_subject_verb": 0.97, "quote_verb_subject": 0.97, "continues": 0.93, "according": 0.92,
    "subject_verb_quote": 0.91, "governing_verb": 0.88, "participle": 0.84, "sentence_subject": 0.77, "tail": 0.68,
    "carried": 0.63, "possessive": 0.4,
    "block_name": 0.95, "turn": 0.95, "label": 0.8, "next_sentence": 0.75, "colon": 0.75, "own_clause": 0.9,
    "same_sentence": 0.7,
    "alternates": 0.6, "sole": 0.5, "acts_after": 0.55, "gesture": 0.6, "introduced": 0.8, "paragraph_speaker": 0.5,
}  # fmt: skip


class Decision(NamedTuple):
    """A rule's answer: the sentence and token range of the mention, its head, and the event that names it."""

    rule: str
    sentence: int
    subject: tuple[int, int]
    head: int
    event: Event | None
