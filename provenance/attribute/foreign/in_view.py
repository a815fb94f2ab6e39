"""In whose view something is: "Per Rossi si tratta di «…»", "chez sa collègue, pour qui le groupe « ment »"."""

from __future__ import annotations

from dataclasses import replace

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.foreign.attested import is_people
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.sources import Said, _called_so
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

WHO = frozenset("qui quien quienes lequel laquelle cui quem den die".split())
FOR = frozenset("per pour para für для zdaniem".split())


def in_view(reading: Reading, t: Tagged, token: int) -> Said | None:
    """In whose view something is: "Per Rossi si tratta di «…»", "Pour le maire Ann Lee, c'est « … »"."""
    first = next((i for i, tag in enumerate(t.tags) if tag != "-"), 0)
    if t.lower[first] not in FOR:
        return _for_whom(reading, t, token)
    if t.tags[first + 1 : first + 2] == "P" and t.lower[first + 1] not in reading.known.they:
        subject = reading.pronoun(t, first + 1)
        return Said("according", t, subject, first) if subject.name is not None else None
    n = next((n for n in reading.names[t.index] if first < n.first < min(token, first + 6)), None)
    if n is None or t.tags[first + 1 : n.first].strip("DTNA"):
        n = _apposed(reading, t, first, token) or n
        if n is not None and t.tags[n.first - 1 : n.first] == ",":
            return Said("according", t, reading.named(t, n), first)
    acronym = n is not None and len(n.words) == 1 and n.words[0].isupper()
    if (house := _view_of_house(reading, t, first)) is not None:
        return house
    if n is None or not (acronym or reading.counts(t, n)) or t.tags[first + 1 : n.first].strip("DTNA"):
        return _view_of_role(reading, t, first, token)
    subject = reading.named(t, n)
    if acronym and subject.person is None:
        subject = replace(subject, kind=ActorKind.BODY)  # "Para WWF, …"
    if subject.medium or not (acronym or subject.kind is ActorKind.PERSON):
        return None
    return Said("according", t, subject, first)


FEASTS = frozenset("natale pasqua noël pâques toussaint europe europa afrique africa asie asia".split())


def _view_of_house(reading: Reading, t: Tagged, first: int) -> Said | None:
    """In the view of a body of one word with a capital: "Per l'Istat l'economia è «…»", "Pour l'Insee, c'est « … »"."""
    if reading.known.lang not in ("it", "fr") or t.tags[first + 1 : first + 3] != "DA":
        return None
    if t.tags[first + 3 : first + 4] not in (("D", ",", "X") if reading.known.lang == "it" else (",",)):
        return None
    word = fold(t.words[first + 2])
    if any(word in names for names in (places().countries, places().cities)) or t.lower[first + 2] in FEASTS:
        return None  # "Pour la France, c'est « une chance »"
    body = _called_so(reading, t, first + 1, first + 3)
    return Said("according", t, body, first) if body is not None else None


def _view_of_role(reading: Reading, t: Tagged, first: int, token: int) -> Said | None:
    """In the view of somebody named before by what he or she is: "Per la governatrice i tassi sono «…»"."""
    end = next((k for k in range(first + 1, token) if t.tags[k] in ",VXOQ.:;("), token)
    if t.tags[first + 1 : first + 2] != "D" or end - first < 3:
        return None
    last = reading.phrase(t, first + 1, end)
    if last > end or not is_people(t.words[first + 2], reading.known):
        return None
    subject = reading.role(t, Subject(first + 1, last, None, None, how="phrase"), first)
    known = subject is not None and subject.person is not None and subject.person.person
    return Said("according", t, subject, first) if subject is not None and known and not subject.medium else None


def _for_whom(reading: Reading, t: Tagged, token: int) -> Said | None:
    """In whose view, by a relative: "chez sa collègue, Ann Lee, pour qui le groupe « piétine sa parole »"."""
    k = next((k for k in range(2, token - 1) if t.lower[k] in FOR and t.lower[k + 1] in WHO), None)
    if k is None or t.tags[k - 1] != ",":
        return None
    n = next((n for n in reading.names[t.index] if n.last == k - 1 and reading.counts(t, n)), None)
    subject = reading.named(t, n) if n is not None else None
    return Said("according", t, subject, k) if subject and subject.person and subject.person.person else None


def _apposed(reading: Reading, t: Tagged, first: int, token: int) -> Name | None:
    """Who is named between commas behind what he or she is: "Pour l'avocat de la défense, Me Ann Lee, …"."""
    comma = t.tags.find(",", first + 1, min(token, first + 9))
    if comma < 0 or t.tags[first + 1 : comma].strip("DTNAI"):
        return None
    return next(
        (n for n in reading.names[t.index] if comma < n.first <= comma + 3 and len(n.words) > 1
         and t.tags[n.last : n.last + 1] == "," and not t.tags[comma + 1 : n.first].strip("TN")), None
    )  # fmt: skip
