"""Polish sources without a name behind "according to": "według informatora", "zdaniem rozmówców", "wg niej"."""

from __future__ import annotations

from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

# Words that say of somebody that nobody is to know who he is.
NAMELESS = ("anonimow", "niewymienion", "nienazwan", "prosząc", "pragnąc", "nieujawni")
HIM = {"niego": "m", "niej": "f"}  # "według niej"
# Who is never somebody whom the article names, out of the genitive.
_SOURCES = {
    "informatora": "informator", "informatorki": "informatorka", "informatorów": "informatorzy",
    "rozmówcy": "rozmówca", "rozmówczyni": "rozmówczyni", "rozmówców": "rozmówcy", "źródła": "źródło",
    "źródeł": "źródła",
    "świadka": "świadek", "świadków": "świadkowie", "anonimowego": "", "anonimowych": "", "naszego": "", "naszych": "",
    "nieoficjalnych": "", "wysokiego": "", "wysokich": "",
}  # fmt: skip


def unnamed(t: Tagged, first: int, end: int) -> Subject | None:
    """The source that a word names by what it is, which nobody named is."""
    for k in range(first, min(end, first + 3)):
        noun = _SOURCES.get(t.lower[k])
        if noun is None:
            return None
        if noun:
            kind = ActorKind.GROUP if noun.endswith(("y", "owie")) or noun == "źródła" else ActorKind.PERSON
            last = _whose(t, k + 1, end)
            name = " ".join((noun, *t.words[k + 1 : last]))
            return Subject(first, last, name, kind, how="a source without a name")
    return None


_TEXTS = frozenset(
    "komunikacie oświadczeniu piśmie raporcie stanowisku liście odpowiedzi wpisie uzasadnieniu apelu notatce".split()
)


def issuer(t: Tagged, low: int, token: int) -> tuple[int, int] | None:
    """Where the short name of a body stands whose text it is: "W komunikacie MSZ podkreślono"; None for nobody's."""
    at = next(
        (k for k in range(low, max(low, token - 3)) if t.lower[k] in _TEXTS and t.lower[k - 1] in ("w", "we")), None
    )
    if at is None or not any(w.endswith(("ono", "ano", "ęto")) for w in t.lower[at + 2 : token]):
        return None
    word = t.words[at + 1]
    return (at + 1, at + 2) if word.isupper() and 2 <= len(word) <= LETTERS else None


LETTERS = 6  # of a body's short name at the most


def _whose(t: Tagged, first: int, end: int) -> int:
    """Where it ends of which medium a source is, and from where: "informatora Radia X z policji"."""
    last = first
    while last < end and t.tags[last] == "K":
        last += 1
    if (
        t.tags[last : last + 1] == "I"
        and t.lower[last] in ("z", "ze", "w", "we")
        and t.tags[last + 1 : last + 2] in ("N", "A")
    ):
        return min(last + 2, end)
    return last
