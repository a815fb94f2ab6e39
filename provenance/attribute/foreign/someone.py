"""Someone who is the subject of a verb of saying, and nobody who was told of before: "qualcuno gli ha gridato"."""

from __future__ import annotations

from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

WORDS = {
    "de": frozenset(("jemand", "irgendjemand", "irgendwer")),
    "es": frozenset(("alguien",)),
    "fr": frozenset(("quelqu'un", "quelqu'")),
    "it": frozenset(("qualcuno", "qualcuna")),
    "pt": frozenset(("alguém",)),
}
NEAR = 4  # words between it and its verb
ENDS = ',;:."SLQVC'  # what it does not stand beyond


def someone(t: Tagged, verb: int, low: int, high: int, lang: str) -> Subject | None:
    """Whoever it is that speaks, where the subject beside ``verb`` is an indefinite pronoun."""
    words = WORDS.get(lang, frozenset())
    if words.isdisjoint(t.lower[low:high]):
        return None
    for step in (1, -1):
        k = verb + step
        while low <= k < high and abs(k - verb) <= NEAR and t.tags[k] not in ENDS:
            if t.lower[k] in words:
                whom = t.tags[k - 1 : k] == "I"
                return None if whom else Subject(k, k + 1, None, ActorKind.PERSON, how="somebody without a name")
            k += step
    return None
