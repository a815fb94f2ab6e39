"""A subject with the cue that names it, as the rules for other languages find it, and as the stage takes it."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.attribute.coreference import Resolved
from provenance.attribute.foreign.subjects import SAID_IN, Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.whom import Subject
from provenance.attribute.rules import CONFIDENCE, Decision
from provenance.attribute.speakers import Spoken
from provenance.model import ActorKind, Span

REPORTED = frozenset("sei seien habe werde müsse könne solle wolle dürfe".split())  # the mood of reported speech
IMPERSONAL = SAID_IN | {"heißt", "hieß", "lautet", "lautete"}
OUTSIDE = 'Q.,-:"()'  # what may stand beside a quotation that stands alone


@dataclass(frozen=True, slots=True)
class Said:
    """A subject in its sentence, the cue that names it, and by which rule."""

    rule: str
    sentence: Tagged
    subject: Subject
    cue: int | None


def verbs_in(t: Tagged, low: int, high: int) -> list[int]:
    """The reporting verbs among the words from ``low`` up to ``high``."""
    return [i for i in range(low, high) if t.tags[i] == "V"]


def again(rule: str, last: Spoken) -> Spoken:
    """Whoever spoke ``last``, by another rule and without a cue of its own."""
    d = last.decision
    decision = Decision(rule, d.sentence, d.subject, d.head, None)
    return Spoken(decision, last.resolved, last.mention, None, CONFIDENCE[rule])


def signed(reading: Reading, t: Tagged, name: Span) -> Spoken:
    """Whom the name under a block quotation means."""
    words = tuple(reading.scene.text[name.start : name.end].split())
    person = reading.people.find(words)
    who = Resolved(person.name if person else " ".join(words), ActorKind.PERSON, "as printed")
    return Spoken(Decision("block_name", t.index, (0, 1), 0, None), who, name, None, CONFIDENCE["block_name"])


def spoken(said: Said) -> Spoken:
    """What was found as the rest of the stage takes it."""
    s = said.subject
    printed = " ".join(said.sentence.words[s.first : s.last])
    open_ = s.name is None
    who = Resolved(s.name or printed, s.kind, s.how, open=open_)
    cue = said.sentence.spans[said.cue] if said.cue is not None else None
    decision = Decision(said.rule, said.sentence.index, (s.first, s.last), max(s.first, s.last - 1), None)
    return Spoken(decision, who, said.sentence.cover(s.first, s.last), cue, CONFIDENCE[said.rule])
