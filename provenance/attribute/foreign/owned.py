"""Whose lawyer, manager or son a Romance phrase is about: "l'avocate de la chanteuse Ann Lee" is not Ann Lee.

Between two nouns for people "of the" makes the name behind the second that one's. Several ("le chef des pompiers
Ann Lee"), a body ("la présidente de la commission Ann Lee") and a noun without an article ("directeur d'acteurs") do
not: there the name is whose office the phrase tells.
"""

from __future__ import annotations

from provenance.attribute.foreign.attested import is_people
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.tagged import Tagged

OF_THE = frozenset("del du do da della dello dell' dell’".split())
OF, THE = frozenset("de di".split()), frozenset("la l' l’ el lo il".split())
GENITIVE = frozenset("des der eines einer".split())
FEWEST = 3  # words before the name
NEAR = 2  # adjectives that may stand behind either noun


def of_owner(t: Tagged, name: int, known: Grammar) -> int | None:
    """The "of" of a phrase for somebody whose possessor's ``name`` begins at a word; None where it is the other's."""
    if known.lang not in ROMANCE or name < FEWEST:
        return None
    owner = _noun(t, name - 1, known)
    if owner is None or owner < 2:
        return None
    of = owner - 1 if t.lower[owner - 1] in OF_THE else owner - 2
    if of < 1 or (of == owner - 2 and not (t.lower[of] in OF and t.lower[of + 1] in THE)):
        return None
    return of if _noun(t, of - 1, known) is not None else None


def owned(t: Tagged, name: int, known: Grammar) -> tuple[str, ...]:
    """What somebody is whose possessor's ``name`` begins at a word, in small letters; nothing where it is no such."""
    if known.lang == "de":  # "der Manager des Sängers Ann Lee"
        people = name >= FEWEST and t.lower[name - 2] in GENITIVE and is_people(t.words[name - 3], known)
        return t.lower[name - 3 : name - 2] if people else ()
    of = of_owner(t, name, known)
    return t.lower[max(0, of - NEAR) : of] if of is not None else ()


def _noun(t: Tagged, at: int, known: Grammar) -> int | None:
    """The noun for somebody at a word, or before adjectives that end there."""
    for k in range(at, max(-1, at - NEAR), -1):
        if t.tags[k] not in "NT" or not t.words[k][0].islower():
            return None
        if is_people(t.words[k], known):
            return k
    return None
