"""Quotations within quotations: who, in the words of the outer speaker, said the inner ones."""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign.floor import spoken
from provenance.attribute.foreign.own_sentence import in_sentence
from provenance.attribute.scene import Scene
from provenance.attribute.speakers import Spoken
from provenance.model import ActorKind, Kind

# Before whom somebody tells of: "mein Abteilungsleiter", "mi abuela", "ma mère"; "der Nelu".
OWN = frozenset(
    "mein meine unser unsere mi mis nuestro nuestra mon ma notre il la der die el le un une una ein eine".split()
)
MY = frozenset("mein meine unser unsere mi nuestro nuestra mon ma notre".split())
FIRST = frozenset("ich wir yo nosotros je nous io noi eu nós".split())
TO_WHOM = frozenset("meinem meiner dem einem seinem ihrem unserem unserer deinem eurem euch mir uns ihm ihnen".split())
TITLES = frozenset("monsieur madame herr frau señor señora don doña signor signora senhor senhora m. mme".split())


def decide(scene: Scene, inner: Scene, kind: Kind) -> Spoken | None:
    """The speaker of the one masked quotation of ``inner``, the words of a quotation of ``scene``; by name if named."""
    reading = inner.reading
    t, token = reading.place(0)
    said = in_sentence(reading, t, token, kind, None)
    if said is None or said.subject.medium or t.lower[said.subject.first] in FIRST:
        return None
    if reading.known.lang == "de" and not TO_WHOM.isdisjoint(
        t.lower[max(0, said.subject.first - 1) : said.subject.first + 1]
    ):
        return None  # "Meinem Mann hat er gesagt: ‹…›"
    subject = said.subject
    words = t.words[subject.first : subject.last]
    if subject.person is not None:
        words = subject.person.words
    if reading.known.lang == "de" and words and words[0].lower() in TO_WHOM:
        return None  # a pronoun that would mean who is told it
    while words and words[0].lower() in TITLES | OWN and len(words) > 1:
        words = words[1:]
    if not words:
        return None
    known = scene.reading.people.find(tuple(words)) if subject.name is not None and words[0][0].isupper() else None
    if known is not None:
        return spoken(replace(said, subject=replace(subject, name=known.name, kind=known.kind)))
    if subject.name is None or (subject.person is None and t.tags[subject.first] == "P"):
        return None
    named = subject.person is not None or all(word[0].isupper() for word in words)
    if not named and not reading.of_people(t, subject.first, subject.last):
        return None
    return spoken(replace(said, subject=replace(subject, name=" ".join(words), kind=ActorKind.PERSON)))
