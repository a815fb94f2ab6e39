"""Who without a name tells something, for the words alone behind it: "Un ancien employé s'en souvient. «…»"."""

from __future__ import annotations

from provenance.attribute.foreign.sources import Said, cues
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged

ONE = frozenset("ein eine un une una uno um uma".split())


def behind_clause(t: Tagged, verb: int) -> bool:
    """Whether the comma before a verb only ends a clause about its subject: "Un testimone, che era lì, ricorda"."""
    first = t.tags.find(",")
    if t.tags[verb - 1 : verb] != "," or not 0 < first < verb - 1:
        return False
    opens = t.tags[first + 1 : first + 2] in ("S", "W") or t.lower[first + 1] in WHO
    return opens and not set(t.tags[:first]) & set("VXPSQ")


WHO = frozenset("der die das deren dessen qui che que dont cui cuyo cuya cujo cuja".split())


def tells_alone(reading: Reading, s: Tagged) -> Said | None:
    """Who without a name has a sentence to himself or herself with a cue in it: "Eine Zeugin erinnert sich."."""
    if reading.known.slavic or "Q" in s.tags or s.tags[:1] != "D" or s.lower[0] not in ONE:
        return None
    for verb in cues(s, 2, len(s.tags)):
        subject = reading.subject(s, verb, 0, len(s.tags), False)
        if subject is None or subject.first or subject.person is not None or subject.medium or not subject.name:
            continue
        if reading.of_people(s, 0, subject.last) or reading.comes_in(s, subject.last - 1):
            return Said("continues", s, subject, verb)
    return None
