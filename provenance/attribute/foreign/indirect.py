"""Indirect speech in languages other than English: what a cue's that-clause or "according to" has for its content."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.attribute.foreign.said import Said, spoken
from provenance.attribute.foreign.speakers import after_according
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.whom import Subject
from provenance.attribute.speakers import Spoken
from provenance.model import Span

THAT = frozenset("que qu' qu’ dass daß что що che że".split())
FEWEST = 3  # words of a content


def find(reading: Reading) -> Iterator[tuple[Span, int, Spoken]]:
    """(content, sentence, speaker) of every indirect quotation without marks; none overlap."""
    for t in reading.sentences:
        if "Q" in t.tags:
            continue
        found = _label(reading, t) or _according(reading, t) or _that(reading, t)
        if found is not None:
            (first, last), said = found
            while last > first and t.tags[last - 1] in ".,;:-":
                last -= 1
            if last - first >= FEWEST:
                yield t.cover(first, last), t.index, spoken(said)


FINITE = ("ють", "ять", "уть", "ают", "яют", "уют", "ется", "ются", "ться")  # endings that only Slavic verbs have


def _label(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """A headline "Name: words"."""
    at = t.tags.find(":", 1, 8)
    if at < 0 or t.tags.endswith(".") or t.index > 2:
        return None
    name = next((n for n in reading.names[t.index] if n.last == at and n.first <= 5 and not n.governed), None)
    person = reading.people.named(t, name) if name else None
    if name is None or person is None:
        return None
    return (at + 1, len(t.tags)), Said("label", t, reading.named(t, name), at)


def _according(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    at = t.tags.find("L")
    if at < 0:
        return None
    subject = after_according(reading, t, at, len(t.tags))
    if subject is None or (subject.medium and subject.name is None):
        return None
    said = Said("according", t, subject, at)
    if at <= 2:
        comma = t.tags.find(",", subject.last)
        if reading.known.lang == "de" and (comma < 0 or "V" in t.tags[subject.last : comma]):
            return (subject.last, len(t.tags)), said
        while comma > 0 and comma + 1 < len(t.tags) and t.tags[comma + 1] in "NDIT" and t.tags.find(",", comma + 1) > 0:
            if any(w.endswith(FINITE) for w in t.lower[comma + 1 : t.tags.find(",", comma + 1)]):
                break  # "За словами X, звірі шукають місця, де …"
            if comma + 6 < t.tags.find(",", comma + 1) or reading.known.lang == "de":
                break
            comma = t.tags.find(",", comma + 1)  # an apposition: "По словам X, директора Y, …"
        return ((comma + 1, len(t.tags)), said) if comma > 0 else ((subject.last, len(t.tags)), said)
    if t.tags[at - 1] == "," or (t.tags[at - 1] == "I" and t.tags[at - 2] == ","):
        return (0, at - 1), said
    return None


def _that(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    for verb in range(len(t.tags)):
        if t.tags[verb] != "V":
            continue
        that = next((i for i in range(verb + 1, min(len(t.tags), verb + 14)) if t.lower[i] in THAT), None)
        comma = verb + 1 if t.tags[verb + 1 : verb + 2] == "," else None
        if that is not None and not set(t.tags[verb + 1 : that]) & set("V:;."):
            first = that + 1
        elif reading.known.lang == "de" and comma and t.tags[comma + 1 : comma + 2] in ("P", "D", "A", "N"):
            first = comma + 1
        else:
            continue
        subject = reading.subject(t, verb, 0, first - 1, False)
        if subject is None or subject.medium:
            person = reading.before(t, 0, None, 2) if subject is None and verb < 2 else None
            if person is None:
                continue
            subject = Subject(verb, verb + 1, person.name, person.kind, person, how="left out")
        return (first, len(t.tags)), Said("governing_verb", t, subject, verb)
    return None
