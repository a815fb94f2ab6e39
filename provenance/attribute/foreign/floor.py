"""Who has the floor, in other languages than English, where the sentence of a quotation names nobody."""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign.people import Person
from provenance.attribute.foreign.roles import DOCUMENTS
from provenance.attribute.foreign.said import IMPERSONAL, OUTSIDE, REPORTED, Said, again, spoken, verbs_in
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.whom import MANY, Subject
from provenance.attribute.speakers import Spoken

OPENING = 4  # words at the head of a sentence that say what it is about


def carried(reading: Reading, t: Tagged, token: int, last: Spoken | None, at: int) -> Spoken | None:
    """Who has the floor, for words whose own sentence names nobody."""
    tags = t.tags
    alone = not tags.strip(OUTSIDE)
    verbs = verbs_in(t, 0, len(tags))
    own = any(reading.subject(t, v, 0, len(tags), True) for v in verbs if t.lower[v] not in ("heißt", "hieß"))
    impersonal = not IMPERSONAL.isdisjoint(t.lower) or not DOCUMENTS.isdisjoint(t.lower[:OPENING])
    many = reading.known.slavic and not own and any(t.lower[v].endswith(MANY) for v in verbs)
    if impersonal or many:  # "Слова назвали «…»": nobody in particular does
        return None
    elided = (bool(verbs) and not own) or (
        not verbs and reading.known.lang == "de" and "es" not in t.lower and not REPORTED.isdisjoint(t.lower)
    )
    if last is not None and at == t.index:
        return again("same_sentence", last)
    cited = "K" in t.tags and "L" in t.tags[:token] and (last is None or reading.sentences[at].paragraph != t.paragraph)
    if not own and not alone and cited:
        return None  # "Según la CNN, …": whoever it was, not who spoke before
    earlier = reading.sentences[t.index - 1] if t.index else None
    if (alone or elided) and earlier is not None and earlier.paragraph == t.paragraph:
        if last is not None and at == earlier.index:
            return again("paragraph_speaker", last)
        found = reported(reading, earlier)
        if found is not None:
            return spoken(found)
        unnamed = reading.unnamed(t, None)
        if unnamed is not None and elided and verbs:
            return spoken(Said("continues", t, replace(unnamed, first=verbs[0], last=verbs[0] + 1), verbs[0]))
        person = reading.before(t, 0, None, 3)
        if person is not None and elided and verbs:
            return spoken(_left_out(t, verbs[0], person))
        if person is not None and last is not None and last.resolved.name == person.name:
            return again("paragraph_speaker", last)
        if person is not None and reading.sentences[t.index - 1].paragraph == t.paragraph:
            names = [n for n in reading.names[t.index - 1] if not n.governed]
            if names and reading.people.named(earlier, names[0]) is person:
                return spoken(
                    Said(
                        "continues",
                        earlier,
                        Subject(names[0].first, names[0].last, person.name, person.kind, person),
                        None,
                    )
                )
    if last is None:
        return None
    paragraphs = t.paragraph - reading.sentences[at].paragraph
    if paragraphs == 0 and (alone or elided or not reading.names[t.index]):
        return again("paragraph_speaker", last)
    between = t.index - 1 > at and earlier is not None and earlier.paragraph == t.paragraph
    if paragraphs == 1 and between and alone and not reading.names[t.index - 1]:
        return None  # the sentence before is about somebody else
    if paragraphs == 1 and (alone or elided):
        others = [
            n for i in range(at + 1, t.index) for n in reading.names[i] if reading.people.named(reading.sentences[i], n)
        ]
        return None if others and alone else again("carried", last)
    return None


def _left_out(t: Tagged, verb: int, person: Person) -> Said:
    return Said("continues", t, Subject(verb, verb + 1, person.name, person.kind, person, how="left out"), verb)


def reported(reading: Reading, t: Tagged) -> Said | None:
    """The last person whom a sentence reports with a cue of its own."""
    for verb in reversed(verbs_in(t, 0, len(t.tags))):
        subject = reading.subject(t, verb, 0, len(t.tags), False)
        if subject is not None and not subject.medium and subject.person is not None and subject.person.person:
            return Said("continues", t, subject, verb)
    return None
