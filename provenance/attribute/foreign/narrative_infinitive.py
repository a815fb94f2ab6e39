"""French infinitives that tell of speech: "Et la chercheuse de rappeler : « … »", "Et d'ajouter : « … »".

Without a subject whoever the sentence before had goes on.
"""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign.floor import reported
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged

TELLS = 7  # words behind "et" within which "de" and an infinitive stand


def goes_on(reading: Reading, t: Tagged, low: int) -> Said | None:
    """Who goes on, where no subject is printed: "Et d'ajouter, la voix nouée : « … »"."""
    first = next((k for k in range(low, len(t.tags)) if t.tags[k] not in '-".,'), low)
    if t.lower[first] == "et" and (who := _who_adds(reading, t, first + 1)) is not None:
        return who
    if t.lower[first] != "et" or t.lower[first + 1 : first + 2] not in (("d'",), ("de",)):
        return None
    if not t.lower[first + 2].endswith(("er", "ir", "re")) or not t.index:
        return None
    s = reading.sentences[t.index - 1]
    if s.paragraph != t.paragraph:
        return None
    unnamed, said = reading.anonymous.get(s.index), reported(reading, s)
    subject = unnamed or (said.subject if said else None)
    if subject is None:
        return None
    return Said("continues", t, replace(subject, first=first + 2, last=first + 3, how="who goes on"), first + 2)


def _who_adds(reading: Reading, t: Tagged, first: int) -> Said | None:
    """Who is told by a French infinitive: "Et la chercheuse de rappeler : « … »"."""
    of = next((k for k in range(first + 1, min(first + TELLS, len(t.tags) - 1)) if t.lower[k] in ("de", "d'")), None)
    if of is None or not t.lower[of + 1].endswith(("er", "ir", "re")) or t.tags[first:of].strip("DNTA"):
        return None
    n = next((n for n in reading.names[t.index] if n.first >= first and n.last == of), None)
    if n is not None and reading.counts(t, n):
        subject: Subject | None = reading.named(t, n)
    elif t.tags[first] == "D" and reading.of_people(t, first + 1, of):
        subject = reading.role(t, Subject(first, of, None, None, how="phrase"), of + 1)
    else:
        return None
    return Said("subject_verb_quote", t, subject, of + 1) if subject is not None and subject.name else None
