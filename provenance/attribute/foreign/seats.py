"""Who is called by the seat or the portfolio of an office: "il titolare della Farnesina", "o chefe do Itamaraty".

A seat stands for an office as every reader of the language knows it, so that nobody else is so called, however near; of
two who have such an office nobody is taken.
"""

from __future__ import annotations

from dataclasses import dataclass

from provenance.attribute.foreign.charges import MINISTRIES, lands, of_another_ministry
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.role_words import GENITIVE, HOLDERS

# What whoever holds the office is called before its seat, besides those of ``HOLDERS``.
_TENANTS = frozenset("inquilino inquilina locataire hôte numero número".split())
VOICES = frozenset("portavoce portavoz vocero vocera porte-parole porta-voz addetto addetta".split())
_MINISTER = ("ministr", "titolare", "titular", "segretari", "secretari")
_PRESIDENT = ("president", "présiden")
_PREMIER = ("premier", "primo", "primer", "primeir", "president", "ministr")


@dataclass(frozen=True, slots=True)
class Seat:
    """An office by how the nouns for it begin, its ministry by a word for it, and whose it is by an adjective."""

    office: tuple[str, ...]
    ministry: str | None = None
    land: str | None = None


_SEATS: dict[str, Seat] = {
    "farnesina": Seat(_MINISTER, "esteri", "italiano"),
    "itamaraty": Seat(_MINISTER, "esteri", "brasileiro"),
    "necessidades": Seat(_MINISTER, "esteri", "português"),
    "viminale": Seat(_MINISTER, "interno", "italiano"),
    "bercy": Seat(_MINISTER, "economia", "français"),
    "beauvau": Seat(_MINISTER, "interno", "français"),
    **dict.fromkeys(("pentagono", "pentágono", "pentagone"), Seat(_MINISTER, "difesa", "americano")),
    **dict.fromkeys(("cremlino", "kremlin"), Seat(_PRESIDENT, None, "russo")),
    **dict.fromkeys(("bianca", "blanca", "branca", "blanche"), Seat(_PRESIDENT, None, "americano")),
    **dict.fromkeys(("eliseo", "elíseo", "eliseu", "élysée", "elysée"), Seat(_PRESIDENT, None, "francese")),
    "quirinale": Seat(_PRESIDENT, None, "italiano"),
    "planalto": Seat(_PRESIDENT, None, "brasileiro"),
    "chigi": Seat(_PREMIER, None, "italiano"),
    "matignon": Seat(_PREMIER, None, "français"),
    "moncloa": Seat(_PREMIER, None, "español"),
}
_HOUSES = frozenset("casa maison".split())  # before the colour of the White House
_COLOURS = frozenset("bianca blanca branca blanche".split())
# Nouns for one office that are nouns for a minister as well: "o chanceler" of Brazil's neighbours.
_FOREIGN = frozenset("chanceler canciller".split())


def seat(words: tuple[str, ...]) -> Seat | None:
    """The office that a phrase tells by its seat or by its portfolio, as nobody is called in so many words."""
    if words[0] in _FOREIGN:
        return Seat(_MINISTER, "esteri")
    at = next((k for k, w in enumerate(words) if w in GENITIVE), 0)
    if not at or at > 2 or words[0] not in HOLDERS | _TENANTS:
        return None
    for k in range(at + 1, len(words)):
        w = words[k]
        if w in _SEATS and (w not in _COLOURS or words[k - 1] in _HOUSES):
            return _SEATS[w]
    return Seat(_MINISTER, words[at + 1]) if words[at + 1 : at + 2] and words[at + 1] in MINISTRIES else None


def holds(seat: Seat, person: Person) -> bool:
    """Whether somebody is called what whoever sits there is, and of no other ministry or country."""
    if not VOICES.isdisjoint(person.roles) or not any(role.startswith(seat.office) for role in person.roles):
        return False
    own = lands(person.roles) if seat.land is not None else set()
    if own and own.isdisjoint(lands({seat.land or ""})):
        return False
    return seat.ministry is None or not of_another_ministry(("", seat.ministry), person)
