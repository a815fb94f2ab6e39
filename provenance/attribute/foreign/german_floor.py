"""Whom a German sentence without words is about, for the words alone behind it: "Der Kläger blickt zu Boden. „…“"."""

from __future__ import annotations

from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged


def named_by_kin(reading: Reading, s: Tagged) -> Said | None:
    """Whom a German sentence is about that begins with kin and a given name: "Seine Frau Resi winkt ab."."""
    n = next(iter(reading.names[s.index]), None)
    if n is None or "Q" in s.tags or n.first != 2 or s.lower[0] not in POSSESSING or n.governed or len(n.words) > 1:
        return None
    if s.tags[1] not in "TN" or s.tags[n.last : n.last + 1] in (",", "A") or not RELATED.intersection(n.roles):
        return None
    return Said("continues", s, reading.named(s, n), None)


RELATED = frozenset(
    """
    frau mann sohn tochter mutter vater bruder schwester oma opa großmutter großvater onkel tante neffe nichte enkel
    enkelin cousin cousine schwager schwägerin freund freundin partner partnerin ehemann ehefrau nachbar nachbarin
    kollege kollegin
    """.split()
)
POSSESSING = frozenset("sein seine ihr ihre mein meine unser unsere".split())


def described(reading: Reading, s: Tagged) -> Person | None:
    """Whom a German sentence is about that begins with what he or she is: "Der Kläger blickt zu Boden."."""
    if s.tags[:1] != "D" or s.lower[0] not in ("der", "die") or s.tags[1:2] not in ("T", "A", "N") or "Q" in s.tags:
        return None
    if reading.names[s.index] and any(reading.people.named(s, n) for n in reading.names[s.index]):
        return None
    if not reading.of_people(s, 1, 2) or s.tags[2:3] in ("D", "I"):
        return None
    meant = reading.role(s, Subject(0, 2, None, None, how="phrase"), 2)
    person = meant.person if meant is not None else None
    return person if person is not None and person.person and meant is not None and "describes" in meant.how else None


def names_people(reading: Reading, s: Tagged) -> bool:
    """Whether a German sentence begins with what people of its own are: "Die drei Prüfer hatten demnach gewarnt"."""
    return s.tags[:1] == "D" and reading.of_people(s, 1, max(2, reading.phrase(s, 0, len(s.tags))))
