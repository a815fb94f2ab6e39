"""Several people whom a Polish verb in the neuter has: "powiedziało agencji dwoje byłych urzędników"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.actors.lists import roles
from provenance.actors.names import fold
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

if TYPE_CHECKING:
    from provenance.attribute.foreign.subjects import Reading

_COUNTS = frozenset(
    """dwoje troje czworo pięcioro dwóch trzech czterech pięciu sześciu siedmiu ośmiu dziesięciu kilku kilkoro
    kilkunastu kilkudziesięciu wielu paru""".split()
)
_OF_MANY = ("ów", "ych", "ich", "ek", "y", "i", "ób")  # endings of the genitive in the plural
REACH = 7  # words from the verb to the number


def people(reading: Reading, t: Tagged, verb: int, low: int, high: int) -> Subject | None:
    """Those counted on either side of a verb in the neuter, with what they are."""
    if not t.lower[verb].endswith("ło"):
        return None
    near = range(max(low, verb - REACH), min(high, verb + REACH))
    first = next((k for k in near if t.lower[k] in _COUNTS and t.tags[k - 1 : k] != "I"), None)
    if first is None:
        return None
    last = first + 1
    while last < high and last != verb and t.tags[last] in "NTA" and not t.words[last].endswith("."):
        last += 1
    if last == first + 1 or not t.lower[first + 1].endswith(_OF_MANY):
        return None
    if not any(reading.of_people(t, k, k + 1) or _are_people(t.lower[k]) for k in range(first + 1, last)):
        return None
    return Subject(first, last, " ".join(t.words[first:last]), ActorKind.GROUP)


def _are_people(word: str) -> bool:
    """Whether a noun in the genitive is several people: "dyplomatów", "lekarzy", "świadków"."""
    if word in _SOURCES:
        return True
    stem = word[:-2] if word.endswith("ów") else word[:-1] if word.endswith(("y", "i")) else ""
    return bool(stem) and any(fold(one) in roles().other["pl"] for one in (stem, f"{stem}a"))


_SOURCES = frozenset("osób świadków źródeł rozmówców informatorów posłów śledczych mieszkańców radnych".split())
