"""Whom a Slavic wife, son or mother tells of in a quotation, where nobody else is: "Він сказав: «…»" of her husband.

The article has to say whose relative the speaker is: "Ірина Лис, дружина механіка Павла Лиса". Of several such people
of the verb's gender, or where the speaker's words name anybody before the verb, nobody is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.attribute.foreign import cases
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

# What the speaker is, in the nominative, and the gender of the other where the noun tells it.
KIN = {
    **dict.fromkeys("дружина вдова наречена жена невеста żona wdowa narzeczona".split(), "m"),
    **dict.fromkeys("чоловік вдівець наречений муж вдовец жених mąż wdowiec narzeczony".split(), "f"),
    **dict.fromkeys(
        """мати мама батько син донька дочка сестра брат бабуся дідусь тітка дядько зять невістка мать отец сын дочь
        бабушка дедушка тётя дядя невестка matka ojciec syn córka siostra brat babcia dziadek ciotka wujek""".split(),
    ),
}
FAR = 7  # words from the noun to the other's name


def relative(reading: Reading, speaker: str, gender: str) -> Subject | None:
    """The one person of a gender whose relative the article says the speaker is."""
    if reading.kin is None:
        reading.kin = {}
        for s in reading.sentences:
            for k in (k for k, word in enumerate(s.lower) if word in KIN):
                for whose, own, other in _stated(reading, s, k):
                    reading.kin.setdefault((whose, own), {}).setdefault(other.name or "", other)
    found = reading.kin.get((speaker, gender), {})
    return next(iter(found.values())) if len(found) == 1 else None


def _stated(reading: Reading, s: Tagged, k: int) -> Iterator[tuple[str, str, Subject]]:
    """Whom the noun ``k`` of a sentence says to belong to whom: the former's name, the latter's gender, the latter."""
    names = reading.names[s.index]
    of = next((n for n in names if k < n.first <= k + FAR), None)
    other = reading.people.named(s, of) if of is not None else None
    if of is None or other is None or not other.person or s.tags[k + 1 : of.first].strip("NTAMD-"):
        return
    own = KIN[s.lower[k]] or other.gender
    if own is None or (len(of.words) < 2 and not other.subject):
        return
    name = cases.his(of.words, reading.known) if KIN[s.lower[k]] == "m" and not other.subject else None
    there = Subject(of.first, of.last, name or other.name, ActorKind.PERSON, other, how="whose relative the speaker is")
    for n in names:
        before = n.last == k - 1 and s.tags[n.last] == ","
        behind = n.first == of.last or (n.first == of.last + 1 and s.tags[of.last] == ",")
        person = reading.people.named(s, n) if before or behind else None
        if person is not None and person.name != other.name:
            yield person.name, own, there
