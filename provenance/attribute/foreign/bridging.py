"""Whom a first description of somebody means: who opened the sentence before."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.people import People
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.tagged import Tagged


def opener(people: People, t: Tagged, names: Sequence[Name], gender: str | None) -> Person | None:
    """Who, named in full, begins a sentence that names nobody else and has been told nothing of.

    "Ann Lee zeigt auf den Riss.", of whom "sagt die Hausmeisterin der Schule" then tells what she is.
    """
    if "Q" in t.tags or "K" in t.tags or not names or names[0].first > 0 or len(names[0].words) < 2:
        return None
    n = names[0]
    who = people.named(t, n)
    if who is None or not who.person or who.roles or who.gender not in (None, gender):
        return None
    return None if t.tags[n.last : n.last + 1] in ("C", ",") or _others(people, t, names, who) else who


def resumed(people: People, t: Tagged, names: Sequence[Name], gender: str | None) -> Person | None:
    """Who, by the family name alone, begins a German sentence that tells of earlier words without quoting them.

    "Stamm hatte die Mannschaft getadelt. „…“, schimpfte der Chef des Zweitligisten." says once more who he is.
    """
    if "Q" in t.tags or "K" in t.tags or not names or names[0].first > 0 or len(names[0].words) > 1:
        return None
    n = names[0]
    who = people.named(t, n)
    if who is None or not who.person or (gender is not None and who.gender not in (None, gender)):
        return None
    verb = t.lower[n.last] if n.last < len(t.lower) else ""
    earlier = verb == "hatte" or (verb in ("wies", "weist") and "zurück" in t.lower)
    return who if earlier and not _others(people, t, names, who) else None


def _others(people: People, t: Tagged, names: Sequence[Name], who: Person) -> bool:
    return any((p := people.named(t, n)) is not None and p.person and p is not who for n in names)
