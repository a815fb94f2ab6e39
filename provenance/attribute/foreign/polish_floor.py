"""Whom a Polish verb without a subject goes on with: "Adam Lis macha ręką." and below it "– Zalało – kwituje."."""

from __future__ import annotations

from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.polish_hearers import hears
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

DID = ("ł", "ła", "li", "ły", "ło")  # endings of verbs in the past


def gender(verb: str) -> str | None:
    """Of whom a verb in the past tells: "m" of a man, "f" of a woman; None of either."""
    return "f" if verb.endswith("ła") else "m" if verb.endswith("ł") else None


def subject_before(reading: Reading, t: Tagged, verb: int, at: int) -> Person | None:
    """The one person whom the sentence before is about, where nobody has spoken since: ``at`` is who spoke last."""
    s = reading.sentences[t.index - 1] if t.index else None
    if s is None or at >= s.index or t.paragraph - s.paragraph > 1 or "Q" in s.tags or s.tags.endswith(":"):
        return None
    own = gender(t.lower[verb])
    named = dict.fromkeys(
        p
        for n in reading.names[s.index]
        if not n.governed and reading.counts(s, n) and (p := reading.people.named(s, n))
    )
    people = [p for p in named if p.person]
    if len(people) == 1 and (own is None or people[0].gender in (None, own)):
        return people[0]
    if named or s.tags[0] not in "NT":
        return None
    last = reading.phrase(s, 0, len(s.tags))
    if not reading.of_people(s, 0, last):
        return None
    meant = reading.role(s, Subject(0, last, None, None, how="phrase"), min(last, len(s.tags) - 1))
    who = meant.person if meant is not None else None
    return who if who is not None and who.person and (own is None or who.gender in (None, own)) else None


def nameless_before(reading: Reading, t: Tagged, verb: int, at: int) -> Subject | None:
    """Who without a name begins the sentence before in the paragraph: "Jego kolega jest ostrożny. Przypomina, że"."""
    s = reading.sentences[t.index - 1] if t.index else None
    if s is None or at >= s.index or s.paragraph != t.paragraph or "Q" in s.tags or s.tags[:1] not in tuple("NTAD"):
        return None
    if any(not n.governed and reading.counts(s, n) for n in reading.names[s.index]):
        return None
    noun, own = int(s.tags[0] == "D"), gender(t.lower[verb])
    whole = reading.phrase(s, 0, len(s.tags))
    last = next((k for k in range(noun + 1, whole) if s.lower[k].endswith(DID)), whole)
    ends = last < whole or s.tags[last : last + 1] in ("V", "X", ",")  # else a verb may be within
    if last <= noun or not ends or not reading.of_people(s, noun, noun + 1):
        return None
    if own is not None and (own == "f") != s.lower[noun].endswith("ka"):
        return None
    return Subject(0, last, " ".join(s.words[:last]), ActorKind.PERSON)


def of_another(reading: Reading, t: Tagged, at: int) -> bool:
    """Whether the sentence before in the paragraph is about something else than who spoke last, at sentence ``at``."""
    s = reading.sentences[t.index - 1] if t.index else None
    if s is None or at >= s.index or s.paragraph != t.paragraph or s.tags[0] not in "NTA" or "Q" in s.tags:
        return False
    himself = s.lower[0] in ("sam", "sama") and s.tags[1:2] == "A"  # of whom nothing but the family name is told
    return himself or (s.lower[0] in reading.known.bodies and s.tags[1:2] == "V")  # "Spółka zaprzecza."


def spoke_before(reading: Reading, t: Tagged, verb: int) -> Person | None:
    """Who is quoted in the sentence before, of whom a verb without a subject goes on: "Dodał, że …"."""
    said = reading.voiced.get(t.index - 1)
    if said is None:
        return None
    who, own = reading.people.find(tuple(said.resolved.name.split())), gender(t.lower[verb])
    if own is None and reading.sentences[t.index - 1].paragraph != t.paragraph:
        return None
    return who if who is not None and who.person and (own is None or who.gender in (None, own)) else None


def went_on(reading: Reading, t: Tagged, verb: int) -> Person | None:
    """Whom a verb without a subject goes on with: who is quoted in the sentence before, or whom that is about."""
    if any(not n.governed and reading.counts(t, n) and not hears(t, n.first) for n in reading.names[t.index]):
        return None
    return spoke_before(reading, t, verb) or subject_before(reading, t, verb, -1)
